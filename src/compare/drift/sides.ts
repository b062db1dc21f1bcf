// Takes two readings of one utterance, gives a deed that is told of one side in one and of another side in the other.
import type { Drift } from "../../model/index.ts";
import type { Pair } from "../wording/alignment.ts";
import type { CompareTables } from "../rule.ts";
import { quote, spanOf, type View } from "../wording/views.ts";
import { isContent } from "../wording/words.ts";

/** The noun that does what a verb tells, by the parse, as index into the view's words; -1 where there is none. */
const doerOf = ({ words }: View, verb: number): number => {
  const token = words[verb]?.subject ?? -1;
  return token < 0 ? -1 : words.findIndex((it) => it.token === token);
};

/** Words of the doer's own phrase besides its noun: "our own engineers". */
const isOfDoer = ({ words }: View, at: number, doer: number): boolean => at === doer || words[at]?.head === words[doer]?.token;

/**
 * Gives a verb told of two sides ("the company broke the agreement", "the drivers broke the agreement"), where all
 * that is said besides stands in both readings.
 */
export function sideDrift(left: View, right: View, pairs: readonly Pair[], { sides, foes, firstPersons }: CompareTables): Drift[] {
  const isOurs = (view: View, doer: number): boolean =>
    view.words.some(({ form }, at) => at !== doer && firstPersons.has(form) && isOfDoer(view, at, doer));
  /** A foe is none of ours, whatever ours are. */
  const sideOf = (view: View, doer: number, other: string): string | undefined => {
    const lemma = view.words[doer]?.lemma ?? "";
    return foes.has(lemma) ? "foe" : foes.has(other) && isOurs(view, doer) ? "ours" : sides.get(lemma);
  };
  return pairs.flatMap(({ i, j, likeness }): Drift[] => {
    if (likeness < 0.8 || !left.verb[i] || !right.verb[j]) return [];
    const [a, b] = [doerOf(left, i), doerOf(right, j)];
    const [x, y] = [sideOf(left, a, right.words[b]?.lemma ?? ""), sideOf(right, b, left.words[a]?.lemma ?? "")];
    if (x === undefined || y === undefined || x === y) return [];
    // Who is the doer here stands nowhere in the other reading, and nothing else is left over in either.
    const paired = (side: "i" | "j", at: number): boolean => pairs.some((it) => it[side] === at && it.likeness >= 0.8);
    const rest = (view: View, side: "i" | "j", doer: number): boolean =>
      view.words.every((word, at) => !isContent(word) || isOfDoer(view, at, doer) || paired(side, at));
    if (paired("i", a) || paired("j", b) || !rest(left, "i", a) || !rest(right, "j", b)) return [];
    const says = `${quote(left.words[i])} is said of ${quote(left.words[a])} in one reading and of ${quote(right.words[b])} in the other.`;
    return [{ kind: "actor", left: spanOf(left, Math.min(a, i), Math.max(a, i)), right: spanOf(right, Math.min(b, j), Math.max(b, j)), says }]; // prettier-ignore
  });
}
