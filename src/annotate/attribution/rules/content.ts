// Takes a cue in its sentence, gives where its content begins and ends, and whom it is addressed to.
import { BIT } from "../attribution-words.ts";
import type { Frame } from "../attribution-rule.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { FoundCue } from "../cue-finder.ts";
import { pastAside, phraseStarting, type Phrase } from "../noun-phrase.ts";
import { amountAt, burdenBehind, causeBehind, colonBehind, isTrailing, liableBehind, nounNear, rateBehind } from "./phrase-contents.ts";

/** A sentence as the content rules see it: what lies in `end` and beyond belongs to others. */
export interface Clause {
  readonly first: number;
  readonly end: number;
  /** All cues of the sentence, in order. */
  readonly cues: readonly FoundCue[];
}

export interface Content {
  readonly spans: readonly Phrase[];
  readonly addressee: Phrase | null;
  readonly frame: Frame;
}

/** Most tokens between a cue and the quotation it introduces. */
const NEAR = 14;

/**
 * Gives what follows a cue as its content; null where nothing there can be.
 * Frames are tried in the order of the cue's own list.
 */
export function contentAfter(view: ClauseView, it: FoundCue, clause: Clause): Content | null {
  for (const frame of it.cue.frames) {
    const content = READERS[frame](view, it, clause);
    if (content !== null && content.spans.length > 0) return content;
  }
  const quoted = it.cue.weak ? null : quotationAfter(view, it.after, clause);
  return quoted !== null && quoted.spans.length > 0 ? quoted : null;
}

/** Position behind "as nonsense" in "rejected as nonsense [the claims]". */
const pastJudgement = (view: ClauseView, at: number): number =>
  view.is(at, BIT.naming) && (view.tag(at + 1) === TAG.noun || view.tag(at + 1) === TAG.adj) && view.is(at + 2, BIT.determiner)
    ? at + 2
    : at;

type Reader = (view: ClauseView, it: FoundCue, clause: Clause) => Content | null;

/** The reader of a phrase right behind an active verb that is one of a frame by what stands in it, which `tells` gives; -1 for none. */
const takes =
  (frame: Frame, tells: (view: ClauseView, it: FoundCue, clause: Clause) => number): Reader =>
  (view, it, clause) => {
    const at = it.passive ? -1 : tells(view, it, clause);
    return at < 0 ? null : { spans: spanTo(it.after, contentEnd(view, at, clause, true)), addressee: null, frame };
  };

