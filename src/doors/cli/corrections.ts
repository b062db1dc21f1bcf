// Takes a file of JSONL, gives the corrections of episodes in it; a line that is none ends the run.
import { readFileSync } from "node:fs";
import { UserError } from "../../contract/exit.ts";
import { asCorrection, type EpisodeCorrection } from "../../engine.ts";

/** @throws UserError `corrections/unreadable` with the line's number: a correction left out silently would be a wrong record */
export function correctionsIn(file: string): EpisodeCorrection[] {
  const refused = (why: string): UserError =>
    new UserError(
      "input",
      "corrections/unreadable",
      `${file} ${why}.`,
      "A line is {kind: merge|split|pin, reports: [id…], from?: [id…], by, at, why}.",
    );
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw refused(`could not be read: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  return text.split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw refused(`does not parse in line ${at + 1}`);
    }
    const correction = asCorrection(value);
    if (correction === null) throw refused(`has no correction in line ${at + 1}`);
    return [correction];
  });
}
