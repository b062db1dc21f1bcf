// Gives the type of the table in which a language tells what is done by the words of a cue, beyond its cues' own acts.
import type { Act } from "../../model/index.ts";

/** A verb with what must follow it: "lash" "out"; one of `heads` and then `then`, all in lower case. */
export interface CuePhrase {
  readonly act: Act;
  readonly heads: ReadonlySet<string>;
  /** Words that may stand right behind it. */
  readonly then: ReadonlySet<string>;
}

/** What the words of a cue tell of the act; all in lower case. */
export interface CueActWords {
  /** Forms of verbs that say nothing else, where the cue's own table names no act. */
  readonly verbs: ReadonlyMap<string, Act>;
  readonly phrases: readonly CuePhrase[];
  /** Particles that may stand behind what is waved off. */
  readonly aside: ReadonlySet<string>;
  /** Forms of verbs that leave the act to their noun: "voiced [alarm]". */
  readonly carriers: ReadonlySet<string>;
  /** Those nouns. */
  readonly carried: ReadonlyMap<string, Act>;
  /** Forms of verbs that ask for a deed where "to" and a verb follow, or "for": "told [them to leave]". */
  readonly asking: ReadonlySet<string>;
  /** Forms of "call", and what somebody is called to: "restraint". */
  readonly calling: ReadonlySet<string>;
  readonly calledTo: ReadonlySet<string>;
  /** Forms of "demand", "want" before "to know", and that "know". */
  readonly wanting: ReadonlySet<string>;
  readonly know: ReadonlySet<string>;
  /** "For" of "ask for". */
  readonly purposes: ReadonlySet<string>;
  /** Forms of verbs before whose "that" a bare verb asks: "insisted that he [leave]". */
  readonly insisting: ReadonlySet<string>;
  /** Of them those that put something forward: "proposed that a commission [be] set up". */
  readonly proposing: ReadonlySet<string>;
  /** Forms of "complain": a charge in what is said outweighs them. */
  readonly leaning: ReadonlySet<string>;
  /** Forms of "plead", and what somebody pleads to a charge: "guilty", "innocent"; the latter and "not" deny it. */
  readonly pleading: ReadonlySet<string>;
  readonly pleas: ReadonlySet<string>;
  readonly innocent: ReadonlySet<string>;
  /** "Against" behind "speak out". */
  readonly against: string;
  readonly be: string;
  /** "Of" behind whom somebody assures: "assured him of his support". */
  readonly of: string;
  /** "Revenge", and "response" behind "harsh": what is promised to nobody's good. */
  readonly reprisals: ReadonlySet<string>;
  readonly responses: ReadonlySet<string>;
  readonly harsh: ReadonlySet<string>;
  /** Forms of "assure": with "will" they commit. */
  /** Forms of "refrain", and "from" behind them. */
  /** "Stopped" of "stopped short of saying", and what one does not do then: "saying". */
  readonly halting: ReadonlySet<string>;
  readonly short: string;
  readonly holding: ReadonlySet<string>;
  /** "Warned" before "against" and a doing. */
  readonly warning: ReadonlySet<string>;
  readonly refraining: ReadonlySet<string>;
  readonly from: string;
  /** Forms of "declare", by which anything may be said. */
  readonly solemn: ReadonlySet<string>;
  readonly assuring: ReadonlySet<string>;
  /** Forms of "agree": with "to" and "will" they commit, with "that" they only say so. */
  readonly agreeing: ReadonlySet<string>;
  /** Forms of "swear": before a clause of what is or was they assert it. */
  readonly vouching: ReadonlySet<string>;
}
