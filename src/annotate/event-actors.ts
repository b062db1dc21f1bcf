// Takes a word that names a happening, its clause and its parse, gives who did it, to whom and where: the words and the entities.
import { valueOf, type EntityKind, type Event, type Range } from "../model/index.ts";
import { firstWhere } from "../text/bisect.ts";
import { scored, type Classifier } from "./event-model.ts";
import { partiesOf, type Party } from "./event-parties.ts";
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

/** The entity of the mention that a phrase's head stands in, else of the nearest one inside the phrase. */
function entityAt(reading: EventReading, tree: EventTree, head: number): number | null {
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
  return best?.entity ?? null;
}

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

/** Of all that may be struck the first that is somebody; where nobody is known, the first. */
function struckOf(reading: EventReading, tree: EventTree, heads: readonly number[]): Actor | null {
  const actors = heads.filter((it) => !isTime(reading, it)).flatMap((it) => actorAt(reading, tree, it) ?? []);
  return actors.find(({ entity }) => entity !== null) ?? actors[0] ?? null;
}

/** Words that may be actors of a verb, as the model sees them; what training learns from and reading asks. */
export function partiesIn(reading: EventReading, tree: EventTree, at: number, root: number, bounds: readonly [number, number]): Party[] {
  const { syntax, words, entities } = reading;
  const kind = (head: number): number => {
    const entity = entityAt(reading, tree, head);
    return entity === null ? 0 : 1 + KINDS.indexOf(entities[entity]?.kind ?? "group");
  };
  const view = { tree, words, upos: (it: number) => syntax.upos[it] ?? 0, kind, isTime: (it: number) => isTime(reading, it) };
  const doer = tree.doerOf(at);
  return partiesOf(view, at, root, { doer: doer < 0 ? -1 : tree.meantBy(doer), struck: tree.struckOnes(at) }, bounds);
}

const KINDS: readonly EntityKind[] = ["person", "organization", "place", "state", "group", "work"];
/** Log-odds of being an actor against being none from which a word is taken. @source bench/quality/plv.ts */
const LEAST = { source: -2, target: -3 };
const ROOM = new Float64Array(3);

/** The likeliest source and target among the words that may be actors; null where none is likely enough. */
function judgedParties(reading: EventReading, tree: EventTree, parties: readonly Party[], judge: Classifier): [Actor | null, Actor | null] {
  const odds = parties.map(({ head, features }) => {
    scored(judge, features, ROOM);
    const [none = 0, source = 0, target = 0] = ROOM;
    return { head, source: (source - none) * judge.unit, target: (target - none) * judge.unit };
  });
  type Odds = (typeof odds)[number];
  const best = (of: "source" | "target", but: Odds | null): Odds | null =>
    odds.reduce<Odds | null>((most, it) => (it !== but && it[of] > (most?.[of] ?? LEAST[of]) ? it : most), null);
  let [source, target] = [best("source", null), best("target", null)];
  if (source !== null && source === target) {
    const [nextSource, nextTarget] = [best("source", source), best("target", target)];
    const keepsSource = source.source + (nextTarget?.target ?? LEAST.target) >= target.target + (nextSource?.source ?? LEAST.source);
    if (keepsSource) target = nextTarget;
    else source = nextSource;
  }
  return [source, target].map((it) => (it === null ? null : actorAt(reading, tree, it.head))) as [Actor | null, Actor | null];
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
  { tree, bounds }: { readonly tree: EventTree | null; readonly bounds: readonly [number, number] },
  judge: Classifier | null,
): Roles {
  const ordered = rolesByOrder(reading, at, clause, trigger);
  let source: Actor | null = null;
  let target: Actor | null = null;
  if (tree !== null && judge !== null && trigger.form === "verb" && trigger.code !== null) {
    const parties = partiesIn(reading, tree, at, reading.tables.roots.indexOf(trigger.code), bounds);
    [source, target] = judgedParties(reading, tree, parties, judge);
  } else if (tree !== null) {
    const noun = trigger.form === "noun" ? tree.rolesOfNoun(at) : null;
    const doer = noun === null ? tree.doerOf(at) : noun.doer;
    source = doer < 0 || isTime(reading, doer) ? null : actorAt(reading, tree, tree.meantBy(doer));
    target = noun === null ? struckOf(reading, tree, tree.struckOnes(at)) : actorAt(reading, tree, noun.struck);
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
