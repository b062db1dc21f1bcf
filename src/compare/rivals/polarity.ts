// Takes an episode's clauses, gives what one teller says was not done and another says was, role by role.
import { wordLikeness, type Weigh } from "../wording/alignment.ts";
import { tells, type Found } from "./accounts.ts";
import { childrenOf, type Clause } from "./clauses.ts";
import { aroundOf, circumstancesApart, deniesOther, kindsApart, otherDays, lastWord, sameThing, type Known } from "./clauses-compared.ts";
import type { Context } from "../context.ts";
import { deniesClaim } from "./denials.ts";
import { isOpposing } from "./negated.ts";
import { isDoubted } from "./opposites.ts";
import type { CompareTables } from "../rule.ts";
import { tellerSide } from "./tellers.ts";
import { isContent, type Word } from "../wording/words.ts";

/** "The claim that it dumped sludge is false". */
function isCalledFalse({ sentence: { words, head }, at }: Clause, { claimNouns, falsehoods }: CompareTables): boolean {
  const claim = head[at] ?? at;
  const what = words[head[claim] ?? claim];
  return claimNouns.has(words[claim]?.lemma ?? "") && falsehoods.has(what?.lemma ?? "") && what !== words[claim];
}

/** Whether a clause is said not to be so: by its own "not", or since it is called false or its cue denies it; not by both. */
function isDenied(clause: Clause, tables: CompareTables): boolean {
  const { negator, account } = clause;
  const outright = (account !== null && account.view.denied && deniesClaim(account, tables)) || isCalledFalse(clause, tables);
  return negator >= 0 !== outright;
}

/** What a verb is completed by: "asked to [leave]", "was [rotten]". */
export function complementOf({ sentence, at }: Clause): number {
  const found = childrenOf(sentence, at).find((it) => {
    const of = sentence.relation[it];
    return of === "xcomp" || of === "ccomp";
  });
  return found ?? -1;
}

/** Whether a role of what is denied is filled alike; `met` where both name it, false where they name others. */
type Filled = "met" | "open" | "other";

function filled(denial: Clause, i: number, saying: Clause, j: number, context: Context): Filled {
  const { tables } = context;
  const word = denial.sentence.words[i];
  if (i < 0 || word === undefined) return "open";
  const anybody = tables.nobodies.has(word.form) || tables.claims.anyone.has(word.form);
  if (anybody || j < 0) return "open";
  // "The two agreed": whoever they are.
  if (saying.sentence.words[j]?.kind === "number") return "open";
  const same = sameThing(denial, i, saying, j, context);
  // "We", "I": the speaker.
  if (same === null && tables.firstPersons.has(word.form)) {
    const theirs = saying.sentence.words[j]?.party ?? null;
    const [mine, entity] = [denial.account?.party ?? null, denial.teller.entity];
    if (theirs !== null && (mine !== null || entity !== null)) return theirs === mine || theirs === entity ? "met" : "other";
  }
  return same === null ? "open" : same ? "met" : "other";
}

/** Rarity below which a verb says too little to be denied by itself. */
const SAYING = 0.3;
/** Weight of what a denial and a saying share, the verb among it. */
const SHARED = 0.7;
/** Share of the denial's content words, by weight, that the saying or its sentence must hold. */
const HELD = 0.85;

/** Whether a clause leaves something of what it denies: "not yet", "not all", "not only". */
export function leavesSome({ sentence, negator, at, doer, target }: Clause, { tables }: Context): boolean {
  if (negator < 0) return false;
  const { words } = sentence;
  // "More people were not hurt": some were.
  const more = [doer, target].some(
    (role) => role >= 0 && childrenOf(sentence, role).some((it) => tables.claims.further.has(words[it]?.form ?? "")),
  );
  if (more) return true;
  const near = words.slice(negator + 1, negator + 3);
  if (near.some(({ form }) => tables.claims.partly.has(form) || form === tables.claims.pending || tables.negationStops.has(form)))
    return true;
  return childrenOf(sentence, at).some((it) => words[it]?.form === tables.claims.pending);
}

/** "Is interested only in": not in the rest; "non-life-threatening". */
export const limits = ({ sentence: { words, clauseOf }, at }: Clause, { exclusives, claims }: CompareTables): boolean =>
  words.some(
    ({ form }, it) =>
      (clauseOf[it] === at || it === at + 1) && (exclusives.has(form) || claims.differing.has(form) || isOpposing(form, claims)),
  );

/** "Nobody tied anybody": whoever it were. */
const deniesAny = ({ sentence: { words }, negator, doer, target }: Clause, { tables }: Context): boolean =>
  [negator, doer, target].some((it) => tables.nobodies.has(words[it]?.form ?? ""));

/** "Had previously worked for": of a time before what is told. */
export const isEarlier = ({ sentence: { words, clauseOf }, at }: Clause, { claims }: CompareTables): boolean =>
  words.some(({ form }, it) => clauseOf[it] === at && claims.earlier.has(form));

