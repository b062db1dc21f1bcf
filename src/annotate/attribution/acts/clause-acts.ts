// Takes a sentence of what is said, gives the acts that its main clauses show: a demand, a promise, a charge, a denial.
import { NO_WORD, type NumberedWords, type WordList } from "./act-lexicon.ts";
import { RELATIONS, valueOf, type Act } from "../../../model/index.ts";
import { isSelf, type AskedClause } from "./asked-clause.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { pastTail } from "../cue-finder.ts";
import { blameAct } from "./blamed.ts";
import { rulesOut } from "./absences.ts";
import { followsDeed, withholds } from "./bound-acts.ts";
import { coerces } from "./coercion.ts";
import { denies } from "./denied-acts.ts";
import { deedAct, looseDeed } from "./deeds.ts";
import { foretoldAct, isAdmonished, isInverted } from "./foretold-acts.ts";
import { holdsAgainst } from "./hostile-moves.ts";
import { leaningDeed } from "./leaning-clauses.ts";
import { mainClauses, type MainClause } from "./main-clauses.ts";
import type { Phrase } from "../noun-phrase.ts";
import { holdsPhrase, NO_WORDS, type PlainWords } from "./plain-words.ts";
import type { Side, Sides } from "../voices/sides.ts";
import { othersStrike } from "./strikes.ts";
import { othersDeed, wordAt, wrongAct } from "./wrongs.ts";
import { wrecks } from "./wrecking.ts";

const COMPOUND = RELATIONS.indexOf("compound");

/** Acts that a verb of its own settles, whatever is said. */
export const SETTLED: ReadonlySet<Act> = new Set([
  "request",
  "offer",
  "condemn",
  "support",
  "commit",
  "threaten",
  "ask",
  "no-comment",
  "deny",
  "recognise",
  "assert",
]);

/** What the main clauses of a sentence show; none of a question. `sides` says whose side its words name, `plain` is the sentence in plain words, `warns` whether the cue does. */
export function clauseActs(
  view: ClauseView,
  sentence: Phrase,
  plain: PlainWords,
  words: NumberedWords,
  sides: Sides,
  warns: boolean,
): Act[] {
  const asked = view.sign(sentence.after - 1) === "?" || view.sign(sentence.after - 2) === "?";
  const found: Act[] = [];
  if (asked) return found;
  const instead = insteadAct(view, sentence, words);
  if (instead !== null) return [instead];
  if (answersNo(view, sentence, words) || isNotSo(view, sentence)) found.push("deny");
  for (const clause of mainClauses(view, sentence)) {
    const side = subjectSide(view, clause, sentence, words, sides);
    const own = side === "own" && !isBorrowed(view, clause, words);
    const meant = !own && clause.subject >= 0 && (sides.mayMean(clause.subject) || isHouse(view, clause.subject, side, words, sides));
    const it: AskedClause = { view, clause, sentence, words, plain, side, own, meant };
    if (schedules(it)) return ["announce"];
    if (callsFalse(it)) return ["deny"];
    const performed = performs(it);
    // "We deplore the fire and ask everybody to wait": the first that is done stands for what follows.
    if (performed !== null && found.length === 0) return [performed];
    if (performed !== null) found.push(performed);
    if (keepsSilent(it)) found.push("no-comment");
    if (demands(it)) found.push(holdsPhrase(plain, words.foretold.orElse) ? "threaten" : "request");
    const foretold = performed === null ? foretoldAct(it, warns) : null;
    if (foretold !== null) found.push(foretold);
    const deed = tellsDeed(it) ?? tellsWrong(it, sides);
    if (deed !== null) found.push(deed);
    if (denies(it)) found.push("deny");
    if (condemns(it)) found.push("condemn");
    if (worries(it)) found.push("concern");
  }
  if (!found.includes("deny") && rulesOut(view, sentence, words)) found.push("deny");
  const isSelf = (token: number): boolean => words.selves.has(wordAt(view, token)) || words.ownings.has(wordAt(view, token));
  const blame = blameAct(view, sentence, words.blame, sides, isSelf);
  if (blame !== null) found.push(blame);
  // "There will be no talks until …", with a warning.
  if (withholds(view, sentence, words) || followsDeed(view, sentence, words)) found.push(warns ? "threaten" : "commit");
  else if (!found.includes("accuse") && !found.includes("deny")) {
    const loose = looseDeed(view, sentence, plain, words.deeds, (token) => sideBefore(view, token, sentence, words, sides), sides);
    if (loose !== null) found.push(loose);
    else if (sides.forState && othersDeed(view, sentence, words.deeds, sides)) found.push("accuse");
    else if (sides.forState && holdsAgainst(view, sentence, words.hostile, sides)) found.push("accuse");
    else if (othersStrike(view, sentence, words.deeds, sides)) found.push("accuse");
  }
  return found;
}

