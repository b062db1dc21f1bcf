// Takes a report's drafts, gives back what their bounds cut off by a misread tree: a content its subject, a source that is a list the head of that list.
import { RELATIONS } from "../../../model/index.ts";
import { firstFrom } from "../../../text/bisect.ts";
import type { Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";

/** Most tokens of a subject that a content lost, and of what stands before a list. */
const LONGEST = 12;

const SUBJECTS: ReadonlySet<number> = new Set([RELATIONS.indexOf("nsubj"), RELATIONS.indexOf("nsubj:pass")]);

/** Widens contents and sources in place. @cost O(drafts × `LONGEST`) */
export function regainSubjects(view: ClauseView, drafts: readonly Draft[]): void {
  for (const it of drafts) {
    if (it.cue === null || it.rule.startsWith("turn/")) continue;
    const [opens, ...others] = it.content;
    if (opens !== undefined && isCutOff(view, it.cue, it.source, opens))
      it.content = [{ first: it.cue.after, after: opens.after }, ...others];
    const head = it.source === null || it.source.after > it.cue.first ? -1 : listHead(view, it.source);
    if (it.source === null || head < 0) continue;
    it.source = { first: sentenceFirst(view, it.source.first), after: it.source.after };
    it.who = { first: it.source.first, after: head };
  }
}

/** "The ministry said at least ten people [had died]": a verb opens the content, and its subject stands between the cue and it. */
function isCutOff(view: ClauseView, cue: Phrase, source: Phrase | null, { first, after }: Phrase): boolean {
  if (first <= cue.after || first - cue.after > LONGEST || (source !== null && source.after > cue.first)) return false;
  if (!view.isFinite(first) || sentenceFirst(view, first) > cue.first) return false;
  const { head, relation } = view.layers.syntax;
  let hasSubject = false;
  for (let at = cue.after; at < first; at++) {
    if (view.isComma(at) || view.quotation[at]! >= 0 || view.isFinite(at) || view.is(at, BIT.that | BIT.infinitive)) return false;
    if (SUBJECTS.has(relation[at] ?? 0) && head[at]! >= first && head[at]! < after) hasSubject = true;
  }
  return hasSubject;
}

/** "Officials from Norway, [Peru and Chile]": where the phrase ends that heads the list of which a source is the end; -1 where it heads itself. */
function listHead(view: ClauseView, { first, after }: Phrase): number {
  if (!view.isComma(first - 1) || view.tag(first) !== TAG.propn) return -1;
  let joins = false;
  for (let at = first; at < after; at++) joins ||= view.is(at, BIT.coordinator);
  const opens = sentenceFirst(view, first);
  if (!joins || first - opens > LONGEST) return -1;
  let end = -1;
  for (let at = opens; at < first - 1; at++) {
    const tag = view.tag(at);
    if (tag === TAG.adp && end < 0 && view.isPlural(at - 1)) end = at;
    else if (end < 0 ? tag !== TAG.det && tag !== TAG.adj && tag !== TAG.noun && tag !== TAG.num : tag !== TAG.propn && !view.isComma(at))
      return -1;
  }
  return end;
}

function sentenceFirst(view: ClauseView, at: number): number {
  const { sentences } = view.layers;
  return sentences.first[firstFrom(sentences.end, sentences.count, at + 1)] ?? 0;
}
