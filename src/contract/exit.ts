// Takes how a run ended, gives the exit status that says so; docs/cli.md lists them all.
import { MisuseError, OutsideError } from "../model/index.ts";

/** Every exit status of the command line, with what it means. */
export const EXITS = {
  ok: { status: 0, means: "All is well; for `verify`: every citation holds, or the quotation is attested." },
  unverified: { status: 1, means: "`verify` only: a citation does not hold, or the quotation was not found as given." },
  misuse: { status: 2, means: "The command line is wrong: an unknown command or option, a missing argument, a value out of range." },
  input: { status: 3, means: "Nothing readable in the input: no file found, or none that holds a report." },
  outside: { status: 4, means: "Something outside failed: a file could not be written, an address could not be listened on." },
  bug: { status: 70, means: "A fault of Variorum itself. Please report it with the message." },
  interrupted: { status: 130, means: "Stopped by the user (Ctrl-C) or by a signal. No output file was left half written." },
} as const satisfies Record<string, { status: number; means: string }>;

export type Exit = keyof typeof EXITS;

/** Something the user gave cannot be worked with: thrown by use cases and doors, with what to do about it. */
export class UserError extends Error {
  readonly exit: "misuse" | "input";
  readonly code: string;
  readonly hint: string;
  constructor(exit: "misuse" | "input", code: string, message: string, hint: string) {
    super(message);
    this.name = "UserError";
    this.exit = exit;
    this.code = code;
    this.hint = hint;
  }
}

/** A failure as every door may show it: never a stack. */
export interface Failure {
  readonly exit: Exit;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** What kind of end an error makes. Misuse inside the engine is a fault of ours: the doors check what users give. */
export function failureOf(error: unknown): Failure {
  if (error instanceof UserError) return { exit: error.exit, code: error.code, message: error.message, hint: error.hint };
  if (error instanceof OutsideError)
    return {
      exit: "outside",
      code: error.code,
      message: error.message,
      hint: error.retryable ? "Try again." : "Mend the cause and try again.",
    };
  if (error instanceof MisuseError) return { exit: "bug", code: error.code, message: error.message, hint: REPORT_IT };
  return { exit: "bug", code: "bug", message: error instanceof Error ? error.message : String(error), hint: REPORT_IT };
}

const REPORT_IT = "This is a fault of Variorum itself: please report it with this message.";
