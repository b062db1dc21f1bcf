// Takes an affair's dated happenings and its reports' events, gives what several reports tell of, with every event that does.
import { valueOf, type Affair, type Episode, type Event, type LinkedReport, type Occurrence } from "../../model/index.ts";
import type { Context } from "../context.ts";
import { eventWord, sameEvents, type EventWord } from "./same-events.ts";
import { lineOf, type Happening } from "./timeline.ts";
import { pushTo } from "../../text/lists.ts";

type Parts = Omit<Occurrence, "id">;

const idOf = (report: LinkedReport, index: number): string => `${report.annotated.article.id}#${index}`;

const clauseOf = ({ annotated }: LinkedReport, { start, end }: { readonly start: number; readonly end: number }): string =>
  lineOf(annotated.article.text.slice(start, end));

const placed = (report: LinkedReport, index: number, event: Event): Occurrence["events"][number] => ({
  id: idOf(report, index),
  at: { report: report.annotated.article.id, start: event.trigger.start, end: event.trigger.end },
});

/** Happenings under one date with events in two reports or more. */
function datedOnes(happenings: readonly Happening[]): Parts[] {
  const several = happenings.filter(({ members }) => new Set(members.map(({ report }) => report)).size > 1);
  return several.map(({ members, date }) => ({
    what: members[0] === undefined ? "" : clauseOf(members[0].report, members[0].clause),
    date,
    events: members.flatMap(({ report, events }) => events.map(({ index, event }) => placed(report, index, event))),
  }));
}

/** An event that a report holds to have happened, whoever of the two sides is named in it. */
interface Told {
  readonly report: LinkedReport;
  readonly index: number;
  readonly event: Event;
  /** Whom it strikes; else who does it; else where. */
  readonly party: string;
  readonly word: EventWord;
}

function toldIn(report: LinkedReport, taken: ReadonlySet<string>, { parties, reader, tables }: Context): Told[] {
  return report.annotated.layers.events.flatMap((event, index): Told[] => {
    const local = event.targetActor ?? event.sourceActor ?? event.place;
    const entity = local === null ? undefined : report.entityOf[local];
    const word = reader.words(report, event.trigger).at(-1);
    if (event.code === null || event.standing !== "asserted" || taken.has(idOf(report, index))) return [];
    if (entity === undefined || word === undefined) return [];
    const day = valueOf(event.date);
    const date = day?.length === DAY_LENGTH ? day : null;
    return [{ report, index, event, party: parties.partyOf(entity), word: eventWord(word.lemma, date, tables) }];
  });
}

/** Length of "2020-09-27": a date less close than a day keeps no two events apart. */
const DAY_LENGTH = 10;

/** One act on one party, told in two reports of an episode or more. @cost near-linear in the episode's events */
function undatedOnes({ reports }: Episode, taken: ReadonlySet<string>, context: Context): Parts[] {
  const told = [...reports].sort().flatMap((id) => toldIn(context.reportOf(id), taken, context));
  const groups = new Map<string, Told[]>();
  const roots = sameEvents(told.map(({ word }) => word));
  told.forEach((it, index) => {
    const key = `${roots[index]} ${it.event.code} ${it.party}`;
    pushTo(groups, key, it);
  });
  return [...groups.values()].flatMap((group): Parts[] => {
    const [first] = group;
    if (first === undefined || new Set(group.map(({ report }) => report)).size < 2) return [];
    return [
      {
        what: clauseOf(first.report, first.event),
        date: group.find(({ word }) => word.date !== null)?.word.date ?? null,
        events: group.map(({ report, index, event }) => placed(report, index, event)),
      },
    ];
  });
}

/** Gives an occurrence for each happening with events in two reports or more: those with a date first. */
export function occurrencesIn(affair: Affair, happenings: readonly Happening[], context: Context): Occurrence[] {
  const dated = datedOnes(happenings);
  const taken = new Set(dated.flatMap(({ events }) => events.map(({ id }) => id)));
  const members = new Set(affair.episodes);
  const undated = context.linked.episodes.filter(({ id }) => members.has(id)).flatMap((it) => undatedOnes(it, taken, context));
  return [...dated, ...undated].map((it, index) => ({ id: `${affair.id}/occurrence/${index + 1}`, ...it }));
}
