// Takes a report, gives the facts that part look-alikes: streets, ages, clock times, places, counts, days.
import { valueOf, type Annotated, type Known } from "../../model/index.ts";
import { dayOfIso } from "../../text/calendar.ts";
import { daySpan } from "../../text/edtf.ts";
import { factLexicon, Tokens, type FactLexicon } from "./fact-tokens.ts";
import { proseStretches } from "../terms/prose-stretches.ts";
import type { FactWords, LinkTables } from "../rule.ts";
import { hashOf, nameTerm } from "../terms/terms.ts";

/** What one report says of where, when and of whom. All lists ascend, each member once. */
export interface ReportFacts {
  /** Hashes of streets' names without direction and kind: "lexington" of "West Lexington Street". */
  readonly streets: Uint32Array;
  /** Hashes of addresses with their number: "2700 lexington". */
  readonly addresses: Uint32Array;
  readonly ages: Uint32Array;
  /** Clock times, minutes of the day. */
  readonly clocks: Uint32Array;
  /** Terms (terms/terms.ts) of capitalised words behind "in", "near", "at". */
  readonly places: Uint32Array;
  /** Counts of headline and first paragraph, up to 99: how many were hurt, seized, saved. */
  readonly counts: Uint32Array;
  /** Day numbers of what it tells as news: none long before publication. Empty where it is not dated. */
  readonly newsDays: Int32Array;
  /** Day numbers that it looks back on, those of news included. */
  readonly pastDays: Int32Array;
  /** Day number of publication; of an undated report the latest day that it gives with its year. Null where nothing tells. */
  readonly latest: number | null;
  /** Months that it names with their year, counted from the year 0. */
  readonly monthsNamed: Uint32Array;
}

/** Units of prose that are read for facts. */
const READ_UNITS = 12_000;
/** A day farther back than this is background, in days. */
const NEWS_DAYS = 12;
/** Farthest that a report looks back on its own episode, in days. */
const PAST_DAYS = 900;
const OLDEST = 110;
const MOST_COUNTED = 99;
/** Words of one place: "West Garfield Park". */
const PLACE_WORDS = 4;

/** Facts as they are gathered from one report's prose. */
class Gathered {
  readonly streets = new Set<number>();
  readonly addresses = new Set<number>();
  readonly ages = new Set<number>();
  readonly places = new Set<number>();
  readonly counts = new Set<number>();
  readonly #tables: LinkTables;
  readonly #words: FactWords;
  readonly #lexicon: FactLexicon;

  constructor(tables: LinkTables) {
    this.#tables = tables;
    this.#words = tables.factWords;
    this.#lexicon = factLexicon(tables.factWords);
  }

