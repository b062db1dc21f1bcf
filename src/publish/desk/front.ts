// Takes the affairs of a desk and how it stands, gives its front page: what is new, what is there, and when that was.
import type { EpisodeDays, NewReport } from "../../model/index.ts";
import { days } from "../page/days.ts";
import { anchor, counted, html, isolated, type VNode } from "../page/html.ts";
import { scaleOf, Strip, StripScale, type Scale } from "../page/strip.ts";

/** An affair as the front page shows it. */
export interface AffairCard {
  readonly id: string;
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly episodes: number;
  readonly reports: number;
  readonly statements: number;
}

/** How the desk stands. */
export interface DeskState {
  readonly captures: number;
  /** Reports that are safe and not in the record yet. */
  readonly waiting: number;
  readonly next: string | null;
}

export const affairHref = (id: string): string => `/affairs/${encodeURIComponent(id)}`;

interface CardProps {
  readonly affair: AffairCard;
  readonly episodes: readonly EpisodeDays[];
  readonly scale: Scale | null;
}

const Card = ({ affair, episodes, scale }: CardProps): VNode =>
  html`<li>
    <div>
      <h2><a href=${affairHref(affair.id)}>${isolated(affair.title === "" ? "Untitled" : affair.title)}</a></h2>
      <p class="meta">
        <span>${days(affair) === "" ? "undated" : isolated(days(affair))}</span>
        <span>${counted(affair.episodes, "episode")}</span>
        <span>${counted(affair.reports, "report")}</span>
        <span>${counted(affair.statements, "statement")}</span>
      </p>
    </div>
    ${scale === null ? null : html`<${Strip} scale=${scale} stretches=${episodes} />`}
  </li>`;

/** Affairs as a list, their episodes on one scale of time. */
function Cards({ affairs, episodes }: { affairs: readonly AffairCard[]; episodes: readonly EpisodeDays[] }): VNode {
  const scale = scaleOf(episodes);
  const own = (id: string): readonly EpisodeDays[] => episodes.filter(({ affair }) => affair === id);
  return html`${
      scale === null
        ? null
        : html`<div class="over">
            <p class="meta">Affairs, those with the newest reports first; beside them when their reports were published.</p>
            <${StripScale} scale=${scale} />
          </div>`
    }
    <ol class=${scale === null ? "cards" : "cards mapped"}>
      ${affairs.map((affair) => html`<${Card} affair=${affair} episodes=${own(affair.id)} scale=${scale} />`)}
    </ol>`;
}

/** What came last. */
const News = ({ newest }: { newest: readonly NewReport[] }): VNode | null =>
  newest.length === 0
    ? null
    : html`<section class="latest" aria-labelledby="latest">
        <h2 id="latest" class="meta">What came last</h2>
        <ol>
          ${newest.map(
            ({ report, outlet, title, addedAt }, at) =>
              html`<li>
                <span class=${addedAt.slice(0, 10) === newest[at - 1]?.addedAt.slice(0, 10) ? "meta again" : "meta"}
                  >${isolated(addedAt.slice(0, 10))}</span
                >
                <span
                  ><a href=${`/reports/${encodeURIComponent(report)}#${anchor("r", report)}`}>${isolated(title ?? report)}</a>
                  <span class="meta"> ${isolated(outlet ?? "Unnamed outlet")}</span></span
                >
              </li>`,
          )}
        </ol>
      </section>`;

interface Props {
  readonly affairs: readonly AffairCard[];
  /** Of these affairs. */
  readonly episodes: readonly EpisodeDays[];
  readonly newest: readonly NewReport[];
  readonly state: DeskState;
}

/** The front page's content. */
export function Front({ affairs, episodes, newest, state }: Props): VNode {
  if (state.captures === 0)
    return html`<div class="empty">
      <p>There are no reports yet. <a href="/add">Add some</a>: drop files, paste a text, or run <code>variorum add PATH</code>.</p>
    </div>`;
  return html`<p class="lead">
      ${counted(state.captures, "report")}${state.waiting > 0 ? html`, ${state.waiting} of them not in the record yet; this page says when they are` : ""}.
    </p>
    <form action="/search" class="find" role="search">
      <label for="words" class="vh">Search what was said</label>
      <input id="words" name="words" type="search" placeholder="Search what was said" autocomplete="off" /> <button>Search</button>
    </form>
    <${News} newest=${newest} />
    <${Cards} affairs=${affairs} episodes=${episodes} />
    ${state.next === null ? null : html`<p><a href=${`/?cursor=${encodeURIComponent(state.next)}`}>Older affairs</a></p>`}`;
}
