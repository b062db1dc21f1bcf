// Takes the local entities of all reports, gives people of whom no report says for whom they speak the body of which they are told: "the union's director", "analysts at Orlo Bank", "its director".
import { valueOf, type Annotated, type LocalEntityIndex } from "../../model/index.ts";
import type { EntityTables, StaffRules } from "../entity-rule.ts";
import type { LocalNodes, Node } from "./local-nodes.ts";
import { bodyIn, isCalled, type Telling } from "./staff-bodies.ts";
import { bodyBefore } from "./staff-antecedents.ts";

/**
 * Gives whoever speaks, where none of the reports tells for whom, the body that stands beside his name or description.
 *
 * @cost O(mentions)
 */
export function giveStaff(nodes: LocalNodes, reports: readonly Annotated[], { staff }: EntityTables): void {
  const owned = new Set<Node>();
  nodes.entities.forEach((_, node) => {
    if (nodes.owner(node) >= 0) owned.add(nodes.root(node));
  });
  reports.forEach((report, number) => {
    const first = nodes.first[number] ?? 0;
    const asked = new Set<LocalEntityIndex>();
    report.layers.entities.forEach(({ kind, index }) => {
      if ((kind === "person" || kind === "group") && !owned.has(nodes.root(first + index))) asked.add(index);
    });
    for (const told of tellings(report, asked)) {
      if (!asked.has(told.of)) continue;
      const body = bodyIn(report, told, staff) ?? bodyOfIts(report, told, staff);
      if (body === null || nodes.root(first + body) === nodes.root(first + told.of)) continue;
      nodes.own(first + told.of, first + body);
      asked.delete(told.of);
    }
  });
}

/** Where a report tells who somebody is: as the source of what he says, and wherever he is named or described. */
function* tellings({ layers }: Annotated, asked: ReadonlySet<LocalEntityIndex>): Generator<Telling> {
  if (asked.size === 0) return;
  for (const { saying, speakers, source } of layers.attributions) {
    const [of, more] = speakers;
    const opening = source?.[0];
    if (saying && of !== undefined && more === undefined && opening !== undefined && asked.has(of))
      yield { of, start: opening.start, end: source!.at(-1)!.end };
  }
  for (const { entity, form, start, end } of layers.mentions) {
    const of = form === "pronoun" ? null : valueOf(entity);
    if (of !== null && asked.has(of)) yield { of, start, end };
  }
}

/** "Its director, Ana Tesk": the body that was spoken of before. */
function bodyOfIts(report: Annotated, told: Telling, rules: StaffRules): LocalEntityIndex | null {
  const text = report.article.text.slice(told.start, told.end);
  const its = text.toLowerCase().startsWith(`${rules.its} `) ? 0 : text.indexOf(`, ${rules.its} `) + 2;
  if (its === 1 || !isCalled(text.slice(its + rules.its.length), rules.nouns, rules.past)) return null;
  return bodyBefore(report, told.start, told.of, rules);
}
