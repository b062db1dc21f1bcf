// Gives the way for a thread to let others of its process go first.
import { readlinkSync } from "node:fs";
import { setPriority } from "node:os";

/** How much such a thread lets others go first; whoever answers is one of them. With 15 it hardly came to its turn on a machine that others use too. */
const NICE = 10;

/** On Linux a thread has a priority of its own; elsewhere it stays as it is. */
export function standBack(): void {
  try {
    setPriority(Number(readlinkSync("/proc/thread-self").split("/").at(-1)), NICE);
  } catch {
    // No such system: nothing to do.
  }
}
