// Takes an episode's statements, gives which of them report one act of speaking, and by which part of their content.
import type { Range, Statement } from "../model/index.ts";
import { likenessOf, type Likeness, type Weigh, type Wording } from "./alignment.ts";
import { candidatePairs } from "./candidates.ts";
import { groupsOf, type ScoredPair } from "./clusters.ts";
import type { Context } from "./context.ts";
import type { Voices } from "./parties.ts";
import { segmentsOf, type Segment } from "./segments.ts";
import { weighIn } from "./weights.ts";
import { isContent } from "./words.ts";

/** Segments of several statements that word one utterance. */
export interface SegmentGroup {
  /** Indices into `segments`, ascending. */
  readonly members: readonly number[];
  /** Least likeness that joined a member, for the reason given. */
  readonly score: number;
}

export interface EpisodeUtterances {
  readonly statements: readonly Statement[];
  readonly segments: readonly Segment[];
  readonly weigh: Weigh;
  readonly groups: readonly SegmentGroup[];
}

/**
 * Two segments are one utterance from a likeness of `base + slack / evidence`: the less the agreement rests
 * on, the more complete it must be. `least` is the evidence below which nothing is joined (a rare word weighs 1).
 *
 * @source bench/quality/compare-on-gold.ts: a grid over two affairs (one real, one invented); the plateau's middle.
 *   bench/quality/compare-on-pairs.ts: nothing unrelated is joined among the MSRP train statements
 */
const JOINED: Readonly<Record<Bond, { readonly base: number; readonly slack: number; readonly least: number }>> = {
  same: { base: 0.17, slack: 0.5, least: 0.3 },
  repeated: { base: 0.17, slack: 0.6, least: 0.5 },
  for: { base: 0.2, slack: 0.5, least: 0.9 },
  unknown: { base: 0.72, slack: 0.3, least: 2.5 },
};
/** Mean likeness over two groups from which they are one. */
const TOGETHER_AT = 0.29;

const overlap = (left: Statement, right: Statement): boolean =>
  left.report === right.report && left.content.some((a) => right.content.some((b) => a.start < b.end && b.start < a.end));

/** How two statements' speakers stand to each other; `repeated` is one voice twice in one report, which more often goes on than repeats itself. */
type Bond = Exclude<Voices, "other"> | "repeated";

/** Whether two days, each known, exclude each other; a coarser date excludes only what lies outside it. */
function saidApart(left: Statement, right: Statement): boolean {
  if (left.saidAt.state !== "stated" || right.saidAt.state !== "stated") return false;
  const [a, b] = [left.saidAt.value, right.saidAt.value];
  return !a.startsWith(b) && !b.startsWith(a);
}

/** How two statements' speakers stand to each other; null where the two can never be one act of speaking. */
function voicesOf(left: Statement, right: Statement, context: Context): Bond | null {
  if (left.id === right.id || overlap(left, right) || saidApart(left, right)) return null;
  const voices = context.parties.voices(left, right);
  if (voices === "other") return null;
  return left.report === right.report && voices !== "unknown" ? "repeated" : voices;
}

/** An answer without a content word of its own says what its question says; polarity is drift's affair. */
const wordingOf = ({ words, question }: Segment): Wording =>
  words.some(isContent) ? { said: words, understood: question } : { said: question, understood: [] };

/** Likeness of contents that agree word for word. */
const WHOLE = 0.999;

/** Few words, but all of them and of one speaker ("an apology", "three"), are enough. */
const joins = (bond: Bond, { score, evidence }: Likeness): boolean =>
  (bond === "same" && score >= WHOLE && evidence >= JOINED.same.least) ||
  (evidence >= JOINED[bond].least && score >= JOINED[bond].base + JOINED[bond].slack / evidence);

/** Share of the least evidence that two segments must share by their keys to be compared: names may agree without one. */
const KEYED_SHARE = 0.7;

