// Takes a main clause of what is said, tells whether it denies: what one's own side did not do, what nobody did, what is no such thing.
import type { WordList } from "./act-lexicon.ts";
import { isSelf, type AskedClause } from "./asked-clause.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { MainClause } from "./main-clauses.ts";
import { holdsPhrase } from "./plain-words.ts";
import { wordAt } from "./wrongs.ts";

/** Tokens around a clause's head in which its own words are looked for: no more, or an unending line would be quadratic. */
const AROUND = 24;
/** Tokens behind "have no" in which what one has not stands. */
const THING = 3;
/** Most words of a sentence without a verb that waves something off: "Nonsense, all of it." */
const FEW = 6;

/** A negated clause about the speaker's own side or the charge just spoken of; what one does not know, want or foresee denies nothing. */
export function denies(it: AskedClause): boolean {
  const { view, clause, words, own } = it;
  if (wavesOff(it)) return true;
  if (isPending(it) || isUnasked(it)) return false;
  if (deniesAny(it) || isPressed(it) || hasNone(it) || isUnused(it) || didNothing(it)) return true;
  if (!(clause.negated || isNeither(it)) || clause.modal >= 0) return false;
  if (words.attitudes.has(wordAt(view, clause.head)) || words.idle.has(wordAt(view, clause.subject))) return false;
  const isThere = words.there.has(wordAt(view, clause.expletive)) || (clause.nothing && clause.last >= 0);
  if (isThere) return !words.denied.unfound.has(wordAt(view, clause.head)) && !isNoneOfIdle(it);
  if (clause.subject < 0 && clause.expletive < 0) return false;
  if (leavesOpen(it)) return false;
  // "We found no trace of him".
  if (own && words.hostile.finding.has(wordAt(view, clause.head))) return false;
  // "We have received no answer": what nobody gave is no denial.
  if (own && words.denied.sought.has(wordAt(view, clause.head))) return false;
  if (own && isNever(it) && clause.object > clause.head) return true;
  if (own && clause.object > clause.head && words.deeds.such.has(wordAt(view, clause.object - 1))) return true;
  if (own && clause.object > clause.head && words.denied.given.has(wordAt(view, clause.head))) return false;
  if (own)
    return (
      !words.discussing.has(wordAt(view, clause.head)) &&
      !(words.have.has(wordAt(view, clause.head)) && words.denied.scarce.has(wordAt(view, clause.object)))
    );
  if (words.chances.has(wordAt(view, clause.head))) return false;
  return (
    clause.copular &&
    isNounish(view, clause.head) &&
    words.pointers.has(wordAt(view, clause.subject < 0 ? clause.expletive : clause.subject))
  );
}

/** "There is no danger, and there has been none". @cost O(AROUND) */
function isNoneOfIdle({ view, clause: { subject }, sentence: { first }, words: { deeds, idle } }: AskedClause): boolean {
  if (!deeds.missing.has(wordAt(view, subject))) return false;
  for (let at = Math.max(first, subject - AROUND); at < subject; at++)
    if (idle.has(wordAt(view, at)) && view.is(at - 1, BIT.negation)) return true;
  return false;
}

/** "No answer has come yet", "we have signed nothing so far": not "and yet we did not fire". */
function isPending({ view, clause: { head, negated }, sentence: { first, after }, plain, words: { denied } }: AskedClause): boolean {
  if (!negated) return false;
  if (holdsPhrase(plain, denied.soFar)) return true;
  for (let at = Math.max(first + 1, head - AROUND); at < Math.min(after, head + AROUND); at++)
    if (denied.pending.has(wordAt(view, at)) && !view.is(at - 1, BIT.coordinator) && view.tag(at - 1) !== TAG.punct) return true;
  return false;
}

/** "No such request has been received": nobody asked. */
const isUnasked = ({ view, clause: { head, subject }, words: { denied } }: AskedClause): boolean =>
  denied.asked.has(wordAt(view, subject)) && denied.given.has(wordAt(view, head));

/** "No member has at any time carried a weapon", "no invitation of any kind was received": a negation that is pressed; of what is, not of what will be. */
const isPressed = ({ view, clause: { negated, modal }, sentence: { first }, plain, words: { denied } }: AskedClause): boolean =>
  modal < 0 && (negated || opensNegated(view, first)) && holdsPhrase(plain, denied.emphatic);

/** "We have no one there", "we had no troops in the valley": by the words alone, for people and arms; the tree may miss what is negated. */
function hasNone({
  view,
  clause: { head, modal },
  sentence: { first, after },
  words: { selves, have, deeds, denied },
}: AskedClause): boolean {
  if (modal >= 0 || !have.has(wordAt(view, head)) || head <= first || !selves.has(wordAt(view, head - 1))) return false;
  if (!view.is(head + 1, BIT.negation)) return false;
  for (let at = head + 2; at < Math.min(after, head + 2 + THING); at++) {
    const word = wordAt(view, at);
    if (deeds.single.has(word) || deeds.weapons.has(word) || deeds.contraband.has(word) || denied.forces.has(word)) return true;
  }
  return false;
}

