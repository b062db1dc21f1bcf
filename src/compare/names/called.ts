// Takes a report, gives where it says that somebody calls a thing something: "called the march “a riot”", "is known as “the purge”".
import { RELATIONS, UPOS, valueOf, type EntityId, type LinkedReport, type Range } from "../../model/index.ts";
import { firstFrom, firstWhere } from "../../text/bisect.ts";
import type { Context } from "../context.ts";
import type { MentionAt } from "../wording/mentions-by-token.ts";
import { phraseAround } from "./noun-labels.ts";
import { NOMINAL, tags } from "./tag-sets.ts";

/** A label that somebody is said to use: of the thing whose noun is token `target`. */
export interface Called {
  readonly target: number;
  readonly label: Range;
  /** Whose word it is; null where nobody is named. */
  readonly by: EntityId | null;
}

const relation = (name: (typeof RELATIONS)[number]): number => RELATIONS.indexOf(name);
const [SUBJECT, PASSIVE, OBJECT, COMPLEMENT, OBLIQUE, MODIFIER, APPOSED, RELATIVE, NEGATED] = (
  ["nsubj", "nsubj:pass", "obj", "xcomp", "obl", "nmod", "appos", "acl:relcl", "advmod"] as const
).map(relation) as [number, number, number, number, number, number, number, number, number];
const NAMED = tags("NOUN", "PROPN", "PRON");
const VERBAL = tags("VERB", "AUX");
const PREPOSITION = tags("ADP");
/** Tokens behind a verb within which the label's quotation opens, and the longest label. */
const OPENS_WITHIN = 12;
/** Tokens on either side of a verb that are looked at. */
const WIDEST = 40;
const LONGEST = 12;
/** Tokens before a verb that are asked whether it is denied: "refused to call it". */
const DENIED_WITHIN = 4;

interface Reading {
  readonly report: LinkedReport;
  readonly context: Context;
  readonly mentionAt: MentionAt;
  /** The tokens of the sentence around the verb that are looked at. */
  readonly from: number;
  readonly to: number;
  readonly word: (at: number) => string;
  /** Whether the verb calls nothing something without "as". */
  readonly needsAs: boolean;
}

/** @cost O(tokens), O(1) for each verb of naming */
export function calledIn(report: LinkedReport, mentionAt: MentionAt, context: Context): Called[] {
  const { article, layers } = report.annotated;
  const { tokens, sentences } = layers;
  const word = (at: number): string => article.text.slice(tokens.start[at] ?? 0, tokens.end[at] ?? 0).toLowerCase();
  const { naming, namingAs } = context.tables.nameLabels;
  const found: Called[] = [];
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const [from, to] = [sentences.first[sentence] ?? 0, sentences.end[sentence] ?? 0];
    for (let verb = from; verb < to; verb++) {
      const needsAs = namingAs.has(word(verb));
      if ((!needsAs && !naming.has(word(verb))) || (verb > from && word(verb - 1) === "-")) continue;
      const reading = { report, context, from: Math.max(from, verb - WIDEST), to: Math.min(to, verb + WIDEST), word, mentionAt, needsAs };
      const called = isDenied(reading, verb) ? null : (quotedLabel(reading, verb) ?? plainLabel(reading, verb));
      if (called !== null) found.push(called);
    }
  }
  return found;
}

/** "Would not call it", "refused to call it": nobody calls it so. */
function isDenied({ context: { tables }, from, word, report }: Reading, verb: number): boolean {
  const { syntax } = report.annotated.layers;
  for (let at = Math.max(from, verb - DENIED_WITHIN); at < verb; at++) {
    if (tables.negators.has(word(at)) && (syntax.head[at] === verb || syntax.relation[at] === NEGATED)) return true;
    if (tables.refusals.has(tables.lemmaOf(word(at))) && syntax.head[verb] === at) return true;
  }
  return false;
}

/** A short quotation behind the verb and its object. */
function quotedLabel(reading: Reading, verb: number): Called | null {
  const { report, to, word, context } = reading;
  const { tokens, quotations, syntax } = report.annotated.layers;
  const verbEnd = tokens.end[verb] ?? 0;
  const limit = tokens.start[Math.min(verb + OPENS_WITHIN, to - 1)] ?? 0;
  const quotation = quotations[firstWhere(quotations.length, (at) => (quotations[at]?.start ?? 0) >= verbEnd)];
  if (quotation === undefined || quotation.start > limit || quotation.closed !== "mark" || quotation.depth > 0) return null;
  const open = firstFrom(tokens.start, tokens.count, quotation.start);
  const [first, end] = [
    firstFrom(tokens.start, tokens.count, quotation.inner.start),
    firstFrom(tokens.start, tokens.count, quotation.inner.end),
  ];
  if (end <= first || end - first > LONGEST || end > to) return null;
  let last = open;
  if (last > verb + 1 && word(last - 1) === context.tables.nameLabels.namedAs) last--;
  else if (reading.needsAs) return null;
  for (let at = verb + 1; at < last; at++) if (VERBAL.has(syntax.upos[at] ?? -1)) return null;
  for (let at = first; at < end; at++) if (isFinite(reading, at)) return null;
  if (!hasNoun(reading, first, end) || context.tables.nameLabels.idle.has(word(end - 1))) return null;
  const target = last > verb + 1 ? nounOf(reading, verb + 1, last) : targetBefore(reading, verb);
  if (target < 0) return null;
  // A single word is shown with its marks, as "the “incident”" is.
  const label = end - first === 1 ? { start: quotation.start, end: quotation.end } : trimmed(reading, first, end);
  return { target, label, by: namer(reading, verb) };
}

