// Takes what a command has to say, writes data to standard output and everything else to standard error.
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";

/** The three streams and what is known of them; tests give their own. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
}

/** How a command speaks. */
export interface Terminal {
  readonly stdin: Readable;
  /** Writes data; waits where the reader is slower than we are. */
  readonly data: (text: string | Uint8Array) => Promise<void>;
  /** Writes a message for people; nothing when quiet. */
  readonly say: (message: string) => void;
  /** Draws how far a step is, on one line of a terminal; nothing elsewhere or when quiet. */
  readonly bar: (label: string, done: number, of: number) => void;
}

const CELLS = 24;
/** Redraws per step at most, so that a long run does not spend its time drawing. */
const REDRAWS = 200;

/** Reports between redraws, times `REDRAWS`, where nobody knows how many there will be. */
const EVERY = 5_000;

export function terminalOf(streams: Streams, quiet: boolean): Terminal {
  const { stdin, stdout, stderr } = streams;
  const draws = !quiet && stderr.isTTY === true;
  let drawn = "";
  const wipe = (): void => {
    if (drawn !== "") stderr.write("\r\u001b[K");
    drawn = "";
  };
  return {
    stdin,
    data: async (text) => {
      wipe();
      if (!stdout.write(text)) await once(stdout, "drain");
    },
    say: (message) => {
      wipe();
      if (!quiet) stderr.write(`${message}\n`);
    },
    bar: (label, done, of) => {
      if (!draws || (done !== of && done % Math.ceil((of || EVERY) / REDRAWS) !== 0)) return;
      const line = barLine(label, done, of).slice(0, (stderr.columns ?? 80) - 1);
      if (line !== drawn) stderr.write(`\r\u001b[K${line}`);
      drawn = line;
    },
  };
}

/** `reading  ████████░░░░ 12/36`: one line, full at `done === of`; only the count where `of` is 0. */
function barLine(label: string, done: number, of: number): string {
  if (of === 0) return `${label.padEnd(10)}${done}`;
  const full = Math.floor((done / of) * CELLS);
  const cells = "█".repeat(full) + "░".repeat(CELLS - full);
  return `${label.padEnd(10)}${cells} ${of > 1 ? `${done}/${of}` : ""}`.trimEnd();
}
