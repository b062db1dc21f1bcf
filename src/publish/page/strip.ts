// Takes stretches of days, gives one scale of time for all of them and each drawn on it: a strip, its years behind it.
import { daySpan } from "../../text/edtf.ts";
import { html, type VNode } from "./html.ts";
import { ticksOf, type Tick } from "./timeline-layout.ts";

/** Days as a record has them, EDTF. */
export interface Stretch {
  readonly from: string | null;
  readonly to: string | null;
}

/** A scale of time, in pixels of a strip. */
export interface Scale {
  readonly ticks: readonly Tick[];
  /** Where a stretch lies; null where it is undated. */
  readonly placeOf: (stretch: Stretch) => { readonly from: number; readonly to: number } | null;
}

const WIDE = 260;
const HIGH = 14;
const MARGIN = 4;
/** Names of ticks nearer than this would touch. */
const TICK_GAP = 42;
/** Width of a single day. */
const LEAST = 5;

const daysOf = ({ from, to }: Stretch): { from: number; to: number } | null => {
  const [first, last] = [from === null ? null : daySpan(from), daySpan(to ?? from ?? "")];
  return first === null ? null : { from: first.from, to: Math.max(first.to, last?.to ?? first.to) };
};

/** The scale that holds all of the stretches; null where there is nothing to tell apart. */
export function scaleOf(stretches: readonly Stretch[]): Scale | null {
  const spans = stretches.flatMap((it) => daysOf(it) ?? []);
  const first = spans.reduce((least, { from }) => Math.min(least, from), Infinity);
  const last = spans.reduce((most, { to }) => Math.max(most, to), -Infinity);
  if (spans.length < 2 || last <= first) return null;
  const x = (day: number): number => Math.round((MARGIN + ((day - first) / (last - first)) * (WIDE - 2 * MARGIN)) * 10) / 10;
  return {
    ticks: ticksOf(first, last, x, TICK_GAP),
    placeOf: (stretch) => {
      const span = daysOf(stretch);
      return span === null ? null : { from: x(span.from), to: x(span.to) };
    },
  };
}

const Ticks = ({ scale }: { scale: Scale }): VNode[] =>
  scale.ticks.map(({ at }) => html`<line class="tick" x1=${at} x2=${at} y1="0" y2=${HIGH} />`);

/** Stretches on their scale; for the eye alone, the days stand beside it. */
export const Strip = ({ scale, stretches }: { scale: Scale; stretches: readonly Stretch[] }): VNode =>
  html`<svg class="strip" viewBox=${`0 0 ${WIDE} ${HIGH}`} aria-hidden="true">
    <${Ticks} scale=${scale} />
    <line class="axis" x1="0" x2=${WIDE} y1=${HIGH / 2} y2=${HIGH / 2} />
    ${stretches.map((stretch) => {
      const place = scale.placeOf(stretch);
      if (place === null) return null;
      const width = Math.max(place.to - place.from, LEAST);
      return html`<rect x=${Math.min(place.from, WIDE - width)} y="3" width=${width} height=${HIGH - 6} rx="2" />`;
    })}
  </svg>`;

/** The names of the ticks, over or under strips of the scale. */
export const StripScale = ({ scale }: { scale: Scale }): VNode =>
  html`<svg class="strip scale" viewBox=${`0 0 ${WIDE} ${HIGH}`} aria-hidden="true">
    ${scale.ticks.map(({ at, label }) => html`<text x=${Math.min(Math.max(at, 12), WIDE - 12)} y="10" text-anchor="middle">${label}</text>`)}
  </svg>`;
