// Takes an episode's statements, gives which of them report one act of speaking, and by which part of their content.
import type { Statement } from "../../model/index.ts";
import { assigned, type NearPair } from "./assigned.ts";
import { isEnough, JOINED, type Bond } from "./bars.ts";
import { likenessOf, type Likeness, type Weigh, type Wording } from "../wording/alignment.ts";
import { candidatePairs } from "../candidates.ts";
import { groupsOf, type ScoredPair } from "../wording/clusters.ts";
import type { Context } from "../context.ts";
import { comeToOne, coresOf, isDenied, type Core } from "./cores.ts";
import { copiedAmong, type Copied } from "./copied.ts";
import { likelyPairs, withLikely, type Kin, type KinPair, type LikelyPair } from "./likely.ts";
import { occasionsOf, type Occasions } from "./occasions.ts";
import { quoteAlike, quotesOneRun, quotesWithin, type Given } from "../wording/quoted-runs.ts";
import { relayedAmong } from "./relayed.ts";
import { withRefusals } from "./refusals.ts";
import { withSecondPoints } from "./second-points.ts";
import { completesAnother, countsAnew, countsApart, goesOn, isAnother, type Saying } from "../wording/repeated.ts";
import { isVerbatim, isWholly } from "../wording/verbatim.ts";
import { segmentsOf, type Segment, type SegmentGroup } from "../segments.ts";
import { withToldWithin } from "./told-within.ts";
import { weighIn } from "../weights.ts";
import { isContent, type Word } from "../wording/words.ts";
import { least } from "../../text/extremes.ts";

export interface EpisodeUtterances {
  readonly statements: readonly Statement[];
  readonly segments: readonly Segment[];
  readonly weigh: Weigh;
  readonly groups: readonly SegmentGroup[];
}

/** Mean likeness over two groups from which they are one. */
const TOGETHER_AT = 0.3;

const overlap = (left: Statement, right: Statement): boolean =>
  left.report === right.report && left.content.some((a) => right.content.some((b) => a.start < b.end && b.start < a.end));

const isApart = (bond: Bond | null): boolean => bond === "other" || bond === "doubted";
const isGuessed = ({ speaker }: Statement): boolean => speaker.state === "inferred";

/** What is asked of two statements besides who speaks. */
interface Asked {
  readonly copied: Copied;
  readonly occasions: Occasions;
  /** Statements that tell how something is called by nobody. */
  readonly usages: ReadonlySet<string>;
}

/** "The operation is called “a rescue”" by nobody: a name in use, which is no act of speaking. */
function isUsage({ source, cue, report }: Statement, { tables, reader, reportOf }: Context): boolean {
  if (source !== null || cue === null) return false;
  return cue.some((it) => reader.words(reportOf(report), it).some(({ form }) => tables.nameLabels.naming.has(form)));
}

/** Who charges somebody in one report and says in whole sentences of another that he charges nobody does not say it again. */
const isTakenBack = ({ act, mode }: Statement, other: Statement): boolean =>
  act === "accuse" && mode === "indirect" && other.act === "deny" && other.mode === "direct";

/** "Norland denied that its minister had praised them", and a body of Norland's that is told to have said that he did, without a "not". */
function assertsDenied(denied: Statement, other: Statement, context: Context): boolean {
  if (!isDenied(denied, context) || isDenied(other, context) || other.act === "deny") return false;
  const { negators } = context.tables;
  return !context.contentOf(other).some((words) => words.some(({ form }) => negators.has(form)));
}

/** How two statements' speakers stand to each other; null where the two can never be one act of speaking. */
function voicesOf(left: Statement, right: Statement, context: Context, { copied, occasions, usages }: Asked): Bond | null {
  if (left.id === right.id || overlap(left, right) || occasions.apart(left, right)) return null;
  if (isTakenBack(left, right) || isTakenBack(right, left)) return null;
  if (usages.has(left.id) !== usages.has(right.id)) return null;
  if (copied(left, right)) return "same";
  const voices = context.parties.voices(left, right);
  if (voices === "other") return isGuessed(left) || isGuessed(right) ? "doubted" : "other";
  if (voices === "for" && (assertsDenied(left, right, context) || assertsDenied(right, left, context))) return null;
  return left.report === right.report && voices !== "unknown" ? "repeated" : voices;
}

