// Takes what an episode's comparisons set against each other, gives how likely each is a rivalry: learned from such accounts judged by hand (train/rivals.ts).
import type { Episode } from "../../model/index.ts";
import type { Account } from "./accounts.ts";
import type { Context } from "../context.ts";
import { FAMILY, isContested, signsOf, type Grounds, type Ruled } from "./evidence.ts";

/** Log-odds that a comparison loses of which nobody has judged anything. */
const UNPROVEN = -1;

/** Likelihood of a rivalry with these signs, in hundredths. @param weights by sign; another sign that nothing was learned of says nothing */
export function confidenceOf(signs: readonly string[], weights: ReadonlyMap<string, number>): number {
  const odds = signs.reduce((sum, name) => sum + (weights.get(name) ?? (name.startsWith(FAMILY) ? UNPROVEN : 0)), 0);
  return Math.round(100 / (1 + Math.exp(-odds))) / 100;
}

/** @cost O(pairs of what was found, and words of the sentences that their sides rest on) */
export function weighed<Kind extends Ruled>(
  found: readonly Kind[],
  episode: Episode,
  accounts: readonly Account[],
  context: Context,
): (Kind & { readonly confidence: number; readonly signs: readonly string[] })[] {
  const contested = isContested(accounts);
  const grounds: Grounds = { episode, found, contested, accounts: new Map(accounts.map((it) => [it.statement.id, it])) };
  return found.map((it) => {
    const signs = signsOf(it, grounds, context);
    return { ...it, signs, confidence: confidenceOf(signs, context.tables.rivalWeights) };
  });
}
