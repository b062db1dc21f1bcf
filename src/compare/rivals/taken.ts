// Takes an episode's clauses, gives the same number of people taken of whom one teller says that they fight and another that they do not: "two soldiers were detained", "two herders were kidnapped".
import type { Found } from "./accounts.ts";
import { childrenOf, type Clause } from "./clauses.ts";
import { daysApart, type Known } from "./clauses-compared.ts";
import type { Context } from "../context.ts";
import { tellerSide } from "./tellers.ts";
import { numberOf } from "./toll-counts.ts";

/** People who were taken. Numbers but `count` are indices into the sentence's words. */
interface Taken {
  readonly clause: Clause;
  readonly number: number;
  readonly who: number;
  readonly count: number;
  readonly fights: boolean;
}

/** Fewer are no group that two tellers can mean by its number. */
const LEAST = 2;

/** "Two herders, residents of Orlo, were kidnapped": whom a verb of taking takes, by number and calling. */
function takenIn(clause: Clause, { tables }: Context): Taken[] {
  const { sentence, at, target, told, modal, negator, teller } = clause;
  const { words } = sentence;
  const { taking, guilty, innocent } = tables.claims;
  if (!told || modal || negator >= 0 || teller.isOutlet || clause.account?.view.denied === true) return [];
  if (target < 0 || !taking.has(words[at]?.lemma ?? "")) return [];
  const number = childrenOf(sentence, target).find((it) => sentence.relation[it] === "nummod") ?? -1;
  const count = numberOf(words[number]?.form ?? "", tables);
  if (count === null || count < LEAST) return [];
  const calling = words[target]?.lemma ?? "";
  const fights = guilty.has(calling) || tables.fighters.has(calling);
  if (!fights && !innocent.has(calling) && !tables.civilians.has(calling)) return [];
  return [{ clause, number, who: target, count, fights }];
}

function shown({ clause: { sentence, at }, number, who }: Taken): Found["sides"][number]["words"][number] {
  const them = [number, who, ...(Math.abs(at - who) <= SHOWN ? [at] : [])];
  return {
    report: sentence.report.annotated.article.id,
    start: sentence.words[Math.min(...them)]?.start ?? 0,
    end: sentence.words[Math.max(...them)]?.end ?? 0,
  };
}

/** Words between people and the verb that is shown with them. */
const SHOWN = 9;
/** Clauses that are compared in one episode. */
const COMPARED = 60;

/** @cost O(clauses), and at most 60² comparisons */
export function takenRivals(clauses: readonly Clause[], known: (it: Clause) => Known, context: Context): Found[] {
  const all = clauses.flatMap((it) => takenIn(it, context)).slice(0, COMPARED);
  const found = new Map<string, readonly [Taken, Taken]>();
  for (const a of all.filter(({ fights }) => fights)) {
    for (const b of all.filter(({ fights }) => !fights)) {
      const [left, right] = [a.clause, b.clause];
      if (a.count !== b.count || left.teller.key === right.teller.key || daysApart(left, right, known(left), known(right))) continue;
      // Whoever takes both kinds in one breath tells them apart.
      if (tellsBoth(all, a) || tellsBoth(all, b)) continue;
      const key = [left.teller.key, right.teller.key].sort().join("\n");
      if (!found.has(key)) found.set(key, [a, b]);
    }
  }
  return [...found.values()].map((pair): Found => {
    const [mine, theirs] = pair.map(({ clause }) => clause.teller.name);
    const side = (it: Taken): Found["sides"][number] => tellerSide(it.clause.teller, it.clause.account === null ? [] : [it.clause.account], [shown(it)]); // prettier-ignore
    return { kind: "name", about: `who they were: ${mine ?? ""}, ${theirs ?? ""}`, sides: pair.map(side) };
  });
}

/** Whether a teller tells of people of the other calling as well. */
const tellsBoth = (all: readonly Taken[], { clause: { teller }, fights }: Taken): boolean =>
  all.some((it) => it.clause.teller.key === teller.key && it.fights !== fights);
