// Takes a main clause about what is to come, gives what is done by saying it: a promise, a threat, an offer.
import { anyOf, type NumberedWords } from "./act-lexicon.ts";
import type { Act } from "../../../model/index.ts";
import { isSelf, type AskedClause } from "./asked-clause.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";
import { holdsPhrase } from "./plain-words.ts";
import { wordAt } from "./wrongs.ts";

/** Tokens around a clause's head in which its condition is looked for: no more, or an unending line would be quadratic. */
const AROUND = 60;

const near = ({ view, clause: { head }, sentence: { first, after } }: AskedClause): Phrase => ({
  first: Math.max(first, head - AROUND),
  after: Math.min(after, head + AROUND, view.count),
});

/** Tokens behind "if" in which it is looked for what the condition is. */
const NEAR = 12;

/**
 * What a promise is bound to: `refused` where another does not do something ("unless", "if there is no answer"),
 * `provoked` where he does what he is not to do, `granted` where he does what is asked, `unreal` where nobody thinks that it is so ("if she
 * could"); null where it is bound to nothing.
 */
type Condition = "refused" | "provoked" | "granted" | "unreal" | null;

/** @param warns whether the cue does @cost O(1) */
export function foretoldAct(it: AskedClause, warns: boolean): Act | null {
  const isToCome = mayBeToCome(it);
  if (isToCome && (isPunishment(it, warns) || isLooseThreat(it))) return "threaten";
  if ((isToCome && isDriven(it, warns)) || isOthersThreat(it) || (warns && isUltimatum(it))) return "threaten";
  if (isTransgression(it) || isAdmonished(it)) return "threaten";
  if (isDefied(it)) return "commit";
  if (mayHelp(it)) return "offer";
  if (promises(it)) {
    if (holdsPhrase(it.plain, it.words.foretold.orElse)) return "threaten";
    if (conditionOf(it) === "unreal") return null;
    const act = boundAct(it);
    // "Warned that it would sink any boat".
    return act === "commit" && warns && it.own && !it.clause.negated && it.clause.object > it.clause.head ? "threaten" : act;
  }
  if (deprives(it, warns)) return "threaten";
  if (warns || !assures(it)) return null;
  return holdsPhrase(it.plain, it.words.foretold.orElse) ? "threaten" : "commit";
}

/** "Vowed [to block the port if they refuse to talk]": whether what somebody pledges to do is bound to another's not doing something, or to what he is not to do. @cost O(AROUND) */
export function isPledgedAgainst(view: ClauseView, { first, after }: Phrase, { foretold, refusing, unless }: NumberedWords): boolean {
  const end = Math.min(after, first + AROUND);
  if (!view.is(first, BIT.infinitive) || foretold.performed.has(wordAt(view, first + 1))) return false;
  for (let at = first + 2; at < end; at++) {
    const word = wordAt(view, at);
    if (unless.has(word)) return true;
    if (!foretold.granting.has(word) || foretold.conceding.has(wordAt(view, at - 1))) continue;
    // "If it refuses", not "if it rains".
    if (foretold.impersonal.has(wordAt(view, at + 1)) && !refusing.has(wordAt(view, at + 2))) continue;
    for (let next = at + 1; next < Math.min(end, at + NEAR) && !view.isComma(next); next++)
      if (view.is(next, BIT.negation) || foretold.provoking.has(wordAt(view, next))) return true;
  }
  return false;
}

/** What a promise comes to under its condition. */
function boundAct(it: AskedClause): Act {
  const { view, clause, words } = it;
  const { deeds, foretold } = words;
  const head = wordAt(view, clause.head);
  if (deeds.menacing.has(head) && !clause.negated) return "threaten";
  const condition = conditionOf(it);
  if (condition === null) return "commit";
  if (!clause.negated && deeds.depriving.has(head)) return "threaten";
  if (condition === "refused" && !clause.negated && isAlone(it)) return "threaten";
  if (condition === "granted") return clause.negated || clause.copular ? "commit" : "offer";
  return condition === "provoked" || isUnless(it) || !foretold.performed.has(head) ? "threaten" : "commit";
}

/** "We will open it ourselves". */
function isAlone({ view, clause: { head }, sentence: { after }, words: { deeds } }: AskedClause): boolean {
  for (let at = head + 1; at < Math.min(after, head + OBJECT); at++) if (deeds.oneself.has(wordAt(view, at))) return true;
  return false;
}

