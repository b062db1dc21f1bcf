// Takes a tagged report, gives a reader of which way the clause around a time looks: by the tense of its nearest verb.
import { XPOS, type Layers, type Range } from "../../model/index.ts";
import { wordIndex } from "../../text/word-index.ts";
import { firstFrom } from "../../text/bisect.ts";
import { lastHeld } from "../../text/last-held.ts";
import type { Lean, TenseWords } from "./rule.ts";

const tag = (name: (typeof XPOS)[number]): number => XPOS.indexOf(name);
const PAST = tag("VBD");
const PARTICIPLE = tag("VBN");
const GERUND = tag("VBG");
const PRESENT = tag("VBP");
const PRESENT_THIRD = tag("VBZ");
const BASE = tag("VB");
const MODAL = tag("MD");
const TO = tag("TO");
const ADVERB = tag("RB");
const COMMA = tag(",");
const PREPOSITION = tag("IN");
const ARTICLE = tag("DT");
const NOUNS: ReadonlySet<number> = new Set([tag("NN"), tag("NNS"), tag("NNP"), tag("NNPS")]);

/** How many tokens before and behind a time its verb is looked for; measured on TempEval-3 train. */
const REACH = 25;
/** How many tokens may stand between a verb and what governs it: "has not yet been". */
const AUXILIARY_REACH = 4;

/** How many nouns a time may describe together: "the July 4 [embassy bombing trial]". */
const DESCRIBED = 3;

/** The tokens and tags that a tense is read from. */
export type Tagged = Pick<Layers, "tokens" | "syntax">;

/** What a word of the tables does to the lean. */
type Kind = keyof TenseWords;

/** One report seen from a time in it. */
interface Clause {
  readonly xpos: Uint8Array;
  readonly kind: (at: number) => Kind | null;
  /** Whether a token is the first of its sentence. */
  readonly opens: (at: number) => boolean;
  /** Whether a token ends a clause: ";", ":", ".", "?", "!". */
  readonly stops: (at: number) => boolean;
}

/** First token that ends after `offset`. @cost O(log tokens) */
function tokenAt({ end, count }: Layers["tokens"], offset: number): number {
  return firstFrom(end, count, offset + 1);
}

/** Whether a plan was one of the past: "had been due to". */
function isOver({ kind, xpos }: Clause, plan: number, floor: number): boolean {
  for (let at = plan - 1; at >= floor && plan - at <= AUXILIARY_REACH; at--) if (kind(at) === "had" && xpos[at] === PAST) return true;
  return false;
}

/** Lean of an infinitive at `to`: as what it hangs on is meant ("hopes to", "is to", "were to") or was done ("failed to"). */
function infinitive(clause: Clause, to: number, floor: number): Lean | null {
  const { kind, stops, xpos } = clause;
  for (let at = to - 1; at >= floor && !stops(at); at--) {
    const form = xpos[at]!;
    if (kind(at) === "seems") return null;
    if (kind(at) === "was" && at === to - 1) return "future";
    if (kind(at) === "planned" || kind(at) === "set") return isOver(clause, at, floor) ? "past" : "future";
    if (form === MODAL || form === PRESENT || form === PRESENT_THIRD) return "future";
    if (form === PAST || form === PARTICIPLE) return "past";
  }
  return null;
}

/** The nearest token before a verb that is no adverb. */
function governor({ xpos }: Clause, verb: number, floor: number): number {
  let at = verb - 1;
  while (at >= floor && verb - at <= AUXILIARY_REACH && xpos[at] === ADVERB) at--;
  return at;
}

/** Lean of a base form: by the "to", "will" or "did" before it. */
function baseForm(clause: Clause, verb: number, floor: number): Lean | null {
  const at = governor(clause, verb, floor);
  if (at < floor) return null;
  const form = clause.xpos[at]!;
  if (form === MODAL) return modal(clause, at);
  if (form === TO) return infinitive(clause, at, floor);
  return form === PAST ? "past" : null;
}

/** "The council meets [on Monday]": what is told in the present of a day right behind is a plan, but for who "says Monday". */
function presently({ kind, xpos }: Clause, verb: number, from: number): Lean | null {
  if (kind(verb) === "planned") return "future";
  if (kind(verb) !== null || ![PRESENT, PRESENT_THIRD, BASE].includes(xpos[verb]!)) return null;
  for (let at = verb + 1; at < from; at++) if (xpos[at] !== ADVERB && !(at === from - 1 && kind(at) === "on")) return null;
  return "future";
}

