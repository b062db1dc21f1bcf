// Takes corpora of real reports and invented affairs with what was judged by hand, gives how many of the rival accounts that are told there are right, of the sure ones and of the others, and which nobody has judged.
// node bench/quality/rivals-told.ts [CORPUS…] [--show] [--new FILE] [--examples FILE]: with --new, what is told and not judged is written to a file, to be judged; with --examples, what is judged with its signs (train/rivals.ts); an affair is named "affairs/ballot"
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { captures } from "../../src/ingest/index.ts";
import { SURE_RIVAL, type Annotated, type Rival, type Span } from "../../src/model/index.ts";
import { STEPS } from "../../src/presets.ts";
import { affairFolder, corpusFile, isThere, recordsOf } from "./corpora.ts";
import { goldOf } from "./episodes.ts";

export const RIVALS_TOLD = fileURLToPath(new URL("hand/rivals-told.jsonl", import.meta.url));
/** Corpora whose rival accounts were judged once the rules stood. */
export const UNSEEN = ["gva_stream/dev2", "gva_stream/dev"] as const;

/** One judgement. `sides` are the first words of each side, by report and place. */
interface Verdict {
  readonly corpus: string;
  readonly kind: string;
  readonly sides: readonly (readonly [report: string, start: number, end: number])[];
  readonly verdict: "right" | "doubtful" | "wrong";
  readonly note?: string;
}

type Told = Pick<Rival, "kind" | "about" | "sides" | "confidence" | "signs">;

const AFFAIRS = "affairs/";
const placeOf = (corpus: string): string =>
  corpus.startsWith(AFFAIRS) ? join(affairFolder(corpus.slice(AFFAIRS.length)), "reports") : corpusFile(corpus);

/** Every rival account that the product tells over a corpus. @cost 20 ms a report */
async function toldOver(corpus: string): Promise<Told[]> {
  const annotated = corpus.startsWith(AFFAIRS)
    ? (await captures([placeOf(corpus)])).captures.map((it) => STEPS.readAndAnnotate(it))
    : annotatedOf(corpus);
  return [...STEPS.compare(STEPS.link(annotated).linked).rivals];
}

const annotatedOf = (corpus: string): Annotated[] =>
  goldOf(corpusFile(corpus)).map(({ id, title, text, date, outlet, url, lang }) => {
    const given = { title, date, outlet, url, lang };
    const metadata = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== null && value !== ""));
    return STEPS.readAndAnnotate({ id, file: `${id}.txt`, mediaType: "text/plain", source: text, sourceHash: id, metadata });
  });

const overlaps = ({ report, start, end }: Span, [id, from, to]: Verdict["sides"][number]): boolean =>
  report === id && start < to && from < end;

/** Whether a judgement is of what is told: each side that was judged is one of its sides. */
const isOf = ({ kind, sides }: Told, judged: Verdict): boolean =>
  kind === judged.kind && judged.sides.every((it) => sides.some(({ words }) => words.some((span) => overlaps(span, it))));

const unjudged = (corpus: string, { kind, sides, about }: Told): object => ({
  corpus,
  kind,
  sides: sides.flatMap(({ words: [first] }) => (first === undefined ? [] : [[first.report, first.start, first.end]])),
  about,
});

interface Figures {
  readonly told: number;
  readonly right: number;
  readonly doubtful: number;
  readonly wrong: number;
  /** Right of those judged whose confidence is high enough to be shown as rivals, and of the others. */
  readonly sure: readonly [right: number, of: number];
  readonly others: readonly [right: number, of: number];
  readonly examples: readonly object[];
  readonly unjudged: readonly object[];
}

export async function toldFigures(corpus: string, verdicts = recordsOf<Verdict>(RIVALS_TOLD), show = false): Promise<Figures> {
  const told = (await toldOver(corpus)).map((it) => ({
    it,
    verdict: verdicts.find((one) => one.corpus === corpus && isOf(it, one))?.verdict,
  }));
  const of = (verdict: Verdict["verdict"]): number => told.filter((one) => one.verdict === verdict).length;
  if (show)
    for (const { it, verdict } of told)
      console.log(`${verdict ?? "NOT JUDGED"} ${it.confidence} [${it.kind}] ${it.about}: ${it.sides.map(({ party, words }) => `${party} ${words.map((w) => `${w.report}:${w.start}-${w.end}`).join(" ")}`).join(" | ")}`); // prettier-ignore
  const open = told.filter(({ verdict }) => verdict === undefined).map(({ it }) => unjudged(corpus, it));
  const judged = told.filter(({ verdict }) => verdict !== undefined);
  const share = (them: typeof told): readonly [number, number] => [them.filter(({ verdict }) => verdict === "right").length, them.length];
  return {
    ...{ told: told.length, right: of("right"), doubtful: of("doubtful"), wrong: of("wrong"), unjudged: open },
    sure: share(judged.filter(({ it }) => it.confidence >= SURE_RIVAL)),
    others: share(judged.filter(({ it }) => it.confidence < SURE_RIVAL)),
    examples: judged.map(({ it, verdict }) => ({ corpus, right: verdict === "right", signs: it.signs })),
  };
}

if (import.meta.main) {
  const options = process.argv.slice(2);
  const fileAfter = (option: string): string | undefined => (options.includes(option) ? options[options.indexOf(option) + 1] : undefined);
  const [file, examplesFile] = [fileAfter("--new"), fileAfter("--examples")];
  const corpora = options.filter((it) => !it.startsWith("--") && it !== file && it !== examplesFile);
  const [open, examples]: [object[], object[]] = [[], []];
  for (const corpus of corpora.length > 0 ? corpora : UNSEEN) {
    if (!isThere(placeOf(corpus))) continue;
    const {
      told,
      right,
      doubtful,
      wrong,
      sure,
      others,
      examples: judgedHere,
      unjudged: rest,
    } = await toldFigures(corpus, undefined, options.includes("--show"));
    const judged = right + doubtful + wrong;
    console.log(`${corpus}: ${told} told, ${right} right, ${doubtful} doubtful, ${wrong} wrong, ${rest.length} not judged; precision ${judged === 0 ? "–" : ((100 * right) / judged).toFixed(1)}; right of the sure ${sure.join(" of ")}, of the others ${others.join(" of ")}`); // prettier-ignore
    open.push(...rest);
    examples.push(...judgedHere);
  }
  if (examplesFile !== undefined)
    writeFileSync(examplesFile, examples.map((it) => `${JSON.stringify(it)}\n`).sort().join("")); // prettier-ignore
  if (file === undefined) for (const it of open) console.log(`not judged: ${JSON.stringify(it)}`);
  else writeFileSync(file, open.map((it) => `${JSON.stringify(it)}\n`).join(""));
}
