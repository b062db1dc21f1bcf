// Takes the entities of a run, gives by which seats of power a state is spoken of: "the Kremlin" for Russia.
import type { Entity, EntityId } from "../../model/index.ts";
import type { Context } from "../context.ts";
import { pushTo } from "../../text/lists.ts";

/**
 * Gives the seats of each state: those of the tables, and bodies of a name that tells neither the state nor what they
 * are, which some report names without saying whose they are and another makes that state's ("the palace, as the
 * president's office is known"; the president's spokeswoman here, the palace's there).
 *
 * @cost O(entities + local entities)
 */
export function seatsOfStates(context: Context): ReadonlyMap<EntityId, readonly EntityId[]> {
  const { linked, parties } = context;
  const unowned = new Set(
    linked.reports.flatMap(({ annotated: { layers }, entityOf }) =>
      layers.entities.flatMap(({ kind, named, onBehalfOf }, local) =>
        kind !== "person" && named && onBehalfOf === null ? [entityOf[local] ?? ""] : [],
      ),
    ),
  );
  const seats = new Map<EntityId, EntityId[]>();
  for (const it of linked.entities) {
    const state = it.onBehalfOf === null ? undefined : parties.entity(it.onBehalfOf);
    if (it.kind !== "organization" || !it.named || state?.kind !== "state") continue;
    if (isTabled(it, state) || (it.world === null && unowned.has(it.id) && isOwnName(it, context))) pushTo(seats, state.id, it.id);
  }
  return seats;
}

/** "state/ru/kremlin" of "state/ru". */
const isTabled = ({ world }: Entity, state: Entity): boolean =>
  world !== null && state.world !== null && world.startsWith(`${state.world}/`);

/** Whether a name is a name and nothing else: "Salt House", not "Interior Ministry" or "the coast guard". */
function isOwnName({ name }: Entity, { tables: { nameLabels, lemmaOf } }: Context): boolean {
  const words = name.split(/\s+/);
  return words.every((it) => /^\p{Lu}/u.test(it) && !nameLabels.stateBodies.has(lemmaOf(it.toLowerCase())));
}
