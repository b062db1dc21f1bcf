// Takes words and the tree they stand in, gives who says something, what is told by another, what hangs on what.
import { RELATIONS, type Syntax } from "../../model/index.ts";
import { BIT } from "../mentions/lexicon.ts";
import type { NameView } from "../mentions/name-view.ts";
import type { Phrase } from "../mentions/phrases.ts";
import type { QuotedSpeakers } from "./quoted-speakers.ts";

const code = (name: (typeof RELATIONS)[number]): number => RELATIONS.indexOf(name);
const SUBJECT = code("nsubj");
const PASSIVE = code("nsubj:pass");
const isSubjects = (relation: number | undefined): boolean => relation === SUBJECT || relation === PASSIVE;
const OPEN_COMPLEMENT = code("xcomp");
/** How many tokens behind its verb one of saying may stand: "he went on to [say]". */
const OPEN = 5;
const COMPLEMENT = code("ccomp");
/** How many steps up the tree are looked at. */
const HIGHEST = 8;

/** True for the subject of a verb of saying, and for whoever speaks a quotation. */
export function saysAt({ view, syntax: { head, relation }, quoted }: PronounGround, token: number): boolean {
  if ((quoted.spoken[token] ?? -1) >= 0) return true;
  if (!isSubjects(relation[token])) return false;
  const verb = head[token] ?? token;
  if (view.isUttering(verb)) return true;
  for (let at = verb + 1; at < verb + OPEN; at++)
    if (head[at] === verb && relation[at] === OPEN_COMPLEMENT && view.isUttering(at)) return true;
  return false;
}

/** True for a word inside quotation marks, or in a clause that says what somebody says. @cost O(1) */
export function isTold({ view, syntax: { head, relation }, quoted }: PronounGround, token: number): boolean {
  if ((quoted.quotation[token] ?? -1) >= 0) return true;
  for (let step = 0, at = token; step < HIGHEST; step++) {
    const governor = head[at] ?? at;
    if (governor === at) return false;
    if (relation[at] === COMPLEMENT && view.isUttering(governor)) return true;
    at = governor;
  }
  return false;
}

/**
 * Whether a subject and its verb of saying stand alone between commas or at the end, behind words that are no quotation:
 * "the plan, [it] says, costs little" – what one says of something is not said by it. @cost O(1)
 */
function isInserted({ view, syntax: { head, relation }, quoted }: PronounGround, token: number): boolean {
  const verb = head[token] ?? token;
  if (verb !== token + 1 || relation[token] !== SUBJECT || !view.isUttering(verb)) return false;
  return view.sign(token - 1) === "," && quoted.quotation[token - 1]! < 0 && (view.sign(verb + 1) === "," || view.sign(verb + 1) === ".");
}

/** The last unquoted colon or semicolon before an inserted clause in its sentence, -1 without one; `Infinity` for a clause that is not. @cost O(tokens of the sentence) for those */
export function insertedFrom(ground: PronounGround, token: number): number {
  if (!isInserted(ground, token)) return Infinity;
  const { view, quoted } = ground;
  for (let at = token - 1; at > 0 && view.sentence[at] === view.sentence[token]; at--) {
    const sign = view.sign(at);
    if ((sign === ":" || sign === ";") && quoted.quotation[at]! < 0) return at;
  }
  return -1;
}

const BESIDE = code("parataxis");
const CLAUSES: ReadonlySet<number> = new Set((["ccomp", "advcl", "acl", "acl:relcl", "conj"] as const).map(code));
/** How many tokens behind a pronoun names are looked at. */
const AHEAD = 40;

/** A capital letter's word that hangs on a pronoun's verb; `isNear` where no other clause stands between. */
export interface NameUnder {
  readonly token: number;
  readonly isNear: boolean;
}

/**
 * Names behind a subject that hang on its verb: it means none of those near ("he accused [Rossi]"), seldom one further down.
 *
 * @cost O(1)
 */
