// Takes the facts of two reports, gives what they share and where they contradict each other, as features of the pair.
import { firstFrom } from "../../text/bisect.ts";
import type { ReportFacts } from "./facts.ts";
import type { Weighed } from "../terms/weighed.ts";

/**
 * What of the facts is looked at in a pair, in the order in which `pairFacts` gives it. "Other": both tell, nothing
 * is shared; of clock times the less, the more of them are told.
 */
export const FACT_FEATURES = [
  "streetsShared",
  "streetsOther",
  "addressShared",
  "addressOther",
  "agesShare",
  "agesOther",
  "clockOther",
  "placesShare",
  "placesOther",
  "countsShared",
  "countsOther",
  "dayKnown",
  "dayShare",
  "pastShared",
  "latestGap",
  "latestKnown",
  "principalShared",
  "principalOther",
] as const;

/** A side of the comparison: facts, and the rarity of names. */
interface Told {
  readonly facts: ReportFacts;
  readonly weighed: Weighed;
}

type Ascending = Uint32Array | Int32Array;

/** How many members two ascending lists share. */
function shared(left: Ascending, right: Ascending): number {
  let count = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i] === right[j]) count++;
    if (left[i]! <= right[j]!) i++;
    else j++;
  }
  return count;
}

/** Least distance between members of two ascending lists; null where one is empty. */
function nearest(left: Ascending, right: Ascending): number | null {
  if (left.length === 0 || right.length === 0) return null;
  let least = Infinity;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    least = Math.min(least, Math.abs(left[i]! - right[j]!));
    if (left[i]! <= right[j]!) i++;
    else j++;
  }
  return least;
}

const other = (left: Ascending, right: Ascending, both: number): number => (both === 0 && left.length > 0 && right.length > 0 ? 1 : 0);
const share = (left: Ascending, right: Ascending, both: number): number => both / Math.max(1, left.length + right.length - both);

/** Place of a term in a report; the number of its terms where it does not hold it. @cost O(log terms) */
function placeOf({ terms }: Weighed, term: number): number {
  const place = firstFrom(terms, terms.length, term);
  return terms[place] === term ? place : terms.length;
}

const holds = (it: Weighed, term: number): boolean => placeOf(it, term) < it.terms.length;
/** Rarity of a term that a report holds, in nats; 0 where it does not. */
const rarityIn = (it: Weighed, term: number): number => it.rarity[placeOf(it, term)] ?? 0;

/** Share of the places of both, by rarity, that the other report names; where none is told, what is usual. */
const UNTOLD_PLACES = 0.3;

function placesShared(left: Told, right: Told): number | null {
  let [all, both] = [0, 0];
  const count = (one: Told, another: Told, from: Uint32Array | null): void => {
    const known = one.facts.places;
    for (const place of known) {
      if (from !== null && from.includes(place)) continue;
      const rarity = rarityIn(one.weighed, place);
      all += rarity;
      if (rarityIn(another.weighed, place) > 0) both += rarity;
    }
  };
  count(left, right, null);
  count(right, left, left.facts.places);
  return all === 0 ? null : both / all;
}

/** Clock times up to this far apart are one, in minutes. */
const SAME_TIME = 20;
const DAY_MINUTES = 1440;

/** Whether the later of two reports looks back on a day that the earlier tells as news. */
function looksBack(left: ReportFacts, right: ReportFacts): number {
  const [early, late] = (left.latest ?? 0) <= (right.latest ?? 0) ? [left, right] : [right, left];
  return shared(early.newsDays, late.pastDays) > 0 ? 1 : 0;
}

/** 1 where two reports speak most of one name, -1 where each speaks most of a name that the other does not have, else 0. */
function principals(left: Weighed, right: Weighed): -1 | 0 | 1 {
  if (left.principal === 0 || right.principal === 0) return 0;
  if (left.principal === right.principal) return 1;
  return holds(left, right.principal) || holds(right, left.principal) ? 0 : -1;
}

/** The features, in the order of `FACT_FEATURES`. @cost O(facts of both) */
export function pairFacts(left: Told, right: Told): number[] {
  const [a, b] = [left.facts, right.facts];
  const streets = shared(a.streets, b.streets);
  const addresses = shared(a.addresses, b.addresses);
  const ages = shared(a.ages, b.ages);
  const counts = shared(a.counts, b.counts);
  const around = nearest(a.clocks, b.clocks);
  const clock = around === null ? null : Math.min(around, DAY_MINUTES - around);
  const places = placesShared(left, right);
  const isPlaced = a.places.length > 0 && b.places.length > 0;
  const sharedDays = shared(a.newsDays, b.newsDays);
  const latest = a.latest === null || b.latest === null ? null : Math.abs(a.latest - b.latest);
  const principal = principals(left.weighed, right.weighed);
  return [
    Math.min(2, streets),
    other(a.streets, b.streets, streets),
    Math.min(2, addresses),
    other(a.addresses, b.addresses, addresses),
    share(a.ages, b.ages, ages),
    other(a.ages, b.ages, ages),
    clock !== null && clock > SAME_TIME ? 1 / Math.min(a.clocks.length, b.clocks.length) : 0,
    places ?? UNTOLD_PLACES,
    places === 0 && isPlaced ? 1 : 0,
    Math.min(3, counts),
    other(a.counts, b.counts, counts),
    a.newsDays.length > 0 && b.newsDays.length > 0 ? 1 : 0,
    share(a.newsDays, b.newsDays, sharedDays),
    looksBack(a, b),
    latest === null ? 0 : Math.log1p(latest),
    latest === null ? 0 : 1,
    principal === 1 ? 1 : 0,
    principal === -1 ? 1 : 0,
  ];
}
