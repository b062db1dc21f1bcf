// Takes an edition, gives what an episode holds and an outlet lacks, weighed by how many others carry it.
import { sortedBy } from "../order.ts";
import type { Column, Edition, EpisodeView, Row } from "./edition.ts";
import { anchor, counted, html, isolated, type VNode } from "./html.ts";
import { brief, speakerName } from "./words.ts";

interface Lacking {
  readonly row: Row;
  readonly carriedBy: number;
}

/** Fewer carriers than this is no silence worth telling one by one: nobody else has it either. */
const WORTH_TELLING = 2;

const lacks = (row: Row, column: Column): boolean =>
  !row.readings.some((reading) => column.reports.some(({ id }) => id === reading.report));

/** Silences of an outlet worth telling: what none of its reports carries and two sources or more do. */
function silencesOf(column: Column, view: EpisodeView, carriedBy: ReadonlyMap<string, number>): Lacking[] {
  const own = view.rows.flatMap((row): Lacking[] => {
    const carriers = Math.max(0, ...column.reports.map(({ id }) => carriedBy.get(keyOf(id, row.id)) ?? 0));
    return carriers >= WORTH_TELLING && lacks(row, column) ? [{ row, carriedBy: carriers }] : [];
  });
  return sortedBy(own, (it) => [-it.carriedBy]);
}

const keyOf = (report: string, row: string): string => JSON.stringify([report, row]);

function Line({ edition, lacking: { row, carriedBy } }: { edition: Edition; lacking: Lacking }): VNode {
  const reading = row.readings[0];
  const mode = reading === undefined ? "indirect" : (edition.statement(reading.statement)?.mode ?? "indirect");
  return html`<li>
    <a href=${`#${row.id}`}>${speakerName(row)}</a> <span class="act">${row.acts.join(", ")}</span>
    <span class=${mode === "direct" ? "upright" : "voice"}>${reading === undefined ? null : isolated(brief(reading.content, 110))}</span>
    <span class="cite">carried by ${counted(carriedBy, "source")}</span>
  </li>`;
}

interface OutletProps {
  readonly edition: Edition;
  readonly view: EpisodeView;
  readonly column: Column;
  readonly carriedBy: ReadonlyMap<string, number>;
}

function Outlet({ edition, view, column, carriedBy }: OutletProps): VNode {
  const telling = silencesOf(column, view, carriedBy);
  const lacking = view.rows.filter((row) => lacks(row, column)).length;
  const rest = lacking - telling.length;
  return html`<section class="outlet">
    <h4>${isolated(column.name)} <small>lacks ${lacking} of ${counted(view.rows.length, "utterance")}</small></h4>
    ${
      telling.length === 0
        ? html`<p class="soft">Nothing that two or more independent sources carry.</p>`
        : html`<ul>
            ${telling.map((it) => html`<${Line} edition=${edition} lacking=${it} />`)}
          </ul>`
    }
    ${rest > 0 && telling.length > 0 ? html`<p class="cite">and ${rest} that a single source carries</p>` : null}
  </section>`;
}

/** The view Silences. */
export function Silences({ edition }: { edition: Edition }): VNode {
  const views = edition.affairs.flatMap(({ episodes }) => episodes).filter(({ columns }) => columns.length > 1);
  if (edition.dossier.silences.length === 0 || views.length === 0)
    return html`<p class="empty">No outlet lacks what two or more independent sources of its episode carry.</p>`;
  const carriedBy = new Map(edition.dossier.silences.map((it) => [keyOf(it.report, anchor("u", it.utterance)), it.carriedBy]));
  return html`<p class="lead">
      What the others carry and an outlet does not. A silence is no reproach: a report may be shorter, earlier, or about something else.
    </p>
    ${views.map(
      (view) =>
        html`<section class="episode">
          <h3>${isolated(view.episode.title)}</h3>
          ${view.columns.map((column) => html`<${Outlet} edition=${edition} view=${view} column=${column} carriedBy=${carriedBy} />`)}
        </section>`,
    )}`;
}
