// Takes a sentence of what is said, gives the acts that its main clauses show: a demand, a promise, a charge, a denial.
import { RELATIONS, type Act } from "../../model/index.ts";
import type { ActWords } from "./attribution-rule.ts";
import { BIT } from "./attribution-words.ts";
import { TAG, type ClauseView } from "./clause-view.ts";
import { pastTail } from "./cue-finder.ts";
import { mainClauses, type MainClause } from "./main-clauses.ts";
import type { Phrase } from "./noun-phrase.ts";

const COMPOUND = RELATIONS.indexOf("compound");
const AGENT = RELATIONS.indexOf("obl:agent");

/** Acts that a verb of its own settles, whatever is said. */
export const SETTLED: ReadonlySet<Act> = new Set([
  "request",
  "offer",
  "condemn",
  "support",
  "commit",
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
  /** Whether the subject is the speaker or whom he speaks for. */
  readonly own: boolean;
}

/** What the main clauses of a sentence show; none of a question. `isOwn` says whether a token names the speaker's side. */
export function clauseActs(view: ClauseView, sentence: Phrase, words: ActWords, isOwn: (token: number) => boolean): Act[] {
  const asked = view.sign(sentence.after - 1) === "?" || view.sign(sentence.after - 2) === "?";
  const found: Act[] = [];
  if (asked) return found;
  if (answersNo(view, sentence, words)) found.push("deny");
  for (const clause of mainClauses(view, sentence)) {
    const it: Asked = { view, clause, sentence, words, own: isOwnSubject(view, clause, words, isOwn) };
    const performed = performs(it);
    if (performed !== null) found.push(performed);
    if (keepsSilent(it)) found.push("no-comment");
    if (demands(it)) found.push("request");
    if (performed === null && promises(it)) found.push(threatens(it) ? "threaten" : "commit");
    if (charges(it)) found.push("accuse");
    if (denies(it)) found.push("deny");
    if (condemns(it)) found.push("condemn");
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

/** "We", "our soldiers", and by name whoever speaks. */
function isOwnSubject(
  view: ClauseView,
  { subject, owner, expletive }: MainClause,
  words: ActWords,
  isOwn: (token: number) => boolean,
): boolean {
  const word = wordAt(view, subject < 0 ? expletive : subject);
  return words.selves.has(word) || words.ownings.has(wordAt(view, owner)) || (subject >= 0 && isOwn(subject));
}

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

/** "I want him to come": a wish for what another does. */
const isWish = (it: Asked): boolean =>
  isSelf(it) &&
  !it.clause.negated &&
  it.clause.infinitive &&
  it.clause.object > it.clause.head &&
  it.clause.object < it.clause.inner &&
  it.words.wishing.has(wordAt(it.view, it.clause.head));

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
  if (clause.modal < 0) return clause.infinitive && view.isGerund(clause.head) && words.intending.has(wordAt(view, clause.head));
  if (words.attitudes.has(wordAt(view, clause.head))) return false;
  const modal = wordAt(view, clause.modal);
  if (clause.last > clause.modal || clause.copular) return false;
  return words.promising.has(modal) || (words.promised.has(modal) && !isSelf(it));
}

/** "We will leave unless you pay": a promise with a way out. */
const threatens = ({ view, sentence, words }: Asked): boolean => {
  for (let at = sentence.first; at < sentence.after; at++) if (words.unless.has(wordAt(view, at))) return true;
  return false;
};

/** "They shot at the boat", "our patrol was fired on": violence that is another's. */
function charges({ view, clause, words, own }: Asked): boolean {
  if (clause.negated || clause.modal >= 0 || view.tag(clause.head) !== TAG.verb) return false;
  const head = wordAt(view, clause.head);
  const fires = words.opening.has(head) && words.fire.has(wordAt(view, clause.object));
  if (!words.violent.has(head) && !fires) return false;
  if (clause.passive) return own || hasAgent(view, clause.head);
  return clause.subject >= 0 && !own && !view.is(clause.subject, BIT.relative) && !words.pointers.has(wordAt(view, clause.subject));
}

/** Whether "by …" hangs on a passive verb. @cost O(distance looked) */
function hasAgent(view: ClauseView, head: number): boolean {
  const { head: heads, relation } = view.layers.syntax;
  for (let at = head + 1; at < Math.min(view.count, head + AGENT_WITHIN); at++)
    if (heads[at] === head && relation[at] === AGENT) return true;
  return false;
}

const AGENT_WITHIN = 12;

/** A negated clause about the speaker's own side or the charge just spoken of; what one does not know, want or foresee denies nothing. */
function denies({ view, clause, words, own, sentence }: Asked): boolean {
  if (!(clause.negated || isNeither(view, clause, sentence, words)) || clause.modal >= 0) return false;
  if (words.attitudes.has(wordAt(view, clause.head)) || words.idle.has(wordAt(view, clause.subject))) return false;
  if (words.there.has(wordAt(view, clause.expletive)) || (clause.nothing && clause.last >= 0)) return true;
  if (clause.subject < 0 && clause.expletive < 0) return false;
  if (own) return !words.discussing.has(wordAt(view, clause.head));
  const noun = view.tag(clause.head) === TAG.noun || view.tag(clause.head) === TAG.propn || view.tag(clause.head) === TAG.pron;
  return clause.copular && noun && words.pointers.has(wordAt(view, clause.subject < 0 ? clause.expletive : clause.subject));
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

const wordAt = (view: ClauseView, at: number): string =>
  at < 0 || at >= view.count ? "" : view.text.slice(view.start[at], view.end[at]).toLowerCase().replaceAll("’", "'");

export const wordsIn = (view: ClauseView, { first, after }: Phrase): string[] =>
  Array.from({ length: after - first }, (_, step) => wordAt(view, first + step));
