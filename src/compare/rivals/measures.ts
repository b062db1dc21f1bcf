// Takes an episode's clauses, gives figures of one thing that two tellers give so that both cannot be right: votes, turnout, money, tonnes, hours.
import type { Weigh } from "../wording/alignment.ts";
import { wordLikeness } from "../wording/alignment.ts";
import type { Found } from "./accounts.ts";
import { childrenOf, insideOf, type Clause, type Sentence } from "./clauses.ts";
import {
  argumentsApart,
  circumstancesApart,
  daysApart,
  hoursApart,
  kindsApart,
  namesApart,
  sameThing,
  type Known,
} from "./clauses-compared.ts";
import type { Context } from "../context.ts";
import { exclude, type Count } from "../wording/quantities.ts";
import { lossKind } from "./figures.ts";
import type { CompareTables } from "../rule.ts";
import { tellerSide, type Teller } from "./tellers.ts";
import { isContent, type Word } from "../wording/words.ts";

/** One figure with the clause that gives it. Numbers are indices into the sentence's words. */
interface Measure extends Pick<Count, "from" | "to" | "first" | "last"> {
  readonly clause: Clause;
  /** The noun counted or the unit. */
  readonly unit: number;
  /** What is measured where the unit does not say: "turnout" was 60 percent; -1 where the unit says it. */
  readonly of: number;
}

/** What a share or a sum is of: behind "of", or the subject that "is" it. */
function measured(sentence: Sentence, unit: number, clause: Clause, owning: string): number {
  const isOwn = (it: number): boolean => childrenOf(sentence, it).some((that) => sentence.words[that]?.form === owning);
  const under = childrenOf(sentence, unit).find((it) => sentence.relation[it] === "nmod" && isOwn(it));
  if (under !== undefined) return under;
  const up = sentence.head[unit] ?? unit;
  if (sentence.relation[unit] === "nmod" && isOwn(unit) && sentence.words[up]?.upos === "NOUN") return up;
  if (unit === clause.at || unit === clause.target) return clause.doer;
  return clause.target >= 0 ? clause.target : clause.doer;
}

/** Share by which a round figure may be off: half of its last place that is no nought. */
function roundness(figure: number): number {
  if (figure < ROUND) return figure % 1 === 0 ? 0 : 0.05;
  let place = 1;
  while (figure % (place * 10) === 0) place *= 10;
  return place / 2;
}

/** Figures below this are counted out. */
const ROUND = 100;

const loosened = <Kind extends Pick<Count, "from" | "to">>({ from, to }: Kind): Pick<Count, "from" | "to"> => ({
  from: from - roundness(from),
  to: to === null ? null : to + roundness(to),
});

/** Whether a number has no edges of its own: a span, or "several". */
const isLoose = (words: readonly Word[], { numbers }: CompareTables): boolean =>
  words.some(
    ({ form }, at) =>
      (form === "-" && /^\d/.test(words[at + 1]?.form ?? "")) || (numbers.vague.some(([vague]) => vague === form) && form !== SOME),
  );
/** "Some 200": a hedge and no vague number. */
const SOME = "some";

