// Takes an edition, gives its timeline: drawn to scale, background apart, disputed happenings marked, each with its words.
import { SURE_RIVAL, type Citation, type DossierTimelineEntry } from "../../model/index.ts";
import { sortedBy } from "../order.ts";
import { daySpan } from "../../text/edtf.ts";
import { wordsOf, type AffairView, type Edition } from "./edition.ts";
import { readableDate } from "./days.ts";
import { anchor, html, isolated, plain, type VNode } from "./html.ts";
import { cut, dateLabel, tellingLabel } from "./timeline-labels.ts";
import { POINT, timelineLayout, type DrawnEntry, type DrawnSection } from "./timeline-layout.ts";
import { citedAnchor, CitedWords, placeName } from "./words.ts";

const citationsOf = ({ citations, refines }: DossierTimelineEntry): readonly Citation[] => [...citations, ...refines.map(({ at }) => at)];

const sortKey = ({ date, id }: DossierTimelineEntry): readonly (number | string | null)[] => {
  const span = daySpan(date);
  return [span?.from ?? null, span?.to ?? null, date, id];
};

/** Entries of an affair in sections: the background, then an episode each. */
function sectionsOf(edition: Edition, { episodes }: AffairView): { title: string; entries: DossierTimelineEntry[] }[] {
  const home = new Map(episodes.flatMap(({ episode }) => episode.reports.map((report) => [report, episode.id] as const)));
  const own = sortedBy(
    edition.dossier.timeline.filter((entry) => citationsOf(entry).some(({ report }) => home.has(report))),
    sortKey,
  );
  const episodeOf = (entry: DossierTimelineEntry): string | undefined =>
    citationsOf(entry)
      .map(({ report }) => home.get(report))
      .find((id) => id !== undefined);
  return [
    { title: "Background", entries: own.filter(({ background }) => background) },
    ...episodes.map(({ episode }) => ({
      title: episode.title,
      entries: own.filter((entry) => !entry.background && episodeOf(entry) === episode.id),
    })),
  ];
}

/** Stretches that the sides of rival accounts rest on, of the sure ones. */
function disputedStretches(edition: Edition): Citation[] {
  const { rivals } = edition.dossier;
  return rivals.flatMap(({ sides, confidence }) =>
    (confidence < SURE_RIVAL ? [] : sides).flatMap(({ words, statements }) => [
      ...words,
      ...statements.flatMap((id) => edition.statement(id)?.content ?? []),
    ]),
  );
}

const overlaps = (left: Citation, right: Citation): boolean =>
  left.report === right.report && left.start < right.end && right.start < left.end;

interface Frame {
  readonly width: number;
  readonly axis: number;
  readonly label: number;
  readonly what: number;
  /** Outlets drawn as columns of dots; none where the drawing is narrow. */
  readonly outlets: readonly string[];
}

const DOT_STEP = 26;
const dotsFrom = ({ width, outlets }: Frame): number => width - outlets.length * DOT_STEP;

