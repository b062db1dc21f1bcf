// Takes drafts, marks those that are no statement of their own: who only passes words on, and who speaks of his own speaking inside his own quotation.
import { inferred, valueOf, type Known, type LocalEntityIndex } from "../../../model/index.ts";
import { cover, type Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import type { ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";

/**
 * "“We hold the bridge,” Rossi told reporters, the agency reported": the agency passes Rossi's words on and says nothing.
 * Of drafts over one content whose sources both stand behind it, the one nearest to it speaks, all others relay.
 * The relay stays an attribution; `relayedBy` of the speaker's draft is set to its source.
 *
 * @cost O(drafts)
 */
export function passOn(view: ClauseView, drafts: readonly Draft[]): void {
  const nearest = new Map<number, Draft>();
  for (const it of drafts) if (standsBehind(it)) keepNearest(nearest, opening(view, it), it);
  for (const it of drafts) {
    if (!standsBehind(it) || it.relayedBy !== null) continue;
    const speaker = nearest.get(opening(view, it))!;
    if (speaker === it || !isRelay(it, speaker)) continue;
    it.saying = false;
    speaker.relayedBy ??= it.source;
  }
}

type Voiced = Draft & { source: Phrase; cue: Phrase };

/** Whether source and cue both stand behind the first part of what is said. */
const standsBehind = (it: Draft): it is Voiced => {
  const {
    content: [span],
    source,
    cue,
  } = it;
  return span !== undefined && source !== null && cue !== null && Math.min(source.first, cue.first) >= span.after;
};

/** Where a content opens, its quotation mark included. */
const opening = (view: ClauseView, { content: [span] }: Voiced): number =>
  view.quotation[span!.first]! < 0 ? span!.first : view.quotationStart(span!.first);

function keepNearest(nearest: Map<number, Draft>, at: number, it: Voiced): void {
  const known = nearest.get(at);
  if (known === undefined || it.cue.first < known.cue!.first) nearest.set(at, it);
}

/** Farther from what is said than its speaker, whose source and cue stand between the two; a source of its own. */
const isRelay = (it: Voiced, { source, cue, content }: Draft): boolean =>
  source !== null &&
  cue !== null &&
  Math.max(source.after, cue.after) <= Math.min(it.source.first, it.cue.first) &&
  source.first >= content[0]!.after;

/**
 * "“You know that the road is closed, and I repeat that we warned of it”": inside a quotation, whoever says "I repeat"
 * or "you know" makes no second statement beside the quotation. What was said on another occasion is one: "we told
 * them in May that …".
 *
 * @cost O(tokens of the quotations and turns)
 */
export function withinOwnWords(view: ClauseView, drafts: readonly Draft[]): void {
  const own = new Uint8Array(view.count);
  for (const { content, rule } of drafts) {
    const turn = rule.startsWith("turn/");
    cover(own, turn ? content : content.filter(({ first }) => view.quotation[first]! >= 0 || view.quotation[first + 1]! >= 0));
  }
  for (const it of drafts) {
    if (it.cue === null || it.rule.startsWith("turn/") || !isParty(view, it) || own[it.source.first] !== 1) continue;
    if (isNow(view, it.cue)) it.saying = false;
  }
}

/** Whether nothing but "I", "we" or "you" stands as source. */
const isParty = (view: ClauseView, it: Draft): it is Draft & { source: Phrase } =>
  it.source !== null && it.source.after - it.source.first === 1 && view.is(it.source.first, BIT.speaking | BIT.listening);

/**
 * Gives "we told them in May" inside somebody's own words the speaker of those words.
 *
 * @param speakers as far as they are known, by draft
 * @param outer of each draft the one whose content holds it; null where none does
 * @cost O(drafts): what holds a draft is looked at once
 */
export function ownSpeakers(
  view: ClauseView,
  drafts: readonly Draft[],
  outer: readonly (number | null)[],
  speakers: readonly Known<LocalEntityIndex>[],
): readonly Known<LocalEntityIndex>[] {
  return drafts.map((it, at) => {
    const holder = outer[at] ?? null;
    const speaker = speakers[at]!;
    if (holder === null || speaker.state !== "unknown" || !isParty(view, it) || !view.is(it.source.first, BIT.speaking)) return speaker;
    const quoted = view.quotation[it.source.first]! >= 0 || drafts[holder]!.rule.startsWith("turn/");
    const value = quoted ? valueOf(speakers[holder]!) : null;
    return value === null ? speaker : inferred(value, OWN_WORDS, [view.range(it.source.first, it.source.after)]);
  });
}

const OWN_WORDS = "in words of one's own, who says “I” or “we” speaks";

/** No past form in a cue: it is said here and now. */
function isNow(view: ClauseView, { first, after }: Phrase): boolean {
  for (let at = first; at < after; at++) if (view.isPast(at)) return false;
  return true;
}
