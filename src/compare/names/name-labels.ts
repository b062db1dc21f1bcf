// Takes a stretch of a report, gives it as a label: its words, whether they are quoted, and who says them.
import type { EntityId, LinkedReport, NameEntry, Range, Statement } from "../../model/index.ts";
import type { Context } from "../context.ts";
import { overlapping } from "../wording/words.ts";

export type Label = NameEntry["labels"][number];

/** What is called something and is no entity. */
export interface NameGroup {
  readonly called: string;
  /** What a text says by apposition that it is: "the Orlo, a refrigerated ship"; absent where none does. */
  readonly entity?: EntityId;
  /** True where it is told only if somebody is said to call it something. */
  readonly isSaid?: true;
  /** All labels, of one wording several, by report and place. */
  readonly labels: readonly Label[];
}

/** The smallest quoted statement around a stretch: its speaker says the words. */
function quoterOf(range: Range, statements: readonly Statement[], quoted: boolean, context: Context): EntityId | null {
  const around = statements.filter(
    ({ mode, content }) =>
      (mode === "direct" || (mode === "mixed" && quoted)) && content.some((it) => it.start <= range.start && range.end <= it.end),
  );
  const size = ({ content }: Statement): number => content.reduce((sum, it) => sum + it.end - it.start, 0);
  const inner = [...around].sort((a, b) => size(a) - size(b))[0];
  return inner === undefined ? null : (context.parties.speakersOf(inner)[0] ?? null);
}

/** @cost O(statements of the report) */
export function labelIn({ annotated: { article, layers } }: LinkedReport, range: Range, context: Context): Label {
  const marked = overlapping(layers.quotations, range).filter(({ depth }) => depth === 0);
  // "The “incident”": a label that holds its own marks is quoted too.
  const quoted = marked.some((it) => (it.start <= range.start && range.end <= it.end) || (it.start > range.start && it.end <= range.end));
  const text = article.text.slice(range.start, range.end);
  return { report: article.id, ...range, text, quoted, by: quoterOf(range, context.statementsIn(article.id), quoted, context) };
}

/** Whether a word before a noun makes it another, some, any or none of its kind. */
export function isOfMany(word: string, { tables: { nameLabels, numberWords, negators } }: Context): boolean {
  return nameLabels.others.has(word) || nameLabels.counting.has(word) || numberWords.has(word) || negators.has(word);
}

/** Labels of each wording once a report, in the order of the text. @param most how many of a report are kept */
export function distinctLabels(labels: readonly Label[], most: number): Label[] {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  return labels.filter(({ report, text }) => {
    const key = `${report}\n${text.toLowerCase()}`;
    const count = counts.get(report) ?? 0;
    if (seen.has(key) || count >= most) return false;
    seen.add(key);
    counts.set(report, count + 1);
    return true;
  });
}
