// Takes the segments of statements, gives what each comes to by its tree: what is done and to what, or what something is said to be; and whether two come to one thing.
import { RELATIONS, type Relation, type Statement } from "../../model/index.ts";
import { wordLikeness, type Weigh } from "../wording/alignment.ts";
import type { Context } from "../context.ts";
import { tellsOfTwo } from "../wording/repeated.ts";
import type { Segment } from "../segments.ts";
import { isContent, type Word } from "../wording/words.ts";

/** What a segment comes to. */
export interface Core {
  /** The verb, or the noun or adjective that somebody or something is said to be. */
  readonly predicate: Word;
  /** Whom or what a verb takes, who bears it in the passive, in or of what somebody is it; null where nothing is. */
  readonly about: Word | null;
  /** Who does it or is it; null where nobody is named. */
  readonly by: Word | null;
  readonly negated: boolean;
  /** Words that narrow down what it is about, and what else stands right beside the predicate. */
  readonly narrowed: readonly Word[];
}

/** Longest way down from the top of a segment to what it comes to: "he is sure that he wants to leave". */
const DEEPEST = 3;

/** What a verb of meaning, and "sure", take: what is meant is what they come to. */
const MEANT: ReadonlySet<Relation> = new Set(["ccomp", "xcomp"]);
/** A second verb joined to the first. */
const JOINED: ReadonlySet<Relation> = new Set(["conj"]);
const SUBJECTS: ReadonlySet<Relation> = new Set(["nsubj", "nsubj:pass"]);

/** A segment's words with what hangs on each. */
interface Tree {
  readonly words: readonly Word[];
  readonly relation: readonly Relation[];
  readonly under: readonly (readonly number[])[];
  readonly tops: readonly number[];
}

function treeOf(words: readonly Word[], relations: Uint8Array): Tree {
  const at = new Map(words.map(({ token }, index) => [token, index]));
  const under = words.map((): number[] => []);
  const tops: number[] = [];
  words.forEach(({ head, token }, index) => {
    const up = head === token ? undefined : at.get(head);
    if (up === undefined) tops.push(index);
    else under[up]?.push(index);
  });
  return { words, relation: words.map(({ token }) => RELATIONS[relations[token] ?? 0] ?? "dep"), under, tops };
}

const isThing = (word: Word | undefined): word is Word =>
  word !== undefined && isContent(word) && word.kind !== "number" && (word.upos === "NOUN" || word.upos === "PROPN");

/** The predicates of a segment at most `DEEPEST` steps under one of its words, each word asked once, and how often what stands above negates them. */
function predicatesUnder(tree: Tree, at: number, negations: number, depth: number, context: Context): [number, number][] {
  const { words, relation, under } = tree;
  const word = words[at];
  const children = under[at] ?? [];
  const isSaid = children.some((it) => relation[it] === "cop");
  if (word === undefined || depth > DEEPEST || !(isSaid || (word.upos === "VERB" && word.kind !== "mark"))) return [];
  const { negators, attitudes } = context.tables;
  const here = negations + children.filter((it) => negators.has(words[it]?.form ?? "")).length;
  const further = (which: ReadonlySet<Relation>, count: number): [number, number][] =>
    children.filter((it) => which.has(relation[it] ?? "dep")).flatMap((it) => predicatesUnder(tree, it, count, depth + 1, context));
  const meant = isSaid || attitudes.has(word.lemma) ? further(MEANT, here) : [];
  // "Does not know the man it was sent to", "is not sure that it was": nothing is said to be so or not.
  if (meant.length > 0 && here > negations) return further(JOINED, negations);
  return [...(meant.length > 0 ? meant : [[at, here] as [number, number]]), ...further(JOINED, negations)];
}

/** What a verb takes, or who bears it: its object, who the passive is about, else the first thing joined to it, as to what somebody is, that is no time. */
function aboutOf({ words, relation, under }: Tree, at: number, { tables }: Context): Word | null {
  const children = under[at] ?? [];
  const of = (...which: Relation[]): Word | undefined =>
    children.filter((it) => which.includes(relation[it] ?? "dep")).flatMap((it) => words[it] ?? []).find(isThing); // prettier-ignore
  const isTime = ({ lemma }: Word): boolean => tables.timeUnits.has(lemma) || tables.weekdays.has(lemma);
  const isSaid = children.some((it) => relation[it] === "cop");
  const taken = isSaid ? undefined : of("obj", "nsubj:pass");
  if (taken !== undefined) return taken;
  const beside = isSaid ? of("obl", "nmod") : of("obl");
  return beside === undefined || isTime(beside) ? null : beside;
}

