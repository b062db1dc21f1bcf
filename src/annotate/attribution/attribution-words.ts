// Takes the attribution tables, gives them as numbers: one look-up a token, bits for what a word can be.
import { wordIndex } from "../../text/word-index.ts";
import { actLexicon, type ActLexicon } from "./acts/act-lexicon.ts";
import { formFilter } from "../syntax/form-filter.ts";
import { wordsByType, type TypedWords } from "../syntax/typed-words.ts";
import { formHash } from "../syntax/word-traits.ts";
import {
  SLOT,
  type AttributionTables,
  type Cue,
  type CueNoun,
  type FoundVerb,
  type Marker,
  type SilenceWords,
} from "./attribution-rule.ts";

/** What a word can be, as bits of `WordTable.bits`. */
export const BIT = {
  auxiliary: 1,
  negation: 2,
  adverb: 4,
  complementizer: 8,
  coordinator: 16,
  pronoun: 32,
  relative: 64,
  determiner: 128,
  preposition: 256,
  joiner: 512,
  relay: 1024,
  pointer: 2048,
  speaking: 4096,
  connective: 8192,
  participle: 16384,
  opener: 1 << 15,
  that: 1 << 16,
  infinitive: 1 << 17,
  naming: 1 << 18,
  charge: 1 << 19,
  topic: 1 << 20,
  agent: 1 << 21,
  purpose: 1 << 22,
  dummy: 1 << 23,
  and: 1 << 24,
  possessive: 1 << 25,
  copula: 1 << 26,
  venue: 1 << 27,
  goal: 1 << 28,
  rate: 1 << 29,
  backshift: 1 << 30,
  listening: 1 << 31,
} as const;

/** What a word may open, as bits of `WordTable.opens`: a phrase that names a source ("according to"), what tells of somebody's silence. */
export const OPENS = { source: 1, silence: 2 } as const;

/** In `tailWords`: a noun phrase stands there. */
export const ANY_PHRASE = -2;

/** A cue with its tail as word numbers. */
export interface CompiledCue extends Cue {
  readonly tailWords: readonly number[];
  /** True where this very form is as often a noun ("claims", not "claimed"). */
  readonly nounForm: boolean;
}

export interface WordTable {
  /** Number of a token's word, -1 where no table holds it. */
  readonly wordOfType: TypedWords;
  readonly bits: Uint32Array;
  /** Cues that a word is a form of, the longest tail first; null for most words. */
  readonly cues: readonly (readonly CompiledCue[] | null)[];
  /** Verbs that only tell that what the model finds is said, by each form, lower case. */
  readonly found: ReadonlyMap<string, readonly FoundVerb[]>;
  readonly nouns: readonly (CueNoun | null)[];
  /** Of a form of a cue a number for its verb, 1 to 65,535, that does not depend on what else the tables hold; 0 for other words. */
  readonly verbs: Uint16Array;
  /** Of each word what it may open, of `OPENS`: what a rule asks first of every token. */
  readonly opens: Uint8Array;
  /** Word numbers of openers ("according to"). */
  readonly openers: readonly (readonly number[])[];
  /** Word numbers of provisos, `ANY_PHRASE` for the source. */
  readonly provisos: readonly (readonly number[])[];
  /** Verbs by which outlets pass on, and word numbers of what leads to the source behind them. */
  readonly credits: {
    readonly passing: ReadonlySet<string>;
    readonly telling: ReadonlySet<string>;
    readonly leads: readonly (readonly number[])[];
  };
  readonly silence: SilenceWords;
  /** Words that tell what is done by saying something. */
  readonly acts: ActLexicon;
  /** Number of "the". */
  readonly definite: number;
  /**
   * By word number what else a word can be, summed: 1 a noun of a view ("account"), 2 of where something is said ("statement"),
   * 4 of several without an ending ("police"), 8 "responsible", 16 "blame", 32 "on", 64 "support", 128 "proposal".
   */
  readonly sayingNouns: Uint8Array;
  /** Words for what somebody feels or thinks, lower case: "sorry". */
  readonly innerStates: ReadonlySet<string>;
  /** Words for a saying that is answered, lower case: "something", "version". */
  readonly answered: ReadonlySet<string>;
  /** Words for what is given or withheld: "visa". */
  readonly given: ReadonlySet<string>;
  readonly leading: ReadonlySet<string>;
  /** Number of a word, -1 where no table holds it. */
  readonly numberOf: (word: string) => number;
}

/** The sets whose bits `sayingNouns` sums, in the order of their bits. */
const sortsOf = (tables: AttributionTables): readonly ReadonlySet<string>[] => [
  tables.viewNouns,
  tables.venueNouns,
  tables.collectives,
  tables.liable,
  tables.burdens,
  tables.onto,
  tables.feelings,
  tables.motions,
];

