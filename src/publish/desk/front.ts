// Takes the affairs of a desk and how it stands, gives its front page: what is there, what is new, when it happened.
import { days } from "../page/days.ts";
import { counted, html, isolated, plain, type VNode } from "../page/html.ts";

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

const Card = ({ affair }: { affair: AffairCard }): VNode =>
  html`<li>
    <h2><a href=${affairHref(affair.id)}>${isolated(affair.title === "" ? "Untitled" : affair.title)}</a></h2>
    <p class="meta">
      <span>${days(affair) === "" ? "undated" : isolated(days(affair))}</span>
      <span>${counted(affair.episodes, "episode")}</span>
      <span>${counted(affair.reports, "report")}</span>
      <span>${counted(affair.statements, "statement")}</span>
    </p>
  </li>`;

const YEAR = 10_000;
/** A day as a number that grows evenly enough to draw: year, and the share of it that has passed. */
function placeOf(day: string | null): number | null {
  const [, year, month = "1", date = "1"] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(day ?? "") ?? [];
  return year === undefined ? null : Number(year) + (Number(month) - 1) / 12 + (Number(date) - 1) / 372;
}

const WIDE = 1000;
const HIGH = 14;

/** A line an affair on one scale of time; width says how long, place says when. */
function Map({ affairs }: { affairs: readonly AffairCard[] }): VNode | null {
  const placed = affairs.flatMap((affair) => {
    const [from, to] = [placeOf(affair.from), placeOf(affair.to ?? affair.from)];
    return from === null || to === null || from > YEAR ? [] : [{ affair, from, to: Math.max(from, to) }];
  });
  if (placed.length < 2) return null;
  const first = Math.min(...placed.map(({ from }) => from));
  const last = Math.max(...placed.map(({ to }) => to));
  const scale = (at: number): number => 10 + ((at - first) / Math.max(last - first, 0.01)) * (WIDE - 20);
  const height = placed.length * HIGH + 22;
  return html`<figure class="map">
    <svg viewBox=${`0 0 ${WIDE} ${height}`} role="group" aria-label="Affairs over time">
      ${placed.map(
        ({ affair, from, to }, row) =>
          html`<a href=${affairHref(affair.id)} aria-label=${plain(`${affair.title}, ${days(affair)}`)}>
            <title>${plain(affair.title)}, ${days(affair)}</title>
            <rect
              x=${scale(from) - 2}
              y=${row * HIGH + 3}
              width=${Math.max(scale(to) - scale(from), 0) + 4}
              height=${HIGH - 6}
              rx="3"
            ></rect>
          </a>`,
      )}
      <text x="10" y=${height - 4}>${Math.floor(first)}</text>
      <text x=${WIDE - 10} y=${height - 4} text-anchor="end">${Math.floor(last)}</text>
    </svg>
    <figcaption class="meta">When the reports of each affair say that things happened.</figcaption>
  </figure>`;
}

/** Affairs drawn on the map: more are a list. */
const MOST_DRAWN = 40;

/** The front page's content. */
export function Front({ affairs, state }: { affairs: readonly AffairCard[]; state: DeskState }): VNode {
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
    <${Map} affairs=${affairs.slice(0, MOST_DRAWN)} />
    <ol class="cards">
      ${affairs.map((affair) => html`<${Card} affair=${affair} />`)}
    </ol>
    ${state.next === null ? null : html`<p><a href=${`/?cursor=${encodeURIComponent(state.next)}`}>Older affairs</a></p>`}`;
}
