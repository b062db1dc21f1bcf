// Takes a report's drafts with their acts and sides, gives to whom each is said: whom the cue names, the other side of an interview, or the side it is aimed at.
import {
  RELATIONS,
  valueOf,
  type Act,
  type Addressee,
  type EntityKind,
  type LocalEntity,
  type LocalEntityIndex,
} from "../../../model/index.ts";
import { OPENS } from "../../syntax/word-traits.ts";
import { firstWhere } from "../../../text/bisect.ts";
import { overlaps, type Draft } from "../attribution-draft.ts";
import type { AddresseeWords, AttributionTables, LabelWords } from "../attribution-rule.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { phraseStarting, type Phrase } from "../noun-phrase.ts";
import { calledObject } from "./called-objects.ts";
import { opposedStates } from "./opposed-states.ts";
import type { Sides } from "./sides.ts";
import type { Who } from "./speakers.ts";
import { isOwnLabel } from "../rules/turn-labels.ts";
import { calledUpon, toldBeside } from "./told-beside.ts";
import { writerOf } from "../../writer.ts";

/** Acts that are done to somebody, so that who is named in them is meant. */
const AIMED: ReadonlySet<Act> = new Set(["accuse", "condemn", "request", "offer", "threaten", "support", "recognise"]);

/** Acts that are put to somebody even where nobody is named: of two states at odds, to the other. */
const PUT: ReadonlySet<Act> = new Set(["request", "offer", "threaten"]);

/** Acts that are aimed at the other of two states at odds where nobody else is named. */
const CHARGED: ReadonlySet<Act> = new Set(["accuse", "condemn"]);

/** Most words of a content in which the side that it is aimed at is looked for. */
const REACH = 60;

/** What tells to whom a statement is made. */
export interface Addressed {
  readonly draft: Draft;
  readonly act: Act;
  readonly sides: Sides;
  readonly speaker: LocalEntityIndex | null;
  /** Who is spoken to in an interview; null elsewhere. */
  readonly partner: Phrase | null;
  /** Who asks the question in which it is told, where several ask and are not the outlet's own; null elsewhere. */
  readonly teller: Phrase | null;
  /** True where several ask, so that what is aimed at a state is said to it rather than to one of them. */
  readonly openly: boolean;
}

/**
 * Gives a function that tells the addressee. Of people named by their state ("Chilean guards") in an act against or
 * toward them the state is meant; where the cue names nobody, the first other state that is named in what is said.
 *
 * @cost O(words of the content)
 */
export function addresseeOf(view: ClauseView, entities: readonly LocalEntity[], who: Who, tables: AddresseeTables): Telling {
  const report = { view, entities, who, words: tables.addressees };
  const named = namer(report);
  const aimed = aimer(report);
  const isSomebody = (phrase: Phrase): boolean => {
    if (tables.addressees.reporters.has(spokenIn(view, phrase))) return true;
    const kind = kindOf(report, phrase);
    return kind === "person" || kind === "organization" || kind === "state" || kind === "group";
  };
  const beside = toldBeside(view, tables.addressees, isSomebody);
  return (it) => {
    const { draft, openly } = it;
    // An interview without names is the outlet's own.
    if (draft.rule === "turn/answer" && draft.source === null) return ownOutlet(view, draft.content[0]!);
    if (answersOwnQuestion(view, draft)) return ownOutlet(view, draft.content[0]!);
    const framed = frameOf(view, draft);
    const phrase = framed ?? beside(draft) ?? calledUpon(view, draft, (called) => kindOf(report, called) === "person");
    const told = phrase === null ? null : named(phrase, it);
    if (told !== null && (framed === null || !isSpeaker(told, it))) return told;
    const asked = partnerOf(view, who, tables.labels, it);
    const other = openly || asked === null ? aimed(it) : null;
    if (other !== null && !isSpeaker(other, it)) return other;
    const called = asked === null ? calledObject(view, draft, tables.addressees) : null;
    const object = called === null ? null : named(called, it);
    // "His flock" is not whose flock it is.
    const isOwned = called !== null && view.mentionTo[called.after - 1]! < 0;
    return object === null ? asked : isOwned ? { ...object, entities: [] } : object;
  };
}

/** "Will it hold? “No.”": a quotation of no cue right behind a question that the outlet puts in its own words. */
function answersOwnQuestion(view: ClauseView, { cue, content, rule }: Draft): boolean {
  const [span] = content;
  if (cue !== null || span === undefined || rule !== "quotation/floating") return false;
  let before = span.first - 1;
  while (before >= 0 && view.quotation[before] === view.quotation[span.first]) before--;
  const isNear = before >= 0 && view.layers.tokens.block[before] === view.layers.tokens.block[span.first];
  return isNear && view.sign(before) === "?" && view.quotation[before]! < 0;
}

