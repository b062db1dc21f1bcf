// Takes a store, gives who looks quotations up in its reports; only where their rarer words stand, each report unpacked once while it is asked for.
import { statementIds } from "../link/statements.ts";
import type { Article, Capture, Range } from "../model/index.ts";
import { verifyQuote, type QuotedReport } from "../publish/verify-quote.ts";
import type { Store } from "../store/index.ts";
import { build } from "./derive.ts";
import { unpackedAnnotation } from "./packed.ts";
import { citedAnswer, type CitedAnswer } from "./verify.ts";

/** Words of a quotation that reports are looked up by: its longest, which are seldom its commonest. */
const MOST_WORDS = 6;
/** Reports that are looked into. */
const MOST_REPORTS = 12;
const LEAST_LETTERS = 3;
/** Characters of source kept ready; as much again and more goes to what was read of them. */
const MOST_KEPT = 16_000_000;

export interface Quotations {
  /**
   * Says whether the store's reports have the quotation, whose it is there, or what comes nearest, among the reports
   * that hold the most of its longest words.
   *
   * @throws MisuseError where `whyNoQuotation` has something to say
   * @cost an index lookup, then reading a dozen texts; unpacking those not asked for lately
   */
  verify(quote: string, speaker?: string): Promise<CitedAnswer>;
}

/** A statement with the names that its own report gives its speaker. */
interface Said {
  readonly id: string;
  readonly names: readonly string[];
  readonly content: readonly Range[];
}

/** A report ready to be looked into. */
interface Ready {
  readonly article: Article;
  readonly capture: Capture;
  readonly said: readonly Said[];
}

function lookedUp(quote: string): string[] {
  const words = [...new Set(quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
  const long = words.filter((word) => word.length >= LEAST_LETTERS);
  return (long.length > 0 ? long : words).sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, MOST_WORDS);
}

/** What a report gives as said, by the names that stand there; the record knows better who that is. */
function readied(packed: Uint8Array, capture: Capture): Ready | null {
  const annotated = unpackedAnnotation(packed);
  if (annotated === null) return null;
  const { article, layers } = annotated;
  const ids = statementIds(annotated);
  const said = layers.attributions.flatMap(({ saying, source, content }, at): Said[] => {
    const names = (source ?? []).map(({ start, end }) => article.text.slice(start, end));
    return saying ? [{ id: ids[at] ?? "", content, names }] : [];
  });
  return { article, capture, said };
}

/** Reports last looked into, up to `MOST_KEPT`. */
function shelfOf(store: Store): (ids: readonly string[]) => Promise<Ready[]> {
  const kept = new Map<string, Ready>();
  let size = 0;
  const keep = (it: Ready): void => {
    kept.set(it.article.id, it);
    size += it.capture.source.length;
    for (const [oldest, { capture }] of kept) {
      if (size <= MOST_KEPT) break;
      kept.delete(oldest);
      size -= capture.source.length;
    }
  };
  return async (ids) => {
    const missing = ids.filter((id) => !kept.has(id));
    if (missing.length > 0) {
      const [packed, captures] = [await store.annotations(missing, build), await store.captures(missing)];
      for (const id of missing) {
        const [bytes, capture] = [packed.get(id), captures.get(id)];
        // Two who ask at once may both have fetched it.
        const ready = bytes === undefined || capture === undefined || kept.has(id) ? null : readied(bytes, capture);
        if (ready !== null) keep(ready);
      }
    }
    return ids.flatMap((id) => kept.get(id) ?? []);
  };
}

export function quotationsIn(store: Store): Quotations {
  const shelf = shelfOf(store);
  async function among(ids: readonly string[], quote: string, speaker: string | undefined): Promise<CitedAnswer> {
    const ready = await shelf([...ids].sort());
    const ofRecord = new Map((await store.speakersIn(ids)).map((it) => [JSON.stringify([it.report, it.id]), it.speaker]));
    const reports = ready.map(({ article, said }): QuotedReport => {
      const sayings = said.map(({ id, names, content }) => {
        const known = ofRecord.get(JSON.stringify([article.id, id]));
        return { speaker: known === undefined ? names : [...new Set([known, ...names])], content };
      });
      return { id: article.id, text: article.text, sayings };
    });
    const answer = verifyQuote(quote, speaker === undefined ? {} : { speaker }, reports);
    const articles = new Map(ready.map(({ article }) => [article.id, article]));
    return citedAnswer(answer, articles, new Map(ready.map(({ capture }) => [capture.id, capture])));
  }
  return {
    async verify(quote, speaker) {
      const words = lookedUp(quote);
      const holding = await store.reportsWithAll(words, MOST_REPORTS);
      const answer = holding.length === 0 ? null : await among(holding, quote, speaker);
      if (answer?.state === "attested") return answer;
      return among(await store.reportsWith(words, MOST_REPORTS), quote, speaker);
    },
  };
}

/** The same for one question. */
export const verifyInStore = (store: Store, quote: string, speaker?: string): Promise<CitedAnswer> =>
  quotationsIn(store).verify(quote, speaker);
