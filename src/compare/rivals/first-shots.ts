// Takes the clauses of an episode in which two parties quarrel, gives the clock times at which each says that the fighting began.
import { valueOf } from "../../model/index.ts";
import { daySpan } from "../../text/edtf.ts";
import type { Account, Found } from "./accounts.ts";
import { insideOf, type Clause } from "./clauses.ts";
import type { Context } from "../context.ts";
import { isContested } from "./evidence.ts";
import { tellerSide } from "./tellers.ts";
import { overlapping } from "../wording/words.ts";

/** A clock time that a party gives. Minutes are of one day; the day is unknown where it is null. */
interface Shot {
  readonly clause: Clause;
  readonly account: Account;
  readonly minute: number;
  readonly day: number | null;
  readonly at: { readonly start: number; readonly end: number };
  /** It is said to have begun then. */
  readonly begins: boolean;
  /** It is over as soon as it has begun: a blast, a crash. */
  readonly bursts: boolean;
}

const MINUTES = 60;
const DAY = 24 * MINUTES;
/** Minutes by which two who look at no watch may differ, and from which on two tell of two fights. */
const [APART, ELSEWHEN] = [20, 6 * MINUTES];

/** What a clause tells of a fight: that it began, that somebody fired or struck; null for anything else. */
function fightOf(clause: Clause, { tables }: Context): Pick<Shot, "begins" | "bursts"> | null {
  const { words } = clause.sentence;
  const { claims, hostile } = tables;
  const inside = insideOf(clause).map((it) => words[it]!);
  const lemma = words[clause.at]?.lemma ?? "";
  const subject = words[clause.doer];
  const violent = inside.some((it) => claims.arms.has(it.lemma) || claims.happenings.has(it.lemma) || hostile.some((that) => that.lemma === it.lemma)); // prettier-ignore
  const begins = inside.some((it) => claims.beginning.has(it.lemma));
  // "It started at 5:20": what is said of nothing named is said of what all tell of.
  const bare = claims.occurring.has(lemma) && (subject === undefined || tables.pronouns.has(subject.form));
  const bursts = inside.some((it) => claims.bursts.has(it.lemma) || claims.bursts.has(it.expression ?? ""));
  return violent || bursts || bare ? { begins: begins || bare, bursts } : null;
}

function shotsIn(clause: Clause, context: Context): Shot[] {
  const { sentence, account, told, modal, negator } = clause;
  const fight = fightOf(clause, context);
  const [first, last] = [sentence.words[0], sentence.words.at(-1)];
  if (fight === null || account === null || account.party === null || !told || modal || negator >= 0 || account.view.denied) return [];
  if (first === undefined || last === undefined) return [];
  const inside = insideOf(clause).map((it) => sentence.words[it]!);
  const times = overlapping(sentence.report.annotated.layers.times, { start: first.start, end: last.end });
  // "In the early morning, at 02:40": the part of the day is no second hour.
  const own = times.flatMap((it) => {
    const clock = it.type === "TIME" ? /^(.*)T(\d\d):(\d\d)/.exec(valueOf(it.value) ?? "") : null;
    return clock !== null && inside.some(({ start, end }) => start >= it.start && end <= it.end) ? [{ it, clock }] : [];
  });
  const [found, other] = own;
  if (found === undefined || other !== undefined) return [];
  const { it: time, clock } = found;
  const day = daySpan(clock[1] ?? "")?.from ?? null;
  return [{ clause, account, day, minute: Number(clock[2]) * MINUTES + Number(clock[3]), at: time, ...fight }];
}

/** Whether two parties give the beginning of one fight two hours. */
function differ(a: Shot, b: Shot): boolean {
  if (a.account.party === b.account.party || (!a.begins && !b.begins && !(a.bursts && b.bursts))) return false;
  // Ten to midnight and ten past are twenty minutes apart.
  const days = a.day !== null && b.day !== null ? a.day - b.day : 0;
  const apart = Math.abs(days * DAY + a.minute - b.minute);
  return apart > APART && apart < ELSEWHEN;
}

/** Hours that are compared in one episode. */
const COMPARED = 40;

/** @cost O(clauses), and at most 40² comparisons */
export function firstShotRivals(clauses: readonly Clause[], accounts: readonly Account[], context: Context): Found[] {
  if (!isContested(accounts)) return [];
  const all = clauses.flatMap((it) => shotsIn(it, context)).slice(0, COMPARED);
  const found = new Map<string, readonly [Shot[], Shot[]]>();
  for (const [index, a] of all.entries())
    for (const b of all.slice(index + 1)) {
      if (!differ(a, b)) continue;
      const [left, right] = [a, b].sort((x, y) => ((x.account.party ?? "") < (y.account.party ?? "") ? -1 : 1)) as [Shot, Shot];
      const key = `${left.account.party}\n${right.account.party}`;
      const home = found.get(key) ?? [[], []];
      found.set(key, home);
      if (!home[0].includes(left)) home[0].push(left);
      if (!home[1].includes(right)) home[1].push(right);
    }
  return [...found.values()].map((sides): Found => {
    const text = ({ clause, at }: Shot): string => clause.sentence.report.annotated.article.text.slice(at.start, at.end);
    const side = (them: readonly Shot[]): Found["sides"][number] =>
      tellerSide(them[0]!.clause.teller, them.map(({ account }) => account), them.map(({ clause, at }) => ({ report: clause.sentence.report.annotated.article.id, start: at.start, end: at.end }))); // prettier-ignore
    return {
      kind: "date",
      about: `when ${sides.flat().every(({ bursts }) => bursts) ? "it happened" : "the fighting began"}: ${sides.map((it) => text(it[0]!)).join(" or ")}`,
      sides: sides.map(side),
    };
  });
}
