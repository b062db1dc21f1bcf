// Takes a main clause of what is said, tells whether it charges somebody with what he did to people or with what was found on him: "soldiers dragged him out", "was full of rifles".
import { anyOf, type NumberedWords } from "./act-lexicon.ts";
import type { AskedClause } from "./asked-clause.ts";
import { BIT } from "../attribution-words.ts";
import { TAG } from "../clause-view.ts";
import { wordAt } from "./wrongs.ts";

/** Tokens behind a verb in which its object, an infinitive or what is carried is looked for. */
const NEAR = 7;

/** Heads of all clauses that charge somebody so, but for what is done against the law. */
const headWords = anyOf(({ hostile, wrecking, wished }: NumberedWords) => [
  ...[hostile.rough, hostile.forcing, hostile.taking, hostile.using, hostile.leaving, hostile.forsaking, hostile.denying],
  ...[hostile.carrying, hostile.finding, hostile.full, hostile.striking, hostile.amounting, hostile.breaches, wrecking.doing, wished],
]);

/** @cost O(1) for most clauses, else O(NEAR) */
export function coerces(it: AskedClause): boolean {
  const { view, clause, own, words } = it;
  if (clause.negated || clause.modal >= 0 || clause.subject < 0) return false;
  const { head } = clause;
  const { unlawfully } = words.hostile;
  if (!headWords(words).has(wordAt(view, head)) && !unlawfully.has(wordAt(view, head - 1)) && !unlawfully.has(wordAt(view, head + 1)))
    return false;
  if (holdsContraband(it) || isUnlawful(it)) return true;
  if (clause.passive) return isLedAway(it) || isShielded(it);
  if (own || it.side === "own") return false;
  if (isBreach(it)) return true;
  return (
    !clause.copular &&
    (handles(it) || forces(it) || takesAway(it) || usesArms(it) || leavesToDie(it) || forsakes(it) || sitsBack(it) || wantsHarm(it))
  );
}

/** "Was operating illegally in our waters", "had unlawfully cut the trees". */
function isUnlawful(it: AskedClause): boolean {
  const {
    view,
    clause: { head },
    words: { hostile },
    own,
    side,
    sentence: { after },
  } = it;
  if (own || side === "own") return false;
  return hostile.unlawfully.has(wordAt(view, head - 1)) || (head + 1 < after && hostile.unlawfully.has(wordAt(view, head + 1)));
}

/** "The hospital was hit three times": not "by lightning". */
function isShielded({ view, clause: { head, subject }, words: { hostile, deeds }, sentence: { after } }: AskedClause): boolean {
  if (!hostile.striking.has(wordAt(view, head)) || !hostile.shielded.has(wordAt(view, subject))) return false;
  for (let at = head + 1; at < Math.min(after, head + NEAR); at++) {
    const word = wordAt(view, at);
    if ((deeds.natural.has(word) || deeds.mishaps.has(word)) && !deeds.missiles.has(word)) return false;
  }
  return true;
}

/** "The state has abandoned us", "the guards denied him insulin". */
function forsakes(it: AskedClause): boolean {
  const {
    view,
    clause: { head },
    words: { hostile },
    sentence: { after },
  } = it;
  const verb = wordAt(view, head);
  if (hostile.denying.has(verb)) return head + 2 < after && hostile.whom.has(wordAt(view, head + 1)) && OF_NOUN.has(view.tag(head + 2));
  if (!hostile.forsaking.has(verb)) return false;
  const to = it.clause.object;
  return to > head && (hostile.whom.has(wordAt(view, to)) || it.words.deeds.persons.has(wordAt(view, to)));
}

/** Tags of words that a noun phrase begins with, or a bare noun. */
const OF_NOUN: ReadonlySet<number> = new Set([TAG.noun, TAG.det, TAG.adj, TAG.pron, TAG.propn]);

/** "They wanted to burn us". */
const wantsHarm = ({ view, clause: { head, subject, inner, infinitive }, words: { deeds, wished } }: AskedClause): boolean =>
  infinitive && deeds.others.has(wordAt(view, subject)) && wished.has(wordAt(view, head)) && deeds.attempted.has(wordAt(view, inner));

/** "The army watched and did nothing", but not "did nothing wrong". */
const sitsBack = ({ view, clause: { head, object, subject }, words: { hostile, wrecking, pointers } }: AskedClause): boolean =>
  wrecking.doing.has(wordAt(view, head)) &&
  object > head &&
  !pointers.has(wordAt(view, subject)) &&
  hostile.nothing.has(wordAt(view, object)) &&
  !hostile.wrong.has(wordAt(view, object + 1));

/** "Soldiers", "two men in uniform", "the militia's fighters". */
function isArmed({ view, words: { hostile } }: AskedClause, noun: number): boolean {
  if (hostile.armed.has(wordAt(view, noun))) return true;
  return hostile.men.has(wordAt(view, noun)) && (hostile.uniform.has(wordAt(view, noun + 2)) || view.lower(noun - 1) === "armed");
}

/** "Me", "the boy": somebody, and not oneself. */
const isSomebody = ({ view, words: { deeds } }: AskedClause, at: number): boolean =>
  !deeds.oneself.has(wordAt(view, at)) &&
  ((view.tag(at) === TAG.pron && view.lower(at) !== "it") || deeds.persons.has(wordAt(view, at)) || view.tag(at) === TAG.propn);