/** What the first main clause of a sentence leans to by whose deed it tells of; null where none does. @cost O(tokens) */
export function leaningClauseAct(view: ClauseView, sentence: Phrase, words: NumberedWords, sides: Sides, insists: boolean): Act | null {
  for (const clause of mainClauses(view, sentence)) {
    const side = subjectSide(view, clause, sentence, words, sides);
    const own = side === "own" && !isBorrowed(view, clause, words);
    const act = leaningDeed({ view, clause, sentence, words, plain: NO_WORDS, side, own, meant: false }, sides);
    if (act !== null) return act === "announce" && insists ? null : act;
  }
  return null;
}

/**
 * The verb by which the speaker tells what he or his own did ("it had bombed the bridge", "our guns opened fire"): that is no
 * charge; null where no main clause tells such a thing.
 */
export function ownDeed(view: ClauseView, sentence: Phrase, words: NumberedWords, sides: Sides): string | null {
  for (const clause of mainClauses(view, sentence)) {
    if (clause.negated || clause.passive || clause.copular || clause.modal >= 0 || view.tag(clause.head) !== TAG.verb) continue;
    // "They" of one man may well be others.
    const subject = clause.subject < 0 ? NO_WORD : wordAt(view, clause.subject);
    const isUnsure = words.they.has(subject) && !words.pointers.has(subject) && sides.side(clause.subject) === null;
    if (subjectSide(view, clause, sentence, words, sides) === "own" && !isUnsure) return view.lower(clause.head);
  }
  return null;
}

/** Whether a sentence asks for a deed in so many words: "we demand …", "I would ask you to …". */
export const begs = (view: ClauseView, sentence: Phrase, words: NumberedWords, sides: Sides): boolean =>
  mainClauses(view, sentence).some((clause) => {
    const side = subjectSide(view, clause, sentence, words, sides);
    return (
      performs({
        view,
        clause,
        sentence,
        words,
        plain: NO_WORDS,
        side,
        own: side === "own" && !isBorrowed(view, clause, words),
        meant: false,
      }) === "request"
    );
  });

/** "No." and "No, they don't.", but not "No soldier crossed". */
export function answersNo(view: ClauseView, { first, after }: Phrase, { answeringNo }: NumberedWords): boolean {
  let at = first;
  while (at < after && view.tag(at) === TAG.punct) at += 1;
  return answeringNo.has(wordAt(view, at)) && (at + 1 >= after || view.tag(at + 1) === TAG.punct);
}

/** Most tokens of a clause behind "and" that only says no. */
const SHORT = 5;

/** "I did not." and "It never was.", behind "and" as well: a pronoun, an auxiliary and a negation, and nothing that is negated. */
export function isNotSo(view: ClauseView, { first, after }: Phrase): boolean {
  let at = first;
  while (at < after && view.tag(at) === TAG.punct) at += 1;
  let end = after;
  while (end > at && view.tag(end - 1) === TAG.punct) end -= 1;
  for (let join = end - 1; join > at && join >= end - SHORT; join--)
    if (view.is(join, BIT.coordinator)) {
      at = join + 1;
      break;
    }
  if (view.tag(at) !== TAG.pron) return false;
  let [verbs, negations] = [0, 0];
  for (at += 1; at < after && view.tag(at) !== TAG.punct; at += 1) {
    if (view.isModal(at)) return false;
    if (view.is(at, BIT.negation)) negations += 1;
    else if (view.is(at, BIT.auxiliary)) verbs += 1;
    else return false;
  }
  return verbs === 1 && negations === 1;
}

/** Tokens behind "it is" in which what it is instead must stand. */
const INSTEAD = 8;

