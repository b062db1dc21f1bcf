// Gives the shape of what one report tells under one date, as the timeline puts it together.
import type { Event, LinkedReport, Range } from "../../model/index.ts";
import type { DaySpan } from "../../text/edtf.ts";
import type { Ahead } from "./ahead.ts";
import type { Word } from "../wording/words.ts";

/** What one report says under one date. */
export interface DatedHappening {
  readonly report: LinkedReport;
  readonly date: string;
  readonly days: DaySpan;
  readonly at: Range;
  /** The clause that tells it. */
  readonly clause: Range;
  readonly events: readonly { readonly index: number; readonly event: Event }[];
  readonly words: readonly Word[];
  /** It lies before the happenings of the report's episode. */
  readonly background: boolean;
  /** Null where it is told to have happened. */
  readonly standing: Ahead | null;
}
