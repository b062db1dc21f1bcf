// Takes an episode's clauses, gives doings that only one can have done and that two tellers lay to two: who won, who broke off the talks, what caused it.
import { wordLikeness } from "../wording/alignment.ts";
import type { Found } from "./accounts.ts";
import { childrenOf, spanAround, type Clause, type Sentence } from "./clauses.ts";
import { circumstancesApart, daysApart, kindsApart, namesApart, sameThing, type Known } from "./clauses-compared.ts";
import type { Context } from "../context.ts";
import { tellerSide, type Teller } from "./tellers.ts";
import { isContent } from "../wording/words.ts";

/** Who or what brought something about, as one teller has it. Numbers are indices into the sentence's words. */
interface Brought {
  readonly clause: Clause;
  readonly by: number;
  /** What was brought about. */
  readonly what: number;
}

/** Who alone can have done it: doer and what it was done to. */
function doneIn(clause: Clause, { tables }: Context): Brought[] {
  const { sentence, at, doer, target, told, modal, negator } = clause;
  const { words } = sentence;
  const lone = tables.claims.lone.has(words[at]?.lemma ?? "") || tables.claims.lone.has(words[at]?.expression ?? "") || particled(sentence, at, tables.claims.lone); // prettier-ignore
  const what = target >= 0 ? target : childrenOf(sentence, at).find((it) => sentence.relation[it] === "obl" && particled(sentence, at, tables.claims.lone)) ?? -1; // prettier-ignore
  if (!told || modal || negator >= 0 || clause.account?.view.denied === true || !lone || doer < 0 || what < 0) return [];
  // "Won 2,000 votes": how many is another question.
  if (childrenOf(sentence, what).some((it) => sentence.words[it]?.kind === "number")) return [];
  return isThing(sentence, doer, tables.indefinite) && isThing(sentence, what, tables.indefinite) ? [{ clause, by: doer, what }] : [];
}

/** "Broke off": a verb with its particle, wherever the tree hangs it. */
const particled = ({ words }: Sentence, at: number, lone: ReadonlySet<string>): boolean =>
  lone.has(`${words[at]?.lemma ?? ""} ${words[at + 1]?.form ?? ""}`);

/** Somebody or something known: no pronoun, and not "a" somebody. */
function isThing(sentence: Sentence, at: number, indefinite: ReadonlySet<string>): boolean {
  const word = sentence.words[at];
  if (word === undefined || !isContent(word) || word.kind === "number" || (word.upos !== "NOUN" && word.upos !== "PROPN")) return false;
  return !childrenOf(sentence, at).some((it) => indefinite.has(sentence.words[it]?.form ?? ""));
}

/** What is given for the cause of something: "because of", "was caused by", "caused". */
function causesIn(clause: Clause, { tables }: Context): Brought[] {
  const { sentence, at, doer, target, told, modal, negator } = clause;
  const { words, relation } = sentence;
  if (!told || modal || negator >= 0 || clause.account?.view.denied === true) return [];
  const isReal = (it: number): boolean => it >= 0 && words[it] !== undefined && isContent(words[it]) && words[it].kind !== "number";
  if (tables.claims.causing.has(words[at]?.lemma ?? "")) {
    const by = doer >= 0 ? doer : (childrenOf(sentence, at).find((it) => relation[it] === "obl") ?? -1);
    return isReal(by) && isReal(target) ? [{ clause, by, what: target }] : [];
  }
  return childrenOf(sentence, at).flatMap((it): Brought[] => {
    const marks = childrenOf(sentence, it).filter((that) => relation[that] === "case");
    const because = marks.some((that) => tables.claims.because.has(words[that]?.form ?? ""));
    const what = target >= 0 ? target : doer;
    return because && isReal(it) && isReal(what) ? [{ clause, by: it, what }] : [];
  });
}

/** Whether two tell one thing of two doers. */
function differ(a: Brought, b: Brought, isCause: boolean, known: (it: Clause) => Known, context: Context): boolean {
  const [left, right] = [a.clause, b.clause];
  const [x, y] = [left.sentence.words[left.at]!, right.sentence.words[right.at]!];
  if (!isCause && wordLikeness(x, y) < 0.8) return false;
  const [mine, theirs] = [known(left), known(right)];
  if (sameThing(left, a.what, right, b.what, context) !== true) return false;
  if (sameThing(left, a.by, right, b.by, context) !== false) return false;
  if (isPartlyNamed(a, b) || isPartlyNamed(b, a) || (isCause ? mayBeOneCause(a, b, context) : mayBeOneDoer(a, b, context))) return false;
  if (daysApart(left, right, mine, theirs) || kindsApart(left, a.what, right, b.what)) return false;
  if (circumstancesApart(left, right, [a.by, b.by], context)) return false;
  if (isCause) return !namesApart(left, right, mine, theirs, context);
  // Names but those of the two doers.
  return !otherNamesApart(a, b, context);
}

/** "The killing sparked riots", "the shooting triggered riots": two words for what happened may mean one thing; "days" are no thing that is caused. */
function mayBeOneCause(a: Brought, b: Brought, { tables }: Context): boolean {
  const lemma = ({ clause: { sentence } }: Brought, at: number): string => sentence.words[at]?.lemma ?? "";
  // "The killing of a boy that sparked riots": the tree may hang what sparked them on the boy.
  const above = ({ clause: { sentence }, by }: Brought): readonly number[] => { const up = sentence.head[by] ?? by; return [by, up, sentence.head[up] ?? up]; }; // prettier-ignore
  const isHappening = (it: Brought): boolean => above(it).some((at) => tables.nameLabels.events.has(lemma(it, at)) || tables.claims.deaths.has(lemma(it, at))); // prettier-ignore
  return tables.timeUnits.has(lemma(a, a.what)) || tables.timeUnits.has(lemma(b, b.what)) || (isHappening(a) && isHappening(b));
}

