// Takes drafts, gives what somebody says within a relative clause its own bounds: "the bill that critics said [would ruin the port]", "a man who, she said, [had fled]".
import { firstFrom } from "../../../text/bisect.ts";
import { hasTree } from "../../syntax/clause-tree.ts";
import { cueIndex, draft, draftUnder, type Draft } from "../attribution-draft.ts";
import { BIT, type CompiledCue } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { pastTail, saysSomething } from "../cue-finder.ts";
import { subjectBefore, type Phrase } from "../noun-phrase.ts";

/** Most tokens of what is said there. */
const LONGEST = 40;
/** How many steps up a tree are taken. */
const DEEPEST = 12;

/**
 * A verb of saying with a relative pronoun before its subject and a finite verb right behind it takes the clause whose
 * subject the pronoun is. Bounds of drafts that begin elsewhere are set right in place.
 *
 * @returns the attributions that no draft had
 * @cost O(tokens)
 */
export function relativeGaps(view: ClauseView, drafts: readonly Draft[]): Draft[] {
  if (!hasTree(view.layers.syntax)) return [];
  const fresh: Draft[] = [];
  let cues: Int32Array | null = null;
  for (let verb = 2; verb + 2 < view.count; verb++) {
    const gap = gapBehind(view, verb);
    if (gap === null) continue;
    cues ??= cueIndex(view.count, drafts);
    const under = draftUnder(cues, gap.cue);
    const known = under < 0 ? undefined : drafts[under];
    if (known === undefined) fresh.push(draft({ ...gap, content: [gap.content], rule: "verb/relative-gap" }));
    else if (known.content.length > 1 || known.content[0]?.first !== gap.content.first) known.content = [gap.content];
  }
  return fresh;
}

interface Gap {
  readonly source: Phrase;
  readonly cue: Phrase;
  readonly content: Phrase;
}

/** "[that] critics said [would ruin the port]": what the verb at `verb` takes, null where it is no such verb. */
function gapBehind(view: ClauseView, verb: number): Gap | null {
  const word = view.word[verb]!;
  const cues = word < 0 ? null : view.table.cues[word]!;
  if (cues === null || view.tag(verb) !== TAG.verb || !view.isFinite(verb) || view.quotation[verb]! >= 0) return null;
  // "Who, he said, had fled": between commas.
  const isBetween = view.isComma(verb + 1) && verb + 2 < view.count;
  const opens = isBetween ? verb + 2 : verb + 1;
  if (!view.isFinite(opens) || view.quotation[opens]! >= 0 || view.layers.tokens.block[opens] !== view.layers.tokens.block[verb])
    return null;
  if (!saysAlone(view, cues, verb)) return null;
  const { first: starts, end, count } = view.layers.sentences;
  const sentence = firstFrom(starts, count, verb + 1) - 1;
  let group = verb;
  while (group > starts[sentence]! && (view.is(group - 1, BIT.auxiliary) || view.tag(group - 1) === TAG.adv)) group--;
  const subject = withoutThat(view, subjectBefore(view, group, starts[sentence]!));
  const relative = subject === null ? -1 : isBetween ? subject.first - 2 : subject.first - 1;
  if (subject === null || relative < 0 || !view.is(relative, BIT.relative) || (isBetween && !view.isComma(relative + 1))) return null;
  const after = clauseEnd(view, opens, Math.min(end[sentence]!, opens + LONGEST));
  if (after - opens < 2) return null;
  return {
    source: subject,
    cue: { first: group, after: verb + 1 },
    content: { first: opens, after },
  };
}

/** Whether a verb says something by itself, without a word behind it that belongs to it. */
function saysAlone(view: ClauseView, cues: readonly CompiledCue[], verb: number): boolean {
  for (const it of cues) if (saysSomething(it) && !it.weak && pastTail(view, it, verb, view.count) === verb + 1) return true;
  return false;
}

/** "That critics": before several, "that" is no part of them. */
function withoutThat(view: ClauseView, subject: Phrase | null): Phrase | null {
  if (subject === null) return null;
  const { first, after } = subject;
  return view.is(first, BIT.that) && after - first > 1 && view.isPlural(after - 1) ? { first: first + 1, after } : { first, after };
}

/** Behind the last token, as far as `limit`, that the clause of the verb at `opens` governs. */
function clauseEnd(view: ClauseView, opens: number, limit: number): number {
  const { head } = view.layers.syntax;
  const top = view.tag(opens) === TAG.aux && (head[opens] ?? opens) > opens ? head[opens]! : opens;
  let after = Math.max(opens, top) + 1;
  for (let at = after; at < limit; at++) {
    if (view.sign(at) === ";" && view.quotation[at]! < 0) break;
    if (isUnder(head, at, top)) after = at + 1;
  }
  while (after > opens + 1 && view.tag(after - 1) === TAG.punct && view.quotation[after - 1]! < 0) after--;
  return after;
}

function isUnder(head: ArrayLike<number>, at: number, top: number): boolean {
  for (let step = 0, token = at; step < DEEPEST; step++) {
    if (token === top) return true;
    const governor = head[token] ?? token;
    if (governor === token) return false;
    token = governor;
  }
  return false;
}