const isFinite = ({ report }: Reading, at: number): boolean => {
  const { upos, relation: of } = report.annotated.layers.syntax;
  return upos[at] === AUXILIARY || (upos[at] === VERB && (of[at] === SENTENCE || of[at] === CLAUSE));
};
const [AUXILIARY, VERB] = [UPOS.indexOf("AUX"), UPOS.indexOf("VERB")];
const [SENTENCE, CLAUSE] = [relation("root"), relation("ccomp")];

const hasNoun = ({ report }: Reading, first: number, end: number): boolean => {
  const { upos } = report.annotated.layers.syntax;
  for (let at = first; at < end; at++) if (NOMINAL.has(upos[at] ?? -1)) return true;
  return false;
};

/** Without a comma or full stop before the closing mark. */
function trimmed({ report, word }: Reading, first: number, end: number): Range {
  const { tokens } = report.annotated.layers;
  let last = end;
  while (last > first + 1 && STOPS.has(word(last - 1))) last--;
  return { start: tokens.start[first] ?? 0, end: tokens.end[last - 1] ?? 0 };
}

const STOPS: ReadonlySet<string> = new Set([",", ".", ";", "!", "?"]);

/** The noun of the phrase between a verb and what it is called: the last before a preposition; -1 where there is none. */
function nounOf({ report }: Reading, first: number, end: number): number {
  const { upos } = report.annotated.layers.syntax;
  let noun = -1;
  for (let at = first; at < end; at++) {
    if (noun >= 0 && PREPOSITION.has(upos[at] ?? -1)) break;
    if (NAMED.has(upos[at] ?? -1)) noun = at;
  }
  return noun;
}

/** "The march was called", "the march, which police call": what stands before the verb; -1 where it is not told. */
function targetBefore({ report, from, context, word }: Reading, verb: number): number {
  const { head, relation: of, upos } = report.annotated.layers.syntax;
  if (of[verb] === RELATIVE) {
    const about = head[verb] ?? -1;
    for (let at = about + 1; at < verb; at++) if (context.tables.nameLabels.relatives.has(word(at))) return about;
    return -1;
  }
  for (let at = verb - 1; at >= from; at--) if (head[at] === verb && of[at] === PASSIVE && NAMED.has(upos[at] ?? -1)) return at;
  return -1;
}

/** "Called the march a riot", "described the march as a riot": by the tree alone. */
function plainLabel(reading: Reading, verb: number): Called | null {
  const { report, to, word, context } = reading;
  const { head, relation: of, upos } = report.annotated.layers.syntax;
  const { namedAs } = context.tables.nameLabels;
  let object = -1;
  let label = -1;
  for (let at = verb + 1; at < to; at++) {
    const governor = head[at] ?? -1;
    if (governor === verb && of[at] === OBJECT && object < 0 && NAMED.has(upos[at] ?? -1)) object = at;
    else if (!reading.needsAs && governor === verb && of[at] === COMPLEMENT && NOMINAL.has(upos[at] ?? -1)) label = at;
    else if ((of[at] === OBLIQUE || of[at] === MODIFIER) && (governor === verb || governor === object) && NOMINAL.has(upos[at] ?? -1)) {
      if (isMarkedBy(reading, at, namedAs)) label = at;
    } else if (!reading.needsAs && of[at] === APPOSED && governor === object && object >= 0 && word(object + 1) !== ",") label = at;
    // "Calls the bill a muzzle", where the tree makes one phrase of both.
    if (
      !reading.needsAs &&
      label < 0 &&
      of[at] === MODIFIER &&
      governor === object &&
      object >= 0 &&
      context.tables.indefinite.has(word(object + 1))
    )
      label = at;
    if (label >= 0) break;
  }
  if (label < 0) return null;
  const target = object >= 0 ? object : targetBefore(reading, verb);
  if (target < 0 || target === label || context.tables.nameLabels.idle.has(word(label))) return null;
  const { first, end } = phraseAround(report, label, LONGEST);
  const { tokens } = report.annotated.layers;
  const range = { start: tokens.start[first] ?? 0, end: tokens.end[end - 1] ?? 0 };
  return { target, label: range, by: namer(reading, verb) };
}

/** Whether "as" opens a phrase. */
function isMarkedBy({ report, word }: Reading, noun: number, mark: string): boolean {
  const { head } = report.annotated.layers.syntax;
  for (let at = noun - 1; at >= 0 && at > noun - LONGEST; at--) {
    if (word(at) === mark) return head[at] === noun;
    if (head[at] !== noun && (head[at] ?? 0) < at) return false;
  }
  return false;
}

/** The entity that is the verb's subject; null for none. */
function namer({ report, from, mentionAt }: Reading, verb: number): EntityId | null {
  const { syntax } = report.annotated.layers;
  let subject = -1;
  for (let at = verb - 1; at >= from && subject < 0; at--) if (syntax.head[at] === verb && syntax.relation[at] === SUBJECT) subject = at;
  if (subject < 0) return null;
  const mention = mentionAt.token(subject);
  const local = mention === null ? null : valueOf(mention.entity);
  return local === null ? null : (report.entityOf[local] ?? null);
}
