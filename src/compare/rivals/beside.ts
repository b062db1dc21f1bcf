// Takes an episode's accounts, gives figures that two tellers give side by side in one report, the second with less than the first: "put the number at 273", "spoke of more than 400".
import type { Account, Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import { wordLikeness } from "../wording/alignment.ts";
import { exclude, type Count } from "../wording/quantities.ts";
import type { CompareTables } from "../rule.ts";
import { tellerOf, tellerSide, type Teller } from "./tellers.ts";
import { isTold } from "./tellers.ts";
import { numberOf } from "./toll-counts.ts";
import { spanOf, type View } from "../wording/views.ts";
import { isContent, overlapping, type Word } from "../wording/words.ts";

/** A figure of an account; `noun` is the index of what is counted, -1 where nothing is named. */
type Figure = Pick<Count, "from" | "to" | "first" | "last" | "noun">;

/** Units of text between what one says and what the other says of the same. */
const NEAR = 260;
/** Accounts of one report before a figure that are looked at. */
const LOOKED_AT = 3;
/** Words of the longest hedge: "slightly more than". */
const LONGEST_HEDGE = 3;

/** Bounds of a number under the hedge before it, and where that opens. */
function hedged(words: readonly Word[], at: number, value: number, { numbers }: CompareTables): Pick<Figure, "from" | "to" | "first"> {
  for (let length = LONGEST_HEDGE; length > 0; length -= 1) {
    const first = at - length;
    const said = words.slice(Math.max(0, first), at).map(({ form }) => form).join(" "); // prettier-ignore
    const hedge = first < 0 ? undefined : numbers.hedges.find(([phrase]) => phrase === said)?.[1];
    if (hedge === "from" || hedge === "above") return { from: hedge === "from" ? value : value + 1, to: null, first };
    if (hedge === "to" || hedge === "below") return { from: 0, to: hedge === "to" ? value : value - 1, first };
    if (hedge !== undefined) return { from: value * (1 - ABOUT), to: value * (1 + ABOUT), first };
  }
  return { from: value, to: value, first: at };
}
/** Share by which a figure after "about" may be off. */
const ABOUT = 0.1;

/** Numbers of an account behind which nothing is counted. */
function bareIn({ view, statement }: Account, counts: readonly Figure[], { tables, reportOf }: Context): Figure[] {
  const { words } = view;
  const { layers } = reportOf(statement.report).annotated;
  return words.flatMap((word, at): Figure[] => {
    const given = word.kind === "number" ? numberOf(word.form, tables) : null;
    if (given === null || word.age === true || counts.some(({ first, noun }) => first <= at && at <= noun)) return [];
    const times = tables.numbers.large.find(([form]) => form === words[at + 1]?.form)?.[1];
    const [value, last] = times === undefined ? [given, at] : [given * times, at + 1];
    const [before, next] = [words[at - 1], words[last + 1]];
    // "Anna Holm, 38, said": an age; "on 911".
    if (value < 2 || before?.kind === "mark" || tables.claims.emergency.has(word.form)) return [];
    if ([before, next].some((it) => it?.kind === "number" || JOINED.has(it?.form ?? "")) || before?.kind === "name") return [];
    if (NOMINAL.has(next?.upos ?? "") || next?.form === tables.owning || overlapping(layers.times, word).length > 0) return [];
    return [{ ...hedged(words, at, value, tables), last, noun: -1 }];
  });
}
/** What makes a number a part of something else: "20-30", "3/4", "$6". */
const JOINED: ReadonlySet<string> = new Set(["-", "/", ":", "$", "€", "£", "%"]);
const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "SYM", "NUM"]);

/** Figures of an account that tells what is, in the order of its words. */
function figuresOf(account: Account, context: Context): Figure[] {
  const { view, statement } = account;
  if (view.denied || !statement.affirmed) return [];
  // "Let 131 go": a verb behind a number is not counted.
  const counts = context.countsIn(view.words, context.reportOf(statement.report)).filter(({ noun }) => view.words[noun]?.upos !== "VERB");
  const { tables } = context;
  const told = (it: Figure): boolean =>
    (view.negatedBy[it.last] ?? -1) < 0 &&
    isTold(view, it.last, tables) &&
    !isOfMore(view, it.first, tables) &&
    !isSensed(view, it, tables);
  return [...counts, ...bareIn(account, counts, context)].filter(told).sort((a, b) => a.first - b.first);
}

/** "I heard two shots": others may have heard more. */
const isSensed = ({ words, clause }: View, { last }: Figure, { claims }: CompareTables): boolean =>
  words.some(({ lemma }, at) => clause[at] === clause[last] && claims.sensing.has(lemma));

