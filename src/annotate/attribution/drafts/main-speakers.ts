// Takes drafts, gives those the right phrase for who speaks whose source names others on the way: "Rossi, who freed Verdi, told us", "with critics warning that".
import { RELATIONS } from "../../../model/index.ts";
import type { Draft } from "../attribution-draft.ts";
import type { AddresseeWords } from "../attribution-rule.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { hasTree } from "../../syntax/clause-tree.ts";
import { cueHead } from "../learned/pair-features.ts";
import { phraseEnding, phraseStarting, type Phrase } from "../noun-phrase.ts";
import { sentenceFrom } from "../rules/floating-quotations.ts";

const SUBJECT = RELATIONS.indexOf("nsubj");
/** A clause joined to another of one subject: "sent a note and later said". */
const JOINED = RELATIONS.indexOf("conj");

/**
 * Sets right, in place, who speaks: whoever a relative clause of the source is about and not whom it names; not the time that
 * stands before the verb; those whom "with" gives a clause of their own.
 *
 * @cost O(drafts × tokens of their sources)
 */
export function mainSpeakers(view: ClauseView, drafts: readonly Draft[], { with: together, to, writings }: AddresseeWords): void {
  for (const it of drafts) {
    if (it.cue === null || it.source === null || it.rule.startsWith("turn/")) continue;
    const own = absoluteSubject(view, it.cue, together);
    if (own !== null) it.who = it.source = own;
    else if (isReaderOf(view, it.cue, it.source, to, writings)) toWriter(view, it, it.cue);
    else if (isTime(view, it.source)) it.who = it.source = subjectBeside(view, it.cue, it.source);
    else if (!toSayer(it, sayerBefore(view, it.cue, it.source)) && it.who !== null && it.who.first > it.source.first)
      it.who = modified(view, it.source, it.who) ?? it.who;
  }
}

/** "[Rossi, the dean], who helped catch Verdi -- a clerk --": what the relative clause of a source tells of, where that names the one who was taken to speak. */
function modified(view: ClauseView, { first }: Phrase, who: Phrase): Phrase | null {
  for (let at = first + 1; at < who.first; at++) {
    if (!view.is(at, BIT.relative) || view.tag(at) !== TAG.pron || view.quotation[at]! >= 0) continue;
    if (!hasFinite(view, at + 1, who.first)) return null;
    const after = view.isComma(at - 1) ? at - 1 : at;
    return after > first ? { first, after } : null;
  }
  return null;
}

function hasFinite(view: ClauseView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (view.isFinite(at)) return true;
  return false;
}

/** "A letter to [the board] stating that": who is written to stands right before the -ing form. */
function isReaderOf(view: ClauseView, cue: Phrase, { first, after }: Phrase, to: string, writings: ReadonlySet<string>): boolean {
  if (after !== cue.first || !view.isGerund(cueHead(view, cue))) return false;
  // The source may begin behind the name of a part of it: "to the board of directors".
  for (let at = first - 1; at > Math.max(0, first - NEAR); at--) {
    if (view.lower(at) === to) return writings.has(view.lower(at - 1));
    if (view.tag(at) === TAG.punct || view.isFinite(at)) return false;
  }
  return false;
}

function toSayer(it: Draft, sayer: Phrase | null): boolean {
  if (sayer !== null) it.who = it.source = sayer;
  return sayer !== null;
}

/** "[Rossi] said in a statement released by his office": the subject of the verb that opens a cue, where the source stands behind "by"; null elsewhere. */
function sayerBefore(view: ClauseView, cue: Phrase, { first }: Phrase): Phrase | null {
  const verb = cue.first;
  if (first <= verb || !view.is(first - 1, BIT.agent) || view.tag(verb) !== TAG.verb || !view.isFinite(verb)) return null;
  const { head, relation } = view.layers.syntax;
  const floor = sentenceFrom(view, verb);
  for (let at = floor; at < verb; at++) if (head[at] === verb && relation[at] === SUBJECT) return wholeOf(view, at, floor, verb);
  return null;
}

/** The phrase of a subject whose head word stands at `at`, before its verb: all words of a name. */
function wholeOf(view: ClauseView, at: number, floor: number, verb: number): Phrase | null {
  const near = phraseEnding(view, at, floor);
  const whole = phraseStarting(view, near?.first ?? at, verb);
  return whole !== null && whole.after > at ? { first: whole.first, after: whole.after } : near;
}

/** Most tokens between "to" and the end of what it stands before. */
const NEAR = 6;

/** Gives a writing's words to the subject of the verb that the writing hangs on, told to whom it is sent. */
function toWriter(view: ClauseView, it: Draft, cue: Phrase): void {
  const { head, relation } = view.layers.syntax;
  const floor = sentenceFrom(view, cue.first);
  let writer: Phrase | null = null;
  for (let step = 0, verb = cueHead(view, cue); step < HIGHEST && writer === null; step++) {
    const above = head[verb] ?? verb;
    if (above === verb) break;
    verb = above;
    for (let at = floor; at < verb && writer === null; at++)
      if (head[at] === verb && relation[at] === SUBJECT) writer = wholeOf(view, at, floor, verb);
  }
  if (writer === null) return;
  it.addressee ??= it.source;
  it.who = it.source = writer;
}

/** How many steps up a tree are taken. */
const HIGHEST = 6;

/** "A few minutes", "Wednesday,": nothing but when. */
function isTime(view: ClauseView, { first, after }: Phrase): boolean {
  for (let at = first; at < after; at++) if (view.time[at]! < 0 && view.tag(at) !== TAG.punct) return false;
  return true;
}

/** The subject of a cue's verb, or of one that it is joined to; else the phrase right before the time that was taken for it; null where neither is. */
function subjectBeside(view: ClauseView, cue: Phrase, time: Phrase): Phrase | null {
  const { syntax } = view.layers;
  const floor = sentenceFrom(view, cue.first);
  if (hasTree(syntax)) {
    let verb = cueHead(view, cue);
    for (let step = 0; step < 3; step++) {
      for (let at = floor; at < cue.first; at++)
        if (syntax.head[at] === verb && syntax.relation[at] === SUBJECT && view.time[at]! < 0) return wholeOf(view, at, floor, verb);
      if (syntax.relation[verb] !== JOINED) break;
      verb = syntax.head[verb]!;
    }
  }
  const last = time.first - 1;
  return last >= floor && view.isNominal(last) && view.quotation[last]! < 0 ? phraseEnding(view, last, floor) : null;
}

/** "It drew protest, with [critics] warning that": who stands between "with" and the -ing form of a cue. */
function absoluteSubject(view: ClauseView, cue: Phrase, together: string): Phrase | null {
  const last = cue.first - 1;
  if (
    last < 1 ||
    !view.isNominal(last) ||
    view.quotation[last]! >= 0 ||
    (!view.isGerund(cueHead(view, cue)) && !view.lower(cue.first).endsWith("ing"))
  )
    return null;
  const subject = phraseEnding(view, last, sentenceFrom(view, cue.first));
  return subject !== null && subject.first > 0 && view.lower(subject.first - 1) === together && view.isComma(subject.first - 2)
    ? subject
    : null;
}