/** "It is no inspection, it is an act of piracy": what a thing is said to be behind what it is not. @cost O(tokens) */
function insteadAct(view: ClauseView, { first, after }: Phrase, { pointers, deeds, condemning }: NumberedWords): Act | null {
  let negated = false;
  for (let at = first; at < after - 3; at++) {
    negated ||= view.is(at, BIT.negation);
    const isTurn = negated && view.isComma(at) && pointers.has(wordAt(view, at + 1)) && view.is(at + 2, BIT.copula);
    if (!isTurn) continue;
    for (let next = at + 3; next < Math.min(after, at + INSTEAD) && !view.isComma(next); next++) {
      if (view.is(next, BIT.negation)) return null;
      if (deeds.wrongs.has(wordAt(view, next))) return "accuse";
      if (condemning.has(wordAt(view, next))) return "condemn";
    }
  }
  return null;
}

/** Most tokens before the head of a subject that may tell whose it is. */
const BEFORE_HEAD = 6;

/** Whose the subject is: "we", "our soldiers", by name whoever speaks; "the Peruvian guards" where another does. */
function subjectSide(
  view: ClauseView,
  { subject, owner, expletive }: MainClause,
  sentence: Phrase,
  words: NumberedWords,
  sides: Sides,
): Side {
  const top = subject >= 0 ? subject : expletive;
  if (top < 0) return null;
  if (words.ownings.has(wordAt(view, owner))) return "own";
  return sideBefore(view, top, sentence, words, sides) ?? (isOpeningPronoun(view, top, sentence, words) ? "own" : null);
}

/** "It would pay", "they had not signed": at the beginning of what is told, a pronoun that nothing is known of stands for who tells it. */
function isOpeningPronoun(view: ClauseView, at: number, { first }: Phrase, { they }: NumberedWords): boolean {
  if (at > first + 2 || view.quotation[at]! >= 0 || !they.has(wordAt(view, at))) return false;
  const mention = view.mentionFrom(at);
  return mention === undefined || valueOf(mention.entity) === null;
}

/** "The board would recover the cost", said by an officer of some body: the one that he speaks for. */
const isHouse = (view: ClauseView, subject: number, side: Side, { foretold }: NumberedWords, sides: Sides): boolean =>
  side === null && sides.speaks && foretold.houses.has(wordAt(view, subject)) && foretold.definite.has(wordAt(view, subject - 1));

/** "His plan": told of by whose it is alone; what it does he need not do. */
const isBorrowed = (view: ClauseView, { subject, owner }: MainClause, words: NumberedWords): boolean =>
  !words.foretold.followers.has(wordAt(view, subject)) &&
  owner >= 0 &&
  owner < subject &&
  view.tag(owner) === TAG.pron &&
  !words.ownings.has(wordAt(view, owner));

/** Whose the noun phrase is that ends with a token. @cost O(1) */
function sideBefore(view: ClauseView, last: number, { first }: Phrase, words: NumberedWords, sides: Sides): Side {
  if (words.selves.has(wordAt(view, last))) return "own";
  let side: Side = null;
  for (let at = last; at >= Math.max(first, last - BEFORE_HEAD); at--) {
    if (at < last && !IN_SUBJECT.has(view.tag(at))) break;
    // Not the mine of "mine owners".
    if (words.ownings.has(wordAt(view, at)) && view.tag(at) === TAG.pron) return "own";
    const named = sides.side(at);
    if (named === "own" || (named === "place" && at === last)) return "own";
    side ??= named;
  }
  return side;
}

/** Tags of words that stand before the head of a subject. */
const IN_SUBJECT: ReadonlySet<number> = new Set([TAG.noun, TAG.propn, TAG.adj, TAG.det, TAG.pron, TAG.part, TAG.num]);

