// Takes what one voice says in two reports, gives the sayings that are each other's nearest there and of one act: too unlike to be joined by their words alone.
import type { Statement } from "../../model/index.ts";
import type { Likeness } from "../wording/alignment.ts";
import type { ScoredPair } from "../wording/clusters.ts";

/** A pair of segments of one voice in two reports, with how alike they are. */
export interface NearPair {
  readonly left: number;
  readonly right: number;
  readonly like: Likeness;
}

/** Likeness and evidence of a pair of one rare act. @source seven affairs and 345 real reports, looked at */
const LEAST = { score: 0.35, evidence: 0.72 } as const;
/** The same of any two clauses; nearness stands for the evidence. @source twelve affairs, and 192 real reports looked at */
const LEAST_ANY = { score: 0.45, nearness: 0.4 } as const;
/** Evidence of two clauses of which one word agrees ("it was petrol"), and likeness from which less will do. @source as above */
const LEAST_SINGLE = { evidence: 0.7, score: 0.8 } as const;
/** How near the second best may come, as a share of the nearness of the best. */
const SECOND_BEST = 0.65;

/** Acts that most sayings of a party are, so that two of one act may be any two. */
const COMMON: ReadonlySet<Statement["act"]> = new Set(["assert", "ask", "announce", "accuse"]);

/** Nearest partner of a segment in one report, and how near the next comes that does not say the same as it. */
interface Best {
  readonly partner: number;
  readonly value: number;
  readonly second: number;
}

const nearness = ({ score, evidence }: Likeness): number => score * Math.sqrt(evidence);

/** For each segment its best partner in each other report. @cost O(pairs) */
function bestPartners(pairs: readonly NearPair[], at: Asked): ReadonlyMap<string, Best> {
  const best = new Map<string, Best>();
  const both = pairs.flatMap(({ left, right, like }) => [
    { from: left, to: right, value: nearness(like) },
    { from: right, to: left, value: nearness(like) },
  ]);
  const keyOf = (from: number, to: number): string => `${from} ${at.report(to)}`;
  for (const { from, to, value } of both) {
    const known = best.get(keyOf(from, to));
    if (known === undefined || value > known.value) best.set(keyOf(from, to), { partner: to, value, second: 0 });
  }
  for (const { from, to, value } of both) {
    const known = best.get(keyOf(from, to));
    if (known === undefined || to === known.partner || value <= known.second || at.joined(to, known.partner)) continue;
    best.set(keyOf(from, to), { ...known, second: value });
  }
  return best;
}

/** What is asked of segments, by index. */
interface Asked {
  readonly report: (segment: number) => string;
  readonly act: (segment: number) => Statement["act"] | undefined;
  /** Whether a segment has a verb: no mere thing that is spoken of ("the photo"). */
  readonly isClause: (segment: number) => boolean;
  /** Whether two segments are one saying by their words alone. */
  readonly joined: (left: number, right: number) => boolean;
  /** Whether two segments count differently, so that they can be no one saying. */
  readonly countsAnew: (left: number, right: number) => boolean;
}

/** Whether a pair is near enough where nothing else is as near. @param isRareAct whether both do one thing that a party seldom does */
function isNear({ left, right, like }: NearPair, isRareAct: boolean, { isClause }: Asked): boolean {
  const { score, evidence, agreeing } = like;
  if (isRareAct && score >= LEAST.score && evidence >= LEAST.evidence) return true;
  if (score < LEAST_ANY.score || nearness(like) < LEAST_ANY.nearness || !isClause(left) || !isClause(right)) return false;
  return agreeing > 1 || evidence >= LEAST_SINGLE.evidence || score >= LEAST_SINGLE.score;
}

/**
 * Gives pairs that may be joined after all others: what one voice says in one report and in another, the nearest to
 * each other of all that it says there, and nothing else as near; nearer where the two are of any act than where both
 * deny, threaten or ask for something.
 *
 * @cost O(pairs)
 */
export function assigned(pairs: readonly NearPair[], at: Asked): ScoredPair[] {
  const best = bestPartners(pairs, at);
  return pairs.flatMap((pair): ScoredPair[] => {
    const { left, right, like } = pair;
    const [act, its] = [at.act(left), at.act(right)];
    if (act === undefined || act === "ask" || its === "ask") return [];
    const [here, there] = [best.get(`${left} ${at.report(right)}`), best.get(`${right} ${at.report(left)}`)];
    if (here?.partner !== right || there?.partner !== left) return [];
    if (Math.max(here.second, there.second) > SECOND_BEST * here.value) return [];
    if (!isNear(pair, act === its && !COMMON.has(act), at) || at.countsAnew(left, right)) return [];
    return [{ left, right, score: like.score, doubtful: true }];
  });
}
