// Takes an affair's coding and a dossier of its reports, gives how much of what is coded the dossier holds, line by line.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Citation, Dossier, DossierStatement } from "../../../src/model/index.ts";
import { affairFigures, isSpeaker, matchingOf, type CodedRival, type GoldAffair } from "./affair.ts";
import { rivalsFound } from "./rivals.ts";

/** A report as coded; `publishedBy` opens with how the day is known. */
export interface CodedReport {
  readonly id: string;
  readonly outlet: string | null;
  readonly published: string;
  readonly publishedBy: string;
  readonly relies_on: readonly string[];
  readonly episode: string;
}

/** A statement of a report that is coded by its words alone. */
export interface WordedStatement {
  readonly speaker: string;
  readonly content: readonly string[];
  readonly mode: string;
  readonly act: string;
}

export interface CodedPage extends CodedReport {
  readonly file: string;
  readonly headline: string;
  readonly byline: string;
  readonly quotations: number;
  readonly statements: readonly WordedStatement[];
  readonly must_not_be_read?: readonly string[];
}

/** What one thing is called: labels by report, or forms wherever they stand. */
type CodedNames = Readonly<Record<string, string | readonly string[]>> & { readonly of: string };

export interface CodedAffair {
  readonly reports: readonly CodedReport[];
  readonly also: readonly CodedPage[];
  readonly copies: readonly { readonly report: string; readonly of: string; readonly kind: string }[];
  readonly timeline: readonly { readonly date: string; readonly what: string; readonly reports: readonly string[] }[];
  readonly names: readonly CodedNames[];
  readonly furniture: Readonly<Record<string, readonly string[]>>;
  readonly utterances: readonly { readonly statements: readonly string[]; readonly note?: string }[];
  readonly rival_accounts: readonly CodedRival[];
}

/** What `expected.json` of the folder codes; parts that it leaves out are empty. */
export const codedAffair = (folder: string): CodedAffair => ({
  also: [],
  copies: [],
  furniture: {},
  ...(JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Partial<CodedAffair> &
    Omit<CodedAffair, "also" | "copies" | "furniture">),
});

/** How much of what is coded was found. */
export interface Share {
  readonly found: number;
  readonly of: number;
}

export const share = (them: readonly boolean[]): Share => ({ found: them.filter(Boolean).length, of: them.length });

/** Statements of the reports that are coded by offsets: found at all, and each trait of those found. */
export function statementShares(dossier: Dossier, gold: GoldAffair): Readonly<Record<string, Share>> {
  const { pairs, counted } = matchingOf(dossier, gold);
  const on = (test: (pair: (typeof pairs)[number]) => boolean): Share => ({
    found: pairs.filter(test).length,
    of: gold.statements.length,
  });
  return {
    "coded statements found": on(() => true),
    "coded statements found with their speaker": on(([coded, { statement }]) => isSpeaker(coded, statement)),
    "coded statements found with their mode": on(([coded, { statement }]) => coded.mode === statement.mode),
    "coded statements found with their act": on(([coded, { statement }]) => coded.act === statement.act),
    "found statements that are coded": { found: pairs.length, of: counted },
    "addressees of those coded with one": partyShare(dossier, gold, "addressee"),
    "principals of those coded with one": partyShare(dossier, gold, "onBehalfOf"),
  };
}

/** Statements coded with an addressee, or with one for whom they are made, that are found with it by name. */
function partyShare(dossier: Dossier, gold: GoldAffair, role: "addressee" | "onBehalfOf"): Share {
  const named = (it: GoldAffair["statements"][number]): string | null => it[role] ?? null;
  const right = matchingOf(dossier, gold).pairs.filter(
    ([coded, { statement }]) =>
      named(coded) !== null && statement[role] !== null && isSpeaker({ speaker: named(coded) }, { ...statement, speaker: statement[role] }),
  );
  return { found: right.length, of: gold.statements.filter((it) => named(it) !== null).length };
}

/**
 * Words alone, so that white space, marks at the ends and character references do not count; nor does an opening
 * "that", which this coding leaves out and the corpora that the product learns from take in.
 */
