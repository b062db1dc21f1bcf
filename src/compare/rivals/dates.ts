// Takes an episode's clauses, gives doings that two tellers date otherwise: "arrested on 2 June", "arrested on 4 June".
import { valueOf, type TimeExpression } from "../../model/index.ts";
import { daySpan } from "../../text/edtf.ts";
import { wordLikeness } from "../wording/alignment.ts";
import type { Found } from "./accounts.ts";
import type { Clause } from "./clauses.ts";
import { argumentsApart, circumstancesApart, kindsApart, namesApart, sameThing, type Known } from "./clauses-compared.ts";
import type { Context } from "../context.ts";
import { tellsOfSeveral } from "./harm.ts";
import { tellerSide } from "./tellers.ts";
import { overlapping, type Word } from "../wording/words.ts";

/** A doing under the day that its own words give. */
interface Dated {
  readonly clause: Clause;
  readonly time: TimeExpression;
  /** "2030-06-04". */
  readonly date: string;
}

/** Length of a day in ISO 8601: who tells of a month may tell of another doing in it. */
const GRAIN = "2030-06-04".length;
/** Rarity below which a verb tells of too many doings for two dates to be of one. */
const TELLING = 0.15;

/** The calendar date of a clause; "on Monday" may be another Monday for whoever writes later, and is none. */
function datedIn(clause: Clause, scheduling: ReadonlySet<string>): Dated[] {
  const { sentence, at, told, modal, negator } = clause;
  const { words, report, clauseOf } = sentence;
  const [first, last, verb] = [words[0], words.at(-1), words[at]];
  if (!told || modal || negator >= 0 || clause.account?.view.denied === true) return [];
  if (first === undefined || last === undefined || verb === undefined || verb.rarity < TELLING) return [];
  // A hearing is put off and set anew: each day is right.
  if (scheduling.has(verb.lemma)) return [];
  const times = overlapping(report.annotated.layers.times, { start: first.start, end: last.end });
  const own = times.filter(({ type, start, end, form }) => type === "DATE" && form.month !== undefined && form.to === undefined && form.mod === undefined && words.some((it, index) => clauseOf[index] === at && it.start >= start && it.end <= end)); // prettier-ignore
  const [time, other] = own;
  const date = time === undefined ? null : valueOf(time.value);
  if (time === undefined || other !== undefined || date === null || date.length !== GRAIN || !/^\d{4}-\d\d/.test(date)) return [];
  return [{ clause, time, date }];
}

/** A doing under a clock time that the clause names by itself; a part of the day ("in the evening") is none. */
function timedIn(clause: Clause, occurring: ReadonlySet<string>): Dated[] {
  const { sentence, at, told, modal, negator } = clause;
  const { words, report, clauseOf } = sentence;
  const [first, last, verb] = [words[0], words.at(-1), words[at]];
  if (!told || modal || negator >= 0 || clause.account?.view.denied === true) return [];
  if (first === undefined || last === undefined || verb === undefined) return [];
  if (verb.rarity < TELLING && !occurring.has(verb.lemma)) return [];
  const times = overlapping(report.annotated.layers.times, { start: first.start, end: last.end }).filter(({ type }) => type === "TIME");
  const own = times.filter(({ start, end }) => words.some((it, index) => clauseOf[index] === at && it.start >= start && it.end <= end));
  const [time, other] = own;
  const date = time === undefined ? null : valueOf(time.value);
  if (time === undefined || other !== undefined || date === null || minutesOf(date) === null) return [];
  return [{ clause, time, date }];
}

const MINUTES = 60;
const DAY = 24 * MINUTES;

/** Minutes of the day that an ISO 8601 time gives; null where it gives none. */
function minutesOf(value: string): number | null {
  const clock = /T(\d\d):(\d\d)/.exec(value);
  return clock === null ? null : Number(clock[1]) * MINUTES + Number(clock[2]);
}

