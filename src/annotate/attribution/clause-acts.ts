// Takes a sentence of what is said, gives the acts that its main clauses show: a demand, a promise, a charge, a denial.
import { RELATIONS, type Act } from "../../model/index.ts";
import type { ActWords } from "./attribution-rule.ts";
import { TAG, type ClauseView } from "./clause-view.ts";
import { pastTail } from "./cue-finder.ts";
import { deedAct, looseDeed } from "./deeds.ts";
import { mainClauses, type MainClause } from "./main-clauses.ts";
import type { Phrase } from "./noun-phrase.ts";
import type { Side, Sides } from "./sides.ts";
import { othersDeed, wordAt, wrongAct } from "./wrongs.ts";

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
]);

/** What is asked of a clause: its words, and whose it is. */
interface Asked {
  readonly view: ClauseView;
  readonly clause: MainClause;
  readonly sentence: Phrase;
  readonly words: ActWords;
  /** The sentence's words in lower case between single spaces, a space at either end. */
  readonly plain: string;
  /** Whose the subject is, people of the speaker's included ("his men"). */
  readonly side: Side;
  /** Whether the subject is the speaker or whom he speaks for. */
  readonly own: boolean;
}

/** What the main clauses of a sentence show; none of a question. `sides` says whose side its words name, `plain` is the sentence in plain words, `warns` whether the cue does. */
export function clauseActs(view: ClauseView, sentence: Phrase, plain: string, words: ActWords, sides: Sides, warns: boolean): Act[] {
  const asked = view.sign(sentence.after - 1) === "?" || view.sign(sentence.after - 2) === "?";
  const found: Act[] = [];
  if (asked) return found;
  if (answersNo(view, sentence, words)) found.push("deny");
  for (const clause of mainClauses(view, sentence)) {
    const side = subjectSide(view, clause, sentence, words, sides);
    const it: Asked = { view, clause, sentence, words, plain, side, own: side === "own" && !isBorrowed(view, clause, words) };
    const performed = performs(it);
    if (performed !== null) found.push(performed);
    if (keepsSilent(it)) found.push("no-comment");
    if (demands(it)) found.push("request");
    if (performed === null && promises(it)) found.push(threatens(it) ? "threaten" : "commit");
    if (performed === null && deprives(it, warns)) found.push("threaten");
    const deed = tellsDeed(it) ?? tellsWrong(it, sides);
    if (deed !== null) found.push(deed);
    if (denies(it)) found.push("deny");
    if (condemns(it)) found.push("condemn");
  }
  if (!found.includes("accuse") && !found.includes("deny")) {
    const loose = looseDeed(view, sentence, plain, words.deeds, (token) => sideBefore(view, token, sentence, words, sides), sides);
    if (loose !== null) found.push(loose);
    else if (sides.forState && othersDeed(view, sentence, words.deeds, sides)) found.push("accuse");
  }
  return found;
}

/** "No." and "No, they don't.", but not "No soldier crossed". */
function answersNo(view: ClauseView, { first, after }: Phrase, { answeringNo }: ActWords): boolean {
  let at = first;
  while (at < after && view.tag(at) === TAG.punct) at += 1;
  return answeringNo.has(wordAt(view, at)) && (at + 1 >= after || view.tag(at + 1) === TAG.punct);
}

const isSelf = ({ view, clause, words }: Asked): boolean => words.selves.has(wordAt(view, clause.subject));

/** Most tokens before the head of a subject that may tell whose it is. */
const BEFORE_HEAD = 6;

/** Whose the subject is: "we", "our soldiers", by name whoever speaks; "the Peruvian guards" where another does. */
function subjectSide(view: ClauseView, { subject, owner, expletive }: MainClause, sentence: Phrase, words: ActWords, sides: Sides): Side {
  const top = subject >= 0 ? subject : expletive;
  if (top < 0) return null;
  if (words.ownings.has(wordAt(view, owner))) return "own";
  return sideBefore(view, top, sentence, words, sides);
}

/** "His plan": told of by whose it is alone; what it does he need not do. */
const isBorrowed = (view: ClauseView, { subject, owner }: MainClause, words: ActWords): boolean =>
  owner >= 0 && owner < subject && view.tag(owner) === TAG.pron && !words.ownings.has(wordAt(view, owner));

