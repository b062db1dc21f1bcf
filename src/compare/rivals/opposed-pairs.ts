// Takes what clauses tell one way and what others tell the other way, gives one rival account for each two tellers.
import { spanAround, type Clause } from "./clauses.ts";
import type { Found } from "./accounts.ts";
import { tellerSide, type Teller } from "./tellers.ts";

/** What a clause tells, with the indices of the words that say it. */
export interface Telling {
  readonly clause: Clause;
  readonly at: readonly number[];
}

/** Tellings of one way that are compared in one episode. */
const COMPARED = 60;

const sideOf = (teller: Teller, them: readonly Telling[]): Found["sides"][number] =>
  tellerSide(
    teller,
    [...new Set(them.flatMap(({ clause: { account } }) => account ?? []))],
    them.map(({ clause: { sentence }, at }) => spanAround(sentence, at)),
  );

/** @cost at most 60² comparisons */
export function opposedPairs<T extends Telling>(
  left: readonly T[],
  right: readonly T[],
  opposed: (a: T, b: T) => boolean,
  about: (left: Teller, right: Teller) => string,
): Found[] {
  const found = new Map<string, { readonly left: Set<T>; readonly right: Set<T> }>();
  for (const a of left.slice(0, COMPARED)) {
    for (const b of right.slice(0, COMPARED)) {
      const [mine, theirs] = [a.clause.teller, b.clause.teller];
      if (mine.key === theirs.key || !opposed(a, b)) continue;
      const key = `${mine.key}\n${theirs.key}`;
      const home = found.get(key) ?? { left: new Set<T>(), right: new Set<T>() };
      found.set(key, { left: home.left.add(a), right: home.right.add(b) });
    }
  }
  return [...found.values()].flatMap(({ left: mine, right: theirs }): Found[] => {
    const [a, b] = [[...mine][0]?.clause.teller, [...theirs][0]?.clause.teller];
    return a === undefined || b === undefined ? [] : [{ kind: "agent", about: about(a, b), sides: [sideOf(a, [...mine]), sideOf(b, [...theirs])] }]; // prettier-ignore
  });
}
