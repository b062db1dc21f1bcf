// Takes the local entities of all reports, finds the lands that rule themselves unrecognised and gives them the people and bodies that reports place there.
import { valueOf, type Annotated, type LocalEntity, type Mention } from "../../model/index.ts";
import { foldWord } from "../../text/name-key.ts";
import { once } from "../grouping/once-per.ts";
import type { EntityTables, LandRules } from "../entity-rule.ts";
import type { LocalNodes, Node } from "./local-nodes.ts";
import type { StateParts } from "./state-parts.ts";

type Placed = Pick<LocalEntity, "kind" | "named" | "name" | "labels">;

interface Named {
  /** Numbers of the lands by folded name, and by the folded name of where they are ruled from. */
  readonly names: ReadonlyMap<string, number>;
  readonly seats: ReadonlyMap<string, number>;
}

const namedIn = once(({ lands }: LandRules): Named => ({
  names: new Map(lands.flatMap(({ names }, land) => names.map((it) => [foldWord(it), land] as const))),
  seats: new Map(lands.flatMap(({ seats }, land) => seats.map((it) => [foldWord(it), land] as const))),
}));

/** "The breakaway republic". */
const isLandLabel = (label: string, { unrecognised, areas }: LandRules): boolean => {
  const words = label.toLowerCase().split(/[\s’']+/u);
  return areas.has(words.at(-1) ?? "") && words.slice(0, -1).some((it) => unrecognised.has(it));
};

/** Tells whether a place is such a land, by its names or by what reports call it. @cost O(labels) */
export function isLand({ kind, named, name, labels }: Placed, rules: LandRules): boolean {
  if (kind !== "place" || !named) return false;
  const { names } = namedIn(rules);
  return names.has(foldWord(name)) || labels.some((it) => names.has(foldWord(it)) || isLandLabel(it, rules));
}

/** Tells whether such a land is ruled from a place. */
export const isSeat = ({ kind, name }: Pick<LocalEntity, "kind" | "name">, rules: LandRules): boolean =>
  kind !== "person" && namedIn(rules).seats.has(foldWord(name));

/** Authorities by which a state, or such a land, is ruled. */
const RULING: ReadonlySet<string> = new Set(["head-of-state", "government", "foreign-ministry", "defence-ministry"]);

/** What a report tells of a land. */
interface Told {
  readonly report: number;
  readonly land: Node;
  /** Nodes that mean it or where it is ruled from. */
  readonly places: ReadonlySet<Node>;
}

/**
 * Joins the names of each land, lets its seat and what is called "the unrecognised republic" mean it, and gives it the
 * ministers whom a report places there ("the foreign minister from Tiraspol"), or names at home there, in a report with
 * that dateline, without a state.
 *
 * @param parts to be asked of bodies once people are joined
 * @cost O(local entities), and O(mentions) of the reports that name such a land
 */
export function settleLands(nodes: LocalNodes, reports: readonly Annotated[], parts: StateParts, { lands: rules }: EntityTables): void {
  const { names, seats } = namedIn(rules);
  const byLand = new Map<number, Node>();
  const told = new Map<number, Node[]>();
  const seated: (readonly [seat: Node, land: number])[] = [];
  nodes.entities.forEach((entity, node) => {
    const known = entity.named && entity.world === null && entity.offices.length === 0;
    const land = known ? names.get(foldWord(entity.name)) : undefined;
    const seat = known ? seats.get(foldWord(entity.name)) : undefined;
    if (land !== undefined) {
      const first = byLand.get(land);
      if (first === undefined) byLand.set(land, node);
      else nodes.join(first, node);
    }
    if (seat !== undefined) seated.push([node, seat]);
    if (land !== undefined || isLand(entity, rules)) {
      nodes.lands.add(node);
      pushAt(told, nodes.report[node] ?? 0, node);
    }
  });
  const seatsOf = new Map<number, Node[]>();
  for (const [seat, number] of seated) {
    const land = byLand.get(number);
    if (land === undefined) continue;
    nodes.own(seat, land);
    pushAt(seatsOf, nodes.report[seat] ?? 0, seat);
    pushAt(told, nodes.report[seat] ?? 0, land);
  }
  for (const [report, found] of told) {
    const [land, ...others] = new Set(found.map((it) => nodes.root(it)));
    if (land === undefined || others.length > 0) continue;
    const places = new Set([...found, ...(seatsOf.get(report) ?? [])]);
    joinDescribed(nodes, report, land, places, rules);
    givePeople(nodes, reports[report]!, { report, land, places }, rules);
    const home = atHome(nodes, reports[report]!, seatsOf.get(report) ?? [], report);
    if (home) giveHome(nodes, { report, land, places }, parts);
  }
}

function pushAt(lists: Map<number, Node[]>, key: number, node: Node): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [node]);
  else list.push(node);
}

/** Nodes of a report. */
function* nodesOf(nodes: LocalNodes, report: number): Generator<Node> {
  const end = nodes.first[report + 1] ?? nodes.entities.length;
  for (let node = nodes.first[report] ?? 0; node < end; node++) yield node;
}

/** "The unrecognised republic" of a report that names but one. */
function joinDescribed(nodes: LocalNodes, report: number, land: Node, places: Set<Node>, rules: LandRules): void {
  for (const node of nodesOf(nodes, report)) {
    const { kind, named, name = "", world = null } = nodes.entities[node] ?? {};
    if (kind !== "place" || named === true || world !== null || !isLandLabel(name, rules)) continue;
    nodes.join(node, land);
    nodes.lands.add(node);
    places.add(node);
  }
}

