// Takes what users corrected, gives the notes that say so: who, when and why, with what had been read before.
import type { DossierCorrection, DossierEpisode, EpisodeCorrection } from "../../model/index.ts";
import type { Edition } from "./edition.ts";
import { html, isolated, type VNode } from "./html.ts";
import { brief } from "./words.ts";

const Said = ({ by, at, why }: { by: string; at: string; why: string }): VNode =>
  html`by ${isolated(by)}, ${isolated(at.slice(0, 10))}: ${isolated(why)}`;

const readAs = ({ read }: DossierCorrection): VNode =>
  read === null ? html`read with no source named` : html`read as said by ${isolated(read)}`;

/** Beside a statement whose speaker a user corrected; nothing beside any other. */
export function CorrectedNote({ edition, statement }: { edition: Edition; statement: string }): VNode | null {
  const correction = edition.correctionOf(statement);
  if (correction === null) return null;
  const name = edition.statement(statement)?.speaker?.name ?? null;
  return html`<span class="how corrected"
    >speaker corrected to ${name === null ? "nobody who is named" : html`<b>${isolated(name)}</b>`}
    <${Said} ...${correction} /> (${readAs(correction)})</span
  >`;
}

/** In the margin of a passage: words that had been read as a statement and are none. */
export const NoStatement = ({ correction }: { correction: DossierCorrection }): VNode =>
  html`<li class="none-of corrected">
    <i class="voice">${isolated(brief(correction.content, 60))}</i>
    <span class="how">no statement, corrected <${Said} ...${correction} /> (${readAs(correction)})</span>
  </li>`;

const KINDS: Readonly<Record<EpisodeCorrection["kind"], string>> = {
  merge: "joined",
  split: "split off",
  pin: "kept in this episode",
};

/** Under an episode's title: what users settled of its reports, each once, the latest first. */
export function EpisodeCorrections({ edition, episode }: { edition: Edition; episode: DossierEpisode }): VNode | null {
  const all = new Map(episode.fit.flatMap(({ corrected }) => corrected.map((it) => [JSON.stringify(it), it] as const)));
  if (all.size === 0) return null;
  const outlets = (ids: readonly string[]): VNode[] =>
    ids.map((id, at) => html`${at > 0 ? ", " : ""}${isolated(edition.report(id) === undefined ? id : edition.outletOf(id))}`);
  return html`<ul class="meta corrections">
    ${[...all.values()].map(
      (it) =>
        html`<li class="corrected">
          ${outlets(it.kind === "pin" ? it.reports.slice(0, 1) : it.reports)}
          ${KINDS[it.kind]}${it.kind === "split" && it.from !== undefined ? html` from ${outlets(it.from)}` : null}, corrected
          <${Said} ...${it} />
        </li>`,
    )}
  </ul>`;
}
