// Takes each entity's labels, gives which bodies known by one word ("the Alliance") are the one of their affair that bears it at its end ("the Orlo Alliance").
import type { EntityId, NameEntry } from "../../model/index.ts";
import { foldWord } from "../../text/name-key.ts";
import type { Context } from "../context.ts";
import { pushTo } from "../../text/lists.ts";

type Labels = ReadonlyMap<EntityId, readonly NameEntry["labels"][number][]>;

const wordsOf = (name: string): string[] => name.split(/[^\p{L}\p{N}'’-]+/u).filter((word) => word !== "").map(foldWord); // prettier-ignore

/** Whether every report that has the short name writes it as a name of something known: "the Alliance". */
function isDefinite(name: string, labels: readonly NameEntry["labels"][number][], context: Context): boolean {
  return labels.every(({ report, start }) => {
    const { text } = context.reportOf(report).annotated.article;
    const opening = text.slice(start, start + name.length + LONGEST_ARTICLE).toLowerCase();
    return opening.startsWith(`${context.tables.nameLabels.definite} ${name.toLowerCase()}`);
  });
}

/** Units that an article and the space behind it may take. */
const LONGEST_ARTICLE = 6;

/**
 * Gives for each body named by one word alone the body whose name ends in that word: the only one in the affair,
 * told of by another report, where no report has both and the tables do not know the word.
 *
 * @cost O(labels)
 */
export function shortBodies(all: Labels, context: Context): ReadonlyMap<EntityId, EntityId> {
  const { entity } = context.parties;
  const bodies = [...all].filter(([id]) => entity(id)?.kind === "organization" && entity(id)?.named === true);
  const meant = new Map<EntityId, Set<EntityId | null>>();
  for (const affair of context.linked.affairs) {
    const reports = new Set(affair.reports);
    const byLast = new Map<string, { readonly id: EntityId; readonly reports: ReadonlySet<string> }[]>();
    const short: { readonly id: EntityId; readonly word: string; readonly reports: readonly string[] }[] = [];
    for (const [id, labels] of bodies) {
      const here = labels.flatMap(({ report }) => (reports.has(report) ? [report] : []));
      const name = entity(id)?.name ?? "";
      const words = wordsOf(name);
      const last = words.at(-1);
      if (here.length === 0 || last === undefined) continue;
      if (words.length > 1) pushTo(byLast, last, { id, reports: new Set(here) });
      else if (entity(id)?.world == null && isDefinite(name, labels, context)) short.push({ id, word: last, reports: here });
    }
    for (const { id, word, reports: here } of short) {
      const [only, other] = byLast.get(word) ?? [];
      const isOnly = only !== undefined && other === undefined && !here.some((it) => only.reports.has(it));
      meant.set(id, (meant.get(id) ?? new Set<EntityId | null>()).add(isOnly ? only.id : null));
    }
  }
  // In two affairs it must be the same.
  return new Map(
    [...meant].flatMap(([id, of]) => {
      const [one] = of;
      return of.size === 1 && one != null ? [[id, one] as const] : [];
    }),
  );
}
