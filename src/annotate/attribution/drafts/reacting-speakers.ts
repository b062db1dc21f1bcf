// Takes a report's drafts, gives quotations without a cue to whoever is seen to react right before them: "Rossi, the dean, shook his head. “[Never.]”".
import { valueOf } from "../../../model/index.ts";
import { cover, draft, isCovered, type Draft } from "../attribution-draft.ts";
import type { ClauseView } from "../clause-view.ts";
import { opensSentence, sentenceFrom, subjectOf } from "../rules/floating-quotations.ts";
import type { Phrase } from "../noun-phrase.ts";

/** Rules by which a quotation is only taken to go on for whoever spoke before. */
const GOES_ON = "quotation/floating";

/**
 * @param reactions verbs by which somebody is seen to react, all forms: "shrugs"
 * @cost O(quotations × the sentence before)
 */
export function speakersReacting(view: ClauseView, drafts: Draft[], reactions: ReadonlySet<string>): void {
  const claimed = new Uint8Array(view.count);
  const floating = new Map<number, Draft>();
  for (const it of drafts) {
    if (it.rule === GOES_ON) floating.set(it.content[0]!.first, it);
    else cover(claimed, it.content);
  }
  view.layers.quotations.forEach(({ start, depth }, index) => {
    const first = view.tokenAt(start);
    if (depth > 0 || first >= view.count || view.quotation[first] !== index) return;
    const span = { first, after: view.afterQuotation(first) };
    if (isCovered(claimed, span) || !opensSentence(view, first)) return;
    const who = reactingBefore(view, first, reactions);
    if (who === null) return;
    const known = floating.get(first);
    const told = { source: who, who, sameSpeaker: false, rule: "quotation/announced" };
    if (known !== undefined) Object.assign(known, told);
    else drafts.push(draft({ content: [span], ...told }));
  });
}

/** The person who reacts in the sentence that ends right before a token, in its paragraph. */
function reactingBefore(view: ClauseView, first: number, reactions: ReadonlySet<string>): Phrase | null {
  const { block } = view.layers.tokens;
  const end = first - 1;
  if (end < 2 || block[end] !== block[first] || view.quotation[end]! >= 0) return null;
  const from = sentenceFrom(view, end);
  const found = subjectOf(view, from, end);
  if (found !== null && reactions.has(view.lower(found.verb))) return isPerson(view, found.subject) ? found.subject : null;
  return openingPerson(view, from, end, reactions);
}

/** "[Rossi, the dean,] bristles at this": who opens a sentence, right before a verb that the tagger took for a noun. */
function openingPerson(view: ClauseView, from: number, end: number, reactions: ReadonlySet<string>): Phrase | null {
  const mention = view.mentionFrom(from);
  if (mention?.kind !== "person") return null;
  const after = view.tokenAt(mention.end - 1) + 1;
  const verb = view.isComma(after) ? after + 1 : after;
  return verb < end && reactions.has(view.lower(verb)) && isPerson(view, { first: from, after }) ? { first: from, after } : null;
}

function isPerson(view: ClauseView, { first, after }: Phrase): boolean {
  for (let at = first; at < after; at++) {
    const mention = view.mentionFrom(at);
    if (mention?.kind === "person" && valueOf(mention.entity) !== null) return true;
  }
  return false;
}
