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
} from "../../model/index.ts";
import { TAG, type ClauseView } from "./clause-view.ts";
import { hasTree, headToken, joinedTokens } from "../syntax/clause-tree.ts";
import type { Phrase } from "./noun-phrase.ts";

/** What can be asked about the phrases of one report. */
export interface Who {
  /** Whom a phrase means, null where that is nobody who speaks: a place is a headline's topic ("Orlo: what we know"). */
  readonly entityOf: (phrase: Phrase) => LocalEntityIndex | null;
  /** @param within the whole source, asked where the phrase itself names nobody ("the mayor, Rossi, [a Liberal], said") */
  readonly speakerOf: (phrase: Phrase, within?: Phrase | null) => Known<LocalEntityIndex>;
  readonly membersOf: (entity: LocalEntityIndex, phrase: Phrase | null) => readonly LocalEntityIndex[];
  readonly onBehalfOf: (entity: LocalEntityIndex) => LocalEntityIndex | null;
  readonly addressee: (phrase: Phrase) => Addressee;
}

/** @cost O(mentions in the phrase) a question */
export function whoIs(view: ClauseView, entities: readonly LocalEntity[]): Who {
  const mentionOf = (phrase: Phrase): Mention | null => headMention(view, phrase);
  const entityOf = (phrase: Phrase): LocalEntityIndex | null => {
    const mention = mentionOf(phrase);
    const entity = mention === null ? null : valueOf(mention.entity);
    return entity !== null && entities[entity]?.kind === "place" ? null : entity;
  };
  return {
    entityOf,
    speakerOf: (phrase, within = null) => {
      const mention = mentionOf(phrase) ?? (within === null ? null : mentionOf(within));
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
      if (members !== undefined && members.length > 0) return members;
      const joined = phrase === null ? [] : joinedEntities(view, phrase);
      return joined.length > 1 && joined.includes(entity) ? joined : [entity];
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

/** Entities that "and" joins in a phrase, each once: "Rossi and Verdi". */
function joinedEntities(view: ClauseView, phrase: Phrase): LocalEntityIndex[] {
  const { syntax } = view.layers;
  const listed = listedEntities(view, phrase);
  if (listed.length > 1 || !hasTree(syntax)) return listed;
  const tokens = joinedTokens(syntax, headToken(syntax, phrase.first, phrase.after), phrase.after);
  const entities = tokens.map((token) => mentionAtToken(view, token, phrase)).map((it) => (it === null ? null : valueOf(it.entity)));
  return [...new Set(entities.filter((it) => it !== null))];
}

/** Entities of a phrase that is nothing but mentions, commas and "and"; none where anything else stands in it. @cost O(phrase) */
function listedEntities(view: ClauseView, { first, after }: Phrase): LocalEntityIndex[] {
  const entities = new Set<LocalEntityIndex>();
  for (let at = first; at < after;) {
    const mention = view.layers.mentions[view.mentionAt[at]!];
    if (mention === undefined) return [];
    const entity = valueOf(mention.entity);
    if (entity === null) return [];
    entities.add(entity);
    while (at < after && view.start[at]! < mention.end) at++;
    while (at < after && JOINS.has(view.text.slice(view.start[at], view.end[at]))) at++;
  }
  return [...entities];
}

/** What joins the members of a list. */
const JOINS = new Set([",", "and", "&"]);

/**
 * The mention that tells who a phrase is: one that covers it; else the one that has the phrase's head word in its
 * core, the longest of several; where none has or no tree was read, the first inside.
 */
function headMention(view: ClauseView, phrase: Phrase): Mention | null {
  const { mentions, syntax } = view.layers;
  const opening = mentions[view.mentionAt[phrase.first]!];
  const end = view.end[phrase.after - 1]!;
  if (opening !== undefined && opening.end >= end && opening.core.start < end) return opening;
  const ending = mentions[view.mentionTo[phrase.after - 1]!];
  if (ending !== undefined && ending.start <= view.start[phrase.first]!) return ending;
  const head = hasTree(syntax) ? headToken(syntax, phrase.first, phrase.after) : -1;
  const known = head < 0 ? null : mentionAtToken(view, head, phrase);
  return known ?? (isSomebody(view, head) ? null : mentionInside(view, phrase, opening, ending));
}

/** "[One] from Orlo who …": somebody without a name or a noun, whom no name behind it is. */
const isSomebody = (view: ClauseView, head: number): boolean =>
  head >= 0 && view.tag(head) === TAG.num && view.text.slice(view.start[head], view.end[head]).toLowerCase() === "one";

/** The longest mention that begins inside a phrase and has a token of it in its core. @cost O(phrase) */
function mentionAtToken(view: ClauseView, token: number, { first }: Phrase): Mention | null {
  const { mentions } = view.layers;
  const start = view.start[token]!;
  let best: Mention | null = null;
  for (let at = token; at >= first; at--) {
    const mention = mentions[view.mentionAt[at]!];
    if (mention !== undefined && mention.core.start <= start && start < mention.core.end) best = mention;
  }
  return best;
}

/** A person named at its end, else the mention that opens it, else the first inside. */
function mentionInside(
  view: ClauseView,
  { first, after }: Phrase,
  opening: Mention | undefined,
  ending: Mention | undefined,
): Mention | null {
  if (ending?.form === "name" && ending.kind === "person") return ending;
  if (opening !== undefined) return opening;
  for (let at = first; at < after; at++) if (view.mentionAt[at]! >= 0) return view.layers.mentions[view.mentionAt[at]!]!;
  return ending ?? null;
}
