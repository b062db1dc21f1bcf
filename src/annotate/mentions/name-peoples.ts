// Takes the names of a report, finds those of peoples beside their country's, and bodies called by a people: "Veldran" beside "Veldria".
import type { NameTables } from "./names-rule.ts";
import { isSurelyPerson, stateVotes, WEIGHT, type NameGroup } from "./name-votes.ts";
import { isPartOfState } from "./phrase-complements.ts";

/** What is left of a word when one of the endings is taken off; the word must keep four letters. */
function stems(word: string, endings: readonly string[]): string[] {
  const found: string[] = [];
  for (const ending of endings)
    if (word.length - ending.length > 3 && word.endsWith(ending)) found.push(word.slice(0, word.length - ending.length));
  return found;
}

/** How many names that share a stem are looked at. */
const SHARING = 4;

/**
 * Finds names of peoples beside their country's: "Veldran" beside "Veldria".
 *
 * @cost O(names × endings)
 */
export function linkPeoples(groups: ReadonlyMap<string, NameGroup>, endings: NameTables["demonymEndings"]): void {
  const single = [...groups.values()].filter(({ words, entry }) => words.length === 1 && entry === null);
  const countries = new Map<string, NameGroup[]>();
  for (const group of single) {
    const [word = ""] = group.words;
    share(countries, word, group);
    for (const stem of stems(word, endings.country)) share(countries, stem, group);
  }
  for (const group of groups.values()) linkBody(group, countries, endings);
  for (const group of single) {
    const [word = ""] = group.words;
    // Whether it may be a people's name at all is told sooner than of which country.
    if ((group.votes.people <= 0 && !word.endsWith("s")) || isSurelyPerson(group)) continue;
    const isPair = (it: NameGroup): boolean =>
      endings.sure.some(([of, people]) => word.endsWith(people) && it.words[0] === `${word.slice(0, -people.length)}${of}`);
    const alike = stems(word, endings.people)
      .flatMap((stem) => countries.get(stem) ?? [])
      .filter((it) => it !== group && it.stateOf === null && !isSurelyPerson(it));
    // "Veldria" before "VELDRA", the agency of the dateline.
    const country = alike.find(isPair) ?? alike.find((it) => !isAgency(it));
    const states = stateVotes(group) + (country === undefined ? 0 : stateVotes(country));
    // "Lucia" and her "Lucians": a first name, or who has a hand of his own, is no state.
    const isSure = country?.votes.person === 0 && isPair(country);
    if (country !== undefined && (isSure || states >= WEIGHT.stateBody)) {
      group.stateOf = country.key;
      group.link = "people";
      country.votes.state += WEIGHT.capitalOf;
    }
  }
}

function share(countries: Map<string, NameGroup[]>, stem: string, group: NameGroup): void {
  const known = countries.get(stem);
  if (known === undefined) countries.set(stem, [group]);
  else if (known.length < SHARING) known.push(group);
}

/** "Veldrian Army" beside "Veldria": whose army it is, though no "Veldrian" stands alone. */
function linkBody(group: NameGroup, countries: ReadonlyMap<string, readonly NameGroup[]>, { sure }: NameTables["demonymEndings"]): void {
  const [word = "", ...more] = group.words;
  if (more.length === 0 || group.entry !== null || group.head?.sense !== "body" || !isPartOfState(group.head, false)) return;
  for (const [of, people] of sure) {
    const name = word.endsWith(people) ? `${word.slice(0, -people.length)}${of}` : "";
    const country = countries.get(name)?.find((it) => it.words[0] === name && it.votes.person <= 0 && !isSurelyPerson(it));
    if (country === undefined) continue;
    group.bodyOf = country.key;
    country.votes.state += WEIGHT.capitalOf;
  }
}

/** "OSMAR (VELDRA) -": what a dateline gives as its source, and nothing else. */
const isAgency = ({ votes }: NameGroup): boolean => votes.credited > 0;
