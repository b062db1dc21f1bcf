// Takes a report's drafts, gives the quotations that no cue claims to the speaker of what stands before them.
import { cover, draft, isCovered, type Draft } from "../attribution-draft.ts";
import { RELATIONS } from "../../../model/index.ts";
import { firstFrom } from "../../../text/bisect.ts";
import { saysSomething } from "../cue-finder.ts";
import { hasTree, headToken } from "../../syntax/clause-tree.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { phraseEnding, phraseStarting, type Phrase } from "../noun-phrase.ts";

const SUBJECT = RELATIONS.indexOf("nsubj");

export const FLOATING = "quotation/floating";

/** Whom the sentence before a quotation tells of as its speaker. */
const ANNOUNCED = "quotation/announced";

/** Most tokens of a sentence that only points at the quotation behind it. */
const LONGEST_POINTER = 10;

/** Tokens that a quotation without a cue has at the least, marks included. */
export const LEAST = 7;

/**
 * Gives the quotations that no cue claims: whole sentences between marks. They are taken to go on for the
 * speaker of the attribution before them in the same paragraph or the one before.
 */
export function floatingQuotations(view: ClauseView, drafts: readonly Draft[]): Draft[] {
  const { quotations, tokens } = view.layers;
  const floating: Draft[] = [];
  const sorted = [...drafts].sort((a, b) => endOf(a) - endOf(b));
  const said = new Uint8Array(view.count);
  for (const { content } of drafts) cover(said, content);
  let next = 0;
  let before: Draft | null = null;
  quotations.forEach((quotation, index) => {
    if (quotation.depth > 0) return;
    const first = view.tokenAt(quotation.start);
    if (first >= view.count || view.quotation[first] !== index) return;
    const span = { first, after: view.afterQuotation(first) };
    while (next < sorted.length && endOf(sorted[next]!) <= first) before = sorted[next++]!;
    if (isCovered(said, span)) return;
    const announcer = opensSentence(view, first) || view.isComma(first - 1) ? announcerBefore(view, first) : null;
    if (announcer !== null && startsBlock(view, first) && speaks(view, span)) {
      before = draft({ content: [span], source: announcer, rule: ANNOUNCED });
      floating.push(before);
      return;
    }
    if (!opensSentence(view, first) || before === null || tokens.block[first]! - tokens.block[endOf(before) - 1]! > reachOf(view, before))
      return;
    const answers = isAsked(view, first);
    if (!answers && goesOn(view, before, first)) {
      before.content.push(span);
      return;
    }
    if (!answers && (span.after - span.first < LEAST || !speaks(view, span))) return;
    const made = draft({ content: [span], source: before.source, who: before.who, sameSpeaker: true, rule: FLOATING });
    floating.push(made);
    before = made;
  });
  return floating;
}

/**
 * Gives the drafts without those floating quotations that another draft claims from outside, the others with the
 * speaker of what now stands before them: the rules gave them theirs before the model had found its own.
 *
 * @cost O(drafts × log drafts + tokens)
 */
export function settled(view: ClauseView, drafts: readonly Draft[]): Draft[] {
  if (!drafts.some(isUnclaimed)) return [...drafts];
  const { block } = view.layers.tokens;
  const claimed = new Uint8Array(view.count);
  const inner = new Uint8Array(view.count);
  for (const it of drafts) {
    const { cue, content } = it;
    if (isUnclaimed(it)) continue;
    cover(inner, content);
    for (const { first, after } of content)
      if (cue !== null && (cue.first < first || cue.first >= after)) markOpening(view, claimed, cue, first, after);
  }
  const kept = drafts.filter((it) => !isUnclaimed(it) || claimed[it.content[0]!.first] === 0);
  const speaking = kept.filter(({ rule, cue }) => rule === FLOATING || cue === null || inner[cue.first] === 0);
  speaking.sort((a, b) => endOf(a) - endOf(b));
  let before: Draft | null = null;
  for (const it of speaking) {
    if (it.rule === FLOATING) {
      const { first } = it.content[0]!;
      const announcer = announcerBefore(view, first);
      if (announcer !== null) Object.assign(it, { source: announcer, who: announcer, sameSpeaker: false, rule: ANNOUNCED });
      else if (isHeldOpen(view, it.content[0]!)) Object.assign(it, { source: null, who: null, sameSpeaker: false });
      else if (before?.source != null && block[first]! - block[endOf(before) - 1]! <= reachOf(view, before))
        Object.assign(it, { source: before.source, who: before.who });
    }
    before = it;
  }
  return kept;
}

