// Takes reports and their local entities, gives by which word the bearers of one name are told apart: "Jr.", "the elder".
import type { Annotated } from "../../model/index.ts";
import type { EntityTables } from "../entity-rule.ts";
import type { LocalNodes, Node } from "./local-nodes.ts";
import { oncePer } from "../grouping/once-per.ts";

/** Units before and after a name in which such a word may stand. */
const BESIDE = 12;

/** Local entities that a mention marks, each with the first mark. @cost O(mentions), once a report */
const marked = oncePer(({ article: { text }, layers }: Annotated, { generations }: EntityTables): ReadonlyMap<number, string> => {
  const marks = new Map<number, string>();
  for (const { kind, form, entity, core, start } of layers.mentions) {
    if (kind !== "person" || form !== "name" || !("value" in entity)) continue;
    const [next = ""] = wordsOf(text.slice(core.end, core.end + BESIDE));
    const before = wordsOf(text.slice(Math.max(0, core.start - BESIDE), core.start));
    const inside = wordsOf(text.slice(start, core.end));
    const words = [...(nextTo(text, core.end) ? [next] : []), ...(before.at(-2) === "the" ? before.slice(-1) : []), ...inside];
    const mark = words.map((word) => generations.get(word)).find((it) => it !== undefined);
    if (mark !== undefined && !marks.has(entity.value)) marks.set(entity.value, mark);
  }
  return marks;
});

/** "younger" for Ilmar Tosk Jr. and the younger Tosk; nothing for whom no mention marks. */
export function generationsOf(nodes: LocalNodes, reports: readonly Annotated[], tables: EntityTables): Map<Node, string> {
  const marks = new Map<Node, string>();
  reports.forEach((report, at) => {
    for (const [local, mark] of marked(report, tables)) marks.set((nodes.first[at] ?? 0) + local, mark);
  });
  return marks;
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s.,]/u)
    .filter((word) => word !== "");

/** Whether a word follows with nothing between but a blank or a comma. */
const nextTo = (text: string, end: number): boolean => text.charAt(end) === " " || text.startsWith(", ", end);
