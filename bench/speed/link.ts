// Takes a number of articles, links an invented stream of that many, prints what an article costs and how much memory is held, and draws it.
// node bench/speed/link.ts [--articles N] [--first N] [--svg FILE] [--json]
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { linkRecords } from "../../src/engine.ts";
import { DAYS, Stream } from "./link-articles.ts";
import { curveOf, type Point } from "./link-curve.ts";

const { values: flags } = parseArgs({
  options: {
    articles: { type: "string", default: "1000000" },
    /** Only the first so many of them: the same stream, broken off. */
    first: { type: "string" },
    /** Where the curve is drawn; redrawn at every point, so that a stopped run leaves what it measured. */
    svg: { type: "string" },
    json: { type: "boolean", default: false },
  },
});

const CHUNK = 256;
const count = Number(flags.articles);
const first = Number(flags.first ?? count);
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Processor time that making the articles took, on all threads of this process; no part of what linking costs. */
let makingMs = 0;
let made = 0;

async function* lines(): AsyncGenerator<string> {
  let from = cpuMs();
  let chunk: string[] = [];
  for (const article of new Stream(count).articles()) {
    chunk.push(`${JSON.stringify({ ...article, cluster: undefined })}\n`);
    if (made + chunk.length >= first) break;
    if (chunk.length < CHUNK) continue;
    const text = chunk.join("");
    made += chunk.length;
    chunk = [];
    makingMs += cpuMs() - from;
    yield text;
    from = cpuMs();
  }
  made += chunk.length;
  yield chunk.join("");
}

const points: Point[] = [];
function note(reports: number): void {
  const point = { reports, cpuMs: cpuMs() - makingMs, rssMiB: process.memoryUsage.rss() / 1024 ** 2 };
  const before = points.at(-1) ?? { reports: 0, cpuMs: 0, rssMiB: 0 };
  points.push(point);
  const marginal = (point.cpuMs - before.cpuMs) / (reports - before.reports);
  if (!flags.json)
    console.log(
      `${String(reports).padStart(8)} articles  ${(point.cpuMs / reports).toFixed(3)} ms an article over all, ${marginal.toFixed(3)} ms the last ${reports - before.reports}` +
        `  ${point.rssMiB.toFixed(0)} MiB`,
    );
  if (flags.svg !== undefined && points.length > 1) writeFileSync(flags.svg, curveOf(points));
}

const start = cpuMs();
let out = 0;
const episodes = new Set<string>();
for await (const { episode } of linkRecords(lines(), {
  threads: 1,
  progress: (step, done, of) => {
    if (step === "link" && done > 0 && done === of) note(done);
  },
})) {
  out++;
  if (episode !== null && out <= 100_000) episodes.add(episode);
}
const totalMs = cpuMs() - makingMs - start;
const summary = {
  articles: out,
  days: DAYS,
  articlesPerCpuSecond: Math.round((1000 * out) / totalMs),
  msAnArticle: totalMs / out,
  makingMsAnArticle: makingMs / made,
  peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
  points,
};
console.log(flags.json ? JSON.stringify(summary, null, 1) : JSON.stringify({ ...summary, points: points.length }));
