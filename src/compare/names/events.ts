// Takes an affair's episodes, gives what each outlet and party calls what happened: "the incident", "the shooting at Orlo", "the 2019 clash".
import { RELATIONS, valueOf, type Affair, type Episode, type LinkedReport, type Range } from "../../model/index.ts";
import { firstWhere } from "../../text/bisect.ts";
import { daySpan } from "../../text/edtf.ts";
import type { Context } from "../context.ts";
import { labelIn, type Label, type NameGroup } from "./name-labels.ts";
import type { NameLabelWords } from "../name-rule.ts";
import { isDeed, longerEnds, nounLabels, rangeOf, type NounLabel } from "./noun-labels.ts";
import { pushTo } from "../../text/lists.ts";

interface Told {
  readonly labels: readonly Label[];
  readonly kind: string;
  readonly episode: string;
}

/** Tokens behind a noun within which a date says when it was: "the clash [in June 2019]". */
const DATED_WITHIN = 5;

/** Whether one of some words stands before a bare noun: "as a result [of] skirmish". */
function follows({ annotated: { article, layers } }: LinkedReport, { first }: NounLabel, words: ReadonlySet<string>): boolean {
  const { tokens } = layers;
  return first > 0 && words.has(article.text.slice(tokens.start[first - 1] ?? 0, tokens.end[first - 1] ?? 0).toLowerCase());
}

const SUBJECT = RELATIONS.indexOf("nsubj");
const COPULA = RELATIONS.indexOf("cop");
/** Tokens before a noun within which what it is said of stands. */
const SAID_WITHIN = 6;

/** "Accused Norland of piracy", "this is air piracy": whether a deed without an article is what somebody calls it, not denied. */
function isCharge({ annotated: { article, layers } }: LinkedReport, { first, head }: NounLabel, { tables }: Context): boolean {
  const { tokens, syntax } = layers;
  const { accusing, pointing, its } = tables.nameLabels;
  const word = (at: number): string => article.text.slice(tokens.start[at] ?? 0, tokens.end[at] ?? 0).toLowerCase();
  const governor = syntax.head[head] ?? head;
  // The tree may hang it on whom they accuse.
  const isAccused = [governor, syntax.head[governor] ?? governor].some((at) => accusing.has(tables.lemmaOf(word(at))));
  if (word(first - 1) === tables.owning && isAccused) return true;
  let [said, is] = [false, false];
  for (let at = Math.max(0, first - SAID_WITHIN); at < first; at++) {
    if (syntax.head[at] !== head) continue;
    if (tables.negators.has(word(at))) return false;
    said ||= syntax.relation[at] === SUBJECT && (pointing.has(word(at)) || its.startsWith(word(at)));
    is ||= syntax.relation[at] === COPULA;
  }
  return said && is;
}

/** “Dispersal”: a noun alone in marks is somebody's word for what happened. */
const isMarked = ({ annotated: { layers } }: LinkedReport, { head, end }: NounLabel): boolean =>
  end === head + 2 && layers.quotations.some(({ start }) => start === layers.tokens.start[head - 1]);

/**
 * The episode whose days a stretch dates, null where it dates another time, undefined where it gives no date.
 *
 * @param within units from, and to, which the date stands
 * @param slack days by which a date may miss an episode's days
 * @cost O(log times + `MOST_TIMES`): a line without an end may hold any number of them
 */
export function datedEpisode(
  report: LinkedReport,
  { start: from, end: to }: Range,
  episodes: readonly Episode[],
  slack = 0,
): Episode | null | undefined {
  const { times } = report.annotated.layers;
  const first = firstWhere(times.length, (at) => (times[at]?.end ?? 0) > from);
  for (const time of times.slice(first, first + MOST_TIMES)) {
    if (time.start >= to) break;
    if (time.start < from || time.end > to || (time.type !== "DATE" && time.type !== "TIME")) continue;
    const value = valueOf(time.value);
    const days = value === null ? null : daySpan(value.slice(0, DAY_LENGTH));
    if (days === null) continue;
    const fits = episodes.filter((it) => {
      const span = it.from === null ? null : daySpan(it.from);
      const last = it.to === null ? span : daySpan(it.to);
      return span !== null && last !== null && days.from <= last.to + slack && span.from <= days.to + slack;
    });
    return fits.length === 1 ? fits[0] : null;
  }
  return undefined;
}

const DAY_LENGTH = 10;
/** Times of a stretch that are looked at. */
const MOST_TIMES = 32;

