// Takes functions as lists of instructions, gives the bytes of a WebAssembly module: what a kernel of a few lines needs and no more.
// Names and codes: https://webassembly.github.io/spec/core/appendix/index-instructions.html

/** An instruction, or several, as bytes. */
export type Code = readonly number[];

/** A whole number of 32 bits without a sign, seven bits a byte. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest];
}

/** The same with a sign. */
function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value | 0;
  for (; rest < -0x40 || rest > 0x3f; rest >>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest & 0x7f];
}

const vector = (code: number): Code => [0xfd, ...unsigned(code)];
/** Reads or writes at the address on the stack and `offset` behind it; no alignment is promised. */
const placed =
  (code: Code) =>
  (offset: number): Code => [...code, 0, ...unsigned(offset)];

export const local = {
  get: (index: number): Code => [0x20, index],
  set: (index: number): Code => [0x21, index],
  tee: (index: number): Code => [0x22, index],
};

export const i32 = {
  const: (value: number): Code => [0x41, ...signed(value)],
  load: placed([0x28]),
  /** A byte, or two, with their sign. */
  load8: placed([0x2c]),
  load16: placed([0x2e]),
  store: placed([0x36]),
  below: [0x49],
  above: [0x4b],
  /** How many zeros stand below the lowest one, and how many ones there are. */
  zerosBelow: [0x68],
  ones: [0x69],
  add: [0x6a],
  sub: [0x6b],
  mul: [0x6c],
  or: [0x72],
  xor: [0x73],
  shl: [0x74],
  shr: [0x76],
  /** The lowest byte, with its sign. */
  extend8: [0xc0],
} as const;

/** The first of two values where the number on the stack is not 0, else the second. */
export const select: Code = [0x1b];

export const v128 = {
  load: placed(vector(0)),
  /** Eight bytes as eight numbers of two bytes, with their signs. */
  load8x8: placed(vector(1)),
  store: placed(vector(11)),
  and: vector(78),
  xor: vector(81),
  /** Two bytes in all eight lanes; or as a lane of the vector on the stack. */
  loadTwos: placed(vector(8)),
  loadTwo: (lane: number): Code => [...placed(vector(85))(0), lane],
  /** Four bytes as the first lane, the others 0; or as a lane of the vector on the stack. */
  loadFirst: placed(vector(92)),
  loadLane: (lane: number): Code => [...placed(vector(86))(0), lane],
} as const;

export const i8x16 = {
  /** Bytes of two vectors, in this order. */
  shuffle: (...places: readonly number[]): Code => [...vector(13), ...places],
  /** The sign of each byte as a bit. */
  bits: vector(100),
  /** Two vectors of numbers of two bytes as one of bytes, each as near as a byte can be. */
  narrow: vector(101),
} as const;

export const i32x4 = {
  splat: vector(17),
  lane: (index: number): Code => [...vector(27), index],
  /** The first four of eight numbers of two bytes, with their signs. */
  low16: vector(0xa7),
  shl: vector(0xab),
  /** Keeps the sign. */
  shrSigned: vector(0xac),
  shr: vector(0xad),
  add: vector(0xae),
  sub: vector(0xb1),
  mul: vector(0xb5),
} as const;

export const i16x8 = {
  /** Eight bytes of sixteen as numbers of two bytes, with their signs: the first, or the last. */
  low8: vector(0x87),
  high8: vector(0x88),
  splat: vector(16),
  lane: (index: number): Code => [...vector(24), index],
  /** All bits of a number where two are equal, none elsewhere. */
  equal: vector(45),
  shl: vector(0x8b),
  add: vector(0x8e),
  least: vector(0x96),
  most: vector(0x98),
} as const;

/** Does the instructions again as long as the last of them leaves something but 0. */
export const repeated = (...code: readonly Code[]): Code => [0x03, 0x40, ...code.flat(), 0x0d, 0, 0x0b];

const I32 = 0x7f;
const V128 = 0x7b;

/** A function of whole numbers; its parameters are the first locals, then come whole numbers, then vectors, all 0 at first. */
export interface Routine {
  readonly name: string;
  readonly parameters: number;
  readonly numbers: number;
  readonly vectors: number;
  /** Whether it leaves a whole number. */
  readonly gives: boolean;
  readonly code: readonly Code[];
}

const listed = (items: readonly Code[]): number[] => [...unsigned(items.length), ...items.flat()];
const sized = (bytes: Code): number[] => [...unsigned(bytes.length), ...bytes];
const named = (name: string): number[] => sized([...new TextEncoder().encode(name)]);
const section = (id: number, items: readonly Code[]): number[] => [id, ...sized(listed(items))];

/** Gives a module that exports the functions by their names and imports `tables.memory`, which threads share: `pages` of 64 KiB. */
export function assembled(routines: readonly Routine[], pages: number): Uint8Array<ArrayBuffer> {
  const types = routines.map(({ parameters, gives }) => [
    0x60,
    ...sized(new Array<number>(parameters).fill(I32)),
    ...sized(gives ? [I32] : []),
  ]);
  const memory = [...named("tables"), ...named("memory"), 0x02, 0x03, ...unsigned(pages), ...unsigned(pages)];
  const bodies = routines.map(({ numbers, vectors, code }) => {
    const locals = listed([
      [...unsigned(numbers), I32],
      [...unsigned(vectors), V128],
    ]);
    return sized([...locals, ...code.flat(), 0x0b]);
  });
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, types),
    ...section(2, [memory]),
    ...section(
      3,
      routines.map((_, index) => [index]),
    ),
    ...section(
      7,
      routines.map(({ name }, index) => [...named(name), 0x00, index]),
    ),
    ...section(10, bodies),
  ]);
}
