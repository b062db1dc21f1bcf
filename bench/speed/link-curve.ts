// Takes what a run measured, gives the curve of what an article costs and how much memory is held, as SVG.

/** What was measured when so many reports had been read and compared. */
export interface Point {
  readonly reports: number;
  /** Processor time so far, the making of the articles left out. */
  readonly cpuMs: number;
  readonly rssMiB: number;
}

const WIDTH = 720;
const HEIGHT = 400;
const LEFT = 60;
const RIGHT = 660;
const TOP = 40;
const BOTTOM = 340;
/** Top of the two scales. */
const MOST_MS = 2;
const MOST_MIB = 4096;

const round = (value: number): string => String(Math.round(value * 10) / 10);

/** Cost of the articles since the point before, in ms; of the first point of all till then. */
const marginal = (points: readonly Point[], at: number): number => {
  const [point, before] = [points[at]!, at === 0 ? { reports: 0, cpuMs: 0 } : points[at - 1]!];
  return (point.cpuMs - before.cpuMs) / (point.reports - before.reports);
};

export function curveOf(points: readonly Point[]): string {
  const [first, last] = [points[0]!.reports, points.at(-1)!.reports];
  const x = (reports: number): number => LEFT + ((RIGHT - LEFT) * Math.log(reports / first)) / Math.log(Math.max(2, last / first));
  const y = (share: number): number => BOTTOM - (BOTTOM - TOP) * Math.min(1, share);
  const line = (share: (at: number) => number): string =>
    points.map((it, at) => `${at === 0 ? "M" : "L"}${round(x(it.reports))} ${round(y(share(at)))}`).join("");
  const ticks = [1e4, 3e4, 1e5, 3e5, 1e6].filter((it) => it >= first && it <= last);
  const grid = [0.5, 1, 1.5, 2].map(
    (ms) =>
      `<path d="M${LEFT} ${round(y(ms / MOST_MS))}H${RIGHT}" stroke="#8884"/><text x="${LEFT - 8}" y="${round(y(ms / MOST_MS) + 4)}" text-anchor="end">${ms}</text>` +
      `<text x="${RIGHT + 8}" y="${round(y(ms / MOST_MS) + 4)}">${(ms / MOST_MS) * 4}</text>`,
  );
  const marks = ticks.map((it) => `<text x="${round(x(it))}" y="${BOTTOM + 20}" text-anchor="middle">${`${it / 1000},000`}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Cost of an article and memory held against the number of articles linked" font-family="system-ui, sans-serif" font-size="13" fill="#777">
<text x="${LEFT}" y="22" fill="#b4552d">ms an article since the point before</text><text x="${RIGHT}" y="22" text-anchor="end" fill="#2d6fb4">GiB held</text>
${grid.join("\n")}
<path d="M${LEFT} ${BOTTOM}H${RIGHT}" stroke="#888"/>${marks.join("")}
<text x="${(LEFT + RIGHT) / 2}" y="${BOTTOM + 44}" text-anchor="middle">articles linked</text>
<path d="${line((at) => marginal(points, at) / MOST_MS)}" fill="none" stroke="#b4552d" stroke-width="2"/>
<path d="${line((at) => points[at]!.rssMiB / MOST_MIB)}" fill="none" stroke="#2d6fb4" stroke-width="2" stroke-dasharray="5 4"/>
</svg>
`;
}
