// Takes an episode's clauses, gives figures that somebody turns down by name, "six, not three", with those who give them; and a bare figure that answers one.
import type { Span } from "../../model/index.ts";
import type { Account, Found } from "./accounts.ts";
import type { Clause, Sentence } from "./clauses.ts";
import type { Context } from "../context.ts";
import type { Count } from "../wording/quantities.ts";
import { tellerOf, tellerSide, type Teller } from "./tellers.ts";
import { spanOf as spanIn } from "../wording/views.ts";
import type { Word } from "../wording/words.ts";

/** A figure with who gives it. Numbers are indices into the sentence's words. */
interface Given {
  readonly sentence: Sentence;
  readonly clause: Clause;
  readonly figure: number;
  readonly first: number;
  readonly last: number;
}

/** Words between the figure that holds and the "not" before the one that does not. */
const REACH = 6;

const figureAt = (word: Word | undefined): number | null => {
  const value = word?.kind === "number" ? Number(word.lemma) : NaN;
  return Number.isInteger(value) && value > 1 ? value : null;
};

/** "Six of them, not three", "two men and not three". */
function correctedIn(sentence: Sentence, clause: Clause, { tables }: Context): { given: Given; denied: number }[] {
  const { words } = sentence;
  return words.flatMap(({ form }, by) => {
    const denied = tables.negators.has(form) ? figureAt(words[by + 1]) : null;
    const closes = words[by + 2] === undefined || words[by + 2]?.kind === "mark";
    if (denied === null || !closes) return [];
    const at = words.findLastIndex((it, index) => index < by && index >= by - REACH && figureAt(it) !== null);
    const figure = figureAt(words[at]);
    return figure === null || figure === denied ? [] : [{ given: { sentence, clause, figure, first: at, last: by + 1 }, denied }];
  });
}

/** Whether a noun is one of people: who they are is left to the figure. */
const isOfPeople = ({ lemma, form }: Word, { claims, civilians, fighters, casualties }: Context["tables"]): boolean =>
  [lemma, form].some((it) => claims.anybody.has(it) || claims.innocent.has(it) || claims.guilty.has(it) || claims.armed.has(it)) ||
  civilians.has(lemma) ||
  fighters.has(lemma) ||
  casualties.has(lemma);

const isExact = ({ from, to }: Count): boolean => from === to && Number.isInteger(from) && from > 1;

/** Figures of people, by who gives them. */
function peopleIn(clauses: readonly Clause[], counts: ReadonlyMap<Sentence, readonly Count[]>, context: Context): Given[] {
  return clauses.flatMap((clause) => {
    const { sentence, told } = clause;
    // The tree may hang "three men" above what befell them.
    const isIn = (noun: number): boolean => sentence.clauseOf[noun] === clause.at || sentence.head[clause.at] === noun;
    const mine = (counts.get(sentence) ?? []).filter(({ noun }) => told && isIn(noun));
    return mine.flatMap((it): Given[] => {
      const word = sentence.words[it.noun];
      if (!isExact(it) || word === undefined || !isOfPeople(word, context.tables)) return [];
      return [{ sentence, clause, figure: it.from, first: it.first, last: it.noun }];
    });
  });
}

const spanOf = ({ sentence: { report, words }, first, last }: Given): Found["sides"][number]["words"][number] => ({
  report: report.annotated.article.id,
  start: words[first]?.start ?? 0,
  end: words[last]?.end ?? 0,
});

const sideOf = (teller: Teller, given: readonly Given[]): Found["sides"][number] =>
  tellerSide(teller, given.flatMap(({ clause }) => clause.account ?? []), given.map(spanOf)); // prettier-ignore

const rivalOf = (mine: Given, theirs: readonly Given[]): Found => {
  const tellers = [...new Map(theirs.map(({ clause: { teller } }) => [teller.key, teller])).values()];
  const others = tellers.map((teller) => sideOf(teller, theirs.filter(({ clause }) => clause.teller.key === teller.key))); // prettier-ignore
  const figures = [mine.figure, theirs[0]?.figure ?? mine.figure];
  return { kind: "figure", about: `${figures[0]} or ${figures[1]}`, sides: [sideOf(mine.clause.teller, [mine]), ...others] };
};

/** Units of text between a figure and the bare one that answers it. */
const NEAR = 400;

/** "We counted twelve": a figure with nothing counted. */
function bareIn(clause: Clause, { tables }: Context): Given[] {
  const { sentence, at, told, negator, account } = clause;
  const { words } = sentence;
  if (!told || negator >= 0 || account === null || !tables.claims.counting.has(words[at]?.lemma ?? "")) return [];
  const figure = figureAt(words[at + 1]);
  return figure === null || words[at + 2]?.kind !== "mark" ? [] : [{ sentence, clause, figure, first: at, last: at + 1 }];
}

/** The figure of anything that another teller gave right before in the same report. */
function answeredBy(bare: Given, accounts: readonly Account[], context: Context): Answered | undefined {
  const { start, report } = spanOf(bare);
  return accounts
    .filter(({ statement }) => statement.report === report)
    .flatMap((account): Answered[] => {
      const { words } = account.view;
      const counts = context.countsIn(words, context.reportOf(report)).filter(isExact);
      return counts.map((it) => ({ account, figure: it.from, span: spanIn(account.view, it.first, it.noun) }));
    })
    .filter(
      ({ account, span }) => span.end <= start && start - span.end < NEAR && tellerOf(account, context).key !== bare.clause.teller.key,
    )
    .at(-1);
}

interface Answered {
  readonly account: Account;
  readonly figure: number;
  readonly span: Span;
}

/** Bare figures of one episode that are looked at. */
const COMPARED = 20;

function answerRivals(clauses: readonly Clause[], accounts: readonly Account[], context: Context): Found[] {
  return clauses.flatMap((it) => bareIn(it, context)).slice(0, COMPARED).flatMap((bare): Found[] => {
    const before = answeredBy(bare, accounts, context);
    if (before === undefined || before.figure === bare.figure) return [];
    const theirs = tellerSide(tellerOf(before.account, context), [before.account], [before.span]);
    return [{ kind: "figure", about: `${bare.figure} or ${before.figure}`, sides: [sideOf(bare.clause.teller, [bare]), theirs] }];
  }); // prettier-ignore
}

/** @cost O(clauses), and for each figure turned down or bare the figures of the episode */
export function correctedRivals(clauses: readonly Clause[], accounts: readonly Account[], context: Context): Found[] {
  const sentences = new Map(clauses.map((it) => [it.sentence, it]));
  const counts = new Map([...sentences.keys()].map((it) => [it, context.countsIn(it.words, it.report)]));
  const corrected = [...sentences].flatMap(([sentence, clause]) => correctedIn(sentence, clause, context));
  const people = corrected.length === 0 ? [] : peopleIn(clauses, counts, context);
  const turned = corrected.slice(0, COMPARED).flatMap(({ given, denied }): Found[] => {
    const theirs = people.filter(({ figure, clause }) => figure === denied && clause.teller.key !== given.clause.teller.key);
    return theirs.length === 0 ? [] : [rivalOf(given, theirs)];
  });
  return [...turned, ...answerRivals(clauses, accounts, context)];
}