export function namesUnder({ view, syntax: { head, relation } }: PronounGround, token: number): NameUnder[] {
  const under: NameUnder[] = [];
  const verb = head[token] ?? token;
  if (!isSubjects(relation[token]) || verb === token) return under;
  for (let at = token + 1; at < token + AHEAD && view.sentence[at] === view.sentence[token]; at++) {
    if (view.capital[at] === 0) continue;
    let isNear = true;
    for (let step = 0, node = at; step < HIGHEST && relation[node] !== BESIDE; step++) {
      if (CLAUSES.has(relation[node] ?? -1)) isNear = false;
      const governor = head[node] ?? node;
      if (governor === node) break;
      node = governor;
      if (node !== verb) continue;
      under.push({ token: at, isNear });
      break;
    }
  }
  return under;
}

/** By token: how many sentences of the report's own there are up to it; two words outside quotation marks make one. @cost O(tokens) */
export function ownSentences(view: NameView, { quotation }: QuotedSpeakers): Int32Array {
  const own = view.room.int32(view.count);
  let count = 0;
  for (let first = 0, end = 0; first < view.count; first = end) {
    let outside = 0;
    while (end < view.count && view.sentence[end] === view.sentence[first]) if (quotation[end++]! < 0) outside++;
    if (outside > 1) count++;
    own.fill(count, first, end);
  }
  return own;
}

/** The words that a token hangs on, the nearest first. @cost O(1) */
export function governorsOf({ head }: Syntax, token: number): number[] {
  const above: number[] = [];
  for (let at = token; above.length < HIGHEST;) {
    const governor = head[at] ?? at;
    if (governor === at) break;
    above.push((at = governor));
  }
  return above;
}

/** What features ask of a report. */
export interface PronounGround {
  readonly view: NameView;
  readonly syntax: Syntax;
  readonly quoted: QuotedSpeakers;
}

/** True for the subject of a verb of acting: "she said", "said Rossi". */
export function speaksAt(view: NameView, { head, relation }: Syntax, token: number): boolean {
  return isSubjects(relation[token]) && (view.bits(head[token] ?? token) & BIT.acting) !== 0;
}

const OBLIQUE = code("obl");
const PARATAXIS = code("parataxis");
/** What the parse takes a clause for that a verb of saying follows. */
const IN_FRONT: ReadonlySet<number> = new Set([COMPLEMENT, PARATAXIS, code("advcl")]);
/** How many tokens before a verb its subject, or a clause in front of it, is looked for. */
const FRONT = 48;

/**
 * "[Chile] denied it, a spokesman of its ministry said": the subject of the clause in front of a verb of saying whose own
 * subject the word at `at` belongs to; -1 elsewhere. @cost O(`FRONT`)
 */
export function frontedSubject({ view, syntax: { head, relation } }: PronounGround, at: number): number {
  let subject = at;
  for (let step = 0; step < HIGHEST && relation[subject] !== SUBJECT; step++) {
    const above = head[subject] ?? subject;
    // "…, its head Ann Rossi wrote": the parse takes the office for an adjunct of the verb whose subject the name is.
    if (view.sign(at - 1) === "," && relation[subject] === OBLIQUE && above > subject && view.isUttering(above)) break;
    subject = above;
  }
  const verb = relation[subject] === SUBJECT || relation[subject] === OBLIQUE ? (head[subject] ?? -1) : -1;
  if (verb < 0 || !view.isUttering(verb)) return -1;
  const above = head[verb] ?? verb;
  const isBelow = relation[verb] === PARATAXIS && above < at;
  let clause = isBelow ? above : -1;
  for (let it = at - 1; clause < 0 && it >= 0 && it > at - FRONT; it--)
    if (head[it] === verb && IN_FRONT.has(relation[it] ?? -1)) clause = it;
  let found = -1;
  // "For its part Chile …": the parse takes who stands behind such an opening for a part of it.
  for (let it = clause - 1; clause >= 0 && it >= 0 && it > clause - FRONT; it--) {
    if (head[it] !== clause) continue;
    if (isSubjects(relation[it])) return it;
    if (relation[it] === OBLIQUE && found < 0) found = it;
  }
  return found;
}

/** The title or office before a name that its head word hangs on, "[Sen.] Rossi"; the head word where there is none. */
export function titleOf({ head }: Syntax, { first, coreFirst }: Phrase, token: number): number {
  const title = head[token] ?? token;
  return title >= first && title < coreFirst ? title : token;
}