/** Whether somebody has an office by which a state is ruled. */
export const isRuler = (nodes: LocalNodes, node: Node): boolean =>
  nodes.entities[node]?.kind === "person" && nodes.offices(node).some(({ isOffice, authority }) => isOffice && RULING.has(authority ?? ""));

/** "The foreign minister from Tiraspol", "President of the breakaway republic Oleg Orlo": whose office a report places there. */
function givePeople(nodes: LocalNodes, { article, layers }: Annotated, { report, land, places }: Told, { placing }: LandRules): void {
  const first = nodes.first[report] ?? 0;
  const { mentions } = layers;
  const local = ({ entity }: Mention): Node | -1 => {
    const value = valueOf(entity);
    return value === null ? -1 : first + value;
  };
  mentions.forEach((place, at) => {
    if (!places.has(local(place))) return;
    for (let before = at - 1; before >= Math.max(0, at - NEAR); before--) {
      const mention = mentions[before]!;
      const person = local(mention);
      if (person < 0 || !isRuler(nodes, person)) continue;
      // The place stands behind the office, or inside the mention that begins with it.
      const from = mention.end <= place.start ? mention.end : mention.start;
      const between = article.text.slice(from, place.start);
      const isBehind = mention.end <= place.start && placing.some((it) => ` ${it} ` === between);
      const isWithin = mention.end > place.end && placing.some((it) => between.endsWith(` ${it} `));
      if (isBehind || isWithin) nodes.own(person, land);
    }
  });
}

/** "Officials in Sukhumi", "authorities in Lima": of whoever is ruled from there, where the report places them nowhere else. */
export function placeOfficials(
  nodes: LocalNodes,
  reports: readonly Annotated[],
  parts: StateParts,
  { lands: rules, world }: EntityTables,
): void {
  const capitals = capitalsIn(world);
  reports.forEach(({ article, layers }, report) => {
    const first = nodes.first[report] ?? 0;
    const { mentions } = layers;
    const placed = new Map<Node, Node | null>();
    mentions.forEach(({ kind, form, start, end, entity }, at) => {
      const value = kind === "group" && form === "description" ? valueOf(entity) : null;
      if (value === null) return;
      const word = article.text.slice(start, end).toLowerCase().split(" ").at(-1) ?? "";
      if (!rules.officials.has(word)) return;
      const place = mentions[at + 1];
      const where = place === undefined || article.text.slice(end, place.start) !== rules.at ? null : valueOf(place.entity);
      const power = where === null ? -1 : powerAt(nodes, first + where, article.text.slice(place!.start, place!.end), parts, capitals);
      const group = first + value;
      placed.set(group, power < 0 || (placed.has(group) && placed.get(group) !== power) ? null : power);
    });
    for (const [group, power] of placed) if (power !== null && nodes.owner(group) < 0) nodes.own(group, power);
  });
}

/** Who is ruled from a place: the land of a seat, the state of a capital; -1 elsewhere. */
function powerAt(nodes: LocalNodes, place: Node, name: string, parts: StateParts, capitals: ReadonlySet<string>): Node | -1 {
  const power = parts.stateOf(place);
  if (power < 0) return -1;
  return nodes.lands.has(nodes.owner(place)) || capitals.has(foldWord(name)) ? power : -1;
}

const capitalsIn = once(
  ({ states }: EntityTables["world"]): ReadonlySet<string> => new Set(states.flatMap(({ capitals }) => capitals.map((it) => foldWord(it)))),
);

/** Mentions before a place among which the office is looked for. */
const NEAR = 4;

/** "Tiraspol, October 20.": whether the report's dateline is where the land is ruled from. */
function atHome(nodes: LocalNodes, { article, layers }: Annotated, seats: readonly Node[], report: number): boolean {
  if (seats.length === 0) return false;
  const first = nodes.first[report] ?? 0;
  return layers.mentions.some(({ start, end, entity }) => {
    const value = valueOf(entity);
    if (value === null || !seats.includes(first + value)) return false;
    const opens = article.blocks.some((block) => block.start === start);
    return opens && DATED.test(article.text.slice(end, end + LONGEST_DATE));
  });
}

/** ", October 20", behind the place of a dateline. */
const DATED = /^[,.]?\s?[^\n\d]{0,16}\d/u;
const LONGEST_DATE = 24;

/** Ministers and ministries that a report names at home without a state: "President Oleg Orlo", "the foreign ministry". */
function giveHome(nodes: LocalNodes, { report, land }: Told, parts: StateParts): void {
  for (const node of nodesOf(nodes, report)) {
    const { kind, named = false, name = "", labels = [], world = null } = nodes.entities[node] ?? {};
    if (world !== null) continue;
    const owner = nodes.owner(node);
    if (kind === "organization" && owner < 0 && parts.isBare(parts.bodyWords(node))) nodes.own(node, land);
    if (kind !== "person" || !named || !isRuler(nodes, node)) continue;
    const state = owner < 0 ? -1 : parts.stateOf(owner);
    const told = state < 0 ? new Set<string>() : parts.ownWords(state);
    const surname = nodes.words(node).at(-1) ?? "";
    const wordsOf = (label: string): string[] => label.split(/[\s'’-]+/u).map((it) => nodes.keys.word(it));
    const own = labels.filter((it) => it !== name).map(wordsOf).filter((it) => it.includes(surname)); // prettier-ignore
    if (own.length > 0 && !own.some((it) => it.some((word) => told.has(word)))) nodes.own(node, land);
  }
}
