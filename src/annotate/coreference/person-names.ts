// Takes the names of a report, gives which of them are one person's.
import type { NameGroup } from "../mentions/name-votes.ts";

/** One person's names in a report. */
export interface PersonNames {
  readonly surname: string;
  /** Folded given names and initials. */
  readonly given: Set<string>;
  readonly groups: NameGroup[];
  /** True where every name of this person ends in "Jr." or the like. */
  isJunior: boolean;
}

export interface People {
  readonly people: readonly PersonNames[];
  /** Person of a full name's group, by group key. */
  readonly ofGroup: ReadonlyMap<string, PersonNames>;
  /** Persons that a single word can mean: all who bear it as surname, else all who bear it as given name. */
  readonly bearing: (word: string) => readonly PersonNames[];
}

/** True where one given name, or its initial, is the other's. */
function agree(known: ReadonlySet<string>, given: readonly string[]): boolean {
  if (known.size === 0 || given.length === 0) return true;
  for (const word of given) {
    if (known.has(word)) return true;
    for (const other of known) if ((word.length === 1 || other.length === 1) && word.charAt(0) === other.charAt(0)) return true;
  }
  return false;
}

function withoutAny(words: readonly string[], suffixes: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const word of words) if (!suffixes.has(word)) found.push(word);
  return found;
}

/**
 * Joins full names that share a surname and a given name or initial; two people of one surname stay apart.
 *
 * @param suffixes words behind a surname that are no part of it: "jr"
 * @cost O(names): people of one surname are few, and at most 16 of them are compared
 */
export function peopleOf(groups: Iterable<NameGroup>, suffixes: ReadonlySet<string>): People {
  const people: PersonNames[] = [];
  const ofGroup = new Map<string, PersonNames>();
  /** Those who bear the very name, "Jr." apart, that stands without it as often: it is their father's. */
  const sons = new Set<PersonNames>();
  const bySurname = new Map<string, PersonNames[]>();
  const byGiven = new Map<string, PersonNames[]>();
  const all = [...groups];
  let plain: ReadonlyMap<string, number> | null = null;
  const standing = (words: readonly string[]): number => {
    plain ??= new Map(all.map((it) => [it.words.join(" "), it.phrases.length]));
    return plain.get(words.join(" ")) ?? 0;
  };
  for (const group of all) {
    const words = withoutAny(group.words, suffixes);
    const isJunior = words.length < group.words.length;
    const surname = words.at(-1);
    if (group.kind !== "person" || surname === undefined || words.length < 2) continue;
    const given = words.slice(0, -1);
    const namesakes = bySurname.get(surname) ?? [];
    const isSon = isJunior && standing(words) >= group.phrases.length;
    let person = isSon ? undefined : namesakes.slice(0, 16).find((it) => !sons.has(it) && agree(it.given, given));
    if (person === undefined) {
      person = { surname, given: new Set(), groups: [], isJunior };
      if (isSon) sons.add(person);
      people.push(person);
      bySurname.set(surname, [...namesakes, person]);
    }
    for (const word of given) {
      if (!person.given.has(word)) byGiven.set(word, [...(byGiven.get(word) ?? []).slice(0, 16), person]);
      person.given.add(word);
    }
    person.groups.push(group);
    person.isJunior &&= isJunior;
    ofGroup.set(group.key, person);
  }
  return { people, ofGroup, bearing: (word) => bySurname.get(word) ?? byGiven.get(word) ?? [] };
}
