// Takes an affair's dated happenings, gives those that several reports tell of, with every event that does.
import type { Affair, Occurrence } from "../model/index.ts";
import { lineOf, type Happening } from "./timeline.ts";

/** Gives an occurrence for each happening with events in two reports or more. */
export function occurrencesIn(affair: Affair, happenings: readonly Happening[]): Occurrence[] {
  const several = happenings.filter(({ members }) => new Set(members.map(({ report }) => report)).size > 1);
  return several.map(({ members, date }, index) => {
    const [first] = members;
    const text = first === undefined ? "" : first.report.annotated.article.text.slice(first.clause.start, first.clause.end);
    return {
      id: `${affair.id}/occurrence/${index + 1}`,
      what: lineOf(text),
      date,
      events: members.flatMap(({ report, events }) =>
        events.map(({ index: at, event }) => ({
          id: `${report.annotated.article.id}#${at}`,
          at: { report: report.annotated.article.id, start: event.trigger.start, end: event.trigger.end },
        })),
      ),
    };
  });
}
