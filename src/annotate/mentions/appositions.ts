// Takes a report's phrases, gives those that stand side by side for one and the same: "X, the capital of Y".
import { BIT } from "./lexicon.ts";
import { NAME_KINDS } from "./name-labels.ts";
import { PART, type NameView } from "./name-view.ts";
import { isPlaced } from "./phrase-context.ts";
import { isLandmark, isPlaceNoun } from "./place-phrases.ts";
import { phraseAt, type Phrase, type PhraseIndex } from "./phrases.ts";

const CLOSING = new Set([",", ".", ";", ":", ")", "—", "–", "”", '"', "’"]);

/** Sets `same` where two neighbours are one entity, and takes people's descriptions into the phrase of their name. */
export function readAppositions(view: NameView, phrases: readonly Phrase[], order: readonly PhraseIndex[]): void {
  for (let at = 0; at + 1 < order.length; at++) {
    const rightIndex = order[at + 1] ?? -1;
    const [left, right] = [phrases[order[at] ?? -1], phrases[rightIndex]];
    if (left !== undefined && right?.first === left.end) joinOwner(view, phrases, left, right, rightIndex);
  }
  for (let at = 0; at + 1 < order.length; at++) {
    const leftIndex = order[at] ?? -1;
    const rightIndex = order[at + 1] ?? -1;
    const left = phrases[leftIndex];
    const right = phrases[rightIndex];
    if (left === undefined || right === undefined) continue;
    const named = at > 0 ? namedBefore(view, phrases, order[at - 1] ?? -1, leftIndex) : null;
    if (named !== null && isBehindPlace(view, left, right) && joinPerson(phrases[named]!, right, named, rightIndex)) continue;
    if (right.first === left.end && isHolder(view, left, right)) joinPerson(left, right, leftIndex, rightIndex);
    if (right.first === left.end && joinBody(view, left, right, rightIndex)) continue;
    if (isSeated(view, left.end, right.first) && isClosed(view, right) && joinPerson(left, right, leftIndex, rightIndex)) continue;
    if (right.first !== left.end + 1) continue;
    const mark = view.sign(left.end);
    if (mark === "(" && view.sign(right.end) === ")") inBrackets(view, left, right, leftIndex);
    else if (mark === "," && view.sentence[left.first] === view.sentence[right.first] && isClosed(view, right)) {
      if ((!isPlaced(view, left) && joinPerson(left, right, leftIndex, rightIndex)) || joinPlace(view, left, right, leftIndex, rightIndex))
        continue;
      if (isCalledTwice(view, left, right)) right.same = leftIndex;
      besideBody(view, left, right, leftIndex, rightIndex);
    }
  }
}

/** "The man who knows is Rolf Tesk": a description that opens its sentence and a name, joined by "is". @cost O(phrases) */
export function readPredicates(view: NameView, phrases: readonly Phrase[], order: readonly PhraseIndex[]): void {
  for (let at = 0; at + 1 < order.length; at++) {
    const phrase = phrases[order[at] ?? -1];
    if (phrase === undefined || view.initial[phrase.first] !== 1 || phrase.determiner !== "the" || !isRole(phrase) || phrase.same >= 0)
      continue;
    const isClause = phraseAt(phrases, order[at + 1] ?? -1)?.pronoun?.relative === true;
    const index = order[isClause ? at + 2 : at + 1] ?? -1;
    const name = phraseAt(phrases, index);
    if (name === undefined || name.sort !== "name" || name.first - phrase.end > CLAUSE || view.part[name.end] === PART.genitive) continue;
    if (name.coreEnd - name.coreFirst === 1 && !name.titled) continue;
    const isOnly = isClause || name.first === phrase.end + 1;
    if (isOnly && view.sentence[name.first] === view.sentence[phrase.first] && isBeside(view, name)) phrase.same = index;
  }
}

/** "A man who knows, Rolf Tesk, said": a description, a clause about it, the name between commas. @cost O(phrases × the longest clause) */
export function readInterrupted(view: NameView, phrases: readonly Phrase[], order: readonly PhraseIndex[]): void {
  for (let at = 0; at + 2 < order.length; at++) {
    const phrase = phrases[order[at] ?? -1];
    const clause = phrases[order[at + 1] ?? -1];
    if (phrase === undefined || clause === undefined || !isRole(phrase) || phrase.same >= 0) continue;
    if (clause.pronoun?.relative !== true || clause.first > phrase.end + 1) continue;
    for (let next = at + 2; next < order.length; next++) {
      const index = order[next] ?? -1;
      const name = phraseAt(phrases, index);
      if (name === undefined || view.sentence[name.end] !== view.sentence[phrase.first] || name.first - phrase.end > INTERRUPTED) break;
      const before = phraseAt(phrases, order[next - 1] ?? -1);
      if (!isBetweenCommas(view, name) || (next > at + 2 && !isFree(view, name, before))) continue;
      phrase.same = index;
      break;
    }
  }
}

