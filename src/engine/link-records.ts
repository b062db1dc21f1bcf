// Takes a stream of articles as JSONL, gives a line of links for each; keeps what it has read, so that more can come later.
import { createHash } from "node:crypto";
import type { LinkSet } from "../link/link-set.ts";
import type { Annotated, Capture, EpisodeCorrection } from "../model/index.ts";
import { LINKING, READING_TO_LINK } from "../presets.ts";
import { problemRange } from "../publish/cite.ts";
import { setLine, type LinkLine } from "../publish/lines.ts";
import { spreadAsNeeded } from "../work/as-needed.ts";
import { ReportLog } from "../work/report-log.ts";
import { chunksOf, type LineOptions, type Lines } from "./records.ts";
import { nothingReadable } from "./run.ts";

/** How a stream is linked. */
export interface LinkOptions extends LineOptions {
  /** Folder that keeps what was read: a run that was stopped goes on there, and later reports join. */
  readonly state?: string;
  /** Lines for all reports of the state, in the order they came, not for those of the input alone. */
  readonly all?: boolean;
  readonly corrections?: readonly EpisodeCorrection[];
}

/** Reports that come before those are compared that lie so far back that hardly a later one touches them. */
const RIPEN_AFTER = 8192;
/** The same as a share of all, since each time all are gone over. */
const RIPEN_SHARE = 1 / 32;
/** Reports that came last, by which it is judged how late reports come. */
const LATEST = 16_384;

/** Whether two articles of one name are the same. */
const contentOf = ({ sourceHash, metadata }: Capture): string =>
  sourceHash.slice(0, 16) + createHash("sha256").update(JSON.stringify(metadata), "utf8").digest("hex").slice(0, 8);

/** A run over one input. */
class LinkRun {
  readonly log: ReportLog;
  readonly set: LinkSet;
  readonly #reader = LINKING.reader();
  /** Numbers of the input's reports, in its order. */
  readonly asked: number[] = [];
  /** Given identifier to the number of the report that was given it, or their numbers: nearly all have their own. */
  readonly #given = new Map<string, number | readonly number[]>();
  /** By number what is not in the log yet. */
  readonly #contents = new Map<number, string>();
  #ripened: number;

  constructor(state: string | null) {
    this.log = new ReportLog(state);
    this.set = LINKING.set(this.log);
    for (let report = 0; report < this.log.size; report++) this.#note(report);
    this.#ripened = this.log.size;
  }

  #note(report: number): void {
    const signature = this.log.read(report);
    this.set.add(signature);
    this.#give(signature.given, report);
  }

  /** Numbers of the reports that were given an identifier. */
  #givenAs(given: string): readonly number[] {
    const known = this.#given.get(given);
    return known === undefined ? [] : typeof known === "number" ? [known] : known;
  }

  #give(given: string, report: number): void {
    const same = this.#givenAs(given);
    this.#given.set(given, same.length === 0 ? report : [...same, report]);
  }

  /** Those of the captures that are new, each under an identifier that no other has. */
  fresh(captures: readonly Capture[]): { capture: Capture; given: string; content: string }[] {
    const found: { capture: Capture; given: string; content: string }[] = [];
    let next = this.log.size;
    for (const capture of captures) {
      const content = contentOf(capture);
      const same = this.#givenAs(capture.id);
      const known = same.find((it) => (this.#contents.get(it) ?? this.log.read(it).content) === content);
      this.asked.push(known ?? next);
      if (known !== undefined) continue;
      this.#contents.set(next, content);
      this.#give(capture.id, next++);
      const id = same.length === 0 ? capture.id : `${capture.id}-${same.length + 1}`;
      found.push({ capture: { ...capture, id }, given: capture.id, content });
    }
    return found;
  }

  take(annotated: Annotated, given: string, content: string): void {
    const signature = this.#reader.read(annotated, content);
    const { article } = annotated;
    const reliesOn = signature.reliesOn.map((it) => ({ ...it, ...(problemRange(article, it) ?? { start: 0, end: 0 }) }));
    const kept = { ...signature, given, reliesOn };
    this.#contents.delete(this.log.size);
    this.log.append(kept);
    this.set.add(kept);
  }

  /** Compares what is old enough, where enough has come. */
  ripen(progress: LinkOptions["progress"]): void {
    if (this.log.size - this.#ripened < Math.max(RIPEN_AFTER, this.log.size * RIPEN_SHARE)) return;
    this.set.ripen(LATEST);
    this.#ripened = this.log.size;
    progress?.("link", this.#ripened, 0);
  }
}

/**
 * Gives a line an article, in the order of the input: its episode, its affair, what it took from where.
 *
 * The reports may come in any order, at once or in many runs over one state: the lines are the same.
 *
 * @throws UserError `input/nothing-readable` where no line is an article; OutsideError where the state cannot be used
 */
export async function* linkRecords(lines: Lines, options: LinkOptions = {}): AsyncGenerator<LinkLine> {
  const run = new LinkRun(options.state ?? null);
  const { spread, close } = spreadAsNeeded(options.threads ?? 1, READING_TO_LINK);
  try {
    for await (const chunk of chunksOf(lines, options)) {
      const fresh = run.fresh(chunk);
      const annotated = await spread(
        fresh.map(({ capture }) => capture),
        (count) => options.progress?.("read", run.log.size + count, 0),
      );
      annotated.forEach((it, at) => run.take(it, fresh[at]!.given, fresh[at]!.content));
      run.ripen(options.progress);
    }
    await close();
    run.log.flush();
    if (run.asked.length === 0 && options.all !== true) throw nothingReadable("the input", []);
    options.progress?.("link", 0, 1);
    const linked = run.set.linked(options.corrections);
    for (const problem of linked.problems) options.onProblem?.(problem);
    const wanted = options.all === true ? Array.from({ length: run.log.size }, (_, it) => it) : run.asked;
    for (const report of wanted) yield setLine(run.log.read(report), report, linked);
  } finally {
    await close();
    run.log.close();
  }
}
