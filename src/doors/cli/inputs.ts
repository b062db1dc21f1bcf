// Takes paths as typed, gives what the engine reads: `-` becomes the bytes of standard input.
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { UserError } from "../../contract/exit.ts";
import type { Input, Lines } from "../../engine.ts";
import type { Terminal } from "./terminal.ts";

/** Inputs in the order given. Standard input is read once, to its end. */
export async function inputsOf(paths: readonly string[], { stdin }: Terminal): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const path of paths) inputs.push(path === "-" ? { name: "-", bytes: await bytesOf(stdin) } : path);
  return inputs;
}

async function bytesOf(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** A JSONL file, or standard input for `-`, as a stream. @throws UserError `input/unreadable` as soon as it is read */
export async function* linesOf(path: string, { stdin }: Terminal): Lines {
  try {
    yield* path === "-" ? stdin : createReadStream(path);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UserError("input", "input/unreadable", `${path} could not be read: ${why}.`, "Check the path and that you may read it.");
  }
}
