// Takes two readings of one utterance, gives numbers, dates, actors and places that one gives otherwise than the other.
import { valueOf, type Drift, type LinkedReport, type TimeExpression } from "../../model/index.ts";
import { crossed, wordLikeness, type Pair } from "../wording/alignment.ts";
import type { Context } from "../context.ts";
import type { Parties } from "../wording/parties.ts";
import { exclude, type Count } from "../wording/quantities.ts";
import type { CompareTables } from "../rule.ts";
import { likeNames } from "../wording/spelling.ts";
import { isContent, overlapping, type Word } from "../wording/words.ts";
import { quote, sameWord, sharedWords, spanOf, type View } from "../wording/views.ts";

/** Share of the shorter reading that must agree for two figures or dates to be of one thing. */
const LEAST_OF_ONE = 0.5;

const paired = (pairs: readonly Pair[], i: number, j: number): boolean =>
  pairs.some((it) => it.i === i && it.j === j && it.likeness >= 0.8);

/** "At least five", "at most five": one figure bounds both, from opposite sides. */
const opposed = (left: Count, right: Count): boolean =>
  (left.to === null && right.from === 0 && left.from === right.to) || (right.to === null && left.from === 0 && right.from === left.to);

/** Whether a number counts some of a greater number: "three of the shells", "two thirds of the refugees". */
function isPart({ words }: View, { first, noun }: Count, tables: CompareTables): boolean {
  const within = words.slice(first, noun);
  return within.some(({ form }, at) => form === tables.owning && tables.determiners.has(within[at + 1]?.form ?? ""));
}

/** Whether a number tells nothing new of how many: "($1.52 million)" is what was said before in other money, "the 1300 block of Mill Road" a name. */
function isNoCount({ words }: View, { first, noun }: Count, tables: CompareTables): boolean {
  if (words.slice(Math.max(0, first - 2), first).some(({ form }) => form === "(")) return true;
  // "Nine more": besides those who were counted before.
  if (words.slice(first, noun).some(({ form }) => tables.claims.further.has(form))) return true;
  const counted = words[noun];
  const named = words[first - 1]?.upos === "DET" && words[noun + 1]?.form === tables.owning;
  return named && counted?.form === counted?.lemma;
}

/** "Four passengers died", "nineteen passengers were hurt": the verbs of what is counted must stand for each other. */
function sameDoing(left: View, mine: Count, right: View, its: Count): boolean {
  const verb = ({ words }: View, { noun }: Count): Word | undefined =>
    words.find(({ token, upos, kind }) => token === words[noun]?.head && upos === "VERB" && kind === "content");
  const [a, b] = [verb(left, mine), verb(right, its)];
  return a === undefined || b === undefined || wordLikeness(a, b) > 0;
}

/**
 * Gives counts of one and the same noun that exclude each other, each the only one of its noun in its reading. Where several
 * differ, two doings were counted: "6 rifles, 12 magazines and 300 rounds", "14 rifles, 31 magazines and 923 rounds".
 */
export function numberDrift(
  left: View,
  right: View,
  pairs: readonly Pair[],
  countsOf: (view: View) => readonly Count[],
  tables: CompareTables,
): Drift[] {
  if (sharedWords(left, right, pairs) < LEAST_OF_ONE) return [];
  const [ours, theirs] = [countsOf(left), countsOf(right)];
  const isAlone = ({ words }: View, { noun }: Count, counts: readonly Count[]): boolean =>
    counts.filter((it) => words[it.noun]?.lemma === words[noun]?.lemma).length === 1;
  const words = ({ words }: View, { first, last }: Count): string => words.slice(first, last + 1).map(({ form }) => form).join(" "); // prettier-ignore
  const found = ours.flatMap((mine) =>
    theirs.flatMap((its): Drift[] => {
      if (!paired(pairs, mine.noun, its.noun) || !(exclude(mine, its) || opposed(mine, its))) return [];
      if (isNoCount(left, mine, tables) || isNoCount(right, its, tables)) return [];
      if (isPart(left, mine, tables) !== isPart(right, its, tables)) return [];
      if (!isAlone(left, mine, ours) || !isAlone(right, its, theirs)) return [];
      if (!sameDoing(left, mine, right, its)) return [];
      // "He fired two shots", "she fired one at him": two counts of two doings.
      const ofOne = (it: Pair): boolean => left.clause[it.i] === left.clause[mine.noun] && right.clause[it.j] === right.clause[its.noun];
      if (pairs.some((it) => ofOne(it) && crossed(it, left.words, right.words, pairs))) return [];
      const says = `One reading counts ${words(left, mine)}, the other ${words(right, its)} (${quote(left.words[mine.noun])}).`;
      return [{ kind: "number", left: spanOf(left, mine.first, mine.noun), right: spanOf(right, its.first, its.noun), says }];
    }),
  );
  return found.length > 1 ? [] : found;
}

