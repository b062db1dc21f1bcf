// Takes an episode's statements and segments, gives the segments that do little but tell what somebody else said: those words are the other's statement.
import type { Statement } from "../../model/index.ts";
import type { Context } from "../context.ts";
import type { Segment } from "../segments.ts";
import { isContent } from "../wording/words.ts";

/** Share of a segment's words of content from which it only passes on. Judged. */
const MOST = 0.6;

/** "[A reporter:] The mayor said on Monday that the bridge was closed." @cost O(statements + words of those that hold another) */
export function relayedAmong(statements: readonly Statement[], segments: readonly Segment[], { parties }: Context): readonly boolean[] {
  const within = new Map<string, Statement[]>();
  for (const it of statements) if (it.within !== null) within.set(it.within, [...(within.get(it.within) ?? []), it]);
  return segments.map(({ statement, words }) => {
    const outer = statements[statement];
    const inner = outer === undefined ? [] : (within.get(outer.id) ?? []);
    const others = inner.filter((it) => {
      const voices = parties.voices(outer!, it);
      return voices === "other" || voices === "unknown";
    });
    if (others.length === 0) return false;
    const told = others.flatMap((it) => [...(it.source ?? []), ...(it.cue ?? []), ...it.content]);
    const content = words.filter(isContent);
    const relayed = content.filter((it) => told.some(({ start, end }) => start < it.end && it.start < end));
    return relayed.length > 0 && relayed.length >= MOST * content.length;
  });
}
