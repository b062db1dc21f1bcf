// Takes sets of short reports made by hand, each of one affair with several rivalries, gives how many of those and of the drifts `collate` tells, and how many it tells besides.
// node bench/quality/rival-sets.ts [--unseen] [--show]
import { fileURLToPath } from "node:url";
import { reportsCollated, shows } from "./claim-reports.ts";
import { recordsOf } from "./corpora.ts";
import type { DossierRival } from "../../src/model/index.ts";

export const RIVAL_SETS = fileURLToPath(new URL("hand/rival-sets.jsonl", import.meta.url));

/** For each side the words that it rests on; any of them will do. */
interface Coded {
  readonly about: string;
  readonly sides: readonly (readonly string[])[];
}

interface RivalSet {
  readonly id: string;
  readonly kind: string;
  /** The errors of one half may be read; of the other only the figures are looked at. */
  readonly half: "read" | "unseen";
  readonly reports: readonly string[];
  readonly rivals: readonly Coded[];
  readonly drifts: readonly Coded[];
}

/** Whether two sides asked for are two sides of what is told. */
const meets = ({ sides }: Pick<DossierRival, "sides">, [left = [], right = []]: Coded["sides"], reports: readonly string[]): boolean =>
  sides.some((a) => shows(a, left, reports) && sides.some((b) => b !== a && shows(b, right, reports)));

const shownOf = ({ kind, sides }: DossierRival): string =>
  `[${kind}] ${sides.map(({ party, words }) => `${party}: ${words.map(({ exact }) => exact).join(" / ")}`).join(" | ")}`;

export interface SetFigures {
  readonly precision: number;
  readonly rivals: number;
  readonly drifts: number;
}

/** Rivalries and drifts found in percent of those coded, and how many of those told are coded. */
export async function setFigures(half: RivalSet["half"], show = false): Promise<SetFigures> {
  const coded = { rivals: 0, drifts: 0 };
  const found = { rivals: 0, drifts: 0 };
  let [told, right] = [0, 0];
  for (const set of recordsOf<RivalSet>(RIVAL_SETS).filter((it) => it.half === half)) {
    const { rivals } = await reportsCollated(set.reports);
    const wanted = [...set.rivals, ...set.drifts];
    const isRight = (it: DossierRival): boolean => wanted.some(({ sides }) => meets(it, sides, set.reports));
    told += rivals.length;
    right += rivals.filter(isRight).length;
    for (const kind of ["rivals", "drifts"] as const) {
      for (const { about, sides } of set[kind]) {
        const is = rivals.some((it) => (it.kind === "wording") === (kind === "drifts") && meets(it, sides, set.reports));
        coded[kind] += 1;
        found[kind] += is ? 1 : 0;
        if (show) console.log(`${set.id} ${kind} ${is ? "found" : "MISSED"} ${about}: ${sides.map(([it]) => it).join(" | ")}`);
      }
    }
    if (show) for (const it of rivals) console.log(`   ${isRight(it) ? "right" : "OTHER"} ${shownOf(it)}`);
  }
  const share = (part: number, of: number): number => (of === 0 ? 100 : (100 * part) / of);
  return { precision: share(right, told), rivals: share(found.rivals, coded.rivals), drifts: share(found.drifts, coded.drifts) };
}

if (import.meta.main) {
  const unseen = process.argv.includes("--unseen");
  console.log(await setFigures(unseen ? "unseen" : "read", process.argv.includes("--show") && !unseen));
}
