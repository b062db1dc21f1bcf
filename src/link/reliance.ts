// Takes a report's reliance as read, gives what it takes from others: never from itself, each outlet once per kind.
import { valueOf, type Annotated, type Reliance } from "../model/index.ts";
import { firstFrom } from "../text/bisect.ts";
import type { LinkTables } from "./rule.ts";
import { nameTerm, type ReportTerms } from "./terms/terms.ts";

/** Letters and digits of a name without "the", in lower case, and without general nouns at its end ("news agency"). */
function keyOf(name: string, tables: LinkTables): string {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== "");
  while (words.length > 1 && words[0] === "the") words.shift();
  while (words.length > 1 && (tables.outletNouns.has(words.at(-1)!) || words.at(-1) === "news")) words.pop();
  return words.join(" ");
}

/** The name under which an agency is known, whichever of its names is used. */
function knownName(name: string, tables: LinkTables): string {
  const key = keyOf(name, tables);
  const agency = tables.world.agencies.find((it) => [it.name, ...it.also].some((known) => keyOf(known, tables) === key));
  return agency === undefined ? key : keyOf(agency.name, tables);
}

/** Whether two names are of one outlet: by the tables of agencies, else by their words. */
export const sameOutlet = (left: string, right: string, tables: LinkTables): boolean =>
  knownName(left, tables) === knownName(right, tables);

/** Whether a name in capitals, general nouns aside, is another's initials: "AGI" of the "Agence Gandoraise d'Information". */
function areInitials(short: string, long: string, tables: LinkTables): boolean {
  const letters = keyOf(short, tables);
  if (!/^\p{L}{2,6}$/u.test(letters) || !short.includes(letters.toUpperCase())) return false;
  const words = long.split(/\P{L}+/u).filter((word) => word.length > 1);
  return words.length === letters.length && words.every((word, at) => word.charAt(0).toLowerCase() === letters.charAt(at));
}

/** Whether a report writes an outlet's name, its general nouns aside ("Reporting by Ellwire"). @cost O(words of the name × log terms) */
export function namesOutlet({ terms }: ReportTerms, outlet: string, tables: LinkTables): boolean {
  const holds = (term: number): boolean => terms[firstFrom(terms, terms.length, term)] === term;
  return keyOf(outlet, tables)
    .split(" ")
    .every((word) => holds(nameTerm(word)));
}

const squeezed = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** What a report relies on, its own outlet left out; the first place of each name and kind. */
export function keptReliance({ article, layers }: Annotated, tables: LinkTables): readonly Reliance[] {
  const own = valueOf(article.outlet);
  const seen = new Set<string>();
  const file = squeezed(article.file.slice(article.file.lastIndexOf("/") + 1));
  return layers.reliance.filter((it) => {
    if (own !== null && (sameOutlet(it.name, own, tables) || areInitials(it.name, own, tables) || areInitials(own, it.name, tables)))
      return false;
    // Nothing names the outlet, but the file goes by the name that the dateline credits.
    if (own === null && it.kind === "agency-credit" && file.startsWith(squeezed(it.name))) return false;
    const key = `${it.kind} ${knownName(it.name, tables)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
