// Takes a clause of what is said, gives the charge or the denial that no verb of harm makes: "they are smugglers", "they took our nets", "none of our men was there".
import type { NumberedWords } from "./act-lexicon.ts";
import { RELATIONS, type Act } from "../../../model/index.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { MainClause } from "./main-clauses.ts";
import type { Phrase } from "../noun-phrase.ts";
import type { Side, Sides } from "../voices/sides.ts";

const [SUBJECT, ADVERBIAL, COMPLEMENT] = [RELATIONS.indexOf("nsubj"), RELATIONS.indexOf("advcl"), RELATIONS.indexOf("ccomp")];

/** Tokens behind a verb in which its object or what is lacking is looked for. */
const NEAR = 12;

/** A clause that may tell of a wrong. */
export interface WrongClause {
  readonly view: ClauseView;
  readonly clause: MainClause;
  readonly sentence: Phrase;
  readonly deeds: NumberedWords["deeds"];
  /** Whose the subject is. */
  readonly side: Side;
  /** The subject only points back: "it", "this". */
  readonly points: boolean;
  /** Whether a token names the speaker and his like: "us", "my". */
  readonly isSelf: (token: number) => boolean;
  readonly sides: Sides;
}

/** @cost O(words near the clause's head) */
export function wrongAct(it: WrongClause): Act | null {
  const { view, clause, deeds, side } = it;
  if (isUnguarded(it)) return "accuse";
  if (isNoneOfOurs(it)) return "deny";
  const predicate = wordAt(view, clause.head);
  if (clause.copular && (deeds.culprits.has(predicate) || deeds.wrongs.has(predicate) || deeds.unlawful.has(predicate))) {
    if (clause.negated) return isMerely(it) || (side === "other" && !deeds.culprits.has(predicate)) ? null : "deny";
    return side === "own" || clause.modal >= 0 ? null : "accuse";
  }
  if (isEvidence(it)) return "accuse";
  if (withheldFromUs(it) || isOwed(it) || abets(it) || isUnheeded(it)) return "accuse";
  if (clause.negated || it.points || deeds.missing.has(wordAt(view, clause.subject))) return null;
  if (side === "own") return clause.passive && deeds.suffered.has(predicate) ? "accuse" : null;
  if (clause.subject < 0) return null;
  const fails = clause.infinitive && deeds.failing.has(predicate) && deeds.owed.has(wordAt(view, clause.inner));
  return fails ||
    lacks(it) ||
    ignores(it) ||
    doneToUs(it) ||
    knew(it) ||
    doneByTheOther(it) ||
    doneBySomebody(it) ||
    isRough(it) ||
    plants(it) ||
    isHeldUp(it)
    ? "accuse"
    : null;
}

/** "Not only a thief, but …". */
function isMerely({ view, clause: { head }, deeds }: WrongClause): boolean {
  for (let at = head - 1; at >= Math.max(0, head - 4); at--) if (deeds.merely.has(wordAt(view, at))) return true;
  return false;
}

/** Words before "none of ours" where it opens what is said: a mark, "that". */
const OPENING = 3;

/** "None of its welders was there", "not one of our men fired", "not one shot was fired". */
function isNoneOfOurs({ view, clause: { subject }, sentence: { first }, isSelf, sides, deeds }: WrongClause): boolean {
  if (subject - 2 >= first && view.is(subject - 2, BIT.negation) && deeds.single.has(wordAt(view, subject - 1))) return true;
  const isOurs = (at: number): boolean => isSelf(at) || sides.side(at) === "own";
  for (let at = first; at < first + OPENING; at++)
    if (
      deeds.missing.has(wordAt(view, at)) &&
      view.is(at + 1, BIT.joiner) &&
      (view.tag(at + 2) === TAG.pron || [at + 2, at + 3, at + 4].some(isOurs))
    )
      return true;
  return false;
}

/** "Had come out of the fog without lights": done by another without what was due. */
function lacks({ view, clause: { head }, sentence: { after }, deeds }: WrongClause): boolean {
  for (let at = head + 1; at < Math.min(after - 1, head + NEAR); at++)
    if (
      deeds.without.has(wordAt(view, at)) &&
      [at + 1, at + 2].some((it) => deeds.lacking.has(wordAt(view, it)) || deeds.unasked.has(wordAt(view, it)))
    )
      return true;
  return false;
}

/** "The company ignored three warnings". */
const ignores = ({ view, clause: { head, object }, deeds }: WrongClause): boolean =>
  deeds.ignoring.has(wordAt(view, head)) && deeds.orders.has(wordAt(view, object));

