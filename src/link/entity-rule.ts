// Gives the tables by which names and offices of several reports are compared.
import type { World } from "../model/index.ts";
import type { SpellingRules } from "../text/name-key.ts";

export interface EntityTables {
  readonly world: World;
  /** Wikidata identifiers by key: of a state, a body, a seat; a capital's key is "state/fr/capital/Paris". */
  readonly wikidata: ReadonlyMap<string, string>;
  readonly spelling: SpellingRules;
  /** Words of an office that mean the same office: "spokesman" and "press secretary" are both "speaker". */
  readonly titles: readonly { readonly title: string; readonly forms: readonly string[]; readonly authority: string | null }[];
  /** Endings by which a people's name differs from its country's. */
  readonly demonymEndings: { readonly country: readonly string[]; readonly people: readonly string[] };
  /** Words of a body's name that tell nothing: "the", "of", "affairs". */
  readonly emptyWords: readonly string[];
}
