// Takes an episode, gives the figures of killed and hurt in its reports that cannot both hold, report against report.
import { valueOf, type Episode, type Known, type LinkedReport, type Span } from "../../model/index.ts";
import type { Found } from "./accounts.ts";
import type { CasualtyWords } from "../../text/casualty-words.ts";
import type { Context } from "../context.ts";
import type { CompareTables } from "../rule.ts";
import { outletsSide, type GivenByOutlet } from "./tellers.ts";
import { onOtherDays, tellsFigure } from "./tolls-told.ts";
import type { AgedVictim, FigureSpan, Toll } from "../harm/tolls.ts";
import { greatest, least } from "../../text/extremes.ts";

/** Episodes with more reports than this are no single happening with one toll. */
export const MOST_REPORTS = 40;

interface Given {
  readonly report: LinkedReport;
  readonly outlet: string;
  readonly figure: number;
  readonly at: readonly Span[];
  /** Killed and hurt together. */
  readonly all: number;
}

/** Whether a figure's words narrow nobody down, by a name ("five Norland officers") or a clause ("three who were hit"). */
const isOfAll = (words: string, { relative }: CasualtyWords): boolean => {
  const rest = words.split(" ").slice(1);
  return rest.every((it) => it.toLowerCase() === it && !relative.has(it));
};

/** What each report says by itself, where its own words give the very figure. */
function givenBy(
  harm: CasualtyWords,
  tolls: readonly (readonly [LinkedReport, Toll])[],
  of: (toll: Toll) => readonly [Known<number>, readonly FigureSpan[]],
): Given[] {
  return tolls.flatMap(([report, toll]) => {
    const { annotated } = report;
    const [known, places] = of(toll);
    const at = places
      .filter((it) => it.plain && isOfAll(annotated.article.text.slice(it.start, it.end), harm))
      .map(({ report: id, start, end }) => ({ report: id, start, end }));
    const figure = valueOf(known);
    return figure === null || at.length === 0
      ? []
      : [
          {
            report,
            outlet: valueOf(annotated.article.outlet) ?? annotated.article.id,
            figure,
            at,
            all: (valueOf(toll.killed) ?? 0) + (valueOf(toll.hurt) ?? 0),
          },
        ];
  });
}

/** "Five were shot" and "one died, four are hurt" are one and the same: whoever counts the dead among the hurt differs in words alone. */
const sameInAll = (left: Given, right: Given): boolean => left.all === right.all || left.figure === right.all || left.all === right.figure;

function rivalOf(what: string, given: readonly Given[], doers: boolean, held: (left: Given, right: Given) => boolean): Found[] {
  const differing = given.filter((it) => given.some((other) => it.figure !== other.figure && !held(it, other)));
  const figures = [...new Set(differing.map(({ figure }) => figure))].sort((a, b) => a - b);
  if (figures.length < 2) return [];
  // "Three killed" and "four dead, the gunman among them" count differently and agree.
  if (doers && figures.at(-1)! - figures[0]! === 1) return [];
  const sides = figures.map((figure) => {
    const those = given.filter((it) => it.figure === figure);
    return outletsSide(those.flatMap(({ outlet, at }) => at.map((span) => ({ outlet, span }))));
  });
  return [{ kind: "figure", about: `how many were ${what}: ${figures.join(" or ")}`, sides }];
}

/** How much of a report's beginning is searched for words of several happenings, in units. */
const BEGINNING = 500;

/** Whether a report tells of several happenings at once ("two shootings", "a violent weekend"): its figures may be of all together. */
export function tellsOfSeveral({ annotated }: LinkedReport, { harm }: CompareTables): boolean {
  const { article } = annotated;
  const beginning = `${article.titleGiven ?? ""} ${article.text.slice(0, BEGINNING)}`.toLowerCase();
  return harm.several.some((it) => beginning.includes(it));
}

/** Years by which two people of two generations may differ. */
const GENERATION = 16;

/** The one age that a report gives the only one of its killed, or of its hurt; null where there is none. */
function soleOf(
  [{ annotated }, toll]: readonly [LinkedReport, Toll],
  [known, aged]: readonly [Known<number>, readonly AgedVictim[]],
): Sole | null {
  const [first] = aged;
  if (first === undefined || valueOf(known) !== 1 || toll.doers || aged.some(({ age }) => age !== first.age)) return null;
  const { article } = annotated;
  const digits = String(first.age);
  const at = article.text.slice(first.start, first.end).indexOf(digits);
  if (at < 0) return null;
  const span = { report: article.id, start: first.start + at, end: first.start + at + digits.length };
  return { outlet: valueOf(article.outlet) ?? article.id, age: first.age, names: new Set(aged.flatMap(({ name }) => name ?? [])), text: article.text, span }; // prettier-ignore
}

