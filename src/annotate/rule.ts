// Gives the types of the tables in which a language tells the annotators its words.
export type { TokenWords } from "../text/tokens.ts";
export type { SentenceWords } from "../text/sentences.ts";
