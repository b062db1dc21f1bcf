// Takes an episode's clauses, gives figures that somebody turns down by name, "six, not three", with those who give them; and a bare figure that answers one.
import type { Span } from "../../model/index.ts";
import type { Account, Found } from "./accounts.ts";
import { childrenOf, spanAround, type Clause, type Sentence } from "./clauses.ts";
import type { Context } from "../context.ts";
import { exclude, type Count } from "../wording/quantities.ts";
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

/** Words between what turns a figure down and the figure. */
const DENIAL_REACH = 6;

/** "The figure of 42,000 is absurd", "dismissed the number of 300 dead". */
function rejectedIn(
  sentence: Sentence,
  clauses: readonly Clause[],
  counts: readonly Count[],
  context: Context,
): { given: Given; denied: number }[] {
  const { words, clauseOf } = sentence;
  const { tables } = context;
  const { claims, falsehoods, denials, negators, owning } = tables;
  return counts.flatMap((count) => {
    const { first, last, from } = count;
    const figure = words[first - 2];
    if (!isExact(count) || words[first - 1]?.form !== owning || figure === undefined || !claims.amounts.has(figure.lemma)) return [];
    const before = words.slice(Math.max(0, first - 2 - DENIAL_REACH), first - 2);
    const after = words.slice(last + 1, last + 1 + DENIAL_REACH);
    const isFalse = (it: Word): boolean =>
      [it.lemma, it.form].some((that) => falsehoods.has(that) || claims.hollow.has(that) || claims.errors.has(that));
    const calls = after.some(({ form }) => claims.being.has(form)) && after.some(isFalse);
    const denied =
      (calls || before.some(({ lemma }) => denials.has(lemma))) && ![...before, ...after].some(({ form }) => negators.has(form));
    const clause =
      clauses.find((it) => it.sentence === sentence && it.at === clauseOf[first]) ?? clauses.find((it) => it.sentence === sentence);
    if (!denied || clause === undefined) return [];
    const own = counts.find((it) => it.first > last && it.from !== from);
    return [{ given: { sentence, clause, figure: own?.to ?? own?.from ?? from, first: first - 2, last }, denied: from }];
  });
}

/** Whether a noun is one of people: who they are is left to the figure. */
const isOfPeople = ({ lemma, form }: Word, { claims, civilians, fighters, casualties }: Context["tables"]): boolean =>
  [lemma, form].some((it) => claims.anybody.has(it) || claims.innocent.has(it) || claims.guilty.has(it) || claims.armed.has(it)) ||
  civilians.has(lemma) ||
  fighters.has(lemma) ||
  casualties.has(lemma);

const isExact = ({ from, to }: Count): boolean => from === to && Number.isInteger(from) && from > 1;

/** A participle that narrows down a noun of what is told: "a bus carrying forty pupils". */
const isParticiple = ({ sentence: { relation }, at, modal, negator, account, days }: Clause): boolean =>
  relation[at] === "acl" && !modal && negator < 0 && days === null && account !== null && account.statement.act !== "ask" && account.statement.affirmed; // prettier-ignore

