// Gives the page on which reports are added: files dropped or chosen, or a text pasted; desk.js sends them.
import { html, type VNode } from "../page/html.ts";

/** The same for whoever may only read. */
export const AddRefused = (): VNode =>
  html`<p class="empty">Your token is a reader’s: with it reports are read, not added. Ask whoever runs this desk for an editor’s.</p>`;

/** The page's content. */
export const Add = (): VNode =>
  html`<p class="lead">Reports stay in this store. The same report twice is one.</p>
    <form id="add" class="js add" hidden>
      <div id="drop" class="drop">
        <p><label for="files">Drop files here, or choose them</label></p>
        <input id="files" type="file" multiple accept=".txt,.html,.htm,.json,.jsonl,.ndjson" />
        <p class="meta">Text, HTML pages, JSON or JSONL.</p>
      </div>
      <div id="outcome" role="status" aria-live="polite"></div>
      <progress id="progress" max="1" hidden></progress>
      <fieldset>
        <legend>Or give a link</legend>
        <div class="line">
          <label class="wide">Address of a page <input name="address" type="url" placeholder="https://…" autocomplete="off" /></label>
          <button type="submit">Fetch</button>
        </div>
        <p class="meta">The page is fetched once, now, and kept as it came. Addresses of private networks are refused.</p>
      </fieldset>
      <fieldset>
        <legend>Or paste one report</legend>
        <label for="text">Text</label>
        <textarea id="text" name="text" rows="10" spellcheck="false"></textarea>
        <div class="line">
          <label>Outlet <input name="outlet" autocomplete="off" /></label>
          <label>Published <input name="date" placeholder="2023-09-19" autocomplete="off" /></label>
          <label>Address <input name="url" type="url" placeholder="https://…" autocomplete="off" /></label>
          <button type="submit">Add</button>
        </div>
      </fieldset>
    </form>
    <p class="nojs soft">Without JavaScript, add on a command line: <code>variorum add PATH</code>.</p>`;