/** The figures of a clause that may be held against others: no times, no losses, no part of a greater number. */
function measuresOf(clause: Clause, counts: readonly Count[], context: Context): Measure[] {
  const { tables } = context;
  const { sentence, told } = clause;
  const { words, clauseOf } = sentence;
  if (!told || clause.negator >= 0) return [];
  const mine = counts.filter(({ noun }) => clauseOf[noun] === clause.at);
  return mine.flatMap(({ from, to, first, last, noun }): Measure[] => {
    const within = words.slice(first, noun);
    const ofMore = within.some(({ form }, at) => form === tables.owning && tables.determiners.has(within[at + 1]?.form ?? ""));
    const opening = Math.max(0, first - 1);
    const further = words
      .slice(opening, noun + 1)
      .some(({ form }, at) => tables.claims.further.has(form) && words[opening + at + 1]?.form !== tables.claims.than);
    if (words[noun]?.form === tables.claims.addresses.block) return [];
    const isShare = words[noun]?.form === "%" || tables.numbers.percent.includes(words[noun]?.form ?? "");
    if (tables.claims.charged.has(words[noun]?.lemma ?? "")) return [];
    if (from === 0 || (from < 2 && to === from) || further || (ofMore && !isShare)) return [];
    // "AK-47 rifles": a number that belongs to a name; "8-10 shots"; "several shots".
    if (isLoose(words.slice(first, noun), context.tables) || tables.claims.sensing.has(words[clause.at]?.lemma ?? "")) return [];
    // "4 1/2 months"; "an 80-metre pipe"; "the two met".
    if (OF_A_NUMBER.has(words[first - 1]?.form ?? "") || words[first - 1]?.kind === "name") return [];
    if (words[noun - 1]?.form === "-" || words[noun]?.upos === "VERB" || isRelative(words, noun, tables)) return [];
    if (words[first - 1]?.form === "(" || words.slice(Math.max(0, first - 4), first).some(({ form }) => tables.claims.staged.has(form)))
      return [];
    if (lossKind(words, first, noun, last, tables) !== null) return [];
    const isUnit = isShare || tables.claims.units.has(words[noun]?.lemma ?? "") || tables.timeUnits.has(words[noun]?.lemma ?? "");
    const of = isUnit ? measured(sentence, noun, clause, tables.owning) : -1;
    return [{ clause, from, to, first, last, unit: noun, of }];
  });
}

/** Marks before a number that is a part of another. */
const OF_A_NUMBER: ReadonlySet<string> = new Set(["-", "/"]);

/** "Nine days before", "a profit of three crowns a year ago": counted from a day, or of another time. */
function isRelative(words: readonly Word[], noun: number, { claims, timeUnits }: CompareTables): boolean {
  const after = words.slice(noun + 1, noun + 1 + SINCE_REACH);
  if (timeUnits.has(words[noun]?.lemma ?? "") && claims.since.has(after[0]?.form ?? "")) return true;
  return after.some(({ form }, at) => claims.since.has(form) && timeUnits.has(after[at - 1]?.lemma ?? "")) || after.some(({ form }, at) => claims.lately.has(form) && timeUnits.has(after[at + 1]?.lemma ?? "")); // prettier-ignore
}
/** Words behind a figure within which stands of what time it is. */
const SINCE_REACH = 4;

/** Whether two verbs count the same people or things: one meaning, or both only say that they were there, took part, were sold. */
function sameCounting(left: Clause, right: Clause, { tables }: Context): boolean {
  const verb = ({ sentence, at }: Clause): Word => sentence.words[at]!;
  const [a, b] = [verb(left), verb(right)];
  if (wordLikeness(a, b) >= 0.8) return true;
  return tables.claims.countings.some((them) => [a, b].every(({ lemma, expression }) => them.has(lemma) || them.has(expression ?? "")));
}

/** Rarity from which verb and noun alone tell what is counted ("boxes burned"). */
const TELLING = 0.35;
/** Weight of what the two share besides unit and verb. */
const ANCHOR = 0.25;

const isStaged = ({ sentence: { words } }: Clause, { tables }: Context): boolean =>
  words.some(({ form }) => tables.claims.staged.has(form));

/** Who does what a figure is of: the subject of its verb, or of the verbs that it hangs on; -1 where none of them has one. */
function actorOf({ clause: { sentence, at, doer }, unit }: Measure): number {
  if (doer >= 0) return doer === unit ? -1 : doer;
  let now = at;
  for (let steps = 0; steps < ACTOR_REACH; steps += 1) {
    const up = sentence.head[now] ?? now;
    if (up === now || !JOINED.has(sentence.relation[now] ?? "dep")) return -1;
    const subject = childrenOf(sentence, up).find((it) => SUBJECTS.has(sentence.relation[it] ?? "dep"));
    if (subject !== undefined) return subject;
    now = up;
  }
  return -1;
}
/** Steps up the tree to who does it, and what verbs hang by that share their doer. */
const ACTOR_REACH = 4;
const JOINED: ReadonlySet<string> = new Set(["conj", "xcomp", "advcl", "acl"]);
const SUBJECTS: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass"]);

