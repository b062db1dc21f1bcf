// Takes a report, gives its noun phrases that end in one of some nouns, with their words: what an outlet calls a force or a happening.
import { RELATIONS, UPOS, type LinkedReport, type Range, type Syntax } from "../../model/index.ts";
import { firstWhere } from "../../text/bisect.ts";

/** A noun phrase; positions are token indices, half-open. `end` takes in a closing mark around the noun. */
export interface NounLabel {
  readonly first: number;
  readonly head: number;
  readonly end: number;
  /** Its words before the head, lower case. */
  readonly before: readonly string[];
  readonly noun: string;
}

/** Longest phrase before its noun, in tokens. */
const WIDEST = 7;
const BEFORE = new Set(["ADJ", "NOUN", "PROPN", "DET", "PRON", "NUM"].map((it) => (UPOS as readonly string[]).indexOf(it)));
const NOMINAL = new Set(["NOUN", "PROPN"].map((it) => (UPOS as readonly string[]).indexOf(it)));
const VERB = UPOS.indexOf("VERB");
/** Marks that open and close a quotation. */
export const OPENING: ReadonlySet<string> = new Set(['"', "“", "«", "‘", "'"]);
export const CLOSING: ReadonlySet<string> = new Set(['"', "”", "»", "’", "'"]);

/** @cost O(tokens) */
export function nounLabels({ annotated: { article, layers } }: LinkedReport, nouns: { has(word: string): boolean }): NounLabel[] {
  const { tokens, syntax, sentences } = layers;
  const word = (at: number): string => article.text.slice(tokens.start[at] ?? 0, tokens.end[at] ?? 0);
  const found: NounLabel[] = [];
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const [from, to] = [sentences.first[sentence] ?? 0, sentences.end[sentence] ?? 0];
    for (let head = from; head < to; head++) {
      const noun = word(head).toLowerCase();
      if (!nouns.has(noun)) continue;
      const isMarked = head > from && OPENING.has(word(head - 1)) && head + 1 < to && CLOSING.has(word(head + 1));
      // Between marks of its own a noun is one, whatever the tagger takes it for.
      if (!isMarked && !NOMINAL.has(syntax.upos[head] ?? -1)) continue;
      if (head + 1 < to && NOMINAL.has(syntax.upos[head + 1] ?? -1)) continue;
      let first = isMarked ? head - 1 : head;
      while (first > from && head - first < WIDEST && joins(first - 1, { syntax, first, head, word })) first--;
      while (first < head && isMark(word(first))) first++;
      const before: string[] = [];
      for (let at = first; at < head; at++) before.push(word(at).toLowerCase());
      found.push({ first, head, end: isMarked ? head + 2 : head + 1, before, noun });
    }
  }
  return found;
}

interface Around {
  readonly syntax: Syntax;
  readonly first: number;
  readonly head: number;
  readonly word: (at: number) => string;
}

/** "Veldra's guards", "ill-fated": what joins words of a phrase. */
const isMark = (text: string): boolean => text === "'s" || text === "’s" || text === "-";

/** Whether a word belongs to the phrase: "day" of "for a day troops" is governed elsewhere. */
function joins(at: number, { syntax, first, head, word }: Around): boolean {
  const text = word(at);
  if (isMark(text)) return true;
  const governor = syntax.head[at] ?? -1;
  // "Rebel-held", "state-backed".
  if (syntax.upos[at] === VERB && at > 0 && word(at - 1) === "-") return governor >= first && governor <= head;
  return BEFORE.has(syntax.upos[at] ?? -1) && text.toLowerCase() !== "that" && governor >= first && governor <= head;
}

/** Where tokens stand, in units. */
export const rangeOf = ({ annotated: { layers } }: LinkedReport, first: number, end: number): Range => ({
  start: layers.tokens.start[first] ?? 0,
  end: layers.tokens.end[end - 1] ?? 0,
});

const CUT = new Set((["acl:relcl", "appos", "conj", "parataxis", "cc"] as const).map((it) => RELATIONS.indexOf(it)));
const COMMA = ",";
/** Steps up a tree within which a word is its noun's. */
const DEEPEST = 6;

