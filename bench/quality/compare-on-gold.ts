// Takes the hand-coded affairs, gives what `compare` finds on their statements: pairs, drift, rivals. Run: node bench/quality/compare-on-gold.ts [--show]
import { fileURLToPath } from "node:url";
import { compare } from "../../src/compare/index.ts";
import { englishCompareTables } from "../../src/lang/en/compare.ts";
import type { Span } from "../../src/model/index.ts";
import { goldAffair, type GoldAffair } from "../../test/fixtures/gold-affair.ts";
import { lemmaOf } from "../../src/lang/en/lemmas.ts";
const show = process.argv.includes("--show");
const AFFAIRS = [
  { name: "karabakh", folder: "../../../shared/affairs/karabakh", aliases: {} },
  {
    name: "sample",
    folder: "../../sample",
    aliases: {
      Osmarin: "Talvenia",
      Ravelin: "Ravelin",
      Vasht: "Hestria",
      Kobalat: "Kobel",
      Zarneth: "Sarn",
      "Talvenian Defense Ministry": "Talvenia's defence ministry",
    },
  },
];
const pairsOf = (groups: readonly (readonly string[])[]): Set<string> =>
  new Set(groups.flatMap((group) => group.flatMap((a) => group.filter((b) => a < b).map((b) => `${a} ${b}`))));
function report(name: string, affair: GoldAffair): void {
  const compared = compare(affair.linked, englishCompareTables(lemmaOf));
  const groups = compared.utterances.map(({ readings }) => readings.map((it) => it.statement));
  const must = pairsOf(affair.expected.utterances.filter(({ note }) => !note?.includes("not required")).map((it) => it.statements));
  const may = pairsOf(affair.expected.utterances.map((it) => it.statements));
  const got = pairsOf(groups);
  const wrong = [...got].filter((it) => !may.has(it)).sort();
  const missed = [...must].filter((it) => !got.has(it)).sort();
  console.log(`${name} utterance pairs: expected ${must.size} found ${must.size - missed.length} wrong ${wrong.length}`);
  const words = ({ report, start, end }: Span): string => `${report} “${affair.textOf(report).slice(start, end)}”`;
  for (const { drift } of compared.utterances) {
    for (const { kind, left, right, says } of drift) console.log(`  drift ${kind}: ${words(left)} | ${words(right)}: ${says}`);
  }
  for (const { kind, about, sides } of compared.rivals) {
    console.log(`  rival ${kind}: ${about}`);
    for (const side of sides)
      console.log(`    ${side.party}: ${side.statements.join(" ")} | ${side.words.slice(0, 3).map(words).join(" / ")}`);
  }
  if (show) {
    for (const it of compared.timeline) {
      const reports = [...new Set(it.at.map(({ report }) => report))].join(" ");
      console.log(
        `  when ${it.date}${it.background ? " (background)" : ""} ${reports}: ${it.what.slice(0, 120)} ${it.refines.map(({ date, at }) => `[${date} ${at.report}]`).join(" ")}`,
      );
    }
    console.log(
      `  ${compared.silences.length} silences, ${compared.occurrences.length} occurrences, ${compared.names.length} entities with several names`,
    );
  }
  if (show) console.log("  wrong: ", wrong.join(", "), "\n  missed:", missed.join(", "));
}
for (const { name, folder, aliases } of AFFAIRS) {
  const affair = goldAffair(fileURLToPath(new URL(folder, import.meta.url)), aliases as Record<string, string>);
  if (affair === null) console.log(`${name}: folder missing, skipped`);
  else report(name, affair);
}
