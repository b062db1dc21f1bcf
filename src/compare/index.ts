// Takes what is linked and a language's tables, gives the accounts set beside each other.
import type { Compared, Linked } from "../model/index.ts";
import { contextOf } from "./context.ts";
import { withDrift } from "./drift.ts";
import { readUtterances } from "./readings.ts";
import type { CompareTables } from "./rule.ts";
import { utterancesIn } from "./utterances.ts";

export type { CompareTables } from "./rule.ts";

/**
 * Sets the accounts of every episode beside each other.
 *
 * @cost near-linear in the statements of an episode; episodes are independent of each other
 */
export function compare(linked: Linked, tables: CompareTables): Compared {
  const context = contextOf(linked, tables);
  const worded = linked.episodes.flatMap((episode) =>
    readUtterances(utterancesIn(context.statementsOf(episode), context), episode.id, context).map((it) => withDrift(it, context)),
  );
  return { utterances: worded.map(({ utterance }) => utterance), rivals: [], occurrences: [], timeline: [], names: [], silences: [] };
}
