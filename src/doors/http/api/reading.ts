// Gives the routes that read: affairs and their parts, reports, search, quotations, dossiers.
import { z } from "zod";
import { PARTS, whyNoQuotation, type Form, type Wanted } from "../../../engine.ts";
import { ACTS } from "../../../model/index.ts";
import { cursorOf, offsetOf, pageOf, paging } from "./pages.ts";
import { ApiError, route, type Desk, type Route } from "./route.ts";

/** Of answers that a thread apart wrote as text already. */
const JSON_TYPE = "application/json; charset=utf-8";

const none = z.object({}).strict();
const id = z.string().min(1).max(500);
const text = z.string().nullable();

const affairLine = z.object({
  id,
  title: z.string(),
  from: text.describe("EDTF day"),
  to: text,
  episodes: z.int(),
  reports: z.int(),
  statements: z.int(),
  newestSeq: z.int().describe("place of its newest report in the order of arrival"),
  seal: z.string().describe("SHA-256 of the dossier: any change shows"),
});

const reportLine = z.object({ id, affair: id, episode: text, outlet: text, title: text, day: text, seq: z.int() });

const stateOf = async ({ service }: Desk): Promise<string> => String((await service.store.state())?.generation ?? 0);
const nothing = (what: string, name: string): ApiError =>
  new ApiError(404, `${what}/unknown`, `There is no ${what} ${JSON.stringify(name)}.`, "Identifiers are those that lists give.");

const affairs = route({
  ...{ method: "GET", path: "/affairs", name: "listAffairs", role: "reader", params: none, body: null },
  says: "Affairs, those with the newest reports first.",
  query: z.object(paging).strict(),
  gives: pageOf(affairLine),
  run: async ({ query: { limit, cursor } }, desk) => {
    const state = await stateOf(desk);
    const from = offsetOf(cursor, state);
    const some = await desk.service.store.affairs(limit + 1, from);
    return { body: { items: some.slice(0, limit), next: some.length > limit ? cursorOf(from + limit, state) : null }, etag: state };
  },
});

const affair = route({
  ...{ method: "GET", path: "/affairs/{affair}", name: "getAffair", role: "reader", query: none, body: null },
  says: "One affair with its episodes and how much each part of its dossier holds.",
  params: z.object({ affair: id }),
  gives: affairLine.omit({ newestSeq: true }).extend({ episodes: z.array(z.looseObject({ id })), parts: z.record(z.string(), z.int()) }),
  run: async ({ params }, { parts }) => {
    const found = await parts.outline(params.affair);
    if (found?.text == null) throw nothing("affair", params.affair);
    return { body: found.text, type: JSON_TYPE, etag: found.seal };
  },
});

const part = route({
  ...{ method: "GET", path: "/affairs/{affair}/{part}", name: "listPart", role: "reader", body: null },
  says: "One part of an affair's dossier, in its order; every line is cited. docs/formats.md has the shapes.",
  params: z.object({ affair: id, part: z.enum(PARTS) }),
  query: z.object({ ...paging, episode: id.optional().describe("only of this episode, where the part has episodes") }).strict(),
  gives: pageOf(z.looseObject({})),
  run: async ({ params, query }, { parts, service }) => {
    const seal = await service.store.sealOf(params.affair);
    if (seal === null) throw nothing("affair", params.affair);
    const from = offsetOf(query.cursor, seal);
    const found = await parts.part(params.affair, params.part, query.episode ?? null, from, query.limit);
    if (found === null) throw nothing("affair", params.affair);
    // The record may have moved on since the cursor was looked at.
    if (query.cursor !== undefined) offsetOf(query.cursor, found.seal);
    const next = from + query.limit < found.total ? cursorOf(from + query.limit, found.seal) : null;
    const body = `{"items":${found.text},"next":${JSON.stringify(next)}}`;
    return { body, type: JSON_TYPE, etag: `${found.seal} ${JSON.stringify(query)}` };
  },
});

const statement = route({
  ...{ method: "GET", path: "/affairs/{affair}/statements/{statement}", name: "getStatement", role: "reader", query: none, body: null },
  says: "One statement of an affair, with the words of its report that it rests on and what was corrected of it.",
  params: z.object({ affair: id, statement: id }),
  gives: z.looseObject({ id, report: id, correction: z.looseObject({}).nullable() }),
  run: async ({ params }, { parts }) => {
    const found = await parts.statement(params.affair, params.statement);
    if (found === null) throw nothing("affair", params.affair);
    if (found.text === null) throw nothing("statement", params.statement);
    return { body: found.text, type: JSON_TYPE, etag: `${found.seal} ${params.statement}` };
  },
});

const FORMS: Readonly<Record<Form, string>> = {
  json: JSON_TYPE,
  markdown: "text/markdown; charset=utf-8",
  html: "text/html; charset=utf-8",
};
const form = z.object({ form: z.enum(["json", "markdown", "html"]).default("json") }).strict();

const dossier = route({
  ...{ method: "GET", path: "/affairs/{affair}/dossier", name: "getDossier", role: "reader", body: null, gives: null },
  says: "An affair's dossier, as JSON, as Markdown, or as one self-contained page.",
  params: z.object({ affair: id }),
  query: form,
  run: async ({ params, query }, { parts }) => {
    const found = await parts.dossier(params.affair, query.form);
    if (found?.text == null) throw nothing("affair", params.affair);
    return { body: found.text, type: FORMS[query.form], etag: `${found.seal} ${query.form}` };
  },
});

