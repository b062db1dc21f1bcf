// Gives the codes a Problem may carry, each with what it means; docs/problems.md lists them all.

/** Code to meaning. A code is `room/trait`; a meaning is one sentence a newcomer understands. */
export const PROBLEM_CODES = {
  "ingest/empty": "The input holds no text.",
  "ingest/unreadable": "The file could not be opened or read.",
  "ingest/not-fetched": "The address was not fetched: it does not answer, leads into a private network, or is too large or too slow.",
  "ingest/too-large": "The input is larger than the limit and was not read.",
  "ingest/binary": "The input is not text (an archive, a picture or another binary format).",
  "ingest/encoding": "Bytes that are not valid in the text's encoding were replaced by U+FFFD.",
  "ingest/unknown-format": "The file's ending names no format that is read here.",
  "ingest/bad-json": "The JSON does not parse, or is no article.",
  "ingest/bad-line": "A line of a JSONL file does not parse, or is no article.",
  "ingest/same-name": "Two inputs share one name; their identifiers carry a part of their hash.",
  "read/no-body": "No running text was found: all of the report is headline, menu, caption or credit.",
  "read/cut": "The text is longer than the limit; what comes after it was kept but not read.",
  "read/markup": "The markup is broken or nested too deep in places; its text was kept as far as it could be read.",
  "annotate/unpaired-quotation": "A quotation mark opens or closes nothing; the stretch that it probably bounds was inferred or left out.",
  "annotate/too-many-quotation-marks": "A block holds more quotation marks than can be paired with any sense; it was read without them.",
  "annotate/failed": "A stage failed on this report; the report was kept without that layer.",
  "work/lost": "Reading this report took too long or broke the process; it was kept unread.",
  "link/correction-conflict": "A correction contradicts a later one, which holds.",
  "link/correction-unknown": "A correction names a report that is not there; it holds once the report comes.",
  "link/correction-lost": "A correction names a statement that is not read there any more; what it said has no place.",
  "link/undated": "No publication date could be stated or inferred.",
} as const satisfies Record<string, string>;

/** Code of a Problem; docs/problems.md says what each means. */
export type ProblemCode = keyof typeof PROBLEM_CODES;
