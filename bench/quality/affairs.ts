// Takes the names of affairs coded by hand, collates each once and prints how much of its coding the dossier holds.
// node bench/quality/affairs.ts [NAME …]
import { join } from "node:path";
import { argv } from "node:process";
import { collate, type Collation } from "../../src/engine.ts";
import { captures } from "../../src/ingest/index.ts";
import { readAndAnnotate } from "../../src/presets.ts";
import { affairFolder, goldAffair, isThere, OWN_AFFAIRS } from "./corpora.ts";
import { affairFigures, type GoldAffair } from "./scorers/affair.ts";
import { affairShares, codedAffair, type CodedAffair, type Share } from "./scorers/affair-shares.ts";
import { reportShares, unreadShare, type Readings } from "./scorers/report-shares.ts";

/** An affair's coding beside what collating its reports gives. */
export interface MeasuredAffair extends Collation {
  readonly gold: GoldAffair;
  readonly coded: CodedAffair;
  readonly readings: Readings;
  /** Every line that is coded: how much of it was found, of how much. */
  readonly shares: Readonly<Record<string, Share>>;
  /** Pairs taken for one utterance that nobody coded so. */
  readonly wrongPairs: number;
}

/** @cost a second or two */
export async function measuredAffair(name: string): Promise<MeasuredAffair> {
  const folder = affairFolder(name);
  const coded = codedAffair(folder);
  const collation = await collate([join(folder, "reports")]);
  const { dossier, sources } = collation;
  const gold = goldAffair(folder, sources);
  const figures = affairFigures(dossier, gold);
  const found = (await captures([join(folder, "reports")])).captures;
  const readings: Readings = new Map(found.map((capture) => [capture.id, { capture, annotated: readAndAnnotate(capture) }]));
  const lines = unreadShare(dossier, sources, readings, coded.furniture);
  const shares = {
    ...reportShares(dossier, coded, figures),
    ...(lines.of > 0 ? { "lines that are no text, left unread": lines } : {}),
    ...affairShares(dossier, gold, coded),
  };
  return { ...collation, gold, coded, readings, shares, wrongPairs: figures.wrongPairs };
}

if (import.meta.main)
  for (const name of argv.length > 2 ? argv.slice(2) : ["sample", ...OWN_AFFAIRS, "karabakh"].filter((it) => isThere(affairFolder(it)))) {
    const { shares, wrongPairs } = await measuredAffair(name);
    for (const [what, { found, of }] of Object.entries(shares)) console.log(`${name}: ${what}: ${found} of ${of}`);
    console.log(`${name}: wrong pairs: ${wrongPairs}`);
  }
