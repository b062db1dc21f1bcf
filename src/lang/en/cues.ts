// Gives the English verbs and nouns by which words are attributed, what they take, and what is done by them.
import type { Cue, CueNoun } from "../../annotate/attribution/attribution-rule.ts";
import type { Act } from "../../model/index.ts";
import { DOING, SAYING, WEAK, type CueRow } from "./cue-verbs.ts";
import { verbForms } from "./verbs.ts";

/** Cue verbs whose forms are nouns as often: they count only where the tagger saw a verb. */
const ALSO_NOUNS = new Set(
  "claim report call count name list set present outline demand request charge offer comment post note hope fear promise pledge vow blame estimate forecast hint signal state answer reply counter remark label brand term fault slam blast rebuke protest regret dispute appeal order urge caution laugh cry shout sigh smile worry doubt stress highlight welcome praise hail brief joke boast show find hear read quote cite mean see think know rule make take express voice draw point plead tweet project invite suspect object rule judge hold guarantee roar scream yell murmur snap bark rage sneer grin shrug nod wail moan groan crow press volunteer talk mock discuss defend give hammer thunder call guess order go begin recall address accuse charge thank".split(
    " ",
  ),
);

const WITHHOLDS = new Set(["refuse", "decline"]);

const cueOf =
  (weak: boolean) =>
  ([phrase, frames, act = null]: CueRow): Cue => {
    const [lemma = "", ...tail] = phrase.split(" ");
    return { lemma, ...verbForms(lemma), tail, frames, act, withholds: WITHHOLDS.has(lemma), alsoNoun: ALSO_NOUNS.has(lemma), weak };
  };

/** All cues; where two share a verb, the one with the longer tail comes first. */
export const CUES: readonly Cue[] = [...[...SAYING, ...DOING].map(cueOf(false)), ...WEAK.map(cueOf(true))].sort(
  (a, b) => b.tail.length - a.tail.length,
);

const noun = (forms: string, act: Act | null = null): CueNoun => ({ forms: forms.split(" "), act });

/** Nouns before "that": "their claim [that the dam holds]". */
export const CUE_NOUNS: readonly CueNoun[] = [
  noun("claim claims"),
  noun("statement statements"),
  noun("assertion assertions"),
  noun("allegation allegations", "accuse"),
  noun("accusation accusations charge charges", "accuse"),
  noun("announcement", "announce"),
  noun("warning warnings", "concern"),
  noun("argument arguments"),
  noun("belief view opinion conviction"),
  noun("fear fears concern concerns", "concern"),
  noun("promise pledge vow assurance assurances", "commit"),
  noun("demand demands", "request"),
  noun("denial", "deny"),
  noun("complaint complaints"),
  noun("ultimatum ultimatums threat threats", "threaten"),
  noun("appeal appeals plea pleas advice request requests", "request"),
  noun("offer offers proposal proposals", "offer"),
  noun("message messages verdict explanation conclusion"),
];
