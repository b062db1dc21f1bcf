// Takes what is wrong, gives the three kinds of error the house knows.
import type { ProblemCode } from "./problem-codes.ts";
import type { Range, ReportId } from "./span.ts";

/**
 * Something about the input that a user may want to know; data, never thrown.
 *
 * `at` is where in the report (its source offsets in output), null where it concerns the whole
 * report; `report` is null where no report came of the input. `hint` says what to do about it.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly report: ReportId | null;
  readonly at: Range | null;
  readonly message: string;
  readonly hint: string;
}

/** A caller's bug: thrown at once, with the numbers that show it. */
export class MisuseError extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
  constructor(code: string, details: Readonly<Record<string, unknown>> = {}) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = "MisuseError";
    this.code = code;
    this.details = details;
  }
}

/** Something outside failed (file system, network, database): `cause` says what, `retryable` whether to try again. */
export class OutsideError extends Error {
  readonly code: string;
  readonly retryable: boolean;
  constructor(code: string, message: string, options: { readonly cause?: unknown; readonly retryable?: boolean } = {}) {
    super(message, { cause: options.cause });
    this.name = "OutsideError";
    this.code = code;
    this.retryable = options.retryable ?? false;
  }
}
