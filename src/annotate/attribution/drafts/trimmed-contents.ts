// Takes a draft's contents, gives them without what is no part of them: marks in front, "in a letter to the council" behind, ", of which little is left".
import type { Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";
import { isPredicate } from "../rules/content.ts";
import { hasFiniteBetween } from "../rules/opened-attributions.ts";

/** Trims the contents of a draft in place. @cost O(tokens of its contents) */
export function trimContents(view: ClauseView, it: Draft): void {
  withDeedDenied(view, it);
  withJoinedVerb(view, it);
  it.content = it.content.map((span, at) => withoutMarks(view, at > 0 ? withoutJoiner(view, span) : span));
  const last = it.content.length - 1;
  const span = it.content[last]!;
  if (it.cue === null || span.first < it.cue.after || it.rule.startsWith("turn/")) return;
  it.content[last] = { first: pastVenue(view, span), after: Math.min(quotedEnd(view, span), phraseEnd(view, span)) };
}

/** Most tokens of what tells of a letter or video before "that": "in a video [posted on the site] that …". */
const TOLD_OF = 10;

/** "Said in a statement signed by the board [that it would close]": a participle behind where it was said is no part of it. */
function pastVenue(view: ClauseView, { first, after }: Phrase): number {
  if (view.tag(first) !== TAG.verb || !view.isPast(first) || !view.isVenueNoun(first - 1)) return first;
  for (let at = first + 1; at < Math.min(after - 1, first + TOLD_OF); at++) {
    if (view.is(at, BIT.that) && view.tag(at) === TAG.sconj) return at;
    if (view.isFinite(at) || view.isComma(at) || view.quotation[at]! >= 0) return first;
  }
  return first;
}

/** "Peru denies [backing the rebels]": the deed that is denied is no part of the cue. */
function withDeedDenied(view: ClauseView, it: Draft): void {
  const { cue, content, act } = it;
  const [opens] = content;
  if (cue === null || opens === undefined || act !== "deny" || opens.first !== cue.after || cue.after - cue.first < 2) return;
  const deed = cue.after - 1;
  if (view.tag(deed) !== TAG.verb || !view.isGerund(deed) || !hasVerb(view, cue.first, deed)) return;
  it.cue = { first: cue.first, after: deed };
  it.content = [{ first: deed, after: opens.after }, ...content.slice(1)];
}

/** "Refused to [confirm or deny] the report": the second verb is part of the cue. */
function withJoinedVerb(view: ClauseView, it: Draft): void {
  const { cue, content } = it;
  const [opens] = content;
  if (cue === null || opens === undefined || opens.first !== cue.after || opens.after - opens.first <= 2) return;
  if (view.tag(cue.after - 1) !== TAG.verb || view.tag(opens.first) !== TAG.cconj || view.tag(opens.first + 1) !== TAG.verb) return;
  const first = opens.first + 2;
  it.cue = { first: cue.first, after: first };
  it.content = [{ first, after: opens.after }, ...content.slice(1)];
}

/** Not so in "is [disputing] the claim": the -ing form itself denies. */
function hasVerb(view: ClauseView, first: number, after: number): boolean {
  for (let at = first; at < after; at++) if (view.tag(at) === TAG.verb) return true;
  return false;
}

/** A content does not begin with a semicolon, comma or colon, nor end with a dash, a semicolon or a comma behind a closing mark. */
function withoutMarks(view: ClauseView, { first, after }: Phrase): Phrase {
  let at = first;
  while (at < after - 1 && view.quotation[at]! < 0 && (view.isComma(at) || view.sign(at) === ";" || view.sign(at) === ":")) at++;
  let end = after;
  while (end > at + 1 && view.quotation[end - 1]! < 0 && PARTING.has(view.sign(end - 1))) end--;
  if (end < after || closesBefore(view, end - 1)) while (end > at + 1 && view.quotation[end - 1]! < 0 && view.isComma(end - 1)) end--;
  return { first: at, after: end };
}

/** «To each we will give flour»[,]: a comma behind the mark that closes a quotation is the writer's. */
const closesBefore = (view: ClauseView, comma: number): boolean =>
  view.isComma(comma) && view.quotation[comma]! < 0 && view.quotation[comma - 1]! >= 0;

const PARTING: ReadonlySet<string> = new Set(["—", "–", "-", ";"]);

/** "The ferry hit the quay, [he said,] and struck a barge": what goes on behind who says it does so without "and". */
const withoutJoiner = (view: ClauseView, { first, after }: Phrase): Phrase =>
  after - first > 2 && view.is(first, BIT.coordinator) ? { first: first + 1, after } : { first, after };

/** "Asked [“who sold the ferry”] – a jab at Oslo": what a dash parts from a quotation that opens the content is the writer's. */
function quotedEnd(view: ClauseView, { first, after }: Phrase): number {
  if (!view.opensQuotation(first)) return after;
  const end = view.afterQuotation(first);
  if (end >= after || !view.isDash(end)) return after;
  for (let at = end; at < after; at++) if (view.quotation[at]! >= 0) return after;
  return end;
}

/** Most tokens of a phrase that a relative clause behind its comma is no part of: "calm, of which there is little". */
const BRIEF = 3;

/** Where a content that is a phrase ends: before where it was said, and before a relative clause behind a comma. */
function phraseEnd(view: ClauseView, { first, after }: Phrase): number {
  if (view.is(first, BIT.complementizer)) return after;
  for (let at = first + 1; at < after; at++) {
    if (view.quotation[at]! >= 0 || view.isFinite(at)) return after;
    if (isVenuePhrase(view, at, after) && !hasFiniteBetween(view, first, at)) return view.isComma(at - 1) ? at - 1 : at;
    if (view.isComma(at) && at - first <= BRIEF && isRelativeBehind(view, at, after)) return goesOn(view, at + 1, after) ? after : at;
  }
  return after;
}

/** "in a short statement", "during an interview with the paper". */
function isVenuePhrase(view: ClauseView, at: number, after: number): boolean {
  if (view.quotation[after - 1]! >= 0) return false;
  if (view.tag(at) !== TAG.adp || !view.is(at, BIT.venue) || view.is(at - 1, BIT.coordinator)) return false;
  let next = at + 1;
  if (!view.is(next, BIT.determiner)) return false;
  next++;
  while (next < after && (view.tag(next) === TAG.adj || view.tag(next) === TAG.noun || view.tag(next) === TAG.propn)) {
    if (view.isVenueNoun(next) && view.tag(next + 1) !== TAG.noun) return true;
    next++;
  }
  return false;
}

/** "The dam, which was built in May, [was safe]": whether a verb stands right behind the comma that closes a relative clause. */
function goesOn(view: ClauseView, from: number, after: number): boolean {
  let closing = from;
  while (closing < after && !view.isComma(closing)) closing++;
  return closing + 1 < after && isPredicate(view, closing + 1, after);
}

/** ", of which little is left", ", which is no surprise". */
function isRelativeBehind(view: ClauseView, comma: number, after: number): boolean {
  const next = view.tag(comma + 1) === TAG.adp ? comma + 2 : comma + 1;
  return next < after && view.is(next, BIT.relative) && !view.is(next, BIT.that);
}
