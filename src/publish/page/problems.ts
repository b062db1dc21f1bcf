// Takes an edition, gives what went wrong or stayed open in reading it, each with what to do about it.
import type { Edition } from "./edition.ts";
import { anchor, html, isolated, shown, type VNode } from "./html.ts";
import { citedAnchor } from "./words.ts";

/** The view Problems. */
export function Problems({ edition }: { edition: Edition }): VNode {
  const { problems } = edition.dossier;
  if (problems.length === 0) return html`<p class="empty">Nothing: every report was read whole.</p>`;
  return html`<ul class="problems">
    ${problems.map(({ code, report, at, message, hint }) => {
      const where =
        report === null || edition.report(report) === undefined
          ? html`<span>${report === null ? "the input" : isolated(report)}</span>`
          : html`<a href=${`#${at === null ? anchor("r", report) : citedAnchor({ report, start: at.start })}`}
              >${isolated(edition.outletOf(report))}, ${isolated(report)}${at === null ? "" : `, characters ${at.start}–${at.end}`}</a
            >`;
      return html`<li>
        <p>${shown(message)}</p>
        <p class="soft">${shown(hint)}</p>
        <p class="cite"><code>${code}</code> ${where}</p>
      </li>`;
    })}
  </ul>`;
}