/** "They knew that the roof was unsafe": between quotation marks, what they did not act on. */
function knew({ view, clause: { head, subject }, sentence: { after }, deeds }: WrongClause): boolean {
  if (!deeds.knowing.has(wordAt(view, head)) || view.quotation[head]! < 0 || view.tag(subject) === TAG.propn) return false;
  const { head: heads, relation } = view.layers.syntax;
  for (let at = head + 1; at < Math.min(after, head + NEAR); at++) if (heads[at] === head && relation[at] === COMPLEMENT) return true;
  return false;
}

/** "They took our nets", "you lied to us": what others do to the speaker's own, unless it is good or mere speech. */
function doneToUs(it: WrongClause): boolean {
  const { view, clause, deeds, isSelf } = it;
  const { head, object, subject } = clause;
  if (view.tag(head) !== TAG.verb || clause.modal >= 0 || clause.passive || clause.infinitive) return false;
  if (!deeds.others.has(wordAt(view, subject)) || view.quotation[head]! < 0 || deeds.benign.has(wordAt(view, head))) return false;
  return object > head && (isSelf(object) || isSelf(object - 1) || isSelf(object - 2));
}

/** "Ammunition was found under the sacks", "the rounds came from the north": things that tell of somebody's deed. @cost O(NEAR) */
function isEvidence({ view, clause: { head, subject, modal, negated }, deeds }: WrongClause): boolean {
  if (subject < 0 || modal >= 0 || negated) return false;
  const [doing, thing] = [wordAt(view, head), wordAt(view, subject)];
  if (deeds.hitting.has(doing) && deeds.missiles.has(thing)) return true;
  const [isFound, isPlanted] = [deeds.finding.has(doing), deeds.planting.has(doing)];
  if (!isFound && !isPlanted) return false;
  const things = isFound ? deeds.contraband : deeds.explosives;
  for (let at = Math.max(0, subject - 2); at < Math.min(head, subject + NEAR); at++) if (things.has(wordAt(view, at))) return true;
  return false;
}

/** "There was no alarm", "we had no helmets", "the sirens did not work": what keeps people safe was not there. */
function isUnguarded({ view, clause, sentence: { first }, deeds }: WrongClause): boolean {
  const { negated, modal, head, object, subject, expletive } = clause;
  if (!negated || modal >= 0) return false;
  const holds = (at: number): boolean => at >= first && deeds.safeguards.has(wordAt(view, at));
  // "It received no such warning": somebody says that it did.
  if (object > head && deeds.such.has(wordAt(view, object - 1))) return false;
  if (holds(subject)) return expletive >= 0 || deeds.working.has(wordAt(view, head));
  return holds(object) || (expletive >= 0 && holds(head));
}

/** "The mine should have been closed", "they must have known": what another did not do, or did. */
const isOwed = ({ view, clause: { modal, last, subject, expletive }, deeds, side, points }: WrongClause): boolean =>
  modal >= 0 &&
  last > modal &&
  subject >= 0 &&
  expletive < 0 &&
  side !== "own" &&
  !points &&
  deeds.owing.has(wordAt(view, modal)) &&
  deeds.perfect.has(
    wordAt(view, modal + 1 + (view.tag(modal + 1) === TAG.adv || view.is(modal + 1, BIT.negation | BIT.infinitive) ? 1 : 0)),
  );

/** "They never warned us", "nobody asked me": what was due to the speaker and not done. */
function withheldFromUs({ view, clause, sentence: { after }, deeds, isSelf }: WrongClause): boolean {
  const { head, subject } = clause;
  const subjectWord = wordAt(view, subject);
  const undone = deeds.missing.has(subjectWord) || clause.nothing || (clause.negated && deeds.others.has(subjectWord));
  if (!undone || clause.modal >= 0 || !deeds.due.has(wordAt(view, head))) return false;
  for (let at = head + 1; at < Math.min(after, head + 5); at++) if (isSelf(at)) return true;
  return false;
}

/** "Chilean welders cut into the pipe", said for Peru: what the other state's people did, unless it is good or mere coming and going. */
function doneByTheOther({ view, clause, deeds, sides, sentence: { first } }: WrongClause): boolean {
  const { head, subject } = clause;
  if (!sides.forState || clause.passive || clause.copular || clause.modal >= 0 || clause.infinitive) return false;
  return isOthersVerb(view, subject, head, first, deeds, sides);
}

/** "The bill would allow discrimination", "they condoned torture": a wrong is let happen. @cost O(OBJECT) */
function abets({ view, clause: { head, negated }, sentence: { after }, deeds, side, points }: WrongClause): boolean {
  if (negated || points || side === "own" || !deeds.abetting.has(wordAt(view, head))) return false;
  for (let at = head + 1; at < Math.min(after, head + OBJECT); at++) if (deeds.wrongs.has(wordAt(view, at))) return true;
  return false;
}

