// Gives the bars that two wordings must reach to be one utterance, by how their speakers stand to each other.
import type { Likeness } from "../wording/alignment.ts";
import type { Voices } from "../wording/parties.ts";

/**
 * How two statements' speakers stand to each other; `repeated` is one voice twice in one report, which more often
 * goes on than repeats itself; `doubted` are two voices of which one is inferred.
 */
export type Bond = Voices | "repeated" | "doubted";

/**
 * Two segments are one utterance from a likeness of `base + slack / evidence`: the less the agreement rests
 * on, the more complete it must be. `least` is the evidence below which nothing is joined (a rare word weighs 1).
 *
 * @source bench/quality/compare-on-gold.ts: a grid over two affairs (one real, one invented); the plateau's middle.
 *   bench/quality/compare-on-pairs.ts: nothing unrelated is joined among the MSRP train statements
 */
export const JOINED: Readonly<Record<Bond, { readonly base: number; readonly slack: number; readonly least: number }>> = {
  same: { base: 0.17, slack: 0.5, least: 0.3 },
  repeated: { base: 0.17, slack: 0.6, least: 0.5 },
  for: { base: 0.26, slack: 0.5, least: 0.9 },
  unknown: { base: 0.72, slack: 0.44, least: 2.4 },
  doubted: { base: 0.72, slack: 0.25, least: 2.4 },
  other: { base: Infinity, slack: 0, least: 1.5 },
};
/** One word in common ("map"), however rare, is no wording. */
const LEAST_AGREEING = 2;

/** Whether enough agrees for two speakers who stand so to each other. */
export function isEnough(bond: Bond, { score, evidence, agreeing }: Pick<Likeness, "score" | "evidence" | "agreeing">): boolean {
  const { base, slack, least } = JOINED[bond];
  return agreeing >= LEAST_AGREEING && evidence >= least && score >= base + slack / evidence;
}
