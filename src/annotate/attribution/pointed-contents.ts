// Takes drafts, gives those that say no more than "this" the sentence it points back to: "The road is open. This was stated by …".
import { RELATIONS } from "../../model/index.ts";
import { firstFrom } from "../../text/bisect.ts";
import { cover, isCovered, overlaps, type Draft } from "./attribution-draft.ts";
import { BIT } from "./attribution-words.ts";
import { TAG, type ClauseView } from "./clause-view.ts";
import { hasTree } from "../syntax/clause-tree.ts";
import type { Phrase } from "./noun-phrase.ts";

const PASSIVE = RELATIONS.indexOf("nsubj:pass");

/**
 * Gives a sentence whose saying has no content but "this" the sentence before it, where that is nobody's own: agencies
 * that write in other languages put what was said first and who said it second ("The minister told reporters about this").
 *
 * @cost O(tokens of the contents), and of the sentence before for those that point
 */
export function pointBack(view: ClauseView, drafts: readonly Draft[]): void {
  if (!hasTree(view.layers.syntax)) return;
  const taken = new Uint8Array(view.count);
  for (const { content, cue, saying } of drafts) if (saying) cover(taken, cue === null ? content : [...content, cue]);
  for (const it of drafts) {
    if (it.cue === null || it.source === null || !it.affirmed || !pointsBack(view, it, it.cue)) continue;
    const before = sentenceBefore(view, it.content[0]!.first);
    if (before === null || isCovered(taken, before)) continue;
    it.content = [before];
    cover(taken, [before]);
  }
}

/** "This was stated", "told reporters about this on Monday": nothing but the pointer and when. */
function pointsBack(view: ClauseView, { content, source }: Draft, cue: Phrase): boolean {
  const [only, more] = content.filter((span) => source === null || !overlaps(span, source));
  if (only === undefined || more !== undefined) return false;
  const first = topicBehindListener(view, only);
  const topic = view.is(first, BIT.topic);
  const at = topic ? first + 1 : first;
  if (at >= only.after || !view.is(at, BIT.pointer)) return false;
  for (let rest = at + 1; rest < only.after; rest++)
    if (view.time[rest]! < 0 && view.tag(rest) !== TAG.adp && view.tag(rest) !== TAG.adv && view.tag(rest) !== TAG.punct) return false;
  return topic ? first > cue.first : view.layers.syntax.relation[at] === PASSIVE;
}

/** Most tokens of those who were told. */
const LONGEST_LISTENER = 6;

/** "Told [reporters about this]": where the topic begins behind those who were told; where the content begins, if none are in it. */
function topicBehindListener(view: ClauseView, { first, after }: Phrase): number {
  for (let at = first; at < Math.min(after, first + LONGEST_LISTENER); at++) {
    if (view.is(at, BIT.topic)) return at;
    const tag = view.tag(at);
    if (tag !== TAG.det && tag !== TAG.adj && tag !== TAG.noun && tag !== TAG.propn && tag !== TAG.pron) break;
  }
  return first;
}

/** The sentence before the one that a token stands in, without its last mark; null for the first of a page, and where what is before is no prose. */
function sentenceBefore(view: ClauseView, token: number): Phrase | null {
  const { first, end, count } = view.layers.sentences;
  const before = firstFrom(first, count, token + 1) - 2;
  if (before < 0) return null;
  const { block } = view.layers.tokens;
  if (view.blocks[block[first[before]!]!]?.kind !== view.blocks[block[token]!]?.kind) return null;
  let after = end[before]!;
  while (after > first[before]! && view.tag(after - 1) === TAG.punct) after -= 1;
  return after - first[before]! < LEAST ? null : { first: first[before]!, after };
}

/** Tokens that a sentence has at the least to say something. */
const LEAST = 4;
