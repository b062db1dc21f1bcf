// Takes paths of text files, gives captures; stands in until `ingest` lands.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Capture, Problem } from "./model/index.ts";

export function captures(inputs: readonly string[]): { captures: readonly Capture[]; problems: readonly Problem[] } {
  const files = inputs.flatMap((path) => (statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path]));
  return {
    captures: files.map((path): Capture => {
      const source = readFileSync(path, "utf8");
      const sourceHash = createHash("sha256").update(source).digest("hex");
      const file = basename(path);
      return { id: file.replace(/\.[^.]*$/, ""), file, mediaType: "text/plain", source, sourceHash, metadata: {} };
    }),
    problems: [],
  };
}
