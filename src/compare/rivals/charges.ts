// Takes an episode's accounts, gives charges that the accused denies as such: "X denied the charge", "that is a lie".
import type { EntityId, Span } from "../../model/index.ts";
import { contentOf, sideOf, tells, type Account, type Found } from "./accounts.ts";
import type { CompareTables } from "../rule.ts";
import { isContent } from "../wording/words.ts";

/** Content words of a denial that does no more than point at what was said before. */
const FEW = 3;

/** Units of text between a charge and the denial that points back at it: a few paragraphs. */
const NEAR = 1500;

/** Whether a statement denies, and says of what no more than that it was said: "the charge", "all these accusations", "a lie". */
function deniesAsSuch({ statement, view }: Account, tables: CompareTables): boolean {
  if (statement.act !== "deny" || !statement.affirmed) return false;
  const words = view.words.filter(isContent);
  if (words.length > FEW) return false;
  const falsehood = words.some(({ lemma }, at) => tables.falsehoods.has(lemma) && (view.negatedBy[at] ?? -1) < 0);
  return falsehood || (view.denied && words.some(({ lemma }) => tables.claimNouns.has(lemma)));
}

/** What of an account is laid to a party: the words that strike, or all of it where it is accused and no word strikes. */
function chargesOf(account: Account, accused: EntityId): readonly Span[] {
  const words = account.accusations.flatMap((it) => (it.accused === accused ? [it.words] : []));
  return words.filter(({ start }, at) => words.findIndex((it) => it.start === start) === at);
}

/** The charge a denial points back at: the last one before it in its report, by one other party. */
function chargeBefore(denial: Account, accused: EntityId, accounts: readonly Account[]): Account | undefined {
  const at = denial.statement.content[0]?.start ?? 0;
  return accounts
    .filter(({ statement, party, accusations }) => {
      const start = statement.content[0]?.start ?? 0;
      const before = statement.report === denial.statement.report && start < at && at - start < NEAR;
      return before && party !== null && party !== accused && accusations.some((it) => it.accused === accused);
    })
    .sort((a, b) => (a.statement.content[0]?.start ?? 0) - (b.statement.content[0]?.start ?? 0))
    .at(-1);
}

/** Units of text between a denial and the denier's own version of it: the next sentence. */
const NEXT = 120;

/** What the denier goes on to say happened instead, right behind the denial in its report. */
function versionAfter(denial: Account, accounts: readonly Account[]): Account | undefined {
  const end = denial.statement.content.at(-1)?.end ?? 0;
  return accounts.find(({ statement, party }) => {
    const start = statement.content[0]?.start ?? 0;
    return statement.report === denial.statement.report && party === denial.party && start > end && start - end < NEXT && tells(statement);
  });
}

/**
 * Gives, for each two parties, the charges of the one that the other denies without saying them again; all that the one
 * lays to the other in the same words elsewhere stands beside them.
 *
 * @cost O(denials × accounts of the episode)
 */
export function chargeRivals(accounts: readonly Account[], tables: CompareTables, nameOf: (id: EntityId) => string): Found[] {
  const found = new Map<string, { readonly from: EntityId; readonly to: EntityId; denials: Account[]; blows: Set<string> }>();
  for (const denial of accounts) {
    const from = denial.party;
    if (from === null || !deniesAsSuch(denial, tables)) continue;
    const charge = chargeBefore(denial, from, accounts);
    const to = charge?.party ?? null;
    if (charge === undefined || to === null) continue;
    const key = `${from}\n${to}`;
    const pair = found.get(key) ?? { from, to, denials: [], blows: new Set() };
    const version = versionAfter(denial, accounts);
    pair.denials.push(denial, ...(version === undefined ? [] : [version]));
    for (const { accused, lemma } of charge.accusations) if (accused === from) pair.blows.add(lemma);
    found.set(key, pair);
  }
  return [...found.values()].map(({ from, to, denials, blows }): Found => {
    const charging = accounts.filter(
      (it) => it.party === to && it.accusations.some((that) => that.accused === from && blows.has(that.lemma)),
    );
    return {
      kind: "denial",
      about: `laid to ${nameOf(from)} by ${nameOf(to)}, denied by ${nameOf(from)}`,
      sides: [
        sideOf(denials, from, nameOf(from), denials.flatMap(({ statement }) => contentOf(statement))), // prettier-ignore
        sideOf(charging, to, nameOf(to), charging.flatMap((it) => chargesOf(it, from))), // prettier-ignore
      ],
    };
  });
}
