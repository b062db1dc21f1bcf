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
      if (home === undefined || (one !== undefined && one === other)) continue;
      const strange = answers.flatMap((answer, at) => (homes[at] === undefined ? [labelIn(report, answer.range, context)] : []));
      const entity = home.entity ?? other?.entity;
      const labels = [...home.labels, ...(home === other ? [] : (other?.labels ?? [])), ...strange];
      const joined = { called: home.called, labels, ...(entity === undefined ? {} : { entity }) };
      all = all.flatMap((it) => (it === home ? [joined] : it === other ? [] : [it]));
    }
  return all;
}
