// Takes a report's drafts, gives what stands in front of whoever tells or withholds it and was lost: "[How many were burned] he declined to specify", "[claims that he lied] were denied by Oslo", "[The dam holds], Rossi claimed in Lima".
import { firstFrom } from "../../../text/bisect.ts";
import { cueIndex, draft, draftUnder, type Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import { saysClauses } from "../cue-finder.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { phraseStarting, subjectBefore, type Phrase } from "../noun-phrase.ts";
import { hasFiniteBetween } from "../rules/opened-attributions.ts";
import { clauseStart } from "../rules/postposed-attributions.ts";

/** Tokens of "would not say", and those between a claim and the verb that denies it. */
const GROUP = 5;
const CLAIM = 30;
/** Tokens before a claim in its sentence. */
const BEFORE = 3;

interface Sentence {
  readonly first: number;
  /** Past its last word, full stop left out. */
  readonly end: number;
}

/**
 * Gives the drafts that are missing, and lays those right that were found with less.
 *
 * @param answered what a saying is called that is no noun of saying: "reports"
 * @cost O(sentences), and O(tokens) of those that open with a question or a claim
 */
export function frontedContents(view: ClauseView, drafts: readonly Draft[], answered: ReadonlySet<string>): Draft[] {
  const { sentences } = view.layers;
  const found: Draft[] = [];
  let cues: Int32Array | null = null;
  const known = (cue: Phrase): Draft | undefined => drafts[draftUnder((cues ??= cueIndex(view.count, drafts)), cue)];
  for (const it of drafts) trailClause(view, it);
  for (let at = 0; at < sentences.count; at++) {
    let end = sentences.end[at]!;
    while (end > sentences.first[at]! && view.tag(end - 1) === TAG.punct) end--;
    const first = clauseStart(view, { first: sentences.first[at]!, end });
    if (view.quotation[first]! >= 0) continue;
    const it = withheldQuestion(view, { first, end }) ?? deniedClaim(view, { first, end }, answered);
    if (it === null) continue;
    const other = known(it.cue!);
    if (other === undefined) found.push(it);
    else if (other.source === null || !other.content.some((span) => span.first < it.source!.first && span.first <= it.content[0]!.first))
      Object.assign(other, { source: it.source, who: it.who, cue: it.cue, content: it.content, act: it.act, affirmed: it.affirmed });
    const over = other === undefined ? drafts.filter((its) => runsOver(its, it)) : [];
    for (const its of over) its.content = [{ first: its.content[0]!.first, after: it.content[0]!.after }];
  }
  return found;
}

/** "Claims [that he lied were denied by Oslo]": what a claim holds ends before the verb that denies it. */
const runsOver = ({ content }: Draft, { content: [claim], cue }: Draft): boolean =>
  content.length === 1 && content[0]!.first >= claim!.first - 1 && content[0]!.first < claim!.after && content[0]!.after > cue!.first;

/** "[Who paid for it] she would not say", "[How many were burned] he declined to specify": a question in front, and at the end who does not answer it. */
function withheldQuestion(view: ClauseView, { first, end }: Sentence): Draft | null {
  if (!view.is(first, BIT.complementizer) || view.is(first, BIT.that)) return null;
  const verb = end - 1;
  if (verb - first < GROUP || !view.table.silence.telling.has(view.lower(verb)) || view.quotation[verb]! >= 0) return null;
  let group = verb;
  let withheld = false;
  let refusal = verb;
  for (let at = verb - 1; at > first && verb - at <= GROUP; at--) {
    const refuses = view.cuesAt(at)?.some(({ withholds }) => withholds) === true;
    if (refuses) refusal = at;
    if (!refuses && !view.is(at, BIT.auxiliary | BIT.negation | BIT.infinitive)) break;
    withheld ||= refuses || view.is(at, BIT.negation);
    group = at;
  }
  const source = withheld ? subjectBefore(view, group, first) : null;
  if (source === null || source.first - first < 2) return null;
  const content = { first, after: view.isComma(source.first - 1) ? source.first - 1 : source.first };
  if (!hasFiniteBetween(view, content.first, content.after)) return null;
  const who = { first: source.first, after: source.after };
  return draft({ source: who, cue: { first: refusal, after: verb + 1 }, content: [content], act: "no-comment", rule: "verb/fronted" });
}

/** "Reports that [two had died] were denied by the company": what the claim says, and who denies it behind "by". */
function deniedClaim(view: ClauseView, { first, end }: Sentence, answered: ReadonlySet<string>): Draft | null {
  const noun = claimAt(view, first, end, answered);
  if (noun < 0) return null;
  for (let verb = noun + 3; verb < Math.min(end - 2, noun + CLAIM); verb++) {
    if (!view.isPast(verb) || view.cuesAt(verb)?.some(({ act }) => act === "deny") !== true) continue;
    let group = verb;
    while (group > noun + 3 && (view.is(group - 1, BIT.auxiliary) || view.tag(group - 1) === TAG.adv)) group--;
    let by = verb + 1;
    while (by < Math.min(end, verb + GROUP) && !view.is(by, BIT.agent) && (view.time[by]! >= 0 || view.tag(by) === TAG.adp)) by++;
    const source = group < verb && view.is(by, BIT.agent) ? phraseStarting(view, by + 1, end) : null;
    if (source === null || !hasFiniteBetween(view, noun + 2, group)) continue;
    const cue = { first: verb, after: verb + 1 };
    return draft({ source, cue, content: [{ first: noun + 2, after: group }], act: "deny", rule: "verb/fronted" });
  }
  return null;
}

const isCueNoun = (view: ClauseView, at: number): boolean => view.word[at]! >= 0 && view.table.nouns[view.word[at]!] != null;

/** "Reports that", "the claim that", "claims that" taken for a verb: where a sentence opens with one; -1 elsewhere. */
function claimAt(view: ClauseView, first: number, end: number, answered: ReadonlySet<string>): number {
  for (let at = first; at < Math.min(end - 1, first + BEFORE); at++) {
    if (!view.is(at + 1, BIT.that)) continue;
    return (at === first || view.tag(at) !== TAG.verb) && (isCueNoun(view, at) || answered.has(view.lower(at))) ? at : -1;
  }
  return -1;
}

/** "[A raid would be a crime], the minister claimed in [Lima]": a clause in front, and what was found is where it was said. */
function trailClause(view: ClauseView, it: Draft): void {
  const { source, cue, content, rule } = it;
  const [place] = content;
  if (source === null || cue === null || place === undefined || content.length > 1 || rule.startsWith("turn/")) return;
  if (place.first !== cue.after + 1 || !view.is(cue.after, BIT.venue) || source.after !== cue.first || !view.isComma(source.first - 1))
    return;
  if (cue.after - cue.first > 1 || view.quotation[cue.first]! >= 0 || hasFiniteBetween(view, place.first, place.after)) return;
  if (view.cuesAt(cue.first)?.some((known) => !known.weak && known.tail.length === 0 && saysClauses(known)) !== true) return;
  const first = clauseStart(view, { first: sentenceFirst(view, cue.first), end: cue.first });
  const front = { first, after: source.first - 1 };
  if (front.after - front.first < GROUP || !hasFiniteBetween(view, front.first, front.after)) return;
  it.content = [front];
  it.saying = true;
}

function sentenceFirst(view: ClauseView, at: number): number {
  const { sentences } = view.layers;
  return sentences.first[firstFrom(sentences.end, sentences.count, at + 1)] ?? 0;
}
