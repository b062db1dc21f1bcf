// Takes an episode's clauses, gives what somebody says was the only thing somewhere beside another thing found there: "only barley in the wagons", "powder was found in one of the wagons".
import type { Span } from "../../model/index.ts";
import type { Found } from "./accounts.ts";
import { insideOf, spanAround, type Clause } from "./clauses.ts";
import { daysApart, isKindOf, type Known } from "./clauses-compared.ts";
import type { Context } from "../context.ts";
import { tellerSide } from "./tellers.ts";
import { wordLikeness } from "../wording/alignment.ts";
import { isContent, type Word } from "../wording/words.ts";

/** Something that was somewhere. Numbers are indices into the sentence's words. */
interface Held {
  readonly clause: Clause;
  readonly thing: number;
  /** Other nouns of the clause: where it was. */
  readonly where: readonly number[];
}

/** Words behind "only" within which stands the only thing. */
const REACH = 3;
/** Likeness from which two words stand for one thing. */
const ALIKE = 0.8;
/** Rarity from which a noun names a thing of its own. */
const TELLING = 0.2;

const isPlace = (word: Word | undefined): boolean => word?.upos === "NOUN" && isContent(word);
const isNoun = (word: Word | undefined): boolean => word !== undefined && isPlace(word) && word.rarity >= TELLING;

/** The nouns of a clause besides one. */
const nounsBeside = (clause: Clause, thing: number): number[] =>
  insideOf(clause).filter((it) => it !== thing && isPlace(clause.sentence.words[it]));

const isPlain = ({ told, modal, negator, account }: Clause): boolean => told && !modal && negator < 0 && account !== null && !account.view.denied && account.statement.act !== "deny"; // prettier-ignore

/** What a clause says was all that was somewhere: "only barley", "nothing but barley", "barley only". */
function onlyIn(clause: Clause, { tables }: Context): Held[] {
  const { words } = clause.sentence;
  const holds = tables.claims.holding.has(words[clause.at]?.lemma ?? "") || clause.doer === clause.at;
  if (!isPlain(clause) || !holds) return [];
  return insideOf(clause).flatMap((at): Held[] => {
    // "The only way": one of its kind, whatever else is there.
    const ordinal = tables.determiners.has(words[at - 1]?.form ?? "") || tables.claims.possessive.has(words[at - 1]?.form ?? "");
    if (!tables.exclusives.has(words[at]?.form ?? "") || ordinal) return [];
    // "There was only sorghum in the trucks": a thing, whatever the tree takes it for.
    const there = words[at + 1]?.kind === "content" && tables.claims.there === words[at - 2]?.form;
    const next = there ? at + 1 : words.findIndex((it, index) => index > at && index <= at + REACH && isNoun(it));
    const thing = next < 0 && isNoun(words[at - 1]) ? at - 1 : next;
    const where = thing < 0 ? [] : nounsBeside(clause, thing);
    return where.length === 0 ? [] : [{ clause, thing, where }];
  });
}

/** What a clause says was found or lay somewhere. */
function foundIn(clause: Clause, { tables }: Context): Held[] {
  const { words } = clause.sentence;
  const { claims, exclusives } = tables;
  const lemma = words[clause.at]?.lemma ?? "";
  if (!isPlain(clause) || !(claims.finding.has(lemma) || claims.hiding.has(lemma))) return [];
  if (insideOf(clause).some((it) => exclusives.has(words[it]?.form ?? ""))) return [];
  const named = [clause.target, clause.doer].find((it) => isNoun(words[it])) ?? -1;
  // "A quantity of powder": it is the powder that was found.
  const thing = words[named + 1]?.form === tables.owning && isNoun(words[named + 2]) ? named + 2 : named;
  return named < 0 ? [] : [{ clause, thing, where: nounsBeside(clause, thing) }];
}

const isOne = (a: Word, b: Word, { tables }: Context): boolean =>
  wordLikeness(a, b) >= ALIKE || isKindOf(a, b, tables) || isKindOf(b, a, tables);

/** Whether another thing was found in the very place. */
function differ(only: Held, found: Held, known: (it: Clause) => Known, context: Context): boolean {
  const [left, right] = [only.clause, found.clause];
  if (left.teller.key === right.teller.key || left.teller.isOutlet || right.teller.isOutlet) return false;
  const [mine, theirs] = [left.sentence.words, right.sentence.words];
  if (isOne(mine[only.thing]!, theirs[found.thing]!, context) || only.where.some((it) => isOne(mine[it]!, theirs[found.thing]!, context))) return false; // prettier-ignore
  if (!only.where.some((i) => found.where.some((j) => isOne(mine[i]!, theirs[j]!, context)))) return false;
  return !daysApart(left, right, known(left), known(right));
}

const shown = ({ clause: { sentence }, thing, where }: Held): Span => spanAround(sentence, [thing, ...where]);

/** What is compared in one episode. */
const COMPARED = 60;

/** @cost O(clauses), and at most 60² comparisons */
export function contentsRivals(clauses: readonly Clause[], known: (it: Clause) => Known, context: Context): Found[] {
  const only = clauses.flatMap((it) => onlyIn(it, context)).slice(0, COMPARED);
  const found = only.length === 0 ? [] : clauses.flatMap((it) => foundIn(it, context)).slice(0, COMPARED);
  return only.flatMap((a): Found[] => {
    const against = found.filter((b) => differ(a, b, known, context));
    const [first] = against;
    if (first === undefined) return [];
    const theirs = against.filter((it) => it.clause.teller.key === first.clause.teller.key);
    const sides = [[a], theirs].map((them) => tellerSide(them[0]!.clause.teller, them.flatMap(({ clause }) => clause.account ?? []), them.map(shown))); // prettier-ignore
    const word = ({ clause: { sentence }, thing }: Held): string => sentence.words[thing]?.form ?? "";
    return [{ kind: "denial", about: `what was there: only “${word(a)}”, or “${word(first)}”`, sides }];
  });
}
