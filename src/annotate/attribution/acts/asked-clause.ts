// Gives what is asked of a main clause of what is said: its words, and whose it is.
import type { NumberedWords } from "./act-lexicon.ts";
import type { ClauseView } from "../clause-view.ts";
import type { MainClause } from "./main-clauses.ts";
import type { Phrase } from "../noun-phrase.ts";
import type { PlainWords } from "./plain-words.ts";
import type { Side } from "../voices/sides.ts";
import { wordAt } from "./wrongs.ts";

export interface AskedClause {
  readonly view: ClauseView;
  readonly clause: MainClause;
  readonly sentence: Phrase;
  readonly words: NumberedWords;
  /** The sentence's words. */
  readonly plain: PlainWords;
  /** Whose the subject is, people of the speaker's included ("his men"). */
  readonly side: Side;
  /** Whether the subject is the speaker or whom he speaks for. */
  readonly own: boolean;
  /** Whether the subject is a name that the speaker may well speak for. */
  readonly meant: boolean;
}

/** Whether the subject is who speaks: "I", "we". */
export const isSelf = ({ view, clause, words }: AskedClause): boolean => words.selves.has(wordAt(view, clause.subject));
