// Takes an affair's coding and a dossier of its reports, gives how many reports stand in it as coded: outlet, day, lineage, what of them is read.
import type { Annotated, Capture, Dossier, DossierReport, Range } from "../../../src/model/index.ts";
import { toSource } from "../../../src/text/offset-map.ts";
import { share, type CodedAffair, type CodedReport, type Share } from "./affair-shares.ts";
import type { AffairFigures } from "./affair.ts";

const isSame = (left: string | null | undefined, right: string | null): boolean =>
  (left ?? "").toLowerCase().replace(/^the /, "") === (right ?? "").toLowerCase().replace(/^the /, "");

/** Ranges of a report's source that are read: its sentences, and whatever a statement cites. */
export function rangesRead(dossier: Dossier, id: string, { article, layers }: Annotated): readonly Range[] {
  const { tokens, sentences } = layers;
  const told = Array.from({ length: sentences.count }, (_, i) =>
    toSource(article.toSource, { start: tokens.start[sentences.first[i] ?? 0] ?? 0, end: tokens.end[(sentences.end[i] ?? 1) - 1] ?? 0 }),
  );
  const cited = dossier.statements
    .filter((it) => it.report === id)
    .flatMap(({ source, cue, content }) => [...(source ?? []), ...(cue ?? []), ...content]);
  return [...told, ...cited];
}

/** True where none of the places at which the words stand is read. */
export function isUnread(words: string, source: string, read: readonly Range[]): boolean {
  for (let at = source.indexOf(words); at >= 0; at = source.indexOf(words, at + 1))
    if (read.some(({ start, end }) => start < at + words.length && end > at)) return false;
  return true;
}

/** A report's reading with the capture that it was read from, by report. */
export type Readings = ReadonlyMap<string, { readonly capture: Capture; readonly annotated: Annotated }>;

/** Lines of menus, captions, credits, notices and links of which nothing is read. */
export function unreadShare(
  dossier: Dossier,
  sources: ReadonlyMap<string, string>,
  readings: Readings,
  furniture: CodedAffair["furniture"],
): Share {
  return share(
    Object.entries(furniture).flatMap(([id, them]) => {
      const reading = readings.get(id);
      const read = reading === undefined ? [] : rangesRead(dossier, id, reading.annotated);
      return them.map((words) => isUnread(words, sources.get(id) ?? "", read));
    }),
  );
}

/** Lines about the reports: outlet, day, how the day is known, whom they name as their source, copies, episodes. */
export function reportShares(dossier: Dossier, coded: CodedAffair, figures: AffairFigures): Readonly<Record<string, Share>> {
  const all: readonly CodedReport[] = [...coded.reports, ...coded.also];
  const on = (test: (coded: CodedReport, found: DossierReport) => boolean): Share =>
    share(
      all.map((it) => {
        const found = dossier.reports.find(({ id }) => id === it.id);
        return found !== undefined && test(it, found);
      }),
    );
  const copies = new Set(dossier.reports.flatMap(({ id, copies: them }) => them.map(({ of, kind }) => `${id} ${kind} ${of}`)));
  return {
    "reports with their outlet": on(({ outlet }, found) => isSame(found.outlet, outlet)),
    "reports with their day": on(({ published }, found) => (found.published.value ?? "").slice(0, 10) === published.slice(0, 10)),
    "reports that say how their day is known": on(({ publishedBy }, found) => found.published.state === publishedBy.split(":")[0]),
    "reports with exactly those they rely on": on(({ relies_on: names }, { reliesOn }) => {
      const found = new Set(reliesOn.map(({ name }) => name.toLowerCase()));
      return found.size === names.length && names.every((name) => found.has(name.toLowerCase()));
    }),
    copies: share(coded.copies.map(({ report, of, kind }) => copies.has(`${report} ${kind} ${of}`))),
    "episodes exact, affairs one": share([figures.episodesExact, figures.affairs === 1]),
  };
}
