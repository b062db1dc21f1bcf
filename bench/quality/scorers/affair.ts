// Takes a dossier and an affair coded by hand, gives how much of it was found.
// Agrees with ../shared/score/affair.py figure by figure: test/score.test.ts.
import type { Dossier, DossierStatement } from "../../../src/model/index.ts";
import { linked, type Pair } from "./attributions.ts";

/** What `statements.json` codes. */
export interface GoldStatement {
  readonly id: string;
  readonly report: string;
  readonly speaker: string | null;
  readonly onBehalfOf: string | null;
  readonly source: Pair | null;
  readonly cue: Pair | null;
  readonly content: readonly Pair[];
  readonly mode: string;
  readonly act: string;
  readonly addressee?: string | null;
}

/** A rival account or a drift as `expected.json` codes it: sides that rest on statements, or accounts that rest on words of a report. */
export interface CodedRival {
  readonly id: string;
  /** "wording drift …" for a drift. */
  readonly kind?: string;
  readonly sides?: readonly { readonly statements: readonly string[]; readonly words?: string }[];
  readonly accounts?: readonly { readonly statement?: string; readonly report?: string; readonly words: string }[];
}

/** What is read of `expected.json`. */
export interface Expected {
  /** One thing under the names that the reports give it. */
  readonly names?: readonly { readonly of: string; readonly forms?: readonly string[] }[];
  readonly reports: readonly {
    readonly id: string;
    readonly published: string;
    readonly relies_on: readonly string[];
    readonly episode: string;
  }[];
  readonly utterances: readonly { readonly statements: readonly string[]; readonly note?: string }[];
  readonly rival_accounts: readonly CodedRival[];
  readonly optional_statements?: readonly { readonly report: string; readonly content: readonly Pair[] }[];
}

export interface GoldAffair {
  readonly statements: readonly GoldStatement[];
  readonly expected: Expected;
  /** Source text by report. */
  readonly texts: ReadonlyMap<string, string>;
}

/** F1s and shares in percent, the rest counts. */
export interface AffairFigures {
  readonly statementsF1: number;
  readonly jointF1: number;
  readonly source: number;
  readonly speaker: number;
  readonly mode: number;
  readonly act: number;
  readonly utterancePairs: number;
  readonly wrongPairs: number;
  readonly episodesExact: boolean;
  readonly affairs: number;
  readonly days: number;
  readonly lineage: number;
}

/** A statement found, its ranges as token sets. */
export interface Found {
  readonly statement: DossierStatement;
  readonly report: string;
  readonly content: ReadonlySet<number>;
}

type TokensOf = (report: string, ranges: readonly Pair[] | null) => Set<number>;

/** Tokens are runs of letters, numbers and underscores. @source `\w+` of Python's `re` */
function tokensOf(texts: ReadonlyMap<string, string>): TokensOf {
  const places = new Map<string, Pair[]>();
  for (const [report, text] of texts)
    places.set(
      report,
      [...text.matchAll(/[\p{L}\p{N}_]+/gu)].map(({ 0: token, index }) => [index, index + token.length]),
    );
  return (report, ranges) => {
    const set = new Set<number>();
    for (const [i, [start, end]] of (places.get(report) ?? []).entries())
      if ((ranges ?? []).some(([from, to]) => start < to && end > from)) set.add(i);
    return set;
  };
}

const pairsOf = (them: readonly { readonly start: number; readonly end: number }[] | null): Pair[] =>
  (them ?? []).map(({ start, end }) => [start, end]);
const overlap = (left: ReadonlySet<number>, right: ReadonlySet<number>): number => [...left].filter((token) => right.has(token)).length;
const isWithin = (left: ReadonlySet<number>, right: ReadonlySet<number>): boolean => [...left].every((token) => right.has(token));

/** A name as the reference scorer compares it: lower case, no marks, two spellings folded. */
const folded = (name: string | null | undefined): string =>
  (name ?? "")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}|\p{Mc}/gu, "")
    .replace(/[^a-z ]/g, "")
    .replaceAll("dimitri", "dmitry")
    .replaceAll("sergey", "sergei")
    .replaceAll("the ", "")
    .trim();

/** What the dossier holds of the coded statements. */
export interface Matching {
  /** Coded statement by coded statement, what was found for it. */
  readonly pairs: readonly (readonly [GoldStatement, Found])[];
  /** Statements found in coded reports that count: matched ones, and those that are neither optional nor nested in a coded one. */
  readonly counted: number;
}

/** Pairs what is coded with what was found; reports of the dossier that `expected.json` does not list are left out. */
export function matchingOf(dossier: Dossier, gold: GoldAffair): Matching {
  const coded = new Set(gold.expected.reports.map(({ id }) => id));
  const tokens = tokensOf(gold.texts);
  const reportIds = reportIdsOf(dossier);
  const found = dossier.statements
    .map((statement): Found => {
      const report = reportIds.get(statement.report) ?? "";
      return { statement, report, content: tokens(report, pairsOf(statement.content)) };
    })
    .filter(({ report }) => coded.has(report));
  const { pairs, hits } = matched(gold.statements, found, tokens);
  return { pairs, counted: found.length - found.filter((it) => !hits.has(it) && isFree(it, gold, tokens)).length };
}

