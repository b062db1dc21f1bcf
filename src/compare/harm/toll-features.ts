// Takes the harm that the reports of one happening tell, gives the tolls it may have had and the signs for each.
import type { Harm } from "./casualties.ts";
import type { HarmKind } from "../../text/casualty-words.ts";
import { greatest } from "../../text/extremes.ts";

/** A toll that is weighed: so many killed, so many hurt and not killed. */
export interface Candidate {
  readonly killed: number;
  readonly hurt: number;
}

/** What one report tells, earliest report first. */
export type Told = readonly (readonly Harm[])[];

/** A number that the reports may be giving, by how it is come by; null where nothing gives it. */
interface Sources {
  readonly killed: readonly (readonly [name: string, value: number | null])[];
  /** Numbers of those hurt alone. */
  readonly hurt: readonly (readonly [name: string, value: number | null])[];
  /** Numbers of those killed and hurt together. */
  readonly struck: readonly (readonly [name: string, value: number | null])[];
  readonly flags: readonly string[];
  readonly votes: Readonly<Record<"killed" | "hurt" | "struck", readonly ReadonlyMap<number, number>[]>>;
}

/** Every toll up to this is weighed, and beyond it those that a report gives. */
const ALWAYS = 8;
const MOST_NUMBERS = 10;
/** Sentences of a report in which its own happening is told before any other. */
const EARLY = 7;

const isOf =
  (...kinds: readonly HarmKind[]) =>
  (it: Harm): boolean =>
    kinds.includes(it.kind);

/** The commonest of some values; of equally common ones the last. */
function commonest(values: readonly number[]): number | null {
  const votes = new Map<number, number>();
  for (const it of values) votes.set(it, (votes.get(it) ?? 0) + 1);
  let best: number | null = null;
  for (const it of values) if (best === null || (votes.get(it) ?? 0) >= (votes.get(best) ?? 0)) best = it;
  return best;
}

const largest = (values: readonly number[]): number | null => (values.length === 0 ? null : greatest(values));
const counts = (harms: readonly Harm[]): number[] => harms.flatMap(({ count }) => (count === null || count === 0 ? [] : [count]));

/** How many people are told of singly: distinct surnames, and ages that go with none of them. */
function singles(harms: readonly Harm[]): ReadonlySet<string> {
  const names = new Set(harms.flatMap(({ keys }) => keys.filter((it) => !it.startsWith("#"))));
  const aged = new Set(harms.flatMap((it) => (it.keys.some((key) => !key.startsWith("#")) ? it.ages : [])));
  const ages = new Set(harms.flatMap(({ ages: all }) => all.filter((it) => !aged.has(it))));
  return new Set([...names, ...[...ages].map((it) => `#${it}`)]);
}

/** Shares of the reports that give each number at all. */
function votesOf(told: Told, of: (it: Harm) => boolean): ReadonlyMap<number, number>[] {
  const perReport = told.map((harms) => new Set(counts(harms.filter(of)))).filter(({ size }) => size > 0);
  const reports = new Map<number, number>();
  for (const set of perReport) for (const it of set) reports.set(it, (reports.get(it) ?? 0) + 1 / perReport.length);
  const all = told.flatMap((harms) => counts(harms.filter(of)));
  const mentions = new Map<number, number>();
  for (const it of all) mentions.set(it, (mentions.get(it) ?? 0) + 1 / all.length);
  return [reports, mentions];
}

/** The numbers of one sort of harm. */
function numbersOf(told: Told, of: (it: Harm) => boolean): (readonly [string, number | null])[] {
  const all = told.flat().filter(of);
  const zone = (name: Harm["zone"], form: (it: Harm) => boolean): number[] => counts(all.filter((it) => it.zone === name && form(it)));
  const numbered = ({ form }: Harm): boolean => form === "number";
  const single = (it: Harm): boolean => it.form !== "number" && it.form !== "pronoun";
  const whole = all.filter((it) => it.form === "number" && !it.other);
  const largestEach = told.flatMap((harms) => largest(counts(harms.filter((it) => of(it) && !it.hedged))) ?? []);
  const known = singles(all);
  const plain = (it: Harm): boolean => of(it) && it.form !== "pronoun" && !it.hedged;
  const early = told.flatMap((harms) => counts(harms.filter((it) => plain(it) && it.sentence < EARLY)));
  const firstEach = told.flatMap((harms) => counts(harms.filter(plain))[0] ?? []);
  return [
    ["head", commonest(zone("head", numbered))],
    ["head-one", commonest(zone("head", single))],
    ["lead", commonest(zone("lead", numbered))],
    ["lead-one", commonest(zone("lead", single))],
    ["body", commonest(zone("body", numbered))],
    ["whole", commonest(counts(whole))],
    ["whole-largest", largest(counts(whole))],
    ["largest", commonest(largestEach)],
    ["largest-ever", largest(largestEach)],
    ["last", largestEach.at(-1) ?? null],
    ["singles", known.size === 0 ? null : known.size],
    ["early", commonest(early)],
    ["early-largest", largest(early)],
    ["first", firstEach[0] ?? null],
    ["firsts", commonest(firstEach)],
  ];
}

