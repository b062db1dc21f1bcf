// Takes a dossier, gives it in leaves: parts small enough to be one page, an episode whole on one leaf wherever it fits.
import type { Citation, Dossier, DossierEpisode } from "../model/index.ts";

/** Reports that one page shows: about a megabyte of markup. */
const LEAF_REPORTS = 40;

/** What stands on one leaf. */
export interface Leaf {
  /** From 1. */
  readonly number: number;
  readonly reports: ReadonlySet<string>;
  /** Days that its episodes span, EDTF; null where unknown. */
  readonly from: string | null;
  readonly to: string | null;
}

const earlier = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a <= b ? a : b);
const later = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a >= b ? a : b);

/** Reports in the order of their episodes, cut where an episode ends or grows too long for a page. */
function pieces({ episodes, reports }: Dossier, most: number): Pick<DossierEpisode, "from" | "to" | "reports">[] {
  const claimed = new Set(episodes.flatMap((it) => it.reports));
  const loose = reports.filter(({ id }) => !claimed.has(id)).map(({ id }) => id);
  return [...episodes, { from: null, to: null, reports: loose }].flatMap(({ from, to, reports: own }) =>
    Array.from({ length: Math.ceil(own.length / most) }, (_, at) => ({ from, to, reports: own.slice(at * most, (at + 1) * most) })),
  );
}

/** The leaves of a dossier; one where all fits. @cost O(reports) */
export function leavesOf(dossier: Dossier, most = LEAF_REPORTS): readonly Leaf[] {
  const leaves: { reports: Set<string>; from: string | null; to: string | null }[] = [];
  for (const { from, to, reports } of pieces(dossier, most)) {
    const last = leaves.at(-1);
    if (last === undefined || last.reports.size + reports.length > most) {
      leaves.push({ reports: new Set(reports), from, to });
      continue;
    }
    for (const id of reports) last.reports.add(id);
    [last.from, last.to] = [earlier(last.from, from), later(last.to, to)];
  }
  const [only = { reports: new Set<string>(), from: null, to: null }] = leaves;
  return (leaves.length === 0 ? [only] : leaves).map((it, index) => ({ ...it, number: index + 1 }));
}

/** What a leaf holds of a dossier: nothing that it shows is of a report on another leaf. @cost O(dossier) */
export function onLeaf(dossier: Dossier, { reports }: Leaf): Dossier {
  const isOn = (report: string): boolean => reports.has(report);
  const cited = <At extends Citation>(list: readonly At[]): At[] => list.filter((it) => isOn(it.report));
  const episodes = dossier.episodes
    .map((it) => ({ ...it, reports: it.reports.filter(isOn), fit: it.fit.filter(({ report }) => isOn(report)) }))
    .filter((it) => it.reports.length > 0);
  const shown = new Set(episodes.map(({ id }) => id));
  const statements = dossier.statements.filter(({ report }) => isOn(report));
  const said = new Set(statements.map(({ id }) => id));
  const utterances = dossier.utterances
    .map((it) => ({
      ...it,
      readings: it.readings.filter(({ report }) => isOn(report)),
      members: it.members.filter(({ statement }) => said.has(statement)),
      drift: it.drift.filter(({ left, right }) => isOn(left.report) && isOn(right.report)),
    }))
    .filter(({ readings }) => readings.length > 0);
  const told = new Set(utterances.map(({ id }) => id));
  return {
    ...dossier,
    ...{ episodes, statements, utterances },
    reports: dossier.reports.filter(({ id }) => isOn(id)),
    affairs: dossier.affairs.map((it) => ({
      ...it,
      episodes: it.episodes.filter((id) => shown.has(id)),
      reports: it.reports.filter(isOn),
      shared: it.shared
        .map((one) => ({ ...one, episodes: one.episodes.filter((id) => shown.has(id)), at: cited(one.at) }))
        .filter(({ at }) => at.length > 0),
    })),
    rivals: dossier.rivals
      .filter(({ episode }) => shown.has(episode))
      .map((it) => ({
        ...it,
        sides: it.sides
          .map((side) => ({ ...side, statements: side.statements.filter((id) => said.has(id)), words: cited(side.words) }))
          .filter(({ words }) => words.length > 0),
      }))
      .filter(({ sides }) => sides.length > 1),
    occurrences: dossier.occurrences
      .map((it) => ({ ...it, events: it.events.filter(({ at }) => isOn(at.report)) }))
      .filter(({ events }) => events.length > 0),
    timeline: dossier.timeline
      .map((it) => ({ ...it, citations: cited(it.citations), refines: it.refines.filter(({ at }) => isOn(at.report)) }))
      .filter(({ citations }) => citations.length > 0),
    names: dossier.names.map((it) => ({ ...it, labels: cited(it.labels) })).filter(({ labels }) => labels.length > 0),
    silences: dossier.silences.filter(({ report, utterance }) => isOn(report) && told.has(utterance)),
    positions: dossier.positions
      .map((it) => ({
        ...it,
        points: it.points
          .map((point) => ({ ...point, utterances: point.utterances.filter((id) => told.has(id)) }))
          .filter(({ utterances: own }) => own.length > 0),
      }))
      .filter(({ points }) => points.length > 0),
    ...(dossier.corrections === undefined ? {} : { corrections: dossier.corrections.filter(({ report }) => isOn(report)) }),
    problems: dossier.problems.filter(({ report }) => report === null || isOn(report)),
  };
}
