// Takes packed dossiers, gives the pages of their leaves, packed, and their parts as JSON: what a thread apart runs.
import { parentPort } from "node:worker_threads";
import { gzipSync } from "node:zlib";
import type { Dossier } from "../model/index.ts";
import { withLeaves } from "../publish/desk/leaves.ts";
import { policyIn, toPage } from "../publish/page/page.ts";
import { PARTS, type AffairAnswer, type AffairJob, type Wanted } from "./affair-thread.ts";
import { render } from "./collate.ts";
import { leavesOf, onLeaf, type Leaf } from "./leaves.ts";
import { unpackedDossier } from "./packed.ts";

/** Bytes of packed dossiers kept unpacked, ten times that in memory. */
const MOST_KEPT = 32 * 1024 * 1024;

interface Open {
  readonly dossier: Dossier;
  readonly leaves: readonly Leaf[];
  readonly bytes: number;
}
const kept = new Map<string, Open>();

function opened(seal: string, packed: Uint8Array | null): Open | null {
  const known = kept.get(seal);
  if (known !== undefined || packed === null) return known ?? null;
  const dossier = unpackedDossier(packed);
  const found = { dossier, leaves: leavesOf(dossier), bytes: packed.length };
  kept.set(seal, found);
  let bytes = 0;
  for (const it of kept.values()) bytes += it.bytes;
  for (const [key, it] of kept) {
    if (bytes <= MOST_KEPT || kept.size === 1) break;
    kept.delete(key);
    bytes -= it.bytes;
  }
  return found;
}

type Sources = AffairJob["sources"];
type WantedOf<Kind extends Wanted["kind"]> = Extract<Wanted, { readonly kind: Kind }>;

const text = (value: unknown): AffairAnswer => ({ kind: "text", text: JSON.stringify(value) });

function page({ dossier, leaves }: Open, { leaf, serving: desk }: WantedOf<"page">, { sources, newest = [] }: AffairJob): AffairAnswer {
  const here = leaves[leaf - 1];
  if (here === undefined) return { kind: "nothing" };
  if (sources === null) return { kind: "sources-wanted", reports: [...here.reports] };
  const lines = leaves.map(({ number, reports, from, to }) => ({ number, reports: reports.size, from, to }));
  const serving = { ...desk, newest };
  const made = withLeaves(toPage(leaves.length === 1 ? dossier : onLeaf(dossier, here), sources, serving), lines, leaf);
  return { kind: "page", packed: gzipSync(made), policy: policyIn(made) };
}

function outline({ dossier }: Open): AffairAnswer {
  const [line] = dossier.affairs;
  if (line === undefined) return { kind: "nothing" };
  return text({
    ...{ id: line.id, title: line.title, from: line.from, to: line.to, seal: dossier.build.seal, episodes: dossier.episodes },
    ...{ reports: dossier.reports.length, statements: dossier.statements.length },
    parts: Object.fromEntries(PARTS.map((part) => [part, dossier[part].length])),
  });
}

function part({ dossier }: Open, { part: name, episode, from, limit }: WantedOf<"part">): AffairAnswer {
  const all: readonly object[] = dossier[name];
  const items = episode === null ? all : all.filter((it) => "episode" in it && it.episode === episode);
  return { kind: "items", text: JSON.stringify(items.slice(from, from + limit)), total: items.length };
}

function statement({ dossier }: Open, { id }: WantedOf<"statement">): AffairAnswer {
  const it = dossier.statements.find((some) => some.id === id);
  if (it === undefined) return { kind: "nothing" };
  return text({ ...it, correction: dossier.corrections?.find((some) => some.statement === id) ?? null });
}

function whole({ dossier }: Open, { form }: WantedOf<"dossier">, sources: Sources): AffairAnswer {
  if (sources === null && form === "html") return { kind: "sources-wanted", reports: dossier.reports.map(({ id }) => id) };
  return { kind: "text", text: render({ dossier, sources: sources ?? new Map() }, form) };
}

function answerTo(job: AffairJob): AffairAnswer {
  const { seal, packed, wanted, sources } = job;
  const open = opened(seal, packed);
  if (open === null) return { kind: "packed-wanted" };
  switch (wanted.kind) {
    case "page":
      return page(open, wanted, job);
    case "leaf-of": {
      const leaf = open.leaves.find(({ reports }) => reports.has(wanted.report));
      return leaf === undefined ? { kind: "nothing" } : { kind: "leaf", leaf: leaf.number };
    }
    case "outline":
      return outline(open);
    case "part":
      return part(open, wanted);
    case "statement":
      return statement(open, wanted);
    case "dossier":
      return whole(open, wanted, sources);
  }
}

parentPort?.on("message", ({ number, job }: { number: number; job: AffairJob }) => {
  let answer: AffairAnswer;
  try {
    answer = answerTo(job);
  } catch (cause) {
    answer = { kind: "failed", message: cause instanceof Error ? cause.message : String(cause) };
  }
  parentPort?.postMessage({ number, answer });
});
