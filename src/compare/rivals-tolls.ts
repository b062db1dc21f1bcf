// Takes an episode's reports and accounts, gives where outlets tell of the dead or driven out in figures that differ.
import { valueOf, type Episode, type LinkedReport, type Range, type RivalSide, type Span } from "../model/index.ts";
import { daySpan } from "../text/edtf.ts";
import { tells, type Account, type Found } from "./accounts.ts";
import type { Context } from "./context.ts";
import { exclude, type Count } from "./quantities.ts";
import type { CompareTables } from "./rule.ts";
import { lossKind } from "./rivals-figures.ts";
import type { Word } from "./words.ts";

/** Losses as one report tells them; `from` 0 and `to` null where it gives no figure. */
interface Toll extends Pick<Count, "from" | "to"> {
  readonly report: string;
  readonly kind: string;
  readonly fighters: boolean;
  readonly words: Span;
}

/** Days between two reports beyond which a toll may simply have risen. */
const SAME_COUNT_DAYS = 3;
/** Days before an episode's first that still belong to it. */
const BEFORE_EPISODE = 3;

/** Where a report names a time long before its episode. @cost O(events) */
function pastTimes({ annotated }: LinkedReport, firstDay: number | null): number[] {
  const { times, events } = annotated.layers;
  const past = new Set<number>();
  for (const { time, date } of events) {
    const days = time === null || firstDay === null ? null : daySpan(valueOf(date) ?? "");
    if (time !== null && firstDay !== null && days !== null && days.to < firstDay - BEFORE_EPISODE) past.add(times[time]?.start ?? -1);
  }
  return [...past].sort((a, b) => a - b);
}

/** Sentences of a report that hold a number. @cost O(tokens) */
function countingSentences({ annotated }: LinkedReport, { tables }: Context): Range[] {
  const { article, layers } = annotated;
  const { sentences, tokens } = layers;
  const isNumber = (at: number): boolean => {
    const start = tokens.start[at] ?? 0;
    const code = article.text.charCodeAt(start);
    return (code >= 48 && code <= 57) || tables.numberWords.has(article.text.slice(start, tokens.end[at]).toLowerCase());
  };
  const found: Range[] = [];
  for (let sentence = 0; sentence < sentences.count; sentence += 1) {
    const first = sentences.first[sentence] ?? 0;
    const last = (sentence + 1 < sentences.count ? (sentences.first[sentence + 1] ?? tokens.count) : tokens.count) - 1;
    for (let at = first; at <= last; at += 1) {
      if (!isNumber(at)) continue;
      found.push({ start: tokens.start[first] ?? 0, end: tokens.end[last] ?? 0 });
      break;
    }
  }
  return found;
}

/** Whether a count belongs to a past time of its sentence: no verb is joined on between the two ("killed 12 and raised fears of …"). */
function isPast(words: readonly Word[], at: number, past: readonly number[], { clauseOpeners }: CompareTables): boolean {
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  return past.some((time) => {
    if (time < start || time >= end) return false;
    const other = words.findIndex((it) => it.start >= time);
    const between = words.slice(Math.min(at, other), Math.max(at, other));
    return !between.some(({ form }, index) => clauseOpeners.has(form) && between[index + 1]?.upos === "VERB");
  });
}

/** Losses that a report counts, whoever says so there. @cost O(words of sentences with a number) */
function countedIn(report: LinkedReport, firstDay: number | null, context: Context): Toll[] {
  const { tables, reader, countsIn } = context;
  const past = pastTimes(report, firstDay);
  return countingSentences(report, context).flatMap((range) => {
    const words = reader.words(report, range);
    return countsIn(words, report).flatMap(({ from, to, first, last, noun }): Toll[] => {
      const kind = lossKind(words, first, noun, last, tables);
      const ofMore = words[last + 1]?.form === tables.owning && words.slice(last + 2, last + 4).some((it) => it.kind === "number");
      // "Two of the dead": some of those who are counted elsewhere.
      const ofThem = words[last + 1]?.form === tables.owning && tables.determiners.has(words[last + 2]?.form ?? "");
      if (kind === null || ofMore || ofThem || isPast(words, first, past, tables) || tables.timeUnits.has(words[noun]?.lemma ?? ""))
        return [];
      const lemma = words[noun]?.lemma ?? "";
      const fighters = !tables.civilians.has(lemma) && !tables.casualties.has(lemma);
      const end = tellingEnd(words, Math.max(noun, last), tables);
      return [{ report: report.annotated.article.id, kind, fighters, from, to, words: { report: report.annotated.article.id, start: words[first]?.start ?? 0, end } }]; // prettier-ignore
    });
  });
}

