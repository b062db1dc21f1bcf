// Takes an edition, gives how each outlet calls each thing: a row per entity, a column per outlet.
import type { Dossier } from "../../model/index.ts";
import { sortedBy } from "../order.ts";
import type { AffairView, Column, Edition } from "./edition.ts";
import { html, isolated, plain, type VNode } from "./html.ts";
import { MOST_COLUMNS } from "./record.ts";
import { citedAnchor } from "./words.ts";

type Entry = Dossier["names"][number];
type Label = Entry["labels"][number];

/** An outlet's columns in all episodes of an affair as one. */
function outletsOf({ episodes }: AffairView): Column[] {
  const columns = new Map<string, Column>();
  for (const column of episodes.flatMap((it) => it.columns)) {
    const known = columns.get(column.key);
    columns.set(column.key, known === undefined ? column : { ...known, reports: [...known.reports, ...column.reports] });
  }
  return [...columns.values()];
}

/** Labels folded by their words, most frequent first, each with its first place. */
function folded(labels: readonly Label[]): { label: Label; count: number }[] {
  const byText = new Map<string, { label: Label; count: number }>();
  for (const label of labels.filter(({ pronoun }) => pronoun === undefined)) {
    const key = JSON.stringify([label.text, label.quoted, label.by]);
    const known = byText.get(key);
    byText.set(key, known === undefined ? { label, count: 1 } : { label: known.label, count: known.count + 1 });
  }
  return [...byText.values()].sort((a, b) => b.count - a.count);
}

/** Marks of its own ("the “incident”") show that a label is quoted as well as marks around it. */
const holdsMarks = ({ text }: Label): boolean => /["“”«»]/.test(text);

function Labels({ edition, labels }: { edition: Edition; labels: readonly { label: Label; count: number }[] }): VNode {
  return html`<ul class="labels">
    ${labels.map(
      ({ label, count }) =>
        html`<li>
          <a href=${`#${citedAnchor(label)}`} class=${label.quoted ? "quoted" : ""}
            >${label.quoted && !holdsMarks(label) ? html`<q>${isolated(label.text)}</q>` : isolated(label.text)}</a
          >${count > 1 ? html` <small>×${count}</small>` : null}${label.by === null ? null : html` <small>by ${isolated(edition.entityName(label.by))}</small>`}
        </li>`,
    )}
  </ul>`;
}

function Cell({ edition, labels, column }: { edition: Edition; labels: readonly Label[]; column: Column }): VNode {
  const own = folded(labels.filter(({ report }) => column.reports.some(({ id }) => id === report)));
  if (own.length === 0) return html`<td class="silent" role="cell"><span>–</span></td>`;
  return html`<td role="cell">
    <span class="o" aria-hidden="true">${isolated(column.name)}</span>
    <${Labels} edition=${edition} labels=${own} />
  </td>`;
}

/** All labels of an entity in one cell, for affairs of many outlets. */
const JoinedCell = ({ edition, labels, columns }: { edition: Edition; labels: readonly Label[]; columns: readonly Column[] }): VNode =>
  html`<td role="cell">
    ${columns.map((column) => {
      const own = folded(labels.filter(({ report }) => column.reports.some(({ id }) => id === report)));
      return own.length === 0
        ? null
        : html`<div><span class="o shown">${isolated(column.name)}</span><${Labels} edition=${edition} labels=${own} /></div>`;
    })}
  </td>`;

const identifier = (id: string | null | undefined): VNode | null => (id == null ? null : html` <small>Wikidata ${id}</small>`);

/** The view Names. */
export function Names({ edition }: { edition: Edition }): VNode {
  const { names, entities } = edition.dossier;
  const wikidata = new Map(entities.map((it) => [it.id, it.wikidata]));
  if (names.length === 0) return html`<p class="empty">No entity is named in more than one way.</p>`;
  return html`${edition.affairs.map((affair) => {
    const columns = outletsOf(affair);
    const here = new Set(columns.flatMap(({ reports }) => reports.map(({ id }) => id)));
    const outlets = ({ labels }: Entry): number =>
      columns.filter(({ reports }) => labels.some(({ report }) => reports.some(({ id }) => id === report))).length;
    const own = sortedBy(
      names.filter(({ labels }) => labels.some(({ report }) => here.has(report))),
      (entry) => [-outlets(entry), entry.entity.name],
    );
    if (own.length === 0) return null;
    const joined = columns.length > MOST_COLUMNS;
    const title = affair.affair?.title ?? "Outside any affair";
    const table = html`<table role="table" class="record names" aria-label=${`Names in ${plain(title)}`}>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" class="corner">Entity</th>
          ${joined ? html`<th scope="col" role="columnheader">Called</th>` : columns.map(({ name }) => html`<th scope="col" role="columnheader">${isolated(name)}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${own.map(
          ({ entity, labels }) =>
            html`<tr role="row">
              <th scope="row" role="rowheader" class="who"><b>${isolated(entity.name)}</b>${identifier(wikidata.get(entity.id ?? ""))}</th>
              ${joined ? html`<${JoinedCell} edition=${edition} labels=${labels} columns=${columns} />` : columns.map((column) => html`<${Cell} edition=${edition} labels=${labels} column=${column} />`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
    return html`<div class="affair">
      ${edition.affairs.length > 1 ? html`<h2 class="affair-title">${isolated(title)}</h2>` : null}
      <div class="frame" role="region" tabindex="0" aria-label=${`Names in ${plain(title)}, scrolls sideways`}>${table}</div>
    </div>`;
  })}`;
}
