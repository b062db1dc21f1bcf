// Takes an episode's accounts, gives what one teller says did not happen, or was not there, and another says did, or was.
import type { Span } from "../../model/index.ts";
import { wordLikeness, type Weigh } from "../wording/alignment.ts";
import { isAnswered, tells, type Account, type Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import type { CompareTables } from "../rule.ts";
import { doubtedAt, keysOf, laidTo, wordIndex } from "./denials.ts";
import { isTold, tellerOf, tellerSide, type Teller } from "./tellers.ts";
import { spanOf, type View } from "../wording/views.ts";
import { isContent, type Word } from "../wording/words.ts";

/** Something that an account says is not so. Numbers are indices into the view's words. */
interface Negated {
  readonly account: Account;
  readonly teller: Teller;
  /** What is denied: the word after the "not", or what that word is of. */
  readonly core: number;
  /** The "not". */
  readonly by: number;
  /** Content words of the clause, the core among them. */
  readonly around: readonly number[];
}

/** Words after a word of knowing within which its object is looked for. */
const OBJECT_REACH = 5;

/** The next content word of the clause that names a thing or a doing. */
function nextThing({ words, clause }: View, at: number): number {
  return words.findIndex(
    (word, index) => index > at && index <= at + OBJECT_REACH && clause[index] === clause[at] && isContent(word) && word.kind !== "number",
  );
}

/** What a "not" denies: the noun behind a number or adjective, the object of knowing and finding. */
function coreOf(view: View, at: number, tables: CompareTables): number {
  const word = view.words[at];
  if (word === undefined) return -1;
  const knows = tables.claims.awareness.has(word.lemma);
  const next = nextThing(view, at);
  const thing = view.words[next];
  // "No armed guard": whose attribute it is; "is not worth a war" says nothing of a war.
  const named = word.kind === "name";
  const attribute = (word.upos === "ADJ" || named) && thing !== undefined && (word.head < 0 ? next === at + 1 : word.head === thing.token);
  if (named && !attribute) return -1;
  // "Was not seriously injured": only how it was is denied.
  if (word.upos === "ADV" && next === at + 1 && (thing?.upos === "VERB" || thing?.upos === "ADJ")) return -1;
  if (word.kind !== "number" && !knows && !attribute) return at;
  if (thing === undefined) return knows && word.upos === "NOUN" ? at : -1;
  return coreOf(view, next, tables);
}

/** Content words of a clause that denies one thing; a longer one denies some of many. */
const MOST = 9;

/** Whether a "not" takes away no more than a part: "not all", "not necessarily", "no one else", "not the first time". */
const isPartial = ({ words }: View, by: number, { claims }: CompareTables): boolean =>
  words
    .slice(by + 1, by + 4)
    .some(({ form }, step) => (claims.partly.has(form) && step < 2) || (form === claims.recurring[0] && words[by + 2 + step]?.form === claims.recurring[1])); // prettier-ignore

/** "Non", "non-lethal": what a word takes back by itself. */
export const isOpposing = (form: string, { opposing }: CompareTables["claims"]): boolean => opposing.has(form) || form.startsWith("non-");

/** Whether a clause negates twice, or only says what somebody thinks, tries or wants. */
function isUncertain({ words, clause }: View, core: number, by: number, { negators, attitudes, claims }: CompareTables): boolean {
  return words.some((it, at) => {
    if (clause[at] !== clause[core] || at === core || at === by) return false;
    return (
      negators.has(it.form) || isOpposing(it.form, claims) || (at < core && attitudes.has(it.lemma) && !claims.awareness.has(it.lemma))
    );
  });
}

/** What an account says is not so, each with its clause. */
function negatedIn(account: Account, context: Context): Negated[] {
  const { view, statement } = account;
  const { tables } = context;
  if (!tells(statement) || view.denied) return [];
  const teller = tellerOf(account, context);
  const cores = new Map<number, number>();
  view.words.forEach(({ lemma }, at) => {
    const by = view.negatedBy[at] ?? -1;
    // "Even without guards" denies nothing.
    const negator = view.words[by];
    const idle = view.words[by + 1]?.form === tables.unfulfilled[1] || negator?.form === tables.lacking[0];
    const lacks = negator === undefined || !tables.negators.has(negator.form) || idle;
    if (
      lacks ||
      isPartial(view, by, tables) ||
      (tables.attitudes.has(lemma) && !tables.claims.awareness.has(lemma)) ||
      !isTold(view, at, tables)
    )
      return;
    const core = coreOf(view, at, tables);
    // "Did not hear a shot": others may have.
    const sensed = view.words.slice(by, core + 1).some((it, step) => view.verb[by + step] === true && tables.claims.sensing.has(it.lemma));
    if (core >= 0 && !sensed && !isUncertain(view, core, by, tables)) cores.set(core, by);
  });
  return [...cores].flatMap(([core, by]) => {
    const around = view.words.flatMap((word, at) => (isContent(word) && view.clause[at] === view.clause[core] ? [at] : []));
    return around.length > MOST ? [] : [{ account, teller, core, by, around }];
  });
}

/** How alike two words must be to be one doing or thing. */
const ALIKE = 0.8;

/** The noun that opens the clause of a verb or attribute of which no tree tells the subject: "[the firing] was political". */
const opening = ({ words, clause }: View, at: number): Word | undefined =>
  words[at]?.upos === "NOUN"
    ? undefined
    : words.find((it, index) => index < at && clause[index] === clause[at] && (it.upos === "NOUN" || it.upos === "PROPN"));

/** Of whom it is told by two accounts: two whose parties differ, or of whom neither names the other, make two doings. */
function sameDoer(left: View, i: number, right: View, j: number): boolean {
  const doer = (view: View, at: number): Word | undefined =>
    view.words.find(({ token }) => token === view.words[at]?.subject) ?? opening(view, at);
  const [mine, theirs] = [doer(left, i), doer(right, j)];
  if (mine === undefined || theirs === undefined) return true;
  if (mine.party !== null && theirs.party !== null) return mine.party === theirs.party;
  if (mine.entity !== null && theirs.entity !== null && mine.entity !== theirs.entity) return false;
  const named = (it: Word): boolean => isContent(it) && it.kind !== "number";
  return !named(mine) || !named(theirs) || wordLikeness(mine, theirs) > 0 || mine.party !== null || theirs.party !== null;
}

/** Verbs under which an infinitive is something that is: "was said to be", "claims to have". */
const HELD = ["be", "have"];

/** "Began to look for suspects", "was told to drop it": what is only aimed at. */
function isAimedAt({ words, clause, verb }: View, at: number, { tables }: Context): boolean {
  const before = words.slice(Math.max(0, at - AIM_REACH), at).findLastIndex(({ form }) => form === tables.claims.toward);
  const to = before < 0 ? -1 : before + Math.max(0, at - AIM_REACH);
  const aim = words[to + 1];
  return to >= 0 && clause[to] === clause[at] && aim !== undefined && verb[to + 1] === true && !HELD.includes(aim.lemma);
}
/** "An arrest warrant", "a dangerous chase": of another thing, which is not what is denied. */
function isOfAnother({ words: mine }: View, around: readonly number[], { words: theirs }: View, at: number): boolean {
  const [word, next] = [theirs[at], theirs[at + 1]];
  if (word === undefined || next?.upos !== "NOUN" || word.head !== next.token || word.upos === "VERB") return false;
  return !around.some((it) => wordLikeness(mine[it]!, next) >= ALIKE);
}

/** Words between the "to" and what is aimed at. */
const AIM_REACH = 4;

/** "Was not the spy": who is a spy is asked, not what the spy did. */
function isOnlyNamed(
  { words: mine, clause }: View,
  { core, by }: Negated,
  { words: theirs }: View,
  at: number,
  { claims }: CompareTables,
): boolean {
  // prettier-ignore
  const noun = mine[core]?.upos === "NOUN" || mine[core]?.upos === "PROPN";
  const called = noun && mine.some(({ form }, index) => index < by && index >= by - 1 && clause[index] === clause[core] && claims.being.has(form)); // prettier-ignore
  const acts = theirs.some(({ subject }) => subject >= 0 && subject === theirs[at]?.token);
  return called && (acts || claims.being.has(theirs[at + 1]?.form ?? ""));
}

/** Two accounts that name places, people or days apart and none together are of two happenings. */
function namesApart(left: View, around: readonly number[], right: View, clause: readonly number[]): boolean {
  const names = (view: View, them: readonly number[]): Word[] =>
    them.flatMap((at) => {
      const word = view.words[at];
      return word !== undefined && (word.kind === "name" || word.kind === "number") && word.self !== true ? [word] : [];
    });
  const [mine, theirs] = [names(left, around), names(right, clause)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((it) => theirs.some((that) => wordLikeness(it, that) > 0));
}

/** Weight that a denial and a saying must share: two good words, or one happening that cannot be overlooked. */
const SHARED = 1.1;
/** Share of the denial, by weight, that the saying must hold. */
const SHARE = 0.6;
const HAPPENING = 0.55;
/** Content words of a denial that says no more than that it did not happen, or was not there. */
const FEW = 4;

/** "We did not", "we are the ones who did not": the other must lay it to those who say "we". */
function isOfThem({ account: { view, party }, core }: Negated, saying: Account, at: number, tables: CompareTables): boolean {
  const clause = view.clause[core] ?? 0;
  const opening = view.words[view.clause.indexOf(clause)]?.form;
  const from = opening === tables.relative ? clause - 1 : clause;
  const ours = view.words.some(({ form }, index) => index < core && (view.clause[index] ?? 0) >= from && tables.firstPersons.has(form));
  return !ours || party === null || laidTo(party, saying, at);
}

/** "Did not happen while at sea": when it was is what is denied. */
function isMeanwhile({ words, clause, verb }: View, core: number, { claims, clauseOpeners }: CompareTables): boolean {
  const next = (clause[core] ?? 0) + 1;
  const opens = words[clause.indexOf(next)]?.form ?? "";
  if (!claims.occurring.has(words[core]?.lemma ?? "") || !clauseOpeners.has(opens) || claims.joining.has(opens)) return false;
  return !verb.some((it, index) => it && clause[index] === next);
}

/** "Did not happen on the ship": where it was is what is denied. */
function isPlace({ words }: View, core: number, at: number, { timeUnits, claims, sites, determiners }: CompareTables): boolean {
  const word = words[at];
  if (word === undefined || at <= core || word.upos !== "NOUN" || timeUnits.has(word.lemma) || claims.unsettled.has(word.lemma))
    return false;
  // "In his hand": wherever he was.
  if (claims.possessive.has(words[at - 1]?.form ?? "")) return false;
  const before = words.slice(Math.max(0, at - 2), at).filter(({ form }) => !determiners.has(form));
  return sites.has(before.at(-1)?.form ?? "") || before.at(-1)?.form === ON;
}
const ON = "on";

interface Met {
  readonly at: readonly number[];
  readonly weight: number;
}

/** Weight from which a thing is known by its word alone. */
const TELLING = 0.45;

/** "There was no seal", "given no signal": that there was such a thing at all is denied; not of "no sign that the men fled", "no noise complaints" or "no officers were hurt". */
function deniesThing({ account: { view }, core, by }: Negated, { claims, harm, civilians, fighters }: CompareTables): boolean {
  const [word, next] = [view.words[core], view.words[core + 1]];
  if (word?.upos !== "NOUN" || next?.upos === "NOUN" || view.words[by]?.form !== claims.none) return false;
  if (harm.people.has(word.form) || harm.persons.has(word.lemma) || civilians.has(word.lemma) || fighters.has(word.lemma)) return false;
  return !view.words.slice(by + 1, core).some(({ upos }) => upos === "NOUN" || upos === "VERB");
}

/** "Was promised a visit", "made no promises": one word or family, whoever it names. */
const isOneWord = (a: Word, b: Word): boolean => b.kind === "content" && (a.stem === b.stem || a.lemma === b.lemma);

/** Where an account says what is denied, as having happened. @param close it is denied right there: then the word alone tells */
function saidAt(negated: Negated, denied: Word, saying: Account, close: boolean, context: Context): number {
  const { tables } = context;
  const { core, around } = negated;
  const [mine, theirs] = [negated.account.view, saying.view];
  return theirs.words.findIndex(
    (word, index) =>
      wordLikeness(denied, word) >= ALIKE &&
      !isOpposing(word.form, tables.claims) &&
      isTold(theirs, index, tables) &&
      (theirs.negatedBy[index] ?? -1) < 0 &&
      !doubtedAt(saying, index, tables) &&
      !isUncertain(theirs, index, index, tables) &&
      !isAimedAt(theirs, index, context) &&
      // "Did not witness it", "witnesses".
      (mine.verb[core] === theirs.verb[index] || tables.claims.happenings.has(word.lemma) || (close && isOneWord(denied, word))) &&
      !isOnlyNamed(mine, negated, theirs, index, tables) &&
      !isOfAnother(mine, around, theirs, index) &&
      sameDoer(mine, core, theirs, index),
  );
}

/** Whether an account says what is denied: the words that say so. */
function meets(negated: Negated, saying: Account, teller: Teller, weigh: Weigh, context: Context): Met | null {
  const { tables } = context;
  const { account, core, around } = negated;
  const [mine, theirs] = [account.view, saying.view];
  const denied = mine.words[core];
  if (denied === undefined) return null;
  const close = !teller.isOutlet && !negated.teller.isOutlet && isAnswered(account, saying) && deniesThing(negated, tables);
  const at = saidAt(negated, denied, saying, close, context);
  if (at < 0 || !isOfThem(negated, saying, at, tables)) return null;
  const near = theirs.words.flatMap((word, index) =>
    isContent(word) && Math.abs((theirs.clause[index] ?? 0) - (theirs.clause[at] ?? 0)) <= 1 ? [index] : [],
  );
  if (namesApart(mine, around, theirs, near)) return null;
  const earlier = (view: View, i: number): boolean =>
    view.words.some(({ form }, index) => view.clause[index] === view.clause[i] && tables.claims.earlier.has(form));
  if (earlier(mine, core) !== earlier(theirs, at)) return null;
  // "Had no magazine in it", "removed the magazine".
  if (theirs.words.some(({ lemma }, index) => tables.claims.removals.has(lemma) && theirs.clause[index] === theirs.clause[at])) return null;
  // "Is interested only in": says of the rest what the other denies of it.
  // "Came from another side than they thought".
  const parts = ({ form }: Word): boolean => tables.exclusives.has(form) || tables.claims.differing.has(form);
  if (theirs.words.some((it, index) => parts(it) && theirs.clause[index] === theirs.clause[at])) return null;
  if (isMeanwhile(mine, core, tables)) return null;
  if (
    !close &&
    around.some(
      (it) => isPlace(mine, core, it, tables) && !near.some((that) => wordLikeness(mine.words[it]!, theirs.words[that]!) >= ALIKE),
    )
  )
    return null;
  const others = around.flatMap((index) => {
    const word = mine.words[index];
    const match =
      index === core || word === undefined ? -1 : near.find((it) => it !== at && wordLikeness(word, theirs.words[it]!) >= ALIKE);
    return match === undefined || match < 0 || word === undefined ? [] : [{ match, weight: weigh(word) }];
  });
  const weight = weigh(denied) + others.reduce((sum, it) => sum + it.weight, 0);
  const all = around.reduce((sum, index) => sum + weigh(mine.words[index]!), 0);
  const named = !negated.teller.isOutlet && !teller.isOutlet;
  // "Was not seriously injured": it is of somebody, who must be named in both.
  // Who was not hurt must be who was.
  const hurt = tables.casualties.has(denied.lemma);
  const binds = ({ kind, upos, lemma }: Word): boolean => (hurt ? kind === "name" : upos !== "ADV" && !(upos === "VERB" && tables.claims.unsettled.has(lemma))); // prettier-ignore
  const bound = others.some(({ match }) => binds(theirs.words[match]!));
  const enough =
    named && bound && others.length > 0 && wordLikeness(denied, theirs.words[at]!) > ALIKE && weight >= SHARED && weight >= SHARE * all;
  const laid = account.party !== null && laidTo(account.party, saying, at);
  if (
    !enough &&
    !(close && isOneWord(denied, theirs.words[at]!) && weigh(denied) >= TELLING) &&
    !isPlain(negated, theirs.words[at]!, laid, weigh, tables)
  )
    return null;
  return { at: [at, ...others.map(({ match }) => match)], weight };
}

/** Whether a "not" denies that there was anything of the kind: "no collision", "nobody was shot", "not one shot", "not aware of any". */
function deniesAny({ account: { view }, core, by }: Negated, { claims, nobodies }: CompareTables): boolean {
  const between = view.words.slice(by, core);
  // "No arrests": what is not yet may come to be.
  if (claims.unsettled.has(view.words[core]?.lemma ?? "")) return false;
  // "No one has been charged with the murders" denies the charging.
  const deed = between.some(({ lemma }, at) => view.verb[by + at] === true && !claims.awareness.has(lemma) && !claims.presence.has(lemma));
  if (deed) return false;
  return between.some(({ form, lemma }) => claims.noneOf.has(form) || nobodies.has(form) || claims.awareness.has(lemma));
}

/** Weight of a word that says little beside what is denied ("at the time"). */
const LIGHT = 0.4;

/** Whether a denial says no more than that something that cannot be overlooked did not happen, or somebody was not there. */
function isPlain(negated: Negated, said: Word, laid: boolean, weigh: Weigh, tables: CompareTables): boolean {
  const { around, core, account } = negated;
  const { view } = account;
  const { claims, timeUnits } = tables;
  const denied = view.words[core];
  if (denied === undefined || around.length > FEW || weigh(denied) < HAPPENING) return false;
  const rest = around.flatMap((index) => (index === core ? [] : (view.words[index] ?? [])));
  const isLight = (it: Word): boolean =>
    (weigh(it) < LIGHT && it.upos !== "VERB") ||
    claims.awareness.has(it.lemma) ||
    claims.presence.has(it.lemma) ||
    timeUnits.has(it.lemma) ||
    (it.upos === "ADJ" && it.head === denied.token);
  if (!rest.every(isLight)) return false;
  const happens = claims.happenings.has(denied.lemma) && claims.happenings.has(said.lemma);
  const absent = rest.some(({ lemma }) => claims.presence.has(lemma)) && (laid || said.stem === denied.stem);
  return (happens && (laid || deniesAny(negated, tables))) || absent;
}

interface Opposed {
  readonly denials: Negated[];
  readonly sayings: { readonly account: Account; readonly words: Span }[];
  readonly from: Teller;
  readonly to: Teller;
}

const shown = (view: View, at: readonly number[]): Span => spanOf(view, Math.min(...at), Math.max(...at));

/**
 * Gives each thing that one teller says is not so with the accounts of another that it is; what shares a denial or a
 * saying is one rivalry.
 *
 * @cost near-linear in the accounts of the episode: each negation finds through its core at most 64 accounts a key
 */
export function negatedRivals(accounts: readonly Account[], weigh: Weigh, context: Context): Found[] {
  const tellers = new Map(accounts.map((it) => [it, tellerOf(it, context)]));
  const told = wordIndex(accounts.filter(({ statement, view }) => tells(statement) && !view.denied));
  const found: Opposed[] = [];
  for (const negated of accounts.flatMap((it) => negatedIn(it, context))) {
    const denied = negated.account.view.words[negated.core];
    const near = new Set(denied === undefined ? [] : keysOf(denied).flatMap((key) => told.get(key) ?? []));
    for (const saying of near) {
      const teller = tellers.get(saying);
      if (teller === undefined || teller.key === negated.teller.key || saying.statement.id === negated.account.statement.id) continue;
      const met = meets(negated, saying, teller, weigh, context);
      if (met === null) continue;
      const words = shown(saying.view, met.at);
      const home = found.find(
        (it) =>
          it.from.key === negated.teller.key &&
          it.to.key === teller.key &&
          (it.denials.some(({ account }) => account === negated.account) || it.sayings.some((that) => that.account === saying)),
      );
      if (home === undefined) {
        found.push({ denials: [negated], sayings: [{ account: saying, words }], from: negated.teller, to: teller });
        continue;
      }
      if (!home.denials.some(({ account }) => account === negated.account)) home.denials.push(negated);
      if (!home.sayings.some((that) => that.account === saying)) home.sayings.push({ account: saying, words });
    }
  }
  return found.map(({ denials, sayings, from, to }) => ({
    kind: "denial",
    about: `said by ${to.name}, not so according to ${from.name}`,
    sides: [
      tellerSide(
        from,
        denials.map(({ account }) => account),
        denials.map(({ account, by, around }) => shown(account.view, [by, ...around])),
      ),
      tellerSide(
        to,
        sayings.map(({ account }) => account),
        sayings.map(({ words }) => words),
      ),
    ],
  }));
}
