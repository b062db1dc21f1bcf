// Takes numbers of articles, links so long beginnings of an invented stream, each in a process of its own, prints what an article costs and how much memory is held, and draws it.
// node bench/speed/link.ts [--articles N] [--runs N,N,…] [--svg FILE]; with --first N one run alone, as JSON; with --make N the articles alone
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { linkRecords } from "../../src/engine.ts";
import { DAYS, Stream } from "./link-articles.ts";
import { curveOf, marginal, type Point } from "./link-curve.ts";

const { values: flags } = parseArgs({
  options: {
    /** Of the whole stream: a run over its beginning sees it as dense as it is. */
    articles: { type: "string", default: "1000000" },
    runs: { type: "string", default: "10000,30000,100000,300000,1000000" },
    first: { type: "string" },
    make: { type: "string" },
    /** Where the curve is drawn; redrawn after every run, so that a stopped one leaves what was measured. */
    svg: { type: "string" },
  },
});

const CHUNK = 256;
const count = Number(flags.articles);
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Writes the beginning of the stream as JSONL. */
async function make(first: number): Promise<void> {
  let made = 0;
  let chunk: string[] = [];
  const written = (): boolean => process.stdout.write(chunk.join(""));
  for (const article of new Stream(count).articles()) {
    if (made++ === first) break;
    chunk.push(`${JSON.stringify({ ...article, cluster: undefined })}\n`);
    if (chunk.length < CHUNK) continue;
    if (!written()) await once(process.stdout, "drain");
    chunk = [];
  }
  written();
}

/**
 * One run to its end: from the first line read to the last one given. The articles come from another process, as they
 * come to `variorum link -`: what is remembered to make them is no part of what linking costs in time or memory.
 */
async function measured(first: number): Promise<Point & { episodes: number; days: number }> {
  const args = [fileURLToPath(import.meta.url), "--articles", flags.articles, "--make", String(first)];
  const maker = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const start = cpuMs();
  const episodes = new Set<string>();
  let out = 0;
  for await (const { episode } of linkRecords(maker.stdout, { threads: 1 })) {
    out++;
    if (episode !== null && out <= 100_000) episodes.add(episode);
  }
  return {
    reports: out,
    cpuMs: cpuMs() - start,
    peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    episodes: episodes.size,
    days: DAYS,
  };
}

if (flags.make !== undefined) await make(Number(flags.make));
else if (flags.first !== undefined) console.log(JSON.stringify(await measured(Number(flags.first))));
else {
  const points: Point[] = [];
  for (const first of flags.runs.split(",")) {
    const args = [...process.execArgv, process.argv[1]!, "--articles", flags.articles, "--first", first];
    const { stdout, status } = spawnSync(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
    if (status !== 0) throw new Error(`The run over ${first} articles ended with ${status}.`);
    points.push(JSON.parse(stdout) as Point);
    const { reports, cpuMs: spent, peakMiB } = points.at(-1)!;
    const [mean, more] = [spent / reports, marginal(points, points.length - 1)].map((it) => it.toFixed(3));
    console.log(
      `${String(reports).padStart(8)} articles  ${mean} ms an article, ${more} ms those more than before  ${Math.round((1000 * reports) / spent)} a second  ${peakMiB} MiB`,
    );
    if (flags.svg !== undefined && points.length > 1) writeFileSync(flags.svg, curveOf(points));
  }
}
