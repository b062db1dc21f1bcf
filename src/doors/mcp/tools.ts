// Gives the tools that assistants are offered: each answers out of the record, every line with its citation.
import { z } from "zod";
import { ALL_CORRECTION_KINDS, correctionBody, undoBody } from "../../contract/corrections.ts";
import {
  correctionOf,
  undoingOf,
  whyNoQuotation,
  whyNotCorrected,
  whyNotUndone,
  type Dossiers,
  type Refusal,
  type Service,
} from "../../engine.ts";
import { ACTS, type Citation, type Dossier, type DossierUtterance } from "../../model/index.ts";

/** What a tool works with. */
export interface Shelf {
  readonly service: Service;
  readonly dossiers: Dossiers;
  /** ISO 8601 instant, from the door's clock. */
  readonly now: () => string;
}

/** One tool. What it gives is plain data; the words of reports in it are data too, whatever they ask for. */
export interface Tool<Input extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  /** Whether it changes the record: for editors alone. */
  readonly corrects?: true;
  readonly input: Input;
  readonly run: (input: z.output<z.ZodObject<Input>>, shelf: Shelf) => Promise<object>;
}

/** A mistake of whoever asked, told to them as the tool's answer. */
export class ToolError extends Error {}

const tool = <Input extends z.ZodRawShape>(it: Tool<Input>): Tool => it as unknown as Tool;

const id = z.string().min(1).max(500);
const MOST = 50;
const limit = z.int().min(1).max(MOST).default(20);

/** A stretch of a report as an assistant can hand it on: where it stands and the words that stand there. */
const cited = ({ report, start, end, exact, words }: Citation) => ({
  report,
  start,
  end,
  exact,
  ...(words === undefined ? {} : { words }),
});

/** @param affair as it is called now or was once */
async function dossierOf(affair: string, { dossiers, service }: Shelf): Promise<Dossier> {
  const living = await service.store.livingAffair(affair);
  const found = living === null ? null : await dossiers.of(living);
  if (found === null) throw new ToolError(`There is no affair ${JSON.stringify(affair)}; list_affairs names those there are.`);
  return found.dossier;
}

const outletsOf = (dossier: Dossier): ReadonlyMap<string, string> =>
  new Map(dossier.reports.map(({ id: report, outlet }) => [report, outlet ?? "unnamed outlet"]));

/** One act of speaking with every wording of it. */
function utteranceOut(utterance: DossierUtterance, dossier: Dossier) {
  const statements = new Map(dossier.statements.map((it) => [it.id, it]));
  const outlets = outletsOf(dossier);
  return {
    ...{ id: utterance.id, episode: utterance.episode, speaker: utterance.speaker?.name ?? null },
    readings: utterance.readings.map(({ statement, report, content }) => ({
      ...{ statement, report, outlet: outlets.get(report) ?? null },
      ...{ mode: statements.get(statement)?.mode, act: statements.get(statement)?.act, confidence: statements.get(statement)?.confidence },
      content: content.map(cited),
    })),
    drift: utterance.drift.map(({ kind, left, right, says }) => ({ kind, says, left: cited(left), right: cited(right) })),
  };
}

/** Headlines that an episode is shown by. */
const MOST_HEADLINES = 3;

const listAffairs = tool({
  name: "list_affairs",
  title: "List affairs",
  says: "Affairs of the store, newest first, with their episodes; each cites headlines of its reports.",
  input: { limit, offset: z.int().min(0).max(1_000_000).default(0) },
  run: async ({ limit: most, offset }, shelf) => {
    const affairs = await shelf.service.store.affairs(most, offset);
    const listed = [];
    for (const { id: affair, title, from, to, reports, statements } of affairs) {
      const dossier = await dossierOf(affair, shelf);
      const headlineOf = new Map(dossier.reports.map(({ id: report, headline }) => [report, headline]));
      const headlines = (own: readonly string[]): Citation[] =>
        own.flatMap((report) => headlineOf.get(report) ?? []).slice(0, MOST_HEADLINES);
      listed.push({
        ...{ id: affair, title, from, to, reports, statements },
        episodes: dossier.episodes.map((it) => ({
          ...{ id: it.id, title: it.title, from: it.from, to: it.to, reports: it.reports.length },
          headlines: headlines(it.reports).map(cited),
        })),
      });
    }
    return { affairs: listed };
  },
});

