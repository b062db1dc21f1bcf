// Takes what is wrong with an input, gives the Problem that says so.
import type { Problem, ProblemCode } from "../model/index.ts";

/** A Problem of this room: no report has come of the input yet, so it names the file in its message. */
export const flaw = (code: ProblemCode, message: string, hint: string): Problem => ({ code, report: null, at: null, message, hint });
