// Takes tokens, tags, times, mentions and attributions, gives what each report says happened: trigger, actors, place, time, numbers, standing.
import {
  UPOS,
  unknown,
  valueOf,
  type Article,
  type Event,
  type Known,
  type Layers,
  type Quantity,
  type Range,
  type Standing,
} from "../model/index.ts";
import { daySpan, edtfOf } from "../text/edtf.ts";
import { quantityReader } from "../text/quantities.ts";
import { EventTree } from "./event-tree.ts";
import type { EventTables, Trigger } from "./events-rule.ts";
import { stage } from "./stage.ts";

type Needs = Pick<Layers, "tokens" | "sentences" | "syntax" | "times" | "mentions" | "entities" | "attributions">;

const VERB = UPOS.indexOf("VERB");
const NOUN = UPOS.indexOf("NOUN");
const PROPN = UPOS.indexOf("PROPN");
const PUNCT = UPOS.indexOf("PUNCT");
const CCONJ = UPOS.indexOf("CCONJ");
/** Tokens before a trigger in which a negator or a word of unreality bears on it. */
const BEARING = 4;
/** Tokens of a clause on either side of its trigger; what lies farther off has no bearing on it. */
const CLAUSE_REACH = 40;
/** Acts whose content is asked, offered or threatened: nothing in it has happened yet. */
const UNREAL_ACTS: ReadonlySet<string> = new Set(["request", "commit", "threaten", "offer", "ask"]);

/** One report while its events are read. */
interface Reading extends Needs {
  readonly article: Article;
  readonly tables: EventTables;
  readonly form: (token: number) => string;
  readonly quantities: ReturnType<typeof quantityReader>;
  /** For each token the attribution it is said in, or -1. */
  readonly said: Int32Array;
}

/** One sentence while its events are read: tokens `first` up to `end`; `tree` is null where nobody parsed it or it is no prose. */
interface Sentence {
  readonly bounds: readonly [number, number];
  readonly counts: readonly Quantity[];
  readonly tree: EventTree | null;
}

/** First token of the clause around `at` and the token after its last, inside the sentence `first..end`. */
function clauseAround({ form, tables }: Reading, at: number, first: number, end: number): [number, number] {
  const breaks = (token: number): boolean => {
    const word = form(token);
    return word === ";" || word === "—" || word === ":" || (word === "," && tables.clauseOpeners.has(form(token + 1)));
  };
  let from = at;
  while (from > first && at - from < CLAUSE_REACH && !breaks(from - 1)) from -= 1;
  let to = at + 1;
  while (to < end && to - at < CLAUSE_REACH && !breaks(to)) to += 1;
  return [from, to];
}

/** Indices of the ranges that lie inside a stretch of tokens. @cost O(log ranges + found); ranges sorted by start */
function rangesIn({ tokens }: Reading, ranges: readonly Range[], from: number, to: number): number[] {
  const [start, end] = [tokens.start[from] ?? 0, tokens.end[to - 1] ?? 0];
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; at < ranges.length && (ranges[at]?.start ?? end) < end; at += 1) {
    if ((ranges[at]?.end ?? end + 1) <= end) found.push(at);
  }
  return found;
}

/** Token range of a time expression. */
function tokensOf({ times, tokens }: Reading, index: number): [number, number] {
  const first = firstFrom(tokens.start, tokens.count, times[index]?.start ?? 0);
  let end = first;
  while (end < tokens.count && (tokens.start[end] ?? 0) < (times[index]?.end ?? 0)) end += 1;
  return [first, end];
}

/** Characters of a value that names a year and nothing closer. */
const YEAR = 4;

/**
 * Whether a time may date the trigger: one that stands before a noun as its attribute dates that noun ("the 1998
 * protocol"), and as a day also the verb that the noun goes with ("declared at the Wednesday briefing").
 */
function mayDate(reading: Reading, index: number, at: number, tree: EventTree | null): boolean {
  const noun = tree === null ? -1 : tree.attributeOf(...tokensOf(reading, index));
  if (tree === null || noun < 0 || noun === at) return true;
  const value = reading.times[index];
  return (value === undefined ? "" : (valueOf(value.value) ?? "")).length > YEAR && tree.head(noun) === at;
}