const getRecord = tool({
  name: "get_episode_record",
  title: "The record of an episode",
  says: "Who said what in one episode: utterances with the readings of all outlets, those that most outlets carry first, and the rival accounts, each with its confidence: below 0.8 two accounts only may be rival.",
  input: { affair: id, episode: id.optional(), speaker: z.string().max(200).optional(), limit, offset: z.int().min(0).default(0) },
  run: async ({ affair, episode, speaker, limit: most, offset }, shelf) => {
    const dossier = await dossierOf(affair, shelf);
    const wanted = speaker?.toLowerCase();
    const own = dossier.utterances.filter(
      (it) =>
        (episode === undefined || it.episode === episode) &&
        (wanted === undefined || (it.speaker?.name.toLowerCase().includes(wanted) ?? false)),
    );
    const carriers = ({ readings }: DossierUtterance): number => new Set(readings.map(({ report }) => report)).size;
    const sorted = [...own].sort((a, b) => carriers(b) - carriers(a));
    return {
      total: own.length,
      utterances: sorted.slice(offset, offset + most).map((it) => utteranceOut(it, dossier)),
      rivals: dossier.rivals
        .filter((it) => episode === undefined || it.episode === episode)
        .map(({ id: rival, kind, about, confidence, sides }) => ({
          ...{ id: rival, kind, about, confidence },
          sides: sides.map(({ party, words }) => ({ party, words: words.map(cited) })),
        })),
    };
  },
});

const searchStatements = tool({
  name: "search_statements",
  title: "Search statements",
  says: 'Statements that hold the words, best first. Words as in a search box: peace talks, "peace talks", -war, ceasefire or truce.',
  input: {
    words: z.string().max(500).default(""),
    ...{ speaker: z.string().max(200).optional(), outlet: z.string().max(200).optional(), act: z.enum(ACTS).optional() },
    ...{
      from: z.string().max(10).optional().describe("day, month or year"),
      to: z.string().max(10).optional(),
      ...{ affair: id.optional(), episode: id.optional() },
      limit,
    },
  },
  run: async ({ words, limit: most, ...filters }, shelf) => {
    const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
    if (filters.affair !== undefined) given["affair"] = (await shelf.service.store.livingAffair(filters.affair)) ?? filters.affair;
    const { total, hits } = await shelf.service.store.search({ words, ...given }, most, 0);
    const found = [];
    for (const { id: statement, affair, report, outlet, speaker, day, act, mode, confidence } of hits) {
      const { statements } = await dossierOf(affair, shelf);
      const content = statements.find((it) => it.id === statement && it.report === report)?.content ?? [];
      found.push({ statement, affair, outlet, speaker, day, act, mode, confidence, content: content.map(cited) });
    }
    return { total, statements: found };
  },
});

const verifyQuotation = tool({
  name: "verify_quotation",
  title: "Verify a quotation",
  says: "Whether the reports have a quotation word for word, who says it there, or which readings come nearest and how they differ.",
  input: { quote: z.string().min(1).max(5000), speaker: z.string().max(200).optional() },
  run: async ({ quote, speaker }, { service }) => {
    const wrong = whyNoQuotation(quote);
    if (wrong !== null) throw new ToolError(wrong);
    return service.quotations.verify(quote, speaker);
  },
});

const compareReadings = tool({
  name: "compare_readings",
  title: "Compare the readings of one utterance",
  says: "How each outlet words one utterance, what stands in one reading alone, and which differences change what is said.",
  input: { affair: id, utterance: id },
  run: async ({ affair, utterance }, shelf) => {
    const dossier = await dossierOf(affair, shelf);
    const found = dossier.utterances.find((it) => it.id === utterance);
    if (found === undefined)
      throw new ToolError(`There is no utterance ${JSON.stringify(utterance)} in this affair; get_episode_record names them.`);
    const only = found.readings.map(({ report, only: alone }) => ({ report, only: alone.map(cited) }));
    const silent = dossier.silences.filter((it) => it.utterance === utterance).map(({ report }) => report);
    return { ...utteranceOut(found, dossier), only, silent, because: found.because };
  },
});