/** Sums of the parts that stand in one sentence or in two that follow: "one is in critical, two in stable condition". */
function partsOf(told: Told, of: (it: Harm) => boolean): number | null {
  const sums = told.flatMap((harms) => {
    const parts = harms.filter((it) => of(it) && it.form !== "pronoun" && it.count !== null && it.at !== null);
    const seen = new Map<number, Map<string, number>>();
    for (const it of parts) {
      const place = seen.get(it.sentence) ?? new Map<string, number>();
      place.set(it.keys[0] ?? `${it.form}${it.count}${it.who}`, it.count ?? 0);
      seen.set(it.sentence, place);
    }
    return [...seen.values()].filter(({ size }) => size > 1).map((it) => [...it.values()].reduce((sum, one) => sum + one, 0));
  });
  return commonest(sums);
}

/** Numbers of those besides some who are told of already: "three others", "the other six victims". */
const othersOf = (all: readonly Harm[]): number | null => commonest(counts(all.filter(({ other, part, form }) => other && !part && form !== "pronoun"))); // prettier-ignore

/** Of how many those are of whom some are told: the five of "one of the five". */
const wholesOf = (all: readonly Harm[]): number | null => commonest(all.flatMap(({ whole }) => whole ?? []));

const KILLED = isOf("killed");
const HURT = isOf("hurt");
const CARED = isOf("care");
const STRUCK = isOf("shot");
const VICTIMS = isOf("victims");

/** What holds of the reports whatever the figure. */
function flagsOf(all: readonly Harm[], wounded: number): string[] {
  const flag = (name: string, holds: boolean): string[] => (holds ? [name] : []);
  const tells = (of: (it: Harm) => boolean): boolean => all.some((it) => of(it) && it.form !== "nobody");
  return [
    ...flag("no-killed", !all.some(KILLED)),
    ...flag("no-one-killed", !tells(KILLED)),
    ...flag("killed-one-only", tells(KILLED) && !all.some((it) => KILLED(it) && it.form !== "pronoun" && it.form !== "nobody")),
    ...flag(
      "killed-head",
      all.some((it) => KILLED(it) && it.zone === "head"),
    ),
    ...flag(
      "killed-lead",
      all.some((it) => KILLED(it) && it.zone === "lead" && it.form !== "nobody"),
    ),
    ...flag("no-hurt", !tells(HURT)),
    ...flag("no-care", !tells(CARED)),
    ...flag("no-struck", !tells(STRUCK)),
    ...flag("nothing-living", !tells(HURT) && !tells(CARED)),
    ...flag(
      "self",
      all.some((it) => it.kind === "self" && it.form !== "nobody"),
    ),
    ...flag(
      "self-told",
      all.some((it) => it.kind === "self"),
    ),
    ...flag(
      "self-early",
      all.some((it) => it.kind === "self" && it.sentence < EARLY),
    ),
    ...flag(
      "suspect-killed",
      all.some((it) => KILLED(it) && it.suspect),
    ),
    ...flag(
      "suspect-hurt",
      all.some((it) => (HURT(it) || STRUCK(it) || CARED(it)) && it.suspect),
    ),
    ...flag(
      "none-hurt",
      all.some((it) => it.count === 0 && (HURT(it) || STRUCK(it))),
    ),
    ...flag(
      "none-killed",
      all.some((it) => it.count === 0 && KILLED(it)),
    ),
    ...flag("one-living", wounded === 1),
  ];
}

function sourcesOf(reports: Told): Sources {
  const everything = reports.flat();
  const dead = singles(everything.filter(KILLED));
  // "Died at a hospital": whoever is told to have died is none of those who live.
  const isDead = (it: Harm): boolean => (HURT(it) || CARED(it)) && it.keys.length > 0 && it.keys.every((key) => dead.has(key));
  const told = reports.map((harms) => harms.filter((it) => !isDead(it)));
  const all = told.flat();
  const alive = singles(all.filter((it) => HURT(it) || CARED(it) || STRUCK(it)));
  const wounded = [...alive].filter((it) => !dead.has(it)).length;
  const named = (prefix: string, rows: readonly (readonly [string, number | null])[]): (readonly [string, number | null])[] =>
    rows.map(([name, value]) => [`${prefix}/${name}`, value] as const);
  const struck = all.filter((it) => STRUCK(it) || VICTIMS(it));
  return {
    killed: named("killed", numbersOf(told, KILLED)),
    hurt: [
      ...named("hurt", numbersOf(told, HURT)),
      ...named("care", numbersOf(told, CARED)),
      ["living", wounded === 0 ? null : wounded],
      ["care/parts", partsOf(told, CARED)],
      ["hurt/parts", partsOf(told, HURT)],
      ["hurt/others", othersOf(all.filter((it) => HURT(it) || CARED(it) || STRUCK(it) || VICTIMS(it)))],
    ],
    struck: [
      ...named("shot", numbersOf(told, STRUCK)),
      ...named("victims", numbersOf(told, VICTIMS)),
      ["shot/parts", partsOf(told, STRUCK)],
      ["parts", partsOf(told, (it) => STRUCK(it) || KILLED(it) || HURT(it))],
      ["wholes", wholesOf(everything)],
      ["struck", commonest(counts(struck.filter((it) => it.form === "number" && !it.other)))],
    ],
    flags: flagsOf(all, wounded),
    votes: {
      killed: votesOf(told, KILLED),
      hurt: votesOf(told, (it) => HURT(it) || CARED(it)),
      struck: votesOf(told, (it) => STRUCK(it) || VICTIMS(it)),
    },
  };
}

