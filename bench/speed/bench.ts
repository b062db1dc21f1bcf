// Takes nothing, prints how fast reports are read and annotated, with peak memory, as a ratio to wink-nlp in the same run.
// npm run bench -- [--seconds N] [--json]
import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { articles, SOURCE } from "./articles.ts";
import type { Measured } from "./child.ts";

const { values: flags } = parseArgs({
  options: {
    /** Seconds each is measured for. */
    seconds: { type: "string", default: "4" },
    json: { type: "boolean", default: false },
  },
});

const CHILD = fileURLToPath(new URL("./child.ts", import.meta.url));

function measure(whom: "ours" | "wink", threads: number): Measured {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CHILD, whom, String(threads), flags.seconds], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

const rows = [
  { what: "wink-nlp, sentences and tags", threads: 1, ...measure("wink", 1) },
  { what: "read + annotate", threads: 1, ...measure("ours", 1) },
  { what: "read + annotate", threads: 2, ...measure("ours", 2) },
];
const wink = rows[0]?.articlesPerSecond ?? 1;
const one = rows[1]?.articlesPerSecond ?? 1;
const table = rows.map((row) => ({ ...row, ofWink: row.articlesPerSecond / wink, ofOneThread: row.articlesPerSecond / one }));

if (flags.json) console.log(JSON.stringify(table, null, 1));
else {
  console.log(`${articles().length} articles of ${SOURCE}, ${availableParallelism()} cores, Node ${process.version}`);
  for (const { what, threads, articlesPerSecond, tokensPerSecond, peakMiB, ofWink, ofOneThread } of table)
    console.log(
      `${what.padEnd(30)} ${threads} thread${threads === 1 ? " " : "s"} ${articlesPerSecond.toFixed(0).padStart(6)} articles/s ` +
        `${tokensPerSecond.toFixed(0).padStart(9)} tokens/s ${peakMiB.toFixed(0).padStart(5)} MiB  ${ofWink.toFixed(2)} of wink` +
        (what === "read + annotate" ? `  ${ofOneThread.toFixed(2)} of one thread` : ""),
    );
}
