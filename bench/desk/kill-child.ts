// Takes a store and a number, adds so many invented reports in batches and brings the record up to date; says each batch once it is safe.
import { readFileSync, writeSync } from "node:fs";
import { addTo, openStore, refreshed } from "../../src/engine.ts";

const [address = "", file = ""] = process.argv.slice(2);
const lines = readFileSync(file, "utf8").trimEnd().split("\n");
const BATCH = 50;

const store = await openStore(address);
// Straight to the pipe: what is said before the kill must be heard.
writeSync(1, "open\n");
for (let at = 0; at < lines.length; at += BATCH) {
  const bytes = Buffer.from(`${lines.slice(at, at + BATCH).join("\n")}\n`);
  const { added } = await addTo(store, [{ name: "reports.jsonl", bytes }], "2026-01-02T03:04:05Z");
  writeSync(1, `${added.map(({ id }) => id).join(" ")}\n`);
}
await refreshed(store);
writeSync(1, "done\n");
await store.close();
