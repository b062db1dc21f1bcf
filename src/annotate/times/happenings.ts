// Takes a report's tree and its times, gives the time that dates a happening: "the slaying" beside "was shot on Oct. 23".
import { RELATIONS, UPOS, valueOf, type Layers, type Range, type Relation, type TimeExpression } from "../../model/index.ts";
import { firstFrom, firstWhere } from "../../text/bisect.ts";
import { daySpan, type DaySpan } from "../../text/edtf.ts";
import type { HappeningWords } from "./rule.ts";

export type Parsed = Pick<Layers, "tokens" | "syntax">;

const relations = (...names: readonly Relation[]): Uint8Array => Uint8Array.from(RELATIONS, (it) => (names.includes(it) ? 1 : 0));
/** How a time hangs on what it dates, and what hangs between: no clause lies in it. */
const DATING = relations("obl", "nmod", "nmod:poss", "compound", "nummod", "advmod", "amod", "appos", "flat", "dep");
/** How a time itself may hang: the parse takes "reported Friday" for an object. */
const TIMED = Uint8Array.from(RELATIONS, (it, code) => (it === "obj" ? 1 : DATING[code]!));
/** How what stands before the head of a happening hangs on it: "[two] [women] [were] killed". */
const OPENING = relations(
  "det",
  "amod",
  "compound",
  "flat",
  "nmod:poss",
  "nummod",
  "nsubj",
  "nsubj:pass",
  "aux",
  "aux:pass",
  "advmod",
  "case",
  "cop",
);
const SUBJECTS = relations("nsubj", "nsubj:pass");
/** Whom a happening befell. */
const VICTIMS = relations("nsubj:pass", "obj", "nmod:poss", "compound");
const NMOD = RELATIONS.indexOf("nmod");
const CASE = RELATIONS.indexOf("case");
const DESCRIBING = relations("acl", "acl:relcl");
const OBJECT = RELATIONS.indexOf("obj");
const ADVCL = RELATIONS.indexOf("advcl");
const OPENERS = relations("mark", "advmod");
const HOLDERS = relations("det", "nmod:poss");
const COUNTS = relations("nummod");
const NAMED = relations("compound", "flat", "appos");
const [NOUN, VERB, PROPN, AUX, ADV] = (["NOUN", "VERB", "PROPN", "AUX", "ADV"] as const).map((it) => UPOS.indexOf(it));

/** Steps up a tree that are followed. */
const CLIMB = 4;
/** How far from a word those that hang on it are looked for, in tokens. */
const NEAR = 30;
/** The same for a time, in characters. */
const NEAR_CHARACTERS = 150;
/** Dated words that are kept: a report has a few dozen. */
const MOST_DATED = 200;
/** Longest stretch of days that dates anything: a year, and a season that runs over its end. */
const LONGEST_DAYS = 366;

/** A word for a happening with a date. */
interface Dated {
  readonly token: number;
  readonly time: TimeExpression;
  readonly span: DaySpan;
}

/** What dates a happening, and how exactly. */
export interface Dating {
  readonly time: TimeExpression;
  readonly days: number;
}

/** Kinds of happenings by word form. */
interface Kinds {
  readonly verbs: ReadonlyMap<string, readonly number[]>;
  readonly nouns: ReadonlyMap<string, readonly number[]>;
  readonly plurals: ReadonlySet<string>;
}

function kindsOf({ kinds }: HappeningWords): Kinds {
  const verbs = new Map<string, number[]>();
  const nouns = new Map<string, number[]>();
  const add = (into: Map<string, number[]>, word: string, kind: number): void =>
    void (into.get(word)?.push(kind) ?? into.set(word, [kind]));
  kinds.forEach((row, kind) => {
    for (const word of row.verbs) add(verbs, word, kind);
    for (const word of [...row.nouns, ...row.plurals]) add(nouns, word, kind);
  });
  return { verbs, nouns, plurals: new Set(kinds.flatMap((row) => row.plurals)) };
}

/** One report's tree, asked for happenings and their dates. */
class Happenings {
  readonly #text: string;
  readonly #parsed: Parsed;
  readonly #words: HappeningWords;
  readonly #kinds: Kinds;
  readonly #times: readonly TimeExpression[];
  /** What each time spans; null where it dates nothing. */
  readonly #spans: readonly (DaySpan | null)[];
  /** Every word that has a date, in order of the times. */
  readonly #dated: readonly Dated[];

  constructor(text: string, parsed: Parsed, times: readonly TimeExpression[], words: HappeningWords, kinds: Kinds) {
    [this.#text, this.#parsed, this.#words, this.#kinds, this.#times] = [text, parsed, words, kinds, times];
    this.#spans = times.map(spanOf);
    this.#dated = times.flatMap((time, index) => this.#datedBy(time, this.#spans[index]!)).slice(0, MOST_DATED);
  }

  #word(token: number): string {
    const { start, end } = this.#parsed.tokens;
    return this.#text.slice(start[token], end[token]).toLowerCase();
  }

