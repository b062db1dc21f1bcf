// Takes an episode's clauses, gives when what its reports tell of happened, or was called in, where two outlets' clocks lie apart.
import { valueOf, type Span, type TimeExpression } from "../../model/index.ts";
import { daySpan } from "../../text/edtf.ts";
import type { Found } from "./accounts.ts";
import type { Clause } from "./clauses.ts";
import type { Context } from "../context.ts";
import { tellsOfSeveral } from "./harm.ts";
import { outletsSide, outletTeller } from "./tellers.ts";
import { overlapping } from "../wording/words.ts";

/** What a clock time is of: the happening, or the call for help. */
type Moment = "happened" | "called";

interface Hour {
  readonly moment: Moment;
  /** Minutes from an arbitrary midnight; of the day alone where `day` is null. */
  readonly minute: number;
  readonly day: number | null;
  readonly report: string;
  readonly span: Span;
}

const MINUTES = 60;
const DAY = 24 * MINUTES;
/** Minutes by which two who look at no watch may differ. */
const APART = 45;
/** Sentences of a report in which it tells when its own happening was. */
const EARLY = 10;

/** The clock time that words give with morning or afternoon; null for "in the evening". */
function minutesOf({ value }: TimeExpression): number | null {
  const clock = /T(\d\d):(\d\d)/.exec(valueOf(value) ?? "");
  return clock === null ? null : Number(clock[1]) * MINUTES + Number(clock[2]);
}

const dayOf = ({ value }: TimeExpression): number | null => {
  const date = (valueOf(value) ?? "").slice(0, 10);
  return /^\d{4}-\d\d-\d\d$/.test(date) ? (daySpan(date)?.from ?? null) : null;
};

/** What a clause tells that may have an hour; null where it is something else. */
function momentOf({ sentence: { words }, at, doer }: Clause, { tables }: Context): Moment | null {
  const verb = words[at];
  const subject = words[doer];
  if (verb === undefined) return null;
  const { claims, nameLabels } = tables;
  const isHappening = (it: typeof verb | undefined): boolean =>
    it !== undefined && (claims.happenings.has(it.lemma) || nameLabels.events.has(it.lemma));
  if (claims.occurring.has(verb.lemma) || claims.breakingOut.has(verb.lemma)) return isHappening(subject) ? "happened" : null;
  if (verb.upos === "VERB" && isHappening(verb)) return "happened";
  return claims.alerting.has(verb.lemma) ? "called" : null;
}

/** The hours that a report gives early on, each with what it is of. @cost O(clauses), and words × times of ten sentences (clauses.ts) */
function hoursIn(clauses: readonly Clause[], context: Context): Hour[] {
  const early = new Set([...new Set(clauses.map(({ sentence }) => sentence))].slice(0, EARLY));
  return clauses.flatMap((clause): Hour[] => {
    const { sentence, told, modal, negator, at } = clause;
    if (!told || modal || negator >= 0 || !early.has(sentence)) return [];
    const moment = momentOf(clause, context);
    const [first, last] = [sentence.words[0], sentence.words.at(-1)];
    if (moment === null || first === undefined || last === undefined) return [];
    const { annotated } = sentence.report;
    const times = overlapping(annotated.layers.times, { start: first.start, end: last.end }).filter((it) => it.type === "TIME" && minutesOf(it) !== null); // prettier-ignore
    const inside = sentence.words.filter((_, index) => sentence.clauseOf[index] === at);
    const own = times.filter(({ start, end }) => inside.some((it) => it.start >= start && it.end <= end));
    const [time, other] = own;
    if (time === undefined || other !== undefined) return [];
    const report = annotated.article.id;
    return [{ moment, minute: minutesOf(time) ?? 0, day: dayOf(time), report, span: { report, start: time.start, end: time.end } }];
  });
}

/** Minutes between two hours; of the clock alone where a day is open. */
function between(a: Pick<Hour, "minute" | "day">, b: Pick<Hour, "minute" | "day">): number {
  if (a.day !== null && b.day !== null) return Math.abs((a.day - b.day) * DAY + a.minute - b.minute);
  const apart = Math.abs(a.minute - b.minute);
  return Math.min(apart, DAY - apart);
}

/** All clock times of a report, each once: minutes of a day. */
const clocksOf = (report: string, { reportOf }: Context): number[] => [
  ...new Set(reportOf(report).annotated.layers.times.flatMap((it) => (it.type === "TIME" ? (minutesOf(it) ?? []) : []))),
];

/** Gives hours of one moment that two outlets give apart, neither knowing of the other's. @cost O(clauses + times), and reports² (at most 40: rivals.ts) × minutes of a day */
export function hourRivals(clauses: readonly Clause[], context: Context): Found[] {
  const byReport = new Map<string, Clause[]>();
  for (const it of clauses) {
    const id = it.sentence.report.annotated.article.id;
    const list = byReport.get(id);
    if (list === undefined) byReport.set(id, [it]);
    else list.push(it);
  }
  const single = [...byReport].filter(([id]) => !tellsOfSeveral(context.reportOf(id), context.tables));
  const hours = single.flatMap(([, it]) => hoursIn(it, context));
  const clocks = new Map([...byReport.keys()].map((id) => [id, clocksOf(id, context)]));
  const knows = (report: string, it: Hour): boolean =>
    (clocks.get(report) ?? []).some((minute) => between({ ...it, day: null }, { minute, day: null }) <= APART);
  return (["happened", "called"] as const).flatMap((moment): Found[] => {
    const firsts = [...byReport.keys()].flatMap((id) => hours.find((it) => it.report === id && it.moment === moment) ?? []);
    const apart = (a: Hour, b: Hour): boolean => {
      const minutes = between(a, b);
      return minutes > APART && minutes < DAY / 2 && !knows(a.report, b) && !knows(b.report, a);
    };
    const named = (it: Hour): string => outletTeller(it.report, context).key;
    const differing = firsts.filter((a) => firsts.some((b) => named(a) !== named(b) && apart(a, b)));
    const [first] = differing;
    if (first === undefined) return [];
    const groups: Hour[][] = [];
    for (const it of differing) {
      const home = groups.find(([head]) => head !== undefined && between(head, it) <= APART);
      if (home === undefined) groups.push([it]);
      else home.push(it);
    }
    if (groups.length < 2) return [];
    const text = ({ span }: Hour): string => context.reportOf(span.report).annotated.article.text.slice(span.start, span.end);
    const sides = groups.map((those) => outletsSide(those.map(({ report, span }) => ({ outlet: outletTeller(report, context).name, span })))); // prettier-ignore
    return [{ kind: "date", about: `when it ${moment === "happened" ? "happened" : "was called in"}: ${groups.map((it) => text(it[0]!)).join(" or ")}`, sides }]; // prettier-ignore
  });
}
