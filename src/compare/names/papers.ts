// Takes what reports call agreements, laws and other papers, gives which of them are one: "the Lima Accord", "the accord of 1994", "the deal signed in Lima".
import { RELATIONS, UPOS, type EntityId, type LinkedReport } from "../../model/index.ts";
import { firstFrom } from "../../text/bisect.ts";
import type { Label } from "./name-labels.ts";
import { mentionsByToken } from "../wording/mentions-by-token.ts";
import type { NounLabel } from "./noun-labels.ts";

/** A paper as a report tells of it. */
export interface Paper {
  readonly label: Label;
  readonly noun: string;
  readonly attributes: readonly string[];
  /** The names and years that say which it is. */
  readonly marks: readonly string[];
  /** The one that its name means. */
  readonly entity: EntityId | null;
  readonly episode: string;
}

/** "1994". */
export const isYear = (word: string): boolean => /^(?:1[89]|20)\d\d$/u.test(word);

/** Tokens before and behind a noun in which names and years say which paper it is. */
const REACH = 8;
/** Steps up a tree within which they are the noun's. */
const DEEPEST = 3;
const PROPER = UPOS.indexOf("PROPN");
/** What tells of a paper and does not say which it is: clauses with a verb of their own. */
const CUT: ReadonlySet<number> = new Set(
  (["acl:relcl", "appos", "conj", "parataxis", "nmod:poss"] as const).map((it) => RELATIONS.indexOf(it)),
);

/** What says which paper a phrase means. */
export interface PaperMarks {
  /** The names and years in it, lower case: of "the accord signed in Lima in 1994" both. */
  readonly marks: readonly string[];
  /** Where the phrase ends with the last of them, a token index; the noun's own end where none stands behind it. */
  readonly end: number;
}

