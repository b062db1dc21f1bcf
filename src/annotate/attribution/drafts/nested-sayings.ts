// Takes a verb that the rules took for a cue inside what another says, tells whether something is said by it all the same: "The ministry said the yard [had offered] to pay."
import type { Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";

/** Frames in which a verb asks, offers, orders, charges or tells somebody something, whoever its subject is. */
const TO_SOMEBODY: ReadonlySet<string> = new Set(
  ["told", "request", "infinitive", "liable", "charge", "question", "rate"].map((frame) => `verb/before-${frame}`),
);
/** Frames that tell as much of what somebody thinks as of what he says: only where the subject is a noun. */
const OF_A_NOUN: ReadonlySet<string> = new Set(["verb/before-clause", "verb/before-object"]);

/**
 * Whether a draft whose cue stands in another's content is a saying too. Its subject stands before it and is no relative
 * pronoun; what may be said or is not said, what stands in a quotation and verbs that seldom say something are none.
 *
 * @source of 19 such on twenty affairs 14 are coded; PolNeAR's coders leave most of them out
 * @cost O(tokens of the cue)
 */
export function isSaidWithin(view: ClauseView, { rule, source, content, saying }: Draft, cue: Phrase): boolean {
  const byAnybody = TO_SOMEBODY.has(rule);
  if (!(byAnybody || OF_A_NOUN.has(rule)) || !saying || source === null || source.after > cue.first) return false;
  const subject = behindThat(view, source);
  if (view.quotation[cue.first]! >= 0 || view.is(subject.first, BIT.relative)) return false;
  if (!byAnybody && (view.tag(subject.first) === TAG.pron || isUndergone(view, content[0]!))) return false;
  for (let at = cue.first; at < cue.after; at++) if (view.isModal(at) || view.is(at, BIT.negation)) return false;
  const word = view.word[cue.after - 1]!;
  return word < 0 || view.table.cues[word]?.every((it) => it.weak) !== true;
}

/** "Oslo said [that] Orlo had told it": who tells it is named without the word that opens the clause. @cost O(1) */
export function trimSource(view: ClauseView, it: Draft): void {
  const { source, who } = it;
  if (source === null) return;
  const subject = behindThat(view, source);
  if (subject === source) return;
  it.source = subject;
  if (who?.first === source.first) it.who = behindThat(view, who);
}

/** A word that opens a clause is no pronoun before a name or noun, whatever the tagger says; "that man" is told by its tag. */
const behindThat = (view: ClauseView, span: Phrase): Phrase =>
  span.after - span.first > 1 && view.is(span.first, BIT.that) && view.tag(span.first) !== TAG.det
    ? { first: span.first + 1, after: span.after }
    : span;

/** "A man said [to be] in the boat", "somebody suspected [of] arson": a participle's, which says nothing of who tells it. */
const isUndergone = (view: ClauseView, { first }: Phrase): boolean => view.is(first, BIT.infinitive) || view.tag(first) === TAG.adp;
