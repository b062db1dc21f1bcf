// Takes a draft of a phrase before a body's noun, gives the words between for what they are: members who make the body up, or own it.
import type { Entry } from "./lexicon.ts";
import { PART, type NameView } from "./name-view.ts";
import type { Draft } from "./phrase-draft.ts";

/** "The dockers' union": a common noun that owns, told by no table, is one more word before the noun. @param next what stands behind "'s" */
export const isCommonOwner = ({ modified, determiner }: Draft, next: number): boolean =>
  modified && determiner !== "none" && (next === PART.atom || next === PART.modifier);

/** "The volunteer fire brigade", "the teacher union": those whom the noun before a body calls so make it up. */
export function takeMembers(view: NameView, draft: Draft, { body }: Entry, first: number): void {
  const { head, headEnd, headFirst, nameFirst, of } = draft;
  const isCalling = head?.sense === "role" && head.role?.sort === "calling" && head.role.actsFor !== true;
  if (!isCalling || headEnd !== first || nameFirst >= 0 || of >= 0 || body?.bare === true || view.isCapital(headFirst)) return;
  draft.roles.pop();
  draft.head = null;
  draft.modified = true;
}
