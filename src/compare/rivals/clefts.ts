// Takes an episode's clauses, gives doings of which one says who it was that did them and another names somebody else: "it was the guards who locked the gate", "it was the drivers".
import type { Found } from "./accounts.ts";
import { childrenOf, insideOf, spanAround, type Clause } from "./clauses.ts";
import { circumstancesApart, daysApart, hoursApart, kindsApart, sameDoing, sameThing, type Known } from "./clauses-compared.ts";
import type { Context } from "../context.ts";
import { tellerSide } from "./tellers.ts";
import { isContent } from "../wording/words.ts";

/** Who a clause says did something. Numbers are indices into the sentence's words. */
interface Done {
  readonly clause: Clause;
  readonly by: number;
  /** To what; -1 where the clause does not say. */
  readonly what: number;
}

/** Units of text between what somebody is said to have done and "it was" somebody else. */
const BEFORE = 250;
/** Doings that are compared in one episode. */
const COMPARED = 60;

const holds = ({ told, modal, negator, account }: Clause): boolean => told && !modal && negator < 0 && account?.view.denied !== true;

/** Whether a noun is what "it was": "it was [the guards]". */
function isIt({ sentence }: Clause, at: number, { tables }: Context): boolean {
  const { words, relation } = sentence;
  const under = childrenOf(sentence, at);
  // "It is on the far side": where it is.
  if (under.some((it) => relation[it] === "case" && tables.prepositions.has(words[it]?.form ?? ""))) return false;
  const being = under.find((it) => relation[it] === "cop" && tables.claims.being.has(words[it]?.form ?? "")) ?? -1;
  // The tree may hang "it" on the verb of saying.
  const isSubject = [...under.filter((it) => relation[it] === "nsubj"), being - 1].some((it) => words[it]?.form === tables.claims.it);
  const negated = under.some((it) => tables.negators.has(words[it]?.form ?? ""));
  return being >= 0 && isSubject && !negated;
}

/** "It was the guards who locked the gate": nobody else did. */
function cleftIn(clause: Clause, context: Context): Done[] {
  const { sentence, at, doer, target } = clause;
  const by = sentence.head[at] ?? at;
  const isCleft = sentence.relation[at] === "acl:relcl" && doer === by && isIt(clause, by, context);
  return isCleft && holds(clause) && target >= 0 ? [{ clause, by, what: target }] : [];
}

/** "It was the drivers", and no more: who did what was told right before. */
function shortIn(clause: Clause, context: Context): Done[] {
  const { sentence, at } = clause;
  if (!holds(clause) || !isIt(clause, at, context) || (sentence.words[at]?.upos === "ADJ" && sentence.entity[at] === null)) return [];
  // "Because it is a drug house" says what it is.
  const isAny = childrenOf(sentence, at).some((it) => context.tables.indefinite.has(sentence.words[it]?.form ?? ""));
  if (isAny || sentence.relation[at] === "advcl") return [];
  const own = new Set([at, ...childrenOf(sentence, at).filter((it) => WHOSE.has(sentence.relation[it] ?? ""))]);
  const said = insideOf(clause).filter((it) => isContent(sentence.words[it]!));
  const isDone = childrenOf(sentence, at).some((it) => sentence.relation[it] === "acl:relcl" || sentence.relation[it] === "acl");
  return !isDone && said.every((it) => own.has(it)) ? [{ clause, by: at, what: -1 }] : [];
}
const WHOSE: ReadonlySet<string> = new Set(["amod", "compound", "flat", "nmod:poss", "det"]);

const doneIn = (clause: Clause): Done[] =>
  holds(clause) && clause.doer >= 0 && clause.target >= 0 ? [{ clause, by: clause.doer, what: clause.target }] : [];

const startOf = ({ clause: { sentence }, by }: Done): number => sentence.words[by]?.start ?? 0;

