// Takes gold readings, gives a tagger's model: its lexicon counted, its weights learned by an averaged perceptron.
import { hashKeys } from "../src/annotate/weights/feature-keys.ts";
import { FIRST_PASS, SECOND_PASS, tagKeys } from "../src/annotate/syntax/tag-features.ts";
import { runningTagger, type StoredTagger } from "../src/annotate/syntax/syntax-model.ts";
import { BY_SHAPE, lookedUp, tagPass, tagTokens, type LexiconView, type TaggerModel } from "../src/annotate/syntax/tagger.ts";
import { SHAPES } from "../src/annotate/syntax/word-traits.ts";
import { UPOS, XPOS } from "../src/model/index.ts";
import { AveragedWeights, quantised } from "./averaged.ts";
import { NEVER, differences, smallestExit } from "./exits.ts";
import type { GoldReading } from "./gold.ts";
import { randomFrom, shuffle } from "./random.ts";
import { SetTable } from "./sets.ts";
import type { TagReading } from "./silver-tags.ts";

export interface TaggerOptions {
  /** One run each; their weights are added, which costs nothing at run time since the model is linear. */
  readonly seeds: readonly number[];
  readonly epochs: number;
  /** Weights in the table, a power of two. */
  readonly size: number;
  /** Share of the silver sentences that each epoch draws. */
  readonly silverShare: number;
}

/** A word is in the lexicon from this many occurrences on. Measured on dev: 5, 8, 12; tighter sets of tags are better and faster. */
const KNOWN_FROM = 5;
/** Joint tags are at most this many; the rarest become the commonest of their UPOS. */
const JOINT_TAGS = 62;

interface Joint {
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  /** Joint tag of a UPOS and XPOS code. */
  readonly of: (upos: number, xpos: number) => number;
}

