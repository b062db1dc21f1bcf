// Takes a corpus of episodes, gives it made harder: dates hidden, bodies cut to their lead, time folded.
import type { Comparable } from "../../src/link/episodes/episode-index.ts";
import { dayOfIso } from "../../src/text/calendar.ts";
import { monthDayOn } from "../../src/link/episodes/happenings.ts";
import type { EpisodeGold } from "./episodes.ts";

/** The same reports, one in `each` without its date; the id decides, so that it is always the same ones. */
export const withHiddenDates = (gold: readonly EpisodeGold[], each: number): EpisodeGold[] =>
  gold.map((it) => {
    if (it.id.charCodeAt(it.id.length - 1) % each !== 0) return it;
    const undated: Partial<EpisodeGold> = { ...it };
    delete (undated as { date?: string }).date;
    return undated as EpisodeGold;
  });

/** Units that a lead has at least; it ends with a paragraph. */
const LEAD_UNITS = 250;

/** The same reports with their first paragraphs alone. */
export const cutToLead = (gold: readonly EpisodeGold[]): EpisodeGold[] =>
  gold.map((it) => {
    const end = it.text.indexOf("\n\n", LEAD_UNITS);
    return end < 0 ? it : { ...it, text: it.text.slice(0, end) };
  });

/** Several corpora as one stream, by id. */
export const mixed = (...corpora: readonly (readonly EpisodeGold[])[]): EpisodeGold[] =>
  corpora.flat().sort((a, b) => (a.id < b.id ? -1 : 1));

/** From where time is folded. */
const FIRST_DAY = dayOfIso("2013-01-01")!;

/** A report as if published in one span of some weeks, the days that it tells of with it. Weekdays stay. */
export function folded(it: Comparable, weeks: number): Comparable {
  const { published, earliest } = it.time;
  if (published === null) return it;
  const span = weeks * 7;
  const shift = Math.floor((published - FIRST_DAY) / span) * span;
  const newsDays = it.facts.newsDays.map((day) => day - shift);
  return {
    ...it,
    time: {
      ...it.time,
      published: published - shift,
      earliest: earliest === null ? null : earliest - shift,
      newsDays: Uint32Array.from(new Set([...newsDays].map(monthDayOn))).sort(),
    },
    facts: {
      ...it.facts,
      newsDays,
      pastDays: it.facts.pastDays.map((day) => day - shift),
      latest: it.facts.latest === null ? null : it.facts.latest - shift,
    },
  };
}
