// Takes a correction as somebody hands it in, says why it cannot be taken, or keeps it; the doors call this and word nothing themselves.
import { randomUUID } from "node:crypto";
import { UNDO, type CorrectionBody } from "../contract/corrections.ts";
import type { Correction, Store } from "../store/index.ts";
import type { Dossiers } from "./affair-parts.ts";
import { undoneBy } from "./corrections.ts";
import { namedBy } from "./corrected-statements.ts";

/** Why a correction is not taken, and what to do. */
export interface Refusal {
  /** The HTTP status that says so. */
  readonly status: 404 | 409 | 422;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

const refusal = (status: Refusal["status"], code: string, message: string, hint: string): Refusal => ({ status, code, message, hint });

/** Whether a correction's reports are there and its words are a statement of the record; null where all is well. */
export async function whyNotCorrected(body: CorrectionBody, store: Store, dossiers: Dossiers): Promise<Refusal | null> {
  const named = "reports" in body ? [...body.reports, ...("from" in body ? (body.from ?? []) : [])] : [body.report];
  for (const report of new Set(named))
    if ((await store.capture(report)) === null)
      return refusal(
        422,
        "correction/no-report",
        `There is no report ${JSON.stringify(report)}.`,
        "Identifiers are those that lists give.",
      );
  if (body.kind === "split" && body.from === undefined && body.reports.length < 2)
    return refusal(
      422,
      "correction/nothing-to-split",
      "One report cannot be split from itself.",
      "Name two reports, or those to split from.",
    );
  if ("reports" in body) return null;
  const place = await store.report(body.report);
  const dossier = place === null ? null : ((await dossiers.of(place.affair))?.dossier ?? null);
  const among = [
    ...(dossier?.statements ?? []).filter(({ report }) => report === body.report),
    ...(dossier?.corrections ?? []).filter(({ report }) => report === body.report).map((it) => ({ ...it, id: it.statement })),
  ];
  const { content, statement } = body;
  if (namedBy({ content, ...(statement === undefined ? {} : { statement }) }, among) !== null) return null;
  return refusal(
    422,
    "correction/no-statement",
    `These words are no statement of ${JSON.stringify(body.report)}.`,
    "Give a statement's own content, as the record cites it.",
  );
}

/** A correction as it is kept. @param at ISO 8601 instant, from the door */
export function correctionOf({ kind, by, why, ...what }: CorrectionBody, at: string): Correction {
  return { id: `correction-${randomUUID()}`, by, at, why, kind, what, undoes: null };
}

/** Why a correction cannot be taken back; null where it can. */
export function whyNotUndone(id: string, all: readonly Correction[]): Refusal | null {
  if (!all.some((it) => it.id === id))
    return refusal(404, "correction/unknown", `There is no correction ${JSON.stringify(id)}.`, "The list of corrections names them.");
  return undoneBy(all).has(id)
    ? refusal(409, "correction/undone", "It is taken back already.", "Take the taking back back to have it again.")
    : null;
}

/** The taking back of a correction, a correction itself. @param at ISO 8601 instant, from the door */
export const undoingOf = (undoes: string, { by, why }: { readonly by: string; readonly why: string }, at: string): Correction => ({
  ...{ id: `correction-${randomUUID()}`, by, at, why, kind: UNDO, what: {}, undoes },
});
