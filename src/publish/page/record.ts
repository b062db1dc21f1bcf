// Takes an edition, gives the record: a column per outlet, a row per utterance, differences marked and told in the margin.
import type { DossierStatement } from "../../model/index.ts";
import { days } from "./days.ts";
import { dayOf, wordsOf, type Column, type Edition, type EpisodeView, type Row } from "./edition.ts";
import { CorrectedNote, EpisodeCorrections } from "./corrected.ts";
import { anchor, counted, html, isolated, plain, type Children, type VNode } from "./html.ts";
import { PlaceLink, ReadingWords, speakerName } from "./words.ts";

/** More columns than this scroll sideways in a frame of their own. */
const COLUMNS_IN_VIEW = 4;
/** With more outlets than this most cells would be silent: one column then holds all readings, each under its outlet's name. */
export const MOST_COLUMNS = 12;

const unique = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value): value is string => typeof value === "string" && value !== "")),
];

/** "for Ardle, to reporters": whom the speaker speaks for and to, as the readings have it. */
function circumstances(statements: readonly DossierStatement[]): Children {
  const forWhom = unique(statements.map(({ onBehalfOf, speaker }) => (onBehalfOf?.name === speaker?.name ? null : onBehalfOf?.name)));
  const toWhom = unique(statements.map(({ addressee }) => addressee?.name));
  const parts = [
    ...(forWhom.length > 0 ? [html`<span>for ${forWhom.map((name, at) => [at > 0 ? " or " : "", isolated(name)])}</span>`] : []),
    ...(toWhom.length > 0 ? [html`<span>to ${toWhom.map((name, at) => [at > 0 ? ", " : "", isolated(name)])}</span>`] : []),
  ];
  return parts.flatMap((part, at) => (at > 0 ? [", ", part] : [part]));
}

/** How the speaker is known where no reading names them outright. */
function speakerNote(edition: Edition, { statements }: Row): VNode | null {
  const known = statements.filter(({ id }) => edition.correctionOf(id) === null).map(({ speakerKnown }) => speakerKnown);
  const inferred = known.find(({ state }) => state === "inferred" || state === "ambiguous");
  if (inferred === undefined || known.some(({ state }) => state === "stated")) return null;
  return html`<span class="how">speaker ${inferred.state}${inferred.because ? html`: ${isolated(inferred.because)}` : null}</span>`;
}

const DriftNotes = ({ edition, row }: { edition: Edition; row: Row }): VNode =>
  html`<ul class="drifts">
    ${row.drift.map(
      ({ kind, left, right, says }) =>
        html`<li class="note">
          <b>Drift, ${kind}.</b> ${isolated(edition.outletOf(left.report))} <q>${isolated(wordsOf(left))}</q>,
          ${isolated(edition.outletOf(right.report))} ${" "} <q>${isolated(wordsOf(right))}</q>. ${isolated(says)}
        </li>`,
    )}
  </ul>`;

const silentIn = (row: Row, columns: readonly Column[]): Column[] =>
  columns.filter(({ reports }) => !row.readings.some((reading) => reports.some(({ id }) => id === reading.report)));

function Cell({ edition, row, column }: { edition: Edition; row: Row; column: Column }): VNode {
  const readings = row.readings.filter(({ report }) => column.reports.some(({ id }) => id === report));
  if (readings.length === 0) return html`<td class="silent" role="cell"><span>silent</span></td>`;
  return html`<td role="cell">
    <span class="o" aria-hidden="true">${isolated(column.name)}</span>
    ${readings.map(
      (reading) =>
        html`<div class="reading" data-st=${reading.statement}>
          <${ReadingWords} edition=${edition} reading=${reading} row=${row} /><${PlaceLink}
            edition=${edition}
            reading=${reading}
          /><${CorrectedNote} edition=${edition} statement=${reading.statement} />
        </div>`,
    )}
  </td>`;
}

