// Takes attributions coded by people and found by us, gives the reference scorer's figures P1, P2 and P5.
// Agrees with ../shared/score/attributions.py figure by figure: test/score.test.ts.

export type Pair = readonly [start: number, end: number];

/** An attribution in the exchange format; `type` is there in gold only. */
export interface Coded {
  readonly source: readonly Pair[] | null;
  readonly cue: readonly Pair[] | null;
  readonly content: readonly Pair[];
  readonly type?: string;
}

export interface CodedText {
  readonly text: string;
  readonly gold: readonly Coded[];
  readonly found: readonly Coded[];
}

/** A share in percent, not rounded. */
const f1 = (hits: number, found: number, gold: number): number => {
  const precision = found === 0 ? 0 : hits / found;
  const recall = gold === 0 ? 0 : hits / gold;
  return precision + recall === 0 ? 0 : (200 * precision * recall) / (precision + recall);
};

/** Words and marks. @source `\w+|[^\w\s]` of Python's `re`: letters, numbers and the underscore are words */
const TOKEN = /[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]/gu;

/** For each unit of a text, the index of its token; -1 where there is none. */
function tokenAt(text: string): Int32Array {
  const at = new Int32Array(text.length).fill(-1);
  let count = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) at.fill(count++, index, index + token.length);
  return at;
}

type TokenSet = ReadonlySet<number>;

function tokensIn(at: Int32Array, ranges: readonly Pair[] | null): Set<number> {
  const set = new Set<number>();
  for (const [start, end] of ranges ?? []) for (let unit = start; unit < end; unit++) if ((at[unit] ?? -1) >= 0) set.add(at[unit] ?? -1);
  return set;
}

const shared = (left: TokenSet, right: TokenSet): number => {
  let count = 0;
  for (const token of left) if (right.has(token)) count++;
  return count;
};

/** One-to-one pairs by token F1 of the contents above one half, the best first. */
export function linked(gold: readonly TokenSet[], found: readonly TokenSet[]): (readonly [gold: number, found: number])[] {
  const candidates: (readonly [score: number, gold: number, found: number])[] = [];
  for (const [i, g] of gold.entries())
    for (const [j, p] of found.entries()) {
      const both = shared(g, p);
      if (both > 0) candidates.push([(2 * both) / (g.size + p.size), i, j]);
    }
  candidates.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  for (const [score, i, j] of candidates) {
    if (score <= 0.5 || usedGold.has(i) || usedFound.has(j)) continue;
    usedGold.add(i);
    usedFound.add(j);
    pairs.push([i, j]);
  }
  return pairs;
}

/** P2 strict: each contiguous piece of content by itself. P5: attributions linked, then their sources. Percent. */
export interface LinkedFigures {
  readonly contentStrict: number;
  readonly attributions: number;
  readonly joint: number;
  readonly recall: Readonly<Record<"direct" | "mixed" | "indirect", number>>;
}

export function linkedFigures(texts: readonly CodedText[]): LinkedFigures {
  const count = { gold: 0, found: 0, matched: 0, source: 0, goldPieces: 0, foundPieces: 0, strictP: 0, strictR: 0 };
  const byType = new Map<string, { gold: number; matched: number }>();
  for (const { text, gold, found } of texts) {
    const at = tokenAt(text);
    const goldContents = gold.map(({ content }) => tokensIn(at, content));
    const foundContents = found.map(({ content }) => tokensIn(at, content));
    count.gold += gold.length;
    count.found += found.length;
    for (const { type = "" } of gold) entryOf(byType, type).gold++;
    for (const [i, j] of linked(goldContents, foundContents)) {
      count.matched++;
      entryOf(byType, gold[i]?.type ?? "").matched++;
      const [g, p] = [tokensIn(at, gold[i]?.source ?? null), tokensIn(at, found[j]?.source ?? null)];
      if (shared(g, p) > 0 || (g.size === 0 && p.size === 0)) count.source++;
    }
    const pieces = (them: readonly Coded[]) => them.flatMap(({ content }) => content.map((piece) => keyOf(tokensIn(at, [piece]))));
    const [g, p] = [pieces(gold), pieces(found)];
    const [goldKeys, foundKeys] = [new Set(g), new Set(p)];
    count.goldPieces += g.length;
    count.foundPieces += p.length;
    count.strictP += p.filter((key) => goldKeys.has(key)).length;
    count.strictR += g.filter((key) => foundKeys.has(key)).length;
  }
  const precision = count.foundPieces === 0 ? 0 : count.strictP / count.foundPieces;
  const recall = count.goldPieces === 0 ? 0 : count.strictR / count.goldPieces;
  const recallOf = (type: string): number => (100 * entryOf(byType, type).matched) / Math.max(1, entryOf(byType, type).gold);
  return {
    contentStrict: precision + recall === 0 ? 0 : (200 * precision * recall) / (precision + recall),
    attributions: f1(count.matched, count.found, count.gold),
    joint: f1(count.source, count.found, count.gold),
    recall: { direct: recallOf("direct"), mixed: recallOf("mixed"), indirect: recallOf("indirect") },
  };
}

