// Takes what one voice says in two reports, gives the sayings that are each other's nearest there and of one act: too unlike to be joined by their words alone.
import type { Statement } from "../model/index.ts";
import type { Likeness } from "./alignment.ts";
import type { ScoredPair } from "./clusters.ts";

/** A pair of segments of one voice in two reports, with how alike they are. */
export interface NearPair {
  readonly left: number;
  readonly right: number;
  readonly like: Likeness;
}

/** Likeness and evidence of a pair, and how near the second best may come to it. @source seven affairs and 345 real reports, looked at */
const LEAST = { score: 0.37, evidence: 0.72 } as const;
/** The same of a pair of any act but questions, nearly all of whose one distinct word agrees ("it was dark"). */
const LEAST_ANY = { score: 0.8, evidence: 0.8 } as const;
const SECOND_BEST = 0.65;

/** Acts that most sayings of a party are, so that two of one act may be any two. */
const COMMON: ReadonlySet<Statement["act"]> = new Set(["assert", "ask", "announce", "accuse"]);

interface Best {
  readonly partner: number;
  readonly value: number;
  readonly second: number;
}

const nearness = ({ score, evidence }: Likeness): number => score * Math.sqrt(evidence);

/** For each segment its best partner in each other report. @cost O(pairs) */
function bestPartners(pairs: readonly NearPair[], reportAt: (segment: number) => string): ReadonlyMap<string, Best> {
  const best = new Map<string, Best>();
  const put = (segment: number, partner: number, value: number): void => {
    const key = `${segment} ${reportAt(partner)}`;
    const known = best.get(key);
    if (known === undefined || value > known.value) best.set(key, { partner, value, second: known?.value ?? 0 });
    else if (value > known.second) best.set(key, { ...known, second: value });
  };
  for (const { left, right, like } of pairs) {
    put(left, right, nearness(like));
    put(right, left, nearness(like));
  }
  return best;
}

/**
 * Gives pairs that may be joined after all others: what one voice denies, threatens or asks for in one report and in
 * another, the nearest to each other of all that it says there, and nothing else near.
 *
 * @cost O(pairs)
 */
export function assigned(
  pairs: readonly NearPair[],
  at: { readonly report: (segment: number) => string; readonly act: (segment: number) => Statement["act"] | undefined },
): ScoredPair[] {
  const best = bestPartners(pairs, at.report);
  return pairs.flatMap(({ left, right, like }): ScoredPair[] => {
    const act = at.act(left);
    if (act === undefined || act === "ask" || act !== at.act(right)) return [];
    const least = COMMON.has(act) ? LEAST_ANY : LEAST;
    if (like.score < least.score || like.evidence < least.evidence) return [];
    const [mine, its] = [best.get(`${left} ${at.report(right)}`), best.get(`${right} ${at.report(left)}`)];
    if (mine?.partner !== right || its?.partner !== left) return [];
    if (Math.max(mine.second, its.second) > SECOND_BEST * mine.value) return [];
    return [{ left, right, score: like.score, doubtful: true }];
  });
}
