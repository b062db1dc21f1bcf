// Takes who took what from whom, gives an arc diagram: every source above those who take from it, an arc each.
import type { DossierReport } from "../../model/index.ts";
import { sortedBy } from "../order.ts";
import { pushTo } from "../../text/lists.ts";

export interface LineageNode {
  readonly key: string;
  readonly label: string;
  /** Day of publication; empty for a source that is not among the reports. */
  readonly detail: string;
  readonly report: string | null;
  readonly y: number;
}

export interface LineageArc {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly path: string;
  /** Where the arrow ends, at the one who takes. */
  readonly end: { readonly x: number; readonly y: number };
}

export interface Lineage {
  readonly nodes: readonly LineageNode[];
  readonly arcs: readonly LineageArc[];
  /** Where the drawing begins: left of the widest arc. */
  readonly left: number;
  readonly height: number;
}

interface Link {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
}

const LINEAGE_LINE = 40;
const TOP = 24;

/** Links from source to taker: copies first, since a copy says more than a credit; one for each pair. */
function linksOf(reports: readonly DossierReport[]): Link[] {
  const here = new Set(reports.map(({ id }) => id));
  const links = new Map<string, Link>();
  const add = (link: Link): void => {
    const key = JSON.stringify([link.from, link.to]);
    if (link.from !== link.to && !links.has(key)) links.set(key, link);
  };
  for (const { id, copies, reliesOn } of reports) {
    for (const { of, kind } of copies) if (here.has(of)) add({ from: `report:${of}`, to: `report:${id}`, kind: `copy-${kind}` });
    for (const { name, kind, report } of reliesOn)
      add({ from: report !== null && here.has(report) ? `report:${report}` : `named:${name}`, to: `report:${id}`, kind });
  }
  return [...links.values()];
}

/** Sources before those who take from them; circles are cut where they close. */
function ordered(keys: readonly string[], links: readonly Link[]): string[] {
  const sources = new Map<string, string[]>();
  for (const { from, to } of links) pushTo(sources, to, from);
  const placed = new Set<string>();
  const waiting = [...keys];
  const order: string[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex((key) => (sources.get(key) ?? []).every((source) => placed.has(source)));
    const [key] = waiting.splice(Math.max(0, ready), 1);
    placed.add(key!);
    order.push(key!);
  }
  return order;
}

/**
 * The diagram of one episode's reports; `axis` is where the arcs meet the labels, in pixels.
 *
 * @cost O(nodes² + links), nodes of one episode
 */
export function lineageOf(
  reports: readonly DossierReport[],
  outletOf: (report: string) => string,
  dayOf: (report: DossierReport) => string | null,
  axis: number,
): Lineage {
  const links = linksOf(reports);
  const touched = new Set(links.flatMap(({ from, to }) => [from, to]));
  const named = [...new Set(links.map(({ from }) => from).filter((key) => key.startsWith("named:")))].sort();
  const own = sortedBy(reports, (it) => [touched.has(`report:${it.id}`) ? 0 : 1, dayOf(it), it.id]);
  const byKey = new Map(own.map((it) => [`report:${it.id}`, it]));
  const order = ordered([...named, ...byKey.keys()], links);
  const nodes = order.map((key, index): LineageNode => {
    const report = byKey.get(key);
    const y = TOP + index * LINEAGE_LINE;
    return report === undefined
      ? { key, label: key.slice("named:".length), detail: "not among the reports", report: null, y }
      : { key, label: outletOf(report.id), detail: dayOf(report)?.slice(0, 10) ?? "undated", report: report.id, y };
  });
  const yOf = new Map(nodes.map(({ key, y }) => [key, y]));
  const taken = new Map<string, number>();
  let widest = 12;
  const arcs = links.map(({ from, to, kind }): LineageArc => {
    const count = taken.get(to) ?? 0;
    taken.set(to, count + 1);
    const y1 = yOf.get(from) ?? 0;
    const y2 = (yOf.get(to) ?? 0) - 4 + Math.min(count, 3) * 5;
    const bow = Math.min(axis - 14, 22 + Math.abs(y2 - y1) * 0.42);
    widest = Math.max(widest, bow);
    return {
      from,
      to,
      kind,
      path: `M${axis - 8} ${y1} C${axis - bow} ${y1} ${axis - bow} ${y2} ${axis - 13} ${y2}`,
      end: { x: axis - 8, y: y2 },
    };
  });
  return { nodes, arcs, left: Math.floor(axis - widest * 0.8 - 8), height: TOP + nodes.length * LINEAGE_LINE - 8 };
}
