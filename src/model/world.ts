// Gives the shape of what is known of the world beforehand: states, their capitals, seats and people.

/** A state as the tables know it. Names are in the language of the reports. */
export interface StateFacts {
  /** "state/az": ISO 3166-1 alpha-2, lower case. */
  readonly key: string;
  readonly name: string;
  /** Other names and abbreviations: "Russian Federation", "U.S.". */
  readonly also: readonly string[];
  /** Adjective and people: "Azerbaijani", "Azerbaijanis". */
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
  /** Names that speak for its government or a part of it: "the Kremlin", "Downing Street". */
  readonly seats: readonly {
    readonly name: string;
    readonly speaksFor: "head-of-state" | "government" | "foreign-ministry" | "defence-ministry" | "legislature";
  }[];
}

/** @source ISO 3166-1; capitals, demonyms and seats as stated at the table's head (lang/en/world.ts) */
export interface World {
  readonly states: readonly StateFacts[];
  /** Well-known bodies that are no state: "United Nations" with "UN", "U.N."; `state` the key of the state whose service it is. */
  readonly bodies: readonly {
    readonly key: string;
    readonly name: string;
    readonly also: readonly string[];
    readonly state: string | null;
  }[];
  /** News agencies, as credited. */
  readonly agencies: readonly { readonly name: string; readonly also: readonly string[] }[];
}
