// Takes a dossier and the sources, gives everything in it that does not hold. Sees model and text alone: audit it by itself.
import { createHash } from "node:crypto";
import type { Citation, Dossier } from "../model/index.ts";
import { isHigh, isLow } from "../text/unit-ranges.ts";
import { citationsIn, type Placed } from "./verify-citations.ts";
import type { Finding } from "./verify-findings.ts";
import { danglingReferences } from "./verify-references.ts";
import { DOSSIER_SHAPE } from "./verify-shape.ts";
import { readsAs } from "./verify-words.ts";

export { FINDING_CODES, type Finding, type FindingCode } from "./verify-findings.ts";

/** Shape findings told at most: a file of another kind would give thousands. */
const MOST_SHAPE_FINDINGS = 50;
/** Units of source that stand on either side of a citation, unless the source ends or a pair of surrogates would be cut. */
const CONTEXT_UNITS = 32;

/**
 * Everything in the dossier that does not hold; empty means that each line of it rests on the words of the sources.
 *
 * A dossier of a wrong shape gives its shape findings alone. What this does not check: whether the
 * statements are well chosen; that is for the reader, who has the words.
 *
 * @param sources source text by report id, each the file as given, decoded; a JSON article's is its text field
 * @cost O(dossier + sources); nothing is thrown on account of what is in them
 */
export function verifyDossier(dossier: unknown, sources: ReadonlyMap<string, string>): Finding[] {
  const parsed = DOSSIER_SHAPE.safeParse(dossier);
  if (!parsed.success)
    return parsed.error.issues
      .slice(0, MOST_SHAPE_FINDINGS)
      .map(({ path, message }) => ({ code: "verify/shape", path: path.map(String).join("."), message }));
  const record = parsed.data;
  return [
    ...sealFindings(record),
    ...sourceFindings(record, sources),
    ...danglingReferences(record),
    ...citationsIn(record).flatMap((placed) => citationFindings(placed, sources)),
  ];
}

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** Canonical JSON. @source RFC 8785: keys in the order of their UTF-16 units, no white space */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const fields = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(",")}}`;
}

function sealFindings(dossier: Dossier): Finding[] {
  const { seal, ...build } = dossier.build;
  const findings: Finding[] = [];
  if (sha256(canonical({ ...dossier, build })) !== seal)
    findings.push({ code: "verify/seal", path: "build.seal", message: "The dossier is not as it was sealed." });
  const inputs = dossier.reports.map(({ id, sourceHash }) => [id, sourceHash]).sort(([a = ""], [b = ""]) => (a < b ? -1 : a > b ? 1 : 0));
  if (sha256(canonical(inputs)) !== build.inputHash)
    findings.push({ code: "verify/inputs", path: "build.inputHash", message: "The reports listed are not those that went in." });
  return findings;
}

function sourceFindings({ reports, problems }: Dossier, sources: ReadonlyMap<string, string>): Finding[] {
  const findings: Finding[] = [];
  const lengths = new Map<string, number>();
  for (const [index, report] of reports.entries()) {
    const path = `reports.${index}`;
    const source = sources.get(report.id);
    lengths.set(report.id, source?.length ?? report.sourceLength);
    if (source === undefined)
      findings.push({ code: "verify/no-source", path, message: `The source of ${report.id} (${report.file}) was not given.` });
    else if (sha256(source) !== report.sourceHash || source.length !== report.sourceLength)
      findings.push({ code: "verify/source-changed", path, message: `The source of ${report.id} (${report.file}) is another text.` });
    for (const [at, block] of report.blocks.entries()) findings.push(...outside(block, lengths.get(report.id), `${path}.blocks.${at}`));
  }
  for (const [index, { report, at }] of problems.entries())
    if (report !== null && at !== null) findings.push(...outside(at, lengths.get(report), `problems.${index}.at`));
  return findings;
}

const outside = ({ start, end }: { start: number; end: number }, length: number | undefined, path: string): Finding[] =>
  start < end && end <= (length ?? 0)
    ? []
    : [{ code: "verify/outside", path, message: `${start} to ${end} is no place in ${length ?? 0} units of source.` }];

function citationFindings({ path, citation, within }: Placed, sources: ReadonlyMap<string, string>): Finding[] {
  const { report, start, end, exact, prefix, suffix, words } = citation;
  const findings: Finding[] = [];
  if (within !== null && within !== report)
    findings.push({ code: "verify/other-report", path, message: `It cites ${report}, but belongs to ${within}.` });
  const source = sources.get(report);
  if (source === undefined) return findings; // told where the report is listed, or as a reference that leads nowhere
  if (start >= end || end > source.length) return [...findings, ...outside(citation, source.length, path)];
  const there = source.slice(start, end);
  if (there !== exact)
    findings.push({ code: "verify/not-the-words", path, message: `Cited: ${quoted(exact)}. In ${report} there stands: ${quoted(there)}.` });
  const context = contextOf(source, citation);
  if (context.prefix !== prefix || context.suffix !== suffix)
    findings.push({ code: "verify/not-the-context", path, message: `Around ${quoted(there)} in ${report} there stand other words.` });
  if (words !== undefined && !readsAs(there, words))
    findings.push({ code: "verify/not-as-read", path, message: `${quoted(there)} in ${report} does not read ${quoted(words)}.` });
  return findings;
}

const splitsPair = (text: string, at: number): boolean => isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));

function contextOf(source: string, { start, end }: Citation): { prefix: string; suffix: string } {
  const from = Math.max(0, start - CONTEXT_UNITS);
  const to = Math.min(source.length, end + CONTEXT_UNITS);
  return {
    prefix: source.slice(splitsPair(source, from) ? from + 1 : from, start),
    suffix: source.slice(end, splitsPair(source, to) ? to - 1 : to),
  };
}

/** Units of a citation that a message repeats. */
const SHOWN = 80;
const quoted = (words: string): string => JSON.stringify(words.length <= SHOWN ? words : `${words.slice(0, SHOWN)}…`);
