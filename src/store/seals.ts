// Takes how an affair's seal is looked up, gives the same with what was found remembered until the record is written again.

/** Seals remembered at most: all of a desk's, unless it is a very large one. */
const MOST_SEALS = 50_000;

export interface Seals {
  of(affair: string): Promise<string | null>;
  /** The record is another from now on. */
  forget(): void;
}

/** For a store that nobody but this process can write to. @cost of one that is known no look at the database, which others may be using */
export function rememberedSeals(lookUp: (affair: string) => Promise<string | null>): Seals {
  let known = new Map<string, string>();
  return {
    async of(affair) {
      const there = known.get(affair);
      if (there !== undefined) return there;
      const record = known;
      const seal = await lookUp(affair);
      // What was found in a record that was written over meanwhile is forgotten with it.
      if (seal !== null && record.size < MOST_SEALS) record.set(affair, seal);
      return seal;
    },
    forget: () => (known = new Map()),
  };
}
