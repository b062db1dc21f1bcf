// Takes articles with their names, gives the names' model: `npm run train` writes models/names.bin.
import {
  nameFeatures,
  nameTraits,
  NAME_FEATURES,
  NAME_ROW,
  hashMark,
  type NameVocabulary,
} from "../src/annotate/mentions/name-features.ts";
import { mayFollow, NAME_LABELS, RUN_START } from "../src/annotate/mentions/name-labels.ts";
import { nameRuns, wordHash, type NameWords } from "../src/annotate/mentions/name-runs.ts";
import type { WordClasses } from "../src/annotate/mentions/word-classes.ts";
import { NameChain, type NameChainSettings } from "./name-chain.ts";
import type { NamedText } from "./name-gold.ts";
import { randomFrom, shuffle } from "./random.ts";
import type { ModelArray } from "../src/annotate/weights/model-file.ts";

/** Gives what the product reads of a text before it looks for names. */
export type ReadWords = (id: string, text: string) => NameWords;

export interface NameTraining extends NameChainSettings {
  readonly epochs: number;
  /** Fields trained on the same runs in another order; their mean is the model's, which steadies it and costs nothing to read. */
  readonly members: number;
  readonly seed: number;
  /** Weights in the table, a power of two. */
  readonly size: number;
  /** How often a text that people annotated counts for one that a machine did. */
  readonly handWeight: number;
}

interface Example {
  readonly rows: Int32Array;
  readonly gold: Uint8Array;
}

/** Labels of all tokens: a name whose ends are no token's ends is left out, with 255 on its tokens. */
function goldLabels(words: NameWords, { names }: NamedText): Uint8Array {
  const labels = new Uint8Array(words.count);
  let at = 0;
  for (const { start, end, kind } of names) {
    while (at < words.count && words.end[at]! <= start) at++;
    let next = at;
    while (next < words.count && words.start[next]! < end) next++;
    if (next === at) continue;
    const fits = words.start[at] === start && words.end[next - 1] === end && words.sentence[at] === words.sentence[next - 1];
    labels.fill(fits ? 2 * kind + 2 : 255, at, next);
    if (fits) labels[at] = 2 * kind + 1;
    at = next;
  }
  return labels;
}

/** Marks words of hyphenated compounds as not known: for the machine "U.S.-backed" is one word and no name. */
function withoutCompounds(words: NameWords, labels: Uint8Array): void {
  for (let at = 1; at + 1 < words.count; at++) {
    const isInner = words.sign(at) === "-" && words.end[at - 1] === words.start[at] && words.end[at] === words.start[at + 1];
    if (!isInner) continue;
    if (labels[at - 1] === 0) labels[at - 1] = 255;
    if (labels[at + 1] === 0) labels[at + 1] = 255;
  }
}

/** In title case the machine sees a name in every word: there only names that the text's sentences have too are kept. */
function withoutHeadlines(words: NameWords, labels: Uint8Array): void {
  const known = new Map<string, number>();
  const nameAt = (at: number): number => {
    let end = at + 1;
    while (end < words.count && labels[end] === labels[at]! + 1) end++;
    return end;
  };
  const written = (first: number, end: number): string => words.text.slice(words.start[first], words.end[end - 1]);
  for (let at = 0; at < words.count; at++)
    if (!words.isTitleCase(at) && labels[at] !== 255 && (labels[at]! & 1) === 1) known.set(written(at, nameAt(at)), labels[at]!);
  for (let at = 0; at < words.count; at++) {
    if (!words.isTitleCase(at)) continue;
    labels[at] = 0;
    for (let end = Math.min(words.count, at + 6); end > at; end--) {
      if (words.sentence[end - 1] !== words.sentence[at]) continue;
      const label = known.get(written(at, end));
      if (label === undefined) continue;
      labels.fill(label + 1, at, end);
      labels[at] = label;
      at = end - 1;
      break;
    }
  }
}

/** The runs of a text with their features and labels; runs in which a label is not known are left out. */
function nameExamples(
  text: NamedText,
  words: NameWords,
  vocabulary: NameVocabulary,
  classes: WordClasses,
  thinned: boolean,
  mask: number,
): Example[] {
  const labels = goldLabels(words, text);
  if (text.silver) withoutHeadlines(words, labels);
  if (text.silver) withoutCompounds(words, labels);
  const runs = nameRuns(words);
  const traits = nameTraits(words, runs, vocabulary, classes, thinned);
  const examples: Example[] = [];
  for (let run = 0; run < runs.count; run++) {
    const first = runs.first[run]!;
    const end = runs.end[run]!;
    const gold = legal(labels.slice(first, end));
    if (gold.includes(255)) continue;
    const rows = new Int32Array((end - first) * NAME_FEATURES);
    for (let at = first; at < end; at++) nameFeatures(words, traits, first, end, at, mask, rows, (at - first) * NAME_FEATURES);
    examples.push({ rows, gold });
  }
  return examples;
}

