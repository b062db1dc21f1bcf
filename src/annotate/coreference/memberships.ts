// Takes a report's phrases, gives people the body they belong to where it stands behind their name: "Ana Tesk of the dockers' union", "Ana Tesk, who heads the union".
import { BIT, type Entry } from "../mentions/lexicon.ts";
import { NAME_KINDS } from "../mentions/name-labels.ts";
import type { MembershipWords } from "../mentions/names-rule.ts";
import { PART, type NameView } from "../mentions/name-view.ts";
import { phraseAt, type Phrase, type PhraseIndex } from "../mentions/phrases.ts";

/** Longest clause behind "who" in which the body is looked for, in tokens. */
const CLAUSE = 12;

const ORGANIZATION = NAME_KINDS.indexOf("organization");

/** True for a name or description of a body that is no state's side. */
function isBody(view: NameView, { sort, entry, head, coreFirst, titled }: Phrase): boolean {
  if (head?.sense === "body") return head.body?.sort !== "side";
  if (sort !== "name" || titled) return false;
  if (entry !== null) return entry.sense === "body-name" || entry.sense === "outlet";
  return head === null && view.kindAt(coreFirst) === ORGANIZATION;
}

/** True for a name that is a person's: two words or more, or one behind a title. */
const isPerson = (view: NameView, { sort, entry, head, coreFirst, coreEnd, titled }: Phrase): boolean =>
  sort === "name" && entry === null && head === null && (titled || (coreEnd - coreFirst > 1 && view.kindAt(coreFirst) <= 0));

/** True where the name speaks: a verb of saying stands right before it, or right behind the body. */
const speaks = (view: NameView, { first }: Phrase, { end }: Phrase): boolean =>
  (view.bits(first - 1) & BIT.acting) !== 0 || (view.bits(end) & BIT.acting) !== 0;

/**
 * Sets `memberOf`. @param order outermost phrases in the order of the text
 * @cost O(phrases × the longest clause)
 */
export function readMemberships(view: NameView, phrases: readonly Phrase[], order: readonly PhraseIndex[], words: MembershipWords): void {
  const firstAt = view.room.int32(view.count, -1);
  for (const index of order) firstAt[phrases[index]!.first] = index;
  let before = -1;
  for (const index of order) {
    const person = phrases[index];
    if (person === undefined || !isPerson(view, person)) {
      before = index;
      continue;
    }
    const asked: Asked = { view, phrases, person, firstAt, words };
    giveState(asked);
    const body = person.memberOf >= 0 ? person.memberOf : behindName(asked);
    person.memberOf = body >= 0 ? body : inClause(asked);
    if (person.memberOf < 0) person.memberOf = besideName(asked, before);
    before = index;
  }
}

/**
 * "President Ilmar Tosk of Veldria", "the foreign ministers of Ida Luna of Peru and Ana Rossi of Chile": the state of an
 * office before the name stands behind it. Ana Tesk of Peru without an office may merely live there.
 */
function giveState({ view, phrases, person, firstAt, words }: Asked): void {
  if (view.words(person.end, person.end + 1) !== words.of || view.sentence[person.end + 1] !== view.sentence[person.first]) return;
  const index = firstAt[person.end + 1] ?? -1;
  const state = phraseAt(phrases, index);
  if (state?.sort !== "name" || state.titled || (state.entry !== null && state.entry.sense !== "state") || state.head !== null) return;
  const open = person.roles.filter(({ of, entry }) => of < 0 && isOfSomeState(entry));
  for (const role of open) role.of = index;
  if (open.length === 0 && state.entry !== null && isListed(view, person, words)) person.memberOf = index;
}

/** True for an office that a state has. */
const isOfSomeState = ({ role, authority }: Entry): boolean =>
  role?.sort === "office" && (role.ofState === true || STATE_PARTS.has(authority ?? ""));

const STATE_PARTS: ReadonlySet<string> = new Set(["head-of-state", "government", "foreign-ministry", "defence-ministry"]);

/** "Presidents Ilmar Tosk of Veldria and [Ana Rossi]": offices in the plural stand before the name, and nothing but names between them. */
function isListed(view: NameView, { first }: Phrase, { officesOfStates }: MembershipWords): boolean {
  for (let at = first - 1; at >= 0 && first - at < LISTED && view.sentence[at] === view.sentence[first]; at--) {
    const word = view.words(at, at + 1).toLowerCase();
    if (officesOfStates.has(word)) return true;
    if (view.isVerb(at) && !view.isCapital(at)) return false;
  }
  return false;
}

/** Farthest that the offices stand before the last of those who hold them, in tokens. */
const LISTED = 24;

