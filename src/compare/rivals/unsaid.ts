// Takes an episode's accounts, gives words that somebody denies ever having used, and the reports in which the same voice uses them: "denied having said “puppet”".
import type { RivalSide } from "../../model/index.ts";
import { contentOf, type Account, type Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import { outletTeller, tellerOf, tellerSide } from "./tellers.ts";
import { spanOf } from "../wording/views.ts";
import { isContent, type Word } from "../wording/words.ts";

/** Content words that are denied to have been used; of more of them the matter is denied. */
const MOST = 4;
/** Rarity from which one word is known again. */
const TELLING = 0.3;
/** Words of a denial in which the saying stands: "having ever [said]". */
const OPENING = 4;

/** The words that a speaker denies having used; none where something else is denied. */
function unsaidIn({ view, statement }: Account, { tables }: Context): readonly Word[] {
  if (!statement.affirmed || !view.denied) return [];
  const said = view.words.findIndex(({ lemma }, at) => at < OPENING && view.verb[at] === true && tables.holdings.has(lemma));
  const quoted = said < 0 ? -1 : view.words.findIndex(({ kind }, at) => at > said && kind === "mark");
  // "Denied saying that it was so": no words are denied.
  if (quoted < 0 || view.words.slice(said + 1, quoted).some(isContent)) return [];
  const words = view.words.slice(quoted).filter(isContent);
  return words.length > MOST || words.every(({ rarity }) => rarity < TELLING) ? [] : words;
}

/** Where an account uses words one right behind another; -1 where it does not. */
const usedAt = ({ view }: Account, words: readonly Word[]): number =>
  view.words.findIndex((_, at) => words.every(({ lemma }, step) => view.words[at + step]?.lemma === lemma));

/** @cost O(denials of words × accounts of the episode) */
export function unsaidRivals(accounts: readonly Account[], context: Context): Found[] {
  const { parties } = context;
  return accounts.flatMap((denial): Found[] => {
    const words = unsaidIn(denial, context);
    const mine = parties.speakersOf(denial.statement);
    if (words.length === 0 || mine.length === 0) return [];
    const used = accounts.flatMap((it): RivalSide[] => {
      const isTheirs = it !== denial && !it.view.denied && parties.speakersOf(it.statement).some((that) => mine.includes(that));
      const at = isTheirs ? usedAt(it, words) : -1;
      return at < 0 ? [] : [tellerSide(outletTeller(it.statement.report, context), [it], [spanOf(it.view, at, at + words.length - 1)])];
    });
    if (used.length === 0) return [];
    const name = mine.map(parties.nameOf).join(", ");
    const own = { ...tellerSide(tellerOf(denial, context), [denial], contentOf(denial.statement)), party: name };
    return [{ kind: "denial", about: `whether ${name} said it`, sides: [own, ...used] }];
  });
}
