// Takes a dossier, gives it as Markdown: the record in plain text, every line with where it stands.
import { SURE_RIVAL } from "../model/index.ts";
import type {
  Citation,
  Dossier,
  DossierAffair,
  DossierEpisode,
  DossierReport,
  DossierRival,
  DossierUtterance,
  KnownOut,
} from "../model/index.ts";
import { visible } from "./visible.ts";

/** Every ASCII mark that may mean something to a Markdown reader. */
const MARKS = /[\\`*_{}[\]<>#|~&!$^]/g;

/** Text on one line, nothing in it read as markup by CommonMark or GitHub's dialect. */
export const escapeMarkdown = (text: string): string =>
  visible(text)
    .replace(/\s+/g, " ")
    .trim()
    .replace(MARKS, (mark) => (mark === "<" ? "&lt;" : mark === ">" ? "&gt;" : mark === "&" ? "&amp;" : `\\${mark}`))
    .replace(/^(?<mark>[-+=])/, "\\$<mark>")
    .replace(/^(?<digits>\d{1,9})(?<mark>[.)])/, "$<digits>\\$<mark>");

const words = (citation: Citation): string => citation.words ?? citation.exact;
const wordsOf = (citations: readonly Citation[]): string => escapeMarkdown(citations.map(words).join(" … "));
const place = ({ report, start, end }: Citation): string => `${escapeMarkdown(report)} ${start}–${end}`;

/** The value with its state, in words: "2020-09-28 (inferred: the line …)". */
function known(it: KnownOut<string>): string {
  const because = it.because === undefined ? "" : `: ${escapeMarkdown(it.because)}`;
  if (it.state === "unknown") return `unknown${because}`;
  const value = it.state === "ambiguous" ? (it.candidates ?? []).join(" or ") : (it.value ?? "");
  return `${escapeMarkdown(value)} (${it.state}${because})`;
}

const outletOf = ({ outlet, id }: DossierReport): string => outlet ?? `unnamed outlet (${id})`;

function outlets(dossier: Dossier): (report: string) => string {
  const names = new Map(dossier.reports.map((report) => [report.id, outletOf(report)]));
  return (report) => escapeMarkdown(names.get(report) ?? report);
}

function reportLines(dossier: Dossier): string[] {
  return dossier.reports.flatMap((report) => [
    `- **${escapeMarkdown(outletOf(report))}** \`${visible(report.id).replaceAll("`", "'")}\``,
    `  - file: ${escapeMarkdown(report.file)}; published: ${known(report.published)}`,
    ...(report.headline === null ? [] : [`  - headline: ${wordsOf([report.headline])}`]),
    ...(report.titleGiven === null ? [] : [`  - title, given beside the text: ${escapeMarkdown(report.titleGiven)}`]),
    ...report.reliesOn.map(({ name, kind, at }) => `  - relies on ${escapeMarkdown(name)} (${kind}${at === null ? "" : `, ${place(at)}`})`),
    ...report.copies.map(
      ({ of, kind, share }) =>
        `  - copies ${kind === "whole" ? "the whole" : "a part"} of ${escapeMarkdown(of)} (${Math.round(share * 100)} %)`,
    ),
  ]);
}