/** "It laid none", "he had hidden nothing": what one's own side did to nobody and with nothing; not "heard nothing", "we have nothing to lose". */
const didNothing = ({
  view,
  clause: { head, object, modal, infinitive },
  plain,
  words: { denied, deeds, attitudes, have },
  own,
}: AskedClause): boolean =>
  own &&
  !denied.pending.has(wordAt(view, object + 1)) &&
  !holdsPhrase(plain, denied.soFar) &&
  modal < 0 &&
  !infinitive &&
  object > head &&
  view.tag(head) === TAG.verb &&
  (denied.nothing.has(wordAt(view, object)) || deeds.missing.has(wordAt(view, object))) &&
  ![attitudes, have, denied.unfound, denied.given, denied.sought].some((them) => them.has(wordAt(view, head)));

/** "Force was not used", "fire was never opened". */
const isUnused = ({ view, clause: { head, subject, object, negated, modal, passive }, words: { denied }, side }: AskedClause): boolean =>
  negated &&
  modal < 0 &&
  (passive || side !== "other") &&
  denied.means.has(wordAt(view, passive ? subject : object)) &&
  denied.used.has(wordAt(view, head));

/** "No member of …": whether the first words negate. */
const opensNegated = (view: ClauseView, first: number): boolean => [first, first + 1].some((at) => view.is(at, BIT.negation));

/** "We do not rule out a strike". */
const leavesOpen = ({ view, clause: { head }, words: { ruling, out, excluding } }: AskedClause): boolean =>
  excluding.has(wordAt(view, head)) || (ruling.has(wordAt(view, head)) && out.has(wordAt(view, head + 1)));

/** "It never received a copy". @cost O(AROUND) */
function isNever({ view, clause: { head, subject }, sentence: { first }, words: { denied } }: AskedClause): boolean {
  for (let at = Math.max(first, subject + 1, head - AROUND); at < head; at++) if (denied.never.has(wordAt(view, at))) return true;
  return false;
}

/** "Nobody gave that order", "no officer carried a gun", "nothing was hidden": not "nobody slept", "no arrests were made". */
function deniesAny({ view, clause, words }: AskedClause): boolean {
  const { head, subject, modal, nothing, copular, passive, object } = clause;
  const { attitudes, idle, deeds, denied } = words;
  const subjectWord = wordAt(view, subject);
  const none = nothing || deeds.missing.has(subjectWord) || denied.nothing.has(subjectWord);
  if (!none || modal >= 0 || idle.has(subjectWord)) return false;
  const participle = copular && view.isPast(head);
  if (copular && !participle) return isPlaced(view, clause, denied.places);
  if (attitudes.has(wordAt(view, head)) || denied.unfound.has(wordAt(view, head))) return false;
  if (passive || participle) return true;
  return object > head && !denied.nothing.has(subjectWord);
}

/** "No airplane was over the zone": a preposition or "there" makes a place of what stands behind "was". @cost O(AROUND) */
function isPlaced(view: ClauseView, { head, subject }: MainClause, places: WordList): boolean {
  if (places.has(wordAt(view, head))) return true;
  if (view.tag(head) !== TAG.noun && view.tag(head) !== TAG.propn && view.tag(head) !== TAG.num) return false;
  for (let at = head - 1; at > Math.max(subject, head - AROUND); at--) if (places.has(wordAt(view, at))) return true;
  return false;
}

/** "Gossip.", "Nonsense, all of it.": a few quoted words without a verb, the first of weight a word for what is not so. */
function wavesOff({ view, clause, sentence: { first, after }, words }: AskedClause): boolean {
  const { head, subject, modal, copular } = clause;
  if (view.quotation[head]! < 0 || subject >= 0 || modal >= 0 || copular || view.tag(head) === TAG.verb) return false;
  let count = 0;
  for (let at = first; at < after && count <= FEW; at++) if (view.tag(at) !== TAG.punct) count += 1;
  return count <= FEW && (words.deeds.falsehoods.has(wordAt(view, head)) || words.denied.idleTalk.has(wordAt(view, head)));
}

/** A noun, a name, a pronoun, or an adjective that an article makes a noun ("an offensive"). */
function isNounish(view: ClauseView, at: number): boolean {
  const tag = view.tag(at);
  return tag === TAG.noun || tag === TAG.propn || tag === TAG.pron || (tag === TAG.adj && view.tag(at - 1) === TAG.det);
}

/** "It is neither a raid nor a war", "we have neither mortars nor a motive", "neither I nor my wife owns a share". */
function isNeither(it: AskedClause): boolean {
  const { view, clause, sentence, words } = it;
  const { head, subject } = clause;
  for (let at = Math.max(sentence.first, subject + 1, head - AROUND); at < head && at < sentence.after; at++)
    if (words.neither.has(wordAt(view, at))) return true;
  if (it.own && words.have.has(wordAt(view, head)) && words.neither.has(wordAt(view, head + 1))) return true;
  return isSelf(it) && (words.neither.has(wordAt(view, subject - 1)) || view.is(subject - 1, BIT.negation));
}
