// Takes a report's drafts, gives what a sentence tells in apposition of the answer to a saying in it: "…, a claim [Norway] denied", "…, which [Norway] denies", "…, allegations rejected by [Oslo]".
import type { Act } from "../../../model/index.ts";
import { firstFrom } from "../../../text/bisect.ts";
import { cueIndex, draft, draftUnder, type Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { phraseStarting, type Phrase } from "../noun-phrase.ts";

/** Most tokens between the noun and the verb that answers: "a claim that [the Norwegian defence ministry has repeatedly] denied". */
const ANSWER = 10;
/** Most tokens of "a", an adjective and the noun. */
const NOUN = 4;

/** Who answers, by which verb, and in which words. */
interface Answer {
  readonly source: Phrase;
  readonly cue: Phrase;
  /** "A claim": what the saying is called; null where "which" or "something" points to it. */
  readonly called: Phrase | null;
  /** "Completely false", behind "a claim Norway called"; null behind a verb that denies by itself. */
  readonly named: Phrase | null;
}

/**
 * Gives the answers that no draft has, and lays right those that one has: who answers, and what is answered, which is what
 * the saying before the comma says, with what it is called.
 *
 * @param answered what a saying is called that is no noun of saying: "something", "version"
 * @cost O(drafts × `ANSWER`)
 */
export function answerClaims(view: ClauseView, drafts: readonly Draft[], answered: ReadonlySet<string>): Draft[] {
  const found: Draft[] = [];
  let cues: Int32Array | null = null;
  for (const said of drafts) {
    const { cue, content } = said;
    const last = content.at(-1);
    if (cue === null || last === undefined || !said.saying || last.after < cue.after) continue;
    const comma = view.isComma(last.after) ? last.after : commaWithin(view, last);
    const answer = comma < 0 ? null : answerBehind(view, comma + 1, answered);
    if (answer === null) continue;
    cues ??= cueIndex(view.count, drafts);
    const at = draftUnder(cues, answer.cue);
    const known = at < 0 ? undefined : drafts[at];
    const isSure = endsClause(view, answer) && (known !== undefined || view.mentionTo[answer.source.after - 1]! >= 0);
    if (known === said || (!isSure && (known === undefined || answer.called === null))) continue;
    said.act ??= actCalled(view, answer);
    if (comma < last.after) said.content = [...content.slice(0, -1), { first: last.first, after: comma }];
    const { source, called, named } = answer;
    const whole = [...(named === null ? said.content : []), ...(called === null ? [] : [called]), ...(named === null ? [] : [named])];
    if (known === undefined)
      found.push(draft({ source, who: source, cue: answer.cue, content: whole, act: named === null ? "deny" : null, rule: "verb/answer" }));
    else Object.assign(known, { source, who: source, content: whole });
  }
  return found;
}

/** What is done by a saying that is called "an accusation"; null where its name does not tell. */
function actCalled(view: ClauseView, { called }: Answer): Act | null {
  const word = called === null ? -1 : view.word[called.after - 1]!;
  return word < 0 ? null : (view.table.nouns[word]?.act ?? null);
}

/** Whether who answers, or the verb, ends the clause: not "which Norway denied selling". */
function endsClause(view: ClauseView, { source, cue, named }: Answer): boolean {
  let next = source.first > cue.first ? source.after : (named?.after ?? cue.after);
  while (view.time[next]! >= 0 || (view.tag(next) === TAG.adp && view.time[next + 1]! >= 0)) next++;
  return next >= sentenceEnd(view, cue.first) || view.tag(next) === TAG.punct || view.is(next, BIT.and | BIT.naming);
}

/** The last comma of a content that an answer may stand behind: the model takes "a claim that Norway denies" into it now and then. */
function commaWithin(view: ClauseView, { first, after }: Phrase): number {
  for (let at = after - 1; at > Math.max(first + 1, after - 2 * ANSWER); at--)
    if (view.isComma(at)) return view.quotation[at]! < 0 ? at : -1;
  return -1;
}

/** What stands behind a comma: "a claim Norway denied", "allegations denied by Norway", "which Norway denies"; null where no answer does. */
function answerBehind(view: ClauseView, from: number, answered: ReadonlySet<string>): Answer | null {
  const end = sentenceEnd(view, from);
  if (view.is(from, BIT.relative) && !view.is(from, BIT.that)) {
    const answer = answeredBy(view, from + 1, end, null);
    return answer !== null && isVerbOf(view, answer.cue.after - 1, ({ frames }) => frames.includes("clause")) && !isRefused(view, from)
      ? answer
      : null;
  }
  let noun = view.is(from, BIT.determiner) ? from + 1 : from;
  while (noun < from + NOUN && noun < end && view.tag(noun) === TAG.adj) noun++;
  if (noun >= end || !isSaying(view, noun, answered)) return null;
  // "Claims", "something" stand alone, "claim" behind "a".
  if (noun === from && !view.isPlural(noun) && view.tag(noun) !== TAG.pron) return null;
  const next = noun + 1;
  const called = view.tag(from) === TAG.pron && next === from + 1 ? null : { first: from, after: next };
  if (answers(view, next)) {
    const source = view.is(next + 1, BIT.agent) ? phraseStarting(view, next + 2, end) : null;
    return source === null ? null : { source, cue: { first: next, after: next + 1 }, called, named: null };
  }
  return answeredBy(view, view.is(next, BIT.relative | BIT.that) ? next + 1 : next, end, called);
}

/** Most tokens before "which" in which what is refused stands. */
const REFUSED = 4;

/** "Asked for a visa, which Norway denied": what is not given was never said. */
function isRefused(view: ClauseView, which: number): boolean {
  for (let at = which - 1; at >= Math.max(0, which - REFUSED); at--) if (view.table.given.has(view.lower(at))) return true;
  return false;
}

/** Whether a token is what a saying may be called. */
function isSaying(view: ClauseView, at: number, answered: ReadonlySet<string>): boolean {
  const word = view.word[at] ?? -1;
  return (word >= 0 && view.table.nouns[word] != null) || answered.has(view.lower(at));
}

/** "[the defence ministry] [has denied]": a nominal and a verb of denial with nothing else between. */
function answeredBy(view: ClauseView, from: number, end: number, called: Phrase | null): Answer | null {
  const limit = Math.min(end, from + ANSWER);
  let verb = from;
  while (verb < limit && !answers(view, verb)) {
    if (view.isComma(verb) || (view.isFinite(verb) && view.tag(verb) !== TAG.aux) || view.quotation[verb]! >= 0) return null;
    verb++;
  }
  if (verb >= limit) return null;
  let first = verb;
  while (first > from && (view.tag(first - 1) === TAG.aux || view.tag(first - 1) === TAG.adv)) first--;
  if (first === from || !view.isNominal(first - 1)) return null;
  for (let at = first; at < verb; at++) if (view.is(at, BIT.negation) || view.isModal(at)) return null;
  const named = isNaming(view, verb) ? { first: verb + 1, after: clauseEnd(view, verb + 1, end) } : null;
  if (named !== null && (called === null || !isJudgement(view, named))) return null;
  return { source: { first: from, after: first }, cue: { first, after: verb + 1 }, called, named };
}

/** Whether a verb denies, or says what a thing is. */
const answers = (view: ClauseView, at: number): boolean => denies(view, at) || isNaming(view, at);

const denies = (view: ClauseView, at: number): boolean =>
  isVerbOf(view, at, ({ act, tailWords }) => act === "deny" && tailWords.length === 0);

/** "Called", "described". */
const isNaming = (view: ClauseView, at: number): boolean =>
  isVerbOf(view, at, ({ frames, tailWords }) => frames.includes("naming") && tailWords.length === 0);

function isVerbOf(view: ClauseView, at: number, fits: (cue: NonNullable<ClauseView["table"]["cues"][number]>[number]) => boolean): boolean {
  const word = view.word[at] ?? -1;
  return word >= 0 && (view.isFinite(at) || view.isPast(at)) && view.table.cues[word]?.some(fits) === true;
}

/** "Completely false", "“a lie”", "as baseless": no clause, and no name that a thing goes by. */
function isJudgement(view: ClauseView, { first, after }: Phrase): boolean {
  if (after <= first) return false;
  for (let at = first; at < after; at++) if (view.quotation[at]! < 0 && (view.isFinite(at) || view.tag(at) === TAG.propn)) return false;
  return true;
}

/** End of what stands from a token on, up to a comma outside quotation marks or the sentence's end. */
function clauseEnd(view: ClauseView, from: number, end: number): number {
  let after = from;
  while (after < end && (view.quotation[after]! >= 0 || (!view.isComma(after) && view.sign(after) !== "."))) after++;
  return after;
}

function sentenceEnd(view: ClauseView, at: number): number {
  const { sentences } = view.layers;
  return sentences.end[firstFrom(sentences.end, sentences.count, at + 1)] ?? 0;
}
