// Takes an episode's clauses, gives a person whose death two tellers lay to causes that exclude each other: "died of a heart attack", "died of a blow to the head".
import type { EntityId } from "../../model/index.ts";
import type { Found } from "./accounts.ts";
import { childrenOf, spanAround, type Clause } from "./clauses.ts";
import { daysApart, lastWord, type Known } from "./clauses-compared.ts";
import type { Context } from "../context.ts";
import { tellerSide } from "./tellers.ts";

/** What somebody died of: an illness, what another did, or their own hand. */
type Cause = "illness" | "blow" | "own hand";

interface Death {
  readonly clause: Clause;
  readonly victim: EntityId;
  readonly cause: Cause;
  /** It is said outright that the blow killed. */
  readonly outright: boolean;
  /** Indices into the sentence's words. */
  readonly shown: readonly number[];
}

/** Which of the three a noun is: "a heart [attack]" by what stands before it. */
function causeOf({ sentence: { words, head, relation } }: Clause, at: number, { tables }: Context): Cause | null {
  const { dying, ownHand } = tables.claims;
  const lemma = words[at]?.lemma ?? "";
  const organ = words.some((it, index) => head[index] === at && index < at && dying.organs.has(it.lemma) && relation[index] !== "punct");
  if (dying.illnesses.has(lemma) || (organ && dying.failures.has(lemma))) return "illness";
  if (ownHand.has(lemma)) return "own hand";
  return dying.wounds.has(lemma) ? "blow" : null;
}

/** "Died of pneumonia", "died by suicide": the noun behind the preposition; -1 where none says of what. */
function diedOf(clause: Clause, context: Context): number {
  const { sentence, at } = clause;
  const { dying } = context.tables.claims;
  const isBehind = (it: number): boolean => childrenOf(sentence, it).some((that) => sentence.relation[that] === "case" && dying.behind.has(sentence.words[that]?.form ?? "")); // prettier-ignore
  return childrenOf(sentence, at).find((it) => isBehind(it) && causeOf(clause, it, context) !== null) ?? -1;
}

/** A verb of dying with its cause, a verb of striking with whom, "his heart failed": who died, of what. */
function toldBy(clause: Clause, context: Context): { victim: number; cause: Cause; outright: boolean; shown: number[] } | null {
  const { sentence, at, doer, target } = clause;
  const { words, relation } = sentence;
  const { dying } = context.tables.claims;
  const lemma = words[at]?.lemma ?? "";
  if (dying.verbs.has(lemma)) {
    const of = diedOf(clause, context);
    const cause = of < 0 ? null : causeOf(clause, of, context);
    return cause === null ? null : { victim: doer, cause, outright: true, shown: [doer, at, of] };
  }
  if (dying.organs.has(words[doer]?.lemma ?? "") && dying.stopping.has(lemma)) {
    const owner = childrenOf(sentence, doer).find((it) => relation[it] === "nmod:poss") ?? -1;
    return { victim: owner, cause: "illness", outright: true, shown: [doer, at] };
  }
  const kills = dying.killing.has(lemma);
  if (!kills && !dying.striking.has(lemma) && !dying.striking.has(words[at]?.expression ?? "")) return null;
  return { victim: target, cause: "blow", outright: kills, shown: [target, at, doer] };
}

function deathIn(clause: Clause, context: Context): Death[] {
  const { told, modal, negator, account, sentence } = clause;
  if (!told || modal || negator >= 0 || account?.view.denied === true || clause.teller.isOutlet) return [];
  const found = toldBy(clause, context);
  const victim = found === null ? null : (sentence.entity[found.victim] ?? null);
  if (found === null || victim === null || context.parties.entity(victim)?.kind !== "person") return [];
  return [{ clause, ...found, victim, shown: found.shown.filter((it) => it >= 0) }];
}

/** Whether two tell of one person's death, and not of one cause. */
function differ(a: Death, b: Death, known: (it: Clause) => Known, { parties }: Context): boolean {
  if (a.clause.teller.key === b.clause.teller.key || a.cause === b.cause) return false;
  // "Was shot", "took his own life": both may be so, one after the other.
  if ([a, b].some(({ cause }) => cause === "own hand") && ![a, b].every(({ outright }) => outright)) return false;
  const [mine, theirs] = [a, b].map(({ victim }) => parties.nameOf(victim)) as [string, string];
  if (a.victim !== b.victim && lastWord(mine) !== theirs && lastWord(theirs) !== mine) return false;
  return !daysApart(a.clause, b.clause, known(a.clause), known(b.clause));
}

/** Deaths that are compared in one episode. */
const COMPARED = 60;

/** @cost O(clauses), and at most 60² comparisons */
export function perishedRivals(clauses: readonly Clause[], known: (it: Clause) => Known, context: Context): Found[] {
  const all = clauses.flatMap((it) => deathIn(it, context)).slice(0, COMPARED);
  const found = new Map<string, readonly [Set<Death>, Set<Death>]>();
  for (const [index, a] of all.entries())
    for (const b of all.slice(index + 1)) {
      if (!differ(a, b, known, context)) continue;
      const [left, right] = [a, b].sort((x, y) => (x.clause.teller.key < y.clause.teller.key ? -1 : 1)) as [Death, Death];
      const key = [left.clause.teller.key, right.clause.teller.key, left.cause, right.cause].join("\n");
      const home = found.get(key) ?? [new Set<Death>(), new Set<Death>()];
      found.set(key, home);
      home[0].add(left);
      home[1].add(right);
    }
  return [...found.values()].map((sides): Found => {
    const side = (them: ReadonlySet<Death>): Found["sides"][number] =>
      tellerSide([...them][0]!.clause.teller, [...them].flatMap(({ clause }) => clause.account ?? []), [...them].map(({ clause, shown }) => spanAround(clause.sentence, shown))); // prettier-ignore
    const about = `how ${context.parties.nameOf([...sides[0]][0]!.victim)} died`;
    return { kind: "agent", about, sides: sides.map(side) };
  });
}
