// Takes one sentence's parse and a report's mentions and times, gives the entity of each phrase and what else a word stands in.
import type { EntityKind } from "../../model/index.ts";
import { firstFrom } from "../../text/bisect.ts";
import { EntityRoom, UNASKED } from "./entity-room.ts";
import type { EventReading } from "./event-reading.ts";
import type { EventTree } from "./event-tree.ts";

const KINDS: readonly EntityKind[] = ["person", "organization", "place", "state", "group", "work"];

/** Mentions before a token that may hold it: they nest no deeper. */
const NESTED = 4;

/** No entity. */
const NONE = -1;

/** The entities of one sentence's phrases by their head tokens; what was asked once is remembered. */
export class PhraseEntities {
  readonly #reading: EventReading;
  readonly #tree: EventTree;
  readonly #first: number;
  readonly #end: number;
  readonly #entity: Int32Array;
  /** 1 where the head itself stands in the mention. */
  readonly #exact: Uint8Array;

  /** @param room that no other sentence that is still asked writes in */
  constructor(reading: EventReading, tree: EventTree, first: number, end: number, room = new EntityRoom()) {
    [this.#reading, this.#tree, this.#first, this.#end] = [reading, tree, first, end];
    const { entity, exact } = room.cleared(end - first);
    this.#entity = entity;
    this.#exact = exact;
  }

  /** The entity of the mention that a phrase's head stands in, else of the nearest one inside the phrase; -1 for none. */
  entity(head: number): number {
    if (head < this.#first || head >= this.#end) return NONE;
    const known = this.#entity[head - this.#first]!;
    return known === UNASKED ? this.#find(head) : known;
  }

  /** 0 for no entity, else a number for its kind, lower where the head itself stands in its mention. */
  kind(head: number): number {
    const entity = this.entity(head);
    if (entity < 0) return 0;
    const kind = KINDS.indexOf(this.#reading.entities[entity]?.kind ?? "group");
    return 1 + kind + (this.#exact[head - this.#first] === 1 ? 0 : KINDS.length);
  }

  /** @cost O(log mentions + mentions of the phrase) */
  #find(head: number): number {
    const { tokens, mentions, mentionStarts, mentionEntities } = this.#reading;
    const start = tokens.start[head] ?? 0;
    const end = tokens.end[head] ?? 0;
    const from = tokens.start[this.#tree.low(head)] ?? 0;
    const to = tokens.end[this.#tree.high(head)] ?? 0;
    let best = NONE;
    let least = Infinity;
    for (let at = firstFrom(mentionStarts, mentions.length, from); at < mentions.length && mentionStarts[at]! < to; at += 1) {
      const mention = mentions[at]!;
      const entity = mentionEntities[at]!;
      if (mention.end > to || entity < 0) continue;
      const off = mention.start <= start && end <= mention.end ? 0 : Math.max(mention.start - end, start - mention.end, 1);
      if (off < least) [best, least] = [entity, off];
    }
    this.#entity[head - this.#first] = best;
    if (least === 0) this.#exact[head - this.#first] = 1;
    return best;
  }

  /** Whether a token stands in a name that its governor does not stand in. @cost O(log mentions) */
  isName(token: number): boolean {
    const { tokens, mentions, mentionStarts } = this.#reading;
    const at = tokens.start[token] ?? 0;
    const above = tokens.start[this.#tree.head(token)] ?? 0;
    const after = firstFrom(mentionStarts, mentions.length, at + 1);
    for (let index = after - 1; index >= 0 && index >= after - NESTED; index -= 1) {
      const it = mentions[index]!;
      if (it.form === "name" && it.end > at && !(it.start <= above && above < it.end)) return true;
    }
    return false;
  }

  /** Whether a token stands in a time expression. @cost O(log times) */
  isTime(token: number): boolean {
    const { tokens, times, timeStarts } = this.#reading;
    const at = tokens.start[token] ?? 0;
    const after = firstFrom(timeStarts, times.length, at + 1);
    return after > 0 && times[after - 1]!.end > at;
  }
}