  #is(token: number, upos: number | undefined): boolean {
    return this.#parsed.syntax.upos[token] === upos;
  }

  #relation(token: number): number {
    return this.#parsed.syntax.relation[token]!;
  }

  #head(token: number): number {
    return this.#parsed.syntax.head[token]!;
  }

  /** Tokens that hang right on one, near it. */
  #children(token: number): number[] {
    const { head } = this.#parsed.syntax;
    const found: number[] = [];
    const end = Math.min(this.#parsed.tokens.count, token + NEAR);
    for (let at = Math.max(0, token - NEAR); at < end; at++) if (head[at] === token && at !== token) found.push(at);
    return found;
  }

  /** The token of a stretch of text that the others of it hang on; -1 where none is. */
  #headOf({ start, end }: Range): number {
    const { tokens } = this.#parsed;
    const first = firstFrom(tokens.end, tokens.count, start + 1);
    let last = first;
    while (last < tokens.count && tokens.start[last]! < end) last++;
    for (let at = first; at < last; at++) {
      const head = this.#head(at);
      if (head < first || head >= last || head === at) return at;
    }
    return -1;
  }

  #kindsAt(token: number): readonly number[] {
    const word = this.#word(token);
    return (this.#is(token, VERB) ? this.#kinds.verbs : this.#kinds.nouns).get(word) ?? [];
  }

  /** The words that a time dates: what it hangs on, up to the verb of its clause and what happened then. */
  #datedBy(time: TimeExpression, span: DaySpan | null): Dated[] {
    const own = span === null ? -1 : this.#headOf(time);
    if (own < 0) return [];
    const found: number[] = [];
    for (let at = own, steps = 0; this.#leads(at, steps); steps++) {
      at = this.#head(at);
      found.push(at);
      if (this.#is(at, VERB)) break;
    }
    const verb = found.at(-1) ?? own;
    // "the vote is on Monday": the day is what is said of the vote; "the crash happened on Monday".
    if (found.length === 0 || (this.#is(verb, VERB) && this.#words.happens.has(this.#word(verb))))
      found.push(...this.#children(verb).filter((it) => SUBJECTS[this.#relation(it)] === 1));
    found.push(...this.#children(verb).filter((it) => this.#isThen(it)));
    return found.filter((token) => this.#isTold(token)).map((token) => ({ token, time, span: span! }));
  }

  /** Whether a word tells of a happening: a bare noun names what kind it is ("charged with [murder] on Thursday"). */
  #isTold(token: number): boolean {
    if (!this.#is(token, NOUN) || this.#isPlural(token)) return true;
    return this.#children(token).some((it) => HOLDERS[this.#relation(it)] === 1 || COUNTS[this.#relation(it)] === 1);
  }

  /** "he was asleep on Friday [when the house burned]": a clause that tells what happened then. */
  #isThen(token: number): boolean {
    if (this.#relation(token) !== ADVCL) return false;
    return this.#children(token).some((it) => OPENERS[this.#relation(it)] === 1 && this.#words.when.has(this.#word(it)));
  }

  /** Head of the happening whose first token stands at an offset; "the shooting started" is the shooting. */
  #happeningAt(offset: number): number {
    const { tokens } = this.#parsed;
    const first = firstFrom(tokens.start, tokens.count, offset);
    if (first >= tokens.count) return -1;
    let at = first;
    for (let steps = 0; steps < CLIMB * 2 && OPENING[this.#relation(at)] === 1 && this.#head(at) > at; steps++) at = this.#head(at);
    const clause = this.#kindsAt(at).length > 0 ? -1 : this.#verbBehind(at);
    if (clause >= 0) return clause;
    if (!this.#is(at, VERB) || !this.#words.happens.has(this.#word(at))) return at;
    return this.#children(at).find((it) => SUBJECTS[this.#relation(it)] === 1 && this.#kindsAt(it).length > 0) ?? at;
  }

  /** "after a sniper [killed]", "after the mayor was [shot]": the verb right behind a noun that the parse takes for the happening; -1 for none. */
  #verbBehind(noun: number): number {
    const { count } = this.#parsed.tokens;
    let at = noun + 1;
    while (at < count && at - noun <= CLIMB && (this.#is(at, AUX) || this.#is(at, ADV))) at++;
    if (at >= count || !this.#is(at, VERB) || this.#kindsAt(at).length === 0) return -1;
    // A participle that describes the noun has no object of its own: "after the mayor shot in May resigned".
    const active = DESCRIBING[this.#relation(at)] !== 1 || this.#children(at).some((it) => this.#relation(it) === OBJECT);
    return active || this.#is(at - 1, AUX) ? at : -1;
  }

  /** A time in the happening's own words: "[Wednesday]'s vote", "[Christmas]". */
  #ownTime(offset: number, token: number): Dating | null {
    const { tokens } = this.#parsed;
    const own: Dated[] = [];
    const times = this.#times;
    const ceiling = tokens.end[token]! + NEAR_CHARACTERS;
    for (let index = firstWhere(times.length, (it) => times[it]!.start >= offset); index < times.length; index++) {
      const [time, span] = [times[index]!, this.#spans[index]!];
      if (time.start > ceiling) break;
      if (span === null) continue;
      if (time.start <= tokens.start[token]! && time.end >= tokens.end[token]!) return shortest([{ token, time, span }]);
      let at = this.#headOf(time);
      for (let steps = 0; at >= 0 && at !== token && this.#leads(at, steps); steps++) at = this.#head(at);
      if (at === token) own.push({ token, time, span });
    }
    return own.length === 0 ? null : shortest(own);
  }

  /** Whether a date reaches from a token to its head. @param steps up the tree from the time itself */
  #leads(token: number, steps: number): boolean {
    return steps < CLIMB && (steps === 0 ? TIMED : DATING)[this.#relation(token)] === 1;
  }

  /** Names of whom a happening befell. */
  #namesOf(token: number): ReadonlySet<string> {
    const names = new Set<string>();
    for (const child of this.#children(token)) {
      const of =
        this.#relation(child) === NMOD &&
        this.#children(child).some((it) => this.#relation(it) === CASE && this.#word(it) === this.#words.of);
      if (!of && VICTIMS[this.#relation(child)] !== 1) continue;
      for (const it of [child, ...this.#children(child).filter((inner) => NAMED[this.#relation(inner)] === 1)])
        if (this.#is(it, PROPN)) names.add(this.#word(it));
    }
    return names;
  }

  /** Whether a noun stands for something told of: "the shooting", "his death", "Prill's murder"; what a clause tells does. */
  #isKnown(token: number): boolean {
    if (this.#is(token, VERB) || this.#is(token, PROPN)) return true;
    return this.#children(token).some(
      (it) => HOLDERS[this.#relation(it)] === 1 && (this.#words.known.has(this.#word(it)) || this.#is(it, PROPN) || this.#is(it, NOUN)),
    );
  }

  #isPlural(token: number): boolean {
    return this.#is(token, NOUN) && this.#kinds.plurals.has(this.#word(token));
  }

  /** Whether two words may tell of one happening: of one kind, or the same noun; of one number; of people with no other name. */
  #maySame(token: number, other: number, names: ReadonlySet<string>): boolean {
    const kinds = this.#kindsAt(token);
    const same = this.#is(token, NOUN) && this.#word(token) === this.#word(other);
    if (!same && !this.#kindsAt(other).some((kind) => kinds.includes(kind))) return false;
    if (this.#isPlural(token) !== this.#isPlural(other)) return false;
    const others = this.#namesOf(other);
    return names.size === 0 || others.size === 0 || [...names].some((name) => others.has(name));
  }

  /** The time that dates the happening whose first word stands at an offset; null where none does, or two that cannot both. */
  dating(offset: number): Dating | null {
    const token = this.#happeningAt(offset);
    if (token < 0) return null;
    const own = this.#ownTime(offset, token);
    if (own !== null) return own;
    if (!this.#isKnown(token)) return null;
    const names = this.#namesOf(token);
    return exactest(this.#dated.filter((it) => this.#maySame(token, it.token, names)));
  }
}

/** What a time spans; null where it dates nothing. */
function spanOf({ type, value }: TimeExpression): DaySpan | null {
  const date = type === "DATE" || type === "TIME" ? valueOf(value) : null;
  const span = date === null ? null : daySpan(date);
  return span === null || span.to - span.from > LONGEST_DAYS ? null : span;
}

const daysOf = ({ from, to }: DaySpan): number => to - from + 1;

/** The most exact of dates that may all be one; null where none is given or two exclude each other. */
function exactest(dated: readonly Dated[]): Dating | null {
  if (dated.length === 0) return null;
  const from = Math.max(...dated.map(({ span }) => span.from));
  const to = Math.min(...dated.map(({ span }) => span.to));
  return from > to ? null : shortest(dated);
}

/** The one of dates that spans the fewest days, the first of those. */
function shortest(dated: readonly Dated[]): Dating {
  const { time, span } = dated.reduce((one, it) => (daysOf(it.span) < daysOf(one.span) ? it : one));
  return { time, days: daysOf(span) };
}

/** Tells what dates the happening whose first word stands at an offset. */
export type DatingAt = (offset: number) => Dating | null;

/**
 * Gives a function that reads the dates of a report's happenings.
 *
 * A happening is dated by a time in its own words ("Wednesday's vote"), else by a time that hangs on a word of its kind
 * elsewhere in the text, where all such times can be of one day and no other name is told with it.
 *
 * @cost time O(times) to make, O(MOST_DATED + log times) a question
 */
export function happeningReader(words: HappeningWords): (text: string, parsed: Parsed, times: readonly TimeExpression[]) => DatingAt {
  const kinds = kindsOf(words);
  return (text, parsed, times) => {
    if (parsed.syntax.head.length < parsed.tokens.count) return () => null;
    const happenings = new Happenings(text, parsed, times, words, kinds);
    return (offset) => happenings.dating(offset);
  };
}
