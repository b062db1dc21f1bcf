// Gives room for the entities of a sentence's phrases, kept from one sentence to the next.

/** In the place of an entity that was not asked for yet. */
export const UNASKED = -2;

/** Room for what is remembered of one sentence after the other. */
export class EntityRoom {
  #entity = new Int32Array(64);
  #exact = new Uint8Array(64);

  /** The room, cleared for so many tokens. */
  cleared(size: number): { readonly entity: Int32Array; readonly exact: Uint8Array } {
    if (this.#entity.length < size) [this.#entity, this.#exact] = [new Int32Array(2 * size), new Uint8Array(2 * size)];
    for (let at = 0; at < size; at += 1) {
      this.#entity[at] = UNASKED;
      this.#exact[at] = 0;
    }
    return { entity: this.#entity, exact: this.#exact };
  }
}
