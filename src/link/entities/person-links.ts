// Takes the persons of all reports, joins those who are one by name, spelling and office.
import { dayOfIso } from "../../text/calendar.ts";
import { withinEdits } from "../../text/edits.ts";
import { NodeBlocks, type LocalNodes, type Node } from "./local-nodes.ts";
import { bareLabel, CAPPED, COMPARED, distinct, nameOf, SAME_DAYS, type Away } from "./person-nodes.ts";
import { respeltBearers } from "./respelt-surnames.ts";
import { isOneGiven, isRespelt, letterKey, romanisedKey } from "./romanised.ts";
import type { StateParts } from "./state-parts.ts";
import { pushTo } from "../../text/lists.ts";

/** Days between a description of an office and a report that names its holder, at most. */
const NEAR_DAYS = 92;
/** Reports of each of two namesakes with offices in two states, and how many of the foremost's they must at least be. */
const TWO_STATES = { reports: 2, share: 0.2 } as const;

const isPerson = (nodes: LocalNodes, node: Node): boolean => nodes.entities[node]?.kind === "person";

/**
 * Joins named persons.
 *
 * Same surname and given name under the spelling rules are one; an initial or a surname alone is joined only
 * where one person fits. Namesakes whose offices and near spellings agree are one too.
 *
 * @cost linear in the names; within a block of namesakes at most `COMPARED` squared
 */
export function joinNamedPersons(
  nodes: LocalNodes,
  parts: StateParts,
  generations: ReadonlyMap<Node, string>,
  days: readonly (string | null)[],
): void {
  const dayNumbers = days.map((day) => (day === null ? null : dayOfIso(day)));
  const away = (one: Node, other: Node): number => {
    const [first, second] = [dayNumbers[nodes.report[one] ?? 0] ?? null, dayNumbers[nodes.report[other] ?? 0] ?? null];
    return first === null || second === null ? Infinity : Math.abs(first - second);
  };
  const full = new NodeBlocks();
  const bySurname = new NodeBlocks();
  const short: Node[] = [];
  nodes.entities.forEach(({ named }, node) => {
    if (!named || !isPerson(nodes, node)) return;
    const words = nameOf(nodes, node);
    const surname = words.at(-1) ?? "";
    const [given = ""] = words;
    if (words.length > 1 && given.length > 1) {
      full.add(fullKey(words), node);
      bySurname.add(surname, node);
    } else if (surname !== "") short.push(node);
  });
  for (const block of full.values()) joinByGeneration(nodes, parts, block, generations, away);
  for (const block of bySurname.values()) joinNamesakes(nodes, parts, distinct(nodes, block));
  joinByOffice(nodes, parts);
  joinRomanised(nodes, full, away);
  const bearers = bearersBy(nodes, bySurname);
  const respelt = respeltBearers(nodes, bySurname, away);
  const meant = short.map((node) => {
    const surname = bearers(nameOf(nodes, node).at(-1) ?? "");
    return surname.people.length === 0 ? respelt(node) : meantByShort(nodes, parts, node, surname, away);
  });
  meant.forEach((person, at) => {
    const node = short[at];
    if (person !== null && node !== undefined) nodes.join(node, person);
  });
  joinSameShort(
    nodes,
    short.filter((_, at) => meant[at] === null),
  );
}

/** What namesakes share: the given name and the surname. */
const fullKey = (words: readonly string[]): string => `${words[0] ?? ""} ${words.at(-1) ?? ""}`;

/** One given name and surname: one person, unless middle initials tell several apart; then the name without one stays apart too. */
function joinByMiddle(nodes: LocalNodes, parts: StateParts, block: readonly Node[]): void {
  const byMiddle = new NodeBlocks();
  const middles = new Set<string>();
  for (const node of block) {
    const middle = nameOf(nodes, node)
      .slice(1, -1)
      .map((word) => word.charAt(0))
      .join("");
    if (middle !== "") middles.add(middle);
    byMiddle.add(middle, node);
  }
  if (middles.size < 2) joinByState(nodes, parts, block);
  else for (const same of byMiddle.values()) joinByState(nodes, parts, same);
}

