// Takes a sentence, gives the places in it where a verb or a phrase attributes words to somebody.
import type { Cue, Frame } from "./attribution-rule.ts";
import { ANY_PHRASE, BIT, type CompiledCue } from "./attribution-words.ts";
import { TAG, type ClauseView } from "./clause-view.ts";
import { phraseStarting } from "./noun-phrase.ts";

/** A cue as it stands: `group` is where its auxiliaries begin, `after` the token past its tail. */
export interface FoundCue {
  readonly cue: CompiledCue;
  readonly verb: number;
  readonly group: number;
  readonly after: number;
  readonly passive: boolean;
  /** "saying", "adding" with no auxiliary: speaks for the subject of another verb. */
  readonly participle: boolean;
  readonly affirmed: boolean;
  /** The same verb with fewer words behind it, for where the longer cue takes nothing: "voiced [concern]". */
  readonly shorter: FoundCue | null;
}

/** Gives the verbal cues of tokens `first` up to `end`, in order, none inside another. */
export function verbCues(view: ClauseView, first: number, end: number): FoundCue[] {
  const found: FoundCue[] = [];
  for (let at = first; at < end; at++) {
    const word = view.word[at]!;
    const cues = word < 0 ? null : view.table.cues[word];
    if (cues === null || cues === undefined) continue;
    if (isCompound(view, at)) continue;
    const tag = view.tag(at);
    const verbal = tag === TAG.verb || tag === TAG.aux || tag === TAG.x;
    const cue = withTail(view, cues, at, end);
    if (
      cue === null ||
      (!verbal &&
        (view.isName(at) || (cue.nounForm && !isVerbYet(view, at, first) && !isLast(view, at, end) && !isCredit(view, at, first, end))))
    )
      continue;
    const after = pastTail(view, cue, at, end);
    const less = cue.tail.length === 0 ? undefined : cues.find(({ tail }) => tail.length === 0);
    const shorter =
      less === undefined || (!verbal && less.nounForm && !isVerbYet(view, at, first)) ? null : cueAt(view, less, at, first, at + 1, null);
    const it = cueAt(view, cue, at, first, after, shorter);
    if (it !== null) found.push(it);
    at = after - 1;
  }
  return found;
}

/** The first of a word's cues whose tail stands behind it. */
function withTail(view: ClauseView, cues: readonly CompiledCue[], at: number, end: number): CompiledCue | null {
  for (const it of cues) if (pastTail(view, it, at, end) > 0) return it;
  return null;
}

/** How far before a word its clause's opening is looked for, in tokens. */
const CLAUSE = 14;

/**
 * "But sources in Arden claim that …": whether a word tagged a noun is the verb, since "that" follows, the clause has
 * no other before it and several people open it.
 */
function isVerbYet(view: ClauseView, at: number, floor: number): boolean {
  const before = view.tag(at - 1);
  if (!view.is(at + 1, BIT.complementizer) || (before !== TAG.noun && before !== TAG.propn)) return false;
  let several = false;
  for (let to = at - 1; to >= Math.max(floor, at - CLAUSE); to--) {
    if (view.isFinite(to) || view.tag(to) === TAG.part || view.isComma(to)) return false;
    // "The police claim that …", not "a police claim that …".
    several ||= view.isPlural(to) || (view.isCollective(to) && view.lower(to - 1) !== "a");
    if (to === floor || (view.is(to, BIT.coordinator) && view.isComma(to - 1))) return several;
  }
  return false;
}

/**
 * "…, answers [Berg].", "“…,” cautions [Lena Berg], who …": whether a word tagged a noun is the verb, since a comma stands
 * before it and a person's name, the last words, behind; behind a quotation that ends with a comma anything may follow the name.
 */
