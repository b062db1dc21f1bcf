// Takes a phrase and the one that "of", "for" or "on" joins to it, gives the first what the second says of it.
import { BIT, type Entry } from "./lexicon.ts";
import { NAME_KINDS } from "./name-labels.ts";
import { PART, type NameView } from "./name-view.ts";
import type { Draft } from "./phrase-draft.ts";
import type { PhraseList } from "./phrase-list.ts";
import { phraseAt, type Phrase, type PhraseIndex, type StatedRole } from "./phrases.ts";

/** True for a ministry, an army and the like; for a parliament where a state stands before it. */
export const isPartOfState = ({ body, authority }: Entry, afterState: boolean): boolean =>
  body?.ofState === true || (authority !== null && (authority !== "legislature" || afterState));

/** True where the model goes on with a name at `at` that is no state's office: "American Red Cross", not "American Foreign Ministry". */
export function goesOnAsName(view: NameView, at: number): boolean {
  if (!view.goesOn(at)) return false;
  // "The Veldran Ana Tesk".
  if ((view.bits(at) & BIT.firstName) !== 0 && view.isCapital(at + 1) && view.goesOn(at + 1) && view.atomAt[at + 1] === -1) return false;
  for (let next = at; view.goesOn(next); next++) {
    const entry = view.atom(next)?.entry;
    if (entry?.sense === "body" && isPartOfState(entry, true)) return false;
  }
  return true;
}

/** "What Veldrans call X and Lokvars the Orlo lake": an article behind people, or "and" before them, with which another name begins. */
export function beginsAnother(view: NameView, at: number): boolean {
  const people = view.atom(at - 1)?.entry;
  if ((view.bits(at) & BIT.the) !== 0)
    return (people?.sense === "people" && people.plural) || people?.sense === "capital" || people?.sense === "state";
  return (view.bits(at) & BIT.and) !== 0 && (view.bits(at + 2) & BIT.the) !== 0;
}

/** "Ilma Tesk for the Daily": a first name with one more word is a person, whose name does not go on with "for" or "of the". */
export function isWriterFor(view: NameView, { nameFirst, nameHead, known }: Draft, at: number): boolean {
  if (at - nameFirst !== 2 || nameHead !== null || known !== null || (view.bits(at) & BIT.of) === 0) return false;
  const isOf = view.words(at, at + 1).length === 2;
  return (view.bits(nameFirst) & BIT.firstName) !== 0 && (!isOf || (view.bits(at + 1) & BIT.the) !== 0);
}

/** "Larry King": an office's word with a capital right after a lone first name; not "Virginia Gov. Orlo", where a place is meant. */
export function isSurname(view: NameView, { nameFirst, nameEnd, known }: Draft, first: number, end: number): boolean {
  const isLone = nameFirst >= 0 && nameEnd === first && nameEnd - nameFirst === 1 && end - first === 1;
  const isPlace = known?.sense === "place" && view.part[end] === PART.name;
  return isLone && !isPlace && view.isCapital(first) && (view.bits(nameFirst) & BIT.firstName) !== 0;
}

/** "John [G.] Tosk": a letter with its stop between a first name and a capital. */
function isMiddleInitial(view: NameView, nameFirst: number, nameEnd: number, at: number): boolean {
  if (nameFirst < 0 || nameEnd !== at || (view.bits(nameFirst) & BIT.firstName) === 0) return false;
  return isInitial(view, at);
}

/** "Head of the Republic [Ana Rossi]", "of the Port Board [Rolf Tesk]": a person's full name behind the area or body that an office is of. */
export function isOther(view: NameView, { head, first }: Draft, at: number): boolean {
  if ((head?.sense !== "body" && head?.sense !== "place-word") || (view.bits(first - 1) & BIT.of) === 0) return false;
  return view.kindAt(at) === PERSON && view.isCapital(at + 1) && view.goesOn(at + 1);
}

/** "[I.] Tosk": a letter with its stop before a capital, which begins no place's name. */
export const isInitial = (view: NameView, at: number): boolean =>
  /^\p{Lu}\.$/u.test(view.words(at, at + 1)) && view.capital[at + 1] === 1 && view.sentence[at + 1] === view.sentence[at];

/** True where a first name after a known body or place begins a name of its own: "CNN Jake Tapper". */
export function partsAt(view: NameView, { bracket, known, nameFirst, nameEnd }: Draft, at: number): boolean {
  if (view.reading !== null) return view.parts(at) && !bracket && !isMiddleInitial(view, nameFirst, nameEnd, at);
  if (known === null) return false;
  const isFirst = (view.bits(at) & BIT.firstName) !== 0 && view.atomAt[at] === -1;
  const isOneName = nameEnd - nameFirst === 1 && (view.bits(nameFirst) & BIT.firstName) !== 0;
  return isFirst && !isOneName;
}

/** How a phrase goes on with whom or where it belongs to. */
export type Joining = "owner" | "seat" | "sent" | null;

