// Takes a sentence and its cues, gives the attributions that a verb makes: before, after or inside its content.
import { BIT } from "../attribution-words.ts";
import { draft, type Draft } from "../attribution-draft.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { contentAfter, withinRelative, type Clause } from "./content.ts";
import type { FoundCue } from "../cue-finder.ts";
import { phraseEnding, phraseStarting, subjectBefore, type Phrase } from "../noun-phrase.ts";
import { common, inverted, invertedFar, postposed, subjectEnd } from "./postposed-attributions.ts";
import { credited, creditedAround, relayed } from "./relayed-words.ts";

/**
 * Gives the drafts of one sentence. Contents that stand before their cue are found first: what a cue
 * inside such a content introduces ends where that content ends.
 */
export function verbAttributions(view: ClauseView, clause: Clause): Draft[] {
  const behind: (Draft | null)[] = [];
  const made: Draft[] = [];
  for (const it of clause.cues) {
    const found = hiddenInQuotation(view, it)
      ? null
      : (relayed(view, it, clause) ??
        credited(view, it, clause) ??
        postposed(view, it, clause, made) ??
        inverted(view, it, clause, made) ??
        invertedFar(view, it, clause, made));
    behind.push(found);
    if (found !== null) made.push(found);
  }
  const drafts: Draft[] = [];
  clause.cues.forEach((it, index) => {
    const inner = hiddenInQuotation(view, it) ? null : within(clause, it, made);
    const shorter = it.shorter;
    const found =
      behind[index] ??
      (inner === null ? null : (preposed(view, it, inner, drafts) ?? (shorter === null ? null : preposed(view, shorter, inner, drafts))));
    if (found !== null) drafts.push(found);
  });
  return drafts;
}

/** The clause as a cue inside another's content sees it: it ends with that content. */
function within(clause: Clause, { verb }: FoundCue, made: readonly Draft[]): Clause {
  for (const { content } of made)
    for (const { first, after } of content) if (first <= verb && verb < after && after < clause.end) return { ...clause, end: after };
  return clause;
}

/** A cue between quotation marks is the speaker's own word, unless the marks open only after its subject. */
function hiddenInQuotation(view: ClauseView, { verb, group }: FoundCue): boolean {
  if (view.quotation[verb]! < 0) return false;
  const opens = view.quotationStart(verb);
  for (let at = opens + 1; at < group; at++)
    if (view.tag(at) !== TAG.adv && view.tag(at) !== TAG.aux && view.tag(at) !== TAG.punct) return true;
  return opens === 0 || !view.isNominal(opens - 1);
}

/** "Rossi said [the ford is closed]" and everything else with the content behind. */
function preposed(view: ClauseView, it: FoundCue, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const passedOn = creditedAround(view, it, clause);
  if (passedOn !== null) return passedOn;
  const content = contentAfter(view, it, clause);
  if (content === null) return null;
  const base = {
    ...common(it),
    content: content.spans.map((span) => withinRelative(view, it, span)),
    addressee: content.addressee,
    rule: `verb/before-${content.frame}`,
    act: content.frame === "burden" ? ("accuse" as const) : it.cue.act,
  };
  if (it.participle) {
    const main = participleSubject(view, it, clause, earlier);
    return main === null ? null : draft({ ...base, ...main, rule: `verb/participle-${content.frame}` });
  }
  const active = !it.passive || content.frame === "withheld";
  if (!active || (it.group === clause.first && it.cue.frames.includes("question"))) return passive(view, it, clause, base);
  const subject = subjectBefore(view, subjectEnd(view, it), clause.first) ?? coordinatedSubject(view, it, clause, earlier);
  if (subject === null) return null;
  if (view.layers.tokens.block[subject.first] !== view.layers.tokens.block[it.verb]) return null;
  if (content.spans.some(({ first }) => first <= subject.first)) return null;
  if (isVenueTold(view, it, subject, clause)) return null;
  return draft({ ...base, source: subject.whole, who: { first: subject.first, after: subject.after } });
}

/** "Rossi said in a video [posted] online that …": a participle that tells of where somebody says it. */
function isVenueTold(view: ClauseView, it: FoundCue, { first }: Phrase, { cues }: Clause): boolean {
  if (it.group !== it.verb || !view.isPast(it.verb) || view.tag(first - 1) !== TAG.adp) return false;
  const noun = view.isNominal(it.verb - 1) && view.isVenueNoun(it.verb - 1);
  return noun && cues.some(({ after }) => after === first - 1);
}

/** "It is reported that …", "was told that …": nobody speaks, or "by Rossi" does. */
function passive(view: ClauseView, it: FoundCue, clause: Clause, base: Pick<Draft, "content" | "rule"> & Partial<Draft>): Draft | null {
  if (view.is(it.after, BIT.agent)) {
    const phrase = phraseStarting(view, it.after + 1, clause.end);
    if (phrase !== null) return draft({ ...base, source: phrase, who: phrase, rule: "verb/passive-by" });
  }
  if (it.group === it.verb && it.group === clause.first && it.cue.frames.includes("question"))
    return draft({ ...base, source: null, who: null, rule: "verb/asked" });
  return view.is(it.group - 1, BIT.dummy) || it.cue.frames.includes("told")
    ? draft({ ...base, source: null, who: null, rule: "verb/passive" })
    : null;
}

/** "Rossi urged calm and [said …]": the subject of the cue before it in the same sentence, or of the sentence's first verb. */
function coordinatedSubject(
  view: ClauseView,
  it: FoundCue,
  clause: Clause,
  earlier: readonly Draft[],
): (Phrase & { whole: Phrase }) | null {
  const last = it.group - 1;
  if (!view.is(last, BIT.coordinator) && !view.isComma(last) && view.tag(last) !== TAG.adv) return null;
  const main = earlier.at(-1);
  if (main?.source != null && main.who !== null) return { ...main.who, whole: main.source };
  return firstSubject(view, clause, it.group);
}

/** The subject of the first finite verb of the sentence before `limit`. */
function firstSubject(view: ClauseView, clause: Clause, limit: number): (Phrase & { whole: Phrase }) | null {
  for (let at = clause.first; at < limit; at++) {
    if (!view.isFinite(at) || view.quotation[at]! >= 0) continue;
    const subject = subjectBefore(view, groupStart(view, at, clause.first), clause.first);
    if (subject !== null) return subject;
  }
  return null;
}

/** Who speaks in ", saying …": the cue before it, the sentence's subject, or the noun right before ("a statement saying"). */
function participleSubject(
  view: ClauseView,
  it: FoundCue,
  clause: Clause,
  earlier: readonly Draft[],
): Pick<Draft, "source" | "who"> | null {
  const main = earlier.at(-1);
  if (main?.source != null && main.who !== null && main.who.first < it.group) return { source: main.source, who: main.who };
  const subject = firstSubject(view, clause, it.group);
  if (subject !== null) return { source: subject.whole, who: { first: subject.first, after: subject.after } };
  const last = it.group - 1;
  const phrase = last >= clause.first && view.isNominal(last) && view.quotation[last]! < 0 ? phraseEnding(view, last, clause.first) : null;
  return phrase === null ? null : { source: phrase, who: phrase };
}

/** First token of the auxiliaries and adverbs before a verb. */
function groupStart(view: ClauseView, verb: number, floor: number): number {
  let at = verb;
  while (at > floor && (view.is(at - 1, BIT.auxiliary | BIT.negation) || view.tag(at - 1) === TAG.adv)) at--;
  return at;
}
