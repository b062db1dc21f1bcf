// Takes the first real affair, collates it once and holds the dossier against the floors of the first edition.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { affairFolder, goldAffair, isThere } from "../../bench/quality/corpora.ts";
import { affairFigures, type AffairFigures } from "../../bench/quality/scorers/affair.ts";
import { codedAffair, nameShares } from "../../bench/quality/scorers/affair-shares.ts";
import { rivalsFound } from "../../bench/quality/scorers/rivals.ts";
import { collate } from "../../src/engine.ts";
import type { Citation } from "../../src/model/index.ts";
import { verifyDossier } from "../../src/publish/verify.ts";

const FOLDER = affairFolder("karabakh");

/** What the first edition has to reach; later ones raise the floors of bench/quality/floors.json instead. */
const LEAST: readonly (readonly [figure: keyof AffairFigures, least: number])[] = [
  ["statementsF1", 75],
  ["jointF1", 68],
  ["mode", 85],
  ["act", 70],
  ["utterancePairs", 24],
  ["days", 5],
  ["lineage", 5],
];
const MOST_WRONG_PAIRS = 1;
const LEAST_RIVALS = 5;

if (!isThere(FOLDER)) test("five real reports", { skip: `${FOLDER} is not there` }, () => {});
else await held();

async function held(): Promise<void> {
  const { dossier, sources } = await collate([join(FOLDER, "reports")]);
  const gold = goldAffair(FOLDER, sources);
  const figures = affairFigures(dossier, gold);

  for (const [figure, least] of LEAST)
    test(`${figure} is at least ${least}`, () => assert.ok(Number(figures[figure]) >= least, `${figure} is ${figures[figure]}`));

  test(`at most ${MOST_WRONG_PAIRS} wrong pairs of utterances`, () =>
    assert.ok(figures.wrongPairs <= MOST_WRONG_PAIRS, `${figures.wrongPairs}`));

  test("the episodes are exact, and there is one affair", () => {
    assert.ok(figures.episodesExact);
    assert.equal(figures.affairs, 1);
  });

  test(`at least ${LEAST_RIVALS} rival accounts and drifts, the borders of 1991 among them`, () => {
    const found = rivalsFound(dossier, gold);
    assert.ok(found.length >= LEAST_RIVALS, found.join(", "));
    assert.ok(found.includes("borders-1991"), found.join(", "));
  });

  test("names of the region by outlet, all under one entry", () => {
    const { found, of } = nameShares(dossier, codedAffair(FOLDER).names)["labels by outlet, each group under one name"]!;
    assert.equal(found, of);
  });

  test("the spokesman is one person under all his forms", () => {
    const { of, forms = [] } = gold.expected.names!.find((it) => it.of === "Dmitry Peskov")!;
    const bare = (form: string): string => form.toLowerCase().replace(/^the /u, "").replaceAll("’", "'");
    // Pronouns are no labels: that they mean him is what the speakers' figures measure.
    const wanted = new Set(forms.map(bare).filter((it) => it !== "he" && it !== "him"));
    const bearers = dossier.entities.filter(({ name, labels }) => [name, ...labels].some((it) => wanted.has(bare(it))));
    assert.deepEqual(
      bearers.map(({ name }) => name),
      [of],
    );
    const held = new Set([bearers[0]!.name, ...bearers[0]!.labels].map(bare));
    assert.deepEqual(
      [...wanted].filter((it) => !held.has(it)),
      [],
    );
  });

  test("no citation that is not the words of the source", () => {
    const cited = dossier.statements.flatMap(({ source, cue, content }): Citation[] => [...(source ?? []), ...(cue ?? []), ...content]);
    assert.ok(cited.length > gold.statements.length);
    for (const { report, start, end, exact } of cited) assert.equal(sources.get(report)?.slice(start, end), exact);
    assert.deepEqual(verifyDossier(dossier, sources), []);
  });
}
