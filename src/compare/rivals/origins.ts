// Takes an episode's clauses, gives what two tellers say came from opposite sides: "from the northern bank", "from the south".
import type { Found } from "./accounts.ts";
import { childrenOf, type Clause } from "./clauses.ts";
import { daysApart, sameThing, type Known } from "./clauses-compared.ts";
import type { Context } from "../context.ts";
import { tellerSide } from "./tellers.ts";

/** Something that came from a side. Numbers are indices into the sentence's words. */
interface Came {
  readonly clause: Clause;
  /** What came, and the word for the side. */
  readonly what: number;
  readonly from: number;
  readonly pair: number;
  readonly side: 0 | 1;
}

/** The words of a phrase under a verb: its head and what narrows it down. */
const phraseUnder = (clause: Clause, head: number): number[] => [
  head,
  ...childrenOf(clause.sentence, head).filter((it) => ["amod", "compound", "nmod", "advmod"].includes(clause.sentence.relation[it] ?? "")),
];

function cameIn(clause: Clause, { tables }: Context): Came[] {
  const { sentence, at, doer, target, told, modal, negator } = clause;
  const { words } = sentence;
  const { sides, origin } = tables.claims;
  if (!told || modal || negator >= 0 || clause.account?.view.denied === true) return [];
  const what = target >= 0 ? target : doer;
  if (what < 0) return [];
  const heads = childrenOf(sentence, at).filter((it) =>
    childrenOf(sentence, it).some((that) => sentence.relation[that] === "case" && words[that]?.form === origin),
  );
  return heads.flatMap((head) =>
    phraseUnder(clause, head).flatMap((from): Came[] =>
      sides.flatMap(([one, other], pair): Came[] => {
        const lemma = words[from]?.lemma ?? "";
        const side = one.has(lemma) ? 0 : other.has(lemma) ? 1 : null;
        return side === null ? [] : [{ clause, what, from, pair, side }];
      }),
    ),
  );
}

const shown = ({ clause: { sentence, at }, from, what }: Came): Found["sides"][number]["words"][number] => {
  const near = [from, at, what].filter((it) => Math.abs(it - from) <= SHOWN);
  return {
    report: sentence.report.annotated.article.id,
    start: sentence.words[Math.min(...near)]?.start ?? 0,
    end: sentence.words[Math.max(...near, phraseEnd(sentence.head, from))]?.end ?? 0,
  };
};
/** Words shown around a side. */
const SHOWN = 7;

/** The word that a side narrows down, where it stands right behind it: "the northern [bank]". */
const phraseEnd = (head: readonly number[], at: number): number => ((head[at] ?? at) === at + 1 ? at + 1 : at);

/** What comes that is compared in one episode. */
const COMPARED = 60;

/** @cost O(clauses), and at most 60² comparisons */
export function originRivals(clauses: readonly Clause[], known: (it: Clause) => Known, context: Context): Found[] {
  const all = clauses.flatMap((it) => cameIn(it, context)).slice(0, COMPARED);
  const found = new Map<string, readonly [Came, Came]>();
  for (const [index, a] of all.entries()) {
    for (const b of all.slice(index + 1)) {
      const [left, right] = [a.clause, b.clause];
      if (a.pair !== b.pair || a.side === b.side || left.teller.key === right.teller.key) continue;
      if (sameThing(left, a.what, right, b.what, context) !== true || daysApart(left, right, known(left), known(right))) continue;
      const key = [left.teller.key, right.teller.key].sort().join("\n");
      if (!found.has(key)) found.set(key, [a, b]);
    }
  }
  return [...found.values()].map((pair): Found => {
    const side = (it: Came): Found["sides"][number] => tellerSide(it.clause.teller, it.clause.account === null ? [] : [it.clause.account], [shown(it)]); // prettier-ignore
    const word = ({ clause: { sentence }, what }: Came): string => sentence.words[what]?.form ?? "";
    return { kind: "place", about: `from which side it came (“${word(pair[0])}”)`, sides: pair.map(side) };
  });
}
