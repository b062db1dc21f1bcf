// Takes incidents with true figures and the reports that tell of them, gives how often the killed and the hurt are read exactly.
// node bench/quality/tolls.ts [train] [--wrong]
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tollReader, type Toll } from "../../src/compare/harm/tolls.ts";
import { CASUALTIES } from "../../src/lang/en/casualties.ts";
import { TOLL_WEIGHTS } from "../../src/lang/en/toll-weights.ts";
import { inferred, unknown, valueOf, type Known } from "../../src/model/index.ts";
import { incidentsRead, type Incident } from "../../train/tolls.ts";
import { SHARED } from "./corpora.ts";

interface Judged {
  readonly incident: Incident;
  readonly toll: Toll;
}

const publishedOn = (date: string | null): Known<string> => (date === null ? unknown() : inferred(date, "given with the report"));

/** Every incident with the toll that its reports are read to give. @cost about half a minute */
export function judgedTolls(part: "train" | "dev"): Judged[] {
  const model = (name: string): Buffer => readFileSync(new URL(`../../models/${name}`, import.meta.url));
  const { together } = tollReader(CASUALTIES, new Map(TOLL_WEIGHTS));
  return incidentsRead(join(SHARED, "corpora"), part, model("reader.bin"), model("names.bin")).map(({ incident, reports }) => ({
    incident,
    toll: together(reports.map(({ annotated, date }) => ({ annotated, published: publishedOn(date) }))),
  }));
}

const percent = (part: number, of: number): number => (of === 0 ? 0 : (100 * part) / of);

/** Of the figures given, how many are exactly right; of the incidents that cost lives or hurt people, how many are given and right. */
export function tollFigures(judged: readonly Judged[] = judgedTolls("dev")): Readonly<Record<string, number>> {
  const figures = (name: string, gold: (it: Judged) => number, found: (it: Judged) => number | null): [string, number][] => {
    const given = judged.filter((it) => found(it) !== null);
    const true_ = judged.filter((it) => gold(it) > 0);
    const right = (them: readonly Judged[]): number => them.filter((it) => found(it) === gold(it)).length;
    const all = judged.filter((it) => (found(it) ?? 0) === gold(it)).length;
    return [
      [`${name}Right`, percent(right(given), given.length)],
      [`${name}Found`, percent(right(true_), true_.length)],
      [`${name}All`, percent(all, judged.length)],
    ];
  };
  return Object.fromEntries([
    ...figures("killed", ({ incident }) => incident.killed, ({ toll }) => valueOf(toll.killed)), // prettier-ignore
    ...figures("hurt", ({ incident }) => incident.injured, ({ toll }) => valueOf(toll.hurt)), // prettier-ignore
  ]);
}

if (import.meta.main) {
  const judged = judgedTolls(process.argv.includes("train") ? "train" : "dev");
  console.log(tollFigures(judged));
  if (process.argv.includes("--wrong"))
    for (const { incident, toll } of judged) {
      const said = [toll.killed, toll.hurt].map((it) => (it.state === "ambiguous" ? it.candidates.join("|") : (valueOf(it) ?? it.state)));
      if ((valueOf(toll.killed) ?? 0) !== incident.killed || (valueOf(toll.hurt) ?? 0) !== incident.injured)
        console.log(`${incident.cluster} killed ${incident.killed} read ${said[0]}, hurt ${incident.injured} read ${said[1]}`);
    }
}
