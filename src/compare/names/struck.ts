// Takes an episode's reports, gives what each calls those whom all tell to have met one fate: "two repairmen" killed here, "two scouts" there.
import { RELATIONS, UPOS, type EntityId, type Episode, type LinkedReport, type Syntax } from "../../model/index.ts";
import type { Context } from "../context.ts";
import type { FateWords } from "../name-rule.ts";
import { episodeOf, ownerIn } from "./groups.ts";
import { isOfMany, labelIn, type Label, type NameGroup } from "./name-labels.ts";
import { longerEnds, nounLabels, OPENING, rangeOf, type NounLabel } from "./noun-labels.ts";

interface Struck {
  readonly labels: readonly Label[];
  /** How many they are, or are at least; null where it is not told. */
  readonly count: number | null;
  readonly noun: string;
  /** What its words say of them besides. */
  readonly says: string;
  /** Whether the report speaks of them as known by their fate: "the dead", "the hostages". */
  readonly isKnown: boolean;
  readonly owner: EntityId | null;
  readonly sentence: number;
}

const relation = (name: (typeof RELATIONS)[number]): number => RELATIONS.indexOf(name);
const [SUBJECT, PASSIVE, OBJECT, COMPLEMENT, MODIFIER, PARTICIPLE, RELATIVE] = (
  ["nsubj", "nsubj:pass", "obj", "xcomp", "nmod", "acl", "acl:relcl"] as const
).map(relation) as [number, number, number, number, number, number, number];
const PARTICLE = UPOS.indexOf("PART");
const [VERB, ADJECTIVE, NOUN, NUMERAL, PROPER] = (["VERB", "ADJ", "NOUN", "NUM", "PROPN"] as const).map((it) => UPOS.indexOf(it)) as [
  number,
  number,
  number,
  number,
  number,
];

/** Tokens on either side of a noun's verb that are asked what they say of it. */
const WIDEST = 12;

interface Reading {
  readonly report: LinkedReport;
  readonly syntax: Syntax;
  /** The lemma of a token, and the token itself, lower case. */
  readonly lemma: (at: number) => string;
  readonly form: (at: number) => string;
  readonly context: Context;
}

function readingOf(report: LinkedReport, context: Context): Reading {
  const { article, layers } = report.annotated;
  const form = (at: number): string => article.text.slice(layers.tokens.start[at] ?? 0, layers.tokens.end[at] ?? 0).toLowerCase();
  return { report, syntax: layers.syntax, lemma: (at) => context.tables.lemmaOf(form(at)), form, context };
}

/** Whether what is told of somebody is denied, or only may be: "could be seized", "not to be seized". */
function isUnreal({ syntax, lemma, context: { tables } }: Reading, verb: number): boolean {
  for (let at = Math.max(0, verb - WIDEST); at < Math.min(syntax.head.length, verb + WIDEST); at++)
    if (
      syntax.head[at] === verb &&
      at !== verb &&
      (syntax.upos[at] === PARTICLE || tables.negators.has(lemma(at)) || tables.modals.has(lemma(at)))
    )
      return true;
  return false;
}

/** Whether a verb strikes its object: "capture", "take prisoner". */
function strikes({ syntax, lemma }: Reading, verb: number, { struck, taking, taken }: FateWords): boolean {
  if (syntax.upos[verb] !== VERB) return false;
  if (struck.has(lemma(verb))) return true;
  const next = [verb + 1, verb + 2, verb + 3].find((at) => taken.has(lemma(at)));
  return taking.has(lemma(verb)) && next !== undefined && (syntax.head[next] === verb || syntax.relation[next] === COMPLEMENT);
}

/** The word that tells the fate of those a noun means; -1 where none does. */
function fateOf(reading: Reading, head: number, fate: FateWords): number {
  const { syntax, lemma } = reading;
  const governor = syntax.head[head] ?? head;
  const of = syntax.relation[head];
  if (of === PASSIVE || of === OBJECT) return strikes(reading, governor, fate) ? governor : -1;
  if (of === SUBJECT && governor > head) {
    const suffers = syntax.upos[governor] === VERB ? fate.suffered.has(lemma(governor)) : fate.states.has(lemma(governor));
    if (suffers && (syntax.upos[governor] === VERB || syntax.upos[governor] === ADJECTIVE)) return governor;
  }
  // "The abducted men": known by it, where no verb tells it.
  if (isSaidBefore(reading, head, fate)) return head;
  if (of === MODIFIER && syntax.upos[governor] === NOUN && fate.deeds.has(lemma(governor)) && governor < head) return governor;
  for (let at = head + 1; at < Math.min(syntax.head.length, head + WIDEST); at++) {
    if (syntax.head[at] !== head) continue;
    const isClause = syntax.relation[at] === PARTICIPLE || (syntax.relation[at] === RELATIVE && hasPassive(reading, at));
    if (isClause && strikes(reading, at, fate)) return at;
  }
  return -1;
}

/** Whether a participle before a noun tells the fate: "the [abducted] men". */
function isSaidBefore({ syntax, form }: Reading, head: number, { known }: FateWords): boolean {
  for (let at = head - 1; at >= Math.max(0, head - BEFORE); at--) if (syntax.head[at] === head && known.has(form(at))) return true;
  return false;
}
/** Tokens before a noun within which such a participle stands. */
const BEFORE = 4;

