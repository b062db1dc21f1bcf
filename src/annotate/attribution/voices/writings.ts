// Takes a report's drafts with who speaks in each, gives writings ("a letter signed by Rossi said") the voice of whoever made them.
import {
  RELATIONS,
  inferred,
  unknown,
  valueOf,
  type Known,
  type LocalEntity,
  type LocalEntityIndex,
  type Mention,
} from "../../../model/index.ts";
import type { Draft } from "../attribution-draft.ts";
import type { WritingWords } from "../attribution-rule.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";

/** How far behind a writing whoever made it is looked for, in tokens. */
const BEHIND = 14;
/** How far on either side of a cue the writing is looked for in which somebody speaks, in tokens. */
const BESIDE = 24;
/** How many attributions before "the letter" are asked who wrote one. */
const BACK = 12;
/** How far before a writing that speaks it may have been told whose it is, in tokens. */
const TOLD = 80;

const [SUBJECT, OBJECT, TELLING] = [RELATIONS.indexOf("nsubj"), RELATIONS.indexOf("obj"), RELATIONS.indexOf("acl")];

const MADE = "a writing speaks for whoever made it";

/**
 * Gives "a letter signed by [Rossi]", "[the union]'s statement", "an [army] statement", and "the letter" after "[Rossi]
 * wrote in a letter", to whom they are by; a writing of which the report does not tell that speaks for itself.
 *
 * @cost O(drafts); for each writing that speaks, some hundred tokens
 */
export function makersOfWritings(
  view: ClauseView,
  drafts: readonly Draft[],
  speakers: readonly Known<LocalEntityIndex>[],
  entities: readonly LocalEntity[],
  words: WritingWords,
): readonly Known<LocalEntityIndex>[] {
  const found = [...speakers];
  drafts.forEach(({ who }, at) => {
    const noun =
      who === null ? null : (writingOf(entities, valueOf(speakers[at]!), words) ?? authoredIn(view, who, words) ?? anyIn(view, who, words));
    if (noun === null && (who === null || !isBareIt(view, who, speakers[at]!))) return;
    const token = noun === null ? -1 : nounIn(view, who!.first, who!.after, words);
    const maker = token < 0 ? null : makerOf(view, entities, token, words);
    const before = noun === null || maker !== null ? null : makerBefore(view, drafts, found, entities, at, noun);
    const value = before ?? valueOf((maker ?? makerTold(view, entities, who!.first, noun, words))?.entity ?? NOBODY);
    if (value !== null) found[at] = inferred(value, MADE, [view.range(who!.first, who!.after)]);
  });
  return found;
}

const NOBODY: Known<LocalEntityIndex> = unknown();

/** "[The author of the letter]": the noun of the writing, null for whoever is called otherwise. */
function authoredIn(view: ClauseView, { first, after }: Phrase, { nouns, authors }: WritingWords): string | null {
  const at = view.lower(first) === "the" ? first + 1 : first;
  const isAuthor = authors.has(view.lower(at)) && view.lower(at + 1) === "of" && view.lower(at + 2) === "the" && at + 4 === after;
  return isAuthor && nouns.has(view.lower(at + 3)) ? view.lower(at + 3) : null;
}

/** "[The document] reads", of which nothing was told before: the noun of the writing that was spoken of last; null elsewhere. */
function anyIn(view: ClauseView, { first, after }: Phrase, { any, nouns }: WritingWords): string | null {
  const noun = view.lower(after - 1);
  if (after - first !== 2 || view.lower(first) !== "the" || !any.has(noun)) return null;
  for (let at = first - 1; at >= Math.max(0, first - TOLD); at--) {
    const word = view.lower(at);
    if (word === noun) return null;
    if (view.tag(at) === TAG.noun && nouns.has(word) && view.quotation[at]! < 0) return word;
  }
  return null;
}

/** "It", and nobody knows what that is. */
const isBareIt = (view: ClauseView, { first, after }: Phrase, speaker: Known<LocalEntityIndex>): boolean =>
  after - first === 1 && view.lower(first) === "it" && valueOf(speaker) === null;

/**
 * "A statement by [the union] is out. The statement says …", "… It demands …": who made the writing of that noun that was
 * spoken of last; behind "it", the one that the sentence before is about, or that somebody sends there.
 */
function makerTold(
  view: ClauseView,
  entities: readonly LocalEntity[],
  from: number,
  noun: string | null,
  words: WritingWords,
): Mention | null {
  const { block } = view.layers.tokens;
  for (let at = from - 1; at >= Math.max(0, from - TOLD); at--) {
    const isHere = block[at] === block[from];
    if (noun === null && !isHere) return null;
    if (view.tag(at) !== TAG.noun || !words.nouns.has(view.lower(at)) || (noun !== null && !words.any.has(noun) && view.lower(at) !== noun))
      continue;
    const maker = isHere || view.quotation[at]! < 0 ? makerOf(view, entities, at, words) : null;
    if (isHere ? noun !== null || isOpening(view, at) || senderOf(view, entities, at, words) !== null : maker !== null) return maker;
  }
  return null;
}

/** Whether a noun stands in the phrase that opens its sentence. */
function isOpening(view: ClauseView, noun: number): boolean {
  let at = noun - 1;
  while (at >= 0 && (view.tag(at) === TAG.adj || view.tag(at) === TAG.det || view.tag(at) === TAG.pron)) at--;
  return at < 0 || view.sign(at) === "." || view.layers.tokens.block[at] !== view.layers.tokens.block[noun];
}

