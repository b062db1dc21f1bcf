// Gives the type of the table in which a language tells what is promised, threatened and offered by what is to come.

/** Words of what is foretold; all in lower case. */
export interface ForetoldWords {
  /** Participles and base forms of what is done for others: "repaired". */
  readonly performed: ReadonlySet<string>;
  /** What is done to a request, all forms: "considered". */
  readonly weighed: ReadonlySet<string>;
  /** "Back" of "we will be back". */
  readonly returning: ReadonlySet<string>;
  /** Verbs that only go on speaking: "I will tell you". */
  readonly speaking: ReadonlySet<string>;
  /** What an officer speaks for, told by its kind: "board", "government". */
  readonly houses: ReadonlySet<string>;
  /** Nouns for people who do as the speaker says: "his members". */
  readonly followers: ReadonlySet<string>;
  /** "Breach" of "would be a breach". */
  readonly breaches: ReadonlySet<string>;
  /** What befalls who does not do it: "lose". */
  readonly losing: ReadonlySet<string>;
  /** "Could", "able"; what one could do for others, and what they do first: "ask". */
  readonly might: ReadonlySet<string>;
  readonly capable: ReadonlySet<string>;
  readonly helping: ReadonlySet<string>;
  readonly asking: ReadonlySet<string>;
  /** Where who could help could be: "at", "there". */
  readonly near: ReadonlySet<string>;
  /** Participles of what is done to people who do not obey: "evicted". */
  readonly punished: ReadonlySet<string>;
  /** "Whoever", "anyone", "you": whom a threat is for. */
  readonly anybody: ReadonlySet<string>;
  /** "Provided", "if". */
  readonly granting: ReadonlySet<string>;
  /** "Whoever", "anyone": who does what is forbidden. */
  readonly whoever: ReadonlySet<string>;
  /** "Nobody": who will not do a thing to the speaker. */
  readonly nobody: ReadonlySet<string>;
  /** "Those" of "those who attack", and base forms of what they must do: "understand". */
  readonly those: ReadonlySet<string>;
  readonly grasping: ReadonlySet<string>;
  /** What nobody should be or do when it comes: "surprised". */
  readonly surprising: ReadonlySet<string>;
  /** Base forms of what nobody is to suffer: "nobody is going to [arrest] teachers". */
  readonly sparing: ReadonlySet<string>;
  /** "At" and "the" of "at the gate". */
  readonly at: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  /** "Even" of "even if". */
  readonly conceding: ReadonlySet<string>;
  /** Forms of what another is not to do: "touch". */
  readonly provoking: ReadonlySet<string>;
  /** "Could", "were" of what is not so: "if she could". */
  /** What whoever will take them does not promise: "questions". */
  readonly questions: ReadonlySet<string>;
  /** What one will be to do a thing: "obliged". */
  readonly compelled: ReadonlySet<string>;
  /** "Should" before its subject: "should they refuse". */
  readonly inverted: ReadonlySet<string>;
  readonly unreal: ReadonlySet<string>;
  /** "It" of "if it rains"; "needed" of "if needed". */
  readonly impersonal: ReadonlySet<string>;
  /** Base forms of what is given to somebody: "get". */
  readonly receiving: ReadonlySet<string>;
  /** "Until", "before": what binds what is withheld to another's doing. */
  readonly until: ReadonlySet<string>;
  /** What somebody decides to have happen or not: "will not [open] until". */
  readonly decided: ReadonlySet<string>;
  /** What others do first, all forms: "will go home when the gate is [opened]"; and what they come to: "settlement". */
  readonly conceded: ReadonlySet<string>;
  /** "When", "once"; "as soon as", "the moment" of what is done then. */
  readonly then: ReadonlySet<string>;
  readonly soonAs: readonly (readonly string[])[];
  /** "As soon as": what one is ready for only then is no mere offer. */
  readonly awaited: readonly string[];
  /** "Long" and "as" behind "as" or "so". */
  readonly longAs: readonly [long: string, as: string, opens: ReadonlySet<string>];
  /** "Only" and, behind it, "after", "when". */
  readonly only: string;
  readonly moments: ReadonlySet<string>;
  /** "Can" and short forms of "would". */
  readonly able: ReadonlySet<string>;
  /** "No", "nobody": a subject that does nothing. */
  readonly none: ReadonlySet<string>;
  /** Phrases that make a threat of a demand: "or you will". */
  readonly orElse: readonly string[];
}