/** "We demand an answer", "Rome has called on Paris to wait": who tells of an act of his own, not long past, performs it. */
function performs(it: AskedClause): Act | null {
  const { view, clause, words, own } = it;
  const { head } = clause;
  if (!own || clause.negated || view.tag(head) !== TAG.verb) return null;
  // "I would ask you to wait."
  const polite = clause.modal >= 0 && isSelf(it) && words.promised.has(wordAt(view, clause.modal));
  if (clause.modal >= 0 && !polite) return null;
  if (
    polite
      ? clause.last > clause.modal
      : clause.last < 0
        ? view.isPast(head)
        : clause.copular || !(view.isGerund(head) || words.have.has(wordAt(view, clause.last)))
  )
    return null;
  const cue = view.cuesAt(head)?.find((it) => pastTail(view, it, head, view.count) > 0);
  if (cue === undefined || cue.act === null || cue.withholds || !SETTLED.has(cue.act)) return null;
  return cue.act !== "ask" ? cue.act : clause.infinitive ? "request" : null;
}

/** "The council will hold a meeting on Friday", "the meeting will be held in Oslo": what is held, by whom the speaker is not; on no condition. */
function schedules({ view, clause, sentence: { first, after }, words, side }: AskedClause): boolean {
  const { head, subject, modal, negated, object } = clause;
  const { promising, promised, gatherings, deeds, holding } = words;
  const will = wordAt(view, modal);
  const isRuling = words.rulings.has(wordAt(view, object)) && words.issuing.has(wordAt(view, head));
  if (negated || modal < 0 || (side === "own" && !isRuling) || !(promising.has(will) || promised.has(will))) return false;
  for (let at = Math.max(first, head - AROUND); at < Math.min(after, head + AROUND); at++)
    if (deeds.conditions.has(wordAt(view, at)) || words.foretold.until.has(wordAt(view, at))) return false;
  if (isRuling) return true;
  if (words.services.has(wordAt(view, subject)) && words.reopening.has(wordAt(view, head))) return true;
  if (gatherings.has(wordAt(view, subject))) return words.convening.has(wordAt(view, head)) || words.convening.has(wordAt(view, object));
  return holding.has(wordAt(view, head)) && gatherings.has(wordAt(view, object));
}

/** "The allegations of the club are a cynical lie", "the report spread by the club is a lie". */
const callsFalse = ({ view, clause: { head, subject, copular, negated }, words: { deeds, denied } }: AskedClause): boolean =>
  copular &&
  !negated &&
  ((denied.pictures.has(wordAt(view, subject)) && denied.forged.has(wordAt(view, head))) ||
    ((deeds.talk.has(wordAt(view, subject)) || deeds.told.has(wordAt(view, subject))) &&
      (deeds.falsehoods.has(wordAt(view, head)) || deeds.errors.has(wordAt(view, head)))));

/** "We will not discuss it", "I cannot comment". */
const keepsSilent = ({ view, clause, words, own }: AskedClause): boolean =>
  own && clause.negated && words.discussing.has(wordAt(view, clause.infinitive && clause.inner >= 0 ? clause.inner : clause.head));

/** "All sides must stop", "the guns need to fall silent", "we want him to come", "Leave us alone"; not "I must say", "must have been", "do not need to". */
function demands(it: AskedClause): boolean {
  const { view, clause, sentence, words } = it;
  const head = wordAt(view, clause.head);
  if (isWish(it)) return true;
  if (isCommand(it)) return true;
  if (clause.subject >= 0 && view.lower(clause.subject) === "i") return false;
  const perfect =
    clause.last > clause.modal && (words.have.has(wordAt(view, clause.last)) || words.have.has(wordAt(view, clause.modal + 1)));
  if (clause.copular && words.condemning.has(head)) return false;
  if (isAdmonished(it)) return false;
  // "Nobody should be surprised if …" asks nothing.
  if (words.foretold.nobody.has(wordAt(view, clause.subject)) && words.foretold.surprising.has(head)) return false;
  // "Should they refuse, …" is a condition.
  if (clause.modal >= 0 && isInverted(view, sentence, words)) return false;
  if (clause.modal >= 0) return words.demanding.has(wordAt(view, clause.modal)) && clause.modal > clause.subject && !perfect;
  const isUrgent = clause.infinitive && words.obliged.has(head) && holdsPhrase(it.plain, words.urgent);
  return isUrgent || (clause.infinitive && !clause.negated && words.needing.has(head));
}