/** "The detained", "the dead", "hostages": those who met the fate, as the report knows them. */
function nominalIn(report: LinkedReport, fate: FateWords, own: Episode, episodes: readonly Episode[], context: Context): Struck[] {
  const { syntax, form } = readingOf(report, context);
  const { definite, pointing, its } = context.tables.nameLabels;
  const found: NounLabel[] = [];
  for (let at = 1; at < syntax.head.length; at++) {
    if (!fate.known.has(form(at)) || form(at - 1) !== definite) continue;
    const next = syntax.upos[at + 1] ?? -1;
    if (next === NOUN || next === PROPER || next === ADJECTIVE) continue;
    found.push({ first: at - 1, head: at, end: at + 1, before: [definite], noun: form(at) });
  }
  const isOpen = (it: string): boolean => it === definite || pointing.has(it) || OPENING.has(it) || it === its;
  const called = nounLabels(report, fate.called).filter(({ before }) => before.every(isOpen));
  const { sentences } = report.annotated.layers;
  return [...found, ...called].flatMap((it): Struck[] => {
    if (episodeOf(report, it, own, episodes) !== own.id) return [];
    const sentence = sentences.first.findIndex((first, which) => first <= it.head && it.head < (sentences.end[which] ?? 0));
    const label = labelIn(report, rangeOf(report, it.first, it.end), context);
    return [{ labels: [label], count: null, noun: it.noun, says: "", isKnown: true, owner: null, sentence }];
  });
}

function hasPassive({ syntax }: Reading, verb: number): boolean {
  for (let at = Math.max(0, verb - WIDEST); at < verb; at++) if (syntax.head[at] === verb && syntax.relation[at] === PASSIVE) return true;
  return false;
}

/** A phrase with the number that it is part of: "two [of our soldiers]", "at [least nine guards]". */
function counted({ report, syntax, context }: Reading, found: NounLabel): NounLabel {
  const { article, layers } = report.annotated;
  const word = (at: number): string => article.text.slice(layers.tokens.start[at] ?? 0, layers.tokens.end[at] ?? 0).toLowerCase();
  const governor = syntax.head[found.head] ?? found.head;
  const isPart = syntax.relation[found.head] === MODIFIER && syntax.upos[governor] === NUMERAL && found.first - governor === 2;
  const first = isPart && word(governor + 1) === context.tables.owning ? governor : found.first;
  const [opens, last] = [word(first - 1), word(first)];
  const isBound = context.tables.about.has(`${opens} ${last}`) || context.tables.nameLabels.bounds.has(`${opens} ${last}`);
  const from = isBound ? first - 1 : first;
  const before = [...Array(found.head - from).keys()].map((at) => word(from + at));
  return { ...found, first: from, head: isPart ? governor : found.head, before };
}

/** How many a phrase counts: 1 for one without a number, null for several; undefined where it is no single number. */
function countOf({ syntax, context: { tables } }: Reading, { before, noun, first }: NounLabel): number | null | undefined {
  const numbers = before.filter((it, at) => /^\d/u.test(it) || tables.numberWords.has(it) || syntax.upos[first + at] === NUMERAL);
  const [number, more] = numbers;
  // "Player held": a headline's noun without an article may be any.
  if (number === undefined) return tables.lemmaOf(noun) !== noun ? null : before.length > 0 ? 1 : undefined;
  const value = /^\d+$/u.test(number) ? Number(number) : tables.numbers.small.find(([word]) => word === number)?.[1];
  return more === undefined ? value : undefined;
}

function struckIn(report: LinkedReport, fate: FateWords, own: Episode, episodes: readonly Episode[], context: Context): Struck[] {
  const { sentences } = report.annotated.layers;
  const { nameLabels: words, lemmaOf, negators } = context.tables;
  const reading = readingOf(report, context);
  return nounLabels(report, words.mortals).flatMap((phrase): Struck[] => {
    if (phrase.end > phrase.head + 1) return [];
    const found = counted(reading, phrase);
    const isBound = words.bounds.has(found.before.slice(0, 2).join(" "));
    const others = found.before.slice(isBound ? 2 : 0).filter((it) => !context.tables.numberWords.has(it));
    if (others.some((it) => negators.has(it) || isOfMany(it, context))) return [];
    const count = countOf(reading, found);
    if (count === undefined) return [];
    const told = fateOf(reading, found.head, fate);
    if (told < 0 || isUnreal(reading, told) || episodeOf(report, found, own, episodes) !== own.id) return [];
    const ends = [found.end, ...longerEnds(report, phrase, words.binding)];
    const sentence = sentences.first.findIndex((first, at) => first <= found.head && found.head < (sentences.end[at] ?? 0));
    const labels = ends.map((end) => labelIn(report, rangeOf(report, found.first, end), context));
    return [
      {
        labels,
        count,
        noun: lemmaOf(found.noun),
        says: saysOf(found, context),
        isKnown: isSaidBefore(reading, found.head, fate),
        owner: ownerIn(report, found, context),
        sentence,
      },
    ];
  });
}

