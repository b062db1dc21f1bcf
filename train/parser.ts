// Takes gold readings with the tags a tagger gives them, gives a parser's model by a dynamic oracle.
import {
  hang,
  isLegal,
  onStack,
  shift,
  startSentence,
  LEFT,
  NONE,
  RIGHT,
  SHIFT,
  type ParseState,
  type Transition,
} from "../src/annotate/parse-state.ts";
import { readWords } from "../src/annotate/parse-words.ts";
import { labelRows, pairIndex, parseScratch, relationSet, ROOT_UPOS, type ParserModel, type ParseScratch } from "../src/annotate/parser.ts";
import { hashTemplates } from "../src/annotate/templates.ts";
import { TRANSITION_TEMPLATES, transitionValues } from "../src/annotate/transition-features.ts";
import { RELATIONS, UPOS } from "../src/model/index.ts";
import { AveragedWeights, quantised } from "./averaged.ts";
import type { GoldReading } from "./gold.ts";
import { randomFrom, shuffle } from "./random.ts";
import { SetTable } from "./sets.ts";

export interface ParserOptions {
  readonly seeds: readonly number[];
  readonly epochs: number;
  /** Entries in the table of transitions, and in that of relations; powers of two. */
  readonly transitions: number;
  readonly labels: number;
}

/** A reading with the joint tags that a tagger which has not seen it gives. */
export interface TaggedReading {
  readonly reading: GoldReading;
  readonly joint: Uint8Array;
}

/** How often the parser follows its own choice where it is wrong, from the second epoch on. @source Goldberg and Nivre 2013 */
const EXPLORE = 0.9;

/** Gold heads and relations of one sentence by place. */
interface GoldTree {
  readonly head: Int32Array;
  readonly relation: Uint8Array;
}

/** The gold tree over the words that the tagger takes for no punctuation; heads that it does are passed over. */
function goldTree({ reading }: TaggedReading, first: number, end: number, state: ParseState, count: number): GoldTree {
  const placeOf = new Map<number, number>();
  for (let place = 0; place < count; place++) placeOf.set(state.token[place]!, place);
  const head = new Int32Array(count);
  const relation = new Uint8Array(count);
  for (let place = 0; place < count; place++) {
    let at = state.token[place]!;
    for (let steps = first; steps < end; steps++) {
      const up = reading.head[at]!;
      if (up === at || placeOf.has(up)) break;
      at = up;
    }
    const up = reading.head[at]!;
    head[place] = up === at ? count : placeOf.get(up)!;
    relation[place] = reading.relation[state.token[place]!]!;
  }
  return { head, relation };
}

/** Share of a pair's arcs below which a relation is left out of its set. Measured: 12 candidates an arc without it, 5 with it. */
const RARE_SHARE = 0.001;

/** Counts which relations stand between which tags. */
function pairSets(tagged: readonly TaggedReading[], uposOf: Uint8Array): Pick<ParserModel, "pairSets" | "setStart" | "setRelations"> {
  const counts = Array.from({ length: (ROOT_UPOS + 1) * UPOS.length * 2 }, () => new Map<number, number>());
  const all = new Map<number, number>();
  for (const { reading, joint } of tagged) {
    for (let token = 0; token < joint.length; token++) {
      const up = reading.head[token]!;
      const pair = pairIndex(up === token ? ROOT_UPOS : uposOf[joint[up]!]!, uposOf[joint[token]!]!, up === token || token < up);
      const relation = reading.relation[token]!;
      if (up !== token && RELATIONS[relation] === "root") continue;
      counts[pair]!.set(relation, (counts[pair]!.get(relation) ?? 0) + 1);
      all.set(relation, (all.get(relation) ?? 0) + 1);
    }
  }
  const sets = new SetTable();
  const punct = RELATIONS.indexOf("punct");
  const root = RELATIONS.indexOf("root");
  const pairs = counts.map((seen, pair) => {
    if (pair >> 1 >= ROOT_UPOS * UPOS.length) return sets.codeOf([root]);
    const least = Math.max(2, RARE_SHARE * [...seen.values()].reduce((sum, many) => sum + many, 0));
    const fair = [...seen].filter(([relation, many]) => many >= least && relation !== punct).map(([relation]) => relation);
    return sets.codeOf(fair.length > 0 ? fair : [RELATIONS.indexOf("dep")]);
  });
  const { setStart, setTags } = sets.arrays();
  return { pairSets: Uint16Array.from(pairs), setStart, setRelations: setTags };
}

