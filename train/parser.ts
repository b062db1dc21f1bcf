// Takes gold readings with the tags a tagger gives them, gives a parser's model by a dynamic oracle.
import { hang, isLegal, onStack, shift, startSentence, LEFT, RIGHT, SHIFT, type Transition } from "../src/annotate/syntax/parse-state.ts";
import { readWords } from "../src/annotate/syntax/parse-words.ts";
import { hashKeys } from "../src/annotate/weights/feature-keys.ts";
import { guideLabelKeys, guideTransitionKeys } from "../src/annotate/syntax/guide-features.ts";
import {
  FIRST_LABEL_KEYS,
  GUIDE_LABEL_KEYS,
  LABEL_KEYS,
  arcSalt,
  firstLabelKeys,
  secondLabelKeys,
} from "../src/annotate/syntax/label-features.ts";
import {
  parseBackwards,
  parseScratch,
  parseTokens,
  relationSet,
  type ParserModel,
  type ParseScratch,
} from "../src/annotate/syntax/parser.ts";
import {
  FIRST_TRANSITION_KEYS,
  GUIDE_TRANSITION_KEYS,
  TRANSITION_KEYS,
  firstTransitionKeys,
  secondTransitionKeys,
} from "../src/annotate/syntax/transition-features.ts";
import { runningParser, type StoredParser } from "../src/annotate/syntax/syntax-model.ts";
import { AveragedWeights, quantised } from "./averaged.ts";
import { NEVER, differences, smallestExit } from "./exits.ts";
import { guideOf, noGuide } from "./given-guide.ts";
import { NO_RELATION, costOf, goldTree, type GoldTree, type TaggedReading } from "./gold-trees.ts";
import { randomFrom, shuffle } from "./random.ts";
import { pairSets } from "./relation-sets.ts";

export interface ParserOptions {
  readonly seeds: readonly number[];
  readonly epochs: number;
  /** Entries in the table of transitions, and in that of relations; powers of two. */
  readonly transitions: number;
  readonly labels: number;
  /** Share of the silver sentences that each epoch draws. */
  readonly silverShare: number;
  /** Which way it reads. */
  readonly backwards: boolean;
  /** Share of the arcs that early decisions may change, for transitions and for relations. */
  readonly changed: number;
}

/** How often the parser follows its own choice where it is wrong, from the second epoch on. @source Goldberg and Nivre 2013 */
const EXPLORE = 0.9;

/**
 * Learns a parser.
 *
 * @param silver trees that are partly told and not surely right; relations are counted in `tagged` alone
 * @cost about 2 seconds an epoch for 336,000 tokens
 */
export function trainParser(
  tagged: readonly TaggedReading[],
  uposOf: Uint8Array,
  options: ParserOptions,
  silver: readonly TaggedReading[] = [],
): StoredParser {
  const sets = pairSets(tagged, uposOf, options.backwards);
  const left = new Float64Array(options.transitions);
  const right = new Float64Array(options.transitions);
  const labels = new Float64Array(options.labels);
  for (const seed of options.seeds) {
    const learner = new Learner(
      sets,
      uposOf,
      options,
      seed,
      tagged.some(({ guide }) => guide !== null),
    );
    learner.learn(tagged, silver, options);
    learner.left.averages().forEach((weight, at) => (left[at] = left[at]! + weight));
    learner.right.averages().forEach((weight, at) => (right[at] = right[at]! + weight));
    learner.labels.averages().forEach((weight, at) => (labels[at] = labels[at]! + weight));
  }
  const [leftWhole, rightWhole] = onOneScale(left, right);
  const parser = { ...sets, left: leftWhole, right: rightWhole, labels: quantised(labels) };
  return { ...parser, exits: parserExits(parser, tagged, uposOf, options) };
}

/** One document in this many is read again and again to find how early a decision may be made. */
const PROBED = 8;

