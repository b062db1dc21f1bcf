// Takes a mention of a person, gives the longer phrases that name them with it: "Ada Lind of the ministry", "the man who may know".
import { RELATIONS, UPOS, valueOf, type LinkedReport, type Mention, type Range } from "../../model/index.ts";
import { firstFrom, firstWhere } from "../../text/bisect.ts";
import type { Context } from "../context.ts";
import { rangeOf } from "./noun-labels.ts";
import { tags } from "./tag-sets.ts";

/** Most tokens of a clause that says who somebody is, before "is" and the name. */
const LONGEST_CLAUSE = 12;

const COPULA = RELATIONS.indexOf("cop");
const PRONOUN = UPOS.indexOf("PRON");
const PREPOSITION = tags("ADP");
/** What ends an apposition. */
const ENDS: ReadonlySet<string> = new Set([",", ".", ";", ")", "–", "—"]);

interface Reading {
  readonly report: LinkedReport;
  readonly word: (at: number) => string;
  /** The mention that begins at a token; undefined for none. */
  readonly mentionFrom: (at: number) => Mention | undefined;
}

function readingOf(report: LinkedReport): Reading {
  const { article, layers } = report.annotated;
  const { tokens, mentions } = layers;
  const word = (at: number): string => article.text.slice(tokens.start[at] ?? 0, tokens.end[at] ?? 0);
  const mentionFrom = (at: number): Mention | undefined => {
    const start = tokens.start[at] ?? -1;
    const first = mentions[firstWhere(mentions.length, (it) => (mentions[it]?.start ?? 0) >= start)];
    return first?.start === start ? first : undefined;
  };
  return { report, word, mentionFrom };
}

/** Gives phrases that begin with the mention and go on behind it; none for most. @cost O(log mentions) */
export function personPhrases(report: LinkedReport, mention: Mention, context: Context): Range[] {
  const { tokens } = report.annotated.layers;
  const reading = readingOf(report);
  const after = firstFrom(tokens.start, tokens.count, mention.end);
  if (after >= tokens.count) return [];
  const body = bodyBehind(reading, mention, after, context);
  const place = placedEnd(reading, mention, after);
  const clause = clauseEnd(reading, mention, after);
  return [
    ...(body > after ? [{ start: mention.start, end: tokens.end[body - 1] ?? 0 }] : []),
    ...(place > after ? [{ start: apposedFrom(report, mention), end: tokens.end[place - 1] ?? 0 }] : []),
    ...(clause > after ? [rangeOf(report, firstFrom(tokens.start, tokens.count, mention.start), clause)] : []),
  ];
}

/** "Colonel Ada Lind [of its defence ministry]": where the body ends. */
function bodyBehind({ report, word, mentionFrom }: Reading, { form, end, core }: Mention, after: number, { tables }: Context): number {
  if (form !== "name" || end !== core.end || word(after) !== tables.owning) return after;
  const body = mentionFrom(after + 1);
  if (body === undefined || (body.kind !== "organization" && body.kind !== "state") || body.form === "pronoun") return after;
  const { tokens } = report.annotated.layers;
  return firstFrom(tokens.start, tokens.count, body.end);
}

/** "Ada Lind, the ministry's spokeswoman [in Vienna]," where the place ends; without the comma behind it, it may be where it was said. */
function placedEnd({ report, word, mentionFrom }: Reading, { form, end, core }: Mention, after: number): number {
  const { tokens, syntax } = report.annotated.layers;
  if (form !== "name" || end <= core.end || !PREPOSITION.has(syntax.upos[after] ?? -1)) return after;
  const place = mentionFrom(after + 1);
  if (place?.kind !== "place" || place.form !== "name") return after;
  const last = firstFrom(tokens.start, tokens.count, place.end);
  return ENDS.has(word(last)) ? last : after;
}

/** Where what stands in apposition behind a name begins: "[the ministry's spokeswoman]". */
function apposedFrom({ annotated: { article } }: LinkedReport, { core, end }: Mention): number {
  const behind = /^[\s,(]+/u.exec(article.text.slice(core.end, end));
  return core.end + (behind?.[0].length ?? 0);
}

/** "The man [who may know] is Ada Lind": where the clause ends; a clause that no name follows says less. */
function clauseEnd({ report, mentionFrom }: Reading, { form, entity, kind }: Mention, after: number): number {
  const { tokens, syntax } = report.annotated.layers;
  const meant = valueOf(entity);
  const clause = form === "description" && meant !== null && kind === "person" ? mentionFrom(after) : undefined;
  if (clause?.form !== "pronoun" || syntax.upos[after] !== PRONOUN || valueOf(clause.entity) !== meant) return after;
  for (let at = after + 1; at < Math.min(tokens.count, after + LONGEST_CLAUSE); at++) {
    if (tokens.block[at] !== tokens.block[after]) return after;
    if (syntax.relation[at] !== COPULA) continue;
    const named = mentionFrom(at + 1);
    if (named?.form === "name" && valueOf(named.entity) === meant) return at;
  }
  return after;
}
