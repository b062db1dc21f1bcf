// Takes an episode's accounts, gives what one party denies and another says: of a thing said, or of what was struck.
import type { EntityId, RivalSide, Span } from "../model/index.ts";
import { wordLikeness, type Weigh } from "./alignment.ts";
import { contentOf, tells, type Account } from "./accounts.ts";
import type { CompareTables } from "./rule.ts";
import type { Found } from "./rivals.ts";
import { isContent } from "./views.ts";
import type { Word } from "./words.ts";

/** Share of the denied words, by weight, that the other side must say. Measured: bench/quality/compare-on-gold.ts. */
const SAID_SHARE = 0.6;
/** Weight of agreeing words that a denial must rest on; the denier's name beside one of them counts `OWNED`. */
const SAID_WEIGHT = 1;
const OWNED = 0.6;

/** The words whose truth a statement denies: all of a denied content, else the clauses that a negator stands in. */
function deniedWords({ statement, view }: Account, tables: CompareTables): readonly Word[] {
  if (view.denied) return view.words.slice(view.words.findIndex(({ lemma }) => tables.claimNouns.has(lemma)) + 1).filter(isContent);
  if (statement.act !== "deny") return [];
  const clauses = new Set(view.negatedBy.flatMap((by, at) => (by >= 0 ? [view.clause[at] ?? -1] : [])));
  return view.words.filter((word, at) => isContent(word) && clauses.has(view.clause[at] ?? -2));
}

/** Whether the account lays the matched word to the denier: the name right before it, or a blow it accuses them of. */
function laidTo(denier: EntityId, { view, accusations }: Account, at: number): boolean {
  if (view.words.slice(Math.max(0, at - 2), at).some((it) => it.party === denier)) return true;
  const start = view.words[at]?.start;
  return accusations.some(({ accused, struck, words }) => struck && accused === denier && words.start === start);
}

/** How far an account says what another denies: the matched words, their weight, and the share of the denial they make up. */
function saying(
  denied: readonly Word[],
  denier: EntityId,
  account: Account,
  weigh: Weigh,
): { share: number; weight: number; at: number[] } {
  const { view, party } = account;
  let total = 0;
  let weight = 0;
  const at: number[] = [];
  for (const word of denied) {
    if (word.party === denier) continue;
    // The denier names the other side: it is the other's word that is denied.
    if (party !== null && word.party === party) {
      weight += OWNED / 2;
      continue;
    }
    const heavy = weigh(word);
    total += heavy;
    let best = 0;
    let place = -1;
    view.words.forEach((it, index) => {
      const likeness = (view.negatedBy[index] ?? -1) >= 0 ? 0 : wordLikeness(word, it);
      if (likeness > best) [best, place] = [likeness, index];
    });
    if (place < 0) continue;
    weight += best * heavy;
    at.push(place);
    if (laidTo(denier, account, place)) weight += OWNED;
  }
  return { share: at.length === 0 ? 0 : weight / total, weight, at };
}

const side = (accounts: readonly Account[], party: EntityId, name: string, words: readonly Span[]): RivalSide => ({
  party: name,
  entity: party,
  statements: accounts.map(({ statement }) => statement.id),
  events: [],
  words,
});

/** Gives denials with the accounts of other parties that say what is denied; denials of one party against one other are one rivalry. */
export function denialRivals(accounts: readonly Account[], weigh: Weigh, tables: CompareTables, nameOf: (id: EntityId) => string): Found[] {
  const found: { denials: Account[]; sayings: Account[]; words: Span[]; from: EntityId; to: EntityId }[] = [];
  for (const denial of accounts) {
    const { party } = denial;
    const denied = party === null ? [] : deniedWords(denial, tables);
    if (party === null || denied.length === 0) continue;
    for (const account of accounts) {
      if (account.party === null || account.party === party || account.view.denied || !tells(account.statement)) continue;
      if (!account.others.includes(party)) continue;
      const { share, weight, at } = saying(denied, party, account, weigh);
      if (share < SAID_SHARE || weight < SAID_WEIGHT) continue;
      const words = at.map((index) => account.view.words[index]).filter((it) => it !== undefined);
      const span = {
        report: account.statement.report,
        start: Math.min(...words.map((it) => it.start)),
        end: Math.max(...words.map((it) => it.end)),
      };
      const home = found.find(
        (it) => it.from === party && it.to === account.party && (it.denials.includes(denial) || it.sayings.includes(account)),
      );
      if (home === undefined) found.push({ denials: [denial], sayings: [account], words: [span], from: party, to: account.party });
      else {
        if (!home.denials.includes(denial)) home.denials.push(denial);
        if (!home.sayings.includes(account))
          [home.sayings, home.words] = [
            [...home.sayings, account],
            [...home.words, span],
          ];
      }
    }
  }
  return found.map(({ denials, sayings, words, from, to }) => ({
    kind: "denial",
    about: `what ${nameOf(to)} says and ${nameOf(from)} denies`,
    sides: [
      side(
        denials,
        from,
        nameOf(from),
        denials.flatMap(({ statement }) => contentOf(statement)),
      ),
      side(sayings, to, nameOf(to), words),
    ],
  }));
}

/** Gives "only military targets" with those who say that the same party struck people or homes. */
export function targetRivals(accounts: readonly Account[], tables: CompareTables, nameOf: (id: EntityId) => string): Found[] {
  const hostile = new Set(tables.hostile.map(({ lemma }) => lemma));
  const wordAt = ({ view }: Account, list: ReadonlySet<string>): number =>
    view.words.findIndex(({ lemma }, at) => list.has(lemma) && (view.negatedBy[at] ?? -1) < 0);
  const claims = accounts.filter(
    (it) =>
      it.party !== null &&
      it.view.words.some(({ form }) => tables.exclusives.has(form)) &&
      wordAt(it, tables.militaryTargets) >= 0 &&
      wordAt(it, tables.civilianTargets) < 0,
  );
  return claims.flatMap((claim): Found[] => {
    const { party } = claim;
    if (party === null) return [];
    const against = accounts.filter(
      (it) =>
        it.party !== party &&
        tells(it.statement) &&
        it.others.includes(party) &&
        it.view.words.some(({ lemma }) => hostile.has(lemma)) &&
        wordAt(it, tables.civilianTargets) >= 0,
    );
    const other = against[0]?.party ?? null;
    if (against.length === 0 || other === null) return [];
    const mine = against.filter((it) => it.party === other);
    return [
      {
        kind: "denial",
        about: `what ${nameOf(party)} struck`,
        sides: [
          side([claim], party, nameOf(party), contentOf(claim.statement)),
          side(
            mine,
            other,
            nameOf(other),
            mine.flatMap(({ statement }) => contentOf(statement)),
          ),
        ],
      },
    ];
  });
}
