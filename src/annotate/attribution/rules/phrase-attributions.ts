// Takes a sentence, gives the attributions that no verb makes: "according to", "as he said", a headline's dash.
import { RELATIONS } from "../../../model/index.ts";
import { firstWhere } from "../../../text/bisect.ts";
import { BIT } from "../attribution-words.ts";
import type { CueNoun } from "../attribution-rule.ts";
import { draft, overlaps, type Draft } from "../attribution-draft.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { contentEnd, skipAdjuncts, type Clause } from "./content.ts";
import type { FoundCue } from "../cue-finder.ts";
import { ownerBefore, phraseStarting, subjectBefore, type Phrase } from "../noun-phrase.ts";
import { hasFiniteBetween } from "./opened-attributions.ts";
import { clauseStart, trimEnd } from "./postposed-attributions.ts";

/** Longest source in a headline ("… — Kremlin"), in tokens. */
const HEADLINE_SOURCE = 6;

/** "As Rossi explained, [the ford is closed]." */
export function asAttribution(view: ClauseView, clause: Clause, as: (at: number) => boolean): Draft | null {
  const start = clauseStart(view, clause);
  if (!as(start)) return null;
  const cue = clause.cues.find(({ group }) => group > start + 1 && group < start + 14);
  if (cue === undefined) return null;
  const comma = commaBehind(view, cue, clause.end);
  const subject = subjectBefore(view, cue.group, start + 1);
  if (subject === null || comma < 0) return null;
  const first = comma + 1;
  const after = contentEnd(view, first, clause, false);
  if (after <= first) return null;
  return draft({
    source: subject.whole,
    who: { first: subject.first, after: subject.after },
    cue: { first: cue.group, after: cue.after },
    content: [{ first, after }],
    act: cue.cue.act,
    affirmed: cue.affirmed,
    rule: "phrase/as",
  });
}

/** The comma that closes "As Rossi told reporters on Monday,"; -1 where none does. */
function commaBehind(view: ClauseView, { cue, after }: FoundCue, end: number): number {
  let at = cue.frames.includes("told") && !view.isComma(after) ? (phraseStarting(view, after, end)?.after ?? after) : after;
  for (let steps = 0; steps < 4 && !view.isComma(at); steps++) {
    const passed = skipAdjuncts(view, at, end).at;
    if (passed === at) return -1;
    at = passed;
  }
  return view.isComma(at) ? at : -1;
}

/** "[Ford to close] — mayor"; "Mayor: [ford to close]". Only in headlines and decks. */
export function headlineAttribution(view: ClauseView, clause: Clause, isSpeaker: (phrase: Phrase) => boolean): Draft | null {
  for (let at = clause.end - 2; at > clause.first && at >= clause.end - 1 - HEADLINE_SOURCE; at--) {
    if (!view.isDash(at)) continue;
    const source = { first: at + 1, after: trimEnd(view, at + 1, clause.end) };
    const content = { first: clause.first, after: trimEnd(view, clause.first, at) };
    if (source.after === source.first || hasFiniteBetween(view, source.first, source.after)) return null;
    return isSpeaker(source) ? draft({ source, content: [content], rule: "headline/dash" }) : null;
  }
  for (let at = clause.first + 1; at < Math.min(clause.end - 1, clause.first + HEADLINE_SOURCE); at++) {
    if (view.sign(at) !== ":") continue;
    const source = { first: clause.first, after: at };
    const content = { first: at + 1, after: trimEnd(view, at + 1, clause.end) };
    return isSpeaker(source) && content.after > content.first
      ? draft({ source, cue: { first: at, after: at + 1 }, content: [content], rule: "headline/colon" })
      : null;
  }
  return null;
}

/** "[“The ford is closed.”] — Rossi": a quotation signed behind a dash, with nothing else to follow in its paragraph. */
export function signedQuotations(view: ClauseView): Draft[] {
  const { quotations, tokens } = view.layers;
  const drafts: Draft[] = [];
  quotations.forEach((quotation, index) => {
    const first = quotation.depth === 0 ? view.tokenAt(quotation.start) : view.count;
    if (first >= view.count || view.quotation[first] !== index) return;
    const dash = view.afterQuotation(first);
    if (dash + 1 >= view.count || !view.isDash(dash) || tokens.block[dash] !== tokens.block[first]) return;
    const phrase = phraseStarting(view, dash + 1, Math.min(view.count, dash + 1 + HEADLINE_SOURCE));
    if (phrase === null || tokens.block[phrase.after - 1] !== tokens.block[first] || isWritersMark(view, first, phrase)) return;
    const next = view.sign(phrase.after) === "." ? phrase.after + 1 : phrase.after;
    const ends = next >= view.count || tokens.block[next] !== tokens.block[first] || view.opensQuotation(next);
    if (ends)
      drafts.push(
        draft({ source: phrase, cue: { first: dash, after: dash + 1 }, content: [{ first, after: dash }], rule: "quotation/signed" }),
      );
  });
  return drafts;
}

