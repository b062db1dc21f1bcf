// Takes captures with the names they came by, gives each an identifier that no other has.
import type { Capture, Problem } from "../model/index.ts";
import { flaw } from "./flaw.ts";

/** Digits of the hash that an identifier carries where two would be the same. */
const HASH_DIGITS = 8;

/** What a report is called whose file has no name at all. */
const NAMELESS = "report";

/** A file's name without folders and ending; a name of dots alone stays as it is. Never empty. */
export function nameOfFile(file: string): string {
  if (file === "-") return "stdin";
  const base = file.slice(file.lastIndexOf("/") + 1);
  const dot = base.lastIndexOf(".");
  return (dot > 0 ? base.slice(0, dot) : base) || NAMELESS;
}

/** Orders by file, then by what is in it, so that identifiers do not depend on the order of the inputs. */
function before(a: Capture, b: Capture): number {
  const keys = (it: Capture): readonly string[] => [it.file, it.sourceHash, JSON.stringify(it.metadata)];
  const [left, right] = [keys(a), keys(b)];
  for (const [index, key] of left.entries()) {
    const other = right[index] ?? "";
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}

function groupsById(captures: readonly Capture[]): Map<string, Capture[]> {
  const groups = new Map<string, Capture[]>();
  for (const capture of captures) {
    const group = groups.get(capture.id);
    if (group === undefined) groups.set(capture.id, [capture]);
    else group.push(capture);
  }
  return groups;
}

/** Gives the first of `wanted`, `wanted-2`, `wanted-3`, … that is free, and takes it. */
function taken(wanted: string, ids: Set<string>): string {
  let id = wanted;
  for (let count = 2; ids.has(id); count++) id = `${wanted}-${count}`;
  ids.add(id);
  return id;
}

/**
 * The captures, in their order, with identifiers made unique: those that share one carry a part of
 * their hash, and a count too where their texts are the same.
 */
export function uniquelyNamed(captures: readonly Capture[]): { captures: Capture[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const renamed = new Map<Capture, string>();
  const groups = groupsById(captures);
  for (const [id, group] of groups) if (group.length === 1) ids.add(id);
  const shared = [...groups].filter(([, group]) => group.length > 1).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [id, group] of shared) {
    const sorted = [...group].sort(before);
    for (const capture of sorted) renamed.set(capture, taken(`${id}-${capture.sourceHash.slice(0, HASH_DIGITS)}`, ids));
    const files = [...new Set(sorted.map((it) => it.file))].slice(0, 5).join(", ");
    problems.push(
      flaw(
        "ingest/same-name",
        `${group.length} inputs are named "${id}" (${files}).`,
        "Give the files different names to have plain identifiers.",
      ),
    );
  }
  return { captures: captures.map((it) => ({ ...it, id: renamed.get(it) ?? it.id })), problems };
}
