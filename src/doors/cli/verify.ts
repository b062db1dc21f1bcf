// Takes a dossier or a quotation with reports, writes whether it holds; the exit status says it too.
import { readFileSync } from "node:fs";
import { UserError, type Exit } from "../../contract/exit.ts";
import { verifyQuotation, verifyRecord, whyNoQuotation, type CitedAnswer, type CitedPlace, type Verification } from "../../engine.ts";
import { inputsOf } from "./inputs.ts";
import { defaultThreads } from "./options.ts";
import { printable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

export interface VerifyFlags {
  readonly quote?: string;
  readonly speaker?: string;
  readonly json?: boolean;
  readonly threads?: number;
}

export async function verifyCommand(paths: readonly string[], flags: VerifyFlags, terminal: Terminal): Promise<Exit> {
  if (flags.quote !== undefined) return verifyQuoteCommand(flags.quote, paths, flags, terminal);
  if (flags.speaker !== undefined) throw new UserError("misuse", "verify/speaker", "--speaker goes with --quote.", 'Give --quote "…" too.');
  const [file = "", ...reports] = paths;
  if (reports.length === 0)
    throw new UserError("misuse", "verify/no-reports", "There are no reports to check against.", "variorum verify DOSSIER.json REPORTS…");
  const verification = await verifyRecord(dossierIn(file), await inputsOf(reports, terminal));
  await terminal.data(flags.json === true ? asLine(verification) : verificationText(verification));
  return verification.findings.length === 0 ? "ok" : "unverified";
}

/** @throws UserError where the file is not there or is no JSON */
function dossierIn(file: string): unknown {
  const refused = (why: string): UserError =>
    new UserError("input", "verify/no-dossier", `${file} ${why}.`, "Give the .json file that `variorum collate --out FILE.json` wrote.");
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw refused(`could not be read: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw refused("does not parse as JSON");
  }
}

const asLine = (value: unknown): string => `${JSON.stringify(value)}\n`;

function verificationText({ findings, reports }: Verification): string {
  if (findings.length === 0) return `Verified: every citation holds, in ${reports} reports.\n`;
  const lines = findings.map(({ code, path, message }) => `${code} ${path}: ${printable(message)}`);
  return `${lines.join("\n")}\nNot verified: ${findings.length} of its lines do not hold.\n`;
}

async function verifyQuoteCommand(quote: string, paths: readonly string[], flags: VerifyFlags, terminal: Terminal): Promise<Exit> {
  const wrong = whyNoQuotation(quote);
  if (wrong !== null) throw new UserError("misuse", "verify/quote", `--quote: ${wrong}`, "Give the words of one quotation.");
  const answer = await verifyQuotation(quote, await inputsOf(paths, terminal), {
    threads: flags.threads ?? defaultThreads(),
    progress: (_, done, of) => terminal.bar("reading", done, of),
    ...(flags.speaker === undefined ? {} : { speaker: flags.speaker }),
  });
  await terminal.data(flags.json === true ? asLine(answer) : answerText(answer, flags.speaker));
  return answer.state === "attested" ? "ok" : "unverified";
}

function answerText({ state, places, nearest }: CitedAnswer, speaker: string | undefined): string {
  const by = speaker === undefined ? "" : ` by ${speaker}`;
  if (state === "not-found") return "Not found: no report has these words or any near them.\n";
  if (state !== "near") {
    const head = state === "attested" ? `Attested${by}:` : `These words stand in the reports, but nowhere${by}:`;
    return `${[head, ...places.map(placeText)].join("\n")}\n`;
  }
  const readings = nearest.flatMap((reading) => [
    `${placeText(reading)} (${Math.round(reading.likeness * 100)} % of the words)`,
    ...reading.differences.map(({ asked, found }) => `    ${difference(asked, found)}`),
  ]);
  return `${["Not found as given; the nearest readings:", ...readings].join("\n")}\n`;
}

function placeText({ report, saidBy, at }: CitedPlace): string {
  const words = at.map(({ exact, words: read }) => printable(read ?? exact)).join(" … ");
  return `  ${report} ${at[0]?.start ?? 0}–${at.at(-1)?.end ?? 0}${saidBy === null ? "" : `, ${printable(saidBy)}`}: ${words}`;
}

const difference = (asked: string, found: string): string =>
  asked === "" ? `added there: ${found}` : found === "" ? `left out there: ${asked}` : `asked: ${asked}; there: ${found}`;
