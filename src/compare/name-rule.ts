// Gives the words by which unnamed forces and happenings are told from other nouns; lang/<language>/name-labels.ts fills them in.

/** All words in lower case, as they stand in a text. */
export interface NameLabelWords {
  /** Nouns for armed people of a side: "guards", "patrol". */
  readonly forces: ReadonlySet<string>;
  /** Nouns for men, forces only where "its" or "our" stands before them: "our men". */
  readonly owned: ReadonlySet<string>;
  /** Nouns for people, forces only where they wear somebody's uniform: "persons". */
  readonly people: ReadonlySet<string>;
  /** What says which force it is: "border" is one, "naval" and "navy" another. */
  readonly branches: ReadonlyMap<string, string>;
  /** "in" and what stands after a state's name for what its people wear: "uniform". */
  readonly wearing: string;
  readonly uniforms: ReadonlySet<string>;
  /** Nouns for what happens, with what kind of happening each is; `anyEvent` may be of any kind. */
  readonly events: ReadonlyMap<string, string>;
  readonly anyEvent: string;
  /** "at": what follows says where it happened, and is part of its name. */
  readonly site: string;
  /** "of", "after": before a happening's noun without an article. */
  readonly after: ReadonlySet<string>;
  /** Words that make a happening or a force another or any: "any", "another", "similar". */
  readonly others: ReadonlySet<string>;
  /** "our": said by whoever speaks; "its": of what was spoken of. */
  readonly ours: ReadonlySet<string>;
  readonly its: string;
}