function toldAt(report: LinkedReport, found: NounLabel, own: Episode, episodes: readonly Episode[], context: Context): Told | null {
  const { nameLabels: words, numberWords } = context.tables;
  const isBare = words.crimes.has(found.noun);
  if (isBare && !isCharge(report, found, context)) return null;
  if (
    (found.noun === words.deeds.noun && !isDeed(report, found, words.deeds)) ||
    found.before.some((it) => words.others.has(it) || numberWords.has(it)) ||
    (!isBare && found.before.length === 0 && !isMarked(report, found) && !follows(report, found, words.after))
  )
    return null;
  const { tokens } = report.annotated.layers;
  const last = tokens.end[Math.min(found.end - 1 + DATED_WITHIN, tokens.count - 1)] ?? 0;
  const dated = datedEpisode(report, { start: tokens.start[found.first] ?? 0, end: last }, episodes);
  if (dated === null) return null;
  const labels = [labelIn(report, rangeOf(report, found.first, found.end), context)];
  const place = siteEnd(report, found, context);
  if (place > found.end) labels.push(labelIn(report, { start: labels[0]?.start ?? 0, end: place }, context));
  for (const end of longerEnds(report, found, words.binding)) labels.push(labelIn(report, rangeOf(report, found.first, end), context));
  return { labels, kind: words.events.get(found.noun) ?? "", episode: (dated ?? own).id };
}

/** Where "at the Orlo reservoir" behind a noun ends, in units; 0 where nothing says where. */
function siteEnd(report: LinkedReport, { end }: NounLabel, { tables }: Context): number {
  const { article, layers } = report.annotated;
  const { tokens } = layers;
  if (article.text.slice(tokens.start[end] ?? 0, tokens.end[end] ?? 0).toLowerCase() !== tables.nameLabels.site) return 0;
  const from = tokens.start[end + 1] ?? 0;
  const place = layers.mentions.find(({ start, kind, form }) => start === from && kind === "place" && form === "name");
  return place?.end ?? 0;
}

const reportsOf = (them: readonly Told[]): ReadonlySet<string> => new Set(them.flatMap(({ labels }) => labels.map(({ report }) => report)));

/** Makes one kind of those of violence where no report tells of two: one's "clash" is another's "attack". */
function joinApart(kinds: Map<string, Told[]>, violence: ReadonlySet<string>): void {
  const [first, ...others] = [...kinds.keys()].filter((it) => violence.has(it));
  if (first === undefined || others.length === 0) return;
  const reports = [first, ...others].flatMap((it) => [...reportsOf(kinds.get(it) ?? [])]);
  if (new Set(reports).size < reports.length) return;
  for (const it of others) {
    for (const label of kinds.get(it) ?? []) kinds.get(first)?.push(label);
    kinds.delete(it);
  }
}

/** Kinds of an episode's labels, those of no kind with the one that most reports use, where one is foremost. */
function groupsOf(told: readonly Told[], { anyEvent: anyKind, noIncidents, violence }: NameLabelWords): Told[][] {
  const kinds = new Map<string, Told[]>();
  for (const it of told) pushTo(kinds, it.kind, it);
  joinApart(kinds, violence);
  const any = kinds.get(anyKind) ?? [];
  kinds.delete(anyKind);
  const apart = [...kinds].flatMap(([kind, them]) => (noIncidents.has(kind) ? [them] : []));
  const ranked = [...kinds]
    .flatMap(([kind, them]) => (noIncidents.has(kind) ? [] : [them]))
    .sort((a, b) => reportsOf(b).size - reportsOf(a).size);
  const [first, second] = ranked;
  // "The incident" alone may be any; what two reports and no other kind tell of is that of the episode.
  if (first === undefined) return apart.length === 0 && reportsOf(any).size > 1 ? [any] : apart;
  const isForemost = second === undefined || reportsOf(first).size > reportsOf(second).size;
  return isForemost ? [[...any, ...first], ...ranked.slice(1), ...apart] : [...ranked, ...apart];
}

/** Gives what an affair's reports call each happening, those that one report alone tells of too. @cost O(tokens × times of a label's report) */
export function eventNames(affair: Affair, context: Context): NameGroup[] {
  const words = context.tables.nameLabels;
  const members = new Set(affair.episodes);
  const episodes = context.linked.episodes.filter(({ id }) => members.has(id));
  const told = episodes.flatMap((own) =>
    [...own.reports].sort().flatMap((id) => {
      const report = context.reportOf(id);
      return nounLabels(report, words.events).flatMap((found) => toldAt(report, found, own, episodes, context) ?? []);
    }),
  );
  return episodes.flatMap(({ id }) =>
    groupsOf(
      told.filter(({ episode }) => episode === id),
      words,
    ).flatMap((group): NameGroup[] => {
      const labels = group.flatMap((it) => it.labels);
      const [first] = labels;
      return first === undefined ? [] : [{ called: first.text, labels }];
    }),
  );
}
