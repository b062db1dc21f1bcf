// Gives the routes that correct the record: what people say against what was read, who and why, and taking it back.
import { z } from "zod";
import { correctionBody, undoBody } from "../../../contract/corrections.ts";
import { correctionOf, undoingOf, undoneBy, whyNotCorrected, whyNotUndone, type Correction, type Refusal } from "../../../engine.ts";
import { cursorOf, offsetOf, pageOf, paging } from "./pages.ts";
import { ApiError, route, type Route } from "./route.ts";

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
function correctionLines(corrections: readonly Correction[]): CorrectionLine[] {
  const undone = undoneBy(corrections);
  return corrections.map((it) => ({ ...it, what: it.what as object, undoneBy: undone.get(it.id) ?? null }) as CorrectionLine).reverse();
}

const refused = ({ status, code, message, hint }: Refusal): ApiError => new ApiError(status, code, message, hint);

const correct = route({
  ...{ method: "POST", path: "/corrections", name: "correct", role: "editor", status: 201, params: none, query: none },
  says: "Corrects the record: which reports are of one episode, who speaks, what is no statement. The record follows behind it, and every rebuild keeps to it.",
  body: correctionBody,
  gives: correctionLine,
  run: async ({ body }, desk) => {
    const wrong = await whyNotCorrected(body, desk.service.store, desk.dossiers);
    if (wrong !== null) throw refused(wrong);
    const correction = correctionOf(body, desk.now());
    await desk.service.correct(correction);
    return { body: { ...correction, undoneBy: null } };
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
  ...{ method: "POST", path: "/corrections/{correction}/undo", name: "undoCorrection", role: "editor", status: 201, query: none },
  says: "Takes a correction back; that is a correction itself and can be taken back too.",
  params: z.object({ correction: z.string().min(1).max(500) }),
  body: undoBody,
  gives: correctionLine,
  run: async ({ params, body }, { service, now }) => {
    const wrong = whyNotUndone(params.correction, await service.store.corrections());
    if (wrong !== null) throw refused(wrong);
    const correction = undoingOf(params.correction, body, now());
    await service.correct(correction);
    return { body: { ...correction, undoneBy: null } };
  },
});

export const CORRECTING: readonly Route[] = [correct, corrections, undo];
