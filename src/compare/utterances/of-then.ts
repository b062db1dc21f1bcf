// Takes the utterances of an affair's episodes, gives them with what a later report tells to have been said back then put where it was said.
import { valueOf, type Affair, type Episode, type Statement } from "../../model/index.ts";
import { daySpan, type DaySpan } from "../../text/edtf.ts";
import { pushTo } from "../../text/lists.ts";
import type { Context } from "../context.ts";
import { likenessOf, type Weigh } from "../wording/alignment.ts";
import { countsAnew } from "../wording/repeated.ts";
import { isEnough } from "./bars.ts";
import type { WordedReading, WordedUtterance } from "./readings.ts";
import { withReadings } from "./retold.ts";

/** Days beyond an episode's first and last on which it is still spoken of. */
const AROUND = 3;

/** An episode of the affair with its days, its utterances and what words weigh there. */
interface Told {
  readonly id: string;
  readonly days: DaySpan | null;
  readonly utterances: readonly WordedUtterance[];
  readonly weigh: Weigh;
}

function daysOf({ from, to }: Episode): DaySpan | null {
  const [first, last] = [from === null ? null : daySpan(from), to === null ? null : daySpan(to)];
  const days = first ?? last;
  return days === null ? null : { from: days.from, to: (last ?? days).to };
}

/** Acts that a party repeats whenever it is asked: what was denied in some month need be no one occasion of it. */
const REPEATED: ReadonlySet<Statement["act"]> = new Set(["deny", "no-comment"]);

/** The days on which a statement is dated before its own episode; null where it is dated in it or not at all. */
function earlierDay({ of }: WordedReading, own: DaySpan): DaySpan | null {
  const day = valueOf(of.saidAt);
  const span = day === null ? null : daySpan(day);
  if (span === null || span.to >= own.from) return null;
  return REPEATED.has(of.act) && span.to > span.from ? null : span;
}

/** How surely two readings are one saying; 0 where they are not. */
function surenessOf(then: WordedReading, told: WordedReading, weigh: Weigh, { parties }: Context): number {
  const voices = parties.voices(then.of, told.of);
  if (voices !== "same" && voices !== "for") return 0;
  const like = likenessOf({ said: then.words, understood: [] }, { said: told.words, understood: [] }, weigh);
  if (!isEnough(voices, like) || countsAnew(then.words, told.words, like, weigh)) return 0;
  return like.score * Math.sqrt(like.evidence);
}

/** The utterance of an earlier episode that a later one tells again; null where none is or none is near enough. */
function toldOfThen(told: WordedUtterance, own: DaySpan, earlier: readonly Told[], context: Context): WordedUtterance | null {
  let [best, most]: [WordedUtterance | null, number] = [null, 0];
  for (const reading of told.readings) {
    const day = earlierDay(reading, own);
    if (day === null) continue;
    for (const { days, utterances, weigh } of earlier) {
      if (days === null || day.to < days.from - AROUND || days.to + AROUND < day.from) continue;
      for (const utterance of utterances)
        for (const then of utterance.readings) {
          const sureness = surenessOf(then, reading, weigh, context);
          if (sureness > most) [best, most] = [utterance, sureness];
        }
    }
  }
  return best;
}

/**
 * Gives the utterances, episode by episode, with each that a later report dates into the days of an earlier episode
 * ("in 2014 the minister had promised …") among the readings of the one of that episode and voice which it words.
 *
 * @param told the utterances of each of the affair's episodes, by its id
 * @param weighIn what words weigh in an episode, by its id
 * @cost O(statements dated back × readings of the episode they are dated into)
 */
export function withThoseOfThen(
  affair: Affair,
  told: ReadonlyMap<string, readonly WordedUtterance[]>,
  weighIn: (episode: string) => Weigh,
  context: Context,
): ReadonlyMap<string, readonly WordedUtterance[]> {
  const byId = new Map(context.linked.episodes.map((it) => [it.id, it]));
  const episodes = affair.episodes
    .flatMap((it) => byId.get(it) ?? [])
    .map((it): Told => ({ id: it.id, days: daysOf(it), utterances: told.get(it.id) ?? [], weigh: weighIn(it.id) }));
  const more = new Map<WordedUtterance, WordedReading[]>();
  const gone = new Set<WordedUtterance>();
  for (const { id, days, utterances } of episodes) {
    if (days === null) continue;
    const earlier = episodes.filter((it) => it.id !== id && it.days !== null && it.days.to < days.from);
    for (const it of earlier.length === 0 ? [] : utterances) {
      const home = toldOfThen(it, days, earlier, context);
      if (home === null || gone.has(home)) continue;
      for (const reading of it.readings) pushTo(more, home, reading);
      gone.add(it);
    }
  }
  if (gone.size === 0) return told;
  const withMore = (it: WordedUtterance): WordedUtterance => {
    const readings = more.get(it);
    return readings === undefined ? it : withReadings(it, readings, "told again in a later episode as said then");
  };
  return new Map([...told].map(([id, them]) => [id, them.filter((it) => !gone.has(it)).map(withMore)]));
}
