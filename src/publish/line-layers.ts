// Takes the layers of one report, writes them as other programs read them: the lists of a line of `annotate`, offsets in the source.
import type { Attribution, Event, Known, LayerName, Layers, Mention, Quantity, TimeExpression } from "../model/index.ts";
import { valueOf } from "../model/index.ts";
import { CLOSE_LIST, CLOSE_OBJECT, keysOf, OPEN_LIST, type JsonBytes, type Stamp } from "./json-bytes.ts";
import type { LinePage } from "./line-page.ts";

/** Layers a line may carry, by the names that `--layers` takes. */
export const LINE_LAYERS = [
  "sentences",
  "tokens",
  "mentions",
  "entities",
  "times",
  "attributions",
  "events",
  "quotations",
  "reliance",
] as const satisfies readonly LayerName[];
/** Name of a layer that a line may carry. */
export type LineLayer = (typeof LINE_LAYERS)[number];

/** Writes what a list of each layer holds. */
export const WRITE: Readonly<Record<LineLayer, (page: LinePage, layers: Layers) => void>> = {
  sentences: (page, { sentences, tokens }) => {
    for (let at = 0; at < sentences.count; at++)
      pairBetween(page, tokens.start[sentences.first[at] ?? 0] ?? 0, tokens.end[(sentences.end[at] ?? 1) - 1] ?? 0);
  },
  tokens: (page, { tokens }) => {
    for (let at = 0; at < tokens.count; at++) pairBetween(page, tokens.start[at] ?? 0, tokens.end[at] ?? 0);
  },
  mentions: (page, { mentions }) => page.placed(mentions, writeMention),
  entities: ({ out }, { entities }) => {
    for (const it of entities) {
      out.next();
      out.value(it);
    }
  },
  times: (page, { times }) => page.placed(times, writeTime),
  attributions: (page, { attributions }) => {
    const { order, place } = innermostFirst(attributions);
    for (const index of order) {
      page.out.next();
      writeAttribution(page, attributions[index]!, place);
    }
  },
  events: (page, { events, times, attributions }) => {
    const { place } = innermostFirst(attributions);
    for (const it of events) {
      if (!page.finds(it)) continue;
      page.out.next();
      writeEvent(page, it, times, place);
    }
  },
  quotations: (page, { quotations }) =>
    page.placed(quotations, ({ out, from, to }, { inner, closed, continues, depth }) => {
      const found = page.finds(inner) ? [page.from, page.to] : null;
      out.value({ start: from, end: to, inner: found, closed, continues, depth });
    }),
  reliance: (page, { reliance }) =>
    page.placed(reliance, ({ out, from, to }, { name, kind }) => out.value({ start: from, end: to, name, kind })),
};

function pairBetween(page: LinePage, start: number, end: number): void {
  if (!page.finds({ start, end })) return;
  page.out.next();
  page.pair();
}

/** Writes where a record stands, by keys of its own. */
function writePlace({ out, from, to }: LinePage, keys: { readonly start: Stamp; readonly end: Stamp }): void {
  out.key(keys.start);
  out.number(from);
  out.key(keys.end);
  out.number(to);
}

/** State, reason and candidates of what is known; the value stands beside it. */
export function how(known: Known<unknown>): object {
  const { state, because } = known;
  if (state === "ambiguous")
    return because === undefined ? { state, candidates: known.candidates } : { state, because, candidates: known.candidates };
  return because === undefined ? { state } : { state, because };
}

const HOW = keysOf("state", "because", "candidates");

/** Writes `how`. */
function writeHow(out: JsonBytes, known: Known<unknown>): void {
  out.key(HOW.state);
  out.word(known.state);
  if (known.because !== undefined) {
    out.key(HOW.because);
    out.word(known.because);
  }
  if (known.state === "ambiguous") {
    out.key(HOW.candidates);
    out.value(known.candidates);
  }
  out.byte(CLOSE_OBJECT);
}

const NAMED = keysOf("name", "entity");

function writeNamed(page: LinePage, entity: number | null): void {
  const { out } = page;
  if (entity === null) return out.null();
  out.key(NAMED.name);
  page.name(entity);
  out.key(NAMED.entity);
  out.number(entity);
  out.byte(CLOSE_OBJECT);
}

const MENTION = keysOf("start", "end", "kind", "form", "entity", "known", "core", "metonym", "members");
const ENTITY = keysOf("id", "name");

function writeMention(page: LinePage, { kind, form, entity, core, metonym, members }: Mention): void {
  const { out } = page;
  writePlace(page, MENTION);
  out.key(MENTION.kind);
  out.word(kind);
  out.key(MENTION.form);
  out.word(form);
  out.key(MENTION.entity);
  const value = valueOf(entity);
  if (value === null) out.null();
  else {
    out.key(ENTITY.id);
    out.text(String(value));
    out.key(ENTITY.name);
    page.name(value);
    out.byte(CLOSE_OBJECT);
  }
  out.key(MENTION.known);
  writeHow(out, entity);
  out.key(MENTION.core);
  page.pairOf(core);
  if (metonym !== undefined) {
    out.key(MENTION.metonym);
    out.word(metonym);
  }
  if (members !== undefined) {
    out.key(MENTION.members);
    out.value(members);
  }
  out.byte(CLOSE_OBJECT);
}

const TIME = keysOf("start", "end", "type", "value", "known");

function writeTime(page: LinePage, { type, value }: TimeExpression): void {
  const { out } = page;
  writePlace(page, TIME);
  out.key(TIME.type);
  out.word(type);
  out.key(TIME.value);
  out.textOrNull(valueOf(value));
  out.key(TIME.known);
  writeHow(out, value);
  out.byte(CLOSE_OBJECT);
}

