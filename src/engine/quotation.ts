// Takes a quotation and a store, says whether its reports have it; looks only where its rarer words stand.
import { STEPS } from "../presets.ts";
import type { Store } from "../store/index.ts";
import { build } from "./derive.ts";
import { unpackedAnnotation } from "./packed.ts";
import { answerOf, type CitedAnswer } from "./verify.ts";

/** Words of a quotation that reports are looked up by: its longest, which are seldom its commonest. */
const MOST_WORDS = 6;
/** Reports that are looked into. */
const MOST_REPORTS = 12;
const LEAST_LETTERS = 3;

function lookedUp(quote: string): string[] {
  const words = [...new Set(quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
  const long = words.filter((word) => word.length >= LEAST_LETTERS);
  return (long.length > 0 ? long : words).sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, MOST_WORDS);
}

/**
 * Says whether the store's reports have the quotation, whose it is there, or what comes nearest, among the reports
 * that hold the most of its longest words.
 *
 * @throws MisuseError where `whyNoQuotation` has something to say
 * @cost an index lookup, then linking a dozen reports
 */
export async function verifyInStore(store: Store, quote: string, speaker?: string): Promise<CitedAnswer> {
  const ids = await store.reportsWith(lookedUp(quote), MOST_REPORTS);
  const packed = await store.annotations(ids, build);
  const annotated = [...packed.values()].flatMap((bytes) => unpackedAnnotation(bytes) ?? []);
  annotated.sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const captures = new Map<string, NonNullable<Awaited<ReturnType<Store["capture"]>>>["capture"]>();
  for (const { article } of annotated) {
    const kept = await store.capture(article.id);
    if (kept !== null) captures.set(article.id, kept.capture);
  }
  return answerOf(quote, speaker, STEPS.link(annotated).linked, captures);
}