/** "Should they refuse, …": whether what is said opens with a condition without "if". @cost O(1) */
export function isInverted(view: ClauseView, { first, after }: Phrase, { foretold }: NumberedWords): boolean {
  let at = first;
  while (at < after && (view.tag(at) === TAG.punct || view.is(at, BIT.that))) at += 1;
  return foretold.inverted.has(wordAt(view, at));
}

/** "Any attack on the crews would be a gross breach": what another's deed will be, or will be taken for. @cost O(1) */
function isTransgression({
  view,
  clause: { head, subject, modal, copular, negated },
  words: { foretold, promising, promised, pointers },
}: AskedClause): boolean {
  const word = wordAt(view, modal);
  if (negated || !copular || subject < 0 || pointers.has(wordAt(view, subject)) || !(promising.has(word) || promised.has(word)))
    return false;
  if (!foretold.breaches.has(wordAt(view, head))) return false;
  for (let at = head - 1; at > Math.max(modal, head - OBJECT); at--) if (view.tag(at) === TAG.det) return true;
  return false;
}

/** "Those who send troops must understand what they risk": who does what he is not to do has to know something. @cost O(AROUND) */
export function isAdmonished({
  view,
  clause: { head, subject, modal, negated },
  words: { foretold, demanding, deeds },
}: AskedClause): boolean {
  if (negated || modal < subject || !demanding.has(wordAt(view, modal)) || !foretold.grasping.has(wordAt(view, head))) return false;
  if (!(foretold.those.has(wordAt(view, subject)) && view.is(subject + 1, BIT.relative)) && !foretold.whoever.has(wordAt(view, subject)))
    return false;
  for (let at = subject + 1; at < Math.min(modal, subject + AROUND); at++)
    if (foretold.provoking.has(wordAt(view, at)) || deeds.violent.has(wordAt(view, at))) return true;
  return false;
}

/** "The observers could guard the crews if both sides asked for it", "we are able to send water once they agree". @cost O(AROUND) */
function mayHelp(it: AskedClause): boolean {
  const { view, clause, words } = it;
  const { foretold } = words;
  if (clause.negated || clause.passive) return false;
  const isAble = foretold.capable.has(wordAt(view, clause.head));
  // "The inspectors could be at the mine within a day if all three agreed."
  const isNear =
    foretold.might.has(wordAt(view, clause.modal)) &&
    wordAt(view, clause.modal + 1) === words.cues.be &&
    foretold.near.has(wordAt(view, clause.modal + 2));
  if (clause.subject < 0 && !isNear) return false;
  const verb = isAble ? Math.max(clause.inner, clause.head) : clause.head;
  if (!(isAble || foretold.might.has(wordAt(view, clause.modal))) || !(isNear || foretold.helping.has(wordAt(view, verb)))) return false;
  const { first, after } = near(it);
  for (let at = first; at < after - 1; at++) {
    if (!foretold.granting.has(wordAt(view, at)) && !foretold.moments.has(wordAt(view, at))) continue;
    for (let next = at + 1; next < Math.min(after, at + NEAR) && !view.isComma(next); next++) {
      if (view.is(next, BIT.negation)) return false;
      if (foretold.asking.has(wordAt(view, next))) return true;
    }
  }
  return false;
}

/** "Should the talks fail, we will be obliged to leave", "the union warned that, should they fail, it would be forced to". */
function isDriven(it: AskedClause, warns: boolean): boolean {
  const { view, words, own, clause } = it;
  if (!(own || warns) || clause.negated) return false;
  const { first, after } = near(it);
  for (let at = first; at < after - 1; at++) {
    const modal = wordAt(view, at);
    if (!words.promising.has(modal) && !words.promised.has(modal)) continue;
    const verb = wordAt(view, at + 1) === words.cues.be ? at + 2 : at + 1;
    if (words.foretold.compelled.has(wordAt(view, verb))) return conditionOf(it) !== null;
  }
  return false;
}

/** "Drivers would block the bridge if the two were not released": what others will do in return unless it is done. */
const isOthersThreat = (it: AskedClause): boolean => {
  const { view, clause, words } = it;
  const modal = wordAt(view, clause.modal);
  return (
    !clause.negated &&
    !clause.passive &&
    (words.deeds.menacing.has(wordAt(view, clause.head)) || words.foretold.losing.has(wordAt(view, clause.head))) &&
    (words.promising.has(modal) || words.promised.has(modal)) &&
    conditionOf(it) === "refused"
  );
};

