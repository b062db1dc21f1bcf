// Takes an episode's accounts, gives where one teller says that no such weapon was fired or flown, and another that it struck: "no mortar was fired", "killed by mortars".
import { tells, type Account, type Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import { isTold, opposedTellers, tellerOf, type Told } from "./tellers.ts";

/** Words before a weapon within which "none of its" stands. */
const NONE_REACH = 5;

/** Where an account says that there was no such weapon: under a "no", or all of it denied. */
function lackedIn(account: Account, context: Context): Told[] {
  const { view, statement } = account;
  const { tables } = context;
  if (!statement.affirmed) return [];
  return view.words.flatMap(({ lemma }, at): Told[] => {
    if (!tables.claims.arms.has(lemma) || !isTold(view, at, tables)) return [];
    const from = Math.max(0, at - NONE_REACH);
    const none = view.words.findIndex(({ form }, index) =>
      index >= from && index < at && view.clause[index] === view.clause[at] && (tables.claims.none === form || tables.nobodies.has(form) || tables.claims.noneOf.has(form) && tables.negators.has(view.words[index - 2]?.form ?? "")),
    ); // prettier-ignore
    if (none < 0 && !view.denied) return [];
    return [{ account, teller: tellerOf(account, context), at: none < 0 ? [at] : [none, at] }];
  });
}

/** Where an account says that such a weapon struck or killed. */
function struckIn(account: Account, context: Context): Told[] {
  const { view, statement } = account;
  const { tables } = context;
  if (!tells(statement) || view.denied) return [];
  const harms = view.words.some(({ lemma }) => tables.casualties.has(lemma) || tables.claims.happenings.has(lemma) || tables.hostile.some((it) => it.lemma === lemma)); // prettier-ignore
  if (!harms && statement.act !== "accuse") return [];
  return view.words.flatMap(({ lemma }, at): Told[] =>
    tables.claims.arms.has(lemma) && (view.negatedBy[at] ?? -1) < 0 && !isNone(account, at, context) && isTold(view, at, tables)
      ? [{ account, teller: tellerOf(account, context), at: [at] }]
      : [],
  );
}

/** "Not a single missile was launched": whether a negation stands before a weapon in its clause. */
const isNone = ({ view }: Account, at: number, { tables }: Context): boolean =>
  view.words.some(
    ({ form }, index) =>
      index >= at - NONE_REACH &&
      index < at &&
      view.clause[index] === view.clause[at] &&
      (tables.negators.has(form) || tables.nobodies.has(form) || form === tables.claims.none),
  );

/** Whether two words are one weapon, or one of a kind of which the other is any: "aircraft", "drone". */
function isOne(left: string, right: string, { tables }: Context): boolean {
  if (left === right) return true;
  return tables.claims.kinds.some(([above, below]) => (above.has(left) && (below.has(right) || above.has(right))) || (above.has(right) && below.has(left))); // prettier-ignore
}

const lemmaAt = ({ account, at }: Told): string => account.view.words[at.at(-1) ?? 0]?.lemma ?? "";

/** @cost O(words of the accounts), and at most 200 × 200 comparisons */
export function armsRivals(accounts: readonly Account[], context: Context): Found[] {
  const [lacked, struck] = [lackedIn, struckIn].map((of) => accounts.flatMap((it) => of(it, context)).filter(({ teller }) => !teller.isOutlet)); // prettier-ignore
  return opposedTellers(
    lacked ?? [],
    struck ?? [],
    (lack, strike) => isOne(lemmaAt(lack), lemmaAt(strike), context),
    "denial",
    (left, right) => `whether it was there: ${left.name}, ${right.name}`,
  );
}
