// Takes an episode's reports, gives streets on which two outlets put one thing at two numbers: "the 2700 block of Alder Road", "2815 Alder Road".
import { valueOf, type Episode, type LinkedReport } from "../../model/index.ts";
import type { Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import { MOST_REPORTS, tellsOfSeveral } from "./harm.ts";
import type { CompareTables } from "../rule.ts";
import { onOtherDays } from "./tolls-told.ts";
import { outletsSide, type GivenByOutlet } from "./tellers.ts";

interface Address extends GivenByOutlet {
  /** Its name in lower case, without "street" and "north". */
  readonly street: string;
  /** "n" for north, where one is given. */
  readonly direction: string;
  readonly kind: string;
  readonly number: number;
  /** All the houses of a hundred are meant. */
  readonly block: boolean;
}

/** Sentences of a report in which it tells where its own happening was. */
const EARLY = 20;
/** Words of a street's name. */
const NAME = 3;
/** Words before an address in which may stand that somebody lives there: "who lived in the". */
const LIVING = 5;
const BLOCK = 100;
/** A report with more addresses than this is a list, and none of them is where its own happening was. */
const MOST_ADDRESSES = 40;
/** Numbers that houses have. */
const HOUSE = /^[1-9]\d{1,4}$/;

/** The words of the first sentences of a report, as they stand. */
function openingWords({
  annotated: { article, layers },
}: LinkedReport): { readonly text: string; readonly start: number; readonly end: number; readonly sentence: number }[] {
  const { tokens, sentences } = layers;
  const found = [];
  for (let sentence = 0; sentence < Math.min(EARLY, sentences.count); sentence += 1)
    for (let at = sentences.first[sentence] ?? 0; at < (sentences.end[sentence] ?? 0); at += 1) {
      const [start, end] = [tokens.start[at] ?? 0, tokens.end[at] ?? 0];
      found.push({ text: article.text.slice(start, end), start, end, sentence });
    }
  return found;
}

const plain = (word: string): string => word.toLowerCase().replaceAll(".", "");

/** Where a report puts things by number and street; where somebody lives is left out. @cost O(words of its beginning) */
function addressesIn(report: LinkedReport, { claims: { addresses }, owning, determiners }: CompareTables): Address[] {
  const { article } = report.annotated;
  const words = openingWords(report);
  const form = (at: number): string => words[at]?.text.toLowerCase() ?? "";
  return words.flatMap(({ text, start, sentence }, at): Address[] => {
    if (!HOUSE.test(text) || /^[$#.,-]$/.test(form(at - 1))) return [];
    let next = at + 1;
    const block = form(next) === addresses.block;
    if (block) next += form(next + 1) === owning ? 2 : 1;
    if (determiners.has(form(next))) next += 1;
    const direction = addresses.directions.has(plain(form(next))) ? plain(form(next)).charAt(0) : "";
    if (direction !== "") next += form(next + 1) === "." ? 2 : 1;
    const first = next;
    while (next < first + NAME && /^[\p{Lu}\d]/u.test(words[next]?.text ?? "") && !addresses.streets.has(plain(form(next)))) next += 1;
    const isStreet = addresses.streets.has(plain(form(next)));
    if (next === first || words[next - 1]?.sentence !== sentence || (!isStreet && !block)) return [];
    const before = words.slice(Math.max(0, at - LIVING), at).filter((it) => it.sentence === sentence);
    // "Ada Marsh, 24, of the 7200 block of": where she lives.
    const of = before.findLast(({ text: word }) => !determiners.has(word.toLowerCase()))?.text.toLowerCase() === owning;
    if (of || before.some(({ text: word }) => addresses.living.has(word.toLowerCase()))) return [];
    const last = words[isStreet ? next : next - 1];
    const street = words.slice(first, next).map((it) => it.text.toLowerCase()).join(" "); // prettier-ignore
    const outlet = valueOf(article.outlet) ?? article.id;
    const kind = isStreet ? plain(form(next)).slice(0, 2) : "";
    return [{ outlet, street, direction, kind, number: Number(text), block: block || Number(text) % BLOCK === 0, span: { report: article.id, start, end: last?.end ?? start } }]; // prettier-ignore
  });
}

const ofOneStreet = (a: Address, b: Address): boolean =>
  a.street === b.street &&
  (a.kind === "" || b.kind === "" || a.kind === b.kind) &&
  (a.direction === "" || b.direction === "" || a.direction === b.direction);

/** Whether two numbers can be one place: a house in its block. */
const agree = (a: Address, b: Address): boolean =>
  a.block || b.block ? Math.floor(a.number / BLOCK) === Math.floor(b.number / BLOCK) : a.number === b.number;

/**
 * Gives streets on which each of two outlets knows one place, at two numbers.
 *
 * @cost O(words of the reports' beginnings), and at most 40 addresses of each of at most 40 reports, all with all
 */
export function addressRivals({ reports }: Episode, { reportOf, tables }: Context): Found[] {
  if (reports.length < 2 || reports.length > MOST_REPORTS) return [];
  const told = [...reports]
    .sort()
    .map(reportOf)
    .filter((it) => !tellsOfSeveral(it, tables))
    .map((it) => addressesIn(it, tables))
    .filter((those) => those.length <= MOST_ADDRESSES);
  // Whoever gives two numbers of a street tells of two places on it.
  const sure = told.flatMap((mine) => mine.filter((it) => mine.every((that) => !ofOneStreet(it, that) || agree(it, that))));
  const groups: Address[][] = [];
  for (const it of sure) {
    const home = groups.find((those) => those.every((that) => ofOneStreet(it, that)));
    if (home === undefined) groups.push([it]);
    else home.push(it);
  }
  return groups.flatMap((those): Found[] => {
    const sides: Address[][] = [];
    for (const it of those) {
      const home = sides.find((that) => that.every((other) => agree(it, other)));
      if (home === undefined) sides.push([it]);
      else home.push(it);
    }
    const [first, other] = sides;
    if (first === undefined || other === undefined || new Set(those.map(({ outlet }) => outlet)).size < 2) return [];
    // A street is shot at twice in a week.
    const isOfOthers = (a: Address, b: Address): boolean => onOtherDays(reportOf(a.span.report), reportOf(b.span.report));
    if (sides.every((side, at) => sides.every((that, index) => index <= at || side.every((a) => that.every((b) => isOfOthers(a, b)))))) return []; // prettier-ignore
    const text = ({ span }: Address): string => reportOf(span.report).annotated.article.text.slice(span.start, span.end);
    return [{ kind: "place", about: sides.map((side) => text(side[0]!)).join(" or "), sides: sides.map(outletsSide) }];
  });
}
