// Takes an edition, gives each report's text with its statements marked and numbered, and notes in the margin.
import type { Act, Citation, DossierReport, DossierStatement, Problem, Range } from "../../model/index.ts";
import { dayOf, wordsOf, type Edition } from "./edition.ts";
import { CorrectedNote, NoStatement } from "./corrected.ts";
import { anchor, counted, html, isolated, plain, shown, type Children, type VNode } from "./html.ts";
import { segmentsOf, type Segment } from "./texts.ts";
import { citedAnchor, placeAnchor, unsure } from "./words.ts";

/** What may lie on a stretch of a report. `id` is the anchor it answers to. */
interface TextMark extends Range {
  readonly as: "said" | "cue" | "source" | "cited" | "problem";
  readonly id: string;
  readonly statement: DossierStatement | null;
}

const statementMarks = (statement: DossierStatement): TextMark[] => {
  const id = placeAnchor(statement.id);
  const mark =
    (as: TextMark["as"]): ((range: Range) => TextMark) =>
    ({ start, end }) => ({ as, start, end, id, statement });
  return [
    ...statement.content.map(mark("said")),
    ...(statement.cue ?? []).map(mark("cue")),
    ...(statement.source ?? []).map(mark("source")),
  ];
};

/** Everything in the dossier that is cited for another reason than a statement. */
function citedIn({ dossier }: Edition): Citation[] {
  return [
    ...dossier.timeline.flatMap(({ citations, refines }) => [...citations, ...refines.map(({ at }) => at)]),
    ...dossier.names.flatMap(({ labels }) => labels),
    ...dossier.rivals.flatMap(({ sides }) => sides.flatMap(({ words }) => words)),
    ...dossier.affairs.flatMap(({ shared }) => shared.flatMap(({ at }) => at)),
    ...dossier.occurrences.flatMap(({ events }) => events.map(({ at }) => at)),
    ...dossier.reports.flatMap(({ reliesOn, published }) => [...reliesOn.flatMap(({ at }) => at ?? []), ...(published.at ?? [])]),
  ];
}

/** Marks of every report; one anchor for all that begin at one place. @cost O(citations) */
function marksByReport(edition: Edition): Map<string, TextMark[]> {
  const marks = new Map<string, TextMark[]>(edition.dossier.reports.map(({ id }) => [id, []]));
  for (const statement of edition.dossier.statements) marks.get(statement.report)?.push(...statementMarks(statement));
  const longest = new Map<string, TextMark & { readonly report: string }>();
  for (const { report, start, end } of citedIn(edition)) {
    const id = citedAnchor({ report, start });
    if ((longest.get(id)?.end ?? 0) < end) longest.set(id, { report, as: "cited", id, start, end, statement: null });
  }
  for (const { report, at } of edition.dossier.problems) {
    if (report === null || at === null) continue;
    const id = citedAnchor({ report, start: at.start });
    const known = longest.get(id);
    longest.set(id, { report, as: known?.as ?? "problem", id, start: at.start, end: Math.max(at.end, known?.end ?? 0), statement: null });
  }
  for (const { report, ...mark } of longest.values()) marks.get(report)?.push(mark);
  return marks;
}

