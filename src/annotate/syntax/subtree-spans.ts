// Takes the heads of a report's tokens, gives how far each token's part of the tree reaches.

/** Of every token the first and last token of its subtree, itself included. */
export interface SubtreeSpans {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Working memory, kept from report to report: how many of a token's dependents are not done, and the tokens that are, in order. */
let waiting = new Int32Array(4096);
let done = new Int32Array(4096);

/** @param head of every token its head, itself for a root; empty where no parser ran @cost O(tokens), without recursion */
export function subtreeSpans(head: Int32Array): SubtreeSpans {
  const count = head.length;
  const left = new Int32Array(count);
  for (let at = 0; at < count; at++) left[at] = at;
  const right = left.slice();
  if (waiting.length < count) {
    waiting = new Int32Array(2 * count);
    done = new Int32Array(2 * count);
  }
  waiting.fill(0, 0, count);
  for (let at = 0; at < count; at++) if (head[at] !== at) waiting[head[at]!]!++;
  let filled = 0;
  for (let at = 0; at < count; at++) if (waiting[at] === 0) done[filled++] = at;
  for (let next = 0; next < filled; next++) {
    const at = done[next]!;
    const above = head[at]!;
    if (above === at) continue;
    if (left[at]! < left[above]!) left[above] = left[at]!;
    if (right[at]! > right[above]!) right[above] = right[at]!;
    if (--waiting[above]! === 0) done[filled++] = above;
  }
  return { left, right };
}
