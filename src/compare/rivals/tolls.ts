// Takes an episode's reports and accounts, gives where outlets tell of the dead or driven out in figures that differ.
import { valueOf, type Episode, type LinkedReport, type Range, type RivalSide, type Span, type Statement } from "../../model/index.ts";
import { daySpan } from "../../text/edtf.ts";
import { tells, type Account } from "./accounts.ts";
import type { Context } from "../context.ts";
import { exclude, type Count } from "../wording/quantities.ts";
import type { CompareTables } from "../rule.ts";
import { lossKind } from "./figures.ts";
import type { Counted } from "./harm.ts";
import { outletTeller, tellerOf, tellerSide, type Teller } from "./tellers.ts";
import { isSomeOf, lossCounts, numberOf, type LossCount } from "./toll-counts.ts";
import { isPlaced, isSomewhere, isSpot, opensSomewhere, SHOWN } from "./toll-places.ts";
import { isOfList, tellsFigure } from "./tolls-told.ts";
import { isContent, overlapping, type Word } from "../wording/words.ts";

/** Losses as one report tells them; `from` 0 and `to` null where it gives no figure. */
interface Toll extends Pick<Count, "from" | "to"> {
  readonly report: string;
  /** Who counts: the speaker of the statement that the words stand in, else the outlet. */
  readonly teller: Teller;
  readonly kind: string;
  readonly fighters: boolean;
  /** Those counted where they are only some people, "child"; null where they may be anybody. */
  readonly group: string | null;
  /** Those who were lost at a place that is named: "killed at Falk's Yard". */
  readonly placed?: boolean;
  /** Those who were lost at one spot among others: "two at a well". */
  readonly spot?: boolean;
  /** Those whom somebody found. */
  readonly found?: boolean;
  /** Where the sentence begins in which it is set against another's figure: "while others put the toll at three". */
  readonly against?: number;
  readonly words: Span;
}

