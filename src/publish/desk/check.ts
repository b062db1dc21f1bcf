// Takes a quotation and what the reports have of it, gives the page that says whether they do.
import { anchor, html, isolated, type VNode } from "../page/html.ts";

interface Place {
  readonly report: string;
  readonly saidBy: string | null;
  readonly at: readonly { readonly exact: string; readonly words?: string }[];
}

/** What was found of a quotation. */
export interface Verdict {
  readonly state: "attested" | "said-by-another" | "near" | "not-found";
  readonly places: readonly Place[];
  readonly nearest: readonly (Place & {
    readonly likeness: number;
    readonly differences: readonly { readonly asked: string; readonly found: string }[];
  })[];
}

const HEADS: Readonly<Record<Verdict["state"], string>> = {
  attested: "Attested: the words stand in these reports.",
  "said-by-another": "The words stand in these reports, but nowhere as that speaker’s.",
  near: "Not found as given. The nearest readings:",
  "not-found": "Not found: no report has these words or any near them.",
};

const PlaceLine = ({ place }: { place: Place }): VNode =>
  html`<blockquote>${place.at.map(({ exact, words }, index) => [index > 0 ? " … " : "", isolated(words ?? exact)])}</blockquote>
    <p class="cite">
      ${place.saidBy === null ? null : html`${isolated(place.saidBy)}, in `}<a
        href=${`/reports/${encodeURIComponent(place.report)}#${anchor("r", place.report)}`}
        >${isolated(place.report)}</a
      >
    </p>`;

interface Props {
  readonly quote: string;
  readonly speaker: string;
  readonly verdict: Verdict | null;
  readonly wrong: string | null;
}

/** The page's content. */
export function CheckQuotation({ quote, speaker, verdict, wrong }: Props): VNode {
  return html`<form action="/check" class="check">
      <label for="quotation">Quotation</label>
      <textarea id="quotation" name="quote" rows="3" spellcheck="false" autocomplete="off">${quote}</textarea>
      <div class="line">
        <label>Speaker <input name="speaker" value=${speaker} placeholder="anybody" autocomplete="off" /></label>
        <button>Check</button>
      </div>
    </form>
    ${wrong === null ? null : html`<p class="empty" role="alert">${isolated(wrong)}</p>`}
    ${
      verdict === null
        ? null
        : html`<section class="verdict" role="status">
            <p class="lead">${HEADS[verdict.state]}</p>
            ${verdict.places.map((place) => html`<${PlaceLine} place=${place} />`)}
            ${verdict.nearest.map(
              (place) =>
                html`<${PlaceLine} place=${place} />
                  <ul class="differences">
                    ${place.differences.map(({ asked, found }) => html`<li>${asked === "" ? html`there also: <q>${isolated(found)}</q>` : found === "" ? html`not there: <q>${isolated(asked)}</q>` : html`asked <q>${isolated(asked)}</q>, there <q>${isolated(found)}</q>`}</li>`)}
                  </ul>`,
            )}
          </section>`
    }`;
}
