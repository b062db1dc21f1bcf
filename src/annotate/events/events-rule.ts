// Takes nothing; gives the shape of the tables by which a language names happenings.

import type { NumberWords } from "../../text/number-words.ts";

/** A word that names a happening. */
export interface Trigger {
  readonly lemma: string;
  /** PLOVER root, or null where none fits ("erupt", "earthquake"). @source PLOVER event ontology, 2018 */
  readonly code: string | null;
  readonly form: "verb" | "noun";
  /** Every inflected form, lower case. */
  readonly forms: readonly string[];
}

/** Everything of a language that the event stage needs; all words lower case. */
export interface EventTables {
  readonly triggers: readonly Trigger[];
  /** The roots in the order that a model's classes have. */
  readonly roots: readonly string[];
  /** Forms of verbs and nouns that speak for a root, by its place in `roots`; features for the model, no triggers. */
  readonly hints: Readonly<Record<"verb" | "noun", ReadonlyMap<string, number>>>;
  /** Forms of "say", "announce": the clause they bring in carries what is told. */
  readonly sayings: ReadonlySet<string>;
  /** Forms of "begin", "continue": the infinitive they govern carries what is told. */
  readonly aspects: ReadonlySet<string>;
  readonly negators: ReadonlySet<string>;
  /** "may", "if", "plans to": what follows has not happened as far as the report says. */
  readonly unreal: ReadonlySet<string>;
  /** "if", "whether": what their clause tells is left open. */
  readonly conditions: ReadonlySet<string>;
  /** Forms of verbs whose infinitive has happened: "began to". */
  readonly realised: ReadonlySet<string>;
  /** "who", "which": mean what their clause is about. */
  readonly relatives: ReadonlySet<string>;
  /** "they", "it": stand for somebody named elsewhere. */
  readonly pronouns: ReadonlySet<string>;
  /** "to": right before a verb, it has not happened. */
  readonly infinitive: ReadonlySet<string>;
  /** Words that open a clause of their own. */
  readonly clauseOpeners: ReadonlySet<string>;
  /** "by": brings in who did it after a noun or a passive. */
  readonly doers: ReadonlySet<string>;
  /** "on", "against": brings in whom a noun's doing struck. */
  readonly aims: ReadonlySet<string>;
  /** "with", "from": brings in whom a verb without an object turns to. */
  readonly partners: ReadonlySet<string>;
  /** "in", "at", "near": brings in where. */
  readonly places: ReadonlySet<string>;
  /** Forms of "be" and "get": with a past participle after them, passive. */
  readonly passives: ReadonlySet<string>;
  readonly numbers: NumberWords;
}
