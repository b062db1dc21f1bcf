// Takes each entity's labels, gives which places without a name ("the disputed valley") are the one named so ("the Sarn valley") in their affair.
import type { EntityId, NameEntry } from "../model/index.ts";
import type { Context } from "./context.ts";

type Labels = ReadonlyMap<EntityId, readonly NameEntry["labels"][number][]>;

/** A place without a name, as the reports of one affair call it. */
interface Unnamed {
  readonly id: EntityId;
  readonly kinds: ReadonlySet<string>;
  /** Whether a label takes a stand on whose it is: "the occupied district". */
  readonly isContested: boolean;
  /** All words of its labels but articles: "mountain", "valley". */
  readonly words: ReadonlySet<string>;
  readonly reports: readonly string[];
}

/** A place that is named, with the kinds that its labels give it. */
interface Named {
  readonly id: EntityId;
  readonly kinds: ReadonlySet<string>;
  readonly isContested: boolean;
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/);

/** The noun of a label that says what kind of place it is: "the Sarn [valley]", "the [town] of Kobel"; null for another. */
function nounOfPlace(text: string, { tables }: Context): string | null {
  const words = wordsOf(text);
  const of = words.indexOf(tables.owning);
  const head = of > 0 ? words[of - 1] : words.at(-1);
  return head !== undefined && tables.placeNouns.has(head) ? head : null;
}

/** Whether a label says of an area whose it is or is not: "breakaway region", not "the Free Canton", which is a name. */
function isContested(text: string, context: Context): boolean {
  const { tables } = context;
  const noun = nounOfPlace(text, context);
  return noun !== null && tables.nameLabels.areas.has(noun) && text.split(/\s+/).some((it) => tables.epithets.has(it));
}

/** What one affair's reports tell of its places. */
function placesIn(reports: ReadonlySet<string>, all: Labels, context: Context): { named: Named[]; unnamed: Unnamed[] } {
  const { entity } = context.parties;
  const { anyPlace } = context.tables;
  const [named, unnamed]: [Named[], Unnamed[]] = [[], []];
  for (const [id, labels] of all) {
    if (entity(id)?.kind !== "place") continue;
    const here = labels.filter(({ report }) => reports.has(report));
    const nouns = here.flatMap(({ text }) => nounOfPlace(text, context) ?? []);
    const kinds = new Set(nouns.filter((it) => !anyPlace.has(it)));
    const contested = here.some(({ text }) => isContested(text, context));
    if (entity(id)?.named === true) named.push({ id, kinds, isContested: contested });
    else if (nouns.length > 0)
      unnamed.push({
        id,
        kinds,
        isContested: contested,
        words: new Set(here.flatMap(({ text }) => wordsOf(text).filter((it) => !context.tables.determiners.has(it)))),
        reports: [...new Set(here.map(({ report }) => report))],
      });
  }
  return { named, unnamed };
}

/** Places of a kind in one report that are told apart. */
const COMPARED = 4;

/** Whether one may be the other: all that is said of "the valley" is said of "a mountain valley". */
const isWithin = (one: Unnamed, other: Unnamed): boolean => [...one.words].every((it) => other.words.has(it));

/** A report beside a kind of place, or beside any on which it takes a stand. */
const keyOf = (report: string, kind: string): string => `${report}\n${kind}`;
const ANY = "";

/** The first unnamed places of each kind in each report. */
function byReport(unnamed: readonly Unnamed[]): ReadonlyMap<string, readonly Unnamed[]> {
  const found = new Map<string, Unnamed[]>();
  for (const it of unnamed)
    for (const kind of [...it.kinds, ...(it.isContested ? [ANY] : [])])
      for (const report of it.reports) {
        const here = found.get(keyOf(report, kind)) ?? [];
        if (here.length < COMPARED) here.push(it);
        found.set(keyOf(report, kind), here);
      }
  return found;
}

/** Whether no report that has it has another of the kind. */
const isOne = (it: Unnamed, kind: string, all: ReadonlyMap<string, readonly Unnamed[]>): boolean =>
  it.reports.every((report) => {
    const here = all.get(keyOf(report, kind)) ?? [];
    return here.length < COMPARED && here.every((other) => isWithin(it, other) || isWithin(other, it));
  });

/**
 * Gives for each unnamed place the named one it is: the only one in the affair that a label calls by the same kind
 * ("valley"), else the only one on which a label takes a stand, where its own does ("the occupied territory", "the
 * breakaway region of …"). Where the affair names two of them, or a report itself has two, nothing is said.
 *
 * @cost O(labels)
 */
export function describedPlaces(all: Labels, context: Context): ReadonlyMap<EntityId, EntityId> {
  const found = new Map<EntityId, EntityId>();
  for (const affair of context.linked.affairs) {
    const { named, unnamed } = placesIn(new Set(affair.reports), all, context);
    const contested = named.filter((it) => it.isContested);
    const byKind = new Map<string, EntityId[]>();
    for (const { id, kinds } of named) for (const kind of kinds) byKind.set(kind, [...(byKind.get(kind) ?? []), id].slice(0, 2));
    const told = byReport(unnamed);
    for (const it of unnamed) {
      const [focus, ...others] = contested;
      const alike = [...it.kinds].filter((kind) => byKind.has(kind));
      for (const kind of alike) {
        const [only, other] = byKind.get(kind) ?? [];
        if (only !== undefined && other === undefined && isOne(it, kind, told)) found.set(it.id, only);
      }
      if (alike.length === 0 && it.isContested && focus !== undefined && others.length === 0 && isOne(it, ANY, told))
        found.set(it.id, focus.id);
    }
  }
  return found;
}
