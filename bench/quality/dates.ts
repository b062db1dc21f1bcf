// Takes dated streams, hides the date of a tenth of their reports, gives how well the product infers it; prints it when run.
import { pathToFileURL } from "node:url";
import { LINK } from "../../src/lang/en/link.ts";
import { link } from "../../src/link/index.ts";
import type { Known } from "../../src/model/index.ts";
import { dayOfIso } from "../../src/text/calendar.ts";
import { corpusFile } from "./corpora.ts";
import { annotatedGold, goldOf } from "./episodes.ts";
import { withHiddenDates } from "./streams.ts";

/** One report in so many loses its date. */
const EACH = 10;

/** The days that the product believes in; empty where it leaves the date open. */
function daysOf(published: Known<string>): readonly number[] {
  const values = published.state === "ambiguous" ? published.candidates : published.state === "unknown" ? [] : [published.value];
  return [...new Set(values.flatMap((it) => dayOfIso(it) ?? []))];
}

export interface DateFigures {
  /** Percent of the hidden dates that are narrowed at all. */
  readonly narrowed: number;
  /** Percent of those with the true day among the days given. */
  readonly held: number;
  /** Mean number of days given. */
  readonly days: number;
  /** Percent of the single days given that are true to the day. */
  readonly exact: number;
}

const percent = (part: number, of: number): number => (of === 0 ? 0 : Math.round((1000 * part) / of) / 10);

/** Figures over a corpus; reports that state their date in their text count as well. */
export function dateFigures(name: string): DateFigures {
  const gold = goldOf(corpusFile(name));
  const hidden = withHiddenDates(gold, EACH);
  const { reports } = link(hidden.map(annotatedGold), LINK).linked;
  const published = new Map(reports.map((it) => [it.annotated.article.id, it.published] as const));
  const asked = gold.flatMap(({ id, date }, at) => {
    const day = dayOfIso(date ?? "");
    return hidden[at]!.date !== undefined || day === null ? [] : [{ day, days: daysOf(published.get(id)!) }];
  });
  const told = asked.filter(({ days }) => days.length > 0);
  const single = told.filter(({ days }) => days.length === 1);
  const days = told.reduce((sum, it) => sum + it.days.length, 0) / Math.max(1, told.length);
  return {
    narrowed: percent(told.length, asked.length),
    held: percent(told.filter((it) => it.days.includes(it.day)).length, told.length),
    days: Math.round(days * 10) / 10,
    exact: percent(single.filter((it) => it.days[0] === it.day).length, single.length),
  };
}

/** `node bench/quality/dates.ts [CORPUS…]` */
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const name of process.argv.length > 2 ? process.argv.slice(2) : ["gva_stream/dev", "basil_events/dev"])
    console.log(name, JSON.stringify(dateFigures(name)));
