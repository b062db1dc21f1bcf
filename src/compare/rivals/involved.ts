// Takes an episode's accounts, gives parties who deny any hand in what happened, or having armed people there, with those who lay the one to them or tell of the other.
import { contentOf, sideOf, tells, type Account, type Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import { deniesClaim } from "./denials.ts";
import { isTold, tellerOf, tellerSide } from "./tellers.ts";
import { spanOf, type View } from "../wording/views.ts";
import { isContent, type Word } from "../wording/words.ts";

/** Content words of a denial that is of nothing but a hand in it. */
const MOST = 9;

/** Whether what stands at a word is denied: by a "not", or since all is. */
const isDenied = ({ view }: Account, at: number, all: boolean): boolean => (view.negatedBy[at] ?? -1) >= 0 !== all;

/** Whether an account denies that its party had any hand in it: "denied its guards were involved", "our crews had no part in it". */
function deniesHand(account: Account, { tables }: Context): boolean {
  const { view, party, statement } = account;
  if (party === null || !statement.affirmed || view.words.filter(isContent).length > MOST) return false;
  const all = view.denied && deniesClaim(account, tables);
  // "Denied his role": a person's own, whomever he speaks for.
  const { possessive, ownGround, involvement } = tables.claims;
  const isHis = (at: number): boolean => { const form = view.words[at - 1]?.form ?? ""; return possessive.has(form) && !ownGround.has(form); }; // prettier-ignore
  return view.words.some(({ lemma }, at) => involvement.has(lemma) && !isHis(at) && isDenied(account, at, all));
}

/** Charges that a party struck, by those who are not of it. */
function handRivals(accounts: readonly Account[], context: Context): Found[] {
  const { nameOf } = context.parties;
  return accounts.flatMap((denial): Found[] => {
    const { party } = denial;
    if (party === null || !deniesHand(denial, context)) return [];
    const teller = tellerOf(denial, context);
    const charges = accounts.filter(
      (it) => it !== denial && tellerOf(it, context).key !== teller.key && !tellerOf(it, context).isOutlet && it.accusations.some(({ accused, struck }) => accused === party && struck), // prettier-ignore
    );
    const [first] = charges;
    if (first === undefined) return [];
    const other = tellerOf(first, context);
    const theirs = charges.filter((it) => tellerOf(it, context).key === other.key);
    const words = theirs.flatMap(({ accusations }) => accusations.filter((it) => it.accused === party).map((it) => it.words));
    const sides = [tellerSide(teller, [denial], contentOf(denial.statement)), tellerSide(other, theirs, words)];
    return [{ kind: "denial", about: `laid to ${nameOf(party)} by ${other.name}, denied by ${teller.name}`, sides }];
  });
}

/** Words between whose armed people they are and the word for them: "the army of the State of Norland". */
const OWNER_REACH = 7;

/** Where an account tells of armed people of a party: "Norlandic troops", "elements of the army of Norland"; -1 where it does not. */
function armedOf({ view }: Account, party: string, { tables }: Context): number {
  return view.words.findIndex(({ lemma }, at) => {
    if (!tables.claims.armed.has(lemma) || (view.negatedBy[at] ?? -1) >= 0) return false;
    const near = view.words.slice(Math.max(0, at - 2), at + 1 + OWNER_REACH);
    return near.some((it, index) => it.party === party && isJoined(near, index, tables.claims.armed));
  });
}

/** Whether nothing but small words and other nouns stands between the armed and their owner. */
const isJoined = (near: readonly Word[], at: number, armed: ReadonlySet<string>): boolean => {
  const from = near.findIndex(({ lemma }) => armed.has(lemma));
  return near.slice(Math.min(from, at), Math.max(from, at)).every(({ kind, upos }) => kind !== "mark" && upos !== "VERB");
};

/** Whether an account denies that its party has armed people there: "we have no soldiers there". */
function deniesArmed(account: Account, context: Context): number {
  const { view, party, statement } = account;
  const { claims } = context.tables;
  if (party === null || !statement.affirmed || view.denied) return -1;
  return view.words.findIndex(({ lemma }, at) => {
    const by = view.negatedBy[at] ?? -1;
    if (by < 0 || !claims.armed.has(lemma) || !isTold(view, at, context.tables)) return false;
    return claims.noneOf.has(view.words[by]?.form ?? "") && isOurs(view, by, party, context);
  });
}

/** "Norland has", "we have", "there are": whose armed people there are none of. */
const isOurs = ({ words, clause }: View, by: number, party: string, { tables }: Context): boolean =>
  words.slice(0, by).some((it, at) => clause[at] === clause[by] && (it.party === party || tables.firstPersons.has(it.form)));

/** Whether an account tells that the party's armed people came or are there. */
const tellsPresence = (account: Account, at: number, { tables }: Context): boolean =>
  (tells(account.statement) || account.statement.act === "request") &&
  !account.view.denied &&
  account.view.words.some(({ lemma, form }, index) => Math.abs(index - at) <= MOST && (tables.claims.arrival.has(lemma) || tables.claims.arrival.has(form))); // prettier-ignore

function armedRivals(accounts: readonly Account[], context: Context): Found[] {
  const { nameOf } = context.parties;
  return accounts.flatMap((denial): Found[] => {
    const { party, view } = denial;
    const none = deniesArmed(denial, context);
    if (party === null || none < 0) return [];
    const against = accounts.flatMap((it) => {
      const at = it.party === null || it.party === party ? -1 : armedOf(it, party, context);
      return at >= 0 && tellsPresence(it, at, context) ? [{ account: it, at }] : [];
    });
    const other = against[0]?.account.party ?? null;
    if (other === null) return [];
    const theirs = against.filter(({ account }) => account.party === other);
    const words = theirs.map(({ account, at }) => spanOf(account.view, at, at));
    const mine = spanOf(view, Math.max(0, view.negatedBy[none] ?? none), none);
    const sides = [sideOf([denial], party, nameOf(party), [mine]), sideOf(theirs.map(({ account }) => account), other, nameOf(other), words)]; // prettier-ignore
    return [{ kind: "denial", about: `whether armed people of ${nameOf(party)} are there`, sides }];
  });
}

/** @cost O(denials × accounts of the episode) */
export const involvedRivals = (accounts: readonly Account[], context: Context): Found[] => [
  ...handRivals(accounts, context),
  ...armedRivals(accounts, context),
];
