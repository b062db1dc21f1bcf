// Takes a report's tokens, sentences and tags, gives what each token can be in a noun phrase, in parallel arrays.
import { UPOS, XPOS, type Article, type Layers } from "../../model/index.ts";
import { isUpper, KIND, LETTER, DIGIT } from "../../text/characters.ts";
import { BIT, DETERMINER, type Lexicon } from "./lexicon.ts";
import type { NameLabeler, NameReading } from "./name-labeler.ts";
import { atomFrom, isHyphened } from "./atom-reader.ts";
import { actsForBody, dissolveAtoms } from "./name-atoms.ts";
import { leadMarks, markQuotations, markSentences, titleCaseBlocks } from "./name-marks.ts";
import { isDesignation, isElided, isSeat } from "./hyphened-letters.ts";
import { isBegin, isInside, NAME_KINDS } from "./name-labels.ts";
import { PART, type Atom } from "./token-parts.ts";
import { ArrayRoom } from "../array-room.ts";
import { wordTraits } from "../syntax/word-traits.ts";

export { PART, type Atom } from "./token-parts.ts";

const TAG = Object.fromEntries(UPOS.map((name, at) => [name, at])) as Record<(typeof UPOS)[number], number>;

export type NameNeeds = Pick<Layers, "tokens" | "sentences" | "syntax" | "quotations">;
const FINITE: ReadonlySet<number> = new Set((["VBD", "VBP", "VBZ", "VB", "MD"] as const).map((tag) => XPOS.indexOf(tag)));

/** Words that no name begins with. */
const FUNCTION = BIT.and | BIT.of | BIT.placing | BIT.moving | BIT.among | BIT.relative | BIT.about | BIT.pronoun;

/** Log-odds from which on the model is taken at its word against a title. */
const SURE = 3;

/**
 * One report as the mention rules see it; positions are token indices.
 *
 * @cost O(tokens) to make, a few typed arrays as long as the tokens
 */
export class NameView {
  readonly text: string;
  readonly count: number;
  /** Where the arrays of the report lie that nobody asks for behind its reading. */
  readonly room: ArrayRoom;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly block: Uint16Array;
  readonly type: Uint16Array;
  readonly form: Int32Array;
  readonly lexicon: Lexicon;
  readonly tagged: boolean;
  /** Word of the tables, -1 for others. */
  readonly word: Int32Array;
  readonly #bits: Int32Array;
  /** `PART` of each token. */
  readonly part: Uint8Array;
  /** Index into `atoms` for tokens that begin one, -1 for others. */
  readonly atomAt: Int32Array;
  readonly atoms: Atom[] = [];
  readonly sentence: Uint32Array;
  /** 1 where a capital says nothing: sentence beginnings, after an opening quotation mark. */
  readonly initial: Uint8Array;
  /** 1 inside quotation marks. */
  readonly quoted: Uint8Array;
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly head: Int32Array;
  readonly relation: Uint8Array;
  /** 1 where a token begins with a capital. */
  readonly capital: Uint8Array;
  /** By token, whether what ends before it is the subject of a verb, as far as asked for (`isSubject`). */
  readonly subjects: Uint8Array;
  /** Words written with a capital inside a sentence somewhere in the report. */
  readonly #known = new Set<string>();
  readonly #titleCase: Uint8Array;
  /** 1 inside a dateline or credit that opens a block, 2 inside the label of a transcript's turn. */
  readonly lead: Uint8Array;
  /** What the names' model says of each token; null where there is none, or nothing is tagged. */
  readonly reading: NameReading | null;

