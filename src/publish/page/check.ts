// Takes an edition, gives the form that checks a quotation against the texts in this page; client.js answers it.
import type { Edition } from "./edition.ts";
import { html, plain, type VNode } from "./html.ts";

/** The view Did they say it? */
export function Check({ edition }: { edition: Edition }): VNode {
  const names = edition.dossier.statements.flatMap(({ speaker }) => (speaker === null ? [] : [speaker.name]));
  const speakers = [...new Set(names)].sort();
  return html`<p class="lead">
      Paste words that somebody is said to have said. They are looked for in every report of this dossier, here in the page: nothing is sent
      anywhere.
    </p>
    <form id="ask" class="js check" hidden>
      <label for="quotation">Quotation</label>
      <textarea id="quotation" name="quotation" rows="3" spellcheck="false" autocomplete="off"></textarea>
      <div class="line">
        <label
          >Speaker
          <select name="speaker">
            <option value="">anybody</option>
            ${speakers.map((name) => html`<option value=${plain(name)}>${plain(name)}</option>`)}
          </select></label
        >
        <button type="submit">Check</button>
      </div>
    </form>
    <div id="verdict" class="verdict" role="status" aria-live="polite"></div>
    <p class="nojs soft">Without JavaScript, ask on a command line: <code>variorum verify --quote "…" REPORTS</code>.</p>`;
}
