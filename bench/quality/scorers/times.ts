// Takes time expressions coded by people and found by us, gives the figures of TempEval-3.
// Agrees with ../shared/score/times.py figure by figure: test/score.test.ts.

export interface Time {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string | null;
}

/** F1 in percent: `strict` by the same range, `relaxed` by overlap, `type` and `value` over the overlapping matches. */
export interface TimeFigures {
  readonly strict: number;
  readonly relaxed: number;
  readonly type: number;
  readonly value: number;
}

/** Greedy one-to-one matches in the order of the gold, each with the largest overlap left; the earlier where two are as large. */
export function timeFigures(texts: readonly { readonly gold: readonly Time[]; readonly found: readonly Time[] }[]): TimeFigures {
  let [total, strict, relaxed, type, value] = [0, 0, 0, 0, 0];
  for (const { gold, found: unsorted } of texts) {
    const found = [...unsorted].sort((a, b) => a.start - b.start || a.end - b.end);
    const used = new Set<number>();
    total += gold.length + found.length;
    for (const g of gold) {
      let best: { overlap: number; index: number } | null = null;
      for (const [index, p] of found.entries()) {
        const overlap = Math.min(g.end, p.end) - Math.max(g.start, p.start);
        if (!used.has(index) && overlap > 0 && (best === null || overlap > best.overlap)) best = { overlap, index };
      }
      const p = best === null ? undefined : found[best.index];
      if (best === null || p === undefined) continue;
      used.add(best.index);
      relaxed++;
      if (g.start === p.start && g.end === p.end) strict++;
      if (g.type === p.type) type++;
      if (g.value === p.value) value++;
    }
  }
  const f1 = (hits: number): number => (200 * hits) / Math.max(1, total);
  return { strict: f1(strict), relaxed: f1(relaxed), type: f1(type), value: f1(value) };
}
