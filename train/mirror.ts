// Takes a reading, gives it back to front, for a parser that reads from right to left.
import type { TaggedReading, TreeReading } from "./parser.ts";

/** A reading back to front, sentence by sentence, and where each token went; the way back is the same. */
export interface Mirrored extends TaggedReading {
  readonly to: Int32Array;
}

/** Gives a reading whose sentences stand back to front. The text stays: offsets go with their tokens. */
export function mirrored({ reading, joint }: TaggedReading): Mirrored {
  const { sentences, tokens, traits } = reading;
  const to = new Int32Array(joint.length);
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const first = sentences.first[sentence]!;
    const last = sentences.end[sentence]! - 1;
    for (let at = first; at <= last; at++) to[at] = first + last - at;
  }
  const turned = <Values extends Uint8Array | Int32Array | Uint32Array>(values: Values): Values => {
    const copy = values.slice() as Values;
    for (let at = 0; at < to.length; at++) copy[to[at]!] = values[at]!;
    return copy;
  };
  const mirror: TreeReading = {
    document: reading.document,
    sentences,
    tokens: { ...tokens, start: turned(tokens.start), end: turned(tokens.end) },
    traits: {
      form: turned(traits.form),
      suffix2: turned(traits.suffix2),
      suffix3: turned(traits.suffix3),
      suffix4: turned(traits.suffix4),
      prefix3: turned(traits.prefix3),
      shape: turned(traits.shape),
    },
    head: turned(reading.head).map((head) => to[head] ?? head),
    relation: turned(reading.relation),
  };
  return { reading: mirror, joint: turned(joint), to };
}
