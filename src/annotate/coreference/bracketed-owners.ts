// Takes a report's phrases, gives offices the body that stands before them with its short name in brackets: "the Orlo Port Board (OPB) spokesman Rolf Tesk".
import type { NameView } from "../mentions/name-view.ts";
import type { Phrase, PhraseIndex } from "../mentions/phrases.ts";

/** Most tokens in such brackets. */
const BRACKETED = 3;

/** Gives an office right behind a closing bracket the body before the opening one, where the office is said to be of nobody. @cost O(phrases) */
export function takeBracketedOwners(view: NameView, phrases: readonly Phrase[]): void {
  let ending: Map<number, PhraseIndex> | null = null;
  for (const phrase of phrases) {
    if (phrase.absorbed || phrase.sort !== "name" || phrase.roles.every(({ of }) => of >= 0) || view.sign(phrase.first - 1) !== ")")
      continue;
    const opens = openingOf(view, phrase.first - 1);
    if (opens < 1 || view.sentence[opens] !== view.sentence[phrase.first]) continue;
    ending ??= bodiesByEnd(phrases);
    const owner = ending.get(opens) ?? -1;
    if (owner < 0) continue;
    for (const role of phrase.roles) if (role.of < 0) role.of = owner;
    phrase.first = phrases[owner]!.first;
  }
}

/** The opening bracket before capitals and a closing one; -1 where none is near. */
function openingOf(view: NameView, closes: number): number {
  if (!/^\p{Lu}{2,}$/u.test(view.words(closes - 1, closes))) return -1;
  for (let at = closes - 1; at >= closes - 1 - BRACKETED; at--) if (view.sign(at) === "(") return at;
  return -1;
}

/** Of each token behind a body's phrase the widest such phrase. */
function bodiesByEnd(phrases: readonly Phrase[]): Map<number, PhraseIndex> {
  const ending = new Map<number, PhraseIndex>();
  phrases.forEach(({ sort, head, entry, end, first, absorbed, roles }, index) => {
    const isBody = head?.sense === "body" || entry?.sense === "body-name" || (sort === "name" && entry === null);
    if (absorbed || roles.length > 0 || (sort !== "name" && sort !== "described") || !isBody) return;
    const known = phrases[ending.get(end) ?? -1];
    if (known === undefined || known.first > first) ending.set(end, index);
  });
  return ending;
}
