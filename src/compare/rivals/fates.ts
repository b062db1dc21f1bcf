// Takes an episode's clauses, gives how many people two tellers say met one fate besides being killed or hurt: fell ill, were held, went without food.
import type { Found } from "./accounts.ts";
import { insideOf, spanAround, type Clause, type Sentence } from "./clauses.ts";
import { isTime, otherDays, type Known } from "./clauses-compared.ts";
import type { Context } from "../context.ts";
import { tellerSide } from "./tellers.ts";
import { exclude, type Count } from "../wording/quantities.ts";
import type { Word } from "../wording/words.ts";

/** How many people met a fate, as a clause has it. */
interface Met {
  readonly clause: Clause;
  readonly count: Count;
  /** Index of the fate in the table. */
  readonly fate: number;
}

/** Words between those who are counted and what befell them. */
const REACH = 12;
/** Least count: fewer may be others of the same fate. */
const LEAST = 10;
/** Days between two reports beyond which a count may have changed. */
const LATELY = 2;
/** Share by which a round figure may be off. */
const OFF = 0.1;

/** Whether a noun is for people. */
const isPeople = ({ lemma, form }: Word, { claims, civilians, fighters, quarrels }: Context["tables"]): boolean =>
  [lemma, form].some((it) => claims.anybody.has(it) || claims.innocent.has(it) || claims.guilty.has(it) || civilians.has(it) || fighters.has(it) || quarrels.people.has(it)); // prettier-ignore

/** Whether a number is of some out of more, of a further few, or one that only grew so far: "including 41 reporters", "another 20". */
function isPart({ words }: Sentence, { first }: Count, { quarrels, claims, owning }: Context["tables"]): boolean {
  const before = words.slice(Math.max(0, first - 2), first + 1);
  return before.some(({ form }) => quarrels.among.has(form) || (claims.further.has(form) && form !== "more")) || words[first - 1]?.form === owning; // prettier-ignore
}

/** The fates that a sentence tells of those who are counted in it. */
function metIn(clause: Clause, counts: readonly Count[], context: Context): Met[] {
  const { sentence, told, modal, negator } = clause;
  const { tables } = context;
  if (!told || modal || negator >= 0 || clause.account?.view.denied === true) return [];
  const { words, clauseOf } = sentence;
  if (words.some(({ kind, lemma, form }) => kind !== "name" && (tables.claims.staged.has(form) || tables.claims.changing.has(lemma))))
    return [];
  const mine = counts.filter(({ noun, from }) => clauseOf[noun] === clause.at && from >= LEAST && isPeople(words[noun]!, tables));
  return mine.flatMap((count): Met[] => {
    if (isPart(sentence, count, tables)) return [];
    const near = words.slice(Math.max(0, count.first - REACH / 2), count.noun + REACH + 1);
    const fate = tables.quarrels.fates.findIndex((parts) =>
      parts.some((them) =>
        near.some((_, at) => them.every((part, step) => near[at + step]?.lemma === part || near[at + step]?.form === part)),
      ),
    );
    return fate < 0 ? [] : [{ clause, count, fate }];
  });
}

/** Whether two counts cannot both hold, round ones taken loosely. */
const differ = (a: Count, b: Count): boolean => {
  const loose = ({ from, to }: Count): Pick<Count, "from" | "to"> => ({ from: from * (1 - OFF), to: to === null ? null : to * (1 + OFF) });
  return exclude(loose(a), loose(b));
};

/** Whether two clauses may tell of one time and of one lot of people. */
function ofOne({ clause: a }: Met, { clause: b }: Met, known: (it: Clause) => Known): boolean {
  const [x, y] = [known(a).published, known(b).published];
  if (x === null || y === null || Math.abs(x.from - y.from) > LATELY) return false;
  // A day at the head of a report is the report's own.
  const isOwn = ({ days }: Clause, { from }: { readonly from: number }): boolean => days?.from === from;
  if (otherDays(a, b) && !isOwn(a, x) && !isOwn(b, y)) return false;
  const names = (it: Clause): string[] =>
    insideOf(it).flatMap((at) => {
      const word = it.sentence.words[at]!;
      return word.kind === "name" && !isTime(it, word) ? [word.stem] : [];
    });
  const [mine, theirs] = [known(a).stems, known(b).stems];
  return names(a).every((it) => theirs.has(it)) || names(b).every((it) => mine.has(it));
}

/** @cost O(clauses), and at most the square of the fates told of ten and more */
export function fateRivals(clauses: readonly Clause[], known: (it: Clause) => Known, context: Context): Found[] {
  const counts = new Map([...new Set(clauses.map(({ sentence }) => sentence))].map((it) => [it, context.countsIn(it.words, it.report)]));
  const all = clauses.flatMap((it) => metIn(it, counts.get(it.sentence) ?? [], context)).slice(0, MOST);
  return all.flatMap((a, at) =>
    all.slice(at + 1).flatMap((b): Found[] => {
      const apart = a.clause.sentence.report !== b.clause.sentence.report && a.clause.teller.key !== b.clause.teller.key;
      if (!apart || a.fate !== b.fate || !differ(a.count, b.count) || !ofOne(a, b, known)) return [];
      const side = ({ clause, count }: Met): Found["sides"][number] => {
        return tellerSide(clause.teller, clause.account === null ? [] : [clause.account], [spanAround(clause.sentence, [count.first, count.noun])]); // prettier-ignore
      };
      const wordsOf = ({ clause, count }: Met): string => clause.sentence.words.slice(count.first, count.noun + 1).map(({ form }) => form).join(" "); // prettier-ignore
      return [{ kind: "figure", about: `${wordsOf(a)}, ${wordsOf(b)}`, sides: [side(a), side(b)] }];
    }),
  );
}
/** Fates that are compared in one episode. */
const MOST = 60;
