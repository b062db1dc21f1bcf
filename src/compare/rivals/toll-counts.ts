// Takes the words of a sentence, gives the losses counted in it by a figure that has no noun right behind: "put the toll at two", "five of his men are missing".
import type { Count } from "../wording/quantities.ts";
import { lossKind } from "./figures.ts";
import type { CompareTables } from "../rule.ts";
import type { Word } from "../wording/words.ts";

/** A count of losses, with their kind. */
export interface LossCount extends Count {
  readonly kind: string;
  /** The verb that puts the loss at the figure; -1 where none does. */
  readonly by: number;
}

/** Words of the longest hedge: "no fewer than". */
const LONGEST_HEDGE = 3;
/** Words between what is put at a figure and the figure, and between who puts it there and what. */
const PUT_REACH = 8;
/** Words between "of his" and whom it counts. */
const NOUN_REACH = 4;

/** The number that a word gives by itself; null for "dozens" and whatever is no number. */
export function numberOf(form: string, { numbers }: CompareTables): number | null {
  const plain = form.replaceAll(",", "");
  if (/^\d{1,9}$/.test(plain)) return Number(plain);
  return numbers.small.find(([word]) => word === form)?.[1] ?? null;
}

/** Bounds of the number at a word, and where its hedge opens; null where it is none by itself. */
function figureAt(words: readonly Word[], at: number, tables: CompareTables): Pick<Count, "from" | "to" | "first"> | null {
  const value = words[at]?.kind === "number" ? numberOf(words[at].form, tables) : null;
  // "Twenty-six", "6 million": more than one word makes the number.
  if (value === null || [words[at - 1], words[at + 1]].some((it) => it?.kind === "number" || it?.form === "-")) return null;
  for (let length = LONGEST_HEDGE; length > 0; length -= 1) {
    const said = words.slice(Math.max(0, at - length), at).map(({ form }) => form).join(" "); // prettier-ignore
    const hedge = tables.numbers.hedges.find(([phrase]) => phrase === said)?.[1];
    if (hedge === "from" || hedge === "above") return { from: hedge === "from" ? value : value + 1, to: null, first: at - length };
    if (hedge !== undefined) return null;
  }
  return { from: value, to: value, first: at };
}

/** What somebody puts at the figure ("put the [toll] at"), and the verb; null where nobody puts anything there. */
function putAt(words: readonly Word[], first: number, { aimed, claims, casualties }: CompareTables): Pick<LossCount, "noun" | "by"> | null {
  if (words[first - 1]?.form !== aimed) return null;
  for (let noun = first - 2; noun >= Math.max(0, first - 2 - PUT_REACH) && words[noun]?.kind !== "mark"; noun -= 1) {
    const lemma = words[noun]?.lemma ?? "";
    if (!claims.tolls.has(lemma) && !casualties.has(lemma)) continue;
    const by = words.findLastIndex((it, at) => at < noun && at >= noun - PUT_REACH && claims.putting.has(it.lemma) && it.upos === "VERB");
    if (by >= 0) return { noun, by };
  }
  return null;
}

/** Whom "of his" behind a figure counts; -1 where none is. */
function ofTheirs(words: readonly Word[], at: number, { owning, claims }: CompareTables): number {
  if (words[at + 1]?.form !== owning || !claims.possessive.has(words[at + 2]?.form ?? "")) return -1;
  return words.findIndex(({ upos }, index) => index > at + 2 && index <= at + 2 + NOUN_REACH && upos === "NOUN" && words[index + 1]?.upos !== "NOUN"); // prettier-ignore
}

/** @cost O(words) */
export function lossCounts(words: readonly Word[], tables: CompareTables): LossCount[] {
  return words.flatMap((_, at): LossCount[] => {
    const figure = figureAt(words, at, tables);
    if (figure === null) return [];
    const put = putAt(words, figure.first, tables);
    if (put !== null) return [{ ...figure, ...put, last: at, kind: tables.casualties.get(words[put.noun]?.lemma ?? "") ?? "killed" }];
    const noun = ofTheirs(words, at, tables);
    const kind = noun < 0 ? null : lossKind(words, figure.first, noun, noun, tables);
    return kind === null ? [] : [{ ...figure, last: at, noun, by: -1, kind }];
  });
}

/** "Of the dead" are some who are counted elsewhere; "of its men" are counted here. */
export const isSomeOf = (words: readonly Word[], at: number, { determiners, casualties, claims }: CompareTables): boolean =>
  determiners.has(words[at]?.form ?? "") && (!claims.ownGround.has(words[at]?.form ?? "") || casualties.has(words[at + 1]?.lemma ?? ""));
