// Takes an episode's clauses, gives what one teller says there was not, or nobody did, and another says in other words that there was: "no flags", "put up red flags".
import { wordLikeness, type Weigh } from "../wording/alignment.ts";
import type { Found } from "./accounts.ts";
import { daysApart, deniesOther, isKindOf, kindsApart, otherDays, sameThing, type Known } from "./clauses-compared.ts";
import { childrenOf, type Clause } from "./clauses.ts";
import type { Context } from "../context.ts";
import { factOf, isMet, type Fact } from "./stated-facts.ts";
import { isDoubted } from "./opposites.ts";
import { complementOf, deniedBeside, isByAnybody, isEarlier, isHeldTo, isOneVoice, leavesSome, limits } from "./polarity.ts";
import { isContent, type Word } from "../wording/words.ts";

/** Likeness from which two words stand for one thing, and from which they are one word or family. */
const ALIKE = 0.8;
const SAME = 0.95;
/** Rarity below which a word says too little to be denied by itself. */
const SAYING = 0.3;
/** Rarity from which two words of one meaning tell of one deed. */
const MEANING = 0.5;
/** Weight that a denial and a saying must share, what is denied among it, and the share of the denial that it must be. */
const SHARED = 0.8;
const SHARE = 0.6;
/** Shared weight from which it is one matter on whatever day it is told. */
const SOLID = 1.6;
/** Weight from which a thing of which there is said to be none is known by itself. */
const KNOWN = 0.7;

/** A place where another teller says that there was what is denied. */
interface Saying {
  readonly fact: Fact;
  /** The word for it. */
  readonly at: number;
}

/** Words by which a fact says what another denies: what it turns on, or a thing that takes part in it. */
function tellingOf({ clause: { sentence }, core, around }: Fact, { claims }: Context["tables"]): number[] {
  return [core, ...around].filter((it) => {
    const word = sentence.words[it];
    return word !== undefined && word.kind === "content" && (it === core || word.upos === "NOUN") && !claims.unsettled.has(word.lemma);
  });
}

/** "The shelling of the port", "their retreat": whether a noun's own words say whose deed it is, or to whom it was done. */
function isDeedOf({ clause }: Fact, { fact: { clause: saying, core }, at }: Saying, context: Context): boolean {
  const own = at === core ? [saying.doer, ...childrenOf(saying.sentence, at)] : childrenOf(saying.sentence, at);
  return own.some((it) => [clause.doer, clause.target].some((role) => role >= 0 && sameThing(clause, role, saying, it, context) === true));
}

/** "In connection with", "in response to": a noun that only joins. */
function isInExpression({ clause: { sentence } }: Fact, at: number): boolean {
  const [before, after] = [sentence.words[at - 1]?.form ?? "", sentence.words[at + 1]?.form ?? ""];
  return sentence.words[at]?.upos === "NOUN" && before === JOINS[0] && JOINS.includes(after);
}
const JOINS = ["in", "with", "to"];

/** Whether a saying's word says what is denied: the thing or one of its kind; the deed, or in other words where that is what the saying turns on. */
function isSaid(denial: Fact, { fact, at }: Saying, context: Context): boolean {
  const [denied, said] = [denial.clause.sentence.words[denial.core]!, fact.clause.sentence.words[at]!];
  if (isInExpression(fact, at)) return false;
  // "Emergency money" tells of money.
  if (fact.clause.sentence.relation[at] === "compound") return false;
  if (denial.isThing) return said.upos === "NOUN" && (wordLikeness(denied, said) >= SAME || isKindOf(denied, said, context.tables));
  // "Did not return", "took a turn"; "is not playing", "the plays".
  if (denied.upos !== "NOUN" && said.upos === "NOUN" && !(wordLikeness(denied, said) >= SAME && isDeedOf(denial, { fact, at }, context))) return false; // prettier-ignore
  // "Was not in command": of one who is said to have commanded.
  if (at !== fact.core && (denied.upos === "NOUN" || wordLikeness(denied, said) < SAME)) return false;
  const likeness = wordLikeness(denied, said);
  if (likeness >= SAME) return true;
  return likeness >= ALIKE && Math.min(denied.rarity, said.rarity) >= MEANING && isOfOne(denial.clause, fact.clause, context);
}

