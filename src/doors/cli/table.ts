// Takes rows of cells, gives them as aligned lines for a terminal.
import { visible } from "../../publish/visible.ts";

/** How wide a cell may get before it is cut with an ellipsis, in UTF-16 units. */
const WIDEST = 40;

/**
 * Lines with columns two spaces apart; columns of numbers stand to the right. Nothing in a table can move a
 * terminal's cursor, whatever a report's own words carry.
 */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cut(String(cell))));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const numeric = head.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === "number"));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (numeric[column] === true ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  return lines.join("\n");
}

function cut(cell: string): string {
  const plain = printable(cell);
  return plain.length <= WIDEST ? plain : `${plain.slice(0, WIDEST - 1)}…`;
}

/** Text on one line in which a terminal finds nothing to obey: controls and direction marks are written out by name. */
export const printable = (text: string): string => visible(text.replace(/[\t\n\r]+/g, " "));
