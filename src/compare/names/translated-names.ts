// Takes a name, gives a key that is the same where another language says it: "Queen of Orlo", "Reine d'Orlo".
import { foldWord } from "../../text/name-key.ts";
import type { NameTranslations } from "../name-rule.ts";

/** Words that such a key must hold: "Queen" alone is any queen. */
const LEAST = 2;

/**
 * Gives the words of a name in English, in alphabetical order, without articles; null where fewer than two are left or
 * none of them is a word of the table.
 *
 * @cost O(name)
 */
export function translatedKey(name: string, { words, small }: NameTranslations): string | null {
  const own = name
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldWord)
    .filter((it) => it !== "" && !small.has(it));
  if (own.length < LEAST || !own.some((it) => words.has(it))) return null;
  return own
    .map((it) => words.get(it) ?? it)
    .sort()
    .join(" ");
}
