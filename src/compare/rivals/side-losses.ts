// Takes the reports of an episode in which two parties quarrel, gives losses of one side, or of one crew, that two tellers count so that both cannot be right.
import { valueOf, type EntityId, type Episode, type LinkedReport, type Span } from "../../model/index.ts";
import { daySpan } from "../../text/edtf.ts";
import type { Account, Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import { isContested } from "./evidence.ts";
import { lossKind } from "./figures.ts";
import { outletTeller, tellerOf, tellerSide, type Teller } from "./tellers.ts";
import { countingSentences } from "./tolls.ts";
import { isSomeOf, lossCounts } from "./toll-counts.ts";
import { exclude, type Count } from "../wording/quantities.ts";
import type { Word } from "../wording/words.ts";

/** Losses as one report tells them. */
interface Loss extends Pick<Count, "from" | "to"> {
  readonly report: string;
  readonly day: number | null;
  readonly teller: Teller;
  readonly account: Account | null;
  readonly kind: string;
  /** Whose losses they are; null where no word says so. */
  readonly of: EntityId | null;
  /** Who was lost, by the families of the words: "crew", "guard". */
  readonly who: ReadonlySet<string>;
  /** Words that say no more than that they are people. */
  readonly anybody: ReadonlySet<string>;
  readonly words: Span;
}

/** A sentence in which losses are counted, with who tells it and whom that party fights. */
interface Telling {
  readonly words: readonly Word[];
  readonly teller: Teller;
  readonly party: EntityId | null;
  readonly foe: EntityId | null;
}

/** Words behind those counted within which stands whose they are: "soldiers of the Second Norland Army". */
const OWNER_REACH = 5;
/** From how many on "up to" claims that there were about so many, and the share of it that is held to be claimed. */
const UP_TO = { least: 10, share: 0.5 } as const;
/** Days between two reports beyond which a toll may simply have risen. */
const SAME_COUNT_DAYS = 3;
/** Losses that are compared in one episode. */
const COMPARED = 80;

/** The words for those counted: from behind the number to the end of "of the Second Norland Army". */
function phraseOf(words: readonly Word[], head: number, last: number, { owning }: Context["tables"]): Word[] {
  const rest = words.slice(head + 1, head + 1 + OWNER_REACH);
  const stop = rest.findIndex(({ kind, upos }) => kind === "mark" || upos === "VERB" || upos === "AUX");
  const behind = words[head + 1]?.form === owning ? rest.slice(0, stop < 0 ? rest.length : stop) : [];
  return [...words.slice(last + 1, head + 1), ...behind];
}

/** Whose losses are counted: named among or behind the counted, "its" men are the teller's, "the enemy's" the other side's. */
function ownerOf(
  { words, party, foe }: Telling,
  { last, noun }: Pick<Count, "last" | "noun">,
  { tables, parties }: Context,
): EntityId | null {
  const phrase = phraseOf(words, Math.max(noun, last), last, tables);
  if (phrase.some(({ lemma }) => tables.foes.has(lemma))) return foe;
  const named = phrase.find((it) => it.party !== null && parties.entity(it.party)?.kind !== "person")?.party ?? null;
  if (named !== null) return named;
  return phrase.some(({ form }) => tables.claims.ownGround.has(form)) ? party : null;
}

/** Words by which anybody may be meant; "the figure of the dead" says not who. */
const isOpen = ({ lemma }: Word, { casualties, claims, civilians }: Context["tables"]): boolean =>
  casualties.has(lemma) || claims.members.has(lemma) || civilians.has(lemma);

/** Whether a count is of some of those who are counted elsewhere, or of others besides them. */
function isPart(words: readonly Word[], { first, last, noun }: Count, { tables }: Context): boolean {
  const { claims, owning } = tables;
  const ofThem = words[last + 1]?.form === owning && isSomeOf(words, last + 2, tables);
  const further = words.slice(Math.max(0, first - 1), noun + 2).some(({ form }) => claims.further.has(form));
  return ofThem || further || tables.timeUnits.has(words[noun]?.lemma ?? "");
}

/** "Up to forty" says about forty. */
const claimed = ({ from, to }: Pick<Count, "from" | "to">): Pick<Count, "from" | "to"> =>
  from === 0 && to !== null && to >= UP_TO.least ? { from: to * UP_TO.share, to } : { from, to };

/** Words between those counted and "were neutralised". */
const ELIMINATED_REACH = 10;

/** "Up to forty of the enemy's soldiers were neutralised": as armies word that they killed. */
function isEliminated(
  words: readonly Word[],
  { first, last, noun }: Pick<Count, "first" | "last" | "noun">,
  { claims, fighters }: Context["tables"],
): boolean {
  const head = Math.max(noun, last);
  const counted = words.slice(last + 1, head + 1 + OWNER_REACH);
  if (!counted.some(({ lemma, form }) => [lemma, form].some((it) => fighters.has(it) || claims.manpower.has(it)))) return false;
  const behind = words.slice(head + 1, head + 1 + ELIMINATED_REACH);
  const stop = behind.findIndex(({ kind }) => kind === "mark");
  const near = [...words.slice(Math.max(0, first - 2), first), ...behind.slice(0, stop < 0 ? behind.length : stop)];
  return near.some(({ lemma, upos }) => upos === "VERB" && claims.eliminating.has(lemma));
}

interface Source {
  readonly report: LinkedReport;
  readonly day: number | null;
  readonly accounts: readonly Account[];
  readonly foes: ReadonlyMap<EntityId, EntityId>;
}

/** Losses that a report counts. @cost O(words of sentences with a number) */
function lossesIn({ report, day, accounts, foes }: Source, context: Context): Loss[] {
  const { tables, reader, countsIn } = context;
  const { id } = report.annotated.article;
  const around = (at: number): Account | null =>
    accounts.filter(({ statement }) => statement.content.some(({ start, end }) => start <= at && at < end)).at(-1) ?? null;
  return countingSentences(report, context).flatMap((range) => {
    const words = reader.words(report, range);
    const counted = [
      ...countsIn(words, report).map((it) => ({ ...it, kind: lossKind(words, it.first, it.noun, it.last, tables) })),
      ...lossCounts(words, tables),
    ];
    return counted.flatMap((count): Loss[] => {
      const { first, last, noun } = count;
      const kind = count.kind ?? (isEliminated(words, count, tables) ? "killed" : null);
      const [from, to] = [words[first], words[Math.max(noun, last)]];
      if (kind === null || from === undefined || to === undefined || isPart(words, count, context)) return [];
      const account = around(from.start);
      const teller = account === null ? outletTeller(id, context) : tellerOf(account, context);
      const party = account?.party ?? null;
      const telling: Telling = { words, teller, party, foe: party === null ? null : (foes.get(party) ?? null) };
      const phrase = phraseOf(words, Math.max(noun, last), last, tables).filter(({ kind: it }) => it === "content");
      const who = new Set(phrase.filter((it) => !isOpen(it, tables)).map(({ stem }) => stem));
      const anybody = new Set(phrase.filter(({ lemma }) => tables.civilians.has(lemma)).map(({ stem }) => stem));
      const span = { report: id, start: from.start, end: to.end };
      const of = ownerOf(telling, count, context);
      return [{ ...claimed(count), report: id, day, teller, account, kind, of, who, anybody, words: span }];
    });
  });
}

/** For each party the one it lays most blows to. */
function foesIn(accounts: readonly Account[]): ReadonlyMap<EntityId, EntityId> {
  const laid = new Map<EntityId, Map<EntityId, number>>();
  for (const { party, accusations } of accounts) {
    if (party === null) continue;
    const of = laid.get(party) ?? new Map<EntityId, number>();
    laid.set(party, of);
    for (const { accused } of accusations) of.set(accused, (of.get(accused) ?? 0) + 1);
  }
  return new Map([...laid].flatMap(([party, of]) => [...of].sort((a, b) => b[1] - a[1]).slice(0, 1).map(([foe]) => [party, foe]))); // prettier-ignore
}

/** Whether two count the same people: of one side, of one crew where no side is named, or in one report just people. */
function ofSame(a: Loss, b: Loss): boolean {
  if (a.kind !== b.kind || (a.of !== null && b.of !== null && a.of !== b.of)) return false;
  const alike = [...a.who].some((it) => b.who.has(it));
  const [mine, theirs] = [a.who.size === 0, b.who.size === 0];
  // "Four people were killed", says one side: its own, where the other counts that side's.
  const own = (one: Loss, other: Loss): boolean => one.of === null && one.who.size === 0 && other.of !== null && one.teller.entity === other.of; // prettier-ignore
  return (
    own(a, b) ||
    own(b, a) ||
    alike ||
    (a.of !== null && a.of === b.of && (mine || theirs)) ||
    (mine && theirs && a.of === b.of && a.report === b.report && [...a.anybody].some((it) => b.anybody.has(it)))
  );
}

/** Two counts of nobody in particular by one teller. */
const bothPlain = (a: Loss, b: Loss): boolean => [a, b].every(({ of, who }) => of === null && who.size === 0) && a.kind === b.kind;

/** Whether two who tell cannot both be right: neither report only grew, and an outlet does not gainsay itself. */
function differ(a: Loss, b: Loss): boolean {
  if (a.teller.key === b.teller.key || !ofSame(a, b) || !exclude(a, b)) return false;
  if (a.teller.isOutlet && b.teller.isOutlet) return false;
  if (a.report === b.report) return !a.teller.isOutlet && !b.teller.isOutlet;
  if (a.day === null || b.day === null) return true;
  return Math.abs(a.day - b.day) <= SAME_COUNT_DAYS && (a.day - b.day) * (a.from - b.from) <= 0;
}

const dayOf = ({ published }: LinkedReport): number | null => daySpan((valueOf(published) ?? "").slice(0, 10))?.from ?? null;

/** @cost O(tokens of the reports), and at most 80² comparisons */
export function sideLossRivals(episode: Episode, accounts: readonly Account[], context: Context): Found[] {
  if (!isContested(accounts)) return [];
  const foes = foesIn(accounts);
  const losses = [...episode.reports].sort().flatMap((id) => {
    const report = context.reportOf(id);
    return lossesIn({ report, day: dayOf(report), accounts: accounts.filter(({ statement }) => statement.report === id), foes }, context);
  });
  const all = losses.slice(0, COMPARED);
  const told = new Set<Loss>();
  return all.flatMap((a, at): Found[] => {
    if (told.has(a)) return [];
    const against = all.slice(at + 1).filter((b) => differ(a, b));
    const [other] = against;
    if (other === undefined) return [];
    const side = (it: Loss): Found["sides"][number] => {
      const alike = (that: Loss): boolean =>
        that.teller.key === it.teller.key && that.from === it.from && that.to === it.to && (ofSame(that, it) || bothPlain(that, it));
      const same = all.filter((that) => that === it || alike(that));
      for (const that of same) told.add(that);
      return tellerSide(it.teller, same.flatMap(({ account }) => account ?? []), same.map(({ words }) => words)); // prettier-ignore
    };
    const whose = a.of ?? other.of;
    return [{ kind: "figure", about: `${whose === null ? "losses" : context.parties.nameOf(whose)}: ${a.kind}`, sides: [side(a), side(other)] }]; // prettier-ignore
  });
}
