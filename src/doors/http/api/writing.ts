// Gives the routes that add reports.
import { z } from "zod";
import type { Input } from "../../../engine.ts";
import { route, type Route } from "./route.ts";

const none = z.object({}).strict();

/** Reports that one request may hand in. */
const MOST_REPORTS = 500;
/** Of these by address: each may take half a minute to fetch, and all are kept at once. */
const MOST_ADDRESSES = 20;
const given = z.string().max(2000).optional();

const handedIn = z.union([
  z
    .object({
      text: z.string().min(1).describe("the report as plain text"),
      id: z.string().min(1).max(200).optional(),
      ...{ title: given, date: given, outlet: given, url: given, lang: given },
    })
    .strict(),
  z
    .object({
      address: z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .describe("page to fetch; private addresses are refused"),
    })
    .strict(),
  z
    .object({
      name: z.string().min(1).max(300).describe("the file's name; its ending tells the format"),
      base64: z.base64().describe("the file's bytes: text, HTML, JSON or JSONL"),
    })
    .strict(),
]);

/** A file's name as people see it, below its folder. It names the report and is never opened as a path. */
const shownName = (name: string): string =>
  name
    .split(/[/\\]/)
    .filter((part) => part !== "" && part !== "." && part !== "..")
    .join("/") || "report";

function inputOf(it: z.output<typeof handedIn>, index: number): Input {
  if ("address" in it) return it.address;
  if ("base64" in it) return { name: shownName(it.name), bytes: Buffer.from(it.base64, "base64") };
  return { name: `report-${index + 1}.json`, bytes: Buffer.from(JSON.stringify(it), "utf8") };
}

const add = route({
  ...{ method: "POST", path: "/reports", name: "addReports", role: "editor", status: 202, goesOverAll: true, params: none, query: none },
  says: "Adds reports. The answer comes when they are safe; they join the record behind it, and the events tell when.",
  body: z
    .object({
      reports: z
        .array(handedIn)
        .min(1)
        .max(MOST_REPORTS)
        .refine((them) => them.filter((it) => "address" in it).length <= MOST_ADDRESSES, `at most ${MOST_ADDRESSES} of them by address`),
    })
    .strict(),
  gives: z.object({
    added: z.array(z.object({ id: z.string(), isNew: z.boolean() })),
    problems: z.array(z.looseObject({ code: z.string(), message: z.string(), hint: z.string() })),
  }),
  run: async ({ body }, { service, now }) => {
    const { added, problems } = await service.add(body.reports.map(inputOf), now());
    return { body: { added, problems } };
  },
});

export const WRITING: readonly Route[] = [add];
