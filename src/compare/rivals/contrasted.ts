// Takes an episode's accounts, gives what two tellers say where the report itself sets them against each other: "gave conflicting accounts", "X said A; Y maintained B", "The insurers think otherwise."
import { contentOf, tells, type Account, type Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import type { QuarrelWords } from "../quarrel-rule.ts";
import { tellerOf, tellerSide, type Teller } from "./tellers.ts";
import { pushTo } from "../../text/lists.ts";
import { wordLikeness } from "../wording/alignment.ts";
import { isContent, type Word } from "../wording/words.ts";

/** An account with its teller and all that it takes up in its report, who says it among it, in the report's units. */
interface Placed {
  readonly account: Account;
  readonly teller: Teller;
  readonly start: number;
  readonly end: number;
}

/** Where a report says that two tell it otherwise: what is said behind it, or before and behind it. */
interface Announced {
  readonly start: number;
  readonly end: number;
  readonly turns: boolean;
}

/** Units of text between an announcement and what it announces, and between the two: a few sentences. */
const NEAR = 420;
/** Units of text between an announcement of two versions and the first of them. */
const NEXT = 120;
/** Words between "at odds" or "disagree" and what about, and around a noun for a version. */
const REACH = 5;
const BESIDE = 2;
/** Longest sentence, in words, that says no more than that somebody holds it otherwise. */
const SHORT = 8;
/** Likeness from which two words stand for one thing, and the rarity from which that says something. */
const ALIKE = 0.8;
const SAYING = 0.3;

const has = (words: readonly Word[], them: ReadonlySet<string>): boolean =>
  words.some(({ lemma, form }) => them.has(lemma) || them.has(form));

/** "Conflicting accounts", "two versions": what is told in more ways than one. */
function isParted(words: readonly Word[], at: number, it: QuarrelWords): boolean {
  const [word, before] = [words[at], words.slice(Math.max(0, at - BESIDE), at)];
  if (word === undefined || word.upos !== "NOUN") return false;
  if (it.versions.has(word.lemma) && has(before, it.opposed)) return true;
  const isPlural = word.form !== word.lemma;
  if (it.parted.has(word.lemma) && isPlural && (has(before, it.two) || has(before, it.other))) return true;
  return it.ways.has(word.lemma) && isPlural && (has(before, it.two) || has(before, it.other)) && has(words, it.reading);
}

/** "At odds over whose it is", "disagree on who began". */
function isOpen(words: readonly Word[], at: number, it: QuarrelWords): boolean {
  const word = words[at];
  const odds = it.odds.has(word?.form ?? "") && words[at - 1]?.form === it.at;
  const asked = has(words.slice(Math.max(0, at - 3 * REACH), at), it.asking) || has(words.slice(at, at + REACH), it.asking);
  return (odds && asked) || (word?.upos === "VERB" && it.disagreeing.has(word.lemma) && has(words.slice(at + 1, at + REACH), it.asking));
}

/** "The insurers think otherwise.", "The police told a different story." */
function isTurn(words: readonly Word[], { otherwise, holding, other, retold, disagreeing }: QuarrelWords): boolean {
  const real = words.filter(({ kind }) => kind !== "mark");
  if (real.length > SHORT) return false;
  if (has(real, otherwise) && has(real, holding)) return true;
  if (disagreeing.has(real.at(-1)?.lemma ?? "")) return true;
  return real.some(({ lemma, form }, at) => retold.has(lemma) && form === lemma && has(real.slice(Math.max(0, at - 1), at), other));
}

/** Sentences in which a report says in its own voice that two tell it otherwise. @cost O(tokens) */
function announcedIn(report: string, placed: readonly Placed[], context: Context): Announced[] {
  const linked = context.reportOf(report);
  const { tokens, sentences } = linked.annotated.layers;
  const { quarrels } = context.tables;
  const found: Announced[] = [];
  for (let at = 0; at < sentences.count; at += 1) {
    const start = tokens.start[sentences.first[at] ?? 0] ?? 0;
    const end = tokens.end[(sentences.end[at] ?? 1) - 1] ?? start;
    if (placed.some(({ account }) => account.statement.content.some((it) => it.start < end && start < it.end))) continue;
    const words = context.reader.words(linked, { start, end });
    const turns = isTurn(words, quarrels);
    if (turns || words.some((_, index) => isParted(words, index, quarrels) || isOpen(words, index, quarrels)))
      found.push({ start, end, turns });
  }
  return found;
}

/** Everything that accounts of one report take up, those of nobody known left out, in order. */
function placedIn(accounts: readonly Account[], context: Context): Placed[] {
  const placed = accounts.flatMap((account): Placed[] => {
    const { statement } = account;
    const teller = tellerOf(account, context);
    if (teller.isOutlet || !tells(statement) || statement.within !== null) return [];
    const all = [...statement.content, ...(statement.source ?? []), ...(statement.cue ?? [])];
    return [{ account, teller, start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) }];
  });
  return placed.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether two may be set against each other: nobody speaks on both sides, and the second is no further one who says so ("another official", "also said"). */
function areTwo(a: Placed, b: Placed, { tables, parties }: Context, before: readonly Word[]): boolean {
  const mine = parties.speakersOf(a.account.statement);
  if (parties.speakersOf(b.account.statement).some((it) => mine.includes(it))) return false;
  return !has([...before, ...b.account.view.cue], tables.quarrels.joining);
}

/** The two that an announcement sets against each other. */
function announced(it: Announced, placed: readonly Placed[]): readonly [Placed, Placed] | null {
  const behind = placed.filter(({ start }) => start >= it.end);
  const first = it.turns ? placed.findLast(({ end }) => end <= it.start && it.start - end < NEAR) : behind[0];
  if (first === undefined || (!it.turns && first.start - it.end > NEXT)) return null;
  const second = behind.find(({ teller }) => teller.key !== first.teller.key);
  const from = it.turns ? it.end : first.end;
  return second === undefined || second.start < from || second.start - from > NEAR ? null : [first, second];
}

/** Whether the second saying takes up the first with a pronoun. */
const takesUp = ({ account: { view } }: Placed, { tables }: Context): boolean =>
  view.words.slice(0, BESIDE).some(({ form }) => tables.pronouns.has(form) && !tables.firstPersons.has(form));

/** Whether two sayings share a word of some weight. */
function shareWord({ account: a }: Placed, { account: b }: Placed): boolean {
  return a.view.words.some((word) => isContent(word) && word.kind !== "number" && word.rarity >= SAYING && b.view.words.some((it) => wordLikeness(word, it) >= ALIKE)); // prettier-ignore
}

/** Whether a report sets two sayings against each other in one sentence: "X said A; Y maintained B". */
function isSeamed(a: Placed, b: Placed, context: Context): boolean {
  const { quarrels } = context.tables;
  const { text } = context.reportOf(a.account.statement.report).annotated.article;
  const between = text.slice(a.end, b.start).trim();
  if (a.end > b.start || b.start - a.end > REACH * REACH * 2 || !between.includes(quarrels.seam)) return false;
  const rest = context.reader.words(context.reportOf(a.account.statement.report), { start: a.end, end: b.start });
  if (rest.some(({ form }) => form === ".")) return false;
  const before = context.reader.words(context.reportOf(a.account.statement.report), {
    start: Math.max(0, a.start - NEAR / 2),
    end: a.start,
  });
  const answers = b.account.view.cue.some(({ lemma }) => quarrels.answering.has(lemma));
  return answers || has(before, quarrels.matters) || takesUp(b, context) || shareWord(a, b);
}

/** Whether nothing of a saying is to come or only possible. */
const isSettled = ({ account: { view } }: Placed, { tables }: Context): boolean =>
  !view.words.some(({ form }) => tables.claims.unreal.has(form) || tables.suppositions.has(form));

/** Whether a second one is brought in with a "but" right behind the first: "X said A, but Y said B". */
function isTurned(a: Placed, b: Placed, context: Context): boolean {
  if (b.start < a.end || b.start - a.end > TURNED || !isSettled(a, context) || !isSettled(b, context)) return false;
  const between = context.reader.words(context.reportOf(a.account.statement.report), { start: a.end, end: b.start });
  const [last] = between.slice(-1);
  return last !== undefined && context.tables.quarrels.turning.has(last.form) && between.every(({ kind }) => kind === "mark" || kind === "function") && shareWord(a, b); // prettier-ignore
}
/** Units of text between two sayings of which the second is brought in with a "but". */
const TURNED = 12;

const rivalOf = (a: readonly Placed[], b: readonly Placed[]): Found => {
  const side = (them: readonly Placed[]): Found["sides"][number] =>
    tellerSide(them[0]!.teller, them.map(({ account }) => account), them.flatMap(({ account: { statement } }) => contentOf(statement))); // prettier-ignore
  return { kind: "denial", about: `${a[0]!.teller.name} and ${b[0]!.teller.name} tell it otherwise`, sides: [side(a), side(b)] };
};

/** What one report sets against each other: one rivalry for each two tellers. */
function contrastedIn(report: string, accounts: readonly Account[], context: Context): Found[] {
  const placed = placedIn(accounts, context);
  if (new Set(placed.map(({ teller }) => teller.key)).size < 2) return [];
  const pairs = announcedIn(report, placed, context).flatMap((it) => {
    const pair = announced(it, placed);
    return pair === null ? [] : [pair];
  });
  const seamed = placed.flatMap((b, at): (readonly [Placed, Placed])[] => {
    const a = placed[at - 1];
    return a !== undefined && a.teller.key !== b.teller.key && (isSeamed(a, b, context) || isTurned(a, b, context)) ? [[a, b]] : [];
  });
  const found = new Map<string, readonly [Set<Placed>, Set<Placed>]>();
  for (const [a, b] of [...pairs, ...seamed]) {
    const key = `${a.teller.key}\n${b.teller.key}`;
    const home = found.get(key) ?? [new Set<Placed>(), new Set<Placed>()];
    found.set(key, [home[0].add(a), home[1].add(b)]);
  }
  const linked = context.reportOf(report);
  const opening = ({ start, account: { statement } }: Placed): Word[] =>
    context.reader.words(linked, { start, end: Math.max(start + 1, statement.source?.[0]?.end ?? start + 1) });
  return [...found.values()].flatMap(([mine, theirs]) => {
    const [a, b] = [[...mine], [...theirs]];
    return areTwo(a[0]!, b[0]!, context, opening(b[0]!)) ? [rivalOf(a, b)] : [];
  });
}

/** @cost O(tokens of the reports in which two are quoted) */
export function contrastedRivals(accounts: readonly Account[], context: Context): Found[] {
  const byReport = new Map<string, Account[]>();
  for (const it of accounts) pushTo(byReport, it.statement.report, it);
  return [...byReport].flatMap(([report, mine]) => contrastedIn(report, mine, context));
}
