// Gives the type of the table in which a language tells what is done by saying something.
import type { BlameWords } from "./blame-rule.ts";
import type { CueActWords } from "./cue-act-rule.ts";
import type { DeedWords } from "./deed-rule.ts";
import type { DeniedWords } from "./denied-rule.ts";
import type { HostileWords } from "./hostile-rule.ts";
import type { WreckingWords } from "./wrecking-rule.ts";
import type { LeaningWords } from "./leaning-rule.ts";
import type { ForetoldWords } from "./foretold-rule.ts";

/** Words by which the main clause of a content shows what is done by saying it; all in lower case. */
export interface ActWords {
  /** "I", "we". */
  readonly selves: ReadonlySet<string>;
  /** "It", "they": bodies and groups. */
  readonly they: ReadonlySet<string>;
  /** "Our", "my". */
  readonly ownings: ReadonlySet<string>;
  /** "There" of "there is". */
  readonly there: ReadonlySet<string>;
  /** "It", "this": what was just spoken of. */
  readonly pointers: ReadonlySet<string>;
  readonly have: ReadonlySet<string>;
  /** Modal verbs that demand: "must". */
  readonly demanding: ReadonlySet<string>;
  /** Verbs that demand with an infinitive: "needs to". */
  readonly needing: ReadonlySet<string>;
  /** Verbs of the mind: whoever does not know, want or like denies nothing. */
  readonly attitudes: ReadonlySet<string>;
  /** Nouns of phrases that deny nothing when there are none: "there is no way", "no reason". */
  readonly idle: ReadonlySet<string>;
  /** Verbs of wishing that ask for what another does: "I want him to come". */
  readonly wishing: ReadonlySet<string>;
  /** The same of who tells it of himself in the third person: "he wanted him to come". */
  readonly wished: ReadonlySet<string>;
  /** "Expect" and "from" of what one expects from others. */
  readonly awaiting: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  /** "Want", of what several who say "we" are to be given. */
  readonly wanting: ReadonlySet<string>;
  readonly several: ReadonlySet<string>;
  /** Modal verbs of one's own promise: "will"; and as it is reported: "would". */
  readonly promising: ReadonlySet<string>;
  readonly promised: ReadonlySet<string>;
  /** "Going" of "is going to". */
  readonly intending: ReadonlySet<string>;
  /** "Sending" of "we are sending help": what is under way is promised. */
  readonly sending: ReadonlySet<string>;
  /** "Accident": what it was not charges somebody. */
  readonly chances: ReadonlySet<string>;
  /** "Yes", "of course". */
  readonly answeringYes: ReadonlySet<string>;
  /** What a government recognises another's: "sovereignty". */
  readonly recognised: ReadonlySet<string>;
  /** "Could", "may": what is warned of. */
  readonly possible: ReadonlySet<string>;
  /** "Unless". */
  readonly unless: ReadonlySet<string>;
  /** "Neither". */
  readonly neither: ReadonlySet<string>;
  /** "Only" of "not only". */
  readonly only: ReadonlySet<string>;
  /** Who is blamed. */
  readonly blame: BlameWords;
  /** "Alarming": what worries by being called so. */
  readonly worrying: ReadonlySet<string>;
  /** "Rule" and "out" of "did not rule out", forms of "exclude". */
  readonly ruling: ReadonlySet<string>;
  readonly out: ReadonlySet<string>;
  readonly excluding: ReadonlySet<string>;
  /** What the words of a cue tell. */
  readonly cues: CueActWords;
  /** What is charged, denied and threatened. */
  readonly deeds: DeedWords;
  /** What is wrecked, cut off and barred. */
  readonly wrecking: WreckingWords;
  /** What one side does against the other, and armed men to people. */
  readonly hostile: HostileWords;
  /** Deeds that lean to an act. */
  readonly leaning: LeaningWords;
  /** What is promised, threatened and offered. */
  readonly foretold: ForetoldWords;
  /** What denies and what is merely not so. */
  readonly denied: DeniedWords;
  /** "Opened" of "opened fire", and what is opened. */
  readonly opening: ReadonlySet<string>;
  readonly fire: ReadonlySet<string>;
  /** Verbs for what whoever keeps silent about a thing does not do: "discuss". */
  readonly discussing: ReadonlySet<string>;
  readonly refusing: ReadonlySet<string>;
  /** "Comment": what a question asks for that may be declined. */
  readonly commenting: ReadonlySet<string>;
  /** Verbs of taking for true: who does not believe it denies it. */
  readonly accepting: ReadonlySet<string>;
  /** Verbs for what whoever does not comment does not do: "say", "discuss". */
  readonly telling: ReadonlySet<string>;
  /** "Hold", and "responsible" of what one declines to hold others. */
  readonly holding: ReadonlySet<string>;
  readonly blaming: ReadonlySet<string>;
  /** What opens and closes on a day, and doing so: "the border will reopen". */
  readonly services: ReadonlySet<string>;
  readonly reopening: ReadonlySet<string>;
  /** What is held on a day: "meeting". */
  readonly gatherings: ReadonlySet<string>;
  /** "Had" of "had to leave", and what makes a demand of it: "at once". */
  readonly obliged: ReadonlySet<string>;
  readonly urgent: readonly string[];
  /** Base forms of "give" and "issue", and what a court or a board issues: "ruling". */
  readonly issuing: ReadonlySet<string>;
  readonly rulings: ReadonlySet<string>;
  /** What it is then: "held", "place" of "take place". */
  readonly convening: ReadonlySet<string>;
  /** Words that condemn what they are said of, in its predicate only: "it is a crime". */
  readonly condemning: ReadonlySet<string>;
  /** "No" as an answer of its own. */
  readonly answeringNo: ReadonlySet<string>;
}
