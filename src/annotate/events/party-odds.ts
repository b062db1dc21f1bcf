// Takes words that may be an actor and how likely each is, gives the one whose phrase agrees best with all that may be meant.
import type { EventTree } from "./event-tree.ts";

/** Words that are less likely than this share of the likeliest have no say. */
const LEAST_SHARE = 0.01;

/** Log-odds of words against each other and against nobody; the room is kept from one question to the next. */
export class PartyOdds {
  readonly #heads: number[] = [];
  readonly #odds: number[] = [];
  #many = 0;
  /** Of the words that have a say: which they are, how likely, and where their phrases begin and end. Lists are written over, not emptied: that lets go of their room. */
  readonly #heard: number[] = [];
  readonly #shares: number[] = [];
  readonly #first: number[] = [];
  readonly #end: number[] = [];
  #hearing = 0;
  #nobody = 0;

  /** Begins a question. @param nobody log-odds of there being nobody */
  clear(nobody: number): void {
    this.#nobody = nobody;
    this.#many = 0;
  }

  add(head: number, odds: number): void {
    this.#heads[this.#many] = head;
    this.#odds[this.#many++] = odds;
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
    let most = this.#nobody;
    for (let at = 0; at < this.#many; at += 1) most = Math.max(most, this.#odds[at]!);
    this.#hear(tree, most);
    let best = -1;
    let highest = Math.exp(this.#nobody - most);
    for (let at = 0; at < this.#hearing; at += 1) {
      const sum = this.#agreement(at);
      if (sum > highest) {
        best = this.#heard[at]!;
        highest = sum;
      }
    }
    return best;
  }

  /** Lists the words that have a say. @param most log-odds of the likeliest */
  #hear(tree: Pick<EventTree, "phraseOf">, most: number): void {
    const least = most + Math.log(LEAST_SHARE);
    this.#hearing = 0;
    for (let at = 0; at < this.#many; at += 1) {
      const odds = this.#odds[at]!;
      if (odds < least) continue;
      const head = this.#heads[at]!;
      const phrase = tree.phraseOf(head);
      const into = this.#hearing++;
      this.#heard[into] = head;
      this.#shares[into] = Math.exp(odds - most);
      [this.#first[into], this.#end[into]] = [phrase[0], phrase[1]];
    }
  }

  /** How far the phrase of a word that has a say agrees with those of all that have one, by their chances. */
  #agreement(of: number): number {
    const first = this.#first[of]!;
    const end = this.#end[of]!;
    let sum = 0;
    for (let at = 0; at < this.#hearing; at += 1) sum += this.#shares[at]! * agreement(first, end, this.#first[at]!, this.#end[at]!);
    return sum;
  }
}

/** Token F1 of two stretches, each from its first token to the one after its last. */
const agreement = (a: number, b: number, c: number, d: number): number =>
  (2 * Math.max(0, Math.min(b, d) - Math.max(a, c))) / (b - a + d - c);
