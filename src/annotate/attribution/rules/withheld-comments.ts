// Takes a sentence, gives the attributions of who tells nothing: "neither confirmed nor denied the raid", "there was no comment from Oslo", "was not available for comment".
import { draft, type Draft } from "../attribution-draft.ts";
import { BIT, OPENS } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { phraseStarting, subjectBefore, type Phrase } from "../noun-phrase.ts";
import { contentEnd, skipAdjuncts, type Clause } from "./content.ts";

/** The rule that finds them; what it finds stands whatever else a sentence says. */
const RULE = "verb/before-withheld";

/** Gives what a sentence tells of somebody's silence. @cost O(tokens of the sentence) */
export function withheldComments(view: ClauseView, clause: Clause): Draft[] {
  const drafts: Draft[] = [];
  for (let at = clause.first; at < clause.end; at++) {
    if (!view.opens(at, OPENS.silence) || view.quotation[at]! >= 0) continue;
    const found = unconfirmed(view, at, clause) ?? noComment(view, at, clause) ?? unavailable(view, at, clause);
    if (found !== null) drafts.push(found);
  }
  return drafts;
}

/** "[neither confirmed nor denied] the raid", "[would not confirm or deny] that …": two verbs of owning up joined, and neither done. */
function unconfirmed(view: ClauseView, at: number, clause: Clause): Draft | null {
  if (!view.is(at + 1, BIT.coordinator)) return null;
  const { confirming, denying, neither } = view.table.silence;
  const [one, other] = [view.lower(at), view.lower(at + 2)];
  if (!(confirming.has(one) && denying.has(other)) && !(denying.has(one) && confirming.has(other))) return null;
  let group = at;
  let withheld = false;
  for (let to = at - 1; to >= clause.first && opensGroup(view, to); to--) {
    withheld ||= view.is(to, BIT.negation) || neither.has(view.lower(to)) || isRefusal(view, to);
    group = to;
  }
  const subject = withheld ? subjectBefore(view, group, clause.first) : null;
  const first = skipAdjuncts(view, at + 3, clause.end).at;
  const after = contentEnd(view, first, clause, true);
  if (subject === null || after <= first || view.isComma(first)) return null;
  return silence(subject, { first: group, after: at + 3 }, { first, after });
}

/** What stands before "confirmed" as a part of its group: "has neither", "refused to", "would not". */
const opensGroup = (view: ClauseView, at: number): boolean =>
  view.is(at, BIT.auxiliary | BIT.negation | BIT.infinitive) ||
  view.tag(at) === TAG.adv ||
  view.table.silence.neither.has(view.lower(at)) ||
  isRefusal(view, at);

const isRefusal = (view: ClauseView, at: number): boolean => view.cuesAt(at)?.some(({ withholds }) => withholds) === true;

/** Most adjectives of "no immediate official comment". */
const ADJECTIVES = 3;

/** "There was [no comment] from Oslo on the raid", "Oslo made [no comment] on it". */
function noComment(view: ClauseView, at: number, clause: Clause): Draft | null {
  const { none, comments, official, answers } = view.table.silence;
  if (!view.is(at, BIT.determiner) || !none.has(view.lower(at))) return null;
  let noun = at + 1;
  while (noun < at + ADJECTIVES && official.has(view.lower(noun))) noun++;
  const isOfficial = noun > at + 1;
  if (!comments.has(view.lower(noun)) && !(isOfficial && answers.has(view.lower(noun)))) return null;
  const called = { first: at, after: noun + 1 };
  const behind = ownerBehind(view, noun + 1, clause);
  const source = behind?.source ?? giverBefore(view, at, clause);
  if (source === null) return null;
  const topic = topicBehind(view, behind?.after ?? noun + 1, clause);
  const verb = { first: at - 1, after: at };
  return topic === null ? silence(source, at > clause.first ? verb : null, called) : silence(source, called, topic);
}

/** "from [the ministry]", "available from [the ministry]": who it would come from, as far as `after`. */
function ownerBehind(view: ClauseView, from: number, { end }: Clause): { source: Phrase; after: number } | null {
  const { available, coming } = view.table.silence;
  let at = from;
  while (at < end && (view.tag(at) === TAG.aux || view.tag(at) === TAG.adv || available.has(view.lower(at)))) at++;
  if (!coming.has(view.lower(at))) return null;
  const source = phraseStarting(view, at + 1, end);
  return source === null ? null : { source, after: source.after };
}

/** "[The ministry] gave no comment": the subject of the verb right before. */
function giverBefore(view: ClauseView, at: number, { first }: Clause): Phrase | null {
  let group = at - 1;
  if (group <= first || !view.table.silence.giving.has(view.lower(group))) return null;
  while (group > first && view.is(group - 1, BIT.auxiliary)) group--;
  return subjectBefore(view, group, first);
}

/** "on [the raid]", "about [the raid]": what nothing is said of. */
function topicBehind(view: ClauseView, from: number, clause: Clause): Phrase | null {
  const at = view.time[from]! >= 0 ? skipAdjuncts(view, from, clause.end).at : from;
  if (view.tag(at) !== TAG.adp || !view.table.silence.about.has(view.lower(at))) return null;
  const after = phraseStarting(view, at + 1, clause.end) === null ? -1 : contentEnd(view, at + 1, clause, true);
  return after > at + 1 ? { first: at + 1, after } : null;
}

/** "The minister [was not immediately available] for comment", "[could not be reached] for comment". */
function unavailable(view: ClauseView, at: number, clause: Clause): Draft | null {
  if (!view.is(at + 1, BIT.preposition)) return null;
  const { available, comments, purpose } = view.table.silence;
  if (!available.has(view.lower(at)) || !purpose.has(view.lower(at + 1)) || !comments.has(view.lower(at + 2))) return null;
  let group = at;
  let withheld = view.table.silence.unavailable.has(view.lower(at));
  for (let to = at - 1; to >= clause.first && (view.is(to, BIT.auxiliary | BIT.negation) || view.tag(to) === TAG.adv); to--) {
    withheld ||= view.is(to, BIT.negation);
    group = to;
  }
  const subject = withheld && group < at ? subjectBefore(view, group, clause.first) : null;
  return subject === null ? null : silence(subject, { first: group, after: at + 1 }, { first: at + 1, after: at + 3 });
}

const silence = (source: Phrase, cue: Phrase | null, content: Phrase): Draft =>
  draft({
    source: { first: source.first, after: source.after },
    cue,
    content: [content],
    act: "no-comment",
    rule: RULE,
  });
