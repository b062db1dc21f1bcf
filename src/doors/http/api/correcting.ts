// Gives the routes that correct the record: what people say against what was read, who and why, and taking it back.
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { correctionBody, UNDO, undoBody, type CorrectionBody } from "../../../contract/corrections.ts";
import { namedBy, undoneBy, type Correction } from "../../../engine.ts";
import { cursorOf, offsetOf, pageOf, paging } from "./pages.ts";
import { ApiError, route, type Desk, type Route } from "./route.ts";

const none = z.object({}).strict();

const correctionLine = z.object({
  id: z.string(),
  kind: z.string(),
  by: z.string(),
  at: z.string().describe("ISO 8601 instant"),
  why: z.string(),
  what: z.looseObject({}).describe("as handed in"),
  undoes: z.string().nullable(),
  undoneBy: z.string().nullable().describe("the correction that takes it back"),
});
export type CorrectionLine = z.output<typeof correctionLine>;

/** Every correction, the latest first. */
export function correctionLines(corrections: readonly Correction[]): CorrectionLine[] {
  const undone = undoneBy(corrections);
  return corrections.map((it) => ({ ...it, what: it.what as object, undoneBy: undone.get(it.id) ?? null }) as CorrectionLine).reverse();
}

const refused = (status: number, code: string, message: string, hint: string): ApiError => new ApiError(status, code, message, hint);

/** @throws ApiError 422 where a report is not in the store, or the words are no statement of the record */
async function checkTarget(body: CorrectionBody, { service: { store }, dossiers }: Desk): Promise<void> {
  const named = "reports" in body ? [...body.reports, ...("from" in body ? (body.from ?? []) : [])] : [body.report];
  for (const report of new Set(named))
    if ((await store.capture(report)) === null)
      throw refused(422, "correction/no-report", `There is no report ${JSON.stringify(report)}.`, "Identifiers are those that lists give.");
  if (body.kind === "split" && body.from === undefined && body.reports.length < 2)
    throw refused(
      422,
      "correction/nothing-to-split",
      "One report cannot be split from itself.",
      "Name two reports, or those to split from.",
    );
  if ("reports" in body) return;
  const place = await store.report(body.report);
  const dossier = place === null ? null : ((await dossiers.of(place.affair))?.dossier ?? null);
  const among = [
    ...(dossier?.statements ?? []).filter(({ report }) => report === body.report),
    ...(dossier?.corrections ?? []).filter(({ report }) => report === body.report).map((it) => ({ ...it, id: it.statement })),
  ];
  const { content, statement } = body;
  if (namedBy({ content, ...(statement === undefined ? {} : { statement }) }, among) === null)
    throw refused(
      422,
      "correction/no-statement",
      `These words are no statement of ${JSON.stringify(body.report)}.`,
      "Give a statement's own content, as the record cites it.",
    );
}

const correct = route({
  ...{ method: "POST", path: "/corrections", name: "correct", role: "editor", params: none, query: none },
  says: "Corrects the record: which reports are of one episode, who speaks, what is no statement. The record follows behind it, and every rebuild keeps to it.",
  body: correctionBody,
  gives: correctionLine,
  run: async ({ body }, desk) => {
    await checkTarget(body, desk);
    const { kind, by, why, ...what } = body;
    const correction: Correction = { id: `correction-${randomUUID()}`, by, at: desk.now(), why, kind, what, undoes: null };
    await desk.service.correct(correction);
    return { status: 201, body: { ...correction, undoneBy: null } };
  },
});

const corrections = route({
  ...{ method: "GET", path: "/corrections", name: "listCorrections", role: "reader", params: none, body: null },
  says: "Everything that people corrected and took back, the latest first.",
  query: z.object(paging).strict(),
  gives: pageOf(correctionLine),
  run: async ({ query: { limit, cursor } }, { service }) => {
    const lines = correctionLines(await service.store.corrections());
    const state = String(lines.length);
    const from = offsetOf(cursor, state);
    const next = from + limit < lines.length ? cursorOf(from + limit, state) : null;
    return { body: { items: lines.slice(from, from + limit), next }, etag: `corrections ${state} ${from} ${limit}` };
  },
});

const undo = route({
  ...{ method: "POST", path: "/corrections/{correction}/undo", name: "undoCorrection", role: "editor", query: none },
  says: "Takes a correction back; that is a correction itself and can be taken back too.",
  params: z.object({ correction: z.string().min(1).max(500) }),
  body: undoBody,
  gives: correctionLine,
  run: async ({ params, body }, { service, now }) => {
    const all = await service.store.corrections();
    if (!all.some(({ id }) => id === params.correction))
      throw refused(
        404,
        "correction/unknown",
        `There is no correction ${JSON.stringify(params.correction)}.`,
        "GET /corrections lists them.",
      );
    if (undoneBy(all).has(params.correction))
      throw refused(409, "correction/undone", "It is taken back already.", "Take the taking back back to have it again.");
    const correction: Correction = {
      ...{ id: `correction-${randomUUID()}`, by: body.by, at: now(), why: body.why, kind: UNDO, what: {}, undoes: params.correction },
    };
    await service.correct(correction);
    return { status: 201, body: { ...correction, undoneBy: null } };
  },
});

export const CORRECTING: readonly Route[] = [correct, corrections, undo];