/** Tokens behind a verb in which its object ends. */
const OBJECT = 4;

/** "They did not honour the agreement", "Chile has not responded to any of the requests". @cost O(NEAR) */
function isUnheeded({ view, clause: { head, subject, negated, modal, nothing }, sentence: { after }, deeds, side }: WrongClause): boolean {
  if (!negated || nothing || modal >= 0 || !(side === "other" || deeds.others.has(wordAt(view, subject)))) return false;
  if (deeds.heeding.has(wordAt(view, head))) return true;
  if (!deeds.replying.has(wordAt(view, head))) return false;
  for (let at = head + 1; at < Math.min(after, head + NEAR); at++) if (deeds.orders.has(wordAt(view, at))) return true;
  return false;
}

/** "Someone cut the cable": done by nobody who is named. */
const doneBySomebody = ({ view, clause: { head, subject, object, modal, infinitive }, deeds }: WrongClause): boolean =>
  deeds.somebody.has(wordAt(view, subject)) &&
  modal < 0 &&
  !infinitive &&
  object > head &&
  view.isPast(head) &&
  !deeds.benign.has(wordAt(view, head));

/** "The guards dragged the man to a van": hands laid on people; a flood that killed has none. */
const isRough = ({ view, clause: { head, subject, object, modal, passive, infinitive }, deeds }: WrongClause): boolean =>
  deeds.handled.has(wordAt(view, head)) &&
  !deeds.natural.has(wordAt(view, subject)) &&
  modal < 0 &&
  !passive &&
  !infinitive &&
  object > head &&
  !deeds.oneself.has(wordAt(view, object)) &&
  (view.tag(object) === TAG.pron || deeds.persons.has(wordAt(view, object)));

/** "An ambulance was stopped for two hours", "was kept waiting at the checkpoint": not "by fog". */
function isHeldUp({ view, clause: { head, subject, passive, copular, modal }, sentence: { after }, deeds }: WrongClause): boolean {
  if (!(passive || copular) || modal >= 0 || !deeds.stopping.has(wordAt(view, head))) return false;
  let blocked = deeds.rescuers.has(wordAt(view, subject));
  for (let at = head + 1; at < Math.min(after, head + NEAR); at++) {
    if (deeds.mishaps.has(wordAt(view, at)) || deeds.natural.has(wordAt(view, at))) return false;
    blocked ||= deeds.barriers.has(wordAt(view, at)) && deeds.waiting.has(wordAt(view, head + 1));
  }
  return blocked;
}

/** "Had planted explosives under the stage". */
function plants({ view, clause: { head, object, passive }, deeds }: WrongClause): boolean {
  if (passive || object <= head || !deeds.planting.has(wordAt(view, head))) return false;
  for (let at = head + 1; at < Math.min(view.count, head + NEAR); at++) if (deeds.explosives.has(wordAt(view, at))) return true;
  return false;
}

/** "Chilean welders", "Chile's welders". */
function isOthersNoun(view: ClauseView, noun: number, first: number, sides: Sides): boolean {
  const isOther = (at: number): boolean => sides.side(at) === "other";
  if (isOther(noun) || isOther(noun - 1)) return true;
  return view.tag(noun - 1) === TAG.part && noun - 2 >= first && isOther(noun - 2);
}

/** Whether people of another state are the subject of a verb that may be held against them. */
function isOthersVerb(
  view: ClauseView,
  subject: number,
  verb: number,
  first: number,
  deeds: NumberedWords["deeds"],
  sides: Sides,
): boolean {
  if (view.tag(subject) !== TAG.noun || deeds.leaders.has(wordAt(view, subject)) || subject - 1 < first || verb < subject) return false;
  if (!isOthersNoun(view, subject, first, sides)) return false;
  return view.tag(verb) === TAG.verb && view.isFinite(verb) && !view.isGerund(verb) && !deeds.benign.has(wordAt(view, verb));
}

/** "The fire broke out when Chilean welders cut into the pipe", said for Peru: the same in a clause of time. @cost O(sentence) */
export function othersDeed(view: ClauseView, { first, after }: Phrase, deeds: NumberedWords["deeds"], sides: Sides): boolean {
  const { head, relation } = view.layers.syntax;
  for (let at = first + 1; at < after; at++) {
    const verb = head[at]!;
    if (relation[at] !== SUBJECT || verb >= after || (relation[verb] !== ADVERBIAL && relation[verb] !== COMPLEMENT)) continue;
    if (isOthersVerb(view, at, verb, first, deeds, sides)) return true;
  }
  return false;
}

/** The number of a word in the tables of acts. */
export const wordAt = (view: ClauseView, at: number): number => view.actWord(at);