/** Whether two clock times lie so far apart that "about" does not join them, nor a clock of twelve hours. */
function hoursDiffer(a: Dated, b: Dated): boolean {
  const apart = Math.abs((minutesOf(a.date) ?? 0) - (minutesOf(b.date) ?? 0));
  const around = Math.min(apart, DAY - apart);
  const [mine, theirs] = [a, b].map(({ date }) => daySpan(date.slice(0, GRAIN))?.from ?? null);
  // Days apart they are two doings.
  if (mine != null && theirs != null && Math.abs(mine - theirs) * DAY > apart + DAY / 2) return false;
  return around > APART && around !== DAY / 2;
}
/** Minutes by which two who look at no watch may differ. */
const APART = 45;

/** Whether two date one doing: one verb of one and the same, and nothing else that parts them. */
function ofOne(a: Dated, b: Dated, known: (it: Clause) => Known, context: Context): boolean {
  const [left, right] = [a.clause, b.clause];
  const verb = ({ sentence, at }: Clause): Word => sentence.words[at]!;
  const { occurring } = context.tables.claims;
  const occur = occurring.has(verb(left).lemma) && occurring.has(verb(right).lemma);
  if (!occur && wordLikeness(verb(left), verb(right)) < 0.95) return false;
  const target = left.target >= 0 && right.target >= 0 ? sameThing(left, left.target, right, right.target, context) : null;
  const doer = left.doer >= 0 && right.doer >= 0 ? sameThing(left, left.doer, right, right.doer, context) : null;
  if (target === false || doer === false || (target !== true && doer !== true)) return false;
  if (target !== true && left.target >= 0 && right.target >= 0) return false;
  if (argumentsApart(left, [], right, [], context)) return false;
  if (namesApart(left, right, known(left), known(right), context) || circumstancesApart(left, right, [-1, -1], context)) return false;
  return !kindsApart(left, left.target, right, right.target) && !kindsApart(left, left.doer, right, right.doer);
}

const shown = ({ clause: { sentence }, time }: Dated): Found["sides"][number]["words"][number] => ({
  report: sentence.report.annotated.article.id,
  start: time.start,
  end: time.end,
});

/** Whether two dates differ; where one leaves its year to be guessed, by month and day. */
function areApart(a: Dated, b: Dated): boolean {
  const guessed = a.time.form.year === undefined || b.time.form.year === undefined;
  return guessed ? a.date.slice(4) !== b.date.slice(4) : a.date !== b.date;
}

/** Whether one report tells both, and one of them in its own words: it knows of both days. */
const isToldByOne = ({ clause: left }: Dated, { clause: right }: Dated): boolean =>
  left.sentence.report === right.sentence.report && (left.teller.isOutlet || right.teller.isOutlet);

/** Dated doings that are compared in one episode. */
const COMPARED = 60;

/** @cost O(clauses), and at most 60² comparisons */
export function dateRivals(clauses: readonly Clause[], known: (it: Clause) => Known, context: Context): Found[] {
  const { scheduling, occurring } = context.tables.claims;
  const reports = [...new Set(clauses.map(({ sentence }) => sentence.report))];
  const several = new Set(reports.filter((it) => tellsOfSeveral(it, context.tables)));
  const single = clauses.filter(({ sentence }) => !several.has(sentence.report));
  return [
    ...opposed(clauses.flatMap((it) => datedIn(it, scheduling)), areApart, known, context),
    ...opposed(single.flatMap((it) => timedIn(it, occurring)), hoursDiffer, known, context),
  ]; // prettier-ignore
}

function opposed(every: readonly Dated[], apart: (a: Dated, b: Dated) => boolean, known: (it: Clause) => Known, context: Context): Found[] {
  const all = every.slice(0, COMPARED);
  return all.flatMap((a, at) =>
    all.slice(at + 1).flatMap((b): Found[] => {
      if (a.clause.teller.key === b.clause.teller.key || !apart(a, b) || isToldByOne(a, b)) return [];
      if (!ofOne(a, b, known, context)) return [];
      const side = (it: Dated): Found["sides"][number] => tellerSide(it.clause.teller, it.clause.account === null ? [] : [it.clause.account], [shown(it)]); // prettier-ignore
      return [{ kind: "date", about: `${a.date} or ${b.date}`, sides: [side(a), side(b)] }];
    }),
  );
}
