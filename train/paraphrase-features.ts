// Takes the words of two sayings, gives what tells a rewording from a saying of something else: numbers that a linear model weighs.
import { alignWords, type Pair, type Weigh } from "../src/compare/alignment.ts";
import { isContent, type Word } from "../src/compare/words.ts";

/** What the features ask of a language. */
export interface ParaphraseWords {
  readonly negators: ReadonlySet<string>;
  readonly clauseOpeners: ReadonlySet<string>;
}

/** Runs of this many words are counted, one to four. */
const LONGEST_RUN = 4;

/** The smaller and the larger of two numbers. */
const ordered = (a: number, b: number): [number, number] => [Math.min(a, b), Math.max(a, b)];

/** Share of the runs of `length` words of each side that the other has too. */
function sharedRuns(left: readonly string[], right: readonly string[], length: number): [number, number] {
  const runs = (words: readonly string[]): string[] => words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(" "));
  const [a, b] = [runs(left), runs(right)];
  const [inA, inB] = [new Set(a), new Set(b)];
  const share = (of: readonly string[], other: ReadonlySet<string>): number =>
    of.length === 0 ? 0 : of.filter((it) => other.has(it)).length / of.length;
  return ordered(share(a, inB), share(b, inA));
}

/** Length of the longest common subsequence. @cost O(left × right) */
function commonOrder(left: readonly string[], right: readonly string[]): number {
  let row = new Array<number>(right.length + 1).fill(0);
  for (const word of left) {
    const next = [0];
    for (let j = 1; j <= right.length; j += 1) {
      next.push(word === right[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** What of one side stands for nothing of the other. */
interface Rest {
  /** Weight of all content words, and of those that nothing stands for. */
  readonly all: number;
  readonly lost: number;
  /** Weight of the heaviest stretch of words without a counterpart, and how many words it has. */
  readonly heaviest: number;
  readonly longest: number;
  /** Words without a counterpart by kind. */
  readonly numbers: number;
  readonly names: number;
  readonly verbs: number;
  readonly nouns: number;
  readonly others: number;
  /** Weight of clauses of which nothing has a counterpart. */
  readonly clauses: number;
}

function restOf(words: readonly Word[], matched: ReadonlySet<number>, weigh: Weigh, { clauseOpeners }: ParaphraseWords): Rest {
  let [all, lost, heaviest, longest, run, length] = [0, 0, 0, 0, 0, 0];
  let [numbers, names, verbs, nouns, others, clauses] = [0, 0, 0, 0, 0, 0];
  let [clause, kept] = [0, false];
  words.forEach((word, at) => {
    if (word.kind === "mark" || clauseOpeners.has(word.form)) {
      if (!kept) clauses += clause;
      [clause, kept] = [0, false];
    }
    if (!isContent(word)) return;
    const weight = weigh(word);
    all += weight;
    if (matched.has(at)) {
      [run, length, kept] = [0, 0, true];
      return;
    }
    lost += weight;
    clause += weight;
    run += weight;
    length += 1;
    [heaviest, longest] = [Math.max(heaviest, run), Math.max(longest, length)];
    if (word.kind === "number") numbers += 1;
    else if (word.kind === "name") names += 1;
    else if (word.upos === "VERB") verbs += 1;
    else if (word.upos === "NOUN") nouns += 1;
    else others += 1;
  });
  if (!kept) clauses += clause;
  return { all, lost, heaviest, longest, numbers, names, verbs, nouns, others, clauses };
}

/** Share of the verbs with a named subject that keep it; 0.5 where there are none. */
function keptSubjects(left: readonly Word[], right: readonly Word[], pairs: readonly Pair[]): number {
  let [told, kept] = [0, 0];
  const stands = (a: number, b: number): boolean => pairs.some(({ i, j }) => left[i]?.token === a && right[j]?.token === b);
  for (const { i, j } of pairs) {
    const [a, b] = [left[i]?.subject ?? -1, right[j]?.subject ?? -1];
    if (a < 0 || b < 0 || left[i]?.upos !== "VERB") continue;
    told += 1;
    if (stands(a, b)) kept += 1;
  }
  return told === 0 ? 0.5 : kept / told;
}

const capped = (value: number, most: number): number => Math.min(value, most) / most;

/** Features in the order of `paraphraseFeatures`. */
export const PARAPHRASE_FEATURES = [
  "one", "coverLeast", "coverMost", "shared", "lostLeast", "lostMost", "heaviestLeast", "heaviestMost", "longestLeast", "longestMost",
  "numbersLeast", "numbersMost", "namesLeast", "namesMost", "verbsLeast", "verbsMost", "nounsLeast", "nounsMost", "othersLeast", "othersMost",
  "clausesLeast", "clausesMost", "negation", "uniLeast", "uniMost", "biLeast", "biMost", "triLeast", "triMost", "fourLeast", "fourMost",
  "orderLeast", "orderMost", "length", "short", "subjects", "exact", "lightest", "marks", "crossing",
] as const; // prettier-ignore

/**
 * Gives the features of two wordings, each about 0 to 1.
 *
 * @cost O(left × right) words
 */
export function paraphraseFeatures(left: readonly Word[], right: readonly Word[], weigh: Weigh, tables: ParaphraseWords): number[] {
  const pairs = alignWords(left, right);
  const [a, b] = [
    restOf(left, new Set(pairs.map(({ i }) => i)), weigh, tables),
    restOf(right, new Set(pairs.map(({ j }) => j)), weigh, tables),
  ];
  const forms = (words: readonly Word[]): string[] => words.filter(({ kind }) => kind !== "mark").map(({ lemma }) => lemma);
  const [x, y] = [forms(left), forms(right)];
  const common = commonOrder(x, y);
  const agreed = pairs.reduce((sum, { i, j, likeness }) => sum + likeness * Math.min(weigh(left[i]!), weigh(right[j]!)), 0);
  const both = (of: (rest: Rest) => number, most: number): [number, number] => ordered(capped(of(a), most), capped(of(b), most));
  const negations = (words: readonly Word[]): number => words.filter(({ form }) => tables.negators.has(form)).length;
  const share = (of: number): number => (of === 0 ? 0 : Math.min(1, agreed / of));
  const pair = pairs.length === 0 ? 1 : pairs.length;
  const marks = (words: readonly Word[]): number => words.filter(({ form }) => form === '"' || form === "“" || form === "”").length;
  const crossing = pairs.filter(({ i, j }, at) => at > 0 && (pairs[at - 1]?.j ?? 0) > j && i > 0).length / pair;
  return [
    1,
    ...ordered(share(a.all), share(b.all)),
    a.all + b.all === 0 ? 0 : (2 * agreed) / (a.all + b.all),
    ...both(({ lost }) => lost, 6),
    ...both(({ heaviest }) => heaviest, 4),
    ...both(({ longest }) => longest, 8),
    ...both(({ numbers }) => numbers, 3),
    ...both(({ names }) => names, 4),
    ...both(({ verbs }) => verbs, 4),
    ...both(({ nouns }) => nouns, 6),
    ...both(({ others }) => others, 5),
    ...both(({ clauses }) => clauses, 4),
    Math.min(2, Math.abs(negations(left) - negations(right))) / 2,
    ...[1, 2, 3, LONGEST_RUN].flatMap((length) => sharedRuns(x, y, length)),
    ...ordered(common / Math.max(1, x.length), common / Math.max(1, y.length)),
    Math.min(x.length, y.length) / Math.max(1, x.length, y.length),
    capped(Math.min(x.length, y.length), 30),
    keptSubjects(left, right, pairs),
    pairs.filter(({ likeness }) => likeness >= 0.95).length / pair,
    capped(Math.min(a.all, b.all), 12),
    Math.abs(Math.min(2, marks(left)) - Math.min(2, marks(right))) / 2,
    crossing,
  ];
}
