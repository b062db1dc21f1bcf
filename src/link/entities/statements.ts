// Takes reports with their entities and dates, gives the statements of all of them, with identifiers of their own.
import {
  RELATIONS,
  XPOS,
  ambiguous,
  inferred,
  unknown,
  valueOf,
  type Addressee,
  type Annotated,
  type Attribution,
  type EntityId,
  type Known,
  type LocalEntity,
  type LocalEntityIndex,
  type Range,
  type Statement,
  type StatementId,
} from "../../model/index.ts";
import { firstFrom } from "../../text/bisect.ts";
import { aimedStates } from "./aimed-states.ts";
import { contentId } from "../../text/content-id.ts";
import { daySpan, edtfOf } from "../../text/edtf.ts";

/** How far from source or cue a time may stand to tell when it was said, in characters. */
const NEAR_CUE = 60;

const mapped = (known: Known<LocalEntityIndex>, entityOf: readonly EntityId[]): Known<EntityId> => {
  if (known.state === "unknown") return known;
  if (known.state === "ambiguous") {
    const ids = [...new Set(known.candidates.flatMap((it) => entityOf[it] ?? []))].sort();
    return ambiguous(ids, known.because ?? "more than one is meant");
  }
  const value = entityOf[known.value];
  return value === undefined ? unknown("its entity was not linked") : { ...known, value };
};

/** The sentence that a place stands in. @cost O(log sentences) */
function sentenceAt({ layers }: Annotated, at: number): Range | null {
  const { sentences, tokens } = layers;
  let low = 0;
  let high = sentences.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tokens.start[sentences.first[middle]!]! <= at) low = middle;
    else high = middle - 1;
  }
  if (high < 0) return null;
  const range = { start: tokens.start[sentences.first[low]!]!, end: tokens.end[sentences.end[low]! - 1]! };
  return at >= range.start && at < range.end ? range : null;
}

/** Steps up a tree that are looked at from a time. */
const LONGEST_CLIMB = 12;
const RELATIVE = RELATIONS.indexOf("acl:relcl");

/** Whether a place stands in a relative clause that tells of who speaks, and not in one that tells of the saying: "Rossi, [who since May has led the yard], said". @cost O(log tokens) */
function tellsOfSpeaker({ layers }: Annotated, { start }: Range, { source, cue }: Attribution): boolean {
  const { tokens, syntax } = layers;
  const isIn = (ranges: readonly Range[] | null, token: number): boolean =>
    (ranges ?? []).some((it) => it.start < tokens.end[token]! && tokens.start[token]! < it.end);
  let at = firstFrom(tokens.start, tokens.count, start);
  for (let step = 0; step < LONGEST_CLIMB && at < syntax.head.length; step += 1) {
    const head = syntax.head[at] ?? at;
    if (head === at || isIn(cue, at)) return false;
    if (syntax.relation[at] === RELATIVE && isIn(source, head)) return true;
    at = head;
  }
  return false;
}

/** A time beside source or cue, in their sentence and outside of what is said: "told reporters on Monday". */
function timeBeside(report: Annotated, attribution: Attribution): Known<string> | null {
  const { source, cue, content } = attribution;
  const speaking = [...(cue ?? []), ...(source ?? [])];
  const first = speaking[0];
  if (first === undefined) return null;
  const sentence = sentenceAt(report, first.start);
  if (sentence === null) return null;
  const inContent = (range: Range): boolean => content.some((it) => range.start < it.end && range.end > it.start);
  const away = (range: Range): number => Math.min(...speaking.map((it) => Math.max(0, range.start - it.end, it.start - range.end)));
  const [best] = report.layers.times
    .filter((it) => (it.type === "DATE" || it.type === "TIME") && it.start >= sentence.start && it.end <= sentence.end && !inContent(it))
    .filter((it) => away(it) <= NEAR_CUE && !tellsOfSpeaker(report, it, attribution))
    .sort((a, b) => away(a) - away(b) || a.start - b.start);
  const value = best === undefined ? null : valueOf(best.value);
  const edtf = value === null || daySpan(value) === null ? null : edtfOf(value, best!.form.mod);
  return edtf === null ? null : inferred(edtf, "the time that stands beside the words of saying", [{ start: best!.start, end: best!.end }]);
}

/** Days before the report from which a paragraph that opens with a time looks back. */
const LOOKED_BACK = 200;
/** Characters before the time that opens a paragraph: "In", "Back in". */
const BEFORE_OPENING = 10;

/** The time that the paragraph opens with, long before the report, where the saying's own sentence has none: "In 2014, too, each quoted the other. Rossi said …". */
function timeOpening(report: Annotated, { cue, source }: Attribution, published: string): Known<string> | null {
  const { article, layers } = report;
  const at = (cue ?? source)?.[0];
  const own = daySpan(published);
  const block = at === undefined ? undefined : article.blocks.find(({ start, end }) => start <= at.start && at.start < end);
  if (at === undefined || own === null || block === undefined) return null;
  const times = layers.times.filter(({ start, end }) => start >= block.start && end <= block.end);
  const opening = times.find(({ type, start }) => type === "DATE" && start <= block.start + BEFORE_OPENING);
  const value = opening === undefined ? null : valueOf(opening.value);
  const days = value === null ? null : daySpan(value);
  if (opening === undefined || value === null || days === null || days.to > own.from - LOOKED_BACK) return null;
  // Any other time on the way, or in the sentence itself, leads elsewhere.
  const sentence = sentenceAt(report, at.start);
  if (sentence === null || sentence.start <= opening.start) return null;
  if (times.some(({ start, type }) => start > opening.start && start < sentence.end && type !== "DURATION")) return null;
  if (!isPast(layers, at)) return null;
  const edtf = edtfOf(value, opening.form.mod);
  return edtf === null ? null : inferred(edtf, "the time that its paragraph opens with", [{ start: opening.start, end: opening.end }]);
}

