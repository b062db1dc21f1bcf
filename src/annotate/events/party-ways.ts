// Takes a verb and the tree it stands in, gives the words that may be its actors and the way from each to the verb, as numbers in columns.
import { RELATIONS } from "../../model/index.ts";
import type { EventTree } from "./event-tree.ts";
import type { EventWords } from "./event-words.ts";
import type { PhraseEntities } from "./phrase-entities.ts";
import { mix } from "../weights/hash-list.ts";

const CONJ = RELATIONS.indexOf("conj");
/** Steps up from the verb and from a word within which a way between the two is looked for. */
const UP = 4;
const DOWN = 8;
/** Words of a sentence that are looked at, nearest to its start first: a hostile sentence names thousands. */
export const MOST = 40;
/** Kinds of features of actors, beyond those of event-features.ts. */
export const BASE = 64;

/** What is asked of a sentence's words. */
export interface PartyView {
  readonly tree: EventTree;
  readonly words: EventWords;
  readonly upos: Uint8Array;
  readonly entities: PhraseEntities;
}

/** Columns of numbers, one place for each word that may be an actor. */
const column = (): Int32Array => new Int32Array(MOST);

/** Words of a sentence that may be actors of a verb, and the way from each to the verb: relations up from the word, then those up from the verb. */
export class Ways {
  count = 0;
  readonly head = column();
  /** 0 for no entity, else a number for its kind. */
  readonly kind = column();
  readonly hash = column();
  /** The same with the root words of what lies between, as far as they speak for a root. */
  readonly hinted = column();
  /** Relation by which it enters the verb's own dependents, and the word that does. */
  readonly last = column();
  readonly top = column();
  readonly steps = column();
  /** The verb and the words above it, and for each the way up to it as a hash. */
  readonly #above = new Int32Array(UP + 1);
  readonly #ups = new Int32Array(UP + 1);
  #high = 0;

  /** Begins with another verb. */
  start(tree: EventTree, verb: number): void {
    this.count = 0;
    this.#high = 1;
    this.#above[0] = verb;
    this.#ups[0] = 1;
    for (let at = verb, step = 1; step <= UP; step += 1) {
      const head = tree.head(at);
      if (head === at) break;
      this.#above[step] = head;
      this.#ups[step] = mix(BASE + 2, this.#ups[step - 1]!, tree.relation(at));
      this.#high = step + 1;
      at = head;
    }
  }

  /** Adds a word, unless it is too far from the verb. */
  add({ tree, words, entities }: PartyView, word: number): void {
    const into = this.count;
    let hash = 0;
    let hinted = 0;
    let last = 0;
    let top = word;
    for (let at = word, step = 0; step < DOWN; step += 1) {
      const met = this.#met(at);
      if (met >= 0) {
        const up = this.#ups[met]!;
        this.head[into] = word;
        this.kind[into] = entities.kind(word);
        this.hash[into] = mix(BASE, hash, up);
        this.hinted[into] = mix(BASE, hinted, up);
        this.last[into] = last;
        this.top[into] = top;
        this.steps[into] = step + met;
        this.count += 1;
        return;
      }
      last = tree.relation(at);
      top = at;
      // Whoever is joined to somebody goes the way that the other goes.
      if (last !== CONJ) hash = mix(BASE + 1, hash, last);
      const head = tree.head(at);
      if (head === at) return;
      at = head;
      hinted = mix(BASE + 1, hinted, words.kind(at) * 64 + last);
    }
  }

  /** Which of the verb and the words above it a word is, -1 for none. */
  #met(at: number): number {
    for (let step = 0; step < this.#high; step += 1) if (this.#above[step] === at) return step;
    return -1;
  }

  /** The last word behind the verb that is somebody known, -1 for none. */
  lastNamed(verb: number): number {
    for (let at = this.count - 1; at >= 0; at -= 1) if (this.head[at]! > verb && this.kind[at]! > 0) return this.head[at]!;
    return -1;
  }
}
