// Takes an episode's accounts, gives what one party denies and another says: of a thing said, or of what was struck.
import type { EntityId, Span } from "../../model/index.ts";
import { wordLikeness, type Weigh } from "../wording/alignment.ts";
import { contentOf, sideOf, tells, type Account, type Found } from "./accounts.ts";
import type { CompareTables } from "../rule.ts";

import type { View } from "../wording/views.ts";
import { isContent, type Word } from "../wording/words.ts";
import { pushTo } from "../../text/lists.ts";

/** Share of the denied words, by weight, that the other side must say. Measured: bench/quality/compare-on-gold.ts. */
const SAID_SHARE = 0.5;
/** Weight of agreeing words that a denial must rest on; the denier's name beside one of them counts `OWNED`. */
const SAID_WEIGHT = 1;
const OWNED = 0.6;

/** Content words of a denial that names a thing and says nothing of it. */
const FEW = 3;

/** Words whose truth a statement denies; where a "not" denies them, `core` is what it stands before. */
interface Denial {
  readonly words: readonly Word[];
  readonly core: readonly Word[];
  /** Nothing tells that something is denied but the "not" itself: it answers only what was said right before it. */
  readonly plain: boolean;
}

/** Units of text between what one says and another, right behind it, says is not so. */
const ANSWERED = 160;

/** Whether the cue denies a claim: "rejected" does so only of one that is called one, "denied" not of a visa. */
export function deniesClaim({ statement, view }: Account, tables: CompareTables): boolean {
  if (!view.denied) return false;
  // "Does not believe in the recordings of …": what is named there is held to be false.
  if (!statement.affirmed) return view.cue.some(({ lemma }) => tables.trusts.has(lemma));
  const first = view.words.find(isContent);
  if (first === undefined || tables.grants.has(first.lemma)) return false;
  const outright = view.cue.some(({ lemma }) => tables.denials.has(lemma) && !tables.contests.has(lemma));
  return outright || [...view.cue, ...view.words].some(({ lemma }) => tables.claimNouns.has(lemma));
}

/** Whether a word stands in a clause that "if" opens: "if he had not come" denies nothing. */
function supposed({ words, clause }: View, at: number, tables: CompareTables): boolean {
  const opens = words.find((_, index) => clause[index] === clause[at]);
  return opens !== undefined && tables.suppositions.has(opens.form);
}

/** What a statement denies: all of a denied content, or what follows "the claim that"; else each clause that a negator stands in, by itself. */
function deniedIn(account: Account, tables: CompareTables): Denial[] {
  const { statement, view } = account;
  if (deniesClaim(account, tables)) {
    const after = view.words.findIndex(({ lemma }) => tables.claimNouns.has(lemma));
    return [{ words: view.words.slice(after + 1).filter(isContent), core: [], plain: false }];
  }
  if (!statement.affirmed || (statement.act !== "deny" && statement.act !== "assert")) return [];
  const cores = new Map<number, Word[]>();
  view.words.forEach((word, at) => {
    if ((view.negatedBy[at] ?? -1) < 0 || tables.attitudes.has(word.lemma) || supposed(view, at, tables)) return;
    // "No Norlandic troops": the name only says whose.
    const next = view.words[at + 1];
    const core = word.kind === "name" && next !== undefined && isContent(next) ? next : word;
    pushTo(cores, view.clause[at] ?? 0, core);
  });
  return [...cores].map(([clause, core]) => ({
    words: view.words.filter((word, at) => isContent(word) && view.clause[at] === clause),
    core,
    plain: statement.act !== "deny",
  }));
}

/** Whether a statement stands in the same report right behind another. */
function answers({ statement: { report, content } }: Account, { statement: earlier }: Account): boolean {
  const between = (content[0]?.start ?? 0) - (earlier.content.at(-1)?.end ?? 0);
  return report === earlier.report && between > 0 && between < ANSWERED;
}

/** Whether the account lays the matched word to the denier: the name right before it, its subject, or a blow it accuses them of. */
export function laidTo(denier: EntityId, { view, accusations }: Account, at: number): boolean {
  if (view.words.slice(Math.max(0, at - 2), at).some((it) => it.party === denier)) return true;
  const word = view.words[at];
  if (word !== undefined && word.subject >= 0 && view.words.some(({ token, party }) => token === word.subject && party === denier))
    return true;
  return accusations.some(({ accused, struck, at: blow }) => struck && accused === denier && blow === word?.start);
}

