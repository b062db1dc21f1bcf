// Takes a word that names a happening, its clause and its parse, gives who did it, to whom and where: the words and the entities.
import { valueOf, type EntityKind, type Event, type Range } from "../../model/index.ts";
import { firstWhere } from "../../text/bisect.ts";
import type { ChooserWeights } from "../weights/chooser.ts";
import { mix } from "./event-features.ts";
import type { ActorModel } from "./event-model.ts";
import { besideSource, partiesOf, type Party, type PartyView } from "./event-parties.ts";
import { rangesIn, type EventReading } from "./event-reading.ts";
import type { EventTree } from "./event-tree.ts";
import type { Trigger } from "./events-rule.ts";

export type Roles = Pick<Event, "sourceActor" | "targetActor" | "place" | "sourceAt" | "targetAt">;

/** An actor: its words, and its entity where it has one. */
interface Actor {
  readonly entity: number | null;
  readonly at: Range;
}

/** Who did it, to whom, and where, by the order of the clause; a passive or "by" turns the order round. */
export function rolesByOrder(
  reading: EventReading,
  at: number,
  clause: readonly [number, number],
  trigger: Trigger,
): { doer: Actor | null; struck: Actor | null; place: number | null } {
  const { form, tables, tokens } = reading;
  const before: Actor[] = [];
  const after: Actor[] = [];
  let doer: Actor | null = null;
  let aim: Actor | null = null;
  let place: number | null = null;
  for (const index of rangesIn(reading, reading.mentions, ...clause)) {
    const mention = reading.mentions[index];
    const entity = mention === undefined ? null : valueOf(mention.entity);
    if (mention === undefined || entity === null) continue;
    let head = at;
    while (head > clause[0] && (tokens.start[head - 1] ?? 0) >= mention.start) head -= 1;
    while (head < clause[1] && (tokens.end[head] ?? 0) <= mention.start) head += 1;
    const preposition = form(head - 1);
    const actor = { entity, at: { start: mention.start, end: mention.end } };
    const isPlace = mention.kind === "place" && tables.places.has(preposition);
    if (isPlace) place ??= entity;
    else if (mention.start < (tokens.start[at] ?? 0)) before.push(actor);
    else if (tables.doers.has(preposition)) doer ??= actor;
    else if (tables.aims.has(preposition) && trigger.form === "noun") aim ??= actor;
    else after.push(actor);
  }
  const passive = trigger.form === "verb" && [1, 2, 3].some((step) => tables.passives.has(form(at - step)));
  const subject = before.at(-1) ?? null;
  if (passive) return { doer, struck: subject, place };
  return { doer: doer ?? subject, struck: aim ?? (trigger.form === "verb" ? (after[0] ?? null) : null), place };
}

/** The entity of the mention that a phrase's head stands in, else of the nearest one inside the phrase, with how many characters off it is. */
function nearestEntity(reading: EventReading, tree: EventTree, head: number): { readonly entity: number; readonly off: number } | null {
  const { tokens, mentions } = reading;
  const [start, end] = [tokens.start[head] ?? 0, tokens.end[head] ?? 0];
  let best: { readonly entity: number; readonly off: number } | null = null;
  for (const index of rangesIn(reading, mentions, tree.low(head), tree.high(head) + 1)) {
    const mention = mentions[index];
    const entity = mention === undefined ? null : valueOf(mention.entity);
    if (mention === undefined || entity === null) continue;
    const off = mention.start <= start && end <= mention.end ? 0 : Math.max(mention.start - end, start - mention.end, 1);
    if (best === null || off < best.off) best = { entity, off };
  }
  return best;
}

const entityAt = (reading: EventReading, tree: EventTree, head: number): number | null =>
  nearestEntity(reading, tree, head)?.entity ?? null;

function actorAt(reading: EventReading, tree: EventTree, head: number): Actor | null {
  if (head < 0) return null;
  const { tokens } = reading;
  const [first, end] = tree.phraseOf(head);
  return { entity: entityAt(reading, tree, head), at: { start: tokens.start[first] ?? 0, end: tokens.end[end - 1] ?? 0 } };
}

/** Whether a token stands in a time expression. @cost O(log times) */
function isTime({ times, tokens }: EventReading, token: number): boolean {
  const at = tokens.start[token] ?? 0;
  const after = firstWhere(times.length, (index) => (times[index]?.start ?? 0) > at);
  return (times[after - 1]?.end ?? 0) > at;
}

const meet = (a: Actor | null, b: Actor | null): boolean => a !== null && b !== null && a.at.start < b.at.end && b.at.start < a.at.end;

/** Of all that may be struck the first that is somebody; where nobody is known, the first. */
function struckOf(reading: EventReading, tree: EventTree, heads: readonly number[]): Actor | null {
  const actors = heads.filter((it) => !isTime(reading, it)).flatMap((it) => actorAt(reading, tree, it) ?? []);
  return actors.find(({ entity }) => entity !== null) ?? actors[0] ?? null;
}

/** Whether a token stands in a name that its governor does not stand in. */
function standsInName({ mentions, tokens }: EventReading, tree: EventTree, token: number): boolean {
  const [at, above] = [tokens.start[token] ?? 0, tokens.start[tree.head(token)] ?? 0];
  const after = firstWhere(mentions.length, (index) => (mentions[index]?.start ?? 0) > at);
  for (let index = after - 1; index >= 0 && index >= after - NESTED; index -= 1) {
    const it = mentions[index];
    if (it?.form === "name" && it.end > at && !(it.start <= above && above < it.end)) return true;
  }
  return false;
}

/** Mentions before a token that may hold it: they nest no deeper. */
const NESTED = 4;

