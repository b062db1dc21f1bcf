// Takes quotations and the tree around them, gives the word that stands for whoever speaks each: "…", said [Rossi].
import { RELATIONS, type Layers, type Syntax } from "../../model/index.ts";
import { hasTree, headToken } from "../syntax/clause-tree.ts";
import { BIT } from "../mentions/lexicon.ts";
import type { NameView } from "../mentions/name-view.ts";

const SUBJECT = RELATIONS.indexOf("nsubj");
/** How many tokens from a quotation its verb of saying may stand, and a subject from that verb. */
const NEAR = 6;
const SUBJECT_WITHIN = 12;
/** How many steps up the tree a verb of saying is looked for. */
const HIGHEST = 8;

export interface QuotedSpeakers {
  /** Outermost quotation of each token, -1 outside. */
  readonly quotation: Int32Array;
  /** By quotation: the token that heads its speaker's phrase, -1 where none was found. */
  readonly speaker: Int32Array;
  /** By quotation: its tokens; 0 for one inside another. */
  readonly length: Int32Array;
  /** By token: the first quotation that it is the speaker of, -1 where of none. */
  readonly spoken: Int32Array;
}

/** @cost O(tokens + quotations) */
export function quotedSpeakers(view: NameView, syntax: Syntax, quotations: Layers["quotations"]): QuotedSpeakers {
  const quotation = view.room.int32(view.count, -1);
  const speaker = view.room.int32(quotations.length, -1);
  const length = view.room.int32(quotations.length);
  let at = 0;
  for (let index = 0; index < quotations.length; index++) {
    const { start, end, depth, continues } = quotations[index]!;
    if (depth > 0) continue;
    while (at < view.count && (view.start[at] ?? 0) < start) at++;
    const first = at;
    while (at < view.count && (view.end[at] ?? 0) <= end) quotation[at++] = index;
    length[index] = at - first;
    if (!hasTree(syntax) || at === first) continue;
    const before = first > 0 ? quotation[lastQuoted(view, quotation, first)] : -1;
    const known = continues ?? -1;
    let said = nameBehind(view, syntax, at);
    if (said < 0) said = speakerBeside(view, syntax, first, at);
    if (said < 0) said = pronounBehind(view, syntax, at);
    if (said < 0) said = pronounBehindVerb(view, at);
    if (said < 0) said = speakerAbove(view, syntax, first, at);
    if (said < 0) said = speakerAnnounced(view, syntax, first);
    if (said < 0 && known >= 0) said = speaker[known] ?? -1;
    if (said < 0 && before !== undefined && before >= 0) said = speaker[before] ?? -1;
    speaker[index] = said;
  }
  return { quotation, speaker, length, spoken: spokenBy(view, speaker) };
}

function spokenBy({ room, count }: NameView, speaker: Int32Array): Int32Array {
  const spoken = room.int32(count, -1);
  for (let index = speaker.length - 1; index >= 0; index--) if (speaker[index]! >= 0) spoken[speaker[index]!] = index;
  return spoken;
}

/** Last token of a quotation before `first` in the same block; `first` itself where there is none. @cost O(block) */
function lastQuoted(view: NameView, quotation: Int32Array, first: number): number {
  for (let at = first - 1; at >= 0 && first - at < 3 * SUBJECT_WITHIN && view.block[at] === view.block[first]; at--) {
    if (quotation[at]! >= 0) return at;
  }
  return first;
}

/** Subject of the verb of saying right after a quotation, else of the one right before it. */
function speakerBeside(view: NameView, syntax: Syntax, first: number, after: number): number {
  for (let verb = after; verb < Math.min(view.count, after + NEAR); verb++) {
    if (view.block[verb] !== view.block[after - 1] || isStop(view, verb)) break;
    const found = subjectOf(view, syntax, verb);
    if (found >= 0 && (found < first || found >= after)) return found;
  }
  for (let verb = first - 1; verb >= Math.max(0, first - NEAR); verb--) {
    if (view.block[verb] !== view.block[first] || isStop(view, verb)) break;
    const found = subjectOf(view, syntax, verb);
    if (found >= 0 && (found < first || found >= after)) return found;
  }
  return -1;
}

