// Takes sentences coded by people with a PLOVER root, a source and a target, gives how well events agree: five-fold over train and dev.
// node bench/quality/plv.ts [--wrong]
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { eventsStage } from "../../src/annotate/events/events.ts";
import { EVENTS } from "../../src/lang/en/events.ts";
import type { Event, Range } from "../../src/model/index.ts";
import { eventCorpus, trainEvents, type ReadSentence } from "../../train/events.ts";
import { SHARED } from "./corpora.ts";

const FOLDS = 5;

/** The event that a text is about: the one that carries its longest clause; where none carries one, the longest, then the first. */
export function mainEvent(events: readonly Event[]): Event | undefined {
  const coded = events.filter(({ code }) => code !== null);
  const leading = coded.filter(({ leads }) => leads);
  const longest = (best: Event, it: Event): Event => (it.end - it.start > best.end - best.start ? it : best);
  const of = leading.length > 0 ? leading : coded;
  return of.length === 0 ? undefined : of.reduce(longest);
}

interface Judged {
  readonly gold: ReadSentence["gold"];
  readonly found: Event | undefined;
}

const overlap = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** Precision and recall of one actor, per cent: right where the words overlap those that people marked. */
function actorFigures(
  judged: readonly Judged[],
  wanted: (it: Judged) => Range | null,
  got: (it: Judged) => Range | null,
): [number, number] {
  let [right, found, asked] = [0, 0, 0];
  for (const it of judged) {
    const [gold, mine] = [wanted(it), got(it)];
    if (gold !== null) asked++;
    if (mine !== null && gold !== null) found++;
    if (gold !== null && mine !== null && overlap(gold, mine)) right++;
  }
  return [(100 * right) / Math.max(1, found), (100 * right) / Math.max(1, asked)];
}

/** Mean F1 over the roots, and share of right ones, per cent. */
function rootFigures(judged: readonly Judged[]): Record<"macro" | "accuracy", number> {
  const f1 = EVENTS.roots.map((root) => {
    const hits = judged.filter(({ gold, found }) => gold.code === root && found?.code === root).length;
    const all = judged.filter(({ gold }) => gold.code === root).length + judged.filter(({ found }) => found?.code === root).length;
    return all === 0 ? 0 : (2 * hits) / all;
  });
  const right = judged.filter(({ gold, found }) => gold.code === found?.code).length;
  return { macro: (100 * f1.reduce((sum, it) => sum + it, 0)) / f1.length, accuracy: (100 * right) / judged.length };
}

/** Every sentence judged by a model that has not seen it. @cost about twenty seconds */
export function judgedInFolds(): Judged[] {
  const modelBytes = (name: string): Buffer => readFileSync(new URL(`../../models/${name}`, import.meta.url));
  const corpus = eventCorpus(join(SHARED, "corpora"), modelBytes("reader.bin"), modelBytes("names.bin"));
  const { coded } = corpus;
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = trainEvents({ ...corpus, coded: coded.filter((_, index) => index % FOLDS !== fold) });
    const stage = eventsStage(EVENTS, model);
    const held = coded.filter((_, index) => index % FOLDS === fold);
    return held.map(({ gold, article, layers }) => ({ gold, found: mainEvent(stage.run(article, layers, () => {})) }));
  }).flat();
}

export function plvFigures(judged: readonly Judged[] = judgedInFolds()): Readonly<Record<string, number>> {
  const [sourceP, sourceR] = actorFigures(judged, ({ gold }) => gold.source_actor_span, ({ found }) => found?.sourceAt ?? null); // prettier-ignore
  const [targetP, targetR] = actorFigures(judged, ({ gold }) => gold.target_span, ({ found }) => found?.targetAt ?? null); // prettier-ignore
  return { ...rootFigures(judged), sourceP, sourceR, targetP, targetR };
}

/** Prints each sentence whose root or one of whose actors is not what people marked. */
export function printWrong(judged: readonly Judged[]): void {
  for (const { gold, found } of judged) {
    const words = (range: Range | null | undefined): string => (range == null ? "–" : gold.text.slice(range.start, range.end));
    const missed = [[gold.source_actor_span, found?.sourceAt], [gold.target_span, found?.targetAt]].map(([a, b]) => a != null && (b == null || !overlap(a, b))); // prettier-ignore
    if (gold.code !== found?.code || missed.includes(true))
      console.log(`${gold.id} ${gold.code} ${found?.code ?? "none"} [${words(found?.trigger)}] ${missed[0] ? `S ${words(gold.source_actor_span)} / ${words(found?.sourceAt)}` : ""} ${missed[1] ? `T ${words(gold.target_span)} / ${words(found?.targetAt)}` : ""} | ${gold.text.slice(0, 200)}`); // prettier-ignore
  }
}

if (import.meta.main) {
  const judged = judgedInFolds();
  console.log(plvFigures(judged));
  if (process.argv.includes("--wrong")) printWrong(judged);
}
