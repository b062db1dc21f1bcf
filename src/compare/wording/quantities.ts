// Takes words of a report, gives the counts in them: bounds, the words that say them, and the noun that is counted.
import type { LinkedReport } from "../../model/index.ts";
import { quantityReader } from "../../text/quantities.ts";
import type { CompareTables } from "../rule.ts";
import { overlapping, type Word } from "./words.ts";

/** "at least 120 people": `from` 120, `to` null (open). Indices are into the words given. */
export interface Count {
  readonly from: number;
  readonly to: number | null;
  /** First and last word of the number with its hedge. */
  readonly first: number;
  readonly last: number;
  /** The noun counted. */
  readonly noun: number;
}

/** Gives the counts among words that stand in one report; times ("at 4:20", "in 1991") are none. */
export type Counter = (words: readonly Word[], report: LinkedReport) => readonly Count[];

/** Share by which a figure after "about" may be off. */
const ABOUT = 0.1;

/** @cost O(length of the stretch) a call */
export function counterFor(tables: CompareTables): Counter {
  const read = quantityReader(tables.numbers);
  return (words, { annotated: { article, layers } }) => {
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined || !words.some(({ kind }) => kind === "number")) return [];
    const range = { start: first.start, end: last.end };
    const times = overlapping(layers.times, range).filter(({ type }) => type !== "DURATION");
    const starts = new Map(words.map(({ start }, index) => [start, index]));
    const ends = new Map(words.map(({ end }, index) => [end, index]));
    return read(article.text, range, times).flatMap(({ start, end, from, to }): Count[] => {
      const [at, noun] = [starts.get(start), ends.get(end)];
      if (at === undefined || noun === undefined || noun <= at) return [];
      const number = words.findLastIndex(({ kind }, index) => index >= at && index <= noun && kind === "number");
      const round = tables.about.has(words[at]?.form ?? "") && to !== null;
      const bounds = round ? { from: from * (1 - ABOUT), to: to * (1 + ABOUT) } : { from, to };
      return [{ ...bounds, first: at, last: number < 0 ? at : number, noun }];
    });
  };
}

type Bounds = Pick<Count, "from" | "to">;

/** Figures up to which people count one by one: "two" and "at least three" cannot both hold. */
const COUNTED = 10;

/** Whether two counts cannot both hold. An open end holds with anything beyond it; "20" and "over 20" are not held against each other. */
export function exclude(left: Bounds, right: Bounds): boolean {
  const open = (it: Bounds): boolean => it.to === null || it.from === 0;
  const round = Math.max(left.from, right.from) > COUNTED;
  const slack = round && (open(left) || open(right)) ? 1 : 0;
  return (left.to !== null && left.to + slack < right.from) || (right.to !== null && right.to + slack < left.from);
}
