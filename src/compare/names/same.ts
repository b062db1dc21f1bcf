// Takes each entity's labels, gives which named things are one by how their names are made: "the bank of Orlo" and "the Orlo Bank", "Pont d'Orlo", "the Lorvian Republic" and "Lorvia".
import type { EntityId, NameEntry } from "../../model/index.ts";
import { foldWord } from "../../text/name-key.ts";
import type { Context } from "../context.ts";
import { translatedKey } from "./translated-names.ts";

type Labels = ReadonlyMap<EntityId, readonly NameEntry["labels"][number][]>;

interface Named {
  readonly id: EntityId;
  /** The words of its name, folded, without "of" and articles. */
  readonly words: readonly string[];
  readonly reports: ReadonlySet<string>;
}

/** Entities whose names hold the same words that are compared. */
const COMPARED = 6;

function wordsOf(name: string, { tables }: Context): string[] {
  const words = name.split(/[^\p{L}\p{N}'’-]+/u).map((it) => it.toLowerCase());
  return words.filter((it) => it !== "" && it !== tables.owning && !tables.determiners.has(it)).map(foldWord);
}

/** The places and bodies that reports of an affair name. */
function namedIn(reports: ReadonlySet<string>, all: Labels, context: Context): Named[] {
  return [...all].flatMap(([id, labels]): Named[] => {
    const entity = context.parties.entity(id);
    // "The bridge of Orlo" has a name in it, though it is no name.
    if (entity === undefined || !/\p{Lu}/u.test(entity.name) || (entity.kind !== "place" && entity.kind !== "organization")) return [];
    const here = new Set(labels.flatMap(({ report }) => (reports.has(report) ? [report] : [])));
    const words = wordsOf(entity.name, context);
    return here.size === 0 || words.length === 0 ? [] : [{ id, words, reports: here }];
  });
}

/** Least letters that a place shares with the adjective made of it, and letters that it may lose. */
const LEAST_ROOT = 4;
const MOST_LOST = 2;

/** The roots of which a word may be the adjective: "lorv" and "lorvi" of "lorvian"; none where its end is no such ending. */
function rootsOf(word: string, demonyms: readonly string[]): string[] {
  return demonyms.flatMap((ending) => {
    const root = word.endsWith(ending) ? word.slice(0, -ending.length) : "";
    return [root, root.endsWith("i") ? root.slice(0, -1) : ""].filter((it) => it.length >= LEAST_ROOT);
  });
}

/** "Lorvia" for "the Lorvian Republic": the only place whose name goes on from the adjective's root by a letter or two. */
function ofAdjective({ words }: Named, places: ReadonlyMap<string, Named | null>, { tables }: Context): Named | null {
  const [adjective = "", noun = "", more] = words;
  if (more !== undefined || !tables.nameLabels.areas.has(noun)) return null;
  const found = new Set(rootsOf(adjective, tables.nameLabels.demonyms).flatMap((it) => places.get(it) ?? []));
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}

/** "The bridge of Samaha" for Kiir, where a report calls it Samaha and one the bridge: the only place of the affair that bears both. */
function ofLandmark({ id }: Named, named: readonly Named[], all: Labels, { parties, tables }: Context): EntityId | null {
  const [noun = "", of, ...rest] = parties.nameOf(id).split(" ");
  if (of !== tables.owning || rest.length === 0 || !(tables.landmarks.has(noun) || tables.placeNouns.has(noun))) return null;
  const name = rest.join(" ");
  const bears = (other: Named): boolean => {
    const labels = all.get(other.id) ?? [];
    return labels.some(({ text }) => text === name) && labels.some(({ text }) => text.toLowerCase().split(" ").at(-1) === noun);
  };
  const [only, more] = named.filter((other) => other.id !== id && parties.entity(other.id)?.kind === "place" && bears(other));
  return only === undefined || more !== undefined ? null : only.id;
}

/**
 * Gives for each named thing the one whose name says the same in another order, or that its adjective is made of.
 *
 * @cost O(labels)
 */
export function sameNames(all: Labels, context: Context): ReadonlyMap<EntityId, EntityId> {
  const found = new Map<EntityId, EntityId>();
  for (const affair of context.linked.affairs) {
    const named = namedIn(new Set(affair.reports), all, context);
    const byMeaning = new Map<string, Named[]>();
    const byWords = new Map<string, Named[]>();
    const byRoot = new Map<string, Named | null>();
    for (const it of named) {
      const key = [...it.words].sort().join(" ");
      if (it.words.length > 1) byWords.set(key, [...(byWords.get(key) ?? []), it].slice(0, COMPARED));
      const meaning = translatedKey(it.words.join(" "), context.tables.nameLabels.translations);
      if (meaning !== null) byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), it].slice(0, COMPARED));
      const [word = "", more] = it.words;
      if (more === undefined)
        for (let lost = 0; lost <= MOST_LOST; lost++) {
          const root = word.slice(0, word.length - lost);
          byRoot.set(root, byRoot.has(root) ? null : it);
        }
    }
    for (const [first, ...others] of [...byWords.values(), ...byMeaning.values()])
      for (const other of others)
        if (first !== undefined && !found.has(other.id) && found.get(first.id) !== other.id && isNear(first, other, context))
          found.set(other.id, first.id);
    for (const it of named) {
      const place = ofAdjective(it, byRoot, context)?.id ?? ofLandmark(it, named, all, context);
      if (place !== null && place !== it.id && !found.has(it.id)) found.set(it.id, place);
    }
  }
  return found;
}

/** Whether two things of the same words may be one: of one kind, the words in another order. */
function isNear(one: Named, other: Named, { parties }: Context): boolean {
  return parties.entity(one.id)?.kind === parties.entity(other.id)?.kind && one.words.join(" ") !== other.words.join(" ");
}
