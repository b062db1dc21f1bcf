// Takes bytes that are added to a file, writes them in large pieces, keeps the end of the file in memory and gives any part of it.
import { readSync, writeSync } from "node:fs";
import { firstWhere } from "../text/bisect.ts";

/** Bytes kept together in memory, and of the file's end in all. */
const PIECE_BYTES = 1 << 20;
const KEPT_BYTES = 1 << 30;
/** Bytes that wait to be written at most. */
const PENDING_BYTES = 1 << 18;
/** Bytes read at once where one part after the other is asked for. */
const AHEAD_BYTES = 1 << 18;
/** Bytes that may lie between two such parts. */
const GAP_BYTES = 16;

/** A stretch of the file in memory; only `used` bytes of it are filled. */
interface Piece {
  readonly start: number;
  readonly bytes: Buffer;
  used: number;
}

/** A file that is only added to, with its end in memory: few large buffers cost the collector of garbage nothing. */
export class FileEnd {
  readonly #file: number;
  #pieces: Piece[] = [];
  #written: number;
  #end: number;
  /** A stretch before those in memory, read ahead, and where the part read last ends. */
  #ahead: { readonly start: number; readonly bytes: Buffer } | null = null;
  #readTo = -GAP_BYTES - 1;

  /** @param end bytes that the file has */
  constructor(file: number, end: number) {
    [this.#file, this.#written, this.#end] = [file, end, end];
  }

  /** Adds bytes to the end. @returns where they begin */
  append(bytes: Buffer): number {
    const start = this.#end;
    let piece = this.#pieces.at(-1);
    if (piece === undefined || piece.used + bytes.length > piece.bytes.length) {
      // Not zeroed: only what is filled is ever read.
      piece = { start, bytes: Buffer.allocUnsafeSlow(Math.max(PIECE_BYTES, bytes.length)), used: 0 };
      this.#pieces.push(piece);
      if (this.#pieces.length * PIECE_BYTES > KEPT_BYTES) {
        this.flush();
        this.#pieces.shift();
      }
    }
    bytes.copy(piece.bytes, piece.used);
    piece.used += bytes.length;
    this.#end = start + bytes.length;
    if (this.#end - this.#written > PENDING_BYTES) this.flush();
    return start;
  }

  /** Hands all that waits to the system. */
  flush(): void {
    for (let at = this.#at(this.#written); at < this.#pieces.length; at++) {
      const { start, bytes, used } = this.#pieces[at]!;
      while (this.#written < start + used)
        this.#written += writeSync(this.#file, bytes, this.#written - start, start + used - this.#written);
    }
  }

  /** Number of the first piece that ends behind a place. @cost O(log pieces) */
  #at(place: number): number {
    return firstWhere(this.#pieces.length, (at) => this.#pieces[at]!.start + this.#pieces[at]!.used > place);
  }

  /** A part of the file that was added at once, at an offset divisible by four of its buffer; from memory where it lies there. */
  read(start: number, length: number): Buffer {
    const first = this.#pieces[0];
    if (first !== undefined && start >= first.start) {
      const piece = this.#pieces[this.#at(start)]!;
      return piece.bytes.subarray(start - piece.start, start - piece.start + length);
    }
    return this.#readBack(start, length, first?.start ?? this.#written);
  }

  /** A part that is in the file alone. @param behind where what lies in memory begins */
  #readBack(start: number, length: number, behind: number): Buffer {
    const inOrder = start >= this.#readTo && start <= this.#readTo + GAP_BYTES;
    this.#readTo = start + length;
    const known = this.#ahead;
    if (known !== null && start >= known.start && start + length <= known.start + known.bytes.length)
      return known.bytes.subarray(start - known.start, start - known.start + length);
    const bytes = Buffer.from(new ArrayBuffer(inOrder ? Math.max(length, Math.min(AHEAD_BYTES, behind - start)) : length));
    readSync(this.#file, bytes, 0, bytes.length, start);
    if (!inOrder) return bytes;
    this.#ahead = { start, bytes };
    return bytes.subarray(0, length);
  }
}