/** All readings of a row in one cell, for episodes of many outlets. */
const JoinedCell = ({ edition, row }: { edition: Edition; row: Row }): VNode =>
  html`<td role="cell">
    ${row.readings.map(
      (reading) =>
        html`<div class="reading" data-st=${reading.statement}>
          <span class="o shown">${isolated(edition.outletOf(reading.report))}</span>
          <${ReadingWords} edition=${edition} reading=${reading} row=${row} /><${PlaceLink}
            edition=${edition}
            reading=${reading}
          /><${CorrectedNote} edition=${edition} statement=${reading.statement} />
        </div>`,
    )}
  </td>`;

function RecordRow({ edition, row, columns }: { edition: Edition; row: Row; columns: readonly Column[] }): VNode {
  const silent = silentIn(row, columns);
  const carriers = columns.filter((column) => !silent.includes(column));
  return html`<tr
    id=${row.id}
    role="row"
    class="row"
    tabindex="-1"
    data-speaker=${plain(row.speaker?.name ?? "")}
    data-act=${row.acts.join(" ")}
    data-outlets=${JSON.stringify(carriers.map(({ key }) => plain(key)))}
    data-drift=${row.drift.length > 0 ? "1" : null}
  >
    <th scope="row" role="rowheader" class="who">
      <b>${speakerName(row)}</b>
      <small>${circumstances(row.statements)}</small>
      <span class="act">${row.acts.join(", ")}</span>
      <a class="here" href=${`#${row.id}`} aria-label="Link to this row">#</a>
      ${
        row.because === null
          ? null
          : html`<details class="why">
              <summary>why together</summary>
              ${isolated(row.because)}
            </details>`
      }
      ${speakerNote(edition, row)} ${row.drift.length > 0 ? html`<${DriftNotes} edition=${edition} row=${row} />` : null}
      ${silent.length > 0 && columns.length > 1 && columns.length <= MOST_COLUMNS ? html`<small class="lacking" aria-hidden="true">silent: ${silent.map(({ name }, at) => [at > 0 ? ", " : "", isolated(name)])}</small>` : null}
    </th>
    ${columns.length > MOST_COLUMNS ? html`<${JoinedCell} edition=${edition} row=${row} />` : columns.map((column) => html`<${Cell} edition=${edition} row=${row} column=${column} />`)}
  </tr>`;
}

/** An outlet's name with the day of each of its reports and how that day is known. */
const ColumnHead = ({ column }: { column: Column }): VNode =>
  html`<th scope="col" role="columnheader">
    ${isolated(column.name)}
    ${column.reports.map(
      (report) =>
        html`<a class="sub" href=${`#${anchor("r", report.id)}`}
          >${dayOf(report) ?? "undated"}${report.published.state === "stated" ? "" : `, ${report.published.state}`}<span class="vh"
            >: report ${plain(report.id)}</span
          ></a
        >`,
    )}
  </th>`;

const EmptyRecord = (): VNode => html`<p class="empty">Nobody is reported to have said anything in this episode.</p>`;

function EpisodeRecord({ edition, view }: { edition: Edition; view: EpisodeView }): VNode {
  const { episode, columns, rows } = view;
  const joined = columns.length > MOST_COLUMNS;
  const shared = rows.filter((row) => silentIn(row, columns).length < columns.length - 1);
  const alone = rows.filter((row) => !shared.includes(row));
  const body = (of: readonly Row[], title: string): VNode | null =>
    of.length === 0
      ? null
      : html`<tbody role="rowgroup">
          <tr class="band" role="row">
            <th colspan=${joined ? 2 : columns.length + 1} scope="rowgroup" role="rowheader"><span>${title}</span></th>
          </tr>
          ${of.map((row) => html`<${RecordRow} edition=${edition} row=${row} columns=${columns} />`)}
        </tbody>`;
  const name = `record-${anchor("e", episode.id)}`;
  const several = columns.length > 1;
  const table = html`<table role="table" class=${`record n${joined ? 1 : Math.min(columns.length, 9)}`} aria-labelledby=${name}>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader" class="corner">Utterance</th>
        ${joined ? html`<th scope="col" role="columnheader">Readings in ${counted(columns.length, "outlet")}</th>` : columns.map((column) => html`<${ColumnHead} column=${column} />`)}
      </tr>
    </thead>
    ${body(shared, several ? `In several outlets (${shared.length})` : `Statements (${shared.length})`)}
    ${body(alone, several ? `In one outlet alone (${alone.length})` : `Statements (${alone.length})`)}
  </table>`;
  return html`<section class="episode" id=${anchor("e", episode.id)} data-episode=${plain(episode.id)} aria-labelledby=${name}>
    <h3 id=${name}>
      ${isolated(episode.title)} <a class="here" href=${`#${anchor("e", episode.id)}`} aria-label="Link to this episode">#</a>
    </h3>
    <p class="meta">
      ${[days(episode), counted(episode.reports.length, "report"), `${counted(episode.independentSources, "independent source")}`].filter((it) => it).join(" · ")}
    </p>
    <${EpisodeCorrections} edition=${edition} episode=${episode} />
    ${
      rows.length === 0
        ? html`<${EmptyRecord} />`
        : columns.length > COLUMNS_IN_VIEW && !joined
          ? html`<div class="frame" role="region" tabindex="0" aria-label=${`Record of ${plain(episode.title)}, scrolls sideways`}>
              ${table}
            </div>`
          : table
    }
    <p class="empty none" hidden>No row of this episode passes the filters.</p>
  </section>`;
}

function Filters({ edition }: { edition: Edition }): VNode {
  const rows = edition.affairs.flatMap(({ episodes }) => episodes.flatMap((it) => it.rows));
  const speakers = unique(rows.map(({ speaker }) => speaker?.name)).sort();
  const acts = unique(rows.flatMap((row) => row.acts)).sort();
  const columns = new Map(
    edition.affairs.flatMap(({ episodes }) => episodes.flatMap((it) => it.columns.map(({ key, name }) => [key, name] as const))),
  );
  const episodes = edition.affairs.flatMap((it) => it.episodes.map(({ episode }) => episode));
  const select = (name: string, label: string, options: readonly (readonly [value: string, text: string])[]): VNode =>
    html`<label
      ><span>${label}</span
      ><select name=${name}>
        <option value="">all</option>
        ${options.map(([value, text]) => html`<option value=${plain(value)}>${plain(text)}</option>`)}
      </select></label
    >`;
  return html`<form class="filters js" id="filters" aria-label="Filter the record" hidden>
    ${
      episodes.length > 1
        ? select(
            "episode",
            "Episode",
            episodes.map(({ id, title }) => [id, title]),
          )
        : null
    }
    ${select(
      "speaker",
      "Speaker",
      speakers.map((name) => [name, name]),
    )}
    ${select(
      "act",
      "Act",
      acts.map((act) => [act, act]),
    )}
    ${select("outlet", "Outlet", [...columns])}
    <label class="tick"><input type="checkbox" name="drift" /> <span>drift only</span></label>
    <button type="reset">Clear</button>
    <output class="meta" id="filtered"></output>
  </form>`;
}

const Legend = (): VNode =>
  html`<ul class="legend meta" aria-label="How to read the record">
    <li><span class="only">dotted</span> only in this reading</li>
    <li><mark class="drift">marked</mark> changes what is said</li>
    <li><i class="voice">italic</i> the outlet’s words</li>
    <li><span class="upright">upright</span> the speaker’s own</li>
    <li>
      <span class="silent"><span>silent</span></span> not in this outlet
    </li>
  </ul>`;

/** The view Record. */
export const Record = ({ edition }: { edition: Edition }): VNode =>
  html`<${Filters} edition=${edition} /><${Legend} /> ${edition.affairs.map(
      ({ affair, episodes }) =>
        html`<div class="affair">
          ${edition.affairs.length > 1 ? html`<h2 class="affair-title">${affair === null ? "Outside any affair" : isolated(affair.title)}</h2>` : null}
          ${episodes.map((view) => html`<${EpisodeRecord} edition=${edition} view=${view} />`)}
        </div>`,
    )}`;
