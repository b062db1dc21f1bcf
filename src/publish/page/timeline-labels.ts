// Takes an entry of the timeline and the room for it, gives its date and its words as they are drawn.
import type { DossierTimelineEntry } from "../../model/index.ts";
import { readableDate } from "./days.ts";

/** Mean width of a unit of the drawing's type, in pixels, rounded up: no browser is asked. */
const UNIT_WIDTH = 6.7;
const ISO_DAY_UNITS = 10;
/** What a cut between words may cost of the room. */
const LEAST_KEPT = 0.6;

/** The first words that fit, with a mark where some are left out. @param pixels of room */
export const cut = (text: string, pixels: number): string => {
  const units = Math.floor(pixels / UNIT_WIDTH);
  if (text.length <= units) return text;
  const space = text.lastIndexOf(" ", units - 1);
  return `${text.slice(0, space > units * LEAST_KEPT ? space : Math.max(1, units - 1)).trimEnd()}…`;
};

/** A date that fits: with its time where there is room, else its day. @param pixels of room */
export function dateLabel(date: string, pixels: number): string {
  const spaced = readableDate(date);
  return spaced.length * UNIT_WIDTH <= pixels || !date.includes("T") ? cut(spaced, pixels) : date.slice(0, ISO_DAY_UNITS);
}

/**
 * What an entry tells, in one line: from its start where the words of its date are then seen, else the words that lead
 * up to them. A long sentence often dates its last clause alone.
 *
 * @param pixels of room
 */
export function tellingLabel({ what, citations }: DossierTimelineEntry, pixels: number): string {
  const units = Math.floor(pixels / UNIT_WIDTH);
  const told = citations[0];
  const dated = citations.find((it) => it !== told && it.report === told?.report && it.start >= told.start && it.end <= told.end);
  if (told === undefined || dated === undefined) return cut(what, pixels);
  const end = dated.end - told.start;
  if (end <= units || told.exact.length <= units) return cut(told.exact, pixels);
  const first = Math.max(0, end - units + 2);
  const space = told.exact.indexOf(" ", first);
  const from = space >= 0 && space < end - units * LEAST_KEPT ? space + 1 : first;
  return `…${told.exact.slice(from, end)}${end < told.exact.length ? "…" : ""}`;
}
