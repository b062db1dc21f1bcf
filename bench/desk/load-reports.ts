// Takes a number, gives so many reports to fill a store with: news texts where the corpora lie beside the project, copies of them varied, else invented ones.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { randomFrom } from "../../train/random.ts";
import { invented, type Invented } from "./reports.ts";

/** Where public corpora lie, if they do; nothing of them is in the project. */
const CORPORA = fileURLToPath(new URL("../../../shared/corpora/", import.meta.url));
const FILES = [
  ...["gva_stream/train", "gva_stream/dev", "gva_stream/dev2"],
  ...["basil_events/train", "basil_events/dev", "polnear/train", "polnear/dev"],
];
const OUTLETS = ["Courant", "Ledger", "Evening Post", "Dispatch", "Observer", "Gazette", "Tribune", "Register"];
const DAY_MS = 86_400_000;

/** The texts that are there, each once. */
function texts(): Invented[] {
  const found = new Map<string, Invented>();
  for (const name of FILES) {
    const path = `${CORPORA}${name}.jsonl`;
    if (!existsSync(path)) continue;
    for (const line of readFileSync(path, "utf8").split("\n")) {
      if (line === "") continue;
      const { id, title = "", text, outlet = "", date = "" } = JSON.parse(line) as Partial<Invented> & { id: string; text: string };
      found.set(id, { id, title, text, outlet, date });
    }
  }
  return [...found.values()];
}

/** A copy as another outlet would run it: a dateline of its own, a paragraph left out, now and then a day later. */
function varied(of: Invented, n: number, random: () => number): Invented {
  const outlet = OUTLETS[Math.floor(random() * OUTLETS.length)]!;
  const paragraphs = of.text.split("\n").filter((it) => it.trim() !== "");
  if (paragraphs.length > 2) paragraphs.splice(1 + Math.floor(random() * (paragraphs.length - 1)), 1);
  const later = /^\d{4}-\d\d-\d\d$/.test(of.date) && random() < 0.3;
  const date = later ? new Date(Date.parse(of.date) + DAY_MS).toISOString().slice(0, 10) : of.date;
  return { id: `copy-${n}-${of.id}`, title: of.title, outlet, date, text: `(${outlet} desk ${n}) ${paragraphs.join("\n\n")}` };
}

/** `count` reports, the same every time where the same corpora lie there. */
export function loadReports(count: number): { readonly reports: readonly Invented[]; readonly of: number } {
  const given = texts();
  if (given.length === 0) return { reports: Array.from({ length: count }, (_, n) => invented(n)), of: 0 };
  const random = randomFrom(7);
  const reports = given.slice(0, count);
  for (let n = 0; reports.length < count; n++) reports.push(varied(given[Math.floor(random() * given.length)]!, n, random));
  return { reports, of: given.length };
}
