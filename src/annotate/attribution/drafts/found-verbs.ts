// Takes the verb by which the model found an attribution, tells whether something is said by it though no rule drafts it: "[rubbished] the report".
import type { FoundVerb } from "../attribution-rule.ts";
import { TAG, type ClauseView } from "../clause-view.ts";

/** The row of a verb in the tables of what is found, with what must stand behind it; undefined for any other word. @cost one look-up */
export function foundVerb(view: ClauseView, verb: number): FoundVerb | undefined {
  if (view.tag(verb) !== TAG.verb) return undefined;
  return view.table.found.get(view.lower(verb))?.find(({ tail }) => tail.every((word, at) => view.lower(verb + 1 + at) === word));
}
