// Takes two readings of one utterance, gives numbers, dates, actors and places that one gives otherwise than the other.
import { valueOf, type Drift, type LinkedReport } from "../model/index.ts";
import { crossed, type Pair } from "./alignment.ts";
import type { Parties } from "./parties.ts";
import { exclude, type Count } from "./quantities.ts";
import type { CompareTables } from "./rule.ts";
import { likeNames } from "./spelling.ts";
import { isContent, overlapping, type Word } from "./words.ts";
import { quote, spanOf, type View } from "./views.ts";

const paired = (pairs: readonly Pair[], i: number, j: number): boolean =>
  pairs.some((it) => it.i === i && it.j === j && it.likeness >= 0.8);

/** Gives counts of one and the same noun that exclude each other. */
export function numberDrift(left: View, right: View, pairs: readonly Pair[], countsOf: (view: View) => readonly Count[]): Drift[] {
  const theirs = countsOf(right);
  const words = ({ words }: View, { first, last }: Count): string => words.slice(first, last + 1).map(({ form }) => form).join(" "); // prettier-ignore
  return countsOf(left).flatMap((mine) =>
    theirs.flatMap((its): Drift[] => {
      if (!paired(pairs, mine.noun, its.noun) || !exclude(mine, its)) return [];
      // "He fired two shots", "she fired one at him": two counts of two doings.
      const ofOne = (it: Pair): boolean => left.clause[it.i] === left.clause[mine.noun] && right.clause[it.j] === right.clause[its.noun];
      if (pairs.some((it) => ofOne(it) && crossed(it, left.words, right.words, pairs))) return [];
      if (theirs.some((it) => it.from === mine.from && it.to === mine.to)) return [];
      const says = `One reading counts ${words(left, mine)}, the other ${words(right, its)} (${quote(left.words[mine.noun])}).`;
      return [{ kind: "number", left: spanOf(left, mine.first, mine.noun), right: spanOf(right, its.first, its.noun), says }];
    }),
  );
}

/** A resolved time inside a reading, with the nearest content words around it. */
interface DatedWord {
  readonly value: string;
  readonly first: number;
  readonly last: number;
}

function datesIn(view: View, report: LinkedReport): DatedWord[] {
  const [opening, closing] = [view.words[0], view.words.at(-1)];
  if (opening === undefined || closing === undefined) return [];
  const times = overlapping(report.annotated.layers.times, { start: opening.start, end: closing.end });
  return times.flatMap((time): DatedWord[] => {
    const value = (time.type === "DATE" || time.type === "TIME") && time.anchor !== "narrative" ? valueOf(time.value) : null;
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

/** Gives verbs that both readings share, with named subjects of different parties; where a reading tells it of both, nothing differs. */
export function actorDrift(left: View, right: View, pairs: readonly Pair[], tables: CompareTables, parties: Parties): Drift[] {
  return pairs.flatMap(({ i, j, likeness }): Drift[] => {
    if (likeness < 0.95 || !left.verb[i] || !right.verb[j]) return [];
    const [a, b] = [subjectOf(left, i, tables), subjectOf(right, j, tables)];
    const [x, y] = [left.words[a], right.words[b]];
    if (x?.party == null || y?.party == null || x.party === y.party) return [];
    if (tellsOf(left, right.words[j], y.party, tables) || tellsOf(right, left.words[i], x.party, tables)) return [];
    if (
      likeNames(x.form, y.form) ||
      (x.entity !== null && y.entity !== null && likeNames(parties.nameOf(x.entity), parties.nameOf(y.entity)))
    )
      return [];
    const says = `${quote(left.words[i])} is said of ${quote(x)} in one reading and of ${quote(y)} in the other.`;
    return [{ kind: "actor", left: spanOf(left, a, i), right: spanOf(right, b, j), says }];
  });
}

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
      const says = `One reading says ${a.preposition} ${quote(x)}, the other ${b.preposition} ${quote(y)}.`;
      return [{ kind: "place", left: spanOf(left, a.at - 1, a.at), right: spanOf(right, b.at - 1, b.at), says }];
    }),
  );
}