const ATTRIBUTION = keysOf(
  ...(["source", "cue", "content", "mode", "act", "affirmed", "saying", "speaker", "speakerKnown", "speakers", "onBehalfOf"] as const),
  ...(["addressee", "within", "answers", "relayedBy", "confidence", "rule"] as const),
);

/** @param place where each attribution is written */
function writeAttribution(page: LinePage, it: Attribution, place: readonly number[]): void {
  const { out } = page;
  out.key(ATTRIBUTION.source);
  page.pairsOf(it.source);
  out.key(ATTRIBUTION.cue);
  page.pairsOf(it.cue);
  out.key(ATTRIBUTION.content);
  page.pairsOf(it.content);
  out.key(ATTRIBUTION.mode);
  out.word(it.mode);
  out.key(ATTRIBUTION.act);
  out.word(it.act);
  out.key(ATTRIBUTION.affirmed);
  out.truth(it.affirmed);
  out.key(ATTRIBUTION.saying);
  out.truth(it.saying);
  writeParties(page, it);
  out.key(ATTRIBUTION.within);
  page.numberOr(it.within === null ? null : place[it.within]!);
  out.key(ATTRIBUTION.answers);
  page.numberOr(it.answers === null ? null : place[it.answers]!);
  out.key(ATTRIBUTION.relayedBy);
  page.pairOf(it.relayedBy);
  out.key(ATTRIBUTION.confidence);
  out.number(it.confidence);
  out.key(ATTRIBUTION.rule);
  out.word(it.rule);
  out.byte(CLOSE_OBJECT);
}

/** Writes who speaks, for whom and to whom. */
function writeParties(page: LinePage, { speaker, speakers, onBehalfOf, addressee }: Attribution): void {
  const { out } = page;
  out.key(ATTRIBUTION.speaker);
  writeNamed(page, valueOf(speaker));
  out.key(ATTRIBUTION.speakerKnown);
  writeHow(out, speaker);
  out.key(ATTRIBUTION.speakers);
  out.byte(OPEN_LIST);
  for (const entity of speakers) {
    out.next();
    writeNamed(page, entity);
  }
  out.byte(CLOSE_LIST);
  out.key(ATTRIBUTION.onBehalfOf);
  writeNamed(page, onBehalfOf);
  out.key(ATTRIBUTION.addressee);
  if (addressee === null) return out.null();
  out.key(NAMED.name);
  out.text(addressee.name);
  out.key(NAMED.entity);
  page.numberOr(addressee.entities[0] ?? null);
  out.byte(CLOSE_OBJECT);
}

const EVENT = keysOf(
  ...(["start", "end", "trigger", "code", "source", "target", "sourceAt", "targetAt", "time", "date", "place", "numbers"] as const),
  ...(["standing", "leads", "saidIn"] as const),
);
const TRIGGER = keysOf("start", "end");
const QUANTITY = keysOf("start", "end", "from", "to", "of");

/** @param place where each attribution is written */
function writeEvent(page: LinePage, it: Event, times: readonly TimeExpression[], place: readonly number[]): void {
  const { out } = page;
  writePlace(page, EVENT);
  out.key(EVENT.trigger);
  if (page.finds(it.trigger)) {
    writePlace(page, TRIGGER);
    out.byte(CLOSE_OBJECT);
  } else out.null();
  out.key(EVENT.code);
  out.textOrNull(it.code);
  out.key(EVENT.source);
  writeNamed(page, it.sourceActor);
  out.key(EVENT.target);
  writeNamed(page, it.targetActor);
  out.key(EVENT.sourceAt);
  page.pairOf(it.sourceAt);
  out.key(EVENT.targetAt);
  page.pairOf(it.targetAt);
  out.key(EVENT.time);
  out.textOrNull(it.time === null ? null : valueOf(times[it.time]?.value ?? { state: "unknown" }));
  out.key(EVENT.date);
  out.textOrNull(valueOf(it.date));
  out.key(EVENT.place);
  writeNamed(page, it.place);
  out.key(EVENT.numbers);
  out.byte(OPEN_LIST);
  page.placed(it.numbers, writeQuantity);
  out.byte(CLOSE_LIST);
  out.key(EVENT.standing);
  out.word(it.standing);
  out.key(EVENT.leads);
  out.truth(it.leads);
  out.key(EVENT.saidIn);
  page.numberOr(it.saidIn === null ? null : place[it.saidIn]!);
  out.byte(CLOSE_OBJECT);
}

function writeQuantity(page: LinePage, { from, to, of }: Quantity): void {
  const { out } = page;
  writePlace(page, QUANTITY);
  out.key(QUANTITY.from);
  out.number(from);
  out.key(QUANTITY.to);
  page.numberOr(to);
  out.key(QUANTITY.of);
  out.text(of);
  out.byte(CLOSE_OBJECT);
}

/**
 * The order in which attributions are written: what stands inside another comes before it, so that a reader who paints
 * them one over the other is left with the outermost; else by place. `place[i]` is where the `i`-th went.
 */
function innermostFirst(attributions: readonly Attribution[]): { order: readonly number[]; place: readonly number[] } {
  const byDepth: number[][] = [[]];
  for (let index = 0; index < attributions.length; index++) {
    let depth = 0;
    for (let outer = attributions[index]!.within; outer !== null && depth < attributions.length; depth++)
      outer = attributions[outer]!.within;
    while (byDepth.length <= depth) byDepth.push([]);
    byDepth[depth]!.push(index);
  }
  const order: number[] = [];
  for (let depth = byDepth.length - 1; depth >= 0; depth--) for (const index of byDepth[depth]!) order.push(index);
  const place = new Array<number>(order.length).fill(0);
  for (let at = 0; at < order.length; at++) place[order[at]!] = at;
  return { order, place };
}
