// Takes an edition, gives what an episode holds and an outlet lacks, weighed by how many others carry it.
import type { Dossier } from "../../model/index.ts";
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

/** What an outlet lacks: a row that none of its reports carries. */
function lackingIn(column: Column, view: EpisodeView, silences: Dossier["silences"]): Lacking[] {
  const own = silences.filter(({ episode, report }) => episode === view.episode.id && column.reports.some(({ id }) => id === report));
  const carried = new Map(own.map(({ utterance, carriedBy }) => [anchor("u", utterance), carriedBy]));
  const lacking = view.rows.flatMap((row): Lacking[] => {
    const carriedBy = carried.get(row.id);
    const has = row.readings.some((reading) => column.reports.some(({ id }) => id === reading.report));
    return carriedBy === undefined || has ? [] : [{ row, carriedBy }];
  });
  return sortedBy(lacking, ({ carriedBy }) => [-carriedBy]);
}

function Line({ edition, lacking: { row, carriedBy } }: { edition: Edition; lacking: Lacking }): VNode {
  const reading = row.readings[0];
  const mode = reading === undefined ? "indirect" : (edition.statement(reading.statement)?.mode ?? "indirect");
  return html`<li>
    <a href=${`#${row.id}`}>${speakerName(row)}</a> <span class="act">${row.acts.join(", ")}</span> ${" "}
    <span class=${mode === "direct" ? "upright" : "voice"}
      >${reading?.content[0] === undefined ? null : isolated(brief(reading.content[0], 110))}</span
    >
    ${" "}
    <span class="cite">carried by ${counted(carriedBy, "source")}</span>
  </li>`;
}

function Outlet({ edition, view, column }: { edition: Edition; view: EpisodeView; column: Column }): VNode {
  const lacking = lackingIn(column, view, edition.dossier.silences);
  const telling = lacking.filter(({ carriedBy }) => carriedBy >= WORTH_TELLING);
  const rest = lacking.filter(({ carriedBy }) => carriedBy < WORTH_TELLING);
  return html`<section class="outlet">
    <h4>${isolated(column.name)} <small>lacks ${lacking.length} of ${counted(view.rows.length, "utterance")}</small></h4>
    ${
      telling.length === 0
        ? html`<p class="soft">Nothing that two or more others carry.</p>`
        : html`<ul>
            ${telling.map((it) => html`<${Line} edition=${edition} lacking=${it} />`)}
          </ul>`
    }
    ${
      rest.length === 0
        ? null
        : html`<details>
            <summary>${counted(rest.length, "statement")} that a single source carries</summary>
            <ul>
              ${rest.map((it) => html`<${Line} edition=${edition} lacking=${it} />`)}
            </ul>
          </details>`
    }
  </section>`;
}

/** The view Silences. */
export function Silences({ edition }: { edition: Edition }): VNode {
  const views = edition.affairs.flatMap(({ episodes }) => episodes).filter(({ columns }) => columns.length > 1);
  if (edition.dossier.silences.length === 0 || views.length === 0)
    return html`<p class="empty">Every outlet of an episode carries all that the others carry.</p>`;
  return html`<p class="lead">
      What the others carry and an outlet does not. A silence is no reproach: a report may be shorter, earlier, or about something else.
    </p>
    ${views.map(
      (view) =>
        html`<section class="episode">
          <h3>${isolated(view.episode.title)}</h3>
          ${view.columns.map((column) => html`<${Outlet} edition=${edition} view=${view} column=${column} />`)}
        </section>`,
    )}`;
}