/** "I want him to come", "we want our money back", "he wanted the guards to leave" as he tells it: a wish for what another does. */
function isWish(it: AskedClause): boolean {
  const { view, clause, words } = it;
  const { head, object, inner, infinitive } = clause;
  // "We expect from our partners an answer."
  if (isSelf(it) && !clause.negated && words.awaiting.has(wordAt(view, head)) && words.from.has(wordAt(view, head + 1))) return true;
  if (clause.negated || clause.modal >= 0 || object <= head) return false;
  if (!isSelf(it))
    return (
      it.own &&
      view.quotation[head]! < 0 &&
      words.wished.has(wordAt(view, head)) &&
      (infinitive ? object < inner : view.isPast(object + 1) && view.tag(object + 1) === TAG.verb)
    );
  return infinitive
    ? object < inner && words.wishing.has(wordAt(view, head))
    : words.wanting.has(wordAt(view, head)) && words.several.has(wordAt(view, clause.subject)) && !view.isPast(head);
}

/** "Leave the bridge at once": a bare verb that opens a quoted sentence. */
function isCommand({ view, clause, sentence, words }: AskedClause): boolean {
  let at = sentence.first;
  while (at < sentence.after && view.tag(at) === TAG.punct) at += 1;
  const opens = at === clause.head || (view.tag(at) === TAG.aux && clause.head - at === 2 && clause.negated);
  if (!opens || view.quotation[clause.head]! < 0 || clause.subject >= 0 || clause.modal >= 0) return false;
  const head = wordAt(view, clause.head);
  const forUs = words.selves.has(wordAt(view, clause.head + 1));
  return view.isBase(clause.head) && (forUs || !(words.attitudes.has(head) || words.telling.has(head)));
}

/** "They shot at the boat", "our patrol was fired on", "nobody was shot", "our men fired into the air". */
function tellsDeed({ view, clause, sentence, words, plain, side }: AskedClause): Act | null {
  const opensFire = words.opening.has(wordAt(view, clause.head)) && words.fire.has(wordAt(view, clause.object));
  const points = words.pointers.has(wordAt(view, clause.subject));
  return deedAct({ view, clause, sentence, plain, deeds: words.deeds, side, points, opensFire });
}

/** "They took our nets", "they are smugglers", "none of our men was there". */
function tellsWrong(it: AskedClause, sides: Sides): Act | null {
  const { view, clause, sentence, words, side } = it;
  const points = words.pointers.has(wordAt(view, clause.subject));
  const isSelf = (token: number): boolean => words.selves.has(wordAt(view, token)) || words.ownings.has(wordAt(view, token));
  return (
    wrongAct({ view, clause, sentence, deeds: words.deeds, side, points, isSelf, sides }) ??
    (wrecks(it, sides) || coerces(it) ? "accuse" : null)
  );
}

/** "The situation is critical". */
const worries = ({ view, clause: { head, copular, last, object, negated, modal }, words: { worrying, cues } }: AskedClause): boolean =>
  (copular || (view.isGerund(head) && last >= 0 && object < head)) &&
  !negated &&
  modal < 0 &&
  worrying.has(wordAt(view, head)) &&
  wordAt(view, head + 1) !== cues.of;

/** Tokens around a clause's head in which its own words are looked for: no more, or an unending line would be quadratic. */
const AROUND = 24;

/** "It is a crime", or a phrase alone ("an act of aggression"): the word stands at the head or hangs on it. */
function condemns({
  view,
  clause: { head: top, subject, negated, modal },
  sentence: { first, after },
  words: { condemning },
}: AskedClause): boolean {
  if (negated || modal >= 0 || view.tag(top) === TAG.verb) return false;
  const { head: heads, relation } = view.layers.syntax;
  for (let at = Math.max(first, top - AROUND); at < Math.min(after, top + AROUND); at++)
    if (at !== subject && (at === top || (heads[at] === top && relation[at] !== COMPOUND)) && condemning.has(wordAt(view, at))) return true;
  return false;
}

/** The words of a stretch by their numbers in the tables of acts. */
export const wordsIn = (view: ClauseView, { first, after }: Phrase): number[] =>
  Array.from({ length: after - first }, (_, step) => wordAt(view, first + step));

/** Whether one of some words stands in a stretch. @cost O(tokens) */
export function holdsWord(view: ClauseView, { first, after }: Phrase, words: WordList): boolean {
  for (let at = first; at < after; at++) if (words.has(wordAt(view, at))) return true;
  return false;
}
