// Takes drafts, sets right those whose words of saying stand behind a comma, before who speaks: "a rope, says [Holm], was tied to it"; "nobody can pay, says [the bank's lawyer]; …".
import type { Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { phraseStarting, type Phrase } from "../noun-phrase.ts";
import { clauseStart, trimEnd } from "../rules/postposed-attributions.ts";
import { sentenceFrom } from "../rules/floating-quotations.ts";

/**
 * In place: of "a rope, says Holm, was tied" the rope is no speaker but the first of what is said, of "nobody can pay, says the
 * bank's lawyer;" the lawyer is nothing that is said.
 *
 * @cost O(drafts × tokens of their sentences)
 */
export function turnSources(view: ClauseView, drafts: readonly Draft[]): void {
  for (const it of drafts) {
    const { cue } = it;
    if (cue === null || cue.after - cue.first !== 1 || !view.isFinite(cue.first) || !view.isComma(cue.first - 1)) continue;
    if (view.quotation[cue.first]! >= 0 || it.content[0]?.first !== cue.after) continue;
    if (it.source === null) turnWhole(view, it, cue);
    else if (it.source.after === cue.first) turnAround(view, it, it.source);
  }
}

/** Who is named or described right behind words of saying, up to a mark. */
function speakerAt(view: ClauseView, first: number): Phrase | null {
  const mention = view.mentionFrom(first);
  if (mention === undefined || mention.form === "pronoun" || (mention.kind !== "person" && mention.kind !== "organization")) return null;
  const after = view.tokenAt(mention.end - 1) + 1;
  return after >= view.count || view.tag(after) === TAG.punct ? { first, after } : null;
}

/** "[A rope], says Holm, [was tied to it]". */
function turnAround(view: ClauseView, it: Draft, subject: Phrase): void {
  const [said] = it.content;
  const speaker = said === undefined ? null : speakerAt(view, said.first);
  if (said === undefined || speaker === null) return;
  const { after: end } = said;
  const verb = speaker.after + 1;
  if (!view.isComma(speaker.after) || verb >= end || !view.isFinite(verb)) return;
  for (let at = subject.first; at < subject.after - 1; at++) if (view.isComma(at)) return;
  it.content = [{ first: subject.first, after: subject.after - 1 }, { first: verb, after: end }, ...it.content.slice(1)];
  it.who = it.source = { first: speaker.first, after: speaker.after };
}

/** "…; [nobody can pay], says the bank's lawyer; …". */
function turnWhole(view: ClauseView, it: Draft, cue: Phrase): void {
  const [said, more] = it.content;
  const speaker = said === undefined ? null : phraseStarting(view, said.first, said.after);
  if (said === undefined || speaker === null || more !== undefined || trimEnd(view, said.first, said.after) !== speaker.after) return;
  let from = clauseStart(view, { first: sentenceFrom(view, cue.first), end: cue.first });
  for (let at = cue.first - 2; at > from; at--)
    if (view.sign(at) === ";") {
      from = at + 1;
      break;
    }
  if (view.is(from, BIT.and)) from++;
  let isClause = false;
  for (let at = from; at < cue.first - 1; at++) isClause ||= view.isFinite(at);
  if (!isClause) return;
  it.content = [{ first: from, after: cue.first - 1 }];
  it.who = it.source = { first: speaker.first, after: speaker.after };
}
