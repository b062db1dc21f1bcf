// Takes drafts, gives those that say no more than "this" the sentence it points back to: "The road is open. This was stated by …".
import { RELATIONS } from "../../../model/index.ts";
import { firstFrom } from "../../../text/bisect.ts";
import { cover, cueIndex, draft, draftUnder, isCovered, overlaps, type Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { saysSomething } from "../cue-finder.ts";
import { hasTree } from "../../syntax/clause-tree.ts";
import { phraseStarting, type Phrase } from "../noun-phrase.ts";

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

/** Between a pointer and what was done with it: "this was", "this has also been". */
const isHelping = (view: ClauseView, at: number): boolean =>
  (view.tag(at) === TAG.aux || view.tag(at) === TAG.adv) && !view.isModal(at) && !view.is(at, BIT.negation);

/**
 * Gives sentences that say of the one before who told it, where no draft has their verb: "The road is open. [This was
 * declared by the mayor] at a briefing." Their content is the pointer, until `pointBack` has seen them.
 *
 * @cost O(sentences), and O(tokens) of those that a pointer opens
 */
export function pointedAttributions(view: ClauseView, drafts: readonly Draft[]): Draft[] {
  const { sentences, syntax } = view.layers;
  if (!hasTree(syntax)) return [];
  const found: Draft[] = [];
  let cues: Int32Array | null = null;
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const first = sentences.first[sentence]!;
    if (!view.is(first, BIT.pointer) || syntax.relation[first] !== PASSIVE) continue;
    const told = toldOf(view, first, sentences.end[sentence]!);
    if (told === null || sentenceBefore(view, first) === null) continue;
    cues ??= cueIndex(view.count, drafts);
    if (draftUnder(cues, told.cue) < 0) found.push(told);
  }
  return found;
}

/** "[This] was declared by the mayor": the draft of a passive verb of saying with who did it right behind. */
function toldOf(view: ClauseView, first: number, end: number): (Draft & { cue: Phrase }) | null {
  let verb = first + 1;
  while (verb < end && isHelping(view, verb)) verb++;
  if (verb >= end || view.layers.syntax.head[first] !== verb || !view.is(verb + 1, BIT.agent)) return null;
  const word = view.word[verb]!;
  const cue = word < 0 ? undefined : view.table.cues[word]?.find((it) => saysSomething(it) && it.tailWords.length === 0);
  const source = cue === undefined ? null : phraseStarting(view, verb + 2, end);
  if (cue === undefined || source === null) return null;
  const group = { first: first + 1, after: verb + 1 };
  const { act } = cue;
  return { ...draft({ source, content: [{ first, after: first + 1 }], act, rule: "verb/passive-by" }), cue: group };
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