const READERS: Readonly<Record<Frame, Reader>> = {
  clause: (view, it, clause) => {
    const { at, addressee } = skipAdjuncts(view, it.after, clause.end);
    return clauseAt(view, it, at, clause, addressee, "clause");
  },
  told: (view, it, clause) => {
    const phrase = it.passive ? null : phraseStarting(view, it.after, clause.end);
    const { at } = skipAdjuncts(view, phrase?.after ?? it.after, clause.end);
    if (phrase === null && !view.is(at, BIT.complementizer) && !view.opensQuotation(at)) return null;
    return clauseAt(view, it, at, clause, phrase, "told");
  },
  object: (view, it, clause) => {
    if (it.passive) return null;
    const { at } = skipAdjuncts(view, pastJudgement(view, it.after), clause.end);
    if (view.tag(at) === TAG.adp || view.isComma(at)) return null;
    const phrase = phraseStarting(view, at, clause.end);
    if (phrase === null && !view.opensQuotation(at) && !view.isGerund(at) && !view.isPast(at) && view.tag(at) !== TAG.adj) return null;
    return { spans: spanTo(at, contentEnd(view, at, clause, true)), addressee: null, frame: "object" };
  },
  infinitive: (view, it, clause) => {
    if (it.passive) return null;
    const { at } = skipAdjuncts(view, it.after, clause.end);
    if (!view.is(at, BIT.infinitive) || view.tag(at) !== TAG.part) return null;
    return { spans: spanTo(at, contentEnd(view, at, clause, true)), addressee: null, frame: "infinitive" };
  },
  request: (view, it, clause) => {
    if (it.passive) return null;
    const phrase = phraseStarting(view, it.after, clause.end);
    if (phrase === null) return null;
    const next = pastAside(view, phrase.after, clause.end);
    if (!view.is(next, BIT.infinitive) && !view.is(next, BIT.negation) && !(it.cue.tail.length > 0 && view.is(next, BIT.purpose)))
      return null;
    return { spans: spanTo(phrase.first, contentEnd(view, next, clause, true)), addressee: phrase, frame: "request" };
  },
  charge: (view, it, clause) => {
    if (it.passive) return null;
    const phrase = phraseStarting(view, it.after, clause.end, false);
    if (phrase === null || !view.is(phrase.after, BIT.charge)) return null;
    return { spans: spanTo(phrase.first, contentEnd(view, phrase.after, clause, true)), addressee: phrase, frame: "charge" };
  },
  naming: (view, it, clause) => {
    if (it.passive) return null;
    const phrase = phraseStarting(view, it.after, clause.end);
    if (phrase === null) return null;
    const named = view.is(phrase.after, BIT.naming) || quoteWithin(view, it.after, Math.min(clause.end, phrase.after + 3));
    if (!named) return null;
    return { spans: spanTo(phrase.first, contentEnd(view, phrase.after, clause, true)), addressee: null, frame: "naming" };
  },
  question: (view, it, clause) => {
    const phrase = it.passive || view.is(it.after, BIT.complementizer) ? null : phraseStarting(view, it.after, clause.end);
    const { at } = skipAdjuncts(view, phrase?.after ?? it.after, clause.end);
    if (view.is(at, BIT.topic))
      return { spans: spanTo(at + 1, contentEnd(view, at + 1, clause, true)), addressee: phrase, frame: "question" };
    if (!view.is(at, BIT.complementizer) || view.is(at, BIT.that)) return null;
    return { spans: spanTo(at, contentEnd(view, at, clause, false)), addressee: phrase, frame: "question" };
  },
  withheld: (view, it, clause) => {
    if (isRefused(it, clause)) return null;
    const { at } = skipAdjuncts(view, it.after, clause.end);
    const opens = view.is(at, BIT.complementizer) || phraseStarting(view, at, clause.end) !== null;
    return it.affirmed || !opens ? null : { spans: spanTo(at, contentEnd(view, at, clause, true)), addressee: null, frame: "withheld" };
  },
  rate: takes("rate", (view, it, { end }) => rateBehind(view, it.after, end)),
  cause: takes("cause", (view, it, { end }) => {
    const phrase = phraseStarting(view, it.after, end);
    return phrase === null ? -1 : causeBehind(view, phrase.after, it.cue.weak);
  }),
  liable: takes("liable", (view, it, clause) => (isRefused(it, clause) ? -1 : liableBehind(view, it.after, clause.end))),
  burden: takes("burden", (view, it, clause) => (isRefused(it, clause) ? -1 : burdenBehind(view, it.after, clause.end))),
  feeling: takes("feeling", (view, it, { end }) => nounNear(view, it.after, end, (at) => view.isFeeling(at))),
  motion: takes("motion", (view, it, { end }) => nounNear(view, skipAdjuncts(view, it.after, end).at, end, (at) => view.isMotion(at))),
  found: () => null,
  number: (view, it, clause) => {
    const { at } = skipAdjuncts(view, it.after, clause.end);
    const isNumber = !it.passive && amountAt(view, at, clause.end) && !view.isComma(at);
    return isNumber ? { spans: spanTo(at, contentEnd(view, at, clause, true)), addressee: null, frame: "number" } : null;
  },
  listing: (view, it, clause) => {
    const colon = it.passive ? -1 : colonBehind(view, it.after, clause.end);
    if (colon < 0) return null;
    return {
      spans: spanTo(colon + 1, contentEnd(view, colon + 1, { ...clause, cues: [] }, false, true)),
      addressee: null,
      frame: "listing",
    };
  },
  quotation: (view, it, clause) => quotationAfter(view, it.after, clause),
};

/** "Refused to discuss": what is not done is the refusal's. */
const isRefused = (it: FoundCue, { cues }: Clause): boolean =>
  cues.some(({ verb, cue }) => cue.withholds && it.group <= verb && verb < it.verb);

/** A clause at `at`: "that …", a quotation, a question word, or a bare clause with a finite verb of its own. */
function clauseAt(view: ClauseView, it: FoundCue, at: number, clause: Clause, addressee: Phrase | null, frame: Frame): Content | null {
  if (at >= clause.end) return null;
  const opened = view.opensQuotation(at);
  const complement =
    view.is(at, BIT.complementizer) &&
    (view.tag(at) === TAG.sconj ||
      view.tag(at) === TAG.adv ||
      view.tag(at) === TAG.pron ||
      view.tag(at) === TAG.det ||
      view.tag(at) === TAG.x ||
      view.tag(at) === TAG.adp);
  if (!opened && !(complement && (view.is(at, BIT.that) || !it.cue.weak))) {
    if (it.cue.weak || it.passive || view.isComma(at) || view.tag(at) === TAG.adp || view.tag(at) === TAG.cconj)
      return nearQuotation(view, at, clause, addressee, frame, it);
    if (!hasClause(view, at, clause)) return null;
  }
  const end = contentEnd(view, at, clause, false);
  return end > at ? { spans: spanTo(at, end), addressee, frame } : null;
}

