// Takes an affair's episodes, gives whom and what several of them speak of: people, places, bodies, each cited in every one.
import type { AffairShare, EntityId, LinkedReport, Span } from "../../model/index.ts";

/** Things told of one affair: those of the most episodes. */
const TOLD = 12;

/** What is known of one entity over an affair. */
interface Told {
  readonly id: EntityId;
  /** First naming in each episode that names it, by episode. */
  readonly at: Map<string, Span>;
  reports: number;
}

/** One report's entities that are named in it, each with its first naming. */
function namedIn({ annotated: { article, layers }, entityOf }: LinkedReport): Map<EntityId, Span> {
  const found = new Map<EntityId, Span>();
  for (const { entity, form, core } of layers.mentions) {
    const local = form === "name" && "value" in entity ? layers.entities[entity.value] : undefined;
    const id = local === undefined || !local.named || local.kind === "work" ? undefined : entityOf[local.index];
    if (id !== undefined && !found.has(id)) found.set(id, { report: article.id, start: core.start, end: core.end });
  }
  return found;
}

/**
 * What two of an affair's episodes or more name, by the number of episodes, then of reports; nothing for one episode.
 *
 * @param episodes identifier and reports of each, reports by identifier
 * @cost O(mentions)
 */
export function sharesOf(episodes: readonly { readonly id: string; readonly reports: readonly LinkedReport[] }[]): AffairShare[] {
  if (episodes.length < 2) return [];
  const told = new Map<EntityId, Told>();
  for (const { id: episode, reports } of episodes)
    for (const report of reports)
      for (const [id, span] of namedIn(report)) {
        const known = told.get(id) ?? { id, at: new Map<string, Span>(), reports: 0 };
        known.reports++;
        if (!known.at.has(episode)) known.at.set(episode, span);
        told.set(id, known);
      }
  return [...told.values()]
    .filter(({ at }) => at.size > 1)
    .sort((a, b) => b.at.size - a.at.size || b.reports - a.reports || (a.id < b.id ? -1 : 1))
    .slice(0, TOLD)
    .map(({ id, at }) => ({ entity: id, episodes: [...at.keys()], at: [...at.values()] }));
}
