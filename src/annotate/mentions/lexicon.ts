// Takes the name tables of a language, gives one look-up for all their words and phrases.
import { formFilter } from "../syntax/form-filter.ts";
import { wordsByType, type TypedWords } from "../syntax/typed-words.ts";
import type { Authority, BodyWord, DescribedWords, Gender, GroupWord, NameTables, PronounWord, RoleWord } from "./names-rule.ts";
import { wordIndex } from "../../text/word-index.ts";
import { WordTree } from "./word-tree.ts";

/** What a phrase of the tables is. */
export type Sense =
  | "state"
  | "people"
  | "capital"
  | "seat"
  | "body-name"
  | "outlet"
  | "place"
  | "role"
  | "roles"
  | "title"
  | "body"
  | "group"
  | "place-word"
  | "landmark"
  | "vessel"
  | "capital-word"
  | "work";

/** A phrase of the tables. */
export interface Entry {
  readonly sense: Sense;
  /** Canonical name; for common nouns the usual wording, lower case. */
  readonly name: string;
  /** Key of the state it is, names or belongs to; key of a well-known body; null elsewhere. */
  readonly world: string | null;
  readonly authority: Authority | null;
  readonly gender: Gender | null;
  /** True where it names ("Azerbaijan") and so must be written as the table has it. */
  readonly names: boolean;
  readonly plural: boolean;
  readonly role?: RoleWord | undefined;
  readonly body?: BodyWord | undefined;
  readonly group?: GroupWord | undefined;
  /** True for a noun of place that makes a place's name of any name before it: "the Orlo [region]". */
  readonly placesName?: boolean | undefined;
  /** True for a landmark's noun that mostly stands first in its name: "Camp", "Lake". */
  readonly opensName?: boolean | undefined;
}

/** What single words do, one bit each. */
export const BIT = {
  he: 1 << 0,
  she: 1 << 1,
  firstName: 1 << 2,
  notName: 1 << 3,
  the: 1 << 4,
  a: 1 << 5,
  this: 1 << 6,
  both: 1 << 7,
  possessive: 1 << 8,
  of: 1 << 9,
  and: 1 << 10,
  placing: 1 << 11,
  modifier: 1 << 12,
  other: 1 << 13,
  particle: 1 << 14,
  acting: 1 << 15,
  addressing: 1 << 16,
  pronoun: 1 << 17,
  inPlaceName: 1 << 18,
  starts: 1 << 19,
  placeWord: 1 << 20,
  relative: 1 << 21,
  who: 1 << 22,
  about: 1 << 23,
  capitalAdjective: 1 << 24,
  inWorkName: 1 << 25,
  every: 1 << 26,
  two: 1 << 27,
  moving: 1 << 28,
  among: 1 << 29,
  opensBody: 1 << 30,
  opensStorm: 1 << 31,
} as const;

export const DETERMINER = BIT.the | BIT.a | BIT.this | BIT.both | BIT.every;

/** All words and phrases of the tables, compiled once. */
export interface Lexicon {
  /** Index of a token's word, -1 where no table has it. */
  readonly wordOf: (text: string, start: number, end: number) => number;
  /** The same, remembered of words that have a number. */
  readonly wordOfType: TypedWords;
  /** `BIT`s of a word. */
  readonly bits: Uint32Array;
  /** 1 for the verbs by which something is said, by word. */
  readonly uttering: Uint8Array;
  /** 1 for the nouns of what is heard from somebody, by word: "comment". */
  readonly heard: Uint8Array;
  /** Pronoun of a word, by word. */
  readonly pronouns: ReadonlyMap<number, PronounWord>;
  /** Node below the root for a word, -1 where no phrase begins with it. */
  readonly opens: Int32Array;
  /** 1 for the words that stand behind the first in some phrase, by word. */
  readonly inner: Uint8Array;
  /** Node below `node` for a word, -1 where none; the root is 0. */
  readonly step: (node: number, word: number) => number;
  /** Phrases that end at a node, each with its words as written. */
  readonly ends: readonly (readonly Ending[])[];
  readonly described: Described;
  readonly state: (key: string) => NameTables["world"]["states"][number] | null;
}

/** `DescribedWords` as sets. */
export type Described = Readonly<Record<keyof DescribedWords, ReadonlySet<string>>>;

export interface Ending {
  readonly entry: Entry;
  readonly written: readonly string[];
}

/** A form with the entry it leads to. */
interface Form {
  readonly text: string;
  readonly entry: Entry;
}

/** Gives an entry; all are made here, field by field: they are read fastest where all are of one shape. */
export const entryFor = (sense: Sense, name: string, more: Partial<Omit<Entry, "sense" | "name">> = {}): Entry => ({
  sense,
  name,
  world: more.world ?? null,
  authority: more.authority ?? null,
  gender: more.gender ?? null,
  names: more.names ?? false,
  plural: more.plural ?? false,
  role: more.role,
  body: more.body,
  group: more.group,
  placesName: more.placesName,
  opensName: more.opensName,
});