const isCalendar = ({ form: { weekday, month, year } }: TimeExpression): boolean => (weekday ?? month ?? year) !== undefined;

/** A resolved time inside a reading, with the nearest content words around it. */
interface DatedWord {
  readonly value: string;
  readonly first: number;
  readonly last: number;
}

/**
 * Times in a reading that resolve without doubt. "Monday" needs a report that states its day; "this morning" counts from
 * the hour of writing, and what a page states is often the day after.
 */
function datesIn(view: View, report: LinkedReport): DatedWord[] {
  const [opening, closing] = [view.words[0], view.words.at(-1)];
  if (opening === undefined || closing === undefined) return [];
  const times = overlapping(report.annotated.layers.times, { start: opening.start, end: closing.end });
  return times.flatMap((time): DatedWord[] => {
    const anchored = time.anchor === "none" || (time.anchor === "publication" && report.published.state === "stated" && isCalendar(time));
    const value = (time.type === "DATE" || time.type === "TIME") && anchored ? valueOf(time.value) : null;
    const first = view.words.findIndex((it) => it.start >= time.start && it.end <= time.end);
    if (value === null || first < 0 || !/^\d{4}/.test(value)) return [];
    const last = view.words.findLastIndex((it) => it.start >= time.start && it.end <= time.end);
    return [{ value, first, last }];
  });
}

/** Content words on either side of a date that must agree between readings. */
const AROUND = 3;

function near(view: View, at: number): number[] {
  const found: number[] = [];
  for (let step = 1; step <= 6 && found.length < AROUND * 2; step += 1) {
    for (const index of [at - step, at + step]) {
      const word = view.words[index];
      if (word !== undefined && isContent(word) && word.kind !== "number") found.push(index);
    }
  }
  return found;
}

/** "Friday evening" and "Friday night": parts of one day have no edges that could exclude each other. */
const onePartOfDay = (left: string, right: string): boolean =>
  /T[A-Z]/.test(left) && /T[A-Z]/.test(right) && left.slice(0, 10) === right.slice(0, 10);

/** Gives dates of one grain that differ, each the only one of its grain in its reading, amid words that agree. */
export function dateDrift(left: View, right: View, pairs: readonly Pair[], reportOf: (id: string) => LinkedReport): Drift[] {
  if (sharedWords(left, right, pairs) < LEAST_OF_ONE) return [];
  const mine = datesIn(left, reportOf(left.of.report));
  const theirs = datesIn(right, reportOf(right.of.report));
  return mine.flatMap((a) =>
    theirs.flatMap((b): Drift[] => {
      if (a.value.length !== b.value.length || a.value === b.value || onePartOfDay(a.value, b.value)) return [];
      const alone = (dates: readonly DatedWord[], { value }: DatedWord): boolean =>
        dates.filter((it) => it.value.length === value.length).length === 1;
      if (!alone(mine, a) || !alone(theirs, b)) return [];
      const words = ({ words: all }: View, { first, last }: DatedWord): string => all.slice(first, last + 1).map(({ form }) => form).join(" "); // prettier-ignore
      if (words(left, a) === words(right, b)) return [];
      const [around, beside] = [near(left, a.first), near(right, b.first)];
      if (pairs.filter(({ i, j, likeness }) => likeness >= 0.8 && around.includes(i) && beside.includes(j)).length < 2) return [];
      const says = `One reading dates it ${a.value}, the other ${b.value}.`;
      return [{ kind: "date", left: spanOf(left, a.first, a.last), right: spanOf(right, b.first, b.last), says }];
    }),
  );
}

/** Words between a subject and its verb: auxiliaries and adverbs only. */
const SUBJECT_REACH = 4;

/** The named entity that stands as subject right before a verb, or -1. */
function subjectOf(view: View, verb: number, tables: CompareTables): number {
  for (let at = verb - 1; at >= verb - SUBJECT_REACH && at >= 0; at -= 1) {
    const word = view.words[at];
    if (word === undefined || word.kind === "mark") return -1;
    if (word.kind === "name" && word.party !== null) {
      const [before, after] = [view.words[at - 1]?.form ?? "", view.words[at + 1]?.form ?? ""];
      return after.startsWith("'") || tables.prepositions.has(before) ? -1 : at;
    }
    if (word.kind !== "function" || tables.prepositions.has(word.form) || tables.pronouns.has(word.form)) return -1;
  }
  return -1;
}

/** Whether a reading has the verb said of the party somewhere. */
const tellsOf = (view: View, verb: Word | undefined, party: string | null, tables: CompareTables): boolean =>
  view.words.some(
    ({ lemma }, at) => view.verb[at] === true && lemma === verb?.lemma && view.words[subjectOf(view, at, tables)]?.party === party,
  );