/** All that hangs below one, what hangs on each right behind it. @param under what hangs right on each, a tree @cost O(what hangs below) */
export function below(under: readonly (readonly number[])[], at: number): number[] {
  const found: number[] = [];
  const open = [...(under[at] ?? [])].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next);
    const more = under[next] ?? [];
    for (let it = more.length - 1; it >= 0; it -= 1) open.push(more[it]!);
  }
  return found;
}

/** What narrows down what a predicate is about ("the meeting [with the Norlandic envoy]"), and what stands beside it ("met him [in Orlo]"). */
function narrowedOf(tree: Tree, at: number, about: Word | null): Word[] {
  const { words, relation, under } = tree;
  const thing = about === null ? -1 : words.indexOf(about);
  const beside = (under[at] ?? []).filter((it) => relation[it] === "obl" && it !== thing);
  return [...(thing < 0 ? [] : below(under, thing)), ...beside].flatMap((it) => words[it] ?? []);
}

/** Whether the words of saying deny what follows: "denied that he had sent it". */
export function isDenied({ cue, report }: Statement, { tables, reader, reportOf }: Context): boolean {
  return (cue ?? []).some((range) => reader.words(reportOf(report), range).some(({ lemma }) => tables.denials.has(lemma)));
}

/** @cost O(words of the segment) */
export function coresOf(segment: Segment, statement: Statement, context: Context): readonly Core[] {
  const { syntax } = context.reportOf(statement.report).annotated.layers;
  if (syntax.head.length === 0) return [];
  const tree = treeOf(segment.words, syntax.relation);
  const { words, relation, under } = tree;
  const outer = isDenied(statement, context) ? 1 : 0;
  return tree.tops
    .flatMap((top) => predicatesUnder(tree, top, outer, 0, context))
    .flatMap(([at, negations]): Core[] => {
      const predicate = words[at];
      if (predicate === undefined || !isContent(predicate) || predicate.kind === "number") return [];
      const children = under[at] ?? [];
      const isSaid = children.some((it) => relation[it] === "cop");
      const about = aboutOf(tree, at, context);
      if (!isSaid && about === null) return [];
      if (!isSaid && (context.tables.lightVerbs.has(predicate.lemma) || context.tables.attitudes.has(predicate.lemma))) return [];
      const by = children.filter((it) => SUBJECTS.has(relation[it] ?? "dep")).flatMap((it) => words[it] ?? [])[0] ?? null;
      return [{ predicate, about, by, negated: negations % 2 === 1, narrowed: narrowedOf(tree, at, about) }];
    });
}

/** Agreement of two words from which they are one. */
const ALIKE = 0.8;
/** Weight that what agrees must have together; of what somebody is said to be, alone. Judged. */
const LEAST = { done: 0.35, said: 0.6 };

/** Whether two doers can be one: a pronoun may be anybody. */
const mayBeOne = (left: Word | null, right: Word | null): boolean =>
  left === null || right === null || !isThing(left) || !isThing(right) || wordLikeness(left, right) > 0;

/** Whether two segments come to one thing: one verb of one object, neither or both of them negated, or one predicate. @cost O(left × right) cores */
export function comeToOne(left: readonly Core[], right: readonly Core[], weigh: Weigh): boolean {
  return left.some((a) =>
    right.some((b) => {
      if (a.negated !== b.negated || wordLikeness(a.predicate, b.predicate) < ALIKE || !mayBeOne(a.by, b.by)) return false;
      if (tellsOfTwo(a.narrowed, b.narrowed, weigh)) return false;
      const [mine, theirs] = [a.about, b.about];
      const weight = Math.min(weigh(a.predicate), weigh(b.predicate));
      if (mine === null || theirs === null) return mine === theirs && weight >= LEAST.said;
      return wordLikeness(mine, theirs) >= ALIKE && weight + Math.min(weigh(mine), weigh(theirs)) >= LEAST.done;
    }),
  );
}
