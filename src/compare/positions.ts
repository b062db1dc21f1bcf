// Takes an affair's utterances, gives what each party stood for in one episode and the next: kept, new, or not said again.
import { type Act, type Affair, type EntityId, type Position, type PositionPoint, type Statement, type Utterance } from "../model/index.ts";
import { likenessOf, type Likeness, type Weigh } from "./wording/alignment.ts";
import { candidatePairs } from "./candidates.ts";
import { groupsOf, type ScoredPair } from "./wording/clusters.ts";
import type { Context } from "./context.ts";
import { segmentsOf, type Segment } from "./segments.ts";
import { weighIn } from "./weights.ts";
import { isContent } from "./wording/words.ts";
import { pushTo } from "../text/lists.ts";

/**
 * Two utterances of one party, years apart, are of one matter from a likeness of `base + slack / evidence`. More is
 * asked than of two wordings of one act of speaking, for nothing but the words and the party speaks for it.
 *
 * @source read by eye on one real and one invented affair: of the pairs joined there, none was of two matters
 */
const SAME_MATTER = { base: 0.24, slack: 0.55, least: 1.1 };
/** Mean likeness over two groups from which they become one matter. */
const TOGETHER_AT = 0.27;

/** Words that two wordings of a matter share, told as the reason; the heaviest. */
const MOST_TOLD = 4;

/** Acts by which nobody stands for anything. */
const TELLING: ReadonlySet<Act> = new Set(["announce", "ask", "no-comment", "assert"]);

/** An utterance with the party that speaks in it. */
interface Stand {
  readonly utterance: Utterance;
  readonly party: EntityId;
  readonly statements: readonly Statement[];
}

/** Those utterances of an affair whose speaker stands for a known party; what an outlet says for itself is no party's position. */
function standsIn(utterances: readonly Utterance[], context: Context): Stand[] {
  const statements = new Map(context.linked.statements.map((it) => [it.id, it]));
  return utterances.flatMap((utterance): Stand[] => {
    const own = utterance.readings.flatMap(({ statement }) => statements.get(statement) ?? []);
    const party = own.map((it) => context.parties.partyOfStatement(it)).find((it) => it !== null);
    return party === undefined || party === null || context.parties.isOutlet(party) ? [] : [{ utterance, party, statements: own }];
  });
}

/** Segments of every reading, each read as if it were all that its statement says; `stand[i]` is whose the `i`-th is. */
function worded(stands: readonly Stand[], context: Context): { segments: Segment[]; stand: number[] } {
  const owners: number[] = [];
  const parts = stands.flatMap(({ utterance, statements }, index) =>
    utterance.readings.flatMap(({ statement, content }): Statement[] => {
      const of = statements.find(({ id }) => id === statement);
      if (of === undefined) return [];
      owners.push(index);
      return [{ ...of, content }];
    }),
  );
  const segments = segmentsOf(parts, context);
  return { segments, stand: segments.map(({ statement }) => owners[statement] ?? -1) };
}

const isSure = ({ score, evidence }: Likeness): boolean =>
  evidence >= SAME_MATTER.least && score >= SAME_MATTER.base + SAME_MATTER.slack / evidence;

/** Stands that are of one matter; those of one episode only through one of another. */
function matters(
  stands: readonly Stand[],
  context: Context,
): { readonly groups: number[][]; readonly reasonOf: (group: readonly number[]) => string } {
  const { segments, stand } = worded(stands, context);
  const weigh = weighIn(segments, (it) => stand[it] ?? null);
  const episodeOf = (segment: number): string => stands[stand[segment] ?? -1]?.utterance.episode ?? "";
  const best = new Map<number, { readonly like: Likeness; readonly left: number; readonly right: number }>();
  const keyOf = (a: number, b: number): number => Math.min(a, b) * stands.length + Math.max(a, b);
  for (const [left, right] of candidatePairs(segments, weigh, (a, b) => episodeOf(a) !== episodeOf(b))) {
    const like = likenessOf({ said: segments[left]!.words, understood: [] }, { said: segments[right]!.words, understood: [] }, weigh);
    const key = keyOf(stand[left]!, stand[right]!);
    if (isSure(like) && like.score > (best.get(key)?.like.score ?? 0)) best.set(key, { like, left, right });
  }
  const scored = [...best].map(([key, { like }]): ScoredPair => ({
    ...{ left: Math.floor(key / stands.length), right: key % stands.length },
    score: like.score,
  }));
  // Two of one episode are neither for nor against being one matter; two of different episodes that are unlike speak against it.
  const scoreOf = (a: number, b: number): number =>
    best.get(keyOf(a, b))?.like.score ?? (stands[a]?.utterance.episode === stands[b]?.utterance.episode ? TOGETHER_AT : 0);
  return {
    groups: groupsOf(stands.length, scored, scoreOf, TOGETHER_AT),
    reasonOf: (group) => {
      const pairs = group.flatMap((a) => group.flatMap((b) => (a < b ? (best.get(keyOf(a, b)) ?? []) : [])));
      return sharedWords(
        pairs.map(({ left, right }) => [segments[left]!, segments[right]!] as const),
        weigh,
      );
    },
  };
}

