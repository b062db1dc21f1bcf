// Takes a report's phrases, gives bodies that are named for two things as one: "the Office for Kosta and Metora".
import type { NameView } from "../mentions/name-view.ts";
import type { Phrase } from "../mentions/phrases.ts";

/** Prepositions behind which two things are one body's: what is "of" two may as well be two. */
const NAMING: ReadonlySet<string> = new Set(["for", "on"]);
const AND = "and";

/**
 * Lets a body's name go on behind "and" to another name where a preposition ("for", "on") begins what it is named for.
 *
 * @cost O(phrases)
 */
export function joinCoordinated(view: NameView, phrases: readonly Phrase[]): void {
  const nameAt = new Map<number, Phrase>();
  const endingAt = new Map<number, Phrase>();
  for (const phrase of phrases) {
    if (!isPlainName(phrase)) continue;
    if (!nameAt.has(phrase.first)) nameAt.set(phrase.first, phrase);
    endingAt.set(phrase.end, phrase);
  }
  for (const body of phrases) {
    const { sort, head, end, titled } = body;
    if (sort !== "name" || titled || head?.sense !== "body" || head.plural || view.words(end, end + 1) !== AND) continue;
    const other = nameAt.get(end + 1);
    if (other === undefined || view.sentence[other.end - 1] !== view.sentence[body.first]) continue;
    const named = endingAt.get(end);
    if (named === undefined || named.first <= body.coreFirst || !NAMING.has(view.words(named.first - 1, named.first))) continue;
    body.coreEnd = other.end;
    body.end = other.end;
    other.absorbed = true;
  }
}

const isPlainName = ({ sort, head, roles, titled, first, coreFirst }: Phrase): boolean =>
  sort === "name" && head === null && !titled && roles.length === 0 && first === coreFirst;
