// Takes what is linked and what users corrected of the statements, gives it corrected; what had been read stays beside it.
import { inferred, ambiguous, unknown, valueOf } from "../model/index.ts";
import type {
  CorrectedStatement,
  Entity,
  EntityId,
  GivenSpeaker,
  Known,
  Linked,
  LinkedReport,
  Problem,
  Range,
  Statement,
  StatementCorrection,
} from "../model/index.ts";
import { contentId } from "../text/content-id.ts";
import { toSource } from "../text/offset-map.ts";

/** Least share of characters in common for a statement to be the one that a correction names. */
const SAME_WORDS = 0.5;

const lengthOf = (ranges: readonly Range[]): number => ranges.reduce((sum, { start, end }) => sum + end - start, 0);

/** Characters in common over characters of either, 0–1. Ranges of one list do not overlap. */
export function sharedWords(left: readonly Range[], right: readonly Range[]): number {
  let common = 0;
  for (const a of left) for (const b of right) common += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return common === 0 ? 0 : common / (lengthOf(left) + lengthOf(right) - common);
}

/** What a correction may be of: a statement with its words in units of the source. */
export interface Candidate {
  readonly id: string;
  readonly content: readonly Range[];
}

/** The statement that a correction names, among those of its report; null where none has most of its words. */
export function namedBy<Of extends Candidate>(
  { content, statement }: Pick<StatementCorrection, "content" | "statement">,
  among: readonly Of[],
): Of | null {
  let best: Of | null = null;
  let most = 0;
  for (const it of among) {
    const share = sharedWords(content, it.content);
    if (share > most || (share === most && share > 0 && it.id === statement)) [best, most] = [it, share];
  }
  return most >= SAME_WORDS ? best : null;
}

const lost = ({ kind, report, by, at }: StatementCorrection, isThere: boolean): Problem => ({
  code: isThere ? "link/correction-lost" : "link/correction-unknown",
  report: isThere ? report : null,
  at: null,
  message: isThere
    ? `The correction (${kind}) by ${by} (${at}) names words that are no statement of ${report} any more.`
    : `The correction (${kind}) by ${by} (${at}) names ${report}: no such report is there.`,
  hint: isThere
    ? "Look at the report, then correct anew or take it back."
    : "Check the identifier; the correction holds as soon as the report comes.",
});

/** Who is meant: the entity of that identifier, else of that name; else a person of their own. */
function entityFor({ entity, name }: GivenSpeaker, entities: readonly Entity[]): { found: readonly EntityId[]; made: Entity | null } {
  if (entity !== undefined && entities.some(({ id }) => id === entity)) return { found: [entity], made: null };
  const called = entities.filter((it) => it.name === name);
  const found = called.length > 0 ? called : entities.filter(({ labels }) => labels.includes(name));
  if (found.length > 0) return { found: found.map(({ id }) => id), made: null };
  const id = contentId("entity", "corrected", name);
  return {
    found: [id],
    made: {
      id,
      kind: "person",
      name,
      named: true,
      labels: [name],
      offices: [],
      onBehalfOf: null,
      world: null,
      wikidata: null,
      held: [],
      aliasesAt: [],
    },
  };
}

/** Tells for whom an entity of these speaks. */
export type PrincipalsOf = (entities: readonly Entity[]) => (speaker: EntityId, acting: EntityId | null) => EntityId | null;

/** Whom a report says that an entity acts for; null where it says nothing, or names that one nowhere. @cost O(entities of the report) */
function actingIn(report: LinkedReport | undefined, speaker: EntityId): EntityId | null {
  const local = report?.annotated.layers.entities.find((it, at) => report.entityOf[at] === speaker && it.onBehalfOf !== null);
  return report?.entityOf[local?.onBehalfOf ?? -1] ?? null;
}

interface Corrected {
  readonly statement: Statement;
  readonly made: Entity | null;
}