const isOthers = (a: Done, b: Done, context: Context): boolean =>
  a.clause.teller.key !== b.clause.teller.key &&
  !(a.clause.teller.isOutlet && b.clause.teller.isOutlet) &&
  sameThing(a.clause, a.by, b.clause, b.by, context) === false;

/** Whether two tell of one doing, and of two who did it. */
function differ(a: Done, b: Done, known: (it: Clause) => Known, context: Context): boolean {
  const [left, right] = [a.clause, b.clause];
  if (!isOthers(a, b, context) || !sameDoing(left.sentence.words[left.at], right.sentence.words[right.at])) return false;
  if (sameThing(left, a.what, right, b.what, context) !== true || kindsApart(left, a.what, right, b.what)) return false;
  return (
    !daysApart(left, right, known(left), known(right)) &&
    !hoursApart(left, right) &&
    !circumstancesApart(left, right, [a.by, b.by], context)
  );
}

/** What was told right before "it was the drivers", by another voice, of somebody who did it. */
function toldBefore(short: Done, all: readonly Done[], clefts: readonly Done[], { parties }: Context): Done | undefined {
  const { report } = short.clause.sentence;
  const before = all.filter((it) => it.clause.sentence.report === report && startOf(it) < startOf(short) && startOf(short) - startOf(it) < BEFORE); // prettier-ignore
  const last = before.sort((a, b) => startOf(a) - startOf(b)).at(-1);
  if (last === undefined || clefts.includes(last)) return last;
  // "The rain stopped play. He said it was Tuesday": of somebody it must be said, both times.
  const isSide = ({ clause: { sentence }, by }: Done): boolean => {
    const id = sentence.entity[by] ?? null;
    return id !== null && ACTING.has(parties.entity(id)?.kind ?? "");
  };
  return isSide(last) && isSide(short) ? last : undefined;
}
const ACTING: ReadonlySet<string> = new Set(["person", "organization", "state", "group"]);

function rivalOf(a: Done, b: Done, { tables }: Context): Found {
  const side = ({ clause, by, what }: Done): Found["sides"][number] => {
    const { sentence, at, teller, account } = clause;
    const them = [by, at, ...(what >= 0 ? [what] : []), ...childrenOf(sentence, by).filter((it) => it < by)];
    const first = Math.min(...them);
    const it = sentence.words[first - 1]?.form === tables.claims.it ? [first - 1] : [];
    return tellerSide(teller, account === null ? [] : [account], [spanAround(sentence, [...them, ...it])]);
  };
  return { kind: "agent", about: `who did it (“${a.clause.sentence.words[a.clause.at]?.form ?? ""}”)`, sides: [side(a), side(b)] };
}

/** @cost O(clauses), and at most 60 × clauses comparisons */
export function cleftRivals(clauses: readonly Clause[], known: (it: Clause) => Known, context: Context): Found[] {
  const clefts = clauses.flatMap((it) => cleftIn(it, context)).slice(0, COMPARED);
  const short = clauses.flatMap((it) => shortIn(it, context)).slice(0, COMPARED);
  if (clefts.length === 0 && short.length === 0) return [];
  const done = clauses.flatMap((it) => doneIn(it));
  const pairs: (readonly [Done, Done])[] = [];
  for (const it of clefts) {
    const against = done.find((that) => differ(it, that, known, context));
    if (against !== undefined) pairs.push([it, against]);
  }
  for (const it of short) {
    const before = toldBefore(it, [...clefts, ...done.filter(({ clause }) => !clefts.some((that) => that.clause === clause))], clefts, context); // prettier-ignore
    if (before !== undefined && isOthers(before, it, context)) pairs.push([before, it]);
  }
  const seen = new Set<string>();
  return pairs.flatMap(([a, b]) => {
    const key = [a, b].map(({ clause }) => clause.teller.key).sort().join("\n"); // prettier-ignore
    if (seen.has(key)) return [];
    seen.add(key);
    return [rivalOf(a, b, context)];
  });
}