const formsOf = (forms: readonly string[], to: Entry): Form[] => forms.filter((text) => text !== "").map((text) => ({ text, entry: to }));

const SEAT_AUTHORITY: Readonly<Record<string, Authority>> = {
  "head-of-state": "head-of-state",
  government: "government",
  "foreign-ministry": "foreign-ministry",
  "defence-ministry": "defence-ministry",
  legislature: "legislature",
};

function worldForms({ world, outlets, places }: NameTables): Form[] {
  const states = world.states.flatMap(({ key, name, also, demonyms, capitals, seats }) => [
    ...formsOf([name, ...also], entryFor("state", name, { world: key, names: true })),
    ...demonyms.flatMap((it) =>
      formsOf([it], entryFor("people", name, { world: key, names: true, plural: demonyms.includes(it.slice(0, -1)) })),
    ),
    ...capitals.flatMap((it) => formsOf([it], entryFor("capital", capitals[0] ?? it, { world: key, names: true }))),
    ...seats.flatMap((seat) =>
      formsOf([seat.name], entryFor("seat", seat.name, { world: key, names: true, authority: SEAT_AUTHORITY[seat.speaksFor] ?? null })),
    ),
  ]);
  return [
    ...states,
    ...world.bodies.flatMap(({ key, name, also }) => formsOf([name, ...also], entryFor("body-name", name, { world: key, names: true }))),
    ...[...world.agencies, ...outlets].flatMap(({ name, also }) => formsOf([name, ...also], entryFor("outlet", name, { names: true }))),
    ...places.flatMap(({ name, also }) => formsOf([name, ...also], entryFor("place", name, { names: true }))),
  ];
}

/** "official" gives "officials", "ally" "allies", "boss" "bosses", "fireman" "firemen", "chief of staff" nothing of its own. */
function pluralOf(form: string): string {
  if (form.endsWith("man")) return `${form.slice(0, -2)}en`;
  if (form.endsWith("wife")) return `${form.slice(0, -2)}ves`;
  if (/[^aeiou]y$/u.test(form)) return `${form.slice(0, -1)}ies`;
  return /(?:[sxz]|ch|sh)$/u.test(form) ? `${form}es` : `${form}s`;
}

function roleForms(roles: readonly RoleWord[]): Form[] {
  return roles.flatMap((role) => {
    const [name = ""] = role.forms;
    const more = { role, authority: role.authority ?? null, gender: role.gender ?? null };
    const plurals = [...(role.plurals ?? []), ...role.forms.map(pluralOf)];
    return [...formsOf(role.forms, entryFor("role", name, more)), ...formsOf(plurals, entryFor("roles", name, { role, plural: true }))];
  });
}

/** "Dr." is an entry of its own that stands for the role "doctor". */
function titleEntry({ forms, gender, role }: NameTables["titles"][number], roles: readonly RoleWord[]): Entry {
  const stands = role === undefined ? undefined : roles.find((it) => it.forms.includes(role));
  const more = { gender: gender ?? null, names: true };
  return stands === undefined
    ? entryFor("title", forms[0] ?? "", more)
    : entryFor("title", stands.forms[0] ?? "", { ...more, role: stands });
}

/** A body's noun, and its plural as people: "ministry", "ministries". */
function bodyForms(body: BodyWord): Form[] {
  const more = { body, authority: body.authority ?? null };
  const singular = body.forms.flatMap((it) => formsOf([it], entryFor("body", body.ofState === true ? (body.forms[0] ?? it) : it, more)));
  if (body.sort !== undefined || body.bare === true) return singular;
  const plurals = body.forms.filter((it) => !it.includes(" ") && !it.endsWith("s")).map(pluralOf);
  return [
    ...singular,
    ...plurals.flatMap((it) => formsOf([it], entryFor("group", it, { group: { forms: [it], sort: "people" }, plural: true }))),
  ];
}

function commonForms({ roles, titles, bodies, groups, placeWords, works }: NameTables): Form[] {
  return [
    ...groups.flatMap((group) => group.forms.flatMap((it) => formsOf([it], entryFor("group", it, { group, plural: true })))),
    ...roleForms(roles),
    ...titles.flatMap((title) => formsOf(title.forms, titleEntry(title, roles))),
    ...bodies.flatMap((body) => bodyForms(body)),
    ...placeWords.described.flatMap((it) =>
      formsOf([it], entryFor("place-word", it, placeWords.named.includes(it) ? { placesName: true } : {})),
    ),
    ...placeWords.landmarks.flatMap((it) =>
      formsOf([it], entryFor("landmark", it, { placesName: true, opensName: placeWords.opening.includes(it) })),
    ),
    ...placeWords.vessels.flatMap((it) => formsOf([it], entryFor("vessel", it))),
    ...placeWords.capital.flatMap((it) => formsOf([it], entryFor("capital-word", it))),
    ...works.flatMap((it) => formsOf([it], entryFor("work", it, { plural: it.endsWith("s") }))),
  ];
}

