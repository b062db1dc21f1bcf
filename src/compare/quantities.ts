// Takes words, gives the quantities in them: a range of numbers and the noun it counts.
import type { CompareTables } from "./rule.ts";
import type { Word } from "./words.ts";

/** "at least 120 people": `from` 120, `to` null (open). Indices are into the words given. */
export interface Count {
  readonly from: number;
  readonly to: number | null;
  /** First and last word of the number with its modifier. */
  readonly first: number;
  readonly last: number;
  /** The noun counted, or -1. */
  readonly noun: number;
}

/** Words between a number and its noun: "20 more wounded Norland soldiers". */
const NOUN_REACH = 4;
/** Share by which a round figure may be off ("about 400"). */
const ABOUT = 0.1;

/** A number written in digits; commas part thousands; null for clock times, dates and versions. */
function digits(form: string): number | null {
  let value = "";
  for (const char of form) {
    if (char === ",") continue;
    if (char !== "." && (char < "0" || char > "9")) return null;
    value += char;
  }
  return value.length === 0 || value.length > 15 || value.split(".").length > 2 ? null : Number(value);
}

interface Raw {
  from: number;
  to: number | null;
  first: number;
  last: number;
}

/** Reads the number that begins at `at`: digits or words, with multipliers after it. */
function numberAt(words: readonly Word[], at: number, tables: CompareTables): Raw | null {
  const form = words[at]?.form ?? "";
  const vague = tables.vagueNumbers.get(form);
  if (vague !== undefined) return { from: vague, to: null, first: at, last: at };
  const parts = form.split("-");
  const spelled = parts.map((it) => tables.numberWords.get(it));
  const known = spelled.every((it) => it !== undefined) ? spelled.reduce<number>((sum, it) => sum + it, 0) : null;
  let value = digits(form) ?? known;
  if (value === null) return null;
  let last = at;
  for (;;) {
    const next = words[last + 1]?.form ?? "";
    const times = tables.multipliers.get(next);
    if (times === undefined) break;
    value *= times;
    last += 1;
  }
  return { from: value, to: value, first: at, last };
}

const standsBefore = (words: readonly Word[], at: number, phrases: readonly (readonly string[])[]): number => {
  const phrase = phrases.find((it) => it.every((form, index) => words[at - it.length + index]?.form === form));
  return phrase === undefined ? 0 : phrase.length;
};

/** Widens a number by the words before it: "at least", "up to", "about". */
function bounded(words: readonly Word[], raw: Raw, tables: CompareTables): Raw {
  const least = standsBefore(words, raw.first, tables.atLeast);
  if (least > 0) return { ...raw, to: null, first: raw.first - least };
  const most = standsBefore(words, raw.first, tables.atMost);
  if (most > 0) return { ...raw, from: 0, first: raw.first - most };
  const about = standsBefore(words, raw.first, tables.about);
  if (about > 0 && raw.to !== null)
    return { from: raw.from * (1 - ABOUT), to: raw.to * (1 + ABOUT), first: raw.first - about, last: raw.last };
  return raw;
}

/** Whether a number names a year or a day rather than a count. */
function isDate(words: readonly Word[], { first, last, from }: Raw, tables: CompareTables): boolean {
  const [before, after] = [words[first - 1]?.form ?? "", words[last + 1]?.form ?? ""];
  if (tables.months.has(before) || (tables.months.has(after) && after !== "may") || after === "a.m." || after === "p.m.") return true;
  const plainYear = Number.isInteger(from) && from >= 1000 && from <= 2100 && words[first]?.form.length === 4;
  return plainYear && (tables.prepositions.has(before) || tables.determiners.has(before) || words[first - 1]?.kind === "mark");
}

/** @cost O(words) */
export function countsIn(words: readonly Word[], tables: CompareTables): Count[] {
  const found: Count[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (words[at]?.kind !== "number") continue;
    const raw = numberAt(words, at, tables);
    if (raw === null) continue;
    at = raw.last;
    if (isDate(words, raw, tables)) continue;
    const bound = bounded(words, raw, tables);
    let noun = -1;
    for (let next = raw.last + 1; next <= raw.last + NOUN_REACH; next += 1) {
      const word = words[next];
      if (word === undefined || word.kind === "mark" || word.kind === "number" || (word.kind === "function" && word.form !== "of")) break;
      if (word.kind === "content") noun = next;
      if (tables.timeUnits.has(word.lemma)) break;
      if (noun >= 0 && words[next + 1]?.kind !== "content") break;
    }
    found.push({ ...bound, noun });
  }
  return found;
}

/** Whether two counts cannot both hold. An open end holds with anything beyond it. */
export function exclude(left: Pick<Count, "from" | "to">, right: Pick<Count, "from" | "to">): boolean {
  return (left.to !== null && left.to < right.from) || (right.to !== null && right.to < left.from);
}
