// Takes a report's ground layers, gives what the attribution rules ask of a token, without an object a token.
import { UPOS, valueOf, XPOS, type Article, type Block, type Layers, type Mention, type Range } from "../../model/index.ts";
import { firstFrom } from "../../text/bisect.ts";
import { smallLetters } from "../../text/small-letters.ts";
import { NO_WORD } from "./acts/act-lexicon.ts";
import { type CompiledCue, type WordTable } from "./attribution-words.ts";
import { wordTraits, type WordTraits } from "../syntax/word-traits.ts";
import { MOST_TYPES } from "../syntax/word-types.ts";

const code = (tag: (typeof UPOS)[number]): number => UPOS.indexOf(tag);
export const TAG = {
  adj: code("ADJ"),
  adp: code("ADP"),
  adv: code("ADV"),
  aux: code("AUX"),
  cconj: code("CCONJ"),
  det: code("DET"),
  noun: code("NOUN"),
  num: code("NUM"),
  part: code("PART"),
  pron: code("PRON"),
  propn: code("PROPN"),
  punct: code("PUNCT"),
  sconj: code("SCONJ"),
  verb: code("VERB"),
  x: code("X"),
  sym: code("SYM"),
} as const;

const form = (tag: (typeof XPOS)[number]): number => XPOS.indexOf(tag);
const FORM = {
  past: form("VBD"),
  third: form("VBZ"),
  present: form("VBP"),
  gerund: form("VBG"),
  pastParticiple: form("VBN"),
  modal: form("MD"),
  base: form("VB"),
  plural: form("NNS"),
} as const;

/** The words that have a number as `ClauseView.lower` gives them, "" where that was not asked yet. */
const LOWER = new Array<string>(MOST_TYPES).fill("");

/** The layers a view is made of. */
export type ClauseNeeds = Pick<Layers, "tokens" | "sentences" | "syntax" | "quotations" | "times" | "mentions">;

/**
 * One report as the attribution rules see it. Token positions are indices into `Layers.tokens`.
 *
 * @cost O(tokens + quotations + times + mentions) to make; every question is O(1)
 */
export class ClauseView {
  readonly text: string;
  /** Outlet of the report, where it is known. */
  readonly outlet: string | null;
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly layers: ClauseNeeds;
  readonly table: WordTable;
  readonly blocks: readonly Block[];
  readonly traits: WordTraits;
  /** The unit of each token that is one unit long, 0 of others. */
  readonly mark: Uint16Array;
  /** Number of each token's word in the tables, -1 for others. */
  readonly word: Int16Array;
  /** Outermost quotation that a token stands in, marks included; -1 outside. */
  readonly quotation: Int16Array;
  /** Time expression that a token stands in, -1 outside. */
  readonly time: Int16Array;
  /** Index of the longest mention that begins at a token; -1 where none. */
  readonly mentionAt: Int32Array;
  /** Index of the longest mention that ends with a token; -1 where none. */
  readonly mentionTo: Int32Array;
  readonly #upos: Uint8Array;
  readonly #xpos: Uint8Array;

  constructor(article: Article, layers: ClauseNeeds, table: WordTable) {
    const { tokens } = layers;
    this.text = article.text;
    this.outlet = valueOf(article.outlet);
    this.blocks = article.blocks;
    this.layers = layers;
    this.table = table;
    this.count = tokens.count;
    this.start = tokens.start;
    this.end = tokens.end;
    this.#upos = layers.syntax.upos;
    this.#xpos = layers.syntax.xpos;
    this.word = new Int16Array(tokens.count);
    this.traits = wordTraits(article.text, tokens, layers.sentences);
    this.mark = new Uint16Array(tokens.count);
    const { type, form } = this.traits;
    for (let at = 0; at < tokens.count; at++) {
      const start = tokens.start[at]!;
      const end = tokens.end[at]!;
      this.word[at] = table.wordOfType(type[at]!, form[at]!, article.text, start, end);
      if (end - start === 1) this.mark[at] = article.text.charCodeAt(start);
    }
    this.quotation = new Int16Array(tokens.count).fill(-1);
    this.#cover(this.quotation, layers.quotations, ({ depth }) => depth === 0);
    this.time = new Int16Array(tokens.count).fill(-1);
    this.#cover(this.time, layers.times, () => true);
    this.mentionAt = new Int32Array(tokens.count).fill(-1);
    this.mentionTo = new Int32Array(tokens.count).fill(-1);
    this.#placeMentions();
  }

  /** First token that ends after `offset`: the token at it, or the next one. @cost O(log tokens) */
  tokenAt(offset: number): number {
    return firstFrom(this.end, this.count, offset + 1);
  }