/** "Another 20", "a further six": what comes on top. */
function isOfMore({ words }: View, first: number, { claims }: CompareTables): boolean {
  const from = Math.max(0, first - 2);
  return words.slice(from, first + 1).some(({ form }, at) => claims.further.has(form) && words[from + at + 1]?.form !== claims.than);
}

/** Content words of a figure's clause besides itself. */
const besideOf = ({ words, clause }: View, { first, last, noun }: Figure): number[] =>
  words.flatMap((word, at) => (clause[at] === clause[last] && isContent(word) && (at < first || at > Math.max(last, noun)) ? [at] : []));

const isAlike = (word: Word | undefined, words: readonly Word[]): boolean =>
  word !== undefined && words.some((it) => wordLikeness(word, it) >= ALIKE);
const ALIKE = 0.8;

/** Whether two verbs tell of one doing, or count the same. */
const sameDoing = (mine: Word, words: readonly Word[], { claims }: CompareTables): boolean =>
  isAlike(mine, words) || claims.countings.some((them) => them.has(mine.lemma) && words.some(({ lemma }) => them.has(lemma)));

/** Whether two exact figures lie so near that both count one thing: 129 and 131. */
const isClose = (a: Figure, b: Figure): boolean =>
  a.from === a.to && b.from === b.to && Math.min(a.from, b.from) >= COUNTED && Math.max(a.from, b.from) <= CLOSE * Math.min(a.from, b.from);
const COUNTED = 20;
const CLOSE = 1.15;

/** Whether what is said beside a figure leaves open what it counts, so that it is what the other one counts. */
function answers(mine: Account, figure: Figure, theirs: Account, other: Figure, context: Context): boolean {
  const { tables } = context;
  const [view, before] = [mine.view, theirs.view];
  const beside = besideOf(view, figure);
  const verbs = beside.filter((at) => view.verb[at] === true);
  const nouns = beside.filter((at) => NAMING.has(view.words[at]?.upos ?? "") && view.verb[at] !== true);
  const others = before.words.filter(isContent);
  // "The number at 6", "the turnout at 5,000": what is put at a figure is an amount, or what the other spoke of.
  const isOpen = nouns.every((at) => tables.claims.amounts.has(view.words[at]?.lemma ?? "") || isAlike(view.words[at], others));
  const counted = before.words[other.noun]?.lemma ?? "";
  const isMeasure = tables.claims.units.has(counted) || tables.timeUnits.has(counted);
  const isLarge = tables.numbers.large.some(([form]) => form === view.words[figure.last]?.form);
  if (figure.noun < 0 && isMeasure && !isLittle(view, figure, tables) && !isLarge) return false;
  if (tables.claims.scores.has(counted) || hasMore(view, figure) || verbs.some((at) => tables.casualties.has(view.words[at]?.lemma ?? "")))
    return false;
  const timed = (): boolean => isDated(mine, context) || isDated(theirs, context);
  if (figure.noun >= 0 && (!isOfOneKind(view, figure, before, other, tables) || !sameWay(view, figure, before, other) || timed()))
    return false;
  if (verbs.length === 0) return isOpen && nouns.length <= 1;
  if (figure.noun >= 0 && isOfSame(view, figure, verbs, tables)) return true;
  const doing = verbs.every((at) => sameDoing(view.words[at]!, others, tables));
  return isOpen && (doing || (figure.noun < 0 && (isClose(figure, other) || isLittle(view, figure, tables))));
}

/** Whether more figures are given than one: "47 and 48". */
const hasMore = ({ words }: View, { first, last }: Figure): boolean =>
  words.some(({ kind }, at) => kind === "number" && (at < first || at > last));

/** "It happened 14 miles off": a measure of what the other spoke of. */
const isOfSame = ({ words }: View, { noun }: Figure, verbs: readonly number[], { claims, pronouns }: CompareTables): boolean =>
  claims.units.has(words[noun]?.lemma ?? "") &&
  verbs.every((at) => pronouns.has(words.find(({ token }) => token === words[at]?.subject)?.form ?? ""));

/** Whether two measures are told of one way: not the one "high" and the other "wide". */
function sameWay(mine: View, figure: Figure, theirs: View, other: Figure): boolean {
  const [a, b] = [mine.words[figure.noun + 1], theirs.words[other.noun + 1]];
  const isWay = (it: Word | undefined): boolean => it?.upos === "ADJ" || (it?.upos === "ADV" && it.kind === "content");
  return !isWay(a) || !isWay(b) || a?.lemma === b?.lemma;
}

