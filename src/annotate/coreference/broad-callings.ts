// Takes who holds which office, gives whom a broad word for such people means: "the diplomat" for a foreign minister named before.
import type { LocalEntityIndex } from "../../model/index.ts";
import type { BroadCalling } from "../mentions/names-rule.ts";
import { PART, type NameView } from "../mentions/name-view.ts";
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
  view: NameView,
  drafts: EntityDrafts,
  holders: ReadonlyMap<string, readonly LocalEntityIndex[]>,
  word: BroadCalling,
  described: Office,
  phrase: Phrase,
): LocalEntityIndex | -1 {
  const { determiner, gender } = phrase;
  if ((determiner !== "the" && determiner !== "this") || isOfAKind(view, phrase)) return -1;
  if (described.of >= 0 && described.state < 0) return -1;
  let best = -1;
  let bestSeen = -1;
  for (const [title, them] of holders) {
    if (!isOneOf(word.titles, title) && word.authorities.length === 0) continue;
    for (const entity of them) {
      const draft = drafts.at(entity);
      if (draft === undefined || !draft.named || draft.kind !== "person" || draft.lastSeen <= bestSeen) continue;
      if (gender !== null && draft.gender !== null && draft.gender !== gender) continue;
      if (draft.offices.some((held) => held.title === title && isMeant(held, word, described))) [best, bestSeen] = [entity, draft.lastSeen];
    }
  }
  return best;
}

/** "The duty officer" is somebody else, "the top diplomat" is not. */
function isOfAKind(view: NameView, { modified, first, coreFirst }: Phrase): boolean {
  if (!modified) return false;
  const { esteeming } = view.lexicon.described;
  for (let at = first + 1; at < coreFirst; at++) {
    const isPlain = view.sign(at) === "-" || view.part[at] === PART.atom || esteeming.has(view.words(at, at + 1).toLowerCase());
    if (!isPlain) return true;
  }
  return false;
}

function isMeant({ title, sort, authority, state }: Office, { titles, authorities }: BroadCalling, described: Office): boolean {
  const isPart = authority !== null && authorities.includes(authority) && (sort === "office" || sort === "speaker" || sort === "rank");
  if (!isPart && !isOneOf(titles, title)) return false;
  return described.state < 0 || state < 0 || state === described.state;
}

/** Whether a title is one of some, or one of them with what it is of: "energy minister", "minister of labour". */
const isOneOf = (titles: readonly string[], title: string): boolean =>
  titles.some((it) => it === title || title.endsWith(` ${it}`) || title.startsWith(`${it} of `));
