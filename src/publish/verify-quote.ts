// Takes a quotation and reports, says whether its words stand there, who says them, or what comes nearest.
import { MisuseError } from "../model/index.ts";
import { nearestReadings, type NearReading } from "./verify-near.ts";
import { distinct, isCalled, placeOf, textsOf, type FoundPlace, type Place, type QuotedReport, type Text } from "./verify-place.ts";
import { bounds, sameFirst, wordingOf } from "./verify-wording.ts";

export type { NearReading } from "./verify-near.ts";
export type { Place, QuotedReport } from "./verify-place.ts";

/** Whether the words of a quotation stand in the reports; ranges are of the reports' texts. */
export interface QuoteAnswer {
  /**
   * `attested`: the words stand there (and the speaker asked for says them); `said-by-another`: they stand
   * there, but nowhere as that speaker's; `near`: only other wordings of them; `not-found`: neither.
   */
  readonly state: "attested" | "said-by-another" | "near" | "not-found";
  readonly places: readonly Place[];
  readonly nearest: readonly NearReading[];
}

/** Words a quotation may have here; a longer one is no quotation but a text to compare. */
const MOST_WORDS = 600;
function keysOf(quote: string): readonly string[] {
  const wording = wordingOf(quote);
  const { from, to } = bounds(wording);
  return wording.keys.slice(from, to);
}

/** Why a text cannot be looked for as a quotation; null where it can. */
export function whyNoQuotation(quote: string): string | null {
  const keys = keysOf(quote);
  if (!keys.some((key) => /[\p{L}\p{N}]/u.test(key))) return "There is no word in it.";
  return keys.length > MOST_WORDS ? `It has ${keys.length} words and marks, more than ${MOST_WORDS}.` : null;
}

/**
 * Whether the quotation stands in the reports. Style of quotation marks and dashes, white space, the case
 * of the first letter and the final stop do not count; every other word and mark does.
 *
 * @throws MisuseError `quote/none` where `whyNoQuotation` has something to say
 * @cost O(words of the reports) and, for the nearest, O(words of the quotation²)
 */
export function verifyQuote(quote: string, asked: { readonly speaker?: string }, reports: readonly QuotedReport[]): QuoteAnswer {
  const wrong = whyNoQuotation(quote);
  if (wrong !== null) throw new MisuseError("quote/none", { wrong });
  const keys = keysOf(quote);
  const texts = reports.flatMap(textsOf);
  const places = distinct(texts.flatMap((it) => exactPlaces(keys, it)));
  const wanted = asked.speaker === undefined ? places : places.filter(({ names }) => isCalled(names, asked.speaker ?? ""));
  if (wanted.length > 0) return { state: "attested", places: wanted.map(publicPlace), nearest: [] };
  if (places.length > 0) return { state: "said-by-another", places: places.map(publicPlace), nearest: [] };
  const nearest = nearestReadings(keys, texts);
  return { state: nearest.length > 0 ? "near" : "not-found", places: [], nearest };
}

const publicPlace = ({ report, ranges, names }: FoundPlace): Place => ({ report, ranges, saidBy: names[0] ?? null });

/** Each stretch of `text` whose keys are those asked for. @cost O(words of the text) for quotations of real sentences */
function exactPlaces(keys: readonly string[], { report, wording }: Text): FoundPlace[] {
  const places: FoundPlace[] = [];
  const [first = "", ...rest] = keys;
  const last = wording.keys.length - keys.length;
  for (let at = 0; at <= last; at++) {
    if (!sameFirst(first, wording.keys[at] ?? "")) continue;
    if (rest.every((key, i) => key === wording.keys[at + 1 + i])) places.push(placeOf(report, wording, at, at + keys.length));
  }
  return places;
}
