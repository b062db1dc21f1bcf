// Takes the models' bytes, gives the stages that read English; training uses the first of them.
import { attributionModel } from "./annotate/attribution/learned/attribution-model.ts";
import { attributions } from "./annotate/attribution/attributions.ts";
import { eventModel } from "./annotate/events/event-model.ts";
import { eventsStage } from "./annotate/events/events.ts";
import { namedAndDescribed } from "./annotate/coreference/mentions.ts";
import { nameModel } from "./annotate/mentions/name-labeler.ts";
import { quotations } from "./annotate/attribution/quotations.ts";
import { relianceStage } from "./annotate/attribution/reliance/reliance.ts";
import { boundedSentences } from "./annotate/syntax/sentences.ts";
import type { AnyStage } from "./annotate/stage.ts";
import { syntaxModel } from "./annotate/syntax/syntax-model.ts";
import { taggedSyntax } from "./annotate/syntax/syntax.ts";
import { tensedTimesStage, timesStage } from "./annotate/times/times.ts";
import { wordTokens } from "./annotate/syntax/tokens.ts";
import { SENTENCE_WORDS, TOKEN_WORDS } from "./lang/en/abbreviations.ts";
import { ATTRIBUTION } from "./lang/en/attribution.ts";
import { EVENTS } from "./lang/en/events.ts";
import { NAMES } from "./lang/en/names.ts";
import { RELIANCE } from "./lang/en/reliance.ts";
import { TIMES } from "./lang/en/times.ts";

/** Tokens, sentences, tags and trees, quotations: what the names' model stands on; `reader` is the reader's model. */
export const wordStages = (reader: Uint8Array): readonly AnyStage[] =>
  [
    wordTokens(TOKEN_WORDS),
    boundedSentences(SENTENCE_WORDS),
    taggedSyntax(syntaxModel(reader), { parse: true }),
    quotations,
  ] as readonly AnyStage[];

/** The stages that attribution stands on, in the order they run; `names` is the names' model. */
export const groundStages = (reader: Uint8Array, names: Uint8Array): readonly AnyStage[] => {
  const { mentions, entities } = namedAndDescribed(NAMES, nameModel(names));
  return [...wordStages(reader), ...([tensedTimesStage(TIMES), mentions, entities] as readonly AnyStage[])];
};

/** All stages of `annotate`, in the order they run; `names`, `attribution` and `events` are their models. */
export const englishStages = (reader: Uint8Array, names: Uint8Array, attribution: Uint8Array, events: Uint8Array): readonly AnyStage[] => [
  ...groundStages(reader, names),
  attributions(ATTRIBUTION, attributionModel(attribution)) as AnyStage,
  eventsStage(EVENTS, eventModel(events)) as AnyStage,
  relianceStage(RELIANCE) as AnyStage,
];

/** What episodes, dates and lineage need of a report where nothing else is asked: no models, no words tagged. */
export const LINKING_STAGES: readonly AnyStage[] = [timesStage(TIMES), relianceStage(RELIANCE)] as readonly AnyStage[];
