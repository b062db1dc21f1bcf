// Takes an article, gives what it says it took from elsewhere: agency credits, outlets quoted.
import { PROSE, type Article, type Block, type Range, type Reliance } from "../../../model/index.ts";
import { outletFinder, type FoundOutlet, type OutletFinder } from "./outlet-names.ts";
import type { RelianceTables } from "../reliance-rule.ts";
import { stage } from "../../stage.ts";
import { readWords, wordCues, type BlockWords, type Cue } from "../../syntax/word-run.ts";

/** What each cue is; phrases are told by their first word. */
type Sense = "passing" | "quoting" | "telling" | "takenFrom" | "saidTo" | "helped";

/** Words that may lie between an outlet and its verb when a clause in commas stands there. */
const CLAUSE_UNITS = 60;
/** Letters of an agency's name that nothing but its capitals tell. */
const CAPITALS = 4;
/** How far into a line of credit a name is looked for. */
const CREDIT_UNITS = 200;

type Kind = Reliance["kind"];

/** Cues whose subject is the outlet. */
const SUBJECT: ReadonlySet<Sense> = new Set<Sense>(["passing", "quoting", "telling", "helped"]);

/** What the stage works with, built once. */
interface Reading {
  readonly cues: (words: BlockWords, at: number) => Cue<Sense> | null;
  readonly outlets: OutletFinder;
  readonly adverbs: ReadonlySet<string>;
  readonly sourceOpeners: readonly string[];
  readonly places: ReadonlySet<string>;
  readonly helpers: ReadonlySet<string>;
}

/** The outlet that is subject of a verb at word `at`. */
function subjectOf({ outlets, adverbs }: Reading, words: BlockWords, at: number, sense: Sense): FoundOutlet | null {
  if (sense === "helped") return words.joined(at - 1, at) ? outlets.helperAt(words, at - 1) : null;
  let last = at - 1;
  while (last >= 0 && adverbs.has(words.lower(last)) && words.joined(last, last + 1)) last--;
  if (last < 0) return null;
  if (words.joined(last, last + 1)) return outlets.endingAt(words, last);
  // "The Echo, printed in Port Lorme, reports": a short clause in commas.
  if (!words.commaAfter(last)) return null;
  for (let before = last - 1; before >= 0 && words.start[last + 1]! - words.end[before]! < CLAUSE_UNITS; before--) {
    if (words.stopAfter(before)) return null;
    // "the state agency, TELEGRA, put": the name is the apposition.
    if (words.commaAfter(before)) return outlets.apposed(words, before, last) ?? outlets.endingAt(words, before);
  }
  return null;
}

function atCue(reading: Reading, words: BlockWords, at: number, { sense, next }: Cue<Sense>): { outlet: FoundOutlet; kind: Kind } | null {
  const subject = SUBJECT.has(sense) ? subjectOf(reading, words, at, sense) : null;
  if (sense === "telling" && subject?.marked !== true) return null;
  if (subject !== null) return { outlet: subject, kind: sense === "helped" ? "agency-credit" : "quoted-outlet" };
  if (sense === "helped" || sense === "quoting") return null;
  if (!words.joined(next - 1, next)) return null;
  const object = reading.outlets.startingAt(words, next);
  const isSure = object !== null && (sense !== "passing" || object.known || object.marked);
  const outlet = isSure ? object : inCapitals(words, at, next);
  return outlet === null ? null : { outlet, kind: "quoted-outlet" };
}

/** "…, transmits [TELEGRA].": a word in capitals alone between a comma with its verb and a full stop. */
function inCapitals(words: BlockWords, at: number, next: number): FoundOutlet | null {
  const start = words.start[next];
  const end = words.end[next];
  if (start === undefined || end === undefined || !words.commaAfter(at - 1) || !words.stopAfter(next)) return null;
  const name = words.text.slice(start, end);
  const isAgency = name.length >= CAPITALS && name === name.toUpperCase() && /^\p{L}+$/u.test(name);
  return isAgency ? { start, end, name, known: false, marked: true } : null;
}