/** Nobody accuses or urges himself: whoever is meant is somebody else. */
const isSpeaker = ({ entities }: Addressee, { speaker }: Addressed): boolean =>
  speaker !== null && entities.length === 1 && entities[0] === speaker;

type AddresseeTables = Pick<AttributionTables, "addressees" | "labels">;
type Telling = (it: Addressed) => Addressee | null;

/** A report with what tells whom a phrase of it means. */
interface Report {
  readonly view: ClauseView;
  readonly entities: readonly LocalEntity[];
  readonly who: Who;
  readonly words: AddresseeWords;
}

const kindOf = ({ entities, who }: Report, phrase: Phrase): EntityKind | null =>
  entities[who.addressee(phrase).entities[0] ?? -1]?.kind ?? null;

/** The first state that is named, by its own name or by its people's, in the first words of a phrase. */
function stateIn({ view, entities }: Report, { first, after }: Phrase, isMeant: (token: number) => boolean): Addressee | null {
  for (let at = first; at < Math.min(after, first + REACH); at++) {
    if (!isMeant(at)) continue;
    for (const index of [view.mentionAt[at]!, view.mentionTo[at]!]) {
      const mention = view.layers.mentions[index];
      const state = mention === undefined ? null : stateOf(entities, valueOf(mention.entity));
      if (state === null) continue;
      const { start, end } = mention!;
      return { name: view.text.slice(start, end), entities: [state], at: { start, end } };
    }
  }
  return null;
}

/** Whom a phrase beside the cue names: the writer for "me", the outlet for its reporters, for people of a state in an act against it the state. */
function namer(report: Report): (phrase: Phrase, it: Addressed) => Addressee | null {
  const { view, entities, who, words } = report;
  let writer: string | null = null;
  return (phrase, { act, sides, teller }) => {
    const spoken = spokenIn(view, phrase);
    if (isNobody(view, phrase, spoken, words)) return null;
    const found = who.addressee(phrase);
    const isOwn = view.quotation[phrase.first]! < 0;
    // "The minister told us so. Is it true?": "us" is who asks.
    if (teller !== null && words.reporters.has(spoken)) return who.addressee(teller);
    if (isOwn && spoken === words.me && (writer ??= writerOf(view.text, view.blocks, words) ?? "") !== "")
      return { ...found, name: writer, entities: [] };
    if (isOwn && (words.reporters.has(spoken) || words.reporters.has(view.lower(phrase.first))))
      return { ...found, entities: [], toOutlet: true };
    const [only] = found.entities;
    const isGroup = only === undefined || entities[only]?.kind === "group";
    return (isGroup && AIMED.has(act) ? stateIn(report, phrase, (at) => sides.side(at) === "other") : null) ?? found;
  };
}

/** Whom an act is done to where its cue names nobody. */
function aimer(report: Report): Telling {
  const { view, entities, who, words } = report;
  const opposed = opposedStates(view, entities);
  return ({ draft, act, sides, speaker }) => {
    if (!AIMED.has(act)) return null;
    const [span] = draft.content;
    const object = span === undefined || (draft.cue?.first ?? span.first) >= span.first ? null : objectIn(view, span, words, draft, act);
    const wished = act === "request" ? wishedIn(view, draft, words, (at) => sides.side(at) === "own") : null;
    if (wished !== null && wished !== object) {
      const kind = kindOf(report, wished);
      if (kind === "group" || (isParty(kind) && sides.side(wished.first) !== "own")) return who.addressee(wished);
    }
    // "Commended [his supporters]": people of one's own side are spoken to, one's own side is not.
    const kind = object === null ? null : kindOf(report, object);
    if (object !== null && isParty(kind) && (kind === "group" || sides.side(object.first) !== "own")) return who.addressee(object);
    for (const content of sides.forState ? draft.content : []) {
      const meant = stateIn(report, content, (at) => sides.side(at) === "other");
      if (meant !== null) return meant;
    }
    const isPut = PUT.has(act) || (CHARGED.has(act) && !draft.content.some((it) => namesOther(it, sides)));
    const own = sides.forState && isPut ? stateOf(entities, speaker) : null;
    return own === null ? null : opposed(own, draft.cue?.first ?? draft.content[0]!.first);
  };
}