/** "Only nine", "no more than two": a figure that is set against a greater one. */
const isLittle = ({ words }: View, { from, to, first }: Figure, { claims }: CompareTables): boolean =>
  (from === 0 && to !== null) || words.slice(Math.max(0, first - 1), first + 1).some(({ form }) => claims.merely.has(form));

/** Whether two counts name the same thing by the same words, of no people: their losses and crowds are counted elsewhere. */
function isOfOneKind(mine: View, a: Figure, theirs: View, b: Figure, { casualties, civilians, fighters, claims }: CompareTables): boolean {
  const [x, y] = [mine.words[a.noun], theirs.words[b.noun]];
  const isPeople = ({ lemma, form }: Word): boolean =>
    [lemma, form].some(
      (it) => claims.anybody.has(it) || casualties.has(it) || civilians.has(it) || fighters.has(it) || claims.scores.has(it),
    );
  if (x === undefined || y === undefined || isPeople(x) || isPeople(y) || wordLikeness(x, y) < ALIKE) return false;
  // "Four prior arrests", "two of the boys": of another kind, some of more.
  const between = (words: readonly Word[], { last, noun }: Figure): string => words.slice(last + 1, noun).map(({ lemma }) => lemma).join(" "); // prettier-ignore
  return between(mine.words, a) === between(theirs.words, b);
}

/** Whether a time is named beside a figure: of another, it may be another. */
function isDated({ view, statement }: Account, { reportOf }: Context): boolean {
  const { times } = reportOf(statement.report).annotated.layers;
  return view.words.some((word) => overlapping(times, word).length > 0);
}
const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);

/** Whether a count is told as one that grew, or of another time. */
const changes = ({ view: { words, cue } }: Account, { claims }: CompareTables): boolean =>
  [...words, ...cue].some(({ lemma, form }) => claims.changing.has(lemma) || claims.changing.has(form));

/** Round figures may be off by half of their last place. */
function loosened({ from, to }: Figure): Pick<Count, "from" | "to"> {
  const off = (figure: number): number => {
    let place = 1;
    while (figure >= 100 && figure % (place * 10) === 0) place *= 10;
    return figure < 100 ? 0 : place / 2;
  };
  return { from: from - off(from), to: to === null ? null : to + off(to) };
}

const startOf = ({ statement }: Account): number => statement.content[0]?.start ?? 0;
const endOf = ({ statement }: Account): number => statement.content.at(-1)?.end ?? 0;

/** The figure that another gave right before, which this one answers; null where there is none. */
function answered(account: Account, teller: Teller, before: readonly Account[], context: Context): Found | null {
  if (changes(account, context.tables)) return null;
  for (const figure of figuresOf(account, context)) {
    for (const other of before) {
      const theirs = tellerOf(other, context);
      if (theirs.isOutlet || theirs.key === teller.key || changes(other, context.tables)) continue;
      // "129 of the 137": the first of several is what is told.
      const given = figuresOf(other, context)[0];
      if (given === undefined || !exclude(loosened(figure), loosened(given)) || !answers(account, figure, other, given, context)) continue;
      const shown = ({ view }: Account, it: Figure) => spanOf(view, it.first, Math.max(it.last, it.noun));
      const [mine, that] = [shown(account, figure), shown(other, given)];
      const { text } = context.reportOf(account.statement.report).annotated.article;
      const about = [that, mine].map(({ start, end }) => text.slice(start, end)).join(" or ");
      return { kind: "figure", about, sides: [tellerSide(theirs, [other], [that]), tellerSide(teller, [account], [mine])] };
    }
  }
  return null;
}

/** @cost O(words of the accounts), each held against a few before it */
export function besideRivals(accounts: readonly Account[], context: Context): Found[] {
  const byReport = new Map<string, Account[]>();
  for (const it of accounts) {
    const list = byReport.get(it.statement.report) ?? [];
    byReport.set(it.statement.report, list);
    list.push(it);
  }
  return [...byReport.values()].flatMap((mine) => {
    const inOrder = mine.sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
    return inOrder.flatMap((account, at): Found[] => {
      const teller = tellerOf(account, context);
      if (teller.isOutlet || !account.view.words.some(({ kind }) => kind === "number")) return [];
      const near = inOrder
        .slice(Math.max(0, at - LOOKED_AT), at)
        .filter((it) => endOf(it) <= startOf(account) && startOf(account) - endOf(it) < NEAR);
      const found = answered(account, teller, near.reverse(), context);
      return found === null ? [] : [found];
    });
  });
}
