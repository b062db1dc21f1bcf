// Gives the types of the tables in which a language tells the annotators its words.
export type { TokenWords } from "../text/tokens.ts";
export type { SentenceWords } from "../text/sentences.ts";

/** Words of a line that is signed; in lower case. */
export interface SignWords {
  readonly by: string;
  /** Who signs and is no one person: "staff", "editors". */
  readonly desks: ReadonlySet<string>;
  /** Between two who sign: "and". */
  readonly joining: ReadonlySet<string>;
}