  /** @param room of its own, or one from which nothing is held any more */
  constructor(
    article: Article,
    { tokens, sentences, syntax, quotations }: NameNeeds,
    lexicon: Lexicon,
    labeler: NameLabeler | null,
    room = new ArrayRoom(),
  ) {
    this.room = room;
    this.text = article.text;
    this.count = tokens.count;
    this.start = tokens.start;
    this.end = tokens.end;
    this.block = tokens.block;
    this.lexicon = lexicon;
    this.upos = syntax.upos;
    this.xpos = syntax.xpos;
    this.head = syntax.head;
    this.relation = syntax.relation;
    this.tagged = syntax.upos.length === tokens.count;
    this.word = room.int32(tokens.count);
    this.#bits = room.int32(tokens.count);
    this.part = room.uint8(tokens.count);
    this.atomAt = room.int32(tokens.count, -1);
    this.sentence = room.uint32(tokens.count);
    this.initial = room.uint8(tokens.count);
    this.quoted = room.uint8(tokens.count);
    this.capital = room.uint8(tokens.count);
    this.subjects = room.uint8(tokens.count + 1);
    ({ type: this.type, form: this.form } = wordTraits(article.text, tokens, sentences));
    this.#readWords();
    markSentences(this, sentences);
    markQuotations(this, quotations);
    this.lead = leadMarks(this, article);
    this.#titleCase = titleCaseBlocks(this, article);
    this.#readKnownNames();
    this.#readAtoms();
    this.reading = labeler !== null && this.tagged ? labeler(this) : null;
    if (this.reading !== null) dissolveAtoms(this, this.reading);
    for (let at = 0; at < this.count; at++) if (this.part[at] === PART.other) this.part[at] = this.#partOf(at);
  }

  isTitleCase(at: number): boolean {
    return this.#titleCase[this.block[at] ?? 0] === 1;
  }

  /** `BIT`s of a token's word; 0 outside the report. */
  bits(at: number): number {
    return at >= 0 && at < this.count ? this.#bits[at]! : 0;
  }

  /** Whether a token's word is a form of a verb of saying; false outside the report. */
  isUttering(at: number): boolean {
    const word = at >= 0 && at < this.count ? this.word[at]! : -1;
    return word >= 0 && this.lexicon.uttering[word] === 1;
  }

  atom(at: number): Atom | null {
    const index = at >= 0 && at < this.count ? this.atomAt[at]! : -1;
    return index < 0 ? null : this.atoms[index]!;
  }

  words(first: number, end: number): string {
    return end <= first ? "" : this.text.slice(this.start[first], this.end[end - 1]);
  }

  /** As `words`, with one space for every stretch of white space; only what stands between tokens is looked at. */
  spaced(first: number, end: number): string {
    const { start, end: ends } = this;
    for (let at = first + 1; at < end; at++) {
      const gap = start[at]! - ends[at - 1]!;
      if (gap > 1 || (gap === 1 && this.text.charCodeAt(ends[at - 1]!) !== 0x20)) return this.words(first, end).replace(/\s+/gu, " ");
    }
    return this.words(first, end);
  }

  /** The token's only character, else "". */
  sign(at: number): string {
    if (at < 0 || at >= this.count) return "";
    const start = this.start[at]!;
    return this.end[at]! - start === 1 ? this.text.charAt(start) : "";
  }

  isCapital(at: number): boolean {
    return this.capital[at] === 1;
  }

  /** True for a verb or auxiliary; where nothing is tagged, for the verbs of the tables. */
  isVerb(at: number): boolean {
    if (at < 0 || at >= this.count) return false;
    if ((this.bits(at) & BIT.acting) !== 0)
      return !this.tagged || this.#is(at, TAG.VERB) || this.#is(at, TAG.AUX) || this.#is(at, TAG.NOUN);
    return this.tagged && (this.#is(at, TAG.VERB) || this.#is(at, TAG.AUX));
  }

  /** True for a verb that makes a clause ("said", "chose"): no participle before a noun. */
  isFinite(at: number): boolean {
    return this.tagged ? this.#is(at, TAG.VERB) && FINITE.has(this.xpos[at] ?? 0) : (this.bits(at) & BIT.acting) !== 0;
  }

  isAuxiliary(at: number): boolean {
    return this.tagged && this.#is(at, TAG.AUX);
  }

  isAdjective(at: number): boolean {
    return this.tagged && this.#is(at, TAG.ADJ);
  }

  isAdverb(at: number): boolean {
    return this.tagged && this.#is(at, TAG.ADV);
  }

  /** True where the two tokens touch. */
  touches(at: number, next: number): boolean {
    return this.end[at] === this.start[next];
  }

  #is(at: number, tag: number): boolean {
    return this.upos[at] === tag;
  }