/**
 * An answer without a content word of its own says what its question says; polarity is drift's affair. Beside what
 * its own report tells, an answer stands for its own words alone: there the question is asked in other statements too.
 */
function wordingOf({ words, question }: Segment, alone: boolean): Wording {
  if (alone) return { said: words, understood: [] };
  return words.some(isContent) ? { said: words, understood: question } : { said: question, understood: [] };
}

/** Likeness of contents that agree word for word. */
const WHOLE = 0.999;

/** Few words, but all of them and of one speaker ("an apology", "three"), are enough. */
const joins = (bond: Bond, { score, evidence, agreeing, verbatim, core }: Weighed): boolean =>
  (bond === "same" && score >= WHOLE && evidence >= JOINED.same.least) ||
  verbatim ||
  core ||
  (bond === "same" && agreeing === 1 && score >= ALL_BUT && evidence >= LEAST_SINGLE) ||
  isEnough(bond, { score, evidence, agreeing });

/** Evidence from which the same words in the same order are one utterance, whoever of two is named as the speaker. */
const LEAST_VERBATIM = 1.5;

/** Evidence from which two whole quotations of the same words are one, unless each is surely somebody else's. */
const LEAST_WHOLE = 0.6;

/** One word that is all that both say but for an empty verb ("experts", "to send experts") is enough. */
const ALL_BUT = 0.9;
const LEAST_SINGLE = 0.6;

interface Weighed extends Likeness {
  /** Only asked where the voices leave it open. */
  readonly verbatim: boolean;
  /** Two whole quotations of the same words. */
  readonly whole: boolean;
  /** Two reports quote one voice with one run of words, or what both come to is one thing, and nothing else joins them. */
  readonly core: boolean;
  /** One voice, quoted in two reports with the same few words; `core` as well. */
  readonly quotes: boolean;
}

const NOTHING_SHARED: Weighed = { score: 0, evidence: 0, order: 0, agreeing: 0, verbatim: false, whole: false, core: false, quotes: false };

/** Likeness of two sayings that come to one thing, however much else each tells. */
const COMES_TO_ONE = 0.5;
/** Likeness of two sayings of which one quotes, within its own words, what the other quotes: surer than words that merely agree. Judged. */
const QUOTES_WITHIN = 0.8;

/** Likeness from which some of the same words in quotation marks are enough, where one of two does not name who speaks. Judged. */
const QUOTED_ALIKE = 0.5;

/** Share of the least evidence that two segments must share by their keys to be compared: names may agree without one. */
const KEYED_SHARE = 0.7;

/** Share of the lighter segment that two voices must have in common to be looked at for the same words. */
const NEARLY_ALL = 0.5;

/** What one round goes by. */
interface Round {
  readonly weigh: Weigh;
  readonly statements: readonly Statement[];
  readonly segments: readonly Segment[];
  readonly voicesAt: (left: number, right: number) => Bond | null;
  /** Whether no more than their reports' days puts two segments on two days. */
  readonly onTwoDays: (left: number, right: number) => boolean;
  /** Whether one of two segments is told as said again and the other is not. */
  readonly differAgain: (left: number, right: number) => boolean;
  readonly negators: ReadonlySet<string>;
  readonly coresAt: (segment: number) => readonly Core[];
}

