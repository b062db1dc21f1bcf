// Takes a token position, gives the noun phrase that ends before it or begins at it, by tags and mentions.
import { RELATIONS } from "../../model/index.ts";
import { BIT } from "./attribution-words.ts";
import { TAG, type ClauseView } from "./clause-view.ts";

const [SUBJECT, TOLD_OF] = [RELATIONS.indexOf("nsubj"), RELATIONS.indexOf("acl")];

/** A noun phrase as token positions; `head` is where the name or head noun stands that tells who it is. */
export interface Phrase {
  readonly first: number;
  readonly after: number;
}

/** Longest noun phrase that is looked for, in tokens; longer ones are cut at their nearest beginning. */
const LONGEST = 40;

const continuesLeft = (view: ClauseView, at: number): boolean => {
  const tag = view.tag(at);
  if (tag === TAG.noun || tag === TAG.propn || tag === TAG.adj || tag === TAG.num || tag === TAG.x || tag === TAG.sym) return true;
  if (tag === TAG.verb) return view.isName(at);
  if (tag === TAG.pron || tag === TAG.part || tag === TAG.punct) return isGlue(view, at);
  return false;
};

/** Possessive marks, hyphens, brackets, initials' stops and ampersands inside a phrase. */
function isGlue(view: ClauseView, at: number): boolean {
  const sign = view.sign(at);
  if (sign === "[" || sign === "]" || sign === "(" || sign === ")" || sign === "&" || sign === "/") return true;
  if (sign === "-") return at > 0 && view.end[at - 1] === view.start[at];
  return view.is(at, BIT.possessive) || (view.tag(at) === TAG.pron && view.is(at, BIT.determiner));
}

/**
 * Gives the noun phrase whose last token is `last`, not going left of `floor`; null where none ends there.
 * A pronoun is a phrase by itself. "of", "for", "from" join a phrase to the one before it.
 */
export function phraseEnding(view: ClauseView, last: number, floor: number): Phrase | null {
  if (last < floor) return null;
  if (isBarePronoun(view, last)) return { first: last, after: last + 1 };
  const mention = view.mentionTo[last]!;
  if (mention < 0 && !continuesLeft(view, last)) return null;
  let first = mention < 0 ? last : Math.max(floor, view.tokenAt(view.layers.mentions[mention]!.start));
  while (first > floor && last - first < LONGEST) {
    const before = first - 1;
    if (view.quotation[before] !== view.quotation[first]) break;
    if (view.time[before]! >= 0 && view.time[first]! < 0 && view.tag(before) !== TAG.adj) break;
    const isOpen = view.tag(first) === TAG.det || view.tag(first) === TAG.pron;
    if (view.tag(before) === TAG.det) first = before;
    else if (isOpen || !continuesLeft(view, before)) {
      const joined = beforeJoiner(view, before, floor);
      if (joined < 0) break;
      first = joined;
    } else first = before;
  }
  while (first < last && view.tag(first) === TAG.punct && view.sign(first) !== "[") first++;
  return { first, after: last + 1 };
}

const isBarePronoun = (view: ClauseView, at: number): boolean =>
  view.is(at, BIT.pronoun) && (view.tag(at) === TAG.pron || view.tag(at) === TAG.det || view.tag(at) === TAG.x);

/** Position of the token that a joiner or "and" at `at` links a phrase to, or -1. */
function beforeJoiner(view: ClauseView, at: number, floor: number): number {
  if (at - 1 < floor) return -1;
  const before = view.tag(at - 1);
  const isNoun = before === TAG.noun || before === TAG.propn || before === TAG.num;
  const isJoiner = view.tag(at) === TAG.adp && view.is(at, BIT.joiner);
  const isAnd = view.tag(at) === TAG.cconj && view.is(at, BIT.and);
  return isNoun && (isJoiner || isAnd) ? at - 1 : -1;
}

/**
 * Gives the noun phrase that begins at `first`, not going past `ceiling`; null where none begins there.
 *
 * @param joins whether "of", "for" and the like may lengthen it
 */
