// Takes a store and the texts kept ready, gives who looks quotations up in its reports, only where their rarer words stand; where too few texts are ready the database is asked.
import type { Capture } from "../model/index.ts";
import { sayingAt } from "../publish/verify-place.ts";
import { verifyQuote, type Place, type QuoteAnswer, type QuotedReport } from "../publish/verify-quote.ts";
import type { Store } from "../store/index.ts";
import { build } from "./derive.ts";
import { unpackedAnnotation } from "./packed.ts";
import { quotableOf, unpackedQuotable, type Quotable } from "./quotable.ts";
import type { TextShelf } from "./text-shelf.ts";
import { citedAnswer, type CitedAnswer } from "./verify.ts";

/** Words of a quotation that the database is asked for: its longest, which are seldom its commonest. */
const MOST_WORDS = 6;
/** Reports that are looked into. */
const MOST_REPORTS = 12;
const LEAST_LETTERS = 3;

export interface Quotations {
  /**
   * Says whether the store's reports have the quotation, whose it is there, or what comes nearest, among the reports
   * that hold the most of its rarer words.
   *
   * @throws MisuseError where `whyNoQuotation` has something to say
   * @cost reading a dozen texts at most, and a question or two to the database of those that are cited
   */
  verify(quote: string, speaker?: string): Promise<FoundQuotation>;
}

/** A place with the statement that holds it; null where none does: deep links lead there. */
interface Held {
  readonly statement: string | null;
}

/** What the store's reports have of a quotation. */
export interface FoundQuotation extends CitedAnswer {
  readonly places: readonly (CitedAnswer["places"][number] & Held)[];
  readonly nearest: readonly (CitedAnswer["nearest"][number] & Held)[];
}

function lookedUp(quote: string): string[] {
  const words = [...new Set(quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
  const long = words.filter((word) => word.length >= LEAST_LETTERS);
  return (long.length > 0 ? long : words).sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, MOST_WORDS);
}

/** Reports by identifier, from the database. */
async function fetched(store: Store, ids: readonly string[]): Promise<Quotable[]> {
  if (ids.length === 0) return [];
  const packed = await store.annotations(ids, build);
  return ids.flatMap((id) => {
    const annotated = unpackedAnnotation(packed.get(id) ?? new Uint8Array());
    return annotated === null ? [] : [quotableOf(annotated)];
  });
}

/** Reports to look into: those that hold all of the quotation's words, and if its words stand in none of them, those that hold the most. */
interface Candidates {
  readonly all: () => Promise<readonly Quotable[]>;
  readonly most: () => Promise<readonly Quotable[]>;
}

function inDatabase(store: Store, quote: string): Candidates {
  const words = lookedUp(quote);
  return {
    all: async () => fetched(store, await store.reportsWithAll(words, MOST_REPORTS)),
    most: async () => fetched(store, await store.reportsWith(words, MOST_REPORTS)),
  };
}

function onShelf(store: Store, shelf: TextShelf, quote: string): Candidates {
  const found = shelf.holding(quote, MOST_REPORTS);
  const taken = async (them: typeof found): Promise<readonly Quotable[]> => {
    const missing = them.filter(({ packed }) => packed === null).map(({ id }) => id);
    return [...them.flatMap(({ packed }) => (packed === null ? [] : [unpackedQuotable(packed)])), ...(await fetched(store, missing))];
  };
  return { all: () => taken(found.filter(({ all }) => all)), most: () => taken(found) };
}

/** A key of a statement of a report. */
const keyOf = (report: string, id: string): string => JSON.stringify([report, id]);

/** Reports with who speaks in them: the record's name for a speaker first, then their own. */
async function quotedIn(store: Store, reports: readonly Quotable[]): Promise<QuotedReport[]> {
  const said = await store.speakersIn(reports.map(({ article }) => article.id));
  const ofRecord = new Map(said.map((it) => [keyOf(it.report, it.id), it.speaker]));
  return reports.map(({ article, said: own }) => ({
    id: article.id,
    text: article.text,
    sayings: own.map(({ id, names, content }) => {
      const known = ofRecord.get(keyOf(article.id, id));
      return { speaker: known === undefined ? names : [...new Set([known, ...names])], content };
    }),
  }));
}

/** As each report names its speakers. */
const asRead = ({ article: { id, text }, said }: Quotable): QuotedReport => ({
  ...{ id, text },
  sayings: said.map(({ names, content }) => ({ speaker: names, content })),
});

const citedIn = ({ places, nearest }: QuoteAnswer): ReadonlySet<string> => new Set([...places, ...nearest].map(({ report }) => report));

/** Where nobody is asked for, the database is asked for the speakers of those reports alone that are cited. */
async function answered(store: Store, reports: readonly Quotable[], quote: string, speaker: string | undefined): Promise<FoundQuotation> {
  const sorted = [...reports].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const asked = speaker === undefined ? {} : { speaker };
  const before = speaker === undefined ? verifyQuote(quote, asked, sorted.map(asRead)) : null;
  const among = before === null ? null : citedIn(before);
  if (before !== null && among?.size === 0) return { state: before.state, places: [], nearest: [] };
  const wanted = sorted.filter(({ article }) => among === null || among.has(article.id));
  const answer = verifyQuote(quote, asked, await quotedIn(store, wanted));
  const cited = citedIn(answer);
  const used = wanted.filter(({ article }) => cited.has(article.id));
  // Where the text is the source there is nothing more to fetch.
  const behind = used.filter(({ article }) => article.toSource !== null).map(({ article }) => article.id);
  const sources: ReadonlyMap<string, string> = behind.length === 0 ? new Map() : await store.sources(behind);
  const captures = used.map(({ article: { id, text } }): [string, Pick<Capture, "source">] => [id, { source: sources.get(id) ?? text }]);
  const said = citedAnswer(answer, new Map(used.map(({ article }) => [article.id, article])), new Map(captures));
  const holding = ({ report, ranges }: Pick<Place, "report" | "ranges">): Held => {
    const [own, start] = [used.find(({ article }) => article.id === report), ranges[0]?.start ?? 0];
    return { statement: sayingAt(own?.said ?? [], start, ranges.at(-1)?.end ?? start)?.id ?? null };
  };
  return {
    ...said,
    places: said.places.map((it, at) => ({ ...it, ...holding(answer.places[at]!) })),
    nearest: said.nearest.map((it, at) => ({ ...it, ...holding(answer.nearest[at]!) })),
  };
}

/** @param shelf texts kept ready; where it is not given, or not whole as of `isWhole`, the database is asked */
export function quotationsIn(
  store: Store,
  shelf: TextShelf | null = null,
  isWhole: () => Promise<boolean> = async () => false,
): Quotations {
  return {
    async verify(quote, speaker) {
      const candidates = shelf !== null && (await isWhole()) ? onShelf(store, shelf, quote) : inDatabase(store, quote);
      const all = await candidates.all();
      const answer = all.length === 0 ? null : await answered(store, all, quote, speaker);
      return answer?.state === "attested" ? answer : answered(store, await candidates.most(), quote, speaker);
    },
  };
}
