// Takes the local entities of all reports, gives the entities of the run: one person under many spellings and descriptions.
import type { Annotated, Entity, EntityId } from "../model/index.ts";
import { nameKeys } from "../text/name-key.ts";
import { entityRecords } from "./entity-records.ts";
import type { EntityTables } from "./entity-rule.ts";
import { LocalNodes } from "./local-nodes.ts";
import { joinDescribedPersons, joinNamedPersons } from "./person-links.ts";
import { StateParts } from "./state-parts.ts";

/**
 * Gives the entities over all reports and which of them each report's local entities are.
 *
 * @param annotated in any order; the result is the same for every order, `entityOf` stands in the order given
 * @cost about linear: everything is joined by keys, comparisons stay inside capped blocks of namesakes
 */
export function linkEntities(
  annotated: readonly Annotated[],
  tables: EntityTables,
): { readonly entities: readonly Entity[]; readonly entityOf: readonly (readonly EntityId[])[] } {
  const order = annotated.map((_, index) => index).sort((a, b) => (idOf(annotated, a) < idOf(annotated, b) ? -1 : 1));
  const sorted = order.flatMap((index) => annotated[index] ?? []);
  const nodes = new LocalNodes(sorted, nameKeys(tables.spelling), tables);
  const parts = new StateParts(nodes, tables);
  joinNamedPersons(nodes, parts);
  parts.settle();
  joinDescribedPersons(nodes, parts);
  const { entities, idOfNode } = entityRecords(nodes, parts, tables);
  const entityOf: EntityId[][] = annotated.map(() => []);
  order.forEach((index, report) => {
    const first = nodes.first[report] ?? 0;
    entityOf[index] = (sorted[report]?.layers.entities ?? []).map((_, local) => idOfNode(first + local));
  });
  return { entities, entityOf };
}

const idOf = (annotated: readonly Annotated[], index: number): string => annotated[index]?.article.id ?? "";