/** One name with offices of two states, each told by several reports: two people; what tells no state stays apart then. */
function joinByState(nodes: LocalNodes, parts: StateParts, block: readonly Node[]): void {
  const byState = new Map<Node, Node[]>();
  for (const node of block) {
    const state = nodes.offices(node).some(({ authority }) => authority !== null) ? parts.stateOf(node) : -1;
    pushTo(byState, state, node);
  }
  const counts = [...byState].flatMap(([state, { length }]) => (state < 0 ? [] : length)).sort((a, b) => b - a);
  const [most = 0, second = 0] = counts;
  if (second < TWO_STATES.reports || second < most * TWO_STATES.share) nodes.joinAll(block);
  else for (const same of byState.values()) nodes.joinAll(same);
}

/**
 * Parts "X Jr." and "the elder X" from each other. X alone is one of them only where no report has both, and it has that
 * one's office or is told of in the same days: many outlets leave "Jr." out.
 */
function joinByGeneration(
  nodes: LocalNodes,
  parts: StateParts,
  block: readonly Node[],
  generations: ReadonlyMap<Node, string>,
  away: Away,
): void {
  const byGeneration = new NodeBlocks();
  const marks = new Set<string>();
  for (const node of block) {
    const mark = generations.get(node) ?? "";
    marks.add(mark);
    byGeneration.add(mark, node);
  }
  for (const same of byGeneration.values()) joinByMiddle(nodes, parts, same);
  if (marks.size !== 2 || !marks.has("")) return;
  const [mark = ""] = [...marks].filter((it) => it !== "");
  const [plain, marked] = [byGeneration.get(""), byGeneration.get(mark)];
  const reports = new Set(plain.map((node) => nodes.report[node]));
  if (marked.some((node) => reports.has(nodes.report[node]))) return;
  const fits = (node: Node): boolean => marked.some((it) => parts.shareOffice(node, it) || away(node, it) <= SAME_DAYS);
  const [one, other] = [plain.find(fits), marked[0]];
  if (one !== undefined && other !== undefined) nodes.join(one, other);
}

/** "Ilse Marenko" and "Ilze Marenko" with one office; "Recep Tayyip X" and "Tayyip X". */
function joinNamesakes(nodes: LocalNodes, parts: StateParts, block: readonly Node[]): void {
  if (block.length > COMPARED) return;
  block.forEach((one, at) => {
    const given = nameOf(nodes, one).slice(0, -1);
    for (const other of block.slice(at + 1)) {
      const others = nameOf(nodes, other).slice(0, -1);
      if (given[0] === others[0]) continue;
      const shared = given.some((word) => word.length > 2 && others.includes(word));
      const near = withinEdits(given[0] ?? "", others[0] ?? "", 1) && parts.shareOffice(one, other);
      if (shared || near) nodes.join(one, other);
    }
  });
}

/** Near spellings of a name are one person's where the office is the same: "Tarig Osman Elamin", "Tariq Osman al-Amin". */
function joinByOffice(nodes: LocalNodes, parts: StateParts): void {
  const blocks = new NodeBlocks();
  nodes.entities.forEach(({ named }, node) => {
    if (!named || !isPerson(nodes, node)) return;
    const words = nameOf(nodes, node);
    if (words.length > 1) for (const key of parts.officeKeys(node)) blocks.add(`${words[0]?.charAt(0) ?? ""}|${key}`, node);
  });
  for (const block of blocks.values()) {
    const people = distinct(nodes, block);
    if (people.length > COMPARED) continue;
    const names = people.map((node) => nameOf(nodes, node));
    people.forEach((one, at) => {
      for (let next = at + 1; next < people.length; next++) if (isNear(names[at]!, names[next]!)) nodes.join(one, people[next]!);
    });
  }
}

/** Names that transliterations spell in two ways are one person's in reports of the same days, none of which has both. */
function joinRomanised(nodes: LocalNodes, full: NodeBlocks, away: Away): void {
  const blocks = new NodeBlocks();
  for (const [node] of full.values()) {
    if (node === undefined) continue;
    const words = nameOf(nodes, node);
    for (const key of [romanisedKey(words), letterKey(words)]) if (key !== null) blocks.add(key, node);
  }
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > COMPARED) continue;
    const named = block.map((node) => full.get(fullKey(nameOf(nodes, node))).slice(0, CAPPED));
    block.forEach((one, at) => {
      for (let next = at + 1; next < block.length; next++) {
        const [mine, its] = [named[at]!, named[next]!];
        const reports = new Set(mine.map((node) => nodes.report[node]));
        const [name, other] = [nameOf(nodes, one), nameOf(nodes, block[next]!)];
        const isOne = isOneGiven(name, other) || isRespelt(name, other) || letterKey(name) === letterKey(other);
        if (!isOne || its.some((node) => reports.has(nodes.report[node]))) continue;
        if (mine.some((it) => its.some((that) => away(it, that) <= SAME_DAYS))) nodes.join(one, block[next]!);
      }
    });
  }
}

