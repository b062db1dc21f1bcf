// Takes the words of a content and what the cue tells, gives what is done by saying them.
import type { Act } from "../model/index.ts";
import type { ActSign } from "./attribution-rule.ts";

/** Acts that a verb of its own settles, whatever is said. */
const SETTLED: ReadonlySet<Act> = new Set(["request", "offer", "condemn", "support", "commit", "ask", "no-comment", "deny", "recognise"]);

/** What is known of a saying beside its words. */
export interface Saying {
  /** What the cue's verb alone tells; null where it tells nothing. */
  readonly cue: Act | null;
  /** False where the saying is negated or withheld. */
  readonly affirmed: boolean;
  /** True where the content is a question inside the sentence ("whether …"). */
  readonly asks: boolean;
}

/**
 * Gives a function that tells the act. A verb that does something ("urged", "denied") decides; else the
 * first sentence of the content that shows a sign; else what the verb leans to; else `assert`. A denial that is
 * negated ("did not rule out") asserts; a question whose answer is withheld is no comment.
 *
 * @cost O(content × signs), only over the content's words
 */
export function actTeller(signs: readonly ActSign[]): (saying: Saying, content: string) => Act {
  const index = signIndex(signs);
  return ({ cue, affirmed, asks }, content) => {
    if (!affirmed) return cue === "no-comment" || (asks && cue !== "deny") ? "no-comment" : cue === "deny" ? "assert" : "deny";
    if (cue !== null && SETTLED.has(cue)) return cue;
    if (/\?["”’»)\]\s]{0,4}$/.test(content.slice(-6))) return "ask";
    // Whoever announces something of his own may well mention another's attack in passing: only the head counts.
    const sentences =
      cue === "announce"
        ? sentencesOf(content)
            .slice(0, 1)
            .map((sentence) => head(sentence, 6))
        : sentencesOf(content);
    for (const sentence of sentences) {
      const first = firstSign(sentence, index);
      if (first >= 0) return signs[first]!.act;
    }
    return cue ?? "assert";
  };
}

/** A phrase behind its first word: padded, with the rank of its sign. */
interface Phrase {
  readonly words: string;
  readonly rank: number;
  readonly opens: boolean;
}

/** Phrases by their first word. */
function signIndex(signs: readonly ActSign[]): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>();
  signs.forEach(({ phrases }, rank) => {
    for (const phrase of phrases) {
      const opens = phrase.startsWith("^");
      const words = `${opens ? phrase.slice(1) : phrase} `;
      const first = words.slice(0, words.indexOf(" "));
      index.set(first, [...(index.get(first) ?? []), { words, rank, opens }]);
    }
  });
  return index;
}

/** Rank of the strongest sign in a padded sentence, -1 where none is. @cost O(words × phrases that begin alike) */
function firstSign(sentence: string, index: ReadonlyMap<string, readonly Phrase[]>): number {
  let best = -1;
  for (let at = 1; at < sentence.length;) {
    const space = sentence.indexOf(" ", at);
    for (const { words, rank, opens } of index.get(sentence.slice(at, space)) ?? []) {
      if ((best < 0 || rank < best) && (!opens || at === 1) && sentence.startsWith(words, at)) best = rank;
    }
    at = space + 1;
  }
  return best;
}

/** The first words of a padded sentence, padded. */
const head = (sentence: string, words: number): string => ` ${sentence.trim().split(" ").slice(0, words).join(" ")} `;

/** Sentences of a content as lower-case words between single spaces, with a space at either end. */
function sentencesOf(content: string): string[] {
  return content
    .toLowerCase()
    .replaceAll("’", "'")
    .split(/[.!?;](?=[\s"”]|$)/)
    .map((sentence) => ` ${sentence.replace(/[^\p{L}\p{N}']+/gu, " ").trim()} `)
    .filter((sentence) => sentence.length > 2);
}
