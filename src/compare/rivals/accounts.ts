// Takes an episode's statements, gives each as an account: whose it is, what it says of whom, whom it holds to have struck.
import type { EntityId, Rival, RivalSide, Span, Statement } from "../../model/index.ts";
import type { Context } from "../context.ts";
import type { CompareTables } from "../rule.ts";
import { viewOf, type View } from "../wording/views.ts";
import { isContent, type Word } from "../wording/words.ts";

/** A hostile doing that a statement lays to somebody. */
export interface Accusation {
  readonly accused: EntityId;
  /** The words that say so, from the name to the blow. */
  readonly words: Span;
  /** Where the word for the blow starts; -1 where none strikes. */
  readonly at: number;
  readonly lemma: string;
  /** False where no word of the content strikes, and only the act of accusing says that it blames. */
  readonly struck: boolean;
  /** Who struck is named beside the blow; false where only the act of accusing lets it be told. */
  readonly named: boolean;
}

export interface Account {
  readonly statement: Statement;
  readonly view: View;
  /** The party whose account it is; null where nobody is resolved. */
  readonly party: EntityId | null;
  /** Parties named in it, the speaker's own left out. */
  readonly others: readonly EntityId[];
  readonly accusations: readonly Accusation[];
}

/** A rivalry before it has its place in the record. */
export type Found = Pick<Rival, "kind" | "about" | "sides">;

/** Acts in which a party tells what happened; requests, offers and threats do not. */
const TELLING: ReadonlySet<Statement["act"]> = new Set(["assert", "accuse", "announce", "condemn", "concern", "deny"]);

/** Length, in units, from which a quotation says more than the one thing that its act is read off: two sentences or three. */
const SEVERAL = 160;

/** Whether a statement tells what happened; a long quotation does, whatever it asks or offers besides. */
export function tells({ act, affirmed, mode, content }: Statement): boolean {
  if (!affirmed) return false;
  return TELLING.has(act) || (mode === "direct" && content.some(({ start, end }) => end - start >= SEVERAL));
}

/** Words between a hostile word and the name of whose doing it is. */
const DOER_REACH = 5;

/** Where the party is named before a word as its subject or owner, in the same clause and not as the object of a preposition; -1 where none is. */
function namedBefore({ words, clause }: View, at: number, tables: CompareTables): number {
  for (let index = at - 1; index >= 0 && index >= at - DOER_REACH && clause[index] === clause[at]; index -= 1) {
    const word = words[index];
    if (word === undefined || word.kind === "mark" || word.kind === "number") return -1;
    if (word.party !== null) {
      let before = index - 1;
      while (tables.determiners.has(words[before]?.form ?? "")) before -= 1;
      const governed = tables.prepositions.has(words[before]?.form ?? "");
      return governed ? -1 : index;
    }
    if (tables.prepositions.has(word.form) && word.form !== "of") return -1;
  }
  return -1;
}

/** Where the party is brought in by "by" or "from" after a word, in the same clause. */
function namedAfter({ words, clause }: View, at: number, tables: CompareTables): number {
  let last = at + 1;
  while (last < words.length && clause[last] === clause[at]) last += 1;
  for (let index = at + 1; index < last; index += 1) {
    if (!tables.doers.has(words[index]?.form ?? "")) continue;
    for (let next = index + 1; next < last && next <= index + DOER_REACH; next += 1) {
      if ((words[next]?.party ?? null) !== null) return next;
    }
  }
  return -1;
}

/** "Norland of shelling …": where the name stands that an accusation's content opens with; -1 where none does. */
function openingName({ words }: View): number {
  const of = words.findIndex(({ form }) => form === "of");
  return of > 0 && of <= 3 ? words.slice(0, of).findIndex((it) => it.party !== null) : -1;
}

/** Longest stretch, in words, that is shown from a name to the blow laid to it. */
const SHOWN = 10;

const isNoun = (word: Word | undefined): boolean => word?.upos === "NOUN" || word?.upos === "PROPN";

/** Where the phrase ends that a name or a blow stands in: "the Norlandic [air force]", "opened [fire]". */
function phraseEnd({ words, verb, clause }: View, at: number): number {
  let end = at;
  while (end < at + 3 && isNoun(words[end + 1]) && !verb[end + 1] && clause[end + 1] === clause[at]) end += 1;
  return end;
}

