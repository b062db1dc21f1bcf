// Takes the address of a function that reads a report, gives the function with a time limit around it.
import { createContext, Script } from "node:vm";
import { annotator } from "../annotate/stage.ts";
import { MisuseError, unknown, type Annotated, type Capture } from "../model/index.ts";

/**
 * Where a worker finds the function it runs: a module's URL and the name it exports there a
 * `(capture: Capture) => Annotated` under. A function cannot cross threads; its address can.
 */
export interface Job {
  readonly module: string;
  readonly name: string;
  /** Milliseconds one report may take. */
  readonly limitMs: number;
}

/** What a thread says once its models are loaded. */
export const READY = "ready";

export type ReadOne = (capture: Capture) => Annotated;

/** Loads the function a job names. @throws MisuseError `job/no-such-function` */
export async function loaded(job: Job): Promise<ReadOne> {
  const found: unknown = ((await import(job.module)) as Record<string, unknown>)[job.name];
  if (typeof found !== "function") throw new MisuseError("job/no-such-function", { module: job.module, name: job.name });
  return found as ReadOne;
}

/**
 * Gives `read` with a limit: a report that takes longer, or on which it throws, comes back bare with a
 * Problem. Endless loops and backtracking are cut off as well; a MisuseError (our own bug) is passed on.
 *
 * @cost some 50 microseconds a report for the watch on the clock
 */
export function limited(read: ReadOne, limitMs: number): ReadOne {
  let capture: Capture | null = null;
  const run = () => (capture === null ? null : read(capture));
  const context = createContext({ run });
  const script = new Script("run()");
  return (next) => {
    capture = next;
    try {
      return script.runInContext(context, { timeout: limitMs }) as Annotated;
    } catch (cause) {
      if (cause instanceof MisuseError) throw cause;
      return bare(next, isTimeout(cause) ? `it took longer than ${limitMs / 1000} s` : String(cause));
    } finally {
      capture = null;
    }
  };
}

const isTimeout = (cause: unknown): boolean => cause instanceof Error && "code" in cause && cause.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";

const withoutStages = annotator([]);

/** The report as it came, without a single layer, and the Problem that says why. */
export function bare(capture: Capture, why: string): Annotated {
  const article = {
    id: capture.id,
    file: capture.file,
    url: capture.metadata.url ?? null,
    outlet: unknown("the report was not read"),
    language: unknown("the report was not read"),
    headline: null,
    byline: null,
    dateClues: [],
    text: capture.source,
    blocks: [],
    sourceHash: capture.sourceHash,
    sourceLength: capture.source.length,
    toSource: null,
  };
  return {
    article,
    layers: withoutStages(article).layers,
    problems: [
      {
        code: "work/lost",
        report: capture.id,
        at: null,
        message: `The report was kept unread: ${why}.`,
        hint: "Please report this text; the other reports are not touched by it.",
      },
    ],
  };
}
