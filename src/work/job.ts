// Takes the address of a function that reads reports, gives the function, guarded against what it throws and against the clock.
import { createContext, Script } from "node:vm";
import { annotator } from "../annotate/stage.ts";
import { MisuseError, unknown, type Annotated, type Capture } from "../model/index.ts";

/**
 * Where a worker finds the function it runs: a module's URL and the name it exports there a
 * `(captures: readonly Capture[]) => readonly Annotated[]` under. A function cannot cross threads; its address can.
 */
export interface Job {
  readonly module: string;
  readonly name: string;
  /** Where given, the function of that name takes it and gives the one that reads. */
  readonly how?: unknown;
  /** Milliseconds of processor time that one report may take: on a busy machine more by the clock, so that none is lost to others' work. */
  readonly limitMs: number;
  /** Whether its threads let others go first: where somebody is answered meanwhile. */
  readonly standsBack?: boolean;
  /**
   * Where reports are not handed back as they are: a second function that the module exports, `(how) => (annotated) => Result[]`,
   * and what it is given. It runs where the report was read: bytes cross threads for nothing, objects are copied twice.
   */
  readonly hands?: { readonly name: string; readonly how: unknown };
}

/** What a thread says once its models are loaded. */
export const READY = "ready";

/** Reads reports that are given together; one result for each, in order. */
export type ReadAll<Result = Annotated> = (captures: readonly Capture[]) => readonly Result[];

/** A job's function, and what a report that it could not read comes back as. */
export interface Work<Result = Annotated> {
  readonly read: ReadAll<Result>;
  readonly lost: (capture: Capture, why: string) => Result;
}

/** Most reports that are read together: more gain little. @source interleaved 10.8 µs a token, 4 at once 9.5, 16 and more 8.7 */
export const TOGETHER = 16;

/** Loads the functions a job names; `Result` is what they hand back. @throws MisuseError `job/no-such-function` */
export async function loaded<Result>(job: Job): Promise<Work<Result>> {
  const found = (await import(job.module)) as Readonly<Record<string, unknown>>;
  const named = (name: string): unknown => {
    if (typeof found[name] !== "function") throw new MisuseError("job/no-such-function", { module: job.module, name });
    return found[name];
  };
  const read = (job.how === undefined ? named(job.name) : (named(job.name) as (how: unknown) => unknown)(job.how)) as ReadAll;
  if (job.hands === undefined) return { read, lost: bare } as Work<unknown> as Work<Result>;
  const hand = (named(job.hands.name) as (how: unknown) => (annotated: readonly Annotated[]) => readonly Result[])(job.hands.how);
  return { read: (captures) => hand(read(captures)), lost: (capture, why) => hand([bare(capture, why)])[0]! };
}

/**
 * Gives `read`, but where it throws, each report is read by itself, and the one on which it throws again comes back bare
 * with a Problem. A MisuseError (our own bug) is passed on.
 */
export function guarded<Result>({ read, lost }: Work<Result>): ReadAll<Result> {
  const readAll: ReadAll<Result> = (captures) => {
    try {
      return read(captures);
    } catch (cause) {
      if (cause instanceof MisuseError) throw cause;
      const [only, ...others] = captures;
      if (only !== undefined && others.length === 0) return [lost(only, String(cause))];
      return captures.flatMap((capture) => readAll([capture]));
    }
  };
  return readAll;
}

/** Milliseconds of processor time that this process has taken since `before`, or since it began. */
export function processorMs(before = 0): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 - before;
}

/** By how much more of the clock a report may overrun that the machine gave little time. */
export const MOST_PATIENCE = 64;

/** Share of the limit, in processor time, from which a report is held to have had its chance: many times what reports take is not asked twice. */
const GIVEN = 0.5;

/** Why a report was left unread that overran the limit. */
export const overran = (limitMs: number): string => `it took longer than ${limitMs / 1000} s`;

/**
 * Gives a function that reads a list of reports on this thread; one that takes longer than the limit
 * comes back bare with a Problem. Endless loops and backtracking are cut off as well.
 *
 * One watch on the clock covers the whole list, since starting one costs as much as reading a short
 * report. Where it strikes, the reports at work are read one by one under a watch of their own: each has the whole limit,
 * and where the processor was given to others meanwhile, as much longer by the clock.
 */
export function watched<Result>(does: Work<Result>, limitMs: number): (captures: readonly Capture[]) => Result[] {
  const readAll = guarded(does);
  let work: () => void = () => {};
  const context = createContext({ run: () => work() });
  const script = new Script("run()");
  return (captures) => {
    const results: Result[] = [];
    /** Reports up to this one are read one by one. */
    let alone = captures.length === 1 ? 1 : 0;
    let patience = 1;
    const step = (): number => (results.length < alone ? 1 : TOGETHER);
    work = () => {
      while (results.length < captures.length) results.push(...readAll(captures.slice(results.length, results.length + step())));
    };
    while (results.length < captures.length) {
      const from = results.length;
      const before = processorMs();
      try {
        script.runInContext(context, { timeout: Math.ceil(limitMs * patience) });
      } catch (cause) {
        if (!isTimeout(cause)) throw cause;
        const stuck = captures[results.length];
        if (results.length > from || step() > 1 || stuck === undefined) {
          alone = Math.max(alone, results.length + TOGETHER);
          patience = 1;
        } else if (processorMs(before) < limitMs * GIVEN && patience < MOST_PATIENCE)
          patience = Math.min(MOST_PATIENCE, (patience * limitMs) / Math.max(1, processorMs(before)));
        else {
          results.push(does.lost(stuck, overran(limitMs)));
          patience = 1;
        }
      }
    }
    return results;
  };
}

/** The error may be of the watched context's own realm: no `instanceof`. */
const isTimeout = (cause: unknown): boolean =>
  typeof cause === "object" && cause !== null && "code" in cause && cause.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";

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