/** @cost O(`REACH` × `DEEPEST`) */
export function marksOf(report: LinkedReport, { first, head, before, end: nounEnd }: NounLabel): PaperMarks {
  const { article, layers } = report.annotated;
  const { tokens, syntax, sentences } = layers;
  const sentence = Math.max(firstFrom(sentences.first, sentences.count, head + 1) - 1, 0);
  const [from, to] = [sentences.first[sentence] ?? 0, sentences.end[sentence] ?? 0];
  const isOwn = (at: number): boolean => {
    let token = at;
    for (let step = 0; step < DEEPEST && token !== head; step++) {
      if (CUT.has(syntax.relation[token] ?? -1)) return false;
      token = syntax.head[token] ?? token;
    }
    return token === head;
  };
  const found = new Set(before.filter(isYear));
  const mentionAt = mentionsByToken(report);
  let end = nounEnd;
  for (let at = Math.max(from, head - REACH); at < Math.min(to, head + REACH); at++) {
    const word = article.text.slice(tokens.start[at] ?? 0, tokens.end[at] ?? 0);
    if (at > head && !/^[\p{L}\p{N}'’]/u.test(word)) break;
    if (at === head || !((at >= first && at < head) || isOwn(at))) continue;
    const mention = mentionAt.token(at);
    const kind = mention?.kind;
    const isProper = (syntax.upos[at] === PROPER || mention?.form === "name") && kind !== "person" && /^\p{Lu}[\p{L}\p{M}]{2}/u.test(word);
    if (!isYear(word) && !isProper) continue;
    found.add(word.toLowerCase());
    if (at >= end && (isYear(word) || kind === "place" || kind === "state")) end = at + 1;
  }
  return { marks: [...found], end };
}

/** Papers of a kind that an episode tells apart. */
const MOST_PAPERS = 8;

const saysOf = ({ attributes, marks }: Paper): readonly string[] => [...new Set([...attributes, ...marks])];

/** Whether two of a kind of marks are told, and none by both: "of 1994" and "of 2003". */
function differ(one: ReadonlySet<string>, other: readonly string[], isOf: (mark: string) => boolean): boolean {
  const theirs = other.filter(isOf);
  return theirs.length > 0 && [...one].some(isOf) && !theirs.some((it) => one.has(it));
}

const isName = (it: string): boolean => !isYear(it);

/** Whether a paper can be the one that others are: no other year, no other name. */
const canJoin = (marks: ReadonlySet<string>, it: Paper): boolean => !differ(marks, it.marks, isYear) && !differ(marks, it.marks, isName);

/** Those that share a word, with what shares a year or a name with one of them and says nothing against it: "the Lima Accord of 1994", "the 1994 deal". */
function joinedBy<Each extends Paper>(shared: string, told: readonly Each[]): Each[] {
  const first = told.filter((it) => it.marks.includes(shared));
  const marks = new Set<string>();
  const one: Each[] = [];
  // Those whose name says which it is say first of which year it is.
  for (const it of [...first.filter(({ entity }) => entity !== null), ...first.filter(({ entity }) => entity === null)]) {
    if (!canJoin(marks, it)) continue;
    one.push(it);
    for (const mark of it.marks) marks.add(mark);
  }
  const taken = new Set(one);
  return [...one, ...told.filter((it) => !taken.has(it) && it.marks.some((mark) => marks.has(mark)) && canJoin(marks, it))];
}

const reportsOf = (them: readonly Paper[]): ReadonlySet<string> => new Set(them.map(({ label }) => label.report));

/** Words that papers of several reports bear, those of most reports first. */
function sharedWords(told: readonly Paper[], wordsOf: (it: Paper) => readonly string[]): string[] {
  const reportsBy = new Map<string, Set<string>>();
  for (const it of told)
    for (const word of wordsOf(it)) reportsBy.set(word, (reportsBy.get(word) ?? new Set<string>()).add(it.label.report));
  const shared = [...reportsBy].flatMap(([word, { size }]) => (size > 1 ? [{ word, size }] : []));
  return shared.sort((a, b) => b.size - a.size || (a.word < b.word ? -1 : 1)).flatMap(({ word }, at) => (at < MOST_PAPERS ? [word] : []));
}

/** With those of some papers the same nouns bare ("the deal"), in reports of the same episodes that speak of no other paper. */
function withBare<Each extends Paper>(alike: readonly Each[], told: readonly Each[]): Each[] {
  const isAlike: ReadonlySet<Paper> = new Set(alike);
  const nouns = new Set(alike.map(({ noun }) => noun));
  const episodes = new Set(alike.map(({ episode }) => episode));
  const isNamed = alike.some(({ entity }) => entity !== null);
  // What has a name may be the very paper that has none elsewhere.
  const isOther = (it: Paper): boolean => saysOf(it).length > 0 && !isAlike.has(it) && (isNamed || it.entity === null);
  const others = new Set(told.flatMap((it) => (isOther(it) ? [it.label.report] : [])));
  const isBare = (it: Paper): boolean => saysOf(it).length === 0 && nouns.has(it.noun) && episodes.has(it.episode);
  return [...alike, ...told.filter((it) => isBare(it) && !others.has(it.label.report))];
}

/**
 * An affair's papers of one kind: over all episodes those that share a name or a year over reports ("Lima", "1994"), in an
 * episode those that share an attribute ("nuclear"); with them the same nouns bare.
 *
 * @param lone nouns of which an affair mostly has one paper alone: where nothing parts them, all of a noun are one
 * @cost O(told × attributes)
 */
export function paperGroups<Each extends Paper>(told: readonly Each[], lone: ReadonlySet<string>): Each[][] {
  const taken = new Set<Each>();
  const left = (): Each[] => told.filter((it) => !taken.has(it));
  const take = (alike: readonly Each[]): Each[][] => {
    if (reportsOf(alike).size < 2) return [];
    const one = withBare(alike, left());
    for (const it of one) taken.add(it);
    return [one];
  };
  const marked = sharedWords(told, ({ marks }) => marks).flatMap((it) => take(joinedBy(it, left())));
  const episodes = [...new Set(told.map(({ episode }) => episode))];
  const alike = episodes.flatMap((episode) => {
    // What has a name is one with others by its name alone.
    const here = left().filter((it) => it.episode === episode && it.entity === null);
    return sharedWords(here, saysOf).flatMap((word) => take(here.filter((it) => !taken.has(it) && saysOf(it).includes(word))));
  });
  const alone = [...lone].flatMap((noun) => {
    const them = told.filter((it) => it.noun === noun);
    return them.some((it) => taken.has(it)) || !areOne(them) ? [] : take(them);
  });
  return [...marked, ...alike, ...alone];
}

/** Whether nothing that is said of some papers parts one of them from the others: no other year, no other name. */
function areOne(told: readonly Paper[]): boolean {
  const marks = new Set<string>();
  return told.every((it) => {
    const fits = it.entity === null && canJoin(marks, it);
    for (const mark of it.marks) marks.add(mark);
    return fits;
  });
}
