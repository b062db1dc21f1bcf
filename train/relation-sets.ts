// Takes tagged readings, gives which relations can stand between which tags.
import { pairIndex, ROOT_UPOS, type ParserModel } from "../src/annotate/syntax/parser.ts";
import { RELATIONS, UPOS } from "../src/model/index.ts";
import type { TaggedReading } from "./gold-trees.ts";
import { SetTable } from "./sets.ts";

/** Share of a pair's arcs below which a relation is left out of its set. Measured: 12 candidates an arc without it, 5 with it. */
const RARE_SHARE = 0.001;
/** Counts which relations stand between which tags. */
export function pairSets(
  tagged: readonly TaggedReading[],
  uposOf: Uint8Array,
  backwards: boolean,
): Pick<ParserModel, "pairSets" | "setStart" | "setRelations"> {
  const counts = Array.from({ length: (ROOT_UPOS + 1) * UPOS.length * 2 }, () => new Map<number, number>());
  const all = new Map<number, number>();
  for (const { reading, joint } of tagged) {
    for (let token = 0; token < joint.length; token++) {
      const up = reading.head[token]!;
      const pair = pairIndex(
        up === token ? ROOT_UPOS : uposOf[joint[up]!]!,
        uposOf[joint[token]!]!,
        up === token || token < up !== backwards,
      );
      const relation = reading.relation[token]!;
      if (up !== token && RELATIONS[relation] === "root") continue;
      counts[pair]!.set(relation, (counts[pair]!.get(relation) ?? 0) + 1);
      all.set(relation, (all.get(relation) ?? 0) + 1);
    }
  }
  const sets = new SetTable();
  const punct = RELATIONS.indexOf("punct");
  const root = RELATIONS.indexOf("root");
  const pairs = counts.map((seen, pair) => {
    if (pair >> 1 >= ROOT_UPOS * UPOS.length) return sets.codeOf([root]);
    const least = Math.max(2, RARE_SHARE * [...seen.values()].reduce((sum, many) => sum + many, 0));
    const fair = [...seen].filter(([relation, many]) => many >= least && relation !== punct).map(([relation]) => relation);
    return sets.codeOf(fair.length > 0 ? fair : [RELATIONS.indexOf("dep")]);
  });
  const { setStart, setTags } = sets.arrays();
  return { pairSets: Uint16Array.from(pairs), setStart, setRelations: setTags };
}
