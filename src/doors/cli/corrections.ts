// Takes a file of JSONL, gives the corrections in it; a line that is none ends the run.
import { readFileSync } from "node:fs";
import { correctionBody } from "../../contract/corrections.ts";
import { UserError } from "../../contract/exit.ts";
import { asCorrection, type Correction, type EpisodeCorrection } from "../../engine.ts";

const EPISODE_LINE = "A line is {kind: merge|split|pin, reports: [id…], from?: [id…], by, at, why}.";
const ANY_LINE = `${EPISODE_LINE} Or {kind: speaker|no-statement, report, content: [{start, end}…], speaker?: {name}|null, by, at, why}.`;

/** @throws UserError `corrections/unreadable` with the line's number: a correction left out silently would be a wrong record */
function linesOf<Of>(file: string, hint: string, parsed: (value: unknown, line: number) => Of | null): Of[] {
  const refused = (why: string): UserError => new UserError("input", "corrections/unreadable", `${file} ${why}.`, hint);
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
    const correction = parsed(value, at + 1);
    if (correction === null) throw refused(`has no correction in line ${at + 1}`);
    return [correction];
  });
}

/** Corrections of the episodes alone: what linking takes. */
export const correctionsIn = (file: string): EpisodeCorrection[] => linesOf(file, EPISODE_LINE, asCorrection);

/** A line that says when, and else what the desk takes. */
function anyCorrection(value: unknown, line: number): Correction | null {
  if (typeof value !== "object" || value === null) return null;
  const { at, ...rest } = value as { readonly at?: unknown };
  const { data } = correctionBody.safeParse(rest);
  if (typeof at !== "string" || data === undefined) return null;
  const { kind, by, why, ...what } = data;
  return { id: `line-${line}`, by, at, why, kind, what, undoes: null };
}

/** Corrections of every kind, in the order of their lines. */
export const allCorrectionsIn = (file: string): Correction[] => linesOf(file, ANY_LINE, anyCorrection);