/** How alike two segments are, each two looked at once. */
function likenessesIn({ weigh, segments, voicesAt, coresAt }: Round, of: (segment: number) => Statement | undefined) {
  const isDirect = (segment: number): boolean => of(segment)?.mode === "direct";
  const givenAt = (segment: number): Given => ({ words: segments[segment]?.words ?? [], mode: of(segment)?.mode ?? "indirect" });
  const known = new Map<number, Weighed>();
  return (left: number, right: number): Weighed => {
    const key = Math.min(left, right) * segments.length + Math.max(left, right);
    const before = known.get(key);
    if (before !== undefined) return before;
    const [a, b] = [segments[left], segments[right]];
    if (a === undefined || b === undefined) return NOTHING_SHARED;
    const alone = of(left)?.report === of(right)?.report;
    const like = likenessOf(wordingOf(a, alone), wordingOf(b, alone), weigh);
    const voices = voicesAt(left, right);
    const apart = isApart(voices) || voices === "unknown";
    const least = apart ? LEAST_VERBATIM : JOINED.same.least;
    const repeated = (): boolean => isVerbatim(a.words, b.words, voices === "other" ? "two" : apart ? "doubted" : "one");
    const quoted = (): boolean => voices !== "other" && isDirect(left) && isDirect(right) && isWholly(a.words, b.words);
    const told = (): boolean => voices === "unknown" && !alone && isWholly(a.words, b.words);
    const partly = (): boolean => voices === "unknown" && like.score >= QUOTED_ALIKE && quoteAlike(givenAt(left), givenAt(right));
    const isVoice = (voices === "same" || voices === "for") && !alone;
    const isOneVoice = voices === "same" && !alone;
    const isNobodys = voices === "unknown" && !alone && [left, right].some((it) => of(it)?.speaker.state === "unknown");
    const quotes = (isOneVoice || isNobodys) && quotesWithin(givenAt(left), givenAt(right), weigh);
    const isQuoted = isOneVoice && quotesOneRun(givenAt(left), givenAt(right), weigh);
    const isOne = quotes || isQuoted || (isVoice && comeToOne(coresAt(left), coresAt(right), weigh));
    const core = isOne && !countsApart(a.words, b.words, weigh);
    const whole = like.evidence >= LEAST_WHOLE && quoted();
    const worded = {
      ...like,
      verbatim: whole || (like.evidence >= least && (repeated() || told() || partly())),
      whole,
      core: false,
      quotes: quotes && core,
    };
    const made =
      core && voices !== null && (quotes || !joins(voices, worded))
        ? { ...worded, score: Math.max(like.score, quotes ? QUOTES_WITHIN : COMES_TO_ONE), core }
        : worded;
    known.set(key, made);
    return made;
  };
}

/** What a round asks of segments, by their indices. */
interface Asking {
  readonly of: (segment: number) => Statement | undefined;
  readonly words: (segment: number) => readonly Word[];
  readonly likeness: (left: number, right: number) => Weighed;
  /** Whether two that are alike are two sayings after all; `by` judges those of one report. */
  readonly parted: (by: typeof goesOn, left: number, right: number) => boolean;
}

function askingIn(round: Round): Asking {
  const { weigh, statements, segments, voicesAt, onTwoDays, negators } = round;
  const of = (segment: number): Statement | undefined => statements[segments[segment]?.statement ?? -1];
  const words = (segment: number): readonly Word[] => segments[segment]?.words ?? [];
  const sayingAt = (segment: number): Saying => ({ words: words(segment), isQuoted: of(segment)?.mode === "direct" });
  const likeness = likenessesIn(round, of);
  const parted = (by: typeof goesOn, left: number, right: number): boolean => {
    const like = likeness(left, right);
    if (!like.verbatim && !like.core && completesAnother(words(left), words(right), weigh)) return true;
    if (voicesAt(left, right) === "repeated") return by(sayingAt(left), sayingAt(right), like, weigh, negators);
    return !like.verbatim && onTwoDays(left, right) && countsAnew(words(left), words(right), like, weigh);
  };
  return { of, words, likeness, parted };
}

interface Scored {
  readonly pairs: readonly ScoredPair[];
  /** Segments that another voice words, or one that nobody knows. */
  readonly doubted: ReadonlySet<number>;
  /** Pairs of one voice that have anything in common. */
  readonly near: readonly NearPair[];
  /** The same of those of whom one speaks for the other. */
  readonly spokenFor: readonly NearPair[];
}

const isVerbal = ({ upos }: Word): boolean => upos === "VERB" || upos === "AUX";

