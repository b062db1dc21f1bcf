// Takes the scores of a row of tokens, gives the best sequences of outside, begin and inside as stretches.
import { LABEL, ROW, START } from "./span-labeler.ts";
import type { Phrase } from "../noun-phrase.ts";

/** Score of what cannot be reached, and what every score that can be is above. */
const NOWHERE = -1e18;
const SOMEWHERE = -1e17;

/** Most labellings that can be asked for. */
const MOST = 8;
/** Places of a token among the scores: one a label, one unused. */
const LABELS = 4;

/** In the place of a list as long as there is nothing to be listed: most labellings have one span. Nothing is ever added to it. */
const NO_SPANS: Phrase[] = [];

/** Which of three is the most, the first of equals. */
const mostOf = (outside: number, begin: number, inside: number): number =>
  begin > outside && begin >= inside ? LABEL.begin : inside > outside ? LABEL.inside : LABEL.outside;

/** The second of three. */
const secondOf = (outside: number, begin: number, inside: number): number =>
  Math.max(Math.min(outside, begin), Math.min(Math.max(outside, begin), inside));

const pick = (label: number, outside: number, begin: number, inside: number): number =>
  label === LABEL.outside ? outside : label === LABEL.begin ? begin : inside;

/**
 * Gives the best labellings of a row, the best first. One is told by its turns: where, from behind, it leaves what the best
 * way to a label comes from. Each that is given is gone through once for the turns that it may take before its last; the best
 * few of them all are kept. Of labellings that are worth the same, the one whose last label that differs is less comes first.
 * Working memory grows to the longest row and is kept.
 *
 * @cost O(tokens) for each
 * @source sidetracks: Eppstein, Finding the k shortest paths, 1998
 */
export class BestLabellings {
  /** Of each label of each token the score of the best way to it, and the label before that it comes from. */
  #best: Float64Array = new Float64Array(0);
  #from = new Uint8Array(0);
  /** First token of the run of one label that the best way to each comes through; not of begin. */
  #opens: Int32Array = new Int32Array(0);
  /** How much worse the second best way to each is. */
  #loss: Float64Array = new Float64Array(0);
  #scores: Float64Array = new Float64Array(0);
  #steps: Int32Array = new Int32Array(0);
  #tied: Uint8Array | null = null;
  #count = 0;
  #first = 0;
  #most = 0;
  /** The labellings that were given, then those that may be next, the best first. */
  readonly #rows: Row[] = Array.from({ length: MOST + 1 }, rowOf);
  #given = 0;
  #rowCount = 0;

  /**
   * Takes a row of tokens.
   *
   * @param scores two a token: begin, inside; outside is worth nothing
   * @param first what the tokens' places are moved by
   * @param most so many may be asked for; eight at the most
   * @param tied 1 for a token that is labelled as the one before it
   */
  begin(scores: Float64Array, steps: Int32Array, count: number, first: number, most: number, tied: Uint8Array | null): void {
    this.#scores = scores;
    this.#steps = steps;
    this.#count = count;
    this.#first = first;
    this.#most = most;
    this.#tied = tied;
    if (this.#from.length < LABELS * count) {
      this.#best = new Float64Array(2 * LABELS * count);
      this.#from = new Uint8Array(2 * LABELS * count);
      this.#opens = new Int32Array(2 * LABELS * count);
      this.#loss = new Float64Array(2 * LABELS * count);
    }
    this.#findBest();
    this.#given = 0;
    this.#rowCount = 0;
    for (let label = 0; label <= LABEL.inside; label++) this.#offer(this.#best[LABELS * (count - 1) + label]!, -1, count, label);
  }

