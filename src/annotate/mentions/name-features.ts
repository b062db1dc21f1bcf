// Takes the runs of candidates of a report, gives the hashed features by which each word's part in a name is chosen.
import { BIT } from "./lexicon.ts";
import { classOf, type WordClasses } from "./word-classes.ts";
import { documentSigns, isGenitive, wordHash, type NameRuns, type NameWords } from "./name-runs.ts";
import { DIGIT, KIND, LETTER, isUpper } from "../../text/characters.ts";
import { MOST_TYPES } from "../syntax/word-types.ts";
import { hashKeys } from "../weights/feature-keys.ts";

/** Features of a token: the last are those of the classes of words. */
export const NAME_FEATURES = 59;
const CLASS_FEATURES = 49;
/** Weights stand in rows of sixteen, one a label. */
export const NAME_ROW = 16;

const EDGE = 0x1e35a7bd;
const SENSES = [
  "state",
  "people",
  "capital",
  "seat",
  "body-name",
  "outlet",
  "place",
  "role",
  "roles",
  "title",
  "body",
  "group",
  "place-word",
  "capital-word",
  "work",
];
const SENSE_CODE = new Map<string, number>(SENSES.map((name, at) => [name, 2 * at + 1]));

/** Bits of a word that say what it can be in a name; pronouns' and verbs' own are kept too. */
const TELLING = BIT.he | BIT.she | BIT.firstName | BIT.notName | BIT.inPlaceName | BIT.placeWord | BIT.capitalAdjective | BIT.inWorkName;
const AROUND =
  BIT.the |
  BIT.a |
  BIT.this |
  BIT.possessive |
  BIT.of |
  BIT.and |
  BIT.placing |
  BIT.acting |
  BIT.addressing |
  BIT.relative |
  BIT.moving |
  BIT.among |
  BIT.about;

const both = (left: number, right: number): number => Math.imul(left, 0x27d4eb2f) ^ ((right << 13) | (right >>> 19));

/**
 * How each word was written where the model was trained, a slot by the low bits of its hash: in the low two bits
 * 1 nearly always with a capital, 2 both ways, 3 nearly always small; above them six more bits of the hash, by which
 * other words of the slot are told apart. 0 for none. A power of two long.
 */
export type NameVocabulary = Uint8Array;

/** What a slot holds of a word's hash above its low two bits. */
export const hashMark = (hash: number): number => (hash >>> 24) & 0xfc;

/** What stands for every word that the vocabulary does not have. */
const UNKNOWN = 0x2545f491;

/** What is worked out of a report once, in parallel arrays by token. */
export interface NameTraits {
  /** Hash of each word, `UNKNOWN` for those that the vocabulary does not have. */
  readonly hash: Int32Array;
  /** How the vocabulary has it. */
  readonly written: Uint8Array;
  readonly signs: Uint16Array;
  /** Twice the sense's place plus one in the first token of a phrase of the tables, plus two in later ones; 0 elsewhere. */
  readonly sense: Uint8Array;
  /** Class of each word (`classOf`). */
  readonly classes: Uint16Array;
  /** Group of each class. */
  readonly groups: Uint8Array;
  /** Shape of each word that was asked for, one more than it is; 0 for the others. */
  readonly shapes: Uint8Array;
}

/** What the tables have of the words that have a number, in rows: a word's hash; its class, how it is written, what of it is so. */
const ROW = 2;
const ROWS = new Int32Array(ROW * MOST_TYPES);
/** The first ten bits of a row's second number are the class, two are how it is written. */
const [CLASS, WRITTEN, IN_VOCABULARY, KNOWN] = [0x3ff, 10, 1 << 12, 1 << 13] as const;
/** The tables that the rows were read from. */
let tables: { readonly vocabulary: NameVocabulary; readonly classes: WordClasses } | null = null;

