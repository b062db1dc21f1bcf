// Takes an episode's accounts, gives opposed names for one party's doing: "measures" here, "aggression" there.
import type { EntityId, RivalSide, Span } from "../../model/index.ts";
import type { Account, Found } from "./accounts.ts";
import type { CompareTables } from "../rule.ts";

interface Label {
  readonly account: Account;
  readonly words: Span;
}

const spanOf = ({ view }: Account, from: number, to: number): Span => ({
  report: view.of.report,
  start: view.words[from]?.start ?? 0,
  end: view.words[to]?.end ?? 0,
});

/** Names that justify: a head with an attribute of duty or rescue, or a word that justifies alone; and a condemning name denied. */
function justifying(account: Account, { opposedLabels: labels }: CompareTables): Label[] {
  const { words, negatedBy } = account.view;
  return words.flatMap(({ lemma, form }, at): Label[] => {
    const before = words[at - 1]?.form ?? "";
    if (labels.heads.includes(lemma) && labels.justifiers.includes(before)) return [{ account, words: spanOf(account, at - 1, at) }];
    if (labels.justifying.includes(form) && words[at + 1]?.kind !== "content") return [{ account, words: spanOf(account, at, at) }];
    const by = negatedBy[at] ?? -1;
    return by >= 0 && labels.condemning.includes(lemma) ? [{ account, words: spanOf(account, by, at) }] : [];
  });
}

/** Names that condemn, not denied, with the attribute before them. */
function condemning(account: Account, { opposedLabels: labels }: CompareTables): Label[] {
  const { words, negatedBy, verb } = account.view;
  return words.flatMap(({ lemma }, at): Label[] => {
    if (!labels.condemning.includes(lemma) || (negatedBy[at] ?? -1) >= 0 || verb[at]) return [];
    let from = words[at - 1]?.kind === "content" ? at - 1 : at;
    while (from > 0 && words[from - 1]?.end === words[from]?.start && words[from - 1]?.kind !== "function" && from > at - 4) from -= 1;
    if (words[from]?.kind === "mark") from += 1;
    return [{ account, words: spanOf(account, from, at) }];
  });
}

const sideOf = (labels: readonly Label[], party: EntityId, name: string): RivalSide => ({
  party: name,
  entity: party,
  statements: [...new Set(labels.map(({ account }) => account.statement.id))],
  events: [],
  words: labels.map(({ words }) => words),
});

/** Share of a party's mentions of others that one of them must have to be whom it speaks of where it names nobody. */
const USUAL_SHARE = 0.6;
/** Accounts that must name it. */
const LEAST_NAMING = 2;

/** For each party the one, of those who speak themselves, that its accounts name most by far: whom "an invasion" means where nobody is named. */
function usualOthers(accounts: readonly Account[]): ReadonlyMap<EntityId, EntityId> {
  const speaking = new Set(accounts.map(({ party }) => party));
  const named = new Map<EntityId, Map<EntityId, number>>();
  for (const { party, others } of accounts) {
    if (party === null) continue;
    const of = named.get(party) ?? new Map<EntityId, number>();
    named.set(party, of);
    for (const other of others.filter((it) => speaking.has(it))) of.set(other, (of.get(other) ?? 0) + 1);
  }
  const usual = new Map<EntityId, EntityId>();
  for (const [party, of] of named) {
    const [all, most] = [[...of.values()].reduce((a, b) => a + b, 0), Math.max(0, ...of.values())];
    const first = [...of].find(([, count]) => count === most)?.[0];
    if (first !== undefined && most >= LEAST_NAMING && most >= USUAL_SHARE * all) usual.set(party, first);
  }
  return usual;
}

/**
 * Gives each party that names its doing so as to justify it, with those who name it so as to condemn it.
 * The condemning side must speak of that party: name it, or accuse or condemn it while naming no other.
 */
export function nameRivals(accounts: readonly Account[], tables: CompareTables, nameOf: (id: EntityId) => string): Found[] {
  const adversaries = new Set(accounts.flatMap(({ party, accusations }) => accusations.map(({ accused }) => `${party}\n${accused}`)));
  const usual = usualOthers(accounts);
  const mine = new Map<EntityId, Label[]>();
  for (const account of accounts) {
    if (account.party === null) continue;
    const labels = justifying(account, tables);
    if (labels.length > 0) mine.set(account.party, [...(mine.get(account.party) ?? []), ...labels]);
  }
  return [...mine].flatMap(([party, labels]): Found[] => {
    const against = accounts.flatMap((it): Label[] => {
      if (it.party === null || it.party === party) return [];
      const blames = it.statement.act === "accuse" || it.statement.act === "condemn";
      const meant = adversaries.has(`${it.party}\n${party}`) || usual.get(it.party) === party;
      const aims = it.others.includes(party) || (blames && it.others.length === 0 && meant);
      return aims && (blames || it.statement.mode !== "indirect") ? condemning(it, tables) : [];
    });
    const sides = [...new Set(against.map(({ account }) => account.party))].flatMap((it) => (it === null ? [] : [it]));
    if (sides.length === 0) return [];
    const theirs = sides.map((it) => sideOf(against.filter(({ account }) => account.party === it), it, nameOf(it))); // prettier-ignore
    return [{ kind: "name", about: `what ${nameOf(party)}’s doing is called`, sides: [sideOf(labels, party, nameOf(party)), ...theirs] }];
  });
}
