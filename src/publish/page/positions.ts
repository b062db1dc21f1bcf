// Takes an edition, gives what each party stood for in one episode and the next, in its own words: said again, new, not said again.
import type { Act, DossierPosition } from "../../model/index.ts";
import { sortedBy } from "../order.ts";
import type { Edition, Row } from "./edition.ts";
import { anchor, counted, html, isolated, plain, type VNode } from "./html.ts";
import { saidOn, VoiceRow } from "./voices.ts";

type Point = DossierPosition["points"][number];

/** Acts in the order in which a reader asks for them: what is wanted, promised and threatened before what is blamed and denied. */
const ORDER: readonly Act[] = ["request", "offer", "commit", "threaten", "recognise", "support", "concern", "condemn", "accuse", "deny"];

const rankOf = ({ acts }: Row): number => Math.min(...acts.map((act) => (ORDER.includes(act) ? ORDER.indexOf(act) : ORDER.length)));

interface PointProps {
  readonly edition: Edition;
  readonly point: Point;
  readonly rowOf: ReadonlyMap<string, Row>;
}

/** A matter said in several episodes: one column each, in the order of the days. */
function KeptPoint({ edition, point, rowOf }: PointProps): VNode {
  const rows = point.utterances.flatMap((id) => rowOf.get(id) ?? []);
  const episodes = edition.dossier.episodes.filter(({ id }) => rows.some(({ episode }) => episode === id));
  return html`<article class="point">
    <div class=${`sides of${Math.min(episodes.length, 4)}`}>
      ${episodes.map(
        ({ id, title }) =>
          html`<div class="take">
            <h5>${isolated(title)}</h5>
            <ol class="said-list">
              ${rows.filter(({ episode }) => episode === id).map((row) => html`<${VoiceRow} edition=${edition} row=${row} />`)}
            </ol>
          </div>`,
      )}
    </div>
    <p class="how">${isolated(point.because)}</p>
  </article>`;
}

/** Matters that one episode alone has, those of one act together. */
function LonePoints({ edition, points, rowOf }: Omit<PointProps, "point"> & { points: readonly Point[] }): VNode {
  const rows = points.flatMap(({ utterances }) => utterances.flatMap((id) => rowOf.get(id) ?? []));
  return html`<ol class="said-list">
    ${sortedBy(rows, (row) => [rankOf(row), saidOn(row) || null]).map((row) => html`<${VoiceRow} edition=${edition} row=${row} />`)}
  </ol>`;
}

const days = (edition: Edition, points: readonly Point[], rowOf: ReadonlyMap<string, Row>): string => {
  const told = new Set(points.flatMap(({ utterances }) => utterances.map((id) => rowOf.get(id)?.episode)));
  const episodes = edition.dossier.episodes.filter(({ id }) => told.has(id));
  return episodes.map(({ from, title }) => from ?? title).join(", ");
};

function PartyPositions({ edition, position, rowOf }: { edition: Edition; position: DossierPosition; rowOf: PointProps["rowOf"] }): VNode {
  const of = (course: Point["course"]): readonly Point[] => position.points.filter((it) => it.course === course);
  const [kept, fresh, gone] = [of("kept"), of("new"), of("gone")];
  const id = anchor("p", position.id);
  return html`<section class="voice-of" id=${id} aria-label=${`Positions of ${plain(position.party.name)}`}>
    <header>
      <h3 id=${`h${id}`}>${isolated(position.party.name)}</h3>
      <p class="meta">${counted(kept.length, "matter")} said again, ${fresh.length} new, ${gone.length} not said again</p>
    </header>
    <div>
      ${kept.length === 0 ? null : html`<h4>Said again</h4>`}
      ${kept.map((point) => html`<${KeptPoint} edition=${edition} point=${point} rowOf=${rowOf} />`)}
      ${
        fresh.length === 0
          ? null
          : html`<h4>New in ${isolated(days(edition, fresh, rowOf))}</h4>
              <${LonePoints} edition=${edition} points=${fresh} rowOf=${rowOf} />`
      }
      ${
        gone.length === 0
          ? null
          : html`<h4>Said in ${isolated(days(edition, gone, rowOf))}, not in the last episode’s reports</h4>
              <${LonePoints} edition=${edition} points=${gone} rowOf=${rowOf} />`
      }
    </div>
  </section>`;
}

/** What one reading has and the others lack is the record's affair; here it would only distract. */
const unmarked = (row: Row): Row => ({ ...row, readings: row.readings.map((it) => ({ ...it, only: [] })) });

/** The view Positions. */
export function Positions({ edition }: { edition: Edition }): VNode {
  const positions = sortedBy(edition.dossier.positions, ({ points, party }) => [-points.length, party.name]);
  if (positions.length === 0)
    return html`<p class="empty">
      No party speaks in two episodes of one affair here, so there is nothing to set side by side over time. Add reports of an earlier or a
      later episode.
    </p>`;
  const rows = edition.affairs.flatMap(({ episodes }) => episodes.flatMap((it) => it.rows));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const rowOf = new Map(
    edition.dossier.utterances.flatMap(({ id }) => {
      const row = byId.get(anchor("u", id));
      return row === undefined ? [] : [[id, unmarked(row)] as const];
    }),
  );
  return html`<p class="lead">
      What each party asked for, promised, blamed and denied in one episode and the next, in its own words. “Not said again” means that
      these reports do not have it; it may well have been said.
    </p>
    <nav class="index meta" aria-label="Parties">
      ${positions.map(({ id, party, points }) => html`<a href=${`#${anchor("p", id)}`}>${isolated(party.name)} <span>${points.length}</span></a>`)}
    </nav>
    ${positions.map((position) => html`<${PartyPositions} edition=${edition} position=${position} rowOf=${rowOf} />`)}`;
}
