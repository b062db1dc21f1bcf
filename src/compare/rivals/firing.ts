// Takes an episode's accounts, gives "we fired into the air" beside those who say that they were shot at.
import { tells, type Account, type Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import type { View } from "../wording/views.ts";
import { isTold, opposedTellers, tellerOf, type Told } from "./tellers.ts";

/** "I thought those were warning shots". */
const isGuess = ({ words, cue }: View, { tables }: Context): boolean =>
  [...cue, ...words.slice(0, 3)].some(({ lemma, upos }) => upos === "VERB" && tables.attitudes.has(lemma));

/** Words around a shot within which is told with what, and where to. */
const REACH = 6;

/** Words after a shot within which "at" names a target. */
const AIM = 3;

/** "The fire at the mill": no shot, where nobody opens or returns it. */
function isBlaze({ words, verb }: View, at: number, { tables }: Context): boolean {
  if (verb[at] === true || words[at]?.lemma !== BLAZE) return false;
  const near = words.slice(Math.max(0, at - 2), at);
  return !near.some(
    (it) => it.upos === "VERB" || it.upos === "ADJ" || tables.claims.harmful.has(it.lemma) || tables.claims.harmless.has(it.lemma),
  );
}
const BLAZE = "fire";

/** "An air gun", "point blank": not the air, and no blank. */
const isPartOf = ({ words }: View, at: number, { tables }: Context): boolean =>
  (words[at + 1]?.upos === "NOUN" && words[at]?.lemma === tables.claims.skyward) || tables.claims.closeBy.has(words[at - 1]?.form ?? "");

/** "Were shot at about six", "shooting him at the door", "shot at Dorn's Garage": when or where it was. */
function isWhere({ words, verb, clause }: View, shot: number, at: number, { tables, parties }: Context): boolean {
  if (at > shot + 1) return verb[shot] === true;
  const rest = words.slice(at + 1, at + 1 + AIM + 1).filter(({ kind }, step) => kind !== "mark" && clause[at + 1 + step] === clause[at]);
  // "At the marchers in Tessin".
  const end = rest.findIndex(({ form }) => tables.prepositions.has(form));
  const phrase = end < 0 ? rest : rest.slice(0, end);
  if (tables.about.has(phrase[0]?.form ?? "")) return true;
  return phrase.some(({ entity, lemma }) => tables.placeNouns.has(lemma) || (entity !== null && parties.entity(entity)?.kind === "place"));
}

/** "At us", "at the boat": and not at a time of the day, nor where it was. */
function isAim({ words }: View, at: number, { tables }: Context): boolean {
  const next = words[at + 1];
  if (next === undefined || next.kind === "number") return false;
  return !tables.indefinite.has(next.form) || tables.claims.anybody.has(words[at + 2]?.lemma ?? "");
}

/** Shots of an account: those that could hit nobody, and those that could. */
function shotsIn(account: Account, context: Context): { readonly harmless: Told[]; readonly harmful: Told[] } {
  const { view, statement } = account;
  const { claims, aimed } = { claims: context.tables.claims, aimed: context.tables.aimed };
  const none = { harmless: [], harmful: [] };
  if (!tells(statement) || view.denied || isGuess(view, context)) return none;
  const teller = tellerOf(account, context);
  const shots = { harmless: [] as Told[], harmful: [] as Told[] };
  view.words.forEach(({ lemma }, at) => {
    if (!claims.firing.has(lemma) || isBlaze(view, at, context) || (view.negatedBy[at] ?? -1) >= 0 || !isTold(view, at, context.tables))
      return;
    const near = view.words.flatMap((_, index) => (view.clause[index] === view.clause[at] && Math.abs(index - at) <= REACH ? [index] : []));
    // "An open-air concert" is no shot into the air.
    const loose = (index: number): boolean => view.words[index - 1]?.form !== "-" && view.words[index + 1]?.form !== "-" && !isPartOf(view, index, context); // prettier-ignore
    const soft = near.find((index) => index !== at && claims.harmless.has(view.words[index]?.lemma ?? "") && loose(index));
    const hard = near.find((index) => index !== at && claims.harmful.has(view.words[index]?.lemma ?? ""));
    const target = near.find(
      (index) =>
        index > at &&
        index <= at + AIM &&
        view.words[index]?.form === aimed &&
        isAim(view, index, context) &&
        !isWhere(view, at, index, context),
    );
    if (soft !== undefined && hard === undefined) shots.harmless.push({ account, teller, at: [at, soft] });
    const hit = hard ?? target;
    if (soft === undefined && hit !== undefined) shots.harmful.push({ account, teller, at: [at, hit] });
  });
  return shots;
}

/** Whether the shots may be those of the one who calls them harmless: nobody else is named as who shot. */
function mayBeTheirs(theirs: Told, mine: Told): boolean {
  const accused = theirs.account.accusations.filter(({ struck, named }) => struck && named).map((it) => it.accused);
  return accused.length === 0 || mine.teller.entity === null || accused.includes(mine.teller.entity);
}

/** @cost O(words of the accounts), and the accounts of shots against each other */
export function firingRivals(accounts: readonly Account[], context: Context): Found[] {
  const shots = accounts.map((it) => shotsIn(it, context));
  return opposedTellers(
    shots.flatMap(({ harmless }) => harmless),
    shots.flatMap(({ harmful }) => harmful),
    (mine, theirs) => mayBeTheirs(theirs, mine),
    "denial",
    (mine, theirs) => `whether anybody was shot at: ${mine.name}, ${theirs.name}`,
  );
}