const record = ({ start, end, name }: FoundOutlet, kind: Kind): Reliance => ({ start, end, name, kind });

function inProse(reading: Reading, { text }: Article, block: Block): Reliance[] {
  const words = readWords(text, block.lead?.end ?? block.label?.end ?? block.start, block.end);
  const found: Reliance[] = [];
  for (let at = 0; at < words.count; at++) {
    const cue = reading.cues(words, at);
    const hit = cue === null ? null : atCue(reading, words, at, cue);
    if (hit !== null && found.at(-1)?.start !== hit.outlet.start) found.push(record(hit.outlet, hit.kind));
  }
  return found;
}

/** Letters of a name in a dateline that no table knows. */
const NAME_LETTERS = 3;

/** Where the words of a bracket end that closes right before a dateline's mark; -1 where none does. */
function lastBracket(text: string, lead: Range): number {
  let at = lead.end - 1;
  while (at > lead.start && !/[\p{L}\p{N})]/u.test(text.charAt(at))) at--;
  return text.charAt(at) === ")" ? at : -1;
}

/** "Northam, Nov. 15, Ellpress -": what stands behind the last comma, where a number stands before it. */
function behindDate({ outlets, places }: Reading, words: BlockWords): Reliance[] {
  const last = words.count - 1;
  let first = last;
  while (first > 0 && words.joined(first - 1, first)) first--;
  if (first === 0 || !words.commaAfter(first - 1) || !/\d/.test(words.text.slice(words.start[0], words.end[first - 1]))) return [];
  const known = outlets.credited(words, first, false) ?? outlets.endingAt(words, last);
  if (known !== null) return [record(known, "agency-credit")];
  const name = words.text.slice(words.start[first], words.end[last]);
  const isName = first === last && name.length >= NAME_LETTERS && /^\p{Lu}/u.test(name) && !places.has(name);
  return isName ? [{ start: words.start[first]!, end: words.end[last]!, name, kind: "agency-credit" }] : [];
}

/** "/TASS/", "(Reuters)" in a dateline; a dateline that is nothing but a name is one too. */
function inLead(reading: Reading, { text }: Article, lead: Range): Reliance[] {
  const { outlets, places } = reading;
  const words = readWords(text, lead.start, lead.end);
  const closing = lastBracket(text, lead);
  for (let at = 0; at < words.count; at++) {
    const before = text.charAt(words.start[at]! - 1);
    // "BAKU/YEREVAN": no slash that opens a credit.
    const opens = !/\p{L}/u.test(text.charAt(words.start[at]! - 2));
    const bracketed = (before === "/" && opens) || before === "(";
    const outlet = bracketed || at === 0 ? outlets.credited(words, at, bracketed) : null;
    if (outlet === null) continue;
    // "Northam (W/R), Nov. 15": a region. Only right before the mark an unknown name is one that is credited.
    // "(Port Ell, October 14, 2021)": a place with its day.
    const isAlone = closing >= outlet.end && text.indexOf(")", outlet.end) === closing && !/\d/.test(text.slice(outlet.end, closing));
    const isCredit = outlet.known || before === "/" || isAlone;
    if (isCredit && (outlet.known || (outlet.name.length >= NAME_LETTERS && !places.has(outlet.name))))
      return [record(outlet, "agency-credit")];
  }
  return closing < 0 ? behindDate(reading, words) : [];
}

