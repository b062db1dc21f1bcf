// Takes what runs over longer and longer beginnings of a stream measured, gives the curve of what an article costs and how much memory is held, as SVG.

/** What a whole run over so many reports measured. */
export interface Point {
  readonly reports: number;
  /** Processor time, the making of the articles left out. */
  readonly cpuMs: number;
  readonly peakMiB: number;
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
const TIME_COLOUR = "#b4552d";
const MEMORY_COLOUR = "#2d6fb4";

const round = (value: number): string => String(Math.round(value * 10) / 10);
const height = (share: number): string => round(BOTTOM - (BOTTOM - TOP) * Math.min(1, share));
const label = (x: string | number, y: string | number, anchor: string, text: string | number): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}">${text}</text>`;

/** Cost of the articles that a run has more than the shorter one before it, in ms; of the first run's all. */
export const marginal = (points: readonly Point[], at: number): number => {
  const [point, before] = [points[at]!, at === 0 ? { reports: 0, cpuMs: 0 } : points[at - 1]!];
  return (point.cpuMs - before.cpuMs) / (point.reports - before.reports);
};

export function curveOf(points: readonly Point[]): string {
  const [first, last] = [points[0]!.reports, points.at(-1)!.reports];
  const across = (reports: number): string =>
    round(LEFT + ((RIGHT - LEFT) * Math.log(reports / first)) / Math.log(Math.max(2, last / first)));
  const line = (colour: string, dashes: string, share: (at: number) => number): string => {
    const path = points.map(({ reports }, at) => `${at === 0 ? "M" : "L"}${across(reports)} ${height(share(at))}`).join("");
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"${dashes}/>`;
  };
  const grid = [0.5, 1, 1.5, 2].map((ms) => {
    const [y, below] = [height(ms / MOST_MS), round(Number(height(ms / MOST_MS)) + 4)];
    const gib = (ms / MOST_MS) * (MOST_MIB / 1024);
    return `<path d="M${LEFT} ${y}H${RIGHT}" stroke="#8884"/>${label(LEFT - 8, below, "end", ms)}${label(RIGHT + 8, below, "start", gib)}`;
  });
  const marks = points.map(({ reports }) => label(across(reports), BOTTOM + 20, "middle", `${Math.round(reports / 1000)},000`));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Cost of an article and memory held against the number of articles linked" font-family="system-ui, sans-serif" font-size="13" fill="#777">
<g fill="${TIME_COLOUR}">${label(LEFT, 22, "start", "ms an article more than the shorter run")}</g><g fill="${MEMORY_COLOUR}">${label(RIGHT, 22, "end", "GiB held at most")}</g>
${grid.join("\n")}
<path d="M${LEFT} ${BOTTOM}H${RIGHT}" stroke="#888"/>${marks.join("")}
${label((LEFT + RIGHT) / 2, BOTTOM + 44, "middle", "articles linked")}
${line(TIME_COLOUR, "", (at) => marginal(points, at) / MOST_MS)}
${line(MEMORY_COLOUR, ' stroke-dasharray="5 4"', (at) => points[at]!.peakMiB / MOST_MIB)}
</svg>
`;
}
