// Takes a report's words, sentences, quotations and blocks, gives where a capital says nothing and what opens a block.
import { PROSE, type Article, type Layers } from "../../model/index.ts";
import { KIND, LETTER } from "../../text/characters.ts";

/** The arrays that are read and written; positions are token indices. */
interface Words {
  readonly text: string;
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly block: Uint16Array;
  readonly capital: Uint8Array;
  readonly sentence: Uint32Array;
  readonly initial: Uint8Array;
  readonly quoted: Uint8Array;
}

/** Share of capitalised words above which a headline is set in title case, and tells no names by its capitals. */
const TITLE_CASE = 0.6;

/** Writes the sentence of each token, and where one begins. */
export function markSentences(words: Words, { count, first, end }: Layers["sentences"]): void {
  for (let sentence = 0; sentence < count; sentence++) {
    const from = first[sentence] ?? 0;
    words.sentence.fill(sentence, from, end[sentence] ?? 0);
    let at = from;
    const last = end[sentence] ?? 0;
    while (at < last && KIND[words.text.charCodeAt(words.start[at] ?? 0)] !== LETTER) at++;
    if (at < last) words.initial[at] = 1;
  }
}

/** Writes what stands inside quotation marks, and that a capital behind an opening one says nothing. */
export function markQuotations(words: Words, quotations: Layers["quotations"]): void {
  let at = 0;
  for (const { start, end, depth } of quotations) {
    if (depth > 0) continue;
    while (at < words.count && (words.start[at] ?? 0) < start) at++;
    const first = at;
    while (at < words.count && (words.end[at] ?? 0) <= end) words.quoted[at++] = 1;
    if (first + 1 < words.count && first < at) words.initial[first + 1] = 1;
  }
}

/** Gives 1 inside a dateline or credit that opens a block, 2 inside the label of a transcript's turn. */
export function leadMarks(words: Words, { blocks }: Article): Uint8Array {
  const marks = new Uint8Array(words.count);
  let at = 0;
  for (const { lead, label } of blocks) {
    const opening = lead ?? label;
    if (opening === undefined) continue;
    while (at < words.count && (words.start[at] ?? 0) < opening.start) at++;
    while (at < words.count && (words.end[at] ?? 0) <= opening.end) marks[at++] = lead === undefined ? 2 : 1;
  }
  return marks;
}

/** Gives 1 for each block that is set in title case. */
export function titleCaseBlocks(words: Words, { blocks }: Article): Uint8Array {
  const titleCase = new Uint8Array(blocks.length);
  const capitals = new Uint32Array(blocks.length);
  const letters = new Uint32Array(blocks.length);
  for (let at = 0; at < words.count; at++) {
    const block = words.block[at] ?? 0;
    if (KIND[words.text.charCodeAt(words.start[at] ?? 0)] !== LETTER) continue;
    letters[block] = (letters[block] ?? 0) + 1;
    capitals[block] = (capitals[block] ?? 0) + (words.capital[at] ?? 0);
  }
  blocks.forEach(({ kind }, block) => {
    const many = letters[block] ?? 0;
    const heading = kind === "headline" || kind === "deck" || kind === "heading" || !PROSE.has(kind);
    const share = (capitals[block] ?? 0) / Math.max(1, many);
    if ((heading && many > 3 && share >= TITLE_CASE) || (many > 5 && share > 0.9)) titleCase[block] = 1;
  });
  return titleCase;
}
