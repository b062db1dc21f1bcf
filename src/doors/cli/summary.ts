// Takes a dossier, gives the table that stands at the end of a run.
import { SURE_RIVAL, type Dossier } from "../../model/index.ts";
import { printable, table } from "./table.ts";

/** A line a report, then what was found in all, then the problems by code. */
export function summaryOf(dossier: Dossier): string {
  const { reports, statements } = dossier;
  const rows = reports.map((report) => [
    report.id,
    report.outlet ?? "?",
    dateOf(report.published),
    episodeName(dossier.episodes.find((episode) => episode.reports.includes(report.id))),
    statements.filter((it) => it.report === report.id).length,
    report.reliesOn.map(({ name }) => name).join(", ") || "-",
  ]);
  const parts = [table(["report", "outlet", "published", "episode", "statements", "relies on"], rows), "", totalsOf(dossier)];
  const problems = problemsOf(dossier);
  return [...parts, ...(problems === "" ? [] : ["", problems])].join("\n");
}

/** By its first day where it has one: identifiers tell a reader nothing. */
const episodeName = (episode: Dossier["episodes"][number] | undefined): string => episode?.from ?? episode?.id ?? "-";

const dateOf = (known: Dossier["reports"][number]["published"]): string =>
  known.state === "ambiguous" ? (known.candidates ?? []).join(" or ") : known.state === "unknown" ? "?" : (known.value ?? "?");

function totalsOf(dossier: Dossier): string {
  const shared = dossier.utterances.filter(({ readings }) => readings.length > 1);
  const drift = dossier.utterances.reduce((sum, utterance) => sum + utterance.drift.length, 0);
  const sure = dossier.rivals.filter(({ confidence }) => confidence >= SURE_RIVAL).length;
  const maybe = dossier.rivals.length - sure;
  return [
    `${count(dossier.reports.length, "report")} of ${count(dossier.episodes.length, "episode")} of ${count(dossier.affairs.length, "affair")}`,
    `${count(dossier.statements.length, "statement")}, ${count(shared.length, "utterance")} in more than one reading, ${count(drift, "drift")}`,
    `${count(sure, "rival account")}${maybe === 0 ? "" : ` and ${maybe} that may be`}, ${count(dossier.timeline.length, "timeline entry", "timeline entries")}`,
  ].join("\n");
}

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** One line a code with how often, then the first message of each. */
function problemsOf({ problems }: Dossier): string {
  const byCode = new Map<string, { times: number; message: string }>();
  for (const { code, report, message } of problems) {
    const known = byCode.get(code);
    if (known === undefined) byCode.set(code, { times: 1, message: `${report === null ? "" : `${report}: `}${message}` });
    else known.times++;
  }
  const lines = [...byCode].map(([code, { times, message }]) => `${code} (${times}): ${printable(message)}`);
  return lines.length === 0 ? "" : ["Problems:", ...lines.map((line) => `  ${line}`)].join("\n");
}
