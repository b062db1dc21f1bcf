// Takes one article's text with what its bearer says of it, gives the capture.
import { createHash } from "node:crypto";
import type { Capture, MediaType, Metadata, Problem } from "../model/index.ts";
import { flaw } from "./flaw.ts";

/** SHA-256 of the text as UTF-8, hexadecimal; a lone surrogate counts as U+FFFD. */
const hashOf = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

export const captureOf = (id: string, file: string, mediaType: MediaType, source: string, metadata: Metadata = {}): Capture => ({
  id,
  file,
  mediaType,
  source,
  sourceHash: hashOf(source),
  metadata,
});

export const emptyInput = (file: string): Problem => flaw("ingest/empty", `${file} holds no text.`, "Leave it out, or fetch it again.");

/** True where there is nothing but white space and byte order marks. */
export const isBlank = (text: string): boolean => {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x20 && text[index]?.trim() !== "") return false;
  return true;
};
