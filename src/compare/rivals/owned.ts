// Takes an episode's accounts, gives what one rejects as another's claim in so many words: "dismissed Norland's report that …", "called the claims of the Norlandic side a lie".
import type { EntityId, Span } from "../../model/index.ts";
import { wordLikeness, type Weigh } from "../wording/alignment.ts";
import { contentOf, tells, type Account, type Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import { deniesClaim, doubtedAt, keysOf, wordIndex } from "./denials.ts";
import { tellerOf, tellerSide, type Teller } from "./tellers.ts";
import { spanOf, type View } from "../wording/views.ts";
import { isContent, type Word } from "../wording/words.ts";

/** What somebody is said to claim, in words that reject it. Numbers are indices into the view's words. */
interface Owned {
  readonly owner: EntityId;
  /** By whose name the owner is told of: a person's own before that of whom they speak for. */
  readonly named: EntityId;
  /** The owner's name or the claim's noun, whichever opens the phrase. */
  readonly from: number;
  /** The first word of what is claimed, and the one behind the last. */
  readonly claim: readonly [first: number, end: number];
}

/** Words before a noun for a claim within which its owner stands ("a Norland police [report]"), and behind it, after "of" or "by". */
const OWNER_REACH = 4;

/** Whose claim it is, and where the name stands. */
function ownerOf(
  { words, clause }: View,
  at: number,
  { tables, parties }: Context,
): (Pick<Owned, "owner" | "named"> & { readonly at: number }) | null {
  const by = tables.doers.has(words[at + 1]?.form ?? "") || words[at + 1]?.form === tables.owning;
  const behind = by ? words.findIndex((it, index) => index > at + 1 && index <= at + 1 + OWNER_REACH && it.party !== null) : -1;
  const before = words.findLastIndex(
    (it, index) => index < at && index >= at - OWNER_REACH && clause[index] === clause[at] && it.party !== null,
  );
  const found = behind >= 0 ? behind : before;
  // "The report of shots at Norland": nobody's.
  const between = behind >= 0 ? words.slice(at + 2, behind) : words.slice(before + 1, at);
  if (between.some(({ form, upos }) => tables.prepositions.has(form) || upos === "VERB" || (behind >= 0 && upos === "NOUN"))) return null;
  const owner = words[found]?.party ?? null;
  const entity = words[found]?.entity ?? null;
  const named = entity !== null && parties.entity(entity)?.kind === "person" ? entity : owner;
  return owner === null || named === null ? null : { owner, named, at: found };
}

/** Whether an account says that what it speaks of is not so: its cue denies it, or it calls it a lie. */
function rejects(account: Account, { tables }: Context): boolean {
  const { statement, view } = account;
  if (!statement.affirmed) return false;
  if (deniesClaim(account, tables)) return true;
  return statement.act === "deny" && view.words.some(({ lemma }, at) => tables.falsehoods.has(lemma) && (view.negatedBy[at] ?? -1) < 0);
}

/** Words of what is claimed that make it known which claim it is. */
const FEWEST = 2;

function ownedIn(account: Account, context: Context): Owned | null {
  const { view, party } = account;
  const { tables } = context;
  if (!rejects(account, context)) return null;
  // "A woman charged with", "what she would claim was so": a doing, and no claim that is rejected.
  const at = view.words.findIndex(({ lemma, upos }) => tables.claimNouns.has(lemma) && upos !== "VERB");
  const owner = at < 0 ? null : ownerOf(view, at, context);
  if (owner === null || owner.owner === party) return null;
  const first = Math.max(at, owner.at) + 1;
  // "As “a lie”": what it is called is no part of it.
  const as = view.words.findIndex(({ form }, index) => index > first && form === AS && isCalled(view, index, context));
  const end = as < 0 ? view.words.length : as;
  const words = view.words.slice(first, end).filter(isContent);
  // "The suggestion that he travel": what is to be done, and nobody says that it is.
  const that = view.words.findIndex(({ form }, index) => index > at && index < end && form === THAT);
  const isToBe = that >= 0 && !isFinite(view, that, end);
  return words.length < FEWEST || isToBe ? null : { ...owner, from: Math.min(at, owner.at), claim: [first, end] };
}
const [AS, THAT] = ["as", "that"];

/** Whether words hold a verb with an ending, or one that helps another. */
const isFinite = ({ words }: View, first: number, end: number): boolean =>
  words.slice(first, end).some(({ upos, form, lemma }) => upos === "AUX" || (upos === "VERB" && form !== lemma));

/** Words behind "as" within which stands what a claim is called. */
const CALLED_REACH = 5;

const isCalled = ({ words }: View, as: number, { tables }: Context): boolean =>
  words.slice(as + 1, as + 1 + CALLED_REACH).some(({ lemma }) => tables.falsehoods.has(lemma));

/** Share of a claim, by weight, that the owner's own statement must hold to be the claim. */
const SHARE = 0.7;
const ALIKE = 0.8;

/** Where the owner itself says what is rejected; null where it does not. */
function saidBy(claimed: readonly Word[], account: Account, weigh: Weigh, { tables }: Context): Span | null {
  const sum = (them: readonly Word[]): number => them.reduce((total, it) => total + Math.max(weigh(it), 0.1), 0);
  const places = claimed.map((word) =>
    account.view.words.findIndex(
      (it, at) => wordLikeness(word, it) >= ALIKE && (account.view.negatedBy[at] ?? -1) < 0 && !doubtedAt(account, at, tables),
    ),
  );
  const held = claimed.filter((_, index) => (places[index] ?? -1) >= 0);
  const at = places.filter((it) => it >= 0);
  if (held.filter(({ kind }) => kind === "content").length < FEWEST || sum(held) < SHARE * sum(claimed)) return null;
  return spanOf(account.view, Math.min(...at), Math.max(...at));
}

/** @cost near-linear in the accounts: each claim finds through its words at most 64 accounts a word */
export function ownedRivals(accounts: readonly Account[], weigh: Weigh, context: Context): Found[] {
  const telling = wordIndex(accounts.filter(({ statement, view, party }) => party !== null && tells(statement) && !view.denied));
  return accounts.flatMap((denial): Found[] => {
    const owned = ownedIn(denial, context);
    const from = tellerOf(denial, context);
    if (owned === null || from.isOutlet) return [];
    const { parties } = context;
    const name = parties.nameOf(owned.named);
    const to: Teller = { key: name.toLowerCase(), name, entity: owned.named, isOutlet: false };
    if (to.key === from.key) return [];
    const claimed = denial.view.words.slice(...owned.claim).filter(isContent);
    const near = [...new Set(claimed.flatMap(keysOf).flatMap((key) => telling.get(key) ?? []))];
    const said = near.flatMap((account) => {
      const span = account.party === owned.owner ? saidBy(claimed, account, weigh, context) : null;
      return span === null ? [] : [{ account, span }];
    });
    const words = [...said.map(({ span }) => span), spanOf(denial.view, owned.from, owned.claim[1] - 1)];
    const sides = [tellerSide(from, [denial], contentOf(denial.statement)), tellerSide(to, said.map(({ account }) => account), words)]; // prettier-ignore
    return [{ kind: "denial", about: `said by ${name}, denied by ${from.name}`, sides }];
  });
}
