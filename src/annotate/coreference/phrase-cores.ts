// Takes a report's phrases, gives the phrase that has each token in its core.
import type { NameView } from "../mentions/name-view.ts";
import { phraseAt, type Phrase } from "../mentions/phrases.ts";

/** The shortest phrase of several; -1 for a token in no core. @cost O(tokens + cores) */
export function coresOf(view: NameView, phrases: readonly Phrase[]): Int32Array {
  const cores = view.room.int32(view.count, -1);
  for (let index = 0; index < phrases.length; index++) {
    const { coreFirst, coreEnd } = phrases[index]!;
    for (let at = coreFirst; at < coreEnd; at++) {
      const other = phraseAt(phrases, cores[at]!);
      if (other === undefined || coreEnd - coreFirst < other.coreEnd - other.coreFirst) cores[at] = index;
    }
  }
  return cores;
}
