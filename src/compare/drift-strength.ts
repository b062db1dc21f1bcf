// Takes two readings of one utterance, gives words of one scale that differ in strength: could/will, concerned/alarmed, asks/demands.
import type { Drift } from "../model/index.ts";
import type { Pair } from "./alignment.ts";
import type { CompareTables, StrengthScale } from "./rule.ts";
import { quote, sharedWords, spanOf, type View } from "./views.ts";
import type { Word } from "./words.ts";

/** Lemma or form to its level on a scale; -1 where it has none. */
const levelOf = (scale: StrengthScale, word: Word | undefined): number =>
  word === undefined ? -1 : scale.levels.findIndex((level) => level.includes(word.form) || level.includes(word.lemma));

/** The modal before a verb, over adverbs and negators, or -1. */
function modalBefore(view: View, verb: number, tables: CompareTables): number {
  for (let at = verb - 1; at >= 0 && at >= verb - 4; at -= 1) {
    const word = view.words[at];
    if (word === undefined || word.kind === "mark" || word.kind === "name") return -1;
    if (tables.modals.has(word.form)) return at;
    if (word.kind === "content" && view.verb[at]) return -1;
  }
  return -1;
}

/** A past report of "will" is "would": no difference of strength. */
function isPastOf(left: Word | undefined, right: Word | undefined, { pastModals }: CompareTables): boolean {
  return pastModals.get(left?.form ?? "") === right?.form || pastModals.get(right?.form ?? "") === left?.form;
}

/** Share of the shorter reading that must agree for two modals to be of one sentence. */
const LEAST_SHARED = 0.5;

function modalDrift(left: View, right: View, pairs: readonly Pair[], scale: StrengthScale, tables: CompareTables): Drift[] {
  if (sharedWords(left, right, pairs) < LEAST_SHARED) return [];
  return pairs.flatMap(({ i, j, likeness }): Drift[] => {
    if (likeness < 0.8) return [];
    const [a, b] = [modalBefore(left, i, tables), modalBefore(right, j, tables)];
    const [x, y] = [levelOf(scale, left.words[a]), levelOf(scale, right.words[b])];
    if (x < 0 || y < 0 || Math.abs(x - y) < scale.step) return [];
    if ((left.negatedBy[i] ?? -1) >= 0 || (right.negatedBy[j] ?? -1) >= 0 || isPastOf(left.words[a], right.words[b], tables)) return [];
    const says = `${quote(left.words[a])} before ${quote(left.words[i])} in one reading, ${quote(right.words[b])} in the other.`;
    return [{ kind: "strength", left: spanOf(left, a, i), right: spanOf(right, b, j), says }];
  });
}

/** Two words of a scale stand for each other where they are paired, or where the words after both are. */
function inPlace(pairs: readonly Pair[], i: number, j: number): boolean {
  if (pairs.some((it) => it.i === i && it.j === j)) return true;
  return !pairs.some((it) => it.i === i || it.j === j) && pairs.some((it) => it.likeness >= 0.95 && it.i - i === 1 && it.j - j === 1);
}

function wordDrift(left: View, right: View, pairs: readonly Pair[], scale: StrengthScale): Drift[] {
  return left.words.flatMap((word, i): Drift[] => {
    const x = levelOf(scale, word);
    if (x < 0) return [];
    return right.words.flatMap((other, j): Drift[] => {
      const y = levelOf(scale, other);
      const held = left.words.some((it) => levelOf(scale, it) === y) || right.words.some((it) => levelOf(scale, it) === x);
      if (y < 0 || Math.abs(x - y) < scale.step || held || !inPlace(pairs, i, j)) return [];
      const says = `One reading has ${quote(word)}, the other ${quote(other)}.`;
      return [{ kind: "strength", left: spanOf(left, i, i), right: spanOf(right, j, j), says }];
    });
  });
}

/** Strongest word of the scale in a cue. */
function cueWord({ cue }: View, scale: StrengthScale): Word | undefined {
  return [...cue].sort((a, b) => levelOf(scale, b) - levelOf(scale, a) || a.start - b.start)[0];
}

function cueDrift(left: View, right: View, scale: StrengthScale): Drift[] {
  const [a, b] = [cueWord(left, scale), cueWord(right, scale)];
  const [x, y] = [levelOf(scale, a), levelOf(scale, b)];
  if (a === undefined || b === undefined || x < 0 || y < 0 || Math.abs(x - y) < scale.step) return [];
  const at = (view: View, { start, end }: Word): Drift["left"] => ({ report: view.of.report, start, end });
  return [{ kind: "strength", left: at(left, a), right: at(right, b), says: `One outlet writes ${quote(a)}, the other ${quote(b)}.` }];
}

export function strengthDrift(left: View, right: View, pairs: readonly Pair[], tables: CompareTables): Drift[] {
  return tables.scales.flatMap((scale) => {
    if (scale.kind === "modal") return modalDrift(left, right, pairs, scale, tables);
    return scale.kind === "cue" ? cueDrift(left, right, scale) : wordDrift(left, right, pairs, scale);
  });
}