/** Counts the pairs of tags and numbers the commonest. */
export function jointTags(readings: readonly GoldReading[]): Joint {
  const counts = new Map<number, number>();
  for (const { upos, xpos, tokens } of readings) {
    for (let at = 0; at < tokens.count; at++) {
      const pair = upos[at]! * XPOS.length + xpos[at]!;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  const pairs = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, JOINT_TAGS).map(([pair]) => pair); // prettier-ignore
  const codes = new Map(pairs.map((pair, code) => [pair, code]));
  const ofUpos = UPOS.map((_, upos) =>
    Math.max(
      0,
      pairs.findIndex((pair) => Math.floor(pair / XPOS.length) === upos),
    ),
  );
  return {
    upos: Uint8Array.from(pairs, (pair) => Math.floor(pair / XPOS.length)),
    xpos: Uint8Array.from(pairs, (pair) => pair % XPOS.length),
    of: (upos, xpos) => codes.get(upos * XPOS.length + xpos) ?? ofUpos[upos]!,
  };
}

/** Counts of joint tags by form, and by shape for the words too rare for the lexicon. */
function countsByForm(readings: readonly GoldReading[], joint: Joint): Map<number, Map<number, number>> {
  const counts = new Map<number, Map<number, number>>();
  for (const { traits, upos, xpos, tokens } of readings) {
    for (let at = 0; at < tokens.count; at++) {
      const tags = counts.get(traits.form[at]!) ?? new Map<number, number>();
      const tag = joint.of(upos[at]!, xpos[at]!);
      counts.set(traits.form[at]!, tags.set(tag, (tags.get(tag) ?? 0) + 1));
    }
  }
  return counts;
}

const sum = (counts: Map<number, number>): number => [...counts.values()].reduce((total, many) => total + many, 0);

/** Tags seen often enough with a word not to be slips of the annotators. */
const fairTags = (counts: Map<number, number>): number[] => {
  const total = sum(counts);
  return [...counts].filter(([, many]) => many > 1 || many >= total * 0.02).map(([tag]) => tag);
};

/** Gives the model without weights: what a word can be. `silver`: guesses by form hash (train/silver.ts). */
function lexicon(readings: readonly GoldReading[], joint: Joint, silver: ReadonlyMap<number, number>): Lexicon {
  const counts = countsByForm(readings, joint);
  const known = new Set([...counts].filter(([, tags]) => sum(tags) >= KNOWN_FROM).map(([form]) => form));
  const forms = [...new Set([...known, ...silver.keys()])].filter((form) => form !== 0).sort((a, b) => a - b);
  const size = 2 ** Math.ceil(Math.log2(forms.length * 1.6 + 1024));
  const formKeys = new Int32Array(size);
  const formSets = new Uint16Array(size * 2);
  const formGuess = new Uint8Array(size);
  const sets = new SetTable();
  const name = joint.of(UPOS.indexOf("PROPN"), XPOS.indexOf("NNP"));
  for (const form of forms) {
    let slot = (form ^ (form >>> 15)) & (size - 1);
    while (formKeys[slot] !== 0) slot = (slot + 1) & (size - 1);
    formKeys[slot] = form;
    formGuess[slot] = silver.get(form) ?? 0;
    const tags = counts.get(form);
    const fair = known.has(form) && tags !== undefined ? fairTags(tags) : null;
    formSets[2 * slot] = fair === null ? BY_SHAPE : sets.codeOf(fair);
    formSets[2 * slot + 1] = fair === null ? BY_SHAPE : sets.codeOf(sum(tags!) < 400 ? [...fair, name] : fair);
  }
  const rare = rareByShape(readings, joint, known);
  const shapeSets = Uint16Array.from(rare, (tags) => sets.codeOf(tags));
  return {
    upos: joint.upos,
    xpos: joint.xpos,
    formKeys,
    formSets,
    formGuess,
    shapeSets,
    ...sets.arrays(),
  };
}

/** Tags that words outside the lexicon have, by shape; at least three times seen. */
function rareByShape(readings: readonly GoldReading[], joint: Joint, known: ReadonlySet<number>): number[][] {
  const counts = Array.from({ length: 16 }, () => new Map<number, number>());
  for (const { traits, upos, xpos, tokens } of readings) {
    for (let at = 0; at < tokens.count; at++) {
      if (known.has(traits.form[at]!)) continue;
      const tags = counts[traits.shape[at]! & 15]!;
      const tag = joint.of(upos[at]!, xpos[at]!);
      tags.set(tag, (tags.get(tag) ?? 0) + 1);
    }
  }
  return counts.map((tags, shape) => {
    const fair = [...tags].filter(([, many]) => many > 1).map(([tag]) => tag);
    if (fair.length > 0) return fair;
    const kind = shape & 7;
    return [joint.of(...((kind === SHAPES.marks ? [UPOS.indexOf("PUNCT"), XPOS.indexOf(".")] : [UPOS.indexOf("NOUN"), XPOS.indexOf("NN")]) as [number, number]))]; // prettier-ignore
  });
}

type Lexicon = Omit<StoredTagger, "first" | "second" | "exits">;

/** Learns a tagger from gold readings. @cost about 2 seconds an epoch and seed for 336,000 tokens */
export function trainTagger(
  readings: readonly GoldReading[],
  silver: ReadonlyMap<number, number>,
  options: TaggerOptions,
  silverOf: (tagger: TaggerModel) => readonly TagReading[],
): { model: StoredTagger; heldOut: Uint8Array[] } {
  const joint = jointTags(readings);
  const words = lexicon(readings, joint, silver);
  const gold = readings.map(({ upos, xpos }) => Uint8Array.from(upos, (code, at) => joint.of(code, xpos[at]!)));
  const guesses = heldOut(readings, gold, (others) => lexicon(others, joint, silver), options);
  const told = readings.map(({ traits, sentences }, at) => ({ traits, sentences, gold: gold[at]! }));
  const once = { ...options, seeds: options.seeds.slice(0, 1) };
  const teacher = runningTagger({
    ...words,
    first: quantised(learn({ words, readings: told, silver: [], guesses: null }, once)),
    second: quantised(learn({ words, readings: told, silver: [], guesses }, once)),
    exits: Int32Array.of(NEVER),
  });
  const more = silverOf(teacher);
  const first = learn({ words, readings: told, silver: more, guesses: null }, options);
  const second = learn({ words, readings: told, silver: more, guesses: [...guesses, ...firstTags(teacher, more)] }, options);
  const model = { ...words, first: quantised(first), second: quantised(second) };
  return { model: { ...model, exits: taggerExits(model, readings) }, heldOut: guesses };
}

/** What the first pass says of words that the model has not learned from. */
const firstTags = (model: TaggerModel, readings: readonly Omit<TagReading, "gold">[]): Uint8Array[] =>
  readings.map(({ traits, sentences }) => {
    const { length } = traits.form;
    const joint = new Uint8Array(length);
    tagPass(model, traits, sentences, lookedUp(model, traits), FIRST_PASS, joint, new Uint8Array(length));
    return joint;
  });

/** One document in this many is tagged again and again to find how early a tag may be settled. */
const PROBED = 8;
/** Share of the tags that this may change. */
const CHANGED = 0.0005;

/** Gives `TaggerModel.exits`. */
function taggerExits(model: Omit<StoredTagger, "exits">, readings: readonly GoldReading[]): Int32Array {
  const running = runningTagger({ ...model, exits: Int32Array.of(NEVER) });
  const probed = readings.filter((_, index) => index % PROBED === 0);
  const tagsBy = (lead: number): Uint8Array =>
    Uint8Array.from(
      probed.flatMap(({ traits, sentences, tokens }) => {
        const joint = new Uint8Array(tokens.count);
        tagTokens({ ...running, exits: Int32Array.of(lead) }, traits, sentences, joint);
        return [...joint];
      }),
    );
  const full = tagsBy(NEVER);
  return Int32Array.of(smallestExit((lead) => differences(tagsBy(lead), full), full.length * CHANGED));
}

interface Material {
  readonly words: Lexicon;
  readonly readings: readonly TagReading[];
  readonly silver: readonly TagReading[];
  /** The first pass's tags for the second to see, of the readings and of the silver ones; null when the first pass itself is learned. */
  readonly guesses: readonly Uint8Array[] | null;
}

/** Epochs of a tagger that only tells what is easily mistaken. */
const HELD_OUT_EPOCHS = 4;

/** First-pass tags of every reading by a model that has not seen it, its lexicon included. */
function heldOut(
  readings: readonly GoldReading[],
  gold: readonly Uint8Array[],
  lexiconOf: (others: readonly GoldReading[]) => Lexicon,
  options: TaggerOptions,
): Uint8Array[] {
  const FOLDS = 4;
  const guesses: Uint8Array[] = [];
  const indicesOf = (keep: (index: number) => boolean): number[] => [...readings.keys()].filter(keep);
  for (let fold = 0; fold < FOLDS; fold++) {
    const indices = indicesOf((index) => index % FOLDS !== fold);
    const others = indices.map((index) => readings[index]!);
    const words = lexiconOf(others);
    const told = indices.map((index) => ({ ...readings[index]!, gold: gold[index]! }));
    const material = { words, readings: told, silver: [], guesses: null };
    const first = quantised(learn(material, { ...options, seeds: options.seeds.slice(0, 1), epochs: HELD_OUT_EPOCHS }));
    const model = runningTagger({ ...words, first, second: new Int8Array(64), exits: Int32Array.of(NEVER) });
    const held = indicesOf((index) => index % FOLDS === fold);
    firstTags(model, held.map((index) => readings[index]!)).forEach((tags, at) => (guesses[held[at]!] = tags)); // prettier-ignore
  }
  return guesses;
}

/** Weights added over all seeds. */
function learn({ words, readings, silver, guesses }: Material, { seeds, epochs, size, silverShare }: TaggerOptions): Float64Array {
  const all = [...readings, ...silver];
  const sentencesOf = (from: number, to: number) =>
    all.slice(from, to).flatMap(({ sentences }, index) => Array.from({ length: sentences.count }, (_, at) => [from + index, at] as const));
  const told = sentencesOf(0, readings.length);
  const more = sentencesOf(readings.length, all.length);
  const views = all.map(({ traits }) => lookedUp(words, traits));
  const total = new Float64Array(size);
  for (const seed of seeds) {
    const weights = new AveragedWeights(size);
    const random = randomFrom(seed);
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(more, random);
      const order = [...told, ...more.slice(0, Math.floor(more.length * silverShare))];
      shuffle(order, random);
      const joint = guesses === null ? all.map(({ gold }) => new Uint8Array(gold.length)) : guesses.map((it) => it.slice());
      for (const [index, sentence] of order)
        learnSentence(words, views[index]!, weights, all[index]!, sentence, joint[index]!, guesses === null ? FIRST_PASS : SECOND_PASS);
    }
    weights.averages().forEach((weight, at) => (total[at] = total[at]! + weight));
  }
  return total;
}