const isBetweenCommas = (view: NameView, { sort, entry, head, coreFirst, coreEnd, first, end }: Phrase): boolean =>
  sort === "name" && entry === null && head === null && coreEnd - coreFirst > 1 && view.sign(first - 1) === "," && view.sign(end) === ",";

/** Whether a name between commas is what goes on with the sentence, and tells of nobody right before it: no "the mayor, Rolf Tesk,". */
const isFree = (view: NameView, { first, end }: Phrase, before: Phrase | undefined): boolean =>
  (before?.end !== first - 1 || (before.sort === "described" && !isRole(before))) && (view.isFinite(end + 1) || view.isAuxiliary(end + 1));

/** Longest clause between a description and the name, with more phrases in it. */
const INTERRUPTED = 16;

/** Longest clause, with its "is", between a description and the name. */
const CLAUSE = 10;

/** True right behind "is" or "was". */
const isBeside = (view: NameView, { first }: Phrase): boolean => {
  const before = view.words(first - 1, first).toLowerCase();
  return before === "is" || before === "was";
};

/** An apposition ends with a mark or the sentence, or goes on with "who", "in", "for": never with a verb, which makes it a subject. */
function isClosed(view: NameView, { end, first }: Phrase): boolean {
  if (end >= view.count || view.sentence[end] !== view.sentence[first]) return true;
  if (CLOSING.has(view.sign(end)) || (view.bits(end) & (BIT.placing | BIT.of | BIT.relative)) !== 0) return true;
  return commaBehind(view, end) > 0;
}

/** Most words between a description and the comma that closes it: "a dean [from Orlo,]", "the dean [of the old chapter,]". */
const TAIL = 8;
const JOINING = BIT.of | BIT.placing | BIT.moving | BIT.among | BIT.about;

/** The comma that closes what a preposition at `from` opens, with no verb, name of a clause or other mark before it; -1 where none does. */
function commaBehind(view: NameView, from: number, opening: number = JOINING): number {
  if ((view.bits(from) & opening) === 0) return -1;
  for (let at = from; at < view.count && at <= from + TAIL && view.sentence[at] === view.sentence[from]; at++) {
    if (view.isFinite(at) || (view.bits(at) & BIT.relative) !== 0) return -1;
    const sign = view.sign(at);
    if (sign === ",") return at;
    if (sign !== "" && CLOSING.has(sign)) return -1;
  }
  return -1;
}

/**
 * "The dean of the old chapter, Anna Wyss, said": a role, what belongs to it and is nobody by itself, the name
 * between commas. @cost O(phrases × `TAIL`), for roles before a preposition only
 */
export function readExtended(view: NameView, phrases: readonly Phrase[], order: readonly PhraseIndex[]): void {
  for (let at = 0; at + 1 < order.length; at++) {
    const phrase = phrases[order[at] ?? -1];
    if (phrase === undefined || !isRole(phrase) || phrase.same >= 0) continue;
    const comma = commaBehind(view, phrase.end, phrase.end > phrase.coreEnd ? JOINING | BIT.and : JOINING);
    if (comma < 0) continue;
    let next = at + 1;
    while ((phraseAt(phrases, order[next] ?? -1)?.first ?? Infinity) <= comma) next++;
    const index = order[next] ?? -1;
    const name = phraseAt(phrases, index);
    if (name?.first !== comma + 1 || name.sort !== "name" || name.entry !== null || name.head !== null) continue;
    if (name.coreEnd - name.coreFirst < 2 || view.sign(name.end) !== "," || view.sentence[name.end] !== view.sentence[phrase.first])
      continue;
    phrase.same = index;
    name.roles.push(...phrase.roles);
  }
}

const isRole = ({ sort, head, roles }: Phrase): boolean => sort === "described" && head?.sense === "role" && roles.length > 0;

/** "Official representative of the Foreign Ministry Levor Asturi": an office, then its holder, with no mark between. */
const isHolder = (view: NameView, left: Phrase, right: Phrase): boolean =>
  isRole(left) &&
  left.end > left.coreEnd &&
  right.coreEnd - right.coreFirst > 1 &&
  view.sentence[left.first] === view.sentence[right.first];

