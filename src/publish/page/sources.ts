// Takes an edition, gives who relies on whom: drawn, listed with the words that say so, copies folded and counted.
import type { DossierReport } from "../../model/index.ts";
import { dayOf, type Edition, type EpisodeView } from "./edition.ts";
import { anchor, counted, html, isolated, plain, type VNode } from "./html.ts";
import { lineageOf } from "./lineage-layout.ts";
import { CitedWords } from "./words.ts";

const WIDTH = 400;
const AXIS = 118;
/** Longest label that fits beside the arcs, in UTF-16 units. */
const LABEL_UNITS = 36;

const KINDS: Readonly<Record<string, string>> = {
  "agency-credit": "credits the agency",
  "quoted-outlet": "quotes the outlet",
  link: "links to it",
  "copied-text": "repeats its text",
  "copy-whole": "repeats the whole of it",
  "copy-part": "repeats part of it",
};

const cut = (text: string): string => (text.length <= LABEL_UNITS ? text : `${text.slice(0, LABEL_UNITS - 1)}…`);

function Drawing({ edition, view }: { edition: Edition; view: EpisodeView }): VNode {
  const reports = view.columns.flatMap((column) => column.reports);
  const { nodes, arcs, left, height } = lineageOf(reports, edition.outletOf, dayOf, AXIS);
  return html`<svg
    class="lineage"
    viewBox=${`${left} 0 ${WIDTH} ${height}`}
    role="group"
    aria-label=${`Who relies on whom: ${plain(view.episode.title)}`}
  >
    ${arcs.map(
      ({ kind, path, end }) => html`<path class=${`arc ${kind}`} d=${path} /><path class="tip" d=${`M${end.x} ${end.y} l-8 -4 l0 8 z`} />`,
    )}
    ${nodes.map(({ label, detail, report, y }) => {
      const text = html`<circle class=${report === null ? "node outside" : "node"} cx=${AXIS} cy=${y} r="4.5" /><text
          class=${report === null ? "name outside" : "name"}
          x=${AXIS + 12}
          y=${y + 1}
          >${plain(cut(label))}</text
        ><text class="detail" x=${AXIS + 12} y=${y + 16}>${plain(detail)}</text>`;
      return report === null ? text : html`<a href=${`#${anchor("r", report)}`}>${text}</a>`;
    })}
  </svg>`;
}

const CopyLine = ({ edition, of, kind, share }: { edition: Edition; of: string; kind: "whole" | "part"; share: number }): VNode =>
  html`<li>
    repeats ${kind === "whole" ? "the whole" : "a part"} of <a href=${`#${anchor("r", of)}`}>${isolated(edition.outletOf(of))}</a>:
    ${Math.round(share * 100)} % of its words
  </li>`;

function ReportLines({ edition, report }: { edition: Edition; report: DossierReport }): VNode {
  const nothing = report.reliesOn.length === 0 && report.copies.length === 0;
  return html`<div class="relies">
    <dt>
      <a href=${`#${anchor("r", report.id)}`}>${isolated(edition.outletOf(report.id))}</a>
      <small>${isolated(dayOf(report) ?? "undated")}</small>
    </dt>
    <dd>
      ${
        nothing
          ? html`<span class="soft">names no other outlet or agency as its source</span>`
          : html`<ul>
              ${report.copies.map((copy) => html`<${CopyLine} edition=${edition} ...${copy} />`)}
              ${report.reliesOn.map(
                ({ name, kind, at, report: other }) =>
                  html`<li>
                    ${KINDS[kind] ?? kind}
                    ${" "}${other === null ? html`<b>${isolated(name)}</b>` : html`<a href=${`#${anchor("r", other)}`}>${isolated(name)}</a>`}${at === null ? null : html`: <${CitedWords} edition=${edition} citation=${at} units=${60} />`}
                  </li>`,
              )}
            </ul>`
      }
    </dd>
  </div>`;
}

/** The view Sources. */
export const Sources = ({ edition }: { edition: Edition }): VNode =>
  html`${edition.affairs.flatMap(({ episodes }) =>
    episodes.map((view) => {
      const reports = view.columns.flatMap((column) => column.reports);
      const links = reports.some(({ copies, reliesOn }) => copies.length + reliesOn.length > 0);
      return html`<section class="episode">
        <h3>${isolated(view.episode.title)}</h3>
        <p class="meta">
          ${counted(reports.length, "report")}, ${counted(view.episode.independentSources, "independent source")} when copies and credited
          texts are folded
        </p>
        <div class=${links ? "lineage-pair" : ""}>
          ${
            links
              ? html`<figure class="drawn">
                  <${Drawing} edition=${edition} view=${view} />
                  <figcaption class="meta">
                    Arrows lead from a source to who takes from it. Thick: repeats its text. Dashed: a link.
                  </figcaption>
                </figure>`
              : null
          }
          <dl>${reports.map((report) => html`<${ReportLines} edition=${edition} report=${report} />`)}</dl>
        </div>
      </section>`;
    }),
  )}`;
