// Takes what somebody corrects, by words on a command line, keeps it in the store and brings the record up to date; or lists what was corrected.
import type { z } from "zod";
import { correctionBody, undoBody } from "../../contract/corrections.ts";
import { UserError, type Exit } from "../../contract/exit.ts";
import type { Desk } from "./desk.ts";
import { withDesk, type StoreFlags } from "./store.ts";
import { printable, table } from "./table.ts";
import type { Terminal } from "./terminal.ts";

export interface CorrectFlags extends StoreFlags {
  readonly by?: string;
  readonly why?: string;
  readonly from?: readonly string[];
  readonly statement?: string;
  readonly speaker?: string;
  readonly nobody?: boolean;
}

const misuse = (code: string, message: string, hint: string): UserError => new UserError("misuse", code, message, hint);

/** A statement's report and where its words stand, as a correction names it. */
async function placeOf(desk: Desk, report: string | undefined, statement: string | undefined): Promise<object> {
  if (report === undefined || statement === undefined)
    throw misuse(
      "correct/which",
      "Which statement?",
      "Name its report, and the statement with --statement; `variorum search --json` has both.",
    );
  const content = await desk.statement(report, statement);
  if (content === null)
    throw misuse("correct/no-statement", `There is no statement ${statement} of ${report}.`, "`variorum search --json` names them.");
  return { report, statement, content };
}

async function whatOf(kind: string, ids: readonly string[], flags: CorrectFlags, desk: Desk): Promise<object> {
  switch (kind) {
    case "no-statement":
      return placeOf(desk, ids[0], flags.statement);
    case "speaker": {
      if ((flags.speaker === undefined) === (flags.nobody !== true))
        throw misuse("correct/who", "Who speaks?", "Give --speaker NAME, or --nobody where nobody is named.");
      return { ...(await placeOf(desk, ids[0], flags.statement)), speaker: flags.speaker === undefined ? null : { name: flags.speaker } };
    }
    default:
      return { reports: ids, ...(flags.from === undefined ? {} : { from: flags.from }) };
  }
}

/** @throws UserError with the first thing that is wrong */
function checked<Body>(schema: z.ZodType<Body>, given: object): Body {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw misuse(
    "correct/invalid",
    `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "is not what is expected"}`,
    "`variorum correct --help` says what is; --why is needed but for undo.",
  );
}

async function listed(desk: Desk, flags: CorrectFlags, terminal: Terminal): Promise<Exit> {
  const corrections = await desk.corrections();
  if (flags.json === true) await terminal.data(`${JSON.stringify(corrections)}\n`);
  else {
    const rows = corrections.map((it) => [it.id, it.kind, it.by, it.at, it.undoneBy === null ? "" : "taken back", it.why]);
    await terminal.data(`${table(["correction", "kind", "by", "at", "", "why"], rows)}\n`);
  }
  return "ok";
}

/** @param kind merge, split, pin, speaker, no-statement, undo or list @param ids reports, or the correction to take back */
export const correctCommand = (kind: string, ids: readonly string[], flags: CorrectFlags, terminal: Terminal): Promise<Exit> =>
  withDesk(flags, terminal, async (desk) => {
    if (kind === "list") return listed(desk, flags, terminal);
    const said = { ...(flags.by === undefined ? {} : { by: flags.by }), ...(flags.why === undefined ? {} : { why: flags.why }) };
    const correction =
      kind === "undo"
        ? await desk.undo(ids[0] ?? "", checked(undoBody, said))
        : await desk.correct(checked(correctionBody, { kind, ...(await whatOf(kind, ids, flags, desk)), ...said }));
    if ("hint" in correction) throw misuse(correction.code, correction.message, correction.hint);
    terminal.say(`Kept as ${printable(correction.id)}.`);
    const outcome = await desk.refresh();
    terminal.say(outcome === null ? "The process that serves the store brings the record up to date." : "The record follows it.");
    if (flags.json === true) await terminal.data(`${JSON.stringify(correction)}\n`);
    return "ok";
  });
