// Takes two readings of one utterance, gives words of one scale that differ in strength: could/will, concerned/alarmed, asks/demands.
import type { Drift } from "../../model/index.ts";
import type { Pair } from "../wording/alignment.ts";
import type { CompareTables, StrengthScale } from "../rule.ts";
import { quote, sharedWords, spanOf, type View } from "../wording/views.ts";
import { isContent, type Word } from "../wording/words.ts";

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

/** Share of the shorter reading that must agree for a missing "might" to be one. */
const LEAST_WHOLE = 0.75;

/** Gives a verb that may be so in one reading ("might have started") and is so in the other ("started"). */
export function hedgeDrift(left: View, right: View, pairs: readonly Pair[], tables: CompareTables): Drift[] {
  if (sharedWords(left, right, pairs) < LEAST_WHOLE) return [];
  const sureness = tables.scales.find(({ id }) => id === "sureness");
  const opens = ({ words }: View): boolean =>
    words.some((word) => tables.suppositions.has(word.form) || (sureness !== undefined && levelOf(sureness, word) >= 0));
  if (opens(left) || opens(right)) return [];
  return pairs.flatMap(({ i, j, likeness }): Drift[] => {
    if (likeness < 0.95 || !left.verb[i] || !right.verb[j]) return [];
    if ((left.negatedBy[i] ?? -1) >= 0 || (right.negatedBy[j] ?? -1) >= 0) return [];
    const [a, b] = [modalBefore(left, i, tables), modalBefore(right, j, tables)];
    const [hedged, other] = a >= 0 ? [left.words[a], b] : [right.words[b], a];
    if (hedged === undefined || other >= 0 || !tables.hedging.has(hedged.form)) return [];
    const [plain, at] = a >= 0 ? [right, j] : [left, i];
    // "Whatever may have caused it": the verb that stands bare elsewhere must tell a clause of its own.
    if (plain.words[at]?.form.endsWith("ing") === true || plain.words[at - 1]?.form === "to") return [];
    const says = `${quote(hedged)} stands before ${quote(left.words[i])} in one reading and not in the other.`;
    return [{ kind: "strength", left: spanOf(left, a >= 0 ? a : i, i), right: spanOf(right, b >= 0 ? b : j, j), says }];
  });
}

/** Whether a word is said of the clause that it opens: "certain that", "possible that". */
const opensWhat = ({ words }: View, at: number): boolean => words[at]?.upos === "ADJ" && words[at + 1]?.upos === "SCONJ";

/** Two words of a scale stand for each other where they are paired, or where the words after both are. */
function inPlace(left: View, right: View, pairs: readonly Pair[], i: number, j: number): boolean {
  if (pairs.some((it) => it.i === i && it.j === j)) return true;
  const next = ({ words }: View, at: number): number => words.findIndex((word, index) => index > at && isContent(word));
  const [a, b] = [next(left, i), next(right, j)];
  const free = !pairs.some((it) => it.i === i || it.j === j);
  if (free && opensWhat(left, i) && opensWhat(right, j) && pairs.some((it) => it.i === a && it.j === b && it.likeness >= 0.95)) return true;
  return !pairs.some((it) => it.i === i || it.j === j) && pairs.some((it) => it.likeness >= 0.95 && it.i - i === 1 && it.j - j === 1);
}

/** "Most of the complaints", "all of the complaints": what a share is of stands right behind it, in both. */
function ofOne(left: View, right: View, pairs: readonly Pair[], i: number, j: number): boolean {
  const next = ({ words }: View, at: number): number => words.findIndex(({ kind }, index) => index > at && kind !== "function");
  const [a, b] = [next(left, i), next(right, j)];
  return pairs.some((it) => it.i === a && it.j === b && it.likeness >= 0.95) && !pairs.some((it) => it.i === i || it.j === j);
}

function wordDrift(left: View, right: View, pairs: readonly Pair[], scale: StrengthScale): Drift[] {
  return left.words.flatMap((word, i): Drift[] => {
    const x = levelOf(scale, word);
    if (x < 0) return [];
    return right.words.flatMap((other, j): Drift[] => {
      const y = levelOf(scale, other);
      const held = left.words.some((it) => levelOf(scale, it) === y) || right.words.some((it) => levelOf(scale, it) === x);
      if (y < 0 || Math.abs(x - y) < scale.step || held) return [];
      if (!inPlace(left, right, pairs, i, j) && !(scale.id === "share" && ofOne(left, right, pairs, i, j))) return [];
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
