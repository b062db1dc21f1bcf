// Takes drafts, carries their contents on behind what interrupts them: "it hit the quay, according to Rossi, and later sank".
import { firstFrom } from "../../../text/bisect.ts";
import { cover, isCovered, type Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";

/** Most tokens of an apposition behind a source, and most between "and" and its verb. */
const [APPOSITION, ADVERBIALS] = [24, 6];
/** Most tokens of a sentence that are looked through behind a content. */
const REACH = 60;
/** Most tokens between a quotation and the verb behind it. */
const NEAR = 4;

/**
 * Carries contents on in place: a clause before "according to X" goes on behind it with ", and" and a verb without a subject of its
 * own; "Then, he said," goes on with the clause behind; a lone "how" or "whether" is the head of what stands behind the words between commas; what "she asked a question"
 * is said of is the quotation before it.
 *
 * @cost O(drafts × REACH)
 */
export function resumeContents(view: ClauseView, drafts: readonly Draft[]): void {
  const taken = new Uint8Array(view.count);
  const firsts = new Map<number, number>();
  // What begins where is asked of questions alone.
  const asks = drafts.some(({ act }) => act === "ask");
  const count = ({ content }: Draft, step: number): void => {
    if (asks) for (const first of new Set(content.map((it) => it.first))) firsts.set(first, (firsts.get(first) ?? 0) + step);
  };
  for (const it of drafts) {
    cover(taken, it.content);
    if (it.cue !== null) cover(taken, [it.cue]);
    count(it, 1);
  }
  for (const it of drafts) {
    count(it, -1);
    const more = it.rule.startsWith("phrase/according-after") ? predicateBehind(view, it) : null;
    if (more !== null && !isCovered(taken, more)) it.content.push(more);
    const question = questionBehind(view, it);
    if (question !== null) it.content = [question];
    const clause = clauseBehindOpener(view, it);
    if (clause !== null && !isCovered(taken, clause)) it.content.push(clause);
    const quoted = quotationBefore(view, it);
    if (quoted !== null && (firsts.get(quoted.first) ?? 0) === 0) it.content = [quoted];
    count(it, 1);
  }
}

/** End of a token's sentence, without the mark that closes it, no farther than `REACH`. */
function sentenceEnd(view: ClauseView, at: number): number {
  const { first: starts, count } = view.layers.sentences;
  const next = firstFrom(starts, count, at + 1);
  let end = Math.min(next < count ? starts[next]! : view.count, at + REACH);
  while (end > at && view.tag(end - 1) === TAG.punct && view.quotation[end - 1]! < 0) end--;
  return end;
}

/** "…, according to X[, who was there], and [later struck a barge]": what the same told. */
function predicateBehind(view: ClauseView, { content, cue, source }: Draft): Phrase | null {
  const [span] = content;
  if (span === undefined || content.length > 1 || cue === null || source === null || span.after > cue.first) return null;
  if (view.quotation[span.first]! >= 0 || !hasFinite(view, span)) return null;
  const end = sentenceEnd(view, source.after);
  for (let at = source.after; at < Math.min(end, source.after + APPOSITION); at++) {
    if (!view.isComma(at) || !view.is(at + 1, BIT.coordinator)) continue;
    for (let next = at + 2; next < Math.min(end, at + 2 + ADVERBIALS) && view.tag(next) !== TAG.punct; next++) {
      if (!view.isFinite(next)) continue;
      const isAdverbial = next === at + 2 || view.tag(next - 1) === TAG.adv || view.time[next - 1]! >= 0;
      return isAdverbial ? { first: at + 2, after: end } : null;
    }
  }
  return null;
}

function hasFinite(view: ClauseView, { first, after }: Phrase): boolean {
  for (let at = first; at < after; at++) if (view.isFinite(at)) return true;
  return false;
}

/** "Would not be drawn on [how], in that case, …": the whole question. */
function questionBehind(view: ClauseView, { content, cue }: Draft): Phrase | null {
  const [span] = content;
  if (span === undefined || content.length > 1 || cue === null || span.first < cue.after || span.after - span.first > 1) return null;
  if (!view.is(span.first, BIT.complementizer) || view.is(span.first, BIT.that) || !view.isComma(span.after)) return null;
  const end = sentenceEnd(view, span.after);
  let commas = 0;
  for (let at = span.after; at < end; at++) {
    if (view.isComma(at)) commas += 1;
    else if (commas === 2) return hasFinite(view, { first: at, after: end }) ? { first: span.first, after: end } : null;
  }
  return null;
}

/** "[Then], he said, [the lock was changed]": the clause behind, where nothing but an adverb or a time stands before. */
function clauseBehindOpener(view: ClauseView, { content, cue, source }: Draft): Phrase | null {
  const [span] = content;
  if (span === undefined || content.length > 1 || cue === null || source === null) return null;
  if (span.after > Math.min(cue.first, source.first) || !view.isComma(span.after)) return null;
  for (let at = span.first; at < span.after; at++)
    if (view.quotation[at]! >= 0 || (view.time[at]! < 0 && view.tag(at) !== TAG.adv && view.tag(at) !== TAG.sconj)) return null;
  const comma = Math.max(cue.after, source.after);
  const after = sentenceEnd(view, comma);
  const clause = { first: comma + 1, after };
  return view.isComma(comma) && after > comma + 1 && hasFinite(view, clause) ? clause : null;
}

/** "“Whose is the bell?” she asked a rhetorical question." */
function quotationBefore(view: ClauseView, { content, cue, source, act }: Draft): Phrase | null {
  const [span] = content;
  if (act !== "ask" || span === undefined || content.length > 1 || cue === null || span.first < cue.after) return null;
  if (view.tag(span.first) !== TAG.det || span.after - span.first > NEAR || hasFinite(view, span)) return null;
  const first = Math.min(cue.first, source?.first ?? cue.first);
  const mark = first - 1;
  if (mark < 0 || view.quotation[mark]! < 0 || view.afterQuotation(mark) !== first) return null;
  return { first: view.quotationStart(mark), after: first };
}