const PAST = XPOS.indexOf("VBD");

/** Whether a cue begins with a verb of the past. @cost O(log tokens) */
const isPast = ({ tokens, syntax }: Annotated["layers"], { start }: Range): boolean =>
  syntax.xpos[firstFrom(tokens.start, tokens.count, start)] === PAST;

/** When it was said: a time beside the cue, one that its paragraph looks back to, else the report's own day. */
function saidAt(report: Annotated, attribution: Attribution, published: Known<string>): Known<string> {
  const beside = timeBeside(report, attribution);
  if (beside !== null) return beside;
  const day = valueOf(published);
  const opening = day === null || attribution.cue === null ? null : timeOpening(report, attribution, day);
  if (opening !== null) return opening;
  if (day !== null) return inferred(day.slice(0, 10), "no other time is given than the report's own day");
  if (published.state === "ambiguous")
    return ambiguous(published.candidates, "no other time is given than the report's own day, which is not settled");
  return unknown("neither the words nor the report are dated");
}

/** The outlet, where its own writer was told; else the words of the report. */
const addressed = ({ name, toOutlet }: Addressee, { article }: Annotated): string =>
  toOutlet === true ? (valueOf(article.outlet) ?? name) : name;

/**
 * For whom the one entity that speaks does so; null where that is not known. A body whose turn it is in an interview
 * asks as an outlet does, for nobody.
 */
function principalOf(
  { speaker, speakers, rule }: Attribution,
  principals: readonly (EntityId | null)[],
  entities: readonly EntityId[],
  locals: readonly LocalEntity[],
): EntityId | null {
  if (speaker.state === "unknown" || speaker.state === "ambiguous") return null;
  const { value } = speaker;
  const principal = principals[value] ?? null;
  // Two states that speak as one speak for nobody together.
  if (speakers.some((it) => (principals[it] ?? null) !== principal)) return null;
  const asks = rule.startsWith("turn/") && locals[value]?.kind === "organization";
  return asks && principal === entities[value] ? null : principal;
}

/** What is said, without words of the cue that open it: "[whether it had been paid]" of "declined to say whether it had been paid". */
function behindCue({ content, cue }: Attribution, text: string): readonly Range[] {
  const [first, ...more] = content;
  const under = (cue ?? []).find((it) => first !== undefined && it.start < first.start && first.start < it.end && it.end < first.end);
  if (first === undefined || under === undefined) return content;
  let start = under.end;
  while (start < first.end && text.charCodeAt(start) <= 0x20) start++;
  return [{ start, end: first.end }, ...more];
}

/** Identifiers of a report's attributions: by where they stand; a second of the very same ranges carries its count. */
export function statementIds({ article, layers }: Annotated): StatementId[] {
  const seen = new Map<string, number>();
  const places = (ranges: readonly Range[] | null): readonly (readonly number[])[] => (ranges ?? []).map(({ start, end }) => [start, end]);
  return layers.attributions.map(({ source, cue, content }) => {
    const key = JSON.stringify([article.id, article.sourceHash, places(content), places(source), places(cue)]);
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return contentId("statement", key, times);
  });
}

/** Whoever each local entity is where it speaks or is spoken to: of a capital, as any report tells it, the state. */
const withGovernments = ({ layers }: Annotated, entities: readonly EntityId[], states: readonly (EntityId | null)[]): readonly EntityId[] =>
  entities.map((it, local) => {
    const { kind, named } = layers.entities[local] ?? {};
    return kind === "place" && named === true ? (states[local] ?? it) : it;
  });

/**
 * Every attribution of a report that says something as a statement, in the order of its text.
 *
 * @param entities of the run by local index
 * @param published its settled date
 * @param principals by local index, for whom each speaks
 * @param states by local index, of which state each is
 */
export function statementsIn(
  report: Annotated,
  entities: readonly EntityId[],
  published: Known<string>,
  principals: readonly (EntityId | null)[],
  states: readonly (EntityId | null)[] = [],
): Statement[] {
  const aimedAt = aimedStates(report, states);
  const meant = withGovernments(report, entities, states);
  const ids = statementIds(report);
  const all = (local: readonly LocalEntityIndex[]): EntityId[] => [...new Set(local.flatMap((it) => meant[it] ?? []))];
  const said = (other: number | null): StatementId | null =>
    other !== null && report.layers.attributions[other]?.saying === true ? (ids[other] ?? null) : null;
  const addresseeOf = (it: Attribution): Statement["addressee"] => {
    if (it.addressee !== null) return { name: addressed(it.addressee, report), entities: all(it.addressee.entities) };
    const aimed = aimedAt(it);
    return aimed.length === 0 ? null : { name: "", entities: aimed };
  };
  return report.layers.attributions.flatMap((it, at): Statement[] =>
    it.saying
      ? [
          {
            id: ids[at]!,
            report: report.article.id,
            attribution: at,
            speaker: mapped(it.speaker, meant),
            speakers: all(it.speakers),
            onBehalfOf: principalOf(it, principals, entities, report.layers.entities),
            addressee: addresseeOf(it),
            source: it.source,
            cue: it.cue,
            content: behindCue(it, report.article.text),
            mode: it.mode,
            act: it.act,
            affirmed: it.affirmed,
            saidAt: saidAt(report, it, published),
            within: said(it.within),
            answers: said(it.answers),
            confidence: it.confidence,
            rule: it.rule,
          },
        ]
      : [],
  );
}
