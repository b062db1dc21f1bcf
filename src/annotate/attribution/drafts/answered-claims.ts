// Takes a report's drafts, gives what a sentence tells in apposition of the answer to a saying in it: "…, a claim [Norway] denied", "…, an allegation rejected by [Oslo]", "…, which [Oslo] denies".
import { firstFrom } from "../../../text/bisect.ts";
import { cueIndex, draft, draftUnder, type Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { phraseStarting, type Phrase } from "../noun-phrase.ts";

/** Most tokens between the noun and the verb that answers: "a claim that [the Norwegian defence ministry has repeatedly] denied". */
const ANSWER = 10;
/** Most tokens of "a", an adjective and the noun. */
const NOUN = 4;

/** Who answers, and by which verb. */
interface Answer {
  readonly source: Phrase;
  readonly cue: Phrase;
  /** "A claim": what the saying is called; null where "which" points to it. */
  readonly called: Phrase | null;
}

/**
 * Lays right the answers that a draft has: who answers, and what is answered, which is what the saying before the comma
 * says, with what it is called. What only the sentence tells of ("a claim that the owner dismissed") stays the report's own.
 *
 * @cost O(drafts × `ANSWER`)
 */
export function answerClaims(view: ClauseView, drafts: Draft[]): void {
  let cues: Int32Array | null = null;
  const count = drafts.length;
  for (let index = 0; index < count; index++) {
    const said = drafts[index]!;
    const { cue, content } = said;
    const last = content.at(-1);
    if (cue === null || last === undefined || !said.saying || last.after < cue.after) continue;
    const comma = view.isComma(last.after) ? last.after : commaWithin(view, last);
    const answer = comma < 0 ? null : answerBehind(view, comma + 1);
    if (answer === null) continue;
    cues ??= cueIndex(view.count, drafts);
    const at = draftUnder(cues, answer.cue);
    const { source, called } = answer;
    const known =
      at >= 0 ? drafts[at] : called === null ? draft({ ...answer, content: [], act: "deny", rule: "verb/relative-answer" }) : undefined;
    if (known === undefined || known === said) continue;
    if (comma < last.after) said.content = [...content.slice(0, -1), { first: last.first, after: comma }];
    known.source = source;
    known.who = source;
    known.content = called === null ? [...said.content] : [...said.content, called];
    if (at < 0) drafts.push(known);
  }
}

/** The last comma of a content that an answer may stand behind: the model takes "a claim that Norway denies" into it now and then. */
function commaWithin(view: ClauseView, { first, after }: Phrase): number {
  for (let at = after - 1; at > Math.max(first + 1, after - 2 * ANSWER); at--)
    if (view.isComma(at)) return view.quotation[at]! < 0 ? at : -1;
  return -1;
}

/** What stands behind a comma: "a claim Norway denied", "an allegation denied by Norway"; null where no answer does. */
function answerBehind(view: ClauseView, from: number): Answer | null {
  const end = sentenceEnd(view, from);
  // "Which Oslo denies", "something Oslo denies".
  if (view.is(from, BIT.relative) || (view.tag(from) === TAG.pron && !view.is(from, BIT.determiner))) {
    const answer = view.is(from, BIT.that) || from + 1 >= end ? null : answeredBy(view, from + 1, end, null);
    return answer !== null && endsThere(view, answer.cue.after, end) ? answer : null;
  }
  if (!view.is(from, BIT.determiner)) return null;
  let noun = from + 1;
  while (noun < from + NOUN && noun < end && view.tag(noun) === TAG.adj) noun++;
  const word = view.word[noun] ?? -1;
  if (noun >= end || word < 0 || view.table.nouns[word] == null) return null;
  const next = noun + 1;
  const called = { first: from, after: next };
  if (denies(view, next)) {
    const source = view.is(next + 1, BIT.agent) ? phraseStarting(view, next + 2, end) : null;
    return source === null ? null : { source, cue: { first: next, after: next + 1 }, called };
  }
  return answeredBy(view, view.is(next, BIT.relative | BIT.that) ? next + 1 : next, end, called);
}

/** "[the defence ministry] [has denied]": a nominal and a verb of denial with nothing else between. */
function answeredBy(view: ClauseView, from: number, end: number, called: Phrase | null): Answer | null {
  let verb = from;
  while (verb < Math.min(end, from + ANSWER) && !denies(view, verb)) {
    if (view.isComma(verb) || (view.isFinite(verb) && view.tag(verb) !== TAG.aux) || view.quotation[verb]! >= 0) return null;
    verb++;
  }
  if (verb >= Math.min(end, from + ANSWER)) return null;
  let first = verb;
  while (first > from && (view.tag(first - 1) === TAG.aux || view.tag(first - 1) === TAG.adv)) first--;
  if (first === from || !view.isNominal(first - 1)) return null;
  for (let at = first; at < verb; at++) if (view.is(at, BIT.negation) || view.isModal(at)) return null;
  return { source: { first: from, after: first }, cue: { first, after: verb + 1 }, called };
}

/** Whether nothing but a time stands before the end of a clause: "which Oslo [denied] on Monday.", not "which Oslo denied having built". */
function endsThere(view: ClauseView, from: number, end: number): boolean {
  let at = from;
  while (at < end && (view.time[at]! >= 0 || view.tag(at) === TAG.adv || (view.tag(at) === TAG.adp && view.time[at + 1]! >= 0))) at++;
  return at >= end || view.tag(at) === TAG.punct;
}

const denies = (view: ClauseView, at: number): boolean => {
  const word = view.word[at] ?? -1;
  return (
    word >= 0 &&
    (view.isFinite(at) || view.isPast(at)) &&
    view.table.cues[word]?.some(({ act, tailWords }) => act === "deny" && tailWords.length === 0) === true
  );
};

function sentenceEnd(view: ClauseView, at: number): number {
  const { sentences } = view.layers;
  return sentences.end[firstFrom(sentences.end, sentences.count, at + 1)] ?? 0;
}
