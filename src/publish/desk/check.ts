// Takes a quotation and what the reports have of it, gives the page that says whether they do.
import { anchor, html, isolated, type VNode } from "../page/html.ts";
import { placeAnchor } from "../page/words.ts";

interface Place {
  readonly report: string;
  /** The statement that holds it; null where none does. */
  readonly statement: string | null;
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

/** A report as people know it. */
export interface ReportName {
  readonly outlet: string | null;
  readonly day: string | null;
}

function PlaceLine({ place, name }: { place: Place; name: ReportName | undefined }): VNode {
  const at = place.statement === null ? anchor("r", place.report) : placeAnchor(place.statement);
  return html`<blockquote>${place.at.map(({ exact, words }, index) => [index > 0 ? " … " : "", isolated(words ?? exact)])}</blockquote>
    <p class="cite">
      ${place.saidBy === null ? null : html`<b>${isolated(place.saidBy)}</b>, `}${isolated(name?.outlet ?? "unnamed outlet")}${name?.day == null ? "" : html`, ${isolated(name.day.slice(0, 10))}`}
      ${" · "}<a href=${`/reports/${encodeURIComponent(place.report)}#${at}`}
        >in its report<span class="vh">, ${isolated(place.report)}</span></a
      >
    </p>`;
}

interface Props {
  readonly quote: string;
  readonly speaker: string;
  readonly verdict: Verdict | null;
  /** Of the reports that the verdict cites. */
  readonly names: ReadonlyMap<string, ReportName>;
  readonly wrong: string | null;
}

/** The page's content. */
export function CheckQuotation({ quote, speaker, verdict, names, wrong }: Props): VNode {
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
            ${verdict.places.map((place) => html`<${PlaceLine} place=${place} name=${names.get(place.report)} />`)}
            ${verdict.nearest.map(
              (place) =>
                html`<${PlaceLine} place=${place} name=${names.get(place.report)} />
                  <ul class="differences">
                    ${place.differences.map(({ asked, found }) => html`<li>${asked === "" ? html`there also: <q>${isolated(found)}</q>` : found === "" ? html`not there: <q>${isolated(asked)}</q>` : html`asked <q>${isolated(asked)}</q>, there <q>${isolated(found)}</q>`}</li>`)}
                  </ul>`,
            )}
          </section>`
    }`;
}