/** A parser's model as it is stored. */
export type TrainedParser = Omit<ParserModel, "transitions"> & { readonly left: Int8Array; readonly right: Int8Array };

/** Learns a parser. @cost about 15 seconds an epoch for 336,000 tokens */
export function trainParser(tagged: readonly TaggedReading[], uposOf: Uint8Array, options: ParserOptions): TrainedParser {
  const sets = pairSets(tagged, uposOf);
  const left = new Float64Array(options.transitions);
  const right = new Float64Array(options.transitions);
  const labels = new Float64Array(options.labels);
  for (const seed of options.seeds) {
    const learner = new Learner(sets, uposOf, options, seed);
    learner.learn(tagged, options.epochs);
    learner.left.averages().forEach((weight, at) => (left[at] = left[at]! + weight));
    learner.right.averages().forEach((weight, at) => (right[at] = right[at]! + weight));
    learner.labels.averages().forEach((weight, at) => (labels[at] = labels[at]! + weight));
  }
  const [leftWhole, rightWhole] = onOneScale(left, right);
  return { ...sets, left: leftWhole, right: rightWhole, labels: quantised(labels) };
}

/** Rounds two tables alike, so that their sums can be compared. */
function onOneScale(left: Float64Array, right: Float64Array): [Int8Array, Int8Array] {
  const both = new Float64Array(left.length * 2);
  both.set(left);
  both.set(right, left.length);
  const whole = quantised(both);
  return [whole.slice(0, left.length), whole.slice(left.length)];
}

/** One run of training. */
class Learner {
  /** Leads of LEFT and RIGHT over SHIFT. */
  readonly left: AveragedWeights;
  readonly right: AveragedWeights;
  readonly labels: AveragedWeights;
  readonly #sets: Pick<ParserModel, "pairSets" | "setStart" | "setRelations">;
  readonly #uposOf: Uint8Array;
  readonly #random: () => number;
  readonly #scratch: ParseScratch = parseScratch(2000);
  readonly #shift: number;

  constructor(sets: Pick<ParserModel, "pairSets" | "setStart" | "setRelations">, uposOf: Uint8Array, options: ParserOptions, seed: number) {
    this.left = new AveragedWeights(options.transitions);
    this.right = new AveragedWeights(options.transitions);
    this.labels = new AveragedWeights(options.labels);
    this.#sets = sets;
    this.#uposOf = uposOf;
    this.#random = randomFrom(seed);
    this.#shift = 32 - Math.log2(options.transitions);
  }

