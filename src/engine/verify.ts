// Takes a dossier or a quotation with reports, gives whether it holds.
import type { Input } from "../ingest/index.ts";
import { valueOf, type Capture, type Citation, type Linked } from "../model/index.ts";
import { STEPS } from "../presets.ts";
import { cite, type CitedText } from "../publish/cite.ts";
import { verifyQuote, type NearReading, type Place, type QuoteAnswer, type QuotedReport } from "../publish/verify-quote.ts";
import { verifyDossier, type Finding } from "../publish/verify.ts";
import { onThreads, readable, type RunOptions } from "./run.ts";

/** What checking a dossier gave: what does not hold, and how much was looked at. */
export interface Verification {
  readonly findings: readonly Finding[];
  /** Reports that the dossier lists. */
  readonly reports: number;
}

/**
 * Checks a dossier against the reports. A report is taken for a dossier's by its text; by its name only where
 * no text fits, so that renamed files verify and changed ones are told.
 *
 * @param dossier anything that `JSON.parse` gives
 * @throws UserError `input/nothing-readable` where no report came of the inputs
 */
export async function verifyRecord(dossier: unknown, inputs: readonly Input[]): Promise<Verification> {
  const { captures } = await readable(inputs);
  const byHash = new Map(captures.map((it) => [it.sourceHash, it.source]));
  const sources = new Map(captures.map((it) => [it.id, it.source]));
  for (const { id, sourceHash } of reportsOf(dossier)) {
    const source = byHash.get(sourceHash);
    if (source !== undefined) sources.set(id, source);
  }
  return { findings: verifyDossier(dossier, sources), reports: reportsOf(dossier).length };
}

/** What a value of any shape lists as reports. */
function reportsOf(dossier: unknown): { id: string; sourceHash: string }[] {
  const { reports } = (dossier ?? {}) as { reports?: unknown };
  const isReport = (it: unknown): it is { id: string; sourceHash: string } =>
    typeof it === "object" &&
    it !== null &&
    "id" in it &&
    "sourceHash" in it &&
    typeof it.id === "string" &&
    typeof it.sourceHash === "string";
  return Array.isArray(reports) ? reports.filter(isReport) : [];
}

/** A place of a quotation, cited. */
export interface CitedPlace {
  readonly report: string;
  readonly saidBy: string | null;
  readonly at: readonly Citation[];
}

/** Whether the reports have a quotation: places where they do, else the readings that come nearest. */
export interface CitedAnswer {
  readonly state: QuoteAnswer["state"];
  readonly places: readonly CitedPlace[];
  readonly nearest: readonly (CitedPlace & Pick<NearReading, "words" | "likeness" | "differences">)[];
}

/**
 * Says whether the reports have the quotation, whose it is there, or what comes nearest.
 *
 * @throws UserError `input/nothing-readable`; MisuseError where `whyNoQuotation` has something to say
 */
export async function verifyQuotation(
  quote: string,
  inputs: readonly Input[],
  options: RunOptions & { readonly speaker?: string } = {},
): Promise<CitedAnswer> {
  const { captures } = await readable(inputs);
  const annotated = await onThreads(options.threads, (spread) =>
    spread(captures, (done) => options.progress?.("read", done, captures.length)),
  );
  return answerOf(quote, options.speaker, STEPS.link(annotated).linked, new Map(captures.map((it) => [it.id, it])));
}

/** What the linked reports have to say of a quotation. @throws MisuseError where `whyNoQuotation` has something to say */
function answerOf(quote: string, speaker: string | undefined, linked: Linked, captures: ReadonlyMap<string, Capture>): CitedAnswer {
  const articles = new Map(linked.reports.map(({ annotated: { article } }) => [article.id, article]));
  return citedAnswer(verifyQuote(quote, speaker === undefined ? {} : { speaker }, quotedReports(linked)), articles, captures);
}

/** Reports with what they give as said, speakers under every name they go by. */
function quotedReports({ reports, statements, entities }: Linked): QuotedReport[] {
  const names = new Map(entities.map(({ id, name, labels }) => [id, [name, ...labels]]));
  return reports.map(({ annotated: { article } }) => ({
    id: article.id,
    text: article.text,
    sayings: statements
      .filter(({ report }) => report === article.id)
      .map(({ speaker, speakers, source, content }) => {
        const known = [...new Set([valueOf(speaker), ...speakers])].flatMap((id) => (id === null ? [] : (names.get(id) ?? [])));
        const asNamed = (source ?? []).map((range) => article.text.slice(range.start, range.end));
        return { speaker: known.length > 0 ? known : asNamed, content };
      }),
  }));
}

/** The answer with its places cited. */
export function citedAnswer(
  { state, places, nearest }: QuoteAnswer,
  articles: ReadonlyMap<string, CitedText>,
  all: ReadonlyMap<string, Pick<Capture, "source">>,
): CitedAnswer {
  const cited = ({ report, saidBy, ranges }: Place): CitedPlace => {
    const article = articles.get(report);
    const capture = all.get(report);
    return {
      report,
      saidBy,
      at: article === undefined || capture === undefined ? [] : ranges.map((range) => cite(article, capture, range)),
    };
  };
  return {
    state,
    places: places.map(cited),
    nearest: nearest.map((it) => ({ ...cited(it), words: it.words, likeness: it.likeness, differences: it.differences })),
  };
}
