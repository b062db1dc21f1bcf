// Takes a report, gives the outlet that published it and how that is known.
import { inferred, stated, unknown, type Known, type Metadata } from "../model/index.ts";
import { namedSource } from "./furniture.ts";
import { hostOf } from "./host.ts";
import type { Lead } from "./lead.ts";
import type { Classified } from "./plain.ts";
import { outletAt, outletNamed, type Lexicon } from "./lexicon.ts";
import { isSpace, isUpper, squeezed } from "./letters.ts";
import { wordsStart, type Line } from "./line.ts";
import { fileWords } from "./masthead.ts";
import { ownName } from "./own-name.ts";

/** Names shorter than this, letters and digits alone, tell no file. */
const FILE_NAME_UNITS = 4;
/** How far into a report its own name is looked for. */
const LOOKED_AT_UNITS = 200_000;

function fromSourceLine(lines: readonly Line[], lexicon: Lexicon): Known<string> | null {
  for (const line of lines) {
    if (line.kind !== "credit") continue;
    const source = namedSource(line.words, lexicon);
    if (source === null) continue;
    const start = wordsStart(line) + source.start;
    return stated(outletNamed(lexicon, source.name)?.name ?? source.name, [{ start, end: start + source.name.length }]);
  }
  return null;
}

function fromLead(leads: readonly Lead[], file: string): Known<string> | null {
  const own = leads.find((lead) => lead.own && lead.agency !== null);
  if (own?.agency != null) return inferred(own.agency.name, "the dateline is in this outlet's own form", [own.agency.at]);
  const words = fileWords(file);
  const isNamed = (name: string): boolean =>
    words.some((_, first) => [1, 2, 3].some((many) => words.slice(first, first + many).join("") === name));
  for (const { agency } of leads)
    if (agency !== null && isNamed(squeezed(agency.name)))
      return inferred(agency.name, "the dateline credits it and the file is named after it", [agency.at]);
  return null;
}

/** The name at the head of the page, else in the copyright line. */
function fromHead({ masthead, signed }: Classified): Known<string> | null {
  if (masthead !== null) return inferred(masthead.name, "its name stands at the head of the page", [masthead.at]);
  return signed === null ? null : inferred(signed.name, "the copyright line names it", [signed.at]);
}

/** "NAME reported earlier", where the name is a known outlet or a host: a report speaking of its own site. */
function fromSelfReport(text: string, lexicon: Lexicon): Known<string> | null {
  const looked = text.slice(0, LOOKED_AT_UNITS);
  for (const phrase of lexicon.tables.selfReports)
    for (let at = looked.indexOf(phrase); at >= 0; at = looked.indexOf(phrase, at + phrase.length)) {
      const found = nameBefore(looked, at, lexicon);
      if (found !== null) return inferred(found.name, `the report speaks of its own earlier one ("${phrase}")`, [found.at]);
    }
  return null;
}

function nameBefore(text: string, at: number, lexicon: Lexicon): { name: string; at: { start: number; end: number } } | null {
  let end = at;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  let start = end;
  for (let words = 0; words < 4 && start > 0; words++) {
    while (start > 0 && !isSpace(text.charCodeAt(start - 1))) start--;
    const name = text.slice(start, end);
    if (name.length > 60 || !isUpper(name.charCodeAt(0))) return null;
    const known = outletNamed(lexicon, name) ?? outletAt(lexicon, name.toLowerCase());
    if (known !== null) return { name: known.name, at: { start, end } };
    if (words === 0 && /^(?:[\w-]+\.)+[a-z]{2,6}$/i.test(name)) return { name, at: { start, end } };
    while (start > 0 && isSpace(text.charCodeAt(start - 1))) start--;
  }
  return null;
}

/** A token of the file's name, or up to three joined, that is a known outlet's name or site. */
function fromFileName(file: string, lexicon: Lexicon): Known<string> | null {
  const tokens = fileWords(file);
  for (let count = 3; count >= 1; count--)
    for (let first = 0; first + count <= Math.min(tokens.length, 12); first++) {
      const joined = squeezed(tokens.slice(first, first + count).join(""));
      const known = joined.length < FILE_NAME_UNITS ? undefined : lexicon.outlets.get(joined);
      if (known !== undefined && known.common !== true) return inferred(known.name, `the file's name holds "${joined}"`);
    }
  return null;
}

/**
 * The outlet: as given beside the text, by the name at the page's head or in its copyright line, as a source
 * line states it, by the address, the dateline's form, what the page says of itself, or the file's name, in this
 * order; unknown where none tells.
 *
 * @cost O(units looked at)
 */
export function outletOf(
  report: { readonly text: string; readonly file: string; readonly metadata: Metadata },
  lines: readonly Line[],
  found: Classified,
  lexicon: Lexicon,
): Known<string> {
  const { text, file, metadata } = report;
  if (metadata.outlet !== undefined) {
    const name = outletAt(lexicon, metadata.outlet.toLowerCase())?.name ?? metadata.outlet;
    return { state: "stated", value: name, at: [], because: "given with the report" };
  }
  const host = metadata.url === undefined ? null : hostOf(metadata.url);
  const fromHost = host === null ? null : inferred(outletAt(lexicon, host)?.name ?? host, "the report's address is on this site");
  return (
    fromHead(found) ??
    fromSourceLine(lines, lexicon) ??
    fromHost ??
    fromLead(found.leads, file) ??
    fromSelfReport(text, lexicon) ??
    ownName(text, lines, fileWords(file), lexicon) ??
    fromFileName(file, lexicon) ??
    unknown("no source line, address, dateline, mention of itself or file name tells")
  );
}
