// Takes two readings of one utterance, gives what one of them dropped: a hedge, readiness for the deed itself, a condition, an "only", a span of time.
import type { Drift, Span } from "../../model/index.ts";
import type { Pair } from "../wording/alignment.ts";
import type { CompareTables } from "../rule.ts";
import { quote, sharedWords, spanOf, type View } from "../wording/views.ts";
import { isContent, type Word } from "../wording/words.ts";

/** Likeness from which a word stands for another. */
const STANDS = 0.8;
/** Share of a stretch that must stand in the other reading to be told there as well. Judged. */
const TOLD = 0.6;
/** The same for what an "only" restricts. */
const LEAST_ALIKE = 0.75;

/** Two readings, the one that holds more first, and which side of a pair is which. */
export interface Both {
  readonly fuller: View;
  readonly barer: View;
  readonly pairs: readonly Pair[];
  readonly mine: "i" | "j";
  readonly its: "i" | "j";
}

export const bothWays = (left: View, right: View, pairs: readonly Pair[]): readonly [Both, Both] => [
  { fuller: left, barer: right, pairs, mine: "i", its: "j" },
  { fuller: right, barer: left, pairs, mine: "j", its: "i" },
];

export const driftOf = ({ mine }: Both, kind: Drift["kind"], here: Drift["left"], there: Drift["left"], says: string): Drift =>
  mine === "i" ? { kind, left: here, right: there, says } : { kind, left: there, right: here, says };

/** Index of the first of a phrase's words, or -1. @cost O(words × phrases) */
export function phraseAt(
  { words }: View,
  phrases: readonly (readonly string[])[],
): { readonly at: number; readonly length: number } | null {
  for (let at = 0; at < words.length; at += 1) {
    const found = phrases.find((phrase) => phrase.every((form, step) => words[at + step]?.form === form));
    if (found !== undefined) return { at, length: found.length };
  }
  return null;
}

const ENDS = new Set([".", "!", "?", ";"]);

/** First and last word of the sentence that a word stands in. */
export function sentenceAround({ words }: View, at: number): readonly [number, number] {
  const ends = ({ kind, form }: { readonly kind: string; readonly form: string }): boolean => kind === "mark" && ENDS.has(form);
  const before = words.findLastIndex((it, index) => index < at && ends(it));
  const after = words.findIndex((it, index) => index > at && ends(it));
  return [before + 1, (after < 0 ? words.length : after) - 1];
}

/** Content words of a stretch, and those for which a word stands in the other reading. */
export function toldOf({ fuller, pairs, mine }: Both, from: number, to: number, but: (at: number) => boolean): readonly [number, number] {
  const content = fuller.words.flatMap((word, at) => (at >= from && at <= to && isContent(word) && !but(at) ? [at] : []));
  return [content.length, content.filter((at) => pairs.some((it) => it[mine] === at && it.likeness >= STANDS)).length];
}

/** Where a reading leaves a thing open: by a hedge, or as not ruled out. */
function openAt(view: View, { dropped, negators }: CompareTables): { readonly at: number; readonly length: number } | null {
  const hedge = phraseAt(view, dropped.hedges);
  if (hedge !== null) return hedge;
  const excluded = phraseAt(view, dropped.exclusions);
  const negated = excluded !== null && view.words.slice(Math.max(0, excluded.at - 2), excluded.at).some(({ form }) => negators.has(form));
  return negated ? excluded : null;
}

/** Gives a thing that one reading leaves open ("a short circuit, most likely") and the other tells as it is. */
export function openDrift(left: View, right: View, pairs: readonly Pair[], tables: CompareTables): Drift[] {
  const { dropped, scales, hedging } = tables;
  const sureness = scales.find(({ id }) => id === "sureness")?.levels.flat() ?? [];
  const doubts = ({ words, cue }: View): boolean =>
    words.some(
      ({ form, lemma }) => hedging.has(form) || form === dropped.could || sureness.includes(lemma) || dropped.doubting.has(lemma),
    ) || cue.some(({ lemma }) => dropped.doubting.has(lemma));
  return bothWays(left, right, pairs).flatMap((both): Drift[] => {
    const open = openAt(both.fuller, tables);
    if (open === null || openAt(both.barer, tables) !== null || doubts(both.barer)) return [];
    const asks = ({ of }: View): boolean => of.act === "ask" || of.act === "no-comment";
    if (asks(both.fuller) || asks(both.barer)) return [];
    const isHedge = (at: number): boolean => at >= open.at && at < open.at + open.length;
    const [all, told] = toldOf(both, ...sentenceAround(both.fuller, open.at), isHedge);
    if (told < 2 || told < TOLD * all) return [];
    const first = pairs.find((it) => it.likeness >= STANDS)?.[both.its] ?? 0;
    const here = spanOf(both.fuller, open.at, open.at + open.length - 1);
    const says = `One reading leaves it open (${quote(both.fuller.words[open.at])}), the other does not.`;
    return [driftOf(both, "strength", here, spanOf(both.barer, first, first), says)];
  });
}

