// Takes the hash of a word's folded form, gives the class of words that it is like: what stands where it stands, in far more text than names were learned from.

/** Classes of words, the first is 1; 0 is for a word that none was learned of. */
export const WORD_CLASSES = 1023;
/** Groups of classes, the first is 1. */
export const CLASS_GROUPS = 127;

/** Bits of a slot that hold the class; the others tell words of one slot apart. */
const CLASS_BITS = 10;
const CLASS_MASK = (1 << CLASS_BITS) - 1;

/**
 * Classes of common words, learned by `train/word-classes.ts` from word vectors.
 *
 * `slots` is a power of two long: a slot, by the low bits of a form's hash (`formHash`), has six of its high bits above the
 * class, and 0 where it is free. One unknown word in two hundred is taken for a known one.
 */
export interface WordClasses {
  readonly slots: Uint16Array;
  /** Group of each class, by class. */
  readonly groups: Uint8Array;
}

/** What a slot holds of a form's hash. */
const markOf = (form: number): number => (form >>> 26) << CLASS_BITS;

/** The class of the word whose form has this hash, 0 for none. @cost one look-up */
export function classOf({ slots }: WordClasses, form: number): number {
  const slot = slots[form & (slots.length - 1)]!;
  return (slot & ~CLASS_MASK) === markOf(form) ? slot & CLASS_MASK : 0;
}

/** Gives the slots of words in order of how common they are: of two in one slot the first has it. */
export function classSlots(forms: readonly number[], classes: Uint16Array, length: number): Uint16Array {
  const slots = new Uint16Array(length);
  forms.forEach((form, at) => {
    const slot = form & (length - 1);
    if (slots[slot] === 0) slots[slot] = markOf(form) | classes[at]!;
  });
  return slots;
}
