// Takes a main clause of what is said and whose sides its words name, gives the charge or the denial that its deed makes.
import { anyOf, type NumberedWords } from "./act-lexicon.ts";
import { RELATIONS, type Act } from "../../../model/index.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { MainClause } from "./main-clauses.ts";
import type { Phrase } from "../noun-phrase.ts";
import { holdsPhrase, type PlainWords } from "./plain-words.ts";
import type { Side, Sides } from "../voices/sides.ts";
import { wordAt } from "./wrongs.ts";

const AGENT = RELATIONS.indexOf("obl:agent");
const RELATIVE = RELATIONS.indexOf("acl:relcl");

/** Tokens behind a verb in which its agent, its goal or its excuse is looked for. */
const NEAR = 12;

/** Tokens around a verb in which a mishap is looked for. */
const AROUND = 40;

/** A clause whose deed is asked for. */
export interface DeedClause {
  readonly view: ClauseView;
  readonly clause: MainClause;
  readonly sentence: Phrase;
  /** The sentence's words. */
  readonly plain: PlainWords;
  readonly deeds: NumberedWords["deeds"];
  /** Whose the subject is. */
  readonly side: Side;
  /** The subject only points back: "it", "this". */
  readonly points: boolean;
  /** "Opened" with "fire" for its object. */
  readonly opensFire: boolean;
}

/** A verb of harm as it stands in its clause; a misread tree may have made it a noun or hung it on its subject. */
interface Deed {
  readonly head: number;
  readonly subject: number;
  readonly passive: boolean;
}

/**
 * Gives `accuse` for harm that another does or one's own side suffers from somebody, `deny` for harm that nobody did,
 * or that one's own side did for a reason; null where the clause tells of no such thing. What might be, nobody did.
 *
 * @cost O(words of the sentence × excuses)
 */
export function deedAct(it: DeedClause): Act | null {
  const { view, clause, plain, deeds, side } = it;
  if (clause.modal >= 0) return null;
  if (side === "own" && !clause.negated && holdsPhrase(plain, deeds.lawful)) return "deny";
  const deed = deedOf(it);
  if (isUnsure(view, clause.subject, side, deeds)) return null;
  // Who hanged himself did harm to nobody else.
  if (deed === null || deeds.oneself.has(wordAt(view, deed.head + 1))) return null;
  const isNobody = clause.nothing || deeds.missing.has(wordAt(view, deed.subject));
  // "Nobody was killed" counts the dead, "nobody was killed by our guards" denies.
  if (isNobody) return deed.passive && deeds.slain.has(wordAt(view, deed.head)) && !hasAgent(view, deed.head) ? null : "deny";
  // "Its army did not shell the town", "the water was not poisoned".
  if (clause.negated) return side === "other" || it.points || deed.subject < 0 ? null : "deny";
  if (deed.passive) return side === "own" || hasAgent(view, deed.head) || isDoneToPeople(it, deed.head) ? "accuse" : null;
  if (side !== "other" && holdsPhrase(plain, deeds.excuses)) return "deny";
  if (side === "own") return null;
  if (deeds.unaccusative.has(wordAt(view, deed.head)) && clause.object < deed.head) return null;
  const isDoer = deed.subject >= 0 && !it.points && !view.is(deed.subject, BIT.relative) && !deeds.natural.has(wordAt(view, deed.subject));
  return isDoer ? "accuse" : null;
}

/** "Was robbed", "her father's hands were tied": nobody's doing but somebody's, unless a mishap is told of near it. @cost O(1) */
function isDoneToPeople({ view, clause, sentence: { first, after }, deeds }: DeedClause, verb: number): boolean {
  if (deeds.criminal.has(wordAt(view, verb))) return true;
  if (clause.owner < 0 || !deeds.handled.has(wordAt(view, verb))) return false;
  for (let at = Math.max(first, verb - AROUND); at < Math.min(after, verb + AROUND); at++)
    if (deeds.mishaps.has(wordAt(view, at))) return false;
  return true;
}