/** Words between what tells of readiness and the verb: "the right to", "ready at any time to". */
const READY_REACH = 4;

/** Gives a deed that one reading tells somebody may do ("reserves the right to close") and the other that they will. */
export function readyDrift(left: View, right: View, pairs: readonly Pair[], { dropped, negators }: CompareTables): Drift[] {
  if (sharedWords(left, right, pairs) < TOLD) return [];
  const isReady = ({ lemma, form }: Word): boolean => dropped.readiness.has(form) || dropped.readiness.has(lemma);
  /** Where readiness for a verb stands: before its "to", or, where the content begins with that, in the cue ("reserved the right [to …]"). */
  const readyAt = ({ words, cue, of }: View, verb: number): Span | null => {
    if (words[verb - 1]?.form !== dropped.infinitive) return null;
    const at = words.findLastIndex((it, index) => index < verb && index >= verb - READY_REACH && isReady(it));
    if (at >= 0) return { report: of.report, start: words[at]!.start, end: words[verb]!.end };
    const told = verb === 1 ? cue.find((it) => isReady(it) || dropped.keeping.has(it.lemma)) : undefined;
    return told === undefined ? null : { report: of.report, start: told.start, end: Math.max(told.end, words[verb]!.end) };
  };
  const willAt = ({ words }: View, verb: number): number =>
    words.findLastIndex(({ form }, at) => at < verb && at >= verb - 2 && dropped.promises.has(form));
  const barsAt = ({ words, cue }: View, verb: number): boolean =>
    words.slice(Math.max(0, verb - 3), verb).some(({ form }) => negators.has(form)) || words.some(isReady) || cue.some(isReady);
  return bothWays(left, right, pairs).flatMap((both) =>
    pairs.flatMap((pair): Drift[] => {
      const [verb, other] = [pair[both.mine], pair[both.its]];
      if (pair.likeness < STANDS || both.fuller.verb[verb] !== true || both.barer.verb[other] !== true) return [];
      const [ready, will] = [readyAt(both.fuller, verb), willAt(both.barer, other)];
      if (ready === null || will < 0 || barsAt(both.barer, other)) return [];
      const word = [...both.fuller.words, ...both.fuller.cue].find(({ start }) => start === ready.start);
      const says = `${quote(word)} in one reading, ${quote(both.barer.words[will])} in the other.`;
      return [driftOf(both, "strength", ready, spanOf(both.barer, will, other), says)];
    }),
  );
}

/** First and last word of the clause that a condition opens: up to a mark where it comes first, else to the sentence's end. */
function conditionIn(view: View, { dropped, conceding, exclusives }: CompareTables): readonly [number, number] | null {
  const { words } = view;
  const at = words.findIndex(({ form }, index) => {
    const before = words[index - 1]?.form ?? "";
    return dropped.conditions.has(form) && before !== conceding && before !== dropped.comparing && !exclusives.has(before);
  });
  if (at < 0 || words.some(({ form }, index) => index !== at && dropped.bounds.has(form))) return null;
  const [first, last] = sentenceAround(view, at);
  const comma = words.findIndex(({ kind, form }, index) => index > at && kind === "mark" && form === ",");
  return [at, at === first && comma > 0 ? comma : last];
}

