// Takes the routes, gives the API's description in OpenAPI 3.1, made of the schemas that check what comes in.
import { z } from "zod";
import { VERSION } from "../../../version.ts";
import type { Route } from "./route.ts";

/** Where the API lies. */
export const BASE = "/api/v1";

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

const schemaOf = (of: z.ZodType, io: "input" | "output"): Schema => {
  const schema = z.toJSONSchema(of, { io });
  delete schema.$schema;
  return schema as Schema;
};

function parametersOf({ params, query }: Route): object[] {
  const [inPath, inQuery] = [schemaOf(params, "input"), schemaOf(query, "input")];
  return [
    ...Object.entries(inPath.properties ?? {}).map(([name, schema]) => ({ name, in: "path", required: true, schema })),
    ...Object.entries(inQuery.properties ?? {}).map(([name, schema]) => ({
      ...{ name, in: "query", schema },
      required: inQuery.required?.includes(name) ?? false,
    })),
  ];
}

/** RFC 9457. */
const PROBLEM = {
  type: "object",
  required: ["type", "title", "status", "code", "hint"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string" },
    detail: { type: "string" },
    hint: { type: "string" },
  },
};

function operationOf(route: Route): object {
  const { name, says, role, body, gives } = route;
  const content = gives === null ? { "*/*": {} } : { "application/json": { schema: schemaOf(gives, "output") } };
  return {
    operationId: name,
    summary: says,
    parameters: parametersOf(route),
    ...(body === null ? {} : { requestBody: { required: true, content: { "application/json": { schema: schemaOf(body, "input") } } } }),
    responses: {
      [route.status ?? 200]: { description: says, content },
      ...(route.method === "GET" && route.alwaysAnew !== true
        ? { 304: { description: "Nothing changed since the `ETag` that `If-None-Match` names." } }
        : {}),
      ...(route.path.startsWith("/affairs/")
        ? { 308: { description: "The affair grew and is called otherwise now: `Location` says how." } }
        : {}),
      default: {
        description: "What went wrong.",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
    security: [{ token: [role] }, {}],
  };
}

/** What is no question with an answer: news as they come. */
const EVENTS = {
  get: {
    operationId: "listen",
    summary:
      "What is new, as it comes: server-sent events `added` (reports that are safe), `working` (step, done, of), `record` " +
      "(a new record stands: which affairs changed), `corrected` and `failed`, each with JSON.",
    responses: { 200: { description: "Events, until the reader goes.", content: { "text/event-stream": { schema: { type: "string" } } } } },
    security: [{ token: ["reader"] }, {}],
  },
};

/** The description of all routes. */
export function openApi(routes: readonly Route[]): object {
  const paths: Record<string, Record<string, object>> = { [`${BASE}/events`]: EVENTS };
  for (const route of routes) {
    const path = (paths[`${BASE}${route.path}`] ??= {});
    path[route.method.toLowerCase()] = operationOf(route);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Variorum",
      version: VERSION,
      description:
        "The record of a desk: affairs, statements, utterances, rival accounts, each line cited. On a loopback address no token is asked for.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    paths,
    components: {
      schemas: { Problem: PROBLEM },
      securitySchemes: { token: { type: "http", scheme: "bearer", description: "A token with the role reader or editor." } },
    },
  };
}
