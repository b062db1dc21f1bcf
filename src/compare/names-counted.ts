// Takes an episode's reports, gives what each calls those that all count alike: "41 boxes" here, "41 urns" there.
import type { Episode, LinkedReport, Quantity } from "../model/index.ts";
import { quantityReader } from "../text/quantities.ts";
import type { Context } from "./context.ts";
import { labelIn, type Label, type NameGroup } from "./name-labels.ts";

interface Counted {
  readonly label: Label;
  readonly value: number;
  readonly noun: string;
}

/** Least count that two reports do not share by chance, round ones never. */
const LEAST_TELLING = 11;
const ROUND = 10;
const DOZEN = 12;
/** Counts from here on are years as often as not. */
const YEARS = 1900;

const isTelling = (value: number): boolean =>
  value >= LEAST_TELLING && value !== DOZEN && value < YEARS && value % ROUND !== 0 && Number.isInteger(value);

/** Gives the counts of a report with what they count, money, shares, times and measures left out. @cost O(text) */
function countedIn(report: LinkedReport, read: ReturnType<typeof quantityReader>, context: Context): Counted[] {
  const { article, layers } = report.annotated;
  const { tokens, sentences, times } = layers;
  const { tables } = context;
  const found: Counted[] = [];
  let time = 0;
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const start = tokens.start[sentences.first[sentence] ?? 0] ?? 0;
    const end = tokens.end[(sentences.end[sentence] ?? 1) - 1] ?? 0;
    while ((times[time]?.end ?? end) < start) time++;
    const inside = [];
    for (let at = time; (times[at]?.start ?? end) < end; at++) inside.push(times[at] ?? { start, end });
    for (const it of read(article.text, { start, end }, inside)) {
      const noun = tables.lemmaOf(it.of ?? "");
      if (it.from !== it.to || !isTelling(it.from) || !isThing(it, noun, context)) continue;
      found.push({ label: labelIn(report, it, context), value: it.from, noun });
    }
  }
  return found;
}

function isThing({ of }: Quantity, noun: string, { tables }: Context): boolean {
  if (of === null || !/^\p{Ll}{3,}$/u.test(of) || tables.timeUnits.has(noun)) return false;
  return !tables.nameLabels.measures.has(noun) && tables.numbers.currencies.every((it) => it[1] !== of && it[1] !== noun);
}

/**
 * Gives a group for each telling count that reports give to different nouns, each to one; counts of the same nouns are one
 * group, what the sides differ over.
 *
 * @cost O(text of the reports)
 */
export function countedNames({ reports }: Episode, context: Context): NameGroup[] {
  const read = quantityReader(context.tables.numbers);
  const byValue = new Map<number, Counted[]>();
  for (const id of [...reports].sort())
    for (const it of countedIn(context.reportOf(id), read, context)) byValue.set(it.value, [...(byValue.get(it.value) ?? []), it]);
  const byNouns = new Map<string, Label[]>();
  for (const [, them] of [...byValue].sort(([a], [b]) => a - b)) {
    const nouns = new Map<string, Set<string>>();
    for (const { label, noun } of them) nouns.set(label.report, (nouns.get(label.report) ?? new Set<string>()).add(noun));
    const all = [...new Set(them.map(({ noun }) => noun))].sort();
    if (nouns.size < 2 || all.length < 2 || [...nouns.values()].some(({ size }) => size > 1)) continue;
    byNouns.set(all.join(" "), [...(byNouns.get(all.join(" ")) ?? []), ...them.map(({ label }) => label)]);
  }
  return [...byNouns.values()].flatMap((labels) => (labels[0] === undefined ? [] : [{ called: labels[0].text, labels }]));
}
