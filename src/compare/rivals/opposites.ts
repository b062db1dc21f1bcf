// Takes an episode's clauses, gives what two tellers say of one thing in words that exclude each other: "rigged" and "fair", "resigned" and "was dismissed".
import type { Found } from "./accounts.ts";
import type { Opposite } from "../claim-rule.ts";
import { childrenOf, type Clause } from "./clauses.ts";
import { daysApart, kindsApart, namesApart, sameThing, type Known } from "./clauses-compared.ts";
import type { Context } from "../context.ts";
import { tellerSide } from "./tellers.ts";
import type { CompareTables } from "../rule.ts";
import type { Word } from "../wording/words.ts";

/** A word of one side of a pair, and the words that say of whom or what it is said. */
interface Said {
  readonly clause: Clause;
  readonly at: number;
  readonly of: readonly number[];
  readonly side: 0 | 1;
}

/** Of what a word is said: its subject, whom it is done to, what it stands before, what it is called. */
function themesOf({ sentence, at: verb, doer, target }: Clause, at: number, passive: boolean, naming: boolean): number[] {
  const { relation, head, words } = sentence;
  const up = head[at] ?? at;
  const real = (them: readonly number[]): number[] =>
    [...new Set(them)].filter((it) => it >= 0 && it !== at && words[it]?.kind !== "number" && words[it]?.kind !== "mark");
  if (at === verb) return real(passive ? [target] : [target >= 0 ? target : doer, doer]);
  if (relation[at] === "amod") return real([up]);
  const of = relation[at] ?? "dep";
  // "The vote was free and fair", "called the vote a fraud", "left of his own free will".
  const beside = of === "conj" && up === verb;
  const called = (of === "xcomp" || of === "obj") && naming;
  const how = of === "advmod" || (of === "obl" && words[at]?.expression !== undefined);
  return beside || called || how ? real([target, doer, ...(how ? [verb] : [])]) : [];
}

/** "The possibility of an accident", "charged with": nobody holds it to be so. */
export function isDoubted({ sentence: { words, head } }: Clause, at: number, doubts: ReadonlySet<string>): boolean {
  let now = at;
  for (let steps = 0; steps < DOUBT_REACH; steps += 1) {
    if (doubts.has(words[now]?.lemma ?? "")) return true;
    now = head[now] ?? now;
  }
  return false;
}
/** Steps up the tree to a word of doubt. */
const DOUBT_REACH = 4;

/** "Thought that it was real", "looked like a real one", "no ground to believe it": how it seemed. */
function isHeld({ sentence, at: verb }: Clause, at: number, { attitudes, claims }: CompareTables): boolean {
  const { words, head } = sentence;
  if (words.slice(Math.max(0, at - SEEMING), at).some(({ form }) => claims.seeming.has(form))) return true;
  const up = head[verb] ?? verb;
  return [verb, up].some((it) => attitudes.has(words[it]?.lemma ?? "") && it !== at);
}
/** Words between "like" and what it seems. */
const SEEMING = 3;

/** Words of either side in a clause, negated ones turned round. */
function saidIn(clause: Clause, { sides, inflicted }: Opposite, { tables }: Context): Said[] {
  const { sentence, told, modal, negator } = clause;
  if (!told || modal || clause.account?.view.denied === true) return [];
  const found: Said[] = [];
  sentence.words.forEach((word, at) => {
    if (sentence.clauseOf[at] !== clause.at || word.kind === "mark") return;
    const [first, second] = [isOf(word, sides[0]), isOf(word, sides[1])];
    if (first === second) return;
    const own = childrenOf(sentence, at).some((it) => tables.negators.has(sentence.words[it]?.form ?? ""));
    if (own || negator >= 0 || isDoubted(clause, at, tables.claims.doubts) || isHeld(clause, at, tables)) return;
    const side = first ? 0 : 1;
    const themes = themesOf(clause, at, side === 1 && inflicted, tables.claims.naming.has(sentence.words[clause.at]?.lemma ?? ""));
    if (themes.length > 0) found.push({ clause, at, of: themes, side });
  });
  return found;
}

const isOf = ({ lemma, form, expression }: Word, side: ReadonlySet<string>): boolean =>
  side.has(lemma) || side.has(form) || (expression !== undefined && side.has(expression));

/** "The vote", "its strike", a name, "he": not votes in general. */
function isKnownThing({ sentence, at }: Clause, theme: number, { tables }: Context): boolean {
  const word = sentence.words[theme];
  if (theme === at || word?.kind === "name" || tables.pronouns.has(word?.form ?? "")) return true;
  return childrenOf(sentence, theme).some((it) => {
    const form = sentence.words[it]?.form ?? "";
    return sentence.relation[it] === "nmod:poss" || (tables.determiners.has(form) && !tables.indefinite.has(form));
  });
}

/** Whether both words are for somebody who is known: then nothing that narrows the one down alone parts them. */
const isNamedOne = (left: Clause, i: number, right: Clause, j: number): boolean =>
  (left.sentence.entity[i] ?? null) !== null || (right.sentence.entity[j] ?? null) !== null;