/**
 * Words of a form as the tokeniser parts them; a hyphen is no word of its own, since reports write it or
 * leave it out, and a form with one is also kept unparted.
 */
function wordings(form: string): string[][] {
  const spaced = form.split(" ").flatMap((word) => {
    const clitic = /^(.{2,})(['’]s?)$/u.exec(word);
    if (clitic) return [clitic[1] ?? "", clitic[2] ?? ""];
    return word.endsWith(",") ? [word.slice(0, -1), ","] : [word];
  });
  if (!form.includes("-")) return [spaced];
  return [spaced, spaced.flatMap((word) => word.split("-").filter((part) => part !== ""))];
}

function wordBits(tables: NameTables): Map<string, number> {
  const bits = new Map<string, number>();
  const mark = (words: readonly string[], bit: number): void => {
    for (const word of words) bits.set(word.toLowerCase(), (bits.get(word.toLowerCase()) ?? 0) | bit);
  };
  const { phrase, firstNames, placeWords } = tables;
  const either = new Set(firstNames.either);
  const only = (names: readonly string[]): readonly string[] => names.filter((name) => !either.has(name));
  mark(only(firstNames.he), BIT.he | BIT.firstName);
  mark(only(firstNames.she), BIT.she | BIT.firstName);
  mark(firstNames.either, BIT.firstName);
  mark(tables.notNames, BIT.notName);
  for (const name of [
    "the",
    "a",
    "this",
    "both",
    "every",
    "two",
    "moving",
    "among",
    "possessive",
    "of",
    "and",
    "placing",
    "relative",
    "who",
    "about",
  ] as const)
    mark(phrase[name], BIT[name]);
  mark(phrase.modifiers, BIT.modifier);
  mark(phrase.others, BIT.other);
  mark(phrase.particles, BIT.particle);
  mark(tables.worksInNames, BIT.inWorkName);
  mark(tables.capitalAdjectives, BIT.capitalAdjective);
  mark(tables.bodiesByFirst, BIT.opensBody);
  mark(tables.storms, BIT.opensStorm);
  mark(tables.acting, BIT.acting);
  mark(tables.addressing, BIT.addressing);
  mark(placeWords.inNames, BIT.inPlaceName);
  mark(placeWords.described, BIT.placeWord);
  mark(
    tables.pronouns.map(({ form }) => form),
    BIT.pronoun,
  );
  return bits;
}

const describedOf = (words: DescribedWords): Described =>
  Object.fromEntries(Object.entries(words).map(([name, list]) => [name, new Set(list as readonly string[])])) as unknown as Described;

/** Compiles the tables. @cost linear in the tables, some 20 ms, once */
export function lexiconOf(tables: NameTables): Lexicon {
  const marked = wordBits(tables);
  const forms = [...worldForms(tables), ...commonForms(tables)];
  const phrases = forms.flatMap(({ text, entry: to }) => wordings(text).map((written) => ({ written, entry: to })));
  const words = [
    ...new Set([
      ...marked.keys(),
      ...tables.uttering,
      ...tables.heard,
      ...phrases.flatMap(({ written }) => written.map((word) => word.toLowerCase().replaceAll("’", "'"))),
    ]),
  ];
  const index = wordIndex(words);
  const numbers = new Map(words.map((word, at) => [word, at]));
  const bits = Uint32Array.from(words, (word) => marked.get(word) ?? 0);
  const tree = new WordTree();
  const ends: Ending[][] = [[]];
  const inner = new Uint8Array(words.length);
  for (const { written, entry: to } of phrases) {
    let node = 0;
    for (const part of written) {
      const word = numbers.get(part.toLowerCase().replaceAll("’", "'")) ?? 0;
      if (node !== 0) inner[word] = 1;
      node = tree.grow(node, word);
      ends[node] ??= [];
    }
    const first = numbers.get((written[0] ?? "").toLowerCase()) ?? -1;
    if (first >= 0) bits[first] = (bits[first] ?? 0) | BIT.starts;
    ends[node]?.push({ entry: to, written });
  }
  const said = new Set(tables.uttering);
  const heard = new Set(tables.heard);
  const states = new Map(tables.world.states.map((state) => [state.key, state]));
  return {
    wordOf: index.find,
    wordOfType: wordsByType(index, formFilter(words)),
    bits,
    uttering: Uint8Array.from(words, (word) => (said.has(word) ? 1 : 0)),
    heard: Uint8Array.from(words, (word) => (heard.has(word) ? 1 : 0)),
    pronouns: new Map(tables.pronouns.map((pronoun) => [numbers.get(pronoun.form) ?? -1, pronoun])),
    opens: Int32Array.from(words, (_, word) => tree.step(0, word)),
    inner,
    step: tree.step,
    ends,
    described: describedOf(tables.described),
    state: (key) => states.get(key) ?? null,
  };
}
