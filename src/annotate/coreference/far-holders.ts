// Takes a report's phrases, gives offices the holders that stand behind where or what the office is for: "MP from the Orlo Party Ilmar Tosk", "director of the Port Board in Tarnow Rolf Tesk".
import { BIT, type Entry } from "../mentions/lexicon.ts";
import { NAME_KINDS } from "../mentions/name-labels.ts";
import { PART, type NameView } from "../mentions/name-view.ts";
import { phraseAt, type Phrase, type PhraseIndex } from "../mentions/phrases.ts";

/** What joins a place, a party or a field to an office: "in", "from", "to", "on", "of". */
const JOINING = BIT.placing | BIT.moving | BIT.about | BIT.of | BIT.and;
const PERSON = NAME_KINDS.indexOf("person");
/** Most tokens between an office and its holder. */
const WIDEST = 14;

/**
 * A described office that no name was given is its whose full name ends what goes on behind it, with no mark, verb or
 * joining word right before: the last words of a name that runs on from a known place or body are such a name too.
 *
 * @cost O(phrases)
 */
export function takeFarHolders(view: NameView, phrases: Phrase[]): void {
  const count = phrases.length;
  let opening: ReadonlyMap<number, PhraseIndex> | null = null;
  for (let index = 0; index < count; index++) {
    const phrase = phrases[index]!;
    if (!isOpenOffice(phrase)) continue;
    opening ??= openings(phrases);
    const behind = (view.bits(phrase.end) & JOINING) !== 0 ? holderBehind(view, phrases, opening, phrase) : -1;
    hold(phrases, phrase, behind >= 0 ? behind : releasedAtEnd(view, phrases, phrase));
  }
}

/** The longest name that begins with each token. */
function openings(phrases: readonly Phrase[]): ReadonlyMap<number, PhraseIndex> {
  const opening = new Map<number, PhraseIndex>();
  for (let index = 0; index < phrases.length; index++) {
    const { sort, absorbed, first, end } = phrases[index]!;
    if (sort !== "name" || absorbed) continue;
    const known = phraseAt(phrases, opening.get(first) ?? -1);
    if (known === undefined || known.end < end) opening.set(first, index);
  }
  return opening;
}

/** "MP", "the director of the Port Board": an office told without its holder. */
const isOpenOffice = ({ sort, head, roles, absorbed, same, determiner }: Phrase): boolean =>
  sort === "described" &&
  head?.sense === "role" &&
  roles.length > 0 &&
  !absorbed &&
  same < 0 &&
  determiner !== "a" &&
  determiner !== "this";

/** The phrase of the name that ends what goes on behind an office; -1 where none does. Parts a name that runs on. */
function holderBehind(view: NameView, phrases: Phrase[], opening: ReadonlyMap<number, PhraseIndex>, { end, first }: Phrase): PhraseIndex {
  for (let at = end; at < end + WIDEST && view.sentence[at] === view.sentence[first];) {
    const index = opening.get(at) ?? -1;
    const name = phraseAt(phrases, index);
    const isJoined = (view.bits(at - 1) & JOINING) !== 0 || (view.bits(at - 1) & BIT.the) !== 0;
    if (name !== undefined && isReleased(view, phrases, name)) return index;
    if (name !== undefined && isHolder(view, name)) return isJoined ? -1 : index;
    const parted = name === undefined ? -1 : partedAt(view, name);
    if (parted > 0) return part(phrases, index, parted);
    if (name !== undefined) at = name.end;
    else if (view.atom(at)?.entry.sense === "body") at = view.atom(at)!.end;
    else if (view.isCapital(at) || (view.bits(at) & (JOINING | BIT.the)) !== 0) at++;
    else return -1;
  }
  return -1;
}

/** "[the United Kingdom] Oleg Kelun": a full name behind the name of a state or body that was read as whose he is. */
const isReleased = (
  view: NameView,
  phrases: readonly Phrase[],
  { sort, first, coreFirst, coreEnd, of, entry, head, roles }: Phrase,
): boolean =>
  sort === "name" &&
  first < coreFirst &&
  phraseAt(phrases, of)?.sort === "name" &&
  entry === null &&
  head === null &&
  roles.length === 0 &&
  view.part[coreFirst - 1] !== PART.genitive &&
  isFullName(view, coreFirst, coreEnd);

/** The phrase of a released name that an office was read to end with: "ambassador to [the United Kingdom Oleg Kelun]"; -1 where none is. */
function releasedAtEnd(view: NameView, phrases: readonly Phrase[], { coreEnd, end }: Phrase): PhraseIndex {
  if (end <= coreEnd) return -1;
  return phrases.findIndex((it) => it.end === end && it.first > coreEnd && !it.absorbed && isReleased(view, phrases, it));
}

/** A person's name of two words or more that no table knows and no office stands before. */
const isHolder = (view: NameView, { entry, head, roles, coreFirst, coreEnd }: Phrase): boolean =>
  entry === null && head === null && roles.length === 0 && coreEnd - coreFirst > 1 && isFullName(view, coreFirst, coreEnd);

/** Two or three words with capitals, the first a person's by the model or a first name. */
function isFullName(view: NameView, first: number, end: number): boolean {
  for (let at = first; at < end; at++)
    if (!view.isCapital(at) && view.sign(at) !== "-" && (view.bits(at) & BIT.particle) === 0) return false;
  return end - first > 1 && (view.kindAt(first) === PERSON || (view.bits(first) & BIT.firstName) !== 0) && view.atom(first) === null;
}

/** First token of the person in "Tarnow Marek Dolny", "UN Amir Irvani": behind a known place or body, or behind a word that the model parts; -1 elsewhere. */
function partedAt(view: NameView, { coreFirst, coreEnd, entry, titled }: Phrase): number {
  if (entry !== null || titled || coreEnd - coreFirst < 3) return -1;
  const known = view.atom(coreFirst);
  const at = known === null ? coreFirst + 1 : known.end;
  if (at >= coreEnd - 1 || coreEnd - at > 3) return -1;
  // No place of the tables goes on with two words that no table has.
  if (known !== null && isPlaceName(known.entry) && isUnknown(view, at) && isUnknown(view, coreEnd - 1)) return at;
  if (!isFullName(view, at, coreEnd)) return -1;
  return known !== null || view.kindAt(coreFirst) !== PERSON ? at : -1;
}

const isPlaceName = ({ sense }: Entry): boolean => sense === "place" || sense === "capital" || sense === "state";

/** A word with a capital that no table has. */
const isUnknown = (view: NameView, at: number): boolean => view.isCapital(at) && (view.word[at] ?? -1) < 0;

/** Parts a name before `at`: what stood before is a phrase of its own, and the rest a person's. */
function part(phrases: Phrase[], index: PhraseIndex, at: number): PhraseIndex {
  const whole = phrases[index]!;
  phrases.push({ ...whole, end: at, coreEnd: at, roles: [] });
  phrases[index] = { ...whole, first: at, coreFirst: at, entry: null, head: null, of: -1, determiner: "none", roles: [], titled: false };
  return index;
}

/** Gives a person the office. */
function hold(phrases: Phrase[], office: Phrase, index: PhraseIndex): void {
  const holder = phraseAt(phrases, index);
  if (holder === undefined) return;
  holder.roles.push(...office.roles);
  holder.first = office.first;
  holder.of = -1;
  office.same = index;
  office.absorbed = true;
}
