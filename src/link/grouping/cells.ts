// Takes the days of reports in order, gives cells of time that hold few enough reports, and the window that each is seen in.

/** Reports in a row, `first` up to, not including, `end`, that are compared under one window's rarities. */
export interface Cell {
  readonly first: number;
  readonly end: number;
  /** Reports among which words are counted: the cell with as many cells on both sides. */
  readonly from: number;
  readonly to: number;
}

/** Reports from which a cell of more than one day is halved. */
const MOST_REPORTS = 512;
/** Reports that a window has at least, where there are so many: the weights were learnt on sets of about as many. */
export const WINDOW_REPORTS = 2000;
/** Days of the whole of time that is halved until cells are small: 2^22 days, some 11,000 years. */
const LONGEST_DAYS = 1 << 22;
/** First day of that time. */
const FIRST_DAY = -(1 << 21);
/** Where reports stand whose day nothing tells: behind all others. */
export const UNDATED_DAY = 0x7fffffff;

/**
 * Cuts time in halves until no cell of more than a day holds more than `mostReports`. Where a cell is cut
 * depends on its own reports alone, so that a late report changes its own cell and no other.
 *
 * @param days ascending; `UNDATED_DAY` last
 */
export function cellsOf(days: Int32Array, windowReports = WINDOW_REPORTS, mostReports = MOST_REPORTS): Cell[] {
  const ends: number[] = [];
  const below = (day: number, from: number, to: number): number => {
    while (from < to) {
      const middle = (from + to) >> 1;
      if (days[middle]! < day) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  const dated = below(UNDATED_DAY, 0, days.length);
  const open: { day: number; span: number; first: number; end: number }[] = [{ day: FIRST_DAY, span: LONGEST_DAYS, first: 0, end: dated }];
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    const { day, span, first, end } = cell;
    if (first === end) continue;
    if (span === 1 || end - first <= Math.min(mostReports, windowReports)) ends.push(end);
    else {
      const middle = below(day + span / 2, first, end);
      open.push({ day: day + span / 2, span: span / 2, first: middle, end }, { day, span: span / 2, first, end: middle });
    }
  }
  if (dated < days.length) ends.push(days.length);
  return ends.map((end, at) => windowed(ends, at, windowReports, end));
}

/** One cell on each side at least, then as many as make the window large enough. */
function windowed(ends: readonly number[], at: number, windowReports: number, end: number): Cell {
  const start = (cell: number): number => (cell <= 0 ? 0 : ends[cell - 1]!);
  let [low, high] = [Math.max(0, at - 1), Math.min(ends.length - 1, at + 1)];
  while (ends[high]! - start(low) < windowReports && (low > 0 || high < ends.length - 1)) {
    low = Math.max(0, low - 1);
    high = Math.min(ends.length - 1, high + 1);
  }
  return { first: start(at), end, from: start(low), to: ends[high]! };
}
