// Takes signatures of reports, keeps them in a file that is only added to, gives any of them back; what a killed run wrote whole is there again.
import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decoded, encoded, encodedLength } from "../link/signature-bytes.ts";
import type { Signature } from "../link/signature.ts";
import { OutsideError } from "../model/index.ts";
import { FileEnd } from "./file-end.ts";

/** First bytes of the file: its name and version. */
const MAGIC = Buffer.from("VRLINK03", "latin1");
/** Bytes read at once when the file is opened. */
const SCAN_BYTES = 1 << 26;
const CHECK_BYTES = 4;

/** Reports by number from 0, in the order they came. */
export class ReportLog {
  readonly #file: number;
  readonly #temporary: string | null;
  readonly #lock: string;
  #offsets = new Float64Array(1024);
  #count = 0;
  #end = MAGIC.length;
  readonly #bytes: FileEnd;

  /** @param folder where the log is kept; null: it goes with this run */
  constructor(folder: string | null) {
    this.#temporary = folder === null ? mkdtempSync(join(tmpdir(), "variorum-link-")) : null;
    const path = folder ?? this.#temporary!;
    try {
      mkdirSync(path, { recursive: true });
      this.#lock = join(path, "lock");
      takeLock(this.#lock);
      this.#file = openSync(join(path, "reports.log"), "a+");
      this.#scan();
      this.#bytes = new FileEnd(this.#file, this.#end);
    } catch (cause) {
      throw new OutsideError(
        "state/unusable",
        `${path} cannot hold the state: ${cause instanceof Error ? cause.message : String(cause)}.`,
        {
          cause,
        },
      );
    }
  }

  get size(): number {
    return this.#count;
  }

  /** Finds the signatures that were written whole, and cuts off what was not. @cost O(bytes) */
  #scan(): void {
    const head = Buffer.alloc(MAGIC.length);
    const got = readSync(this.#file, head, 0, MAGIC.length, 0);
    if (got === 0) writeSync(this.#file, MAGIC);
    else if (!head.equals(MAGIC)) throw new Error("it holds the state of another version");
    let chunk = Buffer.alloc(SCAN_BYTES);
    for (let at = MAGIC.length; ;) {
      const bytes = readSync(this.#file, chunk, 0, chunk.length, at);
      let used = 0;
      while (bytes - used >= 8) {
        const length = encodedLength(chunk.subarray(used, used + 4)) + CHECK_BYTES;
        if (length < 8 || length > bytes - used) break;
        if (chunk.readUInt32LE(used + length - CHECK_BYTES) !== checkOf(chunk, used, length - CHECK_BYTES)) break;
        this.#note(at + used, length);
        used += length;
      }
      at += used;
      if (used > 0) continue;
      // A signature longer than the chunk: look again with more room, unless the file ends here.
      const wanted = bytes >= 4 ? encodedLength(chunk.subarray(0, 4)) + CHECK_BYTES : 0;
      if (bytes < chunk.length || wanted <= chunk.length) break;
      chunk = Buffer.alloc(Math.min(wanted, 1 << 30));
    }
    ftruncateSync(this.#file, this.#end);
  }

  #note(offset: number, length: number): void {
    if (this.#count + 1 >= this.#offsets.length) {
      const wider = new Float64Array(this.#offsets.length * 2);
      wider.set(this.#offsets);
      this.#offsets = wider;
    }
    this.#offsets[this.#count++] = offset;
    this.#end = offset + length;
    this.#offsets[this.#count] = this.#end;
  }

  append(signature: Signature): void {
    const bytes = encoded(signature);
    const whole = Buffer.allocUnsafe(bytes.length + CHECK_BYTES);
    bytes.copy(whole);
    whole.writeUInt32LE(checkOf(bytes, 0, bytes.length), bytes.length);
    this.#note(this.#bytes.append(whole), whole.length);
  }

  /** Hands all that waits to the system. */
  flush(): void {
    this.#bytes.flush();
  }

  /** @cost little where it is among the latest GiB, else one read of some three kilobytes; text in it is parsed when it is asked for */
  read(report: number): Signature {
    const [start, end] = [this.#offsets[report]!, this.#offsets[report + 1]!];
    return decoded(this.#bytes.read(start, end - start - CHECK_BYTES));
  }

  /** Ends the log; one that goes with this run is removed. */
  close(): void {
    this.flush();
    if (this.#temporary === null) fsyncSync(this.#file);
    closeSync(this.#file);
    rmSync(this.#lock, { force: true });
    if (this.#temporary !== null) rmSync(this.#temporary, { recursive: true, force: true });
  }
}

/** Takes a lock file for this process; one whose process is gone counts for nothing. */
function takeLock(path: string): void {
  try {
    return writeFileSync(path, String(process.pid), { flag: "wx" });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
  }
  const holder = Number(readFileSync(path, "utf8"));
  if (Number.isInteger(holder) && holder > 0 && holder !== process.pid && isRunning(holder))
    throw new Error(`process ${holder} is using it`);
  writeFileSync(path, String(process.pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** 32 bits over whole words of bytes. */
function checkOf(bytes: Buffer, from: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + length; at += 4) hash = Math.imul(hash ^ bytes.readInt32LE(at), 0x01000193);
  return hash >>> 0;
}