/** Whether the account itself denies or doubts what stands at a word: a "not" in its clause, or before the "that" that opens it. */
export function doubtedAt({ view }: Account, at: number, tables: CompareTables): boolean {
  const doubts = ({ form, lemma }: Word): boolean => tables.negators.has(form) || tables.refusals.has(lemma) || tables.denials.has(lemma);
  const here = view.clause[at] ?? 0;
  const opens = view.words.find((_, index) => view.clause[index] === here);
  const from = opens !== undefined && tables.complementers.has(opens.form) ? here - 1 : here;
  return view.words.some((word, index) => (view.clause[index] ?? 0) >= from && (view.clause[index] ?? 0) <= here && doubts(word));
}

/** How far an account says what another denies: the matched words, their weight, and the share of the denial they make up. */
function saying(
  { words: denied, core, plain }: Denial,
  denier: EntityId,
  account: Account,
  weigh: Weigh,
  tables: CompareTables,
): { share: number; weight: number; at: number[] } {
  const { view, party } = account;
  let laid = false;
  let named = false;
  let total = 0;
  let [matched, owned] = [0, 0];
  // "The recordings of Norland": what is denied is a thing of the account's party, named in few words.
  const theirs = party !== null && denied.length <= FEW && denied.some((it) => it.party === party);
  const at: number[] = [];
  let central = core.length === 0;
  for (const word of denied) {
    if (word.party === denier) named = true;
    if (word.party === denier) continue;
    // The denier names the other side: it is the other's word that is denied.
    if (party !== null && word.party === party) {
      owned += OWNED / 2;
      continue;
    }
    const heavy = weigh(word);
    total += heavy;
    let best = 0;
    let place = -1;
    view.words.forEach((it, index) => {
      const likeness = (view.negatedBy[index] ?? -1) >= 0 ? 0 : word.form === it.form ? 1 : wordLikeness(word, it);
      if (likeness > best) [best, place] = [likeness, index];
    });
    if (place < 0) continue;
    if (core.includes(word)) central = true;
    matched += best * heavy;
    at.push(place);
    if (!laidTo(denier, account, place)) continue;
    owned += OWNED;
    laid = true;
  }
  const says =
    central &&
    (laid || theirs) &&
    at.length >= (named || theirs || plain ? 1 : 2) &&
    !at.some((place) => doubtedAt(account, place, tables));
  // "No Norlandic troops": whose they are is part of what is denied.
  const whose = named ? OWNED : 0;
  return { share: says ? (matched + whose) / (total + whose) : 0, weight: matched + owned, at };
}

/** Accounts found through one key at most; what everybody says is no denial's only ground. */
const LONGEST_POSTING = 64;

export const keysOf = ({ stem, concepts }: Word): string[] => [stem, ...concepts.map((it) => `~${it}`)];

/** Accounts by the words they hold. @cost O(words) */
export function wordIndex(accounts: readonly Account[]): ReadonlyMap<string, Account[]> {
  const index = new Map<string, Account[]>();
  for (const account of accounts) {
    for (const key of new Set(account.view.words.filter(isContent).flatMap(keysOf))) {
      const posting = index.get(key);
      if (posting === undefined) index.set(key, [account]);
      else if (posting.length < LONGEST_POSTING) posting.push(account);
    }
  }
  return index;
}

/** Accounts that hold words worth half of the least evidence: the rest need no closer look. */
function accountsNear(denied: readonly Word[], telling: ReadonlyMap<string, readonly Account[]>, weigh: Weigh): Account[] {
  const held = new Map<Account, number>();
  for (const word of denied) {
    const weight = weigh(word);
    for (const account of new Set(keysOf(word).flatMap((key) => telling.get(key) ?? [])))
      held.set(account, (held.get(account) ?? 0) + weight);
  }
  return [...held].flatMap(([account, weight]) => (weight >= (SAID_WEIGHT - OWNED) / 2 ? [account] : []));
}

interface Denied {
  readonly denials: Account[];
  readonly sayings: Account[];
  readonly words: Span[];
  readonly from: EntityId;
  readonly to: EntityId;
}