/** One round: candidates, scores, groups under the weights given. */
function groupsUnder(weigh: Weigh, segments: readonly Segment[], voicesAt: (left: number, right: number) => Bond | null): SegmentGroup[] {
  const known = new Map<number, Likeness>();
  const likeness = (left: number, right: number): Likeness => {
    const key = Math.min(left, right) * segments.length + Math.max(left, right);
    const before = known.get(key);
    if (before !== undefined) return before;
    const [a, b] = [segments[left], segments[right]];
    const made = a === undefined || b === undefined ? { score: 0, evidence: 0, order: 0 } : likenessOf(wordingOf(a), wordingOf(b), weigh);
    known.set(key, made);
    return made;
  };
  const scored: ScoredPair[] = [];
  const worthwhile = (a: number, b: number, shared: number): boolean => {
    const bond = voicesAt(a, b);
    // Keys of meaning count beside keys of words, so that what is shared by key is no less than the evidence.
    return bond !== null && shared >= JOINED[bond].least * KEYED_SHARE;
  };
  for (const [left, right] of candidatePairs(segments, weigh, worthwhile)) {
    const voices = voicesAt(left, right);
    const like = likeness(left, right);
    if (voices !== null && joins(voices, like)) scored.push({ left, right, score: like.score });
  }
  const groups = groupsOf(segments.length, scored, (a, b) => (voicesAt(a, b) === null ? null : likeness(a, b).score), TOGETHER_AT);
  const best = new Map<number, number>();
  for (const { left, right, score } of scored) for (const it of [left, right]) best.set(it, Math.max(score, best.get(it) ?? 0));
  return groups.map((members) => ({ members, score: Math.min(...members.map((it) => best.get(it) ?? 0)) }));
}

/**
 * Statements whose content stands inside another's of the same voice ("the Kremlin calls on all to …, its
 * spokesman said"): what they tell is told there, and they take no part of their own.
 *
 * @cost O(statements log statements)
 */
function toldInside(statements: readonly Statement[], context: Context): ReadonlySet<string> {
  const hull = ({ content }: Statement): Range => ({ start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0 });
  const sorted = [...statements].sort((a, b) => {
    const [x, y] = [hull(a), hull(b)];
    return a.report === b.report ? x.start - y.start || y.end - x.end : a.report < b.report ? -1 : 1;
  });
  const inside = new Set<string>();
  let outer: Statement | undefined;
  for (const it of sorted) {
    const around = outer !== undefined && outer.report === it.report && hull(it).end <= hull(outer).end;
    if (outer === undefined || !around) {
      outer = it;
      continue;
    }
    const whole = hull(it).start === hull(outer).start && hull(it).end === hull(outer).end;
    if (!whole && context.parties.voices(it, outer) !== "other" && context.parties.voices(it, outer) !== "unknown") inside.add(it.id);
  }
  return inside;
}

/**
 * Gives the groups of segments that word one utterance. Two rounds: the first finds what is plainly one, so
 * that in the second a phrase which ten outlets repeat weighs as if it stood there once.
 *
 * @cost near-linear in the segments of the episode (candidates.ts)
 */
export function utterancesIn(statements: readonly Statement[], context: Context): EpisodeUtterances {
  const segments = segmentsOf(statements, context);
  const told = toldInside(statements, context);
  const voicesAt = (left: number, right: number): Bond | null => {
    const [a, b] = [statements[segments[left]?.statement ?? -1], statements[segments[right]?.statement ?? -1]];
    const idle = told.has(a?.id ?? "") || told.has(b?.id ?? "");
    return a === undefined || b === undefined || idle ? null : voicesOf(a, b, context);
  };
  const first = groupsUnder(
    weighIn(segments, () => null),
    segments,
    voicesAt,
  );
  const groupOf = new Map(first.flatMap(({ members }, group) => members.map((it): [number, number] => [it, group])));
  const weigh = weighIn(segments, (it) => groupOf.get(it) ?? null);
  return { statements, segments, weigh, groups: groupsUnder(weigh, segments, voicesAt) };
}
