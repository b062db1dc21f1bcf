// Takes a draft, gives whether nothing is said in it: a name that things go by, silence, a wish to stay unnamed, the reporter's own doings.
import type { Act } from "../../../model/index.ts";
import type { UnsaidWords } from "../attribution-rule.ts";
import { BIT } from "../attribution-words.ts";
import type { Draft } from "../attribution-draft.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";
import { firstFrom } from "../../../text/bisect.ts";
import { cueHead } from "../learned/pair-features.ts";

/**
 * Whether a draft tells of no statement though a verb of saying stands in it. What stands between quotation marks, or
 * is a turn, is always said. @cost O(tokens of its sentence)
 */
export function isUnsaid(view: ClauseView, it: Draft, words: UnsaidWords): boolean {
  const { cue, content } = it;
  const opens = content[0];
  if (cue === null || opens === undefined || it.rule.startsWith("turn/") || view.quotation[cue.first]! >= 0) return false;
  const told: Told = { view, it, words, cue, opens, after: content.at(-1)!.after, verb: cueHead(view, cue) };
  if (content.some((span) => isQuoted(view, span))) return isByname(told);
  return (
    isName(told) ||
    isSilence(told) ||
    isWithheld(told) ||
    isUnnamed(told) ||
    isTrait(told) ||
    isOwnDoing(told) ||
    isAskedOfAll(told) ||
    isHeading(told) ||
    isMayBeSaid(told) ||
    isAdjective(told) ||
    isBoastOf(told) ||
    isCompound(told) ||
    isTopic(told) ||
    isPutByNobody(told) ||
    isCredited(told) ||
    isComeUpon(told) ||
    isUnverified(told) ||
    isRestedOn(told)
  );
}

interface Told {
  readonly view: ClauseView;
  readonly it: Draft;
  readonly words: UnsaidWords;
  readonly cue: Phrase;
  readonly opens: Phrase;
  readonly after: number;
  readonly verb: number;
}

function isQuoted(view: ClauseView, { first, after }: Phrase): boolean {
  for (let at = first; at < after; at++) if (view.quotation[at]! >= 0) return true;
  return false;
}

/** "Was found dead", "found him hiding": somebody is come upon, and nothing is found out. */
function isComeUpon({ view, words, verb, opens }: Told): boolean {
  if (!words.finding.has(view.lower(verb))) return false;
  if (words.foundSo.has(view.lower(opens.first)) || words.foundSo.has(view.lower(opens.first + 1))) return true;
  return view.tag(opens.first) === TAG.pron && view.isGerund(opens.first + 1);
}

/** "Could not independently verify the toll": a check that the outlet did not make. */
function isUnverified({ view, words, cue, verb }: Told): boolean {
  if (!words.verifying.has(view.lower(verb)) && !holds(view, cue, words.independently)) return false;
  for (let at = cue.first; at < cue.after; at++) if (view.is(at, BIT.negation) || words.unable.has(view.lower(at))) return true;
  return false;
}

function holds(view: ClauseView, { first, after }: Phrase, words: ReadonlySet<string>): boolean {
  for (let at = first; at < after; at++) if (words.has(view.lower(at))) return true;
  return false;
}

/** "The paper, citing two officials, said": on whom it rests, and none of his words; not "citing the state's refusal". */
function isRestedOn({ view, words, cue, verb, opens }: Told): boolean {
  if (!words.citing.has(view.lower(verb)) || cue.after - cue.first > 1) return false;
  const who = view.mentionFrom(opens.first);
  if (who === undefined || who.kind === "place" || who.kind === "state") return false;
  const next = view.tokenAt(who.end - 1) + 1;
  return next >= opens.after || view.isComma(next) || view.is(next, BIT.relative | BIT.preposition | BIT.naming);
}

/** "is called Selva", "calls the lake the Selva reservoir", "as she calls it": a name, or a pronoun, behind a verb of naming; not "calls on the lake states". */
function isName({ view, it, cue, verb, opens, after }: Told): boolean {
  if (cue.after > verb + 1) return false;
  const word = view.word[verb]!;
  const names =
    word >= 0 && view.table.cues[word]?.some(({ frames, tail }) => tail.length === 0 && frames.every((frame) => frame === "naming"));
  if (names !== true) return false;
  if (it.source === null && it.content.length > 0 && !view.is(opens.first, BIT.that)) return true;
  if (after - opens.first === 1) return view.tag(opens.first) === TAG.pron;
  const last = nounPhraseFrom(view, opens.first, after);
  for (let at = last; at < after; at++) {
    const tag = view.tag(at);
    if (tag !== TAG.propn && tag !== TAG.noun && tag !== TAG.det && view.sign(at) !== "-") return false;
    if (tag === TAG.det && view.lower(at) !== view.lower(last)) return false;
  }
  return last < after && view.is(last, BIT.determiner) ? isDefinite(view, last) && hasName(view, last, after) : hasName(view, last, after);
}

