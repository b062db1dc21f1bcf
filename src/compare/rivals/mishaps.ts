// Takes an episode's accounts, gives what one tells as chance or somebody's own doing and another as done to them: "jumped", "was thrown".
import { wordLikeness, type Weigh } from "../wording/alignment.ts";
import { tells, type Account, type Found } from "./accounts.ts";
import type { Telling } from "../claim-rule.ts";
import type { Context } from "../context.ts";
import { isTold, opposedTellers, phraseOf, tellerOf, type Told } from "./tellers.ts";
import type { View } from "../wording/views.ts";
import { isContent, type Word } from "../wording/words.ts";

function toldWith(account: Account, lemmas: ReadonlySet<string>, context: Context): Told[] {
  const { view, statement } = account;
  if (!tells(statement) || view.denied) return [];
  return view.words.flatMap(({ lemma }, at): Told[] => {
    const told = lemmas.has(lemma) && !isOfThing(view, at, context) && (view.negatedBy[at] ?? -1) < 0 && isTold(view, at, context.tables);
    return told ? [{ account, teller: tellerOf(account, context), at: [at] }] : [];
  });
}

/** Whether a word is for people: a number, a pronoun, or a noun for some. */
function isPeople({ kind, lemma, form }: Word, { tables }: Context): boolean {
  const { anybody, innocent, guilty } = tables.claims;
  if (kind === "number" || [form, lemma].some((it) => anybody.has(it) || innocent.has(it) || guilty.has(it))) return true;
  return tables.civilians.has(lemma) || tables.fighters.has(lemma) || tables.pronouns.has(form);
}

/** "Tossed a gun": nobody came to harm by it. */
function isOfThing({ words, verb }: View, at: number, context: Context): boolean {
  if (verb[at] !== true) return false;
  const next = context.tables.determiners.has(words[at + 1]?.form ?? "") ? words[at + 2] : words[at + 1];
  return (
    next !== undefined &&
    next.upos === "NOUN" &&
    (context.tables.claims.loose.has(next.lemma) || (next === words[at + 1] && !isPeople(next, context)))
  );
}

/** Whether the doings befell one: somebody or something of the same name beside either, or people beside both. */
function befellOne(left: View, i: number, right: View, j: number, context: Context): boolean {
  const beside = (view: View, at: number): Word[] => phraseOf(view, at).flatMap((it) => (it === at ? [] : (view.words[it] ?? [])));
  const [mine, theirs] = [beside(left, i), beside(right, j)];
  if (mine.some((word) => theirs.some((it) => wordLikeness(word, it) >= 0.8))) return true;
  return mine.some((it) => isPeople(it, context)) && theirs.some((it) => isPeople(it, context));
}

/** Weight of what the two share besides. */
const SHARED = 0.3;

/** Whether a word of some weight beside the one stands beside the other: the sea, the window. */
function shareMore(a: Told, b: Told, weigh: Weigh): boolean {
  const near = ({ account: { view }, at }: Told): Word[] =>
    view.words.filter(
      (it, index) => isContent(it) && !at.includes(index) && Math.abs((view.clause[index] ?? 0) - (view.clause[at[0] ?? 0] ?? 0)) <= 1,
    );
  const theirs = near(b);
  return near(a).some((word) => weigh(word) >= SHARED && theirs.some((it) => wordLikeness(word, it) >= 0.8));
}

function between(accounts: readonly Account[], { mishap, inflicted }: Telling, weigh: Weigh, context: Context): Found[] {
  return opposedTellers(
    accounts.flatMap((it) => toldWith(it, mishap, context)),
    accounts.flatMap((it) => toldWith(it, inflicted, context)),
    (a, b) => befellOne(a.account.view, a.at[0] ?? 0, b.account.view, b.at[0] ?? 0, context) && shareMore(a, b, weigh),
    "agent",
    (mine, theirs) => `how it came about: ${mine.name}, ${theirs.name}`,
  );
}

/** @cost O(words of the accounts) for each pair of tellings in the tables */
export const mishapRivals = (accounts: readonly Account[], weigh: Weigh, context: Context): Found[] =>
  context.tables.claims.tellings.flatMap((it) => between(accounts, it, weigh, context));