/** A name that begins before its run begins with it. */
function legal(labels: Uint8Array): Uint8Array {
  for (let at = 0; at < labels.length; at++) {
    const before = at === 0 ? RUN_START : labels[at - 1]!;
    if (labels[at] !== 255 && before !== 255 && !mayFollow(before, labels[at]!)) labels[at] = labels[at]! - 1;
  }
  return labels;
}

/** Slots of the vocabulary; two words in one slot are rare and do little harm. */
const SLOTS = 1 << 18;
/** A word that the training texts have less often is as good as one that they do not have. */
const SEEN_FROM = 3;
/** In every fourth article of the machine only words that stand this often are known: names are to be told by what stands around them. */
const COMMON_FROM = 150;
const THINNED = 4;
/** Share of small, or capital, letters from which on a word is nearly always written so. */
const NEARLY = 0.9;

/** How the words of the texts are written inside sentences; a slot is the commonest word's that falls into it. */
export function nameVocabulary(texts: readonly NameWords[], seenFrom: number): NameVocabulary {
  const counts = new Map<number, { capital: number; small: number; all: number }>();
  for (const words of texts)
    for (let at = 0; at < words.count; at++) {
      const hash = wordHash(words.text, words.start[at]!, words.end[at]!);
      const count = counts.get(hash) ?? { capital: 0, small: 0, all: 0 };
      counts.set(hash, count);
      count.all++;
      if (words.isTitleCase(at) || words.initial[at] === 1) continue;
      if (words.capital[at] === 1) count.capital++;
      else count.small++;
    }
  const vocabulary = new Uint8Array(SLOTS);
  const most = new Uint32Array(SLOTS);
  for (const [hash, { capital, small, all }] of counts) {
    const slot = hash & (SLOTS - 1);
    if (all < seenFrom || all <= most[slot]!) continue;
    most[slot] = all;
    const is = capital >= NEARLY * (capital + small) && capital > 0 ? 1 : small >= NEARLY * (capital + small) ? 3 : 2;
    vocabulary[slot] = hashMark(hash) | is;
  }
  return vocabulary;
}

export interface TrainedNames {
  readonly weights: Float32Array;
  readonly steps: Float64Array;
  readonly vocabulary: NameVocabulary;
  readonly classes: WordClasses;
}

/** Trains on the texts in their order, shuffled anew each round by the seed. */
export function trainNames(texts: readonly NamedText[], read: ReadWords, classes: WordClasses, settings: NameTraining): TrainedNames {
  const mask = settings.size - 1;
  const readings = texts.map(({ id, text }) => read(id, text));
  const vocabulary = nameVocabulary(readings, SEEN_FROM);
  const common = nameVocabulary(readings, COMMON_FROM);
  const examples: Example[] = [];
  texts.forEach((text, at) => {
    const thinned = text.silver && at % THINNED === 0;
    const own = nameExamples(text, readings[at]!, thinned ? common : vocabulary, classes, thinned, mask);
    for (let copy = 0; copy < (text.silver ? 1 : settings.handWeight); copy++) examples.push(...own);
  });
  return { ...meanField(examples, settings), vocabulary, classes };
}

/** The mean weights of the members, each with its own order of the runs. */
function meanField(examples: readonly Example[], settings: NameTraining): Omit<TrainedNames, "vocabulary" | "classes"> {
  const mean = { weights: new Float32Array(settings.size), steps: new Float64Array(NAME_ROW * (NAME_LABELS + 1)) };
  for (let member = 0; member < settings.members; member++) {
    const chain = new NameChain(settings.size, settings);
    const random = randomFrom(settings.seed + member);
    const order = [...examples];
    for (let epoch = 0; epoch < settings.epochs; epoch++) {
      shuffle(order, random);
      for (const { rows, gold } of order) chain.learn(rows, gold);
    }
    const { weights, steps } = chain.weights();
    weights.forEach((weight, at) => (mean.weights[at] = mean.weights[at]! + weight / settings.members));
    steps.forEach((step, at) => (mean.steps[at] = mean.steps[at]! + step / settings.members));
  }
  return mean;
}

/** The model's arrays: weights in eight bits, steps in sixteen. */
export function nameArrays({ weights, steps, vocabulary, classes }: TrainedNames): Record<string, ModelArray> {
  const scale = 16;
  const steps16 = new Int16Array(NAME_ROW * (NAME_LABELS + 1));
  steps.forEach((value, at) => (steps16[at] = Math.round(value * scale)));
  return {
    weights: Int8Array.from(weights, (value) => Math.max(-127, Math.min(127, Math.round(value * scale)))),
    steps: steps16,
    vocabulary,
    "classes/slots": classes.slots,
    "classes/groups": classes.groups,
    scale: Float32Array.of(scale),
  };
}