/** "I would ask [everybody] to", "Norland had asked [the League] to": whom the speaker's own side is told to have asked, in what is said. */
function wishedIn(view: ClauseView, { content }: Draft, { wishing }: AddresseeWords, isOwn: (token: number) => boolean): Phrase | null {
  const { head, relation } = view.layers.syntax;
  for (const { first, after } of content)
    for (let at = first; at < Math.min(after, first + REACH); at++) {
      if (relation[at] !== SUBJECT || head[at]! <= at || head[at]! >= after) continue;
      const verb = head[at]!;
      if (!wishing.has(view.lower(verb)) || !isOwn(at)) continue;
      const object = verb + 1 + (view.tag(verb + 1) === TAG.adp ? 1 : 0);
      const phrase = view.opensQuotation(object) ? null : phraseStarting(view, object, after, true);
      if (phrase !== null) return phrase;
    }
  return null;
}

/** Whether somebody of no own side is named in the first words of a phrase. */
function namesOther({ first, after }: Phrase, { side }: Sides): boolean {
  for (let at = first; at < Math.min(after, first + REACH); at++) if (side(at) === "other") return true;
  return false;
}

/** Whom the frame of the cue names: nobody where that is who speaks or what is spoken of. */
const frameOf = (view: ClauseView, { addressee, source }: Draft): Phrase | null =>
  addressee === null || isSubject(view, addressee) || (source !== null && overlaps(addressee, source)) ? null : addressee;

/** The other side of an interview: the outlet where its label says no more than that it asks. */
function partnerOf(view: ClauseView, who: Who, labels: LabelWords, { draft: { source }, partner }: Addressed): Addressee | null {
  if (partner === null) return null;
  const own = source === null ? "" : view.text.slice(view.start[source.first], view.end[source.after - 1]);
  return isOwnLabel(view, partner, labels, own) ? ownOutlet(view, partner) : who.addressee(partner);
}

/** Whoever makes the report, as the one that a phrase is said to; null where its name is not known. */
const ownOutlet = (view: ClauseView, { first, after }: Phrase): Addressee | null =>
  view.outlet === null ? null : { name: view.outlet, entities: [], at: view.range(first, after), toOutlet: true };

const stateOf = (entities: readonly LocalEntity[], entity: LocalEntityIndex | null, steps = 4): LocalEntityIndex | null => {
  if (entity === null || steps === 0) return null;
  return entities[entity]?.kind === "state" ? entity : stateOf(entities, entities[entity]?.onBehalfOf ?? null, steps - 1);
};

/** "Warned [lorries] could be stopped": what looks like whom it was told is the subject of what was said. */
const isSubject = (view: ClauseView, { first, after }: Phrase): boolean => view.tag(first) !== TAG.pron && view.isFinite(after);

const isParty = (kind: EntityKind | null): boolean => kind !== null && kind !== "place" && kind !== "work";

/**
 * Whom an act is done to: the mention that opens what stands behind the verb, "[the union] for its patience", "that [the
 * company] reopen the talks".
 */
function objectIn(view: ClauseView, span: Phrase, words: AddresseeWords, { rule }: Draft, act: Act): Phrase | null {
  const isClause = view.is(span.first, BIT.that);
  const first = isClause ? span.first + 1 : span.first;
  const mention = view.mentionFrom(first);
  if (mention === undefined || first >= span.after) return null;
  const after = view.tokenAt(mention.end - 1) + 1;
  if (after > span.after) return null;
  const isSubject = isClause || view.tag(after) === TAG.verb || view.tag(after) === TAG.aux;
  // "Called the men “suspects”" is said of them, "offered experts" to others.
  const isWish = act === "request" && view.opensQuotation(after);
  const isAlone = after === span.after && act !== "offer";
  // "Called the sides to restraint".
  const isCalled = act === "request" && !isClause && view.is(after, BIT.infinitive);
  // "Says a man, Ilmar Tosk, was killed": neither a comma nor "of" closes an object where there is none.
  const isObject = !rule.startsWith("verb/before-clause") && !isSubjectOf(view, { first, after }, span);
  const isWhole = isAlone || isWish || isCalled || (isObject && (view.isComma(after) || words.about.has(view.lower(after))));
  // Only a wish is put to whoever is to do it: who is accused in a clause is spoken of, and what is to be done to somebody is no wish to him.
  return (isSubject ? act === "request" && !isUndergoing(view, { first, after }) : isWhole) ? { first, after } : null;
}

/** "[A man, Ilmar Tosk], was killed": what is said is told of it. */
function isSubjectOf(view: ClauseView, { first, after }: Phrase, span: Phrase): boolean {
  const { head, relation } = view.layers.syntax;
  for (let at = first; at < after; at++)
    if ((relation[at] === PASSIVE_SUBJECT || relation[at] === SUBJECT) && head[at]! >= after && head[at]! < span.after) return true;
  return false;
}

/** "That [two men] be freed". */
function isUndergoing(view: ClauseView, { first, after }: Phrase): boolean {
  for (let at = first; at < after; at++) if (view.layers.syntax.relation[at] === PASSIVE_SUBJECT) return true;
  return false;
}

