// Takes a number of threads and a job, gives a Spread that reads on them only what is worth their start.
import type { Annotated } from "../model/index.ts";
import type { Job } from "./job.ts";
import { spreadOver, type OpenSpread, type SpreadOf } from "./pool.ts";

/**
 * Units of text that this thread has read by the time another has loaded its models.
 *
 * @source two short reports on one core: 0.3 s here, 3 s of processor on two threads; a thread reads some 300,000 units a second
 */
const LITTLE = 200_000;

/**
 * As `spreadOver`; the first few words are read here, and no thread is started before there are more. Results are the same
 * either way.
 */
export function spreadAsNeeded<Result = Annotated>(threads: number, job: Job): OpenSpread<Result> {
  const [here, apart] = [spreadOver<Result>(1, job), spreadOver<Result>(threads, job)];
  let units = 0;
  const spread: SpreadOf<Result> = (captures, done) => {
    for (const { source } of captures) units += source.length;
    return (units < LITTLE ? here : apart).spread(captures, done);
  };
  return { spread, close: apart.close };
}
