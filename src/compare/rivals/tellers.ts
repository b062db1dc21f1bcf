// Takes an account, gives who tells it: a party, a speaker nobody ties to one, else the outlet; and what of it is told as having happened.
import { valueOf, type EntityId, type LinkedReport, type RivalSide, type Span } from "../../model/index.ts";
import { firstFrom } from "../../text/bisect.ts";
import { sideOf, type Account, type Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import type { CompareTables } from "../rule.ts";
import type { View } from "../wording/views.ts";

/** Whose account it is. */
export interface Teller {
  /** The same for all accounts of one teller. */
  readonly key: string;
  readonly name: string;
  readonly entity: EntityId | null;
  /** Nobody is known but the report that tells it. */
  readonly isOutlet: boolean;
}

/** Whom two reports describe by the same words ("police") may be one: they are never set against each other. */
const keyOf = (name: string): string => name.toLowerCase();

export function outletTeller(report: string, context: Context): Teller {
  const name = valueOf(context.reportOf(report).annotated.article.outlet) ?? report;
  return { key: keyOf(name), name, entity: null, isOutlet: true };
}

export function tellerOf({ party, statement }: Account, context: Context): Teller {
  const { parties } = context;
  if (party !== null) return { key: keyOf(parties.nameOf(party)), name: parties.nameOf(party), entity: party, isOutlet: false };
  const speakers = parties.speakersOf(statement).filter((it) => !parties.isOutlet(it));
  const [first] = speakers;
  if (first === undefined) return outletTeller(statement.report, context);
  const name = speakers.map(parties.nameOf).join(", ");
  return { key: keyOf(name), name, entity: speakers.length === 1 ? first : null, isOutlet: false };
}

/** A side of one teller: the statements that hold the words, and the words. */
export const tellerSide = ({ entity, name }: Teller, accounts: readonly Account[], words: readonly Span[]): RivalSide =>
  sideOf(accounts, entity, name, words);

/** What an outlet gives by itself, and where. */
export interface GivenByOutlet {
  readonly outlet: string;
  readonly span: Span;
}

/** A side of the outlets that give one thing by themselves, with where they give it. */
export const outletsSide = (given: readonly GivenByOutlet[]): RivalSide =>
  sideOf([], null, [...new Set(given.map(({ outlet }) => outlet))].sort().join(", "), given.map(({ span }) => span)); // prettier-ignore

/** Where the sentence ends that a word stands in: its closing mark's index, or the number of words. */
function sentenceEnd({ words }: View, at: number): number {
  const end = words.findIndex(({ kind, form }, index) => index > at && kind === "mark" && (form === "." || form === "?" || form === "!"));
  return end < 0 ? words.length : end;
}

/** Whether a word stands in a question. */
export const isAsked = (view: View, at: number): boolean => view.words[sentenceEnd(view, at)]?.form === "?";

/** Whether the clause of a word tells what happened: no "if", no "will", no "yet", no question. */
export function isTold(view: View, at: number, { claims, suppositions }: CompareTables): boolean {
  const { joining } = claims;
  // "If it marks a change, or a [turn]": what is only joined on is supposed as well.
  let clause = view.clause[at] ?? 0;
  const opens = (of: number): number => view.clause.indexOf(of);
  const isJoined = (of: number): boolean => joining.has(view.words[opens(of)]?.form ?? "") && !view.verb.some((it, index) => it && view.clause[index] === of); // prettier-ignore
  while (clause > 0 && isJoined(clause)) clause -= 1;
  const inClause = view.words.filter((_, index) => view.clause[index] === clause || view.clause[index] === view.clause[at]);
  if (inClause.some(({ form }) => claims.unreal.has(form) || suppositions.has(form) || form === claims.pending)) return false;
  return !isAsked(view, at);
}

/** Words of a content that stand right under one, and the word itself: whom a verb is of, or whose a thing is. */
export const phraseOf = ({ words }: View, at: number): number[] =>
  words.flatMap((word, index) => (index === at || (word.head >= 0 && word.head === words[at]?.token) ? [index] : []));

/** Accounts that one teller gives, each with where its words stand. */
export interface Told {
  readonly account: Account;
  readonly teller: Teller;
  /** Indices of the words that are shown. */
  readonly at: readonly number[];
}

/** The words shown of an account. */
function shownOf({ account: { view }, at }: Told): Span {
  const [from, to] = [Math.min(...at), Math.max(...at)];
  return { report: view.of.report, start: view.words[from]?.start ?? 0, end: view.words[to]?.end ?? 0 };
}

/** Tellings of one way that are compared in one episode; more of them tell nothing new. */
const COMPARED = 200;

/**
 * Puts what is told one way beside what is told the other way: one rivalry for each two tellers, all that either says
 * of it together.
 *
 * @param opposed whether the two cannot both hold; those of one teller are not asked
 * @cost at most 200 × 200 comparisons
 */
export function opposedTellers(
  left: readonly Told[],
  right: readonly Told[],
  opposed: (a: Told, b: Told) => boolean,
  kind: Found["kind"],
  about: (left: Teller, right: Teller) => string,
): Found[] {
  const found = new Map<string, { readonly left: Set<Told>; readonly right: Set<Told> }>();
  for (const a of left.slice(0, COMPARED)) {
    for (const b of right.slice(0, COMPARED)) {
      if (a.teller.key === b.teller.key || !opposed(a, b)) continue;
      const key = [a.teller.key, b.teller.key].sort().join("\n");
      const home = found.get(key) ?? { left: new Set<Told>(), right: new Set<Told>() };
      found.set(key, home);
      const turned = [...home.left][0]?.teller.key === b.teller.key;
      (turned ? home.right : home.left).add(a);
      (turned ? home.left : home.right).add(b);
    }
  }
  const side = (told: ReadonlySet<Told>, teller: Teller): RivalSide =>
    tellerSide(
      teller,
      [...told].map(({ account }) => account),
      [...told].map(shownOf),
    );
  return [...found.values()].flatMap((it): Found[] => {
    const [a, b] = [[...it.left][0]?.teller, [...it.right][0]?.teller];
    return a === undefined || b === undefined ? [] : [{ kind, about: about(a, b), sides: [side(it.left, a), side(it.right, b)] }];
  });
}

/** Whether a speaker is a share of those who were asked: "26 percent", "a strong majority". */
const isShare = (key: string, { tables }: Context): boolean => key.split(" ").some((it) => tables.claims.shares.has(it));

/** Accounts of those who tell: no shares of those asked in a poll, and who is answered in an interview more often than answering asks there, and what is said in asking is nobody's account. */
export function withoutAskers(accounts: readonly Account[], context: Context): Account[] {
  const answered = new Set(accounts.flatMap(({ statement }) => statement.answers ?? []));
  const turns = new Map<string, number>();
  const keys = new Map(accounts.map((it) => [it, tellerOf(it, context).key]));
  for (const it of accounts) {
    const key = keys.get(it) ?? "";
    const turn = (answered.has(it.statement.id) ? 1 : 0) - (it.statement.answers === null ? 0 : 1);
    turns.set(key, (turns.get(key) ?? 0) + turn);
  }
  return accounts.filter((it) => (turns.get(keys.get(it) ?? "") ?? 0) <= 0 && !isShare(keys.get(it) ?? "", context));
}

/**
 * Who says what stands at a token of a report, and the statement it stands in: the innermost around it, else the outlet by itself.
 *
 * @cost O(tokens of the statements) once
 */
export function tellersIn(
  report: LinkedReport,
  accounts: readonly Account[],
  context: Context,
): (token: number) => { readonly teller: Teller; readonly account: Account | null } {
  const { article, layers } = report.annotated;
  const { tokens } = layers;
  const mine = accounts.filter(({ statement }) => statement.report === article.id);
  const tellers = mine.map((it) => tellerOf(it, context));
  const ranges = mine
    .flatMap(({ statement }, account) => statement.content.map(({ start, end }) => ({ start, end, account })))
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const around = new Int32Array(tokens.count).fill(-1);
  for (const { start, end, account } of ranges) {
    // What somebody says that nobody knows, inside another's words, is told by the other.
    const unknown = tellers[account]?.isOutlet === true;
    for (let at = firstFrom(tokens.start, tokens.count, start); at < tokens.count && (tokens.start[at] ?? 0) < end; at += 1)
      if (!unknown || around[at] === -1) around[at] = account;
  }
  const outlet = outletTeller(article.id, context);
  return (token) => ({ teller: tellers[around[token] ?? -1] ?? outlet, account: mine[around[token] ?? -1] ?? null });
}
