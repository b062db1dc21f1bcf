// Takes clauses of two tellers, gives whether they can be of one thing: the same words in the same roles, no names, days or kinds that part them.
import { valueOf, type EntityId, type LinkedReport } from "../../model/index.ts";
import { daySpan, type DaySpan } from "../../text/edtf.ts";
import { wordLikeness } from "../wording/alignment.ts";
import { childrenOf, insideOf, type Clause, type Sentence } from "./clauses.ts";
import type { Context } from "../context.ts";
import type { CompareTables } from "../rule.ts";
import { likeNames } from "../wording/spelling.ts";
import { isContent, overlapping, type Word } from "../wording/words.ts";
import { pushTo } from "../../text/lists.ts";

/** Likeness from which two words stand for one thing. */
const ALIKE = 0.8;

/** Whom a word means; "he", where nobody is found for it, may be the one who says it. */
const meant = ({ sentence, teller, account }: Clause, at: number, { tables }: Context): EntityId | null =>
  sentence.entity[at] ?? (account !== null && tables.pronouns.has(sentence.words[at]?.form ?? "") ? teller.entity : null);

/** "The bishop": by whose office or label somebody named elsewhere is meant. */
function isCalled(entity: EntityId | null, { lemma, kind }: Word, { parties }: Context): boolean {
  const known = entity === null || kind !== "content" ? undefined : parties.entity(entity);
  return (
    known !== undefined &&
    known.kind === "person" &&
    [...known.offices, ...known.labels].some((it) => it === lemma || it.endsWith(` ${lemma}`) || it.startsWith(`${lemma} `))
  );
}

/** "Money" for crowns, "people" for teachers. */
export const isKindOf = (general: Word, { lemma }: Word, { claims }: CompareTables): boolean =>
  claims.kinds.some(([above, below]) => above.has(general.lemma) && below.has(lemma));

/** The word by which somebody is called for short. */
export const lastWord = (name: string): string => name.slice(name.lastIndexOf(" ") + 1);

/** Whether two entities are one, or of one side, or one is called by the last word of the other's name alone. */
function isOneEntity(a: EntityId, b: EntityId, { parties }: Context): boolean {
  if (a === b || parties.partyOf(a) === parties.partyOf(b)) return true;
  const [mine, theirs] = [parties.nameOf(a), parties.nameOf(b)];
  return lastWord(mine) === theirs || lastWord(theirs) === mine;
}

/** Whether two words mean the same somebody or something; null where a pronoun leaves it open. */
export function sameThing(left: Clause, i: number, right: Clause, j: number, context: Context): boolean | null {
  const { tables } = context;
  const [mine, theirs] = [left.sentence.words[i], right.sentence.words[j]];
  if (mine === undefined || theirs === undefined) return null;
  const [a, b] = [meant(left, i, context), meant(right, j, context)];
  if (a !== null && b !== null && isOneEntity(a, b, context)) return true;
  if (wordLikeness(mine, theirs) >= ALIKE) return true;
  if (isCalled(a, theirs, context) || isCalled(b, mine, context) || isKindOf(mine, theirs, tables) || isKindOf(theirs, mine, tables))
    return true;
  const open = (word: Word): boolean => tables.pronouns.has(word.form) || !isContent(word);
  return open(mine) || open(theirs) ? null : false;
}

/** What the reports of an episode are asked again and again; made once a report. */
export interface Known {
  /** Lemmas and names of the report, and the families of its words. */
  readonly stems: ReadonlySet<string>;
  readonly parties: ReadonlySet<EntityId>;
  readonly published: DaySpan | null;
}

/** @cost O(tokens of the report) */
export function knownOf(report: LinkedReport, sentences: readonly Sentence[]): Known {
  const words = sentences.flatMap((it) => it.words.filter(isContent));
  return {
    stems: new Set(words.map(({ stem }) => stem)),
    parties: new Set(words.flatMap(({ party }) => (party === null ? [] : [party]))),
    published: daySpan((valueOf(report.published) ?? "").slice(0, 10)),
  };
}

/** Days before a report's own in which what it tells without a date may lie. */
const LATELY = 10;
/** Days by which a date must lie before that, for what is told without one to be something else. */
const LONG_AGO = 20;

const apart = (a: DaySpan, b: DaySpan): boolean => a.to < b.from || b.to < a.from;

