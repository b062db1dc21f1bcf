// Takes corpora of real reports and what was judged by hand, gives how many of the rival accounts that are told there are right, and which nobody has judged.
// node bench/quality/rivals-told.ts [CORPUS…] [--show] [--new FILE]: with --new, what is told and not judged is written to a file, to be judged.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Rival, Span } from "../../src/model/index.ts";
import { STEPS } from "../../src/presets.ts";
import { corpusFile, isThere, recordsOf } from "./corpora.ts";
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

type Told = Pick<Rival, "kind" | "about" | "sides">;

/** Every rival account that the product tells over a corpus. @cost 20 ms a report */
function toldOver(corpus: string): Told[] {
  const annotated = goldOf(corpusFile(corpus)).map(({ id, title, text, date, outlet, url, lang }) => {
    const given = { title, date, outlet, url, lang };
    const metadata = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== null && value !== ""));
    return STEPS.readAndAnnotate({ id, file: `${id}.txt`, mediaType: "text/plain", source: text, sourceHash: id, metadata });
  });
  return [...STEPS.compare(STEPS.link(annotated).linked).rivals];
}

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
  readonly unjudged: readonly object[];
}

export function toldFigures(corpus: string, verdicts = recordsOf<Verdict>(RIVALS_TOLD), show = false): Figures {
  const told = toldOver(corpus).map((it) => ({ it, verdict: verdicts.find((one) => one.corpus === corpus && isOf(it, one))?.verdict }));
  const of = (verdict: Verdict["verdict"]): number => told.filter((one) => one.verdict === verdict).length;
  if (show)
    for (const { it, verdict } of told)
      console.log(`${verdict ?? "NOT JUDGED"} [${it.kind}] ${it.about}: ${it.sides.map(({ party, words }) => `${party} ${words.map((w) => `${w.report}:${w.start}-${w.end}`).join(" ")}`).join(" | ")}`); // prettier-ignore
  const open = told.filter(({ verdict }) => verdict === undefined).map(({ it }) => unjudged(corpus, it));
  return { told: told.length, right: of("right"), doubtful: of("doubtful"), wrong: of("wrong"), unjudged: open };
}

if (import.meta.main) {
  const options = process.argv.slice(2);
  const at = options.indexOf("--new");
  const file = at < 0 ? undefined : options[at + 1];
  const corpora = options.filter((it, index) => !it.startsWith("--") && (at < 0 || index !== at + 1));
  const open: object[] = [];
  for (const corpus of corpora.length > 0 ? corpora : UNSEEN) {
    if (!isThere(corpusFile(corpus))) continue;
    const { told, right, doubtful, wrong, unjudged: rest } = toldFigures(corpus, undefined, options.includes("--show"));
    const judged = right + doubtful + wrong;
    console.log(`${corpus}: ${told} told, ${right} right, ${doubtful} doubtful, ${wrong} wrong, ${rest.length} not judged; precision ${judged === 0 ? "–" : ((100 * right) / judged).toFixed(1)}`); // prettier-ignore
    open.push(...rest);
  }
  if (file === undefined) for (const it of open) console.log(`not judged: ${JSON.stringify(it)}`);
  else writeFileSync(file, open.map((it) => `${JSON.stringify(it)}\n`).join(""));
}