/** How far the right tag must lead, in steps of one correction. Measured: 0, 8, 20, 40; no more is gained beyond 20. */
const MARGIN = 24;

function learnSentence(
  { setStart, setTags }: Lexicon,
  { sets, guesses }: LexiconView,
  weights: AveragedWeights,
  { traits, sentences, gold }: TagReading,
  sentence: number,
  joint: Uint8Array,
  many: number,
): void {
  const first = sentences.first[sentence]!;
  const end = sentences.end[sentence]!;
  const rows = new Int32Array(many);
  const shift = 32 - Math.log2(weights.now.length) + 6;
  const keys = new Int32Array(many);
  for (let at = first; at < end; at++) {
    const set = sets[at]!;
    const tags = setTags.subarray(setStart[set], setStart[set + 1]);
    if (tags.length === 1) {
      joint[at] = tags[0]!;
      continue;
    }
    tagKeys(traits, guesses, at, first, end, joint, many, keys);
    hashKeys(keys, 0, many, 0, shift, rows);
    joint[at] = learnToken(weights, rows, tags, gold[at]!);
    weights.step++;
  }
}

/** Corrects the weights where the best wrong tag comes too near. @returns the tag chosen */
function learnToken(weights: AveragedWeights, rows: Int32Array, tags: Uint8Array, right: number): number {
  let best = tags[0]!;
  let most = -Infinity;
  let rival = -1;
  let rivalScore = -Infinity;
  let rightScore = -Infinity;
  for (const tag of tags) {
    let score = 0;
    for (let at = 0; at < rows.length; at++) score += weights.now[(rows[at]! << 6) | tag]!;
    if (score > most) {
      most = score;
      best = tag;
    }
    if (tag === right) rightScore = score;
    else if (score > rivalScore) {
      rivalScore = score;
      rival = tag;
    }
  }
  if (rightScore === -Infinity || rival < 0 || rightScore - rivalScore > MARGIN) return best;
  for (let at = 0; at < rows.length; at++) {
    weights.add((rows[at]! << 6) | right, 1);
    weights.add((rows[at]! << 6) | rival, -1);
  }
  return best;
}