/** Token behind the first noun phrase of a content: "the lake" of "the lake the Selva reservoir". */
function nounPhraseFrom(view: ClauseView, first: number, after: number): number {
  for (let at = first + 1; at < after; at++) if (view.tag(at) === TAG.det) return at;
  return view.tag(first) === TAG.pron ? first + 1 : after;
}

const isDefinite = (view: ClauseView, at: number): boolean => view.table.definite === view.word[at];

function hasName(view: ClauseView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (view.tag(at) === TAG.propn) return true;
  return false;
}

/** Most tokens of a name that somebody goes by, its marks among them. */
const BYNAME = 6;

/** "Was known to all as “the Goat”": what nobody in particular calls somebody, in marks. */
function isByname({ view, it, verb, words }: Told): boolean {
  const last = it.content.at(-1)!;
  if (it.source !== null || !words.traits.has(view.lower(verb))) return false;
  let opens = last.first;
  while (opens < last.after && view.quotation[opens]! < 0) opens++;
  const names = view.is(opens - 1, BIT.determiner) ? opens - 2 : opens - 1;
  return opens < last.after && view.is(names, BIT.naming) && view.afterQuotation(opens) - opens <= BYNAME;
}

/** "said nothing at all", "has offered no evidence". */
function isSilence({ view, it, opens, after, words }: Told): boolean {
  const opening = view.lower(opens.first);
  if (words.nothing.has(opening)) return !hasFinite(view, opens.first, after) && after - opens.first < 5;
  return it.act === "offer" && words.none.has(opening);
}

/** "denied them entry", "denying services to couples": something is not given; nothing is said not to be so. */
function isWithheld({ view, it, opens, after, words }: Told): boolean {
  if (it.act !== "deny" || view.is(opens.first, BIT.that) || hasFinite(view, opens.first, after)) return false;
  for (let at = opens.first; at < after; at++) {
    if (words.given.has(view.lower(at))) return true;
    if (view.tag(at) === TAG.noun || view.is(at, BIT.preposition)) return false;
  }
  return false;
}

/** "asked not to be named", "asked not to be identified discussing the case". */
const isUnnamed = ({ view, after, words, verb, opens }: Told): boolean => {
  if (!view.is(opens.first, BIT.negation | BIT.infinitive) || view.word[verb]! < 0) return false;
  if (words.unnamed.has(view.lower(after - 1)) && after - opens.first < 8) return true;
  return view.is(opens.first, BIT.negation) && words.unnamed.has(view.lower(opens.first + 3));
};

/**
 * "is known for its wine", "were seen near the port", "is expected to leave": what nobody is named for and no clause follows is a
 * trait, not a saying; nor is its bearer who says it.
 */
const isTrait = (told: Told): boolean =>
  (told.it.source === null || isBearer(told)) &&
  told.words.traits.has(told.view.lower(told.verb)) &&
  !told.view.is(told.opens.first, BIT.that);

/** "[The yards] are thought to be safe": a source that is the subject of a passive, without "by". */
function isBearer({ view, it, cue, verb, opens }: Told): boolean {
  if (it.source!.after > cue.first || view.is(verb + 1, BIT.agent)) return false;
  let isPassive = false;
  for (let at = cue.first; at < verb; at++) {
    if (view.is(at, BIT.infinitive)) return false; // "if the registry is to be believed"
    isPassive ||= view.is(at, BIT.copula);
  }
  return isPassive && !view.is(opens.first, BIT.agent);
}

/**
 * "I did ask his wife", "no one has claimed the blast", "no party said so": whoever writes tells what they did, not what was
 * said; "we recall that …" is said, and so is what is done by saying it: "we condemn this crime".
 */
function isOwnDoing({ view, it, verb, opens, words }: Told): boolean {
  const { source } = it;
  if (source === null) return false;
  const who = view.lower(source.first);
  if (words.none.has(who) && it.act !== "no-comment") return true;
  if (source.after - source.first > 1) return false;
  if (words.nobodies.has(who)) return true;
  const isDoneBySaying = PERFORMED.has(it.act ?? "assert") && view.isPresent(verb) && it.affirmed;
  return words.selves.has(who) && !view.is(opens.first, BIT.that) && !isDoneBySaying;
}

