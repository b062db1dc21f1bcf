// Gives the shape of a report laid out in lines, however it came.
import type { Metadata, OffsetTable, Problem } from "../model/index.ts";
import type { Line } from "./line.ts";

export interface Laid {
  readonly text: string;
  readonly toSource: OffsetTable | null;
  /** Sorted; a line whose kind is set keeps it. */
  readonly lines: Line[];
  /** Where reading stopped; the text's length if nowhere. */
  readonly readTo: number;
  readonly metadata: Metadata;
  readonly problems: readonly Problem[];
  /** Starts of lines that stand in a list; empty where the text's own bullets tell. */
  readonly items: ReadonlySet<number>;
}
