// Takes a report's drafts with who speaks, gives to whom questions and replies are said where their words name nobody: whoever replies answers who spoke before.
import type { Act, Addressee, LocalEntity, LocalEntityIndex } from "../../../model/index.ts";
import type { Draft } from "../attribution-draft.ts";
import type { AddresseeWords } from "../attribution-rule.ts";
import type { ClauseView } from "../clause-view.ts";
import type { Who } from "./speakers.ts";

/** Paragraphs between what is said and the reply to it, at the most. */
const NEAR = 1;

/** What is known of the drafts of a report. */
interface Exchanged {
  readonly drafts: readonly Draft[];
  readonly acts: readonly Act[];
  readonly entities: readonly LocalEntity[];
  /** The one entity that speaks in each; null where there is none or several. */
  readonly speakers: readonly (LocalEntityIndex | null)[];
  /** The draft whose content holds each; null for none. */
  readonly outer: readonly (number | null)[];
}

/**
 * "Rossi asked who had paid. “Nobody,” the clerk replied": the reply is Rossi's to hear, and the question was the clerk's.
 *
 * @param addressees of the drafts, which it fills up
 * @cost O(drafts)
 */
export function answerEachOther(
  view: ClauseView,
  { drafts, acts, speakers, outer, entities }: Exchanged,
  who: Who,
  { replying }: AddresseeWords,
  addressees: (Addressee | null)[],
): void {
  const blockOf = ({ content }: Draft): number => view.layers.tokens.block[content[0]?.first ?? 0]!;
  const replies = ({ cue }: Draft): boolean => {
    if (cue === null) return false;
    for (let at = cue.first; at < cue.after; at++) if (replying.has(view.lower(at))) return true;
    return false;
  };
  const speakerOf = ({ who: meant, source }: Draft): Addressee | null => {
    const phrase = meant ?? source;
    const meantBy = phrase === null ? null : who.addressee(phrase);
    const kind = entities[meantBy?.entities[0] ?? -1]?.kind ?? "work";
    return kind === "work" || kind === "place" ? null : meantBy;
  };
  let before = -1;
  drafts.forEach((it, at) => {
    if ((outer[at] ?? null) !== null || it.rule.startsWith("turn/")) return;
    const earlier = before;
    before = at;
    if (earlier < 0) return;
    const last = drafts[earlier];
    const [own, other] = [speakers[at] ?? null, speakers[earlier] ?? null];
    if (last === undefined || own === null || other === null || own === other || !replies(it)) return;
    if (blockOf(it) - blockOf(last) > NEAR) return;
    addressees[at] ??= speakerOf(last);
    if (acts[earlier] === "ask") addressees[earlier] ??= speakerOf(it);
  });
}
