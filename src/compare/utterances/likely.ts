// Takes what one voice says in two reports and no wording has joined yet, gives the groups with those joined that are, by all that is known of the two, more likely one saying than not.
import type { Statement } from "../../model/index.ts";
import { least } from "../../text/extremes.ts";
import type { Likeness } from "../wording/alignment.ts";
import type { SegmentGroup } from "../segments.ts";

/** Two segments of one voice, or of one who speaks for the other, in two reports. */
export interface KinPair {
  readonly left: number;
  readonly right: number;
  readonly like: Likeness;
  readonly isFor: boolean;
}

/** What is asked of segments, by index. */
export interface Kin {
  readonly statement: (segment: number) => Statement;
  /** Weight of all that it says. */
  readonly weight: (segment: number) => number;
  /** Whether it has a verb: no mere thing that is spoken of ("the photo"). */
  readonly isClause: (segment: number) => boolean;
  /** Whether its first words negate. */
  readonly opensNegated: (segment: number) => boolean;
  /** How many statements its voice makes in its report. */
  readonly told: (segment: number) => number;
  /** Whether each of two counts something that the other does not. */
  readonly countsApart: (left: number, right: number) => boolean;
  /** Whether two may stand in one group. */
  readonly mayBeOne: (left: number, right: number) => boolean;
}

/** A pair that is each other's nearest, with what speaks for and against it, each about 0 to 1. */
export interface LikelyPair {
  readonly left: number;
  readonly right: number;
  readonly signs: Readonly<Record<string, number>>;
}

/** Odds, as a logarithm, from which a pair is joined. @source docs/compare.md */
export const LEAST_ODDS = 1.6;
/** Weight of what agrees that a pair needs, and how near the second best may come, as a share of the nearness of the best. Judged. */
const LEAST_EVIDENCE = 0.5;
const SECOND_BEST = 0.82;

/** Acts that most sayings of a party are. */
const COMMON: ReadonlySet<Statement["act"]> = new Set(["assert", "ask", "announce", "accuse"]);
/** Acts that negate, whether their words do or not. */
const NEGATING: ReadonlySet<Statement["act"]> = new Set(["deny", "no-comment"]);

const nearness = ({ score, evidence }: Likeness): number => score * Math.sqrt(evidence);
const yes = (it: boolean): number => (it ? 1 : 0);
const capped = (value: number, most: number): number => Math.min(value, most) / most;

/** Nearest partner of a segment in one report, and how near the next statement comes. */
interface Best {
  readonly partner: number;
  readonly value: number;
  readonly second: number;
}

type GroupOf = ReadonlyMap<number, number>;

/** For each segment its best partner in each other report; what is one saying with that partner is no second. @cost O(pairs) */
function bestPartners(pairs: readonly KinPair[], groupOf: GroupOf, { statement }: Kin): ReadonlyMap<string, Best> {
  const keyOf = (from: number, to: number): string => `${from} ${statement(to).report}`;
  const both = pairs.flatMap(({ left, right, like }) => [
    { from: left, to: right, value: nearness(like) },
    { from: right, to: left, value: nearness(like) },
  ]);
  const isOne = (a: number, b: number): boolean => statement(a) === statement(b) || (groupOf.has(a) && groupOf.get(a) === groupOf.get(b));
  const best = new Map<string, Best>();
  for (const { from, to, value } of both) {
    const known = best.get(keyOf(from, to));
    if (known === undefined || value > known.value) best.set(keyOf(from, to), { partner: to, value, second: 0 });
  }
  for (const { from, to, value } of both) {
    const known = best.get(keyOf(from, to));
    if (known === undefined || value <= known.second || isOne(to, known.partner)) continue;
    best.set(keyOf(from, to), { ...known, second: value });
  }
  return best;
}

const bothOf = (of: (segment: number) => number, { left, right }: KinPair): [less: number, more: number] => {
  const [a, b] = [of(left), of(right)];
  return [Math.min(a, b), Math.max(a, b)];
};

function signsOf(pair: KinPair, second: number, kin: Kin): LikelyPair["signs"] {
  const { left, right, like, isFor } = pair;
  const [act, its] = [kin.statement(left).act, kin.statement(right).act];
  const [light, heavy] = bothOf(kin.weight, pair);
  const value = nearness(like);
  const isDenied = NEGATING.has(act) || NEGATING.has(its);
  return {
    any: 1,
    score: like.score,
    evidence: capped(like.evidence, 3),
    nearness: capped(value, 1.5),
    "words agree": capped(like.agreeing, 4),
    "nothing as near": (value - second) / (value + second + 0.05),
    "much told": capped(bothOf(kin.told, pair)[1], 15),
    light: capped(light, 5),
    heavy: capped(heavy, 10),
    "one act": yes(act === its),
    "one rare act": yes(act === its && !COMMON.has(act)),
    "speaks for": yes(isFor),
    clauses: yes(kin.isClause(left) && kin.isClause(right)),
    "counts apart": yes(kin.countsApart(left, right)),
    "opens negated": yes(!isDenied && kin.opensNegated(left) !== kin.opensNegated(right)),
  };
}

