// Takes a store, gives the parts of an affair's dossier page by page; the dossiers last read are kept unpacked.
import type { Dossier } from "../model/index.ts";
import type { Store } from "../store/index.ts";
import { unpackedDossier } from "./packed.ts";

/** Lists that a dossier is made of, by the names that addresses have. */
export const PARTS = [
  ...(["reports", "episodes", "entities", "statements", "utterances", "rivals", "occurrences"] as const),
  ...(["timeline", "names", "silences", "positions", "problems"] as const),
] as const;
export type Part = (typeof PARTS)[number];

/** Dossiers kept unpacked. */
const MOST_KEPT = 24;

export interface Dossiers {
  /** The dossier with its seal; null where there is no such affair. */
  of(affair: string): Promise<{ readonly seal: string; readonly dossier: Dossier } | null>;
}

/** @cost one row a call; unpacking only where the affair changed since, or was not read lately */
export function dossiersOf(store: Store): Dossiers {
  const kept = new Map<string, { seal: string; dossier: Dossier }>();
  return {
    async of(affair) {
      const seal = await store.sealOf(affair);
      if (seal === null) return null;
      const before = kept.get(affair);
      if (before?.seal === seal) {
        // Moved to the end: the first is the one that nobody asked for longest.
        kept.delete(affair);
        kept.set(affair, before);
        return before;
      }
      const row = await store.affair(affair);
      if (row === null) return null;
      const found = { seal: row.seal, dossier: unpackedDossier(row.dossier) };
      kept.delete(affair);
      kept.set(affair, found);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      return found;
    },
  };
}