/** Days between two reports beyond which a toll may simply have risen. */
const SAME_COUNT_DAYS = 3;
/** How many times a figure may be another where the reports have no days. */
const UNDATED_RATIO = 5;
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
export function countingSentences({ annotated }: LinkedReport, { tables }: Context): Range[] {
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
function isPast(words: readonly Word[], at: number, past: readonly number[], { clauseOpeners, claims }: CompareTables): boolean {
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  return past.some((time) => {
    if (time < start || time >= end) return false;
    const other = words.findIndex((it) => it.start >= time);
    // "The worst since a raid in 2019".
    if (words.slice(Math.max(0, other - JOINED), other).some(({ form }) => form === claims.eversince)) return false;
    const between = words.slice(Math.min(at, other), Math.max(at, other));
    return !between.some(({ form }, index) => clauseOpeners.has(form) && between[index + 1]?.upos === "VERB");
  });
}

/** Whether a count is of something else than all who were lost: of some of them, of others besides, of several happenings. */
function isOfOthers(words: readonly Word[], { from, to, first, last, noun }: Count, tables: CompareTables): boolean {
  const ofMore = words[last + 1]?.form === tables.owning && words.slice(last + 2, last + 4).some((it) => it.kind === "number");
  // "Two of the dead": some of those who are counted elsewhere.
  const ofThem = words[last + 1]?.form === tables.owning && isSomeOf(words, last + 2, tables);
  const there = isSomewhere(words, Math.max(noun, last), tables) || opensSomewhere(words, first, tables);
  // "Four others", "five men and four women": some besides those who are counted there.
  const besides = isBesides(words, first, Math.max(noun, last), tables);
  // "Twelve hurt in shootings around town": of several happenings together.
  const ofSeveral = words.some(({ form }) => tables.harm.several.includes(form));
  // One of several is told of by himself; "one, not two" is a figure.
  const alone = from === 1 && to === 1 && !words.slice(last + 1, last + 5).some(({ form }) => tables.negators.has(form));
  const byOwnHand = words.some(({ form }) => tables.claims.ownHand.has(form));
  return byOwnHand || ofMore || ofThem || there || besides || ofSeveral || alone || tables.timeUnits.has(words[noun]?.lemma ?? "");
}

/** Who puts a loss at a figure: the subject of that verb; null where nobody is known to. */
function putBy(words: readonly Word[], { by }: LossCount, { parties }: Context): Teller | null {
  const subject = words.find(({ token }) => token === words[by]?.subject);
  const entity = subject?.party ?? subject?.entity ?? null;
  if (entity === null || parties.isOutlet(entity)) return null;
  return { key: parties.nameOf(entity).toLowerCase(), name: parties.nameOf(entity), entity, isOutlet: false };
}

/** Losses that a report counts, whoever says so there. @cost O(words of sentences with a number) */
function countedIn(report: LinkedReport, firstDay: number | null, tellerAt: (at: number) => Teller, context: Context): Toll[] {
  const { tables, reader, countsIn } = context;
  const past = pastTimes(report, firstDay);
  const { id } = report.annotated.article;
  return countingSentences(report, context).flatMap((range) => {
    const words = reader.words(report, range);
    const toll = (count: Count, kind: string, fighters: boolean, by: Teller | null, isPut = false): Toll[] => {
      const { from, to, first, last, noun } = count;
      if (isOfOthers(words, count, tables) || isPast(words, first, past, tables)) return [];
      // "They found two women with gunshot wounds": whom they found there; two bodies found are a toll.
      const isBody = tables.casualties.has(words[noun]?.lemma ?? "");
      const found = !isBody && words.slice(Math.max(0, first - 2), first).some(({ lemma }) => tables.claims.finding.has(lemma));
      const [start, end] = [words[first]?.start ?? 0, words[Math.max(noun, last)]?.end ?? 0];
      const freed = kind === "captured" && tables.harm.freeing.has(words[first - 1]?.form ?? "");
      if (freed || isOfList(report, kind, from, { start, end }, context)) return [];
      const teller = tellerAt(start);
      const lemma = words[noun]?.lemma ?? "";
      return [
        {
          report: id,
          teller: teller.isOutlet ? (by ?? teller) : teller,
          kind,
          group: tables.harm.narrow.has(lemma) ? lemma : null,
          fighters,
          from,
          to,
          found,
          spot: isSpot(words, Math.max(noun, last), tables),
          placed: isPlaced(words, Math.max(noun, last), tables),
          ...(isPut && isAgainst(words, first, tables) ? { against: range.start } : {}),
          words: { report: id, start, end: tellingEnd(words, Math.max(noun, last), tables) },
        },
      ];
    };
    const counted = countsIn(words, report).flatMap((count): Toll[] => {
      const kind = lossKind(words, count.first, count.noun, count.last, tables);
      const lemma = words[count.noun]?.lemma ?? "";
      return kind === null ? [] : toll(count, kind, !tables.civilians.has(lemma) && !tables.casualties.has(lemma), null);
    });
    return [
      ...counted,
      ...lossCounts(words, tables).flatMap((it) => toll(it, it.kind, it.by < 0 && tables.fighters.has(words[it.noun]?.lemma ?? ""), putBy(words, it, context), it.by >= 0)), // prettier-ignore
    ];
  });
}

/** Words between what sets a figure against another's and the figure. */
const AGAINST_REACH = 12;

/** Whether a clause with a figure opens by setting it against what the sentence says before. */
const isAgainst = (words: readonly Word[], first: number, { claims }: CompareTables): boolean =>
  words.slice(Math.max(1, first - AGAINST_REACH), first).some(({ form }) => claims.contrasting.has(form));

/** Whether the one figure is set against the other in one sentence. */
const isSetAgainst = (it: Toll, that: Toll): boolean =>
  it.report === that.report &&
  it.from !== that.from &&
  it.against !== undefined &&
  that.words.start >= it.against &&
  that.words.end <= it.words.start;

/** Two figures that cannot both hold, or that the report itself sets against each other. */
const areApart = (it: Toll, that: Toll): boolean => exclude(it, that) || isSetAgainst(it, that) || isSetAgainst(that, it);

/** Words between the two counts of "five men and four women", and between "since" and the time that it counts from. */
const JOINED = 4;

/** Whether a count leaves out others that stand beside it: "four other people", "two men, then two more", "five men and [four women]". */
function isBesides(words: readonly Word[], first: number, noun: number, { claims, clauseOpeners }: CompareTables): boolean {
  const further = (from: number, to: number): boolean =>
    words
      .slice(Math.max(0, from), to)
      .some(({ form }, at) => claims.further.has(form) && words[Math.max(0, from) + at + 1]?.form !== claims.than);
  if (further(first - 1, noun + 1) || words.some(({ kind }, at) => at > noun && kind === "number" && claims.further.has(words[at + 1]?.form ?? "") && words[at + 2]?.form !== claims.than)) return true; // prettier-ignore
  const isJoined = (at: number, others: readonly Word[]): boolean =>
    words[at]?.form === claims.and &&
    others.some(({ kind }) => kind === "number") &&
    !others.some(({ upos, form }) => upos === "VERB" || clauseOpeners.has(form));
  return (
    isJoined(first - 1, words.slice(Math.max(0, first - 1 - JOINED), first - 1)) || isJoined(noun + 1, words.slice(noun + 2, noun + 2 + 1))
  );
}

function tellingEnd(words: readonly Word[], at: number, { clauseOpeners, relative }: CompareTables): number {
  let end = words[at]?.end ?? 0;
  for (let next = at + 1; next <= at + SHOWN; next += 1) {
    const word = words[next];
    if (word === undefined || word.kind === "mark" || (clauseOpeners.has(word.form) && word.form !== relative)) break;
    end = word.end;
  }
  return end;
}

/** Content words of a statement that gives a figure and says nothing of what: "sixteen", "it is 17, and maybe more". */
const BARE = 3;
/** Units of text before such a figure in which is told what is counted ("How many people died?"). */
const ASKED = 400;

/** The kind of loss that the text before a place was last about. */
function lossBefore({ report }: Statement, at: number, { tables, reader, reportOf }: Context): string | null {
  const words = reader.words(reportOf(report), { start: Math.max(0, at - ASKED), end: at });
  const last = words.findLast(({ lemma }) => tables.casualties.has(lemma));
  return last === undefined ? null : (tables.casualties.get(last.lemma) ?? null);
}

/** The 26 of "September 26", the seven of "at seven". */
const isOfTime = (figure: Word, { report }: Statement, { reportOf }: Context): boolean =>
  overlapping(reportOf(report).annotated.layers.times, figure).length > 0;

/** Bare figures, of what the text before them was about. */
function bareIn(account: Account, context: Context): Toll[] {
  const { statement, view } = account;
  const words = view.words.filter(isContent);
  const figure = words.find(({ kind }) => kind === "number");
  const value = figure === undefined ? null : numberOf(figure.form, context.tables);
  if (figure === undefined || value === null || value < 2 || words.length > BARE || !tells(statement) || view.denied) return [];
  if (context.tables.claims.emergency.has(figure.form) || isOfTime(figure, statement, context)) return [];
  if (words.some((it) => it.kind === "content" && it.rarity >= SAYING)) return [];
  const kind = lossBefore(statement, figure.start, context);
  if (kind === null) return [];
  const at = { report: statement.report, start: figure.start, end: figure.end };
  return [
    { report: statement.report, teller: tellerOf(account, context), kind, group: null, fighters: false, from: value, to: value, words: at },
  ];
}

/** Rarity from which a word beside a bare figure says of what it is. */
const SAYING = 0.4;

/** Losses told without a figure: of two kinds in one breath ("killed and wounded"), nothing negated. */
function uncountedIn({ statement, view }: Account, context: Context): Toll[] {
  const { tables } = context;
  if (!tells(statement) || view.denied || view.words.some(({ kind }) => kind === "number")) return [];
  const told = view.words.flatMap((word, at) => {
    const kind = (view.negatedBy[at] ?? -1) >= 0 ? undefined : tables.casualties.get(word.lemma);
    return kind === undefined ? [] : [{ kind, at }];
  });
  const [first, last] = [told[0], told.at(-1)];
  if (
    first === undefined ||
    last === undefined ||
    last.at !== first.at + 2 ||
    view.words[first.at + 1]?.form !== tables.claims.and ||
    first.kind === last.kind
  )
    return [];
  const words = { report: statement.report, start: view.words[first.at]?.start ?? 0, end: tellingEnd(view.words, last.at, tables) };
  return [{ report: statement.report, teller: outletTeller(statement.report, context), kind: "killed", group: null, fighters: true, from: 0, to: null, words }]; // prettier-ignore
}

/** Whether one figure is of some people only, "two children", and the other of others or of all. */
function isNarrower(a: Toll, b: Toll): boolean {
  if (a.group === b.group) return false;
  return (a.group !== null && b.group !== null) || (a.group === null ? b.from < a.from : a.from < b.from);
}

/** Whether one report counts some at a place, fewer than all: "killing four people", "two were killed at Falk's Yard". */
const isSomePlaces = (a: Toll, b: Toll): boolean =>
  (a.spot !== b.spot && (a.spot === true ? a.from < b.from : b.from < a.from)) ||
  (a.report === b.report && a.placed !== b.placed && (a.placed === true ? a.from < b.from : b.from < a.from));

/** Whether one report gives both figures: its own besides its source's are of something else, and what it knows it does not dispute. */
function isOneReports(a: Toll, b: Toll, context: Context): boolean {
  const knows = (mine: Toll, theirs: Toll): boolean =>
    mine.teller.isOutlet && theirs.teller.isOutlet && theirs.to !== null && tellsFigure(context.reportOf(mine.report), mine.kind, mine.from, theirs.from, context); // prettier-ignore
  return a.report === b.report ? a.teller.isOutlet || b.teller.isOutlet : knows(a, b) || knows(b, a);
}

const dayOf = ({ published }: LinkedReport): number | null => daySpan((valueOf(published) ?? "").slice(0, 10))?.from ?? null;

/** The side of one who counts: all places where the figure is given, and the statements that hold them. */
function sideOf(toll: Toll, all: readonly Toll[], accounts: readonly Account[]): RivalSide {
  const { kind, from, teller, report } = toll;
  const same = all.filter((it) => it.kind === kind && it.from === from && it.teller.key === teller.key && it.report === report);
  const places = same.map(({ words }) => words);
  const holds = ({ statement }: Account): boolean =>
    places.some((at) => statement.report === at.report && statement.content.some((it) => it.start < at.end && at.start < it.end));
  return tellerSide(teller, accounts.filter(holds), places);
}

/** The largest figure of each who counts in a report: it is the one that counts all. */
function largest(tolls: readonly Toll[]): Toll[] {
  const best = new Map<string, Toll>();
  for (const toll of tolls) {
    const key = `${toll.report}\n${toll.teller.key}`;
    const known = best.get(key);
    if (known === undefined || toll.from > known.from) best.set(key, toll);
  }
  return [...best.values()];
}

/** Whether a report tells of more than it says that somebody found: those are some of them. */
const isSomeOfAll = (toll: Toll, all: readonly Toll[]): boolean =>
  toll.found === true && all.some((it) => it.report === toll.report && it.from > toll.from);

/** Whether one report sets two figures beside each other, each by somebody else: "the council says seven, the mayor eight". */
const setApart = (it: Toll, that: Toll): boolean =>
  it.report === that.report && it.teller.key !== that.teller.key && !it.teller.isOutlet && !that.teller.isOutlet && areApart(it, that);

/** Who counts differently is shown, up to so many. */
const MOST_SIDES = 12;

/**
 * Gives, for each kind of loss, the outlets whose figures exclude each other; and where one gives a figure and
 * another none, the two as a closer and a vaguer telling.
 *
 * @cost O(tokens of the reports), and the reports of an episode squared in figures that differ
 */
export function tollRivals(episode: Episode, accounts: readonly Account[], context: Context): Counted[] {
  const reports = [...episode.reports].sort().map(context.reportOf);
  const firstDay = episode.from === null ? null : (daySpan(episode.from)?.from ?? null);
  const tellers = tellersOf(accounts, context);
  const counted = [
    ...reports.flatMap((it) => countedIn(it, firstDay, (at) => tellers(it.annotated.article.id, at), context)),
    ...accounts.flatMap((it) => bareIn(it, context)),
  ];
  const days = new Map(reports.map((it) => [it.annotated.article.id, dayOf(it)]));
  const near = (a: Toll, b: Toll): boolean => {
    const [x, y] = [days.get(a.report) ?? null, days.get(b.report) ?? null];
    if (a.report === b.report) return a.teller.key !== b.teller.key;
    // Figures far apart, in reports that nobody can date, are of two happenings or of two days.
    const less = Math.min(a.from, b.from);
    return x !== null && y !== null ? Math.abs(x - y) <= SAME_COUNT_DAYS : less === 0 || Math.max(a.from, b.from) <= UNDATED_RATIO * less; // prettier-ignore
  };
  // A count that was higher a day later has risen.
  const risen = (a: Toll, b: Toll): boolean => {
    const [x, y] = [days.get(a.report) ?? null, days.get(b.report) ?? null];
    return x !== null && y !== null && (x - y) * (a.from - b.from) > 0;
  };
  const differ = (a: Toll, b: Toll): boolean =>
    near(a, b) && areApart(a, b) && !isNarrower(a, b) && !isOneReports(a, b, context) && !isSomePlaces(a, b) && !risen(a, b);
  // Of one teller whom two outlets give two figures, each outlet is a side.
  const side = (it: Toll, _: number, them: readonly Toll[]): RivalSide => {
    const made = sideOf(it, counted, accounts);
    const shared = them.some((that) => that !== it && that.teller.key === it.teller.key);
    return shared ? { ...made, party: outletTeller(it.report, context).name, entity: null } : made;
  };
  const found: Counted[] = [];
  for (const kind of [...new Set(counted.map((it) => it.kind))].sort()) {
    const all = counted.filter((it) => it.kind === kind && !it.fighters);
    const tolls = largest(all).filter((it) => !isSomeOfAll(it, all));
    const differing = tolls.filter((it) => tolls.some((that) => differ(it, that)));
    const figures = differing.filter((it, at) => differing.findIndex((that) => that.from === it.from && that.to === it.to && that.teller.key === it.teller.key) === at); // prettier-ignore
    // "At least four" beside "five": no quarrel by itself, but it goes with whoever says four.
    const alike = tolls.filter((it) => !differing.includes(it) && figures.some((that) => that.from === it.from));
    if (figures.length > 1)
      found.push({
        kind: "figure",
        about: `${kind}: figures differ (each may count others)`,
        sides: [...figures, ...alike].slice(0, MOST_SIDES).map(side),
        loss: kind,
        counts: figures.map(({ from }) => from),
        apart: figures.some((it) => figures.some((that) => setApart(it, that))),
      });
  }
  const killed = largest(counted.filter(({ kind, from }) => kind === "killed" && from > 1));
  const vague = accounts.flatMap((it) => uncountedIn(it, context)).filter(({ report }) => !killed.some((it) => it.report === report));
  const [close, loose] = [killed.find((it) => vague.some((that) => near(it, that))), vague[0]];
  if (close !== undefined && loose !== undefined)
    found.push({ kind: "figure", about: "killed: one gives a figure, the other none", loss: "killed", counts: [close.from], apart: false, sides: [side(close, 0, [close]), tellerSide(loose.teller, accounts.filter((it) => it.statement.report === loose.report && it.statement.content.some(({ start, end }) => start < loose.words.end && loose.words.start < end)), [loose.words])] }); // prettier-ignore
  return found;
}

/** Who says what stands at a place of a report: the speaker of the innermost statement around it, else the outlet. */
function tellersOf(accounts: readonly Account[], context: Context): (report: string, at: number) => Teller {
  const byReport = new Map<string, { readonly start: number; readonly end: number; readonly teller: Teller }[]>();
  for (const account of accounts) {
    const { report, content } = account.statement;
    const list = byReport.get(report) ?? [];
    byReport.set(report, list);
    for (const { start, end } of content) list.push({ start, end, teller: tellerOf(account, context) });
  }
  return (report, at) => {
    const around = (byReport.get(report) ?? []).filter((it) => it.start <= at && at < it.end).sort((a, b) => a.end - a.start - (b.end - b.start)); // prettier-ignore
    return around[0]?.teller ?? outletTeller(report, context);
  };
}
