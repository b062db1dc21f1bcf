// Takes the rule by which an attribution was found, gives how often such ones prove right.

/**
 * Share of an attribution's kind that people coded too, by the beginning of its rule's name; `+model`: the model
 * found the same cue. The first that fits counts. First taken from cues that overlap a coded cue; those of kinds found
 * thirty times or more whose content proved right more than 0.05 oftener or more seldom were then set to that share.
 *
 * @source PolNeAR dev, `bench/quality/calibration.ts`; not its train split, which the model has seen
 */
const SHARES: readonly (readonly [rule: string, joined: number, alone: number])[] = [
  ["turn/", 0.99, 0.99],
  ["headline/", 0.8, 0.8],
  ["quotation/signed", 0.95, 0.95],
  ["quotation/floating", 0.47, 0.47],
  ["verb/after-quotation", 0.98, 0.9],
  ["verb/after-clause", 0.87, 0.6],
  ["verb/before-told", 0.97, 0.5],
  ["verb/before-clause", 0.92, 0.4],
  ["verb/before-object", 0.8, 0.4],
  ["verb/before-infinitive", 0.87, 0.4],
  ["verb/before-request", 0.83, 0.5],
  ["verb/before-charge", 0.9, 0.5],
  ["verb/participle", 0.94, 0.4],
  ["verb/", 0.91, 0.4],
  ["phrase/", 0.95, 0.9],
  ["noun/", 0.9, 0.9],
  ["model/saying", 0.68, 0.68],
  ["model/stance", 0.55, 0.55],
];

/** Confidence of an attribution, 0 to 1. @param chance what the model gives it; null where only the rules found it */
export function confidenceOf(rule: string, chance: number | null): number {
  if (chance !== null) return Math.round(100 * chance) / 100;
  const [, , alone] = SHARES.find(([start]) => rule.startsWith(start)) ?? ["", 0.5, 0.5];
  return alone;
}