/** Words that may be actors of a verb, as the model sees them; what training learns from and reading asks. */
export function partiesIn(reading: EventReading, tree: EventTree, at: number, root: number, bounds: readonly [number, number]): Parties {
  const { syntax, words, entities } = reading;
  const kind = (head: number): number => {
    const near = nearestEntity(reading, tree, head);
    return near === null ? 0 : 1 + KINDS.indexOf(entities[near.entity]?.kind ?? "group") + (near.off === 0 ? 0 : KINDS.length);
  };
  const view: PartyView = {
    tree,
    words,
    upos: (it) => syntax.upos[it] ?? 0,
    kind,
    isName: (it) => standsInName(reading, tree, it),
    isTime: (it) => isTime(reading, it),
    entity: (it) => entityAt(reading, tree, it),
  };
  const doer = tree.doerOf(at);
  const ruled = { doer: doer < 0 ? -1 : tree.meantBy(doer), struck: tree.struckOnes(at) };
  const parties = partiesOf(view, at, root, ruled, bounds);
  const none = (role: number): number[] => [
    mix(200, role, root),
    mix(201, role, words.stem(at)),
    mix(202, role, words.kind(at)),
    mix(203, role, Math.min(3, ruled.struck.length) * 2 + (doer < 0 ? 0 : 1)),
  ];
  return {
    parties,
    nobody: { source: none(1), target: none(2) },
    beside: (source) => parties.map((it) => besideSource(view, it, source, root)),
  };
}

/** Words that may be actors, with the features of each and of there being nobody. */
export interface Parties {
  readonly parties: readonly Party[];
  readonly nobody: Readonly<Record<"source" | "target", readonly number[]>>;
  /** What is seen of each beside the source, for the target. @param source head token, -1 for nobody */
  readonly beside: (source: number) => readonly (readonly number[])[];
}

const KINDS: readonly EntityKind[] = ["person", "organization", "place", "state", "group", "work"];

/** Log-odds by which nobody must be likelier than anybody to be believed. @source bench/quality/plv.ts */
const LEAST = { source: 4, target: 9 };

/** Sum of the weights of some features, in log-odds. */
function oddsOf({ weights, scale }: ChooserWeights, features: readonly number[]): number {
  const mask = weights.length - 1;
  let sum = 0;
  for (let index = 0; index < features.length; index += 1) sum += weights[features[index]! & mask]!;
  return sum / (scale[0] ?? 1);
}

/** Head of the likeliest word by its odds, -1 where nobody is likelier; `but` is left out. */
function likeliestHead(parties: readonly Party[], odds: readonly number[], nobody: number, but: number): number {
  let [best, most] = [-1, nobody];
  parties.forEach(({ head }, index) => {
    if (head !== but && odds[index]! > most) [best, most] = [head, odds[index]!];
  });
  return best;
}

/** The likeliest source, and the likeliest target beside it; null where none is likely enough. */
function judgedParties(
  reading: EventReading,
  tree: EventTree,
  found: Parties,
  { sources, targets }: ActorModel,
): [Actor | null, Actor | null] {
  const { parties, nobody, beside } = found;
  const ofSource = parties.map(({ features }) => oddsOf(sources, features));
  const source = likeliestHead(parties, ofSource, oddsOf(sources, nobody.source) - LEAST.source, -1);
  const tied = beside(source);
  const ofTarget = parties.map(({ features }, index) => oddsOf(targets, features) + oddsOf(targets, tied[index] ?? []));
  const target = likeliestHead(parties, ofTarget, oddsOf(targets, nobody.target) - LEAST.target, source);
  return [actorAt(reading, tree, source), actorAt(reading, tree, target)];
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
  { tree, bounds, lead }: { readonly tree: EventTree | null; readonly bounds: readonly [number, number]; readonly lead: number },
  judge: ActorModel | null,
): Roles {
  const ordered = rolesByOrder(reading, at, clause, trigger);
  let source: Actor | null = null;
  let target: Actor | null = null;
  if (tree !== null && judge !== null && trigger.form === "verb" && trigger.code !== null) {
    const parties = partiesIn(reading, tree, at, reading.tables.roots.indexOf(trigger.code), bounds);
    [source, target] = judgedParties(reading, tree, parties, judge);
  } else if (tree !== null) {
    const noun = trigger.form === "noun" ? tree.rolesOfNoun(at, (it) => nearestEntity(reading, tree, it) !== null) : null;
    const doer = noun === null ? tree.doerOf(at) : noun.doer;
    source = doer < 0 || isTime(reading, doer) ? null : actorAt(reading, tree, tree.meantBy(doer));
    target = noun === null ? struckOf(reading, tree, tree.struckOnes(at)) : actorAt(reading, tree, noun.struck);
    // "Norland staged a protest in Sudria": what its noun does not tell, the verb that carries it does.
    const carried = noun !== null && trigger.code !== null && tree.head(at) === lead && lead !== at;
    if (judge !== null && carried && (source === null || target === null)) {
      const root = reading.tables.roots.indexOf(trigger.code);
      const [does, struck] = judgedParties(reading, tree, partiesIn(reading, tree, lead, root, bounds), judge);
      if (!meet(does, target)) source ??= does;
      if (!meet(struck, source)) target ??= struck;
    }
  }
  const same = (a: Actor | null, b: Actor | null): boolean => a !== null && b !== null && a.entity === b.entity && a.entity !== null;
  if (same(target, source)) target = null;
  const doer = source ?? (same(ordered.doer, target) ? null : ordered.doer);
  const struck = target ?? (same(ordered.struck, source) ? null : ordered.struck);
  return {
    sourceActor: doer?.entity ?? null,
    targetActor: struck?.entity ?? null,
    sourceAt: doer?.at ?? null,
    targetAt: struck?.at ?? null,
    place: ordered.place,
  };
}