/** Whether two verbs are each of a doer of its own, or, each done to something, of nobody who is known to be one. */
function doersApart({ clause: left, at }: Said, { clause: right, at: other }: Said, context: Context): boolean {
  if (at !== left.at || other !== right.at) return false;
  const same = sameThing(left, left.doer, right, right.doer, context);
  return left.target >= 0 && right.target >= 0 ? same !== true : same === false;
}

/** "Retired in 1993", and no day in the other nor of its report: whether it is one time cannot be known. */
function isUndated(left: Clause, right: Clause, mine: Known, theirs: Known): boolean {
  const open = ({ days }: Clause, other: Clause, { published }: Known): boolean =>
    days !== null && other.days === null && published === null;
  return open(left, right, theirs) || open(right, left, mine);
}

/** "Three leaders and 90 others were arrested", "his mother was abducted": many, and one. */
function countedApart(left: Clause, i: number, right: Clause, j: number): boolean {
  const many = ({ sentence }: Clause, at: number): boolean => {
    const of = childrenOf(sentence, at);
    return of.some((it) => sentence.words[it]?.kind === "number") || of.some((it) => sentence.relation[it] === "conj");
  };
  const [a, b] = [left.sentence.words[i], right.sentence.words[j]];
  return many(left, i) !== many(right, j) && a?.upos === "NOUN" && b?.upos === "NOUN" && a.lemma !== b.lemma;
}

/** Whether two are said of one thing. */
function ofOne(a: Said, b: Said, { own, byWhom }: Opposite, known: (it: Clause) => Known, context: Context): boolean {
  const [left, right] = [a.clause, b.clause];
  const [mine, theirs] = [known(left), known(right)];
  if (byWhom === true && right.at === b.at && right.doer < 0) return false;
  if (own && (left.teller.isOutlet || right.teller.isOutlet || doersApart(a, b, context))) return false;
  if (daysApart(left, right, mine, theirs) || isUndated(left, right, mine, theirs) || namesApart(left, right, mine, theirs, context))
    return false;
  return a.of.some((i) =>
    b.of.some(
      (j) =>
        sameThing(left, i, right, j, context) === true &&
        !countedApart(left, i, right, j) &&
        [left.sentence.words[i], right.sentence.words[j]].some(
          (it) => (it?.rarity ?? 0) >= THING || it?.kind === "name" || context.tables.pronouns.has(it?.form ?? ""),
        ) &&
        (isKnownThing(left, i, context) || isKnownThing(right, j, context)) &&
        !(isNamedOne(left, i, right, j) ? kindsApart(left, i, right, j) : kindsApart(left, i, right, j, mine, theirs)),
    ),
  );
}

/** Rarity below which a word for what it is said of may mean anything. */
const THING = 0.1;

const shown = ({ clause: { sentence }, at, of }: Said): Found["sides"][number]["words"][number] => {
  const near = of.filter((it) => Math.abs(it - at) <= SHOWN);
  const [from, to] = [Math.min(at, ...near), Math.max(at, ...near)];
  return { report: sentence.report.annotated.article.id, start: sentence.words[from]?.start ?? 0, end: sentence.words[to]?.end ?? 0 };
};
/** Words between the two that are shown together. */
const SHOWN = 8;
/** Words of one side that are compared in one episode. */
const COMPARED = 60;

function between(clauses: readonly Clause[], pair: Opposite, known: (it: Clause) => Known, context: Context): Found[] {
  const said = clauses.flatMap((it) => saidIn(it, pair, context));
  const [left, right] = [0, 1].map((side) => said.filter((it) => it.side === side).slice(0, COMPARED));
  const found = new Map<string, { readonly left: Set<Said>; readonly right: Set<Said> }>();
  for (const a of left ?? []) {
    for (const b of right ?? []) {
      if (a.clause.teller.key === b.clause.teller.key || !ofOne(a, b, pair, known, context)) continue;
      const key = `${a.clause.teller.key}\n${b.clause.teller.key}`;
      const home = found.get(key) ?? { left: new Set<Said>(), right: new Set<Said>() };
      found.set(key, home);
      home.left.add(a);
      home.right.add(b);
    }
  }
  return [...found.values()].map(({ left: mine, right: theirs }): Found => {
    const side = (them: ReadonlySet<Said>): Found["sides"][number] =>
      tellerSide([...them][0]!.clause.teller, [...them].flatMap(({ clause }) => clause.account ?? []), [...them].map(shown)); // prettier-ignore
    const word = (them: ReadonlySet<Said>): string => [...them][0]!.clause.sentence.words[[...them][0]!.at]?.form ?? "";
    return { kind: pair.kind, about: `“${word(mine)}” or “${word(theirs)}”`, sides: [side(mine), side(theirs)] };
  });
}

/** @cost O(clauses × pairs of the table), and at most 60² comparisons a pair */
export const oppositeRivals = (clauses: readonly Clause[], known: (it: Clause) => Known, context: Context): Found[] =>
  context.tables.claims.opposites.flatMap((it) => between(clauses, it, known, context));