const whole = route({
  ...{ method: "GET", path: "/dossier", name: "getWholeDossier", role: "reader", goesOverAll: true, params: none, body: null, gives: null },
  says: "The dossier of everything: the bytes that `variorum collate` gives of the same reports. It is made when asked for.",
  query: form,
  run: async ({ query: { form: wanted } }, { service }) => ({
    body: () => service.dossier(wanted),
    type: FORMS[wanted],
    etag: `${await service.dossierMark()} ${wanted}`,
  }),
});

const reports = route({
  ...{ method: "GET", path: "/reports", name: "listReports", role: "reader", params: none, body: null },
  says: "Reports of the record, newest first.",
  query: z.object(paging).strict(),
  gives: pageOf(reportLine),
  run: async ({ query: { limit, cursor } }, desk) => {
    const state = await stateOf(desk);
    const from = offsetOf(cursor, state);
    const some = await desk.service.store.reports(limit + 1, from);
    return { body: { items: some.slice(0, limit), next: some.length > limit ? cursorOf(from + limit, state) : null }, etag: state };
  },
});

const report = route({
  ...{ method: "GET", path: "/reports/{report}", name: "getReport", role: "reader", query: none, body: null },
  says: "One report: what is known of it and its place in the record; `waiting` until it is there.",
  params: z.object({ report: id }),
  gives: z.object({ id, waiting: z.boolean(), addedAt: z.string(), file: z.string(), mediaType: z.string(), place: reportLine.nullable() }),
  run: async ({ params }, { service }) => {
    const kept = await service.store.capture(params.report);
    if (kept === null) throw nothing("report", params.report);
    const place = await service.store.report(params.report);
    const { id: name, file, mediaType } = kept.capture;
    const body = { id: name, waiting: place === null, addedAt: kept.addedAt, file, mediaType, place };
    return { body, etag: `${kept.hash} ${JSON.stringify(body)}` };
  },
});

const source = route({
  ...{ method: "GET", path: "/reports/{report}/source", name: "getSource", role: "reader", query: none, body: null, gives: null },
  says: "A report as it was handed in, as plain text: what every offset counts in.",
  params: z.object({ report: id }),
  run: async ({ params }, { service }) => {
    const kept = await service.store.capture(params.report);
    if (kept === null) throw nothing("report", params.report);
    return { body: kept.capture.source, type: "text/plain; charset=utf-8", etag: kept.hash };
  },
});

const day = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
const search = route({
  ...{ method: "GET", path: "/search", name: "searchStatements", role: "reader", params: none, body: null },
  says: 'Statements that hold the words, best first. Words as in a search box: peace talks, "peace talks", -war, ceasefire or truce.',
  query: z
    .object({
      ...paging,
      words: z.string().max(500).default(""),
      speaker: z.string().min(1).max(200).optional().describe("part of the name"),
      outlet: z.string().min(1).max(200).optional(),
      from: day.optional().describe("said on this day or later"),
      to: day.optional(),
      act: z.enum(ACTS).optional(),
      affair: id.optional(),
      episode: id.optional(),
    })
    .strict(),
  gives: pageOf(z.looseObject({ id, report: id, affair: id })).extend({
    total: z.int().describe("statements that fit, counted up to a thousand"),
    more: z.boolean().describe("whether more fit than were counted"),
  }),
  run: async ({ query: { limit, cursor, words, ...filters } }, desk) => {
    const { store } = desk.service;
    const state = `${await stateOf(desk)} ${words} ${JSON.stringify(filters)}`;
    const from = offsetOf(cursor, state);
    const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
    if (filters.affair !== undefined) given["affair"] = (await store.livingAffair(filters.affair)) ?? filters.affair;
    const { total, more, hits } = await store.search({ words, ...given } satisfies Wanted, limit, from);
    return {
      body: {
        ...{ items: hits, total, more },
        next: (more ? hits.length === limit : from + hits.length < total && hits.length > 0) ? cursorOf(from + limit, state) : null,
      },
      etag: state,
    };
  },
});

const verify = route({
  ...{ method: "GET", path: "/verify", name: "verifyQuotation", role: "reader", alwaysAnew: true, params: none, body: null },
  says: "Whether the reports have a quotation, who says it there, or what comes nearest.",
  query: z.object({ quote: z.string().min(1).max(5000), speaker: z.string().min(1).max(200).optional() }).strict(),
  gives: z.looseObject({ state: z.enum(["attested", "said-by-another", "near", "not-found"]) }),
  run: async ({ query: { quote, speaker } }, { service: { quotations } }) => {
    const wrong = whyNoQuotation(quote);
    if (wrong !== null) throw new ApiError(400, "verify/quote", wrong, "Give the words of one quotation.");
    return { body: await quotations.verify(quote, speaker) };
  },
});

const status = route({
  ...{ method: "GET", path: "/status", name: "getStatus", role: "reader", alwaysAnew: true, params: none, query: none, body: null },
  says: "What the store holds, and whether reports or corrections wait for the record.",
  gives: z.looseObject({
    ...{ captures: z.int(), corrections: z.int(), working: z.boolean() },
    upToCorrection: z.int().describe("corrections that the record holds: all, where it is as many as there are"),
  }),
  run: async (_, { service }) => {
    const [counts, state] = [await service.store.counts(), await service.store.state()];
    const { generation = 0, upToSeq = 0, upToCorrection = 0 } = state ?? {};
    return { body: { ...counts, working: service.isWorking(), generation, upToSeq, upToCorrection } };
  },
});

/** In the order of the documentation. The dossier stands before the parts, whose address would take it in. */
export const READING: readonly Route[] = [
  affairs,
  affair,
  dossier,
  part,
  statement,
  whole,
  reports,
  report,
  source,
  search,
  verify,
  status,
];
