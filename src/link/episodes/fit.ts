// Takes a report and the one of its episode that it resembles most, gives what both tell, each thing with the places where it stands.
import { valueOf, type Article, type Evidence, type LinkedReport, type Range } from "../../model/index.ts";
import { daySpan } from "../../text/edtf.ts";
import { sharedPassages } from "../copies/runs.ts";
import { monthDayOn } from "./happenings.ts";
import type { Compared } from "./likeness.ts";
import { bitsOf, kindOf, NAME, NUMBER, PAIR, WORD, type TermReader } from "../terms/terms.ts";

/** Things told of each kind. */
const TOLD = 3;
/** Places cited of one thing in one report. */
const PLACES = 3;
/** Rarity, in nats, from which a word that both hold says something: it stands in one report of some fifty. */
const RARE = 4;
/** Digits of a number that is no count of anything small. */
const TELLING_DIGITS = 2;

/** A report with what it is compared by. */
export interface Fitted {
  readonly report: LinkedReport;
  readonly compared: Compared;
}

/** A term that both reports hold. */
interface Shared {
  readonly term: number;
  readonly rarity: number;
  readonly parts: readonly number[];
}

type Place = Range & { readonly digits: number };
type Places = ReadonlyMap<number, readonly Place[]>;

function sharedTerms({ weighed: a }: Compared, { weighed: b }: Compared): Shared[] {
  const found: Shared[] = [];
  for (let i = 0, j = 0, pair = 0; i < a.terms.length && j < b.terms.length;) {
    const term = a.terms[i]!;
    if (term > b.terms[j]!) {
      j++;
      continue;
    }
    const isPair = kindOf(term) === PAIR;
    if (term === b.terms[j]) found.push({ term, rarity: a.rarity[i]!, parts: isPair ? [...a.parts.subarray(pair * 2, pair * 2 + 2)] : [] });
    if (isPair) pair++;
    i++;
  }
  return found.sort((x, y) => y.rarity - x.rarity || y.parts.length - x.parts.length || x.term - y.term);
}

/** The first places of the wanted terms in a report. @cost O(prose) */
function placesOf(article: Article, wanted: ReadonlySet<number>, reader: TermReader): Places {
  const places = new Map<number, Place[]>();
  reader.visit(article, (term, start, end, info) => {
    if (!wanted.has(term)) return;
    const known = places.get(term);
    if (known === undefined) places.set(term, [{ start, end, digits: bitsOf(info) }]);
    else if (known.length < PLACES) known.push({ start, end, digits: bitsOf(info) });
  });
  return places;
}

/** What a name is, by the mention it stands in; `name` where none was read. */
function kindOfName({ annotated: { layers } }: LinkedReport, at: Range): Evidence["kind"] {
  const mention = layers.mentions.find((it) => it.form === "name" && it.core.start <= at.start && at.end <= it.core.end);
  switch (mention?.kind) {
    case "person":
      return "person";
    case "place":
    case "state":
      return "place";
    case "organization":
      return "organization";
    default:
      return "name";
  }
}

const within = (part: Range, whole: Range): boolean => whole.start <= part.start && part.end <= whole.end;

