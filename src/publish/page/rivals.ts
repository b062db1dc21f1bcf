// Takes an edition, gives rival accounts side by side, each side in the words it rests on; those that only may be rivals folded.
import { SURE_RIVAL, type DossierRival, type RivalKind } from "../../model/index.ts";
import type { Edition, Row } from "./edition.ts";
import { anchor, counted, html, isolated, type VNode } from "./html.ts";
import { CitedWords, PlaceLink, ReadingWords } from "./words.ts";

const KINDS: Readonly<Record<RivalKind, string>> = {
  agent: "who did it",
  denial: "claim and denial",
  figure: "different figures",
  date: "different dates",
  place: "different places",
  name: "opposed names",
  wording: "different wording",
};

type RivalSide = DossierRival["sides"][number];

/** A side's statements, then what it rests on besides. */
function Side({ edition, side }: { edition: Edition; side: RivalSide }): VNode {
  const statements = side.statements.flatMap((id) => edition.statement(id) ?? []);
  const loose = side.words.filter(
    (words) =>
      !statements.some(({ report, content }) =>
        content.some((it) => report === words.report && it.start < words.end && words.start < it.end),
      ),
  );
  const sharper = side.words.filter(
    (words) =>
      !loose.includes(words) && !statements.some(({ content }) => content.some((it) => it.start === words.start && it.end === words.end)),
  );
  const row: Pick<Row, "drift"> = { drift: [] };
  return html`<div class="side">
    <h4>${isolated(side.party)}</h4>
    ${statements.map((statement) => {
      const { id, report, content, speaker } = statement;
      const only = sharper.filter((it) => it.report === report);
      const reading = { statement: id, report, content, only };
      const inRecord = edition.rowsOf(id)[0];
      return html`<div class="reading">
        <${ReadingWords} edition=${edition} reading=${reading} row=${row} />
        <p class="cite">
          ${speaker === null || speaker.name === side.party ? null : html`${isolated(speaker.name)}, `}${isolated(edition.outletOf(report))}
          ${" "}
          <${PlaceLink}
            edition=${edition}
            reading=${reading}
          />${inRecord === undefined ? null : html` · <a href=${`#${inRecord.id}`}>in the record</a>`}
        </p>
      </div>`;
    })}
    ${loose.map((citation) => html`<p><${CitedWords} edition=${edition} citation=${citation} /></p>`)}
  </div>`;
}

function Account({ edition, rival }: { edition: Edition; rival: DossierRival }): VNode {
  const { id, about, kind, sides, confidence } = rival;
  return html`<article class="rival" id=${anchor("x", id)} tabindex="-1">
    <h4 class="about">
      ${isolated(about)} <span class="act">${KINDS[kind]}</span>
      ${confidence < SURE_RIVAL ? html` <span class="flag">unsure, ${Math.round(confidence * 100)} %</span>` : null}
    </h4>
    <div class=${`sides of${Math.min(sides.length, 4)}`}>${sides.map((side) => html`<${Side} edition=${edition} side=${side} />`)}</div>
  </article>`;
}

/** An episode's: the sure ones open, the others folded, surest first. */
function EpisodeRivals({ edition, title, own }: { edition: Edition; title: string; own: readonly DossierRival[] }): VNode {
  const sure = own.filter(({ confidence }) => confidence >= SURE_RIVAL);
  const others = own.filter((it) => !sure.includes(it)).sort((a, b) => b.confidence - a.confidence);
  return html`<section class="episode">
    <h3>${isolated(title)}</h3>
    ${sure.map((rival) => html`<${Account} edition=${edition} rival=${rival} />`)}
    ${
      others.length === 0
        ? null
        : html`<details class="maybe">
            <summary>${counted(others.length, "pair of accounts", "pairs of accounts")} that may be rival</summary>
            <p class="lead">Set side by side by a comparison that is often wrong on such words: look before you rely on it.</p>
            ${others.map((rival) => html`<${Account} edition=${edition} rival=${rival} />`)}
          </details>`
    }
  </section>`;
}

/** The view Rival accounts. */
export function Rivals({ edition }: { edition: Edition }): VNode {
  const { rivals } = edition.dossier;
  if (rivals.length === 0)
    return html`<p class="empty">
      No two accounts in these reports contradict each other in a way that was found. That is not to say that they agree.
    </p>`;
  const episodes = edition.affairs.flatMap((it) => it.episodes.map(({ episode }) => episode));
  return html`<p class="lead">Accounts that cannot both hold, in the order of their episodes. Nothing here says which is right.</p>
    ${episodes.map(({ id, title }) => {
      const own = rivals.filter(({ episode }) => episode === id);
      return own.length === 0 ? null : html`<${EpisodeRivals} edition=${edition} title=${title} own=${own} />`;
    })}`;
}