const bucket = (value: number): string => (value <= 2 ? String(value) : value <= 5 ? "few" : "many");

/** How a number that is given stands to the one that is weighed. */
const relation = (given: number | null, weighed: number): string =>
  given === null ? `none ${weighed === 0 ? 0 : 1}` : given === weighed ? `eq ${bucket(given)}` : given === weighed - 1 ? "one less" : given < weighed ? "less" : given === weighed + 1 ? "one more" : "more"; // prettier-ignore

/** Tolls that may be meant. @cost at most (ALWAYS + MOST_NUMBERS)² */
export function candidatesOf(told: Told): Candidate[] {
  const given = [...new Set(told.flatMap((harms) => counts(harms.filter(({ kind }) => kind !== "self"))))].filter((it) => it > ALWAYS);
  const large = given.sort((a, b) => a - b).slice(0, MOST_NUMBERS);
  const values = [...Array.from({ length: ALWAYS + 1 }, (_, index) => index), ...large];
  const rest = [...new Set(large.flatMap((it) => [it - 3, it - 2, it - 1]))].filter((it) => it > ALWAYS && !values.includes(it));
  return values.flatMap((killed) => [...values, ...rest].map((hurt) => ({ killed, hurt })));
}

/** A sign by name, and how strong it is. */
export type Sign = readonly [name: string, value: number];

/** The numbers of a toll that a sign may look at. */
const NUMBERS = {
  killed: ({ killed }: Candidate): number => killed,
  hurt: ({ hurt }: Candidate): number => hurt,
  together: ({ killed, hurt }: Candidate): number => killed + hurt,
} as const;

/** One sign as it follows from one number of a toll. */
interface Part {
  readonly of: keyof typeof NUMBERS;
  readonly sign: (value: number) => Sign;
}

function partsFor(told: Told): Part[] {
  const { killed, hurt, struck, flags, votes } = sourcesOf(told);
  const sized = (of: Part["of"], name: string): Part => ({ of, sign: (value) => [`${name} ${bucket(value)}`, 1] });
  const given = (of: Part["of"], name: string, it: number | null): Part => ({ of, sign: (value) => [`${name} ${relation(it, value)}`, 1] });
  const voted = (of: Part["of"], name: string, map: ReadonlyMap<number, number>): Part => ({ of, sign: (value) => [`votes ${name}`, map.get(value) ?? 0] }); // prettier-ignore
  return [
    sized("killed", "killed"),
    sized("hurt", "hurt"),
    sized("together", "together"),
    ...killed.map(([name, it]) => given("killed", name, it)),
    ...hurt.map(([name, it]) => given("hurt", name, it)),
    ...struck.flatMap(([name, it]) => [given("together", `${name} together`, it), given("hurt", `${name} hurt`, it)]),
    ...flags.flatMap((flag) => [sized("killed", `${flag} killed`), sized("hurt", `${flag} hurt`)]),
    ...votes.killed.map((map, index) => voted("killed", `killed ${index}`, map)),
    ...votes.hurt.map((map, index) => voted("hurt", `hurt ${index}`, map)),
    ...votes.struck.flatMap((map, index) => [voted("together", `struck ${index}`, map), voted("hurt", `struck hurt ${index}`, map)]),
  ];
}

/** Gives a function that tells what speaks for a toll and against it. @cost O(tellings) once, O(sources) a candidate */
export function signsFor(told: Told): (candidate: Candidate) => Sign[] {
  const parts = partsFor(told);
  return (candidate) => parts.map(({ of, sign }) => sign(NUMBERS[of](candidate)));
}

/**
 * Gives a function that tells how much speaks for a toll: the weights of its signs, added up in their order.
 *
 * @cost O(tellings) once, a weight asked once for each number of a sort, O(sources) additions a candidate
 */
export function scoresFor(told: Told, weights: ReadonlyMap<string, number>): (candidate: Candidate) => number {
  const parts = partsFor(told).map(({ of, sign }) => ({ of: NUMBERS[of], sign, known: new Map<number, number>() }));
  return (candidate) => {
    let sum = 0;
    for (const { of, sign, known } of parts) {
      const number = of(candidate);
      let weighed = known.get(number);
      if (weighed === undefined) {
        const [name, value] = sign(number);
        weighed = value * (weights.get(name) ?? 0);
        known.set(number, weighed);
      }
      sum += weighed;
    }
    return sum;
  };
}
