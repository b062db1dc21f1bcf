// Takes an edition, gives the front of its affairs: the episodes over time, whom and what they share, the newest reports.
import type { Citation, NewReport } from "../../model/index.ts";
import { days } from "./days.ts";
import { dayOf, type Edition, type EpisodeView } from "./edition.ts";
import { anchor, counted, html, isolated, plain, type VNode } from "./html.ts";
import { scaleOf, Strip, StripScale, type Scale } from "./strip.ts";
import { citedAnchor } from "./words.ts";

/** Episodes that stand open; the others are a click away. */
const MOST_EPISODES = 12;
/** The same of what episodes share. */
const MOST_SHARED = 16;

interface EpisodeProps {
  readonly view: EpisodeView;
  /** Its place among the episodes, from 1. */
  readonly number: number;
  readonly scale: Scale | null;
}

const EpisodeLine = ({ view: { episode }, number, scale }: EpisodeProps): VNode =>
  html`<li>
    ${scale === null ? null : html`<span class="no">${number}</span>`}
    <a href=${`#${anchor("e", episode.id)}`}>${isolated(episode.title)}</a>
    ${scale === null ? null : html`<${Strip} scale=${scale} stretches=${[episode]} />`}
    <span class="days">${isolated(days(episode) || "undated")}</span>
    <span class="count">${counted(episode.reports.length, "report")}</span>
  </li>`;

/** The episodes on one scale of time. */
function Episodes({ episodes }: { episodes: readonly EpisodeView[] }): VNode {
  const scale = scaleOf(episodes.map(({ episode }) => episode));
  const lines = episodes.map((view, at) => html`<${EpisodeLine} view=${view} number=${at + 1} scale=${scale} />`);
  const name = scale === null ? "episodes meta" : "episodes mapped meta";
  const more = lines.slice(MOST_EPISODES);
  return html`<ol class=${name}>
      ${lines.slice(0, MOST_EPISODES)}
      ${scale === null ? null : html`<li class="scale" aria-hidden="true"><${StripScale} scale=${scale} /></li>`}
    </ol>
    ${
      more.length === 0
        ? null
        : html`<details class="meta">
            <summary>${counted(more.length, "more episode")}</summary>
            <ol class=${name} start=${MOST_EPISODES + 1}>
              ${more}
            </ol>
          </details>`
    }`;
}

type Share = NonNullable<Edition["affairs"][number]["affair"]>["shared"][number];

/** Whom or what episodes share, with a number for each that leads to the first place in it. */
function ShareLine({ edition, share, numbers }: { edition: Edition; share: Share; numbers: ReadonlyMap<string, number> }): VNode | null {
  const places = share.episodes.flatMap((episode, at): { number: number; citation: Citation }[] => {
    const [number, citation] = [numbers.get(episode), share.at[at]];
    return number === undefined || citation === undefined || !edition.hasText(citation.report) ? [] : [{ number, citation }];
  });
  if (places.length === 0) return null;
  return html`<li>
    ${isolated(share.entity.name)}${" "}<span class="in"
      >${places.map(
        ({ number, citation }, at) =>
          html`${at > 0 ? " " : ""}<a
              href=${`#${citedAnchor(citation)}`}
              aria-label=${`${plain(share.entity.name)} in episode ${number}, ${plain(edition.outletOf(citation.report))}`}
              >${number}</a
            >`,
      )}</span
    >
  </li>`;
}

function Shared({
  edition,
  shared,
  episodes,
}: {
  edition: Edition;
  shared: readonly Share[];
  episodes: readonly EpisodeView[];
}): VNode | null {
  const numbers = new Map(episodes.map(({ episode }, at) => [episode.id, at + 1]));
  if (shared.length === 0 || episodes.length < 2) return null;
  const lines = shared.map((share) => html`<${ShareLine} edition=${edition} share=${share} numbers=${numbers} />`);
  const more = lines.slice(MOST_SHARED);
  return html`<div class="shared meta">
    <p>Its episodes share</p>
    <ul>
      ${lines.slice(0, MOST_SHARED)}
    </ul>
    ${
      more.length === 0
        ? null
        : html`<details>
            <summary>${more.length} more</summary>
            <ul>
              ${more}
            </ul>
          </details>`
    }
  </div>`;
}

/** The reports that came last, the newest first. */
function Newest({ edition, newest }: { edition: Edition; newest: readonly NewReport[] }): VNode | null {
  const here = newest.filter(({ report }) => edition.report(report) !== undefined);
  if (here.length === 0) return null;
  return html`<div class="shared newest meta">
    <p>Newest</p>
    <ul>
      ${here.map(({ report, addedAt }) => {
        const it = edition.report(report);
        const published = it === undefined ? null : dayOf(it);
        return html`<li>
          <a href=${`#${anchor("r", report)}`}>${isolated(edition.outletOf(report))}</a>
          ${published === null ? null : html` of ${isolated(published)}`}, added ${isolated(addedAt.slice(0, 10))}
        </li>`;
      })}
    </ul>
  </div>`;
}

/** @param newest what came last to the desk that serves the page; none where it stands alone */
export const AffairFront = ({ edition, newest }: { edition: Edition; newest: readonly NewReport[] }): VNode =>
  html`${edition.affairs.map(
      ({ affair, episodes }) =>
        html`<${Episodes}
            episodes=${episodes}
          />${affair === null ? null : html`<${Shared} edition=${edition} shared=${affair.shared} episodes=${episodes} />`}`,
    )} <${Newest} edition=${edition} newest=${newest} />`;