const [SUBJECT, PASSIVE_SUBJECT] = [RELATIONS.indexOf("nsubj"), RELATIONS.indexOf("nsubj:pass")];

const spokenIn = (view: ClauseView, { first, after }: Phrase): string =>
  view.text.slice(view.start[first], view.end[after - 1]).toLowerCase();

/** "Each other", "the other": nobody else. "A news conference" is an occasion, "this week" a time. */
function isNobody(view: ClauseView, { first, after }: Phrase, spoken: string, { nobodies }: AddresseeWords): boolean {
  const { times } = view.layers;
  const [start, end] = [view.start[first]!, view.end[after - 1]!];
  const time = times[firstWhere(times.length, (at) => times[at]!.end > start)];
  if (time !== undefined && time.start <= start && time.end >= end) return true;
  let head = first;
  while (head + 1 < after && view.tag(head + 1) !== TAG.adp && !view.isGerund(head + 1)) head++;
  return nobodies.has(spoken) || nobodies.has(view.lower(head)) || view.is(first, BIT.relative);
}

/**
 * Lets "…, adding that …" be said to whom what it goes on from was said.
 *
 * @param addressees of the drafts, which it fills up
 * @cost O(drafts)
 */
export function goOnTo(drafts: readonly Draft[], addressees: (Addressee | null)[]): void {
  const toldBy = new Map<number, Addressee>();
  drafts.forEach(({ who, rule }, at) => {
    if (who === null) return;
    const told = addressees[at] ?? null;
    if (told !== null) toldBy.set(who.first, told);
    else if (rule.startsWith("verb/participle")) addressees[at] = toldBy.get(who.first) ?? null;
  });
}

/**
 * Lets "asked by the mayor who had fired, she replied that …" ask whoever replies in the same sentence.
 *
 * @param addressees of the drafts, which it fills up
 * @cost O(drafts)
 */
export function askedWhoReplies(
  view: ClauseView,
  drafts: readonly Draft[],
  who: Who,
  { asked }: AddresseeWords,
  addressees: (Addressee | null)[],
): void {
  const isWithin = (from: number, to: number): boolean => {
    for (let at = from + 1; at <= to; at++) if ((view.traits.shape[at]! & OPENS) !== 0) return false;
    return true;
  };
  drafts.forEach(({ cue, source, rule }, at) => {
    if (addressees[at] !== null || cue === null || source === null || source.first < cue.after) return;
    if (!rule.startsWith("verb/passive") || !asked.has(view.lower(cue.after - 1))) return;
    const reply = drafts[at + 1];
    if (reply?.source == null || reply.cue === null || reply.source.first < source.after) return;
    if (!isWithin(cue.first, reply.source.first)) return;
    addressees[at] = who.addressee(reply.who ?? reply.source);
  });
}

/**
 * Gives for each turn of an interview the label of who is spoken to: the one who asks, and for what that one says
 * whoever speaks next. Where several ask, as at a news conference, an answer is spoken to whose turn stands before it, and
 * what is no answer to whoever answers next. Null for what stands in no turn.
 *
 * @cost O(drafts)
 */
export function partnersIn(view: ClauseView, drafts: readonly Draft[]): { partners: readonly (Phrase | null)[]; openly: boolean } {
  const labelOf = ({ source }: Draft): string =>
    source === null ? "" : view.text.slice(view.start[source.first], view.end[source.after - 1]);
  const turns = drafts.filter(({ rule, source }) => rule.startsWith("turn/") && source !== null);
  const asking = turns.filter(({ rule }) => rule === "turn/question");
  const askers = new Set(asking.map(labelOf));
  const partners = new Map<Draft, Phrase>();
  if (askers.size === 1) {
    const asker = asking[0]!;
    let next: Phrase | null = null;
    for (const it of [...turns].reverse()) {
      const partner = labelOf(it) === labelOf(asker) ? next : (asker.who ?? asker.source);
      if (partner !== null) partners.set(it, partner);
      if (labelOf(it) !== labelOf(asker)) next = it.who ?? it.source;
    }
  } else if (askers.size > 1) {
    const answering = new Set(turns.filter(({ answers }) => answers !== null).map(labelOf));
    turns.forEach((it, at) => {
      const isAnswer = answering.has(labelOf(it));
      const other = turns[isAnswer ? at - 1 : at + 1];
      if (other?.source != null && labelOf(other) !== labelOf(it) && (isAnswer || answering.has(labelOf(other))))
        partners.set(it, other.who ?? other.source);
    });
  }
  return { partners: drafts.map((it) => partners.get(it) ?? null), openly: askers.size > 1 };
}
