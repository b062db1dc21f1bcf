// Takes wordings, gives which are the same to the last word: what was found of two of them holds for all that are worded so.
import type { Wording } from "./alignment.ts";
import type { Word } from "./words.ts";

/** All that comparing asks of a word, its place in the report left out: heads and subjects by how far off they stand. */
const told = ({ form, lemma, stem, kind, upos, concepts, entity, party, rarity, head, subject, self, token }: Word): string =>
  [
    ...[form, lemma, stem, kind, upos, concepts.join(" "), entity ?? "", party ?? "", rarity],
    ...[head < 0 ? "" : head - token, subject < 0 ? "" : subject - token, self === true],
  ].join("\t");

const forms = (words: readonly Word[]): string => words.map(({ form }) => form).join(" ");
const key = ({ said, understood }: Wording, of: (words: readonly Word[]) => string): string => `${of(said)}\n\n${of(understood)}`;

/** Words that stand beside each other in one wording and not in another are told apart: "token" and all. */
const tellingAll = (words: readonly Word[]): string => {
  const first = words[0]?.token ?? 0;
  return words.map((word) => `${word.token - first}\t${told(word)}`).join("\n");
};

/** For each wording the first that is the same; itself where no other is. @cost O(words) */
export function firstsOf(wordings: readonly Wording[]): readonly number[] {
  const plain = wordings.map((it) => key(it, forms));
  const often = new Map<string, number>();
  for (const it of plain) often.set(it, (often.get(it) ?? 0) + 1);
  const firsts = new Map<string, number>();
  return wordings.map((it, at) => {
    if (often.get(plain[at]!) === 1) return at;
    const all = key(it, tellingAll);
    const first = firsts.get(all) ?? at;
    firsts.set(all, first);
    return first;
  });
}

/**
 * Gives `find` of two wordings by their indices, found once for all that are worded as they are: what is said a thousand
 * times costs no more than what is said twice.
 */
export function oncePerWording<Found>(
  firsts: readonly number[],
  find: (left: number, right: number) => Found,
): (left: number, right: number) => Found {
  const often = new Set(firsts.filter((first, at) => first !== at));
  const known = new Map<number, Found>();
  return (left, right) => {
    const [a, b] = [firsts[left] ?? left, firsts[right] ?? right];
    if (!often.has(a) && !often.has(b)) return find(left, right);
    const at = a * firsts.length + b;
    const before = known.get(at);
    if (before !== undefined) return before;
    const found = find(left, right);
    known.set(at, found);
    return found;
  };
}