/** "The three soldiers": those whom a report counts as known, whatever it tells of them. */
function knownIn(report: LinkedReport, own: Episode, episodes: readonly Episode[], context: Context): Struck[] {
  const { sentences } = report.annotated.layers;
  const { nameLabels: words, lemmaOf } = context.tables;
  const reading = readingOf(report, context);
  return nounLabels(report, words.mortals).flatMap((found): Struck[] => {
    const [opener = ""] = found.before;
    if (!(opener === words.definite || words.pointing.has(opener) || words.ours.has(opener))) return [];
    const count = countOf(reading, found);
    if (count === undefined || count === null || count < LEAST_KNOWN) return [];
    if (found.before.slice(1).some((it) => words.others.has(it)) || episodeOf(report, found, own, episodes) !== own.id) return [];
    const sentence = sentences.first.findIndex((first, at) => first <= found.head && found.head < (sentences.end[at] ?? 0));
    const labels = [found.end, ...longerEnds(report, found, words.binding)].map((end) =>
      labelIn(report, rangeOf(report, found.first, end), context),
    );
    return [
      {
        labels,
        count,
        noun: lemmaOf(found.noun),
        says: saysOf(found, context),
        isKnown: false,
        owner: ownerIn(report, found, context),
        sentence,
      },
    ];
  });
}

/** Least number by which "the three men" of one report are those of another. */
const LEAST_KNOWN = 3;

/** Attributes of a phrase, without its article and number. */
const saysOf = ({ before }: NounLabel, { tables }: Context): string =>
  before.filter((it) => /\p{L}{3}/u.test(it) && !tables.determiners.has(it) && !tables.numberWords.has(it) && !tables.nameLabels.others.has(it)).join(" "); // prettier-ignore

const reportOf = ({ labels }: Struck): string => labels[0]?.report ?? "";

/** Whether two of them may be others: in one sentence, or of two owners. */
function areApart(them: readonly Struck[]): boolean {
  const owners = new Set(them.flatMap(({ owner }) => owner ?? []));
  return (
    owners.size > 1 || them.some((one) => them.some((it) => it !== one && reportOf(it) === reportOf(one) && it.sentence === one.sentence))
  );
}

/** Those of one fate and number whom several reports tell of, with those whom a report does not count, where no others met it. */
function groupsOf(them: readonly Struck[], known: readonly Struck[]): NameGroup[] {
  const counts = [...new Set(them.flatMap(({ count }) => count ?? []))].sort((a, b) => a - b);
  const alike = counts.flatMap((count) => {
    const struck = them.filter((it) => it.count === count);
    const meant = known.filter((it) => it.count === count && !areApart([...struck, it]));
    const own = [...struck, ...meant];
    const isLone = count === 1 && counts.length > 1;
    return isLone || new Set(own.map(reportOf)).size < 2 || areApart(struck) ? [] : [own];
  });
  const [only, other] = alike;
  return alike.flatMap((own): NameGroup[] => {
    const counted = new Set(them.flatMap((it) => (it.count === null ? [] : [reportOf(it)])));
    const isAny = own === only && other === undefined && counts[0] !== 1;
    const alone = (report: string): boolean => them.every((it) => reportOf(it) !== report || it.count === null || own.includes(it));
    const isMeant = (it: Struck): boolean => !counted.has(reportOf(it)) || (it.isKnown && alone(reportOf(it)));
    const uncounted = isAny ? them.filter((it) => it.count === null && isMeant(it)) : [];
    const all = uncounted.length === 0 || areApart([...own, ...uncounted]) ? own : [...own, ...uncounted];
    const labels = all.flatMap((it) => it.labels);
    const isDiverse = new Set(all.map(({ noun, says }) => `${says} ${noun}`)).size > 1;
    return isDiverse ? [{ called: labels[0]?.text ?? "", labels }] : [];
  });
}

/**
 * Gives a group for those who were killed, and one for those who were taken, in an episode, by number: where two reports
 * tell the same number of dead, whatever each calls them.
 *
 * @param episodes those of its affair: a sentence that dates another tells of others
 * @cost O(tokens × mentions and times of a label's report)
 */
export function struckNames(episode: Episode, episodes: readonly Episode[], context: Context): NameGroup[] {
  const reports = [...episode.reports].sort().map(context.reportOf);
  const known = reports.flatMap((it) => knownIn(it, episode, episodes, context));
  const told = context.tables.nameLabels.fates.map((fate) =>
    reports.flatMap((it) => [...struckIn(it, fate, episode, episodes, context), ...nominalIn(it, fate, episode, episodes, context)]),
  );
  return told.flatMap((them) => {
    const counts = new Set(them.flatMap(({ count }) => count ?? []));
    const others = new Set(told.flatMap((those) => (those === them ? [] : those.flatMap(({ count }) => count ?? []))));
    // Of a number of dead and the same of hurt, "the three" may be either.
    const meant = known.filter(({ count }) => counts.has(count ?? 0) && !others.has(count ?? 0));
    return groupsOf(them, meant);
  });
}
