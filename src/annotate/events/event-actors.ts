// Takes a word that names a happening, its clause and its parse, gives who did it, to whom and where: the words and the entities.
import { UPOS, type Event, type Range } from "../../model/index.ts";
import type { ChooserWeights } from "../weights/chooser.ts";
import { HashList, mix } from "../weights/hash-list.ts";
import { oddsOf, type ActorModel } from "./event-model.ts";
import { besideSource, partiesOf, type PartyView } from "./event-parties.ts";
import { LIST } from "./event-words.ts";
import { PartyOdds } from "./party-odds.ts";
import { rangesIn, type EventReading } from "./event-reading.ts";
import { lastHeld } from "../../text/last-held.ts";
import type { EventTree } from "./event-tree.ts";
import type { PhraseEntities } from "./phrase-entities.ts";
import type { Trigger } from "./events-rule.ts";

export type Roles = Pick<Event, "sourceActor" | "targetActor" | "place" | "sourceAt" | "targetAt">;

/** An actor: its words, and its entity where it has one. */
interface Actor {
  readonly entity: number | null;
  readonly at: Range;
}

/** Who did it, to whom, and where, by the order of the clause; a passive or "by" turns the order round. */
function rolesByOrder(
  reading: EventReading,
  at: number,
  clause: readonly [number, number],
  trigger: Trigger,
): { doer: Actor | null; struck: Actor | null; place: number | null } {
  const { words, tokens } = reading;
  let subject: Actor | null = null;
  let behind: Actor | null = null;
  let doer: Actor | null = null;
  let aim: Actor | null = null;
  let place: number | null = null;
  for (const index of rangesIn(reading, reading.mentions, ...clause)) {
    const entity = reading.mentionEntities[index]!;
    if (entity < 0) continue;
    const { start, end, kind } = reading.mentions[index]!;
    let head = at;
    while (head > clause[0] && (tokens.start[head - 1] ?? 0) >= start) head -= 1;
    while (head < clause[1] && (tokens.end[head] ?? 0) <= start) head += 1;
    const isBefore = start < (tokens.start[at] ?? 0);
    const isPlace = kind === "place" && words.isIn(head - 1, LIST.places);
    if (isPlace) place ??= entity;
    else if (isBefore) subject = { entity, at: { start, end } };
    else if (words.isIn(head - 1, LIST.doers)) doer ??= { entity, at: { start, end } };
    else if (words.isIn(head - 1, LIST.aims) && trigger.form === "noun") aim ??= { entity, at: { start, end } };
    else behind ??= { entity, at: { start, end } };
  }
  const passive =
    trigger.form === "verb" &&
    (words.isIn(at - 1, LIST.passives) || words.isIn(at - 2, LIST.passives) || words.isIn(at - 3, LIST.passives));
  if (passive) return { doer, struck: subject, place };
  return { doer: doer ?? subject, struck: aim ?? (trigger.form === "verb" ? behind : null), place };
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

/** Words that may be actors, with the features of each and of there being nobody. */
export interface Parties {
  /** Head tokens. */
  readonly heads: readonly number[];
  /** The rows of features, one for each head, and where each ends; good until the next word is asked about. */
  readonly rows: HashList;
  readonly ends: readonly number[];
  /** Writes the features of there being nobody. */
  readonly nobody: (role: "source" | "target", out: HashList) => void;
  /** Writes what is seen of a head beside the source, for the target. @param source head token, -1 for nobody */
  readonly beside: (head: number, source: number, out: HashList) => void;
}

/** Rows of the words in question. */
const ROWS = new HashList();

const held = lastHeld<Parties>();

/** Words that may be actors of a verb, as the model sees them; what training learns from and reading asks. */
export function partiesIn(
  reading: EventReading,
  sentence: ParsedSentence,
  at: number,
  root: number,
  bounds: readonly [number, number],
): Parties {
  const { syntax, words } = reading;
  const { tree, entities } = sentence;
  const view: PartyView = { tree, words, upos: syntax.upos, entities };
  const doer = tree.doerOf(at);
  const ruled = { doer: doer < 0 ? -1 : tree.meantBy(doer), struck: tree.struckOnes(at) };
  const { heads, ends } = partiesOf(view, at, root, ruled, bounds, ROWS);
  return held({
    heads,
    rows: ROWS,
    ends,
    nobody: (of, out) => {
      const role = of === "source" ? 1 : 2;
      out.count = 0;
      out.add(mix(200, role, root));
      out.add(mix(201, role, words.stem(at)));
      out.add(mix(202, role, words.kind(at)));
      out.add(mix(203, role, Math.min(3, ruled.struck.length) * 2 + (doer < 0 ? 0 : 1)));
    },
    beside: (head, source, out) => besideSource(view, head, source, root, out),
  });
}

/** Log-odds by which nobody must be likelier than anybody to be believed. @source bench/quality/plv.ts */
const LEAST = { source: 4, target: 9 };

/** Row of what is seen beside the source, and of there being nobody. */
const ROW = new HashList();
/** Log-odds of the words that may be struck. */
const ODDS = new PartyOdds();

/** The likeliest source, and the likeliest target beside it; null where none is likely enough. */
function judgedParties(
  reading: EventReading,
  sentence: ParsedSentence,
  found: Parties,
  { sources, targets }: ActorModel,
): [Actor | null, Actor | null] {
  const { heads, rows, ends, nobody, beside } = found;
  const nobodysOdds = (role: "source" | "target", model: ChooserWeights): number => {
    nobody(role, ROW);
    return oddsOf(model, ROW, 0, ROW.count) - LEAST[role];
  };
  let source = -1;
  let most = nobodysOdds("source", sources);
  for (let at = 0; at < heads.length; at += 1) {
    const odds = oddsOf(sources, rows, ends[at - 1] ?? 0, ends[at]!);
    if (odds > most) [source, most] = [heads[at]!, odds];
  }
  ODDS.clear(nobodysOdds("target", targets));
  for (let at = 0; at < heads.length; at += 1) {
    if (heads[at] === source) continue;
    beside(heads[at]!, source, ROW);
    const odds = oddsOf(targets, rows, ends[at - 1] ?? 0, ends[at]!) + oddsOf(targets, ROW, 0, ROW.count);
    ODDS.add(heads[at]!, odds);
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
  const ordered = rolesByOrder(reading, at, clause, trigger);
  const [source, found] = sentence.parsed === null ? [null, null] : rolesByTree(reading, at, trigger, sentence.parsed, sentence, judge);
  const target = same(found, source) ? null : found;
  const doer = source ?? (same(ordered.doer, target) ? null : ordered.doer);
  const struck = target ?? (same(ordered.struck, source) ? null : ordered.struck) ?? inWords(found, source);
  return {
    sourceActor: doer?.entity ?? null,
    targetActor: struck?.entity ?? null,
    sourceAt: doer?.at ?? null,
    targetAt: struck?.at ?? null,
    place: ordered.place,
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
    return judgedParties(reading, parsed, partiesIn(reading, parsed, at, root, bounds), judge);
  const noun = trigger.form === "noun" ? tree.rolesOfNoun(at, (it) => entities.entity(it) >= 0) : null;
  const doer = noun === null ? tree.doerOf(at) : noun.doer;
  let source = doer < 0 || entities.isTime(doer) ? null : actorAt(reading, parsed, tree.meantBy(doer));
  let target = noun === null ? struckOf(reading, parsed, tree.struckOnes(at)) : actorAt(reading, parsed, noun.struck);
  // "Norland staged a protest in Sudria": what its noun does not tell, the verb that carries it does.
  const carrier = carrierOf(reading, tree, at, lead);
  const carried = noun !== null && trigger.code !== null && carrier >= 0;
  if (judge !== null && carried && (source === null || target === null)) {
    const [does, struck] = judgedParties(reading, parsed, partiesIn(reading, parsed, carrier, root, bounds), judge);
    if (!meet(does, target)) source ??= does;
    if (!meet(struck, source)) target ??= struck;
  }
  return [source, target];
}
