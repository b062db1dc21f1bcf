// Takes two accounts that a comparison set against each other, gives the signs by which they are rivals or only look it.
import { valueOf, type Episode, type LinkedReport, type RivalSide, type Span } from "../../model/index.ts";
import { firstWhere } from "../../text/bisect.ts";
import { daySpan } from "../../text/edtf.ts";
import type { Account, Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import { isContent, type Word } from "../wording/words.ts";

/** What was told, and by which comparison. */
export interface Ruled extends Found {
  readonly rule: string;
}

/** What comparisons have in common; one that stands nowhere here is a family of its own. */
const FAMILIES: readonly (readonly [family: string, rules: readonly string[]])[] = [
  ["answer", ["answered", "charges", "denied", "disputed", "echo", "involved", "owned", "parted", "rejected", "unsaid"]],
  ["clause", ["cargo", "contents", "converse", "doers", "informed", "rather", "struck", "struck-by", "taken"]],
  ["deed", ["agents", "blamed", "firing", "mishaps", "perished", "slain", "targets"]],
  ["label", ["labelled", "names", "namings", "roles"]],
  ["not", ["absent", "causes-denied", "facts", "negated", "polarity"]],
  ["place", ["addresses", "grounds", "origins"]],
  ["count", ["beside", "corrected", "figures", "side-losses", "tolls", "within"]],
  ["time", ["dates", "first-shots", "hours"]],
];

/** Families whose words part two who quarrel, and where nobody does are most often said of two things. */
const OF_QUARRELS: ReadonlySet<string> = new Set(["wording", "place-names", "label", "deed", "opposites", "clause"]);

/** How a sign begins that says by which family of comparisons it was told. */
export const FAMILY = "by ";

const familySign = (rule: string, contested: boolean): string => {
  const family = familyOf(rule);
  return `${FAMILY}${family}${!contested && OF_QUARRELS.has(family) ? " in no quarrel" : ""}`;
};

const familyOf = (rule: string): string => FAMILIES.find(([, rules]) => rules.includes(rule))?.[0] ?? rule;

/** Units of text between two sides of one report that stand close. */
const NEAR = 700;
/** Reports from which an episode holds more than one happening, as a rule. */
const CROWD = 12;
/** Sum of rarities of the words that both sides' sentences share at which they surely tell of one thing. */
const MUCH = 3.6;

/** The sentences that a stretch stands in, as one range. @cost O(log sentences) */
function sentencesAround({ annotated }: LinkedReport, { start, end }: Span): { start: number; end: number } {
  const { sentences, tokens } = annotated.layers;
  const startOf = (at: number): number => tokens.start[sentences.first[at] ?? 0] ?? 0;
  const first = Math.max(0, firstWhere(sentences.count, (at) => startOf(at) > start) - 1);
  const next = firstWhere(sentences.count, (at) => startOf(at) >= end);
  return { start: startOf(first), end: next < sentences.count ? startOf(next) : annotated.article.text.length };
}

/** Stretches of a side that are looked at. */
const LOOKED_AT = 4;

/** The words of the sentences that a side rests on. */
const wordsOf = ({ words }: RivalSide, { reader, reportOf }: Context): Word[] =>
  words.slice(0, LOOKED_AT).flatMap((span) => {
    const report = reportOf(span.report);
    return reader.words(report, sentencesAround(report, span)).filter(isContent);
  });

/** Days of the reports that a side rests on; as far as they are known. */
function daysOf({ words }: RivalSide, { reportOf }: Context): number[] {
  return [...new Set(words.map(({ report }) => report))].flatMap(
    (id) => daySpan((valueOf(reportOf(id).published) ?? "").slice(0, 10))?.from ?? [],
  );
}

/** How far apart the reports of two sides appeared, in days; null where nobody knows. */
function daysBetween(left: RivalSide, right: RivalSide, context: Context): number | null {
  const [mine, theirs] = [daysOf(left, context), daysOf(right, context)];
  const gaps = mine.flatMap((a) => theirs.map((b) => Math.abs(a - b)));
  return gaps.length === 0 ? null : Math.min(...gaps);
}

/** How much two sides' sentences share, and whether each names somebody that the other lacks. */
function sharing(left: readonly Word[], right: readonly Word[]): { readonly much: boolean; readonly namesApart: boolean } {
  const key = ({ entity, stem }: Word): string => entity ?? stem;
  const [mine, theirs] = [new Map(left.map((it) => [key(it), it])), new Map(right.map((it) => [key(it), it]))];
  const shared = [...mine].flatMap(([id, it]) => (theirs.has(id) && it.kind !== "number" ? [it] : []));
  const weight = shared.reduce((sum, { rarity, kind }) => sum + (kind === "name" ? 1 : rarity), 0);
  const lone = (from: ReadonlyMap<string, Word>, other: ReadonlyMap<string, Word>): boolean =>
    [...from].some(([id, { kind }]) => kind === "name" && !other.has(id));
  return { much: weight >= MUCH, namesApart: lone(mine, theirs) && lone(theirs, mine) };
}

const hits = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((x) => b.some((y) => x.report === y.report && x.start < y.end && y.start < x.end));

/** Whether the same two are set against each other in other words too. */
const againElsewhere = (it: Ruled, all: readonly Ruled[]): boolean =>
  all.some((that) => {
    if (that === it || it.sides.some(({ words }) => that.sides.some((side) => hits(words, side.words)))) return false;
    return it.sides.every(({ party }) => that.sides.some((side) => side.party === party));
  });

/** Everything of an episode that evidence rests on. */
export interface Grounds {
  readonly episode: Episode;
  /** By the id of its statement. */
  readonly accounts: ReadonlyMap<string, Account>;
  readonly found: readonly Ruled[];
  readonly contested: boolean;
}

/** Whether the sides speak of each other: one names the other, or lays a blow to them. */
function aims(it: Ruled, told: readonly (readonly Account[])[]): { readonly names: boolean; readonly accuses: boolean } {
  const at = (from: number, to: number, test: (account: Account, entity: string) => boolean): boolean => {
    const entity = it.sides[to]?.entity ?? null;
    return entity !== null && (told[from] ?? []).some((account) => test(account, entity));
  };
  const either = (test: (account: Account, entity: string) => boolean): boolean => at(0, 1, test) || at(1, 0, test);
  return {
    names: either(({ others, view }, entity) => others.includes(entity) || view.words.some((word) => word.entity === entity)),
    accuses: either(({ accusations }, entity) => accusations.some(({ accused }) => accused === entity)),
  };
}

/** Whether a denial stands in the same report as what is denied, close by. */
function isDeniedThere({ sides }: Ruled, told: readonly (readonly Account[])[]): boolean {
  const denied = told.some((side) => side.some(({ statement, view }) => statement.act === "deny" || view.denied));
  const places = sides.map(({ words }) => words);
  const one = new Set(places.flat().map(({ report }) => report)).size === 1;
  const gaps = (places[0] ?? []).flatMap((a) => places.slice(1).flatMap((them) => them.map((b) => Math.abs(a.start - b.start))));
  return denied && one && gaps.some((it) => it < NEAR);
}

/** Times that each of two parties must name the other for an episode to be a quarrel of theirs. */
const QUARREL = 2;

/** Whether two parties of an episode speak of each other. @cost O(accounts) */
export function isContested(accounts: readonly Account[]): boolean {
  const named = new Map<string, number>();
  for (const { party, others } of accounts)
    for (const other of party === null ? [] : others) named.set(`${party}\n${other}`, (named.get(`${party}\n${other}`) ?? 0) + 1);
  return [...named].some(([key, count]) => count >= QUARREL && (named.get(key.split("\n").reverse().join("\n")) ?? 0) >= QUARREL);
}

/** Signs that what one denies is what the other says. */
function denialSigns(it: Ruled, told: readonly (readonly Account[])[], context: Context): readonly (readonly [string, boolean])[] {
  const [left, right] = it.sides;
  if (it.kind !== "denial" || left === undefined || right === undefined) return [];
  const { much, namesApart } = sharing(wordsOf(left, context), wordsOf(right, context));
  return [
    ["one matter", much],
    ["names apart", namesApart && !much],
    ["denied right there", isDeniedThere(it, told)],
    ["a day apart", (daysBetween(left, right, context) ?? 0) > 1],
  ];
}

/** @cost O(words of the sentences that the sides rest on, and what else was found) */
export function signsOf(it: Ruled, grounds: Grounds, context: Context): string[] {
  const told = it.sides.map(({ statements }) => statements.flatMap((id) => grounds.accounts.get(id) ?? []));
  const { names, accuses } = aims(it, told);
  const voiced = it.sides.every(({ statements }) => statements.length > 0);
  const signs: readonly (readonly [string, boolean])[] = [
    ["any", true],
    [familySign(it.rule, grounds.contested), true],
    ...denialSigns(it, told, context),
    ["names the other", names],
    ["accuses the other", accuses],
    ["again elsewhere", voiced && againElsewhere(it, grounds.found)],
    ["contested", grounds.contested],
    ["crowd", grounds.episode.reports.length > CROWD],
  ];
  return signs.flatMap(([name, shows]) => (shows ? [name] : []));
}
