// Takes the words of a name, gives keys that are the same for its spellings.

/**
 * How spellings of one name differ: `replace` is applied in order to the folded word (ASCII, lower case),
 * `same` lists whole first names that are one name.
 */
export interface SpellingRules {
  readonly replace: readonly (readonly [from: string, to: string])[];
  readonly same: readonly (readonly string[])[];
}

export interface NameKeys {
  /** Key of one word of a name: same for "Dmitry", "Dimitri" and "Dmitri". */
  readonly word: (word: string) => string;
}

/** Letters that do not fall apart into a base and a mark, and an apostrophe's other signs. @source common practice in English news */
const LETTERS: Readonly<Record<string, string>> = {
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ə: "a",
  "’": "'",
  ʼ: "'",
};

/** Lower case without marks: "Erdoğan" gives "erdogan". @cost O(word) */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  let plain = true;
  for (let at = 0; at < lower.length; at++) if (lower.charCodeAt(at) > 0x7f) plain = false;
  if (plain) return lower;
  let folded = "";
  for (const character of lower.normalize("NFD")) {
    const code = character.charCodeAt(0);
    if (code >= 0x300 && code < 0x370) continue;
    folded += LETTERS[character] ?? character;
  }
  return folded;
}

const CACHED = 20_000;

/** Gives the keys under the rules. The cache is capped and changes no result. */
export function nameKeys(rules: SpellingRules): NameKeys {
  const cache = new Map<string, string>();
  const replaced = (word: string): string => {
    let key = foldWord(word).replaceAll(".", "");
    for (const [from, to] of rules.replace) if (key.length > 3) key = key.replaceAll(from, to);
    return key;
  };
  const same = new Map(rules.same.flatMap(([first = "", ...others]) => others.map((other) => [replaced(other), replaced(first)] as const)));
  return {
    word: (word) => {
      const known = cache.get(word);
      if (known !== undefined) return known;
      const key = replaced(word);
      const final = same.get(key) ?? key;
      if (cache.size < CACHED) cache.set(word, final);
      return final;
    },
  };
}
