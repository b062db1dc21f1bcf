// Takes two wordings, gives whether both quote the same run of words: what is quoted alike is one saying, whoever is named.
import type { Mode } from "../../model/index.ts";
import type { Weigh } from "./alignment.ts";
import { numbered } from "./numbered.ts";
import type { Word } from "./words.ts";

/** Words in a row, quoted in both: any with a word of content among them, or as many of content, names not counted. Judged. */
const LEAST = { any: 4, content: 3 } as const;

const OPENS = new Set(["“", "«", "„", "‘‘", "``"]);
const CLOSES = new Set(["”", "»", "’’", "''"]);

/** Runs of words inside quotation marks; all of a direct quotation is one. @cost O(words) */
function quotedRuns(words: readonly Word[], mode: Mode, least: number = LEAST.content): Word[][] {
  if (mode === "indirect") return [];
  const runs: Word[][] = [[]];
  let inside = mode === "direct";
  for (const word of words) {
    if (word.kind !== "mark") {
      if (inside) runs.at(-1)?.push(word);
    } else if (mode === "mixed" && (OPENS.has(word.form) || CLOSES.has(word.form) || word.form === '"')) {
      inside = OPENS.has(word.form) || (word.form === '"' && !inside);
      runs.push([]);
    }
  }
  return runs.filter(({ length }) => length >= least);
}

/** Whether two runs share words in a row, as many as tell. @cost O(left × right) */
function shareRow(left: readonly Word[], right: readonly Word[]): boolean {
  const length = new Uint16Array(right.length + 1);
  const content = new Uint16Array(right.length + 1);
  for (const word of left) {
    for (let at = right.length; at >= 1; at -= 1) {
      const same = word.form === right[at - 1]?.form;
      length[at] = same ? (length[at - 1] ?? 0) + 1 : 0;
      content[at] = same ? (content[at - 1] ?? 0) + (word.kind === "content" ? 1 : 0) : 0;
      const [long, heavy] = [length[at] ?? 0, content[at] ?? 0];
      if (heavy >= LEAST.content || (long >= LEAST.any && heavy > 0)) return true;
    }
  }
  return false;
}

/** A wording with how it is given. */
export interface Given {
  readonly words: readonly Word[];
  readonly mode: Mode;
}

/** Whether both quote one run of words. @cost O(left × right) words */
export function quoteAlike(left: Given, right: Given): boolean {
  if (left.mode === "direct" && right.mode === "direct") return false;
  const runs = quotedRuns(right.words, right.mode);
  return quotedRuns(left.words, left.mode).some((a) => runs.some((b) => shareRow(a, b)));
}

/** Words in a row, and what those of content among them must weigh, that one voice says in two reports. Judged. */
const ONE_VOICE = { length: 5, weight: 1.1 } as const;

/** Whether two runs share a row that is long enough and weighs enough. @cost O(left × right), less where they do */
function shareHeavyRow(left: readonly Word[], right: readonly Word[], weigh: Weigh): boolean {
  const length = new Uint32Array(right.length + 1);
  const weight = new Float64Array(right.length + 1);
  const [mine, theirs] = numbered(left.map(({ form }) => form), right.map(({ form }) => form)); // prettier-ignore
  const weights = Float64Array.from(left, (word) => (word.kind === "name" ? 0 : weigh(word)));
  for (let word = 0; word < mine.length; word += 1) {
    for (let at = theirs.length; at >= 1; at -= 1) {
      const same = mine[word] === theirs[at - 1];
      length[at] = same ? length[at - 1]! + 1 : 0;
      weight[at] = same ? weight[at - 1]! + weights[word]! : 0;
      if (length[at]! >= ONE_VOICE.length && weight[at]! >= ONE_VOICE.weight) return true;
    }
  }
  return false;
}

/** Whether two reports quote one voice with one run of words, however long each goes on. @cost O(left × right) words */
export function quotesOneRun(left: Given, right: Given, weigh: Weigh): boolean {
  const runs = quotedRuns(right.words, right.mode);
  return quotedRuns(left.words, left.mode).some((a) => runs.some((b) => shareHeavyRow(a, b, weigh)));
}

/** Words of a quotation within a saying, and what they must weigh, names not counted, where another quotation holds them all. Judged. */
const WITHIN = { length: 2, weight: 0.5 } as const;

/** Whether some words that one quotes within its own stand, all of them and in a row, in what another quotes. @cost O(inner × outer) */
function holdsRun(inner: Given, outer: Given, weigh: Weigh): boolean {
  if (inner.mode !== "mixed") return false;
  const held = quotedRuns(outer.words, outer.mode, WITHIN.length);
  return quotedRuns(inner.words, inner.mode, WITHIN.length).some((run) => {
    if (run.reduce((sum, word) => sum + (word.kind === "name" ? 0 : weigh(word)), 0) < WITHIN.weight) return false;
    return held.some((words) => words.some((_, at) => run.every(({ form }, step) => words[at + step]?.form === form)));
  });
}

/** Whether what one quotes within its own words, be it two of them, another quotes in a row. @cost O(left × right) words */
export const quotesWithin = (left: Given, right: Given, weigh: Weigh): boolean =>
  holdsRun(left, right, weigh) || holdsRun(right, left, weigh);
