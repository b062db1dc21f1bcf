// Takes a report whose entities are linked, gives the state behind bodies and office-holders of a state that no report says which it is: "the army" of a report about one state alone.
import { PROSE, valueOf, type Annotated, type Block, type EntityId, type LocalEntity, type Mention } from "../../model/index.ts";
import type { EntityTables } from "../entity-rule.ts";
import { heldOffices } from "./local-nodes.ts";

/** How many times as often as any other a state is named by a report that is about it. */
const ABOVE = 2;
/** Blocks of prose at the top in which a state that a report names but once tells where it is. */
const TOP = 2;
/** Blocks at the top that a line with place and day may open. */
const OPENING = 4;

type HomeTables = Pick<EntityTables, "titles" | "pastOffice" | "homes">;

/** A report with the entity of the run that each of its local ones is. */
interface Placed {
  readonly annotated: Annotated;
  readonly entityOf: readonly EntityId[];
}

/**
 * Gives a function that tells of which state a local entity without one is, or the body that it was found to speak for, by
 * the report as a whole: the state of the place that stands before its text, else the one that it names first and, where it
 * names others, twice as often as any. Null for whom no state is meant, and for parts of states and bodies of many.
 *
 * @param states of each local entity
 * @cost O(mentions) at the first question, O(words of the name) a question
 */
export function homeStates(
  { annotated, entityOf }: Placed,
  states: readonly (EntityId | null)[],
  tables: HomeTables,
): (local: number, found: EntityId | null) => EntityId | null {
  const { entities } = annotated.layers;
  let home: EntityId | null | undefined;
  return (local, found) => {
    const of = entities[local]?.onBehalfOf ?? null;
    const isOwn = found === null || found === entityOf[local];
    const acting = isOwn ? (of === null ? entities[local] : undefined) : of !== null && entityOf[of] === found ? entities[of] : undefined;
    if (acting === undefined || (states[acting.index] ?? null) !== null || !isOfSomeState(acting, tables)) return null;
    if (home === undefined) home = homeOf(annotated, states);
    return home;
  };
}

/** States that a report names as places or peoples, in the order of the text. */
function statesNamed({ layers }: Annotated, states: readonly (EntityId | null)[]): (readonly [at: Mention, state: EntityId])[] {
  return layers.mentions.flatMap((it) => {
    const local = valueOf(it.entity) ?? -1;
    const state = states[local] ?? null;
    const kind = layers.entities[local]?.kind;
    return state === null || it.form === "pronoun" || kind === "person" || kind === "organization" ? [] : [[it, state] as const];
  });
}

function homeOf(report: Annotated, states: readonly (EntityId | null)[]): EntityId | null {
  const { blocks, text } = report.article;
  const named = statesNamed(report, states);
  const before = new Set(named.flatMap(([it, state]) => (standsBefore(it, blocks, text) ? [state] : [])));
  const [placed] = before;
  if (placed !== undefined) return before.size === 1 ? placed : null;
  const counts = new Map<EntityId, number>();
  for (const [, state] of named) counts.set(state, (counts.get(state) ?? 0) + 1);
  const [first, ...others] = counts;
  if (first === undefined) return null;
  const [state, times] = first;
  if (others.some(([, many]) => times < ABOVE * many)) return null;
  if (times > 1) return state;
  const top = blocks.filter(({ kind }) => PROSE.has(kind)).slice(0, TOP);
  return top.some(({ start, end }) => start <= named[0]![0].start && named[0]![0].end <= end) ? state : null;
}

/** "NAIROBI (Orlo) - ", "Nairobi, 15 June": before the text of a block, or in a line of its own at the top. */
function standsBefore({ start, end, kind }: Mention, blocks: readonly Block[], text: string): boolean {
  const at = blocks.findIndex((it) => it.start <= start && end <= it.end);
  const block = blocks[at];
  if (block === undefined) return false;
  if (block.lead !== undefined && end <= block.lead.end) return true;
  if (at >= OPENING || start !== block.start) return false;
  if (block.kind === "headline" && kind === "place" && text.charAt(end) === ":") return true;
  const behind = text.slice(end, Math.min(end + LONGEST_DAY, block.end));
  return LINE.test(behind) || (STOP.test(behind) && CAPITALS.test(text.slice(start, end)));
}

/** What follows a place that stands before a day or a dash. */
const LINE = /^(?:,? \d{1,2}\b|, \p{Lu}\p{Ll}{2,8} \d|\s?[\u2013\u2014/]| - |\. ?[\u2013\u2014-])/u;
const LONGEST_DAY = 24;
/** "LIMA. The old bridge": a place in capitals and a full stop or colon. */
const STOP = /^[.:] ?["“«]?\p{Lu}/u;
const CAPITALS = /^\p{Lu}[\p{Lu} .'’-]+$/u;

const wordsOf = (text: string): string[] => text.toLowerCase().split(/[\s’'-]+/u);

/** A body that a state has, or somebody who holds an office of one. */
function isOfSomeState(it: LocalEntity, tables: HomeTables): boolean {
  if (it.world !== null) return false;
  if (it.kind === "organization") return isBody(it, tables.homes);
  return it.kind === "person" && it.offices.some((office) => isOffice(office, it, tables)) && !isPast(it, tables);
}

/** "The army", "the Fisheries Agency", and not "our agency", "the regional government". */
function isBody({ name, named }: LocalEntity, { ruling, services, partial, joining }: HomeTables["homes"]): boolean {
  const words = wordsOf(name);
  if (words.some((it) => partial.has(it))) return false;
  const noun = nounOf(words, joining);
  return ruling.has(noun) || (services.has(noun) && words.length > 1 && (named || words.some((it) => ruling.has(it))));
}

/** What a body is: "service" of "the service for prisons", "committee" of "the Armed Services Committee". */
function nounOf(words: readonly string[], joining: ReadonlySet<string>): string {
  const end = words.findIndex((it, at) => at > 0 && joining.has(it));
  return words[(end < 0 ? words.length : end) - 1] ?? "";
}

function isOffice(office: string, { named, labels }: LocalEntity, { titles, homes }: HomeTables): boolean {
  if (labels.some((it) => wordsOf(it).some((word) => homes.partial.has(word)))) return false;
  if (wordsOf(office).some((it) => homes.offices.has(it) || homes.titles.has(it))) return true;
  const { authority = null } = heldOffices(titles).get(office) ?? {};
  // Clubs and companies have presidents, ships captains.
  if (authority === HEAD) return named && labels.some((it) => it.toLowerCase().startsWith(`${office} `));
  return named && OF_STATES.has(authority ?? "") && !homes.elsewhere.has(office);
}

const HEAD = "head-of-state";
const OF_STATES: ReadonlySet<string> = new Set(["government", "foreign-ministry", "defence-ministry", "military"]);

const isPast = ({ labels }: LocalEntity, { pastOffice }: HomeTables): boolean =>
  labels.some((label) => wordsOf(label).some((word) => pastOffice.has(word)));
