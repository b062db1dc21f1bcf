// Takes a store and a file of reports, says what the store holds, adds the reports in batches and brings the record up to date; says each step once it is done.
// With a third argument the engine's work is kept in that file ("keep") or taken from there ("take"), by the fourth.
import { createHash } from "node:crypto";
import { readFileSync, writeSync } from "node:fs";
import { addTo, openStore, refreshed, type Store } from "../../src/engine.ts";
import { keepingEngine, keptEngine } from "./kept-engine.ts";

const [address = "", file = "", engine = "", how = ""] = process.argv.slice(2);
const lines = readFileSync(file, "utf8").trimEnd().split("\n");
const BATCH = 50;
const AT_ONCE = 500;

/** Straight to the pipe: what is said before the kill must be heard. */
const say = (...words: readonly string[]): void => void writeSync(1, `${words.join(" ")}\n`);

/** Identifiers as the rows have them, twice where a report lies there twice. */
async function held(store: Store): Promise<string[]> {
  const ids: string[] = [];
  for (let seq = 0; ;) {
    const some = await store.capturesAfter(seq, AT_ONCE);
    const last = some.at(-1);
    if (last === undefined) return ids;
    ids.push(...some.map(({ capture }) => capture.id));
    seq = last.seq;
  }
}

/** One hash over every affair's seal, report's place and statement that is searched. */
async function endState(store: Store): Promise<string> {
  const hash = createHash("sha256");
  const { captures, affairs, statements } = await store.counts();
  hash.update(JSON.stringify([captures, affairs, statements]));
  for (const { id, seal } of [...(await store.affairs(captures, 0))].sort((a, b) => (a.id < b.id ? -1 : 1))) hash.update(`${id} ${seal}\n`);
  for (const { id, affair } of [...(await store.reports(captures, 0))].sort((a, b) => (a.id < b.id ? -1 : 1)))
    hash.update(`${id} ${affair}\n`);
  return hash.digest("hex");
}

const store = await openStore(address);
say("holds", ...(await held(store)));
for (let at = 0; at < lines.length; at += BATCH) {
  const bytes = Buffer.from(`${lines.slice(at, at + BATCH).join("\n")}\n`);
  const { added } = await addTo(store, [{ name: "reports.jsonl", bytes }], "2026-01-02T03:04:05Z");
  say("added", ...added.map(({ id }) => id));
}
let step = "";
await refreshed(store, {
  ...(engine === "" ? {} : { apart: how === "take" ? keptEngine(engine) : keepingEngine(engine) }),
  progress: (now) => {
    if (now !== step) say("step", (step = now));
  },
});
say("done", await endState(store));
await store.close();
