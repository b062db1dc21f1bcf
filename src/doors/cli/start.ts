// Gives how a command is started: what the words of a command line chose, and what it may write to.
import type { Exit } from "../../contract/exit.ts";
import type { Terminal } from "./terminal.ts";

/** How a command is run: what it may write to, and its end. */
export type Run = (terminal: Terminal) => Promise<Exit>;

/** Takes the command that the words chose, with its options, and runs it. */
export type Start = (options: { readonly quiet?: boolean; readonly json?: boolean }, run: Run) => Promise<void>;