/** Whether two clauses name days that part them. */
export const otherDays = ({ days }: Clause, other: Clause): boolean => days !== null && other.days !== null && apart(days, other.days);

/** Whether the days that two clauses name part them, or the day of one and the time of the other's report. */
export function daysApart(left: Clause, right: Clause, mine: Known, theirs: Known): boolean {
  if (left.days !== null && right.days !== null) return apart(left.days, right.days);
  const [named, other] = left.days === null ? [right.days, mine] : [left.days, theirs];
  return named !== null && other.published !== null && named.to < other.published.from - LATELY - LONG_AGO;
}

/** Indices of the words beside the roles and the verb of a clause that say something. */
export const aroundOf = (clause: Clause, but: readonly number[]): number[] =>
  insideOf(clause).filter((it) => it !== clause.at && !but.includes(it) && isContent(clause.sentence.words[it]!));

const isName = (word: Word | undefined): boolean => word?.kind === "name";

/** Whether a word is a part of what says who tells it: the name of the speaker's own side. */
const isTeller = ({ teller }: Clause, word: Word): boolean =>
  word.self === true || (teller.entity !== null && word.party === teller.entity);

const agree = (left: Word, right: Word): boolean =>
  wordLikeness(left, right) >= ALIKE || (isName(left) && isName(right) && likeNames(left.form, right.form));

/** Names in a clause, by index. */
const namesIn = (clause: Clause): number[] =>
  insideOf(clause).filter((at) => {
    const word = clause.sentence.words[at]!;
    return isName(word) && !isTeller(clause, word) && !isTime(clause, word);
  });

interface Name {
  readonly word: Word;
  /** The last word of the whole name; null where nobody is known by it. */
  readonly last: string | null;
}

/** Names of a clause without a counterpart in the other. */
function namesLeft(left: Clause, right: Clause, context: Context): Name[] {
  const [theirs, meant] = [namesIn(right), [...new Set(insideOf(right).flatMap((at) => right.sentence.entity[at] ?? []))]];
  const free = namesIn(left).filter((at) => {
    const [word, entity] = [left.sentence.words[at]!, left.sentence.entity[at] ?? null];
    return (
      !(entity !== null && meant.some((it) => isOneEntity(entity, it, context))) &&
      !theirs.some((it) => agree(word, right.sentence.words[it]!))
    );
  });
  return free.map((at) => {
    const entity = left.sentence.entity[at] ?? null;
    return { word: left.sentence.words[at]!, last: entity === null ? null : lastWord(context.parties.nameOf(entity)).toLowerCase() };
  });
}

/** Times of the day that stand in a clause. */
function hoursOf(clause: Clause): string[] {
  const { report, words } = clause.sentence;
  const times = insideOf(clause).flatMap((at) => overlapping(report.annotated.layers.times, words[at]!));
  return times.flatMap(({ type, value }) => (type === "TIME" ? (valueOf(value) ?? []) : []));
}