/** "Agreed to pay": more is denied than that anything was agreed to. */
function isMore({ sentence }: Clause, complement: number, saying: Clause): boolean {
  const word = sentence.words[complement];
  if (word === undefined || !isContent(word) || word.upos !== "VERB") return false;
  return !saying.sentence.words.some((it) => wordLikeness(word, it) >= 0.8);
}

/** Units of text between what is said and its outright denial in the same report. */
const ANSWERED = 700;

/** Whether a saying is denied outright close behind it: what is denied is then told by its verb alone. */
function isAnswer({ sentence: here, at, account, negator }: Clause, { sentence: there, at: said, account: other }: Clause): boolean {
  if (account?.view.denied !== true || negator >= 0 || other === null || here.report !== there.report) return false;
  const far = (here.words[at]?.start ?? 0) - (there.words[said]?.start ?? 0);
  return far > 0 && far < ANSWERED;
}

/** Whether a report that tells by itself what another's words deny knows of who denies it: else the two may be two happenings. */
function isToldOfDenier({ teller }: Clause, saying: Clause, { stems, parties }: Known): boolean {
  if (saying.account !== null || teller.entity === null) return true;
  return parties.has(teller.entity) || stems.has(lastWord(teller.name).toLowerCase());
}

/**
 * Whether a clause says something so that a denial can be of it: it is no request, no rumour, and not what a report itself
 * tells beside the denial it gives, which it has weighed.
 */
export function isHeldTo(denial: Clause, saying: Clause, there: Known, { tables }: Context): boolean {
  const { account } = saying;
  if (account === null ? denial.sentence.report === saying.sentence.report : !tells(account.statement)) return false;
  if ([tables.claims.doubts, tables.denials, tables.claims.hints].some((it) => isDoubted(saying, saying.at, it))) return false;
  return isToldOfDenier(denial, saying, there);
}

/** "Ada Lind did not sink it", "it was sunk": by whom is what is denied, unless of those who deny. */
export function isByAnybody({ sentence, doer, target, teller }: Clause, saying: Clause, { tables }: Context): boolean {
  const word = sentence.words[doer];
  if (word === undefined || target < 0 || saying.doer >= 0 || tables.nobodies.has(word.form) || tables.pronouns.has(word.form))
    return false;
  const entity = sentence.entity[doer] ?? null;
  return word.self !== true && (entity === null || entity !== teller.entity) && (word.party === null || word.party !== teller.entity);
}

/** "Did not typically load it": how, or how often, is what is denied. */
const isOfManner = ({ sentence, at, negator }: Clause): boolean =>
  negator >= 0 && sentence.words.some((it, index) => index > negator && index < at && it.upos === "ADV" && isContent(it) && sentence.head[index] === at); // prettier-ignore

/** Whether a saying is what a denial denies. */
function isOf(denial: Clause, saying: Clause, known: (it: Clause) => Known, weigh: Weigh, context: Context): boolean {
  const [mine, theirs] = [denial.sentence.words[denial.at]!, saying.sentence.words[saying.at]!];
  const likeness = wordLikeness(mine, theirs);
  // "Did not hear a shot": others may have.
  if (context.tables.claims.sensing.has(mine.lemma)) return false;
  if (likeness < 0.95 || mine.rarity < SAYING || context.tables.attitudes.has(mine.lemma)) return false;
  if (isEarlier(saying, context.tables) !== isEarlier(denial, context.tables)) return false;
  if (isOfManner(denial)) return false;
  if (context.tables.lightVerbs.has(mine.lemma) || limits(saying, context.tables)) return false;
  const target = filled(denial, denial.target, saying, saying.target, context);
  const doer = filled(denial, denial.doer, saying, saying.doer, context);
  const rest = filled(denial, complementOf(denial), saying, complementOf(saying), context);
  if (doer !== "other" && target !== "other" && isAnswer(denial, saying)) return !otherDays(denial, saying);
  if ([target, doer, rest].includes("other") || isByAnybody(denial, saying, context)) return false;
  if (rest === "open" && isMore(denial, complementOf(denial), saying)) return false;
  const b = known(saying);
  if (otherDays(denial, saying) || deniesOther(denial, saying, b, context)) return false;
  if (circumstancesApart(denial, saying, [-1, -1], context)) return false;
  if (target === "met" && kindsApart(denial, denial.target, saying, saying.target)) return false;
  const words = (them: readonly number[]): Word[] => them.map((it) => denial.sentence.words[it]!);
  const around = words(aroundOf(denial, [denial.negator])).filter(({ form }) => !context.tables.nobodies.has(form));
  const there = saying.sentence.words.filter((it) => isContent(it) && it !== theirs);
  const [held, open] = [around.filter((it) => there.some((that) => wordLikeness(it, that) >= 0.8)), around.filter(({ self }) => self !== true)]; // prettier-ignore
  // "Was not working on their behalf": for whom, where and how is what is denied.
  const how = childrenOf(denial.sentence, denial.at).filter(
    (it) => denial.sentence.relation[it] === "obl" && around.includes(denial.sentence.words[it]!),
  );
  if (denial.days === null && how.some((it) => !held.includes(denial.sentence.words[it]!))) return false;
  const sum = (them: readonly Word[]): number => them.reduce((total, it) => total + Math.max(weigh(it), 0.05), 0);
  // Somebody or something that both name, or whoever and whatever it were.
  const bound = [target, doer, rest].includes("met") || (deniesAny(denial, context) && held.length === around.length);
  const completed = rest === "met" ? weigh(denial.sentence.words[complementOf(denial)]!) : 0;
  const weight = weigh(mine) + completed + sum(held);
  return bound && weight >= SHARED && weigh(mine) + sum(held) >= HELD * (weigh(mine) + sum(open));
}