  /** The token in small letters with straight apostrophes, made once for each word that has a number; "" outside the report. */
  lower(at: number): string {
    if (at < 0 || at >= this.count) return "";
    const type = this.traits.type[at]!;
    const known = LOWER[type]!;
    if (known !== "") return known;
    const made = smallLetters(this.text, this.start[at]!, this.end[at]!).replaceAll("’", "'");
    if (type > 0) LOWER[type] = made;
    return made;
  }

  /** The longest mention that begins at a token. No list is asked for its element -1: that is a look-up by name. */
  mentionFrom(at: number): Mention | undefined {
    const index = at >= 0 && at < this.count ? this.mentionAt[at]! : -1;
    return index < 0 ? undefined : this.layers.mentions[index];
  }

  /** The longest mention that ends with a token. */
  mentionEnding(at: number): Mention | undefined {
    const index = at >= 0 && at < this.count ? this.mentionTo[at]! : -1;
    return index < 0 ? undefined : this.layers.mentions[index];
  }

  /** The cues that a token's word is a form of, the longest tail first; null for most words. */
  cuesAt(at: number): readonly CompiledCue[] | null {
    const word = at >= 0 && at < this.count ? this.word[at]! : -1;
    return word < 0 ? null : this.table.cues[word]!;
  }

  /** The number of a token's word in the tables of acts (`ActLexicon`); `NO_WORD` for most, and outside the report. */
  actWord(at: number): number {
    if (at < 0 || at >= this.count) return NO_WORD;
    const { acts } = this.table;
    const type = this.traits.type[at]!;
    const known = acts.byType[type]!;
    if (known > 0) return known - 1;
    const number = acts.numberOf(this.lower(at));
    if (type > 0) acts.byType[type] = number + 1;
    return number;
  }

  tag(at: number): number {
    return at >= 0 && this.#upos.length > at ? this.#upos[at]! : TAG.x;
  }

  is(at: number, bit: number): boolean {
    const word = at >= 0 && at < this.count ? this.word[at]! : -1;
    return word >= 0 && (this.table.bits[word]! & bit) !== 0;
  }

  /** Whether a token's word may open one of some things. @param what bits of `OPENS` */
  opens(at: number, what: number): boolean {
    const word = this.word[at]!;
    return word >= 0 && (this.table.opens[word]! & what) !== 0;
  }

