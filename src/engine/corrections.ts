// Takes all corrections of a store, gives those that hold: of the episodes for linking, of the statements for what is linked.
import { CORRECTION_WHAT, UNDO } from "../contract/corrections.ts";
import type { EpisodeCorrection, Problem, StatementCorrection } from "../model/index.ts";
import type { Correction } from "../store/index.ts";

/** Corrections by what they are handed to; in the order they were made. */
export interface HeldCorrections {
  readonly episodes: readonly EpisodeCorrection[];
  readonly statements: readonly StatementCorrection[];
  readonly problems: readonly Problem[];
}

/** Correction to the one that takes it back. A taking back may be taken back itself. @cost O(corrections) */
export function undoneBy(corrections: readonly Correction[]): ReadonlyMap<string, string> {
  const undone = new Map<string, string>();
  for (const { id, kind, undoes } of [...corrections].reverse())
    if (kind === UNDO && undoes !== null && !undone.has(id) && !undone.has(undoes)) undone.set(undoes, id);
  return undone;
}

/** Leaves a field out where it is not given, for records that tell missing from undefined. */
const given = <Key extends string, Value>(key: Key, value: Value | undefined): { readonly [key in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [key in Key]: Value });

function episodeWhat(kind: string, what: unknown): Pick<EpisodeCorrection, "kind" | "reports" | "from"> | null {
  if (kind !== "merge" && kind !== "split" && kind !== "pin") return null;
  const parsed = (kind === "split" ? CORRECTION_WHAT.split : CORRECTION_WHAT[kind]).safeParse(what);
  if (!parsed.success) return null;
  const from: unknown = "from" in parsed.data ? parsed.data.from : undefined;
  return { kind, reports: parsed.data.reports, ...given("from", from as readonly string[] | undefined) };
}

type StatementWhat = Pick<StatementCorrection, "kind" | "report" | "content" | "statement" | "speaker">;

function statementWhat(kind: string, what: unknown): StatementWhat | null {
  if (kind === "speaker") {
    const { data } = CORRECTION_WHAT.speaker.safeParse(what);
    if (data === undefined) return null;
    const { report, content, statement, speaker } = data;
    const who = speaker === null ? null : { ...given("entity", speaker.entity), name: speaker.name };
    return { kind, report, content, ...given("statement", statement), speaker: who };
  }
  const { data } = CORRECTION_WHAT["no-statement"].safeParse(what);
  if (kind !== "no-statement" || data === undefined) return null;
  return { kind, report: data.report, content: data.content, ...given("statement", data.statement) };
}

const unknownKind = ({ id, kind, by, at }: Correction): Problem => ({
  code: "link/correction-lost",
  report: null,
  at: null,
  message: `The correction ${id} by ${by} (${at}) is of the kind ${JSON.stringify(kind)} and says nothing that this version understands.`,
  hint: "Take it back, or use the version that made it.",
});

/** @cost O(corrections) */
export function heldCorrections(corrections: readonly Correction[]): HeldCorrections {
  const undone = undoneBy(corrections);
  const [episodes, statements, problems]: [EpisodeCorrection[], StatementCorrection[], Problem[]] = [[], [], []];
  for (const it of corrections) {
    if (it.kind === UNDO || undone.has(it.id)) continue;
    const { id, kind, by, at, why } = it;
    const said = { by, at, why };
    const episode = episodeWhat(kind, it.what);
    const statement = statementWhat(kind, it.what);
    if (episode !== null) episodes.push({ ...episode, ...said });
    else if (statement !== null) statements.push({ id, ...statement, ...said });
    else problems.push(unknownKind(it));
  }
  return { episodes, statements, problems };
}
