// Takes texts with people's chains of events, gives how well the product's episodes and its likeness of events find them.
// node bench/quality/same-events.ts [train]
import { eventWord, sameEvents, type EventWord } from "../../src/compare/timeline/same-events.ts";
import { englishCompareTables } from "../../src/lang/en/compare.ts";
import { lemmaOf } from "../../src/lang/en/lemmas.ts";
import { LINK } from "../../src/lang/en/link.ts";
import { link } from "../../src/link/index.ts";
import { UPOS, type Annotated, type Range } from "../../src/model/index.ts";
import { readAndAnnotate } from "../../src/presets.ts";
import { corpusFile, recordsOf } from "./corpora.ts";
import { chainFigures } from "./scorers/chains.ts";

interface Gold {
  readonly id: string;
  readonly text: string;
  readonly events: readonly (Range & { readonly chain: string; readonly ok: boolean })[];
}

const TABLES = englishCompareTables(lemmaOf);

/** The word that carries a mention: the first whose head lies outside it. */
function wordOf({ article, layers }: Annotated, { start, end }: Range): EventWord {
  const { tokens, syntax } = layers;
  const inside = (at: number): boolean => tokens.start[at]! < end && tokens.end[at]! > start;
  let head = -1;
  for (let at = 0; at < tokens.count && head < 0; at += 1)
    if (inside(at) && (syntax.head[at] === at || !inside(syntax.head[at]!))) head = at;
  const form =
    head < 0 ? (article.text.slice(start, end).split(" ").at(-1) ?? "") : article.text.slice(tokens.start[head], tokens.end[head]);
  const tag = head < 0 ? undefined : UPOS[syntax.upos[head]!];
  const lemma = TABLES.lemmaOf(form.toLowerCase(), tag === "X" ? undefined : tag);
  return eventWord(lemma, null, TABLES);
}

/** Only `text` is read: ids and topics of this corpus give the answer away. @cost about ten seconds */
export function sameEventFigures(part: "train" | "dev" = "dev"): Readonly<Record<string, number>> {
  const gold = recordsOf<Gold>(corpusFile(`ecbplus/${part}`));
  const capture = ({ id, text }: Gold) => ({ id, file: id, mediaType: "text/plain" as const, source: text, sourceHash: id, metadata: {} });
  const annotated = gold.map((it) => readAndAnnotate(capture(it))).sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const { episodes } = link(annotated, LINK).linked;
  const byId = new Map(annotated.map((it) => [it.article.id, it]));
  const texts = new Map(gold.map((it) => [it.id, it]));
  const [truth, found]: [string[], string[]] = [[], []];
  for (const { id, reports } of episodes) {
    const mentions = reports.flatMap((report) =>
      texts
        .get(report)!
        .events.filter(({ ok }) => ok)
        .map((event) => ({ report, event })),
    );
    const groups = sameEvents(mentions.map(({ report, event }) => wordOf(byId.get(report)!, event)));
    mentions.forEach(({ event }, index) => {
      truth.push(event.chain);
      found.push(`${id} ${groups[index]}`);
    });
  }
  return { ...chainFigures(truth, found) };
}

if (import.meta.main) console.log(sameEventFigures(process.argv.includes("train") ? "train" : "dev"));
