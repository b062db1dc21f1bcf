// Takes two words, gives whether few changes make one of the other.

/**
 * True where at most `most` letters must be put in, left out or replaced, and both words have four letters or more.
 *
 * @cost O(length × most)
 * @source Levenshtein distance in a band of 2 × `most` + 1
 */
export function withinEdits(left: string, right: string, most: number): boolean {
  if (left === right) return true;
  if (left.length < 4 || right.length < 4 || Math.abs(left.length - right.length) > most) return false;
  let above = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row++) {
    const line = [row];
    for (let at = 1; at <= right.length; at++) {
      if (Math.abs(at - row) > most) {
        line.push(most + 1);
        continue;
      }
      const replaced = (above[at - 1] ?? 0) + (left[row - 1] === right[at - 1] ? 0 : 1);
      line.push(Math.min(replaced, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1));
    }
    if (Math.min(...line) > most) return false;
    above = line;
  }
  return (above[right.length] ?? 0) <= most;
}
