// Gives what every use case takes and how it says that there is nothing to work on.
import { UserError } from "../contract/exit.ts";
import { captures, type Captured, type Input } from "../ingest/index.ts";
import type { Problem } from "../model/index.ts";
import { READING } from "../presets.ts";
import { spreadAsNeeded } from "../work/as-needed.ts";
import type { Spread } from "../pipeline.ts";

/** What a run is doing: how many of how many reports are read (`of` is 0 where nobody knows yet), then which step it is at. */
export type Progress = (step: "read" | "link" | "compare" | "publish", done: number, of: number) => void;

/** How reports are read. */
export interface RunOptions {
  /** Threads to read on; 1 where not given. The result is the same for any number. */
  readonly threads?: number;
  readonly progress?: Progress;
}

export const nothingReadable = (what: string, problems: readonly Problem[]): UserError =>
  new UserError(
    "input",
    "input/nothing-readable",
    [`No report could be read from ${what}.`, ...problems.slice(0, 5).map(({ message }) => message)].join("\n"),
    problems[0]?.hint ?? "Give files or folders with .txt, .html, .json or .jsonl reports in them.",
  );

const namesOf = (inputs: readonly Input[]): string => inputs.map((input) => (typeof input === "string" ? input : input.name)).join(", ");

/** Every report of the inputs, sorted by id. @throws UserError `input/nothing-readable` where there is none */
export async function readable(inputs: readonly Input[]): Promise<Captured> {
  const { captures: found, problems } = await captures(inputs);
  if (found.length === 0) throw nothingReadable(namesOf(inputs), problems);
  return { captures: [...found].sort((a, b) => (a.id < b.id ? -1 : 1)), problems };
}

/** Hands `use` a Spread over the threads asked for and closes it behind it. */
export async function onThreads<Result>(threads: number | undefined, use: (spread: Spread) => Promise<Result>): Promise<Result> {
  const { spread, close } = spreadAsNeeded(threads ?? 1, READING);
  try {
    return await use(spread);
  } finally {
    await close();
  }
}