/** Whether figures that are somebody's, "he leaves two children", "Falk leaves four", "ran and threw it ten metres", are known to be one's. */
function isOneDoer(a: Measure, b: Measure, context: Context): boolean {
  const [x, y] = [actorOf(a), actorOf(b)];
  const someone = ({ clause: { sentence } }: Measure, at: number): boolean => {
    const word = sentence.words[at];
    return word !== undefined && (word.kind === "name" || context.tables.pronouns.has(word.form));
  };
  return !(someone(a, x) && y >= 0) && !(someone(b, y) && x >= 0) ? true : sameThing(a.clause, x, b.clause, y, context) === true;
}

/** "Its offer", "their offer": each of two who tell speaks of its own. */
function isOwnOfEach(left: Clause, right: Clause, { tables }: Context): boolean {
  const owned = ({ sentence, at }: Clause): string[] =>
    childrenOf(sentence, at).flatMap((it) => {
      const own = childrenOf(sentence, it).some((that) => tables.claims.ownGround.has(sentence.words[that]?.form ?? ""));
      return own ? [sentence.words[it]?.lemma ?? ""] : [];
    });
  const theirs = owned(right);
  return left.account !== null && right.account !== null && owned(left).some((it) => theirs.includes(it));
}

/** Where nobody knows of when the one or the other is, two reports may tell of two times. */
function isUndated(left: Clause, right: Clause, mine: Known, theirs: Known): boolean {
  const open = ({ days }: Clause, { published }: Known): boolean => days === null && published === null;
  return left.sentence.report !== right.sentence.report && (open(left, mine) || open(right, theirs));
}

/** Whether two figures are of one thing; then they are rivals where they exclude each other. */
function ofOne(a: Measure, b: Measure, known: (it: Clause) => Known, weigh: Weigh, context: Context): boolean {
  const [left, right] = [a.clause, b.clause];
  const [x, y] = [left.sentence.words, right.sentence.words];
  const [mine, theirs] = [known(left), known(right)];
  if (left.modal !== right.modal || isStaged(left, context) !== isStaged(right, context)) return false;
  if (wordLikeness(x[a.unit]!, y[b.unit]!) < 0.8 || !sameCounting(left, right, context)) return false;
  if ((a.of >= 0 || b.of >= 0) && sameThing(left, a.of, right, b.of, context) !== true) return false;
  if (hoursApart(left, right) || daysApart(left, right, mine, theirs) || namesApart(left, right, mine, theirs, context)) return false;
  if (kindsApart(left, a.unit, right, b.unit, mine, theirs)) return false;
  if (a.of >= 0 && kindsApart(left, a.of, right, b.of, mine, theirs)) return false;
  const sameVerb = wordLikeness(x[left.at]!, y[right.at]!) >= 0.95;
  if (sameVerb && left.doer !== a.unit && right.doer !== b.unit && sameThing(left, left.doer, right, right.doer, context) === false) return false; // prettier-ignore
  if (!isOneDoer(a, b, context) || isOwnOfEach(left, right, context) || isUndated(left, right, mine, theirs)) return false;
  if (sameVerb && circumstancesApart(left, right, [a.unit, b.unit], context)) return false;
  const rest = (it: Clause, unit: number, first: number): Word[] => insideOf(it).flatMap((at) => (at === it.at || (at >= first && at <= unit) ? [] : (it.sentence.words[at] ?? []))).filter(isContent); // prettier-ignore
  const others = rest(right, b.unit, b.first);
  const shared = rest(left, a.unit, a.first).filter((word) => others.some((it) => wordLikeness(word, it) >= 0.8));
  if (argumentsApart(left, [a.unit, a.of], right, [b.unit, b.of], context)) return false;
  const plain = sameVerb && x[left.at]!.rarity >= TELLING && x[a.unit]!.rarity >= TELLING && a.of < 0;
  return plain || shared.reduce((sum, word) => sum + Math.max(weigh(word), word.kind === "name" ? ANCHOR : 0), 0) >= ANCHOR;
}

const shown = ({ clause: { sentence }, first, unit }: Measure): Found["sides"][number]["words"][number] => ({
  report: sentence.report.annotated.article.id,
  start: sentence.words[first]?.start ?? 0,
  end: sentence.words[unit]?.end ?? 0,
});

const side = (teller: Teller, measures: readonly Measure[]): Found["sides"][number] =>
  tellerSide(
    teller,
    measures.flatMap(({ clause: { account } }) => account ?? []),
    measures.map(shown),
  );