/** "He" outside quotation marks, nobody knows who: as likely as not the speaker. */
const isUnsure = (view: ClauseView, subject: number, side: Side, { singulars }: NumberedWords["deeds"]): boolean =>
  side === null && singulars.has(wordAt(view, subject)) && view.quotation[subject]! < 0;

/** The verb of harm that a clause is about; null where it is about none. */
function deedOf({ view, clause, deeds, opensFire }: DeedClause): Deed | null {
  const { head, subject, copular, passive } = clause;
  const word = wordAt(view, head);
  const isVerb = (): boolean =>
    view.tag(head) === TAG.verb || isBareNoun(view, head) || (copular && (view.isPast(head) || deeds.criminal.has(word)));
  const isOfBody = clause.owner >= 0 && (passive || copular) && deeds.handled.has(word);
  if ((opensFire || isOfBody || deeds.violent.has(word)) && isVerb()) return { head, subject, passive: passive || copular };
  if (clause.infinitive && deeds.attempting.has(word) && deeds.attempted.has(wordAt(view, clause.inner)))
    return { head: clause.inner, subject, passive: false };
  if (
    clause.infinitive &&
    deeds.beginning.has(word) &&
    (deeds.violent.has(wordAt(view, clause.inner)) || throwsAt(view, clause.inner, deeds))
  )
    return { head: clause.inner, subject, passive: false };
  return null;
}

/** "Throwing stones", "hurl petrol bombs". */
const throwsAt = (view: ClauseView, verb: number, deeds: NumberedWords["deeds"]): boolean =>
  deeds.hurling.has(wordAt(view, verb)) && [verb + 1, verb + 2, verb + 3].some((at) => deeds.missiles.has(wordAt(view, at)));

/** A word taken for a noun that nothing before it makes one: "they shot at it", "nobody was shot". */
const isBareNoun = (view: ClauseView, at: number): boolean =>
  view.tag(at) === TAG.noun &&
  (view.tag(at - 1) === TAG.pron || view.tag(at - 1) === TAG.aux || view.tag(at + 1) === TAG.adp) &&
  at > 0 &&
  !OPENS_NOUN.has(view.tag(at - 1));

const OPENS_NOUN: ReadonlySet<number> = new Set([TAG.det, TAG.adj, TAG.adp, TAG.num, TAG.part]);

/** Whether "by …" hangs on a passive verb. @cost O(distance looked) */
function hasAgent(view: ClauseView, verb: number): boolean {
  const { head, relation } = view.layers.syntax;
  for (let at = verb + 1; at < Math.min(view.count, verb + NEAR); at++) if (head[at] === verb && relation[at] === AGENT) return true;
  return false;
}

/** Rules out most words that no harm stands at. */
const harmWords = anyOf(({ meeting, attempting, violent }: NumberedWords["deeds"]) => [meeting, attempting, violent]);

/**
 * Gives what a sentence tells of harm where no main clause of its tree does, by the words around a verb of harm alone:
 * "guards shot at a boat", read as guards that were shot, "…, and was met with fire". Relative clauses tell nothing.
 *
 * @param sideBefore whose the noun phrase is that ends with a token
 * @cost O(words of the sentence × excuses)
 */
export function looseDeed(
  view: ClauseView,
  { first, after }: Phrase,
  plain: PlainWords,
  deeds: NumberedWords["deeds"],
  sideBefore: (token: number) => Side,
  sides: Sides,
): Act | null {
  const harming = harmWords(deeds);
  for (let at = first; at < after; at++) {
    if (!harming.has(wordAt(view, at))) continue;
    if (isMetByForce(view, at, after, deeds)) {
      if (!verbGroup(view, at, first).negated) return "accuse";
      continue;
    }
    if (!isHarm(view, at, deeds)) continue;
    const group = verbGroup(view, at, first);
    const subject = group.first - 1;
    if (group.unreal || subject < first || !view.isNominal(subject) || view.is(subject, BIT.relative)) continue;
    if (deeds.missing.has(wordAt(view, subject)) && !(group.passive && deeds.slain.has(wordAt(view, at)))) return "deny";
    if (group.passive && !group.negated && isOthers(view, at, after, deeds, sides)) return "accuse";
    if (group.negated || group.passive || deeds.natural.has(wordAt(view, subject))) continue;
    const side = sideBefore(subject);
    if (isUnsure(view, subject, side, deeds) || isConditional(view, at, first, deeds)) continue;
    if (side !== "own") return "accuse";
    if (holdsPhrase(plain, deeds.excuses)) return "deny";
  }
  return null;
}

