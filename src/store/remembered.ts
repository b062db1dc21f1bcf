// Takes how seals of affairs and the record's state are looked up, gives the same with what was found remembered until the record is written again.
import type { RecordState } from "./port.ts";

/** Seals remembered at most: all of a desk's, unless it is a very large one. */
const MOST_SEALS = 50_000;

/** What is asked for with nearly every request. */
export interface LookedUp {
  sealOf(affair: string): Promise<string | null>;
  state(): Promise<RecordState | null>;
}

export interface Remembered extends LookedUp {
  /** The record is another from now on. */
  forget(): void;
}

/**
 * @param isOurs whether nobody but this process can write to the store; else nothing is remembered
 * @cost of what is known no look at the database, which others may be using
 */
export function remembered(lookUp: LookedUp, isOurs: boolean): Remembered {
  if (!isOurs) return { ...lookUp, forget: () => {} };
  let seals = new Map<string, string>();
  let state: Promise<RecordState | null> | null = null;
  return {
    async sealOf(affair) {
      const there = seals.get(affair);
      if (there !== undefined) return there;
      const record = seals;
      const seal = await lookUp.sealOf(affair);
      // What was found in a record that was written over meanwhile is forgotten with it.
      if (seal !== null && record.size < MOST_SEALS) record.set(affair, seal);
      return seal;
    },
    state() {
      if (state !== null) return state;
      const asked = lookUp.state();
      state = asked;
      asked.catch(() => (state === asked ? (state = null) : null));
      return asked;
    },
    forget() {
      seals = new Map();
      state = null;
    },
  };
}