/** Whose the noun phrase is that ends with a token. @cost O(1) */
function sideBefore(view: ClauseView, last: number, { first }: Phrase, words: ActWords, sides: Sides): Side {
  if (words.selves.has(wordAt(view, last))) return "own";
  let side: Side = null;
  for (let at = last; at >= Math.max(first, last - BEFORE_HEAD); at--) {
    if (at < last && !IN_SUBJECT.has(view.tag(at))) break;
    if (words.ownings.has(wordAt(view, at))) return "own";
    const named = sides.side(at);
    if (named === "own" || (named === "place" && at === last)) return "own";
    side ??= named;
  }
  return side;
}

/** Tags of words that stand before the head of a subject. */
const IN_SUBJECT: ReadonlySet<number> = new Set([TAG.noun, TAG.propn, TAG.adj, TAG.det, TAG.pron, TAG.part, TAG.num]);

/** "We demand an answer", "Rome has called on Paris to wait": who tells of an act of his own, not long past, performs it. */
function performs(it: Asked): Act | null {
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
  const cue = view.word[head]! < 0 ? undefined : view.table.cues[view.word[head]!]?.find((it) => pastTail(view, it, head, view.count) > 0);
  if (cue === undefined || cue.act === null || cue.withholds || !SETTLED.has(cue.act)) return null;
  return cue.act !== "ask" ? cue.act : clause.infinitive ? "request" : null;
}

/** "We will not discuss it", "I cannot comment". */
const keepsSilent = ({ view, clause, words, own }: Asked): boolean =>
  own && clause.negated && words.discussing.has(wordAt(view, clause.infinitive && clause.inner >= 0 ? clause.inner : clause.head));

/** "All sides must stop", "the guns need to fall silent", "we want him to come", "Leave us alone"; not "I must say", "must have been", "do not need to". */
function demands(it: Asked): boolean {
  const { view, clause, words } = it;
  const head = wordAt(view, clause.head);
  if (isWish(it)) return true;
  if (isCommand(it)) return true;
  if (clause.subject >= 0 && wordAt(view, clause.subject) === "i") return false;
  const perfect = clause.last > clause.modal && words.have.has(wordAt(view, clause.last));
  if (clause.modal >= 0) return words.demanding.has(wordAt(view, clause.modal)) && clause.modal > clause.subject && !perfect;
  return clause.infinitive && !clause.negated && words.needing.has(head);
}

/** "I want him to come", "we want our money back": a wish for what another does. */
function isWish(it: Asked): boolean {
  const { view, clause, words } = it;
  const { head, object, inner, infinitive } = clause;
  if (!isSelf(it) || clause.negated || clause.modal >= 0 || object <= head) return false;
  return infinitive
    ? object < inner && words.wishing.has(wordAt(view, head))
    : words.wanting.has(wordAt(view, head)) && words.several.has(wordAt(view, clause.subject)) && !view.isPast(head);
}

/** "Leave the bridge at once": a bare verb that opens a quoted sentence. */
function isCommand({ view, clause, sentence, words }: Asked): boolean {
  let at = sentence.first;
  while (at < sentence.after && view.tag(at) === TAG.punct) at += 1;
  const opens = at === clause.head || (view.tag(at) === TAG.aux && clause.head - at === 2 && clause.negated);
  if (!opens || view.quotation[clause.head]! < 0 || clause.subject >= 0 || clause.modal >= 0) return false;
  return view.isBase(clause.head) && !words.attitudes.has(wordAt(view, clause.head)) && !words.telling.has(wordAt(view, clause.head));
}

/** "We will leave", "Rome is going to pay": what the speaker's own side is to do; not what it will know or have done to it. */
function promises(it: Asked): boolean {
  const { view, clause, words, own } = it;
  if (!own || view.tag(clause.head) !== TAG.verb) return false;
  if (isUnderWay(it)) return true;
  if (clause.modal < 0) return clause.infinitive && view.isGerund(clause.head) && words.intending.has(wordAt(view, clause.head));
  if (words.attitudes.has(wordAt(view, clause.head))) return false;
  const modal = wordAt(view, clause.modal);
  if (clause.last > clause.modal || clause.copular) return false;
  return words.promising.has(modal) || (words.promised.has(modal) && !isSelf(it));
}

/** "We will leave unless you pay": a promise with a way out. */
const threatens = ({ view, clause, sentence, words }: Asked): boolean => {
  if (words.deeds.menacing.has(wordAt(view, clause.head)) && !clause.negated) return true;
  for (let at = sentence.first; at < sentence.after; at++) if (words.unless.has(wordAt(view, at))) return true;
  return false;
};