/** "If he has killed …": nobody says that he has. */
function isConditional(view: ClauseView, verb: number, floor: number, { conditions }: NumberedWords["deeds"]): boolean {
  for (let at = verb - 1; at >= Math.max(floor, verb - NEAR) && !view.isComma(at); at--) if (conditions.has(wordAt(view, at))) return true;
  return false;
}

/** "Mined from the Peruvian side", "shot by Peruvian guards": a side that is not the speaker's stands behind a passive. */
function isOthers(view: ClauseView, verb: number, after: number, { doers }: NumberedWords["deeds"], sides: Sides): boolean {
  let opened = false;
  for (let at = verb + 1; at < Math.min(after, verb + NEAR); at++) {
    opened ||= doers.has(wordAt(view, at));
    if (opened && sides.side(at) === "other") return true;
  }
  return false;
}

/** "Was met with automatic fire", "came under attack". */
function isMetByForce(view: ClauseView, at: number, after: number, deeds: NumberedWords["deeds"]): boolean {
  if (!deeds.meeting.has(wordAt(view, at)) || !deeds.under.has(wordAt(view, at + 1))) return false;
  for (let next = at + 2; next < Math.min(after, at + 6); next++) if (deeds.hostile.has(wordAt(view, next))) return true;
  return false;
}

/** A past form of a verb of harm that has somebody to do it to behind it, or the attempt at it; in no relative clause. */
function isHarm(view: ClauseView, at: number, deeds: NumberedWords["deeds"]): boolean {
  if (view.layers.syntax.relation[at] === RELATIVE) return false;
  const word = wordAt(view, at);
  if (deeds.attempting.has(word)) return deeds.attempted.has(wordAt(view, at + 2)) && view.is(at + 1, BIT.infinitive);
  if (!deeds.violent.has(word) || !view.isPast(at)) return false;
  const next = view.tag(at + 1);
  if (deeds.oneself.has(wordAt(view, at + 1))) return false;
  if (next === TAG.adp && deeds.doers.has(wordAt(view, at + 1))) return view.tag(at - 1) === TAG.aux;
  if (next === TAG.adp) return deeds.shooting.has(word) && deeds.goals.has(wordAt(view, at + 1));
  return next === TAG.det || next === TAG.pron || next === TAG.propn || next === TAG.noun;
}

interface VerbGroup {
  readonly first: number;
  readonly negated: boolean;
  readonly passive: boolean;
  /** Under "to" or a modal verb. */
  readonly unreal: boolean;
}

/** Auxiliaries, negations and adverbs before a verb. */
function verbGroup(view: ClauseView, verb: number, floor: number): VerbGroup {
  let [first, negated, passive, unreal] = [verb, false, false, false];
  for (; first > floor && verb - first < GROUP; first--) {
    const at = first - 1;
    const isNegation = view.is(at, BIT.negation);
    const isAuxiliary = view.is(at, BIT.auxiliary) && view.tag(at) !== TAG.noun;
    if (!isNegation && !isAuxiliary && view.tag(at) !== TAG.adv && !view.is(at, BIT.infinitive)) break;
    negated ||= isNegation;
    passive ||= isAuxiliary && view.is(at, BIT.copula);
    unreal ||= view.isModal(at) || view.is(at, BIT.infinitive);
  }
  return { first, negated, passive, unreal };
}

/** Most words between a verb and its subject. */
const GROUP = 5;