function utteranceLines(utterance: DossierUtterance, dossier: Dossier, outlet: (report: string) => string): string[] {
  const statements = new Map(dossier.statements.map((it) => [it.id, it]));
  const first = statements.get(utterance.readings[0]?.statement ?? "");
  const about = [first?.act, first?.addressee ? `to ${escapeMarkdown(first.addressee.name)}` : null].filter((it) => it);
  return [
    `- **${escapeMarkdown(utterance.speaker?.name ?? "speaker unknown")}** ${about.join(", ")}`.trimEnd(),
    ...utterance.readings.map(({ content, report, statement }) => {
      const mode = statements.get(statement)?.mode ?? "";
      return `  - ${outlet(report)} (${mode}; ${content.map(place).join(", ")}): ${wordsOf(content)}`;
    }),
    ...utterance.drift.map(
      ({ kind, left, right, says }) => `  - drift, ${kind}: ${wordsOf([left])} / ${wordsOf([right])}. ${escapeMarkdown(says)}`,
    ),
  ];
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
const days = ({ from, to }: { readonly from: string | null; readonly to: string | null }): string =>
  from === null ? "undated" : to === null || to === from ? escapeMarkdown(from) : `${escapeMarkdown(from)} to ${escapeMarkdown(to)}`;

const isSure = ({ confidence }: DossierRival): boolean => confidence >= SURE_RIVAL;

/** Accounts side by side under a heading; those that are not sure with how likely they are. */
const rivalLines = (heading: string, rivals: readonly DossierRival[], outlet: (report: string) => string): string[] =>
  rivals.length === 0
    ? []
    : [
        ...["", `#### ${heading}`, ""],
        ...rivals.flatMap((rival) => [
          `- ${escapeMarkdown(rival.about)}${isSure(rival) ? "" : ` (${Math.round(rival.confidence * 100)} %)`}`,
          ...rival.sides.map(
            (side) =>
              `  - ${escapeMarkdown(side.party)}: ${side.words.map((it) => `${wordsOf([it])} (${outlet(it.report)}, ${place(it)})`).join("; ")}`,
          ),
        ]),
      ];

function episodeLines(episode: DossierEpisode, dossier: Dossier, outlet: (report: string) => string): string[] {
  const rivals = dossier.rivals.filter((it) => it.episode === episode.id);
  const silences = dossier.silences.filter((it) => it.episode === episode.id);
  const said = dossier.utterances.filter((it) => it.episode === episode.id);
  return [
    `### ${escapeMarkdown(episode.title)}`,
    "",
    `${days(episode)}; ${counted(episode.reports.length, "report")}, ${counted(episode.independentSources, "independent source")}: ${episode.reports.map(outlet).join(", ")}.`,
    "",
    ...said.flatMap((it) => utteranceLines(it, dossier, outlet)),
    ...rivalLines("Rival accounts", rivals.filter(isSure), outlet),
    ...rivalLines(
      "May be rival",
      rivals.filter((it) => !isSure(it)),
      outlet,
    ),
    ...(silences.length === 0
      ? []
      : ["", `Silences: ${counted(silences.length, "utterance")} that an outlet of this episode does not carry.`]),
    "",
  ];
}

/** Whom and what several episodes of an affair name, each with where. */
const sharedLines = ({ shared }: DossierAffair, dossier: Dossier, outlet: (report: string) => string): string[] => {
  const days = new Map(dossier.episodes.map((it) => [it.id, it.from ?? it.title]));
  const list = shared.map(
    ({ entity, episodes, at }) =>
      `- **${escapeMarkdown(entity.name)}** (${episodes.map((it) => escapeMarkdown(days.get(it) ?? it)).join(", ")}): ${at.map((it) => `${wordsOf([it])} (${outlet(it.report)}, ${place(it)})`).join("; ")}`,
  );
  return list.length === 0 ? [] : ["### What its episodes share", "", ...list, ""];
};

const timelineLines = (dossier: Dossier, outlet: (report: string) => string): string[] =>
  dossier.timeline.map(
    ({ date, what, standing, citations, refines }) =>
      `- **${escapeMarkdown(date)}**${standing === undefined ? "" : ` *${standing}*:`} ${escapeMarkdown(what)} (${[...citations, ...refines.map(({ at }) => at)].map((it) => `${outlet(it.report)}: ${wordsOf([it])}, ${place(it)}`).join("; ")})`,
  );

const nameLines = (dossier: Dossier, outlet: (report: string) => string): string[] =>
  dossier.names.map(
    ({ entity, labels }) =>
      `- **${escapeMarkdown(entity.name)}**: ${labels
        .filter(({ pronoun }) => pronoun === undefined)
        .map((it) => `${escapeMarkdown(it.text)} (${outlet(it.report)}, ${it.start}–${it.end})`)
        .join("; ")}`,
  );

const COURSES = { kept: "said again", new: "new", gone: "not in the last episode’s reports" } as const;

/** Each party's points, every one with the readings it rests on. */
function positionLines(dossier: Dossier, outlet: (report: string) => string): string[] {
  const utterances = new Map(dossier.utterances.map((it) => [it.id, it]));
  const days = new Map(dossier.episodes.map(({ id, from, title }) => [id, from ?? title]));
  const said = ({ episode, readings: [first] }: DossierUtterance): string =>
    first === undefined
      ? ""
      : `${escapeMarkdown(days.get(episode) ?? episode)} ${wordsOf(first.content)} (${outlet(first.report)}, ${first.content.map(place).join(", ")})`;
  return dossier.positions.flatMap(({ party, points }) => [
    `- **${escapeMarkdown(party.name)}**`,
    ...points.map(
      ({ course, utterances: ids }) =>
        `  - ${COURSES[course]}: ${ids
          .flatMap((id) => utterances.get(id) ?? [])
          .map(said)
          .join("; ")}`,
    ),
  ]);
}

/** What users corrected of the statements, beside what had been read. */
const correctionLines = (dossier: Dossier, outlet: (report: string) => string): string[] =>
  (dossier.corrections ?? []).map(({ kind, report, content, read, by, at, why }) => {
    const before = read === null ? "with no source named" : `as said by ${escapeMarkdown(read)}`;
    const what = kind === "speaker" ? "another speaker" : "no statement";
    return `- ${what}: ${wordsOf(content)} (${outlet(report)}, ${content.map(place).join(", ")}), read ${before}; ${escapeMarkdown(by)}, ${escapeMarkdown(at)}: ${escapeMarkdown(why)}`;
  });

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [`## ${title}`, "", ...lines, ""]);

/**
 * The dossier as one Markdown text (CommonMark). Offsets are UTF-16 units of the sources as given.
 *
 * @cost O(size of the dossier)
 */
export function toMarkdown(dossier: Dossier): string {
  const outlet = outlets(dossier);
  const { version, inputHash, seal } = dossier.build;
  const lines = [
    `# ${dossier.affairs.map(({ title }) => escapeMarkdown(title)).join(" · ") || "Dossier"}`,
    "",
    ...section("Reports", reportLines(dossier)),
    ...dossier.affairs.flatMap((affair) =>
      section(escapeMarkdown(affair.title), [
        ...sharedLines(affair, dossier, outlet),
        ...dossier.episodes.filter(({ affair: of }) => of === affair.id).flatMap((episode) => episodeLines(episode, dossier, outlet)),
      ]),
    ),
    ...section("Positions", positionLines(dossier, outlet)),
    ...section("Timeline", timelineLines(dossier, outlet)),
    ...section("Names", nameLines(dossier, outlet)),
    ...section("Corrections", correctionLines(dossier, outlet)),
    ...section(
      "Problems",
      dossier.problems.map(
        ({ code, report, message, hint }) =>
          `- ${code}${report === null ? "" : ` in ${escapeMarkdown(report)}`}: ${escapeMarkdown(message)} ${escapeMarkdown(hint)}`,
      ),
    ),
    `Made by variorum ${escapeMarkdown(version)}; input ${inputHash}; seal ${seal}.`,
    "",
  ];
  return lines.join("\n").replace(/\n{3,}/g, "\n\n");
}