  /** Whether a token is a noun of a view: "account" in "by her account". */
  isViewNoun(at: number): boolean {
    return (this.#sayingNoun(at) & 1) !== 0;
  }

  /** Whether a token is a noun of where something is said: "statement" in "in a statement". */
  isVenueNoun(at: number): boolean {
    return (this.#sayingNoun(at) & 2) !== 0;
  }

  /** Whether a token stands for several without an ending: "police". */
  isCollective(at: number): boolean {
    return (this.#sayingNoun(at) & 4) !== 0;
  }

  /** Whether a token tells that somebody is held to have done something: "responsible". */
  isLiable(at: number): boolean {
    return (this.#sayingNoun(at) & 8) !== 0;
  }

  /** Whether a token names what is laid on whoever is held to have done something: "blame". */
  isBurden(at: number): boolean {
    return (this.#sayingNoun(at) & 16) !== 0;
  }

  /** Whether behind a token stands whom it is laid on: "on". */
  isOnto(at: number): boolean {
    return (this.#sayingNoun(at) & 32) !== 0;
  }

  /** Whether a token names what one feels for others: "support". */
  isFeeling(at: number): boolean {
    return (this.#sayingNoun(at) & 64) !== 0;
  }

  /** Whether a token names what somebody would have done: "proposal". */
  isMotion(at: number): boolean {
    return (this.#sayingNoun(at) & 128) !== 0;
  }

  #sayingNoun(at: number): number {
    const word = at >= 0 && at < this.count ? this.word[at]! : -1;
    return word < 0 ? 0 : this.table.sayingNouns[word]!;
  }

  /** The token's only character where it is one unit long, else "". */
  sign(at: number): string {
    return at >= 0 && at < this.count && this.end[at]! - this.start[at]! === 1 ? this.text[this.start[at]!]! : "";
  }

  isComma(at: number): boolean {
    return at >= 0 && this.mark[at] === 0x2c;
  }

  isDash(at: number): boolean {
    const mark = at >= 0 && at < this.count ? this.mark[at]! : -1;
    if (mark === 0x2014 || mark === 0x2015 || mark === 0x2013 || mark === 0x2d) return !this.#joined(at);
    const start = this.start[at]!;
    return mark === 0 && this.end[at]! - start === 2 && this.text.charCodeAt(start) === 0x2d && this.text.charCodeAt(start + 1) === 0x2d;
  }

  /** Whether token `at` begins a quotation, its mark being the token or its first character. */
  opensQuotation(at: number): boolean {
    if (at < 0 || at >= this.count) return false;
    const index = this.quotation[at]!;
    return (
      index >= 0 &&
      this.layers.quotations[index]!.start >= (at > 0 ? this.end[at - 1]! : 0) &&
      this.layers.quotations[index]!.start < this.end[at]!
    );
  }

  /** First token after the quotation that token `at` stands in; always behind `at`, though its marks end inside a token (‘‘…’’). */
  afterQuotation(at: number): number {
    const { end } = this.layers.quotations[this.quotation[at]!]!;
    return Math.max(at + 1, this.tokenAt(end));
  }

  /** First token of the quotation that token `at` stands in. */
  quotationStart(at: number): number {
    return this.tokenAt(this.layers.quotations[this.quotation[at]!]!.start);
  }

  range(first: number, after: number): Range {
    return { start: this.start[first]!, end: this.end[after - 1]! };
  }

  /** A capital where none is due: inside a sentence. A tagger takes an unknown surname for a verb now and then. */
  isName(at: number): boolean {
    const first = this.text.charCodeAt(this.start[at]!);
    return (
      first >= 0x41 &&
      first <= 0x5a &&
      at > 0 &&
      this.text.charCodeAt(this.end[at - 1]! - 1) !== 0x2e &&
      this.layers.tokens.block[at - 1] === this.layers.tokens.block[at]
    );
  }

  isNominal(at: number): boolean {
    const tag = this.tag(at);
    if (tag === TAG.verb) return this.isName(at);
    return tag === TAG.noun || tag === TAG.propn || tag === TAG.num || tag === TAG.pron || tag === TAG.x;
  }

  /** Whether a token is a noun for several: "sources". */
  isPlural(at: number): boolean {
    return this.#xpos[at] === FORM.plural;
  }

  /** Verb or auxiliary that can head a finite clause: anything tagged so but a bare -ing form. */
  isFinite(at: number): boolean {
    const tag = this.tag(at);
    if (tag === TAG.aux) return true;
    if (tag !== TAG.verb || this.isName(at)) return false;
    // A base form with nothing to govern it is a past that looks like one ("put").
    const form = this.#form(at);
    if (form === FORM.past || form === FORM.third || form === FORM.present) return true;
    return form === FORM.base && this.tag(at - 1) !== TAG.part && this.tag(at - 1) !== TAG.aux;
  }

  /** A base form: what commands stand in. */
  isBase(at: number): boolean {
    return this.#form(at) === FORM.base;
  }

  /** An -ing form. */
  isGerund(at: number): boolean {
    return this.#form(at) === FORM.gerund;
  }

  /** A present form but the third person's. */
  isPresent(at: number): boolean {
    return this.#form(at) === FORM.present;
  }

  /** A past form or past participle. */
  isPast(at: number): boolean {
    const form = this.#form(at);
    return form === FORM.past || form === FORM.pastParticiple;
  }

  /** "will", "could": a saying under it has not happened. */
  isModal(at: number): boolean {
    return this.#form(at) === FORM.modal;
  }

  #form(at: number): number {
    return at >= 0 && this.#xpos.length > at ? this.#xpos[at]! : -1;
  }

  #joined(at: number): boolean {
    return at > 0 && at + 1 < this.count && this.end[at - 1] === this.start[at] && this.end[at] === this.start[at + 1];
  }

  /** Writes into `cover` which of sorted ranges each token stands in; those that count do not overlap. */
  #cover<Kind extends Range>(cover: Int16Array, ranges: readonly Kind[], counts: (range: Kind) => boolean): void {
    let token = 0;
    for (let index = 0; index < ranges.length; index++) {
      const range = ranges[index]!;
      if (!counts(range)) continue;
      while (token < this.count && this.end[token]! <= range.start) token++;
      for (let at = token; at < this.count && this.start[at]! < range.end; at++) cover[at] = index;
    }
  }

  #placeMentions(): void {
    const { mentions } = this.layers;
    let first = 0;
    for (let index = 0; index < mentions.length; index++) {
      const { start, end } = mentions[index]!;
      while (first < this.count && this.end[first]! <= start) first++;
      let last = first;
      while (last < this.count && this.end[last]! < end) last++;
      if (first < this.count && end - start > this.#lengthOf(this.mentionAt[first]!)) this.mentionAt[first] = index;
      if (last < this.count && end - start > this.#lengthOf(this.mentionTo[last]!)) this.mentionTo[last] = index;
    }
  }

  /** Length of a mention, 0 of none. */
  #lengthOf(mention: number): number {
    if (mention < 0) return 0;
    const it = this.layers.mentions[mention]!;
    return it.end - it.start;
  }
}
