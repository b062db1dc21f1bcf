// Takes identifiers and days of reports, gives the order in which everything is compared: by day, then identifier.

/** Numbers of the reports that are wanted, in order. @cost O(reports log reports) */
export function orderOf(ids: readonly string[], days: readonly number[], isWanted: (report: number) => boolean): Int32Array {
  const wanted: number[] = [];
  for (let report = 0; report < ids.length; report++) if (isWanted(report)) wanted.push(report);
  return Int32Array.from(wanted.sort((a, b) => days[a]! - days[b]! || (ids[a]! < ids[b]! ? -1 : ids[a]! > ids[b]! ? 1 : a - b)));
}
