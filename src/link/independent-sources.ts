// Takes the reports of an episode, gives how many sources they stand on: whole copies folded, texts credited to one agency too.
import { valueOf, type LinkedReport } from "../model/index.ts";
import { Sets } from "./grouping/clusters.ts";
import { sameOutlet } from "./reliance.ts";
import type { LinkTables } from "./rule.ts";

/** How many sources are left when whole copies are folded, and texts credited to one agency with that agency's own. */
export function independentSources(reports: readonly LinkedReport[], tables: LinkTables): number {
  const sources = new Sets(reports.length);
  const credited = new Map<string, number>();
  reports.forEach((report, index) => {
    for (const { of, kind } of report.copies) {
      const original = reports.findIndex((it) => it.annotated.article.id === of);
      if (kind === "whole" && original >= 0) sources.join(index, original);
    }
    for (const { name, kind } of report.reliesOn) {
      if (kind !== "agency-credit") continue;
      const own = reports.findIndex((it) => sameOutlet(valueOf(it.annotated.article.outlet) ?? "", name, tables));
      const before = credited.get(name.toLowerCase());
      if (own >= 0) sources.join(index, own);
      else if (before !== undefined) sources.join(index, before);
      credited.set(name.toLowerCase(), before ?? index);
    }
  });
  return new Set(reports.map((_, index) => sources.of(index))).size;
}
