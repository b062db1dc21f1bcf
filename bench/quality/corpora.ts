// Takes the name of a corpus or an affair, gives its records and the digest that says which they are.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Expected, GoldAffair, GoldStatement } from "./scorers/affair.ts";

/** Where corpora, affairs and reference scorers lie: beside the repository, or where VARIORUM_SHARED says. */
export const SHARED = process.env["VARIORUM_SHARED"] ?? fileURLToPath(new URL("../../../shared", import.meta.url));
export const SAMPLE = fileURLToPath(new URL("../../sample", import.meta.url));

export const corpusFile = (name: string): string => join(SHARED, "corpora", `${name}.jsonl`);
/** Affairs of our own invention that are no sample: `test/affairs/README.md`. */
export const OWN_AFFAIRS = [
  "reservoir",
  "harbour",
  "shaft",
  "ballot",
  "convoy",
  "relic",
  "truce",
  "enclave",
  "strait",
  "ridge",
  "pylon",
  "viaduct",
  "corridor",
  "tailings",
  "depot",
  "ferry",
  "beacon",
  "quarantine",
] as const;

export function affairFolder(name: string): string {
  if (name === "sample") return SAMPLE;
  if (OWN_AFFAIRS.some((own) => own === name)) return fileURLToPath(new URL(`../../test/affairs/${name}`, import.meta.url));
  return join(SHARED, "affairs", name);
}

/** True where the records are there to be read. */
export const isThere = (path: string): boolean => existsSync(path);

/** SHA-256 of a file, or over all files of a folder by name, hexadecimal. */
export function digestOf(path: string): string {
  const hash = createHash("sha256");
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [path];
  for (const file of files) hash.update(`${file.slice(path.length)}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

export const recordsOf = <Record>(file: string): Record[] =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record);

/** An affair coded by hand, with the sources its offsets point into. @param sources by report id */
export function goldAffair(folder: string, sources: ReadonlyMap<string, string>): GoldAffair {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
  return { statements: json("statements.json") as GoldStatement[], expected: json("expected.json") as Expected, texts: sources };
}
