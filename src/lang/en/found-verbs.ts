// Gives English verbs by which something is said wherever the model finds an attribution by them; the rules draft none by them alone, since they tell of deeds as often.
//
// @source common usage of English-language news
import type { FoundVerb } from "../../annotate/attribution/attribution-rule.ts";
import type { Act } from "../../model/index.ts";
import { verbForms } from "./verbs.ts";

/** Verb with what must stand right behind it, and the act it tells of. */
const ROWS: readonly (readonly [phrase: string, act: Act | null])[] = [
  ...(["rubbish", "trash", "debunk", "contradict", "repudiate"] as const).map((verb) => [verb, "deny"] as const),
  ...(["parry", "sidestep", "evade", "deflect"] as const).map((verb) => [verb, "no-comment"] as const),
  ...(["", "further ", "all "] as const).map((which) => [`refer ${which}questions`, "no-comment"] as const),
  ["refer queries", "no-comment"],
  ["refer inquiries", "no-comment"],
  ...(["celebrate", "laud", "cheer"] as const).map((verb) => [verb, "support"] as const),
  ...(["reproach", "upbraid", "berate", "scold", "admonish", "reprimand"] as const).map((verb) => [verb, "condemn"] as const),
  ["dare", "request"],
  ["identify", null],
  ["assess", null],
];

/** Verbs of telling that say something only where they are negated: "would not name the ship". */
const WITHHELD = "name disclose reveal specify divulge";

const found = (withheld: boolean, phrase: string, act: Act | null): FoundVerb => {
  const [verb = "", ...tail] = phrase.split(" ");
  return { forms: verbForms(verb).forms, tail, act, withheld };
};

export const FOUND_VERBS: readonly FoundVerb[] = [
  ...ROWS.map(([phrase, act]) => found(false, phrase, act)),
  ...WITHHELD.split(" ").map((verb) => found(true, verb, null)),
];
