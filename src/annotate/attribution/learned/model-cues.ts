// Takes the cue labeler and a report's states, gives the cues that it finds.
import type { ModelRoom } from "./attribution-model.ts";
import { CUE_FEATURES, seeCue } from "./cue-features.ts";
import { maybeCues, type CueGate } from "./cue-gate.ts";
import type { Phrase } from "../noun-phrase.ts";
import { kernelOver, type Kernel } from "../../weights/kernel.ts";
import { LABEL, ROW, START, tokenScores, tokensAtOnce, type Labeler } from "./span-labeler.ts";
import type { TokenStates } from "./token-states.ts";

/** A cue with the log-odds by which the labeler takes it for one. */
export interface ModelCue {
  readonly cue: Phrase;
  readonly sure: number;
}

/**
 * Gives the cues of all sentences, in order.
 *
 * @param gate which tokens are looked at closely, null for all; those between are outside
 * @cost O(tokens × features of the gate + tokens let through × features)
 */
export function modelCues(labeler: Labeler, gate: CueGate | null, states: TokenStates, room: ModelRoom): ModelCue[] {
  const { sentences } = states.view.layers;
  const may = gate === null ? new Uint8Array(states.view.count).fill(1) : maybeCues(gate, states);
  const cues: ModelCue[] = [];
  const kernel = kernelOver(labeler.memory);
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const first = sentences.first[sentence]!;
    const end = sentences.end[sentence]!;
    for (let at = first; at < end; at++) {
      if (may[at] === 0) continue;
      const from = at;
      while (at < end && may[at] === 1) at++;
      cuesOfRun(kernel, labeler, states, { first, end }, from, at, room, cues);
    }
  }
  return cues;
}

/** Adds the cues of tokens `from` up to `to` of a sentence; those on either side are outside. */
function cuesOfRun(
  kernel: Kernel,
  labeler: Labeler,
  states: TokenStates,
  { first, end }: { readonly first: number; readonly end: number },
  from: number,
  to: number,
  room: ModelRoom,
  cues: ModelCue[],
): void {
  const count = to - from;
  const scores = room.contentScores(count);
  const most = tokensAtOnce(kernel, CUE_FEATURES);
  for (let opens = from; opens < to; opens += most) {
    const closes = Math.min(to, opens + most);
    for (let at = opens; at < closes; at++) seeCue(states, at, first, end, kernel.keys, (at - opens) * CUE_FEATURES);
    tokenScores(kernel, labeler, CUE_FEATURES, closes - opens, opens - from, scores);
  }
  const { steps, scale } = labeler;
  const labels = room.labels(4 * count);
  bestLabels(scores, steps, count, from === first, to === end, labels);
  for (let at = 0; at < count; at++) {
    if (labels[at] !== LABEL.begin) continue;
    let after = at + 1;
    while (after < count && labels[after] === LABEL.inside) after++;
    let sum = steps[LABEL.begin]! - 2 * steps[0]! + steps[ROW + (after - at > 1 ? LABEL.inside : LABEL.outside)]!;
    for (let token = at; token < after; token++) sum += scores[2 * token + (token === at ? 0 : 1)]!;
    cues.push({ cue: { first: from + at, after: from + after }, sure: sum / scale });
  }
}

const NOWHERE = -1e15;

/**
 * Writes the best labels of a run into the first `count` places of `room`: inside never follows outside.
 *
 * @param opens whether it begins its sentence, otherwise a token that is outside stands before it; `closes` likewise
 * @param room four bytes a token
 */
function bestLabels(scores: Float64Array, steps: Int32Array, count: number, opens: boolean, closes: boolean, room: Uint8Array): void {
  const before = opens ? ROW * START : 0;
  let outside = steps[before]!;
  let begin = scores[0]! + steps[before + LABEL.begin]!;
  let inside = NOWHERE;
  for (let at = 1; at < count; at++) {
    const back = count + 3 * at;
    const [o, b, i] = [outside, begin, inside];
    room[back] = bestOf(o + steps[0]!, b + steps[ROW]!, i + steps[2 * ROW]!);
    room[back + 1] = bestOf(o + steps[1]!, b + steps[ROW + 1]!, i + steps[2 * ROW + 1]!);
    room[back + 2] = bestOf(NOWHERE, b + steps[ROW + 2]!, i + steps[2 * ROW + 2]!);
    outside = Math.max(o + steps[0]!, b + steps[ROW]!, i + steps[2 * ROW]!);
    begin = Math.max(o + steps[1]!, b + steps[ROW + 1]!, i + steps[2 * ROW + 1]!) + scores[2 * at]!;
    inside = Math.max(b + steps[ROW + 2]!, i + steps[2 * ROW + 2]!) + scores[2 * at + 1]!;
  }
  let label = closes ? bestOf(outside, begin, inside) : bestOf(outside + steps[0]!, begin + steps[ROW]!, inside + steps[2 * ROW]!);
  for (let at = count - 1; at >= 0; at--) {
    room[at] = label;
    label = room[count + 3 * at + label]!;
  }
}

const bestOf = (outside: number, begin: number, inside: number): number =>
  begin > outside ? (inside > begin ? LABEL.inside : LABEL.begin) : inside > outside ? LABEL.inside : LABEL.outside;
