// Gives what has been read of a phrase while its tokens are taken one by one.
import { BIT, type Entry } from "./lexicon.ts";
import type { Authority } from "./names-rule.ts";
import type { Determiner, PhraseIndex, StatedRole } from "./phrases.ts";

/** What has been read of a phrase so far; -1 where nothing of its kind has been. */
export interface Draft {
  first: number;
  nameFirst: number;
  nameEnd: number;
  /** The known name that the name is, as long as nothing is added to it. */
  known: Entry | null;
  /** Noun inside the name that tells what it is. */
  nameHead: Entry | null;
  head: Entry | null;
  headFirst: number;
  headEnd: number;
  /** Emptied when the draft begins anew: whoever keeps them copies them. */
  readonly roles: StatedRole[];
  of: PhraseIndex;
  /** A people's name right before: it begins a body's name with it. */
  people: PhraseIndex;
  determiner: Determiner;
  authority: Authority | null;
  /** An office read from here on is no longer held: "former". */
  past: boolean;
  gender: Entry["gender"];
  titled: boolean;
  /** A word that is no part of a name stood after the name or head. */
  loose: boolean;
  modified: boolean;
  bracket: boolean;
  /** The name stands in quotation marks behind its noun: "the mine “Orlo”". */
  marked: boolean;
}

/** A draft in which nothing has been read yet. */
export const emptyDraft = (): Draft => ({
  first: -1,
  nameFirst: -1,
  nameEnd: -1,
  known: null,
  nameHead: null,
  head: null,
  headFirst: -1,
  headEnd: -1,
  roles: [],
  of: -1,
  people: -1,
  determiner: "none",
  authority: null,
  past: false,
  gender: null,
  titled: false,
  loose: false,
  modified: false,
  bracket: false,
  marked: false,
});

/** Begins a draft anew: most words begin a phrase, so drafts are used again. */
export function begin(draft: Draft, first: number, of: PhraseIndex, determiner: Determiner): Draft {
  draft.first = first;
  draft.nameFirst = -1;
  draft.nameEnd = -1;
  draft.known = null;
  draft.nameHead = null;
  draft.head = null;
  draft.headFirst = -1;
  draft.headEnd = -1;
  // A list's length is dear to write, and most drafts state no role.
  if (draft.roles.length > 0) draft.roles.length = 0;
  draft.of = of;
  draft.people = -1;
  draft.determiner = determiner;
  draft.authority = null;
  draft.past = false;
  draft.gender = null;
  draft.titled = false;
  draft.loose = false;
  draft.modified = false;
  draft.bracket = false;
  draft.marked = false;
  return draft;
}

/** Which determiner a word is. @param bits of its word */
export function determinerOf(bits: number): Determiner {
  if ((bits & BIT.both) !== 0) return "both";
  if ((bits & BIT.every) !== 0) return "every";
  if ((bits & BIT.this) !== 0) return "this";
  return (bits & BIT.a) !== 0 ? "a" : "the";
}
