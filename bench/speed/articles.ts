// Gives the articles that speed is measured on: PolNeAR's development set, or the sample affair where that is missing.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Capture } from "../../src/model/index.ts";
import { corpusFile, isThere, recordsOf, SAMPLE } from "../quality/corpora.ts";

export interface Text {
  readonly id: string;
  readonly text: string;
}

/** Where they come from, for the head of the table. */
export const SOURCE = isThere(corpusFile("polnear/dev")) ? "polnear/dev" : "sample";

export function articles(): Text[] {
  if (SOURCE === "polnear/dev") return recordsOf<Text>(corpusFile(SOURCE)).map(({ id, text }) => ({ id, text }));
  const folder = join(SAMPLE, "reports");
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.map((name) => ({ id: name, text: readFileSync(join(folder, name), "utf8") }));
}

/** An article as if it lay in a file of its own. */
export function captureOf({ id, text }: Text): Capture {
  const sourceHash = createHash("sha256").update(text).digest("hex");
  return { id, file: id, mediaType: "text/plain", source: text, sourceHash, metadata: {} };
}