/** "[Warned that] patrols will resume at noon if the map is not withdrawn": what somebody decides is to follow unless another does as he is asked. */
function isUltimatum(it: AskedClause): boolean {
  const { view, clause, words } = it;
  const [modal, head] = [wordAt(view, clause.modal), wordAt(view, clause.head)];
  if (clause.negated || !(words.promising.has(modal) || words.promised.has(modal))) return false;
  return (words.foretold.decided.has(head) || words.deeds.depriving.has(head)) && conditionOf(it) === "refused";
}

const isUnless = (it: AskedClause): boolean => {
  const { view, words } = it;
  const { first, after } = near(it);
  for (let at = first; at < after; at++) if (words.unless.has(wordAt(view, at))) return true;
  return false;
};

/** The condition that stands around a clause's head. @cost O(1) */
function conditionOf(it: AskedClause): Condition {
  const { view, words } = it;
  const { first, after } = near(it);
  const { foretold, unless, deeds, denied } = words;
  const opens = isInverted(view, it.sentence, words);
  for (let at = first; at < after; at++) {
    const word = wordAt(view, at);
    if (unless.has(word)) return "refused";
    if (
      !(foretold.granting.has(word) || (opens && foretold.inverted.has(word))) ||
      foretold.conceding.has(wordAt(view, at - 1)) ||
      foretold.impersonal.has(wordAt(view, at + 1))
    )
      continue;
    for (let next = at + 1; next < Math.min(after, at + NEAR) && !view.isComma(next); next++) {
      // "If she could", not "if they were [not] released".
      const verb = view.is(next + 1, BIT.negation) ? next + 2 : next + 1;
      if (foretold.unreal.has(wordAt(view, next)) && !view.isPast(verb)) return "unreal";
      if (view.is(next, BIT.negation) || denied.nothing.has(wordAt(view, next)) || deeds.missing.has(wordAt(view, next))) return "refused";
      if (foretold.provoking.has(wordAt(view, next)) || deeds.violent.has(wordAt(view, next))) return "provoked";
    }
    return "granted";
  }
  return null;
}

/** "We will leave", "Rome is going to pay": what the speaker's own side is to do; not what it will know or have done to it. */
function promises(it: AskedClause): boolean {
  const { view, clause, words, own, meant } = it;
  if (!(own || meant) || (view.tag(clause.head) !== TAG.verb && (clause.modal < 0 || clause.copular))) return isReturn(it);
  if (isUnderWay(it)) return true;
  if (clause.modal < 0) return clause.infinitive && view.isGerund(clause.head) && words.intending.has(wordAt(view, clause.head));
  const head = wordAt(view, clause.head);
  // "We will get it", but "we will get back to it".
  const returns = wordAt(view, clause.head + 1) === words.wrecking.back;
  if ((words.attitudes.has(head) && !returns) || (isSelf(it) && words.foretold.speaking.has(head))) return false;
  const modal = wordAt(view, clause.modal);
  if (!own && !clause.negated && !words.foretold.performed.has(head) && !words.foretold.helping.has(head)) return false;
  // "I'll take your questions."
  if (isSelf(it) && !clause.negated && words.foretold.questions.has(wordAt(view, clause.object))) return false;
  if (clause.last > clause.modal || clause.copular) return false;
  return words.promising.has(modal) || (words.promised.has(modal) && !isSelf(it));
}

/** "Nobody is going to drive us out", "nobody is going to hold them": what will not be done to the speaker's own, or no harm to others. @cost O(AROUND) */
function isDefied({ view, clause, sentence: { after }, words }: AskedClause): boolean {
  const { head, subject, modal } = clause;
  if (modal >= 0 || !words.foretold.nobody.has(wordAt(view, subject))) return false;
  const verb = clause.infinitive && clause.inner > head ? clause.inner : head;
  const going = words.intending.has(wordAt(view, head)) || words.intending.has(wordAt(view, head - 2));
  if (!going) return false;
  if (words.foretold.sparing.has(wordAt(view, verb))) return true;
  for (let at = verb + 1; at < Math.min(after, verb + OBJECT); at++)
    if (words.selves.has(wordAt(view, at)) || words.ownings.has(wordAt(view, at))) return true;
  return false;
}

/** Tokens behind a verb in which its object stands. */
const OBJECT = 4;

/** "We will be back", "we will be at the gate". */
const isReturn = ({ view, clause: { head, modal, negated }, words, own }: AskedClause): boolean =>
  own &&
  !negated &&
  words.promising.has(wordAt(view, modal)) &&
  (words.foretold.returning.has(wordAt(view, head)) ||
    (words.foretold.definite.has(wordAt(view, head - 1)) && words.foretold.at.has(wordAt(view, head - 2))));

