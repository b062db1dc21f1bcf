// Takes reports, gives their local entities as entities of the run, joined where key or name are the same.
import type { Annotated, Entity, EntityId, LocalEntity } from "../model/index.ts";
import { contentId } from "../text/content-id.ts";

/** Entities of a run, and which of them each report's local entities are. */
export interface EntityLinks {
  readonly entities: readonly Entity[];
  /** By report, by local index. */
  readonly entityOf: readonly (readonly EntityId[])[];
}

const idOf = (report: string, it: LocalEntity): EntityId =>
  contentId("entity", ...(it.world !== null ? [it.world] : it.named ? [it.kind, it.name.toLowerCase()] : [report, it.index]));

/** Identity by key and by name alone. */
export function plainEntities(reports: readonly Annotated[]): EntityLinks {
  const entityOf = reports.map(({ article, layers }) => layers.entities.map((it) => idOf(article.id, it)));
  const found = new Map<EntityId, Entity>();
  reports.forEach(({ layers }, report) =>
    layers.entities.forEach((it, index) => {
      const id = entityOf[report]![index]!;
      if (found.has(id)) return;
      const onBehalfOf = it.onBehalfOf === null ? null : (entityOf[report]![it.onBehalfOf] ?? null);
      found.set(id, {
        id,
        kind: it.kind,
        name: it.name,
        named: it.named,
        labels: it.labels,
        offices: it.offices,
        onBehalfOf,
        world: it.world,
      });
    }),
  );
  return { entities: [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), entityOf };
}