/** "The truce is not dead", "killed six": in other words, of one and the same or of nobody who is named. */
function isOfOne(denial: Clause, saying: Clause, context: Context): boolean {
  const roles = ({ doer, target }: Clause): number[] => [doer, target].filter((it) => it >= 0);
  const [mine, theirs] = [roles(denial), roles(saying)];
  const open = mine.every((it) => context.tables.pronouns.has(denial.sentence.words[it]?.form ?? ""));
  return open || mine.some((i) => theirs.some((j) => sameThing(denial, i, saying, j, context) !== false));
}

/** Whether who did it, or to whom, are others. */
function rolesApart(denial: Fact, { fact, at }: Saying, context: Context): boolean {
  const [mine, theirs] = [denial.clause, fact.clause];
  if (denial.isThing || at !== theirs.at || denial.core !== mine.at) return false;
  const other = (i: number, j: number): boolean => {
    const anybody = i < 0 || j < 0 || context.tables.nobodies.has(mine.sentence.words[i]?.form ?? "");
    // "Lind was no student", "one of them was a student".
    const counted = mine.sentence.words[i]?.kind === "name" && theirs.sentence.words[j]?.kind === "number";
    return !anybody && (counted || sameThing(mine, i, theirs, j, context) === false);
  };
  return other(mine.doer, theirs.doer) || other(mine.target, theirs.target) || isByAnybody(mine, theirs, context);
}

/** "Did not agree to pay": agreeing to something else is another matter. */
function completedApart(denial: Clause, saying: Clause): boolean {
  const word = denial.sentence.words[complementOf(denial)];
  return word !== undefined && isContent(word) && !saying.sentence.words.some((it) => wordLikeness(word, it) >= ALIKE);
}

/** Whether a saying is what a denial denies. */
function isOf(denial: Fact, saying: Saying, known: (it: Clause) => Known, weigh: Weigh, context: Context): boolean {
  const [mine, theirs] = [denial.clause, saying.fact.clause];
  const { tables } = context;
  const [denied, said] = [mine.sentence.words[denial.core]!, theirs.sentence.words[saying.at]!];
  if (otherDays(mine, theirs)) return false;
  if (isEarlier(mine, tables) !== isEarlier(theirs, tables) || limits(theirs, tables)) return false;
  if ([tables.claims.doubts, tables.denials].some((it) => isDoubted(theirs, saying.at, it)) || rolesApart(denial, saying, context))
    return false;
  if (deniesOther(mine, theirs, known(theirs), context)) return false;
  if (denied.upos === "NOUN" && said.upos === "NOUN" && kindsApart(mine, denial.core, theirs, saying.at)) return false;
  const held = denial.around.filter((it) => isMet(denial, it, saying.fact, context));
  const sum = (them: readonly number[]): number => them.reduce((total, it) => total + weighed(mine.sentence.words[it]!, weigh), 0);
  const shared = weigh(denied) + sum(held);
  if (shared < SOLID && daysApart(mine, theirs, known(mine), known(theirs))) return false;
  const { stems } = known(theirs);
  const open = denial.around.filter((it) => !held.includes(it) && isContent(mine.sentence.words[it]!));
  // "Did not die during surgery": when, where and how is what is denied; a place may go without saying where the other report names it.
  const goesWithout = (it: number): boolean =>
    mine.sentence.report !== theirs.sentence.report && mine.sentence.words[it]!.kind === "name" && stems.has(mine.sentence.words[it]!.stem);
  if (open.some((it) => ["obl", "advcl"].includes(mine.sentence.relation[it] ?? "") && !goesWithout(it)) || completedApart(mine, theirs))
    return false;
  const strange = open.filter((it) => !stems.has(mine.sentence.words[it]!.stem));
  const bound = held.some((it) => mine.sentence.words[it]?.upos !== "ADV") && shared >= SHARED;
  const plain = denial.isThing && weigh(denied) >= KNOWN;
  return (bound || plain) && shared >= SHARE * (shared + (sum(strange) + sum(open)) / 2);
}

