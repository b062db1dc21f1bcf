// Takes a main clause that nothing tells the act of, gives the act that whose deed it is leans to: one's own decision, another's wrong.
import type { Act } from "../../../model/index.ts";
import type { AskedClause } from "./asked-clause.ts";
import { BIT } from "../attribution-words.ts";
import { TAG } from "../clause-view.ts";
import type { Sides } from "../voices/sides.ts";
import { wordAt } from "./wrongs.ts";

/** Null where it leans to none. @cost O(1) */
export function leaningDeed(it: AskedClause, sides: Sides): Act | null {
  const { clause } = it;
  if (clause.modal >= 0 || clause.subject < 0) return null;
  if (isKeptOut(it) || (isAnothers(it) && (clause.negated ? leavesUndone(it) : knew(it)))) return "accuse";
  return !clause.negated && (sides.speaks || isSeveral(it)) && enacts(it) ? "announce" : null;
}

/** Somebody else, or who has power over others. */
const isAnothers = ({ view, clause: { subject }, words: { leaning }, side }: AskedClause): boolean =>
  side === "other" || (side === null && leaning.powers.has(wordAt(view, subject)));

/** "They", "we", "soldiers". */
const isSeveral = ({ view, clause: { subject }, words: { deeds, several } }: AskedClause): boolean =>
  view.isPlural(subject) || deeds.others.has(wordAt(view, subject)) || several.has(wordAt(view, subject));

/** "The observers were not let through", "we were not allowed to see him": by whoever it was. */
const isKeptOut = ({ view, clause: { head, negated, passive, copular }, words: { leaning } }: AskedClause): boolean =>
  negated && (passive || copular) && leaning.granted.has(wordAt(view, head));

/** "The ministry has not paid them since May": what another owes. */
const leavesUndone = ({ view, clause: { head, passive, copular, last, nothing }, words: { leaning, have } }: AskedClause): boolean =>
  !passive && !copular && !nothing && last >= 0 && have.has(wordAt(view, last)) && leaning.due.has(wordAt(view, head));

/** "The owners knew of the crack", "the minister had known since May". */
const knew = ({ view, clause: { head, passive, last }, words: { leaning, have } }: AskedClause): boolean =>
  !passive &&
  leaning.knowing.has(wordAt(view, head)) &&
  (last < 0 || have.has(wordAt(view, last))) &&
  ![head + 1, head + 2].some((at) => view.is(at, BIT.negation));

/** "The company has suspended the line", "it had opened an inquiry", "the force is reviewing the case": what the speaker's own body does and did. */
function enacts({ view, clause: { head, last, passive, copular, infinitive, object }, words, own }: AskedClause): boolean {
  if (!own || passive || copular || last < 0 || view.tag(head) !== TAG.verb) return false;
  const verb = wordAt(view, head);
  if (words.deeds.missing.has(wordAt(view, object))) return false;
  if (view.isGerund(head)) return words.leaning.under.has(verb);
  return !infinitive && words.have.has(wordAt(view, last)) && words.leaning.enacted.has(verb) && object > head;
}