/** What is asked of a person's name; `firstAt` gives the outermost phrase that begins at a token, -1 where none does. */
interface Asked {
  readonly view: NameView;
  readonly phrases: readonly Phrase[];
  readonly person: Phrase;
  readonly firstAt: Int32Array;
  readonly words: MembershipWords;
}

/** "Ana Tesk of the union", "Ana Tesk, of the union,": the body that "of" joins to a name. */
function behindName({ view, phrases, person, firstAt, words }: Asked): PhraseIndex {
  const isApart = view.sign(person.end) === "," && view.words(person.end + 1, person.end + 2) === words.of;
  const at = isApart ? person.end + 1 : person.end;
  if (view.sentence[at + 1] !== view.sentence[person.first]) return -1;
  const word = view.words(at, at + 1);
  const isJoined = word === words.of || word === words.purpose || words.joining.has(word);
  const index = isJoined ? (firstAt[at + 1] ?? -1) : -1;
  const body = phraseAt(phrases, index);
  return body !== undefined && isBody(view, body) && (word === words.of || speaks(view, person, body)) ? index : -1;
}

/**
 * "The union's Ana Tesk", "Ana Tesk (Orlo Party)", "speaking for the union, Ana Tesk", "Ana Tesk said on behalf of the
 * union": a body beside the name. @param before the outermost phrase before the person's
 */
function besideName({ view, phrases, person, firstAt, words }: Asked, before: PhraseIndex): PhraseIndex {
  const isOwn = (index: PhraseIndex): boolean => {
    const body = phraseAt(phrases, index);
    return body !== undefined && body.entry?.sense !== "outlet" && isBody(view, body);
  };
  if (isOwn(person.of) && view.part[phrases[person.of]!.end] === PART.genitive) return person.of;
  const bracketed = view.sign(person.end) === "(" ? (firstAt[person.end + 1] ?? -1) : -1;
  if (isOwn(bracketed) && view.sign(phrases[bracketed]!.end) === ")") return bracketed;
  const first = phraseAt(phrases, before);
  if (first !== undefined && view.sign(first.end) === "," && first.end + 1 === person.first && isOwn(before)) {
    const isFor = view.words(first.first - 1, first.first).toLowerCase() === words.purpose;
    const opening = first.first - 2;
    const isOpening =
      view.sentence[opening] !== view.sentence[first.first] || words.speaking.has(view.words(opening, opening + 1).toLowerCase());
    if ((isFor && isOpening) || isBehalf(view, first, words)) return before;
  }
  for (let at = person.end; at < person.end + BEHALF && view.sentence[at] === view.sentence[person.first]; at++) {
    const index = firstAt[at] ?? -1;
    if (isOwn(index) && isBehalf(view, phrases[index]!, words)) return index;
  }
  return -1;
}

/** Farthest that "on behalf of the union" stands behind a name, in tokens. */
const BEHALF = 7;

const isBehalf = (view: NameView, { first }: Phrase, words: MembershipWords): boolean =>
  first > 1 && view.words(first - 1, first) === words.of && view.words(first - 2, first - 1) === words.behalf;

/** Most tokens between "who" and its verb: "since last year has". */
const ASIDE = 5;

/** The verb of leading behind "who", adverbs, times and auxiliaries before it: "who since last year has headed"; -1 where another verb comes first. */
function leadingVerb(view: NameView, from: number, { leading, having }: MembershipWords): number {
  for (let at = from; at < from + ASIDE && view.sentence[at] === view.sentence[from] && view.sign(at) !== ","; at++) {
    const word = view.words(at, at + 1);
    if (leading.has(word)) return at;
    if (view.isVerb(at) && !having.has(word)) return -1;
  }
  return -1;
}

/** "Ana Tesk, who heads the union", "…, who is seeking a second term for the ruling Orlo Party". */
function inClause({ view, phrases, person, firstAt, words }: Asked): PhraseIndex {
  const who = view.sign(person.end) === "," ? person.end + 1 : person.end;
  const isParticiple = who > person.end && words.representing.has(view.words(who, who + 1));
  if (!isParticiple && view.words(who, who + 1) !== words.who) return -1;
  let stands = false;
  const verb = isParticiple ? who : leadingVerb(view, who + 1, words);
  for (let at = who + 1; at < who + CLAUSE && view.sentence[at] === view.sentence[who] && view.sign(at) !== ","; at++) {
    const word = view.words(at, at + 1);
    stands ||= words.standing.has(word);
    const isObject = verb >= 0 && at > verb && at <= verb + 2;
    const isFor = stands && view.words(at - 1, at) === words.purpose;
    const index = isObject || isFor ? (firstAt[at] ?? -1) : -1;
    const body = phraseAt(phrases, index);
    if (body !== undefined && isBody(view, body)) return index;
  }
  return -1;
}
