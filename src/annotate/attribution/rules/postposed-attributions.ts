// Takes a cue, gives the attribution whose content stands before it: "[…], Rossi said", "[…], said Rossi".
import type { Frame } from "../attribution-rule.ts";
import { RELATIONS } from "../../../model/index.ts";
import { firstFrom } from "../../../text/bisect.ts";
import { BIT } from "../attribution-words.ts";
import { draft, type Draft } from "../attribution-draft.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { isPredicate, skipAdjuncts, spanTo, type Clause } from "./content.ts";
import { saysClauses, type FoundCue } from "../cue-finder.ts";
import { phraseStarting, subjectBefore, type Phrase } from "../noun-phrase.ts";

const SUBJECT = RELATIONS.indexOf("nsubj");

/** Where the subject of a cue is looked for: before its group, or before the mark that opens right in front of it. */
export function subjectEnd(view: ClauseView, { verb, group }: FoundCue): number {
  return view.quotation[verb]! < 0 ? group : Math.min(group, view.quotationStart(verb));
}

const cueOf = (it: FoundCue): Phrase => ({ first: it.group, after: it.after });

export const common = (it: FoundCue): Pick<Draft, "cue" | "act" | "affirmed"> => ({
  cue: cueOf(it),
  act: it.cue.act,
  affirmed: it.affirmed,
});

