// Takes episodes, gives the affairs they belong to: episodes about one subject, however far apart.
import { Holders, Subjects } from "./affair-subjects.ts";
import { clustersOf, Sets, type Bond } from "../grouping/clusters.ts";
import type { LookBacks } from "./look-backs.ts";
import type { Weighed } from "../terms/weighed.ts";

/** Cosine of two episodes' names from which they are of one affair, and its slope; chosen on invented affairs and gva_stream train. */
const ONE_SUBJECT = 0.3;
const SLOPE = 10;
/** Worth of naming the other's month ("the raid of May 2009"), in the same measure; chosen as the slope was. */
const LOOKED_BACK = 0.15;
/** Episodes that bonds connect beyond which the weakest bonds are cut; bounds the time of a hostile input. */
const LARGEST = 2000;
/** Log-odds that a bond must exceed to connect; each next one where what the one before connects is too large. */
const FLOORS = [0, 1, 2, 3, 4, 5];

/** What tells whether two episodes are about one subject, besides their names. */
export interface Bearings {
  /** How rare a name is among subjects, in nats. */
  readonly rarityOf: (name: number) => number;
  readonly lookBacks: LookBacks;
}

/** A bond that connects. */
type Strong = readonly [left: number, right: number, odds: number];

/** Episodes connected by strong bonds, two at least; each ascending. Too large groups are parted by the next floor. */
function* connected(count: number, strong: readonly Strong[], level: number): Generator<number[]> {
  const sets = new Sets(count);
  for (const [left, right] of strong) sets.join(left, right);
  const groups = new Map<number, number[]>();
  for (let episode = 0; episode < count; episode++) {
    const group = groups.get(sets.of(episode));
    if (group === undefined) groups.set(sets.of(episode), [episode]);
    else group.push(episode);
  }
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    if (group.length <= LARGEST || level + 1 === FLOORS.length) {
      yield group;
      continue;
    }
    const local = new Map(group.map((it, at) => [it, at]));
    const inside = strong.flatMap(([left, right, odds]): Strong[] => {
      const [a, b] = [local.get(left), local.get(right)];
      return a === undefined || b === undefined || odds <= FLOORS[level + 1]! ? [] : [[a, b, odds]];
    });
    for (const part of connected(group.length, inside, level + 1)) yield part.map((it) => group[it]!);
  }
}

/**
 * Groups episodes into affairs; indices into `episodes`, each group ascending.
 *
 * Groups only merge along bonds above even odds: those connect, and inside what they connect all bonds count.
 *
 * @param reportsOf an episode's reports, weighed, in an order that tells nothing of when they came
 * @cost O(episodes × names × episodes that hold a name), of which few are looked at twice
 */
export function groupEpisodes(
  count: number,
  reportsOf: (episode: number) => readonly Weighed[],
  { rarityOf, lookBacks }: Bearings,
): number[][] {
  const subjects = new Subjects(count, reportsOf, rarityOf);
  const holders = new Holders(subjects, ONE_SUBJECT - LOOKED_BACK);
  const oddsOf = (left: number, right: number): number => {
    const cosine = subjects.cosine(left, right);
    const isNear = cosine > ONE_SUBJECT - LOOKED_BACK && lookBacks.between(left, right);
    return (cosine + (isNear ? LOOKED_BACK : 0) - ONE_SUBJECT) * SLOPE;
  };
  const strong: Strong[] = [];
  for (let left = 0; left < count; left++)
    holders.visit(left, (right) => {
      const odds = oddsOf(left, right);
      if (odds > 0) strong.push([left, right, odds]);
    });
  const isConnected = new Uint8Array(count);
  const found: number[][] = [];
  for (const members of connected(count, strong, 0)) {
    for (const it of members) isConnected[it] = 1;
    const inside: Bond[] = [];
    holders.visitAmong(members, (left, right) => {
      inside.push({ left, right, odds: oddsOf(members[left]!, members[right]!) });
    });
    for (const part of clustersOf(members.length, inside)) found.push(part.map((at) => members[at]!));
  }
  for (let episode = 0; episode < count; episode++) if (isConnected[episode] === 0) found.push([episode]);
  return found.sort((a, b) => a[0]! - b[0]!);
}
