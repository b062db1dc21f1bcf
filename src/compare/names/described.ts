// Takes each entity's labels, gives which places without a name ("the disputed valley") are the one named so ("the Sarn valley") in their affair.
import type { EntityId, NameEntry } from "../../model/index.ts";
import type { Context } from "../context.ts";

type Labels = ReadonlyMap<EntityId, readonly NameEntry["labels"][number][]>;

/** A place without a name, as the reports of one affair call it. */
interface Unnamed {
  readonly id: EntityId;
  /** Whether a label takes any stand on it: "the disputed valley". */
  readonly isStood: boolean;
  /** Whose land it is, by name, lower case: "free canton" of "the land of the Free Canton"; null where no label says. */
  readonly landOf: string | null;
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
  readonly isStood: boolean;
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

/** Whether a label takes a stand on a place of any kind. */
const isStood = (text: string, context: Context): boolean =>
  nounOfPlace(text, context) !== null && wordsOf(text).some((it) => context.tables.epithets.has(it));

/** Whom a label gives a place of no kind to: "the land of the Free Canton", "the soil of Lorvia"; null for another. */
function landOf(text: string, { tables }: Context): string | null {
  const words = text.split(/\s+/);
  const of = words.indexOf(tables.owning);
  if (of < 1 || !tables.anyPlace.has(words[of - 1]?.toLowerCase() ?? "")) return null;
  return bare(words.slice(of + 1).join(" "), tables);
}

const bare = (text: string, { determiners }: Context["tables"]): string =>
  wordsOf(text).filter((it) => !determiners.has(it)).join(" "); // prettier-ignore

interface Places {
  readonly named: Named[];
  readonly unnamed: Unnamed[];
  /** What is taken for a body and called a place on which a stand is taken: "the breakaway canton of …". */
  readonly bodies: EntityId[];
}

/** What one affair's reports tell of its places. */
function placesIn(reports: ReadonlySet<string>, all: Labels, context: Context): Places {
  const { entity } = context.parties;
  const { anyPlace } = context.tables;
  const { named, unnamed, bodies }: Places = { named: [], unnamed: [], bodies: [] };
  for (const [id, labels] of all) {
    const kind = entity(id)?.kind;
    if (kind !== "place" && kind !== "organization") continue;
    const here = labels.filter(({ report }) => reports.has(report));
    const stood = here.some(({ text }) => isStood(text, context));
    if (kind !== "place") {
      if (stood) bodies.push(id);
      continue;
    }
    const nouns = here.flatMap(({ text }) => nounOfPlace(text, context) ?? []);
    const kinds = new Set(nouns.filter((it) => !anyPlace.has(it)));
    const contested = here.some(({ text }) => isContested(text, context));
    if (entity(id)?.named === true) named.push({ id, kinds, isContested: contested, isStood: stood });
    else if (nouns.length > 0)
      unnamed.push({
        id,
        kinds,
        isContested: contested,
        isStood: stood,
        landOf: here.flatMap(({ text }) => landOf(text, context) ?? [])[0] ?? null,
        words: new Set(here.flatMap(({ text }) => wordsOf(text).filter((it) => !context.tables.determiners.has(it)))),
        reports: [...new Set(here.map(({ report }) => report))],
      });
  }
  return { named, unnamed, bodies };
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
 * "The land of the Free Canton", where the affair takes a stand on the canton: the only other place on which it takes
 * one, a valley, say; the canton itself where there is none.
 */
function ofContested({ named, unnamed, bodies }: Places, found: Map<EntityId, EntityId>, context: Context): void {
  const stood = new Set(named.flatMap(({ id, isStood: it }) => (it ? [id] : [])));
  for (const it of unnamed) if (it.isStood && found.has(it.id)) stood.add(found.get(it.id) ?? it.id);
  const owners = new Map([...bodies, ...stood].map((id) => [bare(context.parties.nameOf(id), context.tables), id] as const));
  for (const it of unnamed) {
    const owner = it.landOf === null || found.has(it.id) ? undefined : owners.get(it.landOf);
    if (owner === undefined) continue;
    const [other = owner, more] = [...stood].filter((id) => id !== owner);
    if (more === undefined && other !== it.id) found.set(it.id, other);
  }
}

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
    const places = placesIn(new Set(affair.reports), all, context);
    const { named, unnamed } = places;
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
    ofContested(places, found, context);
  }
  return found;
}
