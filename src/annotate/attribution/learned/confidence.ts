// Takes the rule by which an attribution was found and the model's chance for it, gives how sure it is.

/**
 * Share of what the rules alone find that people coded too, by the beginning of the rule's name; the first that fits
 * counts. First taken from cues that overlap a coded cue; kinds found thirty times or more whose content proved right
 * more than 0.05 oftener or more seldom were then set to that share.
 *
 * @source PolNeAR dev, `bench/quality/calibration.ts`; not its train split, which the model has seen
 */
const SHARES: readonly (readonly [rule: string, share: number])[] = [
  ["turn/", 0.99],
  ["headline/", 0.8],
  ["quotation/signed", 0.95],
  ["quotation/floating", 0.47],
  ["verb/after-quotation", 0.9],
  ["verb/after-clause", 0.6],
  ["verb/before-told", 0.5],
  ["verb/before-clause", 0.4],
  ["verb/before-object", 0.4],
  ["verb/before-infinitive", 0.4],
  ["verb/before-request", 0.5],
  ["verb/before-charge", 0.5],
  ["verb/participle", 0.4],
  ["verb/", 0.4],
  ["report/state", 0.3],
  ["phrase/", 0.9],
  ["noun/", 0.9],
];

/** Confidence of an attribution, 0 to 1. @param chance what the model gives it; null where only the rules found it */
export function confidenceOf(rule: string, chance: number | null): number {
  if (chance !== null) return Math.round(100 * chance) / 100;
  return SHARES.find(([start]) => rule.startsWith(start))?.[1] ?? 0.5;
}