/** Index of the time that dates the trigger: the nearest in its clause, else the only one of its sentence; -1 where none does. */
function timeOf(reading: Reading, at: number, clause: readonly [number, number], { bounds, tree }: Sentence): number {
  const { times, tokens } = reading;
  const dated = (index: number): boolean =>
    (times[index]?.type === "DATE" || times[index]?.type === "TIME") && mayDate(reading, index, at, tree);
  const near = rangesIn(reading, times, ...clause).filter(dated);
  const trigger = tokens.start[at] ?? 0;
  const distance = (index: number): number => Math.abs((times[index]?.start ?? 0) - trigger);
  if (near.length > 0) return near.reduce((best, it) => (distance(it) < distance(best) ? it : best));
  if (bounds[1] - bounds[0] > 2 * CLAUSE_REACH) return -1;
  const all = rangesIn(reading, times, ...bounds).filter(dated);
  return all.length === 1 ? (all[0] ?? -1) : -1;
}

/** The EDTF date of a time, known as the time itself is known. */
function dateOf({ times }: Reading, index: number): Known<string> {
  const time = times[index];
  if (time === undefined) return unknown("no time stands in its clause");
  const value = valueOf(time.value);
  const date = value === null || daySpan(value) === null ? null : edtfOf(value, time.form.mod);
  if (date === null) return unknown("its time names no day, month or year");
  return time.value.state === "stated" || time.value.state === "inferred" ? { ...time.value, value: date } : unknown();
}

/** Sentences longer than this are no prose; their counts are not read. In tokens. */
const LONGEST_SENTENCE = 1000;

/** Counts of a sentence with what they count; its times are none. Read once a sentence that holds a trigger. */
function countsIn(reading: Reading, [first, end]: readonly [number, number]): readonly Quantity[] {
  const { article, tokens, times, quantities } = reading;
  if (end - first > LONGEST_SENTENCE) return [];
  const dated = rangesIn(reading, times, first, end).flatMap((it) => times[it] ?? []);
  return quantities(article.text, { start: tokens.start[first] ?? 0, end: tokens.end[end - 1] ?? 0 }, dated);
}

/** Who did it, to whom, and where, by the order of the clause; a passive or "by" turns the order round. */
function rolesIn(reading: Reading, at: number, clause: readonly [number, number], trigger: Trigger): Roles {
  const { form, tables, tokens } = reading;
  const before: number[] = [];
  const after: number[] = [];
  let doer: number | null = null;
  let aim: number | null = null;
  let place: number | null = null;
  for (const index of rangesIn(reading, reading.mentions, ...clause)) {
    const mention = reading.mentions[index];
    const entity = mention === undefined ? null : valueOf(mention.entity);
    if (mention === undefined || entity === null) continue;
    let head = at;
    while (head > clause[0] && (tokens.start[head - 1] ?? 0) >= mention.start) head -= 1;
    while (head < clause[1] && (tokens.end[head] ?? 0) <= mention.start) head += 1;
    const preposition = form(head - 1);
    const isPlace = mention.kind === "place" && tables.places.has(preposition);
    if (isPlace) place ??= entity;
    else if (mention.start < (tokens.start[at] ?? 0)) before.push(entity);
    else if (tables.doers.has(preposition)) doer ??= entity;
    else if (tables.aims.has(preposition) && trigger.form === "noun") aim ??= entity;
    else after.push(entity);
  }
  const passive = trigger.form === "verb" && [1, 2, 3].some((step) => tables.passives.has(form(at - step)));
  const subject = before.at(-1) ?? null;
  if (passive) return { sourceActor: doer, targetActor: subject, place };
  return { sourceActor: doer ?? subject, targetActor: aim ?? (trigger.form === "verb" ? (after[0] ?? null) : null), place };
}