/** Gives each denial with an account of another party that says what is denied. */
function deniedSayings(
  accounts: readonly Account[],
  weigh: Weigh,
  tables: CompareTables,
): { denial: Account; account: Account; words: Span }[] {
  const saysSomething = ({ party, view, statement }: Account): boolean => party !== null && !view.denied && tells(statement);
  const telling = wordIndex(accounts.filter(saysSomething));
  const tellingBefore = (at: number): Account[] => accounts.slice(Math.max(0, at - 2), at).filter(saysSomething);
  return accounts.flatMap((denial, place) => {
    const { party } = denial;
    if (party === null) return [];
    return deniedIn(denial, tables).flatMap((denied) =>
      (denied.plain ? tellingBefore(place) : accountsNear(denied.words, telling, weigh)).flatMap((account) => {
        if (account.party === party || !account.others.includes(party)) return [];
        if (denied.plain && !answers(denial, account)) return [];
        const { share, weight, at } = saying(denied, party, account, weigh, tables);
        if (share < SAID_SHARE || (!denied.plain && weight < SAID_WEIGHT)) return [];
        const words = at.flatMap((index) => account.view.words[index] ?? []);
        const span = {
          report: account.statement.report,
          start: Math.min(...words.map((it) => it.start)),
          end: Math.max(...words.map((it) => it.end)),
        };
        return [{ denial, account, words: span }];
      }),
    );
  });
}

/** Gives denials with the accounts of other parties that say what is denied; what shares a denial or a saying is one rivalry. */
export function denialRivals(accounts: readonly Account[], weigh: Weigh, tables: CompareTables, nameOf: (id: EntityId) => string): Found[] {
  const found: Denied[] = [];
  for (const { denial, account, words } of deniedSayings(accounts, weigh, tables)) {
    const [from, to] = [denial.party ?? "", account.party ?? ""];
    let home = found.find((it) => it.from === from && it.to === to && (it.denials.includes(denial) || it.sayings.includes(account)));
    if (home === undefined) found.push((home = { denials: [], sayings: [], words: [], from, to }));
    if (!home.denials.includes(denial)) home.denials.push(denial);
    if (home.sayings.includes(account)) continue;
    home.sayings.push(account);
    home.words.push(words);
  }
  return found.map(({ denials, sayings, words, from, to }) => ({
    kind: "denial",
    about: `said by ${nameOf(to)}, denied by ${nameOf(from)}`,
    sides: [
      sideOf(
        denials,
        from,
        nameOf(from),
        denials.flatMap(({ statement }) => contentOf(statement)),
      ),
      sideOf(sayings, to, nameOf(to), words),
    ],
  }));
}

/** Words between "only" and the target it limits. */
const EXCLUSIVE_REACH = 3;

/** Whether an account says that nothing but military targets was struck. */
export function claimsMilitaryOnly(
  { view: { words, clause, negatedBy } }: Account,
  tables: CompareTables,
  hostile: ReadonlySet<string>,
): boolean {
  return words.some(({ form }, at) => {
    if (!tables.exclusives.has(form) || tables.negators.has(words[at - 1]?.form ?? "")) return false;
    const near = words.slice(at + 1, at + 1 + EXCLUSIVE_REACH).some(({ lemma }) => tables.militaryTargets.has(lemma));
    return near && words.some(({ lemma }, index) => clause[index] === clause[at] && hostile.has(lemma) && (negatedBy[index] ?? -1) < 0);
  });
}

/** Gives "only military targets" with those who say that the same party struck people or homes. */
export function targetRivals(accounts: readonly Account[], tables: CompareTables, nameOf: (id: EntityId) => string): Found[] {
  const hostile = new Set(tables.hostile.map(({ lemma }) => lemma));
  const holds = ({ view }: Account, list: ReadonlySet<string>): boolean =>
    view.words.some(({ lemma }, at) => list.has(lemma) && (view.negatedBy[at] ?? -1) < 0);
  const blames = accounts.filter((it) => tells(it.statement) && holds(it, hostile) && holds(it, tables.civilianTargets));
  return accounts.flatMap((claim): Found[] => {
    const { party } = claim;
    if (party === null || !claimsMilitaryOnly(claim, tables, hostile) || holds(claim, tables.civilianTargets)) return [];
    const against = blames.filter((it) => it.party !== null && it.party !== party && it.others.includes(party));
    const others = [...new Set(against.flatMap((it) => it.party ?? []))];
    if (others.length === 0) return [];
    const theirs = others.map((other) => {
      const mine = against.filter((it) => it.party === other);
      return sideOf(mine, other, nameOf(other), mine.flatMap(({ statement }) => contentOf(statement))); // prettier-ignore
    });
    return [
      {
        kind: "denial",
        about: `what ${nameOf(party)} struck`,
        sides: [sideOf([claim], party, nameOf(party), contentOf(claim.statement)), ...theirs],
      },
    ];
  });
}