export function phraseStarting(view: ClauseView, first: number, ceiling: number, joins = true): Phrase | null {
  if (first >= ceiling) return null;
  if (isBarePronoun(view, first) && view.tag(first) === TAG.pron) return { first, after: first + 1 };
  let after = first;
  let nouns = 0;
  while (after < ceiling && after - first < LONGEST) {
    if (after > first && view.quotation[after] !== view.quotation[first]) break;
    const tag = view.tag(after);
    if (view.time[after]! >= 0 && nouns > 0 && tag !== TAG.adj) break;
    if (tag === TAG.verb && isPreposedParticiple(view, after, ceiling)) {
      after++;
      continue;
    }
    // "[newly] elected mayor"
    if (tag === TAG.adv && nouns === 0 && view.tag(after + 1) === TAG.verb && isPreposedParticiple(view, after + 1, ceiling)) {
      after++;
      continue;
    }
    if (tag === TAG.det || tag === TAG.adj || (tag === TAG.pron && view.is(after, BIT.determiner))) {
      if (nouns > 0 && tag !== TAG.adj && view.tag(after - 1) !== TAG.adp && view.tag(after - 1) !== TAG.cconj) break;
    } else if (
      tag === TAG.noun ||
      tag === TAG.propn ||
      tag === TAG.num ||
      tag === TAG.x ||
      tag === TAG.sym ||
      (tag === TAG.pron && nouns === 0)
    )
      nouns++;
    else if (!isGlue(view, after) && !(joins && nouns > 0 && isLink(view, after, ceiling))) break;
    after++;
  }
  while (
    after > first &&
    (view.tag(after - 1) === TAG.adp || view.tag(after - 1) === TAG.det || view.sign(after - 1) === "(" || view.sign(after - 1) === "[")
  )
    after--;
  // "the other", "the wounded": a determiner makes a noun of an adjective.
  return (nouns > 0 && after > first) || (after - first > 1 && view.tag(first) === TAG.det) ? { first, after } : null;
}

/** "[downed] helicopters": a participle in front of its noun. */
function isPreposedParticiple(view: ClauseView, at: number, ceiling: number): boolean {
  const next = view.tag(at + 1);
  return at + 1 < ceiling && (next === TAG.noun || next === TAG.propn || next === TAG.adj) && (view.isPast(at) || view.isGerund(at));
}

function isLink(view: ClauseView, at: number, ceiling: number): boolean {
  if (at + 1 >= ceiling) return false;
  const next = view.tag(at + 1);
  const opens = next === TAG.det || next === TAG.noun || next === TAG.propn || next === TAG.adj || next === TAG.pron;
  if (view.tag(at) === TAG.adp) return opens && view.is(at, BIT.joiner) && !view.is(at, BIT.goal);
  return view.tag(at) === TAG.cconj && view.is(at, BIT.and) && opens;
}

/**
 * Gives the subject of the verb group that begins at `group`: the phrase right before it, over adverbs, time
 * expressions and one stretch between commas (an apposition, a relative clause, "however").
 *
 * @returns the phrase that names the subject, and where the whole subject ends (apposition included)
 */
export function subjectBefore(view: ClauseView, group: number, floor: number): (Phrase & { readonly whole: Phrase }) | null {
  let last = group - 1;
  while (last >= floor && isAside(view, last)) last--;
  if (last < floor) return null;
  if (view.isComma(last) || view.isDash(last)) {
    const opening = matchingComma(view, last, floor);
    if (opening < 0) return null;
    const phrase = phraseEnding(view, opening - 1, floor);
    return phrase === null ? null : { ...phrase, whole: { first: phrase.first, after: phrase.after } };
  }
  if (view.is(last, BIT.relative) && view.tag(last) !== TAG.det) {
    const phrase = antecedentBefore(view, last, floor);
    return phrase === null ? null : { ...phrase, whole: { first: last, after: last + 1 } };
  }
  const phrase = phraseEnding(view, last, floor);
  if (phrase === null) return null;
  const whose = nounToldOf(view, phrase, group, floor);
  return whose === null ? { ...phrase, whole: phrase } : { ...whose, whole: { first: whose.first, after: phrase.after } };
}

/** Most tokens between a noun and the phrase that ends what is told of it: "residents [reached on the phone by] the paper". */
const REACHED = 10;