/** The noun of a writing that speaks and has no name of its own; null for what is none. */
function writingOf(entities: readonly LocalEntity[], entity: LocalEntityIndex | null, { nouns, of }: WritingWords): string | null {
  const { kind, named = true, name = "" } = entities[entity ?? -1] ?? {};
  // "The statement of the Ministry".
  const owned = name.indexOf(` ${of} `);
  const called = owned < 0 ? name : name.slice(0, owned);
  const last = called.slice(called.lastIndexOf(" ") + 1).toLowerCase();
  return kind === "work" && !named && nouns.has(last) ? last : null;
}

/** The first word for a writing from `first` up to `after`, -1 where none stands there. */
function nounIn(view: ClauseView, first: number, after: number, { nouns }: WritingWords): number {
  for (let at = first; at < after; at++) if (view.tag(at) === TAG.noun && nouns.has(view.lower(at))) return at;
  return -1;
}

/** Whoever is named before or behind a writing as the one that made it. */
function makerOf(view: ClauseView, entities: readonly LocalEntity[], noun: number, words: WritingWords): Mention | null {
  return ownerOf(view, entities, noun) ?? signerOf(view, entities, noun, words) ?? senderOf(view, entities, noun, words);
}

/** A verb that makes a clause, not one that tells of the noun before it: "a note [handed] out today". */
const isFiniteBehind = (view: ClauseView, at: number): boolean => view.isFinite(at) && view.layers.syntax.relation[at] !== TELLING;

/** "[Rossi], himself a baker, sent an open letter to the bishop": the subject of the verb that a writing is the object of. */
function senderOf(view: ClauseView, entities: readonly LocalEntity[], noun: number, { sent }: WritingWords): Mention | null {
  const { head, relation } = view.layers.syntax;
  const verb = head[noun] ?? -1;
  if (verb < 0 || verb >= noun || relation[noun] !== OBJECT || !sent.has(view.lower(verb))) return null;
  for (let at = verb - 1; at >= Math.max(0, verb - BESIDE); at--)
    if (head[at] === verb && relation[at] === SUBJECT) return party(view, entities, mentionWith(view, at));
  return null;
}

/** The mention that a token stands in, the nearest that opens before it; -1 where none does. */
function mentionWith(view: ClauseView, token: number): number {
  for (let at = token; at >= Math.max(0, token - BEHIND); at--) {
    const mention = view.mentionFrom(at);
    if (mention !== undefined && view.start[token]! < mention.end) return view.mentionAt[at]!;
  }
  return -1;
}

/** "[Rossi]'s open letter", "an [army] statement". */
function ownerOf(view: ClauseView, entities: readonly LocalEntity[], noun: number): Mention | null {
  let at = noun - 1;
  while (view.tag(at) === TAG.adj || view.sign(at) === "-") at--;
  return party(view, entities, view.is(at, BIT.possessive) ? view.mentionTo[at - 1] : view.mentionTo[at]);
}

/** "A letter to the bishop [signed] by [Rossi]", "a statement from [the union]". */
function signerOf(view: ClauseView, entities: readonly LocalEntity[], noun: number, { by, held }: WritingWords): Mention | null {
  for (let at = noun + 1; at < Math.min(view.count, noun + BEHIND); at++) {
    const isMade = by.has(view.lower(at)) && view.tag(at) === TAG.adp;
    // "A letter obtained by the Herald" is not the Herald's.
    if (isMade && held.has(view.lower(at - 1))) return null;
    if (isMade) return party(view, entities, firstMention(view, at + 1));
    if (view.quotation[at] !== view.quotation[noun] || (isFiniteBehind(view, at) && !view.is(at + 1, BIT.agent)) || view.sign(at) === ".")
      return null;
  }
  return null;
}

/** The mention that opens at a token, or behind an article before it. */
const firstMention = (view: ClauseView, at: number): number =>
  view.mentionAt[at]! >= 0 || view.tag(at) !== TAG.det ? (view.mentionAt[at] ?? -1) : (view.mentionAt[at + 1] ?? -1);

function party(view: ClauseView, entities: readonly LocalEntity[], index = -1): Mention | null {
  const mention = view.layers.mentions[index];
  const kind = mention === undefined ? undefined : entities[valueOf(mention.entity) ?? -1]?.kind;
  return kind === undefined || kind === "work" || kind === "place" ? null : mention!;
}

/** "Rossi wrote in a letter … [The letter] said": who spoke last in such a writing before draft `index`. */
function makerBefore(
  view: ClauseView,
  drafts: readonly Draft[],
  speakers: readonly Known<LocalEntityIndex>[],
  entities: readonly LocalEntity[],
  index: number,
  noun: string,
): LocalEntityIndex | null {
  for (let at = index - 1; at >= Math.max(0, index - BACK); at--) {
    const value = valueOf(speakers[at]!);
    if (value !== null && entities[value]?.kind !== "work" && speaksIn(view, drafts[at]!, noun)) return value;
  }
  return null;
}

/** Whether a writing called so stands beside a cue, outside of what is said. */
function speaksIn(view: ClauseView, { cue, content, source }: Draft, noun: string): boolean {
  const from = Math.min(cue?.first ?? Infinity, source?.first ?? Infinity);
  if (from === Infinity) return false;
  const { block } = view.layers.tokens;
  const isSaid = (at: number): boolean => content.some(({ first, after }) => at >= first && at < after);
  for (let at = Math.max(0, from - BESIDE); at < Math.min(view.count, from + BESIDE); at++) {
    if (block[at] === block[from] && view.tag(at) === TAG.noun && view.lower(at) === noun && !isSaid(at)) return true;
  }
  return false;
}