/** The whole phrase of a noun, with what follows it but clauses and lists: "a massacre with a permit". Token indices, half-open. @cost O(most) */
export function phraseAround({ annotated: { article, layers } }: LinkedReport, noun: number, most: number): { first: number; end: number } {
  const { tokens, syntax } = layers;
  const isWithin = (at: number): boolean => {
    let token = at;
    for (let step = 0; step < DEEPEST && token !== noun; step++) {
      if (CUT.has(syntax.relation[token] ?? -1)) return false;
      const governor = syntax.head[token] ?? token;
      if (governor === token) return false;
      token = governor;
    }
    return token === noun;
  };
  const word = (at: number): string => article.text.slice(tokens.start[at] ?? 0, tokens.end[at] ?? 0);
  let [first, end] = [noun, noun + 1];
  while (first > 0 && end - first < most && isWithin(first - 1) && !OPENING.has(word(first - 1)) && word(first - 1) !== COMMA) first--;
  while (end < tokens.count && end - first < most && isWithin(end) && !CLOSING.has(word(end)) && word(end) !== COMMA) end++;
  while (end > noun + 1 && syntax.upos[end - 1] === PUNCTUATION) end--;
  while (first < noun && PREPOSITIONS.has(syntax.upos[first] ?? -1)) first++;
  return { first, end };
}

/** Longest phrase that is told whole, in tokens. */
const LONGEST = 10;

/**
 * Where a noun's phrase ends with what it is of, on, with: "the raid [on the old mill]"; token index, the noun's own end
 * where nothing follows, the phrase goes on for long, or what follows only says when. What a verb or a time ends is told
 * up to its last noun: "an exchange [of prisoners] due on Friday".
 *
 * @param binding prepositions that bind to the noun before them, in lower case
 * @cost O(log times)
 */
export function wholeEnd(report: LinkedReport, { first, head, end }: NounLabel, binding: ReadonlySet<string>): number {
  const { article, layers } = report.annotated;
  const { tokens, syntax, times } = layers;
  if (end > head + 1 || !PREPOSITIONS.has(syntax.upos[end] ?? -1)) return end;
  if (!binding.has(article.text.slice(tokens.start[end] ?? 0, tokens.end[end] ?? 0).toLowerCase())) return end;
  const whole = phraseAround(report, head, LONGEST).end;
  const time = times[firstWhere(times.length, (at) => (times[at]?.end ?? 0) > (tokens.start[end] ?? 0))];
  const isBroken = (at: number): boolean =>
    BREAKING.has(syntax.upos[at] ?? -1) || (time !== undefined && (tokens.end[at] ?? 0) > time.start);
  let last = end;
  while (last < whole && !isBroken(last)) last++;
  if (last === whole) return last - first >= LONGEST || syntax.upos[last] === COORDINATOR ? end : last;
  // "Ties to al-Orlo": within a word that a hyphen joins nothing ends.
  if (tokens.end[last] === tokens.start[last + 1] && tokens.start[last] === tokens.end[last - 1]) return end;
  while (last > end && !NOMINAL.has(syntax.upos[last - 1] ?? -1)) last--;
  return last;
}

/** Longest phrase with a clause, in tokens, and tokens behind a noun within which the clause opens. */
const LONGEST_CLAUSE = 15;
const OPENS_WITHIN = 7;
const CLAUSES = new Set((["acl", "acl:relcl"] as const).map((it) => RELATIONS.indexOf(it)));
/** What a phrase does not end with: "the wall that they gave way [to]". */
const LOOSE = new Set((["PUNCT", "ADP", "CCONJ", "SCONJ", "DET"] as const).map((it) => UPOS.indexOf(it)));

/**
 * Where a noun's phrase ends with the clause that says which it is: "the line [that feeds the town]", "a drone [belonging
 * to the army]"; token index, the noun's own end where no clause follows without a comma, or one goes on for long. What
 * only says when is left out.
 *
 * @cost O(log times)
 */