/** Whether a clause's comma, dash or closing quotation mark stands right before token `at`. */
export function boundaryBefore(view: ClauseView, at: number, first: number): number {
  const before = at - 1;
  if (before < 0) return -1;
  if (view.quotation[before]! >= 0 && view.quotation[at]! !== view.quotation[before]!) {
    const sameBlock = view.layers.tokens.block[before] === view.layers.tokens.block[at];
    return sameBlock &&
      (before >= first || !/\.["”'’»]?$/.test(view.text.slice(view.start[before]! - 1, view.end[before]!)) || before >= first - 1)
      ? before
      : -1;
  }
  if (before < first) return -1;
  return view.isComma(before) || view.isDash(before) ? before : -1;
}

/** Whether nothing that could be content follows at `at`: the clause ends, or another quotation goes on. */
export function isTerminal(view: ClauseView, it: FoundCue, at: number, clause: Clause): number {
  let next = at;
  if (it.cue.frames.includes("told") && !it.passive) next = phraseStarting(view, next, clause.end)?.after ?? next;
  for (let steps = 0; steps < 4; steps++) {
    // "Rossi has maintained throughout, …": a preposition with nothing behind it is an adverb.
    const isAlone = view.tag(next) === TAG.adp && view.isComma(next + 1);
    const { at: passed } = isAlone ? { at: next + 1 } : skipAdjuncts(view, next, clause.end);
    if (passed === next) break;
    if (view.sign(passed - 1) === ":") return -1;
    next = passed;
  }
  if (next >= clause.end) return next;
  if (view.quotation[next]! >= 0 && view.opensQuotation(next)) return view.sign(next - 1) === "," ? next : -1;
  const sign = view.sign(next);
  if (sign === "." || sign === "," || sign === ";" || sign === "!" || sign === "?" || view.isDash(next)) return next;
  return view.text.startsWith("..", view.start[next]) ? next : -1;
}

/** "[The ford is closed], Rossi said": the content stands before, a comma or a closing mark between. */
export function postposed(view: ClauseView, it: FoundCue, clause: Clause, earlier: readonly Draft[]): Draft | null {
  if (it.participle || it.passive || !saysClauses(it.cue)) return null;
  const subject = subjectBefore(view, subjectEnd(view, it), clause.first);
  if (subject === null) return null;
  const boundary = boundaryBefore(view, subject.first, clause.first);
  if (boundary < 0 || isAnothersEnd(view, boundary, clause) || isMute(view, it, boundary)) return null;
  // "“It was cold.” Rossi refused to comment": who says nothing did not say the words in the sentence before.
  if (boundary < clause.first && !it.affirmed) return null;
  const terminal = isTerminal(view, it, it.after, clause);
  if (terminal < 0 && !isHeldOpen(view, boundary)) return null;
  return before(
    view,
    it,
    clause,
    boundary,
    subject.whole,
    subject,
    terminal < 0 ? it.after : terminal,
    earlier,
    it.cue.frames.includes("told") ? phraseStarting(view, it.after, clause.end) : null,
  );
}

/** Whether a quotation ends at a boundary, or right before its comma. */
const endsQuotation = (view: ClauseView, boundary: number): boolean =>
  view.quotation[boundary]! >= 0 || (boundary > 0 && view.quotation[boundary - 1]! >= 0);

/** "Asked about it, he smiled": whoever smiles says something only beside a quotation. */
const isMute = (view: ClauseView, { cue }: FoundCue, boundary: number): boolean =>
  view.quotation[boundary]! < 0 && cue.frames.every((frame) => frame === "quotation");

/** Frames of verbs that a whole clause can stand before. */
const TAKES_CLAUSES: ReadonlySet<Frame> = new Set(["clause", "told", "quotation", "question", "naming", "request", "infinitive"]);

/** "“[The ford is closed],” Rossi said when asked": a quotation that opens its sentence and ends with a comma inside the marks is what was said, whatever follows the cue. */
function isHeldOpen(view: ClauseView, boundary: number): boolean {
  if (view.quotation[boundary]! < 0) return false;
  const { inner } = view.layers.quotations[view.quotation[boundary]!]!;
  return view.text[inner.end - 1] === "," && isSentenceStart(view, view.quotationStart(boundary));
}

/** "Verdi warned of “a war.” Rossi voiced concern": a few quoted words that end the sentence before are no words of who comes next. */
function isAnothersEnd(view: ClauseView, boundary: number, { first }: Clause): boolean {
  if (boundary >= first || view.quotation[boundary]! < 0) return false;
  const opens = view.quotationStart(boundary);
  return !isSentenceStart(view, opens) && sentenceOf(view, opens) === sentenceOf(view, boundary);
}

/** "“[The ford is closed],” said Rossi", ", has said Rossi" as other languages have it: the subject follows the verb. */
export function inverted(view: ClauseView, it: FoundCue, clause: Clause, earlier: readonly Draft[]): Draft | null {
  if (it.participle || it.passive || !saysClauses(it.cue)) return null;
  const boundary = boundaryBefore(view, it.group, clause.first);
  if (boundary < 0 || isAnothersEnd(view, boundary, clause)) return null;
  if (it.group !== it.verb && !endsQuotation(view, boundary)) return null;
  // "…, criticised the plan": without quotation marks what follows is what the verb is about; ", called Orlo in Norland", how it is called.
  if (view.quotation[boundary]! < 0 && !it.cue.frames.some((frame) => frame !== "naming" && TAKES_CLAUSES.has(frame))) return null;
  const phrase = phraseStarting(view, it.after, clause.end);
  if (phrase === null) return null;
  const whole = withApposition(view, phrase, clause);
  const terminal = isTerminal(view, { ...it, cue: { ...it.cue, frames: ["clause"] } }, whole.after, clause);
  if (
    view.quotation[boundary]! < 0 &&
    (terminal < 0 ||
      ((!isPredicateBehind(view, terminal, clause.end) || closesAside(view, boundary, clause)) && hasSubjectBefore(view, it, clause)))
  )
    return null;
  return before(view, it, clause, boundary, phrase, phrase, terminal < 0 ? whole.after : terminal, earlier, null);
}

/** "The governor, Ada Holm, said a woman, 62, was hurt": whether the comma at a boundary is the second of two with no main clause before. */
function closesAside(view: ClauseView, boundary: number, { first }: Clause): boolean {
  for (let at = Math.max(first, boundary - SUBJECT_NEAR); at < boundary; at++) if (view.isComma(at)) return true;
  return false;
}

/**
 * "“[It holds],” has declared yesterday before the press the director Rossi": times, adverbs and places between the verb
 * and whoever speaks, as other languages have it.
 */
export function invertedFar(view: ClauseView, it: FoundCue, clause: Clause, earlier: readonly Draft[]): Draft | null {
  if (it.participle || it.passive || !saysClauses(it.cue)) return null;
  const boundary = boundaryBefore(view, it.group, clause.first);
  if (boundary < 0 || isAnothersEnd(view, boundary, clause) || isMute(view, it, boundary)) return null;
  const first = pastAdverbials(view, it.after, clause.end);
  const speaker = view.mentionFrom(first);
  if (first === it.after && view.quotation[boundary]! < 0) return null;
  if (speaker === undefined || speaker.form === "pronoun" || (speaker.kind !== "person" && speaker.kind !== "organization")) return null;
  const phrase = { first, after: Math.min(clause.end, view.tokenAt(speaker.end - 1) + 1) };
  if (view.isFinite(phrase.after) || (view.quotation[boundary]! < 0 && hasSubjectBefore(view, it, clause))) return null;
  const whole = withApposition(view, phrase, clause);
  const terminal = isTerminal(view, { ...it, cue: { ...it.cue, frames: ["clause"] } }, whole.after, clause);
  if (terminal < 0 && view.quotation[boundary]! < 0) return null;
  return before(view, it, clause, boundary, whole, phrase, terminal < 0 ? whole.after : terminal, earlier, null);
}

/** Most adverbs, times and phrases with a preposition between a verb and its subject. */
const ADVERBIALS = 4;

/** Position behind "yesterday", "before the press", "in tears," from `from` on. */
function pastAdverbials(view: ClauseView, from: number, end: number): number {
  let at = from;
  for (let step = 0; step < ADVERBIALS && at < end; step++) {
    if (view.isComma(at) && (view.tag(at + 1) === TAG.adp || at > from)) at++;
    const time = view.tag(at) === TAG.adp ? at + 1 : at;
    if (view.time[time]! >= 0) {
      for (at = time; at < end && view.time[at] === view.time[time];) at++;
    } else if (view.tag(at) === TAG.adv) at++;
    else if (view.tag(at) === TAG.adp) {
      const phrase = phraseStarting(view, at + 1, end);
      if (phrase === null) return at;
      at = phrase.after;
    } else return at;
  }
  return at;
}

/** How far before its verb a subject is looked for, in tokens: an unending line would be quadratic. */
const SUBJECT_NEAR = 80;

/** "The spokesman, who gave no name, announced a strike": whether the verb's subject stands before it, with no main clause of its own. */
function hasSubjectBefore(view: ClauseView, { verb, group }: FoundCue, { first }: Clause): boolean {
  const { head, relation } = view.layers.syntax;
  const from = Math.max(first, verb - SUBJECT_NEAR);
  let subject = false;
  let relative = false;
  for (let at = from; at < verb; at++) {
    subject ||= head[at] === verb && relation[at] === SUBJECT;
    relative ||= subject && view.is(at, BIT.relative);
  }
  return subject && (relative || !hasFinite(view, from, group));
}

/** Adds ", the mayor of Turin" to a name, where a comma or the clause's end closes it. */
function withApposition(view: ClauseView, phrase: Phrase, clause: Clause): Phrase {
  if (!view.isComma(phrase.after) || view.opensQuotation(phrase.after + 1)) return phrase;
  const more = phraseStarting(view, phrase.after + 1, clause.end);
  if (more === null || (!view.isComma(more.after) && more.after < clause.end - 1)) return phrase;
  return { first: phrase.first, after: more.after };
}

function before(
  view: ClauseView,
  it: FoundCue,
  clause: Clause,
  boundary: number,
  source: Phrase,
  who: Phrase,
  terminal: number,
  earlier: readonly Draft[],
  addressee: Phrase | null,
): Draft | null {
  const content = contentBefore(view, boundary, clause, isPredicateBehind(view, terminal, clause.end));
  if (content === null) return null;
  const inner = earlier.find(
    ({ content: [span], cue }) => span !== undefined && cue !== null && content.first <= span.first && cue.after <= content.after,
  );
  if (inner !== undefined) {
    inner.relayedBy ??= source;
    return null;
  }
  return draft({
    ...common(it),
    source,
    who: { first: who.first, after: who.after },
    content: [content, ...continued(view, terminal, clause, content)],
    addressee,
    rule: view.quotation[content.first]! >= 0 ? "verb/after-quotation" : "verb/after-clause",
  });
}

/** "The bridge, Rossi said, [would stay] shut": whether a predicate stands behind the comma at `terminal`. */
const isPredicateBehind = (view: ClauseView, terminal: number, end: number): boolean =>
  view.isComma(terminal) && isPredicate(view, terminal + 1, end);

/**
 * The clause or quotation that ends at `boundary`; a quotation is taken whole, over sentences.
 *
 * @param goesOn whether a predicate follows behind the cue, so that a subject alone may stand before it
 */
export function contentBefore(view: ClauseView, boundary: number, clause: Clause, goesOn = false): Phrase | null {
  const last = view.quotation[boundary]! >= 0 ? boundary : boundary - 1;
  if (last < 0) return null;
  const start = clauseStart(view, clause);
  if (view.quotation[last]! >= 0) {
    const opens = view.quotationStart(last);
    const after = view.afterQuotation(last);
    if (opens <= start || onlySpeech(view, start, opens) || view.sign(opens - 1) === ";") return { first: opens, after };
    return hasFinite(view, start, last) ? { first: start, after } : { first: opens, after };
  }
  if (last < start || isOpenThat(view, start, last + 1)) return null;
  const isAnswer = last - start < ANSWER && (view.tag(start) === TAG.num || view.is(start, BIT.negation));
  return hasFinite(view, start, last + 1) || goesOn || isAnswer ? { first: start, after: last + 1 } : null;
}

/** "He said that, after talks in Rome, …": a "that" whose clause has no verb yet. */
function isOpenThat(view: ClauseView, from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) {
    if (view.isFinite(at) || view.tag(at) === TAG.verb) return false;
    if (view.is(at, BIT.that) && view.tag(at) === TAG.sconj) return view.isComma(at + 1) || view.tag(at + 1) === TAG.adp;
  }
  return false;
}

/** Longest answer without a verb ("Nineteen, says the register"), in tokens. */
const ANSWER = 5;

/** Whether what stands before a quotation in its sentence is punctuation only. */
function onlySpeech(view: ClauseView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (view.tag(at) !== TAG.punct && view.sign(at) === "") return false;
  return true;
}

function hasFinite(view: ClauseView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (view.isFinite(at) || view.tag(at) === TAG.verb) return true;
  return false;
}

/** First token of the sentence that is no connective ("Moreover,"). */
export function clauseStart(view: ClauseView, { first, end }: Pick<Clause, "first" | "end">): number {
  let at = first;
  while (at + 1 < end && view.is(at, BIT.connective) && view.isComma(at + 1)) at += 2;
  return at;
}

/** What goes on after an attribution in mid-sentence, or as a quotation right behind it in the same paragraph. */
function continued(view: ClauseView, terminal: number, clause: Clause, content: Phrase): Phrase[] {
  const quoted = view.quotation[content.first]! >= 0;
  let next = terminal;
  if (next < clause.end && (view.isComma(next) || view.sign(next) === "." || view.isDash(next))) next++;
  if (view.is(next, BIT.and) && quoted && view.opensQuotation(next + 1)) next++;
  if (next < view.count && quoted && view.opensQuotation(next) && sameBlock(view, next, content.first)) return quotationsFrom(view, next);
  if (next >= clause.end || !view.isComma(terminal) || quoted) return [];
  if (view.is(next, BIT.and) && isPredicate(view, next + 1, clause.end)) return spanTo(next, trimEnd(view, next, clause.end));
  if (isCutShort(view, content) && !view.is(next, BIT.coordinator | BIT.relative)) return spanTo(next, trimEnd(view, next, clause.end));
  const predicate = view.tag(next) === TAG.aux || (view.tag(next) === TAG.verb && view.isFinite(next) && !view.isPast(next));
  if (
    !predicate &&
    (view.is(next, BIT.relative | BIT.participle | BIT.coordinator | BIT.complementizer) ||
      view.tag(next) === TAG.verb ||
      hasFinite(view, content.first + 1, content.after))
  )
    return [];
  return hasFinite(view, next, clause.end) ? spanTo(next, trimEnd(view, next, clause.end)) : [];
}

/** "It took, [she recalls,] nineteen nights": a pronoun and a verb that the words of saying interrupt. */
export const isCutShort = (view: ClauseView, { first, after }: Phrase): boolean =>
  after - first < 4 && after - first > 1 && view.tag(first) === TAG.pron && view.isFinite(after - 1);

/** The quotation at `at`, and those that follow it directly in the block. */
function quotationsFrom(view: ClauseView, at: number): Phrase[] {
  const after = view.afterQuotation(at);
  const tail = view.sign(after) === "." || view.text.startsWith("..", view.start[after]) ? after + 1 : after;
  // A quotation with a cue of its own after it belongs to that cue.
  if (tail < view.count && sameBlock(view, tail, at) && tail === after && !isSentenceStart(view, tail))
    return ownCueFollows(view, tail) ? [] : [{ first: at, after }];
  return [{ first: at, after }];
}

function ownCueFollows(view: ClauseView, at: number): boolean {
  for (let next = at; next < Math.min(view.count, at + 12) && sameBlock(view, next, at); next++) {
    if (view.quotation[next]! >= 0) return false;
    if (view.cuesAt(next) !== null && view.tag(next) === TAG.verb) return true;
    if (view.sign(next) === ".") return false;
  }
  return false;
}

const isSentenceStart = (view: ClauseView, at: number): boolean => view.layers.sentences.first[sentenceOf(view, at)] === at;

const sentenceOf = ({ layers: { sentences } }: ClauseView, at: number): number => firstFrom(sentences.end, sentences.count, at + 1);

export const sameBlock = (view: ClauseView, left: number, right: number): boolean =>
  view.layers.tokens.block[left] === view.layers.tokens.block[right];

export function trimEnd(view: ClauseView, from: number, after: number): number {
  let end = after;
  while (end > from && view.quotation[end - 1]! < 0 && (view.tag(end - 1) === TAG.punct || view.sign(end - 1) === ".")) end--;
  return end;
}
