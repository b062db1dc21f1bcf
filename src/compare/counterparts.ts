// Takes pairs of segments that are a little alike, gives those that are each other's only counterpart in the other report.

/** Two segments of one voice that nothing surer joins. */
export interface Alike {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

/** Share of the best counterpart's likeness that no other may reach. */
const CLEARLY = 0.8;

/** Each segment's counterparts in each report, the best two kept. */
class Ranking {
  private readonly best = new Map<string, { first: number; second: number }>();

  add(segment: number, report: string, score: number): void {
    const known = this.best.get(`${segment} ${report}`) ?? { first: 0, second: 0 };
    if (score > known.first) [known.second, known.first] = [known.first, score];
    else known.second = Math.max(known.second, score);
    this.best.set(`${segment} ${report}`, known);
  }

  /** Whether a likeness is the segment's best in that report, by far. */
  isClear(segment: number, report: string, score: number): boolean {
    const known = this.best.get(`${segment} ${report}`);
    return known !== undefined && known.first === score && known.second <= CLEARLY * score;
  }
}

/**
 * Gives the pairs whose two segments find no better and nearly no other counterpart in each other's report. What one
 * voice says on one occasion is told once in each report, so that the best that is left over is likelier than it looks.
 *
 * @param alike every pair of one voice over two reports that shares anything
 * @param taken whether a segment is already joined to some segment of a report
 * @cost O(pairs)
 */
export function onlyCounterparts(
  alike: readonly Alike[],
  reportAt: (segment: number) => string,
  taken: (segment: number, report: string) => boolean,
): Alike[] {
  const ranking = new Ranking();
  const left = alike.filter(({ left, right }) => !taken(left, reportAt(right)) && !taken(right, reportAt(left)));
  for (const { left: a, right: b, score } of left) {
    ranking.add(a, reportAt(b), score);
    ranking.add(b, reportAt(a), score);
  }
  return left.filter(({ left: a, right: b, score }) => ranking.isClear(a, reportAt(b), score) && ranking.isClear(b, reportAt(a), score));
}