/** "said of the ford: “…”": a quotation a few words after the cue, with nothing but a phrase between. */
function nearQuotation(view: ClauseView, at: number, clause: Clause, addressee: Phrase | null, frame: Frame, it: FoundCue): Content | null {
  for (let next = at; next < Math.min(clause.end, at + NEAR); next++) {
    if (view.opensQuotation(next)) {
      const sign = view.sign(next - 1);
      if (sign !== ":" && sign !== "," && !it.passive && it.cue.weak) return null;
      return { spans: spanTo(next, contentEnd(view, next, clause, false)), addressee, frame };
    }
    if (view.tag(next) === TAG.verb && view.isFinite(next)) return null;
  }
  return null;
}

function quotationAfter(view: ClauseView, from: number, clause: Clause): Content | null {
  const { at, addressee } = skipAdjuncts(view, from, clause.end);
  if (view.opensQuotation(at)) return { spans: spanTo(at, contentEnd(view, at, clause, false)), addressee, frame: "quotation" };
  return null;
}

const quoteWithin = (view: ClauseView, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (view.opensQuotation(at)) return true;
  return false;
};

/** Whether a subject and a finite verb follow at `at` before the clause ends. */
function hasClause(view: ClauseView, at: number, clause: Clause): boolean {
  for (let next = at + 1; next < clause.end && next < at + 40; next++) {
    if (view.isFinite(next)) return true;
    if (view.sign(next) === ";" || view.sign(next) === ":") return false;
  }
  return false;
}

/**
 * Passes adverbs, time expressions, "to reporters", "in a statement", "however" between commas, and a colon.
 *
 * @returns the first token that is none of these, and the addressee passed on the way
 */
export function skipAdjuncts(view: ClauseView, from: number, end: number): { at: number; addressee: Phrase | null } {
  let at = from;
  let addressee: Phrase | null = null;
  for (let steps = 0; steps < 8 && at < end; steps++) {
    if (view.opensQuotation(at)) break;
    const sign = view.sign(at);
    if (sign === ":" || (sign === "," && at + 1 < end && (view.opensQuotation(at + 1) || view.is(at - 1, BIT.adverb)))) at++;
    else if (sign === "," && view.is(at + 1, BIT.adverb) && view.isComma(at + 2)) at += 3;
    else if (sign === "," && asideBehind(view, at, end) > 0) at = asideBehind(view, at, end);
    else if (view.tag(at) === TAG.adv && view.is(at, BIT.adverb)) at++;
    else if (view.time[at]! >= 0 && !view.is(pastTime(view, at, end), BIT.possessive)) at = pastTime(view, at, end);
    else if (view.tag(at) === TAG.adp && at + 1 < end && view.time[at + 1]! >= 0) at = pastTime(view, at + 1, end);
    else if (view.tag(at) === TAG.adp && (view.is(at, BIT.infinitive) || view.is(at, BIT.venue))) {
      const phrase = phraseStarting(view, at + 1, end);
      if (phrase === null) break;
      if (view.is(at, BIT.infinitive)) addressee = phrase;
      at = phrase.after;
    } else if (mannerBehind(view, at, end) > 0) at = mannerBehind(view, at, end);
    else break;
  }
  return { at, addressee };
}

/** Position of "that" behind how something is said: "states with full responsibility that", "noted with regret that"; -1 where no "that" follows. */
function mannerBehind(view: ClauseView, at: number, end: number): number {
  if (view.tag(at) !== TAG.adp || view.is(at, BIT.charge | BIT.topic | BIT.agent)) return -1;
  const after = phraseStarting(view, at + 1, end, false)?.after ?? -1;
  // "Agreed with the mayor's claim that …" is the claim's.
  const carries = after > 0 && view.table.nouns[view.word[after - 1] ?? -1] != null;
  return after > 0 && !carries && view.is(after, BIT.that) && view.tag(after) === TAG.sconj ? after : -1;
}

/** Longest aside between a cue and its "that", in tokens. */
const LONGEST_ASIDE = 14;

/** Position of "that" behind an aside between two commas: "denied, as spokesman of the line, that …"; -1 where none is. */
function asideBehind(view: ClauseView, comma: number, end: number): number {
  for (let at = comma + 1; at < Math.min(end, comma + LONGEST_ASIDE); at++) {
    if (view.isComma(at)) return at > comma + 1 && view.is(at + 1, BIT.that) && view.tag(at + 1) === TAG.sconj ? at + 1 : -1;
    if (view.isFinite(at) || view.quotation[at]! >= 0) return -1;
  }
  return -1;
}