const timeline = tool({
  name: "timeline",
  title: "Timeline of an affair",
  says: "What the reports say happened and when, in order of dates (EDTF), each line cited; background before the affair is marked, and so is what lay ahead of its reports (planned, demanded).",
  input: { affair: id, limit: z.int().min(1).max(200).default(100), offset: z.int().min(0).default(0) },
  run: async ({ affair, limit: most, offset }, shelf) => {
    const entries = (await dossierOf(affair, shelf)).timeline;
    return {
      total: entries.length,
      timeline: entries.slice(offset, offset + most).map(({ date, precision, what, background, standing, citations, refines }) => ({
        ...{ date, precision, what, background, ...(standing === undefined ? {} : { standing }), citations: citations.map(cited) },
        refines: refines.map((it) => ({ date: it.date, citation: cited(it.at) })),
      })),
    };
  },
});

const words = z.string().trim().min(1);
const who = {
  by: words.max(200).describe("the person who decided this; an assistant corrects on somebody's word alone"),
  why: words.max(2000).describe("their reason, kept with the correction and shown on the page"),
};

const misread = ({ issues: [first] }: z.ZodError): ToolError =>
  new ToolError(`${first?.path.join(".") ?? ""}: ${first?.message ?? "is wrong"}`);
const told = ({ message, hint }: Refusal): ToolError => new ToolError(`${message} ${hint}`);

const correctRecord = tool({
  name: "correct_record",
  title: "Correct the record",
  says:
    "Keeps what a person says against what was read: merge or split reports into episodes, pin a report, name another speaker, " +
    "or say that something is no statement. Statements are named by report and id. It can be undone.",
  corrects: true,
  input: {
    kind: z.enum(ALL_CORRECTION_KINDS),
    reports: z.array(id).min(1).max(1000).optional().describe("merge, split, pin"),
    from: z.array(id).max(1000).optional().describe("split: from these"),
    report: id.optional().describe("speaker, no-statement: the report of the statement"),
    statement: id.optional().describe("speaker, no-statement"),
    speaker: z.string().max(300).nullable().optional().describe("speaker: the name, null for nobody named"),
    ...who,
  },
  run: async ({ kind, reports, from, report, statement, speaker, by, why }, shelf) => {
    const { service, dossiers, now } = shelf;
    const place = report === undefined ? null : await service.store.report(report);
    const dossier = place === null ? null : await dossierOf(place.affair, shelf);
    const found = dossier?.statements.find((it) => it.report === report && it.id === statement);
    const what = {
      ...{ kind, by, why },
      ...(reports === undefined ? {} : { reports }),
      ...(from === undefined ? {} : { from }),
      ...(report === undefined ? {} : { report }),
      ...(found === undefined ? {} : { statement: found.id, content: found.content.map(({ start, end }) => ({ start, end })) }),
      ...(speaker === undefined ? {} : { speaker: speaker === null ? null : { name: speaker } }),
    };
    if (report !== undefined && found === undefined) throw new ToolError(`There is no statement ${statement ?? ""} of ${report}.`);
    const { data, error } = correctionBody.safeParse(what);
    if (data === undefined) throw misread(error);
    const wrong = await whyNotCorrected(data, service.store, dossiers);
    if (wrong !== null) throw told(wrong);
    const correction = correctionOf(data, now());
    await service.correct(correction);
    return { ...correction };
  },
});

const undoCorrection = tool({
  name: "undo_correction",
  title: "Take a correction back",
  says: "Takes a correction back; that is a correction itself and can be taken back too.",
  corrects: true,
  input: { correction: id, ...who },
  run: async ({ correction, by, why }, { service, now }) => {
    const { data, error } = undoBody.safeParse({ by, why });
    if (data === undefined) throw misread(error);
    const wrong = whyNotUndone(correction, await service.store.corrections());
    if (wrong !== null) throw told(wrong);
    const undoing = undoingOf(correction, data, now());
    await service.correct(undoing);
    return { ...undoing };
  },
});

/** In the order in which an assistant would need them; those that correct are for editors. */
export const TOOLS: readonly Tool[] = [
  ...[listAffairs, getRecord, searchStatements, verifyQuotation, compareReadings, timeline],
  ...[correctRecord, undoCorrection],
];
