// Takes the record that `publish` is given, gives what every part of a dossier needs of it: how to cite, how to name.
import { MisuseError } from "../model/index.ts";
import type { Article, Capture, Citation, Compared, EntityId, EntityRef, Linked, Problem, Span } from "../model/index.ts";
import { cite } from "./cite.ts";

/** All that `publish` is given; the same as `Steps["publish"]` takes (pipeline.ts). */
export interface PublishRecord {
  readonly linked: Linked;
  readonly compared: Compared;
  readonly captures: ReadonlyMap<string, Capture>;
  readonly problems: readonly Problem[];
}

/** What the parts of a dossier share: how to cite, how to name. */
export interface Desk {
  readonly article: (report: string) => Article;
  readonly cite: (span: Span) => Citation;
  readonly ref: (entity: EntityId) => EntityRef;
  /** First episode that holds the report; null where none does. */
  readonly episodeOf: (report: string) => string | null;
}

export function deskOf({ linked, captures }: PublishRecord): Desk {
  const articles = new Map(linked.reports.map(({ annotated }) => [annotated.article.id, annotated.article]));
  const names = new Map(linked.entities.map(({ id, name }) => [id, name]));
  const episodes = new Map<string, string>();
  for (const episode of linked.episodes) for (const report of episode.reports) if (!episodes.has(report)) episodes.set(report, episode.id);
  const article = (report: string): Article => {
    const found = articles.get(report);
    if (found === undefined) throw new MisuseError("publish/unknown-report", { report });
    return found;
  };
  return {
    article,
    cite: (span) => {
      const capture = captures.get(span.report);
      if (capture === undefined) throw new MisuseError("publish/no-capture", { report: span.report });
      return cite(article(span.report), capture, span);
    },
    ref: (id) => ({ id, name: names.get(id) ?? id }),
    episodeOf: (report) => episodes.get(report) ?? null,
  };
}
