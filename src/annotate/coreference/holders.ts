// Takes a report's phrases, parts owners from holders that nothing stands between: "President of Veldria Ilmar Tosk", "governor of the Orlo region Ilmar Tosk".
import { BIT } from "../mentions/lexicon.ts";
import { PART, type NameView } from "../mentions/name-view.ts";
import { isPlaceNoun } from "../mentions/place-phrases.ts";
import { phraseAt, type Phrase, type PhraseIndex } from "../mentions/phrases.ts";

/** How deep "the aide of the head of the office of …" is followed. */
const DEEPEST = 4;

/**
 * Splits the name behind an office where it runs on from whom the office belongs to into who holds it: behind a noun of
 * place or a known place that whole names follow, behind one word and an office that only a state has, behind a full name that another follows, or where the report names the
 * first or last word by itself elsewhere.
 *
 * @cost O(phrases)
 */
export function partHolders(view: NameView, phrases: Phrase[]): void {
  const single = new Set<string>();
  for (const { sort, coreFirst, coreEnd } of phrases)
    if (sort === "name" && coreEnd - coreFirst === 1) single.add(view.words(coreFirst, coreEnd));
  const count = phrases.length;
  for (let index = 0; index < count; index++) {
    const phrase = phrases[index];
    if (phrase === undefined || phrase.absorbed) continue;
    if (phrase.sort === "name") giveBack(view, phrases, phrase, single);
    const chain = phrase.sort === "described" ? chainFrom(phrases, phrase, index) : [];
    const last = chain.at(-1) ?? -1;
    const complement = phraseAt(phrases, last);
    if (complement === undefined) continue;
    const at = splitOf(view, complement, single, phrase.roles.at(-1)?.entry.role, chain.length > 2);
    if (at > complement.coreFirst) part(phrases, chain, at);
  }
}

/** The phrases that a described office ends in, each the owner of the one before: "the aide of [the head of [the Orlo Republic Ilmar Tosk]]", "spokesman of [the ministry of [Veldria Ilmar Tosk]]"; empty where none is a name. */
function chainFrom(phrases: readonly Phrase[], phrase: Phrase, index: PhraseIndex): PhraseIndex[] {
  const chain = [index];
  let at = phrase;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const of = at.roles.at(-1)?.of ?? (depth > 0 ? at.of : -1);
    const owner = phraseAt(phrases, of);
    if (owner === undefined || owner.end !== phrase.end) return [];
    chain.push(of);
    const isWhole = owner.head?.sense !== "body" || phraseAt(phrases, owner.of)?.end !== owner.end;
    if (owner.sort === "name" && (isWhole || owner.roles.length > 0)) return owner.roles.length > 0 ? [] : chain;
    if (owner.sort !== "described" && owner.sort !== "name") return [];
    at = owner;
  }
  return [];
}

/** First token of the holder in a name that runs on; -1 where it is one name. */
function splitOf(
  view: NameView,
  { coreFirst, coreEnd, head, entry, titled }: Phrase,
  single: ReadonlySet<string>,
  office: { readonly ofPlace?: boolean; readonly ofState?: boolean } | null | undefined,
  ofBody: boolean,
): number {
  if (titled || entry !== null || coreEnd - coreFirst < 3) return -1;
  const noun = isPlaceNoun(head) ? nounEnd(view, coreFirst, coreEnd) : -1;
  if (noun > 0) return isName(view, noun, coreEnd) && (!view.isCapital(noun - 1) || coreEnd - noun > 1) ? noun : -1;
  if (head !== null) return -1;
  const known = view.atom(coreFirst);
  const isKnown = known !== null && (known.entry.sense === "place" || known.entry.sense === "state" || known.entry.sense === "capital");
  // "The University of California San Diego".
  if (ofBody && known?.entry.sense === "place") return -1;
  if (isKnown && coreEnd - known.end > 1 && isName(view, known.end, coreEnd) && isGiven(view, known.end)) return known.end;
  const isAlone = (at: number): boolean => single.has(view.words(at, at + 1));
  if (coreEnd - coreFirst === 4 && isAlone(coreFirst + 1) && isAlone(coreEnd - 1)) return coreFirst + 2;
  const isFirstName = (at: number): boolean => (view.bits(at) & BIT.firstName) !== 0;
  // "Prime Minister of Norvia Ilmar Tosk": the tables know every state of three words.
  const isOneWord = office?.ofState === true && coreEnd - coreFirst === 3 && (view.word[coreFirst] ?? 0) < 0;
  if (isOneWord && isGiven(view, coreFirst + 1) && isName(view, coreFirst, coreEnd)) return coreFirst + 1;
  if (office?.ofPlace === true && coreEnd - coreFirst === 3 && !isFirstName(coreFirst) && isFirstName(coreFirst + 1)) return coreFirst + 1;
  return isAlone(coreFirst) || isAlone(coreEnd - 1) ? coreFirst + 1 : -1;
}

