// Takes a report's entities, gives its capitals the states whose capitals they are, where the report speaks of those or of no other.
import type { LocalEntityIndex } from "../../model/index.ts";
import type { NameView } from "../mentions/name-view.ts";
import type { Understood } from "./coreference.ts";
import type { EntityDraft } from "./entity-drafts.ts";

/** Marks of a token inside a dateline. @see NameView.lead */
const DATELINE = 1;

/**
 * Lets a capital act for its state: wherever the report names that state, before the capital or after it; in its dateline;
 * and where it is the one capital of a report that names no state at all.
 *
 * @cost O(phrases)
 */
export function giveCapitals(view: NameView, { phrases, meanings, drafts }: Understood): void {
  const open = new Map<LocalEntityIndex, string>();
  const told = new Set<string>();
  let named = 0;
  for (let index = 0; index < phrases.length; index++) {
    const { entry, coreFirst } = phrases[index]!;
    const entity = meanings[index]?.entity ?? -1;
    const draft = drafts.at(entity);
    if (draft?.kind === "state") named++;
    if (entry?.sense !== "capital" || entry.world === null || draft?.kind !== "place") continue;
    if (draft.of < 0) open.set(entity, entry.world);
    if (view.lead[coreFirst] === DATELINE) told.add(entry.world);
  }
  const isAlone = named === 0 && new Set(open.values()).size === 1;
  for (const [entity, world] of open) {
    const draft = drafts.at(entity)!;
    const state = drafts.find(world);
    if (state >= 0) draft.of = state;
    else if (isAlone || told.has(world)) draft.of = drafts.keyed(world, () => stateNamed(view, world));
  }
}

const stateNamed = (view: NameView, world: string): Pick<EntityDraft, "kind" | "name" | "world"> => ({
  kind: "state",
  name: view.lexicon.state(world)?.name ?? "",
  world,
});
