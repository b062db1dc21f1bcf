// Takes drafts, gives sentences that go on with what the one before reported: "It was safe, he said. [It would stay open.]"
import { cover, draft, isCovered, type Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";

/** Rules whose cue stands behind what it reports: such a report goes on in the next sentence where it is put back in time. */
const BEHIND = ["verb/after-clause", "phrase/according-after"];

/**
 * Gives each sentence that stands right behind a report with its cue at the end ("…, he said."), in the same
 * paragraph, claimed by nobody, with "would" in it: it is taken to be the same speaker's.
 * Of five such sentences in PolNeAR's training articles all five go on with the report.
 *
 * @cost O(tokens + drafts)
 */
export function continuedReports(view: ClauseView, drafts: readonly Draft[]): Draft[] {
  const behind = drafts.filter(({ rule, cue, who }) => cue !== null && who !== null && BEHIND.some((it) => rule.startsWith(it)));
  if (behind.length === 0) return [];
  behind.sort((a, b) => a.cue!.first - b.cue!.first);
  const claimed = new Uint8Array(view.count);
  for (const { content, cue, source } of drafts)
    cover(claimed, [...content, ...(cue === null ? [] : [cue]), ...(source === null ? [] : [source])]);
  const { first, end, count } = view.layers.sentences;
  const { block } = view.layers.tokens;
  const found: Draft[] = [];
  let next = 0;
  for (let sentence = 1; sentence < count; sentence++) {
    const [from, after, before] = [first[sentence]!, end[sentence]!, first[sentence - 1]!];
    let last: Draft | null = null;
    while (next < behind.length && behind[next]!.cue!.first < from) last = behind[next++]!;
    if (last === null || last.cue!.first < before || block[from] !== block[before]) continue;
    const content = { first: from, after: after - 1 };
    if (after - from < LEAST || view.sign(after - 1) !== "." || isCovered(claimed, content) || !isPutBack(view, from, after)) continue;
    found.push(draft({ content: [content], source: last.source, who: last.who, sameSpeaker: true, rule: "report/continued" }));
  }
  return found;
}

/** Tokens that a sentence has at the least to report something. */
const LEAST = 5;

/** "would", no verb of saying under it ("would neither confirm nor deny it"), and no quotation marks. */
function isPutBack(view: ClauseView, from: number, after: number): boolean {
  let back = false;
  for (let at = from; at < after; at++) {
    if (view.quotation[at]! >= 0) return false;
    if (!view.is(at, BIT.backshift)) continue;
    if (isSaying(view, at + 1, after)) return false;
    back = true;
  }
  return back;
}

/** Most tokens between "would" and its verb. */
const NEAR = 4;

/** Whether the first verb from a token on is one of saying. */
function isSaying(view: ClauseView, from: number, after: number): boolean {
  for (let at = from; at < Math.min(after, from + NEAR); at++) {
    if (view.tag(at) !== TAG.verb) continue;
    const word = view.word[at]!;
    return word >= 0 && view.table.cues[word]?.some(({ weak }) => !weak) === true;
  }
  return false;
}
