// Takes articles and a number, gives an article that no reader has seen: theirs with new words put in, the same for the same number.
import { randomFrom } from "../../train/random.ts";
import type { Text } from "./articles.ts";

/** Share of words that become new ones. */
const NEW_WORDS = 0.15;
/** Shorter words are those of grammar; they stay. */
const LONG_ENOUGH = 5;

const SYLLABLES = "ba ke li mo nu ra se ti vo za dor gan hel mir pol ruk sten tal vek zim".split(" ");

/** A word of three to five syllables. */
function inventedWord(random: () => number): string {
  let word = "";
  for (let left = 3 + Math.floor(random() * 3); left > 0; left--) word += SYLLABLES[Math.floor(random() * SYLLABLES.length)]!;
  return word;
}

/** Gives article `number`, cut after a paragraph at about `most` characters. */
export function variedArticle(articles: readonly Text[], number: number, most: number): Text {
  const random = randomFrom(number);
  const { text } = articles[number % articles.length]!;
  const cut = text.length <= most ? text : text.slice(0, text.indexOf("\n", most) + 1 || text.length);
  const varied = cut.replace(/\p{L}+/gu, (word) => {
    if (word.length < LONG_ENOUGH || random() > NEW_WORDS) return word;
    const made = inventedWord(random);
    return word[0] === word[0]!.toLowerCase() ? made : made[0]!.toUpperCase() + made.slice(1);
  });
  return { id: `${number}`, text: varied };
}