  /** Score of the next best labelling, in the weights' unit; null where there is none. */
  next(): number | null {
    if (this.#given > 0) this.#findTurns(this.#given - 1);
    if (this.#given === this.#rowCount) return null;
    return this.#rows[this.#given++]!.score;
  }

  /** The stretches of the labelling that `next` gave last. @cost O(runs of one label) */
  spans(): Phrase[] {
    const row = this.#rows[this.#given - 1]!;
    const [from, opens] = [this.#from, this.#opens];
    let spans = NO_SPANS;
    let after = -1;
    let label = row.to[0]!;
    let turn = 1;
    for (let at = this.#count - 1; at >= 0; at--) {
      if (label !== LABEL.outside && after < 0) after = at + 1;
      if (label === LABEL.begin) {
        const span = { first: this.#first + at, after: this.#first + after };
        if (spans === NO_SPANS) spans = [span];
        else spans.push(span);
        after = -1;
      } else at = turn < row.turns ? Math.max(row.at[turn]!, opens[LABELS * at + label]!) : opens[LABELS * at + label]!;
      label = turn < row.turns && row.at[turn] === at ? row.to[turn++]! : from[LABELS * at + label]!;
    }
    return spans.length > 1 ? spans.reverse() : spans;
  }

  /** Works out the best way to each label of each token. */
  #findBest(): void {
    const [steps, scores, tied, best, from] = [this.#steps, this.#scores, this.#tied, this.#best, this.#from];
    const [loss, opens] = [this.#loss, this.#opens];
    let outsideOpens = 0;
    let insideOpens = 0;
    opens[0] = 0;
    opens[2] = 0;
    const [outsideOn, outsideBegins] = [steps[0]!, steps[1]!];
    const [beginEnds, beginBegins, beginOn] = [steps[ROW]!, steps[ROW + 1]!, steps[ROW + 2]!];
    const [insideEnds, insideBegins, insideOn] = [steps[2 * ROW]!, steps[2 * ROW + 1]!, steps[2 * ROW + 2]!];
    let outside = (best[0] = steps[ROW * START]!);
    let begin = (best[1] = scores[0]! + steps[ROW * START + 1]!);
    let inside = (best[2] = NOWHERE);
    for (let at = 1; at < this.#count; at++) {
      const node = LABELS * at;
      const bound = tied !== null && tied[at] === 1;
      const byBegin = bound ? NOWHERE : begin + beginEnds;
      const byInside = bound ? NOWHERE : inside + insideEnds;
      const toOutside = mostOf(outside + outsideOn, byBegin, byInside);
      const bestOutside = pick(toOutside, outside + outsideOn, byBegin, byInside);
      loss[node] = bestOutside - secondOf(outside + outsideOn, byBegin, byInside);
      const [afresh, behind, within] = [outside + outsideBegins, begin + beginBegins, inside + insideBegins];
      const toBegin = mostOf(afresh, behind, within);
      const bestBegin = pick(toBegin, afresh, behind, within);
      loss[node + 1] = bestBegin - secondOf(afresh, behind, within);
      const toInside = mostOf(NOWHERE, begin + beginOn, inside + insideOn);
      loss[node + 2] = Math.abs(begin + beginOn - (inside + insideOn));
      inside = pick(toInside, NOWHERE, begin + beginOn, inside + insideOn) + scores[2 * at + 1]!;
      outside = bestOutside;
      begin = bound ? NOWHERE : bestBegin + scores[2 * at]!;
      from[node] = toOutside;
      from[node + 1] = toBegin;
      from[node + 2] = toInside;
      best[node] = outside;
      best[node + 1] = begin;
      best[node + 2] = inside;
      if (toOutside !== LABEL.outside) outsideOpens = at;
      if (toInside !== LABEL.inside) insideOpens = at;
      opens[node] = outsideOpens;
      opens[node + 2] = insideOpens;
    }
  }

  /** Offers what a labelling becomes by each turn before its last. */
  #findTurns(index: number): void {
    const [loss, from] = [this.#loss, this.#from];
    const { score, at: places, to, turns } = this.#rows[index]!;
    let most = score - this.#least();
    let label = to[turns - 1]!;
    for (let at = places[turns - 1]! - 1; at > 0; at--) {
      const node = LABELS * at + label;
      if (loss[node]! <= most) {
        this.#turnAt(index, at, label);
        most = score - this.#least();
      }
      label = from[node]!;
    }
  }

  /** Offers what a labelling becomes by a turn at a token that has a label. */
  #turnAt(index: number, at: number, label: number): void {
    const [steps, scores, tied, best] = [this.#steps, this.#scores, this.#tied, this.#best];
    if (label === LABEL.outside && tied !== null && tied[at] === 1) return;
    const node = LABELS * at;
    const before = this.#from[node + label]!;
    const rest = this.#rows[index]!.score - best[node + label]! + (label === LABEL.outside ? 0 : scores[2 * at + label - 1]!);
    for (let other = label === LABEL.inside ? LABEL.begin : LABEL.outside; other <= LABEL.inside; other++)
      if (other !== before) this.#offer(rest + best[node - LABELS + other]! + steps[ROW * other + label]!, index, at, other);
  }

  /** Score below which nothing more is wanted. */
  #least(): number {
    return this.#rowCount < this.#most ? SOMEWHERE : this.#rows[this.#most - 1]!.score;
  }

  /** Puts a labelling in its place among those that may be next: another with one turn more, or one of the last token's labels. */
  #offer(score: number, other: number, at: number, to: number): void {
    if (score < this.#least()) return;
    const rows = this.#rows;
    const row = rows[this.#rowCount]!;
    let turns = 0;
    for (; other >= 0 && turns < rows[other]!.turns; turns++) {
      row.at[turns] = rows[other]!.at[turns]!;
      row.to[turns] = rows[other]!.to[turns]!;
    }
    row.score = score;
    row.at[turns] = at;
    row.to[turns] = to;
    row.turns = turns + 1;
    let place = this.#rowCount;
    for (; place > this.#given && this.#isBefore(row, rows[place - 1]!); place--) rows[place] = rows[place - 1]!;
    rows[place] = row;
    if (this.#rowCount < this.#most) this.#rowCount++;
  }

  #isBefore(row: Row, other: Row): boolean {
    if (row.score !== other.score) return row.score > other.score;
    let [turn, otherTurn, label, otherLabel] = [1, 1, row.to[0]!, other.to[0]!];
    for (let at = this.#count - 1; at > 0 && label === otherLabel; at--) {
      const before = this.#from[LABELS * at + label]!;
      label = turn < row.turns && row.at[turn] === at ? row.to[turn++]! : before;
      otherLabel = otherTurn < other.turns && other.at[otherTurn] === at ? other.to[otherTurn++]! : before;
    }
    return label < otherLabel;
  }
}

/** A labelling: where it turns, from behind, and to which label before that; first its last label. */
interface Row {
  score: number;
  turns: number;
  readonly at: Int32Array;
  readonly to: Uint8Array;
}

const rowOf = (): Row => ({ score: 0, turns: 0, at: new Int32Array(MOST), to: new Uint8Array(MOST) });

/** Sums of the scores of being inside, so that a stretch's is a difference; `into[at]` is of all tokens before `at`. @cost O(count) */
export function insideSums(scores: Float64Array, count: number, into: Float64Array): void {
  into[0] = 0;
  for (let at = 0; at < count; at++) into[at + 1] = into[at]! + scores[2 * at + 1]!;
}

/** Score of one labelling, as `BestLabellings` counts it. @cost O(spans) */
export function scoreOf(
  scores: Float64Array,
  sums: Float64Array,
  steps: Int32Array,
  count: number,
  first: number,
  spans: readonly Phrase[],
): number {
  let total = 0;
  let label: number = START;
  let at = 0;
  for (const span of spans) {
    const from = span.first - first;
    const to = span.after - first;
    if (from > at) {
      total += steps[ROW * label]! + (from - at - 1) * steps[0]!;
      label = LABEL.outside;
    }
    total += steps[ROW * label + LABEL.begin]! + scores[2 * from]! + sums[to]! - sums[from + 1]!;
    label = LABEL.begin;
    if (to - from > 1) {
      total += steps[ROW * LABEL.begin + LABEL.inside]! + (to - from - 2) * steps[ROW * LABEL.inside + LABEL.inside]!;
      label = LABEL.inside;
    }
    at = to;
  }
  return count > at ? total + steps[ROW * label]! + (count - at - 1) * steps[0]! : total;
}