/** The statement as the user has it. What follows from who speaks follows from the new speaker. */
function withSpeaker(
  statement: Statement,
  { speaker, by, at, why }: StatementCorrection,
  entities: readonly Entity[],
  behindOf: (speaker: EntityId) => EntityId | null,
): Corrected {
  const because = `corrected by ${by} (${at.slice(0, 10)}): ${why}`;
  const { found, made } = speaker == null ? { found: [], made: null } : entityFor(speaker, entities);
  const [only] = found;
  const known: Known<EntityId> =
    only === undefined ? unknown(because) : found.length > 1 ? ambiguous(found, because) : inferred(only, because);
  const behind = only === undefined || found.length > 1 ? null : behindOf(only);
  return {
    made,
    statement: { ...statement, speaker: known, speakers: found.length === 1 ? found : [], onBehalfOf: behind, confidence: 1 },
  };
}

/** The statements without those that are none; what stood in one stands where it stood. */
function without(statements: readonly Statement[], gone: ReadonlyMap<string, Statement>): Statement[] {
  const outer = (id: string | null): string | null => {
    let at = id;
    for (let it = at === null ? undefined : gone.get(at); it !== undefined; it = at === null ? undefined : gone.get(at)) at = it.within;
    return at;
  };
  return statements.flatMap((it) => {
    if (gone.has(it.id)) return [];
    const within = outer(it.within);
    const answers = it.answers !== null && gone.has(it.answers) ? null : it.answers;
    return within === it.within && answers === it.answers ? [it] : [{ ...it, within, answers }];
  });
}

/** Statement to the latest correction of it, and what has no statement. */
function placed(
  linked: Linked,
  corrections: readonly StatementCorrection[],
): { of: ReadonlyMap<string, StatementCorrection>; problems: Problem[] } {
  const tables = new Map(linked.reports.map(({ annotated: { article } }) => [article.id, article.toSource]));
  const wanted = new Set(corrections.map(({ report }) => report));
  const among = new Map<string, Candidate[]>([...wanted].map((report) => [report, []]));
  for (const { id, report, content } of linked.statements)
    among.get(report)?.push({ id, content: content.map((range) => toSource(tables.get(report) ?? null, range)) });
  const of = new Map<string, StatementCorrection>();
  const problems: Problem[] = [];
  for (const it of corrections) {
    const found = namedBy(it, among.get(it.report) ?? []);
    if (found === null) problems.push(lost(it, tables.has(it.report)));
    else of.set(found.id, it);
  }
  return { of, problems };
}

/**
 * What is linked, with the statements as users corrected them; the very same where there is no correction.
 *
 * @param corrections in the order they were made
 * @param principalsOf as statements are given whom they are made for where they are read
 * @cost O(statements + corrections × (statements and entities of their report))
 */
export function withCorrections(
  linked: Linked,
  corrections: readonly StatementCorrection[],
  principalsOf: PrincipalsOf,
): { linked: Linked; problems: Problem[] } {
  if (corrections.length === 0) return { linked, problems: [] };
  const { of, problems } = placed(linked, corrections);
  if (of.size === 0) return { linked, problems };
  const names = new Map(linked.entities.map(({ id, name }) => [id, name]));
  const [entities, corrected] = [[...linked.entities], [] as CorrectedStatement[]];
  const gone = new Map<string, Statement>();
  const principalOf = principalsOf(linked.entities);
  const reports = new Map(linked.reports.map((it) => [it.annotated.article.id, it]));
  const statements = linked.statements.map((it) => {
    const correction = of.get(it.id);
    if (correction === undefined) return it;
    const read = it.speakers.length > 0 ? it.speakers : [valueOf(it.speaker)];
    const spoke = read.flatMap((id) => (id === null ? [] : (names.get(id) ?? id))).join("; ");
    corrected.push({ correction, statement: it.id, content: it.content, read: spoke === "" ? null : spoke });
    if (correction.kind === "no-statement") {
      gone.set(it.id, it);
      return it;
    }
    const { statement, made } = withSpeaker(it, correction, entities, (speaker) =>
      principalOf(speaker, actingIn(reports.get(it.report), speaker)),
    );
    if (made !== null) entities.push(made);
    return statement;
  });
  return { linked: { ...linked, entities, statements: without(statements, gone), corrected }, problems };
}