/** Whether somebody of a party is named beside a verb's subject: "the [guards] and the police offered". */
function isBeside({ words }: View, subject: number, party: string, { determiners, prepositions }: CompareTables): boolean {
  const before = words.slice(0, subject).filter(({ form }) => !determiners.has(form));
  const joined = before.at(-1);
  return joined?.kind === "function" && !prepositions.has(joined.form) && before.at(-2)?.party === party;
}

/** Whether one of the reports writes the two words as one name ("J. R.", "Harlan"). @cost O(length of both) */
function isOneName(left: View, x: Word, right: View, y: Word, reportOf: (id: string) => LinkedReport): boolean {
  const texts = [left, right].map(({ of }) => reportOf(of.report).annotated.article.text);
  const [a, b] = [texts[0]?.slice(x.start, x.end) ?? "", texts[1]?.slice(y.start, y.end) ?? ""];
  return texts.some((text) => text.includes(`${a} ${b}`) || text.includes(`${b} ${a}`));
}

/** Gives verbs that both readings share, with named subjects of different parties; where a reading tells it of both, nothing differs. */
export function actorDrift(left: View, right: View, pairs: readonly Pair[], { tables, parties, reportOf }: Context): Drift[] {
  return pairs.flatMap(({ i, j, likeness }): Drift[] => {
    if (likeness < 0.95 || !left.verb[i] || !right.verb[j]) return [];
    const [a, b] = [subjectOf(left, i, tables), subjectOf(right, j, tables)];
    const [x, y] = [left.words[a], right.words[b]];
    if (x?.party == null || y?.party == null || x.party === y.party) return [];
    if (tellsOf(left, right.words[j], y.party, tables) || tellsOf(right, left.words[i], x.party, tables)) return [];
    if (isBeside(left, a, y.party, tables) || isBeside(right, b, x.party, tables)) return [];
    const known = x.entity !== null && y.entity !== null && likeNames(parties.nameOf(x.entity), parties.nameOf(y.entity));
    if (known || likeNames(x.form, y.form) || isOneName(left, x, right, y, reportOf)) return [];
    const says = `${quote(left.words[i])} is said of ${quote(x)} in one reading and of ${quote(y)} in the other.`;
    return [{ kind: "actor", left: spanOf(left, a, i), right: spanOf(right, b, j), says }];
  });
}

/** Share of the shorter reading that must agree for a difference in whom a verb is said of, or in a town, to be one. */
const LEAST_ALIKE = 0.6;

/** Whether one of two words stands right under the other. */
const isOnePhrase = (one: Word | undefined, other: Word | undefined): boolean =>
  one !== undefined && other !== undefined && (one.head === other.token || other.head === one.token);

const isIndefinite = ({ words }: View, at: number, { indefinite }: CompareTables): boolean =>
  words.slice(Math.max(0, at - 2), at).some(({ form }) => indefinite.has(form));

/** Gives verbs whose doer in one reading is, in the other, somebody to whom it is done: "the guards attacked", "the guards were attacked by". */
export function turnedDrift(left: View, right: View, pairs: readonly Pair[], tables: CompareTables): Drift[] {
  if (sharedWords(left, right, pairs) < LEAST_ALIKE) return [];
  const subject = (view: View, verb: number): number => {
    const token = view.words[verb]?.subject ?? -1;
    const at = token < 0 ? -1 : view.words.findIndex((it) => it.token === token);
    return at >= 0 && isContent(view.words[at]!) && !tables.pronouns.has(view.words[at]?.form ?? "") ? at : -1;
  };
  const once = ({ words }: View, lemma: string | undefined): boolean => words.filter((it) => it.lemma === lemma).length === 1;
  return pairs.flatMap(({ i, j, likeness }): Drift[] => {
    const [a, b] = [subject(left, i), subject(right, j)];
    if (likeness < 0.95 || !left.verb[i] || !right.verb[j] || a < 0 || b < 0) return [];
    if (!once(left, left.words[i]?.lemma) || !once(right, right.words[j]?.lemma)) return [];
    const [mine, theirs] = [pairs.find((it) => it.i === a), pairs.find((it) => it.j === b)];
    // The doer here is named there, in the same clause and on the verb's other side or as what the passive is said of.
    const isVictim = (view: View, pair: Pair | undefined, side: "i" | "j", doer: number, verb: number): boolean =>
      pair !== undefined && pair[side] !== doer && view.clause[pair[side]] === view.clause[verb];
    const [done, did] = [isVictim(right, mine, "j", b, j), isVictim(left, theirs, "i", a, i)];
    // "A man shot a neighbour", "neighbour shoots woman": who is new in either may be anybody.
    const isKnown = (it: Pair | undefined): boolean => it !== undefined && !isIndefinite(left, it.i, tables) && !isIndefinite(right, it.j, tables); // prettier-ignore
    const turned = (done && did) || (done && isKnown(mine)) || (did && isKnown(theirs));
    // "The shelling has stopped", "they stopped shelling": a doing is no doer.
    // "Dozens of shells", "Congressman Grove": one doer, of whom the readings take different words.
    const oneDoer = isOnePhrase(right.words[mine?.j ?? -1], right.words[b]) || isOnePhrase(left.words[theirs?.i ?? -1], left.words[a]);
    if (
      !turned ||
      oneDoer ||
      sameWord(left.words[a], right.words[b]) ||
      right.verb[mine?.j ?? -1] === true ||
      left.verb[theirs?.i ?? -1] === true
    )
      return [];
    const says = `${quote(left.words[i])} is done by ${quote(left.words[a])} in one reading and by ${quote(right.words[b])} in the other.`;
    return [
      { kind: "actor", left: spanOf(left, Math.min(a, i), Math.max(a, i)), right: spanOf(right, Math.min(b, j), Math.max(b, j)), says },
    ];
  });
}

