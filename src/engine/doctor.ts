// Takes a store, checks that all it holds is whole: captures as they came, every citation of every dossier, nothing waiting.
import { contentHash, type Store } from "../store/index.ts";
import { verifyDossier } from "../publish/verify.ts";
import { affairDossier, isCurrent } from "./desk.ts";
import type { RunOptions } from "./run.ts";

/** One thing that was looked at. */
export interface Checked {
  readonly what: string;
  readonly holds: boolean;
  /** What was seen, and what to do where it does not hold. */
  readonly says: string;
}

const AT_ONCE = 200;

async function capturesWhole(store: Store): Promise<Checked> {
  const broken: string[] = [];
  let [seq, looked] = [0, 0];
  for (;;) {
    const some = await store.capturesAfter(seq, AT_ONCE);
    const last = some.at(-1);
    if (last === undefined) break;
    seq = last.seq;
    looked += some.length;
    for (const { capture, hash } of some) if (contentHash(capture) !== hash) broken.push(capture.id);
  }
  return {
    what: "captures",
    holds: broken.length === 0,
    says:
      broken.length === 0
        ? `${looked} reports, each as it was handed in`
        : `${broken.length} of ${looked} reports are not what was handed in: ${broken.slice(0, 5).join(", ")}. Restore a backup.`,
  };
}

async function citationsHold(store: Store, options: RunOptions): Promise<Checked> {
  const { affairs: all } = await store.counts();
  let [looked, lines] = [0, 0];
  const broken: string[] = [];
  for (let offset = 0; ; offset += AT_ONCE) {
    const some = await store.affairs(AT_ONCE, offset);
    if (some.length === 0) break;
    for (const { id } of some) {
      const collation = await affairDossier(store, id);
      if (collation === null) continue;
      const findings = verifyDossier(collation.dossier, collation.sources);
      lines += collation.dossier.statements.length;
      if (findings.length > 0) broken.push(`${id}: ${findings[0]?.message ?? ""}`);
      options.progress?.("publish", ++looked, all);
    }
  }
  return {
    what: "citations",
    holds: broken.length === 0,
    says:
      broken.length === 0
        ? `${looked} affairs with ${lines} statements, every citation stands in its report`
        : `${broken.length} affairs have citations that do not hold; the first: ${broken[0]}. Please report it.`,
  };
}

async function recordCurrent(store: Store): Promise<Checked> {
  const current = await isCurrent(store);
  return {
    what: "record",
    holds: current,
    says: current ? "up to date with every report" : "reports are waiting: `variorum add` with nothing to add brings them in",
  };
}

/** Everything that was checked, in order. @cost one pass over all captures and dossiers */
export async function examine(store: Store, options: RunOptions = {}): Promise<readonly Checked[]> {
  return [await capturesWhole(store), await recordCurrent(store), await citationsHold(store, options)];
}
