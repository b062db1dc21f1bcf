// Takes the groups of an episode's segments, parts those of which one end words what one group says and the other end what another does: "at four, the army said, guards opened fire".
import { alignWords, likenessOf, type Weigh } from "../wording/alignment.ts";
import type { NearPair } from "./assigned.ts";
import type { Segment, SegmentGroup } from "../segments.ts";
import { isContent, type Word } from "../wording/words.ts";

/** Weight of the words in a part that agree, and likeness with what the rest lets understand. Judged on invented reports and eight affairs. */
const LEAST = { evidence: 1, score: 0.5, agreeing: 2 } as const;
/** Agreement of two words from which they stand for each other. */
const STANDS_FOR = 0.8;
/** Content words that each part keeps. */
const LEAST_PART = 2;

/** A segment to be parted before one of its words, with the group that one of the parts goes to. */
interface Parting {
  readonly segment: number;
  readonly at: number;
  /** The segment beside which the part stands. */
  readonly beside: number;
  readonly isFirst: boolean;
}

interface Asked {
  readonly weigh: Weigh;
  readonly reportAt: (segment: number) => string;
  /** Whether two segments may be one act of speaking. */
  readonly mayBeOne: (left: number, right: number) => boolean;
}

/** Where one's own words begin anew behind the outlet's ("…, the army said, …"), behind a semicolon, or with another clause ("…, and the ships will leave"). */
function isSeam({ words, ranges }: Segment, at: number): boolean {
  const [before, here] = [words[at - 1], words[at]];
  if (before === undefined || here === undefined) return false;
  return before.form === ";" || ranges.some(({ start }) => before.end <= start && start <= here.start) || opensClause(words, at);
}

const isVerb = (word: Word | undefined): boolean => word?.upos === "VERB" || word?.upos === "AUX";
const isDoer = ({ upos }: Word): boolean => upos === "NOUN" || upos === "PROPN" || upos === "PRON";

/** Words behind the one that joins among which who does the next thing stands: "and [the guards] left". */
const DOER_WITHIN = 2;

const isPredicate = ({ upos }: Word): boolean => upos === "VERB" || upos === "ADJ" || upos === "NOUN";

/**
 * Whether a word that joins stands before another doing, and one before it: right before a verb ("had not been told
 * and [stands ready]"), or behind a comma with a verb and who does it, by the tree or by its place.
 */
function opensClause(words: readonly Word[], at: number): boolean {
  const here = words[at];
  if (here?.upos !== "CCONJ" || !words.slice(0, at).some(isVerb)) return false;
  if (isVerb(words[at + 1])) return true;
  if (words[at - 1]?.form !== ",") return false;
  const behind = words.slice(at + 1);
  const subject = behind.find((it) => isPredicate(it) && it.subject >= 0)?.subject ?? -1;
  return subject > here.token || (behind.slice(0, DOER_WITHIN).some(isDoer) && behind.some(isVerb));
}

/** Content words of a wording that stand for some of another's, by place. */
function agreeing(words: readonly Word[], other: readonly Word[]): number[] {
  return alignWords(words, other).flatMap(({ i, likeness }) => (likeness >= STANDS_FOR ? [i] : []));
}

/** Whether a part of a segment says by itself what another says. */
function saysSo(part: readonly Word[], rest: readonly Word[], core: readonly Word[], weigh: Weigh): boolean {
  const alone = likenessOf({ said: part, understood: [] }, { said: core, understood: [] }, weigh);
  if (alone.agreeing < LEAST.agreeing || alone.evidence < LEAST.evidence) return false;
  return likenessOf({ said: part, understood: rest }, { said: core, understood: [] }, weigh).score >= LEAST.score;
}

