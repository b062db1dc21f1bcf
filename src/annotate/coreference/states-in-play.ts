// Takes the states that a report names, gives the two that "both sides" means at a place in it.
import type { LocalEntityIndex } from "../../model/index.ts";
import { BIT } from "../mentions/lexicon.ts";
import type { NameView } from "../mentions/name-view.ts";
import { isJoined } from "../mentions/phrase-context.ts";
import type { Phrase, PhraseIndex } from "../mentions/phrases.ts";

type Pair = readonly [LocalEntityIndex, LocalEntityIndex];

/** How far behind "both sides" its members may be listed, in tokens: "both sides — X and Y". */
const LISTED_WITHIN = 2;

export class StatesInPlay {
  readonly #view: NameView;
  /** Where two states stand side by side, in the order of the text. */
  readonly #pairs: { readonly at: number; readonly members: Pair }[] = [];
  /** The two named most, where no two stand side by side and no third is named as often. */
  readonly #foremost: Pair | null;

  /** @param stateOf the state that a phrase names, -1 where it names none */
  constructor(
    view: NameView,
    phrases: readonly Phrase[],
    order: readonly PhraseIndex[],
    stateOf: (index: PhraseIndex) => LocalEntityIndex | -1,
  ) {
    this.#view = view;
    const counts = new Map<LocalEntityIndex, number>();
    let last: Phrase | undefined;
    let lastState = -1;
    for (const index of order) {
      const phrase = phrases[index];
      if (phrase === undefined) continue;
      const state = stateOf(index);
      if (last !== undefined && state >= 0 && lastState >= 0 && state !== lastState && isJoined(view, last, phrase)) {
        this.#pairs.push({ at: last.first, members: pairOf(state, lastState) });
      }
      last = phrase;
      lastState = state;
    }
    phrases.forEach((_, index) => {
      const state = stateOf(index);
      if (state >= 0) counts.set(state, (counts.get(state) ?? 0) + 1);
    });
    const [first, second, third] = [...counts].sort(([a, many], [b, others]) => others - many || a - b);
    const isClear = first !== undefined && second !== undefined && second[1] > 1 && (third?.[1] ?? 0) < second[1];
    this.#foremost = isClear ? pairOf(first[0], second[0]) : null;
  }

  /** Members of a phrase: listed right behind it, else the pair set side by side last, else the first to come; null for "all sides". */
  membersOf(phrase: Phrase): Pair | null {
    if (!this.#isTwo(phrase)) return null;
    let before = -1;
    let after = this.#pairs.length;
    while (after - before > 1) {
      const middle = (before + after) >> 1;
      if ((this.#pairs[middle]?.at ?? 0) < phrase.first) before = middle;
      else after = middle;
    }
    const next = this.#pairs[after];
    const isListed = next !== undefined && next.at <= phrase.end + LISTED_WITHIN;
    return (isListed ? next : (this.#pairs[before] ?? next))?.members ?? this.#foremost;
  }

  #isTwo({ first, determiner }: Phrase): boolean {
    return determiner === "both" || determiner === "the" || (this.#view.bits(first) & BIT.two) !== 0;
  }
}

const pairOf = (one: LocalEntityIndex, other: LocalEntityIndex): Pair => (one < other ? [one, other] : [other, one]);