/** Gives a promise that holds under a condition in one reading ("once the court has ruled") and without any in the other. */
export function unboundDrift(left: View, right: View, pairs: readonly Pair[], tables: CompareTables): Drift[] {
  const { dropped, negators } = tables;
  const willed = ({ words }: View, verb: number): boolean =>
    words.slice(Math.max(0, verb - 3), verb).some(({ form }) => dropped.promises.has(form));
  return bothWays(left, right, pairs).flatMap((both): Drift[] => {
    const { fuller, barer, mine, its } = both;
    const condition = conditionIn(fuller, tables);
    if (condition === null || barer.words.some(({ form }) => dropped.bounds.has(form) || negators.has(form))) return [];
    const [from, to] = condition;
    const promise = pairs.find(
      (it) =>
        it.likeness >= 0.95 &&
        (it[mine] < from || it[mine] > to) &&
        fuller.verb[it[mine]] === true &&
        barer.verb[it[its]] === true &&
        willed(fuller, it[mine]) &&
        willed(barer, it[its]),
    );
    // Nothing of the condition is told elsewhere, and all else is.
    const [, kept] = toldOf(both, from, to, () => false);
    const [all, told] = toldOf(both, ...sentenceAround(fuller, from), (at) => at >= from && at <= to);
    const [rest] = [barer.words.filter(isContent).length];
    if (promise === undefined || kept > 0 || told < 2 || told < TOLD * all || told < TOLD * rest) return [];
    const says = `One reading sets a condition (${quote(fuller.words[from])}), the other none.`;
    return [driftOf(both, "strength", spanOf(fuller, from, to), spanOf(barer, promise[its], promise[its]), says)];
  });
}

/** Gives an "only" of one reading where all else that it says stands in the other without any. */
export function widenedDrift(
  left: View,
  right: View,
  pairs: readonly Pair[],
  { exclusives, negators, dropped, timeUnits }: CompareTables,
): Drift[] {
  return bothWays(left, right, pairs).flatMap((both): Drift[] => {
    const { fuller, barer, its } = both;
    const only = fuller.words.findIndex(({ form }) => exclusives.has(form));
    const of = fuller.words.findIndex((word, at) => at > only && at <= only + 3 && isContent(word) && fuller.verb[at] !== true);
    const bars = ({ form }: { readonly form: string }): boolean =>
      exclusives.has(form) || negators.has(form) || form === "just" || form === "alone" || form === "but";
    const joined = dropped.conditions.has(fuller.words[only + 1]?.form ?? "") || dropped.conditions.has(fuller.words[only - 1]?.form ?? "");
    // "Only ten minutes later": no sooner.
    if (timeUnits.has(fuller.words[of + 1]?.lemma ?? "")) return [];
    if (only < 0 || of < 0 || joined || negators.has(fuller.words[only - 1]?.form ?? "") || barer.words.some(bars)) return [];
    const all = barer.words.every((word, at) => !isContent(word) || pairs.some((it) => it[its] === at && it.likeness >= STANDS));
    const [said, told] = toldOf(both, ...sentenceAround(fuller, only), (at) => at === only);
    if (!all || told < 2 || told < LEAST_ALIKE * said) return [];
    const [from, to] = [barer.words.findIndex(isContent), barer.words.findLastIndex(isContent)];
    const says = `${quote(fuller.words[only])} restricts ${quote(fuller.words[of])} in one reading and nothing in the other.`;
    return [driftOf(both, "attachment", spanOf(fuller, only, of), spanOf(barer, from, to), says)];
  });
}

/** The shortest span of time that a reading speaks of, with its place; null where it speaks of none. */
function spanIn(view: View, { dropped }: CompareTables): { readonly at: number; readonly level: number } | null {
  const moment = phraseAt(view, dropped.momentary);
  if (moment !== null) return { at: moment.at, level: 0 };
  for (const [level, lemmas] of dropped.spans.entries()) {
    const at = view.words.findIndex(({ lemma, form }) => lemmas.includes(form) || lemmas.includes(lemma));
    if (at >= 0) return { at, level };
  }
  return null;
}

/** Gives what both deny, one of a shorter and the other of a longer time: "at the time", "that day". */
export function spanDrift(left: View, right: View, pairs: readonly Pair[], tables: CompareTables): Drift[] {
  const [a, b] = [spanIn(left, tables), spanIn(right, tables)];
  const denies = ({ words }: View): boolean => words.some(({ form }) => tables.negators.has(form) || tables.nobodies.has(form));
  if (a === null || b === null || a.level === b.level || !denies(left) || !denies(right)) return [];
  const counted = ({ words }: View, at: number): boolean => words.slice(Math.max(0, at - 2), at).some(({ kind }) => kind === "number");
  if (counted(left, a.at) || counted(right, b.at) || sharedWords(left, right, pairs) < TOLD) return [];
  const says = `What is denied is denied of ${quote(left.words[a.at])} in one reading and of ${quote(right.words[b.at])} in the other.`;
  return [{ kind: "date", left: spanOf(left, a.at, a.at), right: spanOf(right, b.at, b.at), says }];
}