function isLast(view: ClauseView, at: number, end: number): boolean {
  if (endsOpen(view, at - 1)) {
    const speaker = view.mentionFrom(at + 1);
    return speaker?.kind === "person" && speaker.form !== "pronoun";
  }
  if (!view.isComma(at - 1)) return false;
  const mention = view.mentionFrom(at + 1);
  if (mention?.kind !== "person" || mention.form !== "name") return false;
  const after = view.tokenAt(mention.end - 1) + 1;
  return after >= end - 1 && (after >= end || view.tag(after) === TAG.punct);
}

/** Whether a quotation closes at a token with a comma inside its marks: its sentence goes on. */
function endsOpen(view: ClauseView, at: number): boolean {
  const quotation = at < 0 ? -1 : view.quotation[at]!;
  if (quotation < 0 || view.afterQuotation(at) !== at + 1) return false;
  return view.text[view.layers.quotations[quotation]!.inner.end - 1] === ",";
}

/** Most tokens of an outlet's name. */
const OUTLET = 6;

/**
 * "…, [TASS] reports.", "…, an Orlopress correspondent reports, citing …": whether a word tagged a noun is the verb by which an
 * outlet passes on what stands before it: a comma, a name and the last word of its sentence, or a comma and a participle behind.
 */
function isCredit(view: ClauseView, at: number, floor: number, end: number): boolean {
  if (!view.table.credits.passing.has(view.lower(at)) || view.quotation[at]! >= 0) return false;
  const closes = at + 1 >= end || view.sign(at + 1) === "." || (view.isComma(at + 1) && view.is(at + 2, BIT.relay));
  if (!closes) return false;
  let first = at;
  let named = false;
  while (first > floor && at - first < OUTLET && isNameWord(view, first - 1)) named = view.tag(--first) === TAG.propn || named;
  return named && first < at && view.isComma(first - 1) && hasFinite(view, floor, first - 1);
}

const isNameWord = (view: ClauseView, at: number): boolean => {
  const tag = view.tag(at);
  return tag === TAG.propn || tag === TAG.noun || tag === TAG.det || (tag === TAG.adj && view.isName(at)) || view.sign(at) === "-";
};

function hasFinite(view: ClauseView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (view.isFinite(at)) return true;
  return false;
}

/** "self-proclaimed", "so-called": a hyphen binds the verb to a word before it. */
const isCompound = (view: ClauseView, at: number): boolean => at > 0 && view.sign(at - 1) === "-" && view.end[at - 1] === view.start[at];

/** Whether a cue can stand behind what it reports and be one by itself; verbs of counting and listing are cues only before what they count. */
export const saysClauses = ({ frames }: Cue): boolean => frames.some((frame) => !PHRASAL.has(frame));

/** Frames that take no clause, nor anything that stands before the cue. */
const PHRASAL: ReadonlySet<Frame> = new Set([
  "number",
  "rate",
  "cause",
  "liable",
  "burden",
  "feeling",
  "motion",
  "found",
  "listing",
  "withheld",
]);

/** Frames that ask for certain nouns or adjectives. */
const PARTICULAR: ReadonlySet<Frame> = new Set(["liable", "burden", "feeling", "motion"]);

/** Whether a verb says something with certain phrases behind it only: "held [him responsible]", "accepted [the proposal]". */
export const needsPhrase = ({ frames }: Cue): boolean => frames.every((frame) => PARTICULAR.has(frame));

/** Whether a cue says something with a phrase behind it, where the model finds that it does. */
export const saysSomething = (cue: Cue): boolean => saysClauses(cue) || cue.frames.includes("found") || cue.frames.includes("cause");

/** Longest noun phrase inside a cue ("let [the mayor of Turin] know"), in tokens. */
const LONGEST_SLOT = 8;

/** Position past a cue's verb and its tail, -1 where the tail does not follow. @cost O(tail + noun phrase) */
export function pastTail(view: ClauseView, { tailWords }: CompiledCue, verb: number, end: number): number {
  let at = verb + 1;
  for (const tail of tailWords) {
    if (tail === ANY_PHRASE) {
      const phrase = phraseStarting(view, at, Math.min(end, at + LONGEST_SLOT), false);
      if (phrase === null) return -1;
      at = phrase.after;
    } else if (at < end && view.word[at] === tail) at++;
    else return -1;
  }
  return at;
}

