// Takes a count and a unit of time, gives the TIMEX3 value of that length.
import type { Grain } from "./rule.ts";

/** @source TIMEX3 durations: P for days and longer, PT for parts of a day; decades and centuries in years */
const CODE: Readonly<Record<Grain, readonly [prefix: string, letter: string, factor: number]>> = {
  second: ["PT", "S", 1],
  minute: ["PT", "M", 1],
  hour: ["PT", "H", 1],
  day: ["P", "D", 1],
  week: ["P", "W", 1],
  month: ["P", "M", 1],
  quarter: ["P", "Q", 1],
  year: ["P", "Y", 1],
  decade: ["P", "Y", 10],
  century: ["P", "Y", 100],
};

/** TIMEX3 duration of a count of units; X where the count is vague. Fractions go into the next smaller unit. */
export function durationValue(count: number | null, grain: Grain): string {
  const [prefix, letter, factor] = CODE[grain];
  if (count === null) return grain === "decade" ? "PXE" : grain === "century" ? "PXC" : `${prefix}X${letter}`;
  const whole = Math.floor(count);
  const rest = count - whole;
  const first = whole === 0 ? "" : `${whole * factor}${letter}`;
  if (rest === 0) return `${prefix}${first === "" ? `0${letter}` : first}`;
  if (grain === "year") return `P${first}${Math.round(rest * 12)}M`;
  if (grain === "hour") return `PT${first}${Math.round(rest * 60)}M`;
  if (grain === "minute") return `PT${first}${Math.round(rest * 60)}S`;
  if (grain === "day") return `P${first}T${Math.round(rest * 24)}H`;
  return `${prefix}${Math.round(count * factor * 10) / 10}${letter}`;
}
