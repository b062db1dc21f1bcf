// Takes drafts, gives sentences that tell of a speaker's mind right behind what he said: "He had orders, the captain said. [He was sorry about the roof.]"
import { valueOf, type LocalEntityIndex } from "../../../model/index.ts";
import { cover, draft, isCovered, type Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";

/** Words between "was" and the state at the most: "not at all", "quite". */
const BETWEEN = 3;

/**
 * A sentence right behind a statement, in its paragraph, whose subject is the pronoun of whoever made that statement and
 * whose predicate is a state that only its owner can tell ("sorry", "sure", "afraid") is told on his word. An attitude that
 * the model found there is a statement then (`saying` is set); where nothing was found, the whole sentence is given as one,
 * without source and cue. What stands between quotation marks is said anyway.
 *
 * @cost O(tokens + drafts)
 */
export function innerStates(view: ClauseView, drafts: readonly Draft[]): Draft[] {
  const { first, end, count } = view.layers.sentences;
  const { block } = view.layers.tokens;
  const opening: number[] = [];
  for (let sentence = 1; sentence < count; sentence++) {
    const [from, after] = [first[sentence]!, end[sentence]!];
    if (block[from] === block[from - 1] && tellsState(view, from, after)) opening.push(sentence);
  }
  if (opening.length === 0) return [];
  const claimed = new Uint8Array(view.count);
  for (const { content, cue, source } of drafts)
    cover(claimed, [...content, ...(cue === null ? [] : [cue]), ...(source === null ? [] : [source])]);
  const attitudes = new Map(drafts.filter(({ saying, source }) => !saying && source !== null).map((it) => [it.source!.first, it] as const));
  const speaking = drafts.filter(({ saying, who }) => saying && who !== null).sort((a, b) => endOf(a) - endOf(b));
  const found: Draft[] = [];
  let next = 0;
  let last: Draft | null = null;
  for (const sentence of opening) {
    const [from, before] = [first[sentence]!, first[sentence - 1]!];
    while (next < speaking.length && endOf(speaking[next]!) <= from) last = speaking[next++]!;
    const content = { first: from, after: end[sentence]! - 1 };
    if (last === null || endOf(last) <= before) continue;
    const speaker = personAt(view, last.who!);
    if (speaker === null || speaker !== personAt(view, content)) continue;
    const attitude = attitudes.get(from);
    if (attitude !== undefined) toldToEnd(attitude, content.after);
    if (isCovered(claimed, content)) continue;
    last = draft({ content: [content], who: last.who, sameSpeaker: true, rule: "report/state" });
    found.push(last);
  }
  return found;
}

/** An attitude becomes a statement; its content goes to the end of the sentence, which is all on his word. */
function toldToEnd(attitude: Draft, end: number): void {
  const span = attitude.content.at(-1)!;
  attitude.saying = true;
  if (attitude.cue !== null && span.first >= attitude.cue.after) attitude.content.splice(-1, 1, { first: span.first, after: end });
}

/** "He was not quite sure …", to the end of its sentence, without quotation marks. */
function tellsState(view: ClauseView, from: number, after: number): boolean {
  if (view.tag(from) !== TAG.pron || !view.is(from, BIT.pronoun) || !view.is(from + 1, BIT.copula) || view.sign(after - 1) !== ".")
    return false;
  let is = false;
  for (let at = from + 2; at < Math.min(after, from + 3 + BETWEEN) && !is; at++) is = view.table.innerStates.has(view.lower(at));
  for (let at = from; at < after && is; at++) is = view.quotation[at]! < 0;
  return is;
}

/** The person whom the mention that opens a phrase means. */
function personAt(view: ClauseView, { first }: Phrase): LocalEntityIndex | null {
  const mention = view.mentionFrom(first);
  return mention?.kind === "person" ? valueOf(mention.entity) : null;
}

const endOf = ({ content, cue }: Draft): number => Math.max(content.at(-1)?.after ?? 0, cue?.after ?? 0);
