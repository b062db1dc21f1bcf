// Takes an episode's accounts, gives pairs of parties of whom each lays the fighting to the other.
import type { EntityId, RivalSide } from "../../model/index.ts";
import { sideOf, type Account, type Found } from "./accounts.ts";

/** The side of one party against another. */
function sideAgainst(accounts: readonly Account[], party: EntityId, accused: EntityId, name: string): RivalSide {
  const mine = accounts.filter((it) => it.party === party && it.accusations.some((that) => that.accused === accused));
  const laid = mine.flatMap(({ accusations }) => accusations.filter((it) => it.accused === accused));
  return sideOf(
    mine,
    party,
    name,
    laid.map(({ words }) => words),
  );
}

/** Gives a rivalry for each two parties that accuse each other. @cost O(accusations²) in parties, few in any episode */
export function agentRivals(accounts: readonly Account[], nameOf: (id: EntityId) => string): Found[] {
  const struck = new Set<string>();
  for (const { party, accusations } of accounts) {
    for (const { accused, struck: strikes } of accusations) if (party !== null && strikes) struck.add(`${party}\n${accused}`);
  }
  return [...struck].sort().flatMap((pair): Found[] => {
    const [left = "", right = ""] = pair.split("\n");
    if (left >= right || !struck.has(`${right}\n${left}`)) return [];
    const sides = [sideAgainst(accounts, left, right, nameOf(left)), sideAgainst(accounts, right, left, nameOf(right))];
    // Both repeat one sentence: nobody blames the other in it.
    const isSame = (it: RivalSide, that: RivalSide): boolean => it.words.every((a) => that.words.some((b) => a.report === b.report && a.start === b.start)); // prettier-ignore
    const [mine, theirs] = [sides[0]!, sides[1]!];
    if (isSame(mine, theirs) || isSame(theirs, mine)) return [];
    const told = accounts
      .filter((it) => it.party === left || it.party === right)
      .flatMap(({ accusations }) => accusations.filter((that) => that.struck).map(({ lemma }) => lemma));
    const what = [...new Set(told)].slice(0, 4).join(", ");
    return [{ kind: "agent", about: `${nameOf(left)} and ${nameOf(right)} each name the other as the one who struck (${what})`, sides }];
  });
}
