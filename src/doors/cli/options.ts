// Takes nothing, gives the options that several commands share.
import { availableParallelism } from "node:os";
import { InvalidArgumentError, Option } from "commander";

/** More threads than this only cost memory: the reading is done before they are all up. */
const MOST_THREADS = 64;

/** A whole number between two bounds, else a message that says so. */
export const wholeNumber =
  (from: number, to: number) =>
  (given: string): number => {
    const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
    if (value >= from && value <= to) return value;
    throw new InvalidArgumentError(`Give a whole number from ${from} to ${to}.`);
  };

/** Threads where the user names none: as many as there are cores. */
export const defaultThreads = (): number => Math.min(availableParallelism(), MOST_THREADS);

export const threads = (): Option =>
  new Option("-t, --threads <n>", "threads to read on; the result is the same for any number (default: one a core)").argParser(
    wholeNumber(1, MOST_THREADS),
  );

export const quiet = (): Option => new Option("-q, --quiet", "no progress and no summary; errors are still said");

export const json = (what: string): Option => new Option("--json", `${what}; errors are JSON too`);

export const episodeCorrections = (): Option =>
  new Option(
    "--corrections <file>",
    "a .jsonl file with a line {kind: merge|split|pin, reports, from?, by, at, why} a correction of the episodes",
  );

export const allCorrections = (): Option =>
  new Option(
    "--corrections <file>",
    "a .jsonl file with a line a correction: {kind: merge|split|pin, reports, from?, by, at, why}, " +
      "{kind: speaker, report, content, speaker, by, at, why} or {kind: no-statement, report, content, by, at, why}",
  );
