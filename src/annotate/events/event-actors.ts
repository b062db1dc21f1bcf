// Takes a word that names a happening, its clause and its parse, gives who did it, to whom and where: the words and the entities.
import { firstFrom } from "../../text/bisect.ts";
import { UPOS, type Event, type Range } from "../../model/index.ts";
import type { ChooserWeights } from "../weights/chooser.ts";
import { HashList, mix } from "../weights/hash-list.ts";
import { oddsOf, type ActorModel } from "./event-model.ts";
import { besideSource, partiesOf } from "./event-parties.ts";
import type { PartyView } from "./party-ways.ts";
import { LIST } from "./event-words.ts";
import { PartyOdds } from "./party-odds.ts";
import { rangesIn, type EventReading } from "./event-reading.ts";
import type { EventTree } from "./event-tree.ts";
import type { PhraseEntities } from "./phrase-entities.ts";
import type { Trigger } from "./events-rule.ts";

export type Roles = Pick<Event, "sourceActor" | "targetActor" | "place" | "sourceAt" | "targetAt">;

/** An actor: its words, and its entity where it has one. */
interface Actor {
  readonly entity: number | null;
  readonly at: Range;
}

const NO_ROLES = { doer: null, struck: null };

/** The token that a mention begins with, looked for from a word of its clause on. */
function openingOf({ tokens }: EventReading, at: number, clause: readonly [number, number], start: number): number {
  let head = at;
  while (head > clause[0] && (tokens.start[head - 1] ?? 0) >= start) head -= 1;
  while (head < clause[1] && (tokens.end[head] ?? 0) <= start) head += 1;
  return head;
}

/** Where it happened: the first place of the clause that a preposition of place brings in; null for none. */
function placeOf(reading: EventReading, at: number, clause: readonly [number, number]): number | null {
  const { words, mentions, mentionEntities, mentionStarts, tokens } = reading;
  const end = tokens.end[clause[1] - 1] ?? 0;
  for (let index = firstFrom(mentionStarts, mentions.length, tokens.start[clause[0]] ?? 0); index < mentions.length; index += 1) {
    const { start, end: stop, kind } = mentions[index]!;
    if (start >= end) return null;
    if (kind !== "place" || stop > end || mentionEntities[index]! < 0) continue;
    if (words.isIn(openingOf(reading, at, clause, start) - 1, LIST.places)) return mentionEntities[index]!;
  }
  return null;
}

/** Who did it and to whom by the order of the clause; a passive or "by" turns the order round. */
function rolesByOrder(
  reading: EventReading,
  at: number,
  clause: readonly [number, number],
  trigger: Trigger,
): { doer: Actor | null; struck: Actor | null } {
  const { words, tokens } = reading;
  let subject: Actor | null = null;
  let behind: Actor | null = null;
  let doer: Actor | null = null;
  let aim: Actor | null = null;
  for (const index of rangesIn(reading, reading.mentions, ...clause)) {
    const entity = reading.mentionEntities[index]!;
    if (entity < 0) continue;
    const { start, end, kind } = reading.mentions[index]!;
    const before = openingOf(reading, at, clause, start) - 1;
    if (kind === "place" && words.isIn(before, LIST.places)) continue;
    const actor = { entity, at: { start, end } };
    if (start < (tokens.start[at] ?? 0)) subject = actor;
    else if (words.isIn(before, LIST.doers)) doer ??= actor;
    else if (trigger.form === "noun" && words.isIn(before, LIST.aims)) aim ??= actor;
    else behind ??= actor;
  }
  const passive =
    trigger.form === "verb" &&
    (words.isIn(at - 1, LIST.passives) || words.isIn(at - 2, LIST.passives) || words.isIn(at - 3, LIST.passives));
  if (passive) return { doer, struck: subject };
  return { doer: doer ?? subject, struck: aim ?? (trigger.form === "verb" ? behind : null) };
}

function actorAt({ tokens }: EventReading, { tree, entities }: ParsedSentence, head: number): Actor | null {
  if (head < 0) return null;
  const [first, end] = tree.phraseOf(head);
  const entity = entities.entity(head);
  return { entity: entity < 0 ? null : entity, at: { start: tokens.start[first] ?? 0, end: tokens.end[end - 1] ?? 0 } };
}

