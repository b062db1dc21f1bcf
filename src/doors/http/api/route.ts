// Gives what a route of the API is: one value from which the server, its checks, its description and its documentation are made.
import type { z } from "zod";
import type { AffairPages, AffairParts, Dossiers, Role, Service } from "../../../engine.ts";

export type { Role } from "../../../engine.ts";

/** What a route works with. */
export interface Desk {
  readonly service: Service;
  /** Dossiers whole, unpacked on the thread that answers: for what needs all of one. */
  readonly dossiers: Dossiers;
  readonly parts: AffairParts;
  readonly pages: AffairPages;
  /** ISO 8601 instant, from the server's clock. */
  readonly now: () => string;
}

/** An answer; `etag` lets a reader ask again for nothing. */
export interface Answer {
  /** What is sent, or what makes it where the reader does not have it yet. */
  readonly body: unknown;
  readonly etag?: string;
  /** For what is no JSON. */
  readonly type?: string;
  readonly fileName?: string;
}

/** One route. Everything that comes from outside passes `params`, `query` and `body` first. */
export interface Route<Params = unknown, Query = unknown, Body = unknown> {
  readonly method: "GET" | "POST";
  /** Below /api/v1, parameters in braces: "/affairs/{affair}". */
  readonly path: string;
  readonly name: string;
  readonly says: string;
  readonly role: Role;
  /** Status where all is well; 200 where it does not say. */
  readonly status?: 201 | 202;
  /** Whether it goes over the whole store or waits for pages of other places: it is given more time. */
  readonly goesOverAll?: true;
  /** Whether it is made anew each time it is asked for; every other that reads gives an ETag. */
  readonly alwaysAnew?: true;
  readonly params: z.ZodType<Params>;
  readonly query: z.ZodType<Query>;
  readonly body: z.ZodType<Body> | null;
  /** The shape of a JSON answer; null where the answer is no JSON. */
  readonly gives: z.ZodType | null;
  readonly run: (input: { readonly params: Params; readonly query: Query; readonly body: Body }, desk: Desk) => Promise<Answer>;
}

/** Keeps the types of one route together while they are inferred. */
export const route = <Params, Query, Body>(it: Route<Params, Query, Body>): Route => it as unknown as Route;

/** Something asked for that is not there, or cannot be done, as the API says it. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly hint: string;
  constructor(status: number, code: string, message: string, hint: string) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.code = code;
    this.hint = hint;
  }
}