const keyOf = (tokens: TokenSet): string => [...tokens].join(" ");

function entryOf(byType: Map<string, { gold: number; matched: number }>, type: string): { gold: number; matched: number } {
  const entry = byType.get(type) ?? { gold: 0, matched: 0 };
  byType.set(type, entry);
  return entry;
}

/** A paragraph as rows of tokens: places in its text (null for a token that has none) and labels. */
export interface Row {
  readonly doc: string;
  readonly offs: readonly (Pair | null)[];
  readonly labels: readonly string[];
}

const ROLES = ["content", "source", "cue"] as const;
export type Role = (typeof ROLES)[number];

/** For each unit of a text, which role's which range stands there; later roles cover earlier ones. */
function painted(found: readonly Coded[]): ReadonlyMap<number, string> {
  const at = new Map<number, string>();
  for (const attribution of found)
    for (const role of ROLES)
      for (const [start, end] of attribution[role] ?? [])
        for (let unit = start; unit < end; unit++) at.set(unit, `${role} ${start} ${end}`);
  return at;
}

function labelsOf(offs: Row["offs"], at: ReadonlyMap<number, string>): string[] {
  let before: string | undefined;
  return offs.map((place) => {
    const here = place === null ? undefined : at.get(place[0]);
    const label = here === undefined ? "O" : `${here === before ? "I" : "B"}-${here.slice(0, here.indexOf(" "))}`;
    before = here;
    return label;
  });
}

/** The spans of a row by role, each as "start end". */
function spansOf(labels: readonly string[]): Record<Role, string[]> {
  const spans: Record<Role, string[]> = { content: [], source: [], cue: [] };
  let open: { role: Role; start: number } | null = null;
  for (const [i, label] of [...labels, "O"].entries()) {
    const role = label.slice(2) as Role;
    if (open !== null && !(label.startsWith("I-") && role === open.role)) {
      spans[open.role].push(`${open.start} ${i}`);
      open = null;
    }
    if (label.startsWith("B-")) open = { role, start: i };
  }
  return spans;
}

/** P1: exact span F1 by role over CofeNet's rows, percent. @param found attributions by document */
export function rowFigures(rows: readonly Row[], found: ReadonlyMap<string, readonly Coded[]>): Record<Role, number> {
  const count = { content: [0, 0, 0], source: [0, 0, 0], cue: [0, 0, 0] } satisfies Record<Role, number[]>;
  const paint = new Map<string, ReadonlyMap<number, string>>();
  for (const { doc, offs, labels } of rows) {
    const at = paint.get(doc) ?? painted(found.get(doc) ?? []);
    paint.set(doc, at);
    const [gold, ours] = [spansOf(labels), spansOf(labelsOf(offs, at))];
    for (const role of ROLES) {
      const known = new Set(ours[role]);
      const sums = count[role];
      sums[0] = (sums[0] ?? 0) + gold[role].filter((span) => known.has(span)).length;
      sums[1] = (sums[1] ?? 0) + ours[role].length;
      sums[2] = (sums[2] ?? 0) + gold[role].length;
    }
  }
  const figure = ([hits = 0, ours = 0, gold = 0]: readonly number[]): number => f1(hits, ours, gold);
  return { content: figure(count.content), source: figure(count.source), cue: figure(count.cue) };
}