/** Writes what the tables have of a word; a word without a number stands in the first row for as long as it is looked at. */
function readWord({ text, form, start, end }: NameWords, at: number, row: number, vocabulary: NameVocabulary, known: WordClasses): void {
  const hash = wordHash(text, start[at]!, end[at]!);
  const slot = vocabulary[hash & (vocabulary.length - 1)]!;
  const isIn = slot !== 0 && (slot & 0xfc) === hashMark(hash);
  ROWS[row] = hash;
  ROWS[row + 1] = classOf(known, form[at]!) | (isIn ? ((slot & 3) << WRITTEN) | IN_VOCABULARY : 0) | KNOWN;
}

/** Room for what is told of a report's words while they are labelled, taken up again for the next report. */
class Room {
  #size = 0;
  hash = new Int32Array(0);
  sense = new Uint8Array(0);
  signs = new Uint16Array(0);
  classes = new Uint16Array(0);
  shapes = new Uint8Array(0);
  /** Hashes of all words, of those that the vocabulary does not have as well. */
  all = new Int32Array(0);

  /** Makes room for so many tokens, with nothing told of them that not every one is told of. */
  clear(count: number): this {
    if (count > this.#size) {
      this.#size = count + (count >> 1);
      this.hash = new Int32Array(this.#size);
      this.all = new Int32Array(this.#size);
      this.classes = new Uint16Array(this.#size);
      this.sense = new Uint8Array(this.#size);
      this.signs = new Uint16Array(this.#size);
      this.shapes = new Uint8Array(this.#size);
    } else {
      this.sense.fill(0, 0, count);
      this.signs.fill(0, 0, count);
      this.shapes.fill(0, 0, count);
    }
    return this;
  }
}

const room = new Room();

/**
 * What is told of a report's words, in arrays that are written over for the next report but for `written`.
 *
 * @param thinned whether words that the vocabulary does not have are to have no class either: for training. @cost O(tokens)
 */
export function nameTraits(words: NameWords, runs: NameRuns, vocabulary: NameVocabulary, known: WordClasses, thinned = false): NameTraits {
  if (tables?.vocabulary !== vocabulary || tables.classes !== known) {
    tables = { vocabulary, classes: known };
    ROWS.fill(0);
  }
  const { count, type } = words;
  const written = new Uint8Array(count);
  const { hash, all, sense, classes, signs, shapes } = room.clear(count);
  for (let at = 0; at < count; at++) {
    const word = type[at]!;
    const row = word * ROW;
    if (word === 0 || ROWS[row + 1] === 0) readWord(words, at, row, vocabulary, known);
    const told = ROWS[row + 1]!;
    const isIn = (told & IN_VOCABULARY) !== 0;
    all[at] = ROWS[row]!;
    hash[at] = isIn ? ROWS[row]! : UNKNOWN;
    written[at] = (told >> WRITTEN) & 3;
    classes[at] = isIn || !thinned ? told & CLASS : 0;
  }
  readSenses(words, sense);
  documentSigns(words, runs, all, signs);
  return { hash, sense, signs, written, classes, groups: known.groups, shapes };
}

/** Writes which sense the phrase of the tables has that a token stands in. */
function readSenses({ atoms }: NameWords, sense: Uint8Array): void {
  for (let number = 0; number < atoms.length; number++) {
    const { entry, first, end } = atoms[number]!;
    const code = SENSE_CODE.get(entry.sense);
    if (code === undefined) continue;
    sense[first] = code;
    for (let inside = first + 1; inside < end; inside++) sense[inside] = code + 1;
  }
}

function shapeOf(text: string, from: number, to: number): number {
  let capitals = 0;
  let letters = 0;
  let others = 0;
  for (let at = from; at < to && at < from + 24; at++) {
    const code = text.charCodeAt(at);
    const kind = KIND[code];
    if (kind === LETTER) {
      letters++;
      if (isUpper(code)) capitals++;
    } else others |= kind === DIGIT ? 1 : code === 0x2e ? 2 : 4;
  }
  const is =
    letters === 0
      ? 0
      : capitals === 0
        ? 1
        : capitals === letters
          ? letters === 1
            ? 2
            : 3
          : capitals === 1 && isUpper(text.charCodeAt(from))
            ? 4
            : 5;
  return is | (others << 3);
}

/** Shape of a word, found out once: neighbours ask for it too. */
function shapeAt({ text, start, end }: NameWords, { shapes }: NameTraits, at: number): number {
  if (shapes[at] === 0) shapes[at] = shapeOf(text, start[at]!, end[at]!) + 1;
  return shapes[at]! - 1;
}

/** Writes the keys of the features of token `at` of the run `[first, end)`. */
export function nameKeys(words: NameWords, traits: NameTraits, first: number, end: number, at: number, out: Int32Array): void {
  const { text, start, end: ends, upos, xpos, head, relation, sentence, count } = words;
  const { hash, signs, sense, written } = traits;
  const here = sentence[at]!;
  const hasLeft = at > 0 && sentence[at - 1] === here;
  const hasRight = at + 1 < count && sentence[at + 1] === here;
  const word = hash[at]!;
  const l1 = hasLeft ? hash[at - 1]! : EDGE;
  const l2 = at > 1 && sentence[at - 2] === here ? hash[at - 2]! : EDGE;
  const r1 = hasRight ? hash[at + 1]! : EDGE;
  const r2 = at + 2 < count && sentence[at + 2] === here ? hash[at + 2]! : EDGE;
  const from = start[at]!;
  const till = ends[at]!;
  const looks = shapeAt(words, traits, at) | (words.initial[at]! << 7) | (words.isTitleCase(at) ? 256 : 0);
  const looksLeft = hasLeft ? shapeAt(words, traits, at - 1) : 127;
  const looksRight = hasRight ? shapeAt(words, traits, at + 1) : 127;
  const bits = words.bits(at) & TELLING;
  const bitsLeft = hasLeft ? words.bits(at - 1) & (TELLING | AROUND) : -1;
  const bitsRight = hasRight ? words.bits(at + 1) & (TELLING | AROUND) : -1;
  const is = sense[at]!;
  const isLeft = hasLeft ? sense[at - 1]! : 255;
  const isRight = hasRight ? sense[at + 1]! : 255;
  const tag = xpos[at]!;
  const tagLeft = hasLeft ? xpos[at - 1]! : 255;
  const tagRight = hasRight ? xpos[at + 1]! : 255;
  const seen = signs[at]!;
  const known = written[at]!;
  const knownLeft = hasLeft ? written[at - 1]! : 4;
  const knownRight = hasRight ? written[at + 1]! : 4;
  const suffix3 = wordHash(text, Math.max(from, till - 3), till);
  const prefix3 = wordHash(text, from, Math.min(till, from + 3));
  const above = head[at]!;
  const headWord = above === at ? EDGE : (hash[above] ?? EDGE);
  const isHeadCapital = above !== at && words.capital[above] === 1 ? 1 : 0;
  const before = first > 0 && sentence[first - 1] === here ? hash[first - 1]! : EDGE;
  const after = end < count && sentence[end] === here ? hash[end]! : EDGE;
  const last = hash[end - 1]!;
  const many = Math.min(end - first, 6);
  const position = (at === first ? 1 : 0) | (at === end - 1 ? 2 : 0) | (many << 2);
  let next = 0;
  out[next++] = 0;
  out[next++] = word;
  out[next++] = l1;
  out[next++] = r1;
  out[next++] = l2;
  out[next++] = r2;
  out[next++] = both(word, l1);
  out[next++] = both(word, r1);
  out[next++] = suffix3;
  out[next++] = prefix3;
  out[next++] = wordHash(text, Math.max(from, till - 4), till);
  out[next++] = both(word, looks);
  out[next++] = looks | (looksLeft << 9) | (looksRight << 16);
  out[next++] = both(suffix3, looks);
  out[next++] = tag | (upos[at]! << 8);
  out[next++] = tag | (tagLeft << 8) | (tagRight << 16);
  out[next++] = bits | (is << 24);
  out[next++] = both(bits, looks);
  out[next++] = is | (isLeft << 8) | (isRight << 16);
  out[next++] = both(bitsLeft, isLeft);
  out[next++] = both(bitsRight, isRight);
  out[next++] = both(bitsLeft, both(bits, is));
  out[next++] = both(bitsRight, both(bits, is));
  out[next++] = seen;
  out[next++] = (seen & 0x3f) | (looks << 16);
  out[next++] = (seen >> 6) | (looks << 16);
  out[next++] = both(seen, bits | is);
  out[next++] = relation[at]! | ((upos[above] ?? 0) << 8) | (isHeadCapital << 16);
  out[next++] = both(relation[at]!, headWord);
  out[next++] = both(headWord, tag);
  out[next++] = both(before, position);
  out[next++] = both(after, position);
  out[next++] = both(last, position & 3);
  out[next++] = position | (words.quoted[at]! << 8) | (words.lead[at]! << 10);
  out[next++] = both(position, is);
  out[next++] = both(position, looks);
  out[next++] = both(hash[first]!, position & 3);
  out[next++] = hasRight && isGenitive(words, at + 1) ? 1 : 0;
  out[next++] = both(seen, position);
  out[next++] = both(r1, is | (looks << 8));
  out[next++] = both(l1, is | (looks << 8));
  out[next++] = both(sense[end - 1]!, position & 3);
  out[next++] = both(both(bits, is), both(isRight, bitsRight & TELLING));
  out[next++] = both(both(suffix3, bitsLeft & TELLING), looks);
  out[next++] = known | (looks << 2);
  out[next++] = known | (knownLeft << 2) | (knownRight << 5) | ((position & 3) << 8);
  out[next++] = both(known | (tag << 2), looks);
  out[next++] = both(known | (looks << 2), seen);
  out[next++] = both(known | (knownLeft << 2) | (knownRight << 5), bitsLeft & TELLING);
  classKeys(words, traits, end, at, position, looks, out);
}

/** Writes the keys of the classes of words: of the word, its neighbours, the run's last word and the one behind the run. */
function classKeys(
  { sentence, xpos, upos, count }: NameWords,
  { classes, groups, written, signs }: NameTraits,
  end: number,
  at: number,
  position: number,
  looks: number,
  out: Int32Array,
): void {
  const here = sentence[at]!;
  const classAt = (place: number): number => (place >= 0 && place < count && sentence[place] === here ? classes[place]! : 0);
  const is = classes[at]!;
  const left = classAt(at - 1);
  const right = classAt(at + 1);
  const group = groups[is]!;
  let next = CLASS_FEATURES;
  out[next++] = is;
  out[next++] = group | (looks << 10);
  out[next++] = left;
  out[next++] = right;
  out[next++] = group | (groups[left]! << 8) | (groups[right]! << 16);
  out[next++] = both(classes[end - 1]!, position & 3);
  out[next++] = both(is, position | (written[at]! << 8));
  out[next++] = both(classAt(end), position & 3);
  out[next++] = both(is, xpos[at]! | (upos[at]! << 8));
  out[next++] = both(group, signs[at]!);
}

const keys = new Int32Array(NAME_FEATURES);
const hashes = new Int32Array(NAME_FEATURES);

/** Writes the features of a token to `out` from `to` on, as offsets of rows in a table of `mask + 1` weights: what training learns from. */
export function nameFeatures(
  words: NameWords,
  traits: NameTraits,
  first: number,
  end: number,
  at: number,
  mask: number,
  out: Int32Array,
  to: number,
): void {
  nameKeys(words, traits, first, end, at, keys);
  hashKeys(keys, 0, NAME_FEATURES, 0, 0, hashes);
  for (let feature = 0; feature < NAME_FEATURES; feature++) out[to + feature] = hashes[feature]! & mask & ~(NAME_ROW - 1);
}
