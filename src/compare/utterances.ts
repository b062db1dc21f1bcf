// Takes an episode's statements, gives which of them report one act of speaking, and by which part of their content.
import type { Statement } from "../model/index.ts";
import { likenessOf, type Likeness, type Weigh } from "./alignment.ts";
import { candidatePairs } from "./candidates.ts";
import { groupsOf, type ScoredPair } from "./clusters.ts";
import type { Context } from "./context.ts";
import type { Voices } from "./parties.ts";
import { segmentsOf, type Segment } from "./segments.ts";
import { understood, weighIn } from "./weights.ts";
import type { Word } from "./words.ts";

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
 * Likeness from which two segments are one utterance, by how their speakers stand to each other, and the
 * weight of agreeing words that it must rest on (a rare word weighs 1).
 *
 * @source bench/quality/compare-on-gold.ts: two affairs (one real, one invented) and MSRP train statements
 */
const JOINED_AT: Readonly<Record<Exclude<Voices, "other">, { readonly score: number; readonly evidence: number }>> = {
  same: { score: 0.4, evidence: 1.6 },
  for: { score: 0.44, evidence: 1.8 },
  unknown: { score: 0.7, evidence: 2.5 },
};
/** Mean likeness over two groups from which they are one. */
const TOGETHER_AT = 0.3;

const overlap = (left: Statement, right: Statement): boolean =>
  left.report === right.report && left.content.some((a) => right.content.some((b) => a.start < b.end && b.start < a.end));

/** Whether two days, each known, exclude each other; a coarser date excludes only what lies outside it. */
function saidApart(left: Statement, right: Statement): boolean {
  if (left.saidAt.state !== "stated" || right.saidAt.state !== "stated") return false;
  const [a, b] = [left.saidAt.value, right.saidAt.value];
  return !a.startsWith(b) && !b.startsWith(a);
}

/** How two statements' speakers stand to each other; null where the two can never be one act of speaking. */
function voicesOf(left: Statement, right: Statement, context: Context): Exclude<Voices, "other"> | null {
  if (left.id === right.id || overlap(left, right) || saidApart(left, right)) return null;
  const voices = context.parties.voices(left, right);
  return voices === "other" ? null : voices;
}

/** Likeness of two segments, each with its question where it leans on one. */
function compareSegments(left: Segment, right: Segment, weigh: Weigh): Likeness {
  const plain = likenessOf(left.words, right.words, weigh);
  if (left.question.length === 0 && right.question.length === 0) return plain;
  const full = (it: Segment): readonly Word[] => (it.question.length === 0 ? it.words : [...it.words, ...understood(it.question)]);
  const helped = likenessOf(full(left), full(right), weigh);
  return helped.score > plain.score ? helped : plain;
}

/** @cost near-linear in the segments of the episode (candidates.ts) */
export function utterancesIn(statements: readonly Statement[], context: Context): EpisodeUtterances {
  const segments = segmentsOf(statements, (it) => context.reportOf(it.report), context.reader, context.tables);
  const weigh = weighIn(segments);
  const voicesAt = (left: number, right: number): Exclude<Voices, "other"> | null => {
    const [a, b] = [statements[segments[left]?.statement ?? -1], statements[segments[right]?.statement ?? -1]];
    return a === undefined || b === undefined ? null : voicesOf(a, b, context);
  };
  const known = new Map<string, Likeness>();
  const likeness = (left: number, right: number): Likeness => {
    const key = left < right ? `${left} ${right}` : `${right} ${left}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const [a, b] = [segments[left], segments[right]];
    const made = a === undefined || b === undefined ? { score: 0, evidence: 0, order: 0 } : compareSegments(a, b, weigh);
    known.set(key, made);
    return made;
  };
  const scored: ScoredPair[] = [];
  for (const [left, right] of candidatePairs(segments, weigh, (a, b) => voicesAt(a, b) !== null)) {
    const voices = voicesAt(left, right);
    const { score, evidence } = likeness(left, right);
    if (voices !== null && score >= JOINED_AT[voices].score && evidence >= JOINED_AT[voices].evidence) scored.push({ left, right, score });
  }
  const groups = groupsOf(segments.length, scored, (a, b) => (voicesAt(a, b) === null ? null : likeness(a, b).score), TOGETHER_AT);
  const best = new Map<number, number>();
  for (const { left, right, score } of scored) for (const it of [left, right]) best.set(it, Math.max(score, best.get(it) ?? 0));
  return {
    statements,
    segments,
    weigh,
    groups: groups.map((members) => ({ members, score: Math.min(...members.map((it) => best.get(it) ?? 0)) })),
  };
}
