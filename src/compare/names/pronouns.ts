// Takes an affair's reports, gives the pronouns by which each means a person: "she", "his", the first of each wording.
import { valueOf, type EntityId } from "../../model/index.ts";
import type { Context } from "../context.ts";
import { labelIn, type Label } from "./name-labels.ts";
import { pushTo } from "../../text/lists.ts";

/**
 * Gives for each person the pronouns that mean him or her, each once a report. A pronoun is no way of naming: it stands
 * in the entry for whoever asks whom "she" is read as, marked as such.
 *
 * @cost O(mentions), O(statements of the report) for each that is kept
 */
export function pronounLabels(context: Context): ReadonlyMap<EntityId, readonly Label[]> {
  const found = new Map<EntityId, Label[]>();
  for (const report of context.linked.reports) {
    const { article, layers } = report.annotated;
    const seen = new Set<string>();
    for (const { form, start, end, entity } of layers.mentions) {
      const local = form === "pronoun" ? valueOf(entity) : null;
      const meant = local === null ? undefined : report.entityOf[local];
      if (meant === undefined || context.parties.entity(meant)?.kind !== "person") continue;
      const word = article.text.slice(start, end).toLowerCase();
      const key = `${meant} ${word}`;
      if (!context.tables.nameLabels.personal.has(word) || seen.has(key)) continue;
      seen.add(key);
      pushTo(found, meant, { ...labelIn(report, { start, end }, context), pronoun: true });
    }
  }
  return found;
}
