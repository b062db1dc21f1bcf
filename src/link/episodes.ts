// Takes reports, gives the episodes they tell of: which belong together, and by what.
import { valueOf, type Annotated, type Known } from "../model/index.ts";
import { candidatePairs } from "./candidates.ts";
import { clustersOf, type Bond } from "./clusters.ts";
import { reportTime } from "./happenings.ts";
import { likeness, yearsApart, type Compared } from "./likeness.ts";
import type { LinkTables } from "./rule.ts";
import { termsOf } from "./terms.ts";
import { spaceOf } from "./vectors.ts";

/** Reports grouped into episodes, with what they were compared by. */
export interface Grouping {
  /** Indices of reports, each episode ascending; episodes in the order of their first reports. */
  readonly episodes: readonly (readonly number[])[];
  readonly compared: Compared;
  readonly bonds: readonly Bond[];
}

/** Reports up to this number are all compared with each other; above, only those that share rare terms. */
const COMPARE_ALL = 60;

function pairsOf(count: number, compared: Compared): number[] {
  if (count > COMPARE_ALL) return candidatePairs(compared.space.words);
  const pairs: number[] = [];
  for (let left = 0; left < count; left++) for (let right = left + 1; right < count; right++) pairs.push(left * count + right);
  return pairs;
}

/** What reports are compared by. @cost O(prose) */
export function comparable(reports: readonly Annotated[], published: readonly Known<string>[], tables: LinkTables): Compared {
  const terms = reports.map((it) => termsOf(it.article, tables));
  return { terms, times: reports.map((it, index) => reportTime(it, published[index]!)), space: spaceOf(terms, tables) };
}

/**
 * Groups reports into episodes.
 *
 * @param reports sorted by id, so that the result does not depend on the order in which they came
 * @param published what each report itself says of its date
 * @cost O(prose + candidate pairs × terms)
 */
export function groupReports(reports: readonly Annotated[], published: readonly Known<string>[], tables: LinkTables): Grouping {
  const compared = comparable(reports, published, tables);
  const bonds = pairsOf(reports.length, compared).map((pair): Bond => {
    const left = Math.floor(pair / reports.length);
    const right = pair % reports.length;
    const apart = yearsApart(compared.times[left]!, compared.times[right]!);
    return { left, right, odds: apart ? -Infinity : likeness(compared, left, right) };
  });
  return { episodes: clustersOf(reports.length, bonds), compared, bonds };
}

/** Whether a report says when it was written, in full. */
export const isDated = (published: Known<string>): boolean => valueOf(published) !== null;
