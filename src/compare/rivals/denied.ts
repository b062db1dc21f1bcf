// Takes an episode's accounts, gives what one teller denies outright and another says in much the same words: "denied any delivery of hay", "delivered hay".
import type { Span } from "../../model/index.ts";
import { wordLikeness, type Weigh } from "../wording/alignment.ts";
import { contentOf, isAnswered, tells, type Account, type Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import { deniesClaim, doubtedAt, keysOf, wordIndex } from "./denials.ts";
import { isAsked, tellerOf, tellerSide, type Teller } from "./tellers.ts";
import { spanOf } from "../wording/views.ts";
import { isContent, type Word } from "../wording/words.ts";

/** Likeness from which two words stand for one thing. */
const ALIKE = 0.8;
/** Share of the denied words, by weight, that the other must say, and their least weight and number. */
const SHARE = 0.8;
const LEAST = 0.9;
const FEWEST = 2;
/** Content words of a denial; a longer one denies some of many things. */
const MOST = 8;
/** Words between the first and the last that answer a denial. */
const REACH = 14;

/** What of a denial must be said: no claim nouns, nobody who denies it. */
const deniedWords = ({ view, party }: Account, { tables }: Context): Word[] =>
  view.words.filter((it) => isContent(it) && !tables.claimNouns.has(it.lemma) && (it.party === null || it.party !== party));

/** Where an account says a denied word, told and not denied or doubted; -1 where it does not. */
const saidAt = (account: Account, word: Word, { tables }: Context): number =>
  account.view.words.findIndex(
    (it, at) =>
      wordLikeness(word, it) >= ALIKE &&
      (account.view.negatedBy[at] ?? -1) < 0 &&
      !isAsked(account.view, at) &&
      !doubtedAt(account, at, tables),
  );

/** Weight and share of what is denied that is known for the same where it was said right before. */
const CLOSE = { least: 0.45, share: 0.6 };

/** Where an account says, right before it is denied, what the denial is of: "had been promised a visit", "denied making any promises". */
function metBefore(denied: readonly Word[], account: Account, weigh: Weigh, context: Context): Span | null {
  const things = denied.filter(({ kind, lemma, upos }) => kind === "content" && !context.tables.lightVerbs.has(lemma) && upos !== "ADV");
  const said = things.map((it) => ({ weight: Math.max(weigh(it), 0.1), at: saidAt(account, it, context) }));
  const sum = (them: typeof said): number => them.reduce((total, { weight }) => total + weight, 0);
  const held = said.filter(({ at }) => at >= 0);
  // One word alone is of one thing where it is the word itself: "troops" are not all forces.
  const isWord = ({ at }: (typeof said)[number]): boolean => things.some(({ stem }) => stem === account.view.words[at]?.stem);
  if (!held.some(isWord) || (held.length === 1 && things.length > 2)) return null;
  if (sum(held) < CLOSE.least || sum(held) < CLOSE.share * sum(said)) return null;
  const at = held.map((it) => it.at);
  const [from, to] = [Math.min(...at), Math.max(...at)];
  return to - from > REACH ? null : spanOf(account.view, from, to);
}

/** Where an account says nearly all that is denied; null where it does not. */
function met(denied: readonly Word[], account: Account, weigh: Weigh, context: Context): Span | null {
  const places = denied.map((it) => saidAt(account, it, context));
  const sum = (them: readonly Word[]): number => them.reduce((total, it) => total + Math.max(weigh(it), 0.1), 0);
  const held = denied.filter((_, index) => (places[index] ?? -1) >= 0);
  // Names and numbers part two matters.
  if (denied.some((it, index) => it.kind !== "content" && (places[index] ?? -1) < 0)) return null;
  if (held.filter(({ kind }) => kind === "content").length < FEWEST || sum(held) < LEAST || sum(held) < SHARE * sum(denied)) return null;
  const at = places.filter((it) => it >= 0);
  const [from, to] = [Math.min(...at), Math.max(...at)];
  return to - from > REACH ? null : spanOf(account.view, from, to);
}

/** "Norway says, and Denmark denies, that it sank": both are told of one stretch. */
const isShared = ({ statement: { report, content } }: Account, { statement: other }: Account): boolean =>
  report === other.report && content.some((a) => other.content.some((b) => a.start === b.start && a.end === b.end));

/** Words from which a denial says by itself of whom it is. */
const WHOLE = 4;

/** "Denied having forces there": whoever says that there are some must speak of those who deny. */
const isOfDenier = ({ view }: Account, { entity }: Teller, denied: readonly Word[]): boolean =>
  denied.length >= WHOLE || (entity !== null && view.words.some((it) => it.entity === entity || it.party === entity));

/** @cost near-linear in the accounts: each denial finds through its words at most 64 accounts a word */
export function deniedRivals(accounts: readonly Account[], weigh: Weigh, context: Context): Found[] {
  const telling = wordIndex(accounts.filter(({ statement, view }) => tells(statement) && !view.denied));
  return accounts.flatMap((denial): Found[] => {
    const teller = tellerOf(denial, context);
    if (!denial.statement.affirmed || !deniesClaim(denial, context.tables) || teller.isOutlet) return [];
    const denied = deniedWords(denial, context);
    if (denied.length === 0 || denied.length > MOST) return [];
    const near = [...new Set(denied.flatMap(keysOf).flatMap((key) => telling.get(key) ?? []))];
    const said = near.flatMap((account) => {
      const other = tellerOf(account, context);
      if (other.key === teller.key || other.isOutlet) return [];
      const close = isAnswered(denial, account) ? metBefore(denied, account, weigh, context) : null;
      const whole = denied.length >= FEWEST && isOfDenier(account, teller, denied);
      const shared =
        isShared(denial, account) && account.view.words.length > 0 ? spanOf(account.view, 0, account.view.words.length - 1) : null;
      const span = shared ?? (whole ? met(denied, account, weigh, context) : null) ?? close;
      return span === null ? [] : [{ account, other, span }];
    });
    const [first] = said;
    if (first === undefined) return [];
    const theirs = said.filter(({ other }) => other.key === first.other.key);
    const side = tellerSide(first.other, theirs.map(({ account }) => account), theirs.map(({ span }) => span)); // prettier-ignore
    return [{ kind: "denial", about: `said by ${first.other.name}, denied by ${teller.name}`, sides: [tellerSide(teller, [denial], contentOf(denial.statement)), side] }]; // prettier-ignore
  });
}