/** Whether a pair may be joined at all: a thing merely spoken of only where both do with it what a party seldom does. */
function isEnough({ left, right, like }: KinPair, { statement, isClause }: Kin): boolean {
  const [act, its] = [statement(left).act, statement(right).act];
  const isRare = act === its && !COMMON.has(act);
  return like.evidence >= LEAST_EVIDENCE && (isRare || (isClause(left) && isClause(right)));
}

/** The pairs that are each other's nearest in their two reports, with their signs. @cost O(pairs) */
export function likelyPairs(pairs: readonly KinPair[], groups: readonly SegmentGroup[], kin: Kin): LikelyPair[] {
  const groupOf = new Map(groups.flatMap(({ members }, group) => members.map((it): [number, number] => [it, group])));
  const best = bestPartners(pairs, groupOf, kin);
  return pairs.flatMap((pair): LikelyPair[] => {
    const { left, right } = pair;
    const [here, there] = [best.get(`${left} ${kin.statement(right).report}`), best.get(`${right} ${kin.statement(left).report}`)];
    if (here?.partner !== right || there?.partner !== left || !isEnough(pair, kin)) return [];
    const second = Math.max(here.second, there.second);
    return second > SECOND_BEST * here.value ? [] : [{ left, right, signs: signsOf(pair, second, kin) }];
  });
}

/** Odds, as a logarithm, of a pair under weights by sign. */
export const oddsOf = ({ signs }: LikelyPair, weights: ReadonlyMap<string, number>): number =>
  Object.entries(signs).reduce((sum, [name, value]) => sum + value * (weights.get(name) ?? 0), 0);

/** The groups while pairs are joined. */
class Joined {
  readonly groups: Map<number, SegmentGroup>;
  private readonly groupOf = new Map<number, number>();
  /** Reports in whose statements each statement has a counterpart, by its id. */
  private readonly answered = new Map<string, Set<string>>();
  private readonly kin: Kin;
  private next: number;

  constructor(groups: readonly SegmentGroup[], kin: Kin) {
    this.groups = new Map(groups.entries());
    this.kin = kin;
    this.next = groups.length;
    for (const [at, { members }] of this.groups) this.note(at, members);
  }

  private note(group: number, members: readonly number[]): void {
    const reports = new Set(members.map((it) => this.kin.statement(it).report));
    for (const it of members) {
      this.groupOf.set(it, group);
      const { id } = this.kin.statement(it);
      this.answered.set(id, new Set([...(this.answered.get(id) ?? []), ...reports]));
    }
  }

  /** Joins two, unless each stands for two or more, or one has a counterpart in the other's report. */
  join({ left, right }: LikelyPair, chance: number): void {
    const [home, other] = [this.groupOf.get(left), this.groupOf.get(right)];
    if (home !== undefined && other !== undefined) return;
    const { statement, mayBeOne } = this.kin;
    const [a, b] = [statement(left), statement(right)];
    if (this.answered.get(a.id)?.has(b.report) === true || this.answered.get(b.id)?.has(a.report) === true) return;
    const group = this.groups.get(home ?? other ?? -1);
    const single = home === undefined ? left : right;
    const members = group?.members ?? [left === single ? right : left];
    if (members.some((it) => statement(it).report === statement(single).report || !mayBeOne(it, single))) return;
    const into = home ?? other ?? this.next++;
    const all = [...members, single].sort((x, y) => x - y);
    this.groups.set(into, { members: all, score: least([group?.score ?? 1, chance]) });
    this.note(into, all);
  }
}

/**
 * Gives the groups with the likely pairs joined, the likeliest first. What is denied by one only is left to its words.
 *
 * @param weights what each sign weighs (lang/en/utterance-weights.ts)
 * @cost O(pairs × members)
 */
export function withLikely(
  groups: readonly SegmentGroup[],
  pairs: readonly KinPair[],
  kin: Kin,
  weights: ReadonlyMap<string, number>,
): readonly SegmentGroup[] {
  const joined = new Joined(groups, kin);
  const act = (it: number): Statement["act"] => kin.statement(it).act;
  const denyAlike = (left: number, right: number): boolean =>
    act(left) === act(right) || !(NEGATING.has(act(left)) || NEGATING.has(act(right)));
  const likely = likelyPairs(pairs, groups, kin)
    .filter(({ left, right }) => denyAlike(left, right))
    .map((it) => ({ it, odds: oddsOf(it, weights) }))
    .filter(({ odds }) => odds >= LEAST_ODDS)
    .sort((a, b) => b.odds - a.odds || a.it.left - b.it.left || a.it.right - b.it.right);
  for (const { it, odds } of likely) joined.join(it, 1 / (1 + Math.exp(-odds)));
  return [...joined.groups.values()].sort((a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0));
}