/** "will" looks ahead; "could" leaves it open. */
const modal = ({ kind }: Clause, at: number): Lean | null => (kind(at) === "will" ? "future" : null);

/** Lean of a participle: by its auxiliary; without one it looks back, unless it plans ("a vote scheduled for"). */
function participle(clause: Clause, verb: number, floor: number): Lean | null {
  const plans = clause.kind(verb) === "planned";
  const at = governor(clause, verb, floor);
  const form = at < floor ? -1 : clause.xpos[at]!;
  if (form === MODAL) return modal(clause, at);
  if (form === BASE) return baseForm(clause, at, floor);
  if (form === PARTICIPLE) return plans && clause.kind(governor(clause, at, floor)) === "had" ? "past" : participle(clause, at, floor);
  if (form === PAST && clause.kind(at) === "had") return "past";
  return plans ? "future" : "past";
}

/** "They agreed [in June] to meet": a time right behind a verb, or behind its preposition, is the verb's own. */
const isBeside = ({ xpos }: Clause, verb: number, from: number): boolean =>
  verb === from - 1 || (verb === from - 2 && xpos[from - 1] === PREPOSITION);

/** "Vote on Monday", "let's meet on Monday" look ahead, "saw him leave on Monday" back: a base form that nothing right before it governs. */
function bare(clause: Clause, verb: number, floor: number): Lean | null {
  const { stops, xpos } = clause;
  for (let at = verb - 1; at >= floor && !stops(at); at--) {
    const form = xpos[at]!;
    if (form === PAST || form === PARTICIPLE) return "past";
    if (form === MODAL) return modal(clause, at);
    if (form === PRESENT || form === PRESENT_THIRD || form === TO) return null;
  }
  return "future";
}

/** Lean of the nearest verb before `from`. */
function before(clause: Clause, from: number, floor: number): Lean | null {
  for (let at = from - 1; at >= floor; at--) {
    if (clause.stops(at)) return null;
    const form = clause.xpos[at]!;
    if (form === MODAL) return modal(clause, at);
    if (form === TO) return infinitive(clause, at, floor);
    if (form === BASE) return baseForm(clause, at, floor) ?? bare(clause, at, floor) ?? presently(clause, at, from);
    if (form === PARTICIPLE && clause.kind(at) === "set" && clause.kind(from - 1) === "for" && at === from - 2) return "future";
    if ((form === PARTICIPLE || form === PAST) && clause.kind(at) === "calls" && clause.kind(from - 1) === "for") return "future";
    if (form === PARTICIPLE) return participle(clause, at, floor);
    if (form === PAST) return clause.kind(at) === "planned" && !isBeside(clause, at, from) ? "future" : "past";
    if (form === PRESENT || form === PRESENT_THIRD) return presently(clause, at, from);
    if (clause.kind(at) === "told") return "past";
    if (form !== GERUND && !NOUNS.has(form) && clause.kind(at) === "planned") return "future";
  }
  return null;
}

/** Lean of the first finite verb behind. */
function behind(clause: Clause, from: number, ceiling: number): Lean | null {
  for (let at = from; at < ceiling; at++) {
    if (clause.stops(at)) return null;
    const form = clause.xpos[at]!;
    if (form === MODAL) return modal(clause, at);
    if (form === PAST || (form === PARTICIPLE && clause.kind(at) !== "planned")) return "past";
    if (form === PRESENT || form === PRESENT_THIRD) return clause.kind(at) === "had" ? "past" : null;
  }
  return null;
}

/** "The mayor [on Monday] resigned": a finite verb right behind a time has it, unless a plan stands before ("the vote set for Monday was"). */
function enclosed(clause: Clause, first: number, next: number, floor: number, count: number): Lean | null {
  let at = next;
  while (at < count && at - next < 2 && clause.xpos[at] === ADVERB) at++;
  if (at >= count || clause.xpos[at] !== PAST) return null;
  for (let back = first - 1; back >= floor && !clause.stops(back) && clause.xpos[back] !== COMMA; back--) {
    if (clause.kind(back) === "planned" || clause.kind(back) === "set") return null;
    if (clause.xpos[back] === PAST || clause.xpos[back] === MODAL) return "past";
  }
  return "past";
}