/** "He", known for whom it means, says as much as a common name. */
const PRONOUN = 0.3;
const weighed = (word: Word, weigh: Weigh): number => (isContent(word) ? Math.max(weigh(word), 0.1) : PRONOUN);

/** What a word is found by: its family, its meanings, the kinds of thing it is one of. */
function keysOf({ stem, lemma, concepts }: Word, { claims }: Context["tables"]): string[] {
  const kinds = claims.kinds.flatMap(([above, below], at) => (above.has(lemma) || below.has(lemma) ? [`#${at}`] : []));
  return [stem, ...concepts.map((it) => `~${it}`), ...kinds];
}

/** Sayings that one denial is held against by each of its keys. */
const COMPARED = 64;
/** Clauses with a teller, and denials among them, that are looked at in one episode: of a hostile file the rest is left. */
const MOST = 5_000;
const DENIALS = 200;

/** "The three refused": says of nothing that it was. */
const isRefusal = ({ clause: { sentence, at } }: Fact, { tables }: Context): boolean =>
  tables.refusals.has(sentence.words[at]?.lemma ?? "");

/** Every word that tells of something, by its family and its meanings. @cost O(words of the facts) */
function sayingsBy(facts: readonly Fact[], { tables }: Context): ReadonlyMap<string, Saying[]> {
  const found = new Map<string, Saying[]>();
  for (const fact of facts) {
    for (const at of tellingOf(fact, tables)) {
      for (const key of keysOf(fact.clause.sentence.words[at]!, tables)) {
        const list = found.get(key) ?? [];
        found.set(key, list);
        if (list.length < COMPARED) list.push({ fact, at });
      }
    }
  }
  return found;
}

/** Whether a denial is of something that can be known not to be so: no wish, nothing that may still come. */
function isDeniable({ clause, core }: Fact, context: Context): boolean {
  const { tables } = context;
  const word = clause.sentence.words[core]!;
  // "Was not seriously hurt": only how is denied.
  if (childrenOf(clause.sentence, core).some((it) => clause.sentence.words[it]?.upos === "ADV" && isContent(clause.sentence.words[it]!)))
    return false;
  if (clause.teller.isOutlet || word.rarity < SAYING || tables.attitudes.has(word.lemma) || tables.claims.unsettled.has(word.lemma))
    return false;
  return !leavesSome(clause, context);
}

/**
 * Gives what one teller denies and another says, whatever part of the sentence says so.
 *
 * @cost O(words of the clauses), and at most 64 comparisons a word of a denial
 */
export function factRivals(clauses: readonly Clause[], known: (it: Clause) => Known, weigh: Weigh, context: Context): Found[] {
  const voiced = clauses.filter(({ teller, told, modal }) => told && !modal && !teller.isOutlet);
  const facts = voiced.slice(0, MOST).flatMap((it) => factOf(it, context) ?? []);
  const denials = facts.filter((it) => it.denied && isDeniable(it, context)).slice(0, DENIALS);
  const sayings = denials.length === 0 ? new Map<string, Saying[]>() : sayingsBy(facts.filter((it) => !it.denied && !isRefusal(it, context)), context); // prettier-ignore
  const pairs = denials.flatMap((denial) => {
    const word = denial.clause.sentence.words[denial.core]!;
    const near = new Set(keysOf(word, context.tables).flatMap((key) => sayings.get(key) ?? []));
    return [...near].flatMap((saying): { readonly denial: Clause; readonly saying: Clause }[] => {
      const { clause } = saying.fact;
      if (clause.teller.key === denial.clause.teller.key || isOneVoice(denial.clause, clause, context)) return [];
      if (
        !isHeldTo(denial.clause, clause, known(clause), context) ||
        !isSaid(denial, saying, context) ||
        !isOf(denial, saying, known, weigh, context)
      )
        return [];
      return [{ denial: denial.clause, saying: clause }];
    });
  });
  return deniedBeside(pairs);
}