/** What no cue of the rules claims: another draft may. */
const isUnclaimed = ({ rule }: Draft): boolean => rule === FLOATING || rule === ANNOUNCED;

/** How many paragraphs behind a statement its speaker may go on: the next, or one behind it where the last quotation was never closed. */
function reachOf(view: ClauseView, before: Draft): number {
  const index = view.quotation[endOf(before) - 1]!;
  return index >= 0 && view.layers.quotations[index]!.closed === "inferred" ? 2 : 1;
}

/** "“We leave at noon,” …": a comma inside the marks and words behind them, which tell of a speaker whom no rule made out. */
function isHeldOpen(view: ClauseView, { first, after }: Phrase): boolean {
  const { inner } = view.layers.quotations[view.quotation[first]!]!;
  return view.text[inner.end - 1] === "," && after < view.count && view.layers.tokens.block[after] === view.layers.tokens.block[first];
}

/**
 * "[Rossi] took to the radio: “…”", "Below is a statement by [Rossi]: “…”", "[Rossi], who built it, commented, / “…”": the
 * subject of the sentence that a colon ends before a quotation, or a comma behind a verb of saying before its paragraph; null
 * where none stands there.
 *
 * @cost O(sentence)
 */
function announcerBefore(view: ClauseView, first: number): Phrase | null {
  const sign = first - 1;
  if (sign < 2 || (view.sign(sign) !== ":" && !(view.isComma(sign) && startsBlock(view, first)))) return null;
  const from = sentenceFrom(view, sign);
  const told = subjectOf(view, from, sign);
  if (view.isComma(sign)) {
    // A clause that a paragraph breaks off is often tagged wrongly.
    if (!isSaying(view, sign - 1) || view.tag(sign - 1) === TAG.noun) return null;
    return told?.verb === sign - 1 ? told.subject : isSomebody(view, from) ? phraseStarting(view, from, sign) : null;
  }
  return writerIn(view, from, sign) ?? told?.subject ?? describedIn(view, from, sign) ?? speakerBefore(view, from, sign);
}

/** "[Rossi] has made a statement outside the court. Here is the main part:": who is told, in the sentence before one that only points at a quotation, to have said or written something. */
function speakerBefore(view: ClauseView, from: number, end: number): Phrase | null {
  if (!isPointer(view, from, end) || from < 2 || startsBlock(view, from)) return null;
  const opens = sentenceFrom(view, from - 1);
  const told = subjectOf(view, opens, from - 1);
  if (told === null) return null;
  for (let at = told.verb + 1; at < from; at++) if (view.isVenueNoun(at)) return told.subject;
  return isSaying(view, told.verb) ? told.subject : null;
}

/** "Here is the main part", "Here's what she said": no noun stands before its verb. */
function isPointer(view: ClauseView, from: number, end: number): boolean {
  if (end - from > LONGEST_POINTER || view.tag(from) !== TAG.adv) return false;
  return view.tag(from + 1) === TAG.aux || view.tag(from + 1) === TAG.verb || view.sign(from + 1) !== "";
}

/** "[Rossi] was blunt": the person of whom a sentence tells without a verb of its own. */
function describedIn(view: ClauseView, from: number, end: number): Phrase | null {
  const { syntax } = view.layers;
  const root = hasTree(syntax) ? headToken(syntax, from, end) : -1;
  for (let at = from; at < root; at++)
    if (syntax.head[at] === root && syntax.relation[at] === SUBJECT && view.tag(root) === TAG.adj) {
      const phrase = phraseEnding(view, at, from) ?? { first: at, after: at + 1 };
      return isSomebody(view, phrase.first) ? phrase : null;
    }
  return null;
}

