// Takes the phrase that stands as source, gives the entity that speaks, for whom, and to whom.
import {
  ambiguous,
  inferred,
  stated,
  unknown,
  valueOf,
  type Addressee,
  type Known,
  type LocalEntity,
  type LocalEntityIndex,
  type Mention,
} from "../model/index.ts";
import type { ClauseView } from "./clause-view.ts";
import type { Phrase } from "./noun-phrase.ts";

/** What can be asked about the phrases of one report. */
export interface Who {
  readonly entityOf: (phrase: Phrase) => LocalEntityIndex | null;
  readonly speakerOf: (phrase: Phrase) => Known<LocalEntityIndex>;
  readonly membersOf: (entity: LocalEntityIndex, phrase: Phrase | null) => readonly LocalEntityIndex[];
  readonly onBehalfOf: (entity: LocalEntityIndex) => LocalEntityIndex | null;
  readonly addressee: (phrase: Phrase) => Addressee;
}

/** @cost O(mentions in the phrase) a question */
export function whoIs(view: ClauseView, entities: readonly LocalEntity[]): Who {
  const mentionOf = (phrase: Phrase): Mention | null => headMention(view, phrase);
  const entityOf = (phrase: Phrase): LocalEntityIndex | null => {
    const mention = mentionOf(phrase);
    return mention === null ? null : valueOf(mention.entity);
  };
  return {
    entityOf,
    speakerOf: (phrase) => {
      const mention = mentionOf(phrase);
      if (mention === null) return unknown("the source is no known mention");
      const { entity } = mention;
      if (entity.state === "ambiguous") return ambiguous(entity.candidates, entity.because ?? "more than one antecedent fits");
      const value = valueOf(entity);
      if (value === null) return unknown(entity.state === "unknown" ? entity.because : undefined);
      const at = [{ start: mention.start, end: mention.end }];
      return mention.form === "name" && mention.metonym === undefined ? stated(value, at) : inferred(value, reason(mention), at);
    },
    membersOf: (entity, phrase) => {
      const members = phrase === null ? undefined : mentionOf(phrase)?.members;
      return members !== undefined && members.length > 0 ? members : [entity];
    },
    onBehalfOf: (entity) => entities[entity]?.onBehalfOf ?? null,
    addressee: (phrase) => {
      const mention = mentionOf(phrase);
      const at = view.range(phrase.first, phrase.after);
      const value = mention === null ? null : valueOf(mention.entity);
      return { name: view.text.slice(at.start, at.end), entities: value === null ? [] : (mention?.members ?? [value]), at };
    },
  };
}

const reason = ({ form, metonym }: Mention): string =>
  metonym === "capital"
    ? "a capital that speaks is its government"
    : metonym === "seat"
      ? "a seat of power that speaks is who sits there"
      : metonym === "demonym"
        ? "named by its people"
        : form === "pronoun"
          ? "what the pronoun stands for"
          : "the description fits one entity";

/** The mention that tells who a phrase is: the widest that covers it, else the one that ends with it, else the first inside. */
function headMention(view: ClauseView, { first, after }: Phrase): Mention | null {
  const { mentions } = view.layers;
  const ending = view.mentionTo[after - 1]!;
  const opening = view.mentionAt[first]!;
  if (opening >= 0 && mentions[opening]!.end >= view.end[after - 1]!) return mentions[opening]!;
  if (ending >= 0 && mentions[ending]!.start <= view.start[first]!) return mentions[ending]!;
  const named = (index: number): boolean => index >= 0 && mentions[index]!.form === "name";
  if (named(ending) && mentions[ending]!.kind === "person") return mentions[ending]!;
  if (opening >= 0) return mentions[opening]!;
  for (let at = first; at < after; at++) if (view.mentionAt[at]! >= 0) return mentions[view.mentionAt[at]!]!;
  return ending >= 0 ? mentions[ending]! : null;
}
