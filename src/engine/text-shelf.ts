// Takes reports packed as quotations are looked for in them, keeps them in memory by their words; gives those that hold the most of a quotation's.
import type { PackedQuotable } from "./quotable.ts";
import { unitsByWord, InvertedIndex } from "./inverted-index.ts";

/** Bytes of packed reports kept: some 40,000 of 5,000 characters. Of more the newest are fetched each time. */
const MOST_BYTES = 128 * 1024 * 1024;
/** Words of reports that are kept, each once a report: 8 bytes each. Beyond, the database is asked. */
const MOST_LINKS = 40_000_000;

export interface FoundText {
  readonly id: string;
  /** Null where there was no room for it. */
  readonly packed: Uint8Array | null;
  /** Whether it holds all of the quotation's words that were looked up. */
  readonly all: boolean;
}

export interface TextShelf {
  /** Newest capture such that it and all before it are here; 0 until all that came before a start are. */
  readonly upToSeq: number;
  put(them: readonly PackedQuotable[]): void;
  /** All captures up to this one are here. */
  wholeUpTo(seq: number): void;
  /** The best first. @cost a fraction of a millisecond; memory as it is, nothing of the database */
  holding(quote: string, limit: number): FoundText[];
}

/** An empty one. */
export function textShelf(): TextShelf {
  const index = new InvertedIndex();
  const ids: string[] = [];
  const packed: (Uint8Array | null)[] = [];
  const known = new Set<string>();
  let [bytes, upToSeq, isFull] = [0, 0, false];
  return {
    get upToSeq() {
      return isFull ? 0 : upToSeq;
    },
    put(them) {
      for (const it of them) {
        if (known.has(it.id)) continue;
        isFull ||= index.links + it.words.length > MOST_LINKS;
        if (isFull) return;
        known.add(it.id);
        ids.push(it.id);
        index.add(it.words);
        const hasRoom = bytes + it.packed.length <= MOST_BYTES;
        if (hasRoom) bytes += it.packed.length;
        packed.push(hasRoom ? it.packed : null);
      }
    },
    wholeUpTo(seq) {
      upToSeq = Math.max(upToSeq, seq);
    },
    holding: (quote, limit) =>
      index.holding(unitsByWord(quote), limit).map(({ text, all }) => ({ id: ids[text]!, packed: packed[text] ?? null, all })),
  };
}
