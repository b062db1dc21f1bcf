// Takes a list and where to go on, gives a page of it and the cursor of the next.
import { z } from "zod";
import { ApiError } from "./route.ts";

const MOST = 500;
const FEW = 50;

/** `limit` and `cursor` of a list. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(MOST).default(FEW).describe("at most so many"),
  cursor: z.string().max(200).optional().describe("`next` of the page before"),
};

/** A page of `items`. */
export const pageOf = (item: z.ZodType) =>
  z.object({ items: z.array(item), next: z.string().nullable().describe("cursor of the next page; null on the last") });

/** A cursor says how far the reader is, and in which state of the list. */
export const cursorOf = (offset: number, state: string): string => Buffer.from(JSON.stringify([offset, state])).toString("base64url");

/**
 * How far a cursor is.
 *
 * @param state what the list stands at now; a cursor of another state would skip or repeat
 * @throws ApiError 400 where it is none, 410 where the list changed since
 */
export function offsetOf(cursor: string | undefined, state: string): number {
  if (cursor === undefined) return 0;
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    value = null;
  }
  const parsed = z.tuple([z.number().int().min(0).max(1_000_000_000), z.string()]).safeParse(value);
  if (!parsed.success) throw new ApiError(400, "cursor/none", "The cursor is none of ours.", "Leave it out to begin at the beginning.");
  if (parsed.data[1] !== state)
    throw new ApiError(410, "cursor/outdated", "The record changed since that page was given.", "Begin again without the cursor.");
  return parsed.data[0];
}
