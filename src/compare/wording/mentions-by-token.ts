// Takes a report, gives which mention a token is the core of, and where each of its entities is described.
import { valueOf, type LinkedReport, type LocalEntityIndex, type Mention } from "../../model/index.ts";
import { firstFrom } from "../../text/bisect.ts";

export interface MentionAt {
  /** The first mention whose core the token stands in; null for none. */
  token(at: number): Mention | null;
  /** Where the first few mentions of a local entity that are no pronouns begin, in units. */
  described(local: LocalEntityIndex): readonly number[];
}

/** Tokens of a mention's core that are marked; cores are short. */
const LONGEST_CORE = 24;
/** Places kept of an entity. */
const MOST_PLACES = 8;

const known = new WeakMap<LinkedReport, MentionAt>();

/** @cost O(tokens + mentions), once a report */
export function mentionsByToken(report: LinkedReport): MentionAt {
  const made = known.get(report) ?? indexed(report);
  known.set(report, made);
  return made;
}

function indexed({ annotated: { layers } }: LinkedReport): MentionAt {
  const { tokens, mentions } = layers;
  const byToken = new Int32Array(tokens.count).fill(-1);
  const places = new Map<LocalEntityIndex, number[]>();
  mentions.forEach(({ core, form, entity }, index) => {
    const first = firstFrom(tokens.start, tokens.count, core.start);
    for (let at = first; at < tokens.count && at < first + LONGEST_CORE && (tokens.start[at] ?? 0) < core.end; at++)
      if (byToken[at] === -1) byToken[at] = index;
    const local = form === "pronoun" ? null : valueOf(entity);
    if (local === null) return;
    const here = places.get(local);
    if (here === undefined) places.set(local, [core.start]);
    else if (here.length < MOST_PLACES) here.push(core.start);
  });
  return {
    token: (at) => mentions[byToken[at] ?? -1] ?? null,
    described: (local) => places.get(local) ?? [],
  };
}