/** Whether two clauses name times of the day and none together: "by noon", "by evening". */
export function hoursApart(left: Clause, right: Clause): boolean {
  const [mine, theirs] = [hoursOf(left), hoursOf(right)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((it) => theirs.includes(it));
}

/** Names of days and months are times. */
export const isTime = ({ sentence: { report } }: Clause, word: Word): boolean =>
  overlapping(report.annotated.layers.times, word).some(({ start, end }) => start <= word.start && word.end <= end);

const isKnown = (word: Word, { stems, parties }: Known): boolean =>
  stems.has(word.stem) || (word.party !== null && parties.has(word.party));

const isNamed = ({ word, last }: Name, known: Known): boolean => isKnown(word, known) || (last !== null && known.stems.has(last));

/** Whether names part two clauses: each has one of its own, or one has one that the other's report never names. */
export function namesApart(left: Clause, right: Clause, mine: Known, theirs: Known, context: Context): boolean {
  const [a, b] = [namesLeft(left, right, context), namesLeft(right, left, context)];
  if (a.length > 0 && b.length > 0) return true;
  return a.some((it) => !isNamed(it, theirs)) || b.some((it) => !isNamed(it, mine));
}

/** Whether a denial names somebody or somewhere that the saying's report does not, or each names others. */
export function deniesOther(denial: Clause, saying: Clause, theirs: Known, context: Context): boolean {
  const [a, b] = [namesLeft(denial, saying, context), namesLeft(saying, denial, context)];
  return a.some((it) => b.length > 0 || !isNamed(it, theirs));
}

/** Relations of what narrows a noun down. */
const NARROWING: ReadonlySet<string> = new Set(["amod", "compound", "nmod", "nmod:poss", "acl", "acl:relcl", "nummod"]);

/** What narrows a noun down, numbers and times left out. */
function narrowing(clause: Clause, noun: number): Word[] {
  const { sentence } = clause;
  const under = childrenOf(sentence, noun).filter((it) => NARROWING.has(sentence.relation[it] ?? ""));
  return under.flatMap((it) => {
    const word = sentence.words[it]!;
    return isContent(word) && word.kind !== "number" && !isTime(clause, word) ? [word] : [];
  });
}

/**
 * Whether two nouns for one kind of thing are narrowed down to different ones of it: "barley", "wheat"; "the first", "the last".
 *
 * @param mine with `theirs`, what the reports know: then what narrows the one down alone must be known to the other's report
 */
export function kindsApart(left: Clause, i: number, right: Clause, j: number, mine?: Known, theirs?: Known): boolean {
  if (i < 0 || j < 0) return false;
  const [a, b] = [narrowing(left, i), narrowing(right, j)];
  const [x, y] = [[...a, ...insideOf(left).map((it) => left.sentence.words[it]!)], [...b, ...insideOf(right).map((it) => right.sentence.words[it]!)]]; // prettier-ignore
  const [freeA, freeB] = [a.filter((it) => !y.some((that) => agree(it, that))), b.filter((it) => !x.some((that) => agree(it, that)))];
  if (freeA.length > 0 && freeB.length > 0) return true;
  if (mine === undefined || theirs === undefined) return false;
  return freeA.some((it) => !isKnown(it, theirs)) || freeB.some((it) => !isKnown(it, mine));
}

/** What a noun under a preposition says of a clause, by the preposition: "in" the first round. */
function obliques({ sentence, at }: Clause): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const it of childrenOf(sentence, at)) {
    if (sentence.relation[it] !== "obl") continue;
    const by = childrenOf(sentence, it).find((that) => sentence.relation[that] === "case");
    if (by === undefined) continue;
    const key = sentence.words[by]?.form ?? "";
    pushTo(found, key, it);
  }
  return found;
}

/** Whether the two say different things under one preposition: "in the first round", "in the runoff"; days are compared elsewhere. */
export function circumstancesApart(left: Clause, right: Clause, but: readonly [number, number], context: Context): boolean {
  const theirs = obliques(right);
  for (const [by, mine] of obliques(left)) {
    const other = (theirs.get(by) ?? []).filter((it) => it !== but[1] && !isTime(right, right.sentence.words[it]!));
    const own = mine.filter((it) => it !== but[0] && !isTime(left, left.sentence.words[it]!));
    if (own.length === 0 || other.length === 0) continue;
    if (!own.some((i) => other.some((j) => sameThing(left, i, right, j, context) !== false))) return true;
  }
  return false;
}

/** Whether two verbs tell of one doing: one word or family, or one meaning and not only for being or having. */
export const sameDoing = (left: Word | undefined, right: Word | undefined): boolean =>
  left !== undefined && right !== undefined && wordLikeness(left, right) >= ALIKE;

const TAKEN: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass", "obj", "obl"]);

/** What a verb takes, by index: who and what, where and how; times left out. */
function takenBy(clause: Clause, but: readonly number[]): number[] {
  const { words, relation } = clause.sentence;
  return childrenOf(clause.sentence, clause.at).filter((it) => {
    const word = words[it];
    return !but.includes(it) && word !== undefined && isContent(word) && TAKEN.has(relation[it] ?? "") && !isTime(clause, word);
  });
}

/** Whether each verb takes something of which the other's sentence has nothing; what is compared by itself is left out. */
export function argumentsApart(left: Clause, mine: readonly number[], right: Clause, theirs: readonly number[], context: Context): boolean {
  const free = (one: Clause, but: readonly number[], other: Clause): boolean =>
    takenBy(one, but).some(
      (i) => !other.sentence.words.some((word, j) => isContent(word) && sameThing(one, i, other, j, context) === true),
    );
  return free(left, mine, right) && free(right, theirs, left);
}