/** "Ministry", "foreign ministry", "ministry of trade", "defense department". */
const isMinistry = ({ sense, name, authority }: Entry): boolean =>
  sense === "body" && (/\bministry\b/u.test(name) || authority === "foreign-ministry" || authority === "defence-ministry");

/** "Head of the union", "the government in Orlo", "the ministry in Orlo", "adviser to the king", "ambassador to Spain": what the word at `at` joins to a phrase. */
export function joiningAt(view: NameView, { head, sort }: Phrase, at: number): Joining {
  const bits = view.bits(at);
  if ((bits & BIT.placing) !== 0 && head !== null && (head.authority === "government" || isMinistry(head))) return "seat";
  if ((bits & BIT.of) !== 0) return "owner";
  const isTopic = (bits & BIT.about) !== 0 && sort === "name" && view.isCapital(at + 1);
  if (isTopic && (view.reading === null || view.goesOn(at + 1))) return "owner";
  const toward = head?.role?.toward;
  if (toward === undefined || !view.lexicon.described.toward.has(view.words(at, at + 1))) return null;
  return toward === "served" ? "owner" : "sent";
}

/**
 * Gives a phrase what "of …" behind it says: an owner, a longer name, or the holder of an office.
 *
 * @param inner the complement
 * @param outermost the phrase's own index where no other holds it, else -1
 */
export function attachComplement(list: PhraseList, view: NameView, phrase: Phrase, inner: PhraseIndex, outermost: PhraseIndex): void {
  const complement = phraseAt(list.phrases, inner);
  if (complement === undefined) return;
  phrase.end = complement.end;
  const role = phrase.roles.at(-1);
  const holderOf = holderIn(list, view, phrase, complement);
  if (speaksForOffice(view, phrase, complement)) return giveToHolder(phrase, inner, complement, partOffice(list, complement));
  if (role !== undefined && holderOf >= 0) return giveToHolder(phrase, inner, complement, holderOf);
  if (role !== undefined && role.of < 0) role.of = inner;
  if (phrase.of < 0) phrase.of = inner;
  const isNamed = phrase.sort === "name" && phrase.head?.sense === "body";
  const isOther =
    view.reading !== null && (phrase.head === null || !isPartOfState(phrase.head, true)) && !view.goesOn(complement.coreFirst);
  if (isNamed && !isOther && complement.sort === "name" && complement.roles.length === 0 && !complement.titled)
    phrase.coreEnd = complement.end;
  const isWhole = phrase.head?.sense === "place-word" && !view.lexicon.described.partOfPlace.has(phrase.head.name);
  if (isWhole && phrase.sort === "described" && complement.sort === "name") phrase.same = inner;
  takeHolder(list, view, outermost);
}

const isSpeaker = ({ roles }: Phrase): boolean => roles.at(-1)?.entry.role?.sort === "speaker";

/** Whether what stands behind the joining word at `at` can be joined to a phrase: of a pronoun alone only a speaker is. */
export function mayJoin(view: NameView, phrase: Phrase, at: number): boolean {
  if (view.sentence[at] !== view.sentence[phrase.first] || view.sentence[at + 1] !== view.sentence[at]) return false;
  const here = view.part[at + 1];
  if (here === undefined || here === PART.other || here === PART.genitive || here === PART.hyphen) return false;
  return here !== PART.pronoun || isSpeaker(phrase);
}

/** "A spokesman for her": the pronoun read last, where it stands at `at`, is whom a speaker speaks for. Gives where the phrase ends. */
export function attachPronoun({ phrases }: PhraseList, phrase: Phrase, at: number): number {
  const last = phrases.length - 1;
  const pronoun = phraseAt(phrases, last);
  if (pronoun?.sort !== "pronoun" || pronoun.first !== at || !isSpeaker(phrase)) return phrase.end;
  for (const role of phrase.roles) if (role.of < 0) role.of = last;
  phrase.end = pronoun.end;
  return phrase.end;
}

/**
 * Whose office it is where the complement goes on with the holder's name: "President of Veldria Ilmar Tosk"; else -1, as in
 * "lawyer for Ilona's father Ilmar Tosk", whose father is not whose lawyer.
 */
function holderIn(list: PhraseList, view: NameView, { determiner }: Phrase, complement: Phrase): PhraseIndex {
  const owner = complement.titled ? (complement.roles[0]?.of ?? -1) : -1;
  if (complement.titled) return determiner === "none" && view.part[phraseAt(list.phrases, owner)?.end ?? -1] !== PART.genitive ? owner : -1;
  const isReleased = complement.sort === "name" && complement.determiner === "none" && complement.first < complement.coreFirst;
  return isReleased && phraseAt(list.phrases, complement.of)?.sort === "name" ? complement.of : -1;
}

/** Most tokens between an office and its holder's name, with what the office is of. */
const WIDEST_OFFICE = 14;

