// Takes pairs of reports labelled by how much text they share, gives how well the product's copies find them; prints it when run.
import { pathToFileURL } from "node:url";
import { LINK } from "../../src/lang/en/link.ts";
import { link } from "../../src/link/index.ts";
import { corpusFile, recordsOf } from "./corpora.ts";
import { annotatedGold, goldOf } from "./episodes.ts";

interface ReusePair {
  readonly a: string;
  readonly b: string;
  readonly label: "copy" | "partial" | "none";
}

/** A labelled pair with what the product says. */
export interface JudgedPair extends ReusePair {
  /** Null where it sees no reuse. */
  readonly found: "whole" | "part" | null;
}

/**
 * Every labelled pair as the product sees it: one of both a copy of the other, or both of one original.
 *
 * @param split "train" or "dev"
 */
export function judgedPairs(split: string): JudgedPair[] {
  const pairs = recordsOf<ReusePair>(corpusFile(`gva_reuse/${split}`));
  const wanted = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const streams = split === "train" ? ["train"] : ["dev", "dev2"];
  const gold = new Map(streams.flatMap((name) => goldOf(corpusFile(`gva_stream/${name}`))).map((it) => [it.id, it]));
  const reports = [...gold.values()].filter(({ id }) => wanted.has(id)).map(annotatedGold);
  const copyOf = new Map(link(reports, LINK).linked.reports.map(({ annotated, copies }) => [annotated.article.id, copies] as const));
  return pairs
    .filter(({ a, b }) => gold.has(a) && gold.has(b))
    .map((pair): JudgedPair => {
      const [ofA, ofB] = [copyOf.get(pair.a) ?? [], copyOf.get(pair.b) ?? []];
      const direct = ofA.find((it) => it.of === pair.b) ?? ofB.find((it) => it.of === pair.a);
      const [first, second] = [ofA[0], ofB[0]];
      const common = first !== undefined && second !== undefined && first.of === second.of;
      const shared = common ? (first.kind === "whole" && second.kind === "whole" ? "whole" : "part") : null;
      return { ...pair, found: direct?.kind ?? shared };
    });
}

/** F1 of reuse, and of whole copies, percent; one decimal. */
export function reuseFigures(split: string): Readonly<Record<"reuse" | "copies", number>> {
  const pairs = judgedPairs(split);
  const f1 = (isGold: (it: JudgedPair) => boolean, isFound: (it: JudgedPair) => boolean): number => {
    const right = pairs.filter((it) => isGold(it) && isFound(it)).length;
    const [gold, found] = [pairs.filter(isGold).length, pairs.filter(isFound).length];
    return gold + found === 0 ? 100 : Math.round((2000 * right) / (gold + found)) / 10;
  };
  return {
    reuse: f1(
      (it) => it.label !== "none",
      (it) => it.found !== null,
    ),
    copies: f1(
      (it) => it.label === "copy",
      (it) => it.found === "whole",
    ),
  };
}

/** `node bench/quality/reuse.ts`: figures, and the pairs that differ from their label. */
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const split of ["train", "dev"]) {
    console.log(split, JSON.stringify(reuseFigures(split)));
    for (const { a, b, label, found } of judgedPairs(split)) if ((label === "none") !== (found === null)) console.log(a, b, label, found);
  }
}
