// Takes a description, gives the name of what it means: without its article, and with the owner's name for "his".
import type { LocalEntityIndex } from "../../model/index.ts";
import { singleSpaced, withoutBrackets } from "../../text/characters.ts";
import { DETERMINER } from "../mentions/lexicon.ts";
import type { NameView } from "../mentions/name-view.ts";
import { phraseAt, type Phrase } from "../mentions/phrases.ts";
import type { EntityDrafts } from "./entity-drafts.ts";

/** The description without its article, white space folded. */
export function describedText(view: NameView, { first, end }: Phrase): string {
  const hasArticle = (view.bits(first) & DETERMINER) !== 0 && first + 1 < end;
  return singleSpaced(withoutBrackets(view.words(hasArticle ? first + 1 : first, end)));
}

/** As `describedText`; "his office" is told by whose it is: "Ilmar Tosk's office". @param of the phrase it belongs to */
export function ownedText(
  view: NameView,
  { phrases, drafts }: { readonly phrases: readonly Phrase[]; readonly drafts: EntityDrafts },
  phrase: Phrase,
  of: number,
  owner: LocalEntityIndex | -1,
): string {
  const text = describedText(view, phrase);
  const whose = phraseAt(phrases, of);
  const name = drafts.at(owner)?.name;
  if (name === undefined || whose?.sort !== "pronoun") return text;
  if (whose.end === phrase.end) return `${text.slice(0, text.lastIndexOf(" "))} ${name}`; // "a spokesman for her"
  if (whose.first !== phrase.first || phrase.end < whose.end + 1) return text;
  const mark = whose.pronoun?.plural === true && name.endsWith("s") ? "'" : "'s";
  return `${name}${mark} ${singleSpaced(view.words(whose.end, phrase.end))}`;
}
