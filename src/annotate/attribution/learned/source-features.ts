// Takes a cue with its content and one way to bound its source, gives the hashed features of the whole.
import { TAG } from "../clause-view.ts";
import { agreement, formAt, isWithin, marginBin, placeOfHead, sideOf, tagAt, topOf, type CueCase } from "./cue-case.ts";
import { both, sizeBin, type Features } from "../../weights/feature-list.ts";
import type { Phrase } from "../noun-phrase.ts";

/**
 * Features of a source; of none where `spans` is empty.
 *
 * @param rank place among the labeler's candidates; 15 for those it did not give
 * @param margin log-odds by which the labeler likes its best more
 */
export function sourceFeatures(
  it: CueCase,
  spans: readonly Phrase[],
  content: readonly Phrase[],
  rank: number,
  margin: number,
  out: Features,
): void {
  const { verb, xpos, dependents, relation } = it.states;
  const cueForm = formAt(it, it.head);
  const cueVerb = verb[it.head]!;
  const far = marginBin(margin);
  const agree = agreement(spans, it.ruled.source === null ? [] : [it.ruled.source]);
  let sides = 1;
  for (const span of spans) sides = 3 * sides + sideOf(it.cue, span);
  const order = sides * 4 + (content.length === 0 ? 3 : sideOf(it.cue, content[0]!));
  out.add(300, (rank << 8) | it.ruled.kind);
  out.add(301, far);
  out.add(302, (far << 8) | rank);
  out.add(303, (it.ruled.kind << 8) | agree);
  out.add(304, both(cueForm, agree));
  out.add(305, order);
  out.add(306, both(cueForm, order));
  out.add(307, both(cueVerb, order));
  out.add(308, both(dependents[it.head]!, (order << 8) | xpos[it.head]!));
  out.add(309, (order << 16) | (relation[it.head]! << 8) | xpos[it.head]!);
  out.add(310, both(formAt(it, it.cue.first - 1), order));
  out.add(311, both(formAt(it, it.cue.after), order));
  if (spans.length > 0) spanFeatures(it, spans[0]!, content, out);
}

function spanFeatures(it: CueCase, span: Phrase, content: readonly Phrase[], out: Features): void {
  const { view, upos, relation, verb, mention } = it.states;
  const { first, after } = span;
  const side = sideOf(it.cue, span);
  const cueForm = formAt(it, it.head);
  const node = headOf(it, span);
  const hangs = (relation[node]! << 8) | (placeOfHead(it, node, 0, 0) << 4) | side;
  const said = (mention[node]! << 4) | side;
  out.add(320, hangs);
  out.add(321, both(cueForm, hangs));
  out.add(322, both(verb[it.head]!, hangs));
  out.add(323, both(formAt(it, node), side));
  out.add(324, both(formAt(it, node), cueForm));
  out.add(325, both(hangs, (mention[node]! << 8) | upos[node]!));
  out.add(326, (said << 6) | tagAt(it, node));
  out.add(327, both(cueForm, said));
  const near = sizeBin(side === 0 ? it.cue.first - after : first - it.cue.after);
  out.add(328, (near << 4) | side);
  out.add(329, both(cueForm, (near << 4) | side));
  out.add(330, both(hangs, near));
  out.add(331, (sizeBin(after - first) << 8) | said);
  out.add(332, (isWithin(content, first) ? 1 : 0) | (isWithin(content, after - 1) ? 2 : 0) | (side << 2));
  out.add(333, (near << 4) | (content[0]?.first === after ? 1 : content.at(-1)?.after === first ? 2 : 0) | (side << 2));
  const other = it.sourceAt[node]!;
  out.add(334, (other >= 0 && other !== it.own ? 1 : 0) | (view.quotation[node]! >= 0 ? 2 : 0) | (side << 2));
  const { block } = view.layers.tokens;
  out.add(335, (block[node] === block[it.head] ? 0 : 1) | (side << 1) | (upos[node]! << 4));
  boundFeatures(it, span, side, out);
  betweenFeatures(it, span, side, out);
}

/** Token of a span whose head lies outside it; the last such but for marks. */
function headOf({ states: { head, upos } }: CueCase, { first, after }: Phrase): number {
  let node = after - 1;
  for (let at = after - 1; at >= first; at--) {
    const above = head[at]!;
    if (upos[at] !== TAG.punct && (above === at || above < first || above >= after)) node = at;
  }
  return node;
}

/** Where a source begins and ends, and what it leaves out there. */
function boundFeatures(it: CueCase, { first, after }: Phrase, side: number, out: Features): void {
  const { relation, upos } = it.states;
  const [left, here, last, next] = [formAt(it, first - 1), formAt(it, first), formAt(it, after - 1), formAt(it, after)];
  out.add(340, both(here, side));
  out.add(341, both(left, side));
  out.add(342, both(left, both(here, side)));
  out.add(343, (tagAt(it, first - 1) << 12) | (tagAt(it, first) << 6) | tagAt(it, first + 1) | (side << 20));
  out.add(344, both(last, side));
  out.add(345, both(next, side));
  out.add(346, both(next, both(formAt(it, after + 1), side)));
  out.add(347, (tagAt(it, after - 1) << 12) | (tagAt(it, after) << 6) | tagAt(it, after + 1) | (side << 20));
  out.add(348, both(last, both(next, side)));
  let behind = after;
  while (behind < it.end && behind < after + 2 && upos[behind] === TAG.punct) behind++;
  if (behind < it.end) {
    const top = topOf(it, behind, after, it.states.view.count);
    const hangs = (relation[top]! << 8) | (placeOfHead(it, top, first, after) << 4) | side;
    out.add(349, hangs);
    out.add(350, both(next, hangs));
    out.add(351, both(formAt(it, behind), hangs));
  }
  if (first - 1 < it.first) return out.add(352, side);
  const top = topOf(it, first - 1, 0, first);
  const hangs = (relation[top]! << 8) | (placeOfHead(it, top, first, after) << 4) | side;
  out.add(353, hangs);
  out.add(354, both(left, hangs));
}

/** What stands between source and cue. */
function betweenFeatures(it: CueCase, { first, after }: Phrase, side: number, out: Features): void {
  const { view, upos } = it.states;
  const [from, to] = side === 0 ? [after, it.cue.first] : [it.cue.after, first];
  let tags = 0;
  let verbs = 0;
  let commas = 0;
  for (let at = from; at < to; at++) {
    if (upos[at] === TAG.verb || upos[at] === TAG.aux) verbs++;
    if (view.isComma(at)) commas++;
    if (at < from + 5) tags = both(tags, upos[at]!);
  }
  out.add(360, (Math.min(verbs, 3) << 4) | (Math.min(commas, 3) << 2) | side);
  if (to - from <= 5) out.add(361, both(tags, side));
  out.add(362, both(formAt(it, it.head), (Math.min(verbs, 3) << 4) | (Math.min(commas, 3) << 2) | side));
  if (to > from) out.add(363, both(formAt(it, from), both(formAt(it, to - 1), side)));
}
