// Takes a report's phrases, gives descriptions the name that stands between commas behind them, whatever is told right before it: "A regional mediator, retired engineer Rolf Tesk, said", and the name right behind a calling that no table has.
import { UPOS } from "../../model/index.ts";
import { BIT, entryFor } from "./lexicon.ts";
import { NAME_KINDS } from "./name-labels.ts";
import { PART, type NameView } from "./name-view.ts";
import { phraseOf, type Phrase, type PhraseIndex, type StatedRole } from "./phrases.ts";

const PERSON = NAME_KINDS.indexOf("person");
const [NUM, VERB, NOUN] = [UPOS.indexOf("NUM"), UPOS.indexOf("VERB"), UPOS.indexOf("NOUN")];
const ORGANIZATION = NAME_KINDS.indexOf("organization");
/** Most tokens from a comma to the name: "[, a Tarnow timber merchant called] Rolf Tesk". */
const TOLD_BEFORE = 8;
/** Most tokens from the end of a description to its comma: "the company [operating the two yards of the port],". */
const TOLD_BEHIND = 10;
/** Most tokens of what stands in brackets behind an office or a name. */
const BRACKETED = 4;

const OTHERS = BIT.and | BIT.relative | BIT.placing | BIT.moving | BIT.about | BIT.among;
const QUOTED = new Set(["“", "”", '"', "‘", "«"]);

/**
 * Sets `same` of descriptions that open a clause and of a name that ends between commas before the clause's verb.
 *
 * @cost O(phrases × (`TOLD_BEFORE` + `TOLD_BEHIND`))
 */
export function readApposedNames(view: NameView, phrases: Phrase[], order: readonly PhraseIndex[]): void {
  for (let at = 1; at < order.length; at++) {
    const index = order[at]!;
    const name = phrases[index]!;
    if (!isFullName(view, name)) continue;
    if (goesOnBehind(view, name)) {
      const comma = commaBefore(view, name);
      const left = comma < 0 ? -1 : describedUpTo(view, phrases, order, at, comma);
      if (left >= 0 && fits(view, phrases[left]!, name)) join(view, phrases, left, index, comma);
    }
    const before = order[at - 1]!;
    if (isCallingBefore(view, phrases[before]!, name)) join(view, phrases, before, index, name.first);
  }
}

/** A name of two words or more, or a title and a name, that no table knows. */
const isFullName = (view: NameView, { sort, entry, same, absorbed, titled, coreFirst, coreEnd }: Phrase): boolean =>
  sort === "name" && entry === null && same < 0 && !absorbed && (titled || coreEnd - coreFirst > 1) && view.isCapital(coreFirst);

/** Whether a comma closes a name, its bracket and its age, with a verb or "who" behind it. */
function goesOnBehind(view: NameView, { end, first }: Phrase): boolean {
  let at = behindBracket(view, end);
  if (view.sign(at) !== "," || view.sentence[at] !== view.sentence[first]) return false;
  at++;
  if (view.upos[at] === NUM && view.sign(at + 1) === ",") at += 2;
  // "[today] received".
  if (view.isAdverb(at) || (view.upos[at] === NOUN && view.isFinite(at + 1))) at++;
  if (view.sentence[at] !== view.sentence[first]) return false;
  return view.upos[at] === VERB || view.isAuxiliary(at) || (view.bits(at) & BIT.who) !== 0;
}

/** The token behind a short bracket that opens at `at`: "(Renewal)"; `at` where none does. */
function behindBracket(view: NameView, at: number): number {
  if (view.sign(at) !== "(") return at;
  for (let close = at + 1; close <= at + BRACKETED; close++) if (view.sign(close) === ")") return close + 1;
  return at;
}

/** The comma before a name with nothing but words that tell of it between them; -1 elsewhere. */
function commaBefore(view: NameView, { first }: Phrase): number {
  for (let at = first - 1; at > 0 && at >= first - TOLD_BEFORE && view.sentence[at] === view.sentence[first]; at--) {
    const sign = view.sign(at);
    if (sign === ",") return at;
    if (sign !== "" && sign !== "-" && sign !== "(" && sign !== ")") return -1;
    // "[, retired] General Rolf Tesk" may be tagged as a verb.
    const isFinite = view.isFinite(at) && view.sign(at - 1) !== ",";
    if (isFinite || view.isAuxiliary(at) || (view.bits(at) & OTHERS) !== 0) return -1;
  }
  return -1;
}