  learn(tagged: readonly TaggedReading[], epochs: number): void {
    const order = tagged.flatMap((it, index) => Array.from({ length: it.reading.sentences.count }, (_, at) => [index, at] as const));
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, this.#random);
      for (const [index, sentence] of order) this.#learnSentence(tagged[index]!, sentence, epoch > 0);
    }
  }

  #learnSentence(tagged: TaggedReading, sentence: number, explore: boolean): void {
    const { reading, joint } = tagged;
    const { state, words } = this.#scratch;
    const first = reading.sentences.first[sentence]!;
    const end = reading.sentences.end[sentence]!;
    const count = readWords(reading.document.text, reading.tokens, reading.traits, joint, this.#uposOf, first, end, words, state);
    startSentence(state, count);
    const gold = goldTree(tagged, first, end, state, count);
    while (state.next < count || state.depth > 0) this.#take(this.#next(gold, explore), gold);
  }

  /** Scores the transitions, corrects the weights where a costly one leads. @returns the one to follow */
  #next(gold: GoldTree, explore: boolean): Transition {
    const { state, words, values, rows } = this.#scratch;
    const legal = ([SHIFT, LEFT, RIGHT] as const).filter((it) => isLegal(state, it));
    if (legal.length === 1) return legal[0]!;
    transitionValues(state, words, values);
    hashTemplates(TRANSITION_TEMPLATES, values, 0, this.#shift, rows);
    const scores = [0, 0, 0];
    for (const row of rows) {
      scores[LEFT] = scores[LEFT]! + this.left.now[row]!;
      scores[RIGHT] = scores[RIGHT]! + this.right.now[row]!;
    }
    const costs = legal.map((it) => costOf(state, it, gold));
    const least = Math.min(...costs);
    let best: Transition = legal[0]!;
    let right: Transition | null = null;
    legal.forEach((it, at) => {
      if (scores[it]! > scores[best]!) best = it;
      if (costs[at] === least && (right === null || scores[it]! > scores[right]!)) right = it;
    });
    const follow = right as unknown as Transition;
    this.left.step++;
    this.right.step++;
    const rival = this.#rival(legal, costs, least, scores);
    if (rival !== null && scores[follow]! - scores[rival]! <= PARSE_MARGIN) this.#correct(rows, follow, rival);
    return explore && this.#random() < EXPLORE ? best : follow;
  }

  #rival(legal: readonly Transition[], costs: readonly number[], least: number, scores: readonly number[]): Transition | null {
    let rival: Transition | null = null;
    legal.forEach((it, at) => {
      if (costs[at]! > least && (rival === null || scores[it]! > scores[rival]!)) rival = it;
    });
    return rival;
  }

  #correct(rows: Int32Array, right: Transition, wrong: Transition): void {
    const lead = [0, 0, 0];
    for (const [transition, change] of [
      [right, 1],
      [wrong, -1],
    ] as const) {
      if (transition !== SHIFT) lead[transition] = lead[transition]! + change;
      else {
        lead[LEFT] = lead[LEFT]! - change;
        lead[RIGHT] = lead[RIGHT]! - change;
      }
    }
    for (const row of rows) {
      this.left.add(row, lead[LEFT]!);
      this.right.add(row, lead[RIGHT]!);
    }
  }

  #take(transition: Transition, gold: GoldTree): void {
    const { state } = this.#scratch;
    if (transition === SHIFT) {
      shift(state);
      return;
    }
    const place = onStack(state, 0);
    const head = transition === LEFT ? state.next : onStack(state, 1);
    hang(state, head, this.#label(head, place, gold.head[place] === head ? gold.relation[place]! : NONE));
  }

  /** Chooses a relation; learns from it where the arc is right. */
  #label(head: number, place: number, right: number): number {
    const { state, words, labelRows: rows } = this.#scratch;
    const { setStart, setRelations } = this.#sets;
    const set = relationSet(this.#sets, state, words, head, place);
    const choices = setRelations.subarray(setStart[set], setStart[set + 1]);
    if (choices.length === 1) return choices[0]!;
    labelRows(this.#scratch, head, place, this.labels.now.length);
    let best = choices[0]!;
    let most = -Infinity;
    let rival = NONE;
    let rivalScore = -Infinity;
    let rightScore = -Infinity;
    for (const relation of choices) {
      let score = 0;
      for (const row of rows) score += this.labels.now[row ^ relation]!;
      if (score > most) [most, best] = [score, relation];
      if (relation === right) rightScore = score;
      else if (score > rivalScore) [rivalScore, rival] = [score, relation];
    }
    if (right === NONE) return best;
    this.labels.step++;
    if (rightScore === -Infinity || rightScore - rivalScore > PARSE_MARGIN) return best;
    for (const row of rows) {
      this.labels.add(row ^ right, 1);
      this.labels.add(row ^ rival, -1);
    }
    return best;
  }
}

/** How far the right choice must lead, in steps of one correction. Measured: 0, 8 and 20. */
const PARSE_MARGIN = 8;

/** How many gold arcs can no more be drawn after a transition. @source Goldberg and Nivre 2013, arc-hybrid */
function costOf(state: ParseState, transition: Transition, { head }: GoldTree): number {
  const { next, depth, stack, count } = state;
  let cost = 0;
  if (transition === SHIFT) {
    for (let at = 0; at < depth; at++) {
      const place = stack[at]!;
      if (head[place] === next || (head[next] === place && at < depth - 1)) cost++;
    }
    return cost;
  }
  const top = onStack(state, 0);
  for (let place = next; place < count; place++) if (head[place] === top) cost++;
  const right = head[top]!;
  if (transition === LEFT) return cost + (right > next || right === onStack(state, 1) ? 1 : 0);
  return cost + (right >= next ? 1 : 0);
}
