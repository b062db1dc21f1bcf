// Takes two wordings of one voice in one report, gives whether the second says the first again or goes on with something else.
import { alignWords, wordLikeness, type Likeness, type Weigh } from "./alignment.ts";
import { isContent, type Word } from "./words.ts";

/**
 * Likeness from which a voice says again in its report what it said there, where both are quoted or neither: such a
 * pair more often tells of two things in one pattern ("a woman was shot in …"). What a report tells in its own words
 * and then quotes may be far less alike.
 *
 * @source 118 pairs joined in 345 real reports, judged by hand: below it 10 of 38 were one saying, above it 5 of 6
 */
const AGAIN = 0.65;

/** Likeness from which a voice repeats in one report, with a "not", what it said there without one. Judged. */
const TURNED = 0.75;
/** Content words above which a saying may turn in one of its parts only. */
const FEW = 4;
/** Agreement of two words from which they stand for each other. */
const STANDS_FOR = 0.8;
/** Weight below which a word left over on one side alone parts nothing. */
const LEAST_LEFT = 0.2;

/** A wording with how it is given. */
export interface Saying {
  readonly words: readonly Word[];
  /** All of it, and not only some of its words. */
  readonly isQuoted: boolean;
}

const isNamed = ({ kind, entity }: Word): boolean => kind === "name" || entity !== null;
const isCounted = ({ kind, age }: Word): boolean => kind === "number" && age !== true;

/** Content words of one side for which nothing stands in the other. */
function leftOver(left: readonly Word[], right: readonly Word[]): [Word[], Word[]] {
  const pairs = alignWords(left, right).filter(({ likeness }) => likeness >= STANDS_FOR);
  const [mine, theirs] = [new Set(pairs.map(({ i }) => i)), new Set(pairs.map(({ j }) => j))];
  return [left.filter((it, at) => isContent(it) && !mine.has(at)), right.filter((it, at) => isContent(it) && !theirs.has(at))];
}

/** Whether each of two wordings has a word of a kind for which nothing stands in the other. */
function isApartIn(left: readonly Word[], right: readonly Word[], weigh: Weigh, is: (word: Word) => boolean): boolean {
  const parts = (it: Word): boolean => is(it) && weigh(it) >= LEAST_LEFT;
  if (!left.some(parts) || !right.some(parts)) return false;
  const [mine, theirs] = leftOver(left, right).map((them) => them.filter(parts));
  return mine !== undefined && theirs !== undefined && mine.some((it) => theirs.some((that) => wordLikeness(it, that) === 0));
}

/** Whether each of two wordings counts something that the other does not. @cost O(left × right) words */
export const countsApart = (left: readonly Word[], right: readonly Word[], weigh: Weigh): boolean =>
  isApartIn(left, right, weigh, isCounted);

/** Whether each of two wordings names or counts something that the other does not: two things told in one pattern. */
export const tellsOfTwo = (left: readonly Word[], right: readonly Word[], weigh: Weigh): boolean =>
  isApartIn(left, right, weigh, isNamed) || countsApart(left, right, weigh);

/** Likeness from which another figure is one saying told with another figure, though it is dated another day. Judged. */
const BUT_FOR_A_FIGURE = 0.8;

/** Whether two wordings of two days count differently: what is counted anew is said anew. @cost O(left × right) words */
export const countsAnew = (left: readonly Word[], right: readonly Word[], { score }: Likeness, weigh: Weigh): boolean =>
  score < BUT_FOR_A_FIGURE && countsApart(left, right, weigh);

/** Whether words are no clause: no auxiliary, and no verb at the top of them. */
function isPhrase(words: readonly Word[]): boolean {
  const within = new Set(words.map(({ token }) => token));
  return !words.some((it) => it.upos === "AUX" || (it.upos === "VERB" && (it.head === it.token || !within.has(it.head))));
}

const opensWithPreposition = (words: readonly Word[]): boolean => words.find((it) => it.kind !== "mark")?.upos === "ADP";

/**
 * Whether one of two phrases is no more than a preposition with its noun, which completes what somebody else has just
 * said ("By your own people."), and the other is a thing of its own ("a blockade by your own people").
 *
 * @cost O(left × right) words
 */
export function completesAnother(left: readonly Word[], right: readonly Word[], weigh: Weigh): boolean {
  const [isLeft, isRight] = [opensWithPreposition(left), opensWithPreposition(right)];
  if (isLeft === isRight) return false;
  const [part, thing] = isLeft ? [left, right] : [right, left];
  if (!isPhrase(part) || thing.filter(isContent).length > FEW) return false;
  return leftOver(part, thing)[1].some((it) => weigh(it) >= LEAST_LEFT);
}

/** Whether one denies in few words what the other says: "the ferry sank", "a ferry like that does not sink". */
function isTurned(left: readonly Word[], right: readonly Word[], negators: ReadonlySet<string>): boolean {
  const negates = (words: readonly Word[]): boolean => words.some(({ form }) => negators.has(form));
  const isShort = (words: readonly Word[]): boolean => words.filter(isContent).length <= FEW;
  return (isShort(left) || isShort(right)) && negates(left) !== negates(right);
}

/** Whether two wordings of one voice in one report can be no one saying, however another report words it. @cost O(left × right) words */
export function isAnother(left: Saying, right: Saying, { score }: Likeness, weigh: Weigh, negators: ReadonlySet<string>): boolean {
  if (score < TURNED && isTurned(left.words, right.words, negators)) return true;
  // What is quoted after being told may name and count more than was told.
  return left.isQuoted === right.isQuoted && tellsOfTwo(left.words, right.words, weigh);
}

/** Whether one voice goes on in its report instead of saying the same again. @cost O(left × right) words */
export const goesOn = (left: Saying, right: Saying, like: Likeness, weigh: Weigh, negators: ReadonlySet<string>): boolean =>
  (like.score < AGAIN && left.isQuoted === right.isQuoted) || isAnother(left, right, like, weigh, negators);