/** The pairs that are one saying, by their words or by being each other's nearest. */
function scoredUnder({ weigh, segments, voicesAt, differAgain }: Round, { of, words, likeness, parted }: Asking): Scored {
  const weights = segments.map((it) => it.words.reduce((sum, word) => sum + weigh(word), 0));
  const weightOf = (segment: number): number => weights[segment] ?? 0;
  const worthwhile = (a: number, b: number, shared: number): boolean => {
    const bond = voicesAt(a, b);
    if ((bond === "doubted" || bond === "unknown") && isWholly(words(a), words(b))) return shared >= LEAST_WHOLE * KEYED_SHARE;
    const lighter = isApart(bond) ? Math.min(weightOf(a), weightOf(b)) : 0;
    if (isApart(bond) && (lighter < LEAST_VERBATIM || shared < NEARLY_ALL * lighter)) return false;
    // Keys of meaning count beside keys of words, so that what is shared by key is no less than the evidence.
    return bond !== null && shared >= JOINED[bond].least * KEYED_SHARE;
  };
  const reportAt = (segment: number): string => of(segment)?.report ?? "";
  const pairs: ScoredPair[] = [];
  const near: NearPair[] = [];
  const spokenFor: NearPair[] = [];
  const doubted = new Set<number>();
  for (const [left, right] of candidatePairs(segments, weigh, worthwhile)) {
    const voices = voicesAt(left, right);
    const like = likeness(left, right);
    if (voices === "same" && like.agreeing > 0) near.push({ left, right, like });
    if (voices === "for" && like.agreeing > 0 && reportAt(left) !== reportAt(right)) spokenFor.push({ left, right, like });
    if (voices === null || !joins(voices, like) || parted(goesOn, left, right)) continue;
    if (isApart(voices) && reportAt(left) === reportAt(right)) continue;
    const unsure = (like.core && !like.quotes) || ((isApart(voices) || voices === "unknown") && !like.whole);
    const doubtful = unsure || (differAgain(left, right) && !like.verbatim);
    pairs.push({ left, right, score: like.score, doubtful });
    if (isApart(voices) || (voices === "unknown" && like.verbatim)) for (const it of [left, right]) doubted.add(it);
  }
  const sure = new Set(pairs.map(({ left, right }) => left * segments.length + right));
  const nearest = assigned(near, {
    report: reportAt,
    act: (it) => of(it)?.act,
    isClause: (it) => words(it).some(isVerbal),
    joined: (a, b) => sure.has(Math.min(a, b) * segments.length + Math.max(a, b)),
    countsAnew: (a, b) => countsAnew(words(a), words(b), likeness(a, b), weigh),
  });
  return { pairs: [...pairs, ...nearest], doubted, near, spokenFor };
}

interface Grouped extends Pick<Scored, "near" | "spokenFor"> {
  readonly groups: readonly SegmentGroup[];
  readonly asking: Asking;
}

/** One round: candidates, scores, groups under the weights given; and the pairs of one voice. */
function groupsUnder(round: Round): Grouped {
  const asking = askingIn(round);
  const { pairs, doubted, near, spokenFor } = scoredUnder(round, asking);
  const together = (a: number, b: number): number | null => {
    const voices = round.voicesAt(a, b);
    if (voices === null) return null;
    const { score, verbatim } = asking.likeness(a, b);
    if (asking.parted(isAnother, a, b)) return null;
    return isApart(voices) && !verbatim && !doubted.has(a) && !doubted.has(b) ? null : score;
  };
  const groups = groupsOf(round.segments.length, pairs, together, TOGETHER_AT);
  const best = new Map<number, number>();
  for (const { left, right, score } of pairs) for (const it of [left, right]) best.set(it, Math.max(score, best.get(it) ?? 0));
  const scored = groups.map((members) => ({ members, score: least(members.map((it) => best.get(it) ?? 0)) }));
  return { groups: scored, near, spokenFor, asking };
}

/** Words that open a segment. */
const OPENING = 8;

/** What is asked of two segments of one voice that no wording has joined. */
function kinIn({ weigh, segments, statements, voicesAt, negators }: Round, asking: Asking, { parties }: Context): Kin {
  const { words, parted } = asking;
  const statement = (it: number): Statement => statements[segments[it]!.statement]!;
  const voice = (it: Statement): string => [it.report, ...parties.speakersOf(it)].join(" ");
  const told = new Map<string, number>();
  for (const it of statements) told.set(voice(it), (told.get(voice(it)) ?? 0) + 1);
  return {
    statement,
    weight: (it) => words(it).reduce((sum, word) => sum + weigh(word), 0),
    isClause: (it) => words(it).some(isVerbal),
    opensNegated: (it) =>
      words(it)
        .slice(0, OPENING)
        .some(({ form }) => negators.has(form)),
    told: (it) => told.get(voice(statement(it))) ?? 0,
    countsApart: (a, b) => countsApart(words(a), words(b), weigh),
    mayBeOne: (a, b) => voicesAt(a, b) !== null && !parted(isAnother, a, b),
  };
}