/** "A statement by [Rossi]": whose writing a sentence announces. */
function writerIn(view: ClauseView, from: number, end: number): Phrase | null {
  for (let at = from; at < end - 2; at++)
    if (view.isVenueNoun(at) && view.tag(at + 1) === TAG.adp && isSomebody(view, at + 2)) return phraseStarting(view, at + 2, end);
  return null;
}

/** Whether a person or a body is named or described from a token on. */
function isSomebody(view: ClauseView, at: number): boolean {
  const kind = view.mentionFrom(at)?.kind;
  return kind === "person" || kind === "organization";
}

const isSaying = (view: ClauseView, at: number): boolean => view.cuesAt(at)?.some((it) => saysSomething(it)) === true;

const startsBlock = (view: ClauseView, at: number): boolean => at > 0 && view.layers.tokens.block[at - 1] !== view.layers.tokens.block[at];

/** First token of the sentence that a token is in. */
export const sentenceFrom = (view: ClauseView, at: number): number => view.layers.sentences.first[sentenceAt(view, at)]!;

/** The main verb of a stretch of a sentence, with its subject before it, outside of quotations; null where none stands there. @cost O(stretch) */
export function subjectOf(view: ClauseView, from: number, end: number): { readonly verb: number; readonly subject: Phrase } | null {
  const { syntax } = view.layers;
  if (!hasTree(syntax)) return null;
  const root = headToken(syntax, from, end);
  if (view.tag(root) !== TAG.verb) return null;
  for (let at = from; at < end; at++) {
    if (syntax.head[at] !== root || syntax.relation[at] !== SUBJECT || view.quotation[at]! >= 0) continue;
    const start = phraseEnding(view, at, from)?.first ?? at;
    const subject = at < root ? phraseStarting(view, start, root) : null;
    return subject !== null && subject.after > at ? { verb: root, subject } : null;
  }
  return null;
}

/** Marks where a content opens a quotation whose cue stands outside that quotation. */
function markOpening(view: ClauseView, claimed: Uint8Array, cue: Phrase, first: number, after: number): void {
  for (let at = first; at < after; at++) {
    const quotation = view.quotation[at]!;
    if (quotation < 0) continue;
    if (view.quotation[cue.first] !== quotation) claimed[view.quotationStart(at)] = 1;
    at = view.afterQuotation(at) - 1;
  }
}

const endOf = ({ content, cue }: Draft): number => Math.max(content.at(-1)?.after ?? 0, cue?.after ?? 0);

/** Whether a quotation takes up the one that the cue before it closed, in the same paragraph: one utterance around its cue. */
const goesOn = (view: ClauseView, { content, rule, cue }: Draft, first: number): boolean =>
  rule === "verb/after-quotation" &&
  view.layers.tokens.block[content[0]!.first] === view.layers.tokens.block[first] &&
  sentenceAt(view, first) - sentenceAt(view, Math.max(cue!.after, content.at(-1)!.after) - 1) <= 1;

const sentenceAt = ({ layers: { sentences } }: ClauseView, at: number): number => firstFrom(sentences.end, sentences.count, at + 1);

/** "Would it hold? [“No.”]": whether the reporter's question stands right before a quotation, in its paragraph. */
const isAsked = (view: ClauseView, first: number): boolean =>
  first > 0 &&
  view.sign(first - 1) === "?" &&
  view.quotation[first - 1]! < 0 &&
  view.layers.tokens.block[first - 1] === view.layers.tokens.block[first];

function speaks(view: ClauseView, { first, after }: Phrase): boolean {
  for (let at = first; at < after; at++) if (view.isFinite(at)) return true;
  return false;
}

export function opensSentence(view: ClauseView, at: number): boolean {
  if (at === 0 || view.layers.tokens.block[at - 1] !== view.layers.tokens.block[at]) return true;
  const sign = view.sign(at - 1);
  return (
    sign === "." ||
    sign === "!" ||
    sign === "?" ||
    sign === ":" ||
    sign === "]" ||
    view.quotation[at - 1]! >= 0 ||
    view.text.startsWith("..", view.start[at - 1])
  );
}