/** The entity of the mention that a phrase's head stands in, else of the nearest one inside the phrase. */
function entityAt(reading: Reading, tree: EventTree, head: number): number | null {
  const { tokens, mentions } = reading;
  if (head < 0) return null;
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

type Roles = Pick<Event, "sourceActor" | "targetActor" | "place">;

/**
 * Who did it and to whom, by the parse; a role that it leaves open is taken from the order of the clause.
 *
 * @source PLV train, actors of the events that have the right code: source P 75 to 90, R 72 to 85; target P 72 to 78, R 60 to 69
 */
function parsedRoles(reading: Reading, at: number, trigger: Trigger, tree: EventTree, ordered: Roles): Roles {
  const { doer, struck } = trigger.form === "verb" ? { doer: tree.doerOf(at), struck: tree.struckBy(at) } : tree.rolesOfNoun(at);
  const [source, target] = [entityAt(reading, tree, doer), entityAt(reading, tree, struck)];
  const struckOne = target === source ? null : target;
  return {
    sourceActor: source ?? (ordered.sourceActor === struckOne ? null : ordered.sourceActor),
    targetActor: struckOne ?? (ordered.targetActor === source ? null : ordered.targetActor),
    place: ordered.place,
  };
}

/** For each token the innermost attribution whose content holds it, or -1. @cost O(attributions log + tokens of contents) */
function sayings({ attributions, tokens }: Pick<Layers, "attributions" | "tokens">): Int32Array {
  const held = new Int32Array(tokens.count).fill(-1);
  const size = (index: number): number => attributions[index]?.content.reduce((sum, it) => sum + it.end - it.start, 0) ?? 0;
  const order = attributions.map((_, index) => index).sort((a, b) => size(b) - size(a) || a - b);
  for (const index of order) {
    for (const { start, end } of attributions[index]?.content ?? []) {
      for (let at = firstFrom(tokens.start, tokens.count, start); at < tokens.count && (tokens.start[at] ?? end) < end; at += 1)
        held[at] = index;
    }
  }
  return held;
}

/** First token that starts at or after an offset. */
function firstFrom(starts: Uint32Array, count: number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Whether the report holds that it happened. Of a quotation in full only its own words tell: its act is that of
 * its first sentence. `asks` says that the sentence is a question.
 */
function standingOf(
  { form, tables, attributions, syntax }: Reading,
  at: number,
  first: number,
  said: number | null,
  asks: boolean,
  tree: EventTree | null,
): Standing {
  const attribution = said === null ? undefined : attributions[said];
  let standing: Standing = tree?.standingOf(at) ?? "asserted";
  if (standing === "denied") return standing;
  for (let back = at - 1; tree === null && back >= first && back >= at - BEARING; back -= 1) {
    const word = form(back);
    // "May 6" is no "may".
    if (syntax.upos[back] === PROPN) continue;
    if (tables.negators.has(word)) return "denied";
    if (tables.unreal.has(word) || (back === at - 1 && tables.infinitive.has(word))) standing = "hypothetical";
  }
  if (attribution === undefined) return standing;
  if (attribution.act === "deny" || !attribution.affirmed) return "denied";
  const unreal = attribution.mode === "indirect" ? UNREAL_ACTS.has(attribution.act) : attribution.act === "ask" && asks;
  return unreal ? "hypothetical" : standing;
}

function sentenceOf(reading: Reading, first: number, end: number): Sentence {
  const { syntax, form, tables } = reading;
  const tree = syntax.head.length === 0 || end - first > LONGEST_SENTENCE ? null : new EventTree(first, end, syntax, form, tables);
  return { bounds: [first, end], counts: countsIn(reading, [first, end]), tree };
}

/** Whether the token's tag lets it be this trigger; untagged text lets all. */
function fits(trigger: Trigger, tag: number): boolean {
  if (tag === 0) return true;
  return trigger.form === "verb" ? tag === VERB : tag === NOUN || tag === PROPN;
}

/** The stretch that tells of an event: a dated noun's own phrase, else its clause with its time. */
function tellingOf(
  reading: Reading,
  at: number,
  time: number,
  clause: readonly [number, number],
  tree: EventTree | null,
): [number, number] {
  if (tree === null) return trimmed(reading, clause, at);
  const [first, end] = time < 0 ? [-1, -1] : tokensOf(reading, time);
  const own = time >= 0 && tree.attributeOf(first, end) === at;
  return trimmed(reading, own ? tree.phraseOf(at) : tree.clauseSpan(at, first), at);
}

function eventAt(reading: Reading, at: number, trigger: Trigger, sentence: Sentence): Event {
  const { tokens } = reading;
  const { bounds, counts, tree } = sentence;
  const clause = clauseAround(reading, at, ...bounds);
  const time = timeOf(reading, at, clause, sentence);
  const by = reading.said[at] ?? -1;
  const said = by < 0 ? null : by;
  const [first, end] = tellingOf(reading, at, time, clause, tree);
  const ordered = rolesIn(reading, at, clause, trigger);
  return {
    start: tokens.start[first] ?? 0,
    end: tokens.end[end - 1] ?? 0,
    trigger: { start: tokens.start[at] ?? 0, end: tokens.end[at] ?? 0 },
    code: trigger.code,
    ...(tree === null ? ordered : parsedRoles(reading, at, trigger, tree, ordered)),
    time: time < 0 ? null : time,
    numbers: rangesIn(reading, counts, ...clause).flatMap((it) => counts[it] ?? []),
    standing: standingOf(reading, at, clause[0], said, reading.form(bounds[1] - 1) === "?", tree),
    saidIn: said,
    date: dateOf(reading, time),
  };
}

/** Marks that may open a stretch. */
const OPENING: ReadonlySet<string> = new Set(["(", "[", "“", "„", "«", "‘", '"']);

/** A stretch without the marks at its ends and the “and” before it, its trigger always kept. */
function trimmed({ syntax, form }: Reading, [from, to]: readonly [number, number], at: number): [number, number] {
  let [first, end] = [from, to];
  const idle = (token: number): boolean => syntax.upos[token] === CCONJ || (syntax.upos[token] === PUNCT && !OPENING.has(form(token)));
  while (first < at && idle(first)) first += 1;
  while (end > at + 1 && syntax.upos[end - 1] === PUNCT) end -= 1;
  return [first, end];
}

/**
 * Gives the stage that finds events by their trigger words.
 *
 * Actors, targets, clause and standing come from the parse where there is one, else from the order of the clause;
 * times by nearness in it. A trigger that is both verb and noun counts by its tag.
 *
 * @cost one table look-up a token; the rest only at triggers, within their sentence
 */
export function eventsStage(tables: EventTables) {
  const quantities = quantityReader(tables.numbers);
  const byForm = new Map<string, Trigger[]>();
  for (const trigger of tables.triggers) {
    for (const form of trigger.forms) {
      const list = byForm.get(form) ?? [];
      if (!list.some((it) => it.form === trigger.form)) byForm.set(form, [...list, trigger]);
    }
  }
  return stage({
    name: "events/triggers",
    version: 2,
    needs: ["tokens", "sentences", "syntax", "times", "mentions", "entities", "attributions"],
    gives: "events",
    run: (article, layers) => {
      const { tokens, sentences, syntax } = layers;
      const form = (at: number): string => article.text.slice(tokens.start[at] ?? 0, tokens.end[at] ?? 0).toLowerCase();
      const reading: Reading = { ...layers, article, tables, form, quantities, said: sayings(layers) };
      const found: Event[] = [];
      for (let index = 0; index < sentences.count; index += 1) {
        const [first, end] = [sentences.first[index] ?? 0, sentences.end[index] ?? 0];
        let sentence: Sentence | null = null;
        for (let at = first; at < end; at += 1) {
          const tag = syntax.upos[at] ?? 0;
          if (tag !== 0 && tag !== VERB && tag !== NOUN && tag !== PROPN) continue;
          const trigger = byForm.get(form(at))?.find((it) => fits(it, tag));
          if (trigger === undefined) continue;
          sentence ??= sentenceOf(reading, first, end);
          found.push(eventAt(reading, at, trigger, sentence));
        }
      }
      return found;
    },
  });
}
