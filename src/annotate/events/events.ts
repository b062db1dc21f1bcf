// Takes tokens, tags, times, mentions and attributions, gives what each report says happened: trigger, actors, place, time, numbers, standing.
import { UPOS, unknown, valueOf, type Event, type Known, type Layers, type Quantity, type Standing } from "../../model/index.ts";
import { daySpan, edtfOf } from "../../text/edtf.ts";
import { firstFrom } from "../../text/bisect.ts";
import { lastHeld } from "../../text/last-held.ts";
import { smallLetters } from "../../text/small-letters.ts";
import { rolesOf, type ParsedSentence, type Roles } from "./event-actors.ts";
import { countReader, LONGEST_SENTENCE } from "./event-counts.ts";
import { EntityRoom } from "./entity-room.ts";
import { EventWords, LIST } from "./event-words.ts";
import { PhraseEntities } from "./phrase-entities.ts";
import { likeliestBut, type EventModel } from "./event-model.ts";
import { rangesIn, searched, type EventReading } from "./event-reading.ts";
import { decided, judgeOf, mayLead, OPEN, weighRoots, type Judge } from "./event-roots.ts";
import { EventTree } from "./event-tree.ts";
import { TreeLinks } from "./tree-links.ts";
import type { EventTables, Trigger } from "./events-rule.ts";
import { formFilter } from "../syntax/form-filter.ts";
import { stage } from "../stage.ts";
import { wordTraits } from "../syntax/word-traits.ts";

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

/** One sentence while its events are read: tokens `first` up to `end`; `tree` is null where nobody parsed it or it is no prose. */
interface Sentence {
  readonly bounds: readonly [number, number];
  /** Read where it first holds an event. */
  readonly counts: () => readonly Quantity[];
  readonly tree: EventTree | null;
  /** The same with the entities of its phrases. */
  readonly parsed: ParsedSentence | null;
  /** The verb that carries what it tells, -1 for none. */
  readonly lead: number;
}

const [SEMICOLON, DASH, COLON, COMMA, BRACKET] = [0x3b, 0x2014, 0x3a, 0x2c, 0x28];

/** First token of the clause around `at` and the token after its last, inside the sentence `first..end`. */
function clauseAround(reading: EventReading, at: number, first: number, end: number): [number, number] {
  let from = at;
  while (from > first && at - from < CLAUSE_REACH && !breaksClause(reading, from - 1)) from -= 1;
  let to = at + 1;
  while (to < end && to - at < CLAUSE_REACH && !breaksClause(reading, to)) to += 1;
  return [from, to];
}

/** Whether a clause ends at a mark. */
function breaksClause({ words, tokens, article }: EventReading, token: number): boolean {
  const start = tokens.start[token]!;
  if (tokens.end[token] !== start + 1) return false;
  const sign = article.text.charCodeAt(start);
  return sign === SEMICOLON || sign === DASH || sign === COLON || (sign === COMMA && words.isIn(token + 1, LIST.clauseOpeners));
}

/** Token range of a time expression. */
function tokensOf({ times, tokens }: EventReading, index: number): [number, number] {
  const first = firstFrom(tokens.start, tokens.count, times[index]?.start ?? 0);
  let end = first;
  while (end < tokens.count && (tokens.start[end] ?? 0) < (times[index]?.end ?? 0)) end += 1;
  return [first, end];
}

/** Whether a time gives in brackets what stands right before it, for another zone: "at 5:30 on Thursday (23:30 GMT on Wednesday)". */
function repeats({ article, times }: EventReading, index: number): boolean {
  const start = times[index]?.start ?? 0;
  return index > 0 && article.text.charCodeAt(start - 1) === BRACKET && (times[index - 1]?.end ?? 0) >= start - 2;
}

/** Characters of a value that names a year and nothing closer. */
const YEAR = 4;

/**
 * Whether a time may date the trigger: one that stands before a noun as its attribute dates that noun ("the 1998
 * protocol"), and as a day also the verb that the noun goes with ("declared at the Wednesday briefing").
 */
function mayDate(reading: EventReading, index: number, at: number, tree: EventTree | null): boolean {
  if (repeats(reading, index)) return false;
  const noun = tree === null ? -1 : tree.attributeOf(...tokensOf(reading, index));
  if (tree === null || noun < 0 || noun === at) return true;
  const value = reading.times[index];
  return (value === undefined ? "" : (valueOf(value.value) ?? "")).length > YEAR && tree.head(noun) === at;
}

