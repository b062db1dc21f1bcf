// Takes an episode's accounts and clauses, gives "only military targets" beside what any report tells of people or homes struck by the same party.
import { contentOf, sideOf, type Account, type Found } from "./accounts.ts";
import { childrenOf, type Clause } from "./clauses.ts";
import type { Context } from "../context.ts";
import { claimsMilitaryOnly } from "./denials.ts";
import { tellerSide } from "./tellers.ts";

/** Whether a clause tells that a party struck people or homes. */
function strikesHomes({ sentence, at, doer, target, told, negator, modal }: Clause, party: string, { tables }: Context): boolean {
  const { words } = sentence;
  if (!told || modal || negator >= 0 || doer < 0 || target < 0) return false;
  const strikes = tables.hostile.some(({ lemma, form }) => form === "verb" && lemma === words[at]?.lemma);
  const homes = tables.civilianTargets.has(words[target]?.lemma ?? "");
  return strikes && homes && [doer, ...childrenOf(sentence, doer)].some((it) => words[it]?.party === party);
}

/** @cost O(claims of the kind × clauses) */
export function struckRivals(accounts: readonly Account[], clauses: readonly Clause[], context: Context): Found[] {
  const hostile = new Set(context.tables.hostile.map(({ lemma }) => lemma));
  const { nameOf } = context.parties;
  return accounts.flatMap((claim): Found[] => {
    const { party } = claim;
    if (party === null || !claimsMilitaryOnly(claim, context.tables, hostile)) return [];
    const [first] = clauses.filter((it) => it.teller.entity !== party && strikesHomes(it, party, context));
    if (first === undefined) return [];
    const { sentence, doer, at, target, account } = first;
    const [from, to] = [Math.min(doer, at, target), Math.max(doer, at, target)];
    const words = { report: sentence.report.annotated.article.id, start: sentence.words[from]?.start ?? 0, end: sentence.words[to]?.end ?? 0 }; // prettier-ignore
    const sides = [sideOf([claim], party, nameOf(party), contentOf(claim.statement)), tellerSide(first.teller, account === null ? [] : [account], [words])]; // prettier-ignore
    return [{ kind: "denial", about: `what ${nameOf(party)} struck`, sides }];
  });
}
