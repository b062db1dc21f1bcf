// Takes a report's own entities, tells whether the report says in so many words of which state somebody is: "Peru's foreign ministry", and not "the ministry".
import type { LocalEntity } from "../../model/index.ts";
import { foldWord } from "../../text/name-key.ts";

/** Longest chain of whom somebody acts for that is followed. */
const LONGEST_CHAIN = 4;

const wordsOf = ({ name, labels }: LocalEntity): string[] => [name, ...labels].flatMap((it) => it.split(/[\s'’-]+/u)).map(foldWord);

/**
 * Whether a state stands behind an entity that none of its words, nor of the body it acts for, names: which state it is was
 * taken from what the report speaks of near by.
 *
 * @param entities of the report, by index
 * @cost O(words of the labels)
 */
export function isStateTaken(of: LocalEntity, entities: readonly LocalEntity[]): boolean {
  const chain: LocalEntity[] = [of];
  for (let at = of.onBehalfOf; at !== null && chain.length < LONGEST_CHAIN; at = chain.at(-1)!.onBehalfOf) {
    const next = entities[at];
    if (next === undefined) return false;
    chain.push(next);
    if (next.kind === "state") break;
  }
  const state = chain.at(-1)!;
  if (state.kind !== "state" || chain.length < (of.kind === "person" && of.offices.length > 0 ? 2 : 3)) return false;
  const own = new Set(wordsOf(state).filter((word) => word !== "the" && word !== "of"));
  return !chain.slice(0, -1).some((it) => it.labels.some((label) => label.split(/[\s'’-]+/u).some((word) => own.has(foldWord(word)))));
}
