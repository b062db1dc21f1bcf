// Takes the tables of a language, gives them in a form that answers at once.
import { wordIndex, type WordIndex } from "../text/word-index.ts";
import { phraseOf, squeezed } from "./letters.ts";
import { partBook, type PartBook } from "./part-book.ts";
import type { KnownOutlet, LineWords, ReadTables } from "./rule.ts";

/** Phrases by their first word; `opens` is told without trying each. */
export interface PhraseBook {
  readonly whole: ReadonlySet<string>;
  readonly opens: ReadonlyMap<string, readonly string[]>;
}

export interface Lexicon {
  readonly tables: ReadTables;
  readonly stopWords: ReadonlySet<string>;
  /** The same where a word of a text is asked for: nothing is cut out of it. */
  readonly stopIndex: WordIndex;
  readonly finiteWords: ReadonlySet<string>;
  readonly months: ReadonlyMap<string, number>;
  readonly foreignMonths: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
  readonly timelineWords: ReadonlySet<string>;
  readonly updateWords: ReadonlySet<string>;
  readonly publishWords: ReadonlySet<string>;
  readonly creditWords: ReadonlySet<string>;
  readonly bylineOpeners: PhraseBook;
  readonly sourceOpeners: PhraseBook;
  readonly helpedBy: PhraseBook;
  readonly dialogueWords: ReadonlySet<string>;
  readonly notSpeakers: ReadonlySet<string>;
  readonly notPlaces: ReadonlySet<string>;
  /** Names of states, lower case. */
  readonly places: ReadonlySet<string>;
  readonly nameParticles: ReadonlySet<string>;
  readonly outletWords: ReadonlySet<string>;
  readonly bodyWords: ReadonlySet<string>;
  readonly bodyJoiners: ReadonlySet<string>;
  readonly sectionWords: ReadonlySet<string>;
  readonly writerWords: ReadonlySet<string>;
  readonly menu: PhraseBook;
  readonly related: PhraseBook;
  readonly adLabels: ReadonlySet<string>;
  readonly tagLabels: ReadonlySet<string>;
  readonly linkLabels: ReadonlySet<string>;
  readonly appeals: PhraseBook;
  readonly appealParts: PartBook;
  readonly sponsorHeadings: ReadonlySet<string>;
  readonly issueWords: ReadonlySet<string>;
  readonly datedKinds: ReadonlySet<string>;
  readonly commentWords: ReadonlySet<string>;
  readonly footHeadings: PhraseBook;
  readonly selfOpeners: PhraseBook;
  readonly told: ReadonlySet<string>;
  readonly notices: ReadonlySet<string>;
  readonly credit: PhraseBook;
  /** By name or other name, squeezed. */
  readonly outlets: ReadonlyMap<string, KnownOutlet>;
  readonly sites: ReadonlyMap<string, KnownOutlet>;
}

const firstWord = (phrase: string): string => {
  const space = phrase.indexOf(" ");
  return space < 0 ? phrase : phrase.slice(0, space);
};

function phraseBook(words: LineWords): PhraseBook {
  const opens = new Map<string, string[]>();
  for (const phrase of words.opens) {
    const known = opens.get(firstWord(phrase));
    if (known === undefined) opens.set(firstWord(phrase), [phrase]);
    else known.push(phrase);
  }
  for (const phrases of opens.values()) phrases.sort((a, b) => b.length - a.length);
  return { whole: new Set(words.whole), opens };
}

/** The longest phrase of the book that opens the given phrase at a word's end; null for none. */
export function opener(book: PhraseBook, phrase: string): string | null {
  for (const known of book.opens.get(firstWord(phrase)) ?? [])
    if (phrase.startsWith(known) && (phrase.length === known.length || phrase[known.length] === " ")) return known;
  return null;
}

const opening = (opens: readonly string[]): PhraseBook => phraseBook({ whole: [], opens });

function compiled(tables: ReadTables): Lexicon {
  const outlets = new Map<string, KnownOutlet>();
  const sites = new Map<string, KnownOutlet>();
  for (const outlet of tables.outlets) {
    for (const name of [outlet.name, ...outlet.also]) if (!outlets.has(squeezed(name))) outlets.set(squeezed(name), outlet);
    for (const site of outlet.sites) sites.set(site, outlet);
  }
  return {
    tables,
    outlets,
    sites,
    stopWords: new Set(tables.stopWords),
    stopIndex: wordIndex(tables.stopWords),
    finiteWords: new Set(tables.finiteWords),
    months: new Map(tables.months.flatMap(([month, forms]) => forms.map((form) => [form, month] as const))),
    foreignMonths: new Map(tables.foreignMonths.flatMap(([month, forms]) => forms.map((form) => [form, month] as const))),
    weekdays: new Set(tables.weekdays),
    timelineWords: new Set(tables.timelineWords),
    updateWords: new Set(tables.updateWords),
    publishWords: new Set(tables.publishWords),
    creditWords: new Set(tables.creditWords),
    bylineOpeners: opening(tables.bylineOpeners),
    sourceOpeners: opening(tables.sourceOpeners),
    helpedBy: opening(tables.helpedBy),
    dialogueWords: new Set(tables.dialogueWords),
    notSpeakers: new Set(tables.notSpeakers),
    notPlaces: new Set(tables.notPlaces),
    places: new Set(tables.places.map(phraseOf)),
    nameParticles: new Set(tables.nameParticles),
    outletWords: new Set(tables.outletWords),
    bodyWords: new Set(tables.bodyWords),
    bodyJoiners: new Set(tables.bodyJoiners),
    sectionWords: new Set(tables.sectionWords),
    writerWords: new Set(tables.writerWords),
    menu: phraseBook(tables.menu),
    related: phraseBook(tables.related),
    adLabels: new Set(tables.adLabels),
    tagLabels: new Set(tables.tagLabels),
    linkLabels: new Set(tables.linkLabels),
    appeals: opening(tables.appeals),
    appealParts: partBook(tables.appealParts),
    sponsorHeadings: new Set(tables.sponsorHeadings),
    issueWords: new Set(tables.issueWords),
    datedKinds: new Set(tables.datedKinds),
    commentWords: new Set(tables.commentWords),
    footHeadings: opening(tables.footHeadings),
    selfOpeners: opening(tables.selfOpeners),
    told: new Set(tables.told),
    notices: new Set(tables.notices),
    credit: phraseBook(tables.credit),
  };
}

const made = new WeakMap<ReadTables, Lexicon>();

/** The lexicon of the tables, made once for each. */
export function lexiconOf(tables: ReadTables): Lexicon {
  const known = made.get(tables);
  if (known !== undefined) return known;
  const lexicon = compiled(tables);
  made.set(tables, lexicon);
  return lexicon;
}

/** The known outlet of that name or credit form; null for none. */
export const outletNamed = (lexicon: Lexicon, name: string): KnownOutlet | null => lexicon.outlets.get(squeezed(name)) ?? null;

/** The known outlet of a host name, its subdomains included; null for none. */
export function outletAt(lexicon: Lexicon, host: string): KnownOutlet | null {
  for (let at = 0; at >= 0 && at < host.length;) {
    const known = lexicon.sites.get(host.slice(at));
    if (known !== undefined) return known;
    const dot = host.indexOf(".", at);
    at = dot < 0 ? -1 : dot + 1;
  }
  return null;
}

/** True where the line's words are a phrase of the book, or open with one. */
export const inBook = (book: PhraseBook, words: string): boolean => {
  const phrase = phraseOf(words);
  return book.whole.has(phrase) || opener(book, phrase) !== null;
};
