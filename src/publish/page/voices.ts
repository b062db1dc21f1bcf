// Takes an edition, gives what each speaker said, in order of days, over all episodes.
import type { Dossier } from "../../model/index.ts";
import { sortedBy } from "../order.ts";
import type { Edition, Row } from "./edition.ts";
import { anchor, counted, html, isolated, plain, type VNode } from "./html.ts";
import { PlaceLink, ReadingWords } from "./words.ts";
import { pushTo } from "../../text/lists.ts";

interface Voice {
  readonly key: string;
  readonly name: string;
  readonly offices: readonly string[];
  readonly held: Dossier["entities"][number]["held"];
  readonly forWhom: string | null;
  readonly wikidata: string | null;
  readonly rows: readonly Row[];
}

/** The day on which it was said, EDTF; empty where nobody knows. */
export const saidOn = (row: Row): string =>
  row.statements.map(({ saidAt }) => saidAt.value ?? saidAt.candidates?.join(" or ")).find((day) => day) ?? "";

/** Where a row is first told: what one report has stands together, in its order. */
const placeOf = ({ readings: [first] }: Row): readonly (string | number)[] => [first?.report ?? "", first?.content[0]?.start ?? 0];

function voicesOf(edition: Edition): Voice[] {
  const entities = new Map(edition.dossier.entities.map((it) => [it.id, it]));
  const byVoice = new Map<string, Row[]>();
  for (const row of edition.affairs.flatMap(({ episodes }) => episodes.flatMap((it) => it.rows))) {
    const key = row.speaker === null ? "" : (row.speaker.id ?? `name:${row.speaker.name}`);
    pushTo(byVoice, key, row);
  }
  const voices = [...byVoice].map(([key, rows]): Voice => {
    const entity = entities.get(key);
    const onBehalfOf = entity?.onBehalfOf;
    return {
      key,
      name: rows[0]?.speaker?.name ?? "No source named",
      offices: entity?.offices ?? [],
      held: entity?.held ?? [],
      wikidata: entity?.wikidata ?? null,
      forWhom: onBehalfOf ? (entities.get(onBehalfOf)?.name ?? null) : null,
      rows: sortedBy(rows, (row) => [saidOn(row) || null, ...placeOf(row), row.id]),
    };
  });
  return sortedBy(voices, ({ key, name, rows }) => [key === "" ? 1 : 0, -rows.length, name]);
}

/** More outlets than this are counted, not named. */
const MOST_NAMED = 6;

/** Of several readings, the one nearest the speaker's own words: direct before mixed before indirect, then the longest. */
function nearest(edition: Edition, { readings }: Row): Row["readings"][number] | undefined {
  const rank = { direct: 0, mixed: 1, indirect: 2 };
  return sortedBy(readings, ({ statement, content }) => {
    const mode = edition.statement(statement)?.mode ?? "indirect";
    return [rank[mode], -content.reduce((sum, { start, end }) => sum + end - start, 0)];
  })[0];
}

/** "2014: accuse 1, request 1": what the speaker does in each episode. */
function ActCounts({ edition, voice }: { edition: Edition; voice: Voice }): VNode {
  const episodes = edition.affairs
    .flatMap((it) => it.episodes.map(({ episode }) => episode))
    .filter(({ id }) => voice.rows.some((row) => row.episode === id));
  return html`<dl class="acts">
    ${episodes.map(({ id, title, from }) => {
      const counts = new Map<string, number>();
      for (const act of voice.rows.filter((row) => row.episode === id).flatMap((row) => row.acts))
        counts.set(act, (counts.get(act) ?? 0) + 1);
      const ordered = sortedBy([...counts], ([act, count]) => [-count, act]);
      return html`<div>
        <dt>${isolated(from ?? title)}</dt>
        <dd>
          ${ordered.map(([act, count], at) => [at > 0 ? ", " : "", html`<span class="act">${act}</span>${count > 1 ? ` ${count}` : ""}`])}
        </dd>
      </div>`;
    })}
  </dl>`;
}

/** Offices with the days of the first and last report that give them; bare where none is dated and cited. */
function officesOf({ offices, held }: Voice): string[] {
  if (held.length === 0) return [...offices];
  return held.map(({ office, from, to }) =>
    from === null ? office : `${office} (${from === to || to === null ? from : `${from} – ${to}`})`,
  );
}

/** One utterance of a speaker: day, act, its nearest reading, where else it stands. */
export function VoiceRow({ edition, row }: { edition: Edition; row: Row }): VNode {
  const reading = nearest(edition, row);
  const others = [
    ...new Set(row.readings.filter(({ report }) => report !== reading?.report).map(({ report }) => edition.outletOf(report))),
  ];
  return html`<li>
    <div class="when">${isolated(saidOn(row) || "undated")}<span class="act">${row.acts.join(", ")}</span></div>
    <div>
      ${reading === undefined ? null : html`<${ReadingWords} edition=${edition} reading=${reading} row=${{ drift: row.drift }} />`}
      <p class="cite">
        ${reading === undefined ? null : html`${isolated(edition.outletOf(reading.report))} <${PlaceLink} edition=${edition} reading=${reading} />`}
        ${others.length > 0 ? html` · also in ${others.slice(0, MOST_NAMED).map((name, at) => [at > 0 ? ", " : "", isolated(name)])}${others.length > MOST_NAMED ? ` and ${others.length - MOST_NAMED} more` : null}` : null}
        ·
        <a href=${`#${row.id}`}>${row.readings.length > 1 ? "all readings" : "in the record"}</a>
        ${row.drift.length > 0 ? html` · <span class="note">drift</span>` : null}
      </p>
    </div>
  </li>`;
}

/** The view Voices. */
export function Voices({ edition }: { edition: Edition }): VNode {
  const voices = voicesOf(edition);
  if (voices.length === 0) return html`<p class="empty">Nobody is reported to have said anything.</p>`;
  const earlier = new Map<string, number>();
  /** Two voices may share a name: the later ones are told apart by number for those who hear the page. */
  const named = ({ key, name }: Voice): Readonly<Record<string, string>> => {
    const place = (earlier.get(name) ?? 0) + 1;
    earlier.set(name, place);
    return place === 1 ? { "aria-labelledby": `h${anchor("v", key)}` } : { "aria-label": `${plain(name)}, ${place}` };
  };
  return html`<nav class="index meta" aria-label="Speakers">
      ${voices.map(({ key, name, rows }) => html`<a href=${`#${anchor("v", key)}`}>${isolated(name)} <span>${rows.length}</span></a>`)}
    </nav>
    ${voices.map(
      (voice) =>
        html`<section class="voice-of" id=${anchor("v", voice.key)} ...${named(voice)}>
          <header>
            <h3 id=${`h${anchor("v", voice.key)}`}>${isolated(voice.name)}</h3>
            <p class="meta">
              ${[
                ...officesOf(voice),
                voice.forWhom === null ? "" : `speaks for ${voice.forWhom}`,
                counted(voice.rows.length, "utterance"),
                voice.wikidata === null ? "" : `Wikidata ${voice.wikidata}`,
              ]
                .filter((part) => part !== "")
                .map((part, at) => [at > 0 ? " · " : "", isolated(part)])}
            </p>
            <${ActCounts} edition=${edition} voice=${voice} />
          </header>
          <ol class="said-list">
            ${voice.rows.map((row) => html`<${VoiceRow} edition=${edition} row=${row} />`)}
          </ol>
        </section>`,
    )}`;
}
