// Takes an episode's clauses, gives what one teller says never reached somebody and another says was sent: "never received a letter", "the letter was sent".
import type { Found } from "./accounts.ts";
import { childrenOf, spanAround, type Clause, type Sentence } from "./clauses.ts";
import { kindsApart, sameThing } from "./clauses-compared.ts";
import type { Context } from "../context.ts";
import { tellerSide } from "./tellers.ts";

/** What is handed over, and whom it should have reached; -1 where nobody is told. */
interface Handed {
  readonly clause: Clause;
  readonly thing: number;
  readonly to: number;
  /** The "not" or "no"; -1 where it was handed over. */
  readonly negator: number;
}

const isTelling = ({ told, modal, account }: Clause): boolean => told && !modal && account?.view.denied !== true;

const behindTo = (sentence: Sentence, at: number, { tables }: Context): number | undefined =>
  childrenOf(sentence, at).find((it) =>
    ["obl", "iobj"].includes(sentence.relation[it] ?? "") &&
    (sentence.relation[it] === "iobj" || childrenOf(sentence, it).some((that) => sentence.words[that]?.form === tables.claims.toward)),
  ); // prettier-ignore

/** "The driver was sent [a letter]", "was given no [signal]": the thing that a passive verb keeps; -1 where it has none. */
function keptBy({ sentence, at, target }: Clause): number {
  const { relation } = sentence;
  const under = childrenOf(sentence, at);
  const isPassive = under.some((it) => relation[it] === "nsubj:pass" && it === target);
  return isPassive ? (under.find((it) => relation[it] === "obj" && it > at && sentence.words[it]?.upos === "NOUN") ?? -1) : -1;
}

/** The "no" right before a noun, or before what narrows it down; -1 where there is none. */
const noneOf = ({ sentence }: Clause, thing: number, { tables }: Context): number =>
  childrenOf(sentence, thing).find((it) => sentence.words[it]?.form === tables.claims.none && it < thing) ?? -1;

/** "Sent the letter to both companies", "the letter was handed to the board", "the board was sent the letter". */
function sentIn(clause: Clause, context: Context): Handed[] {
  const { sentence, at, target, negator } = clause;
  const sends = context.tables.claims.sending.has(sentence.words[at]?.lemma ?? "");
  if (!isTelling(clause) || negator >= 0 || target < 0 || !sends) return [];
  const kept = keptBy(clause);
  if (kept >= 0) return noneOf(clause, kept, context) >= 0 ? [] : [{ clause, thing: kept, to: target, negator }];
  return [{ clause, thing: target, to: behindTo(sentence, at, context) ?? -1, negator }];
}

/** "Never received a letter", "no letter has reached the board", "no letter arrived", "was given no letter". */
function lackedIn(clause: Clause, context: Context): Handed[] {
  const { sentence, at, doer, target, negator } = clause;
  const { sending, reaching, receiving, arriving } = context.tables.claims;
  const lemma = sentence.words[at]?.lemma ?? "";
  if (!isTelling(clause) || clause.teller.isOutlet) return [];
  if (sending.has(lemma)) {
    const kept = keptBy(clause);
    const none = kept < 0 ? -1 : Math.max(noneOf(clause, kept, context), negator);
    return none < 0 ? [] : [{ clause, thing: kept, to: target, negator: none }];
  }
  if (negator < 0) return [];
  // "No file arrived": people who do not come are another matter.
  if (arriving.has(lemma) && target < 0) return noneOf(clause, doer, context) < 0 ? [] : [{ clause, thing: doer, to: behindTo(sentence, at, context) ?? -1, negator }]; // prettier-ignore
  if (target < 0) return [];
  if (reaching.has(lemma)) return doer < 0 ? [] : [{ clause, thing: doer, to: target, negator }];
  return receiving.has(lemma) ? [{ clause, thing: target, to: doer, negator }] : [];
}

/** Whether the one says was sent what the other says did not come: one thing, and nobody else whom it was for. */
function opposes(lack: Handed, sent: Handed, context: Context): boolean {
  const [left, right] = [lack.clause, sent.clause];
  if (left.teller.key === right.teller.key || sameThing(left, lack.thing, right, sent.thing, context) !== true) return false;
  const from = senderOf(lack, context);
  if (from < 0 ? kindsApart(left, lack.thing, right, sent.thing) : isOther(left, from, right, context)) return false;
  if (lack.to < 0 || sent.to < 0) return true;
  const parties = (it: Handed): string | null => it.clause.sentence.words[it.to]?.party ?? null;
  const [mine, theirs] = [parties(lack), parties(sent)];
  return mine === null || theirs === null || mine === theirs;
}

/** "A letter from [the insurer]"; -1 where nobody is said to have sent it. */
function senderOf({ clause: { sentence }, thing }: Handed, { tables }: Context): number {
  const isFrom = (it: number): boolean => childrenOf(sentence, it).some((that) => sentence.words[that]?.form === tables.claims.origin);
  return childrenOf(sentence, thing).find(isFrom) ?? -1;
}

/** Whether the sender is neither who tells of the sending nor named there. */
const isOther = (left: Clause, from: number, right: Clause, context: Context): boolean =>
  right.teller.entity !== (left.sentence.entity[from] ?? "") &&
  !right.sentence.words.some((_, at) => sameThing(left, from, right, at, context) === true);

const shown = ({ clause: { sentence, at }, thing, negator }: Handed): Found["sides"][number]["words"][number] => {
  return spanAround(
    sentence,
    [at, thing, negator].filter((it) => it >= 0),
  );
};

/** Clauses of either kind that are compared in one episode. */
const COMPARED = 60;

/** @cost O(clauses), and at most 60² comparisons */
export function converseRivals(clauses: readonly Clause[], context: Context): Found[] {
  const sent = clauses.flatMap((it) => sentIn(it, context)).slice(0, COMPARED);
  return clauses
    .flatMap((it) => lackedIn(it, context))
    .slice(0, COMPARED)
    .flatMap((lack): Found[] => {
      const against = sent.find((it) => opposes(lack, it, context));
      if (against === undefined) return [];
      const side = (it: Handed): Found["sides"][number] => tellerSide(it.clause.teller, it.clause.account === null ? [] : [it.clause.account], [shown(it)]); // prettier-ignore
      return [{ kind: "denial", about: `said by ${against.clause.teller.name}, not so according to ${lack.clause.teller.name}`, sides: [side(lack), side(against)] }]; // prettier-ignore
    });
}
