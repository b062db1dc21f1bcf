// Takes a count of what an early decision changes, gives the smallest lead at which it changes next to nothing.

/** A lead that no decision has: all features are looked at. */
export const NEVER = 0x7fffffff;
/** Above any lead that leaves something to gain. */
const MOST = 1 << 12;

/**
 * Gives the smallest lead at which at most `allowed` decisions differ from those made on all features.
 *
 * @param differing how many differ when a lead is enough to decide early; falls as the lead grows
 * @cost some dozen calls of `differing`
 */
export function smallestExit(differing: (lead: number) => number, allowed: number): number {
  let low = 0;
  let high = MOST;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (differing(middle) <= allowed) high = middle;
    else low = middle + 1;
  }
  return high === MOST ? NEVER : high;
}

/** How many places of two arrays hold something else. */
export function differences(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let count = 0;
  for (let at = 0; at < left.length; at++) if (left[at] !== right[at]) count++;
  return count;
}