/** "The shot that killed him", "killed by police": a thing and whoever used it, or two words for one force, are no two doers. */
function mayBeOneDoer(a: Brought, b: Brought, { tables }: Context): boolean {
  const isUsed = ({ clause: { sentence }, by }: Brought): boolean => tables.claims.instruments.has(sentence.words[by]?.lemma ?? "");
  const force = ({ clause: { sentence }, by }: Brought): boolean => {
    const phrase = [by, ...childrenOf(sentence, by)].flatMap((it) => sentence.words[it] ?? []);
    return phrase.some(({ lemma, form }) => tables.claims.enforcing.has(lemma) || tables.claims.enforcing.has(form));
  };
  return isUsed(a) || isUsed(b) || (force(a) && force(b)) || isShortFor(a, b) || isShortFor(b, a);
}

/** "NSP", "Norland State Police". */
function isShortFor({ clause: { sentence }, by }: Brought, other: Brought): boolean {
  const short = sentence.words[by]?.form ?? "";
  const text = other.clause.sentence.report.annotated.article.text;
  const long = [other.by, ...childrenOf(other.clause.sentence, other.by)].sort((x, y) => x - y).flatMap((it) => other.clause.sentence.words[it] ?? []); // prettier-ignore
  const initials = long.filter(isContent).map(({ start }) => text[start]?.toLowerCase() ?? "").join(""); // prettier-ignore
  return initials.length > 1 && short === initials;
}

/** "The pirates", "the pirate boats": one is called by what narrows the other down. */
function isPartlyNamed({ clause: { sentence }, by }: Brought, { clause: other, by: its }: Brought): boolean {
  const mine = [by, ...childrenOf(sentence, by)].flatMap((it) => sentence.words[it] ?? []);
  const theirs = [its, ...childrenOf(other.sentence, its)].flatMap((it) => other.sentence.words[it] ?? []);
  return mine.some((word) => theirs.some((it) => wordLikeness(word, it) >= 0.8));
}

/** Whether names beside the doers part the two: every name of the one that is not its doer must not stand against one of the other. */
function otherNamesApart(a: Brought, b: Brought, context: Context): boolean {
  const names = ({ clause: { sentence, at }, by }: Brought): number[] =>
    sentence.clauseOf.flatMap((of, it) => (of === at && sentence.words[it]?.kind === "name" && it !== by && sentence.head[it] !== by ? [it] : [])); // prettier-ignore
  const [mine, theirs] = [names(a), names(b)];
  const free = (them: readonly number[], from: Brought, others: readonly number[], to: Brought): boolean =>
    them.some((i) => !others.some((j) => sameThing(from.clause, i, to.clause, j, context) === true));
  return free(mine, a, theirs, b) && free(theirs, b, mine, a);
}

const shown = ({ clause: { sentence, at }, by, what }: Brought): Found["sides"][number]["words"][number] => {
  const parts = childrenOf(sentence, by).filter((it) =>
    ["flat", "compound", "amod", "nmod:poss", "nmod"].includes(sentence.relation[it] ?? ""),
  );
  const them = [by, at, what, ...parts].filter((it) => Math.abs(it - by) <= SHOWN);
  return spanAround(sentence, them);
};
/** Words that are shown around who did it. */
const SHOWN = 9;
/** Doings that are compared in one episode. */
const COMPARED = 60;

function opposed(all: readonly Brought[], isCause: boolean, known: (it: Clause) => Known, context: Context): Found[] {
  const found = new Map<string, { readonly sides: Map<Teller, Brought[]>; readonly what: string }>();
  for (const [at, a] of all.entries()) {
    for (const b of all.slice(at + 1)) {
      if (a.clause.teller.key === b.clause.teller.key || !differ(a, b, isCause, known, context)) continue;
      // Whoever tells the other's version too only weighs the two.
      const key = [a.clause.teller.key, b.clause.teller.key].sort().join("\n");
      const home = found.get(key) ?? { sides: new Map<Teller, Brought[]>(), what: a.clause.sentence.words[a.what]?.form ?? "" };
      found.set(key, home);
      for (const it of [a, b]) {
        const teller = [...home.sides.keys()].find((that) => that.key === it.clause.teller.key) ?? it.clause.teller;
        const list = home.sides.get(teller) ?? [];
        if (!list.includes(it)) home.sides.set(teller, [...list, it]);
      }
    }
  }
  return [...found.values()].map(({ sides, what }): Found => ({
    kind: "agent",
    about: isCause ? `what caused it (“${what}”)` : `who did it (“${what}”)`,
    sides: [...sides].map(([teller, them]) => tellerSide(teller, them.flatMap(({ clause }) => clause.account ?? []), them.map(shown))), // prettier-ignore
  }));
}

/** @cost O(clauses), and at most 60² comparisons */
export function doerRivals(clauses: readonly Clause[], known: (it: Clause) => Known, context: Context): Found[] {
  const done = clauses.flatMap((it) => doneIn(it, context)).slice(0, COMPARED);
  const causes = clauses.flatMap((it) => causesIn(it, context)).slice(0, COMPARED);
  return [...opposed(done, false, known, context), ...opposed(causes, true, known, context)];
}