  /** @param isHead whether the stretch is of headline or first paragraph, where counts are told */
  read(text: string, start: number, end: number, isHead: boolean): void {
    const tokens = new Tokens(text, start, end, this.#lexicon);
    for (let at = 0; at < tokens.count; at++) {
      const number = tokens.number(at);
      if (number >= 0) {
        if (this.#isAge(tokens, at, number)) this.ages.add(number);
        else if (isHead && number > 0 && number <= MOST_COUNTED && this.#isCount(tokens, at)) this.counts.add(number);
        this.#address(tokens, at, number);
      } else if (tokens.isStreet(at)) this.#street(tokens, at);
      if (tokens.isBeforePlace(at)) this.#place(tokens, at + 1);
    }
  }

  /** "27-year-old", "two years old", "aged 27", "Ann Lee, 27, of", "the victim, 27,". */
  #isAge(tokens: Tokens, at: number, number: number): boolean {
    const before = tokens.word(at - 1);
    if (number > OLDEST || this.#tables.notNames.has(before)) return false;
    const { years, old, aged } = this.#words;
    if ((years.has(tokens.word(at + 1)) && tokens.word(at + 2) === old) || aged.has(before)) return true;
    if (number === 0 || !tokens.hasDigit(at) || !tokens.follows(at, ", ")) return false;
    const behind = tokens.behind(at);
    const isWord = before.length > 2 && !tokens.hasDigit(at - 1);
    return behind === "," ? isWord || tokens.isCapital(at - 1) : (behind === ";" || behind === ".") && tokens.isCapital(at - 1);
  }

  #isCount(tokens: Tokens, at: number): boolean {
    const isClock = tokens.behind(at) === ":" || tokens.before(at) === ":" || this.#words.halves.has(tokens.word(at + 1));
    return !isClock && !this.#tables.notNames.has(tokens.word(at - 1));
  }

  /** "the 2700 block of West Lexington". */
  #address(tokens: Tokens, at: number, number: number): void {
    if (tokens.word(at + 1) !== this.#words.block[0] || tokens.word(at + 2) !== this.#words.block[1]) return;
    let name = at + 3;
    while (name < tokens.count && this.#words.directions.has(tokens.word(name))) name++;
    if (!tokens.isCapital(name) && !tokens.hasDigit(name)) return;
    this.addresses.add(hashOf(`${number} ${tokens.word(name)}`));
    this.streets.add(hashOf(tokens.word(name)));
  }

  /** "Lexington Street", "16th St." */
  #street(tokens: Tokens, at: number): void {
    const isStreet = tokens.isCapital(at) && tokens.follows(at, " ");
    const isNamed = tokens.isCapital(at - 1) || tokens.hasDigit(at - 1);
    if (isStreet && isNamed && !this.#words.directions.has(tokens.word(at - 1))) this.streets.add(hashOf(tokens.word(at - 1)));
  }

  #place(tokens: Tokens, from: number): void {
    const { notNames, emptyWords } = this.#tables;
    for (let at = from; at < from + PLACE_WORDS && tokens.isCapital(at); at++) {
      if (at > from && !tokens.follows(at, " ") && !tokens.follows(at, ". ")) break;
      const word = tokens.word(at);
      if (word.length > 2 && !notNames.has(word) && !emptyWords.has(word)) this.places.add(nameTerm(word));
    }
  }
}

/** The days of a report, from its times. */
interface Days {
  readonly clocks: Uint32Array;
  readonly newsDays: Int32Array;
  readonly pastDays: Int32Array;
  readonly latest: number | null;
}

function daysOf({ layers }: Annotated, day: number | null): Days {
  const clocks = new Set<number>();
  const news = new Set<number>();
  const past = new Set<number>();
  let latest = day;
  for (const { form, value, type } of layers.times) {
    if (form.hour !== undefined && form.hour < 24) clocks.add(form.hour * 60 + (form.minute ?? 0));
    const known = type === "DATE" || type === "TIME" ? valueOf(value) : null;
    const span = known === null ? null : daySpan(known);
    if (span === null || span.from !== span.to) continue;
    if (day === null) {
      if (form.year !== undefined && (latest === null || span.from > latest)) latest = span.from;
    } else if (span.from <= day + 1 && span.from >= day - PAST_DAYS) {
      past.add(span.from);
      if (span.from >= day - NEWS_DAYS) news.add(span.from);
    }
  }
  return {
    clocks: Uint32Array.from(clocks).sort(),
    newsDays: Int32Array.from(news).sort(),
    pastDays: Int32Array.from(past).sort(),
    latest,
  };
}

/** A month's number, counted from the year 0. @param month from 1 */
export const monthNumber = (year: number, month: number): number => year * 12 + month - 1;

/** Months that a report names with their year: what "May 2009" and "the fifth of May 2009" say, whenever it was written. */
function monthsNamed({ layers }: Annotated): Uint32Array {
  const months = new Set<number>();
  for (const { form } of layers.times)
    if (form.year !== undefined && form.month !== undefined) months.add(monthNumber(form.year, form.month));
  return Uint32Array.from(months).sort();
}

/** Reads the facts of a report. @param published what is known of its day @cost O(prose), at most `READ_UNITS` of it */
export function factsOf(report: Annotated, published: Known<string>, tables: LinkTables): ReportFacts {
  const gathered = new Gathered(tables);
  for (const { start, end, isTitle, isFirst } of proseStretches(report.article, READ_UNITS))
    gathered.read(report.article.text, start, end, isTitle || isFirst);
  const own = valueOf(published);
  return {
    streets: Uint32Array.from(gathered.streets).sort(),
    addresses: Uint32Array.from(gathered.addresses).sort(),
    ages: Uint32Array.from(gathered.ages).sort(),
    places: Uint32Array.from(gathered.places).sort(),
    counts: Uint32Array.from(gathered.counts).sort(),
    ...daysOf(report, own === null ? null : dayOfIso(own)),
    monthsNamed: monthsNamed(report),
  };
}
