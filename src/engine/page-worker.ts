// Takes packed dossiers, gives the pages of their leaves, packed: what a thread apart runs, so that whoever answers need not.
import { parentPort } from "node:worker_threads";
import { gzipSync } from "node:zlib";
import type { Dossier } from "../model/index.ts";
import { withLeaves } from "../publish/desk/leaves.ts";
import { policyIn, toPage } from "../publish/page/page.ts";
import { leavesOf, onLeaf, type Leaf } from "./leaves.ts";
import { unpackedDossier } from "./packed.ts";
import type { PageAnswer, PageJob } from "./affair-pages.ts";

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

function answerTo({ seal, packed, leaf, sources, serving }: PageJob): PageAnswer {
  const open = opened(seal, packed);
  if (open === null) return { kind: "packed-wanted" };
  const { dossier, leaves } = open;
  const here = leaves[leaf - 1];
  if (here === undefined) return { kind: "no-leaf" };
  if (sources === null) return { kind: "sources-wanted", reports: [...here.reports] };
  const lines = leaves.map(({ number, reports, from, to }) => ({ number, reports: reports.size, from, to }));
  const page = withLeaves(toPage(leaves.length === 1 ? dossier : onLeaf(dossier, here), sources, serving), lines, leaf);
  return { kind: "page", packed: gzipSync(page), policy: policyIn(page) };
}

parentPort?.on("message", ({ number, job }: { number: number; job: PageJob }) => {
  let answer: PageAnswer;
  try {
    answer = answerTo(job);
  } catch (cause) {
    answer = { kind: "failed", message: cause instanceof Error ? cause.message : String(cause) };
  }
  parentPort?.postMessage({ number, answer });
});
