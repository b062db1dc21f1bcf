// Gives the type of the table in which a language tells what denies and what is merely not so.

/** Words of what is denied; all in lower case. */
export interface DeniedWords {
  /** Participles and forms of what nobody is blamed for when it did not happen: "found" of "nobody was found". */
  readonly unfound: ReadonlySet<string>;
  /** What one may simply not have: "rain". */
  readonly scarce: ReadonlySet<string>;
  /** People of whom one has none where something was done: "troops". */
  readonly forces: ReadonlySet<string>;
  /** "Received" of "we have received no answer". */
  readonly given: ReadonlySet<string>;
  /** "Such", and what is denied by that there was no such thing: "order". */
  readonly such: ReadonlySet<string>;
  readonly alleged: ReadonlySet<string>;
  /** "Aware": who is not aware of such a thing does not say that there was none. */
  readonly unaware: ReadonlySet<string>;
  /** What may be forged, and what it is called then. */
  readonly pictures: ReadonlySet<string>;
  readonly forged: ReadonlySet<string>;
  /** What somebody may ask for, and nobody has so far: "request". */
  readonly asked: ReadonlySet<string>;
  /** Means of force, and participles of using them: "force was not used". */
  readonly means: ReadonlySet<string>;
  readonly used: ReadonlySet<string>;
  /** "There", and prepositions of place: "near". */
  readonly places: ReadonlySet<string>;
  /** "Nothing". */
  readonly nothing: ReadonlySet<string>;
  /** "Yet" and "so far": what has not come about until now is no denial. */
  readonly pending: ReadonlySet<string>;
  readonly soFar: readonly string[];
  /** "No such request": nobody has asked. */
  readonly unasked: readonly string[];
  /** "There was no such offer": somebody says that there was. */
  readonly unmade: readonly string[];
  readonly never: ReadonlySet<string>;
  /** Phrases that press a negation: "of any kind". */
  readonly emphatic: readonly string[];
  /** Verbs of aiming: who does not seek a thing says what he wants. */
  readonly sought: ReadonlySet<string>;
  /** What a rumour is called by itself: "talk". */
  readonly idleTalk: ReadonlySet<string>;
}
