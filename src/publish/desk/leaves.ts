// Takes where a page stands among the leaves of a long affair, gives the way to the others.
import { renderToString } from "preact-render-to-string";
import { html } from "../page/html.ts";

/** A leaf as it is linked to. */
export interface LeafLine {
  readonly number: number;
  readonly reports: number;
  readonly from: string | null;
  readonly to: string | null;
}

const days = ({ from, to }: LeafLine): string => (from === null ? "undated" : to === null || to === from ? from : `${from} to ${to}`);

/** Stands before the views. */
const BEFORE = '<main id="views"';

/** A page with the way to the affair's other leaves; as it is where there is one leaf. */
export function withLeaves(page: string, leaves: readonly LeafLine[], here: number): string {
  const at = page.indexOf(BEFORE);
  if (leaves.length < 2 || at < 0) return page;
  const links = leaves.map((it) =>
    it.number === here
      ? html`<li aria-current="page">${days(it)} (${it.reports})</li>`
      : html`<li><a href=${`?leaf=${it.number}`}>${days(it)} (${it.reports})</a></li>`,
  );
  const way = html`<nav class="leaves" aria-label="Leaves of this affair">
    <p>
      This affair is long: leaf ${here} of ${leaves.length}.${" "}
      ${here > 1 ? html`<a href=${`?leaf=${here - 1}`} rel="prev">The one before</a>${" "}` : null}
      ${here < leaves.length ? html`<a href=${`?leaf=${here + 1}`} rel="next">The next</a>` : null}
    </p>
    <details>
      <summary>All leaves, by their days, with their reports</summary>
      <ol>
        ${links}
      </ol>
    </details>
  </nav>`;
  return `${page.slice(0, at)}${renderToString(way)}${page.slice(at)}`;
}