function pastTime(view: ClauseView, at: number, end: number): number {
  const time = view.time[at]!;
  let after = at;
  while (after < end && view.time[after] === time) after++;
  return after;
}

/** Most tokens that one content is looked for in, quotations aside: more than any sentence of a report has. */
const LONGEST = 300;

/**
 * Where a content that begins at `from` ends: the sentence's end, or before what belongs to another cue.
 *
 * @param phrase whether the content is a phrase (object, infinitive) rather than a clause: then a second
 *   predicate of the same subject ends it ("announced [a cease-fire] and withdrew")
 * @param list whether semicolons part its items, so that only the sentence ends it
 */
export function contentEnd(view: ClauseView, from: number, clause: Clause, phrase: boolean, list = false): number {
  const last = Math.min(clause.end, from + LONGEST);
  let end = last;
  for (let at = from; at < last; at++) {
    const quotation = view.quotation[at]!;
    if (quotation >= 0) {
      const after = view.afterQuotation(at);
      // A content that began inside a quotation ends with it; a quotation that began inside the content is taken whole.
      if (quotation === view.quotation[from]! && !view.opensQuotation(from)) return Math.max(from, after - 1);
      if (after > clause.end) return after;
      at = after - 1;
    } else if (!list && stopsAt(view, at, clause, phrase, from)) {
      end = at;
      break;
    }
  }
  while (end > from && isTrailing(view, end - 1)) end--;
  return end;
}

function stopsAt(view: ClauseView, at: number, clause: Clause, phrase: boolean, from: number): boolean {
  if (view.sign(at) === ";") return true;
  const comma = view.isComma(at);
  if (!comma && !view.is(at, BIT.coordinator)) return false;
  const next = comma ? at + 1 : at;
  if (comma && view.is(next, BIT.opener)) return true;
  if (comma && view.is(next, BIT.participle) && clause.cues.some(({ verb }) => verb === next)) return true;
  const coordinated = view.is(next, BIT.coordinator) ? next + 1 : -1;
  if (coordinated < 0) return false;
  // A coordinated cue of the same subject, or one with a subject of its own after a comma, is another attribution.
  const cue = clause.cues.find(({ group, verb }) => group >= coordinated && verb > from && group - coordinated < 14);
  if (cue !== undefined && view.quotation[cue.verb]! < 0) {
    let only = true;
    let nominal = false;
    for (let between = coordinated; between < cue.group; between++) {
      if (view.tag(between) === TAG.verb || view.isComma(between)) only = false;
      if (view.isNominal(between)) nominal = true;
    }
    if (only && (!nominal || comma)) return true;
  }
  return phrase && isPredicate(view, coordinated, clause.end);
}

/** How far before its verb a relative pronoun may stand ("who spent much of the winter denying"), in tokens. */
const RELATIVE = 12;

/** ", who denied [that the ship leaked], was asked …", ", after denying [the leak], was asked …": what is said in such a clause ends with it, at a comma before the main verb. */
export function withinRelative(view: ClauseView, { group, participle }: FoundCue, { first, after }: Phrase): Phrase {
  let open = participle && (view.tag(group - 1) === TAG.sconj || view.tag(group - 1) === TAG.adp);
  for (let at = group - 1; at > Math.max(0, group - RELATIVE) && !open; at--) {
    if (view.isComma(at)) return { first, after };
    open = view.is(at, BIT.relative) && view.isComma(at - 1);
  }
  if (!open) return { first, after };
  for (let at = first + 1; at < after - 1; at++) {
    if (view.quotation[at]! >= 0 || !view.isComma(at)) continue;
    if (view.is(at + 1, BIT.relative)) return { first, after };
    if (isPredicate(view, at + 1, after)) return { first, after: at };
  }
  return { first, after };
}

/** Whether a finite verb stands at `at`, adverbs passed: "and [then withdrew]". */
export function isPredicate(view: ClauseView, at: number, end: number): boolean {
  let next = at;
  while (next < end && view.tag(next) === TAG.adv) next++;
  if (next >= end || view.is(next - 1, BIT.infinitive)) return false;
  if (view.tag(next) === TAG.aux) return true;
  return view.isFinite(next);
}

/** A token span as a list of one, or of none where it is empty. */
export const spanTo = (first: number, after: number): Phrase[] => (after > first ? [{ first, after }] : []);