/** "We are sending divers": what the speaker's own side is about to do. */
const isUnderWay = ({ view, clause, words }: Asked): boolean =>
  words.selves.has(wordAt(view, clause.subject)) &&
  !clause.negated &&
  clause.modal < 0 &&
  clause.last > clause.subject &&
  words.sending.has(wordAt(view, clause.head));

/** "Deliveries would be cut off if the captain was not handed over": what others need is to be taken from them, on a condition; who warns of it says "could". */
function deprives({ view, clause, sentence, words: { deeds, promising, promised, possible }, own }: Asked, warns: boolean): boolean {
  const modal = wordAt(view, clause.modal);
  const isMeant = promising.has(modal) || promised.has(modal) || (warns && possible.has(modal));
  if (clause.negated || !isMeant || !deeds.depriving.has(wordAt(view, clause.head))) return false;
  if (!own && !clause.passive) return false;
  for (let at = sentence.first; at < sentence.after; at++) if (deeds.conditions.has(wordAt(view, at))) return true;
  return false;
}

/** "They shot at the boat", "our patrol was fired on", "nobody was shot", "our men fired into the air". */
function tellsDeed({ view, clause, sentence, words, plain, side }: Asked): Act | null {
  const opensFire = words.opening.has(wordAt(view, clause.head)) && words.fire.has(wordAt(view, clause.object));
  const points = words.pointers.has(wordAt(view, clause.subject));
  return deedAct({ view, clause, sentence, plain, deeds: words.deeds, side, points, opensFire });
}

/** "They took our nets", "they are smugglers", "none of our men was there". */
function tellsWrong({ view, clause, sentence, words, side }: Asked, sides: Sides): Act | null {
  const points = words.pointers.has(wordAt(view, clause.subject));
  const isSelf = (token: number): boolean => words.selves.has(wordAt(view, token)) || words.ownings.has(wordAt(view, token));
  return wrongAct({ view, clause, sentence, deeds: words.deeds, side, points, isSelf, sides });
}

/** A negated clause about the speaker's own side or the charge just spoken of; what one does not know, want or foresee denies nothing. */
function denies({ view, clause, words, own, sentence }: Asked): boolean {
  if (!(clause.negated || isNeither(view, clause, sentence, words)) || clause.modal >= 0) return false;
  if (words.attitudes.has(wordAt(view, clause.head)) || words.idle.has(wordAt(view, clause.subject))) return false;
  if (words.there.has(wordAt(view, clause.expletive)) || (clause.nothing && clause.last >= 0)) return true;
  if (clause.subject < 0 && clause.expletive < 0) return false;
  if (own) return !words.discussing.has(wordAt(view, clause.head));
  if (words.chances.has(wordAt(view, clause.head))) return false;
  return (
    clause.copular &&
    isNounish(view, clause.head) &&
    words.pointers.has(wordAt(view, clause.subject < 0 ? clause.expletive : clause.subject))
  );
}

/** A noun, a name, a pronoun, or an adjective that an article makes a noun ("an offensive"). */
function isNounish(view: ClauseView, at: number): boolean {
  const tag = view.tag(at);
  return tag === TAG.noun || tag === TAG.propn || tag === TAG.pron || (tag === TAG.adj && view.tag(at - 1) === TAG.det);
}

/** Tokens around a clause's head in which its own words are looked for: no more, or an unending line would be quadratic. */
const AROUND = 24;

/** "It is neither a raid nor a war." */
function isNeither(view: ClauseView, { head, subject }: MainClause, { first, after }: Phrase, { neither }: ActWords): boolean {
  for (let at = Math.max(first, subject + 1, head - AROUND); at < head && at < after; at++) if (neither.has(wordAt(view, at))) return true;
  return false;
}

/** "It is a crime", or a phrase alone ("an act of aggression"): the word stands at the head or hangs on it. */
function condemns({ view, clause: { head: top, subject, negated }, sentence: { first, after }, words: { condemning } }: Asked): boolean {
  if (negated || view.tag(top) === TAG.verb) return false;
  const { head: heads, relation } = view.layers.syntax;
  for (let at = Math.max(first, top - AROUND); at < Math.min(after, top + AROUND); at++)
    if (at !== subject && (at === top || (heads[at] === top && relation[at] !== COMPOUND)) && condemning.has(wordAt(view, at))) return true;
  return false;
}

export const wordsIn = (view: ClauseView, { first, after }: Phrase): string[] =>
  Array.from({ length: after - first }, (_, step) => wordAt(view, first + step));
