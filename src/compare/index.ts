// Takes what is linked and a language's tables, gives the accounts set beside each other.
import type { Affair, Compared, Episode, Linked } from "../model/index.ts";
import { contextOf } from "./context.ts";
import { withDrift } from "./drift/drift.ts";
import { namesIn } from "./names/names.ts";
import { positionsIn } from "./positions.ts";
import { occurrencesIn } from "./timeline/occurrences.ts";
import { readUtterances, type WordedUtterance } from "./utterances/readings.ts";
import { withThoseOfThen } from "./utterances/of-then.ts";
import { withRetold } from "./utterances/retold.ts";
import { rivalsIn } from "./rivals/rivals.ts";
import type { CompareTables } from "./rule.ts";
import { placeNameRivals, twoNamed } from "./rivals/places.ts";
import { silencesIn } from "./silences.ts";
import { happeningsIn, timelineOf } from "./timeline/timeline.ts";
import { utterancesIn } from "./utterances/utterances.ts";
import type { Weigh } from "./wording/alignment.ts";

export type { CompareTables } from "./rule.ts";

/** The utterances of each episode, by its id. */
type WordedEpisodes = ReadonlyMap<string, readonly WordedUtterance[]>;

/**
 * Sets the accounts of every episode beside each other.
 *
 * @cost near-linear in the statements of an episode; episodes are independent of each other
 */
export function compare(linked: Linked, tables: CompareTables): Compared {
  const context = contextOf(linked, tables);
  const names = namesIn(context);
  const things = twoNamed(context);
  const byId = new Map(linked.episodes.map((it) => [it.id, it]));
  const episodesOf = ({ episodes: ids }: Affair): Episode[] => ids.flatMap((id) => byId.get(id) ?? []);
  const named = new Map(linked.affairs.flatMap((it) => [...placeNameRivals(episodesOf(it), things, context)]));
  const found = new Map(linked.episodes.map((it) => [it.id, utterancesIn(context.statementsOf(it), context)]));
  const worded = [...found].map(([id, it]): [string, readonly WordedUtterance[]] => [id, readUtterances(it, id, context)]);
  const weighIn = (episode: string): Weigh => found.get(episode)?.weigh ?? (() => 0);
  const told = linked.affairs.reduce(
    (all, affair) => withThoseOfThen(affair, withRetold(affair, all, context), weighIn, context),
    new Map(worded) as WordedEpisodes,
  );
  const episodes = linked.episodes.map((episode) => {
    const utterances = (told.get(episode.id) ?? []).map((it) => withDrift(it, context).utterance);
    const weigh = weighIn(episode.id);
    return {
      utterances,
      rivals: rivalsIn(episode, { utterances, named: named.get(episode.id) ?? [], names }, weigh, context),
      silences: silencesIn(episode, utterances, context),
    };
  });
  const affairs = linked.affairs.map((affair) => ({ affair, happenings: happeningsIn(affair, context) }));
  const utterances = episodes.flatMap((it) => it.utterances);
  return {
    utterances,
    rivals: episodes.flatMap(({ rivals }) => rivals),
    occurrences: affairs.flatMap(({ affair, happenings }) => occurrencesIn(affair, happenings, context)),
    timeline: affairs.flatMap(({ affair, happenings }) => timelineOf(affair, happenings, context)),
    names,
    silences: episodes.flatMap(({ silences }) => silences),
    positions: linked.affairs.flatMap((affair) => positionsIn(affair, utterances, context)),
  };
}