/** "The newspaper Orlo Echo", "the company Tesk"; "Norway's oil firm Tesk" and "Aid group Tesk" of what is no organ of a state. */
function joinBody(view: NameView, left: Phrase, right: Phrase, rightIndex: PhraseIndex): boolean {
  const { head } = left;
  if (left.sort !== "described" || head?.sense !== "body" || head.body?.sort !== undefined) return false;
  const isOrgan = head.body?.ofState === true || head.authority !== null || left.end > left.coreEnd;
  if (isOrgan && (left.of >= 0 || left.determiner === "none")) return false;
  if (left.determiner === "none" && left.of < 0 && view.initial[left.first] !== 1 && !(left.modified && isBodyName(view, right)))
    return false;
  if (right.sort !== "name" || right.titled || right.entry?.sense === "state") return false;
  left.same = rightIndex;
  left.absorbed = true;
  right.first = left.first;
  return true;
}

/** Two words or more that the model reads as a body's name: "[the board of logistics company] Orlo Rail Invest". */
const isBodyName = (view: NameView, { coreFirst, coreEnd }: Phrase): boolean =>
  coreEnd - coreFirst > 1 && view.kindAt(coreFirst) === NAME_KINDS.indexOf("organization");

/**
 * The name that the next apposition may go on with: "Ann Grant, [a Liberal of Orlo,] a founder of the club" has it two
 * phrases before, and so has "Ann Grant of [Orlo], the head of the club". Null where `left` is neither.
 */
function namedBefore(view: NameView, phrases: readonly Phrase[], beforeIndex: PhraseIndex, leftIndex: PhraseIndex): PhraseIndex | null {
  const left = phrases[leftIndex];
  const before = phrases[beforeIndex];
  if (left === undefined || before === undefined || view.sentence[before.first] !== view.sentence[left.first]) return null;
  if (left.absorbed && left.same === beforeIndex) return beforeIndex;
  const isWhence = left.sort === "name" && isPlaceName(left) && left.first === before.end + 1 && (view.bits(before.end) & BIT.of) !== 0;
  return isWhence && before.sort === "name" && before.titled ? beforeIndex : null;
}

const isPlaceName = ({ entry }: Phrase): boolean => entry?.sense === "place" || entry?.sense === "capital" || entry?.sense === "state";

/** A closed apposition right behind a comma. */
const isBehindPlace = (view: NameView, left: Phrase, right: Phrase): boolean =>
  right.first === left.end + 1 &&
  view.sign(left.end) === "," &&
  view.sentence[left.first] === view.sentence[right.first] &&
  right.determiner !== "none" &&
  isClosed(view, right);

/** ", D-N.Y.," and "(D-N.Y.),": a party's letter and a seat between a name and its apposition. */
function isSeated(view: NameView, from: number, to: number): boolean {
  if (to - from < 4 || to - from > 8 || view.sentence[from] !== view.sentence[to] || view.sign(to - 1) !== ",") return false;
  const isOpen = view.sign(from) === "," || (view.sign(from) === "(" && view.sign(to - 2) === ")");
  return isOpen && /^[A-Z]{1,3}$/u.test(view.words(from + 1, from + 2)) && view.sign(from + 2) === "-";
}

/** Two words or more that the model reads as a person's name. */
const isPerson = (view: NameView, { coreFirst, coreEnd }: Phrase): boolean =>
  coreEnd - coreFirst > 1 && view.kindAt(coreFirst) === NAME_KINDS.indexOf("person");

/** "The candidate of the opposition" and "Orlo Union" right behind it: the union is the opposition of which that is said. */
function joinOwner(view: NameView, phrases: readonly Phrase[], left: Phrase, right: Phrase, rightIndex: PhraseIndex): void {
  const role = left.sort === "described" ? left.roles.at(-1) : undefined;
  const owner = phraseAt(phrases, role?.of ?? -1);
  if (role === undefined || owner === undefined || owner.end !== left.end || isPerson(view, right)) return;
  if (!joinBody(view, owner, right, rightIndex)) return;
  role.of = rightIndex;
  if (left.of >= 0) left.of = rightIndex;
  left.end = right.end;
}

