// Takes captures whose text says what should go wrong, gives the jobs that the pool's tests run.
import { isMainThread } from "node:worker_threads";
import type { Annotated, Capture } from "../model/index.ts";
import { bare } from "./job.ts";

/** Reads captures as bare; "loop" never ends, "throw" throws, "exit" ends the thread it runs on, "wait" takes a second of the clock and none of the processor. */
export const misbehave = (captures: readonly Capture[]): Annotated[] => captures.map(misbehaveOver);

/** Hands back each report's id and how many problems it has, as bytes; throws over one that is called `stops`. */
export const written =
  (stops: unknown) =>
  (annotated: readonly Annotated[]): Uint8Array[] =>
    annotated.map(({ article, problems }) => {
      if (article.id === stops && problems.length === 0) throw new Error("not to be written");
      return new TextEncoder().encode(`${article.id} ${problems.length}`);
    });

/** Hands back each report's id and whether it was read on a thread apart. */
export const placed =
  () =>
  (annotated: readonly Annotated[]): { readonly id: string; readonly where: "here" | "apart" }[] =>
    annotated.map(({ article }) => ({ id: article.id, where: isMainThread ? "here" : "apart" }));

const WAIT_MS = 1000;

function misbehaveOver(capture: Capture): Annotated {
  if (capture.source === "loop") for (;;);
  if (capture.source === "throw") throw new Error("thrown on purpose");
  if (capture.source === "exit") process.exit(3);
  if (capture.source === "wait") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
  return { ...bare(capture, ""), problems: [] };
}