/** Where the noun of place in a name ends, with more of the name behind it; -1 where it ends the name. */
function nounEnd(view: NameView, first: number, end: number): number {
  for (let at = first + 1; at < end; at++) {
    const atom = view.atom(at);
    if (atom !== null && isPlaceNoun(atom.entry) && atom.end < end) return atom.end;
  }
  return -1;
}

/** True where all that is left are words that a person's name can have. */
function isName(view: NameView, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    const joins = view.part[at] === PART.hyphen || (view.bits(at) & BIT.particle) !== 0;
    if (!joins && (view.part[at] !== PART.name || !view.isCapital(at))) return false;
  }
  return end > first;
}

/** True for what can begin a person's name: a first name, or a word that no table has. */
const isGiven = (view: NameView, at: number): boolean => (view.bits(at) & BIT.firstName) !== 0 || (view.word[at] ?? -1) < 0;

/** Parts the last of a chain before `at`: what follows is the name of who holds the first's office. */
function part(phrases: Phrase[], chain: readonly PhraseIndex[], at: number): void {
  const [outerIndex = -1] = chain;
  const holderIndex = chain.at(-1) ?? -1;
  const outer = phrases[outerIndex];
  const holder = phrases[holderIndex];
  if (outer === undefined || holder === undefined) return;
  const owner = phrases.push({ ...holder, end: at, coreEnd: at, roles: [] }) - 1;
  for (const index of chain.slice(0, -1)) {
    const phrase = phrases[index];
    if (phrase === undefined) continue;
    for (const role of phrase.roles) if (role.of === holderIndex) role.of = owner;
    if (phrase.of === holderIndex) phrase.of = owner;
    if (index === outerIndex) continue;
    phrase.end = at;
    phrase.coreEnd = Math.min(phrase.coreEnd, at);
  }
  phrases[holderIndex] = { ...holder, first: outer.first, coreFirst: at, head: null, of: -1, determiner: "none", roles: [...outer.roles] };
  outer.same = holderIndex;
  outer.absorbed = true;
}

/** "The aide of Ilma Orlo Bram Tesk", read as of "Ilma": her surname, which the report names by itself, goes back to her. */
function giveBack(view: NameView, phrases: readonly Phrase[], holder: Phrase, single: ReadonlySet<string>): void {
  const { coreFirst, coreEnd, roles, head, entry } = holder;
  const owner = phraseAt(phrases, roles.at(-1)?.of ?? -1);
  if (owner === undefined || head !== null || entry !== null || coreEnd - coreFirst !== 3) return;
  if (owner.sort !== "name" || owner.entry !== null || owner.coreEnd - owner.coreFirst !== 1 || owner.end !== coreFirst) return;
  if (!single.has(view.words(coreFirst, coreFirst + 1)) || !single.has(view.words(coreEnd - 1, coreEnd))) return;
  owner.end = coreFirst + 1;
  owner.coreEnd = coreFirst + 1;
  holder.coreFirst = coreFirst + 1;
}