/** Gives `ParserModel.exits`. @cost some thirty readings of the probed documents */
function parserExits(
  parser: Omit<StoredParser, "exits">,
  tagged: readonly TaggedReading[],
  uposOf: Uint8Array,
  { backwards, changed }: ParserOptions,
): Int32Array {
  const probed = tagged.filter((_, index) => index % PROBED === 0);
  const count = probed.reduce((sum, { joint }) => sum + joint.length, 0);
  const running = runningParser({ ...parser, exits: Int32Array.of(NEVER, NEVER) });
  const heads = new Int32Array(count);
  const relations = new Uint8Array(count);
  const read = (exits: Int32Array): void => {
    let from = 0;
    const model = { ...running, exits };
    for (const it of probed) {
      const to = from + it.joint.length;
      const { text } = it.reading.document;
      const tags = { ...it.reading, joint: it.joint, uposOf };
      const into = [heads.subarray(from, to), relations.subarray(from, to)] as const;
      if (backwards) parseBackwards(model, text, tags, ...into);
      else parseTokens(model, it.guide === null ? null : guideOf(it.guide), text, tags, ...into);
      from = to;
    }
  };
  read(Int32Array.of(NEVER, NEVER));
  const full = { heads: heads.slice(), relations: relations.slice() };
  const differing = (exits: Int32Array): number => {
    read(exits);
    return differences(heads, full.heads) + differences(relations, full.relations);
  };
  return Int32Array.of(
    smallestExit((lead) => differing(Int32Array.of(lead, NEVER)), count * changed),
    smallestExit((lead) => differing(Int32Array.of(NEVER, lead)), count * changed),
  );
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
  readonly #scratch: ParseScratch;
  readonly #backwards: boolean;
  /** Where the keys begin: those of a guide come first. */
  readonly #from: number;
  readonly #labelFrom: number;
  readonly #shift: number;
  readonly #labelShift: number;
  readonly #rows = new Int32Array(TRANSITION_KEYS);
  readonly #labelRows = new Int32Array(LABEL_KEYS);
  readonly #costs = new Int32Array(3);
  readonly #scores = new Int32Array(3);

  constructor(
    sets: Pick<ParserModel, "pairSets" | "setStart" | "setRelations">,
    uposOf: Uint8Array,
    options: ParserOptions,
    seed: number,
    guided: boolean,
  ) {
    this.#scratch = parseScratch(2000, guided, new Int32Array(Math.max(TRANSITION_KEYS, LABEL_KEYS)));
    this.#backwards = options.backwards;
    this.#from = guided ? 0 : GUIDE_TRANSITION_KEYS;
    this.#labelFrom = guided ? 0 : GUIDE_LABEL_KEYS;
    this.left = new AveragedWeights(options.transitions);
    this.right = new AveragedWeights(options.transitions);
    this.labels = new AveragedWeights(options.labels);
    this.#sets = sets;
    this.#uposOf = uposOf;
    this.#random = randomFrom(seed);
    this.#shift = 32 - Math.log2(options.transitions);
    this.#labelShift = 32 - Math.log2(options.labels) + 6;
  }

  learn(tagged: readonly TaggedReading[], silver: readonly TaggedReading[], { epochs, silverShare }: ParserOptions): void {
    const sentencesOf = (all: readonly TaggedReading[]) =>
      all.flatMap((it) => Array.from({ length: it.reading.sentences.count }, (_, at) => [it, at] as const));
    const gold = sentencesOf([...tagged, ...tagged.filter(({ again }) => again)]);
    const more = sentencesOf(silver);
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(more, this.#random);
      const order = [...gold, ...more.slice(0, Math.floor(more.length * silverShare))];
      shuffle(order, this.#random);
      for (const [it, sentence] of order) this.#learnSentence(it, sentence, epoch > 0);
    }
  }

  #learnSentence(tagged: TaggedReading, sentence: number, explore: boolean): void {
    const { reading, joint } = tagged;
    const { state, words } = this.#scratch;
    const first = reading.sentences.first[sentence]!;
    const end = reading.sentences.end[sentence]!;
    const { tokens, traits, document } = reading;
    const count = readWords(document.text, tokens, traits, joint, this.#uposOf, first, end, words, state, this.#backwards);
    startSentence(state, count);
    if (this.#scratch.guided) (tagged.guide === null ? noGuide : guideOf(tagged.guide))(words, state, sentence);
    const gold = goldTree(tagged, first, end, state, count);
    while (state.next < count || state.depth > 0) this.#take(this.#next(gold, explore), gold);
  }

  /** Scores the transitions, corrects the weights where a costly one leads. @returns the one to follow */
  #next(gold: GoldTree, explore: boolean): Transition {
    const { state, words, keys } = this.#scratch;
    const left = isLegal(state, LEFT);
    const right = isLegal(state, RIGHT);
    if (!isLegal(state, SHIFT)) return left ? LEFT : RIGHT;
    if (!left && !right) return SHIFT;
    if (this.#from === 0) guideTransitionKeys(state, words, keys);
    firstTransitionKeys(state, words, keys);
    secondTransitionKeys(state, words, keys);
    hashKeys(keys, this.#from, TRANSITION_KEYS, 0, this.#shift, this.#rows);
    const costs = this.#costs;
    costs[SHIFT] = costOf(state, SHIFT, gold);
    costs[LEFT] = left ? costOf(state, LEFT, gold) : BARRED;
    costs[RIGHT] = right ? costOf(state, RIGHT, gold) : BARRED;
    this.left.step++;
    this.right.step++;
    const follow = this.#learnFrom(TRANSITION_KEYS, PARSE_MARGIN);
    const best = this.#best();
    this.#learnFrom(FIRST_TRANSITION_KEYS, FIRST_MARGIN);
    return explore && this.#random() < EXPLORE ? best : follow;
  }

  /** Corrects the weights of the first `count` rows where a costly transition comes too near. @returns the best of those that cost least */
  #learnFrom(count: number, margin: number): Transition {
    const scores = this.#scores;
    const costs = this.#costs;
    const rows = this.#rows;
    scores.fill(0);
    for (let at = this.#from; at < count; at++) {
      scores[LEFT] = scores[LEFT]! + this.left.now[rows[at]!]!;
      scores[RIGHT] = scores[RIGHT]! + this.right.now[rows[at]!]!;
    }
    const least = Math.min(costs[SHIFT]!, costs[LEFT]!, costs[RIGHT]!);
    let follow: Transition | -1 = -1;
    let rival: Transition | -1 = -1;
    for (const it of TRANSITIONS) {
      if (costs[it] === BARRED) continue;
      if (costs[it] === least) follow = follow < 0 || scores[it]! > scores[follow]! ? it : follow;
      else rival = rival < 0 || scores[it]! > scores[rival]! ? it : rival;
    }
    if (rival >= 0 && scores[follow]! - scores[rival]! <= margin) this.#correct(count, follow as Transition, rival as Transition);
    return follow as Transition;
  }

  /** The transition of the highest score, cost what it may. */
  #best(): Transition {
    let best: Transition = SHIFT;
    for (const it of TRANSITIONS) if (this.#costs[it] !== BARRED && this.#scores[it]! > this.#scores[best]!) best = it;
    return best;
  }

  #correct(count: number, right: Transition, wrong: Transition): void {
    const toLeft = leadOf(right, wrong, LEFT);
    const toRight = leadOf(right, wrong, RIGHT);
    for (let at = this.#from; at < count; at++) {
      const row = this.#rows[at]!;
      if (toLeft !== 0) this.left.add(row, toLeft);
      if (toRight !== 0) this.right.add(row, toRight);
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
    hang(state, head, this.#label(head, place, gold.head[place] === head ? gold.relation[place]! : NO_RELATION));
  }

  /** Chooses a relation; learns from it where the arc is right. */
  #label(head: number, place: number, right: number): number {
    const { state, words, keys } = this.#scratch;
    const { setStart, setRelations } = this.#sets;
    const set = relationSet(this.#sets, state, words, head, place);
    const choices = setRelations.subarray(setStart[set], setStart[set + 1]);
    if (choices.length === 1) return choices[0]!;
    const rows = this.#labelRows;
    if (this.#labelFrom === 0) guideLabelKeys(words, head, place, keys);
    firstLabelKeys(state, words, head, place, keys);
    secondLabelKeys(state, words, head, place, keys);
    hashKeys(keys, this.#labelFrom, LABEL_KEYS, arcSalt(head, place), this.#labelShift, rows);
    if (right === NO_RELATION) return this.#learnLabel(LABEL_KEYS, -1, choices, right);
    this.labels.step++;
    const best = this.#learnLabel(LABEL_KEYS, PARSE_MARGIN, choices, right);
    this.#learnLabel(FIRST_LABEL_KEYS, FIRST_MARGIN, choices, right);
    return best;
  }

  /** Corrects the weights of the first `count` rows where a wrong relation comes too near. @returns the best by score */
  #learnLabel(count: number, margin: number, choices: Uint8Array, right: number): number {
    const rows = this.#labelRows;
    const { now } = this.labels;
    let best = choices[0]!;
    let most = -Infinity;
    let rival = NO_RELATION;
    let rivalScore = -Infinity;
    let rightScore = -Infinity;
    for (let choice = 0; choice < choices.length; choice++) {
      const relation = choices[choice]!;
      let score = 0;
      for (let at = this.#labelFrom; at < count; at++) score += now[(rows[at]! << 6) | relation]!;
      if (score > most) {
        most = score;
        best = relation;
      }
      if (relation === right) rightScore = score;
      else if (score > rivalScore) {
        rivalScore = score;
        rival = relation;
      }
    }
    if (rightScore === -Infinity || rightScore - rivalScore > margin) return best;
    for (let at = this.#labelFrom; at < count; at++) {
      this.labels.add((rows[at]! << 6) | right, 1);
      this.labels.add((rows[at]! << 6) | rival, -1);
    }
    return best;
  }
}

/** By how much a correction changes the lead of a transition over SHIFT. */
function leadOf(right: Transition, wrong: Transition, of: Transition): number {
  const gained = right === of ? 1 : right === SHIFT ? -1 : 0;
  const lost = wrong === of ? 1 : wrong === SHIFT ? -1 : 0;
  return gained - lost;
}

const TRANSITIONS: readonly Transition[] = [SHIFT, LEFT, RIGHT];
/** Cost of what cannot be done. */
const BARRED = 0x7fffffff;
/**
 * How far the right choice must lead on the first features alone: they are corrected by themselves as well, so that they
 * settle most choices. Measured: 8, 4 and -6; -6 costs nothing and halves the time.
 */
const FIRST_MARGIN = -6;
/** How far the right choice must lead, in steps of one correction. Measured: 0, 8 and 20. */
const PARSE_MARGIN = 8;