/** Letters that a given name has at the least for one of them to be a matter of spelling. */
const SPELT_GIVEN = 4;

/** The same given name, or a long one but for a letter, and a surname but for two. */
function isNear(one: readonly string[], other: readonly string[]): boolean {
  const [given = "", others = ""] = [one[0], other[0]];
  const same = given === others || (Math.min(given.length, others.length) >= SPELT_GIVEN && withinEdits(given, others, 1));
  return same && withinEdits(one.at(-1) ?? "", other.at(-1) ?? "", 2);
}

/** How many reports must name a person in full, and which share of all namesakes' reports that must be, to be meant by the surname. */
const FOREMOST = { reports: 8, share: 0.9 } as const;

/** The one bearer whom nearly all reports that name anybody of that surname in full mean; null where there is none. */
function dominant(nodes: LocalNodes, block: readonly Node[], bearers: readonly Node[]): Node | null {
  const counts = new Map<Node, number>();
  for (const node of block) counts.set(nodes.root(node), (counts.get(nodes.root(node)) ?? 0) + 1);
  for (const bearer of bearers) {
    const many = counts.get(bearer) ?? 0;
    if (many >= FOREMOST.reports && many >= block.length * FOREMOST.share) return bearer;
  }
  return null;
}

/** All titles that reports give each person, by root. */
function titlesByRoot(nodes: LocalNodes): Map<Node, Set<string>> {
  const titles = new Map<Node, Set<string>>();
  nodes.entities.forEach(({ named }, node) => {
    if (!named || !isPerson(nodes, node)) return;
    const root = nodes.root(node);
    const known = titles.get(root) ?? new Set<string>();
    for (const { title } of nodes.offices(node)) known.add(title);
    titles.set(root, known);
  });
  return titles;
}

/** Who bears a surname in full, over all reports. */
interface Bearers {
  /** Every report's node that bears it in full, at most `CAPPED`. */
  readonly named: readonly Node[];
  readonly people: readonly Node[];
  /** Their titles, in the same order. */
  readonly titles: readonly ReadonlySet<string>[];
  readonly foremost: Node | null;
}

/** Gives the bearers of surnames, each looked up once. */
function bearersBy(nodes: LocalNodes, bySurname: NodeBlocks): (surname: string) => Bearers {
  const titles = titlesByRoot(nodes);
  const known = new Map<string, Bearers>();
  return (surname) => {
    const found = known.get(surname);
    if (found !== undefined) return found;
    const block = bySurname.get(surname);
    const people = distinct(nodes, block);
    const bearers = {
      named: block.slice(0, CAPPED),
      people,
      titles: people.map((it) => titles.get(it) ?? new Set<string>()),
      foremost: dominant(nodes, block, people),
    };
    known.set(surname, bearers);
    return bearers;
  };
}

/**
 * The one person whom a surname alone, or with an initial, means: its one bearer, the one who also has the
 * office, the foremost, the one who also has the title, the only one whom other reports of those days name in full;
 * null where several fit.
 *
 * @cost O(bearers + `CAPPED`)
 */