const meet = (a: Actor | null, b: Actor | null): boolean => a !== null && b !== null && a.at.start < b.at.end && b.at.start < a.at.end;

/** Of all that may be struck the first that is somebody; where nobody is known, the first. */
function struckOf(reading: EventReading, sentence: ParsedSentence, heads: readonly number[]): Actor | null {
  let first: Actor | null = null;
  for (const head of heads) {
    if (sentence.entities.isTime(head)) continue;
    const actor = actorAt(reading, sentence, head);
    if (actor !== null && actor.entity !== null) return actor;
    first ??= actor;
  }
  return first;
}

/** A parsed sentence with the entities of its phrases. */
export interface ParsedSentence {
  readonly tree: EventTree;
  readonly entities: PhraseEntities;
}

/** Words that may be actors, with the features of each. */
export interface Parties {
  /** Head tokens. */
  readonly heads: readonly number[];
  /** The rows of features, one for each head, and where each ends; good until the next word is asked about. */
  readonly rows: HashList;
  readonly ends: readonly number[];
}

/** A verb in question: its sentence, the root it has, and what the rules give of it. */
export interface AskedVerb {
  readonly view: PartyView;
  readonly at: number;
  readonly root: number;
  readonly doer: number;
  readonly struck: readonly number[];
}

/** Rows of the words in question. */
const ROWS = new HashList();

/** @param root place of the verb's root, -1 for none */
export function askedVerb(
  { syntax, words }: Pick<EventReading, "syntax" | "words">,
  { tree, entities }: ParsedSentence,
  at: number,
  root: number,
): AskedVerb {
  const doer = tree.doerOf(at);
  const view = { tree, words, upos: syntax.upos, entities };
  return { view, at, root, doer: doer < 0 ? -1 : tree.meantBy(doer), struck: tree.struckOnes(at) };
}

/** Words that may be actors of a verb, as the model sees them; what training learns from and reading asks. */
export function partiesIn(asked: AskedVerb, bounds: readonly [number, number]): Parties {
  const { heads, ends } = partiesOf(asked.view, asked.at, asked.root, asked, bounds, ROWS);
  return { heads, rows: ROWS, ends };
}

/** Writes the features of there being nobody. */
export function nobodyFeatures({ view, at, root, doer, struck }: AskedVerb, of: "source" | "target", out: HashList): void {
  const role = of === "source" ? 1 : 2;
  out.count = 0;
  out.add(mix(200, role, root));
  out.add(mix(201, role, view.words.stem(at)));
  out.add(mix(202, role, view.words.kind(at)));
  out.add(mix(203, role, Math.min(3, struck.length) * 2 + (doer < 0 ? 0 : 1)));
}

/** Log-odds by which nobody must be likelier than anybody to be believed. @source bench/quality/plv.ts */
const LEAST = { source: 4, target: 9 };

/** Row of what is seen beside the source, and of there being nobody. */
const ROW = new HashList();
/** Log-odds of the words that may be struck. */
const ODDS = new PartyOdds();

/** How likely nobody is, less by what that must be likelier. */
function nobodysOdds(asked: AskedVerb, role: "source" | "target", model: ChooserWeights): number {
  nobodyFeatures(asked, role, ROW);
  return oddsOf(model, ROW, 0, ROW.count) - LEAST[role];
}

/** The likeliest source, and the likeliest target beside it; null where none is likely enough. */
function judgedParties(
  reading: EventReading,
  sentence: ParsedSentence,
  asked: AskedVerb,
  bounds: readonly [number, number],
  { sources, targets }: ActorModel,
): [Actor | null, Actor | null] {
  const { heads, rows, ends } = partiesIn(asked, bounds);
  let source = -1;
  let most = nobodysOdds(asked, "source", sources);
  for (let at = 0, from = 0; at < heads.length; from = ends[at++]!) {
    const odds = oddsOf(sources, rows, from, ends[at]!);
    if (odds <= most) continue;
    source = heads[at]!;
    most = odds;
  }
  ODDS.clear(nobodysOdds(asked, "target", targets));
  for (let at = 0, from = 0; at < heads.length; from = ends[at++]!) {
    const head = heads[at]!;
    if (head === source) continue;
    besideSource(asked.view, head, source, asked.root, ROW);
    ODDS.add(head, oddsOf(targets, rows, from, ends[at]!) + oddsOf(targets, ROW, 0, ROW.count));
  }
  return [actorAt(reading, sentence, source), actorAt(reading, sentence, ODDS.mostAgreeing(sentence.tree))];
}

