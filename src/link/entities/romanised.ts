// Takes the words of a person's full name, gives what its transliterations share: "Qasim al-Harith", "Gasim Elharith".
import { foldWord } from "../../text/name-key.ts";

/** Letters that transliterations write for one another, each with the one that stands for them; vowels and breaths are left out. */
const SOUNDS: Readonly<Record<string, string>> = {
  ...{ a: "", e: "", i: "", o: "", u: "", y: "", j: "", h: "", w: "" },
  ...{ c: "k", q: "k", g: "k", x: "ks", z: "s" },
};

/** Consonants of a word, each run of one as one, "d" at its end as "t". @param word lower case, marks folded @cost O(letters) */
function soundsOf(text: string): string {
  const word = hardened(text);
  let sounds = "";
  for (const letter of word) for (const sound of SOUNDS[letter] ?? letter) if (!sounds.endsWith(sound)) sounds += sound;
  return sounds;
}

/** Letters with a mark that are two in the transliterations of other languages. @source Romanian and Turkish orthography, ISO 9 */
const MARKED: readonly (readonly [marked: RegExp, plain: string])[] = [
  [/[țţ]/gu, "ts"],
  [/[șşš]/gu, "sh"],
  [/[čç]/gu, "ch"],
  [/ž/gu, "zh"],
];

/**
 * A name as every transliteration might have it, its vowels in place: one for "Hnativka" and "Gnatovka" but for the vowel
 * that differs, "h" where Ukrainian and Belarusian have it for the "g" of Russian, "i" for what "y", "j" and "e" write.
 *
 * @cost O(letters)
 */
export function letterSounds(name: string): string {
  const lower = MARKED.reduce((text, [marked, plain]) => text.replace(marked, plain), name.toLowerCase().normalize("NFC"));
  return foldWord(lower)
    .replace(/([bcdkpstz])h/gu, "$1")
    .replaceAll("g", "h")
    .replace(/[jye]/gu, "i")
    .replaceAll("w", "v")
    .replace(/[cq]/gu, "k")
    .replace(/i{2,}/gu, "i")
    .replace(/(\p{L})\1/gu, "$1")
    .replace(/i(?=[aou])/gu, "");
}

/** Consonants that a surname and a whole name must have to tell one person from another. Judged. */
const LEAST = { surname: 2, name: 5 } as const;

/**
 * What the given name and the rest of a name sound like, articles written apart or together.
 *
 * @returns null where that is too little to know a person by
 */
export function romanisedKey([given = "", ...rest]: readonly string[]): string | null {
  const [first, last] = [soundsOf(given), soundsOf(rest.join(""))];
  return first === "" || last.length < LEAST.surname || first.length + last.length < LEAST.name ? null : `${first}|${last}`;
}

/** Letters that a whole name must have for its spelling to tell one person from another. Judged. */
const LEAST_LETTERS = 8;

/** A full name as every transliteration might have it, vowels and all: one for "Oleh Hnatiuk" and "Oleg Gnatyuk"; null where that is too little. */
export function letterKey(words: readonly string[]): string | null {
  const key = words.map(letterSounds).join(" ");
  return words.length < 2 || key.length < LEAST_LETTERS ? null : key;
}

/** Consonants that a surname by itself must have to be known by them. Judged. */
const LEAST_ALONE = 4;

/** What a surname alone sounds like: one for "Malčevski" and "Malchevski"; null where that is too little to know anybody by. */
export function surnameKey(surname: string): string | null {
  const sounds = soundsOf(surname);
  return sounds.length < LEAST_ALONE ? null : sounds;
}

/** "Murat" for "Murad". */
const hardened = (word: string): string => (word.endsWith("d") ? `${word.slice(0, -1)}t` : word);

/** A given name as every transliteration might have it, its vowels in place: "egor" for "Yegor" and "Jegor", "boyan" for "Bojan", "viktor" for "Victor". */
const respelt = (given: string): string =>
  hardened(given)
    .replaceAll("j", "y")
    .replaceAll("w", "v")
    .replaceAll("c", "k")
    .replace(/^[yi](?=e)/u, "");

/** The same without breaths, as Russian writes Armenian and Persian ones: "anait" for "Anahit". */
const breathless = (given: string): string => respelt(given).replaceAll("h", "");

/** Letters that a given name must have for a breath to be nothing: "Johan" and "Joan" are two. */
const LEAST_BREATHLESS = 5;

/** Letters that such a given name has at the least: "Jan" and "Yan" may be two people's. */
const LEAST_GIVEN = 4;

/** Whether two names differ in the letters of the given name alone, as transliterations do: "Yegor Malin", "Egor Malin". */
export function isOneGiven([one = "", ...rest]: readonly string[], [other = "", ...others]: readonly string[]): boolean {
  const letters = Math.min(one.length, other.length);
  if (letters < LEAST_GIVEN || one === other || rest.join(" ") !== others.join(" ")) return false;
  return respelt(one) === respelt(other) || (letters >= LEAST_BREATHLESS && breathless(one) === breathless(other));
}

/**
 * Whether two names of one key are two spellings of one person: the surnames are spelt in two ways as well, since of one
 * surname "Dana" and "Dina" are sisters, and neither given name is the other's for a woman.
 */
export function isRespelt(one: readonly string[], other: readonly string[]): boolean {
  const [given, others] = [one[0] ?? "", other[0] ?? ""];
  return one.slice(1).join("") !== other.slice(1).join("") && given.endsWith("a") === others.endsWith("a");
}
