// Takes pieces and a place in them, gives a time that is counted from a happening: "the weeks [before]", "the night [of]".
import type { Range, TimeForm } from "../../model/index.ts";
import { date } from "./dates.ts";
import { isText, MARK, markAt, senseAt, type Pieces } from "./pieces.ts";
import type { HappeningWords, TimeSense } from "./rule.ts";

/** A time counted from what stands behind it. */
export interface Stretch extends Range {
  readonly form: TimeForm;
  /** Where the happening begins. */
  readonly behind: number;
  /** The piece behind the words that count. */
  readonly next: number;
  /** It needs the day of the happening: "the night before". */
  readonly ofDay: boolean;
}

type Direction = HappeningWords["directions"][number];

function directionAt(
  pieces: Pieces,
  at: number,
  { directions, closely }: HappeningWords,
): { sign: Direction["sign"]; next: number } | null {
  const adverb = markAt(pieces, at) === MARK.word && closely.has(pieces.text.slice(pieces.start[at], pieces.end[at]));
  const from = adverb ? at + 1 : at;
  for (const { words, sign } of directions)
    if (words.every((word, index) => isText(pieces, from + index, word))) return { sign, next: from + words.length };
  return null;
}

/** Grains of which nobody tells how many: "the hours before"; decades and years are too long to be dated by a day. */
const VAGUE = new Set(["minute", "hour", "day", "week", "month"]);
const SINGLE = new Set(["day", "week", "month", "year"]);

/** The form of a unit or part of the day behind "the"; null where it is no time that a happening dates. */
function formOf(sense: TimeSense, the: boolean, sign: Direction["sign"]): TimeForm | null {
  if (sense.is === "dayPart" && the && sense.plural !== true) return date({ shift: sign, grain: "day", part: sense.code }, "TIME");
  if (sense.is !== "unit" || sense.of !== undefined || sense.grain === "second") return null;
  const { grain, plural } = sense;
  if (plural) return sign !== 0 && VAGUE.has(grain) ? date({ shift: sign, grain: grain as "day", vague: true, mod: "APPROX" }) : null;
  return the && SINGLE.has(grain) && (sign !== 0 || grain === "day") ? date({ shift: sign, grain: grain as "day" }) : null;
}

/** Whether the words before make a plural a length: "for hours after", "a handful of days after", "hours or days before". */
function isLength(pieces: Pieces, at: number): boolean {
  const before = senseAt(pieces, at - 1)?.is;
  return isText(pieces, at - 1, pieces.lexicon.glue.for) || before === "of" || before === "or";
}

/** What may stand before an uncounted unit; any other word of the tables counts, steps or parts it: "[two] days", "[last] week". */
const UNCOUNTED = new Set(["the", "preposition", "and", "final", "edge", "hedge", "of", "or"]);

/** Whether a unit has neither count nor step. */
function isBare(pieces: Pieces, at: number): boolean {
  const mark = markAt(pieces, at - 1);
  const before = senseAt(pieces, at - 1);
  return mark !== MARK.digits && mark !== MARK.hyphen && (before === null || UNCOUNTED.has(before.is));
}

/** The time counted from a happening whose unit is that piece; null where none is. @cost a few look-ahead pieces */
export function stretchAt(pieces: Pieces, at: number, words: HappeningWords): Stretch | null {
  const sense = senseAt(pieces, at);
  if ((sense?.is !== "unit" && sense?.is !== "dayPart") || !isBare(pieces, at)) return null;
  const to = directionAt(pieces, at + 1, words);
  // "the day before." is counted from the day told of.
  if (to === null || (markAt(pieces, to.next) !== MARK.word && markAt(pieces, to.next) !== MARK.digits)) return null;
  const the = senseAt(pieces, at - 1)?.is === "the";
  const form = formOf(sense, the, to.sign);
  if (form === null || (form.vague === true && !the && isLength(pieces, at))) return null;
  const ofDay = form.vague !== true && form.grain === "day";
  return { start: pieces.start[at]!, end: pieces.end[at]!, form, behind: pieces.start[to.next]!, next: to.next, ofDay };
}
