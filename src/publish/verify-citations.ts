// Takes a dossier, gives every citation in it with the way that leads there and the report it must stand in.
import type { Citation, Dossier } from "../model/index.ts";

/** A citation with its path; `within` is the report of the record it belongs to, null where that may be any. */
export interface Placed {
  readonly path: string;
  readonly citation: Citation;
  readonly within: string | null;
}

/** Every citation of a dossier of the right shape. @cost O(dossier), no recursion */
export function citationsIn(dossier: Dossier): Placed[] {
  const placed: Placed[] = [];
  const reportOf = new Map(dossier.statements.map(({ id, report }) => [id, report]));
  /** Values still to be looked into, each with its path and the report it belongs to. */
  const open: { value: unknown; path: string; within: string | null }[] = [];
  for (const [key, value] of Object.entries(dossier)) open.push({ value, path: key, within: null });
  for (let it = open.pop(); it !== undefined; it = open.pop()) {
    const { value, path, within } = it;
    if (value === null || typeof value !== "object") continue;
    const inner = ownerOf(path, value, reportOf) ?? within;
    if ("start" in value && "exact" in value) placed.push({ path, citation: value as Citation, within });
    for (const [key, field] of Object.entries(value)) open.push({ value: field, path: `${path}.${key}`, within: inner });
  }
  return placed.reverse();
}

/** The report whose words alone a record may cite: a report its own, a statement and a reading those of their report. */
function ownerOf(path: string, value: object, reportOf: ReadonlyMap<string, string>): string | null {
  const [list, , inner, , deeper] = path.split(".");
  const record = value as { readonly id?: string; readonly report?: string; readonly statement?: string };
  if (list === "reports" && inner === undefined) return record.id ?? null;
  if (list === "corrections" && inner === undefined) return record.report ?? null;
  if (list === "statements" && inner === undefined) return record.report ?? null;
  if (list === "utterances" && (inner === "members" || inner === "readings") && deeper === undefined && record.statement !== undefined)
    return reportOf.get(record.statement) ?? null;
  return null;
}
