// Takes a report's phrases, parts owners from holders where nothing but the report's own names can: "President of Veldria Ilmar Tosk".
import type { NameView } from "../mentions/name-view.ts";
import type { Phrase, PhraseIndex } from "../mentions/phrases.ts";

/**
 * Splits "Veldria Ilmar Tosk" after an office where the report names "Veldria" or "Tosk" by itself elsewhere.
 *
 * @cost O(phrases)
 */
export function partHolders(view: NameView, phrases: Phrase[]): void {
  const single = new Set<string>();
  for (const { sort, coreFirst, coreEnd } of phrases)
    if (sort === "name" && coreEnd - coreFirst === 1) single.add(view.words(coreFirst, coreEnd));
  const count = phrases.length;
  for (let index = 0; index < count; index++) {
    const phrase = phrases[index];
    const role = phrase?.roles.at(-1);
    const complement = phrases[role?.of ?? -1];
    if (phrase === undefined || role === undefined || complement === undefined || phrase.sort !== "described") continue;
    if (complement.sort !== "name" || complement.entry !== null || complement.head !== null || complement.roles.length > 0) continue;
    const { coreFirst, coreEnd } = complement;
    if (coreEnd - coreFirst < 3 || phrase.end !== complement.end) continue;
    if (!single.has(view.words(coreFirst, coreFirst + 1)) && !single.has(view.words(coreEnd - 1, coreEnd))) continue;
    part(phrases, phrase, complement, role.of);
  }
}

function part(phrases: Phrase[], phrase: Phrase, holder: Phrase, index: PhraseIndex): void {
  const { coreFirst } = holder;
  const owner = phrases.push({ ...holder, first: coreFirst, end: coreFirst + 1, coreEnd: coreFirst + 1, roles: [] }) - 1;
  holder.coreFirst = coreFirst + 1;
  holder.first = phrase.first;
  for (const role of phrase.roles) {
    if (role.of === index) role.of = owner;
    holder.roles.push(role);
  }
  phrase.same = index;
  phrase.absorbed = true;
}
