// Takes figures and the floors kept in the repository, gives what broke, what rose, and the floors anew.
import { readFileSync, writeFileSync } from "node:fs";
import type { Figure } from "./figures.ts";

const FILE = new URL("./floors.json", import.meta.url);

/** Floors by figure, and the digest of the records that they were measured on by suite. */
export interface Floors {
  readonly digests: Readonly<Record<string, string>>;
  readonly floors: Readonly<Record<string, number>>;
}

export const keptFloors = (): Floors => JSON.parse(readFileSync(FILE, "utf8")) as Floors;

export const writeFloors = ({ digests, floors }: Floors): void =>
  writeFileSync(FILE, `${JSON.stringify({ digests: inOrder(digests), floors: inOrder(floors) }, null, 2)}\n`);

const inOrder = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

export type Standing = "kept" | "gained" | "broken" | "new";

export function standing({ name, value, falls }: Figure, { floors }: Floors): Standing {
  const floor = floors[name];
  if (floor === undefined) return "new";
  if (value === floor) return "kept";
  return value > floor === (falls === undefined) ? "gained" : "broken";
}

/** The floors after a run: gains and new figures are kept, losses only where `lower` says so. */
export function floorsAfter(kept: Floors, figures: readonly Figure[], digests: Readonly<Record<string, string>>, lower: boolean): Floors {
  const floors = { ...kept.floors };
  for (const figure of figures) if (lower || standing(figure, kept) !== "broken") floors[figure.name] = figure.value;
  return { digests: { ...kept.digests, ...digests }, floors };
}
