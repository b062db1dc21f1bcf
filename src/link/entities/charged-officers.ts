// Takes the local entities of all reports, gives those who hold an office for a state that a report tells by what they have charge of: "the minister who handles Peru's dealings with the mines".
import { valueOf, type Annotated } from "../../model/index.ts";
import type { EntityTables } from "../entity-rule.ts";
import type { LocalNodes } from "./local-nodes.ts";

/** Longest "who oversees" between an office and a state, in units. */
const LONGEST = 24;

/** @cost O(mentions) */
export function giveCharged(nodes: LocalNodes, reports: readonly Annotated[], { charge }: EntityTables): void {
  reports.forEach(({ article, layers }, report) => {
    const first = nodes.first[report] ?? 0;
    const { mentions } = layers;
    mentions.forEach(({ kind, start, end, entity }, at) => {
      if (kind !== "state" || !charge.genitives.has(article.text.slice(end, end + 2))) return;
      const state = valueOf(entity);
      if (state === null) return;
      for (let before = at - 1; before >= Math.max(0, at - 2); before--) {
        const office = mentions[before]!;
        const person = valueOf(office.entity);
        if (person === null || office.end + LONGEST < start) return;
        const [, who = "", verb = "", ...more] = article.text.slice(office.end, start).split(/[ ,]+/u);
        if (who !== charge.who || !charge.verbs.has(verb) || more.join("") !== "") continue;
        const node = first + person;
        if (nodes.offices(node).some((it) => it.isOffice) && nodes.owner(node) < 0) nodes.own(node, first + state);
      }
    });
  });
}
