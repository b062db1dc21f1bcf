// Takes an episode with its utterances, gives what two independent sources carry and a report of the episode lacks.
import type { Episode, Silence, Utterance } from "../model/index.ts";
import type { Context } from "./context.ts";

/** Independent sources that must carry an utterance before its absence elsewhere is worth a line. */
const CARRIED_BY = 2;

/** Share of the episode's independent sources that must carry it: of two hundred outlets, no one is silent on what two have. */
const CARRIED_SHARE = 0.25;

/** Gives each report the one it copies as a whole, followed to the end: copies of one text are one source. */
function sourcesOf(episode: Episode, context: Context): Map<string, string> {
  const copied = new Map(
    episode.reports.map((id): [string, string] => [id, context.reportOf(id).copies.find(({ kind }) => kind === "whole")?.of ?? id]),
  );
  const origin = (id: string): string => {
    const seen = new Set([id]);
    let at = id;
    for (let next = copied.get(at); next !== undefined && next !== at && !seen.has(next); next = copied.get(at)) {
      seen.add(next);
      at = next;
    }
    return at;
  };
  return new Map(episode.reports.map((id) => [id, origin(id)]));
}

/** Words of a reading without case and marks: equal in two reports that took it from one text. */
const wordsOf = (text: string): string => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).join(" ").trim(); // prettier-ignore

/** @cost O(utterances × reports of the episode) */
export function silencesIn(episode: Episode, utterances: readonly Utterance[], context: Context): Silence[] {
  const sources = sourcesOf(episode, context);
  const independent = new Set(sources.values()).size;
  return utterances.flatMap((utterance): Silence[] => {
    const carriers = new Set(utterance.readings.flatMap(({ content }) => content.map(({ report }) => report)));
    if (carriers.size < CARRIED_BY) return [];
    const wordings = new Map<string, string>();
    for (const { content } of utterance.readings) {
      const [first] = content;
      if (first === undefined) continue;
      const { text } = context.reportOf(first.report).annotated.article;
      const words = content.map(({ start, end }) => wordsOf(text.slice(start, end))).join(" ");
      wordings.set(words, wordings.get(words) ?? sources.get(first.report) ?? first.report);
    }
    const carriedBy = new Set(wordings.values()).size;
    if (carriedBy < CARRIED_BY || carriedBy < CARRIED_SHARE * independent) return [];
    return episode.reports
      .filter((report) => !carriers.has(report))
      .map((report) => ({ episode: episode.id, report, utterance: utterance.id, carriedBy }));
  });
}
