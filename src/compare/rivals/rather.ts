// Takes an episode's clauses, gives what one teller puts right in two words and another says: "suspended, not cancelled", "was called off".
import type { Found } from "./accounts.ts";
import type { Clause } from "./clauses.ts";
import { daysApart, sameDoing, sameThing, type Known } from "./clauses-compared.ts";
import type { Context } from "../context.ts";
import { tellerSide } from "./tellers.ts";
import { isContent } from "../wording/words.ts";

/** What a clause says that something was not. Numbers are indices into the sentence's words. */
interface Rather {
  readonly clause: Clause;
  readonly thing: number;
  readonly not: number;
}

/** What a verb or adjective is said of. */
const thingOf = ({ target, doer }: Clause): number => (target >= 0 ? target : doer);

/** "The talks were suspended, [not cancelled]." */
function ratherIn(clause: Clause, { tables }: Context): Rather[] {
  const { sentence, at, told, modal, negator, teller } = clause;
  const { words } = sentence;
  const thing = thingOf(clause);
  if (!told || modal || negator >= 0 || teller.isOutlet || clause.account?.view.denied === true || thing < 0) return [];
  const not = at + 3;
  const [comma, negated, word, after] = [words[at + 1], words[at + 2], words[not], words[not + 1]];
  if (comma?.form !== "," || !tables.negators.has(negated?.form ?? "") || word === undefined || !isContent(word)) return [];
  const isAlone = after === undefined || after.kind === "mark";
  return isAlone && ALIKE.has(word.upos) && !sameDoing(words[at], word) ? [{ clause, thing, not }] : [];
}

const ALIKE: ReadonlySet<string> = new Set(["VERB", "ADJ"]);

/** Whether another teller says of the same thing what the one says that it was not. */
function gainsays({ clause, thing, not }: Rather, other: Clause, known: (it: Clause) => Known, context: Context): boolean {
  const { told, modal, negator, teller, account } = other;
  const its = thingOf(other);
  if (!told || modal || negator >= 0 || teller.isOutlet || account?.view.denied === true || its < 0) return false;
  if (teller.key === clause.teller.key || !sameDoing(clause.sentence.words[not], other.sentence.words[other.at])) return false;
  return sameThing(clause, thing, other, its, context) === true && !daysApart(clause, other, known(clause), known(other));
}

const shown = ({ sentence }: Clause, ...them: readonly number[]): Found["sides"][number]["words"][number] => ({
  report: sentence.report.annotated.article.id,
  start: sentence.words[Math.min(...them)]?.start ?? 0,
  end: sentence.words[Math.max(...them)]?.end ?? 0,
});

/** Clauses that put something right which are compared in one episode. */
const COMPARED = 20;

/** @cost O(clauses), and at most 20 × clauses comparisons */
export function ratherRivals(clauses: readonly Clause[], known: (it: Clause) => Known, context: Context): Found[] {
  const told = new Set<string>();
  return clauses
    .flatMap((it) => ratherIn(it, context))
    .slice(0, COMPARED)
    .flatMap((it): Found[] => {
      const against = clauses.find((that) => gainsays(it, that, known, context));
      const { clause, not } = it;
      const key = `${clause.teller.key}\n${against?.teller.key ?? ""}`;
      if (against === undefined || told.has(key)) return [];
      told.add(key);
      const accounts = (of: Clause) => (of.account === null ? [] : [of.account]);
      return [
        {
          kind: "denial",
          about: `said by ${against.teller.name}, not so according to ${clause.teller.name}`,
          sides: [
            tellerSide(clause.teller, accounts(clause), [shown(clause, clause.at, not)]),
            tellerSide(against.teller, accounts(against), [shown(against, against.at, thingOf(against))]),
          ],
        },
      ];
    });
}