/** "We are sending divers": what the speaker's own side is about to do. */
const isUnderWay = (it: AskedClause): boolean =>
  it.own &&
  !it.clause.negated &&
  it.clause.modal < 0 &&
  it.clause.last > it.clause.subject &&
  it.words.sending.has(wordAt(it.view, it.clause.head));

/** "Deliveries would be cut off if the captain was not handed over": what others need is to be taken from them, on a condition; who warns of it says "could". */
function deprives(it: AskedClause, warns: boolean): boolean {
  const {
    view,
    clause,
    words: { deeds, promising, promised, possible },
    own,
  } = it;
  const modal = wordAt(view, clause.modal);
  const isMeant = promising.has(modal) || promised.has(modal) || (warns && possible.has(modal));
  if (clause.negated || !isMeant || !deeds.depriving.has(wordAt(view, clause.head))) return false;
  if (!own && !clause.passive) return false;
  const { first, after } = near(it);
  for (let at = first; at < after; at++) if (deeds.conditions.has(wordAt(view, at))) return true;
  return holdsPhrase(it.plain, it.words.foretold.orElse);
}

const promiseWords = anyOf(({ promising, promised }: NumberedWords) => [promising, promised]);

/** Whether a "will" or "would" may stand near a clause's head, without which nothing there is threatened. @cost O(1) */
function mayBeToCome(it: AskedClause): boolean {
  const { first, after } = near(it);
  const promises = promiseWords(it.words);
  for (let at = first; at < after; at++) if (promises.has(wordAt(it.view, at))) return true;
  return false;
}

/** "Whoever crosses will be shot", "warned them that they would be evicted". @cost O(1) */
function isPunishment(it: AskedClause, warns: boolean): boolean {
  const { view, clause, words } = it;
  if (clause.negated) return false;
  const { first, after } = near(it);
  const { foretold, promising, promised } = words;
  let threatened = warns;
  let whoever = false;
  for (let at = first; at < after - 2; at++) {
    const word = wordAt(view, at);
    threatened ||= foretold.anybody.has(word);
    whoever ||= foretold.whoever.has(word);
    // "Would" of what is told; of what is quoted it may never come.
    const told = warns || (whoever && view.quotation[at]! < 0);
    if (!threatened || !(promising.has(word) || (told && promised.has(word))) || wordAt(view, at + 1) !== words.cues.be) continue;
    if (foretold.punished.has(wordAt(view, at + 2)) || (view.is(at + 3, BIT.coordinator) && foretold.punished.has(wordAt(view, at + 4))))
      return true;
  }
  return false;
}

/** "If by noon they have not gone we shall fetch them": by the words alone, where the tree has no promise. @cost O(1) */
function isLooseThreat(it: AskedClause): boolean {
  const { view, clause, words } = it;
  const { first, after } = near(it);
  for (let at = Math.max(first, clause.head - AROUND); at < after - 2; at++) {
    if (!words.selves.has(wordAt(view, at)) || !words.promising.has(wordAt(view, at + 1))) continue;
    const verb = wordAt(view, at + 2);
    if (
      view.tag(at + 2) !== TAG.verb ||
      words.attitudes.has(verb) ||
      words.foretold.speaking.has(verb) ||
      words.foretold.performed.has(verb)
    )
      continue;
    const condition = conditionOf(it);
    return condition === "refused" || condition === "provoked";
  }
  return false;
}

/** "The road will be repaired", "no one would be evicted", "customers would get their money back": others' good, or no harm to them, is to come. */
function assures(it: AskedClause): boolean {
  const { view, clause, words } = it;
  const { foretold, promising, promised, attitudes, deeds, denied } = words;
  const modal = wordAt(view, clause.modal);
  const head = wordAt(view, clause.head);
  if (!(promising.has(modal) || promised.has(modal))) return false;
  if (!clause.negated && !clause.passive && clause.object > clause.head && foretold.receiving.has(head)) return true;
  if (attitudes.has(head)) return false;
  const subject = wordAt(view, clause.subject);
  const none = clause.nothing || deeds.missing.has(subject) || denied.nothing.has(subject);
  if (none) return clause.passive || clause.object > clause.head;
  // "Should they ask, it will be considered."
  if (clause.passive && !clause.negated && foretold.weighed.has(head)) return conditionOf(it) === "granted";
  return clause.passive && (foretold.performed.has(head) || (clause.negated && view.tag(clause.subject) !== TAG.pron));
}
