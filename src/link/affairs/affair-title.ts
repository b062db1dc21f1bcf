// Takes an affair's reports, gives what it is about in a few names: the states and places that most of them speak of.
import type { EntityId, LinkedReport } from "../../model/index.ts";

/** Names in a title. */
const NAMES = 3;
/** Share of an affair's reports that must speak of a place for it to stand in the title. */
const SPOKEN_OF = 0.5;

interface Told {
  reports: number;
  weight: number;
  /** The state it is a part or the capital of; null where none is known. */
  owner: EntityId | null;
  /** Names by how many reports use them. */
  readonly names: Map<string, number>;
}

/**
 * Gives the names, the most spoken-of first; empty where no state or place is spoken of in half the reports.
 *
 * @cost O(mentions)
 */
export function placesOf(reports: readonly LinkedReport[]): readonly string[] {
  const told = new Map<EntityId, Told>();
  for (const { annotated, entityOf } of reports) {
    const { mentions, entities } = annotated.layers;
    const times = new Map<EntityId, { count: number; name: string; owner: EntityId | null }>();
    for (const { entity } of mentions) {
      const local = "value" in entity ? entities[entity.value] : undefined;
      if (local === undefined || !local.named || (local.kind !== "state" && local.kind !== "place")) continue;
      const id = entityOf[local.index];
      if (id === undefined) continue;
      const known = times.get(id);
      const owner = local.onBehalfOf === null ? null : (entityOf[local.onBehalfOf] ?? null);
      if (known === undefined) times.set(id, { count: 1, name: local.name, owner });
      else known.count++;
    }
    for (const [id, { count, name, owner }] of times) {
      const it = told.get(id) ?? { reports: 0, weight: 0, owner, names: new Map<string, number>() };
      it.owner ??= owner;
      it.reports++;
      it.weight += 1 + Math.log(count);
      it.names.set(name, (it.names.get(name) ?? 0) + 1);
      told.set(id, it);
    }
  }
  const titled: [EntityId, Told][] = [];
  const ranked = [...told]
    .filter(([, it]) => it.reports >= reports.length * SPOKEN_OF)
    .sort(([a, left], [b, right]) => right.weight - left.weight || (a < b ? -1 : 1));
  for (const [id, it] of ranked) {
    // A capital says nothing beside its state.
    const isPart = titled.some(([other, { owner }]) => other === it.owner || owner === id);
    if (titled.length < NAMES && !isPart) titled.push([id, it]);
  }
  return titled.map(
    ([, { names }]) => [...names].sort(([a, left], [b, right]) => right - left || a.length - b.length || (a < b ? -1 : 1))[0]![0],
  );
}
