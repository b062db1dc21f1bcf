// Takes a people's name, gives whether it means one person: "the Norwegian said", "says the Czech".
import { BIT } from "../mentions/lexicon.ts";
import type { NameView } from "../mentions/name-view.ts";
import { isInvertedSubject, isSubject } from "../mentions/phrase-context.ts";
import type { Phrase } from "../mentions/phrases.ts";

/** Whether "the" and a people's name in the singular stand beside a verb of saying. */
export function isCompatriot(view: NameView, phrase: Phrase): boolean {
  const { first, end, determiner, sort, entry } = phrase;
  if (sort !== "people" || entry?.plural === true) return false;
  if (determiner !== "the" && (view.bits(first - 1) & BIT.the) === 0) return false;
  const verb = isSubject(view, phrase)
    ? end
    : isInvertedSubject(view, phrase) || isInvertedSubject(view, { ...phrase, first: first - 1 })
      ? backTo(view, first)
      : -1;
  const word = verb < 0 ? -1 : (view.word[verb] ?? -1);
  if (word < 0 || view.lexicon.uttering[word] !== 1) return false;
  const name = view.words(end - 1, end).toLowerCase();
  const { wholePeople, onePerson } = view.lexicon.described;
  if (onePerson.has(name)) return true;
  for (const ending of wholePeople) if (name.endsWith(ending)) return false;
  return true;
}

/** The token before a phrase and its article. */
const backTo = (view: NameView, first: number): number => ((view.bits(first - 1) & BIT.the) === 0 ? first - 1 : first - 2);
