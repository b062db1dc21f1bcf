// Takes a report's phrases and what each means, gives their meanings where a speaker is described first and named in the next sentences.
import type { LocalEntityIndex } from "../../model/index.ts";
import type { NameView } from "../mentions/name-view.ts";
import { isInvertedSubject, isSubject } from "../mentions/phrase-context.ts";
import type { Phrase } from "../mentions/phrases.ts";
import type { EntityDrafts, Meaning, Office } from "./entity-drafts.ts";

/** How many sentences a description may stand before the name that is then told: "the aide said. … Ilse Marenko told …". */
const INTRODUCED_WITHIN = 3;

/** A report's phrases with what each means. */
interface Told {
  readonly phrases: readonly Phrase[];
  readonly meanings: readonly Meaning[];
  readonly drafts: EntityDrafts;
}

/**
 * A speaker described without a name whom the next sentences name without an office is one with that name.
 *
 * @param hold says that a person holds an office
 * @cost O(phrases + entities)
 */
export function introduced(view: NameView, told: Told, hold: (person: LocalEntityIndex, office: Office) => void): readonly Meaning[] {
  const moved = introductions(view, told, hold);
  return moved.size === 0 ? told.meanings : told.meanings.map((it) => moveTo(it, moved));
}

/** New entity by old one. */
function introductions(
  view: NameView,
  { phrases, meanings, drafts }: Told,
  hold: (person: LocalEntityIndex, office: Office) => void,
): ReadonlyMap<LocalEntityIndex, LocalEntityIndex> {
  const moved = new Map<LocalEntityIndex, LocalEntityIndex>();
  const first = new Map<LocalEntityIndex, Phrase>();
  const acts = new Set<LocalEntityIndex>();
  for (let index = 0; index < phrases.length; index++) {
    const phrase = phrases[index]!;
    const entity = meanings[index]?.entity ?? -1;
    if (entity < 0 || phrase.sort === "pronoun") continue;
    const known = first.get(entity);
    if (known === undefined || phrase.first < known.first) first.set(entity, phrase);
    if (isSubject(view, phrase) || isInvertedSubject(view, phrase)) acts.add(entity);
  }
  const sentence = (entity: LocalEntityIndex): number => view.sentence[first.get(entity)?.first ?? 0] ?? 0;
  const bare = new Map<number, LocalEntityIndex[]>();
  for (let entity = 0; entity < drafts.list.length; entity++) {
    const it = drafts.list[entity]!;
    if (it.kind !== "person" || !it.named || it.offices.length > 0 || it.nameWords < 2 || !acts.has(entity)) continue;
    bare.set(sentence(entity), [...(bare.get(sentence(entity)) ?? []).slice(0, 1), entity]);
  }
  for (let entity = 0; entity < drafts.list.length; entity++) {
    const { named, kind, offices, gender } = drafts.list[entity]!;
    const [office] = offices;
    if (named || kind !== "person" || office === undefined || office.of < 0 || !acts.has(entity)) continue;
    if (office.sort !== "speaker" && office.sort !== "office") continue;
    const from = sentence(entity);
    const fit = Array.from({ length: INTRODUCED_WITHIN }, (_, step) => bare.get(from + 1 + step) ?? []).flat();
    const [only] = fit;
    const other = drafts.at(only ?? -1);
    if (only === undefined || fit.length > 1 || (gender !== null && other?.gender != null && other.gender !== gender)) continue;
    moved.set(entity, only);
    for (const held of offices) hold(only, held);
  }
  return moved;
}

function moveTo(meaning: Meaning, moved: ReadonlyMap<LocalEntityIndex, LocalEntityIndex>): Meaning {
  const entity = moved.get(meaning.entity);
  return entity === undefined ? meaning : { ...meaning, entity, because: "described, then named in the next sentences" };
}