/** Index of the time that dates the trigger: the nearest in its clause, else the only one of its sentence; -1 where none does. */
function timeOf(reading: EventReading, at: number, clause: readonly [number, number], { bounds, tree }: Sentence): number {
  const { times, tokens } = reading;
  const trigger = tokens.start[at] ?? 0;
  let nearest = -1;
  let least = Infinity;
  for (let index = dateFrom(reading, 0, at, clause, tree); index >= 0; index = dateFrom(reading, index + 1, at, clause, tree)) {
    const distance = Math.abs(times[index]!.start - trigger);
    if (distance < least) [nearest, least] = [index, distance];
  }
  if (nearest >= 0 || bounds[1] - bounds[0] > 2 * CLAUSE_REACH) return nearest;
  const only = dateFrom(reading, 0, at, bounds, tree);
  return only >= 0 && dateFrom(reading, only + 1, at, bounds, tree) < 0 ? only : -1;
}

/** The next time of a stretch of tokens that may date the trigger, from one of the report's times on; -1 for none. @cost O(log times) where there is none */
function dateFrom(reading: EventReading, from: number, at: number, stretch: readonly [number, number], tree: EventTree | null): number {
  const { times, timeStarts, tokens } = reading;
  const end = tokens.end[stretch[1] - 1] ?? 0;
  let index = from > 0 ? from : firstFrom(timeStarts, times.length, tokens.start[stretch[0]] ?? 0);
  for (; index < times.length && timeStarts[index]! < end; index += 1) {
    const time = times[index]!;
    if (time.end <= end && (time.type === "DATE" || time.type === "TIME") && mayDate(reading, index, at, tree)) return index;
  }
  return -1;
}

/** The EDTF date of a time, known as the time itself is known. */
function dateOf({ times }: EventReading, index: number): Known<string> {
  const time = index < 0 ? undefined : times[index];
  if (time === undefined) return unknown("no time stands in its clause");
  const value = valueOf(time.value);
  const date = value === null || daySpan(value) === null ? null : edtfOf(value, time.form.mod);
  if (date === null) return unknown("its time names no day, month or year");
  return time.value.state === "stated" || time.value.state === "inferred" ? { ...time.value, value: date } : unknown();
}

/** An attribution, and how long its content is. */
interface Sized {
  readonly index: number;
  readonly size: number;
}

const widestFirst = (a: Sized, b: Sized): number => b.size - a.size || a.index - b.index;

/** For each token the innermost attribution whose content holds it, or -1. @cost O(attributions log + tokens of contents) */
function sayings({ attributions, tokens }: Pick<Layers, "attributions" | "tokens">): Int32Array {
  const held = new Int32Array(tokens.count).fill(-1);
  const sized: Sized[] = [];
  for (let index = 0; index < attributions.length; index += 1) {
    let size = 0;
    for (const { start, end } of attributions[index]!.content) size += end - start;
    sized.push({ index, size });
  }
  for (const { index } of sized.sort(widestFirst)) {
    for (const { start, end } of attributions[index]?.content ?? []) {
      for (let at = firstFrom(tokens.start, tokens.count, start); at < tokens.count && (tokens.start[at] ?? end) < end; at += 1)
        held[at] = index;
    }
  }
  return held;
}

/**
 * Whether the report holds that it happened. Of a quotation in full only its own words tell: its act is that of
 * its first sentence. `asks` says that the sentence is a question.
 */
function standingOf(
  { words, attributions, syntax }: EventReading,
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
    // "May 6" is no "may".
    if (syntax.upos[back] === PROPN) continue;
    if (words.isIn(back, LIST.negators)) return "denied";
    if (words.isIn(back, LIST.unreal) || (back === at - 1 && words.isIn(back, LIST.infinitive))) standing = "hypothetical";
  }
  if (attribution === undefined) return standing;
  if (attribution.act === "deny" || !attribution.affirmed) return "denied";
  const unreal = attribution.mode === "indirect" ? UNREAL_ACTS.has(attribution.act) : attribution.act === "ask" && asks;
  return unreal ? "hypothetical" : standing;
}

