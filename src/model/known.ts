// Takes a value and where it comes from, gives a record that never hides how it is known.
import type { Range } from "./span.ts";

/**
 * What is known of a value, and how.
 *
 * - `stated`: the report says it; `at` is where.
 * - `inferred`: worked out; `because` is the reason in words.
 * - `ambiguous`: more than one candidate is left; all are kept.
 * - `unknown`: nothing to go by; `because` may say what was looked for.
 */
export type Known<T> =
  | { readonly state: "stated"; readonly value: T; readonly at: readonly Range[]; readonly because?: string }
  | { readonly state: "inferred"; readonly value: T; readonly because: string; readonly at?: readonly Range[] }
  | { readonly state: "ambiguous"; readonly candidates: readonly T[]; readonly because?: string; readonly at?: readonly Range[] }
  | { readonly state: "unknown"; readonly because?: string };

export const stated = <T>(value: T, at: readonly Range[]): Known<T> => ({ state: "stated", value, at });

export const inferred = <T>(value: T, because: string, at?: readonly Range[]): Known<T> =>
  at === undefined ? { state: "inferred", value, because } : { state: "inferred", value, because, at };

/** One candidate is no ambiguity: it comes back as inferred; none comes back as unknown. */
export function ambiguous<T>(candidates: readonly T[], because: string): Known<T> {
  const [first, ...rest] = candidates;
  if (first === undefined) return unknown(because);
  return rest.length === 0 ? inferred(first, because) : { state: "ambiguous", candidates, because };
}

export const unknown = (because?: string): Known<never> => (because === undefined ? { state: "unknown" } : { state: "unknown", because });

/** The value where there is exactly one, else null. */
export const valueOf = <T>(known: Known<T>): T | null => (known.state === "stated" || known.state === "inferred" ? known.value : null);
