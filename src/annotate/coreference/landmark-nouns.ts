// Takes nouns by which landmarks and ships are called, says which may mean one thing.
import type { Entry } from "../mentions/lexicon.ts";

/** A patrol boat is a boat and no ferry, a pumping station is what any station is. @param alike nouns that may mean one thing, parted by spaces */
export function areAlike(alike: ReadonlySet<string>, one: Entry | null, other: Entry): boolean {
  const isShip = other.sense === "vessel";
  const [left, right] = [one?.name ?? "", other.name].map((noun) => (isShip ? noun : lastWord(noun))) as [string, string];
  for (const group of alike) {
    const nouns = group.split(" ");
    if (nouns.includes(left) && nouns.includes(right)) return true;
  }
  return false;
}

const lastWord = (noun: string): string => noun.slice(noun.lastIndexOf(" ") + 1);

/** True where one noun is the other or its last word: "the station" for a pumping station. */
export const isCalled = (noun: string, word: string): boolean => noun === word || noun.endsWith(` ${word}`);