/** The parting of one segment that puts a part of it beside another; null where there is none. */
function partingOf(long: number, core: number, own: readonly number[], segments: readonly Segment[], weigh: Weigh): Parting | null {
  const [segment, other] = [segments[long], segments[core]];
  if (segment === undefined || other === undefined) return null;
  const { words } = segment;
  if (!words.some((_, at) => isSeam(segment, at))) return null;
  const mine = own.flatMap((it) => (it === long ? [] : agreeing(words, segments[it]?.words ?? [])));
  for (let at = 1; at < words.length; at += 1) {
    if (!isSeam(segment, at)) continue;
    const [head, tail] = [words.slice(0, at), words.slice(at)];
    if (head.filter(isContent).length < LEAST_PART || tail.filter(isContent).length < LEAST_PART) continue;
    if (mine.every((it) => it >= at) && saysSo(head, tail, other.words, weigh)) return { segment: long, at, beside: core, isFirst: true };
    if (mine.every((it) => it < at) && saysSo(tail, head, other.words, weigh)) return { segment: long, at, beside: core, isFirst: false };
  }
  return null;
}

/** The partings that the near pairs of one voice ask for, one a segment, the most alike first. */
function partingsIn(pairs: readonly NearPair[], groups: readonly SegmentGroup[], segments: readonly Segment[], asked: Asked): Parting[] {
  const groupOf = new Map(groups.flatMap(({ members }, group) => members.map((it): [number, number] => [it, group])));
  const found = new Map<number, Parting>();
  const sorted = [...pairs].sort((a, b) => b.like.evidence - a.like.evidence || a.left - b.left || a.right - b.right);
  for (const { left, right } of sorted)
    for (const [long, core] of [
      [left, right],
      [right, left],
    ] as const) {
      const own = groups[groupOf.get(long) ?? -1]?.members;
      const home = groups[groupOf.get(core) ?? -1]?.members ?? [core];
      if (own === undefined || own === home || found.has(long) || found.has(core)) continue;
      if (home.some((it) => asked.reportAt(it) === asked.reportAt(long) || !asked.mayBeOne(it, long))) continue;
      const parting = partingOf(long, core, own, segments, asked.weigh);
      if (parting !== null) found.set(long, parting);
    }
  return [...found.values()].sort((a, b) => a.segment - b.segment);
}

/** The two parts of a segment; a range stays with the words that it covers. */
function parted({ statement, ranges, words, question }: Segment, at: number): [Segment, Segment] {
  const part = (own: readonly Word[]): Segment => {
    const [from, to] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0];
    const inside = ranges.filter(({ start, end }) => start < to && from < end);
    const cut = inside.map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }));
    return { statement, order: 0, ranges: cut, words: own, question };
  };
  return [part(words.slice(0, at)), part(words.slice(at))];
}

/**
 * Gives segments and groups in which such a segment is two, each in its own group.
 *
 * @param pairs segments of one voice in two reports, with how alike they are
 * @cost O(pairs) alignments of those that stand in two groups and have a seam
 */
export function withSecondPoints(
  pairs: readonly NearPair[],
  groups: readonly SegmentGroup[],
  segments: readonly Segment[],
  asked: Asked,
): { readonly groups: readonly SegmentGroup[]; readonly segments: readonly Segment[] } {
  const partings = partingsIn(pairs, groups, segments, asked);
  if (partings.length === 0) return { groups, segments };
  const byPlace = new Map(partings.map((it) => [it.segment, it]));
  const made: Segment[] = [];
  const placeOf: number[] = [];
  segments.forEach((segment, index) => {
    placeOf.push(made.length);
    const parting = byPlace.get(index);
    made.push(...(parting === undefined ? [segment] : parted(segment, parting.at)));
  });
  const orders = new Map<number, number>();
  const ordered = made.map((it): Segment => {
    const order = orders.get(it.statement) ?? 0;
    orders.set(it.statement, order + 1);
    return { ...it, order };
  });
  const place = (segment: number): number => placeOf[segment] ?? 0;
  const moved = groups.map(({ members, score }) => ({ members: members.map((it) => place(it) + (byPlace.get(it)?.isFirst === true ? 1 : 0)), score })); // prettier-ignore
  const groupOf = new Map(groups.flatMap(({ members }, group) => members.map((it): [number, number] => [it, group])));
  for (const { segment, beside, isFirst } of partings) {
    const part = place(segment) + (isFirst ? 0 : 1);
    const home = moved[groupOf.get(beside) ?? -1];
    if (home === undefined) moved.push({ members: [place(beside), part], score: LEAST.score });
    else home.members.push(part);
  }
  return { groups: moved.map(({ members, score }) => ({ members: members.sort((a, b) => a - b), score })), segments: ordered };
}
