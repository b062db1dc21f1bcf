// Takes bytes as they came, gives a report as captured and as read.
import type { Known } from "./known.ts";
import type { Range, ReportId } from "./span.ts";

/** The formats `ingest` tells apart. */
export type MediaType = "text/plain" | "text/html" | "application/json" | "application/ld+json";

/** What the bearer of the text says of it beside the text itself (JSONL fields, JSON-LD, meta tags). */
export interface Metadata {
  readonly title?: string;
  /** ISO 8601 date or date-time, as given. */
  readonly date?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly lang?: string;
  readonly author?: string;
}

/**
 * One report as captured, never changed afterwards.
 *
 * `source` is the file decoded as UTF-8, nothing removed: all offsets in a dossier point into it. For a
 * JSON or JSONL article it is the value of the article's text field, as the JSON parser gives it.
 */
export interface Capture {
  readonly id: ReportId;
  /** Name shown to people: the path below the folder that was given, or the file's name; `-` for standard input. */
  readonly file: string;
  readonly mediaType: MediaType;
  readonly source: string;
  /** SHA-256 of `source` as UTF-8, hexadecimal. */
  readonly sourceHash: string;
  readonly metadata: Metadata;
}

/** What a block of text is. `PROSE` tells which kinds are read as running text. */
export type BlockKind =
  | "headline" // the title, as it stands in the text
  | "deck" // a second headline or summary under it
  | "heading" // a heading inside the text ("History of conflict")
  | "paragraph"
  | "item" // a list item that is running text
  | "turn" // one turn of a transcript, its label included
  | "byline" // who wrote it
  | "timeline" // a line with date or time of publication
  | "credit" // a photo or agency credit on a line of its own
  | "caption"
  | "menu" // navigation, share buttons, skip links, counters
  | "related" // links to other reports
  | "unread"; // what lies beyond the reading limit; a Problem `read/cut` says so

/** Kinds whose text is read for statements. Headlines and decks are read too, but never joined to what follows. */
export const PROSE: ReadonlySet<BlockKind> = new Set(["headline", "deck", "paragraph", "item", "turn"]);

/**
 * One block of a report's text; blocks are sorted, do not overlap, and cover every character of
 * `Article.text` that is not white space between blocks.
 */
export interface Block extends Range {
  readonly kind: BlockKind;
  /** Transcript turns: the label in front of the colon ("Dmitry Peskov"); the turn's words follow it. A turn without one runs on from the turn before. */
  readonly label?: Range;
  /** A dateline or agency credit that opens the block ("MOSCOW, September 19. /TASS/."): no part of the first sentence. */
  readonly lead?: Range;
}

/** Something in a report that bears on when it was published; `link` weighs the clues of all reports. */
export interface DateClue {
  readonly from: "metadata" | "timeline" | "dateline" | "url" | "caption" | "headline";
  /** EDTF; unspecified digits are X: "XXXX-09-19", "2020-09-28T14:33"; one of several days: "[2020-03-04,2020-04-03]". */
  readonly value: string;
  /** Where it stands in the text; null for metadata. */
  readonly at: Range | null;
  /** Why the words mean this day, where they could mean another: "3/4/2020". */
  readonly because?: string;
}

/** Something a report says it took from elsewhere. */
export interface Reliance extends Range {
  /** As named in the text: "TASS", "RIA Novosti". */
  readonly name: string;
  readonly kind: "agency-credit" | "quoted-outlet" | "link" | "copied-text";
}

/** One report as read: clean text, what its blocks are, and the way back to every source character. */
export interface Article {
  readonly id: ReportId;
  readonly file: string;
  readonly url: string | null;
  readonly outlet: Known<string>;
  /** BCP 47 primary language, "en". */
  readonly language: Known<string>;
  readonly headline: Range | null;
  readonly byline: Range | null;
  /** Title and author as the bearer of the text gives them, where they do not stand in the text. */
  readonly titleGiven?: string;
  readonly authorGiven?: string;
  readonly dateClues: readonly DateClue[];
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sourceHash: string;
  /** Units of the source as given; what a citation's offsets are bounded by. */
  readonly sourceLength: number;
  /** Null where the text is the source, unit by unit. */
  readonly toSource: OffsetTable | null;
}

/**
 * Parallel arrays that lead from text to source: piece `i` begins at `text[i]` and stands for source
 * characters `source[i]` up to, not including, `sourceEnd[i]`.
 * In a piece of kind 0 both run unit by unit; a piece of kind 1 is one unbreakable replacement (a
 * character reference, folded white space, a line break that markup implies, whose source is empty).
 * All arrays ascend; the last entry is an end mark at both lengths. Plain data, crosses threads.
 */
export interface OffsetTable {
  readonly text: Uint32Array;
  readonly source: Uint32Array;
  readonly sourceEnd: Uint32Array;
  readonly kind: Uint8Array;
}