export function clauseEnd(report: LinkedReport, { first, head, end }: NounLabel): number {
  const { article, layers } = report.annotated;
  const { tokens, syntax, times } = layers;
  if (end > head + 1) return end;
  const word = (at: number): string => article.text.slice(tokens.start[at] ?? 0, tokens.end[at] ?? 0);
  let verb = end;
  while (verb < end + OPENS_WITHIN && !(syntax.head[verb] === head && CLAUSES.has(syntax.relation[verb] ?? -1))) verb++;
  if (verb === end + OPENS_WITHIN) return end;
  const isOver = (at: number): boolean => {
    const text = word(at);
    const isAnd = at > verb && syntax.upos[at] === COORDINATOR && !NOMINAL.has(syntax.upos[syntax.head[at] ?? at] ?? -1);
    return isAnd || !isUnder(syntax, at, head) || STOPS.has(text) || OPENING.has(text) || CLOSING.has(text);
  };
  const time = times[firstWhere(times.length, (at) => (times[at]?.end ?? 0) > (tokens.start[verb] ?? 0))];
  let last = end;
  while (last < tokens.count && last - first <= LONGEST_CLAUSE && !isOver(last) && !((tokens.end[last] ?? 0) > (time?.start ?? Infinity)))
    last++;
  if (last <= verb || last - first > LONGEST_CLAUSE) return end;
  while (last > verb + 1 && LOOSE.has(syntax.upos[last - 1] ?? -1)) last--;
  // "That left the town [cold]", "to back a budget-cutting [plan]": what goes on, or is governed from behind its end, is torn.
  if (GOING_ON.has(syntax.upos[last] ?? -1) && !((tokens.end[last] ?? 0) > (time?.start ?? Infinity))) return end;
  for (let at = end; at < last; at++) if ((syntax.head[at] ?? at) >= last) return end;
  return last > verb + 1 || syntax.relation[verb] !== PARTICIPIAL ? last : end;
}

const GOING_ON = new Set((["NOUN", "PROPN", "ADJ", "ADV", "NUM", "PART"] as const).map((it) => UPOS.indexOf(it)));
const PARTICIPIAL = RELATIONS.indexOf("acl");

const STOPS: ReadonlySet<string> = new Set([",", ".", ";", ":", "!", "?", "(", ")", "–", "—", "…"]);
/** Steps up a tree within which a word is its clause's. */
const DEEPEST_CLAUSE = 8;

function isUnder({ head }: Syntax, token: number, noun: number): boolean {
  let at = token;
  for (let step = 0; step < DEEPEST_CLAUSE && at !== noun; step++) {
    const governor = head[at] ?? at;
    if (governor === at || governor < 0) return false;
    at = governor;
  }
  return at === noun;
}

/**
 * The ends of all phrases of a noun that are longer than itself: with the first of what it is of ("the bridge over the
 * Orlo"), with all of it ("… near Lima"), with the clause that says which it is. Token indices, ascending.
 *
 * @cost as `wholeEnd`
 */
export function longerEnds(report: LinkedReport, found: NounLabel, binding: ReadonlySet<string>): number[] {
  const whole = wholeEnd(report, found, binding);
  const ends = [firstPartEnd(report, found, whole), whole, clauseEnd(report, found)];
  return [...new Set(ends)].filter((it) => it > found.end).sort((a, b) => a - b);
}

/** Where the first of what a noun is of ends, of several that the tree hangs on it. */
function firstPartEnd({ annotated: { layers } }: LinkedReport, { head, end }: NounLabel, whole: number): number {
  const { syntax } = layers;
  for (let at = end + 1; at < whole; at++)
    if (PREPOSITIONS.has(syntax.upos[at] ?? -1) && syntax.head[syntax.head[at] ?? at] === head && NOMINAL.has(syntax.upos[at - 1] ?? -1))
      return at;
  return whole;
}

const PUNCTUATION = UPOS.indexOf("PUNCT");
const COORDINATOR = UPOS.indexOf("CCONJ");
/** What no name goes on by. */
const BREAKING = new Set([VERB, UPOS.indexOf("AUX"), PUNCTUATION]);
const PREPOSITIONS = new Set([UPOS.indexOf("ADP")]);

/** Tokens behind "act" in which what kind of deed it is stands: "of [state terrorism]". */
const DEED_WITHIN = 5;

/** Whether a phrase for an act tells of a deed and not of a law: "a hostile act", "an act of sabotage". */
export function isDeed(
  { annotated: { article, layers } }: LinkedReport,
  { noun, before, end }: NounLabel,
  deeds: { readonly noun: string; readonly of: ReadonlySet<string> },
): boolean {
  if (noun !== deeds.noun) return false;
  if (before.some((it) => deeds.of.has(it))) return true;
  const { tokens, syntax } = layers;
  if (!PREPOSITIONS.has(syntax.upos[end] ?? -1)) return false;
  for (let at = end + 1; at < Math.min(tokens.count, end + DEED_WITHIN); at++) {
    if (!WITHIN_DEED.has(syntax.upos[at] ?? -1)) return false;
    if (deeds.of.has(article.text.slice(tokens.start[at] ?? 0, tokens.end[at] ?? 0).toLowerCase())) return true;
  }
  return false;
}

const WITHIN_DEED = new Set((["NOUN", "PROPN", "ADJ", "DET"] as const).map((it) => UPOS.indexOf(it)));