/** "They had been paying until May": a perfect that goes on, which no "until" turns ahead; one that sets a term does ("has given them until"). */
function hasGoneOn(clause: Clause, from: number, floor: number): boolean {
  for (let at = from - 1; at >= floor && !clause.stops(at); at--) {
    const form = clause.xpos[at]!;
    if (form === BASE || form === MODAL || form === PAST || form === PRESENT || form === PRESENT_THIRD || form === PARTICIPLE) return false;
    if (form !== GERUND) continue;
    const been = governor(clause, at, floor);
    const had = been < floor || clause.xpos[been] !== PARTICIPLE ? -1 : governor(clause, been, floor);
    return had >= floor && clause.kind(had) === "had";
  }
  return false;
}

/** "Sales fell through June": what is told in the past of a stretch that ends there; the perfect may go on ("has lent them money through June"). */
function hasRunUp({ stops, xpos }: Clause, from: number, floor: number): boolean {
  for (let at = from - 1; at >= floor && !stops(at); at--) {
    const form = xpos[at]!;
    if (form === PAST) return true;
    if (form === BASE || form === MODAL || form === TO || form === PRESENT || form === PRESENT_THIRD) return false;
  }
  return false;
}

/** What the words right before say: "until", "as early as" look ahead, "not until" and "since" back; an opening "until" leaves it to the verb. */
function prefixed(clause: Clause, from: number, floor: number): Lean | null {
  const { kind, opens } = clause;
  if (from < 1) return null;
  if (kind(from - 1) === "since") return "past";
  if (kind(from - 1) === "until")
    return opens(from - 1) ? null : kind(from - 2) === "not" || hasGoneOn(clause, from - 1, floor) ? "past" : "future";
  if (kind(from - 1) === "through") return hasRunUp(clause, from - 1, floor) ? "past" : "future";
  return from > 2 && kind(from - 1) === "as" && kind(from - 2) === "soon" && kind(from - 3) === "as" ? "future" : null;
}

/** "Under a [June] agreement": a time that describes a noun has no tense of its own. */
const describes = ({ xpos }: Clause, first: number, next: number): boolean =>
  first > 0 && next < xpos.length && xpos[first - 1] === ARTICLE && NOUNS.has(xpos[next]!);

/** "The [July 4] shooting death", "[the Fourth of July] bombing": what befell people was. */
function befell({ kind, xpos }: Clause, first: number, next: number): boolean {
  if (xpos[first] !== ARTICLE && (first === 0 || xpos[first - 1] !== ARTICLE)) return false;
  for (let at = next; at < xpos.length && at - next < DESCRIBED && NOUNS.has(xpos[at]!); at++) if (kind(at) === "befell") return true;
  return false;
}

/**
 * Gives a function that reads the lean of a time: the words right before it, else the tense of the nearest verb before
 * it in its clause, else of the nearest behind; null where none tells.
 *
 * @cost time O(REACH + log tokens) a call
 */
export function tenseReader(words: TenseWords): (text: string, tagged: Tagged, at: Range) => Lean | null {
  const rows = (Object.keys(words) as Kind[]).flatMap((kind) => words[kind].map((word) => ({ kind, word })));
  const index = wordIndex(rows.map(({ word }) => word));
  const held = lastHeld<Clause>();
  return (text, { tokens, syntax }, { start, end }) => {
    const first = tokenAt(tokens, start);
    if (first >= tokens.count || syntax.xpos.length < tokens.count) return null;
    const last = tokenAt(tokens, end - 1);
    const block = tokens.block[first]!;
    const isMark = (at: number, marks: string): boolean =>
      tokens.block[at] !== block || (tokens.end[at]! - tokens.start[at]! === 1 && marks.includes(text[tokens.start[at]!]!));
    const stops = (at: number): boolean => isMark(at, ";:.?!");
    const clause = held({
      xpos: syntax.xpos,
      opens: (at) => at === 0 || isMark(at - 1, ".?!"),
      stops,
      kind: (at) => {
        const row = index.find(text, tokens.start[at]!, tokens.end[at]!);
        return row < 0 ? null : rows[row]!.kind;
      },
    });
    if (befell(clause, first, last + 1)) return "past";
    if (describes(clause, first, last + 1)) return null;
    const floor = Math.max(0, first - REACH);
    const ceiling = Math.min(tokens.count, last + 1 + REACH);
    return (
      prefixed(clause, first, floor) ??
      enclosed(clause, first, last + 1, floor, ceiling) ??
      before(clause, first, floor) ??
      behind(clause, last + 1, ceiling)
    );
  };
}
