// Takes bytes, gives text with nothing removed, and says where bytes were no text.
import { isUtf8 } from "node:buffer";
import { TextDecoder } from "node:util";
import type { Problem } from "../model/index.ts";
import { flaw } from "./flaw.ts";
import { isUtf16 } from "./sniff.ts";

export interface Decoded {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Bytes of a page in which a declared charset is looked for. @source WHATWG HTML, "prescan a byte stream": 1024; pages in the wild put it later */
const DECLARATION_BYTES = 4096;

/** The charset that a page declares in a meta element; null where it declares none. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, DECLARATION_BYTES)).toString("latin1").toLowerCase();
  for (let at = head.indexOf("charset"); at >= 0; at = head.indexOf("charset", at + 7)) {
    let index = at + 7;
    while (head[index] === " ") index++;
    if (head[index] !== "=") continue;
    index++;
    while (head[index] === " " || head[index] === '"' || head[index] === "'") index++;
    const start = index;
    while (/[\w:.-]/.test(head[index] ?? " ")) index++;
    if (index > start) return head.slice(start, index);
  }
  return null;
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label, { ignoreBOM: true });
  } catch {
    return null;
  }
}

/**
 * Bytes as text: UTF-16 where a byte order mark says so, UTF-8 where they are valid UTF-8 whatever is
 * declared, a page's declared charset else, and UTF-8 with U+FFFD for what is left. A byte order mark stays in the text.
 *
 * @cost O(bytes)
 */
export function decode(bytes: Uint8Array, file: string, isPage: boolean): Decoded {
  if (isUtf16(bytes)) {
    const label = bytes[0] === 0xff ? "utf-16le" : "utf-16be";
    const text = decoderFor(label)?.decode(bytes) ?? "";
    return {
      text,
      problems: [
        flaw("ingest/encoding", `${file} is ${label.toUpperCase()}, as its byte order mark says.`, "Offsets count in its text so decoded."),
      ],
    };
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isUtf8(bytes)) return { text: buffer.toString("utf8"), problems: [] };
  const label = isPage ? declaredCharset(bytes) : null;
  const decoder = label === null || label.startsWith("utf-16") ? null : decoderFor(label);
  if (decoder !== null && decoder.encoding !== "utf-8") {
    const problem = flaw(
      "ingest/encoding",
      `${file} is no valid UTF-8 and was read as ${decoder.encoding}, which it declares.`,
      "Offsets count in its text so decoded; save it as UTF-8 to have them count in the file.",
    );
    return { text: decoder.decode(bytes), problems: [problem] };
  }
  const hint = "Save it as UTF-8; characters that did not decode are lost.";
  return {
    text: buffer.toString("utf8"),
    problems: [flaw("ingest/encoding", `${file} holds bytes that are no valid UTF-8; U+FFFD stands for them.`, hint)],
  };
}