/** A number above the line where a statement's content begins; it leads to its row in the record. */
function Number({ edition, statement }: { edition: Edition; statement: DossierStatement }): VNode {
  const number = edition.numberOf(statement.id);
  const row = edition.rowsOf(statement.id)[0];
  return html`<sup class="n" data-skip="1"
    ><a href=${`#${row?.id ?? anchor("n", statement.id)}`} aria-label=${`Statement ${number}: to the record`}>${number}</a></sup
  >`;
}

/** Segments of a block; the first of each mark carries its anchor, the first of each content its number. */
function MarkedText({
  edition,
  segments,
  begun,
}: {
  edition: Edition;
  segments: readonly Segment<TextMark>[];
  begun: Set<string>;
}): Children {
  return segments.map(({ text, marks }) => {
    if (marks.length === 0) return shown(text);
    const begins = marks.filter(({ id, as }) => as !== "cue" && as !== "source" && !begun.has(id));
    const ids = [...new Set(begins.map(({ id }) => id))];
    for (const id of ids) begun.add(id);
    const kinds = [...new Set(marks.map(({ as }) => as))];
    const said = marks.filter(({ as }) => as === "said").flatMap(({ statement }) => statement ?? []);
    const modes = [...new Set(said.map(({ mode }) => `m-${mode}`))];
    const nested = said.length > 1 ? ["nested"] : [];
    return html`${ids.slice(1).map((id) => html`<a id=${id}></a>`)}${begins
        .filter(({ as }) => as === "said")
        .map(({ statement }) => (statement === null ? null : html`<${Number} edition=${edition} statement=${statement} />`))}<span
        id=${ids[0] ?? null}
        class=${["seg", ...kinds, ...modes, ...nested].join(" ")}
        data-m=${[...new Set(marks.map(({ id }) => id))].join(" ")}
        data-s=${said.length > 0 ? said.map(({ id }) => anchor("n", id)).join(" ") : null}
        >${shown(text)}</span
      >`;
  });
}

/** More places than this are counted, not named: the record has them all. */
const MOST_NAMED = 6;

/** Where else an utterance is told. */
function Elsewhere({ edition, statement }: { edition: Edition; statement: DossierStatement }): VNode | null {
  const others = edition.rowsOf(statement.id).flatMap(({ readings }) => readings.filter((it) => it.statement !== statement.id));
  if (others.length === 0) return null;
  return html`<span class="also"
    >also in
    ${others.slice(0, MOST_NAMED).map((it, at) => [at > 0 ? ", " : "", html`<a href=${`#${placeAnchor(it.statement)}`}>${isolated(edition.outletOf(it.report))}</a>`])}${others.length > MOST_NAMED ? ` and ${others.length - MOST_NAMED} more` : null}</span
  >`;
}

/** Acts that say themselves that something was not granted or not said. */
const REFUSING: ReadonlySet<Act> = new Set<Act>(["deny", "no-comment"]);

function Note({ edition, statement }: { edition: Edition; statement: DossierStatement }): VNode {
  const { id, speaker, speakerKnown, source, mode, act, affirmed, onBehalfOf } = statement;
  const rows = edition.rowsOf(id);
  const words = source?.map(wordsOf).join(" ");
  return html`<li
    id=${anchor("n", id)}
    class=${`note-of m-${mode}`}
    data-speaker=${plain(speaker?.name ?? "")}
    data-mode=${mode}
    data-st=${id}
    data-place=${placeAnchor(id)}
    data-row=${rows[0]?.id ?? ""}
  >
    <a class="num" href=${`#${placeAnchor(id)}`} aria-label=${`Statement ${edition.numberOf(id)} in the text`}>${edition.numberOf(id)}</a>
    <b>${speaker === null ? html`<i>${words === undefined ? "no source named" : isolated(words)}</i>` : isolated(speaker.name)}</b
    >${onBehalfOf === null || onBehalfOf.name === speaker?.name ? null : html`, for ${isolated(onBehalfOf.name)}`}
    <span class="act">${affirmed || REFUSING.has(act) ? "" : "not: "}${act}</span> <span class="mode">${mode}</span> ${unsure(statement)}
    ${edition.correctionOf(id) !== null ? html`<${CorrectedNote} edition=${edition} statement=${id} />` : speakerKnown.state === "inferred" || speakerKnown.state === "ambiguous" ? html`<span class="how">speaker ${speakerKnown.state}${speakerKnown.because ? html`: ${isolated(speakerKnown.because)}` : null}</span>` : null}
    ${rows.map((row, at) => html`<a class="to-record" href=${`#${row.id}`}>${at === 0 ? "in the record" : "and here"}</a>`)}
    <${Elsewhere} edition=${edition} statement=${statement} />
  </li>`;
}

const PROSE: ReadonlySet<string> = new Set(["headline", "deck", "heading", "paragraph", "item", "turn"]);
const TAGS: Readonly<Record<string, string>> = { headline: "h4", heading: "h5", deck: "p" };

interface BlockProps {
  readonly edition: Edition;
  readonly report: DossierReport;
  readonly block: DossierReport["blocks"][number];
  readonly marks: readonly TextMark[];
  readonly begun: Set<string>;
}

function Block({ edition, report, block, marks, begun }: BlockProps): VNode {
  const within = marks.filter((mark) => mark.start < block.end && mark.end > block.start);
  const segments = segmentsOf(edition.pieces({ ...block, report: report.id }), within);
  const isHere = ({ content: [first] }: Pick<DossierStatement, "content">): boolean =>
    first !== undefined && first.start >= block.start && first.start < block.end;
  const starting = edition.statementsIn(report.id).filter(isHere);
  const none = edition.noStatementsIn(report.id).filter(isHere);
  const text = MarkedText({ edition, segments, begun });
  const tag = TAGS[block.kind] ?? "p";
  return html`<div class=${`block b-${block.kind}`}>
    <${tag} class="text" dir="auto">${PROSE.has(block.kind) ? null : html`<span class="kind" data-skip="1">${block.kind}</span>`}${text}</${tag}>
    ${
      starting.length + none.length > 0
        ? html`<ol class="margin" aria-label="Statements in this passage">
            ${starting.map((statement) => html`<${Note} edition=${edition} statement=${statement} />`)}
            ${none.map((correction) => html`<${NoStatement} correction=${correction} />`)}
          </ol>`
        : null
    }
  </div>`;
}

const known = ({ published }: DossierReport): Children =>
  published.state === "unknown"
    ? ["date unknown", published.because ? html`: ${isolated(published.because)}` : null]
    : [`day ${published.state}`, published.because ? html`: ${isolated(published.because)}` : null];

const ReportHead = ({ edition, report }: { edition: Edition; report: DossierReport }): VNode => {
  const statements = edition.statementsIn(report.id).length;
  return html`<header>
    <h3 id=${`h${anchor("r", report.id)}`}>
      ${isolated(edition.outletOf(report.id))} <span class="day">${isolated(dayOf(report) ?? "undated")}</span>
    </h3>
    <p class="meta">
      ${known(report)} ·
      ${report.outletKnown.state === "stated" || !report.outletKnown.because ? null : html`outlet ${report.outletKnown.state}: ${isolated(report.outletKnown.because)} · `}
      <span class="file">${isolated(report.file)}</span> · ${counted(statements, "statement")} ·
      <span class="hash" title=${`SHA-256 ${report.sourceHash}`}>${report.sourceHash.slice(0, 12)}</span>
    </p>
  </header>`;
};

function ReportText({ edition, report, marks }: { edition: Edition; report: DossierReport; marks: readonly TextMark[] }): VNode {
  const begun = new Set<string>();
  const blocks = [...report.blocks].sort((a, b) => a.start - b.start);
  const problems = edition.dossier.problems.filter((it: Problem) => it.report === report.id).length;
  const body = edition.hasText(report.id)
    ? blocks.length > 0
      ? blocks.map((block) => html`<${Block} edition=${edition} report=${report} block=${block} marks=${marks} begun=${begun} />`)
      : html`<p class="empty">This report holds no text.</p>`
    : html`<p class="empty">The text of this report was not given with the dossier.</p>`;
  return html`<article
    class="report"
    id=${anchor("r", report.id)}
    data-report=${plain(report.id)}
    data-outlet=${plain(edition.outletOf(report.id))}
    tabindex="-1"
    aria-labelledby=${`h${anchor("r", report.id)}`}
  >
    <${ReportHead} edition=${edition} report=${report} />
    ${report.titleGiven === null ? null : html`<h4 class="given">${isolated(report.titleGiven)} <small>title given beside the text</small></h4>`}
    ${body} ${problems > 0 ? html`<p class="meta"><a href="#problems">${counted(problems, "problem")} in this report</a></p>` : null}
  </article>`;
}

/** The view Reports. */
export function Reports({ edition }: { edition: Edition }): VNode {
  const marks = marksByReport(edition);
  const reports = edition.affairs.flatMap(({ episodes }) => episodes.flatMap(({ columns }) => columns.flatMap((column) => column.reports)));
  if (reports.length === 0) return html`<p class="empty">No report came of the input; Problems says why.</p>`;
  return html`<nav class="index meta" aria-label="Reports">
      ${reports.map((report) => html`<a href=${`#${anchor("r", report.id)}`}>${isolated(edition.outletOf(report.id))} <span>${isolated(dayOf(report)?.slice(0, 10) ?? "undated")}</span></a>`)}
    </nav>
    ${reports.map((report) => html`<${ReportText} edition=${edition} report=${report} marks=${marks.get(report.id) ?? []} />`)}`;
}
