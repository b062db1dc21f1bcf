// Gives the type of the tables that the time scanner is driven by; lang/ fills them in.
import type { TimeForm } from "../../model/index.ts";
import type { NumberWords } from "../../text/number-words.ts";

/** The grains of TimeForm, and the second, which only durations have. */
export type Grain = "second" | "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year" | "decade" | "century";

/** What a word can be in a time expression. `forms` are lower case; words beside each other stand in `TimePhrase`. */
export type TimeWord = { readonly forms: readonly string[] } & TimeSense;

export type TimeSense =
  /** A month, 1-12. `onlyWithDay`: also a common word ("may", "march"), read as a month only beside a number or a preposition. */
  | { readonly is: "month"; readonly value: number; readonly capital?: boolean }
  | { readonly is: "weekday"; readonly value: number; readonly plural?: boolean }
  /** `of`: how many of the grain it is, where not one: a fortnight. */
  | { readonly is: "unit"; readonly grain: Grain; readonly plural: boolean; readonly of?: number }
  | { readonly is: "dayPart"; readonly code: string; readonly plural?: boolean }
  /** Noon, midnight: a clock time in one word. */
  | { readonly is: "clock"; readonly hour: number }
  | { readonly is: "season"; readonly code: string; readonly plural?: boolean }
  /** "yesterday": so many days from the publication date. */
  | { readonly is: "deictic"; readonly shift: number; readonly part?: string }
  | { readonly is: "fixed"; readonly value: string }
  /** "year-end": an edge of the unit that the anchor lies in. */
  | { readonly is: "edgeOf"; readonly grain: "year" | "month"; readonly mod: string }
  /** `adverb`: stands behind what it counts, never before it. */
  | { readonly is: "set"; readonly value: string; readonly adverb?: boolean }
  /** "last", "next": steps of the unit that follows, counted from publication or from the narrative. */
  | {
      readonly is: "step";
      readonly shift: number;
      readonly counts: "publication" | "narrative";
      /** "past": before a unit it spans up to the anchor ("the past week" is a duration). */
      readonly spans?: boolean;
      /** Also a conjunction: before a weekday it points at none ("said [that] Monday's storm"). */
      readonly joins?: boolean;
      /** Value where no unit, month or weekday follows: "[current] prices". */
      readonly alone?: string;
    }
  | { readonly is: "each" }
  /** "recent", "coming": with a plural, a stretch of unknown length. */
  | { readonly is: "around" }
  /** "ago", "earlier", "later": what follows a counted unit. */
  | { readonly is: "after"; readonly sign: 1 | -1; readonly counts: "publication" | "narrative" }
  | { readonly is: "edge"; readonly mod: string }
  | { readonly is: "hedge"; readonly mod: string }
  /** "trading", "consecutive": may stand before a unit and changes nothing; a fiscal quarter is never one to come. */
  | { readonly is: "filler"; readonly fiscal?: boolean }
  /** "three [long] years", "two [very] hard weeks": says how a counted unit was, and changes nothing. */
  | { readonly is: "quality" }
  /** "[another] week": one more, or so many more where a count follows. */
  | { readonly is: "another" }
  /** "ended", "ending" behind a unit: the words behind say which. */
  | { readonly is: "ends" }
  | { readonly is: "vague"; readonly value: number | null }
  | { readonly is: "decade"; readonly value: number }
  /** A time zone's letters; `utc`: Universal Time. */
  | { readonly is: "zone"; readonly utc?: boolean }
  /** Stands for the unit spoken of before: "period". */
  | { readonly is: "period" }
  | { readonly is: "half" }
  /** A preposition after which a bare number of four digits is a year and a bare month a month. `reaches`: leads from one date to another. */
  | { readonly is: "preposition"; readonly lean?: "past" | "future"; readonly reaches?: boolean }
  | { readonly is: "the" }
  | { readonly is: "a" }
  | { readonly is: "of" }
  | { readonly is: "and" }
  | { readonly is: "or"; readonly reaches?: boolean }
  /** "twice [a week]": how often, so that the unit behind is a set. */
  | { readonly is: "often" }
  /** "[Q]3 2017", "[H]2 2016": a letter that counts the parts of a year, `of` so many. `alone`: its year may be left out. */
  | { readonly is: "yearPart"; readonly letter: "Q" | "H"; readonly of: number; readonly alone: boolean }
  /** "the 1800 [block] of a street": what has numbers that are no years. */
  | { readonly is: "numbered" }
  /** "[average] daily turnover": a rate. */
  | { readonly is: "average" }
  /** "today's [world]": what an age has, not a day. */
  | { readonly is: "age" }
  /** "the [final] quarter of 2009": the last of something named behind. */
  | { readonly is: "final" }
  /** "every [other] Tuesday": leaves each second one out. */
  | { readonly is: "other" }
  | { readonly is: "between" }
  | { readonly is: "year-word" }
  | { readonly is: "old" };