/** Every hostile word of the content with the other party whose doing it is. */
function accusationsIn(view: View, party: EntityId | null, others: readonly EntityId[], tables: CompareTables): Accusation[] {
  const hostile = new Set(tables.hostile.map(({ lemma }) => lemma));
  const span = (from: number, to: number): Span => ({
    report: view.of.report,
    start: view.words[from]?.start ?? 0,
    end: view.words[to]?.end ?? 0,
  });
  const found: Accusation[] = [];
  if (!tells(view.of)) return found;
  view.words.forEach((word, at) => {
    const strikes = hostile.has(word.lemma) || (view.verb[at] === true && word.expression === tables.strikingMeaning);
    if (!strikes || (view.negatedBy[at] ?? -1) >= 0) return;
    const noun = tables.hostile.some(({ lemma, form }) => lemma === word.lemma && form === "noun") && !view.verb[at];
    const blamed = view.of.act === "accuse" && others.length === 1 ? (others[0] ?? null) : null;
    const name = [namedAfter(view, at, tables), noun ? -1 : openingName(view), namedBefore(view, at, tables)].find((it) => it >= 0) ?? at;
    const accused = view.words[name]?.party ?? blamed;
    const [from, to] = [Math.min(name, at), phraseEnd(view, Math.max(name, at))];
    const words = to - from < SHOWN ? span(from, to) : span(at, at);
    if (accused !== null && accused !== party)
      found.push({
        accused,
        words,
        at: word.start,
        lemma: word.lemma,
        struck: true,
        named: name !== at || view.words[at]?.party === accused,
      });
  });
  const last = view.words.length - 1;
  const [only] = others;
  if (found.length === 0 && view.of.act === "accuse" && others.length === 1 && only !== undefined && last >= 0) {
    found.push({
      accused: only,
      words: span(0, last),
      at: -1,
      lemma: view.words.findLast(isContent)?.lemma ?? "",
      struck: false,
      named: false,
    });
  }
  return found;
}

/** One statement as an account; `foe` is whom its party means by "the enemy". */
function accountOf(statement: Statement, foe: EntityId | null, { parties, reader, tables, contentOf, reportOf }: Context): Account {
  const report = reportOf(statement.report);
  const meant = (word: Word): Word => (foe !== null && tables.foes.has(word.lemma) ? { ...word, kind: "name", party: foe } : word);
  const words = contentOf(statement).flat().map(meant);
  const cue = (statement.cue ?? []).flatMap((range) => reader.words(report, range));
  const view = viewOf(statement, words, cue, tables);
  const party = parties.speakersOf(statement).some(parties.isOutlet) ? null : parties.partyOfStatement(statement);
  const named = new Set([...words.map((it) => it.party), ...(statement.addressee?.entities ?? []).map(parties.partyOf)]);
  const isSide = (it: EntityId | null): it is EntityId => it !== null && it !== party && parties.entity(it)?.kind !== "place";
  const others = [...named].filter(isSide);
  return { statement, view, party, others, accusations: accusationsIn(view, party, others, tables) };
}

/** For each party that lays blows to one other alone, that other. */
function foesOf(accounts: readonly Account[]): ReadonlyMap<EntityId, EntityId> {
  const accused = new Map<EntityId, Set<EntityId>>();
  for (const { party, accusations } of accounts) {
    if (party === null || accusations.length === 0) continue;
    const list = accused.get(party) ?? new Set();
    for (const it of accusations) list.add(it.accused);
    accused.set(party, list);
  }
  return new Map([...accused].flatMap(([party, [only, more]]) => (only === undefined || more !== undefined ? [] : [[party, only]])));
}

/** @cost O(words of the statements) */
export function accountsOf(statements: readonly Statement[], context: Context): Account[] {
  const { foes: foeWords } = context.tables;
  const accounts = statements.map((it) => accountOf(it, null, context));
  const foes = foesOf(accounts);
  return accounts.map((it) => {
    const foe = it.party === null ? undefined : foes.get(it.party);
    const names = foe !== undefined && it.view.words.some(({ lemma }) => foeWords.has(lemma));
    return names ? accountOf(it.statement, foe, context) : it;
  });
}

/** The content of a statement as spans. */
export const contentOf = ({ report, content }: Statement): Span[] => content.map(({ start, end }) => ({ report, start, end }));

/** The side of a party: the accounts that make it up, and the words in them that it rests on. */
export const sideOf = (accounts: readonly Account[], party: EntityId | null, name: string, words: readonly Span[]): RivalSide => ({
  party: name,
  entity: party,
  statements: [...new Set(accounts.map(({ statement }) => statement.id))],
  events: [],
  words,
});

/** Units of text between what is said and who denies it, further down in the same report. */
const ANSWERED = 700;

/** Whether a report tells a denial soon behind a saying. */
export function isAnswered({ statement: denial }: Account, { statement: saying }: Account): boolean {
  const between = (denial.content[0]?.start ?? 0) - (saying.content.at(-1)?.end ?? 0);
  return denial.report === saying.report && between > 0 && between < ANSWERED;
}