/** "…, he said. “It holds.” – LR": a reporter's initials at the end of a paragraph sign the paragraph, not the quotation. */
function isWritersMark(view: ClauseView, first: number, phrase: Phrase): boolean {
  const { block } = view.layers.tokens;
  const { start, end } = view.range(phrase.first, phrase.after);
  return first > 0 && block[first - 1] === block[first] && /^[A-Z]{1,3}$/.test(view.text.slice(start, end));
}

/** "their claim [that the ford is closed]": a noun that carries a statement, with whose it is. */
export function nounAttributions(view: ClauseView, clause: Clause, earlier: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  for (let at = clause.first + 1; at + 2 < clause.end; at++) {
    const noun = view.word[at]! < 0 ? null : view.table.nouns[view.word[at]!];
    if (noun === null || noun === undefined || view.tag(at) !== TAG.noun || view.quotation[at]! >= 0) continue;
    const announced = announcedContent(view, at, noun.act, clause, earlier);
    if (announced !== null) drafts.push(announced);
    const owner = ownerBefore(view, at, clause.first);
    const by = ownerBehind(view, at, clause.end);
    const that = clauseOf(view, by === null ? at + 1 : by.after, clause.end, owner !== null);
    if (that < 0) continue;
    const { end, maker } = claimEnd(view, at, that, clause);
    const whose = owner ?? by ?? maker ?? namedBefore(view, at, clause.first);
    if (whose === null) continue;
    const content = { first: that, after: end };
    if (content.after - content.first < 3 || isContentFrom(earlier, that)) continue;
    drafts.push(draft({ source: whose, cue: { first: at, after: at + 1 }, content: [content], act: noun.act, rule: "noun/that" }));
  }
  return drafts;
}

/** Whether a content of some drafts, or a part of one, begins at a token. */
function isContentFrom(drafts: readonly Draft[], first: number): boolean {
  for (const { content } of drafts) for (const span of content) if (span.first === first) return true;
  return false;
}

/**
 * Where "that" stands behind a noun and what goes between: a time ("her disclosure last week that …") and, of what is
 * somebody's, a form of "to be" ("her complaint was that …"); -1 where it does not.
 */
function clauseOf(view: ClauseView, from: number, end: number, isOwned: boolean): number {
  let at = skipAdjuncts(view, from, end).at;
  if (isOwned && view.tag(at) === TAG.aux && !view.isModal(at)) {
    while (at < end && (view.tag(at) === TAG.aux || view.tag(at) === TAG.adv)) at++;
  }
  return view.is(at, BIT.that) && view.tag(at) === TAG.sconj ? at : -1;
}

/**
 * Where the clause behind a noun ends: with the sentence, or before the verb whose subject the noun is ("The claim [that it
 * holds] is false"), or before ", made by Rossi", which tells whose it is.
 */
function claimEnd(view: ClauseView, noun: number, that: number, clause: Clause): { end: number; maker: Phrase | null } {
  let end = contentEnd(view, that, clause, false);
  const verb = view.tag(that - 1) === TAG.aux || view.tag(that - 2) === TAG.aux ? noun : (view.layers.syntax.head[noun] ?? noun);
  if (verb > that && verb < end) end = mainVerbBehind(view, noun, that, verb, end);
  for (let at = that + 2; at < end; at++) {
    if (!view.isComma(at) || !view.isPast(at + 1) || !view.is(at + 2, BIT.agent)) continue;
    return { end: at, maker: phraseStarting(view, at + 3, clause.end) };
  }
  return { end, maker: null };
}

/**
 * Where the clause from `that` ends before the verb that governs its noun: with the comma before that verb's own subject
 * ("After her claim that it holds, they left"), else before the verb; where that verb is the clause's only one the tree was read wrong,
 * and it ends before the next, or at `end`.
 */
