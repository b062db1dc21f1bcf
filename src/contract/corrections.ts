// Gives the shapes of what a user may correct, as they come over the wire and lie in the store.
import { z } from "zod";
import { CORRECTION_KINDS, STATEMENT_CORRECTION_KINDS } from "../model/index.ts";

const id = z.string().min(1).max(500);
/** Reports that one correction may name. */
const MOST_REPORTS = 1000;
const reports = z.array(id).min(1).max(MOST_REPORTS);
const range = z
  .object({ start: z.int().min(0), end: z.int().min(1) })
  .strict()
  .refine(({ start, end }) => start < end, "ends before it begins");
const content = z.array(range).min(1).max(100).describe("where the statement's words stand, in UTF-16 units of the source as given");

const place = { report: id, content, statement: id.optional().describe("decides where two statements have the same words") };
const speaker = z
  .object({ entity: id.optional().describe("of the affair's entities"), name: z.string().trim().min(1).max(300) })
  .strict()
  .nullable()
  .describe("who speaks; null where nobody is named");

/** What each kind of correction says, without who, when and why. */
export const CORRECTION_WHAT = {
  merge: z.object({ reports: reports.min(2) }).strict(),
  split: z.object({ reports, from: reports.optional() }).strict(),
  pin: z.object({ reports }).strict(),
  speaker: z.object({ ...place, speaker }).strict(),
  "no-statement": z.object(place).strict(),
} as const;

/** Kind of a correction that takes another back. */
export const UNDO = "undo";

export const ALL_CORRECTION_KINDS = [...CORRECTION_KINDS, ...STATEMENT_CORRECTION_KINDS] as const;

/** Words of people: what no database keeps, U+0000 and half a character, is refused. */
const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !text.includes("\0") && !/\p{Surrogate}/u.test(text), "holds what is no character");

const said = {
  by: words(200).default("an editor").describe("who corrects"),
  why: words(2000),
};

/** A correction as it is handed in. */
export const correctionBody = z.discriminatedUnion("kind", [
  CORRECTION_WHAT.merge.extend({ kind: z.literal("merge"), ...said }),
  CORRECTION_WHAT.split.extend({ kind: z.literal("split"), ...said }),
  CORRECTION_WHAT.pin.extend({ kind: z.literal("pin"), ...said }),
  CORRECTION_WHAT.speaker.extend({ kind: z.literal("speaker"), ...said }),
  CORRECTION_WHAT["no-statement"].extend({ kind: z.literal("no-statement"), ...said }),
]);
export type CorrectionBody = z.output<typeof correctionBody>;

/** A taking back as it is handed in. */
export const undoBody = z.object({ by: said.by, why: said.why.default("taken back") }).strict();
