// Takes an episode and how its reports name every entity, gives places that one outlet calls by one name alone and another by another.
import { valueOf, type Episode, type NameEntry, type RivalSide, type Span } from "../model/index.ts";
import type { Found } from "./accounts.ts";
import type { Context } from "./context.ts";

type Label = NameEntry["labels"][number];

/** Labels of one report that are shown. */
const SHOWN = 4;

/** The first word of a label that is a name ("the [Orvel] valley"), in lower case; null for a description. */
function rootOf(text: string, { tables }: Context): string | null {
  const words = text.split(/[^\p{L}\p{N}'’-]+/u).map((word) => ({ word, lower: word.toLowerCase() }));
  return words.find(({ word, lower }) => word.charAt(0) !== lower.charAt(0) && !tables.determiners.has(lower))?.lower ?? null;
}

/** Each report's labels, by the name they hold. */
function rootsByReport(labels: readonly Label[], reports: ReadonlySet<string>, context: Context): Map<string, Map<string, Label[]>> {
  const found = new Map<string, Map<string, Label[]>>();
  for (const label of labels) {
    const root = reports.has(label.report) ? rootOf(label.text, context) : null;
    if (root === null) continue;
    const roots = found.get(label.report) ?? new Map<string, Label[]>();
    found.set(label.report, roots);
    roots.set(root, [...(roots.get(root) ?? []), label]);
  }
  return found;
}

/**
 * Gives a rivalry for each place that a text says has two names, where some outlets use the one alone and others the
 * other alone: what only a text that gives both lets say.
 *
 * @cost O(labels)
 */
export function placeNameRivals(episode: Episode, names: readonly NameEntry[], context: Context): Found[] {
  const { parties, linked, reportOf } = context;
  const reports = new Set(episode.reports);
  const aliased = new Set(linked.entities.filter(({ kind, aliasesAt }) => kind === "place" && aliasesAt.length > 0).map(({ id }) => id));
  return names.flatMap(({ entity, labels }): Found[] => {
    if (entity === null || !aliased.has(entity)) return [];
    const sides = new Map<string, Label[]>();
    for (const roots of rootsByReport(labels, reports, context).values()) {
      const [only, other] = [...roots];
      if (only === undefined || other !== undefined) continue;
      sides.set(only[0], [...(sides.get(only[0]) ?? []), ...only[1].slice(0, SHOWN)]);
    }
    if (sides.size < 2) return [];
    const outlet = ({ report }: Span): string => valueOf(reportOf(report).annotated.article.outlet) ?? report;
    const made = [...sides]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, used]): RivalSide => ({
        party: [...new Set(used.map(outlet))].sort().join(", "),
        entity: null,
        statements: [],
        events: [],
        words: used.map(({ report, start, end }) => ({ report, start, end })),
      }));
    return [{ kind: "name", about: `what ${parties.nameOf(entity)} is called`, sides: made }];
  });
}
