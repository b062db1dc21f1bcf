// Takes the words around a count of losses, tells whether they place it: at a spot, in a town, at the scene.
import type { CompareTables } from "../rule.ts";
import type { Word } from "../wording/words.ts";

/** Words after a count that are shown with it ("were killed in Ostrel"). */
export const SHOWN = 6;

/** "Five died at the scene": where only some of them are counted. */
export const isSomewhere = (words: readonly Word[], noun: number, { claims, sites, determiners }: CompareTables): boolean =>
  words.slice(noun + 1, noun + 1 + SHOWN).some(({ lemma }, at, them) => {
    const before = them
      .slice(0, at)
      .filter(({ form }) => !determiners.has(form))
      .at(-1);
    return claims.partials.has(lemma) && sites.has(before?.form ?? "");
  });

/** Whether words name a place soon behind a count. */
export const isPlaced = (words: readonly Word[], noun: number, { sites, determiners }: CompareTables): boolean =>
  words.slice(noun + 1, noun + 1 + SHOWN).some(({ kind }, at, them) => {
    const before = them.slice(0, at).filter(({ form }) => !determiners.has(form));
    return kind === "name" && sites.has(before.at(-1)?.form ?? "");
  });

/** Whether the words right behind a count give a spot that nothing was said of before. */
export const isSpot = (words: readonly Word[], noun: number, { sites, indefinite }: CompareTables): boolean =>
  sites.has(words[noun + 1]?.form ?? "") && indefinite.has(words[noun + 2]?.form ?? "");

/** Words at a sentence's beginning in which may stand where it is: "At the scene, two people were dead". */
const OPENING = 4;

export const opensSomewhere = (words: readonly Word[], first: number, { claims, sites }: CompareTables): boolean =>
  first > 2 && sites.has(words[0]?.form ?? "") && words.slice(1, Math.min(OPENING, first)).some(({ lemma }) => claims.partials.has(lemma));
