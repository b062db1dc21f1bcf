// Takes a verb of passing on ("quotes", "cites"), gives the attribution of whom it passes on: "[…], the agency quotes Rossi", "the agency quoted Rossi as saying […]".
import { draft, overlaps, type Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import type { ClauseView } from "../clause-view.ts";
import { contentAfter, contentEnd, skipAdjuncts, spanTo, type Clause } from "./content.ts";
import type { FoundCue } from "../cue-finder.ts";
import { phraseStarting, subjectBefore, type Phrase } from "../noun-phrase.ts";
import { boundaryBefore, common, contentBefore, isTerminal, sameBlock, subjectEnd } from "./postposed-attributions.ts";

/** The rule that finds "quoted Rossi as saying". */
export const QUOTED_AS = "verb/quoted-as-saying";

/** Most tokens between "quoted" and "as saying": a name with office and apposition. */
const QUOTED_WITHIN = 24;

/** "[Russia has taken a view], the agency quotes Rossi", "the agency quotes Rossi as saying [that …]": the object speaks, the subject passes it on. */
export function relayed(view: ClauseView, it: FoundCue, clause: Clause): Draft | null {
  if (!view.is(it.verb, BIT.relay)) return null;
  const subject = subjectBefore(view, subjectEnd(view, it), clause.first);
  const saying = sayingBehind(view, it, clause);
  if (saying !== null) return quotedAs(view, it, saying, subject, clause);
  if (it.passive || subject === null) return null;
  const phrase = phraseStarting(view, it.after, clause.end, true);
  if (phrase === null || view.is(phrase.after, BIT.naming)) return null;
  const boundary = boundaryBefore(view, subject.first, clause.first);
  if (boundary < 0 || isTerminal(view, it, phrase.after, clause) < 0) return null;
  const content = contentBefore(view, boundary, clause);
  if (content === null) return null;
  return draft({
    ...common(it),
    source: phrase,
    who: phrase,
    relayedBy: subject,
    content: [wholeParagraph(view, content)],
    rule: "verb/relayed",
  });
}

/**
 * "[Two were hurt], TASS reports with reference to the ministry", "…, reports TASS, citing a doctor": an outlet behind what it
 * passes on, with whom it has it from; who is credited speaks.
 */
export function credited(view: ClauseView, it: FoundCue, clause: Clause): Draft | null {
  if (it.participle || it.passive || !view.table.credits.passing.has(view.lower(it.verb))) return null;
  const subject = subjectBefore(view, subjectEnd(view, it), clause.first);
  const ahead = subject === null ? -1 : boundaryBefore(view, subject.first, clause.first);
  const outlet = ahead >= 0 ? subject : phraseStarting(view, it.after, clause.end, false);
  const boundary = ahead >= 0 ? ahead : boundaryBefore(view, it.group, clause.first);
  if (outlet === null || boundary < 0 || !isOutlet(view, outlet)) return null;
  const opens = creditedFrom(view, Math.max(it.after, outlet.after), clause.end);
  const source = opens < 0 ? null : phraseStarting(view, opens, clause.end);
  if (source === null || isTerminal(view, { ...it, passive: true }, source.after, clause) < 0) return null;
  const content = contentBefore(view, boundary, clause);
  return content === null
    ? null
    : draft({ ...common(it), source, who: source, relayedBy: outlet, content: [content], rule: "verb/relayed" });
}

/**
 * "TASS, citing a doctor, reported [that two were hurt]", "SANA said, citing a military source, that …", "Citing medics, the
 * Herald reported …": an outlet before what it passes on; whom it has it from speaks, where that is somebody.
 */
export function creditedAround(view: ClauseView, it: FoundCue, clause: Clause): Draft | null {
  const { passing, telling } = view.table.credits;
  if (it.participle || it.passive || !(passing.has(view.lower(it.verb)) || telling.has(view.lower(it.verb)))) return null;
  const outlet = subjectBefore(view, subjectEnd(view, it), clause.first);
  if (outlet === null || !isOutlet(view, outlet)) return null;
  const ahead = creditAt(view, view.isComma(it.after) ? it.after + 1 : -1, clause.end);
  const aside = ahead ?? creditAt(view, view.isComma(outlet.after) ? outlet.after + 1 : -1, it.group) ?? opening(view, outlet, clause);
  if (aside === null) return null;
  const content = contentAfter(view, ahead === null ? it : { ...it, after: ahead.after + 1 }, clause);
  if (content === null) return null;
  return draft({ ...common(it), source: aside, who: aside, relayedBy: outlet, content: [...content.spans], rule: "verb/relayed" });
}

/** Who is credited from a token on, with a comma behind: "citing [a doctor],"; null where nobody is, or only papers and pictures. */
function creditAt(view: ClauseView, at: number, end: number): Phrase | null {
  const opens = at < 0 ? -1 : pastLead(view, at, end);
  const phrase = opens < 0 ? null : phraseStarting(view, opens, end);
  if (phrase === null || !view.isComma(phrase.after)) return null;
  const mention = view.mentionFrom(phrase.first);
  return mention === undefined || mention.kind === "work" || mention.kind === "place" ? null : phrase;
}

/** "[Citing medics], the Herald reported": who is credited before the outlet, at the head of the sentence. */
function opening(view: ClauseView, outlet: Phrase, clause: Clause): Phrase | null {
  const credit = creditAt(view, clause.first, outlet.first);
  return credit !== null && credit.after + 1 === outlet.first ? credit : null;
}

/** Whether a phrase is the name of a body or a work: what passes on is no person. */
function isOutlet(view: ClauseView, { first, after }: Phrase): boolean {
  const mention = view.mentionEnding(after - 1);
  return mention?.form === "name" && mention.kind !== "person" && view.tokenAt(mention.start) >= first;
}

/** First token of who is credited behind a verb, its comma and times passed; -1 where nobody is. */
function creditedFrom(view: ClauseView, from: number, end: number): number {
  const { at: passed } = skipAdjuncts(view, from, end);
  for (const at of [view.isComma(from) ? from + 1 : from, view.isComma(passed) ? passed + 1 : passed]) {
    const opens = pastLead(view, at, end);
    if (opens >= 0) return opens;
  }
  return -1;
}

/** Position behind "citing", "with reference to" at a token; -1 where none stands there with something behind it. */
function pastLead(view: ClauseView, at: number, end: number): number {
  for (const words of view.table.credits.leads)
    if (at + words.length < end && words.every((word, index) => view.word[at + index] === word)) return at + words.length;
  return -1;
}

type Subject = ReturnType<typeof subjectBefore>;

/** The cue in "as [saying]", "as having [said]" behind a verb of passing on and a phrase; null where none stands there. */
function sayingBehind(view: ClauseView, { verb, after, passive }: FoundCue, { cues, end }: Clause): FoundCue | null {
  for (const it of cues) {
    if (it.verb <= after + (passive ? 0 : 1)) continue;
    if (it.verb >= end || it.verb > after + QUOTED_WITHIN || view.quotation[it.verb]! !== view.quotation[verb]!) return null;
    if (asBefore(view, it) >= (passive ? after : after + 1)) return it;
  }
  return null;
}

/** Where "as" stands before "saying" or "having said"; -1 where it does not. */
function asBefore(view: ClauseView, { verb, group }: FoundCue): number {
  const [said, first] = view.isPast(verb) && view.is(verb - 1, BIT.auxiliary) ? [verb - 1, Math.min(group, verb - 1)] : [verb, verb];
  const isSaying = view.isGerund(said) || view.is(said, BIT.participle);
  return isSaying && view.is(first - 1, BIT.naming) ? first - 1 : -1;
}

function quotedAs(view: ClauseView, quoting: FoundCue, saying: FoundCue, subject: Subject, clause: Clause): Draft | null {
  const last = asBefore(view, saying);
  const object = { first: quoting.after, after: view.isComma(last - 1) ? last - 1 : last };
  const source = quoting.passive ? (subject?.whole ?? null) : object;
  const opens = quoting.group === clause.first;
  const own = opens ? { ...clause, end: commaBehind(view, saying.after, clause.end) } : clause;
  const behind = contentAfter(view, { ...saying, passive: false }, own);
  const content = behind?.spans ?? besideQuoted(view, saying, subject, own);
  if (source === null || content.length === 0) return null;
  return draft({
    ...common(saying),
    source,
    who: phraseStarting(view, source.first, source.after) ?? source,
    relayedBy: quoting.passive ? phraseStarting(view, object.first + 1, object.after) : subject,
    addressee: behind?.addressee ?? null,
    content: [...content],
    rule: QUOTED_AS,
  });
}

/** Where "Citing a doctor as saying that nine died, …" ends. */
function commaBehind(view: ClauseView, from: number, end: number): number {
  for (let at = from; at < end; at++) if (view.isComma(at) && view.quotation[at]! < 0) return at;
  return end;
}

/** What stands before "the paper quoted Rossi as saying", where the clause ends behind it; else all that follows: "as calling [it a farce]". */
function besideQuoted(view: ClauseView, saying: FoundCue, subject: Subject, clause: Clause): readonly Phrase[] {
  if (isTerminal(view, saying, saying.after, clause) < 0) return spanTo(saying.after, contentEnd(view, saying.after, clause, true));
  const boundary = subject === null ? -1 : boundaryBefore(view, subject.first, clause.first);
  const content = boundary < 0 ? null : contentBefore(view, boundary, clause);
  return content === null ? [] : [content];
}

/** An agency's credit at the end of a paragraph without quotation marks covers the paragraph from its start. */
function wholeParagraph(view: ClauseView, content: Phrase): Phrase {
  let first = content.first;
  while (first > 0 && sameBlock(view, first - 1, first) && view.quotation[first - 1]! < 0) first--;
  return { first, after: content.after };
}

/**
 * Marks who quotes somebody "as saying" as no speaker: the words are told once, as the quoted one's.
 *
 * @cost O(drafts), and O(drafts) more for each that is quoted so
 */
export function quoteOnly(drafts: readonly Draft[]): void {
  for (const inner of drafts) {
    if (!inner.rule.startsWith(QUOTED_AS)) continue;
    for (const it of drafts) if (it !== inner && isQuoting(it, inner)) it.saying = false;
  }
}

/** Whether a draft's cue stands before the other's, and what it tells is the other's source or content; its source only passes on. */
function isQuoting({ source, cue, content }: Draft, { source: quoted, cue: saying, content: said, relayedBy }: Draft): boolean {
  if (cue === null || saying === null || cue.first >= saying.first) return false;
  if (source !== null && (relayedBy === null || !overlaps(source, relayedBy))) return false;
  return content.some(
    (span) => overlaps(span, saying) || (quoted !== null && overlaps(span, quoted)) || said.some((other) => overlaps(span, other)),
  );
}
