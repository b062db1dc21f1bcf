// Takes cited words, gives them set as an edition sets them: the outlet's in italics, the speaker's upright, differences marked.
import type { Citation, DossierReading, DossierStatement, Mode, Range } from "../../model/index.ts";
import { wordsOf, type Edition, type Row } from "./edition.ts";
import { anchor, html, isolated, plain, shown, type VNode } from "./html.ts";
import { quotedRanges, segmentsOf, type TextPiece } from "./texts.ts";

interface WordMark extends Range {
  readonly as: "only" | "drift" | "said";
}

/** Where words that are said word for word stand in a mixed reading. */
function saidMarks(pieces: readonly TextPiece[]): WordMark[] {
  const text = pieces.map((piece) => piece.text).join("");
  const sourceAt = (unit: number): number => {
    let before = 0;
    for (const piece of pieces) {
      if (unit < before + piece.text.length) return piece.whole ? piece.start : piece.start + unit - before;
      before += piece.text.length;
    }
    return pieces.at(-1)?.end ?? 0;
  };
  return quotedRanges(text).map(({ start, end }) => ({ as: "said", start: sourceAt(start), end: sourceAt(end - 1) + 1 }));
}

const startsQuoted = (pieces: readonly TextPiece[]): boolean => /^\s*["“„«‘']/.test(pieces[0]?.text ?? "");

/** One cited stretch, its marks drawn; a direct one gets quotation marks where its words do not begin with one. */
function stretch(edition: Edition, citation: Citation, mode: Mode, marks: readonly WordMark[]): VNode {
  const pieces = edition.pieces(citation);
  const own = marks.filter((mark) => mark.start < citation.end && mark.end > citation.start);
  const segments = segmentsOf(pieces, mode === "mixed" ? [...own, ...saidMarks(pieces)] : own);
  const set = segments.map(({ text, marks: on }) => {
    const names = [...new Set(on.map(({ as }) => as))];
    if (names.length === 0) return shown(text);
    return names.includes("drift")
      ? html`<mark class=${names.join(" ")}>${shown(text)}</mark>`
      : html`<span class=${names.join(" ")}>${shown(text)}</span>`;
  });
  return mode === "direct" && !startsQuoted(pieces) ? html`<q class="stretch">${set}</q>` : html`<span class="stretch">${set}</span>`;
}

const marksOf = (reading: DossierReading, row: Pick<Row, "drift">): WordMark[] => [
  ...reading.only.map(({ start, end }): WordMark => ({ as: "only", start, end })),
  ...row.drift
    .flatMap(({ left, right }) => [left, right])
    .filter((side) => side.report === reading.report)
    .map(({ start, end }): WordMark => ({ as: "drift", start, end })),
];

/** The cue as it stands; null where there is none, or none in words (a colon). */
function cueWords({ cue }: DossierStatement): string | null {
  const words = (cue ?? []).map((it) => wordsOf(it).trim()).filter((it) => /\p{L}/u.test(it));
  return words.length === 0 ? null : words.join(" … ");
}

/** Where the content is what is denied or not said, it would mislead without the cue. */
function deniedBy(statement: DossierStatement | undefined): VNode | null {
  if (statement === undefined || statement.mode === "direct" || (statement.affirmed && statement.act !== "deny")) return null;
  const words = cueWords(statement);
  return words === null ? null : html`<span class="cue-words">${isolated(words)}</span> `;
}

/** A reading's words; stretches that do not follow one another are parted by an ellipsis. */
export function ReadingWords({ edition, reading, row }: { edition: Edition; reading: DossierReading; row: Pick<Row, "drift"> }): VNode {
  const statement = edition.statement(reading.statement);
  const mode = statement?.mode ?? "indirect";
  const marks = marksOf(reading, row);
  const parts = reading.content.flatMap((citation, index) => [
    index === 0 ? null : html`<span class="gap" aria-label="left out"> … </span>`,
    stretch(edition, citation, mode, marks),
  ]);
  return html`<p class=${`words ${mode}`} dir="auto">${deniedBy(statement)}${parts}</p>`;
}

/** Cited words on one line, white space folded, stretches parted by an ellipsis; long ones end in one. */
export function brief(citations: readonly Citation[], units = 140): string {
  const words = citations.map((it) => wordsOf(it).replace(/\s+/g, " ").trim()).join(" … ");
  if (words.length <= units) return words;
  const space = words.lastIndexOf(" ", units);
  return `${words.slice(0, space > units / 2 ? space : units)}…`;
}

/** Number of the paragraph of running text that an offset lies in, from 1; 0 where it lies in none. */
function paragraphAt(edition: Edition, report: string, at: number): number {
  const blocks = edition.report(report)?.blocks ?? [];
  const running = blocks.filter(({ kind }) => kind === "paragraph" || kind === "turn" || kind === "item");
  return running.findIndex(({ start, end }) => at >= start && at < end) + 1;
}

/** Where words stand, as one reads it: "headline", "paragraph 3". */
export function placeName(edition: Edition, { report, start }: Citation): string {
  const paragraph = paragraphAt(edition, report, start);
  if (paragraph > 0) return `¶ ${paragraph}`;
  return edition.report(report)?.blocks.find((block) => start >= block.start && start < block.end)?.kind ?? `${start}`;
}

/** Below this share a statement is shown as unsure. */
const SURE = 0.6;

export const unsure = ({ confidence }: DossierStatement): VNode | null =>
  confidence < SURE ? html`<span class="flag">unsure, ${Math.round(confidence * 100)} %</span>` : null;

/** Anchor of a statement's place in the text of its report. */
export const placeAnchor = (statement: string): string => anchor("s", statement);

/** Longer cues are cut in the line below a reading. */
const CUE_UNITS = 40;

/** The cue, and the link from a reading to its place in the source. */
export function PlaceLink({ edition, reading }: { edition: Edition; reading: DossierReading }): VNode {
  const statement = edition.statement(reading.statement);
  const first = reading.content[0];
  const cue = statement === undefined ? null : cueWords(statement);
  const characters = first === undefined ? "" : `characters ${first.start}–${reading.content.at(-1)?.end ?? first.end}`;
  return html`<span class="cite">
    ${cue === null ? null : html`<i class="cue-words">${isolated(cue.length > CUE_UNITS ? `${cue.slice(0, CUE_UNITS)}…` : cue)}</i> · `}
    <a href=${`#${placeAnchor(reading.statement)}`} title=${characters}
      >${statement?.mode ?? ""}, ${first === undefined ? "" : placeName(edition, first)}<span class="vh">
        in ${plain(edition.outletOf(reading.report))}</span
      ></a
    >${statement === undefined ? null : unsure(statement)}
  </span>`;
}

/** Anchor of a stretch that is cited for something else than a statement. */
export const citedAnchor = ({ report, start }: { readonly report: string; readonly start: number }): string =>
  anchor("c", `${report}:${start}`);

/** Cited words in the outlet's voice with a link to where they stand. */
export const CitedWords = ({ edition, citation, units }: { edition: Edition; citation: Citation; units?: number }): VNode =>
  html`<a class="cited" href=${`#${citedAnchor(citation)}`}><i class="voice">${isolated(brief([citation], units))}</i></a>
    <span class="cite">${isolated(edition.outletOf(citation.report))}, ${placeName(edition, citation)}</span>`;

/** The speaker's name, or the words the reports use where nobody is named. */
export const speakerName = ({ speaker, speakerWords }: Pick<Row, "speaker" | "speakerWords">): VNode =>
  speaker !== null
    ? isolated(speaker.name)
    : speakerWords !== null
      ? html`<i>${isolated(speakerWords)}</i>`
      : html`<span class="soft">no source named</span>`;
