// Takes an episode's accounts, gives where one lays an attack to a party, and that party, right beside it, tells of one by others: each says that it was struck.
import { contentOf, type Account, type Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import { tellerOf, tellerSide } from "./tellers.ts";

/** Units of text between the two, in one report: a paragraph. */
const BESIDE = 400;

const startOf = ({ statement }: Account): number => statement.content[0]?.start ?? 0;
const endOf = ({ statement }: Account): number => statement.content.at(-1)?.end ?? 0;

/** Whether an account tells of blows. */
const isViolent = ({ view }: Account, { tables }: Context): boolean =>
  view.words.some(({ lemma }) => tables.claims.happenings.has(lemma) || tables.hostile.some((it) => it.lemma === lemma));

/** Whether two accounts stand beside each other in one report. */
function beside(left: Account, right: Account): boolean {
  if (left.statement.report !== right.statement.report) return false;
  const gap = Math.max(startOf(left), startOf(right)) - Math.min(endOf(left), endOf(right));
  return gap >= 0 && gap < BESIDE;
}

/** @cost O(accusations²), few in any episode */
export function blamedRivals(accounts: readonly Account[], context: Context): Found[] {
  const blaming = accounts.filter((it) => it.party !== null && it.accusations.length > 0 && it.statement.act === "accuse");
  return blaming.flatMap((charge): Found[] => {
    if (!isViolent(charge, context)) return [];
    const accused = new Set(charge.accusations.map((it) => it.accused));
    const other = blaming.find(
      (it) =>
        accused.has(it.party ?? "") &&
        it.party !== charge.party &&
        // Of two that accuse each other either is found; one is told.
        !(startOf(it) < startOf(charge) && it.accusations.some((that) => that.accused === charge.party)) &&
        it.accusations.some(({ struck, named }) => struck && named) &&
        beside(charge, it),
    );
    if (other === undefined) return [];
    const [mine, theirs] = [tellerOf(charge, context), tellerOf(other, context)];
    const sides = [
      tellerSide(mine, [charge], contentOf(charge.statement)),
      tellerSide(theirs, [other], other.accusations.flatMap(({ struck, words }) => (struck ? [words] : []))), // prettier-ignore
    ];
    return [{ kind: "agent", about: `${mine.name} lays it to ${theirs.name}, ${theirs.name} to others`, sides }];
  });
}
