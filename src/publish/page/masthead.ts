// Takes an edition, gives the head of the page: what it is about, how much it holds, and the way to its views.
import { SURE_RIVAL, type NewReport } from "../../model/index.ts";
import { AffairFront } from "./affair-front.ts";
import type { Edition } from "./edition.ts";
import { html, isolated, type VNode } from "./html.ts";

/** The desk that serves a page. */
export interface Serving {
  /** Address of its front page. */
  readonly home: string;
  /** What stands for it, where it does not hold this dossier itself; the dossier is not handed out there then. */
  readonly crumb?: string;
  /** The reports of the affair that came last, the newest first. */
  readonly newest?: readonly NewReport[];
  /** Address of a script of its own that the page runs too, and may speak to the desk; null for readers. */
  readonly script: string | null;
  /** Style that the script's own elements need. */
  readonly style: string;
}

interface Figure {
  readonly count: number;
  readonly of: string;
  readonly view: string;
}

function figuresOf({ dossier, affairs }: Edition): Figure[] {
  const rows = affairs.flatMap(({ episodes }) => episodes.flatMap((it) => it.rows));
  const shared = rows.filter(({ readings }) => new Set(readings.map(({ report }) => report)).size > 1).length;
  const drift = rows.reduce((sum, row) => sum + row.drift.length, 0);
  const independent = dossier.episodes.reduce((sum, { independentSources }) => sum + independentSources, 0);
  const named = (count: number, one: string, many: string, view: string): Figure => ({ count, of: count === 1 ? one : many, view });
  return [
    named(dossier.reports.length, "report", "reports", "reports"),
    named(independent, "independent source", "independent sources", "sources"),
    named(dossier.statements.length, "statement", "statements", "voices"),
    named(shared, "utterance in several", "utterances in several", "record"),
    named(drift, "drift", "drifts", "record"),
    named(dossier.rivals.filter(({ confidence }) => confidence >= SURE_RIVAL).length, "rival account", "rival accounts", "rivals"),
  ];
}

/** Where a desk hands out an affair's dossier, by form. */
const FORMS: readonly (readonly [form: string, name: string, ending: string])[] = [
  ["html", "one page", "html"],
  ["markdown", "Markdown", "md"],
  ["json", "JSON", "json"],
];

/** On a desk: the way back to it, and the dossier to take along. */
const DeskCrumb = ({ serving: { home, crumb }, affair }: { serving: Serving; affair: string | undefined }): VNode =>
  crumb !== undefined
    ? html`Variorum · the reports side by side · <a href=${home}>${crumb}</a>`
    : html`<a href=${home}>Variorum, the desk</a> · the reports side by
        side${affair === undefined ? null : html` · take it along: ${FORMS.map(([form, name, ending], at) => html`${at > 0 ? ", " : ""}<a href=${`/api/v1/affairs/${encodeURIComponent(affair)}/dossier?form=${form}`} download=${`${affair}.${ending}`}>${name}</a>`)}`}`;

/** The head of the page. */
export function Masthead({ edition, serving }: { edition: Edition; serving: Serving | null }): VNode {
  const { affairs } = edition.dossier;
  const title =
    affairs.length === 0
      ? "Dossier"
      : affairs.map((affair, at) => [at > 0 ? html`<span class="soft"> · </span>` : null, isolated(affair.title)]);
  return html`<header class="masthead">
    <p class="crumb">
      ${serving === null ? "Variorum · the reports side by side" : html`<${DeskCrumb} serving=${serving} affair=${affairs[0]?.id} />`}
    </p>
    <h1>${title}</h1>
    <${AffairFront} edition=${edition} newest=${serving?.newest ?? []} />
    <ul class="figures" aria-label="What this dossier holds">
      ${figuresOf(edition).map(
        ({ count, of, view }) =>
          html`<li>
            <a href=${`#${view}`}><b>${count}</b> ${of}</a>
          </li>`,
      )}
    </ul>
  </header>`;
}

/** The links to the views, which JavaScript turns into tabs. They stay in sight. */
export const Tabs = ({ views }: { views: readonly { readonly id: string; readonly title: string }[] }): VNode =>
  html`<nav aria-label="Views" class="views">
    <div id="tabs">${views.map((it) => html`<a href=${`#${it.id}`} id=${`tab-${it.id}`} data-view=${it.id}>${it.title}</a>`)}</div>
  </nav>`;
