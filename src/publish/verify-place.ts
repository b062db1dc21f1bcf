// Takes reports with what they give as said, gives the runs of words to look in and whose words stand at a place.
import type { Range, ReportId } from "../model/index.ts";
import { QUOTE_KEY, wordingOf, type Wording } from "./verify-wording.ts";

/** A stretch that a report gives as somebody's words. */
export interface Saying {
  /** Names the speaker goes by, the fullest first; empty where nobody knows who it was. */
  readonly speaker: readonly string[];
  /** Ranges of the text, sorted. */
  readonly content: readonly Range[];
}

/** A report to look in. */
export interface QuotedReport {
  readonly id: ReportId;
  readonly text: string;
  /** What the report gives as said, where somebody has read it for that; else who said it is left open. */
  readonly sayings: readonly Saying[];
}

/** Where the words stand, more than one range where the report's own words come between. */
export interface Place {
  readonly report: ReportId;
  readonly ranges: readonly Range[];
  /** The speaker, as the report's sayings name them; null where no saying holds the place or nobody knows. */
  readonly saidBy: string | null;
}

/** A run of words to look in: a report's whole text, or a saying that its report interrupts. */
export interface Text {
  readonly report: QuotedReport;
  readonly wording: Wording;
}

export function textsOf(report: QuotedReport): Text[] {
  const interrupted = report.sayings.filter(({ content }) => content.length > 1);
  return [
    { report, wording: wordingOf(report.text) },
    ...interrupted.map(({ content }) => ({ report, wording: withoutQuotes(wordingOf(report.text, content)) })),
  ];
}

/** An interrupted saying's own marks at the breaks are the report's, not the speaker's. */
function withoutQuotes({ keys, start, end }: Wording): Wording {
  const kept = keys.flatMap((key, i) => (key === QUOTE_KEY ? [] : [i]));
  return {
    keys: kept.map((i) => keys[i] ?? ""),
    start: Uint32Array.from(kept, (i) => start[i] ?? 0),
    end: Uint32Array.from(kept, (i) => end[i] ?? 0),
  };
}

/** A place with every name of who speaks there. */
export interface FoundPlace {
  readonly report: ReportId;
  readonly ranges: readonly Range[];
  readonly names: readonly string[];
}

/** The words `from` up to, not including, `to` as ranges of the report's text; a new range where a saying is interrupted. */
export function placeOf(report: QuotedReport, wording: Wording, from: number, to: number): FoundPlace {
  const start = wording.start[from] ?? 0;
  const end = wording.end[to - 1] ?? 0;
  const saying = sayingAt(report.sayings, start, end);
  const parts = (saying?.content ?? [])
    .map((range) => ({ start: Math.max(range.start, start), end: Math.min(range.end, end) }))
    .filter((range) => range.start < range.end);
  const words = report.text.slice(start, end);
  const isInterrupted = parts.length > 1 && wordingOf(words).keys.length > to - from;
  return { report: report.id, ranges: isInterrupted ? parts : [{ start, end }], names: saying?.speaker ?? [] };
}

/** The saying that holds most of a place, the shortest of those: who said it, not who reports that they said it. */
export function sayingAt<Of extends Pick<Saying, "content">>(sayings: readonly Of[], start: number, end: number): Of | undefined {
  let best: { saying: Of; shared: number; units: number } | undefined;
  for (const saying of sayings) {
    const shared = saying.content.reduce((sum, it) => sum + Math.max(0, Math.min(it.end, end) - Math.max(it.start, start)), 0);
    const units = saying.content.reduce((sum, it) => sum + it.end - it.start, 0);
    if (shared * 2 <= end - start) continue;
    if (best === undefined || shared > best.shared || (shared === best.shared && units < best.units)) best = { saying, shared, units };
  }
  return best?.saying;
}

/** Places told once, in the order of reports and of text; an interrupted one is told besides only where the whole text has it not. */
export function distinct<Found extends FoundPlace>(places: readonly Found[]): Found[] {
  const told = new Map<string, Found>();
  for (const place of places) {
    const key = `${place.report} ${place.ranges[0]?.start ?? 0}`;
    if (!told.has(key)) told.set(key, place);
  }
  return [...told.values()];
}

const folded = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** True where one of the names is the one asked for, or ends in it as in a surname. */
export const isCalled = (names: readonly string[], asked: string): boolean => {
  const wanted = folded(asked);
  return wanted !== "" && names.some((name) => folded(name) === wanted || folded(name).endsWith(` ${wanted}`));
};
