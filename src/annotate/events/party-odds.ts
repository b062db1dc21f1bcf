// Takes words that may be an actor and how likely each is, gives the one whose phrase agrees best with all that may be meant.
import type { EventTree } from "./event-tree.ts";

/** Words that are less likely than this share of the likeliest have no say. */
const LEAST_SHARE = 0.01;

/** Log-odds of words against each other and against nobody; the room is kept from one question to the next. */
export class PartyOdds {
  readonly #heads: number[] = [];
  readonly #odds: number[] = [];
  #nobody = 0;

  /** Begins a question. @param nobody log-odds of there being nobody */
  clear(nobody: number): void {
    this.#nobody = nobody;
    this.#heads.length = this.#odds.length = 0;
  }

  add(head: number, odds: number): void {
    this.#heads.push(head);
    this.#odds.push(odds);
  }

  /**
   * The word whose phrase shares most tokens, as F1, with the phrases of all words, each counted by its chance; -1 where
   * nobody is likelier than that. Words of one phrase speak for each other: of "the talks with the union of miners" two
   * that are each less likely than a third may still be meant more likely together.
   *
   * @returns the head token
   * @cost O(words²) over those with a say, of which there are few
   * @source bench/quality/plv.ts
   */
  mostAgreeing(tree: Pick<EventTree, "phraseOf">): number {
    const most = Math.max(this.#nobody, ...this.#odds);
    const least = most + Math.log(LEAST_SHARE);
    const heard = this.#heads.flatMap((head, at) => {
      const odds = this.#odds[at]!;
      return odds < least ? [] : [{ head, share: Math.exp(odds - most), phrase: tree.phraseOf(head) }];
    });
    let best = -1;
    let highest = Math.exp(this.#nobody - most);
    for (const it of heard) {
      let sum = 0;
      for (const { share, phrase } of heard) sum += share * agreement(it.phrase, phrase);
      if (sum > highest) [best, highest] = [it.head, sum];
    }
    return best;
  }
}

/** Token F1 of two stretches, each from its first token to the one after its last. */
function agreement([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  return (2 * Math.max(0, Math.min(b, d) - Math.max(a, c))) / (b - a + d - c);
}
