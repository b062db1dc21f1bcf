// Takes a report's mentions, gives the two states that it is about, so that what the one demands of nobody by name is put to the other.
import { valueOf, type Addressee, type LocalEntity, type LocalEntityIndex } from "../../../model/index.ts";
import type { ClauseView } from "../clause-view.ts";

/** How often each of the two is named at the least, and how many times as often as any third. */
const OFTEN = 3;
const ABOVE = 2;

/**
 * Gives a function that tells the other of the two states that a report is about, as it was last named before a token;
 * null for a third, and where a report is about one state or about many.
 *
 * @cost O(mentions), once where it is asked
 */
export function opposedStates(
  view: ClauseView,
  entities: readonly LocalEntity[],
): (state: LocalEntityIndex, token: number) => Addressee | null {
  let two: readonly LocalEntityIndex[] | null = null;
  return (state, token) => {
    two ??= twoStates(view, entities);
    const other = two.includes(state) ? two.find((it) => it !== state) : undefined;
    if (other === undefined) return null;
    const { mentions } = view.layers;
    const named = mentions.filter((it) => it.form === "name" && valueOf(it.entity) === other);
    const at = named.findLast(({ end }) => end <= view.start[token]!) ?? named[0];
    return at === undefined ? null : { name: view.text.slice(at.start, at.end), entities: [other], at: { start: at.start, end: at.end } };
  };
}

/** The two states that a report names most, where no third comes near; else none. */
function twoStates(view: ClauseView, entities: readonly LocalEntity[]): readonly LocalEntityIndex[] {
  const counts = new Map<LocalEntityIndex, number>();
  for (const { entity } of view.layers.mentions) {
    const value = valueOf(entity);
    if (value !== null && entities[value]?.kind === "state") counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const [first, second, third] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (first === undefined || second === undefined || second[1] < OFTEN || second[1] < ABOVE * (third?.[1] ?? 0)) return [];
  return [first[0], second[0]];
}