/**
 * Who did it and to whom, by the parse; a role that it leaves open is taken from the order of the clause.
 *
 * @source bench/quality/plv.ts
 */
export function rolesOf(
  reading: EventReading,
  at: number,
  clause: readonly [number, number],
  trigger: Trigger,
  sentence: { readonly parsed: ParsedSentence | null; readonly bounds: readonly [number, number]; readonly lead: number },
  judge: ActorModel | null,
): Roles {
  const [source, found] = sentence.parsed === null ? [null, null] : rolesByTree(reading, at, trigger, sentence.parsed, sentence, judge);
  const target = same(found, source) ? null : found;
  const ordered = source === null || target === null ? rolesByOrder(reading, at, clause, trigger) : NO_ROLES;
  const doer = source ?? (same(ordered.doer, target) ? null : ordered.doer);
  const struck = target ?? (same(ordered.struck, source) ? null : ordered.struck) ?? inWords(found, source);
  return {
    sourceActor: doer?.entity ?? null,
    targetActor: struck?.entity ?? null,
    sourceAt: doer?.at ?? null,
    targetAt: struck?.at ?? null,
    place: placeOf(reading, at, clause),
  };
}

/** Whoever is read to be the source in other words is another, of whom the words alone are known: "freed two who were held by them". */
const inWords = (found: Actor | null, source: Actor | null): Actor | null =>
  found === null || meet(found, source) ? null : { entity: null, at: found.at };

const same = (a: Actor | null, b: Actor | null): boolean => a !== null && b !== null && a.entity === b.entity && a.entity !== null;

const VERB = UPOS.indexOf("VERB");
/** Steps up from a noun within which the verb that carries it is looked for. */
const CARRIED = 3;

/** The verb that a noun hangs on, be it by another noun: "would hold a round of talks with Norland"; -1 for none near. */
function carrierOf({ syntax }: EventReading, tree: EventTree, noun: number, lead: number): number {
  let at = noun;
  for (let step = 0; step < CARRIED && tree.head(at) !== at; step += 1) {
    at = tree.head(at);
    if (syntax.upos[at] === VERB || at === lead) return at;
  }
  return -1;
}

/** Who did it and to whom, by the parse and the model alone. */
function rolesByTree(
  reading: EventReading,
  at: number,
  trigger: Trigger,
  parsed: ParsedSentence,
  { bounds, lead }: { readonly bounds: readonly [number, number]; readonly lead: number },
  judge: ActorModel | null,
): [source: Actor | null, target: Actor | null] {
  const { tree, entities } = parsed;
  const root = trigger.code === null ? -1 : reading.tables.roots.indexOf(trigger.code);
  if (judge !== null && trigger.form === "verb" && trigger.code !== null)
    return judgedParties(reading, parsed, askedVerb(reading, parsed, at, root), bounds, judge);
  const noun = trigger.form === "noun" ? tree.rolesOfNoun(at, (it) => entities.entity(it) >= 0) : null;
  const doer = noun === null ? tree.doerOf(at) : noun.doer;
  let source = doer < 0 || entities.isTime(doer) ? null : actorAt(reading, parsed, tree.meantBy(doer));
  let target = noun === null ? struckOf(reading, parsed, tree.struckOnes(at)) : actorAt(reading, parsed, noun.struck);
  // "Norland staged a protest in Sudria": what its noun does not tell, the verb that carries it does.
  const carrier = carrierOf(reading, tree, at, lead);
  const carried = noun !== null && trigger.code !== null && carrier >= 0;
  if (judge !== null && carried && (source === null || target === null)) {
    const [does, struck] = judgedParties(reading, parsed, askedVerb(reading, parsed, carrier, root), bounds, judge);
    if (!meet(does, target)) source ??= does;
    if (!meet(struck, source)) target ??= struck;
  }
  return [source, target];
}
