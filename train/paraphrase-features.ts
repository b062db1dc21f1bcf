// Takes the words of two sayings, gives what tells a rewording from a saying of something else: numbers that a linear model weighs.
import { alignWords, type Pair, type Weigh } from "../src/compare/wording/alignment.ts";
import { isContent, type Word } from "../src/compare/wording/words.ts";

/** What the features ask of a language. */
export interface ParaphraseWords {
  readonly negators: ReadonlySet<string>;
  readonly clauseOpeners: ReadonlySet<string>;
}

/** Runs of this many words are counted, one to four. */
const LONGEST_RUN = 4;

/** Words of a sentence, and which tokens of it only say who speaks. */
export interface Saying {
  readonly words: readonly Word[];
  readonly frame: ReadonlySet<number>;
}

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
  /** The same for what is said alone, without who says it. */
  readonly saidAll: number;
  readonly saidLost: number;
  readonly saidHeaviest: number;
  readonly saidVerbs: number;
}

function restOf({ words, frame }: Saying, matched: ReadonlySet<number>, weigh: Weigh, { clauseOpeners }: ParaphraseWords): Rest {
  let [all, lost, heaviest, longest, run, length] = [0, 0, 0, 0, 0, 0];
  let [numbers, names, verbs, nouns, others, clauses] = [0, 0, 0, 0, 0, 0];
  let [clause, kept] = [0, false];
  let [saidAll, saidLost, saidHeaviest, saidVerbs, saidRun] = [0, 0, 0, 0, 0];
  words.forEach((word, at) => {
    if (word.kind === "mark" || clauseOpeners.has(word.form)) {
      if (!kept) clauses += clause;
      [clause, kept] = [0, false];
    }
    if (!isContent(word)) return;
    const weight = weigh(word);
    const said = !frame.has(word.token);
    all += weight;
    if (said) saidAll += weight;
    if (matched.has(at)) {
      [run, length, kept] = [0, 0, true];
      if (said) saidRun = 0;
      return;
    }
    if (said) {
      saidLost += weight;
      saidRun += weight;
      saidHeaviest = Math.max(saidHeaviest, saidRun);
      if (word.upos === "VERB") saidVerbs += 1;
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
  return { all, lost, heaviest, longest, numbers, names, verbs, nouns, others, clauses, saidAll, saidLost, saidHeaviest, saidVerbs };
}

/** Share of the words that hang on each other on the left whose counterparts hang on each other on the right, either way; 0.5 without any. */
function keptArcs(left: readonly Word[], right: readonly Word[], pairs: readonly Pair[]): number {
  const at = new Map(pairs.map(({ i, j }) => [left[i]?.token ?? -1, right[j]]));
  let [told, kept] = [0, 0];
  for (const { i, j } of pairs) {
    const [mine, theirs] = [left[i], right[j]];
    const head = mine === undefined || mine.head === mine.token ? undefined : at.get(mine.head);
    if (head === undefined || theirs === undefined) continue;
    told += 1;
    if (theirs.head === head.token || head.head === theirs.token) kept += 1;
  }
  return told === 0 ? 0.5 : kept / told;
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

/** Dice share of runs of four letters. */
function sharedLetters(left: string, right: string): number {
  const runs = (text: string): Set<string> =>
    new Set(Array.from({ length: Math.max(0, text.length - 3) }, (_, at) => text.slice(at, at + 4)));
  const [a, b] = [runs(left), runs(right)];
  return (2 * [...a].filter((it) => b.has(it)).length) / Math.max(1, a.size + b.size);
}

const capped = (value: number, most: number): number => Math.min(value, most) / most;

/**
 * Gives the features of two wordings, each about 0 to 1.
 *
 * @cost O(left × right) words
 */
export function paraphraseFeatures(one: Saying, other: Saying, weigh: Weigh, tables: ParaphraseWords): number[] {
  const [left, right] = [one.words, other.words];
  const pairs = alignWords(left, right);
  const [a, b] = [
    restOf(one, new Set(pairs.map(({ i }) => i)), weigh, tables),
    restOf(other, new Set(pairs.map(({ j }) => j)), weigh, tables),
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
    ...both(({ saidLost }) => saidLost, 6),
    ...both(({ saidHeaviest }) => saidHeaviest, 4),
    ...both(({ saidVerbs }) => saidVerbs, 4),
    ...ordered(...([a, b].map(({ saidAll, saidLost }) => (saidAll === 0 ? 1 : 1 - saidLost / saidAll)) as [number, number])),
    ...ordered(keptArcs(left, right, pairs), keptArcs(right, left, pairs.map(({ i, j, likeness }) => ({ i: j, j: i, likeness })))), // prettier-ignore
    sharedLetters(x.join(" "), y.join(" ")),
  ];
}