/** "A soldier hit me", "police had kept her for nine hours", "they kicked him". */
const handles = (it: AskedClause): boolean => {
  const { view, clause, words } = it;
  const verb = wordAt(view, clause.head);
  const isHurt = words.hostile.hurting.has(verb) && words.deeds.others.has(wordAt(view, clause.subject));
  return (
    words.hostile.rough.has(verb) && clause.object > clause.head && (isHurt || isArmed(it, clause.subject)) && isSomebody(it, clause.object)
  );
};

/** "An officer forced her to sign": whoever has arms, or is another side. */
function forces(it: AskedClause): boolean {
  const { view, clause, words, side, sentence } = it;
  const { head, object, subject } = clause;
  if (!words.hostile.forcing.has(wordAt(view, head)) || object <= head || !(side === "other" || isArmed(it, subject))) return false;
  for (let at = object + 1; at < Math.min(sentence.after, object + NEAR); at++) if (view.is(at, BIT.infinitive)) return true;
  return false;
}

/** "Soldiers took away everybody's telephones", "they took my son and drove off": by who bears arms. */
function takesAway(it: AskedClause): boolean {
  const { view, clause, words, sentence } = it;
  const { head, object, subject } = clause;
  if (!words.hostile.taking.has(wordAt(view, head)) || object <= head || !isArmed(it, subject)) return false;
  for (let at = head + 1; at < Math.min(sentence.after, head + NEAR); at++) if (words.hostile.away.has(wordAt(view, at))) return true;
  return false;
}

/** "Were led away by armed men". */
function isLedAway(it: AskedClause): boolean {
  const { view, clause, words, sentence } = it;
  const { taking, rough, by } = words.hostile;
  const verb = wordAt(view, clause.head);
  if (!taking.has(verb) && !rough.has(verb)) return false;
  if (isFromHome(it)) return true;
  for (let at = clause.head + 1; at < Math.min(sentence.after, clause.head + NEAR); at++)
    if (by.has(wordAt(view, at))) return [at + 1, at + 2, at + 3].some((noun) => noun < sentence.after && isArmed(it, noun));
  return false;
}

/** "Were taken from their own post". */
function isFromHome({ view, clause: { head }, words: { hostile }, sentence }: AskedClause): boolean {
  if (!hostile.from.has(wordAt(view, head + 1)) || view.tag(head + 2) !== TAG.pron) return false;
  for (let at = head + 3; at < Math.min(sentence.after, head + NEAR); at++) if (hostile.homes.has(wordAt(view, at))) return true;
  return false;
}

/** "Had used live rounds against the crowd", "jets dropped bombs on the town". */
function usesArms({ view, clause, words, sentence }: AskedClause): boolean {
  const { using, arms, against } = words.hostile;
  const { head, object, subject } = clause;
  if (!using.has(wordAt(view, head)) || words.pointers.has(wordAt(view, subject))) return false;
  if (object <= head || !arms.has(wordAt(view, object))) return false;
  for (let at = object + 1; at < Math.min(sentence.after, object + NEAR) && !view.isComma(at); at++)
    if (against.has(wordAt(view, at))) return !view.is(at - 1, BIT.infinitive) && view.time[at + 1]! < 0;
  return false;
}

/** "Left the migrants to drown". */
function leavesToDie({ view, clause: { head }, words: { hostile }, sentence }: AskedClause): boolean {
  if (!hostile.leaving.has(wordAt(view, head))) return false;
  for (let at = head + 1; at < Math.min(sentence.after - 1, head + NEAR); at++)
    if (view.is(at, BIT.infinitive) && hostile.perishing.has(wordAt(view, at + 1))) return true;
  return false;
}

/** "The arrest was a flagrant breach of the accord", "amounts to a violation". */
function isBreach({ view, clause: { head, subject, copular }, words, sentence }: AskedClause): boolean {
  const { amounting, breaches } = words.hostile;
  if (words.pointers.has(wordAt(view, subject))) return false;
  if (copular) return breaches.has(wordAt(view, head));
  if (!amounting.has(wordAt(view, head))) return false;
  for (let at = head + 1; at < Math.min(sentence.after, head + NEAR); at++) if (breaches.has(wordAt(view, at))) return true;
  return false;
}

/** "The van was full of rifles", "the ship had been carrying contraband", "we found two pistols in the car". */
function holdsContraband({ view, clause, words, sentence, side }: AskedClause): boolean {
  const { carrying, finding, full, with: joiners } = words.hostile;
  const { head } = clause;
  const verb = wordAt(view, head);
  const isCarried = !clause.passive && carrying.has(verb) && side !== "own" && view.tag(head) === TAG.verb;
  const isFound = !clause.passive && finding.has(verb);
  const isFull = full.has(verb) && side !== "own" && joiners.has(wordAt(view, head + 1));
  if (!(isCarried || isFound || isFull)) return false;
  for (let at = head + 1; at < Math.min(sentence.after, head + NEAR) && !view.isComma(at); at++) {
    if (words.hostile.traces.has(wordAt(view, at))) return false;
    if (isCarried && words.hostile.illicit.has(wordAt(view, at))) return true;
    if (words.deeds.contraband.has(wordAt(view, at)) && view.tag(at) === TAG.noun) return true;
  }
  return false;
}
