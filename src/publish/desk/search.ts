// Takes what was asked for and what was found, gives the search page: words as said, what fits in them marked.
import { ACTS } from "../../model/index.ts";
import { placeAnchor } from "../page/words.ts";
import { counted, html, isolated, type VNode } from "../page/html.ts";

/** A statement found. */
export interface FoundStatement {
  readonly id: string;
  readonly affair: string;
  readonly report: string;
  readonly speaker: string | null;
  readonly outlet: string | null;
  readonly day: string | null;
  readonly act: string;
  readonly mode: string;
  readonly parts: readonly { readonly text: string; readonly match: boolean }[];
}

/** What was asked, as it came; empty where nothing was. */
export interface Asked {
  readonly words: string;
  readonly speaker: string;
  readonly outlet: string;
  readonly from: string;
  readonly to: string;
  readonly act: string;
}

const Field = ({ name, label, value, hint = "" }: { name: string; label: string; value: string; hint?: string }): VNode =>
  html`<label>${label} <input name=${name} value=${value} placeholder=${hint} autocomplete="off" /></label>`;

const Hit = ({ hit }: { hit: FoundStatement }): VNode =>
  html`<li>
    <div class="when">${isolated(hit.day ?? "undated")}<span class="act">${hit.act}</span></div>
    <div>
      <p>
        <b>${isolated(hit.speaker ?? "No source named")}</b>${" "}
        <span class=${hit.mode === "direct" ? "upright" : "voice"}
          >${hit.parts.map(({ text, match }) => (match ? html`<mark>${isolated(text)}</mark>` : isolated(text)))}</span
        >
      </p>
      <p class="cite">
        ${isolated(hit.outlet ?? "Unnamed outlet")} ·
        <a href=${`/reports/${encodeURIComponent(hit.report)}#${placeAnchor(hit.id)}`}>in its report</a>
      </p>
    </div>
  </li>`;

interface Props {
  readonly asked: Asked;
  /** Null where nothing was asked. */
  readonly found: {
    readonly total: number;
    readonly more: boolean;
    readonly hits: readonly FoundStatement[];
    readonly next: string | null;
  } | null;
  readonly wrong: string | null;
}

/** The search page's content. */
export function Search({ asked, found, wrong }: Props): VNode {
  return html`<form action="/search" class="find wide" role="search">
      <label for="words" class="vh">Words</label>
      <input
        id="words"
        name="words"
        type="search"
        value=${asked.words}
        placeholder=${'peace talks, "peace talks", -war'}
        autocomplete="off"
      />
      <button>Search</button>
      <div class="filters meta">
        <${Field} name="speaker" label="Speaker" value=${asked.speaker} />
        <${Field} name="outlet" label="Outlet" value=${asked.outlet} />
        <${Field} name="from" label="From" value=${asked.from} hint="2020-09" />
        <${Field} name="to" label="To" value=${asked.to} hint="2023" />
        <label
          >Act
          <select name="act">
            <option value="">any</option>
            ${ACTS.map((act) => html`<option value=${act} selected=${act === asked.act}>${act}</option>`)}
          </select></label
        >
      </div>
    </form>
    ${wrong === null ? null : html`<p class="empty" role="alert">${isolated(wrong)}</p>`}
    ${
      found === null
        ? null
        : html`<p class="lead">
              ${found.total === 0 ? "Nothing fits. Try fewer words, or another form of the name." : `${found.more ? "more than " : ""}${counted(found.total, "statement")}`}
            </p>
            <ol class="said-list">
              ${found.hits.map((hit) => html`<${Hit} hit=${hit} />`)}
            </ol>
            ${found.next === null ? null : html`<p><a href=${found.next}>More</a></p>`}`
    }`;
}