function cueAt(view: ClauseView, cue: CompiledCue, verb: number, floor: number, after: number, shorter: FoundCue | null): FoundCue | null {
  let group = verb;
  let affirmed = true;
  let passive = false;
  let auxiliary = false;
  for (let at = verb - 1; at >= floor && view.quotation[at] === view.quotation[group]; at--) {
    const isAuxiliary = view.is(at, BIT.auxiliary) && (view.tag(at) === TAG.aux || view.tag(at) === TAG.x || view.tag(at) === TAG.part);
    const isNegation = view.is(at, BIT.negation);
    if (!isAuxiliary && !isNegation && !(view.tag(at) === TAG.adv && view.is(at, BIT.adverb)) && !(view.tag(at) === TAG.adv && auxiliary))
      break;
    if (isNegation) affirmed = false;
    if (isAuxiliary) {
      auxiliary = true;
      if (at === verb - 1 || group === verb) passive = view.is(at, BIT.copula) && !view.isGerund(verb);
      else if (view.is(at, BIT.copula) && view.isPast(verb)) passive = true;
    }
    group = at;
  }
  while (group < verb && view.tag(group) === TAG.adv && !view.is(group, BIT.auxiliary | BIT.negation)) group++;
  if (view.is(group - 1, BIT.infinitive) && view.tag(group - 1) === TAG.part) {
    const higher = higherVerb(view, group - 2, floor);
    if (higher === null) return null;
    return { cue, verb, after, ...higher, participle: false, affirmed: affirmed && higher.affirmed, shorter };
  }
  const participle = !auxiliary && view.is(verb, BIT.participle) && !view.isPast(verb);
  if (participle && isThing(view, verb, floor)) return null;
  if (participle && group === verb && view.tag(verb - 1) === TAG.verb && verb - 1 >= floor) {
    // "started reporting", "kept insisting"
    const higher = higherVerb(view, verb - 1, floor);
    if (higher !== null) return { cue, verb, after, ...higher, participle: false, shorter };
  }
  return { cue, verb, group, after, passive, participle, affirmed: affirmed && !cue.withholds, shorter };
}

/** "A briefing", "a news briefing": a noun that looks like a participle. */
function isThing(view: ClauseView, at: number, floor: number): boolean {
  if (view.tag(at) !== TAG.noun) return false;
  let before = at - 1;
  while (before > floor && (view.tag(before) === TAG.adj || view.tag(before) === TAG.noun)) before--;
  return before >= floor && view.tag(before) === TAG.det;
}

/** "refused [to say]", "went on [to argue]": the verb that governs an infinitive, with its own group; null where none does. */
function higherVerb(view: ClauseView, at: number, floor: number): { group: number; affirmed: boolean; passive: boolean } | null {
  let verb = at;
  while (verb >= floor && (view.tag(verb) === TAG.adp || view.tag(verb) === TAG.adv)) verb--;
  if (verb < floor || view.tag(verb) !== TAG.verb) return null;
  let group = verb;
  let affirmed = true;
  let passive = false;
  while (group > floor && (view.is(group - 1, BIT.auxiliary | BIT.negation) || view.tag(group - 1) === TAG.adv)) {
    group--;
    if (view.is(group, BIT.negation)) affirmed = false;
    if (view.is(group, BIT.copula) && !view.isGerund(verb)) passive = true;
  }
  const cues = view.cuesAt(verb);
  if (cues?.some(({ withholds }) => withholds) === true) affirmed = false;
  return { group, affirmed, passive };
}

/** Position past an opener ("according to") that begins at `at`, or -1. */
export function afterOpener(view: ClauseView, at: number, end: number): number {
  if (!view.is(at, BIT.opener)) return -1;
  for (const words of view.table.openers)
    if (words.every((word, index) => at + index < end && view.word[at + index] === word)) return at + words.length;
  return -1;
}