/** The phrase that opens a clause and goes on to the comma without a verb; -1 where none does. @param at place of the name in the order */
function describedUpTo(
  view: NameView,
  phrases: readonly Phrase[],
  order: readonly PhraseIndex[],
  at: number,
  comma: number,
): PhraseIndex | -1 {
  let found = -1;
  for (let before = at - 1; before >= 0; before--) {
    const it = phrases[order[before]!]!;
    if (view.sentence[it.first] !== view.sentence[comma] || comma - it.end > TOLD_BEHIND) break;
    if (it.end > comma) continue;
    // "The captain's [employer]": who owns it opens the clause.
    if (view.part[it.end] === PART.genitive) {
      if (found >= 0 && phrases[found]!.first === it.end + 1 && opensClause(view, it.first)) break;
      continue;
    }
    if (opensClause(view, it.first) || view.part[it.first - 1] === PART.genitive) found = order[before]!;
    if (opensClause(view, it.first)) break;
  }
  const left = phrases[found];
  // "An Orlo navy [ship], the Sanna": no navy is named.
  if (left === undefined || view.upos[left.end] === NOUN) return -1;
  for (let word = left.end; word < comma; word++) {
    if (view.isFinite(word) || view.isAuxiliary(word) || (view.bits(word) & (BIT.relative | BIT.and)) !== 0) return -1;
    if (view.sign(word) !== "" && view.sign(word) !== "-" && view.sign(word) !== "(" && view.sign(word) !== ")") return -1;
  }
  return found;
}

const opensClause = (view: NameView, first: number): boolean =>
  view.initial[first] === 1 || view.sign(first - 1) === "," || QUOTED.has(view.sign(first - 1)) || (view.bits(first - 1) & BIT.and) !== 0;

/** Whether a description can be of whom the name names: somebody of a person, a body of a body. */
function fits(view: NameView, left: Phrase, name: Phrase): boolean {
  if (left.same >= 0 || left.absorbed || left.titled || left.determiner === "every") return false;
  if (left.determiner === "none" && view.part[left.first - 1] !== PART.genitive) return false;
  if (left.sort === "name") return left.determiner === "the" && left.entry === null && left.head === null && isPerson(view, name);
  if (left.sort !== "described") return left.sort === "group" && left.determiner === "the" && isBody(view, name);
  const sense = left.head?.sense;
  if (sense === "role") return true;
  return sense === "body" && !isPerson(view, name) && left.head?.body?.ofState !== true;
}

const isPerson = (view: NameView, { head, titled, coreFirst }: Phrase): boolean =>
  head?.sense !== "body" && (titled || (view.bits(coreFirst) & BIT.firstName) !== 0 || view.kindAt(coreFirst) === PERSON);

const isBody = (view: NameView, { head, titled, coreFirst }: Phrase): boolean =>
  !titled && (head?.sense === "body" || view.kindAt(coreFirst) === ORGANIZATION);

/** "[Third mate] Rolf Tesk", "[Principal Secretary (Roads)] Ana Kos": a noun without an article that opens its sentence, right before a person's full name. */
function isCallingBefore(view: NameView, left: Phrase, name: Phrase): boolean {
  if (left.sort !== "described" || left.determiner !== "none" || left.same >= 0 || left.absorbed) return false;
  if (view.initial[left.first] !== 1 && !opensBehindHyphen(view, left.first)) return false;
  const sense = left.head?.sense;
  if (sense !== "role" && sense !== "work") return false;
  return left.coreEnd === left.end && behindBracket(view, left.end) === name.first && !name.titled && isPerson(view, name);
}

/** "Runner-[up] Ana Kos": the last part of a word with which a sentence opens. */
const opensBehindHyphen = (view: NameView, first: number): boolean => view.sign(first - 1) === "-" && view.initial[first - 2] === 1;

/** Makes a description that of a name, and what stands within it nobody's. @param until the token at which what tells of it ends */
function join(view: NameView, phrases: Phrase[], left: PhraseIndex, index: PhraseIndex, until: number): void {
  const name = phrases[index]!;
  const described = phrases[left]!;
  for (const it of phrases) if (it.same === index && !it.absorbed && it.first > described.first && it.end <= until) it.same = -1;
  if (described.sort === "name")
    phrases[left] = phraseOf({ ...described, sort: "described", same: index, roles: [roleOf(view, described)] });
  else described.same = index;
  if (name.head?.sense === "body" || view.kindAt(name.coreFirst) === ORGANIZATION) return;
  for (const role of phrases[left]!.roles) if (role.entry.sense === "role") name.roles.push(role);
}

/** "The Relief Coordinator", "the Minister of Roads and Water": an office that no table has, by its last word before "of". */
function roleOf(view: NameView, { coreFirst, coreEnd }: Phrase): StatedRole {
  let last = coreFirst;
  while (last + 1 < coreEnd && (view.bits(last + 1) & (BIT.of | BIT.about)) === 0) last++;
  const noun = view.words(last, last + 1).toLowerCase();
  const entry = entryFor("role", noun, { role: { forms: [noun], sort: "calling" } });
  return { entry, words: view.words(coreFirst, coreEnd).toLowerCase(), of: -1, authority: null, past: false };
}
