// Takes an episode's clauses, gives one thing that two tellers say was hit by two weapons: "hit by a mine", "struck by a torpedo".
import type { EntityId } from "../../model/index.ts";
import type { Found } from "./accounts.ts";
import { below } from "../utterances/cores.ts";
import { childrenOf, type Clause } from "./clauses.ts";
import { circumstancesApart, daysApart, hoursApart, kindsApart, sameThing, type Known } from "./clauses-compared.ts";
import type { Context } from "../context.ts";
import { tellerSide } from "./tellers.ts";

/** What struck a thing. Numbers are indices into the sentence's words. */
interface Struck {
  readonly clause: Clause;
  readonly what: number;
  readonly by: number;
  /** Weapons of one family may be one weapon. */
  readonly family: number;
  /** Whose weapon it is, by its words. */
  readonly owners: readonly EntityId[];
}

function struckIn(clause: Clause, { tables, parties }: Context): Struck[] {
  const { sentence, at, doer, target, told, modal, negator, teller } = clause;
  const { words, relation } = sentence;
  const { striking, weapons } = tables.claims;
  if (!told || modal || negator >= 0 || teller.isOutlet || clause.account?.view.denied === true) return [];
  if (target < 0 || !striking.has(words[at]?.lemma ?? "") || parties.entity(sentence.entity[target] ?? "")?.kind === "place") return [];
  const isBy = (it: number): boolean =>
    relation[it] === "obl" && childrenOf(sentence, it).some((that) => tables.doers.has(words[that]?.form ?? ""));
  const family = (it: number): number => weapons.findIndex((them) => them.has(words[it]?.lemma ?? ""));
  const by = [doer, ...childrenOf(sentence, at).filter(isBy)].find((it) => it >= 0 && family(it) >= 0);
  if (by === undefined) return [];
  const under = below(
    words.map((_, it) => childrenOf(sentence, it)),
    by,
  );
  const owners = [by, ...under].flatMap((it) => words[it]?.party ?? []);
  return [{ clause, what: target, by, family: family(by), owners }];
}

/** Whether two weapons cannot be one: of two families, and, where one may carry the other, of two owners. */
function isOther(a: Struck, b: Struck, { tables }: Context): boolean {
  if (a.family === b.family) return false;
  if (!tables.claims.carriers.has(a.family) && !tables.claims.carriers.has(b.family)) return true;
  return a.owners.length > 0 && b.owners.length > 0 && !a.owners.some((it) => b.owners.includes(it));
}

function shown({ clause: { sentence, at }, what, by }: Struck): Found["sides"][number]["words"][number] {
  const them = [at, by, what].filter((it) => Math.abs(it - at) <= SHOWN);
  return {
    report: sentence.report.annotated.article.id,
    start: sentence.words[Math.min(...them)]?.start ?? 0,
    end: sentence.words[Math.max(...them)]?.end ?? 0,
  };
}

/** Words around a verb that are shown with it. */
const SHOWN = 12;
/** Clauses that are compared in one episode. */
const COMPARED = 60;

/** @cost O(clauses), and at most 60² comparisons */
export function struckByRivals(clauses: readonly Clause[], known: (it: Clause) => Known, context: Context): Found[] {
  const all = clauses.flatMap((it) => struckIn(it, context)).slice(0, COMPARED);
  const found = new Map<string, readonly [Struck, Struck]>();
  for (const [index, a] of all.entries()) {
    for (const b of all.slice(index + 1)) {
      const [left, right] = [a.clause, b.clause];
      if (left.teller.key === right.teller.key || !isOther(a, b, context)) continue;
      if (sameThing(left, a.what, right, b.what, context) !== true || kindsApart(left, a.what, right, b.what)) continue;
      if (daysApart(left, right, known(left), known(right)) || hoursApart(left, right)) continue;
      if (circumstancesApart(left, right, [a.by, b.by], context)) continue;
      const key = [left.teller.key, right.teller.key].sort().join("\n");
      if (!found.has(key)) found.set(key, [a, b]);
    }
  }
  return [...found.values()].map((pair): Found => {
    const side = (it: Struck): Found["sides"][number] => tellerSide(it.clause.teller, it.clause.account === null ? [] : [it.clause.account], [shown(it)]); // prettier-ignore
    const word = ({ clause: { sentence }, what }: Struck): string => sentence.words[what]?.form ?? "";
    return { kind: "agent", about: `what struck it (“${word(pair[0])}”)`, sides: pair.map(side) };
  });
}
