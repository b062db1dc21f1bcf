// Takes a clause of what is said, tells whether it lays at another's door what was wrecked, cut off or barred: "they cut the wire", "did not let us pass".
import type { WordList } from "./act-lexicon.ts";
import { RELATIONS } from "../../../model/index.ts";
import type { AskedClause } from "./asked-clause.ts";
import { BIT } from "../attribution-words.ts";
import { TAG } from "../clause-view.ts";
import type { Sides } from "../voices/sides.ts";
import { wordAt } from "./wrongs.ts";

const AGENT = RELATIONS.indexOf("obl:agent");

/** Tokens behind a verb in which its particle, its object or where somebody came from is looked for. */
const NEAR = 6;
const FAR = 12;

/** @cost O(FAR) */
export function wrecks(it: AskedClause, sides: Sides): boolean {
  const { clause, side, own } = it;
  if (side === "own" || own || clause.subject < 0 || (clause.modal >= 0 && !refuses(it))) return false;
  if (isNatural(it)) return false;
  if (keepsOut(it)) return true;
  if (clause.negated || clause.modal >= 0) return false;
  return wrecksWork(it) || didItThemselves(it) || comesFromThem(it, sides) || (clause.passive && isCutBy(it));
}

/** The storm, or a "who" that stands for anybody. */
const isNatural = ({ view, clause: { subject }, words: { deeds } }: AskedClause): boolean =>
  deeds.natural.has(wordAt(view, subject)) || deeds.mishaps.has(wordAt(view, subject)) || view.is(subject, BIT.relative);

/** Who takes down what is broken. */
const isMender = ({ view, clause: { subject }, words: { wrecking } }: AskedClause): boolean => wrecking.menders.has(wordAt(view, subject));

/** "They cut the wire", "commandos brought down two pylons", "the guards shut the water off". */
function wrecksWork(it: AskedClause): boolean {
  const { view, clause, words } = it;
  const { head, passive, copular } = clause;
  if (passive || copular || isPointer(it) || isUnsure(it)) return false;
  if (words.deeds.oneself.has(wordAt(view, head + 1))) return false;
  return (!isMender(it) && isWrecking(it, head) && hasBehind(it, words.wrecking.works)) || wrongs(it);
}

/** "They buried the results", "the plant discharged acid", "Chile broke its word", "guards turned back an ambulance". */
function wrongs(it: AskedClause): boolean {
  const { view, clause, words, side } = it;
  const { wrecking, deeds } = words;
  const verb = wordAt(view, clause.head);
  return (
    (wrecking.hiding.has(verb) && hasBehind(it, wrecking.records)) ||
    (wrecking.spilling.has(verb) && hasBehind(it, wrecking.spilt)) ||
    (wrecking.breaking.has(verb) && wrecking.bonds.has(wordAt(view, clause.object))) ||
    (wrecking.closing.has(verb) && side === "other" && hasBehind(it, wrecking.works)) ||
    (wrecking.returning.has(verb) &&
      (wordAt(view, clause.head + 1) === wrecking.back || wordAt(view, clause.object + 1) === wrecking.back) &&
      (hasBehind(it, deeds.rescuers) || hasBehind(it, deeds.persons)))
  );
}

/** "The cable was cut by guards". */
function isCutBy(it: AskedClause): boolean {
  const { view, clause, words } = it;
  const { head, subject } = clause;
  const isShut = words.wrecking.closing.has(wordAt(view, head));
  if (!words.wrecking.works.has(wordAt(view, subject)) || !(isShut || isWrecking(it, head))) return false;
  const { head: heads, relation } = view.layers.syntax;
  for (let at = head + 1; at < Math.min(view.count, head + FAR); at++)
    if (heads[at] === head && relation[at] === AGENT)
      return !words.deeds.natural.has(wordAt(view, at)) && !words.wrecking.menders.has(wordAt(view, at));
  return false;
}

/** A verb that cuts or blocks, or one that its particle makes one. */
function isWrecking({ view, sentence: { after }, words: { wrecking } }: AskedClause, verb: number): boolean {
  const word = wordAt(view, verb);
  if (wrecking.cutting.has(word)) return true;
  for (let at = verb + 1; at < Math.min(after, verb + NEAR); at++) if (wrecking.particles.get(wordAt(view, at))?.has(word)) return true;
  return false;
}

/** Whether one of some words stands behind the clause's verb, before a comma. @cost O(NEAR) */
function hasBehind({ view, clause: { head }, sentence: { after } }: AskedClause, things: WordList): boolean {
  for (let at = head + 1; at < Math.min(after, head + NEAR) && !view.isComma(at); at++) if (things.has(wordAt(view, at))) return true;
  return false;
}

const isPointer = ({ view, clause: { subject }, words }: AskedClause): boolean => words.pointers.has(wordAt(view, subject));

/** "He" outside quotation marks: as likely as not the speaker. */
const isUnsure = ({ view, clause: { subject }, side, words: { deeds, they } }: AskedClause): boolean =>
  side === null && view.quotation[subject]! < 0 && (deeds.singulars.has(wordAt(view, subject)) || they.has(wordAt(view, subject)));

/** "The rebels did it themselves", "had themselves done it". */
function didItThemselves({ view, clause: { head, object }, sentence: { first, after }, words: { wrecking } }: AskedClause): boolean {
  if (!wrecking.doing.has(wordAt(view, head)) || object <= head || !wrecking.done.has(wordAt(view, object))) return false;
  for (let at = Math.max(first, head - 2); at < Math.min(after, head + NEAR); at++) if (wrecking.alone.has(wordAt(view, at))) return true;
  return false;
}

/** "They came from the Chilean side", said for Peru. */
function comesFromThem({ view, clause: { head }, sentence: { after }, words: { wrecking } }: AskedClause, sides: Sides): boolean {
  if (!sides.forState || !wrecking.coming.has(wordAt(view, head))) return false;
  let from = -1;
  for (let at = head + 1; at < Math.min(after, head + FAR); at++) {
    if (wordAt(view, at) === wrecking.from) from = at;
    if (from < 0 || !wrecking.quarters.has(wordAt(view, at))) continue;
    for (let whose = from + 1; whose < Math.min(after, at + 4); whose++) if (sides.side(whose) === "other") return true;
    return false;
  }
  return false;
}

const refuses = ({ view, clause: { head }, words: { wrecking } }: AskedClause): boolean => wrecking.refusing.has(wordAt(view, head));

/** "They did not let us pass", "the guards refused to let the convoy through", "have prevented our crews from working". */
function keepsOut(it: AskedClause): boolean {
  const { view, clause, side, words } = it;
  const { head, inner, object, negated, modal, subject, passive } = clause;
  const { wrecking, deeds } = words;
  const theirs = side === "other" || deeds.others.has(wordAt(view, subject));
  if (passive || modal >= 0 || !(theirs || view.isPlural(subject))) return false;
  const verb = wordAt(view, head);
  if (negated) return wrecking.letting.has(verb) && object > head && view.tag(head) === TAG.verb;
  if (wrecking.refusing.has(verb)) return inner > head && wrecking.letting.has(wordAt(view, inner));
  if (!wrecking.barring.has(verb) || object <= head) return false;
  for (let at = object + 1; at < Math.min(view.count, object + NEAR); at++) if (wordAt(view, at) === wrecking.from) return true;
  return false;
}
