// Takes an episode's reports, gives people whose age two outlets give differently: "Ada Marsh, 34", "Ada Marsh, a 43-year-old baker".
import { valueOf, type EntityId, type Episode, type Layers, type LinkedReport, type Mention } from "../../model/index.ts";
import { firstFrom } from "../../text/bisect.ts";
import { daySpan } from "../../text/edtf.ts";
import { greatest, least } from "../../text/extremes.ts";
import type { Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import { lettersApart } from "../wording/spelling.ts";
import { outletsSide, type GivenByOutlet } from "./tellers.ts";
import { pushTo } from "../../text/lists.ts";

interface Aged extends GivenByOutlet {
  /** Day of publication as a day number; null where nothing is known. */
  readonly day: number | null;
  readonly age: number;
}

/** Tokens of a report by place, in lower case. */
interface Forms {
  readonly tokens: Layers["tokens"];
  at(index: number): string;
}

/** Ages that people have. */
const OLDEST = 110;

const ageOf = (form: string): number | null => (/^\d{1,3}$/.test(form) && Number(form) > 0 && Number(form) <= OLDEST ? Number(form) : null);

/** Index behind "34-year-old" or "34 year old", -1 where none stands there. */
function behindYears({ at }: Forms, age: number, { harm }: Context["tables"]): number {
  const year = at(age + 1) === "-" ? age + 2 : age + 1;
  const old = at(year + 1) === "-" ? year + 2 : year + 1;
  return harm.year.has(at(year)) && at(old) === harm.old ? old + 1 : -1;
}

/** What may end an age that stands bare: "Marsh, 34, of Orlo", "Marsh (34)". */
const CLOSING: ReadonlySet<string> = new Set([",", ".", ";", ")"]);

/** Where the age stands that a name is followed by; -1 where none does. */
function ageBehind(forms: Forms, end: number, tables: Context["tables"]): number {
  const { at } = forms;
  const is = tables.claims.being.has(at(end));
  if (at(end) !== "," && at(end) !== "(" && !is) return -1;
  const next = end + 1;
  if (tables.harm.ages.has(at(next))) return next + 1;
  if (ageOf(at(next)) !== null) return CLOSING.has(at(next + 1)) || tables.harm.year.has(at(next + 1)) ? next : -1;
  return !is && tables.indefinite.has(at(next)) && behindYears(forms, next + 1, tables) > 0 ? next + 1 : -1;
}

/** Words between "34-year-old" and the name it is of: "baker and father". */
const BETWEEN = 3;

/** Where the age stands that a name follows: "34-year-old baker Ada Marsh"; -1 where none does. */
function ageBefore(forms: Forms, start: number, tables: Context["tables"]): number {
  for (let old = start - 1; old >= start - 1 - BETWEEN && old > 1; old -= 1) {
    if (forms.at(old) === tables.harm.old) {
      const year = forms.at(old - 1) === "-" ? old - 2 : old - 1;
      const age = forms.at(year - 1) === "-" ? year - 2 : year - 1;
      return behindYears(forms, age, tables) === old + 1 ? age : -1;
    }
    if (CLOSING.has(forms.at(old)) || tables.clauseOpeners.has(forms.at(old))) return -1;
  }
  return -1;
}

function agesIn(report: LinkedReport, { tables }: Context): Map<EntityId, Aged[]> {
  const { article, layers } = report.annotated;
  const { tokens } = layers;
  const at = (index: number): string =>
    index < 0 || index >= tokens.count ? "" : article.text.slice(tokens.start[index], tokens.end[index]).toLowerCase();
  const forms: Forms = { tokens, at };
  const outlet = valueOf(article.outlet) ?? article.id;
  const day = daySpan((valueOf(report.published) ?? "").slice(0, 10))?.from ?? null;
  const found = new Map<EntityId, Aged[]>();
  const take = (entity: EntityId, place: number): void => {
    const age = ageOf(at(place));
    const span = { report: article.id, start: tokens.start[place] ?? 0, end: tokens.end[place] ?? 0 };
    if (age !== null) pushTo(found, entity, { day, outlet, age, span });
  };
  for (const { core, form, kind, entity } of layers.mentions) {
    const local = form !== "name" || kind !== "person" || !hasTwoWords(article.text, core) ? null : valueOf(entity);
    const id = local === null ? undefined : report.entityOf[local];
    if (id === undefined) continue;
    const [first, end] = [firstFrom(tokens.start, tokens.count, core.start), firstFrom(tokens.start, tokens.count, core.end)];
    for (const place of [ageBehind(forms, end, tables), ageBefore(forms, first, tables)]) if (place >= 0) take(id, place);
  }
  return found;
}

/** A surname alone may be another of the family. */
const hasTwoWords = (text: string, { start, end }: Mention["core"]): boolean => text.slice(start, end).includes(" ");

/** Days between two reports in which nobody's birthday is looked for; and days of a year. */
const BIRTHDAY_DAYS = 7;
const YEAR_DAYS = 365;
/** Years by which a father and his namesake may differ. */
const GENERATION = 16;

/** Whether two ages cannot be one person's: not grown older by as many birthdays as may lie between, and nobody's parent. */
function differ(a: Aged, b: Aged): boolean {
  const apart = Math.abs(a.age - b.age);
  if (apart === 0 || apart >= GENERATION) return false;
  const [mine, theirs] = [a.day, b.day];
  if (mine === null || theirs === null) return true;
  const days = Math.abs(mine - theirs);
  const grown = mine < theirs ? b.age - a.age : a.age - b.age;
  return days <= BIRTHDAY_DAYS || grown < 0 || grown > Math.ceil(days / YEAR_DAYS);
}

/** Letters in which two spellings of one first name may differ, and years for the two to be taken for one person's. */
const SPELT = { letters: 2, years: 3 } as const;

/** What two spellings of one full name share: the last name, and how the first begins; null for a name of one word. */
function keyOf(name: string): string | null {
  const words = name.toLowerCase().split(" ");
  return words.length < 2 ? null : `${words[0]?.charAt(0)} ${words.at(-1)}`;
}

const firstName = (name: string): string => name.toLowerCase().split(" ")[0] ?? "";

/** People of one such key that another is compared with; more have no name of their own. */
const COMPARED = 60;

interface Person {
  readonly id: EntityId;
  readonly name: string;
  readonly ages: Aged[];
  youngest: number;
  oldest: number;
}

/** Which of an episode's reports name each. @cost O(entities of the reports) */
function namedIn(reports: readonly string[], { reportOf }: Pick<Context, "reportOf">): ReadonlyMap<EntityId, ReadonlySet<string>> {
  const found = new Map<EntityId, Set<string>>();
  for (const id of reports)
    for (const entity of reportOf(id).entityOf) {
      const own = found.get(entity);
      if (own === undefined) found.set(entity, new Set([id]));
      else own.add(id);
    }
  return found;
}

const areApart = (left: ReadonlySet<string> | undefined, right: ReadonlySet<string> | undefined): boolean => {
  if (left === undefined || right === undefined) return true;
  const [few, many] = left.size < right.size ? [left, right] : [right, left];
  return ![...few].some((it) => many.has(it));
};

/**
 * Puts those together whose names are two spellings of one; two whom any report names both are two people.
 *
 * @cost O(people × `COMPARED`)
 */
export function withRespelt(
  told: ReadonlyMap<EntityId, Aged[]>,
  reports: readonly string[],
  context: Pick<Context, "reportOf"> & { readonly parties: Pick<Context["parties"], "nameOf"> },
): [EntityId, Aged[]][] {
  const named = namedIn(reports, context);
  const found: Person[] = [];
  const byKey = new Map<string, Person[]>();
  for (const [id, ages] of told) {
    const name = context.parties.nameOf(id);
    const key = keyOf(name);
    const [youngest, oldest] = [least(ages.map(({ age }) => age)), greatest(ages.map(({ age }) => age))];
    const home = (byKey.get(key ?? "") ?? []).find(
      (it) =>
        lettersApart(firstName(name), firstName(it.name)) <= SPELT.letters &&
        areApart(named.get(id), named.get(it.id)) &&
        Math.max(oldest - it.youngest, it.oldest - youngest) <= SPELT.years,
    );
    if (home !== undefined) {
      for (const it of ages) home.ages.push(it);
      [home.youngest, home.oldest] = [Math.min(home.youngest, youngest), Math.max(home.oldest, oldest)];
      continue;
    }
    const person = { id, name, ages: [...ages], youngest, oldest };
    found.push(person);
    if (key !== null && (byKey.get(key)?.length ?? 0) < COMPARED) pushTo(byKey, key, person);
  }
  return found.map(({ id, ages }) => [id, ages]);
}

/** Whether any two of the ages cannot be one person's. @cost O(ages) once, and (ages of people × days of publication)² */
function anyDiffer(all: readonly Aged[]): boolean {
  const distinct = [...new Map(all.map((it) => [`${it.age} ${it.day}`, it])).values()];
  return distinct.some((a) => distinct.some((b) => differ(a, b)));
}

/**
 * Gives people whose age differs between reports; a report that gives somebody two ages is not asked.
 *
 * @cost O(mentions of the reports)
 */
export function ageRivals({ reports }: Episode, context: Context): Found[] {
  if (reports.length < 2) return [];
  const told = new Map<EntityId, Aged[]>();
  for (const id of [...reports].sort())
    for (const [entity, ages] of agesIn(context.reportOf(id), context))
      if (new Set(ages.map(({ age }) => age)).size === 1) for (const it of ages) pushTo(told, entity, it);
  return withRespelt(told, [...reports].sort(), context).flatMap(([entity, all]): Found[] => {
    const ages = [...new Set(all.map(({ age }) => age))].sort((a, b) => a - b);
    if (ages.length < 2 || !anyDiffer(all)) return [];
    const sides = ages.map((age) => outletsSide(all.filter((it) => it.age === age)));
    return [{ kind: "figure", about: `how old ${context.parties.nameOf(entity)} was: ${ages.join(" or ")}`, sides }];
  });
}