/** "Source: Reuters", "With files from Reuters and AFP" on a line of its own; agencies that the tables know anywhere in a byline. */
function inCredit({ outlets, sourceOpeners, helpers }: Reading, { text }: Article, block: Block): Reliance[] {
  const line = text.slice(block.start, Math.min(block.end, block.start + CREDIT_UNITS));
  const opener = sourceOpeners.find((it) => line.slice(0, it.length).toLowerCase() === it && /^\s*:?\s/.test(line.slice(it.length)));
  if (opener === undefined && block.kind !== "byline") return [];
  const words = readWords(text, block.start + (opener?.length ?? 0), block.start + line.length);
  // "With Ana Lorr" credits a colleague: behind it only what is an outlet by its words.
  const isPeople = opener === undefined || helpers.has(opener);
  const found: Reliance[] = [];
  for (let at = 0; at < words.count; at++) {
    const isFirst = at === 0 || words.commaAfter(at - 1) || JOINING.has(words.lower(at - 1));
    if (!isFirst && opener !== undefined) continue;
    const outlet = isPeople ? outlets.startingAt(words, at) : outlets.credited(words, at, true);
    if (outlet === null || (opener === undefined && !outlet.known)) continue;
    found.push(record(outlet, "agency-credit"));
    while (at + 1 < words.count && words.start[at + 1]! < outlet.end) at++;
  }
  return found;
}

/** What stands between those who are credited on one line. */
const JOINING: ReadonlySet<string> = new Set(["and", "or", "with"]);

/** Names of agencies that give pictures alone. */
const PICTURES = /images|pix$|photo|^EPA$/i;

/** An agency alone on the line below the last of the text. */
function signedBy({ outlets }: Reading, { text, blocks }: Article): Reliance[] {
  const last = blocks.findLastIndex(({ kind }) => PROSE.has(kind));
  const block = last < 0 ? undefined : blocks[last + 1];
  if (block?.kind !== "credit") return [];
  const words = readWords(text, block.start, Math.min(block.end, block.start + CREDIT_UNITS));
  const outlet = outlets.credited(words, 0, false);
  const isAlone = outlet !== null && !/\p{L}/u.test(text.slice(outlet.end, block.end));
  return isAlone && !PICTURES.test(outlet.name) ? [record(outlet, "agency-credit")] : [];
}

function inBlock(reading: Reading, article: Article, block: Block): Reliance[] {
  const credited = block.lead === undefined ? [] : inLead(reading, article, block.lead);
  if (PROSE.has(block.kind)) return [...credited, ...inProse(reading, article, block)];
  // "© 2016 Lutha TV. The Associated Press contributed to this report."
  if (block.kind === "menu" && block.end - block.start < CREDIT_UNITS * 2)
    return inProse(reading, article, block).filter(({ kind }) => kind === "agency-credit");
  return block.kind === "credit" || block.kind === "byline" ? inCredit(reading, article, block) : credited;
}

const readingOf = (tables: RelianceTables): Reading => ({
  cues: wordCues<Sense>([
    ...tables.passingVerbs.map((words) => ({ words, sense: "passing" as const })),
    ...tables.quotingVerbs.map((words) => ({ words, sense: "quoting" as const })),
    ...tables.telling.map((words) => ({ words, sense: "telling" as const })),
    ...tables.takenFrom.map((words) => ({ words, sense: "takenFrom" as const })),
    ...tables.saidTo.map((words) => ({ words, sense: "saidTo" as const })),
    ...tables.helped.map((words) => ({ words, sense: "helped" as const })),
  ]),
  outlets: outletFinder(tables),
  adverbs: new Set(tables.adverbs),
  sourceOpeners: [...tables.sourceOpeners, ...tables.helpers].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
  places: new Set(tables.places),
  helpers: new Set(tables.helpers),
});

/**
 * Gives the stage that finds reliance by cues: "/TASS/" and "(Reuters)" in datelines, "…, TASS reported",
 * "RIA Novosti quotes", "citing", "told", "X contributed to this report", "Source: X".
 *
 * A report's own name is found like any other; `link` drops it, since only there the outlet is settled.
 * Captions and picture credits are never read, nor are the labels of a transcript.
 *
 * @cost O(text); around a cue a few words
 */
export function relianceStage(tables: RelianceTables) {
  const reading = readingOf(tables);
  return stage({
    name: "reliance/cues",
    version: 1,
    needs: [],
    gives: "reliance",
    run: (article) =>
      [...article.blocks.flatMap((block) => inBlock(reading, article, block)), ...signedBy(reading, article)].sort(
        (a, b) => a.start - b.start || a.end - b.end,
      ),
  });
}
