// Takes a store, gives affairs' dossiers whole, those last read kept unpacked; or their parts as texts ready to be sent, which a thread apart makes.
import type { Dossier } from "../model/index.ts";
import type { Store } from "../store/index.ts";
import type { AffairThread, Made, Part, Wanted } from "./affair-thread.ts";
import type { Form } from "./collate.ts";
import { unpackedDossier } from "./packed.ts";

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

/** Something of an affair as a text ready to be sent; null where the affair does not hold it. */
export interface PartText {
  readonly seal: string;
  readonly text: string | null;
}

/** A stretch of a list of an affair's dossier. */
export interface PartItems {
  readonly seal: string;
  /** A JSON array. */
  readonly text: string;
  /** Items of the whole list. */
  readonly total: number;
}

/** What is asked of an affair without unpacking it here; null where there is no such affair. */
export interface AffairParts {
  /** The affair with its episodes, and how much each part holds. */
  outline(affair: string): Promise<PartText | null>;
  /** @param episode null for all */
  part(affair: string, part: Part, episode: string | null, from: number, limit: number): Promise<PartItems | null>;
  statement(affair: string, id: string): Promise<PartText | null>;
  /** The dossier in a form. */
  dossier(affair: string, form: Form): Promise<PartText | null>;
}

export function affairParts(store: Store, thread: AffairThread): AffairParts {
  async function made(affair: string, wanted: Wanted): Promise<{ seal: string; made: Made | null } | null> {
    const seal = await store.sealOf(affair);
    return seal === null ? null : thread.make(affair, seal, wanted);
  }
  async function text(affair: string, wanted: Wanted): Promise<PartText | null> {
    const found = await made(affair, wanted);
    return found === null ? null : { seal: found.seal, text: found.made?.kind === "text" ? found.made.text : null };
  }
  return {
    outline: (affair) => text(affair, { kind: "outline" }),
    statement: (affair, id) => text(affair, { kind: "statement", id }),
    dossier: (affair, form) => text(affair, { kind: "dossier", form }),
    async part(affair, part, episode, from, limit) {
      const found = await made(affair, { kind: "part", part, episode, from, limit });
      return found?.made?.kind === "items" ? { seal: found.seal, text: found.made.text, total: found.made.total } : null;
    },
  };
}
