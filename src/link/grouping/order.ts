// Takes identifiers and days of reports, gives the order in which everything is compared: by day, then identifier.

/** Numbers of the reports that are wanted, in order. @cost O(reports log reports) */
export function orderOf(ids: readonly string[], days: readonly number[], isWanted: (report: number) => boolean): Int32Array {
  const wanted: number[] = [];
  for (let report = 0; report < ids.length; report++) if (isWanted(report)) wanted.push(report);
  return Int32Array.from(wanted.sort((a, b) => days[a]! - days[b]! || (ids[a]! < ids[b]! ? -1 : ids[a]! > ids[b]! ? 1 : a - b)));
}

/** The order with new reports in it. @param fresh numbers of the new ones @cost O(reports + new × log new) */
export function mergedOrder(order: Int32Array, fresh: readonly number[], ids: readonly string[], days: readonly number[]): Int32Array {
  const isBefore = (a: number, b: number): boolean =>
    days[a] === days[b] ? ids[a]! < ids[b]! || (ids[a] === ids[b] && a < b) : days[a]! < days[b]!;
  const added = [...fresh].sort((a, b) => (isBefore(a, b) ? -1 : 1));
  const merged = new Int32Array(order.length + added.length);
  let [from, to] = [0, 0];
  for (const report of added) {
    while (from < order.length && isBefore(order[from]!, report)) merged[to++] = order[from++]!;
    merged[to++] = report;
  }
  merged.set(order.subarray(from), to);
  return merged;
}