/** Words in a row with one meaning: "at the moment", "at least", "the end of". */
export interface TimePhrase {
  readonly words: string;
  readonly sense: Extract<TimeSense, { readonly is: "fixed" | "edge" | "hedge" | "after" | "edgeOf" | "deictic" }>;
}

/**
 * A named day: a fixed date, the nth weekday of a month (`nth` negative from the month's end, `plus` days behind it), or days
 * from Easter Sunday; `cycle`: in those years alone that leave `rest` when divided by `years`.
 */
export interface Holiday {
  readonly words: string;
  readonly on:
    | { readonly month: number; readonly day: number; readonly cycle?: NonNullable<TimeForm["cycle"]> }
    | {
        readonly month: number;
        readonly weekday: number;
        readonly nth: number;
        readonly plus?: number;
        readonly cycle?: NonNullable<TimeForm["cycle"]>;
      }
    | { readonly easter: number };
}

/** Which way from its anchor a time lies. */
export type Lean = "past" | "future";

/** Words that the tense of a clause is read by, beside the tags. */
export interface TenseWords {
  /** What is so described is still to come: "scheduled", "due". */
  readonly planned: readonly string[];
  /** Planned only before an infinitive: "set to meet". */
  readonly set: readonly string[];
  /** Whose infinitive was still to come: "they [were] to meet on Friday". */
  readonly was: readonly string[];
  /** What is done for a day lies ahead: "[called] the ministers together for Monday". */
  readonly calls: readonly string[];
  /** Whose infinitive may have been or be to come: "appears to be". */
  readonly seems: readonly string[];
  /** "will", "would": not "could", which tells of what was not done as well. */
  readonly will: readonly string[];
  readonly had: readonly string[];
  readonly until: readonly string[];
  /** Looks ahead unless told in the past: "lent money [through] June", "will lend [through] June". */
  readonly through: readonly string[];
  /** Before "until", they turn it back: "not until Monday". */
  readonly not: readonly string[];
  readonly since: readonly string[];
  /** "according to a report [Tuesday]". */
  readonly told: readonly string[];
  /** "set [for] Monday". */
  readonly for: readonly string[];
  /** Stands between a verb and its day: "meets [on] Monday". */
  readonly on: readonly string[];
  /** Verbs whose present tells what was: "the minister says Monday". */
  readonly says: readonly string[];
  /** Nobody plans it: "the July 4 [shooting]" was. */
  readonly befell: readonly string[];
  /** "as [soon] as Monday". */
  readonly soon: readonly string[];
  readonly as: readonly string[];
}

/** Words near a time that tell which way it looks, where there are no tags. */
export interface LeanWords {
  readonly past: readonly string[];
  readonly future: readonly string[];
  /** Words right before a time that make it lie ahead where nothing else tells: "until", "by". */
  readonly weakFuture: readonly string[];
  /** Endings of words that look back: "ed". */
  readonly pastEndings: readonly string[];
}

/** Small words that hold expressions together, by what they do in English. */
export type GlueWord =
  | "on"
  | "in"
  | "at"
  | "for"
  | "before"
  | "latest"
  | "from"
  | "now"
  | "so"
  | "long"
  | "clock"
  | "as"
  | "local"
  | "time"
  | "to"
  | "past"
  | "hour";

/** Words that a time is counted by from a happening: "the weeks before the shooting". */
export interface HappeningWords {
  /** Words for happenings of one kind, all forms: "was shot" may date "the slaying". A word may be of several kinds. */
  readonly kinds: readonly { readonly verbs: readonly string[]; readonly nouns: readonly string[]; readonly plurals: readonly string[] }[];
  /** Verbs whose subject is the happening: "the crash [occurred] on Friday". */
  readonly happens: ReadonlySet<string>;
  /** Which way from the happening a time lies; 0 on its own day: "the night [of] the shooting". */
  readonly directions: readonly { readonly words: readonly string[]; readonly sign: -1 | 0 | 1 }[];
  /** May stand before a direction: "[immediately] after". */
  readonly closely: ReadonlySet<string>;
  /** What opens a clause that tells what happened at the time of another: "he was asleep on Friday [when] the house burned". */
  readonly when: ReadonlySet<string>;
  /** Leads to whom a happening befell: "the murder [of]". */
  readonly of: string;
  /** Articles and possessors before a happening that was told of: "[the] shooting". */
  readonly known: ReadonlySet<string>;
}

/** Everything a language gives the time scanner. */
export interface TimeTables {
  readonly glue: Readonly<Record<GlueWord, string>>;
  /** Endings of ordinals in figures: "th". */
  readonly ordinalEndings: readonly string[];
  readonly words: readonly TimeWord[];
  readonly phrases: readonly TimePhrase[];
  readonly holidays: readonly Holiday[];
  readonly lean: LeanWords;
  readonly tense: TenseWords;
  readonly happenings: HappeningWords;
  readonly numbers: NumberWords;
}