/** Figures of people, by who gives them. */
function peopleIn(clauses: readonly Clause[], counts: ReadonlyMap<Sentence, readonly Count[]>, context: Context): Given[] {
  return clauses.flatMap((clause) => {
    const { sentence, told } = clause;
    // The tree may hang "three men" above what befell them.
    const holds = (it: Clause, noun: number): boolean => it.sentence.clauseOf[noun] === it.at || it.sentence.head[it.at] === noun;
    // "That 40 people, nine of whom are children, were moved": what hangs between may hide whose clause it is.
    const isFirst = (noun: number): boolean =>
      clause.account !== null &&
      !clauses.some((it) => it.sentence === sentence && holds(it, noun)) &&
      clauses.find((it) => it.sentence === sentence && it.told && it.account !== null) === clause;
    const isIn = (noun: number): boolean => holds(clause, noun) || isFirst(noun);
    // "An airliner flying with 128 passengers": what a participle says of it is told as well.
    const isSaid = told || isParticiple(clause);
    const mine = (counts.get(sentence) ?? []).filter(({ noun }) => isSaid && isIn(noun));
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
  const figure = theirs[0]?.figure ?? mine.figure;
  return {
    kind: "figure",
    about: mine.figure === figure ? `whether it is ${figure}` : `${mine.figure} or ${figure}`,
    sides: [sideOf(mine.clause.teller, [mine]), ...others],
  };
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

/** An answer that is a figure and no more: "Eleven minutes.", "put it at eleven minutes". */
function bareAnswer(account: Account, context: Context): Count | null {
  const { view, statement } = account;
  const { tables } = context;
  const words = view.words.filter(({ kind }) => kind !== "mark");
  const put = view.cue.some(({ lemma }) => tables.claims.putting.has(lemma)) && tables.pronouns.has(words[0]?.form ?? "");
  const opens = view.words.indexOf(words[put ? 2 : 0]!);
  if (!statement.affirmed || view.denied || (statement.mode === "indirect" && !put)) return null;
  const count = context.countsIn(view.words, context.reportOf(statement.report)).find(({ first }) => first === opens);
  const next = view.words[(count?.noun ?? -1) + 1];
  return count === undefined || (next !== undefined && next.kind !== "mark") ? null : count;
}

/** "There are fewer than 400 barrels", a sentence of its own in what somebody says. */
function existsAnswer({ view, statement }: Account, context: Context): Count | null {
  const { words, negatedBy, denied } = view;
  const { there, being } = context.tables.claims;
  if (!statement.affirmed || denied) return null;
  const isOver = (at: number): boolean => words[at] === undefined || words[at]?.kind === "mark";
  const opens = (at: number): boolean => words.slice(0, at).every(({ kind }, index) => kind === "mark" || words[index]?.form === context.tables.claims.that) || STOPS.has(words[at - 1]?.form ?? ""); // prettier-ignore
  const counts = context.countsIn(words, context.reportOf(statement.report));
  return counts.find(({ first, noun }) => words[first - 2]?.form === there && being.has(words[first - 1]?.form ?? "") && opens(first - 2) && isOver(noun + 1) && (negatedBy[first] ?? -1) < 0) ?? null; // prettier-ignore
}
const STOPS: ReadonlySet<string> = new Set([".", ";", "!"]);

/** Words before the number within which "the number at", "the figure at" stand. */
const OPENS_WITHIN = 3;

/** "Put the number at one": the figure and its words; of "the death toll", which says of whom, nothing. */
function putFigure({ view, statement }: Account, { tables }: Context): Count | null {
  const { words, cue, denied } = view;
  const { putting, amounts } = tables.claims;
  if (!statement.affirmed || denied || !cue.some(({ lemma }) => putting.has(lemma))) return null;
  const at = words.findIndex(({ form }) => form === tables.nameLabels.site);
  const noun = words[at - 1];
  const figure = words[at + 1]?.kind === "number" ? Number(words[at + 1]?.lemma) : NaN;
  const isBare = at >= 1 && at < OPENS_WITHIN && (at === 1 || tables.determiners.has(words[0]?.form ?? ""));
  const isOver = words[at + 2] === undefined || words[at + 2]?.kind === "mark";
  if (!isBare || !isOver || !amounts.has(noun?.lemma ?? "") || !Number.isInteger(figure) || figure < 1) return null;
  return { from: figure, to: figure, first: 0, last: at + 1, noun: at + 1 };
}

/** Bounds in minutes, of a length of time; null of anything else. */
function minutesOf({ from, to, noun }: Count, words: readonly Word[], { claims }: Context["tables"]): Pick<Count, "from" | "to"> | null {
  const unit = claims.minutes.get(words[noun]?.lemma ?? "");
  return unit === undefined ? null : { from: from * unit, to: to === null ? null : to * unit };
}

/** Part by which two lengths of time must differ: nobody looks at a watch. */
const SLACK = 0.2;

/** Whether two figures answer one question and cannot both hold. */
function differ(left: Count, mine: readonly Word[], right: Count, theirs: readonly Word[], { tables }: Context): boolean {
  const [a, b] = [minutesOf(left, mine, tables), minutesOf(right, theirs, tables)];
  const loose = (it: Pick<Count, "from" | "to">): Pick<Count, "from" | "to"> => ({ from: it.from * (1 - SLACK), to: it.to === null ? null : it.to * (1 + SLACK) }); // prettier-ignore
  if (a !== null && b !== null) return exclude(loose(a), loose(b));
  return a === null && b === null && mine[left.noun]?.stem === theirs[right.noun]?.stem && exclude(left, right);
}

const lengthOf = ({ statement: { content } }: Account): number => (content.at(-1)?.end ?? 0) - (content[0]?.start ?? 0);

/** A bare figure, and the one that another gave right before it in the same report. */
function bareRivals(accounts: readonly Account[], context: Context): Found[] {
  return accounts.flatMap((answer): Found[] => {
    const put = putFigure(answer, context);
    const bare = put ?? bareAnswer(answer, context) ?? existsAnswer(answer, context);
    if (bare === null) return [];
    const { report } = answer.statement;
    const teller = tellerOf(answer, context);
    const mine = spanIn(answer.view, bare.first, bare.noun);
    const before = accounts
      .filter(({ statement }) => statement.report === report && !statement.content.some(({ start }) => start >= mine.start))
      .flatMap((account) =>
        context
          .countsIn(account.view.words, context.reportOf(report))
          .map((count) => ({ account, count, span: spanIn(account.view, count.first, count.noun) })),
      )
      .filter(
        ({ account, span }) => span.end <= mine.start && mine.start - span.end < NEAR && tellerOf(account, context).key !== teller.key,
      )
      .sort((a, b) => a.span.start - b.span.start || lengthOf(b.account) - lengthOf(a.account))
      .at(-1);
    if (before === undefined) return [];
    const isOther =
      put === null
        ? differ(bare, answer.view.words, before.count, before.account.view.words, context)
        : exclude(put, before.count) && minutesOf(before.count, before.account.view.words, context.tables) === null;
    if (!isOther) return [];
    const other = tellerOf(before.account, context);
    if (teller.isOutlet || other.isOutlet) return [];
    const { text } = context.reportOf(report).annotated.article;
    const about = [mine, before.span].map(({ start, end }) => text.slice(start, end)).join(" or ");
    return [{ kind: "figure", about, sides: [tellerSide(teller, [answer], [mine]), tellerSide(other, [before.account], [before.span])] }];
  });
}

/** "Norland has always contested the figure", not in its own words: who contests it; null where nobody does. */
function contester({ sentence, at, doer, target, told, modal, negator, account }: Clause, { tables, parties }: Context): Teller | null {
  const { words, entity } = sentence;
  const lemma = words[at]?.lemma ?? "";
  const contests = tables.claims.contesting.has(lemma) || tables.denials.has(lemma);
  if (!told || modal || negator >= 0 || !contests || !tables.claims.amounts.has(words[target]?.lemma ?? "")) return null;
  // "Disputed the figure of the auditors": which, it says itself.
  const isPlain = childrenOf(sentence, target).every((it) => sentence.relation[it] === "det" && !tables.indefinite.has(words[it]?.form ?? "")); // prettier-ignore
  const id = entity[doer] ?? words[doer]?.party ?? null;
  if (!isPlain || id === null) return null;
  const party = parties.partyOf(id) ?? id;
  if (account !== null && account.party === party) return null;
  return { key: parties.nameOf(party).toLowerCase(), name: parties.nameOf(party), entity: party, isOutlet: false };
}

/** The last figure that somebody else gave right before it was contested. */
function contestedRivals(clauses: readonly Clause[], accounts: readonly Account[], context: Context): Found[] {
  return clauses.flatMap((clause): Found[] => {
    const teller = contester(clause, context);
    if (teller === null) return [];
    const { sentence, at, target } = clause;
    const mine = spanAround(sentence, [at, target]);
    const before = accounts
      .filter((it) => it.statement.report === mine.report && !tellerOf(it, context).isOutlet && tellerOf(it, context).key !== teller.key)
      .flatMap((account) =>
        context
          .countsIn(account.view.words, context.reportOf(mine.report))
          .map((it) => ({ account, span: spanIn(account.view, it.first, it.noun) })),
      ) // prettier-ignore
      .filter(({ span }) => span.end <= mine.start && mine.start - span.end < NEAR)
      .sort((a, b) => a.span.start - b.span.start)
      .at(-1);
    if (before === undefined) return [];
    const other = tellerOf(before.account, context);
    const sides = [tellerSide(teller, [], [mine]), tellerSide(other, [before.account], [before.span])];
    return [{ kind: "figure", about: `given by ${other.name}, disputed by ${teller.name}`, sides }];
  });
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
  const corrected = [...sentences].flatMap(([sentence, clause]) => [
    ...correctedIn(sentence, clause, context),
    ...rejectedIn(sentence, clauses, counts.get(sentence) ?? [], context),
  ]);
  const people = corrected.length === 0 ? [] : peopleIn(clauses, counts, context);
  const turned = corrected.slice(0, COMPARED).flatMap(({ given, denied }): Found[] => {
    const theirs = people.filter(({ figure, clause }) => figure === denied && clause.teller.key !== given.clause.teller.key);
    return theirs.length === 0 ? [] : [rivalOf(given, theirs)];
  });
  return [
    ...turned,
    ...answerRivals(clauses, accounts, context),
    ...bareRivals(accounts, context),
    ...contestedRivals(clauses, accounts, context),
  ];
}