function sentenceOf(reading: EventReading, first: number, end: number): Sentence {
  const { syntax, words } = reading;
  const tree = syntax.head.length === 0 || end - first > LONGEST_SENTENCE ? null : new EventTree(first, end, syntax, words, reading.links);
  const lead = tree?.lead() ?? -1;
  let counts: readonly Quantity[] | null = null;
  const parsed = tree === null ? null : { tree, entities: new PhraseEntities(reading, tree, first, end, reading.room) };
  return { bounds: [first, end], counts: () => (counts ??= reading.countsIn(reading, [first, end])), tree, parsed, lead };
}

/** Whether the token's tag lets it be this trigger; untagged text lets all. */
function fits(trigger: Trigger, tag: number): boolean {
  if (tag === 0) return true;
  return trigger.form === "verb" ? tag === VERB : tag === NOUN || tag === PROPN;
}

/** The stretch that tells of an event: a dated noun's own phrase, else its clause with its time. */
function tellingOf(
  reading: EventReading,
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

function eventAt(reading: EventReading, at: number, trigger: Trigger, sentence: Sentence, judge: Judge | null): Event {
  const clause = clauseAround(reading, at, ...sentence.bounds);
  return eventBy(reading, at, trigger, sentence, clause, rolesOf(reading, at, clause, trigger, sentence, judge?.model ?? null));
}

/** The event whose clause and actors are known. */
function eventBy(
  reading: EventReading,
  at: number,
  trigger: Trigger,
  sentence: Sentence,
  clause: readonly [number, number],
  roles: Roles,
): Event {
  const { tokens } = reading;
  const { bounds, tree } = sentence;
  const counts = sentence.counts();
  const time = timeOf(reading, at, clause, sentence);
  const by = reading.said[at] ?? -1;
  const said = by < 0 ? null : by;
  const [first, end] = tellingOf(reading, at, time, clause, tree);
  return {
    start: tokens.start[first] ?? 0,
    end: tokens.end[end - 1] ?? 0,
    trigger: { start: tokens.start[at] ?? 0, end: tokens.end[at] ?? 0 },
    code: trigger.code,
    ...roles,
    time: time < 0 ? null : time,
    numbers: counts.length === 0 ? [] : rangesIn(reading, counts, clause[0], clause[1]).map((it) => counts[it]!),
    standing: standingOf(reading, at, clause[0], said, reading.form(bounds[1] - 1) === "?", tree),
    leads: at === sentence.lead,
    saidIn: said,
    date: dateOf(reading, time),
  };
}

/** Marks that may open a stretch. */
const OPENING: ReadonlySet<string> = new Set(["(", "[", "“", "„", "«", "‘", '"']);

/** A stretch without the marks at its ends and the “and” before it, its trigger always kept. */
function trimmed({ syntax, form }: EventReading, [from, to]: readonly [number, number], at: number): [number, number] {
  let [first, end] = [from, to];
  const idle = (token: number): boolean => syntax.upos[token] === CCONJ || (syntax.upos[token] === PUNCT && !OPENING.has(form(token)));
  while (first < at && idle(first)) first += 1;
  while (end > at + 1 && syntax.upos[end - 1] === PUNCT) end -= 1;
  return [first, end];
}

/** Whether a sentence names two who are known: what is asked before its tree is made. @cost O(mentions of the sentence) */
function namesTwo(reading: EventReading, first: number, end: number): boolean {
  const { tokens, mentions, mentionStarts, mentionEntities } = reading;
  const to = tokens.end[end - 1] ?? 0;
  let one = -1;
  for (
    let at = firstFrom(mentionStarts, mentions.length, tokens.start[first] ?? 0);
    at < mentions.length && mentionStarts[at]! < to;
    at += 1
  ) {
    const entity = mentionEntities[at]!;
    if (entity < 0 || mentions[at]!.end > to) continue;
    if (one >= 0 && entity !== one) return true;
    one = entity;
  }
  return false;
}

/** What a sentence tells whose words name no happening: where its leading verb stands between two who are known, what the one does to the other. */
function betweenTwo(reading: EventReading, sentence: Sentence, judge: Judge): Event | null {
  const { tree, lead, bounds } = sentence;
  const { model, room } = judge;
  if (tree === null || lead < 0 || reading.words.isIn(lead, LIST.sayings)) return null;
  weighRoots(reading, lead, sentence, tree, judge);
  const [root] = likeliestBut(room, reading.tables.roots.length, model.roots.unit);
  const trigger: Trigger = { ...OPEN, code: reading.tables.roots[root] ?? null };
  const clause = clauseAround(reading, lead, ...bounds);
  const roles = rolesOf(reading, lead, clause, trigger, sentence, model);
  return roles.sourceActor === null || roles.targetActor === null ? null : eventBy(reading, lead, trigger, sentence, clause, roles);
}

/** Whether one of some events has a root. */
function hasCode(events: readonly Event[]): boolean {
  for (const { code } of events) if (code !== null) return true;
  return false;
}

/** Gives the events of one sentence. */
function eventsIn(
  reading: EventReading,
  first: number,
  end: number,
  triggerAt: (token: number) => Trigger | undefined,
  judge: Judge | null,
): Event[] {
  const { syntax } = reading;
  let sentence: Sentence | null = null;
  const found: Event[] = [];
  for (let at = first; at < end; at += 1) {
    const tag = syntax.upos[at] ?? 0;
    if (tag !== 0 && tag !== VERB && tag !== NOUN && tag !== PROPN) continue;
    const known = triggerAt(at);
    if (known === undefined && (judge === null || !mayLead(reading, at, judge))) continue;
    sentence ??= sentenceOf(reading, first, end);
    if (known === undefined && at !== sentence.lead) continue;
    const trigger = decided(reading, at, known, sentence, judge);
    if (trigger !== null) found.push(eventAt(reading, at, trigger, sentence, judge));
  }
  if (judge === null || hasCode(found) || !namesTwo(reading, first, end)) return found;
  const told = betweenTwo(reading, sentence ?? sentenceOf(reading, first, end), judge);
  return told === null ? found : [...found, told];
}

/** Of the triggers of one form the one that a word of this tag can be. */
function triggerOf(triggers: readonly Trigger[] | undefined, tag: number): Trigger | undefined {
  if (triggers !== undefined) for (const it of triggers) if (fits(it, tag)) return it;
  return undefined;
}

/**
 * Gives the stage that finds events by their trigger words.
 *
 * Actors, targets, clause and standing come from the parse where there is one, else from the order of the clause;
 * times by nearness in it. A trigger that is both verb and noun counts by its tag. The model decides the root where
 * there is one, and whether the verb that carries a sentence names a happening though no table has it.
 *
 * @cost one table look-up a token; the rest only at triggers, within their sentence
 */
export function eventsStage(tables: EventTables, model: EventModel | null = null) {
  const judge = model === null ? null : judgeOf(model);
  const links = new TreeLinks();
  const room = new EntityRoom();
  const countsIn = countReader(tables.numbers);
  const byForm = new Map<string, Trigger[]>();
  for (const trigger of tables.triggers) {
    for (const form of trigger.forms) {
      const list = byForm.get(form) ?? [];
      if (!list.some((it) => it.form === trigger.form)) byForm.set(form, [...list, trigger]);
    }
  }
  const mayTrigger = formFilter(byForm.keys());
  const held = lastHeld<EventReading>();
  const heldToo = lastHeld<(at: number) => Trigger | undefined>();
  return stage({
    name: "events/triggers",
    version: 4,
    needs: ["tokens", "sentences", "syntax", "times", "mentions", "entities", "attributions"],
    gives: "events",
    run: (article, layers) => {
      const { tokens, sentences, syntax } = layers;
      const form = (at: number): string => smallLetters(article.text, tokens.start[at] ?? 0, tokens.end[at] ?? 0);
      const words = new EventWords(article, layers, tables);
      const reading: EventReading = held({
        ...layers,
        article,
        tables,
        form,
        countsIn,
        words,
        said: sayings(layers),
        ...searched(layers),
        links,
        room,
      });
      const { form: forms } = wordTraits(article.text, tokens, sentences);
      const triggerAt = heldToo((at) => (mayTrigger(forms[at]!) ? triggerOf(byForm.get(form(at)), syntax.upos[at] ?? 0) : undefined));
      const found: Event[] = [];
      for (let index = 0; index < sentences.count; index += 1)
        found.push(...eventsIn(reading, sentences.first[index] ?? 0, sentences.end[index] ?? 0, triggerAt, judge));
      return found;
    },
  });
}
