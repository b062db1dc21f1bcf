// Takes what people corrected, gives the page that lists it: what, who, when and why, with a button that takes it back.
import { html, isolated, type VNode } from "../page/html.ts";

/** A correction as the list shows it. */
export interface CorrectionCard {
  readonly id: string;
  readonly kind: string;
  readonly by: string;
  readonly at: string;
  readonly why: string;
  /** Reports it is about. */
  readonly reports: readonly string[];
  /** Whom it names as speaker; null where nobody, absent where it is about none. */
  readonly speaker?: string | null;
  /** The words it is about; null where it is about none. */
  readonly words: string | null;
  readonly undoes: string | null;
  readonly undoneBy: string | null;
}

const HEADS: Readonly<Record<string, string>> = {
  merge: "One episode",
  split: "Not one episode",
  pin: "Kept in its episode",
  speaker: "Another speaker",
  "no-statement": "Not a statement",
  undo: "Taken back",
};

const links = (ids: readonly string[]): VNode[] =>
  ids.map((id, at) => html`${at > 0 ? ", " : ""}<a href=${`/reports/${encodeURIComponent(id)}`}>${isolated(id)}</a>`);

function Card({ card, canUndo }: { card: CorrectionCard; canUndo: boolean }): VNode {
  const { id, kind, by, at, why, reports, speaker, words, undoes, undoneBy } = card;
  return html`<li id=${id} class=${undoneBy === null ? null : "undone"}>
    <h2>
      ${HEADS[kind] ?? isolated(kind)}${speaker === undefined ? null : html`: ${speaker === null ? "nobody is named" : isolated(speaker)}`}
    </h2>
    ${words === null ? null : html`<blockquote>${isolated(words)}</blockquote>`}
    ${kind === "undo" && why === "taken back" ? null : html`<p>${isolated(why)}</p>`}
    <p class="meta">
      ${isolated(by)},
      <time datetime=${at}>${at.slice(0, 16).replace("T", " ")}</time>${reports.length > 0 ? html` · ${links(reports)}` : null}
      ${undoes === null ? null : html` · <a href=${`#${undoes}`}>what it takes back</a>`}
      ${undoneBy === null ? null : html` · <a href=${`#${undoneBy}`}>taken back</a>`}
    </p>
    ${canUndo && undoneBy === null ? html`<button type="button" class="js undo" data-undo=${id} hidden>${kind === "undo" ? "Hold to it again" : "Take back"}<span class="vh">: ${HEADS[kind] ?? kind}, ${why}</span></button>` : null}
  </li>`;
}

interface Props {
  readonly cards: readonly CorrectionCard[];
  readonly canUndo: boolean;
  readonly next: string | null;
}

/** The page's content. */
export const Corrections = ({ cards, canUndo, next }: Props): VNode =>
  cards.length === 0
    ? html`<p class="empty">
        Nobody has corrected anything. On an affair’s page, <q>correct</q> stands beside every statement and under every episode’s title.
      </p>`
    : html`<p class="lead">They hold whatever is added and however the record is made anew. What is taken back stays listed.</p>
        <ol class="cards">
          ${cards.map((card) => html`<${Card} card=${card} canUndo=${canUndo} />`)}
        </ol>
        ${next === null ? null : html`<p><a href=${`/corrections?cursor=${encodeURIComponent(next)}`}>Earlier corrections</a></p>`}`;
