// Takes captures from the pool, some in a message, says when it is ready, then gives each message's back read and annotated, in the order they came.
import { parentPort, workerData } from "node:worker_threads";
import type { Capture } from "../model/index.ts";
import { guarded, loaded, READY, type Job } from "./job.ts";
import { standBack } from "./stand-back.ts";

const job = workerData as Job;
if (job.standsBack === true) standBack();
const read = guarded(await loaded<unknown>(job));
parentPort?.postMessage(READY);
parentPort?.on("message", (captures: readonly Capture[]) => {
  const results = read(captures);
  const memory = new Set(results.flatMap((it) => (it instanceof Uint8Array && it.buffer instanceof ArrayBuffer ? [it.buffer] : [])));
  parentPort?.postMessage(results, [...memory]);
});
