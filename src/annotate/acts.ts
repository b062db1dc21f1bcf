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
  const compiled = signs.map(({ act, phrases }) => ({
    act,
    inside: phrases.filter((phrase) => !phrase.startsWith("^")).map((phrase) => ` ${phrase} `),
    opening: phrases.filter((phrase) => phrase.startsWith("^")).map((phrase) => ` ${phrase.slice(1)} `),
  }));
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
      for (const { act, inside, opening } of compiled) {
        if (inside.some((phrase) => sentence.includes(phrase)) || opening.some((phrase) => sentence.startsWith(phrase))) return act;
      }
    }
    return cue ?? "assert";
  };
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