function mainVerbBehind(view: ClauseView, noun: number, that: number, verb: number, end: number): number {
  const { relation } = view.layers.syntax;
  if (!SUBJECTS.has(relation[noun]!)) for (let at = verb - 1; at > that + 2; at--) if (view.isComma(at)) return at;
  let before = verb;
  while (before > that + 1 && (view.tag(before - 1) === TAG.aux || view.tag(before - 1) === TAG.adv || view.isComma(before - 1))) before--;
  if (view.tag(before - 1) === TAG.pron && view.isComma(before - 2)) before -= 2;
  if (hasFiniteBetween(view, that, before)) return before;
  for (let at = verb + 1; at < end; at++)
    if (view.isFinite(at) && view.isNominal(at - 1) === false && !opensClause(view, at - 1)) return at;
  return end;
}

const SUBJECTS: ReadonlySet<number> = new Set([RELATIONS.indexOf("nsubj"), RELATIONS.indexOf("nsubj:pass")]);

/** Words behind which a verb belongs to a clause of its own. */
const opensClause = (view: ClauseView, at: number): boolean =>
  view.is(at, BIT.coordinator | BIT.that | BIT.relative | BIT.infinitive) ||
  view.tag(at) === TAG.aux ||
  view.tag(at) === TAG.adv ||
  view.isComma(at);

/** How far behind its noun a colon may stand ("The demand of the union is simple:"), in tokens. */
const COLON_NEAR = 14;

/** "The demand of the union is simple: [the ferry must sail]": what is said behind a colon, with a noun for it before. */
function announcedContent(view: ClauseView, noun: number, act: CueNoun["act"], clause: Clause, earlier: readonly Draft[]): Draft | null {
  let finite = 0;
  let colon = noun + 1;
  for (; colon < clause.end && view.sign(colon) !== ":"; colon++) {
    if (colon - noun > COLON_NEAR || view.quotation[colon]! >= 0 || view.isComma(colon)) return null;
    if (view.isFinite(colon) && view.tag(colon) !== TAG.aux) finite++;
    if (finite > 1 || view.is(colon, BIT.that) || view.is(colon, BIT.relative)) return null;
  }
  const first = colon + 1;
  const after = first < clause.end ? trimEnd(view, first, clause.end) : first;
  const source = ownerBefore(view, noun, clause.first) ?? ownerBehind(view, noun, colon);
  if (source === null || after - first < 3 || (!view.opensQuotation(first) && !hasFiniteBetween(view, first, after) && finite === 0))
    return null;
  if (earlier.some(({ content }) => content.some((span) => overlaps(span, { first, after })))) return null;
  return draft({ source, cue: { first: noun, after: noun + 1 }, content: [{ first, after }], act, rule: "noun/colon" });
}

/** Most words by which a noun is said to be somebody's: "repeated [Norwegian government] claims". */
const NAMED_BEFORE = 6;

/** "[Norwegian] claims", "a [Kremlin] warning", "the [Orlo police] statement": a name in front of a noun, up to the noun that it stands before. */
function namedBefore(view: ClauseView, noun: number, floor: number): Phrase | null {
  let first = -1;
  for (let at = noun - 1; at >= floor && at >= noun - NAMED_BEFORE; at--) {
    const tag = view.tag(at);
    if (tag !== TAG.adj && tag !== TAG.propn && tag !== TAG.noun) break;
    if (tag !== TAG.noun && startsMention(view, at)) first = at;
  }
  if (first < 0) return null;
  let after = noun;
  while (after > first + 1 && view.tag(after - 1) === TAG.adj && !view.isName(after - 1)) after--;
  return { first, after };
}

/** Whether a name or description begins at a token. @cost O(log mentions) */
function startsMention({ layers, start }: ClauseView, at: number): boolean {
  const { mentions } = layers;
  const found = firstWhere(mentions.length, (index) => mentions[index]!.start >= start[at]!);
  return mentions[found]?.start === start[at];
}

/** "the claim of [Rossi]", "claims by [Rossi]". */
function ownerBehind(view: ClauseView, noun: number, end: number): Phrase | null {
  const isOf =
    view.tag(noun + 1) === TAG.adp && (view.is(noun + 1, BIT.agent) || (view.is(noun + 1, BIT.charge) && view.is(noun + 1, BIT.joiner)));
  return isOf ? phraseStarting(view, noun + 2, end) : null;
}