/** Gives places that close the same words in two readings which agree in all but them: "stationed in A", "stationed in B". */
export function townDrift(left: View, right: View, pairs: readonly Pair[], tables: CompareTables): Drift[] {
  const free = ({ words }: View, side: "i" | "j"): number[] =>
    words.flatMap((word, at) => (isContent(word) && !pairs.some((it) => it[side] === at) ? [at] : []));
  const [mine, theirs] = [free(left, "i"), free(right, "j")];
  const [a, b] = [mine[0] ?? -1, theirs[0] ?? -1];
  const named = ({ words }: View, at: readonly number[]): boolean =>
    at.length > 0 && at.length <= 3 && at.every((it, step) => words[it]?.kind === "name" && it === (at[0] ?? 0) + step);
  if (!named(left, mine) || !named(right, theirs) || sharedWords(left, right, pairs) < LEAST_ALIKE) return [];
  const [x, y] = [left.words[a - 1]?.form ?? "", right.words[b - 1]?.form ?? ""];
  if (x !== y || !tables.sites.has(x) || likeNames(left.words[mine.at(-1)!]!.form, right.words[theirs.at(-1)!]!.form)) return [];
  const says = `One reading says ${x} ${quote(left.words[mine.at(-1)!])}, the other ${y} ${quote(right.words[theirs.at(-1)!])}.`;
  return [{ kind: "place", left: spanOf(left, a, mine.at(-1)!), right: spanOf(right, b, theirs.at(-1)!), says }];
}

/** Whether a reading names something besides, by a name, that the other does not have. */
const elsewhere = ({ words }: View, side: "i" | "j", pairs: readonly Pair[], besides: number): boolean =>
  words.some((word, at) => word.kind === "name" && at !== besides && !pairs.some((it) => it[side] === at && it.likeness >= 0.8));

/** Gives states named after one and the same preposition and verb where the other reading names another state. */
export function placeDrift(left: View, right: View, pairs: readonly Pair[], tables: CompareTables, parties: Parties): Drift[] {
  const placed = (view: View): { at: number; verb: number; preposition: string }[] =>
    view.words.flatMap((word, at) => {
      const before = view.words[at - 1];
      const isState = word.entity !== null && parties.entity(word.entity)?.kind === "state";
      if (!isState || before === undefined || !tables.prepositions.has(before.form)) return [];
      const verb = view.verb.findLastIndex((is, index) => is && index < at && view.clause[index] === view.clause[at]);
      return verb < 0 ? [] : [{ at, verb, preposition: before.form }];
    });
  const has = (view: View, party: string | null): boolean => view.words.some((it) => it.party === party);
  return placed(left).flatMap((a) =>
    placed(right).flatMap((b): Drift[] => {
      const [x, y] = [left.words[a.at], right.words[b.at]];
      if (a.preposition !== b.preposition || x?.party == null || y?.party == null || x.party === y.party) return [];
      if (!paired(pairs, a.verb, b.verb) || has(left, y.party) || has(right, x.party)) return [];
      // Another thing and another place: another happening.
      if (elsewhere(left, "i", pairs, a.at) && elsewhere(right, "j", pairs, b.at)) return [];
      const says = `One reading says ${a.preposition} ${quote(x)}, the other ${b.preposition} ${quote(y)}.`;
      return [{ kind: "place", left: spanOf(left, a.at - 1, a.at), right: spanOf(right, b.at - 1, b.at), says }];
    }),
  );
}
