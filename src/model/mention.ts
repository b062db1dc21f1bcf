// Gives what is spoken of: mentions in one report and the entities they resolve to.
import type { Known } from "./known.ts";
import type { Range } from "./span.ts";

/**
 * What an entity is. `state` is a country or its government, whichever name it goes by (its own, its
 * capital's, "the … side"); `group` is people known by description only ("reporters", "both sides").
 */
export type EntityKind = "person" | "organization" | "place" | "state" | "group" | "work";

export type MentionForm = "name" | "description" | "pronoun";

/** Index into the report's `entities` layer. */
export type LocalEntityIndex = number;

/**
 * A stretch that names or describes an entity; the whole noun phrase with titles, offices and
 * appositions ("Russian Foreign Minister Sergey Lavrov").
 */
export interface Mention extends Range {
  /** The words that name ("Sergey Lavrov") or the head noun phrase of a description ("press secretary"). */
  readonly core: Range;
  readonly kind: EntityKind;
  readonly form: MentionForm;
  readonly entity: Known<LocalEntityIndex>;
  /** Said of a place that here speaks for a government: "Baku said", "the Kremlin believes". */
  readonly metonym?: "capital" | "seat" | "demonym";
  /** Plural pronouns and groups: the entities meant, where they can be told ("both sides"). */
  readonly members?: readonly LocalEntityIndex[];
}

/** One entity as one report knows it. Its identity over reports is `link`'s affair. */
export interface LocalEntity {
  readonly index: LocalEntityIndex;
  readonly kind: EntityKind;
  /** Fullest name in the report without titles ("Dmitry Peskov"); for an entity only described, the description. */
  readonly name: string;
  /** False where the report never names it. */
  readonly named: boolean;
  /** Other ways the report names or describes it, as they stand there, each once. */
  readonly labels: readonly string[];
  /** Office as stated, lower case, without its body: "spokesman", "foreign minister". */
  readonly offices: readonly string[];
  /** Whom it speaks for: the body or state of its office ("Kremlin" for Peskov, "Russia" for the Kremlin). */
  readonly onBehalfOf: LocalEntityIndex | null;
  /** Key in the world tables where known there ("Q-like" keys of our own: "state/az"). */
  readonly world: string | null;
}