/** "shares “borders”, “recognise”": the heaviest lemmas that both wordings of a pair hold. */
function sharedWords(pairs: readonly (readonly [Segment, Segment])[], weigh: Weigh): string {
  const weights = new Map<string, number>();
  for (const [a, b] of pairs) {
    const theirs = new Set(b.words.filter(isContent).map(({ lemma }) => lemma));
    for (const word of a.words) if (theirs.has(word.lemma)) weights.set(word.lemma, Math.max(weigh(word), weights.get(word.lemma) ?? 0));
  }
  const told = [...weights].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST_TOLD);
  return told.length === 0 ? "like meaning in other words" : `shares ${told.map(([lemma]) => `“${lemma}”`).join(", ")}`;
}

/** What became of a matter, seen from the party's last episode. */
function courseOf(episodes: ReadonlySet<string>, last: string): PositionPoint["course"] {
  if (!episodes.has(last)) return "gone";
  return episodes.size > 1 ? "kept" : "new";
}

/** Words of its own that an utterance needs to stand alone: "no, they don't" says nothing without its question. */
const LEAST_WORDS = 2;

/**
 * Those that take a position by their act alone: to ask for, promise, blame. Plain telling counts only where it is
 * told again.
 */
function takingPosition(stands: readonly Stand[], context: Context): ReadonlySet<number> {
  const { segments, stand } = worded(stands, context);
  const most = new Map<number, number>();
  segments.forEach(({ words }, index) => {
    const of = stand[index] ?? -1;
    most.set(of, Math.max(words.filter(isContent).length, most.get(of) ?? 0));
  });
  const takes = ({ statements }: Stand, index: number): boolean =>
    (most.get(index) ?? 0) >= LEAST_WORDS && statements.some(({ act }) => !TELLING.has(act));
  return new Set(stands.flatMap((it, index) => (takes(it, index) ? [index] : [])));
}

/** Content words at the end of two sayings of one report by which they are one: a headline and the sentence it was made of. */
const SAME_ENDING = 5;

/** The stands without those that a later one of the same report repeats to the end. @cost O(words) */
function unrepeated(alone: readonly number[], stands: readonly Stand[], context: Context): number[] {
  const lastWith = new Map<string, number>();
  const keys = alone.map((index) => {
    const { statements, party } = stands[index]!;
    const [only] = statements;
    const words = only === undefined || statements.length > 1 ? [] : context.contentOf(only).flat().filter(isContent);
    if (words.length < SAME_ENDING) return "";
    return [only?.report, party, ...words.slice(-SAME_ENDING).map(({ stem }) => stem)].join(" ");
  });
  keys.forEach((key, at) => lastWith.set(key, at));
  return alone.filter((_, at) => keys[at] === "" || lastWith.get(keys[at] ?? "") === at);
}

/** A party's points in the order of the affair: kept ones first, then what is new, then what was not said again. */
function pointsOf(stands: readonly Stand[], order: ReadonlyMap<string, number>, context: Context): PositionPoint[] {
  const at = ({ utterance }: Stand): number => order.get(utterance.episode) ?? 0;
  const last = [...stands].sort((a, b) => at(b) - at(a))[0]?.utterance.episode ?? "";
  const { groups, reasonOf } = matters(stands, context);
  const grouped = new Set(groups.flat());
  const single = [...takingPosition(stands, context)].filter((index) => !grouped.has(index));
  const alone = unrepeated(single, stands, context).map((index) => [index]);
  const rank = { kept: 0, new: 1, gone: 2 } as const;
  return [...groups, ...alone]
    .map((group): PositionPoint & { first: number } => {
      const own = group.map((it) => stands[it]!);
      return {
        course: courseOf(new Set(own.map(({ utterance }) => utterance.episode)), last),
        utterances: [...own].sort((a, b) => at(a) - at(b)).map(({ utterance }) => utterance.id),
        because: group.length > 1 ? reasonOf(group) : "said in one episode of the affair alone",
        first: group[0]!,
      };
    })
    .sort((a, b) => rank[a.course] - rank[b.course] || a.first - b.first)
    .map(({ course, utterances, because }) => ({ course, utterances, because }));
}

/**
 * Gives the positions of every party that speaks in two episodes of the affair or more, by the party's id.
 *
 * `gone` says no more than that these reports of the party's last episode do not have it.
 *
 * @param utterances those of the affair's episodes, in the order of the run
 * @cost near-linear in the segments of a party's utterances
 */
export function positionsIn(affair: Affair, utterances: readonly Utterance[], context: Context): Position[] {
  const order = new Map(affair.episodes.map((id) => [id, context.linked.episodes.find((it) => it.id === id)?.from ?? ""]));
  const ranked = new Map(
    [...order].sort(([a, x], [b, y]) => (x === y ? (a < b ? -1 : 1) : x < y ? -1 : 1)).map(([id], rank) => [id, rank]),
  );
  const byParty = new Map<EntityId, Stand[]>();
  for (const stand of standsIn(
    utterances.filter(({ episode }) => order.has(episode)),
    context,
  ))
    pushTo(byParty, stand.party, stand);
  return [...byParty]
    .filter(([, stands]) => new Set(stands.map(({ utterance }) => utterance.episode)).size > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([party, stands]) => ({
      id: `${affair.id}/position/${party}`,
      affair: affair.id,
      party,
      points: pointsOf(stands, ranked, context),
    }))
    .filter(({ points }) => points.length > 0);
}