/** @cost O(words), once for a set of tables */
export function compileWords(tables: AttributionTables): WordTable {
  const sets: readonly [number, Iterable<string>][] = [
    [BIT.auxiliary, tables.auxiliaries],
    [BIT.negation, tables.negations],
    [BIT.adverb, tables.adverbs],
    [BIT.complementizer, tables.complementizers],
    [BIT.coordinator, tables.coordinators],
    [BIT.pronoun, tables.subjectPronouns],
    [BIT.relative, tables.relativePronouns],
    [BIT.determiner, tables.determiners],
    [BIT.preposition, tables.prepositions],
    [BIT.joiner, tables.joiners],
    [BIT.relay, tables.relays],
    [BIT.connective, tables.connectives],
    [BIT.participle, tables.cues.map(({ participle }) => participle)],
    [BIT.opener, tables.openers.map(([first = ""]) => first)],
    ...Object.entries(tables.markers).map(([name, words]): [number, Iterable<string>] => [BIT[name as Marker], words]),
  ];
  const all = wordsIn(
    tables,
    sets.flatMap(([, words]) => [...words]),
  );
  const index = wordIndex(all);
  const numberOf = (word: string): number => index.find(word, 0, word.length);
  const bits = new Uint32Array(all.length);
  for (const [bit, words] of sets) for (const word of words) bits[numberOf(word)]! |= bit;
  const cues: (CompiledCue[] | null)[] = all.map(() => null);
  for (const cue of tables.cues) {
    const compiled = { ...cue, tailWords: cue.tail.map((tail) => (tail === SLOT ? ANY_PHRASE : numberOf(tail))), nounForm: false };
    const asNoun = { ...compiled, nounForm: cue.alsoNoun };
    // The base and the third person are what nouns look like.
    cue.forms.forEach((form, index) => (cues[numberOf(form)] ??= []).push(index < 2 ? asNoun : compiled));
  }
  const nouns: (CueNoun | null)[] = all.map(() => null);
  for (const noun of tables.nouns) for (const form of noun.forms) nouns[numberOf(form)] = noun;
  const verbs = Uint16Array.from(cues, (its) => (its === null ? 0 : 1 + ((formHash(its[0]!.lemma) >>> 0) % 0xffff)));
  return {
    wordOfType: wordsByType(index, formFilter(all)),
    bits,
    cues,
    found: foundByForm(tables.found),
    nouns,
    verbs,
    opens: opensOf(tables, numberOf, all.length),
    openers: tables.openers.map((words) => words.map(numberOf)),
    provisos: tables.provisos.map((words) => words.map((it) => (it === SLOT ? ANY_PHRASE : numberOf(it)))),
    credits: {
      passing: tables.credits.passing,
      telling: tables.credits.telling,
      leads: tables.credits.leads.map((words) => words.map(numberOf)),
    },
    silence: tables.silence,
    acts: actLexicon(tables.actWords),
    definite: numberOf(tables.definite),
    sayingNouns: Uint8Array.from(all, (it) => sortsOf(tables).reduce((sum, words, at) => sum + (words.has(it) ? 1 << at : 0), 0)),
    ...{ innerStates: tables.innerStates, answered: tables.answered, given: tables.unsaid.given, leading: tables.leading },
    numberOf,
  };
}

function foundByForm(verbs: readonly FoundVerb[]): ReadonlyMap<string, readonly FoundVerb[]> {
  const found = new Map<string, FoundVerb[]>();
  for (const verb of verbs)
    for (const form of verb.forms) {
      const known = found.get(form);
      if (known === undefined) found.set(form, [verb]);
      else known.push(verb);
    }
  return found;
}

/** Words one of which stands in whatever tells of somebody's silence. */
const silentWords = ({ silence: { confirming, denying, none, available } }: AttributionTables): string[] =>
  [confirming, denying, none, available].flatMap((it) => [...it]);

/** What each word may open, by its number. */
function opensOf(tables: AttributionTables, numberOf: (word: string) => number, size: number): Uint8Array {
  const opens = new Uint8Array(size);
  const [views = []] = sortsOf(tables);
  const firsts = [...tables.openers, ...tables.provisos].flatMap(([first = SLOT]) => (first === SLOT ? [] : first));
  for (const word of [...firsts, ...views]) opens[numberOf(word)]! |= OPENS.source;
  for (const word of silentWords(tables)) opens[numberOf(word)]! |= OPENS.silence;
  return opens;
}

/** Every word that a number is given, each once. */
function wordsIn(tables: AttributionTables, marked: readonly string[]): string[] {
  return [
    ...new Set([
      ...marked,
      ...tables.cues.flatMap(({ forms, tail }) => [...forms, ...tail.filter((it) => it !== SLOT)]),
      ...tables.nouns.flatMap(({ forms }) => forms),
      ...tables.openers.flat(),
      ...tables.credits.leads.flat(),
      ...sortsOf(tables).flatMap((words) => [...words]),
      ...tables.provisos.flat().filter((it) => it !== SLOT),
      ...silentWords(tables),
    ]),
  ];
}
