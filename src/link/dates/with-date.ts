// Takes a report and the date that was settled for it, gives the report with its times and events counted from that.
import { valueOf, type Annotated, type Event, type Known } from "../../model/index.ts";
import { daySpan, edtfOf } from "../../text/edtf.ts";
import { resolveTimes } from "../../text/narrative.ts";

/** The report with its times counted from the settled date, and its events dated by them. */
export function withDate(report: Annotated, own: Known<string>, settled: Known<string>): Annotated {
  if (valueOf(own) === valueOf(settled) && settled.state !== "ambiguous") return report;
  const times = resolveTimes(report.layers.times, settled);
  const events = report.layers.events.map((event): Event => {
    const time = event.time === null ? undefined : times[event.time];
    const value = time === undefined ? null : valueOf(time.value);
    const date = value === null || daySpan(value) === null ? null : edtfOf(value, time!.form.mod);
    return date === null || time === undefined || !("at" in time.value)
      ? event
      : { ...event, date: { ...time.value, value: date } as Known<string> };
  });
  return { ...report, layers: { ...report.layers, times, events } };
}