const wordsOf = ({ clause: { sentence }, first, unit }: Measure): string => sentence.words.slice(first, unit + 1).map(({ form }) => form).join(" "); // prettier-ignore

/** Figures of one kind of thing that are compared in one episode. */
const COMPARED = 60;
/** Sides of one rivalry that are shown. */
const MOST_SIDES = 12;
/** Days between two reports beyond which a figure may simply have changed. */
const SAME_COUNT_DAYS = 3;

/** A rivalry with the figures it rests on. */
interface Differing extends Found {
  readonly measures: readonly Measure[];
}

/** Figures by their unit: its family and its meanings. @cost O(figures) */
function byUnit(all: readonly Measure[]): ReadonlyMap<string, Measure[]> {
  const found = new Map<string, Measure[]>();
  for (const it of all) {
    const word = it.clause.sentence.words[it.unit];
    for (const key of new Set([word?.stem ?? "", ...(word?.concepts ?? []).map((that) => `~${that}`)])) {
      const list = found.get(key) ?? [];
      found.set(key, list);
      if (list.length < COMPARED) list.push(it);
    }
  }
  return found;
}

/** Whether the reports of two figures lie so far apart that it may have changed, and no day is named. */
function mayHaveChanged({ clause: a }: Measure, { clause: b }: Measure, known: (it: Clause) => Known): boolean {
  const [mine, theirs] = [known(a).published, known(b).published];
  const far = mine !== null && theirs !== null && Math.abs(mine.from - theirs.from) > SAME_COUNT_DAYS;
  return far && (a.days === null || b.days === null);
}

/** What a report tells itself besides what a source says there: it gives both, of two things. */
const isOneReports = ({ clause: a }: Measure, { clause: b }: Measure): boolean =>
  a.sentence.report === b.sentence.report && (a.teller.isOutlet || b.teller.isOutlet);

/** Puts a pair with the rivalry that one of the two already stands in, as a further side, or by itself. */
function withPair(found: readonly Differing[], a: Measure, b: Measure): Differing[] {
  const home = found.find(({ measures }) => measures.some((it) => it === a || it === b));
  if (home === undefined) {
    const sides = [side(a.clause.teller, [a]), side(b.clause.teller, [b])];
    return [...found, { kind: "figure", about: `${wordsOf(a)}, ${wordsOf(b)}`, sides, measures: [a, b] }];
  }
  const more = home.measures.includes(a) ? b : a;
  const wider = { ...home, sides: [...home.sides, side(more.clause.teller, [more])], measures: [...home.measures, more] };
  return home.sides.length >= MOST_SIDES ? [...found] : found.map((it) => (it === home ? wider : it));
}

/**
 * Gives figures of one thing that exclude each other; what shares a figure is one rivalry.
 *
 * @param known what is known of a clause's report
 * @cost O(clauses), and at most 60² comparisons for each unit
 */
export function measureRivals(clauses: readonly Clause[], known: (it: Clause) => Known, weigh: Weigh, context: Context): Found[] {
  const counts = new Map([...new Set(clauses.map(({ sentence }) => sentence))].map((it) => [it, context.countsIn(it.words, it.report)]));
  const all = clauses.flatMap((it) => measuresOf(it, counts.get(it.sentence) ?? [], context));
  let found: Differing[] = [];
  for (const list of byUnit(all).values()) {
    // Whoever gives the other's figure too, of the same, only retells it.
    const retells = (teller: Teller, it: Measure): boolean =>
      list.some((that) => that !== it && that.clause.teller.key === teller.key && !exclude(that, it) && ofOne(that, it, known, weigh, context)); // prettier-ignore
    for (const [at, a] of list.entries()) {
      for (const b of list.slice(at + 1)) {
        if (a.clause.teller.key === b.clause.teller.key || isOneReports(a, b) || !exclude(loosened(a), loosened(b)) || !exclude(a, b))
          continue;
        if (found.some(({ measures }) => measures.includes(a) && measures.includes(b)) || mayHaveChanged(a, b, known)) continue;
        if (!ofOne(a, b, known, weigh, context) || retells(a.clause.teller, b) || retells(b.clause.teller, a)) continue;
        found = withPair(found, a, b);
      }
    }
  }
  return found.map(({ kind, about, sides }) => ({ kind, about, sides }));
}
