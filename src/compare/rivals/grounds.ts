// Takes an episode's accounts, gives two tellers who each say that it was on another's ground: "in Norlandic waters", "in Sudrian waters".
import type { EntityId } from "../../model/index.ts";
import { wordLikeness, type Weigh } from "../wording/alignment.ts";
import { tells, type Account, type Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import { isTold, opposedTellers, phraseOf, tellerOf, type Told } from "./tellers.ts";
import type { View } from "../wording/views.ts";
import { isContent } from "../wording/words.ts";

interface Placed extends Told {
  readonly owner: EntityId;
}

/** Words before a ground within which stand its owner and the preposition. */
const OWNER_REACH = 3;
const WITHIN_REACH = 5;

/** Whose ground it is: the name before it, "of" a name behind it, or the speaker by "our" or "their". */
function ownerOf(view: View, at: number, self: EntityId | null, { tables }: Context): EntityId | null {
  const before = view.words.slice(Math.max(0, at - OWNER_REACH), at);
  const named = before.findLast(({ party }) => party !== null)?.party;
  if (named !== undefined) return named;
  const [of, ...after] = view.words.slice(at + 1, at + 2 + OWNER_REACH);
  const behind = of?.form === tables.owning ? after.find(({ party }) => party !== null)?.party : undefined;
  if (behind !== undefined) return behind;
  return before.some(({ form }) => tables.claims.ownGround.has(form)) ? self : null;
}

function placedIn(account: Account, context: Context): Placed[] {
  const { view, statement, party } = account;
  const { claims } = context.tables;
  if (!tells(statement) || view.denied) return [];
  const teller = tellerOf(account, context);
  return view.words.flatMap(({ lemma, form }, at): Placed[] => {
    if (!claims.grounds.has(lemma) && !claims.grounds.has(form)) return [];
    const within = view.words.findLastIndex((word, index) => index < at && index >= at - WITHIN_REACH && claims.within.has(word.form));
    if (within < 0 || !isTold(view, at, context.tables) || view.negatedBy.slice(within, at + 1).some((by) => by >= 0)) return [];
    const owner = ownerOf(view, at, party, context);
    return owner === null ? [] : [{ account, teller, at: [within, at], owner }];
  });
}

/** What of two accounts must agree besides the ground: one good word. */
const SHARED = 0.4;

/** Whose the things are that are told of beside the ground. */
function partiesBeside({ account: { view }, at }: Placed): ReadonlySet<EntityId> {
  const ground = (index: number): boolean => index >= at[0]! && index <= at.at(-1)! + 1 + OWNER_REACH;
  return new Set(view.words.flatMap(({ party }, index) => (party === null || ground(index) ? [] : [party])));
}

/** "Our coast guard stopped a yacht in our waters": each of its own. */
function tellOfTheirOwn(a: Placed, b: Placed): boolean {
  const [mine, theirs] = [partiesBeside(a), partiesBeside(b)];
  return mine.size > 0 && theirs.size > 0 && [...mine].every((it) => !theirs.has(it));
}

/** Whether the two tell of one thing: a word of weight in common, and no doer of it that the names part. */
function areOfOne(a: Placed, b: Placed, weigh: Weigh): boolean {
  if (tellOfTheirOwn(a, b)) return false;
  const [mine, theirs] = [a.account.view, b.account.view];
  const grounds = new Set([...a.at, ...b.at]);
  return mine.words.some((word, i) => {
    if (!isContent(word) || word.party !== null || grounds.has(i) || weigh(word) < SHARED) return false;
    const j = theirs.words.findIndex((it, index) => !grounds.has(index) && wordLikeness(word, it) >= SHARED * 2);
    if (j < 0) return false;
    const parties = (view: View, at: number): EntityId[] => phraseOf(view, at).flatMap((it) => view.words[it]?.party ?? []);
    const [whose, other] = [parties(mine, i), parties(theirs, j)];
    return whose.length === 0 || other.length === 0 || whose.some((it) => other.includes(it));
  });
}

/** @cost O(words of the accounts), and the grounds named against each other */
export function groundRivals(accounts: readonly Account[], weigh: Weigh, context: Context): Found[] {
  const placed = accounts.flatMap((it) => placedIn(it, context));
  const own = new Map<Told, Placed>(placed.map((it) => [it, it]));
  return opposedTellers(
    placed,
    placed,
    (x, y) => {
      const [a, b] = [own.get(x), own.get(y)];
      // Each claims the ground for itself, or for another than the other does.
      return a !== undefined && b !== undefined && a.owner !== b.owner && (a.owner === a.teller.entity || b.owner === b.teller.entity) && areOfOne(a, b, weigh); // prettier-ignore
    },
    "place",
    (mine, theirs) => `on whose ground it was: ${mine.name}, ${theirs.name}`,
  );
}
