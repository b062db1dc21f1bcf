// Takes the local entities of all reports, gives mayors the town behind their name, and who holds a post of the United Nations these.
import { valueOf, type Annotated, type LocalEntity, type LocalEntityIndex } from "../../model/index.ts";
import type { EntityTables } from "../entity-rule.ts";
import type { LocalNodes } from "./local-nodes.ts";

/**
 * "Mayor Ana Tesk of Orlo" speaks for Orlo. "The Secretary-General" in a report that names the
 * United Nations and no other such body is theirs.
 *
 * @cost O(mentions) of the reports in which somebody is asked for
 */
export function givePosts(nodes: LocalNodes, reports: readonly Annotated[], tables: EntityTables): void {
  const { offices, worldPosts } = tables.posts;
  reports.forEach((report, number) => {
    const first = nodes.first[number] ?? 0;
    const { entities } = report.layers;
    for (const it of entities) {
      if (it.kind !== "person" || nodes.owner(first + it.index) >= 0) continue;
      const held = it.offices.some((office) => offices.has(office));
      const owner = held
        ? townOf(report, it, tables)
        : it.offices.some((office) => worldPosts.has(office))
          ? worldBody(entities, tables)
          : null;
      if (owner !== null) nodes.own(first + it.index, first + owner);
    }
  });
}

/** The United Nations where a report names them and no other body of many states; null elsewhere. */
function worldBody(entities: readonly LocalEntity[], { posts }: EntityTables): LocalEntityIndex | null {
  if (entities.some(({ world }) => posts.others.has(world ?? ""))) return null;
  return entities.find(({ world }) => world === posts.ofPosts)?.index ?? null;
}

/** "Mayor Ana Tesk of Orlo": the place that "of" joins to her name. */
function townOf({ article, layers }: Annotated, { index }: LocalEntity, { posts }: EntityTables): LocalEntityIndex | null {
  const { mentions, entities } = layers;
  const ends = new Set<number>();
  for (const it of mentions) {
    if (valueOf(it.entity) === index) ends.add(it.end);
    const town = valueOf(it.entity);
    const isNear = ends.has(it.start - posts.of.length) && article.text.slice(it.start - posts.of.length, it.start) === posts.of;
    if (isNear && it.form === "name" && entities[town ?? -1]?.kind === "place") return town;
  }
  return null;
}
