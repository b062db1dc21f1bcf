// Takes the local entities of all reports, gives those who hold an office for a state that a report tells by what they have charge of or promise: "the minister who handles Peru's dealings with the mines", "Peru will pay, the minister said".
import { valueOf, type Act, type Annotated } from "../../model/index.ts";
import { firstWhere } from "../../text/bisect.ts";
import type { EntityTables } from "../entity-rule.ts";
import { isRuler } from "./lands.ts";
import type { LocalNodes, Node } from "./local-nodes.ts";

/** What only who speaks for a state does in its name: "Peru will not leave the accord". */
const OWN: ReadonlySet<Act> = new Set(["commit", "deny"]);

/**
 * "Peru will not leave the accord, President Ana Rossi said" in a report that says nowhere whose president she is: whoever rules and
 * promises in a state's name, or denies, speaks for it, as far as she does so for no other.
 *
 * @cost O(attributions), and O(log mentions) for each by such a one
 */
export function givePromising(nodes: LocalNodes, reports: readonly Annotated[]): void {
  reports.forEach(({ layers }, report) => {
    const first = nodes.first[report] ?? 0;
    const spoken = new Map<Node, Node | null>();
    for (const { act, saying, speaker, content } of layers.attributions) {
      const value = saying && OWN.has(act) ? valueOf(speaker) : null;
      const [span] = content;
      if (value === null || span === undefined || !isRuler(nodes, first + value) || nodes.owner(first + value) >= 0) continue;
      const opening = layers.mentions[firstWhere(layers.mentions.length, (at) => layers.mentions[at]!.start >= span.start)];
      const state = opening?.start === span.start && opening.kind === "state" && opening.form === "name" ? valueOf(opening.entity) : null;
      if (state === null) continue;
      const before = spoken.get(first + value);
      spoken.set(first + value, before === undefined || before === first + state ? first + state : null);
    }
    for (const [person, state] of spoken) if (state !== null) nodes.own(person, state);
  });
}

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