/** "[A resident] reached by phone said", "[an aide] close to the talks": the noun that what ends before the verb is told of, where the tree makes it the verb's subject. */
function nounToldOf(view: ClauseView, { first }: Phrase, group: number, floor: number): Phrase | null {
  if (view.tag(first - 1) !== TAG.adp) return null;
  const { head, relation } = view.layers.syntax;
  for (let at = first - 1; at > Math.max(floor, first - REACHED); at--) {
    if (view.isComma(at) || view.quotation[at]! >= 0) return null;
    const noun = at - 1;
    const tag = view.tag(at);
    const tells =
      tag === TAG.verb
        ? relation[at] === TOLD_OF && head[at] === noun
        : (tag === TAG.adj || tag === TAG.adv) && view.tag(at + 1) === TAG.adp;
    if (!tells || (view.tag(noun) !== TAG.noun && view.tag(noun) !== TAG.propn)) continue;
    return relation[noun] === SUBJECT && head[noun]! >= group ? phraseEnding(view, noun, floor) : null;
  }
  return null;
}

/**
 * What "who" or "which" at `relative` stands behind, over "there" and a comma: "a nurse there who". A person named right
 * before it is meant, not what stands before him: "a call from [the minister, Ann Rossi], who".
 */
export function antecedentBefore(view: ClauseView, relative: number, floor: number): Phrase | null {
  let last = view.isComma(relative - 1) ? relative - 2 : relative - 1;
  // "It was he, too, who …".
  if (view.tag(last) === TAG.adv && view.isComma(last - 1) && view.tag(last - 2) === TAG.pron) last -= 2;
  const isThere = view.tag(last) === TAG.adv && isPerson(view, last - 1);
  if (isThere) last--;
  const mention = view.mentionEnding(last);
  return mention?.form === "name" && isPerson(view, last)
    ? { first: Math.max(floor, view.tokenAt(mention.start)), after: last + 1 }
    : phraseEnding(view, last, floor);
}

/** Whether a mention of one person ends with a token. */
const isPerson = (view: ClauseView, last: number): boolean => view.mentionEnding(last)?.kind === "person";

/** Adverbs, and time expressions with their preposition ("Rossi on Monday said"). */
function isAside(view: ClauseView, at: number): boolean {
  if (view.tag(at) === TAG.adv) return true;
  if (view.time[at]! >= 0 && view.layers.times[view.time[at]!]!.type !== "DURATION") return true;
  return view.tag(at) === TAG.adp && at + 1 < view.count && view.time[at + 1]! >= 0;
}

/** Position of the comma or dash that opens what the one at `closing` closes, or -1. Bounded by the sentence. */
function matchingComma(view: ClauseView, closing: number, floor: number): number {
  const dash = view.isDash(closing);
  for (let at = closing - 1; at > floor; at--) {
    if (view.quotation[at]! !== view.quotation[closing]!) return -1;
    if (dash ? view.isDash(at) : view.isComma(at)) {
      if (isListComma(view, at, closing)) continue;
      return at;
    }
  }
  return -1;
}

/** "Rome, Milan, and Turin": commas that stand between like names do not enclose an apposition. */
function isListComma(view: ClauseView, at: number, closing: number): boolean {
  return closing - at === 2 && view.isComma(closing) && view.tag(at + 1) === TAG.propn && view.isComma(at - 2);
}

/** "Rossi's [claim]", "his own claim": whose the noun at `noun` is. */
export function ownerBefore(view: ClauseView, noun: number, floor: number): Phrase | null {
  let at = noun - 1;
  while (at >= floor && view.tag(at) === TAG.adj) at--;
  if (at < floor) return null;
  if (view.tag(at) === TAG.pron && view.is(at, BIT.determiner)) return { first: at, after: at + 1 };
  if (view.tag(at) !== TAG.part || at - 1 < floor) return null;
  let first = at - 1;
  while (
    first > floor &&
    (view.tag(first - 1) === TAG.propn ||
      view.tag(first - 1) === TAG.adj ||
      view.tag(first - 1) === TAG.det ||
      view.tag(first - 1) === TAG.noun)
  )
    first--;
  return { first, after: at };
}

/** Longest aside between whom is asked and what is to be done, in tokens. */
const ASIDE = 12;

/** "Asked the men[, whom she knew,] to leave": behind an aside between commas with "to" right behind it; else where it was. */
export function pastAside(view: ClauseView, from: number, end: number): number {
  if (!view.isComma(from)) return from;
  for (let at = from + 1; at < Math.min(end, from + ASIDE); at++) {
    if (view.sign(at) === ";" || view.quotation[at]! >= 0) return from;
    if (view.isComma(at)) return view.is(at + 1, BIT.infinitive) && view.isBase(at + 2) ? at + 1 : from;
  }
  return from;
}