  #readWords(): void {
    const { text, type, form, start, end, lexicon } = this;
    for (let at = 0; at < this.count; at++) {
      const from = start[at]!;
      const word = lexicon.wordOfType(type[at]!, form[at]!, text, from, end[at]!);
      this.word[at] = word;
      if (word >= 0) this.#bits[at] = lexicon.bits[word]!;
      if (isUpper(text.charCodeAt(from)) || isElided(text, from, end[at]!)) this.capital[at] = 1;
    }
  }

  #readKnownNames(): void {
    for (let at = 0; at < this.count; at++) {
      if (this.capital[at] === 0 || this.initial[at] === 1 || this.isTitleCase(at)) continue;
      if ((this.bits(at) & (BIT.notName | BIT.other | DETERMINER | FUNCTION)) === 0) this.#known.add(this.words(at, at + 1));
    }
  }

  /** Finds the phrases of the tables: the longest at each place, left to right. */
  #readAtoms(): void {
    for (let at = 0; at < this.count;) at = this.readAtom(at);
  }

  /** Takes the longest phrase of the tables that begins with a token; gives where reading goes on. */
  readAtom(at: number): number {
    const atom = (this.bits(at) & BIT.starts) === 0 || isSeat(this, at) ? null : atomFrom(this, at);
    if (atom === null) return at + 1;
    this.atomAt[at] = this.atoms.push(atom) - 1;
    this.part[at] = PART.atom;
    for (let inside = at + 1; inside < atom.end; inside++) this.part[inside] = PART.inside;
    return atom.end;
  }

  /** True where the model takes the token into the name that stands before it. */
  goesOn(at: number): boolean {
    return this.reading !== null && at < this.count && isInside(this.reading.labels[at]!);
  }

  /** True where the model ends one name before the token and begins another with it. */
  parts(at: number): boolean {
    return this.begins(at) && this.reading?.labels[at - 1] !== 0;
  }

  /** Index into `NAME_KINDS` of what a name that begins at the token most likely is; -1 where none begins. */
  kindAt(at: number): number {
    if (this.reading === null || !this.begins(at)) return -1;
    const row = at * NAME_KINDS.length;
    let best = 0;
    for (let kind = 1; kind < NAME_KINDS.length; kind++) if (this.reading.kinds[row + kind]! > this.reading.kinds[row + best]!) best = kind;
    return best;
  }

  /** True where a name begins that is no person's. @param beSure where only a clear verdict counts */
  namesNobody(at: number, beSure: boolean): boolean {
    return this.begins(at) && (this.reading?.kinds[at * NAME_KINDS.length] ?? 0) < (beSure ? -SURE : 0);
  }

  /** True where the model begins a name at the token. */
  begins(at: number): boolean {
    return this.reading !== null && isBegin(this.reading.labels[at] ?? 0);
  }

  #partOf(at: number): number {
    const code = this.text.charCodeAt(this.start[at] ?? 0);
    const kind = KIND[code];
    const bits = this.bits(at);
    if (kind !== LETTER && kind !== DIGIT) return this.#partOfMark(at, code);
    if ((bits & BIT.possessive) !== 0) return PART.possessive;
    if ((bits & BIT.pronoun) !== 0) return PART.pronoun;
    if ((bits & DETERMINER) !== 0) return this.#isDeterminer(at, bits) ? PART.determiner : PART.other;
    if (this.capital[at] === 1 && ((bits & BIT.notName) === 0 || this.#isMonthName(at) || this.#isRead(at)))
      return this.#isName(at) ? PART.name : this.#common(at);
    if (kind === DIGIT) return PART.modifier;
    return (bits & BIT.notName) !== 0 && this.capital[at] === 1 ? PART.other : this.#common(at);
  }

  /** "April" behind a first name, or what else is mostly no name. */
  #isMonthName(at: number): boolean {
    return at > 0 && this.part[at - 1] === PART.name && (this.bits(at - 1) & BIT.firstName) !== 0;
  }

  /** True for a word that the model takes into a name; "(LAUGHTER)" in a transcript names nobody. */
  #isRead(at: number): boolean {
    if (this.reading === null || this.reading.labels[at] === 0) return false;
    return this.sign(at - 1) !== "(" || this.sign(at + 1) !== ")";
  }

  /** "That" is one only before a noun that it points at. */
  #isDeterminer(at: number, bits: number): boolean {
    if ((bits & BIT.this) === 0) return true;
    return this.tagged ? this.#is(at, TAG.DET) || this.#is(at, TAG.ADJ) : this.capital[at] === 0 && this.words(at, at + 1) !== "that";
  }

  #partOfMark(at: number, code: number): number {
    if ((code === 0x27 || code === 0x2019) && at > 0 && this.touches(at - 1, at)) {
      const length = (this.end[at] ?? 0) - (this.start[at] ?? 0);
      const spoken = length === 2 && (this.bits(at - 1) & BIT.pronoun) !== 0;
      const isVerb = this.tagged && (this.#is(at, TAG.AUX) || this.#is(at, TAG.VERB));
      const isMark = length === 1 && (this.text.charCodeAt((this.end[at - 1] ?? 1) - 1) | 32) !== 0x73;
      return length <= 2 && !spoken && !isVerb && !isMark ? PART.genitive : PART.other;
    }
    const sign = this.sign(at);
    if (sign === "[") return PART.open;
    if (sign === "]") return PART.close;
    return at > 0 && at + 1 < this.count && isHyphened(this, at) ? PART.hyphen : PART.other;
  }

  #isName(at: number): boolean {
    if (isDesignation(this, at) || isSeat(this, at)) return false;
    const bits = this.bits(at);
    if (this.reading !== null && this.lead[at] === 0) {
      if (this.reading.labels[at] !== 0 || !this.#isUnseen(at)) return this.#isLabelled(at, bits, this.reading.labels);
    }
    if ((this.end[at] ?? 0) - (this.start[at] ?? 0) < 2) return false;
    if (this.lead[at] !== 0) return true;
    if ((bits & BIT.capitalAdjective) !== 0 && !this.#opensName(at + 1)) return false;
    if ((bits & FUNCTION) !== 0 && this.initial[at] === 1) return false;
    const isHeading = this.isTitleCase(at);
    if ((bits & BIT.acting) !== 0 && (isHeading || this.#is(at, TAG.VERB) || this.#is(at, TAG.AUX))) return false;
    if ((bits & BIT.other) !== 0 && (this.initial[at] === 1 || this.isTitleCase(at))) return false;
    if (this.isTitleCase(at)) return (bits & BIT.firstName) !== 0 || this.#known.has(this.words(at, at + 1));
    if (this.initial[at] === 0) return !this.tagged || this.isNominal(at) || (this.word[at] ?? -1) < 0;
    if (this.tagged) return this.#is(at, TAG.PROPN) || this.#known.has(this.words(at, at + 1)) || this.#opensAsActor(at);
    return this.#looksLikeName(at, bits);
  }

  /** A capital adjective alone is none: "Democratic". */
  #isLabelled(at: number, bits: number, labels: Uint8Array): boolean {
    const label = labels[at]!;
    if (label === 0 || (isBegin(label) && (bits & FUNCTION) !== 0)) return false;
    return (bits & BIT.capitalAdjective) === 0 || isInside(label) || isInside(labels[at + 1] ?? 0);
  }

  /** True for a word that may be a name's by its tag. */
  isNominal(at: number): boolean {
    return this.#is(at, TAG.PROPN) || this.#is(at, TAG.NOUN) || this.#is(at, TAG.ADJ) || this.#is(at, TAG.X) || this.#is(at, TAG.VERB);
  }

  /** True where a name that an adjective can begin goes on: "Democratic Front", not "Democratic Gov. X". */
  #opensName(at: number): boolean {
    if (this.capital[at] !== 1 || this.sentence[at] !== this.sentence[at - 1] || (this.bits(at) & BIT.firstName) !== 0) return false;
    const sense = this.atom(at)?.entry.sense;
    return sense !== "title" && sense !== "role" && sense !== "roles";
  }

  /** A word that neither the tables nor the model's training have is a name by its capital: the model has nothing to know it by. */
  #isUnseen(at: number): boolean {
    if ((this.word[at] ?? -1) >= 0) return false;
    if (this.isTitleCase(at)) return this.#known.has(this.words(at, at + 1));
    if (this.sign(at - 1) === "]") return true;
    if (this.reading?.written[at] !== 0 || this.sign(at - 1) === "@") return false;
    if (this.initial[at] === 0) return this.isNominal(at);
    return this.#is(at, TAG.PROPN) || this.#known.has(this.words(at, at + 1));
  }

  /** A first word that no table has, no plural, right before a verb of acting: "Osmarin says". */
  #opensAsActor(at: number): boolean {
    if ((this.word[at] ?? -1) >= 0 || (this.bits(at + 1) & BIT.acting) === 0 || this.sentence[at + 1] !== this.sentence[at]) return false;
    return !this.#is(at, TAG.ADV) && this.text.charAt((this.end[at] ?? 1) - 1) !== "s";
  }

  /** First word of a sentence that no tagger has read. */
  #looksLikeName(at: number, bits: number): boolean {
    if ((bits & BIT.firstName) !== 0 || this.#known.has(this.words(at, at + 1))) return true;
    if ((bits & (BIT.modifier | FUNCTION | BIT.acting | BIT.addressing)) !== 0) return false;
    const next = at + 1;
    if (next >= this.count || this.sentence[next] !== this.sentence[at]) return false;
    const isGenitive =
      (this.text.charCodeAt(this.start[next] ?? 0) | 0) === 0x2019 || this.sign(next) === "'" || this.words(next, next + 1) === "'s";
    return isGenitive || (this.capital[next] === 1 && (this.bits(next) & BIT.notName) === 0) || (this.bits(next) & BIT.acting) !== 0;
  }

  /** Part of a word that names nobody. */
  #common(at: number): number {
    const bits = this.bits(at);
    if (this.tagged && (bits & BIT.other) !== 0 && (this.#is(at, TAG.ADJ) || this.#is(at, TAG.ADV))) return PART.other;
    if ((bits & BIT.capitalAdjective) !== 0 && this.capital[at] === 1) return PART.modifier;
    if (!this.tagged) return (bits & BIT.modifier) !== 0 ? PART.modifier : this.#untagged(bits);
    if (
      this.#is(at, TAG.NOUN) &&
      at > 0 &&
      (((bits & BIT.acting) !== 0 && (this.sign(at - 1) === "," || this.part[at - 1] === PART.name || this.#names(at - 1))) ||
        actsForBody(this, at))
    )
      return PART.other;
    if (this.#is(at, TAG.ADJ) || this.#is(at, TAG.NOUN) || this.#is(at, TAG.NUM) || this.#is(at, TAG.PROPN)) return PART.modifier;
    // "The Orlo-run ministry": what a hyphen joins to a name is no verb of its own.
    if (this.#is(at, TAG.VERB)) return at > 1 && isHyphened(this, at - 1) && this.capital[at - 2] === 1 ? PART.modifier : PART.perhaps;
    return this.#is(at, TAG.ADV) ? PART.perhaps : PART.other;
  }

  /** True for a token of a known name. */
  #names(at: number): boolean {
    return this.part[at] === PART.atom && (this.atom(at)?.entry.names ?? false);
  }

  #untagged(bits: number): number {
    return (bits & (BIT.other | FUNCTION | BIT.acting | BIT.addressing)) !== 0 ? PART.other : PART.perhaps;
  }
}
