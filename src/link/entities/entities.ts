// Takes the local entities of all reports, gives the entities of the run: one person under many spellings and descriptions.
import { valueOf, type Annotated, type Entity, type EntityId, type Known, type Span } from "../../model/index.ts";
import { publicationDateOf } from "../../text/publication.ts";
import { nameKeys, type NameKeys } from "../../text/name-key.ts";
import { joinBodies } from "./body-links.ts";
import { joinCallings } from "./calling-links.ts";
import { giveCharged, givePromising } from "./charged-officers.ts";
import { entityRecords } from "./entity-records.ts";
import type { EntityTables } from "../entity-rule.ts";
import { AttestedOffices } from "./attested-offices.ts";
import { generationsOf } from "./generations.ts";
import { joinLandmarks } from "./landmark-links.ts";
import { placeOfficials, settleLands } from "./lands.ts";
import { LocalNodes, type Node } from "./local-nodes.ts";
import { settleAtHome } from "./home-pages.ts";
import { giveStaff } from "./staff.ts";
import { givePosts } from "./posts.ts";
import { once } from "../grouping/once-per.ts";
import { joinDescribedPersons, joinNamedPersons } from "./person-links.ts";
import { joinPlaceLabels } from "./place-labels.ts";
import { joinRespeltPlaces } from "./respelt-places.ts";
import { joinRunTogether } from "./run-together.ts";
import { statedAliases } from "./stated-aliases.ts";
import { StateParts } from "./state-parts.ts";

/** The entities of a run. */
export interface LinkedEntities {
  readonly entities: readonly Entity[];
  /** By report and local entity. */
  readonly entityOf: readonly (readonly EntityId[])[];
  /** By report, for whom local entities act that the reports together tell, or another report than their own. */
  readonly actsFor: readonly ReadonlyMap<number, EntityId>[];
}

/**
 * Gives the entities over all reports and which of them each report's local entities are.
 *
 * @param annotated in any order; the result is the same for every order, `entityOf` stands in the order given
 * @param published of each report, where linking has settled more than the report itself says
 * @cost about linear: everything is joined by keys, comparisons stay inside capped blocks of namesakes
 */
export function linkEntities(
  annotated: readonly Annotated[],
  tables: EntityTables,
  published: readonly Known<string>[] = annotated.map(({ article }) => publicationDateOf(article)),
): LinkedEntities {
  const order = annotated.map((_, index) => index).sort((a, b) => (idOf(annotated, a) < idOf(annotated, b) ? -1 : 1));
  const sorted = order.flatMap((index) => annotated[index] ?? []);
  const nodes = new LocalNodes(sorted, keysOf(tables), tables);
  const days = order.map((index) => valueOf(published[index] ?? publicationDateOf(annotated[index]!.article))?.slice(0, 10) ?? null);
  joinRunTogether(nodes, tables);
  const aliases = joinAliases(nodes, sorted, tables);
  const parts = new StateParts(nodes, tables);
  joinNamedPersons(nodes, parts, generationsOf(nodes, sorted, tables), days);
  giveCharged(nodes, sorted, tables);
  settleAtHome(nodes, sorted, parts, tables);
  givePromising(nodes, sorted);
  settleLands(nodes, sorted, parts, tables);
  placeOfficials(nodes, sorted, parts, tables);
  giveStaff(nodes, sorted, tables);
  givePosts(nodes, sorted, tables);
  // "His office" of two reports is one where he is.
  parts.joinOwned();
  joinBodies(nodes, parts, tables);
  parts.settle();
  const offices = new AttestedOffices(nodes, sorted, days, tables);
  joinDescribedPersons(nodes, parts, days);
  joinCallings(nodes, days);
  joinRespeltPlaces(nodes);
  joinPlaceLabels(nodes, tables.aliases);
  joinLandmarks(nodes, sorted, tables.aliases);
  const { entities, idOfNode } = entityRecords(nodes, parts, tables, { offices, aliases });
  const entityOf: EntityId[][] = annotated.map(() => []);
  order.forEach((index, report) => {
    const first = nodes.first[report] ?? 0;
    entityOf[index] = (sorted[report]?.layers.entities ?? []).map((_, local) => idOfNode(first + local));
  });
  const actsFor: Map<number, EntityId>[] = annotated.map(() => new Map<number, EntityId>());
  for (const [node, owner] of nodes.given) {
    const report = nodes.report[node] ?? 0;
    actsFor[order[report]!]!.set(node - (nodes.first[report] ?? 0), idOfNode(owner));
  }
  return { entities, entityOf, actsFor };
}

/** The same keys as long as the tables are: what a local entity's words are is then known from one call to the next. */
const keysOf = once(({ spelling }: EntityTables): NameKeys => nameKeys(spelling));

/** Joins what a text says is one; what two tables of the world hold as two stays two. */
function joinAliases(nodes: LocalNodes, reports: readonly Annotated[], { aliases }: EntityTables): { node: Node; at: Span }[] {
  return reports.flatMap((report, number) =>
    statedAliases(report, aliases).flatMap(({ left, right, ...at }) => {
      const first = nodes.first[number] ?? 0;
      const worlds = [left, right].map((it) => nodes.entities[first + it]?.world ?? null);
      if (worlds.every((it) => it !== null) && worlds[0] !== worlds[1]) return [];
      nodes.join(first + left, first + right);
      return [{ node: first + left, at }];
    }),
  );
}

const idOf = (annotated: readonly Annotated[], index: number): string => annotated[index]?.article.id ?? "";