/** Names, numbers and rare words, of each kind the rarest. */
function sharedWords(shared: readonly Shared[], left: Fitted, right: Fitted, reader: TermReader): Evidence[] {
  const [a, b] = [left.report.annotated.article, right.report.annotated.article];
  const wanted = new Set(shared.map((it) => it.term));
  const [inLeft, inRight] = [placesOf(a, wanted, reader), placesOf(b, wanted, reader)];
  const told: Evidence[] = [];
  const counts = new Map<string, number>();
  const parts = new Set<number>();
  const names: Place[] = [];
  for (const { term, rarity, parts: own } of shared) {
    const [at, there] = [inLeft.get(term), inRight.get(term)];
    const first = at?.[0];
    if (first === undefined || there === undefined) continue;
    const kind = kindOf(term);
    const group = kind === WORD ? "word" : kind === NUMBER ? "number" : "name";
    if ((counts.get(group) ?? 0) >= TOLD) continue;
    if (kind === WORD && (rarity < RARE || names.some((it) => within(first, it)))) continue;
    if (kind === NUMBER && first.digits < TELLING_DIGITS) continue;
    // A name says no more where the longer one that holds it is told.
    if (kind === NAME && parts.has(term)) continue;
    if (group === "name") {
      for (const it of own) parts.add(it);
      names.push(...at!);
    }
    counts.set(group, (counts.get(group) ?? 0) + 1);
    const ranges = (places: readonly Place[]): Range[] => places.map(({ start, end }) => ({ start, end }));
    told.push({
      kind: group === "name" ? kindOfName(left.report, first) : group,
      what: a.text.slice(first.start, first.end).replace(/\s+/g, " "),
      at: ranges(at!),
      there: ranges(there),
    });
  }
  return told;
}

/** Where a report names a day of the year as it tells of it. */
function placesOfDay({ annotated: { layers } }: LinkedReport, day: number): Range[] {
  const found: Range[] = [];
  for (const { value, type, start, end } of layers.times) {
    const known = type === "DATE" || type === "TIME" ? valueOf(value) : null;
    const span = known === null ? null : daySpan(known);
    if (span !== null && span.from === span.to && monthDayOn(span.from) === day && found.length < PLACES) found.push({ start, end });
  }
  return found;
}

/** Days that both tell of as news and that can be cited in both. @param nameOf a day such as 314, the 14th of March, in words */
function sharedDays(left: Fitted, right: Fitted, nameOf: (day: number) => string): Evidence[] {
  const days = [...left.compared.time.newsDays].filter((it) => right.compared.time.newsDays.includes(it));
  return days
    .map((day) => ({ kind: "day" as const, what: nameOf(day), at: placesOfDay(left.report, day), there: placesOfDay(right.report, day) }))
    .filter(({ at, there }) => at.length > 0 && there.length > 0)
    .slice(0, TOLD);
}

/** Text that one repeats from the other. */
function sharedText({ report: left }: Fitted, { report: right }: Fitted): Evidence[] {
  const [a, b] = [left.annotated.article, right.annotated.article];
  if (![...left.copies.map(({ of }) => of === b.id), ...right.copies.map(({ of }) => of === a.id)].includes(true)) return [];
  return sharedPassages(a, b)
    .slice(0, TOLD)
    .map(({ left: at, right: there }) => ({
      kind: "copy" as const,
      what: a.text.slice(at.start, at.end).replace(/\s+/g, " "),
      at: [at],
      there: [there],
    }));
}

/** What was told last of a report, and of what it was told. */
interface Told {
  readonly with: LinkedReport;
  /** Terms by rarity, those that are rare enough for a word to be told first. */
  readonly terms: readonly number[];
  readonly rare: number;
  readonly evidence: readonly Evidence[];
}
const toldLast = new WeakMap<LinkedReport, Told>();

/**
 * What the first report shares with the second: names (persons, places and organizations where mentions were
 * read), numbers, days, rare words, repeated text; each cited in both. Where neither report changed nor what both
 * hold, by rarity, it is what was told last.
 *
 * @cost O(terms of both), and where something changed O(prose of both)
 */
export function sharedEvidence(left: Fitted, right: Fitted, reader: TermReader, nameOfDay: (day: number) => string): readonly Evidence[] {
  const shared = sharedTerms(left.compared, right.compared);
  const rare = shared.filter((it) => it.rarity >= RARE).length;
  const before = toldLast.get(left.report);
  const isSame = before?.with === right.report && before.rare === rare && before.terms.length === shared.length;
  if (isSame && shared.every(({ term }, at) => term === before.terms[at])) return before.evidence;
  const evidence = [...sharedText(left, right), ...sharedWords(shared, left, right, reader), ...sharedDays(left, right, nameOfDay)];
  toldLast.set(left.report, { with: right.report, terms: shared.map(({ term }) => term), rare, evidence });
  return evidence;
}
