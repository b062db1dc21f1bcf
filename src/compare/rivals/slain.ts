// Takes an episode's clauses, gives people killed or hit whom two tellers say others struck: "killed by their own side", "by mortars on the far bank".
import type { Span } from "../../model/index.ts";
import type { Found } from "./accounts.ts";
import { childrenOf, spanAround, type Clause } from "./clauses.ts";
import { daysApart, sameThing, type Known } from "./clauses-compared.ts";
import type { Context } from "../context.ts";
import { tellerSide } from "./tellers.ts";
import { wordLikeness } from "../wording/alignment.ts";
import { isContent, type Word } from "../wording/words.ts";

/** Who struck whom, as one teller has it. Numbers are indices into the sentence's words. */
interface Struck {
  readonly clause: Clause;
  readonly by: readonly number[];
  readonly victims: readonly number[];
}

/** Words of who struck that are read, from the first on. */
const LONGEST = 8;
/** Words before a verb in which stands who was struck, where the tree hangs nobody on it. */
const BEFORE = 14;
/** Likeness from which two words stand for one thing. */
const ALIKE = 0.8;

/** The phrase that opens at a word, up to a mark or a verb with its own subject. */
function phraseFrom({ sentence: { words, relation } }: Clause, from: number): number[] {
  const found: number[] = [];
  for (let at = from; at < words.length && at < from + LONGEST; at += 1) {
    const word = words[at]!;
    if (word.kind === "mark" || relation[at] === "aux" || relation[at] === "cc") break;
    if (isContent(word)) found.push(at);
  }
  return found;
}

function struckIn(clause: Clause, { tables }: Context): Struck[] {
  const { sentence, at, doer, target, told, modal, negator, account } = clause;
  const { words } = sentence;
  const lemma = words[at]?.lemma ?? "";
  const kills = tables.casualties.get(lemma) === "killed" || tables.claims.striking.has(lemma);
  if (account === null || !told || modal || negator >= 0 || account.view.denied || !kills || words[at]?.upos !== "VERB") return [];
  const head = childrenOf(sentence, doer < 0 ? at : doer);
  // "The Norland forces killed": what stands before the noun is of it.
  const first = doer < 0 ? -1 : Math.min(doer, ...head.filter((it) => sentence.relation[it] === "compound" || sentence.relation[it] === "amod" || sentence.relation[it] === "nmod:poss")); // prettier-ignore
  const passive = doer > at;
  const by = first < 0 ? [] : phraseFrom(clause, first).filter((it) => passive || it < at);
  const before = words.flatMap((word, it) => (it < at && it >= at - BEFORE && word.kind === "content" && word.upos === "NOUN" ? [it] : []));
  const victims = target >= 0 ? [target] : passive ? before : [];
  return by.length === 0 || victims.length === 0 ? [] : [{ clause, by, victims }];
}

/** Nothing but what was fired: "by a bullet" says not whose. */
const isThing = ({ clause: { sentence }, by }: Struck, { tables }: Context): boolean =>
  by.every((it) => {
    const { lemma, party, upos } = sentence.words[it]!;
    const used = tables.claims.instruments.has(lemma) || tables.claims.arms.has(lemma) || tables.claims.loose.has(lemma);
    return party === null && (used || upos === "ADJ");
  });

const wordsOf = ({ clause: { sentence }, by }: Struck): Word[] => by.map((it) => sentence.words[it]!);

/** Whether two mean one who struck, or may: a shared word or side, a thing beside whoever used it, two words for one force. */
function mayBeOne(a: Struck, b: Struck, context: Context): boolean {
  const [mine, theirs] = [wordsOf(a), wordsOf(b)];
  const force = (them: readonly Word[]): boolean => them.some(({ lemma, form }) => context.tables.claims.enforcing.has(lemma) || context.tables.claims.enforcing.has(form)); // prettier-ignore
  if (isThing(a, context) || isThing(b, context) || (force(mine) && force(theirs))) return true;
  return mine.some((x) => theirs.some((y) => (x.party !== null && x.party === y.party) || wordLikeness(x, y) >= ALIKE));
}

/** "By a bullet from the train": what was fired, and where it came from. */
const isFromSomewhere = ({ clause: { sentence }, by }: Struck, { claims }: Context["tables"]): boolean =>
  by.some((it) => claims.instruments.has(sentence.words[it]?.lemma ?? "") && sentence.words[it + 1]?.form === claims.origin && by.some((that) => that > it + 1)); // prettier-ignore

/** Whether a blow laid to somebody is answered by where the shot came from, where both name whom it hit. */
const namesWhence = (a: Struck, b: Struck, { tables }: Context): boolean =>
  isFromSomewhere(a, tables) && [a, b].every(({ clause: { sentence }, victims }) => (sentence.entity[victims[0] ?? -1] ?? null) !== null);

/** Whether what one tells is an answer to the other: it lays the blow to the other's side, or to those who were hit themselves. */
function answers(a: Struck, b: Struck, { tables }: Context): boolean {
  const other = b.clause.account?.party ?? b.clause.teller.entity;
  const { words } = a.clause.sentence;
  const own = a.by.some((it) => [words[it - 1], words[it]].some((word) => word?.form === tables.claims.theirOwn));
  return own || (other !== null && wordsOf(a).some(({ party }) => party === other));
}

const isVictim = (a: Struck, i: number, b: Struck, j: number, context: Context): boolean =>
  sameThing(a.clause, i, b.clause, j, context) === true;

function differ(a: Struck, b: Struck, known: (it: Clause) => Known, context: Context): boolean {
  const [left, right] = [a.clause, b.clause];
  if (left.teller.key === right.teller.key || left.teller.isOutlet || right.teller.isOutlet) return false;
  const whence = namesWhence(a, b, context) || namesWhence(b, a, context);
  if (!answers(a, b, context) && !answers(b, a, context) && !whence) return false;
  if (!a.victims.some((i) => b.victims.some((j) => isVictim(a, i, b, j, context))) || mayBeOne(a, b, context)) return false;
  return !daysApart(left, right, known(left), known(right));
}

const shown = ({ clause: { sentence, at }, by }: Struck): Span => spanAround(sentence, [at, ...by]);

/** What is compared in one episode. */
const COMPARED = 60;

/** @cost O(clauses), and at most 60² comparisons */
export function slainRivals(clauses: readonly Clause[], known: (it: Clause) => Known, context: Context): Found[] {
  const all = clauses.flatMap((it) => struckIn(it, context)).slice(0, COMPARED);
  const found = new Map<string, readonly [Set<Struck>, Set<Struck>]>();
  for (const [index, a] of all.entries())
    for (const b of all.slice(index + 1)) {
      if (!differ(a, b, known, context)) continue;
      const [left, right] = [a, b].sort((x, y) => (x.clause.teller.key < y.clause.teller.key ? -1 : 1)) as [Struck, Struck];
      const key = `${left.clause.teller.key}\n${right.clause.teller.key}`;
      const home = found.get(key) ?? [new Set<Struck>(), new Set<Struck>()];
      found.set(key, home);
      home[0].add(left);
      home[1].add(right);
    }
  return [...found.values()].map((sides): Found => {
    const [first] = sides[0];
    const whom = first === undefined ? "" : (first.clause.sentence.words[first.victims[0] ?? 0]?.form ?? "");
    return {
      kind: "agent",
      about: `who struck (“${whom}”)`,
      sides: sides.map((them) => tellerSide([...them][0]!.clause.teller, [...them].flatMap(({ clause }) => clause.account ?? []), [...them].map(shown))), // prettier-ignore
    };
  });
}