/** "The president, a former cattle dealer who took office in May, denied it": one of whom it is told what he was. */
const isCalledTwice = (view: NameView, left: Phrase, right: Phrase): boolean =>
  isRole(left) &&
  isRole(right) &&
  left.determiner === "the" &&
  right.determiner === "a" &&
  left.same < 0 &&
  right.same < 0 &&
  view.initial[left.first] === 1 &&
  (view.bits(right.end + 1) & BIT.and) === 0;

/** "The company, Orlo Steel, denied", "Orlo Steel, a company, denied": a name that a body's description stands beside. */
function besideBody(view: NameView, left: Phrase, right: Phrase, leftIndex: PhraseIndex, rightIndex: PhraseIndex): void {
  const isBody = ({ sort, head, same, determiner }: Phrase): boolean =>
    sort === "described" &&
    head?.sense === "body" &&
    head.body?.sort === undefined &&
    head.body?.bare !== true &&
    same < 0 &&
    determiner !== "none";
  const isName = ({ sort, titled, entry, coreFirst }: Phrase): boolean =>
    sort === "name" && !titled && (entry === null || entry.sense === "seat") && (view.bits(coreFirst) & BIT.firstName) === 0;
  const isTold = isName(left) && (view.bits(right.end) & BIT.relative) !== 0;
  if (view.sign(right.end) !== "," && view.sign(right.end) !== "." && !isTold) return;
  if ((view.bits(right.end + 1) & BIT.and) !== 0) return;
  const before = view.bits(left.first - 1) & (BIT.of | BIT.placing | BIT.moving | BIT.and);
  const isFree = view.initial[left.first] === 1 || (before === 0 && (isTold || view.sign(left.first - 1) !== ","));
  if (!isFree) return;
  if (isName(left) && isBody(right)) right.same = leftIndex;
  else if (isBody(left) && isName(right) && right.head === null && left.of < 0) left.same = rightIndex;
}

const isBareName = ({ sort, titled, entry, head }: Phrase): boolean =>
  sort === "name" && !titled && head === null && (entry === null || entry.sense === "capital" || entry.sense === "place");

/** "Ilse Marenko, spokeswoman for …" and "the prime minister, Keto Barashen,". */
function joinPerson(left: Phrase, right: Phrase, leftIndex: PhraseIndex, rightIndex: PhraseIndex): boolean {
  if (left.sort === "name" && left.head === null && isRole(right) && left.entry === null) {
    left.end = right.end;
    left.roles.push(...right.roles);
    right.same = leftIndex;
    right.absorbed = true;
    return true;
  }
  if (isRole(left) && right.sort === "name" && right.entry === null && right.head === null) {
    left.same = rightIndex;
    right.roles.push(...left.roles);
    right.first = left.first;
    left.absorbed = true;
    return true;
  }
  return false;
}

/** "Osmarin, the Talvenian capital", "the Talvenian capital, Osmarin", "X, a disputed territory". */
function joinPlace(view: NameView, left: Phrase, right: Phrase, leftIndex: PhraseIndex, rightIndex: PhraseIndex): boolean {
  const isDescribed = ({ sort, head }: Phrase): boolean =>
    sort === "described" && (head?.sense === "capital-word" || isPlaceNoun(head) || isLandmark(head));
  const isElsewhere = isLandmark(right.head) && (isPlaced(view, left) || right.of >= 0);
  if (left.sort === "name" && !left.titled && isDescribed(right) && right.same < 0 && right.determiner !== "none" && !isElsewhere) {
    right.same = leftIndex;
    return true;
  }
  if (isDescribed(left) && isBareName(right) && left.same < 0) {
    left.same = rightIndex;
    return true;
  }
  return false;
}

/** "International Lakes Conference (ILC)", "X (a region …)". */
function inBrackets(view: NameView, left: Phrase, right: Phrase, leftIndex: PhraseIndex): void {
  if (left.sort !== "name" || right.same >= 0) return;
  const acronym = view.words(right.coreFirst, right.coreEnd);
  const isShort = right.sort === "name" && right.coreEnd - right.coreFirst === 1 && acronym === acronym.toUpperCase();
  if (isShort && initialsFit(acronym, view.words(left.coreFirst, left.coreEnd))) right.same = leftIndex;
  else if (right.sort === "described" && isPlaceNoun(right.head)) right.same = leftIndex;
}

/** True where each letter of the acronym begins a word of the name, in order; small words may be left out. */
function initialsFit(acronym: string, name: string): boolean {
  let at = 0;
  for (const word of name.split(/[\s\-–]/u)) if (word.charAt(0).toUpperCase() === acronym.charAt(at)) at++;
  return at === acronym.length && at > 1;
}
