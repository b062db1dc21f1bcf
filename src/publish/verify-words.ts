// Takes a stretch of marked-up source and words, says whether that is how the stretch reads once its markup is off.

/** Named character references that news pages use; any other one may stand for any one character. @source WHATWG HTML, 13.5 */
const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", shy: "\u00ad", hellip: "…", middot: "·", bull: "•" },
  ...{ ldquo: "“", rdquo: "”", lsquo: "‘", rsquo: "’", sbquo: "‚", bdquo: "„", laquo: "«", raquo: "»", ndash: "–", mdash: "—" },
};

/** Elements whose content is never read. */
const UNREAD = ["script", "style", "template", "noscript"];

/** One character as shown; null where a reference may stand for any. */
type Shown = string | null;

/**
 * True where `words` are what `source` shows: tags, comments and scripts off, references resolved; or the
 * source itself, as in elements whose content is no markup. White space and characters that cannot be seen
 * do not count: markup adds and folds them at will.
 *
 * @cost O(source + words)
 */
export function readsAs(source: string, words: string): boolean {
  const seen = (text: string): string[] => [...text].filter((it) => !BLANK.test(it));
  const read = seen(words);
  if (seen(source).join("") === read.join("")) return true;
  const shown = shownIn(source).filter((it) => it === null || !BLANK.test(it));
  return shown.length === read.length && shown.every((it, i) => it === null || it === read[i]);
}

/** White space, soft hyphens and zero-width characters. */
const BLANK = /^[\s\u00ad\u200b-\u200f\u2060]$/u;

function shownIn(source: string): Shown[] {
  const shown: Shown[] = [];
  for (let at = 0; at < source.length;) {
    const unit = source[at];
    const past = unit === "<" ? pastMarkup(source, at) : at;
    if (past > at) {
      at = past;
      continue;
    }
    const reference = unit === "&" ? referenceAt(source, at) : null;
    const character = reference?.shown ?? (reference === null ? String.fromCodePoint(source.codePointAt(at) ?? 0) : null);
    if (character === null) shown.push(null);
    else shown.push(...character);
    at += reference?.units ?? character?.length ?? 1;
  }
  return shown;
}

/** Where the tag, comment or unread element at `at` ends; `at` itself where there is none. */
function pastMarkup(source: string, at: number): number {
  if (source.startsWith("<!--", at)) {
    const end = source.indexOf("-->", at);
    return end < 0 ? source.length : end + "-->".length;
  }
  if (!/[a-z/!?]/i.test(source[at + 1] ?? "")) return at;
  const end = pastTag(source, at);
  const name = /^<([a-z]+)/i.exec(source.slice(at, at + 12))?.[1]?.toLowerCase();
  if (name === undefined || !UNREAD.includes(name)) return end;
  const close = new RegExp(`</${name}`, "gi");
  close.lastIndex = end;
  return pastTag(source, close.exec(source)?.index ?? source.length);
}

/** Past the `>` that closes a tag, those in quoted attribute values left out. */
function pastTag(source: string, at: number): number {
  let quote = "";
  for (let i = at; i < source.length; i++) {
    const unit = source[i] ?? "";
    if (quote !== "") quote = unit === quote ? "" : quote;
    else if (unit === ">") return i + 1;
    else if (unit === '"' || unit === "'") quote = unit;
  }
  return source.length;
}

/** The character reference at `at` with its length in units; null where an ampersand is only that. */
function referenceAt(source: string, at: number): { shown: Shown; units: number } | null {
  const found = /^&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,31}));?/i.exec(source.slice(at, at + 36));
  if (found === null) return null;
  const [all, hexadecimal, decimal, name] = found;
  if (name !== undefined) return all.endsWith(";") || name in NAMED ? { shown: NAMED[name] ?? null, units: all.length } : null;
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  const isPlain = code >= 0xa0 || (code >= 0x20 && code < 0x7f) || code === 9 || code === 10;
  return { shown: isPlain && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : null, units: all.length };
}