/** Acts that are done by saying them, in the first person and the present. */
const PERFORMED: ReadonlySet<string> = new Set<Act>(["condemn", "deny", "request", "commit", "support", "accuse", "threaten", "offer"]);

/** "Who told the house that?": the sentence asks. */
function isAskedOfAll({ view, cue }: Told): boolean {
  const { sentences } = view.layers;
  const end = sentences.end[firstFrom(sentences.end, sentences.count, cue.first + 1)] ?? 0;
  return end > 0 && view.sign(end - 1) === "?" && view.quotation[end - 1]! < 0;
}

/** "What the minister says about the strike": a line without a stop that opens with a question word. */
function isHeading({ view, it, cue, words }: Told): boolean {
  if (!it.rule.startsWith("model/")) return false;
  const { sentences, tokens } = view.layers;
  const sentence = firstFrom(sentences.end, sentences.count, cue.first + 1);
  const first = sentences.first[sentence] ?? 0;
  const end = sentences.end[sentence] ?? 0;
  return (
    words.asking.has(view.lower(first)) &&
    end > first &&
    view.isNominal(end - 1) &&
    (end >= view.count || tokens.block[end] !== tokens.block[first])
  );
}

/** "any child can tell you what it smells like": what may be said is not. */
function isMayBeSaid({ view, it, cue, words }: Told): boolean {
  if (!it.affirmed || it.act === "commit" || it.act === "threaten" || it.act === "no-comment") return false;
  for (let at = cue.first; at < cue.after; at++) if (view.isModal(at) && words.possible.has(view.lower(at))) return true;
  return false;
}

/** "Six alleged members", "his suspected role": a participle right before its noun tells what somebody holds of it, and nobody says so here. */
function isAdjective({ view, cue, words }: Told): boolean {
  if (cue.after - cue.first > 1 || !words.alleged.has(view.lower(cue.first))) return false;
  const behind = view.tag(cue.after);
  if (behind !== TAG.noun && behind !== TAG.propn && behind !== TAG.adj) return false;
  const before = view.tag(cue.first - 1);
  const isOwner = before === TAG.pron && view.layers.syntax.head[cue.first - 1] !== cue.first;
  return (
    before === TAG.det ||
    before === TAG.num ||
    before === TAG.adj ||
    before === TAG.adp ||
    isOwner ||
    view.is(cue.first - 1, BIT.possessive)
  );
}

/** "Life-threatening", "of the life threatening kind": what a thing threatens. */
const isCompound = ({ view, words, verb }: Told): boolean =>
  words.threatened.has(view.lower(view.lower(verb - 1) === "-" || view.lower(verb - 1) === "‑" ? verb - 2 : verb - 1));

/** "Commenting on the incident", "answered a question about it": what somebody speaks to, without a word of what is said. */
const isTopic = ({ view, it, cue, verb, opens, after, words }: Told): boolean =>
  it.affirmed &&
  view.tag(cue.first - 1) !== TAG.adp &&
  view.tag(cue.first - 1) !== TAG.sconj &&
  it.act === null &&
  after - opens.first > 1 &&
  words.commenting.has(view.lower(verb)) &&
  !view.is(opens.first, BIT.complementizer) &&
  !hasFinite(view, opens.first, after);

/** "Asked about the raid, Rossi said no": what nobody in particular asked is the occasion of the answer. */
const isPutByNobody = ({ view, it, verb, opens, after, words }: Told): boolean =>
  it.source === null &&
  words.asked.has(view.lower(verb)) &&
  !view.is(opens.first, BIT.complementizer) &&
  !hasFinite(view, opens.first, after);

/** "Citing a doctor": from whom somebody has it. */
function isCredited({ view, verb, opens, after }: Told): boolean {
  if (!view.is(verb, BIT.relay) || hasFinite(view, opens.first, after)) return false;
  const mention = view.mentionFrom(opens.first);
  return mention !== undefined && mention.kind !== "place" && mention.kind !== "state";
}

/** "The villa boasts a tower": a thing has what it boasts. */
const isBoastOf = ({ view, words, verb, opens, after }: Told): boolean =>
  words.boasting.has(view.lower(verb)) && !view.is(opens.first, BIT.that) && !hasFinite(view, opens.first, after);

function hasFinite(view: ClauseView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (view.isFinite(at)) return true;
  return false;
}
