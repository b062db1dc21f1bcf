// Takes an episode's reports, gives what each calls those that all count alike: "41 boxes" here, "41 urns" there.
import type { Episode, LinkedReport, Quantity } from "../../model/index.ts";
import { firstFrom } from "../../text/bisect.ts";
import { quantityReader } from "../../text/quantities.ts";
import type { Context } from "../context.ts";
import { labelIn, type Label, type NameGroup } from "./name-labels.ts";
import { longerEnds, rangeOf } from "./noun-labels.ts";
import { pushTo } from "../../text/lists.ts";

interface Counted {
  readonly label: Label;
  /** The same with what follows: "forty trucks with flags"; none where nothing does. */
  readonly wholes: readonly Label[];
  /** What is said of them besides their number, lower case: "unarmed". */
  readonly attributes: string;
  readonly value: number;
  readonly noun: string;
}

/** Least count that two reports do not share by chance, round ones never. */
const LEAST_TELLING = 11;
const ROUND = 10;
const DOZEN = 12;
/** Counts from here on are years as often as not. */
const YEARS = 1900;

const isTelling = (value: number): boolean => value >= LEAST_TELLING && value !== DOZEN && value < YEARS && Number.isInteger(value);
const isRound = (value: number): boolean => value % ROUND === 0;
/** Reports that a round number of one and the same thing needs. */
const LEAST_ROUND = 3;

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
      found.push({
        label: labelIn(report, it, context),
        wholes: wholesOf(report, it, context),
        attributes: attributesOf(article.text, it, context),
        value: it.from,
        noun,
      });
    }
  }
  return found;
}

function wholesOf(report: LinkedReport, it: Quantity, context: Context): Label[] {
  const { tokens } = report.annotated.layers;
  const first = firstFrom(tokens.start, tokens.count, it.start);
  const end = firstFrom(tokens.start, tokens.count, it.end);
  const ends = longerEnds(report, { first, head: end - 1, end, before: [], noun: it.of ?? "" }, context.tables.nameLabels.binding);
  return ends.map((last) => labelIn(report, rangeOf(report, first, last), context));
}

function attributesOf(text: string, { start, end, of }: Quantity, { tables }: Context): string {
  const { functionWords, nameLabels, about, numberWords } = tables;
  const isSaid = (it: string): boolean => !(it === of || functionWords.has(it) || nameLabels.others.has(it) || about.has(it) || numberWords.has(it)); // prettier-ignore
  const words = text
    .slice(start, end)
    .toLowerCase()
    .split(/[\s-]+/);
  return words.filter((it) => /^\p{L}/u.test(it) && isSaid(it)).join(" ");
}

function isThing({ of }: Quantity, noun: string, { tables }: Context): boolean {
  if (of === null || !/^\p{Ll}{3,}$/u.test(of) || tables.timeUnits.has(noun)) return false;
  return !tables.nameLabels.measures.has(noun) && tables.numbers.currencies.every((it) => it[1] !== of && it[1] !== noun);
}

const reportsOf = (them: readonly Counted[]): ReadonlySet<string> => new Set(them.map(({ label }) => label.report));

/** What reports count alike under one noun: a group where they say different things of it, else only where somebody calls it something else. */
function alikeOf(them: readonly Counted[]): NameGroup[] {
  const [first] = them;
  if (first === undefined || reportsOf(them).size < (isRound(first.value) ? LEAST_ROUND : 2)) return [];
  const labels = them.flatMap(({ label, wholes }) => [label, ...wholes]);
  const isDiverse = new Set(them.map(({ attributes }) => attributes)).size > 1;
  return [{ called: first.label.text, labels, ...(isDiverse ? {} : { isSaid: true as const }) }];
}

/** The nouns of a count, each report's, where every report has one and they are several. */
function nounsOf(them: readonly Counted[]): string[] | null {
  const nouns = new Map<string, Set<string>>();
  for (const { label, noun } of them) nouns.set(label.report, (nouns.get(label.report) ?? new Set<string>()).add(noun));
  const all = [...new Set(them.map(({ noun }) => noun))].sort();
  return nouns.size < 2 || all.length < 2 || [...nouns.values()].some(({ size }) => size > 1) ? null : all;
}

/**
 * Gives a group for each telling count that reports give to different nouns, each to one; counts of the same nouns are one
 * group, what the sides differ over, and there a report may count other things alike ("41 boxes" and "41 lids"). Of one
 * noun alone, what they count alike.
 *
 * @cost O(text of the reports), O(counts) for each two nouns
 */
export function countedNames({ reports }: Episode, context: Context): NameGroup[] {
  const read = quantityReader(context.tables.numbers);
  const byValue = new Map<number, Counted[]>();
  for (const id of [...reports].sort()) for (const it of countedIn(context.reportOf(id), read, context)) pushTo(byValue, it.value, it);
  const counts = [...byValue].sort(([a], [b]) => a - b).map(([, them]) => them);
  const telling = counts.filter(([first]) => first !== undefined && !isRound(first.value));
  const pairs = new Map(
    telling.flatMap((them) => {
      const nouns = nounsOf(them);
      return nouns === null ? [] : [[nouns.join(" "), new Set(nouns)] as const];
    }),
  );
  const groups = [...pairs.values()].map((nouns) =>
    telling.flatMap((them) => {
      const own = them.filter(({ noun }) => nouns.has(noun));
      return nounsOf(own)?.length === nouns.size ? own.map(({ label }) => label) : [];
    }),
  );
  const alike = counts.filter((them) => new Set(them.map(({ noun }) => noun)).size === 1).flatMap(alikeOf);
  return [...groups.flatMap((labels) => (labels[0] === undefined ? [] : [{ called: labels[0].text, labels }])), ...alike];
}