function EntryMark({ drawn, frame, disputed, edition }: { drawn: DrawnEntry; frame: Frame; disputed: boolean; edition: Edition }): VNode {
  const { entry, y, axis } = drawn;
  const x = frame.axis - (axis === null ? 0 : axis.lane * 8);
  const middle = axis === null ? y : axis.to - axis.from < POINT ? (axis.from + axis.to) / 2 : Math.max(axis.from, Math.min(axis.to, y));
  const room =
    (frame.outlets.length > 0 ? dotsFrom(frame) - 12 : frame.width) -
    frame.what -
    (disputed ? 58 : 0) -
    (entry.standing === undefined ? 0 : 66);
  const what = tellingLabel(entry, room);
  const carriers = new Set(citationsOf(entry).map(({ report }) => edition.outletOf(report)));
  const approximate = /[~?X]/.test(entry.date);
  return html`<a href=${`#${anchor("t", entry.id)}`} class=${disputed ? "entry disputed" : "entry"}>
    <line class="row-rule" x1=${frame.label} x2=${frame.width} y1=${y + 13.5} y2=${y + 13.5} />
    <rect class="hit" x=${frame.label - 4} y=${y - 12} width=${frame.width - frame.label} height="24" />
    ${
      axis === null
        ? null
        : html`<path
              class="leader"
              d=${`M${frame.axis} ${middle} C${frame.label - 20} ${middle} ${frame.axis + 12} ${y} ${frame.label - 8} ${y}`}
            />
            ${
              axis.to - axis.from < POINT
                ? html`<circle class=${approximate ? "point about" : "point"} cx=${frame.axis} cy=${middle} r=${disputed ? 6 : 4} />`
                : html`<line class=${approximate ? "stretch about" : "stretch"} x1=${x} x2=${x} y1=${axis.from} y2=${axis.to} />`
            }`
    }
    <text class="date" x=${frame.label} y=${y + 4}>${plain(dateLabel(entry.date, frame.what - frame.label - 6))}</text>
    <text class="what" x=${frame.what} y=${y + 4}
      >${plain(what)}${disputed ? html`<tspan class="dis" dx="8">disputed</tspan>` : null}${entry.standing === undefined ? null : html`<tspan class="ahead" dx="8">${entry.standing}</tspan>`}</text
    >
    ${frame.outlets.map((outlet, at) => html`<circle class=${carriers.has(outlet) ? "has" : "lacks"} cx=${dotsFrom(frame) + at * DOT_STEP + 6} cy=${y} r=${carriers.has(outlet) ? 4.5 : 1.5} />`)}
  </a>`;
}

const SectionMark = ({ section, frame }: { section: DrawnSection; frame: Frame }): VNode =>
  html`<g>
    <text class="title" x=${frame.label} y=${section.titleY}>${plain(cut(section.title, frame.width - frame.label))}</text>
    <line class="axis" x1=${frame.axis} x2=${frame.axis} y1=${section.top - 8} y2=${section.bottom + 8} />
    ${section.ticks.map(
      ({ at, label }) =>
        html`<line class="tick" x1=${frame.axis - 4} x2=${frame.axis + 4} y1=${at} y2=${at} /><text
            class="tick"
            x=${frame.axis - 36}
            y=${at + 4}
            text-anchor="end"
            >${label}</text
          >`,
    )}
  </g>`;

interface Drawn {
  readonly edition: Edition;
  readonly affair: AffairView;
  readonly disputed: ReadonlySet<string>;
  readonly narrow: boolean;
}

/** Height of the slanted names above the columns of dots. */
const NAMES_HEIGHT = 118;

function Drawing({ edition, affair, disputed, narrow }: Drawn): VNode {
  const names = [...new Set(affair.episodes.flatMap(({ columns }) => columns.map(({ name }) => name)))];
  const outlets = narrow || names.length > 12 ? [] : names;
  const frame: Frame = narrow
    ? { width: 350, axis: 66, label: 92, what: 176, outlets }
    : { width: 960, axis: 96, label: 160, what: 312, outlets };
  const { sections, height } = timelineLayout(sectionsOf(edition, affair), outlets.length > 0 ? NAMES_HEIGHT - 40 : 0);
  const title = affair.affair?.title ?? "Outside any affair";
  return html`<svg
    class=${narrow ? "timeline narrow" : "timeline wide"}
    viewBox=${`0 0 ${frame.width + (outlets.length > 0 ? 70 : 0)} ${height}`}
    role="group"
    aria-label=${`Timeline of ${plain(title)}, drawn to scale`}
  >
    ${outlets.map((outlet, at) => {
      const x = dotsFrom(frame) + at * DOT_STEP + 6;
      return html`<text class="outlet" transform=${`translate(${x} ${NAMES_HEIGHT - 30}) rotate(-52)`}>${plain(cut(outlet, 125))}</text>`;
    })}
    ${sections.map(
      (section) =>
        html`<${SectionMark} section=${section} frame=${frame} />
          ${section.entries.map((drawn) => html`<${EntryMark} drawn=${drawn} frame=${frame} edition=${edition} disputed=${disputed.has(drawn.entry.id)} />`)}`,
    )}
  </svg>`;
}

/** Citations that stand in no longer one: words inside other cited words of the entry are not told again. */
const outermost = (citations: readonly Citation[]): Citation[] =>
  citations.filter(
    (it) =>
      !citations.some(
        ({ report, start, end }) => report === it.report && start <= it.start && it.end <= end && end - start > it.end - it.start,
      ),
  );

/** What an entry says, stripped to its words: a citation with the same words need not repeat them. */
const wordsAlone = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A citation of an entry: its words, or its place alone where they stand above already. */
const EntryCitation = ({ edition, entry, citation }: { edition: Edition; entry: DossierTimelineEntry; citation: Citation }): VNode =>
  wordsAlone(wordsOf(citation)) === wordsAlone(entry.what)
    ? html`<a class="cited" href=${`#${citedAnchor(citation)}`}
        ><span class="cite">${isolated(edition.outletOf(citation.report))}, ${placeName(edition, citation)}</span></a
      >`
    : html`<${CitedWords} edition=${edition} citation=${citation} />`;

const EntryWords = ({ edition, entry, disputed }: { edition: Edition; entry: DossierTimelineEntry; disputed: boolean }): VNode =>
  html`<li id=${anchor("t", entry.id)} tabindex="-1">
    <div class="when">
      <span title=${entry.date}>${isolated(readableDate(entry.date))}</span
      ><small
        >${entry.precision}${entry.background ? ", background" : ""}${entry.standing === undefined ? "" : `, ${entry.standing}`}</small
      >
    </div>
    <div>
      <p class="what">${isolated(entry.what)}${disputed ? html` <a class="flag drifted" href="#rivals">disputed</a>` : null}</p>
      <ul class="citations">
        ${outermost(entry.citations).map((citation) => html`<li><${EntryCitation} edition=${edition} entry=${entry} citation=${citation} /></li>`)}
        ${entry.refines.map(({ date, at }) => html`<li><${CitedWords} edition=${edition} citation=${at} /> <span class="cite">gives ${isolated(readableDate(date))}, no contradiction</span></li>`)}
      </ul>
    </div>
  </li>`;

/** The view Timeline. */
export function Timeline({ edition }: { edition: Edition }): VNode {
  if (edition.dossier.timeline.length === 0) return html`<p class="empty">No report gives a date for anything.</p>`;
  const stretches = disputedStretches(edition);
  const disputed = new Set(
    edition.dossier.timeline
      .filter((entry) => citationsOf(entry).some((it) => stretches.some((other) => overlaps(it, other))))
      .map(({ id }) => id),
  );
  const legend = html`<figcaption class="meta">
    True to scale within each part; a filled dot under an outlet: it gives the date. Hollow: approximate. Red: somebody contradicts it.
    Planned, demanded: it lay ahead of every report that tells of it. Choose a line for its words.
  </figcaption>`;
  return html`${edition.affairs.map((affair) => {
    const sections = sectionsOf(edition, affair).filter(({ entries }) => entries.length > 0);
    if (sections.length === 0) return null;
    return html`<div class="affair">
      ${edition.affairs.length > 1 ? html`<h2 class="affair-title">${isolated(affair.affair?.title ?? "Outside any affair")}</h2>` : null}
      <figure class="drawn">
        <${Drawing} edition=${edition} affair=${affair} disputed=${disputed} narrow=${false} />
        <${Drawing} edition=${edition} affair=${affair} disputed=${disputed} narrow=${true} />
        ${legend}
      </figure>
      ${sections.map(
        ({ title, entries }) =>
          html`<h3>${isolated(title)}</h3>
            <ol class="dated">
              ${entries.map((entry) => html`<${EntryWords} edition=${edition} entry=${entry} disputed=${disputed.has(entry.id)} />`)}
            </ol>`,
      )}
    </div>`;
  })}`;
}
