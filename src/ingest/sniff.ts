// Takes the first bytes of an input and its name, gives what kind of thing it is.

export type Format = "text" | "html" | "json" | "jsonl";

/** A format, or what the input is instead. */
export type Sniffed = { readonly format: Format; readonly guessed: boolean } | { readonly binary: string } | { readonly unknown: string };

/** Opening bytes of formats that are not text. @source the formats' own specifications, as gathered in IANA's media type registry */
const MAGIC: readonly (readonly [what: string, bytes: readonly number[]])[] = [
  ["a zip archive or an office document", [0x50, 0x4b, 0x03, 0x04]],
  ["an empty zip archive", [0x50, 0x4b, 0x05, 0x06]],
  ["a PDF document", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a PNG picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a GIF picture", [0x47, 0x49, 0x46, 0x38]],
  ["a JPEG picture", [0xff, 0xd8, 0xff]],
  ["a gzip archive", [0x1f, 0x8b]],
  ["a 7-Zip archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["a RAR archive", [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ["a bzip2 archive", [0x42, 0x5a, 0x68, 0x39]],
  ["an xz archive", [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ["a Zstandard archive", [0x28, 0xb5, 0x2f, 0xfd]],
  ["an ELF program", [0x7f, 0x45, 0x4c, 0x46]],
  ["a sound or film in RIFF", [0x52, 0x49, 0x46, 0x46]],
  ["a sound in Ogg", [0x4f, 0x67, 0x67, 0x53]],
  ["a sound in MP3", [0x49, 0x44, 0x33]],
  ["an old office document", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a rich text document", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["a font", [0x77, 0x4f, 0x46]],
];

const BY_ENDING: Readonly<Record<string, Format>> = {
  ".txt": "text",
  ".text": "text",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".json": "json",
  ".jsonld": "json",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
};

/** Bytes looked at for control characters. */
const LOOKED_AT_BYTES = 4096;
/** Share of control bytes above which bytes are no text; text has none but tabs, line ends and a stray mark. */
const CONTROL_SHARE = 0.1;

/** The ending of a file's name with its dot, lower case; empty where it has none. A leading dot opens no ending. */
export function endingOf(file: string): string {
  const base = file.slice(file.lastIndexOf("/") + 1);
  const dot = base.lastIndexOf(".");
  return dot > 0 ? base.slice(dot).toLowerCase() : "";
}

/** True for bytes that begin with a UTF-16 byte order mark. */
export const isUtf16 = (bytes: Uint8Array): boolean =>
  bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));

function binaryKind(bytes: Uint8Array): string | null {
  for (const [what, magic] of MAGIC) if (magic.every((byte, index) => bytes[index] === byte)) return what;
  if (isUtf16(bytes)) return null;
  if (bytes.includes(0)) return "not text: it holds NUL bytes";
  const looked = Math.min(bytes.length, LOOKED_AT_BYTES);
  let controls = 0;
  for (let index = 0; index < looked; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls++;
  }
  return controls > looked * CONTROL_SHARE ? "not text: it holds many control characters" : null;
}

/** ASCII view of the opening, white space and byte order mark dropped, lower case: enough to tell markup from prose. */
function opening(bytes: Uint8Array): string {
  let text = "";
  for (let index = 0; index < bytes.length && text.length < 512; index++) {
    const byte = bytes[index] ?? 0;
    if (text === "" && (byte <= 0x20 || byte >= 0x80)) continue;
    text += String.fromCharCode(byte);
  }
  return text.toLowerCase();
}

function byContent(bytes: Uint8Array): Format | "xml" {
  const start = opening(bytes);
  if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head") || start.startsWith("<body"))
    return "html";
  if (start.startsWith("<?xml")) return start.includes("<html") || start.includes("<!doctype html") ? "html" : "xml";
  if (start.startsWith("<!--") && start.includes("<html")) return "html";
  if (!start.startsWith("{") && !start.startsWith("[")) return "text";
  const lineEnd = bytes.indexOf(0x0a);
  const more = lineEnd >= 0 && bytes.subarray(lineEnd).some((byte) => byte > 0x20);
  if (!start.startsWith("{") || !more) return "json";
  try {
    JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd)));
    return "jsonl";
  } catch {
    return "json";
  }
}

/**
 * What an input is: by its magic bytes first, then by the ending of its name, then by its opening.
 *
 * @cost O(bytes): one native scan for NUL
 */
export function sniff(bytes: Uint8Array, file: string): Sniffed {
  const binary = binaryKind(bytes);
  if (binary !== null) return { binary };
  const format = BY_ENDING[endingOf(file)];
  if (format !== undefined) return { format, guessed: false };
  const found = byContent(bytes);
  if (found === "xml") return { unknown: "XML that is no page" };
  if (found === "json" && endingOf(file) !== "" && endingOf(file) !== ".json") return { format: "text", guessed: true };
  return { format: found, guessed: endingOf(file) !== "" };
}