const wordsOf = (text: string): string =>
  (
    text
      .replace(/<[^<>]{0,200}>/g, "")
      .replace(/&[lr]squo;/g, "’")
      .replace(/&[a-z]{2,8};/g, " ")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .join(" ")
    .replace(/^that /, "");

const joined = (pieces: readonly string[]): string => pieces.map(wordsOf).join(" ");
const contentOf = ({ content }: DossierStatement): string => joined(content.map(({ exact }) => exact));

/** Statements of the reports that are coded by words: each with exactly the words, and those with the speaker too. */
export function wordedShares(dossier: Dossier, pages: readonly CodedPage[]): Readonly<Record<string, Share>> {
  const all = pages.flatMap(({ id, statements }) => statements.map((coded) => ({ id, coded })));
  const exact = all.map(({ id, coded }) => dossier.statements.filter((it) => it.report === id && contentOf(it) === joined(coded.content)));
  return {
    "worded statements found word for word": share(exact.map((it) => it.length > 0)),
    "worded statements found with their speaker": share(
      exact.map((it, i) => it.some((found) => isSpeaker(all[i]?.coded ?? NOBODY, found))),
    ),
  };
}

const NOBODY = { speaker: null };

const isDay = (coded: string, found: string): boolean => found === coded || (!coded.includes("T") && found.startsWith(`${coded}T`));

/** Coded happenings whose date stands in the timeline, cited to one of the reports that tell of it. */
export function timelineShare({ timeline }: Dossier, coded: CodedAffair["timeline"]): Share {
  const tells = (citations: readonly Citation[], reports: readonly string[]): boolean =>
    citations.some(({ report }) => reports.some((it) => it === report || it.startsWith(`${report} (`)));
  return share(
    coded.map(({ date, reports }) =>
      timeline.some(
        (entry) =>
          (isDay(date, entry.date) && tells(entry.citations, reports)) ||
          entry.refines.some((it) => isDay(date, it.date) && tells([it.at], reports)),
      ),
    ),
  );
}

export const foldedLabel = (label: string): string =>
  label
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/^(?:the|an?) /, "");

/** Coded labels that one entry of the dossier holds, that entry which holds most of the group's: by report where they are coded so. */
export function nameShares({ names }: Dossier, coded: CodedAffair["names"]): Readonly<Record<string, Share>> {
  const entries = names.map(({ labels }) => ({
    said: new Set(labels.map(({ report, text }) => `${report}\t${foldedLabel(text)}`)),
    forms: new Set(labels.map(({ text }) => foldedLabel(text))),
  }));
  const best = (test: (entry: (typeof entries)[number]) => number): number => Math.max(0, ...entries.map(test));
  const groups = coded.filter(({ forms }) => forms === undefined);
  const labels = groups.map((group) =>
    Object.entries(group).flatMap(([report, them]) =>
      typeof them === "string" ? [] : them.map((label) => `${report}\t${foldedLabel(label)}`),
    ),
  );
  const forms = coded.flatMap(({ forms: them }) => (Array.isArray(them) ? [[...new Set((them as string[]).map(foldedLabel))]] : []));
  const sum = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0);
  return {
    "labels by outlet, each group under one name": {
      found: sum(labels.map((them) => best(({ said }) => them.filter((it) => said.has(it)).length))),
      of: labels.flat().length,
    },
    "forms of people and governments, each under one name": {
      found: sum(forms.map((them) => best((entry) => them.filter((it) => entry.forms.has(it)).length))),
      of: forms.flat().length,
    },
  };
}

/** Pairs of coded statements that report one utterance; looser groupings are neither asked for nor wrong. */
export const requiredPairs = ({ utterances }: CodedAffair): number =>
  new Set(
    utterances
      .filter(({ note }) => !(note ?? "").includes("not required"))
      .flatMap(({ statements }) => statements.flatMap((a) => statements.filter((b) => a < b).map((b) => `${a} ${b}`))),
  ).size;

const isDrift = ({ kind = "" }: CodedRival): boolean => kind.startsWith("wording drift");

/** Every line of an affair's coding but those about its reports; a line of which nothing is coded is left out. */
export function affairShares(dossier: Dossier, gold: GoldAffair, coded: CodedAffair): Readonly<Record<string, Share>> {
  const met = rivalsFound(dossier, gold);
  const among = (them: readonly CodedRival[]): Share => share(them.map(({ id }) => met.includes(id)));
  const all = {
    ...statementShares(dossier, gold),
    ...wordedShares(dossier, coded.also),
    "pairs of statements that are one utterance": { found: affairFigures(dossier, gold).utterancePairs, of: requiredPairs(coded) },
    "rival accounts": among(coded.rival_accounts.filter((it) => !isDrift(it))),
    "drifts of wording": among(coded.rival_accounts.filter(isDrift)),
    "happenings in the timeline, by date and report": timelineShare(dossier, coded.timeline),
    ...nameShares(dossier, coded.names),
  };
  return Object.fromEntries(Object.entries(all).filter(([, { of }]) => of > 0));
}
