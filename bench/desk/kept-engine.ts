// Takes a file, gives the engine's part of bringing a record up to date: done and kept there, or taken from there, which costs next to nothing.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import type { Derived } from "../../src/engine/affair-records.ts";
import { derived } from "../../src/engine/derive.ts";
import type { Deriver, Fed } from "../../src/engine/deriver.ts";
import type { Threads } from "../../src/engine/desk.ts";
import { packedReadings } from "../../src/engine/packed-reading.ts";
import { unpackedAnnotation } from "../../src/engine/packed.ts";
import { readAndAnnotate } from "../../src/presets.ts";

/** A deriver that only collects what it is fed. */
const collecting = (derive: (fed: readonly Fed[], ...given: Parameters<Deriver["derive"]>) => Derived): Deriver => {
  const all: Fed[] = [];
  return {
    get upToSeq() {
      return all.at(-1)?.kept.seq ?? 0;
    },
    get size() {
      return all.length;
    },
    feed: (fed) => void all.push(...fed),
    derive: (occasion) => Promise.resolve(derive(all, occasion)),
    render: () => Promise.reject(new Error("nobody takes a dossier while reports are added")),
    close: () => Promise.resolve(),
  };
};

function written(path: string, value: unknown): void {
  writeFileSync(`${path}.part`, serialize(value));
  renameSync(`${path}.part`, path);
}

/** Reads, links and compares here, and keeps what that gave. */
export function keepingEngine(file: string): Threads {
  const packed = new Map<string, Uint8Array>();
  return {
    spread: (captures) =>
      Promise.resolve(
        packedReadings()(captures.map(readAndAnnotate)).map((it) => {
          packed.set(it.id, it.packed);
          return it;
        }),
      ),
    deriver: collecting((fed, occasion) => {
      const found = derived({ captures: fed.map(({ kept }) => kept), packed: fed.map((it) => it.packed), ...occasion });
      written(`${file}.read`, packed);
      written(`${file}.linked`, found);
      return found;
    }),
  };
}

/** Gives what was kept, of the same reports in a store that has no record yet. */
export function keptEngine(file: string): Threads {
  const from = (path: string): unknown => deserialize(readFileSync(path));
  let packed: ReadonlyMap<string, Uint8Array> | null = null;
  return {
    spread: (captures) => {
      packed ??= from(`${file}.read`) as ReadonlyMap<string, Uint8Array>;
      const known = packed;
      return Promise.resolve(
        captures.map((capture) => {
          const annotated = unpackedAnnotation(known.get(capture.id) ?? new Uint8Array());
          if (annotated === null) throw new Error(`${capture.id} was not kept`);
          return packedReadings()([annotated])[0]!;
        }),
      );
    },
    deriver: collecting(() => from(`${file}.linked`) as Derived),
  };
}
