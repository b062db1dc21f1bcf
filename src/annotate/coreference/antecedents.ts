// Takes a report's phrases with the tree, gives whom a clause that "who" or "which" opens is about.
import type { Syntax } from "../../model/index.ts";
import { BIT } from "../mentions/lexicon.ts";
import type { NameView } from "../mentions/name-view.ts";
import { phraseAt, type Phrase, type PhraseIndex } from "../mentions/phrases.ts";
import { antecedentToken } from "../syntax/clause-tree.ts";

/** A report as it is read here; `cores` has the phrase of each token, -1 where none is. */
interface Read {
  readonly view: NameView;
  readonly syntax: Syntax;
  readonly phrases: readonly Phrase[];
  readonly cores: Int32Array;
}

/**
 * "The callers from the north who said", "his wife, Laura, who": whom the clause is about. The tree tells, but of
 * people the one right before "who" is nearer than one further off; null where neither tells.
 *
 * @param first the relative pronoun @param isNobody whether a phrase means what no "who" stands for
 */
export function antecedentOf(
  { view, syntax, phrases, cores }: Read,
  first: number,
  isNobody: (index: PhraseIndex) => boolean,
): { readonly index: PhraseIndex; readonly because: string } | null {
  const token = antecedentToken(syntax, first);
  const index = token < 0 ? -1 : (cores[token] ?? -1);
  const before = view.sign(first - 1) === "," ? first - 1 : first;
  const isRight = phraseAt(phrases, index)?.end === before || token === before - 1;
  const right = isRight || (view.bits(first) & BIT.who) === 0 ? -1 : (cores[before - 1] ?? -1);
  const beside = phraseAt(phrases, right);
  const isNamed = beside?.sort === "name" && beside.end === before && !isNobody(right);
  const chosen = isNamed ? right : index;
  const isWhere = chosen >= 0 && (view.bits(first) & BIT.who) !== 0 && isNobody(chosen);
  return chosen < 0 || isWhere ? null : { index: chosen, because: isNamed ? "the one right before it" : "the one its clause is about" };
}
