// Takes two readings of one utterance, gives what a denial loses with its bound: "before noon", "for now".
import type { Drift } from "../../model/index.ts";
import type { Pair } from "../wording/alignment.ts";
import { bothWays, driftOf, phraseAt, sentenceAround, toldOf, type Both } from "./dropped.ts";
import type { CompareTables } from "../rule.ts";
import { quote, spanOf, type View } from "../wording/views.ts";
import { isContent } from "../wording/words.ts";

/** Share of the barer reading's words that the other must hold, so that it is a shorter wording of it. Judged. */
const HELD = 0.75;
/** The same where words for the time being are lost, which are few: "is on no schedule so far", "is not planned". */
const HELD_FOR_NOW = 0.6;

const heldOf = ({ fuller, barer, pairs, mine, its }: Both): number =>
  toldOf({ fuller: barer, barer: fuller, pairs, mine: its, its: mine }, 0, barer.words.length, () => false).reduce((all, told) =>
    all === 0 ? 0 : told / all,
  );

/** Where a reading denies altogether: "not a single …", "no …", "nobody", "never". */
function denialAt({ words }: View, { negators, nobodies, dropped }: CompareTables): number {
  return words.findIndex(
    ({ form }, at) =>
      nobodies.has(form) || dropped.never.has(form) || (negators.has(form) && dropped.totals.has(words[at + 1]?.form ?? "")),
  );
}

const isTime = ({ words }: View, at: number, { dropped, timeUnits }: CompareTables): boolean => {
  const { form = "", lemma = "", kind = "" } = words[at] ?? {};
  return kind === "number" || timeUnits.has(lemma) || dropped.months.has(lemma) || dropped.spans.some((it) => it.includes(form));
};

/** First and last word of the time that bounds a reading: "before 5:40 a.m.", "after midnight"; null where none does. */
function boundIn(view: View, from: number, to: number, tables: CompareTables): readonly [number, number] | null {
  const at = view.words.findIndex(({ form }, index) => index > from && index < to && tables.dropped.limits.has(form));
  const first = [at + 1, at + 2].find((it) => it <= to && isTime(view, it, tables));
  if (at < 0 || first === undefined) return null;
  let last = first;
  while (last < to && view.words[last + 1]?.kind !== "mark" && isTime(view, last + 1, tables)) last += 1;
  return [at, last];
}

/** Gives what one reading denies of a time ("not one lorry crossed before noon") and the other, shorter one of any. */
export function boundlessDrift(left: View, right: View, pairs: readonly Pair[], tables: CompareTables): Drift[] {
  return bothWays(left, right, pairs).flatMap((both): Drift[] => {
    const { fuller, barer } = both;
    const [denial, other] = [denialAt(fuller, tables), denialAt(barer, tables)];
    if (denial < 0 || other < 0) return [];
    const [from, to] = sentenceAround(fuller, denial);
    const bound = boundIn(fuller, Math.max(from, denial), to, tables);
    if (bound === null || barer.words.some((word, at) => isTime(barer, at, tables) || tables.dropped.bounds.has(word.form))) return [];
    // The sentence up to its bound stands in the other reading, and the other reading says little else.
    const [all, told] = toldOf(both, denial, bound[0] - 1, () => false);
    if (all < 2 || told < HELD * all || heldOf(both) < HELD) return [];
    const says = `One reading denies it of a time (${quote(fuller.words[bound[0]])}), the other of any.`;
    return [driftOf(both, "date", spanOf(fuller, ...bound), spanOf(barer, other, other), says)];
  });
}

/** Gives what is denied for the time being in one reading ("no visit is planned for now") and without end in the other. */
export function foreverDrift(left: View, right: View, pairs: readonly Pair[], tables: CompareTables): Drift[] {
  const { dropped, negators } = tables;
  const deniesIn = ({ words }: View, from: number, to: number): number =>
    words.findIndex(({ form }, at) => at >= from && at <= to && negators.has(form));
  return bothWays(left, right, pairs).flatMap((both): Drift[] => {
    const { fuller, barer } = both;
    const now = phraseAt(fuller, dropped.presently);
    if (now === null || phraseAt(barer, dropped.presently) !== null) return [];
    const other = deniesIn(barer, 0, barer.words.length);
    const denial = deniesIn(fuller, ...sentenceAround(fuller, now.at));
    // "Has not come" says by itself that it may yet come; so does any other word of time.
    const open = ({ form }: { readonly form: string }, at: number): boolean =>
      dropped.perfects.has(form) || dropped.yet.has(form) || dropped.bounds.has(form) || isTime(barer, at, tables);
    if (denial < 0 || other < 0 || barer.words.some(open) || heldOf(both) < HELD_FOR_NOW) return [];
    const said = barer.words.filter(isContent).length;
    if (said < 2) return [];
    const says = `One reading denies it for the time being (${quote(fuller.words[now.at])} …), the other without end.`;
    return [driftOf(both, "date", spanOf(fuller, now.at, now.at + now.length - 1), spanOf(barer, other, other), says)];
  });
}