function meantByShort(nodes: LocalNodes, parts: StateParts, node: Node, surname: Bearers, away: Away): Node | null {
  const { people, titles, foremost } = surname;
  const words = nameOf(nodes, node);
  const initial = words.length > 1 ? (words[0] ?? "").charAt(0) : "";
  const fits = (it: Node): boolean => initial === "" || nameOf(nodes, it)[0]?.startsWith(initial) === true;
  const bearers = people.filter(fits);
  if (bearers.length < 2) return bearers[0] ?? null;
  const sharing = bearers.filter((it) => parts.shareOffice(node, it));
  if (sharing.length > 0) return sharing.length === 1 ? (sharing[0] ?? null) : null;
  if (foremost !== null && fits(foremost)) return foremost;
  const own = nodes.offices(node).map(({ title }) => title);
  const titled = people.filter((it, at) => fits(it) && own.some((title) => titles[at]?.has(title) === true));
  if (titled.length === 1) return titled[0] ?? null;
  const then = distinct(
    nodes,
    surname.named.filter((it) => away(node, it) <= SAME_DAYS && fits(it)),
  );
  return then.length === 1 ? (then[0] ?? null) : null;
}

/** The same surname alone in several reports, where nobody bears it in full: one person. */
function joinSameShort(nodes: LocalNodes, short: readonly Node[]): void {
  const blocks = new NodeBlocks();
  for (const node of short) blocks.add(nameOf(nodes, node).join(" "), node);
  for (const block of blocks.values()) nodes.joinAll(block);
}

/**
 * Joins persons who are only described to the one named person who holds that office for the same part of the
 * same state or body; where two do, the description stays apart.
 */
export function joinDescribedPersons(nodes: LocalNodes, parts: StateParts, days: readonly (string | null)[]): void {
  const holders = new NodeBlocks();
  const labels = new NodeBlocks();
  const known = new Set<Node>();
  nodes.entities.forEach(({ kind, named }, node) => {
    if (kind === "person" && named) known.add(nodes.root(node));
  });
  nodes.entities.forEach((entity, node) => {
    if (entity.kind !== "person" || !entity.named) return;
    for (const key of parts.officeKeys(node)) holders.add(key, node);
    for (const label of entity.labels) labels.add(bareLabel(label), node);
  });
  const apart = new NodeBlocks();
  nodes.entities.forEach((entity, node) => {
    if (entity.kind !== "person" || entity.named || known.has(nodes.root(node))) return;
    const keys = parts.officeKeys(node);
    const own = distinct(
      nodes,
      keys.flatMap((key) => holders.get(key)).filter((it) => nodes.report[it] === nodes.report[node]),
    );
    const all = keys.flatMap((key) => holders.get(key));
    const found = own.length > 0 ? own : holdersThen(nodes, all, days[nodes.report[node] ?? 0] ?? null, days);
    const named = found.length > 0 ? found : distinct(nodes, labelled(labels, entity.name));
    const [only] = named;
    if (named.length === 1 && only !== undefined) joinHolder(nodes, node, only);
    else if (named.length === 0) for (const key of keys) apart.add(key, node);
  });
  for (const block of apart.values()) nodes.joinAll(block);
}

/** Those who hold an office at all; where several do, over time, those whom reports of about that day name as holders. */
function holdersThen(nodes: LocalNodes, holders: readonly Node[], day: string | null, days: readonly (string | null)[]): Node[] {
  const all = distinct(nodes, holders);
  if (all.length < 2 || day === null) return all;
  const then = holders.filter((it) => {
    const other = days[nodes.report[it] ?? 0] ?? null;
    return other !== null && Math.abs((dayOfIso(other) ?? Infinity) - (dayOfIso(day) ?? -Infinity)) <= NEAR_DAYS;
  });
  const near = distinct(nodes, then);
  return near.length === 1 ? near : all;
}

/**
 * Joins a description to its holder. Where it ended with a name that its report took for the owner's ("the press
 * secretary of the Veldran president Ilse Marenko"), and that is a near spelling of the holder's, it was the holder's.
 */
function joinHolder(nodes: LocalNodes, described: Node, holder: Node): void {
  nodes.join(described, holder);
  const owner = nodes.owner(described);
  if (owner < 0 || !isPerson(nodes, owner)) return;
  const [left, right] = [nameOf(nodes, owner), nameOf(nodes, holder)];
  const isSame = left.length > 1 && left.at(-1) === right.at(-1) && withinEdits(left[0] ?? "", right[0] ?? "", 1);
  if (!isSame) return;
  nodes.join(owner, holder);
  nodes.denyOffices(owner);
}

/** Labels of one word ("the spokesman") fit too many. */
const labelled = (labels: NodeBlocks, name: string): readonly Node[] => (name.includes(" ") ? labels.get(bareLabel(name)) : []);