interface Sole extends GivenByOutlet {
  readonly age: number;
  readonly names: ReadonlySet<string>;
  readonly text: string;
}

/** Whether two reports' only victim is one person of whom they give two ages: no two names, and neither report knows the other's age. */
function agedApart(a: Sole, b: Sole): boolean {
  const apart = Math.abs(a.age - b.age);
  if (apart === 0 || apart >= GENERATION || a.outlet === b.outlet) return false;
  if (a.names.size > 0 && b.names.size > 0 && ![...a.names].some((it) => b.names.has(it))) return false;
  return !a.text.includes(String(b.age)) && !b.text.includes(String(a.age));
}

/** The age of the only one killed, or hurt, as two outlets give it: "a 34-year-old man was killed", "the dead man, 43". */
function soleRivals(what: string, soles: readonly Sole[]): Found[] {
  const differing = soles.filter((a) => soles.some((b) => agedApart(a, b)));
  const ages = [...new Set(differing.map(({ age }) => age))].sort((a, b) => a - b);
  if (ages.length < 2) return [];
  const sides = ages.map((age) => outletsSide(differing.filter((it) => it.age === age)));
  return [{ kind: "figure", about: `how old the one who was ${what} was: ${ages.join(" or ")}`, sides }];
}

/** @cost O(prose) of the episode's reports */
export function harmRivals({ reports }: Episode, context: Context): Found[] {
  const { reportOf, tables, tolls } = context;
  if (reports.length < 2 || reports.length > MOST_REPORTS) return [];
  const told = [...reports]
    .sort()
    .map(reportOf)
    .filter((it) => !tellsOfSeveral(it, tables));
  const each = told.map((it): [LinkedReport, Toll] => [it, tolls.alone(it)]);
  const doers = each.some(([, toll]) => toll.doers);
  // Of two happenings, or of one whose figure the other report gives as well.
  const elsewhere = (loss: string, a: Given, b: Given): boolean =>
    onOtherDays(a.report, b.report) ||
    tellsFigure(a.report, loss, a.figure, b.figure, context) ||
    tellsFigure(b.report, loss, b.figure, a.figure, context);
  return [
    ...rivalOf("killed", givenBy(tables.harm, each, ({ killed, killedAt }) => [killed, killedAt]), doers, (a, b) => elsewhere("killed", a, b)), // prettier-ignore
    ...rivalOf("hurt", givenBy(tables.harm, each, ({ hurt, hurtAt }) => [hurt, hurtAt]), false, (a, b) => sameInAll(a, b) || elsewhere("wounded", a, b)), // prettier-ignore
    ...soleRivals("killed", each.flatMap((it) => soleOf(it, [it[1].killed, it[1].killedAged]) ?? [])), // prettier-ignore
    ...soleRivals("hurt", each.flatMap((it) => soleOf(it, [it[1].hurt, it[1].hurtAged]) ?? [])), // prettier-ignore
  ];
}

/** A rivalry of counts, with what is counted and every count of its sides. */
export interface Counted extends Found {
  readonly loss: string;
  readonly counts: readonly number[];
  /** A report itself sets two of the figures against each other. */
  readonly apart: boolean;
}

/**
 * Whether figures that outlets give are no quarrel: a report tells of several happenings at once, a doer may be counted
 * in one and not in the other, or both reports read whole come to one toll.
 */
export function isExplained({ sides, loss, counts, apart }: Counted, episode: Episode, { reportOf, tables, tolls }: Context): boolean {
  if (apart) return false;
  const around = episode.reports.length > MOST_REPORTS ? [] : [...episode.reports].map(reportOf);
  const reports = [...new Set(sides.flatMap(({ words }) => words.map(({ report }) => report)))].map(reportOf);
  if (reports.some((it) => tellsOfSeveral(it, tables))) return true;
  const read = reports.map((it) => tolls.alone(it));
  // "Four injured", one of whom died, are one killed and three injured.
  const dead = new Set(read.flatMap(({ killed }) => valueOf(killed) ?? []));
  const figures = new Set(counts);
  if (loss !== "killed" && figures.size > 1 && [...figures].every((a) => [...figures].some((b) => dead.has(Math.abs(a - b))))) return true;
  // Two dead, and a doer: three. Which report counts him, another of the episode may tell.
  const [fewest, most] = [least(counts), greatest(counts)];
  if (loss === "killed" && counts.length > 1 && most - fewest === 1 && around.some((it) => tolls.alone(it).doers)) return true;
  if (read.some(({ doers, killed, hurt }) => doers && (valueOf(killed) ?? valueOf(hurt)) !== null)) return true;
  return [read.map(({ killed }) => valueOf(killed)), read.map(({ hurt }) => valueOf(hurt))].some(
    (figures) =>
      figures.length > 1 && figures[0] !== null && figures[0] !== undefined && figures[0] > 1 && figures.every((it) => it === figures[0]),
  );
}
