// Takes two names, gives whether they may be two spellings of one person's or body's: translations write one name in many ways.

/** Share of the shorter name's letters that two spellings may differ in ("Qasimov", "Gasymov"). Judged, from transliteration tables. */
const SPELLING = 0.45;

/** Letters to put in, leave out or change. @cost O(left × right) letters */
export function lettersApart(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (left.charCodeAt(i - 1) === right.charCodeAt(j - 1) ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** @cost O(left × right) letters */
export const likeNames = (left: string, right: string): boolean =>
  lettersApart(left, right) <= SPELLING * Math.min(left.length, right.length);

/** Letters that two spellings of a last name may differ in, from a length on ("Aldobayev", "Aldobaev"). */
const LAST_NAME = { letters: 1, from: 6 };

/** Whether two last names are one but for a letter. */
function sameLast(left: string, right: string): boolean {
  if (left === right) return true;
  if (Math.min(left.length, right.length) < LAST_NAME.from || Math.abs(left.length - right.length) > LAST_NAME.letters) return false;
  return lettersApart(left, right) <= LAST_NAME.letters;
}

/**
 * Whether two full names of persons are one: one last name, and what stands before it alike, both with a first name.
 * Where one of them has swallowed a title ("press secretary of the head of Norland Ada Rossi") the first name alone.
 */
export function samePerson(left: string, right: string): boolean {
  const [a, b] = [left.toLowerCase().split(" "), right.toLowerCase().split(" ")];
  const [lastA, lastB] = [a.pop(), b.pop()];
  if (lastA === undefined || lastB === undefined || a.length === 0 || b.length === 0 || !sameLast(lastA, lastB)) return false;
  return (lastA === lastB && likeNames(a.join(" "), b.join(" "))) || likeNames(a.at(-1) ?? "", b.at(-1) ?? "");
}

/** Letters from the start by which a word of a body's name is taken for a form of its state's name ("Norlandic"). */
const OWNER_LETTERS = 4;

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/\P{L}+/u)
    .filter((it) => it.length > 2);

/** Whether some word is a form of one of the names of a state. */
const namesOwner = (words: readonly string[], owner: readonly string[]): boolean =>
  owner.some((name) => name.length >= OWNER_LETTERS && words.some((it) => it.startsWith(name.toLowerCase().slice(0, OWNER_LETTERS))));

/** A body's name without whose it is, where that is its state under any of its names: "Halm's Office for Forests", Halm being Norland. */
function unowned(name: string, owner: readonly string[]): string {
  const at = Math.max(name.lastIndexOf("'s "), name.lastIndexOf("’s "));
  return at > 0 && namesOwner(wordsOf(name.slice(0, at)), owner) ? name.slice(at + "'s ".length) : name;
}

/** What is asked of words, by the tables of the language. */
export interface BodyWords {
  readonly stemOf: (word: string) => string;
  /** What short words and other spellings stand for: "mfa" "foreign ministry". */
  readonly sameWords: ReadonlyMap<string, string>;
}

/**
 * What a body is called beside its state: "Norland's defence ministry" and "the Norlandic Defense Ministry" are one.
 *
 * @param owner the state's name and the other ones it goes by; empty where nobody tells whose it is
 * @returns null where nothing is left but the state
 */
export function officeKey(name: string, owner: readonly string[], { stemOf, sameWords }: BodyWords): string | null {
  const words = wordsOf(unowned(name, owner)).flatMap((it) => (sameWords.get(it) ?? it).split(" "));
  const own = words.filter((it) => it !== "the" && !namesOwner([it], owner.slice(0, 1))).map(stemOf);
  return own.length === 0 ? null : own.sort().join(" ");
}

/** Whether two names of bodies of one state name one office of it. @param owner the state's name and the other ones it goes by */
export function sameBody(left: string, right: string, owner: readonly string[], words: BodyWords): boolean {
  const key = officeKey(left, owner, words);
  return key !== null && key === officeKey(right, owner, words);
}
