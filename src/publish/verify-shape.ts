// Gives the strict shape of a dossier: every key that must be there, no other, and every value of its kind.
import { z } from "zod";
import {
  ACTS,
  CORRECTION_KINDS,
  EVIDENCE_KINDS,
  PROBLEM_CODES,
  STATEMENT_CORRECTION_KINDS,
  type Dossier,
  type ProblemCode,
} from "../model/index.ts";

const id = z.string().min(1);
const text = z.string();
const offset = z.int().nonnegative();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const ratio = z.number().min(0).max(1);
const ids = z.array(id);

/** W3C Web Annotation's position and quotation of a stretch, with its report; nothing may be missing or added. */
const selector = {
  report: id,
  start: offset,
  end: offset,
  exact: z.string().min(1),
  prefix: z.string().max(32),
  suffix: z.string().max(32),
  words: z.exactOptional(text),
};
const citation = z.strictObject(selector);
const citations = z.array(citation);

const known = z.strictObject({
  state: z.enum(["stated", "inferred", "ambiguous", "unknown"]),
  value: z.exactOptional(text),
  because: z.exactOptional(text),
  candidates: z.exactOptional(z.array(text)),
  at: z.exactOptional(citations),
});
const entityRef = z.strictObject({ id: id.nullable(), name: text });

const BLOCK_KINDS = [
  ...(["headline", "deck", "heading", "paragraph", "item", "turn"] as const),
  ...(["byline", "timeline", "credit", "caption", "menu", "related", "unread"] as const),
];

const report = z.strictObject({
  id,
  file: text,
  outlet: text.nullable(),
  outletKnown: known,
  url: text.nullable(),
  headline: citation.nullable(),
  byline: citation.nullable(),
  titleGiven: text.nullable(),
  authorGiven: text.nullable(),
  published: known,
  language: text.nullable(),
  sourceHash: hash,
  sourceLength: offset,
  markup: z.boolean(),
  reliesOn: z.array(z.strictObject({ name: text, kind: text, report: id.nullable(), at: citation.nullable() })),
  copies: z.array(z.strictObject({ of: id, kind: z.enum(["whole", "part"]), share: ratio })),
  blocks: z.array(z.strictObject({ kind: z.enum(BLOCK_KINDS), start: offset, end: offset })),
});

const episode = z.strictObject({
  id,
  title: text,
  affair: text,
  from: text.nullable(),
  to: text.nullable(),
  reports: ids,
  fit: z.array(
    z.strictObject({
      report: id,
      nearest: id.nullable(),
      because: text,
      evidence: z.array(z.strictObject({ kind: z.enum(EVIDENCE_KINDS), what: text, at: citations, there: citations })),
      corrected: z.array(
        z.strictObject({ kind: z.enum(CORRECTION_KINDS), reports: ids, from: z.exactOptional(ids), by: text, at: text, why: text }),
      ),
    }),
  ),
  independentSources: offset,
});

const affair = z.strictObject({
  id,
  title: text,
  from: text.nullable(),
  to: text.nullable(),
  episodes: ids,
  reports: ids,
  shared: z.array(z.strictObject({ entity: entityRef, episodes: ids, at: citations.min(1) })),
});

const entity = z.strictObject({
  id,
  kind: z.enum(["person", "organization", "place", "state", "group", "work"]),
  name: text,
  labels: z.array(text),
  offices: z.array(text),
  onBehalfOf: id.nullable(),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d{0,11}$/)
    .nullable(),
  held: z.array(z.strictObject({ office: text, from: text.nullable(), to: text.nullable(), at: citations.min(1) })),
  aliasesAt: citations,
});

const statement = z.strictObject({
  id,
  report: id,
  episode: id.nullable(),
  speaker: entityRef.nullable(),
  speakerKnown: known,
  onBehalfOf: entityRef.nullable(),
  addressee: entityRef.nullable(),
  source: citations.nullable(),
  cue: citations.nullable(),
  content: citations.min(1),
  mode: z.enum(["direct", "mixed", "indirect"]),
  act: z.enum(ACTS),
  affirmed: z.boolean(),
  saidAt: known,
  within: id.nullable(),
  answers: id.nullable(),
  confidence: ratio,
  rule: text,
});

const utterance = z.strictObject({
  id,
  episode: id,
  speaker: entityRef.nullable(),
  members: z.array(z.strictObject({ statement: id, content: citations })).min(1),
  readings: z.array(z.strictObject({ statement: id, report: id, content: citations, only: citations })),
  drift: z.array(
    z.strictObject({
      kind: z.enum(["negation", "actor", "number", "date", "place", "strength", "attachment"]),
      left: citation,
      right: citation,
      says: text,
    }),
  ),
  because: text,
});

const rival = z.strictObject({
  id,
  episode: id,
  kind: z.enum(["agent", "denial", "figure", "date", "place", "name", "wording"]),
  about: text,
  sides: z.array(z.strictObject({ party: text, statements: ids, events: ids, words: citations })),
  confidence: ratio,
  rule: text,
});

const occurrence = z.strictObject({
  id,
  what: text,
  date: text.nullable(),
  events: z.array(z.strictObject({ id, at: citation })),
});

const timelineEntry = z.strictObject({
  id,
  date: text,
  precision: text,
  what: text,
  background: z.boolean(),
  standing: z.exactOptional(z.enum(["planned", "demanded"])),
  citations,
  refines: z.array(z.strictObject({ date: text, at: citation })),
});

const correction = z.strictObject({
  ...{ id, report: id, statement: id, by: text, at: text, why: text },
  kind: z.enum(STATEMENT_CORRECTION_KINDS),
  content: citations.min(1),
  read: text.nullable(),
});

const problem = z.strictObject({
  code: z.enum(Object.keys(PROBLEM_CODES) as [ProblemCode, ...ProblemCode[]]),
  report: id.nullable(),
  at: z.strictObject({ start: offset, end: offset }).nullable(),
  message: text,
  hint: text,
});

/** The whole of a dossier. */
export const SHAPE = z.strictObject({
  build: z.strictObject({ version: text, configHash: text, inputHash: hash, seal: hash }),
  reports: z.array(report),
  affairs: z.array(affair),
  episodes: z.array(episode),
  entities: z.array(entity),
  statements: z.array(statement),
  utterances: z.array(utterance),
  rivals: z.array(rival),
  occurrences: z.array(occurrence),
  timeline: z.array(timelineEntry),
  names: z.array(
    z.strictObject({
      entity: entityRef,
      labels: z.array(
        z.strictObject({ ...selector, text, quoted: z.boolean(), by: text.nullable(), pronoun: z.exactOptional(z.literal(true)) }),
      ),
    }),
  ),
  silences: z.array(z.strictObject({ episode: id, report: id, utterance: id, carriedBy: offset })),
  positions: z.array(
    z.strictObject({
      id,
      affair: id,
      party: entityRef,
      points: z.array(z.strictObject({ course: z.enum(["kept", "new", "gone"]), utterances: ids.min(1), because: text })).min(1),
    }),
  ),
  corrections: z.exactOptional(z.array(correction).min(1)),
  problems: z.array(problem),
});

/** The same as the compiler knows it: whatever fits is a Dossier. That every Dossier fits is held by verify.test.ts. */
export const DOSSIER_SHAPE: z.ZodType<Dossier> = SHAPE;
