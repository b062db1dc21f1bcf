// Takes groups of labels, gives those made one that two voices put in one place of two like sentences: "Lima says forty surveyors. Quito says a battalion."
import { UPOS, type LinkedReport, type Range, type Statement } from "../../model/index.ts";
import { firstFrom } from "../../text/bisect.ts";
import type { Context } from "../context.ts";
import { labelIn, type Label, type NameGroup } from "./name-labels.ts";
import { NOMINAL, tags } from "./tag-sets.ts";

/** Longest answer, in tokens, and most characters from the end of one to the next one's speaker. */
const LONGEST = 8;
const NEXT = 3;

const OPENS = tags("DET", "NUM", "ADJ", "NOUN", "PRON");
const BREAKS = tags("VERB", "AUX", "PUNCT", "CCONJ", "SCONJ");

/** What one voice says that something is. */
interface Answer {
  readonly statement: Statement;
  readonly range: Range;
  /** Whose word it is: the speaker's party, as it stands where nobody is known. */
  readonly by: string;
  readonly cue: string;
  readonly noun: string;
}

/** The noun of a phrase alone; null for what is more or less than that. */
function nounOf(report: LinkedReport, { start, end }: Range, { tables }: Context): string | null {
  const { article, layers } = report.annotated;
  const { tokens, syntax } = layers;
  const first = firstFrom(tokens.start, tokens.count, start);
  const last = firstFrom(tokens.start, tokens.count, end);
  if (last - first > LONGEST || last === first || !OPENS.has(syntax.upos[first] ?? -1)) return null;
  let noun: string | null = null;
  for (let at = first; at < last; at++) {
    if (BREAKS.has(syntax.upos[at] ?? -1)) return null;
    if (syntax.upos[at] === UPOS.indexOf("ADP")) break;
    if (NOMINAL.has(syntax.upos[at] ?? -1)) noun = tables.lemmaOf(article.text.slice(tokens.start[at], tokens.end[at]).toLowerCase());
  }
  return noun;
}

function answerIn(statement: Statement, report: LinkedReport, context: Context): Answer | null {
  const { text } = report.annotated.article;
  const [range, more] = statement.content;
  const [cue] = statement.cue ?? [];
  const [source] = statement.source ?? [];
  if (range === undefined || more !== undefined || cue === undefined || source === undefined || cue.start > range.start) return null;
  const noun = nounOf(report, range, context);
  const by = context.parties.partyOfStatement(statement) ?? text.slice(source.start, source.end).toLowerCase();
  return noun === null ? null : { statement, range, by, cue: text.slice(cue.start, cue.end).toLowerCase(), noun };
}

/** Answers of two voices under one cue, the second right behind the first, with different nouns. */
function parallelsIn(report: LinkedReport, context: Context): [Answer, Answer][] {
  const answers = context
    .statementsIn(report.annotated.article.id)
    .flatMap((it) => answerIn(it, report, context) ?? [])
    .sort((a, b) => a.range.start - b.range.start);
  return answers.flatMap((one, at): [Answer, Answer][] => {
    const other = answers[at + 1];
    if (other === undefined || one.by === other.by || one.cue !== other.cue || one.noun === other.noun) return [];
    const gap = (other.statement.source?.[0]?.start ?? 0) - one.range.end;
    return gap > 0 && gap <= NEXT ? [[one, other]] : [];
  });
}

/** Statements behind two such answers that are looked at for another count. */
const MOST_COUNTS = 4;

/** "“Two hundred, and I counted them”": what others answer right behind, where one of the two was a count, is how many it was. */
function bareCountsBehind(report: LinkedReport, answers: readonly Answer[], context: Context): Label[] {
  const isCount = ({ range }: Answer): boolean => {
    const [start, end] = countIn(report, range);
    return end > start;
  };
  if (!answers.some(isCount)) return [];
  const last = Math.max(...answers.map(({ range }) => range.end));
  const behind = context
    .statementsIn(report.annotated.article.id)
    // "The paper asked those who live there: “Two hundred”": the question is no answer.
    .flatMap(({ act, content: [range] }) => (range !== undefined && range.start > last && act !== "ask" ? [range] : []))
    .sort((a, b) => a.start - b.start)
    .slice(0, MOST_COUNTS);
  const labels: Label[] = [];
  for (const range of behind) {
    const [start, end] = countIn(report, range);
    // "Two hundred [men]" tells of itself what it counts.
    const isBare = end > start && (end >= range.end || isPunctuation(report, end));
    if (!isBare) break;
    labels.push(labelIn(report, { start, end }, context));
  }
  return labels;
}

/** The figure that opens a stretch behind its marks, in units; empty where none does. */
function countIn(report: LinkedReport, { start, end }: Range): readonly [start: number, end: number] {
  const { tokens, syntax } = report.annotated.layers;
  let first = firstFrom(tokens.start, tokens.count, start);
  while (syntax.upos[first] === PUNCTUATION && (tokens.end[first] ?? end) < end) first++;
  let at = first;
  while (syntax.upos[at] === NUMBER && (tokens.end[at] ?? 0) <= end) at++;
  const from = tokens.start[first] ?? start;
  return [from, at === first ? from : (tokens.end[at - 1] ?? from)];
}

const isPunctuation = (report: LinkedReport, place: number): boolean => {
  const { tokens, syntax } = report.annotated.layers;
  return syntax.upos[firstFrom(tokens.start, tokens.count, place)] === PUNCTUATION;
};

const [NUMBER, PUNCTUATION] = [UPOS.indexOf("NUM"), UPOS.indexOf("PUNCT")];

const isWithin = (label: Label, { range, statement }: Answer): boolean =>
  label.report === statement.report && range.start <= label.start && label.end <= range.end;

/**
 * Gives the groups with those made one of which two such answers are labels; an answer that no group has goes to the
 * other's.
 *
 * @cost O(statements), O(labels) for each two such answers
 */
export function withParallels(groups: readonly NameGroup[], context: Context): NameGroup[] {
  let all = [...groups];
  for (const report of context.linked.reports)
    for (const answers of parallelsIn(report, context)) {
      const homes = answers.map((answer) => all.find(({ labels }) => labels.some((it) => isWithin(it, answer))));
      const [one, other] = homes;
      const home = one ?? other;
      if (home === undefined) continue;
      const counts = bareCountsBehind(report, answers, context);
      const strange = answers.flatMap((answer, at) => (homes[at] === undefined ? [labelIn(report, answer.range, context)] : []));
      const entity = home.entity ?? other?.entity;
      const labels = [...home.labels, ...(home === other ? [] : (other?.labels ?? [])), ...strange, ...counts];
      if (labels.length === home.labels.length) continue;
      const joined = { called: home.called, labels, ...(entity === undefined ? {} : { entity }) };
      all = all.flatMap((it) => (it === home ? [joined] : it === other ? [] : [it]));
    }
  return all;
}