/**
 * "The head of the Union of Dockers Tomas Vrel": the person's name that ends what an office is of, and is none of what
 * stands before it, is the holder's. What held the name ends before it. @param index the office's phrase
 */
function takeHolder({ phrases }: PhraseList, view: NameView, index: PhraseIndex): void {
  const phrase = phraseAt(phrases, index);
  if (phrase === undefined || phrase.sort !== "described" || phrase.head?.sense !== "role" || phrase.end === phrase.coreEnd) return;
  if (phrase.same >= 0 || phrase.roles.length === 0 || phrase.determiner === "a") return;
  let at = phrases.length - 1;
  while (at > index && !isHolderIn(view, phrases, phrases[at]!, phrase)) at--;
  const name = phraseAt(phrases, at > index ? at : -1);
  if (name === undefined) return;
  for (let inner = index; inner < phrases.length; inner++) {
    const holding = phrases[inner]!;
    if (inner === at || holding.end !== name.end || holding.first >= name.coreFirst) continue;
    // "The State Department of [the USA] Ana Tesk": what stands before her name owns the body, not she.
    if (holding.of === at && name.of >= 0) holding.of = name.of;
    holding.end = name.coreFirst;
    holding.coreEnd = Math.min(holding.coreEnd, name.coreFirst);
  }
  for (const role of phrase.roles) {
    const inner = phraseAt(phrases, role.of);
    const rank = inner?.roles.at(-1);
    // "The deputy head of the Guard captain of the first rank Rolf Tesk": the rank is his own too.
    if (inner !== undefined && rank?.entry.role?.sort === "rank" && rank.of >= 0 && inner !== name) {
      role.of = rank.of;
      inner.same = at;
      inner.absorbed = true;
      name.roles.push(...inner.roles);
    }
    name.roles.push(role);
  }
  name.first = phrase.first;
  phrase.same = at;
  phrase.absorbed = true;
}

/** A name of two words or more, a person's by the model, at the end of an office's phrase, right behind what the office is of. */
function isHolderIn(
  view: NameView,
  phrases: readonly Phrase[],
  { sort, entry, head, roles, coreFirst, coreEnd }: Phrase,
  office: Phrase,
): boolean {
  if (sort !== "name" || entry !== null || head !== null || coreEnd !== office.end || coreEnd - coreFirst < 2) return false;
  // "Lawyer for Ilona's father Juan Rossi" has another for a lawyer.
  const isOther = ({ entry, of }: StatedRole): boolean =>
    entry.role?.sort !== "rank" || view.part[phraseAt(phrases, of)?.end ?? -1] === PART.genitive;
  if (roles.some(isOther) || coreFirst - office.first > WIDEST_OFFICE || view.kindAt(coreFirst) !== PERSON) return false;
  return coreFirst > office.coreEnd + 1 && view.part[coreFirst - 1] !== PART.genitive && (view.bits(coreFirst - 1) & JOINING) === 0;
}

const PERSON = NAME_KINDS.indexOf("person");
/** What joins a name to what stands before it. */
const JOINING = BIT.of | BIT.and | BIT.about | BIT.placing | BIT.moving | BIT.among | BIT.the;

/** "Spokesman for the Veldran army Colonel Bram Oduvar": the office is the colonel's. */
function giveToHolder(phrase: Phrase, inner: PhraseIndex, holder: Phrase, of: PhraseIndex): void {
  for (const role of phrase.roles) {
    if (role.of < 0) role.of = of;
    holder.roles.push(role);
  }
  holder.first = phrase.first;
  phrase.same = inner;
  phrase.absorbed = true;
}

/**
 * "[The] press secretary of the Veldran president Ilmar Tosk": a spokesman's word without an article, or with "the" and "of",
 * is the title of the name that ends the phrase, and "the president" between them is an office told without its holder's name.
 * "A spokesman for the Veldran president Ilmar Tosk" has no name himself.
 */
function speaksForOffice(view: NameView, { roles, determiner }: Phrase, complement: Phrase): boolean {
  if (roles.at(-1)?.entry.role?.sort !== "speaker") return false;
  const of = complement.first - 1;
  const isOf = (view.end[of] ?? 0) - (view.start[of] ?? 0) === 2;
  const isOne = determiner === "none" || (determiner === "the" && isOf);
  const isOffice = complement.titled && complement.determiner === "the" && complement.roles.at(-1)?.entry.role?.sort === "office";
  return isOne && isOffice && !view.isCapital(complement.coreFirst - 1);
}

/** Makes the office before a name a phrase of its own, and leaves the name without it. */
function partOffice(list: PhraseList, holder: Phrase): PhraseIndex {
  const roles = holder.roles.splice(0);
  const head = roles.at(-1)?.entry ?? null;
  const end = holder.coreFirst;
  const { first, of, gender } = holder;
  return list.push({
    first,
    end,
    coreFirst: end - 1,
    coreEnd: end,
    sort: "described",
    entry: head,
    head,
    roles,
    of,
    determiner: "the",
    gender,
  });
}