/** Words after a count that are shown with it ("were killed in Ostrel"). */
const SHOWN = 6;

function tellingEnd(words: readonly Word[], at: number, { clauseOpeners, relative }: CompareTables): number {
  let end = words[at]?.end ?? 0;
  for (let next = at + 1; next <= at + SHOWN; next += 1) {
    const word = words[next];
    if (word === undefined || word.kind === "mark" || (clauseOpeners.has(word.form) && word.form !== relative)) break;
    end = word.end;
  }
  return end;
}

/** Losses told without a figure: of two kinds in one breath ("killed and wounded"), nothing negated. */
function uncountedIn({ statement, view }: Account, { tables }: Context): Toll[] {
  if (!tells(statement) || view.denied || view.words.some(({ kind }) => kind === "number")) return [];
  const told = view.words.flatMap((word, at) => {
    const kind = (view.negatedBy[at] ?? -1) >= 0 ? undefined : tables.casualties.get(word.lemma);
    return kind === undefined ? [] : [{ kind, at }];
  });
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined || last.at !== first.at + 2 || first.kind === last.kind) return [];
  const words = { report: statement.report, start: view.words[first.at]?.start ?? 0, end: tellingEnd(view.words, last.at, tables) };
  return [{ report: statement.report, kind: "killed", fighters: true, from: 0, to: null, words }];
}

const dayOf = ({ published }: LinkedReport): number | null => daySpan((valueOf(published) ?? "").slice(0, 10))?.from ?? null;

/** The side of an outlet: the words that count, and the statements that hold them. */
function sideOf({ report, words }: Toll, accounts: readonly Account[], context: Context): RivalSide {
  const holds = ({ statement }: Account): boolean =>
    statement.report === report && statement.content.some((it) => it.start < words.end && words.start < it.end);
  return {
    party: valueOf(context.reportOf(report).annotated.article.outlet) ?? report,
    entity: null,
    statements: accounts.filter(holds).map(({ statement }) => statement.id),
    events: [],
    words: [words],
  };
}

/** The largest figure of each report: it is the one that counts all. */
function largest(tolls: readonly Toll[]): Toll[] {
  const best = new Map<string, Toll>();
  for (const toll of tolls) {
    const known = best.get(toll.report);
    if (known === undefined || toll.from > known.from) best.set(toll.report, toll);
  }
  return [...best.values()];
}

/**
 * Gives, for each kind of loss, the outlets whose figures exclude each other; and where one gives a figure and
 * another none, the two as a closer and a vaguer telling.
 *
 * @cost O(tokens of the reports), and the reports of an episode squared in figures that differ
 */
export function tollRivals(episode: Episode, accounts: readonly Account[], context: Context): Found[] {
  const reports = [...episode.reports].sort().map(context.reportOf);
  if (reports.length < 2) return [];
  const firstDay = episode.from === null ? null : (daySpan(episode.from)?.from ?? null);
  const counted = reports.flatMap((it) => countedIn(it, firstDay, context));
  const days = new Map(reports.map((it) => [it.annotated.article.id, dayOf(it)]));
  const near = (a: Toll, b: Toll): boolean => {
    const [x, y] = [days.get(a.report) ?? null, days.get(b.report) ?? null];
    return a.report !== b.report && (x === null || y === null || Math.abs(x - y) <= SAME_COUNT_DAYS);
  };
  const found: Found[] = [];
  for (const kind of [...new Set(counted.map((it) => it.kind))].sort()) {
    const tolls = largest(counted.filter((it) => it.kind === kind && !it.fighters));
    const differing = tolls.filter((it) => tolls.some((that) => near(it, that) && exclude(it, that)));
    const figures = differing.filter((it, at) => differing.findIndex((that) => that.from === it.from && that.to === it.to) === at);
    if (figures.length > 1)
      found.push({ kind: "figure", about: `${kind}: the outlets’ figures differ (each may count others)`, sides: figures.map((it) => sideOf(it, accounts, context)) }); // prettier-ignore
  }
  const killed = largest(counted.filter(({ kind, from }) => kind === "killed" && from > 1));
  const vague = accounts.flatMap((it) => uncountedIn(it, context)).filter(({ report }) => !killed.some((it) => it.report === report));
  const [close, loose] = [killed.find((it) => vague.some((that) => near(it, that))), vague[0]];
  if (close !== undefined && loose !== undefined)
    found.push({ kind: "figure", about: "killed: one gives a figure, the other none", sides: [sideOf(close, accounts, context), sideOf(loose, accounts, context)] }); // prettier-ignore
  return found;
}
