// Takes clauses, gives what each says is so or not so of what: the deed or thing it turns on, and everything that takes part in it.
import { childrenOf, insideOf, type Clause } from "./clauses.ts";
import { isTime, sameThing } from "./clauses-compared.ts";
import type { Context } from "../context.ts";
import { deniesClaim } from "./denials.ts";
import { complementOf } from "./polarity.ts";
import type { CompareTables } from "../rule.ts";
import { isContent } from "../wording/words.ts";

/** What a clause says of one deed or thing. Numbers are indices into the sentence's words. */
export interface Fact {
  readonly clause: Clause;
  /** What it turns on: the verb, the noun of a light verb ("gave [consent]"), or what there is or is none of. */
  readonly core: number;
  /** There is said to be none of it, or it of somebody; no deed is told of it. */
  readonly isThing: boolean;
  readonly denied: boolean;
  /** Everything else that is named in it. */
  readonly around: readonly number[];
}

/** "His district", "the order": one that there is, whatever is done with it. */
const isGiven = ({ sentence }: Clause, noun: number, { determiners, indefinite, claims }: CompareTables): boolean =>
  childrenOf(sentence, noun).some((it) => {
    const form = sentence.words[it]?.form ?? "";
    return sentence.relation[it] === "nmod:poss" || (determiners.has(form) && !indefinite.has(form) && !claims.noneOf.has(form));
  });

/** The words of a clause that may be what it turns on: its verb, and the object of a verb that says little by itself. */
function coreOf(clause: Clause, tables: CompareTables): { core: number; isThing: boolean } {
  const { lightVerbs, claims } = tables;
  const { sentence, at, doer, target } = clause;
  const { words, relation } = sentence;
  const verb = words[at]!;
  // "There were no flags."
  if (claims.being.has(verb.form) && doer >= 0) return { core: doer, isThing: true };
  const there = childrenOf(sentence, at).some((it) => relation[it] === "expl");
  if (there && words[at]?.upos === "NOUN") return { core: at, isThing: true };
  const noun = target >= 0 && words[target]?.upos === "NOUN";
  if (noun && (lightVerbs.has(verb.lemma) || claims.bearing.has(verb.lemma)))
    return { core: target, isThing: claims.owning.has(verb.lemma) && !isGiven(clause, target, tables) };
  // "Found no rifle."
  if (noun && claims.finding.has(verb.lemma)) return { core: target, isThing: true };
  return { core: at, isThing: false };
}

/** "Not a", "no", "any": all of a kind. */
const isOfAll = (form: string, { nobodies, negators, claims }: CompareTables): boolean =>
  nobodies.has(form) || negators.has(form) || claims.anyone.has(form) || claims.noneOf.has(form);

/** Everything that is named in a clause beside what it turns on; no times, no "nobody". */
const namedIn = (clause: Clause, core: number, tables: CompareTables): number[] =>
  insideOf(clause).filter((it) => {
    const word = clause.sentence.words[it]!;
    // "No flags and no rope": each by itself.
    const joined = clause.sentence.relation[it] === "conj" && clause.sentence.head[it] === core;
    return it !== core && it !== clause.at && !joined && (isContent(word) || tables.pronouns.has(word.form)) && !isOfAll(word.form, tables) && !isTime(clause, word); // prettier-ignore
  });

/** What a clause that tells what happened, or did not, says; null for one that only may, shall or is asked to be. */
export function factOf(clause: Clause, { tables }: Context): Fact | null {
  const { sentence, told, modal, account, negator, at } = clause;
  if (!told || modal) return null;
  // "No, we are asking for more": the answer to another.
  if (negator >= 0 && sentence.words[negator + 1]?.kind === "mark") return null;
  const cueDenies = account?.view.denied === true;
  if (cueDenies && !deniesClaim(account!, tables)) return null;
  const { core, isThing } = coreOf(clause, tables);
  const word = sentence.words[core];
  if (word === undefined || !isContent(word) || word.kind !== "content") return null;
  // "Failed to come", and what a machine did that failed.
  const refused = tables.refusals.has(sentence.words[at]?.lemma ?? "") && complementOf(clause) >= 0;
  const denied = negator >= 0 || refused;
  return { clause, core, isThing, denied: denied !== cueDenies, around: namedIn(clause, core, tables) };
}

/** Whether a word stands for somebody or something of the other fact; "we" may be anybody there. */
export const isMet = (mine: Fact, at: number, theirs: Fact, context: Context): boolean =>
  [theirs.clause.at, theirs.core, ...theirs.around].some((it) => sameThing(mine.clause, at, theirs.clause, it, context) === true);