/** What is known of an episode's segments after all wordings are compared. */
interface Worded {
  readonly round: Round;
  readonly grouped: Grouped;
  readonly kin: Kin;
}

/** Pairs of one voice, or of two of whom one speaks for the other. */
const kinPairs = ({ near, spokenFor }: Grouped): KinPair[] => [
  ...near.map((it) => ({ ...it, isFor: false })),
  ...spokenFor.map((it) => ({ ...it, isFor: true })),
];

/** Two rounds: the first finds what is plainly one, so that in the second a phrase which ten outlets repeat weighs as if it stood there once. */
function wordedIn(statements: readonly Statement[], context: Context): Worded {
  const segments = segmentsOf(statements, context);
  const asked = {
    copied: copiedAmong(statements, context),
    occasions: occasionsOf(statements, context),
    usages: new Set(statements.filter((it) => isUsage(it, context)).map(({ id }) => id)),
  };
  const relayed = relayedAmong(statements, segments, context);
  const statementAt = (segment: number): Statement | undefined => statements[segments[segment]?.statement ?? -1];
  const voicesAt = (left: number, right: number): Bond | null => {
    const [a, b] = [statementAt(left), statementAt(right)];
    const bond = a === undefined || b === undefined ? null : voicesOf(a, b, context, asked);
    // Whose words they are tells the statement within.
    return relayed[left] !== relayed[right] && (bond === "unknown" || isApart(bond)) ? null : bond;
  };
  const of =
    (which: "onTwoDays" | "differAgain") =>
    (left: number, right: number): boolean => {
      const [a, b] = [statementAt(left), statementAt(right)];
      return a !== undefined && b !== undefined && asked.occasions[which](a, b);
    };
  const rare = weighIn(segments, () => null);
  const cores = segments.map((it) => (statements[it.statement] === undefined ? [] : coresOf(it, statements[it.statement]!, context)));
  const coresAt = (segment: number): readonly Core[] => cores[segment] ?? [];
  const times = { onTwoDays: of("onTwoDays"), differAgain: of("differAgain") };
  const round = { statements, segments, voicesAt, ...times, negators: context.tables.negators, coresAt };
  const { groups: first } = groupsUnder({ ...round, weigh: rare });
  const groupOf = new Map(first.flatMap(({ members }, group) => members.map((it): [number, number] => [it, group])));
  const weigh = weighIn(segments, (it) => groupOf.get(it) ?? null);
  const last = { ...round, weigh };
  const grouped = groupsUnder(last);
  return { round: last, grouped, kin: kinIn(last, grouped.asking, context) };
}

/** The pairs of one voice that are each other's nearest, by their statements, and whether their words alone have joined them: what `train/utterances.ts` learns from. */
export function likelyIn(
  statements: readonly Statement[],
  context: Context,
): readonly { readonly left: Statement; readonly right: Statement; readonly isJoined: boolean; readonly signs: LikelyPair["signs"] }[] {
  const { grouped, kin } = wordedIn(statements, context);
  const groupOf = new Map(grouped.groups.flatMap(({ members }, group) => members.map((it): [number, number] => [it, group])));
  return likelyPairs(kinPairs(grouped), grouped.groups, kin).map(({ left, right, signs }) => {
    const isJoined = groupOf.has(left) && groupOf.get(left) === groupOf.get(right);
    return { left: kin.statement(left), right: kin.statement(right), isJoined, signs };
  });
}

/**
 * Gives the groups of segments that word one utterance.
 *
 * @cost near-linear in the segments of the episode (candidates.ts)
 */
export function utterancesIn(statements: readonly Statement[], context: Context): EpisodeUtterances {
  const { round, grouped, kin } = wordedIn(statements, context);
  const { weigh, segments, voicesAt } = round;
  const groups = withLikely(grouped.groups, kinPairs(grouped), kin, context.tables.utteranceWeights);
  const parted = withSecondPoints(grouped.near, groups, segments, {
    weigh,
    reportAt: (it) => grouped.asking.of(it)?.report ?? "",
    mayBeOne: (left, right) => voicesAt(left, right) !== null,
  });
  const told = withToldWithin(parted.groups, parted.segments, statements, context);
  return { statements, segments: parted.segments, weigh, groups: withRefusals(told, parted.segments, statements, context) };
}
