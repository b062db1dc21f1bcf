// Takes who holds which office, gives whom a broad word for such people means: "the diplomat" for a foreign minister named before.
import type { LocalEntityIndex } from "../../model/index.ts";
import type { BroadCalling } from "../mentions/names-rule.ts";
import type { Phrase } from "../mentions/phrases.ts";
import type { EntityDrafts, Office } from "./entity-drafts.ts";

/** Broad words by the title under which they are read. */
export type BroadCallings = ReadonlyMap<string, BroadCalling>;

export const broadCallings = (all: readonly BroadCalling[]): BroadCallings => new Map(all.map((it) => [it.title, it]));

/**
 * The named person spoken of last who can be called by a broad word, -1 where nobody can be: "the Veldran diplomat" is
 * no other state's, as far as it is told whose one is.
 *
 * @param holders entities by title of office
 * @cost O(titles + holders of those that fit)
 */
export function calledBroadly(
  drafts: EntityDrafts,
  holders: ReadonlyMap<string, readonly LocalEntityIndex[]>,
  word: BroadCalling,
  described: Office,
  { determiner, gender }: Phrase,
): LocalEntityIndex | -1 {
  if (determiner !== "the" && determiner !== "this") return -1;
  if (described.of >= 0 && described.state < 0) return -1;
  let best = -1;
  let bestSeen = -1;
  for (const [title, them] of holders) {
    if (!word.titles.includes(title) && word.authorities.length === 0) continue;
    for (const entity of them) {
      const draft = drafts.at(entity);
      if (draft === undefined || !draft.named || draft.kind !== "person" || draft.lastSeen <= bestSeen) continue;
      if (gender !== null && draft.gender !== null && draft.gender !== gender) continue;
      if (draft.offices.some((held) => held.title === title && isMeant(held, word, described))) [best, bestSeen] = [entity, draft.lastSeen];
    }
  }
  return best;
}

function isMeant({ title, sort, authority, state }: Office, { titles, authorities }: BroadCalling, described: Office): boolean {
  const isPart = authority !== null && authorities.includes(authority) && (sort === "office" || sort === "speaker" || sort === "rank");
  if (!isPart && !titles.includes(title)) return false;
  return described.state < 0 || state < 0 || state === described.state;
}
