// Takes each entity's labels, gives which places without a name ("the disputed valley") are the one named so ("the Sarn valley") in their affair.
import type { EntityId, NameEntry } from "../model/index.ts";
import type { Context } from "./context.ts";

type Labels = ReadonlyMap<EntityId, readonly NameEntry["labels"][number][]>;

/** The noun of a label that says what kind of place it is: "the Sarn [valley]", "the [town] of Kobel"; null for another. */
function kindOfPlace(text: string, { tables }: Context): string | null {
  const words = text.toLowerCase().split(/\s+/);
  const of = words.indexOf(tables.owning);
  const head = of > 0 ? words[of - 1] : words.at(-1);
  return head !== undefined && tables.placeNouns.has(head) && !tables.anyPlace.has(head) ? head : null;
}

/** Every kind that an entity's labels in these reports give it. */
function kindsOf(labels: readonly NameEntry["labels"][number][], reports: ReadonlySet<string>, context: Context): Set<string> {
  const kinds = labels.flatMap(({ report, text }) => (reports.has(report) ? (kindOfPlace(text, context) ?? []) : []));
  return new Set(kinds);
}

/**
 * Gives for each unnamed place the named one it is: the only one in the affair that a label calls by the same kind
 * ("valley"). Where the affair names two of a kind, or a report itself has two, nothing is said.
 *
 * @cost O(labels)
 */
export function describedPlaces(all: Labels, context: Context): ReadonlyMap<EntityId, EntityId> {
  const { entity } = context.parties;
  const places = [...all].filter(([id]) => entity(id)?.kind === "place");
  const found = new Map<EntityId, EntityId>();
  for (const affair of context.linked.affairs) {
    const reports = new Set(affair.reports);
    const named = new Map<string, EntityId[]>();
    const unnamed: { readonly id: EntityId; readonly kind: string; readonly reports: readonly string[] }[] = [];
    for (const [id, labels] of places) {
      const here = [...new Set(labels.flatMap(({ report }) => (reports.has(report) ? [report] : [])))];
      for (const kind of kindsOf(labels, reports, context)) {
        if (entity(id)?.named === true) named.set(kind, [...(named.get(kind) ?? []), id]);
        else unnamed.push({ id, kind, reports: here });
      }
    }
    for (const { id, kind, reports: here } of unnamed) {
      const [only, other] = named.get(kind) ?? [];
      const twice = unnamed.some((it) => it.id !== id && it.kind === kind && it.reports.some((report) => here.includes(report)));
      if (only !== undefined && other === undefined && !twice) found.set(id, only);
    }
  }
  return found;
}