/** What is shown of a clause beside its verb and who is in it. */
const SHOWN: ReadonlySet<string> = new Set(["xcomp", "compound:prt", "aux:pass"]);

const shown = ({ sentence, at, doer, target, negator }: Clause): Found["sides"][number]["words"][number] => {
  const rest = [negator, doer, target, ...childrenOf(sentence, at).filter((it) => SHOWN.has(sentence.relation[it] ?? ""))];
  const them = [at, ...rest.filter((it) => (it >= 0 && sentence.clauseOf[it] === at) || it === negator)].filter((it) => it >= 0);
  const [from, to] = [Math.min(...them), Math.max(...them)];
  return { report: sentence.report.annotated.article.id, start: sentence.words[from]?.start ?? 0, end: sentence.words[to]?.end ?? 0 };
};

/** Whether one person says both, whomever they are taken to speak for. */
export function isOneVoice({ account: a }: Clause, { account: b }: Clause, { parties }: Context): boolean {
  if (a === null || b === null) return false;
  const theirs = parties.speakersOf(b.statement);
  return parties.speakersOf(a.statement).some((it) => theirs.includes(it));
}

/** Sayings that one denial is held against; more share no more than a common verb. */
const COMPARED = 64;

/** @cost O(clauses), and at most 64 comparisons a denial */
export function polarityRivals(clauses: readonly Clause[], known: (it: Clause) => Known, weigh: Weigh, context: Context): Found[] {
  const told = clauses.filter(
    (it) => it.told && !it.modal && (it.account?.view.denied !== true || deniesClaim(it.account, context.tables)),
  );
  const keysOf = ({ sentence, at }: Clause): string[] => { const word = sentence.words[at]!; return [word.stem, ...word.concepts.map((it) => `~${it}`)]; }; // prettier-ignore
  const sayings = new Map<string, Clause[]>();
  for (const it of told.filter((that) => !isDenied(that, context.tables)))
    for (const key of keysOf(it)) {
      const list = sayings.get(key) ?? [];
      sayings.set(key, list);
      if (list.length < COMPARED) list.push(it);
    }
  const pairs = told
    .filter((it) => isDenied(it, context.tables) && !leavesSome(it, context))
    .flatMap((denial) => {
      const near = new Set(keysOf(denial).flatMap((key) => sayings.get(key) ?? []));
      return [...near].flatMap((saying): DeniedSaying[] => {
        if (isOneVoice(denial, saying, context)) return [];
        const others = !denial.teller.isOutlet && denial.teller.key !== saying.teller.key;
        const held = others && isHeldTo(denial, saying, known(saying), context);
        return held && isOf(denial, saying, known, weigh, context) ? [{ denial, saying }] : [];
      });
    });
  return deniedBeside(pairs);
}

/** What one teller denies, beside what another says. */
export interface DeniedSaying {
  readonly denial: Clause;
  readonly saying: Clause;
}

/** One rivalry for each two tellers of denials and of what they deny. */
export function deniedBeside(pairs: readonly DeniedSaying[]): Found[] {
  const found = new Map<string, { readonly denials: Set<Clause>; readonly sayings: Set<Clause> }>();
  for (const { denial, saying } of pairs) {
    const key = `${denial.teller.key}\n${saying.teller.key}`;
    const home = found.get(key) ?? { denials: new Set(), sayings: new Set() };
    found.set(key, home);
    home.denials.add(denial);
    home.sayings.add(saying);
  }
  return [...found.values()].flatMap(({ denials, sayings: said }): Found[] => {
    const [denial, saying] = [[...denials][0], [...said][0]];
    if (denial === undefined || saying === undefined) return [];
    const accounts = (them: ReadonlySet<Clause>): NonNullable<Clause["account"]>[] => [...them].flatMap(({ account }) => account ?? []);
    return [
      {
        kind: "denial",
        about: `said by ${saying.teller.name}, not so according to ${denial.teller.name}`,
        sides: [
          tellerSide(denial.teller, accounts(denials), [...denials].map(shown)),
          tellerSide(saying.teller, accounts(said), [...said].map(shown)),
        ],
      },
    ];
  });
}
