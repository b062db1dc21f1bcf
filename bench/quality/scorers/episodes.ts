// Takes clusters coded by people and found by us, gives pairwise and BCubed figures.
// Agrees with ../shared/score/episodes.py figure by figure: test/score.test.ts.

export interface EpisodeFigures {
  /** Percent. */
  readonly pairF1: number;
  readonly bcubedF1: number;
  /** Reports in the largest episode found, and in the largest there is. */
  readonly largest: number;
  readonly largestGold: number;
}

/** @param reports each with its gold cluster and the episode found; null where it was found in none */
export function episodeFigures(reports: readonly { readonly gold: string; readonly found: string | null }[]): EpisodeFigures {
  const gold = new Map<string, number>();
  const found = new Map<string, number>();
  const both = new Map<string, number>();
  const named = reports.map((it, i) => ({ gold: it.gold, found: it.found === null ? `alone ${i}` : `episode ${it.found}` }));
  const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const it of named) {
    add(gold, it.gold);
    add(found, it.found);
    add(both, JSON.stringify([it.gold, it.found]));
  }
  const pairs = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  let [precision, recall] = [0, 0];
  for (const it of named) {
    const shared = both.get(JSON.stringify([it.gold, it.found])) ?? 0;
    precision += shared / (found.get(it.found) ?? 1) / named.length;
    recall += shared / (gold.get(it.gold) ?? 1) / named.length;
  }
  const mean = (a: number, b: number): number => (a + b === 0 ? 0 : (200 * a * b) / (a + b));
  const hits = pairs(both);
  return {
    pairF1: mean(hits / Math.max(1, pairs(found)), hits / Math.max(1, pairs(gold))),
    bcubedF1: mean(precision, recall),
    largest: Math.max(0, ...found.values()),
    largestGold: Math.max(0, ...gold.values()),
  };
}
