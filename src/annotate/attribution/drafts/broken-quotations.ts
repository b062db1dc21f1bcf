// Takes drafts, gives the parts of a quotation that runs over paragraphs to whoever says one of them: "“We came at dawn. / We left at dusk,” said Rossi".
import { cover, draft, isCovered, type Draft } from "../attribution-draft.ts";
import type { ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";
import { FLOATING } from "../rules/floating-quotations.ts";

/**
 * Joins what stands in paragraphs before a claimed quotation that goes on from them. A paragraph that opens with a mark of
 * its own is a statement of the same speaker; one that has none, a piece of the same statement.
 *
 * @param drafts those that only took the speaker of what stood before are taken away where their quotation is another's
 * @cost O(quotations + tokens of contents); nothing where no quotation goes on
 */
export function joinBroken(view: ClauseView, drafts: readonly Draft[]): Draft[] {
  const { quotations } = view.layers;
  if (!quotations.some(({ continues }) => continues !== null)) return [...drafts];
  const claims = claimsOf(view, drafts);
  const lost = new Set<Draft>();
  const made: Draft[] = [];
  const said = new Uint8Array(view.count);
  for (const { content } of drafts) cover(said, content);
  for (let index = quotations.length - 1; index >= 0; index--) {
    const before = quotations[index]!.continues;
    const own = claims.get(index);
    if (before === null || own === undefined) continue;
    const earlier = claims.get(before);
    const isWhole = quotations[index]!.start < quotations[index]!.inner.start;
    if (earlier !== undefined && !isWhole && own.rule === FLOATING) {
      lost.add(own);
      claims.delete(index);
      uncover(said, own);
      continue;
    }
    if (earlier !== undefined && (isWhole || earlier.rule !== FLOATING)) continue;
    const span = spanOf(view, before);
    if (earlier === undefined && isCovered(said, span)) continue;
    if (earlier !== undefined) lost.add(earlier);
    if (isWhole) {
      const part = draft({ content: [span], source: own.source, who: own.who, sameSpeaker: true, rule: "quotation/continued" });
      made.push(part);
      claims.set(before, part);
    } else {
      own.content = [span, ...own.content];
      claims.set(before, own);
    }
    cover(said, [span]);
  }
  goOn(view, claims, said);
  return [...drafts.filter((it) => !lost.has(it)), ...made];
}

/** "Rossi said: “We came at dawn. / We left at dusk.”": pieces without a mark of their own behind a claimed one. */
function goOn(view: ClauseView, claims: Map<number, Draft>, said: Uint8Array): void {
  view.layers.quotations.forEach(({ continues, start, inner }, index) => {
    const own = continues === null ? undefined : claims.get(continues);
    if (own === undefined || start < inner.start || claims.has(index)) return;
    const span = spanOf(view, index);
    if (isCovered(said, span)) return;
    own.content = [...own.content, span];
    claims.set(index, own);
    cover(said, [span]);
  });
}

/** Of each outermost quotation the draft that takes it in from its first word on, its cue outside of it. */
function claimsOf(view: ClauseView, drafts: readonly Draft[]): Map<number, Draft> {
  const claims = new Map<number, Draft>();
  for (const it of drafts)
    for (const { first, after } of it.content)
      for (let at = first; at < after; at++) {
        const index = view.quotation[at]!;
        if (index < 0) continue;
        const isOutside = it.cue === null || view.quotation[it.cue.first] !== index;
        if (isOutside && at <= view.quotationStart(at) + 1 && !claims.has(index)) claims.set(index, it);
        at = view.afterQuotation(at) - 1;
      }
  return claims;
}

function uncover(said: Uint8Array, { content }: Draft): void {
  for (const { first, after } of content) said.fill(0, first, after);
}

function spanOf(view: ClauseView, index: number): Phrase {
  const first = view.tokenAt(view.layers.quotations[index]!.start);
  return { first, after: view.afterQuotation(first) };
}
