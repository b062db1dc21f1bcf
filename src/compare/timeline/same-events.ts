// Takes words that tell of events in reports of one episode, gives those that tell of one happening.
import type { CompareTables } from "../rule.ts";

/** One telling of an event, by the word that carries it. */
export interface EventWord {
  readonly lemma: string;
  /** What words of one family share: "explode", "explosion". */
  readonly stem: string;
  /** 0.1 (says nothing of the topic) to 1. */
  readonly rarity: number;
  readonly concepts: readonly string[];
  /** EDTF day, where the report gives one. */
  readonly date: string | null;
}

/** A word as events are compared by it; one of no content ("say") tells of too many things. */
export function eventWord(lemma: string, date: string | null, tables: CompareTables): EventWord {
  const rarity = tables.functionWords.has(lemma) ? 0 : tables.rarityOf(lemma);
  return { lemma, stem: tables.stemOf(lemma), rarity, concepts: tables.conceptsOf(lemma), date };
}

/** Below this a word ("say", "take") tells of too many things for its likeness to join any. */
const TELLING = 0.15;
/**
 * From here on two words of one meaning join as two forms of one word do.
 *
 * @source bench/quality/same-events.ts on ecbplus train
 */
const DISTINCT = 0.7;

/**
 * Groups events of one episode: same family of words, or one meaning in two distinct words; never two that have
 * different dates. Within an episode the same act told twice is nearly always one: what parts them is the episode.
 *
 * @returns for each event the index of the first event of its group
 * @cost near-linear in events × meanings
 */
export function sameEvents(events: readonly EventWord[]): Int32Array {
  const parent = Int32Array.from(events.keys());
  const dates = events.map(({ date }) => date);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = index; at !== root;) [at, parent[at]] = [parent[at]!, root];
    return root;
  };
  const join = (left: number, right: number): void => {
    const [a, b] = [rootOf(left), rootOf(right)].sort((x, y) => x - y) as [number, number];
    const [first, second] = [dates[a] ?? null, dates[b] ?? null];
    if (a === b || (first !== null && second !== null && first !== second)) return;
    parent[b] = a;
    dates[a] = first ?? second;
  };
  const firsts = new Map<string, number>();
  events.forEach(({ stem, rarity, concepts, date }, index) => {
    if (rarity < TELLING) return;
    const keys = [stem, ...(rarity >= DISTINCT ? concepts.map((it) => `=${it}`) : [])];
    for (const key of keys) {
      // Those with a day of their own are found by it, so that an undated first one does not hide them.
      for (const place of [key, `${key} ${date ?? ""}`]) {
        const known = firsts.get(place);
        if (known === undefined) firsts.set(place, index);
        else join(known, index);
      }
    }
  });
  return parent.map((_, index) => rootOf(index));
}
