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
} from "../../../model/index.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { hasTree, headToken, joinedTokens } from "../../syntax/clause-tree.ts";
import type { Phrase } from "../noun-phrase.ts";

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
  const mentionOf = (phrase: Phrase): Mention | null => headMention(view, entities, phrase);
  const entityOf = (phrase: Phrase): LocalEntityIndex | null => {
    const mention = mentionOf(phrase);
    const entity = mention === null ? null : valueOf(mention.entity);
    return entity !== null && entities[entity]?.kind === "place" ? null : entity;
  };
  return {
    entityOf,
    speakerOf: (phrase, within = null) => {
      const mention = speaking(view, entities, phrase, within);
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
  if (hasTwoOffices(view, phrase)) return [];
  const listed = listedEntities(view, phrase);
  if (listed.length > 1 || !hasTree(syntax)) return listed;
  const tokens = joinedTokens(syntax, headToken(syntax, phrase.first, phrase.after), phrase.after);
  if (tokens.length < 2) return [];
  const [first = null, ...others] = tokens.map((token) => mentionAtToken(view, token, phrase));
  const entities = [first, ...others.filter((it) => !isSameOne(view, first, it))].map((it) => (it === null ? null : valueOf(it.entity)));
  return [...new Set(entities.filter((it) => it !== null))];
}

/** "[A] former agent and veteran of the war": one person twice described under one "a". */
function isSameOne(view: ClauseView, one: Mention | null, other: Mention | null): boolean {
  if (one?.form !== "description" || one.kind !== "person" || other?.form !== "description" || other.kind !== "person") return false;
  const opening = view.lower(view.tokenAt(one.start));
  return (opening === "a" || opening === "an") && view.is(view.tokenAt(other.start) - 1, BIT.and);
}

/** "Maren Olve, the president and director of the club": a name, and two offices of whom it names under one article. */
function hasTwoOffices(view: ClauseView, { first, after }: Phrase): boolean {
  const name = view.mentionFrom(first);
  if (name?.form !== "name" || name.kind !== "person") return false;
  const comma = view.tokenAt(name.end - 1) + 1;
  const office = view.mentionFrom(comma + 1);
  if (!view.isComma(comma) || !isOffice(office) || !view.is(comma + 1, BIT.determiner)) return false;
  const and = view.tokenAt(office.end - 1) + 1;
  return and < after && view.is(and, BIT.and) && isOffice(view.mentionFrom(and + 1)) && !view.is(and + 1, BIT.determiner);
}

const isOffice = (it: Mention | undefined): it is Mention => it?.form === "description" && it.kind === "person";

/** Entities of a phrase that is nothing but mentions, commas and "and"; none where anything else stands in it. @cost O(phrase) */
function listedEntities(view: ClauseView, { first, after }: Phrase): LocalEntityIndex[] {
  const entities = new Set<LocalEntityIndex>();
  const opening = view.mentionFrom(first) ?? null;
  let isJoined = true;
  for (let at = first; at < after;) {
    const mention = view.mentionFrom(at);
    if (mention === undefined || !isJoined) return [];
    if (titledBehind(view, mention) !== null) {
      at = view.tokenAt(mention.end);
      continue;
    }
    const entity = valueOf(mention.entity);
    if (entity === null) return [];
    if (mention === opening || !isSameOne(view, opening, mention)) entities.add(entity);
    while (at < after && view.start[at]! < mention.end) at++;
    isJoined = false;
    // "Ada Holm of Norland and Tor Lie of Arden".
    if (mention.kind === "person" && isOfState(view, at)) at = view.tokenAt(view.mentionFrom(at + 1)!.end - 1) + 1;
    for (; at < after && joins(view, at); at++) isJoined = true;
  }
  return [...entities];
}

/** Whether "of" and a state's or a place's name stand at a token. */
const isOfState = (view: ClauseView, at: number): boolean => {
  const kind = view.is(at, BIT.joiner) ? view.mentionFrom(at + 1)?.kind : undefined;
  return kind === "state" || kind === "place";
};

/** What joins the members of a list: a comma, "and", "&", the "nor" of "neither". */
const joins = (view: ClauseView, at: number): boolean =>
  view.isComma(at) || view.is(at, BIT.and) || view.sign(at) === "&" || (view.is(at, BIT.coordinator) && view.is(at, BIT.negation));

/**
 * The mention that tells who speaks: of the phrase, unless that is a place beside the one who is meant ("Rossi, of
 * Orlo, said"), or the source ends with a name that its description waits for ("One of her lawyers, Tom Karsch, said").
 */
function speaking(view: ClauseView, entities: readonly LocalEntity[], given: Phrase, source: Phrase | null): Mention | null {
  const phrase = behindTime(view, given);
  const within = source === null ? null : behindTime(view, source);
  const first = view.mentionFrom(phrase.first);
  // "Rep. Ann Grant, D-N.Y., a former head of the Orlo Council, said": whoever opens the source in full, not the body behind.
  if (first?.form === "name" && first.kind === "person" && view.isComma(view.tokenAt(first.end)) && isNameOfWords(view, first))
    return first;
  const mention = headMention(view, entities, phrase);
  if (within === null) return mention ?? namedAtEnd(view, phrase, mention);
  const opener = view.mentionFrom(within.first);
  if (opener !== undefined && mention !== null && tellsOf(opener, mention)) return opener;
  const whole = mention === null || isPlace(entities, mention) || isThing(mention) ? headMention(view, entities, within) : null;
  if (whole !== null && mention !== null && isThing(mention)) return isThing(whole) ? mention : whole;
  if (opener !== undefined && mention !== null && isToldBehind(view, opener, mention, phrase)) return opener;
  const told = whole === null || (mention !== null && isPlace(entities, whole)) ? mention : whole;
  return namedAtEnd(view, within, told) ?? describedAtEnd(view, within) ?? told;
}

/** "A lawyer for [Rossi], Tom Karsch of the Orlo bar": whether one is named within what a person's name is described by. */
const tellsOf = ({ form, kind, start, core }: Mention, inner: Mention): boolean =>
  form === "name" && kind === "person" && start < inner.start && inner.end < core.start;

/** "[Detectives] investigating a theft in Orlo", "[the mayors] of eighty villages": people of whom what stands right behind them tells, be somebody else named in it. */
function isToldBehind(view: ClauseView, { form, kind, core, start, end }: Mention, inner: Mention, { first }: Phrase): boolean {
  if (form !== "description" || (kind !== "person" && kind !== "group") || core.end !== end || view.start[first]! < end) return false;
  if ((inner.form === "name" && inner.kind === "person") || view.time[view.tokenAt(start)]! >= 0) return false;
  const at = view.tokenAt(end);
  // "Some of the miners" are told by who stands behind.
  if (view.tag(view.tokenAt(core.start)) !== TAG.noun) return false;
  return view.start[at]! >= end && (view.tag(at) === TAG.adp || (view.tag(at) === TAG.verb && !view.is(at, BIT.speaking)));
}

/** "A person familiar with [her testimony]": a writing or the like, which speaks only where nobody else is told to. */
const isThing = ({ form, kind }: Mention): boolean => form === "description" && kind === "work";

/** "One of them, [a miner], said": the person whose calling ends a source behind a comma, where before it is one of some. */
function describedAtEnd(view: ClauseView, source: Phrase): Mention | null {
  if (!isSomebody(view, source.first)) return null;
  const calling = view.mentionEnding(lastWord(view, source));
  if (calling?.form !== "description" || calling.kind !== "person") return null;
  const first = view.tokenAt(calling.start);
  return first > source.first && view.isComma(first - 1) ? calling : null;
}

const isPlace = (entities: readonly LocalEntity[], { entity }: Mention): boolean => entities[valueOf(entity) ?? -1]?.kind === "place";

/**
 * The person whose name in two words or more ends a source behind a comma, where what stands before it is one person
 * without a name: "one of her lawyers, [Tom Karsch]," and "the council's spokesman at the time, [Tom Karsch],". A
 * description that ends at the comma was joined to the name or kept from it when names were read.
 */
function namedAtEnd(view: ClauseView, source: Phrase, told: Mention | null): Mention | null {
  const last = lastWord(view, source);
  const name = view.mentionEnding(last);
  if (name?.form !== "name" || name.kind !== "person" || name === told) return null;
  const comma = beforeAge(view, view.tokenAt(name.start) - 1);
  const isTitled = name.core.start > name.start;
  if (comma <= source.first || !view.isComma(comma) || !(isTitled || isNameOfWords(view, name))) return null;
  if (told === null) return isSomebody(view, source.first) ? name : null;
  return told.form === "description" &&
    told.kind === "person" &&
    told.end < view.end[comma - 1]! + (comma < view.tokenAt(name.start) - 1 ? 1 : 0)
    ? name
    : null;
}

/** The token before a number and what hyphens bind to it: the comma of "one survivor[,] 34-year-old Ana Kos". */
function beforeAge(view: ClauseView, last: number): number {
  let at = last;
  while (at > 1 && view.sign(at - 1) === "-") at -= 2;
  return at < last && view.tag(at) === TAG.num ? at - 1 : last;
}

/** Whether a name has a space in it. */
const isNameOfWords = (view: ClauseView, { core }: Mention): boolean => /\s/u.test(view.text.slice(core.start, core.end));

/** "[This month], Bishop Wend, of Peoria, said": a source without the time, and its comma, that opens it. */
function behindTime(view: ClauseView, phrase: Phrase): Phrase {
  if (view.time[phrase.first]! < 0) return phrase;
  let at = phrase.first;
  while (at < phrase.after && view.time[at]! >= 0) at++;
  return view.isComma(at) && at + 1 < phrase.after ? { first: at + 1, after: phrase.after } : phrase;
}

/** The last token of a phrase that is no mark. */
function lastWord(view: ClauseView, { first, after }: Phrase): number {
  let last = after - 1;
  while (last > first && view.tag(last) === TAG.punct) last--;
  return last;
}

/**
 * The mention that tells who a phrase is: one that covers it; else the one that has the phrase's head word in its
 * core, the longest of several; where none has or no tree was read, the first inside that may be it.
 */
function headMention(view: ClauseView, entities: readonly LocalEntity[], phrase: Phrase): Mention | null {
  const { syntax } = view.layers;
  const opening = view.mentionFrom(phrase.first);
  const last = lastWord(view, phrase);
  const end = view.end[last]!;
  if (opening !== undefined && opening.end >= end && opening.core.start < end) return opening;
  const ending = view.mentionEnding(last);
  if (ending !== undefined && ending.start <= view.start[phrase.first]!) return ending;
  const head = hasTree(syntax) ? headToken(syntax, phrase.first, phrase.after) : -1;
  const known = head < 0 ? null : mentionAtToken(view, head, phrase);
  if (known !== null) {
    const named =
      isPlace(entities, known) || known.kind === "organization"
        ? holderBehind(view, known)
        : (titledBehind(view, known) ?? nameBehind(view, known, last));
    return named ?? known;
  }
  if (isSomebody(view, head)) return groupBehind(view, head);
  const inside = mentionInside(view, phrase, opening, ending);
  if (inside === null || head < 0) return inside;
  return holderBehind(view, inside) ?? (isOnlyPlace(view, entities, inside, head) ? null : inside);
}

/** "Oregon [Gov. Martha Quill]", "Orlo State Police [Lt. Ana Tesk]": the person named with a title right behind a place or a body. */
function holderBehind(view: ClauseView, { end }: Mention): Mention | null {
  const at = view.tokenAt(end);
  const behind = at < view.count && view.start[at]! >= end ? view.mentionFrom(at) : undefined;
  return behind?.form === "name" && behind.kind === "person" && behind.core.start > behind.start ? behind : null;
}

/** "Senators [Ann Grant] and Tom Hale": the first of those whose title in the plural was read as a group. */
function titledBehind(view: ClauseView, { form, kind, core, end }: Mention): Mention | null {
  if (form !== "description" || kind !== "group" || core.end !== end) return null;
  const at = view.tokenAt(end);
  const behind = at < view.count && view.start[at]! >= end ? view.mentionFrom(at) : undefined;
  return behind?.form === "name" && behind.kind === "person" ? behind : null;
}

/** "Harbour master [Tor Lie]": the name right behind an office that no table of titles knows, as far as token `last`. */
function nameBehind(view: ClauseView, { form, kind, core, end }: Mention, last: number): Mention | null {
  if (form !== "description" || kind !== "person" || core.end !== end) return null;
  const at = view.tokenAt(end);
  const behind = at <= last && view.start[at]! >= end ? view.mentionFrom(at) : undefined;
  return behind?.form === "name" && behind.kind === "person" && isNameOfWords(view, behind) ? behind : null;
}

/** "The farmers along Oregon's border", "a reader from Orlo": a place, or a name behind the word that is meant, tells where and not who. */
function isOnlyPlace(view: ClauseView, entities: readonly LocalEntity[], mention: Mention, head: number): boolean {
  const kind = entities[valueOf(mention.entity) ?? -1]?.kind;
  const isBehind = mention.start > view.start[head]!;
  const before = view.tokenAt(mention.start) - 1;
  const isFrom = isBehind && view.tag(head) === TAG.noun && view.tag(before) === TAG.adp && !view.is(before, BIT.charge);
  return (
    kind === "place" ||
    isFrom ||
    (isBehind && isInClause(view, head, before)) ||
    (isBehind && kind === "work" && view.tag(head) === TAG.noun) ||
    (isBehind && (kind === "state" || mention.metonym !== undefined))
  );
}

/** Whether a clause about the head opens behind it and before what stands at `last`: "a list [that] the Herald has seen". */
function isInClause(view: ClauseView, head: number, last: number): boolean {
  if (view.tag(head) !== TAG.noun) return false;
  for (let at = head + 1; at <= last; at++) if (view.is(at, BIT.relative) || view.is(at, BIT.that)) return true;
  return false;
}

/** "[One] from Orlo who …": somebody without a name or a noun, whom no name behind it is. */
const isSomebody = (view: ClauseView, head: number): boolean =>
  head >= 0 && view.tag(head) === TAG.num && view.text.slice(view.start[head], view.end[head]).toLowerCase() === "one";

/** "One of [them]": the group that a pronoun stands for. */
function groupBehind(view: ClauseView, head: number): Mention | null {
  const behind = view.is(head + 1, BIT.joiner) ? view.mentionFrom(head + 2) : undefined;
  return behind?.form === "pronoun" && behind.kind === "group" ? behind : null;
}

/** The longest mention that begins inside a phrase and has a token of it in its core. @cost O(phrase) */
function mentionAtToken(view: ClauseView, token: number, { first }: Phrase): Mention | null {
  const start = view.start[token]!;
  let best: Mention | null = null;
  for (let at = token; at >= first; at--) {
    const mention = view.mentionFrom(at);
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
  for (let at = first; at < after; at++) if (view.mentionAt[at]! >= 0) return view.mentionFrom(at)!;
  return ending ?? null;
}