/** The coded name of each report of the dossier: its file's name without the ending. */
const reportIdsOf = (dossier: Dossier): ReadonlyMap<string, string> =>
  new Map(dossier.reports.map(({ id, file }) => [id, (file || id).replace(/^.*\//, "").replace(/(?<=.)\.[^.]*$/, "")]));

export function affairFigures(dossier: Dossier, gold: GoldAffair): AffairFigures {
  const tokens = tokensOf(gold.texts);
  const { pairs, counted } = matchingOf(dossier, gold);
  const on = (test: (g: GoldStatement, p: Found) => boolean): number => pairs.filter(([g, p]) => test(g, p)).length;
  const all = gold.statements.length + counted;
  const speakers = on((g, p) => isSpeaker(g, p.statement));
  const share = (hits: number): number => (100 * hits) / Math.max(1, pairs.length);
  return {
    statementsF1: (200 * pairs.length) / Math.max(1, all),
    jointF1: (200 * speakers) / Math.max(1, all),
    source: share(on((g, p) => isSource(g, p, tokens))),
    speaker: share(speakers),
    mode: share(on((g, p) => g.mode === p.statement.mode)),
    act: share(on((g, p) => g.act === p.statement.act)),
    ...utteranceFigures(dossier, gold, new Map(pairs.map(([g, p]) => [p.statement.id, g.id]))),
    ...reportFigures(dossier, gold, reportIdsOf(dossier)),
  };
}

function matched(statements: readonly GoldStatement[], found: readonly Found[], tokens: TokensOf) {
  const pairs: (readonly [GoldStatement, Found])[] = [];
  const order = new Map(statements.map((it, i) => [it, i]));
  for (const report of new Set(statements.map((it) => it.report))) {
    const [g, p] = [statements.filter((it) => it.report === report), found.filter((it) => it.report === report)];
    const sets = [g.map((it) => tokens(report, it.content)), p.map((it) => it.content)] as const;
    for (const [i, j] of linked(...sets)) {
      const [one, other] = [g[i], p[j]];
      if (one !== undefined && other !== undefined) pairs.push([one, other]);
    }
  }
  pairs.sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return { pairs, hits: new Set(pairs.map(([, it]) => it)) };
}

/** True for what is found besides and does not count against us: coded as optional, or nested wholly in a coded content. */
function isFree({ statement, report, content }: Found, { statements, expected }: GoldAffair, tokens: TokensOf): boolean {
  const words = new Set([...tokens(report, pairsOf(statement.source)), ...tokens(report, pairsOf(statement.cue))]);
  const isInside = statements.some((it) => {
    if (it.report !== report || words.size === 0) return false;
    const coded = tokens(report, it.content);
    return isWithin(content, coded) && isWithin(words, coded);
  });
  const isOptional = (expected.optional_statements ?? []).some((it) => {
    if (it.report !== report) return false;
    const coded = tokens(report, it.content);
    return 2 * overlap(content, coded) > 0.5 * (content.size + coded.size);
  });
  return isInside || isOptional;
}

const isSource = (gold: GoldStatement, { statement, report }: Found, tokens: TokensOf): boolean =>
  overlap(tokens(gold.report, gold.source === null ? [] : [gold.source]), tokens(report, pairsOf(statement.source))) > 0 ||
  (gold.source === null && (statement.source ?? []).length === 0);

/** Equal names, or one within the other. The reference's further case (speaker and principal one) is contained in this. */
export function isSpeaker(gold: Pick<GoldStatement, "speaker">, statement: DossierStatement): boolean {
  const [a, b] = [folded(gold.speaker), folded(statement.speaker?.name)];
  return a === b || (a !== "" && b !== "" && (a.includes(b) || b.includes(a)));
}

function utteranceFigures(dossier: Dossier, { expected }: GoldAffair, goldOf: ReadonlyMap<string, string>) {
  const pairs = (groups: readonly (readonly string[])[]): Set<string> =>
    new Set(groups.flatMap((group) => group.flatMap((a) => group.filter((b) => a !== b).map((b) => [a, b].sort().join(" ")))));
  const must = pairs(expected.utterances.filter(({ note }) => !(note ?? "").includes("not required")).map((it) => it.statements));
  const may = pairs(expected.utterances.map((it) => it.statements));
  const got = pairs(dossier.utterances.map(({ members }) => members.flatMap(({ statement }) => goldOf.get(statement) ?? [])));
  return {
    utterancePairs: [...got].filter((pair) => must.has(pair)).length,
    wrongPairs: [...got].filter((pair) => !may.has(pair)).length,
  };
}

function reportFigures(dossier: Dossier, { expected }: GoldAffair, reportIds: ReadonlyMap<string, string>) {
  const partition = (groups: readonly (readonly string[])[]): string =>
    [...new Set(groups.map((group) => [...new Set(group)].sort().join(" ")))].sort().join("\n");
  const listed = new Set(expected.reports.map(({ id }) => id));
  const coded = new Map<string, string[]>();
  for (const { id, episode } of expected.reports) coded.set(episode, [...(coded.get(episode) ?? []), id]);
  const ours = new Map(dossier.reports.map((report) => [reportIds.get(report.id) ?? "", report]));
  const isDay = ({ id, published }: Expected["reports"][number]): boolean =>
    (ours.get(id)?.published.value ?? "").slice(0, 10) === published.slice(0, 10);
  const isLineage = ({ id, relies_on: names }: Expected["reports"][number]): boolean =>
    names.every((name) => (ours.get(id)?.reliesOn ?? []).some((it) => folded(it.name) === folded(name)));
  return {
    episodesExact:
      partition([...coded.values()]) ===
      partition(dossier.episodes.map(({ reports }) => reports.map((id) => reportIds.get(id) ?? "").filter((id) => listed.has(id)))),
    affairs: dossier.affairs.length,
    days: expected.reports.filter(isDay).length,
    lineage: expected.reports.filter(isLineage).length,
  };
}