/** "“…,” [she] cut in": a pronoun that acts right behind a quotation's comma, whatever the verb. */
function pronounBehind(view: NameView, { head, relation }: Syntax, after: number): number {
  const at = view.sign(after) === "," ? after + 1 : after;
  const isHeldOpen = at > after || view.sign(after - 2) === ",";
  const isHere = isHeldOpen && at < view.count && view.block[at] === view.block[after - 1];
  const acts = isHere && relation[at] === SUBJECT && head[at] === at + 1 && view.isFinite(at + 1);
  return acts && view.lexicon.pronouns.has(view.word[at] ?? -1) ? at : -1;
}

/** "“…,” said [he].": a pronoun behind a verb of saying that ends the clause, which trees take for its object. */
function pronounBehindVerb(view: NameView, after: number): number {
  const verb = view.sign(after) === "," ? after + 1 : after;
  const isHere = verb + 2 < view.count && view.block[verb + 1] === view.block[after - 1];
  if (!isHere || !view.isUttering(verb) || !view.isVerb(verb)) return -1;
  const mark = view.sign(verb + 2);
  return (mark === "." || mark === ",") && view.lexicon.pronouns.has(view.word[verb + 1] ?? -1) ? verb + 1 : -1;
}

/** "“…,” [Ilmar Tosk], 61, said": a name behind a quotation's comma, with an age or the like between commas before its verb of saying. */
function nameBehind(view: NameView, syntax: Syntax, after: number): number {
  const isHeldOpen = view.sign(after) === "," || view.sign(after - 2) === ",";
  const first = view.sign(after) === "," ? after + 1 : after;
  if (!isHeldOpen || first >= view.count || view.block[first] !== view.block[after - 1] || !view.isCapital(first)) return -1;
  let end = first + 1;
  while (end < view.count && view.isCapital(end)) end++;
  if (view.sign(end) !== ",") return -1;
  for (let at = end + 1; at < Math.min(view.count, end + SUBJECT_WITHIN) && view.sentence[at] === view.sentence[first]; at++) {
    if (view.isFinite(at)) return view.sign(at - 1) === "," && view.isUttering(at) ? headToken(syntax, first, end) : -1;
  }
  return -1;
}

/** Subject of the nearest verb of saying that the quotation, or a part of it, hangs on: "Rossi says the vote “was unfair”". */
function speakerAbove(view: NameView, syntax: Syntax, first: number, after: number): number {
  let token = headToken(syntax, first, after);
  for (let step = 0; step < HIGHEST; step++) {
    const governor = syntax.head[token] ?? token;
    if (governor === token) return -1;
    token = governor;
    if (token >= first && token < after) continue;
    const found = subjectOf(view, syntax, token, false);
    if (found >= 0 && (found < first || found >= after)) return found;
  }
  return -1;
}

/** "Rossi continued:", then the quotation in a paragraph of its own. */
function speakerAnnounced(view: NameView, syntax: Syntax, first: number): number {
  if (first === 0 || view.block[first - 1] === view.block[first] || view.sign(first - 1) !== ":") return -1;
  for (let verb = first - 2; verb >= 0 && view.sentence[verb] === view.sentence[first - 1]; verb--) {
    const found = subjectOf(view, syntax, verb, false);
    if (found >= 0) return found;
  }
  return -1;
}

const isStop = (view: NameView, at: number): boolean => view.sign(at) === "." || view.sign(at) === ";";

/** Subject of a verb of saying, or of one of acting too; -1 where the word at `verb` is none or has none near. */
function subjectOf(view: NameView, { head, relation }: Syntax, verb: number, mayAct = true): number {
  const isSaid = view.isUttering(verb);
  if (!(isSaid || (mayAct && (view.bits(verb) & BIT.acting) !== 0)) || !view.isVerb(verb)) return -1;
  for (let step = 1; step <= SUBJECT_WITHIN; step++) {
    for (const at of [verb - step, verb + step]) if (head[at] === verb && relation[at] === SUBJECT && at !== verb) return at;
  }
  return -1;
}
