// Takes an attribution's cue and content, gives the act that the cue's words tell: "told them to leave", "voiced alarm".
import type { Act } from "../../../model/index.ts";
import { tableFilter } from "../../syntax/form-filter.ts";
import type { Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { CueActWords } from "../cue-act-rule.ts";
import { mainClauses } from "./main-clauses.ts";
import type { Phrase } from "../noun-phrase.ts";

/** Tokens of a content in which the noun that a cue's verb carries, or the deed that it asks for, is looked for. */
const NEAR = 14;

/** Rules out most words of cues that tell nothing of the act. */
const tellingFilter = tableFilter((words: CueActWords) => [
  ...[
    words.agreeing,
    words.warning,
    words.vouching,
    words.insisting,
    words.assuring,
    words.pleading,
    words.asking,
    words.calling,
    words.wanting,
    words.carriers,
  ].flatMap((forms) => [...forms]),
  ...words.phrases.flatMap(({ heads }) => [...heads]),
  ...words.verbs.keys(),
]);

/**
 * Gives the act of a cue: its own where it has one and what follows does not tell otherwise, else what its words tell;
 * null leaves it to the content.
 *
 * @cost O(tokens of the cue × phrases)
 */
export function cueActOf(view: ClauseView, it: Pick<Draft, "cue" | "content" | "act">, words: CueActWords): Act | null {
  const { cue, content, act } = it;
  const span = content[0];
  if (cue === null || span === undefined) return act;
  const mayTell = tellingFilter(words);
  const { form } = view.traits;
  if (refrains(view, cue, words)) return "no-comment";
  let found: Act | null = act === "announce" && isSolemn(view, cue, words) && isClause(view, span) ? null : act;
  for (let at = cue.first; at < cue.after; at++) {
    if (!mayTell(form[at]!)) continue;
    const word = view.lower(at);
    if (words.warning.has(word) && warnsOff(view, cue, span, words)) return "request";
    const plea = words.pleading.has(word) ? pleaded(view, at, span, words) : null;
    if (plea !== null) return plea;
    if (words.agreeing.has(word) && !opensDeed(view, span.first) && !foretells(view, span)) return null;
    if (words.vouching.has(word) && !opensDeed(view, span.first) && !foretells(view, span) && tells(view, span)) return null;
    if (words.insisting.has(word) && isSubjunctive(view, span, words))
      return words.proposing.has(word) ? proposed(view, span, words) : "request";
    if (words.assuring.has(word) && (foretells(view, span) || assuresOf(view, span, words))) return "commit";
    if (words.asking.has(word) && asksDeed(view, it, words)) return "request";
    if (words.calling.has(word) && callsTo(view, span, words)) return "request";
    if (words.wanting.has(word) && cue.after - at === WANTS_TO_KNOW && words.know.has(view.lower(cue.after - 1))) return "ask";
    if (words.carriers.has(word)) {
      const carried =
        carriedAct(view, at + 1, carriedEnd(cue, span), words) ??
        carriedAct(view, span.first, Math.min(span.after, span.first + NEAR), words);
      if (carried !== null) return carried;
    }
    const next = view.lower(at + 1);
    // "Backed the call for calm": what is done stands before the noun.
    const isCarried = found !== null && view.tag(at) === TAG.noun;
    const phrase = isCarried
      ? undefined
      : words.phrases.find(({ heads, then }) => heads.has(word) && (then.has(next) || isParted(view, span, then, words)));
    if (phrase?.act === "support" && view.lower(at + 2) === words.against) return "condemn";
    if (phrase !== undefined) return phrase.act;
    // Not the "back" of "shot back".
    if (view.tag(at) === TAG.verb) found ??= words.verbs.get(word) ?? null;
  }
  return found === "commit" && avenges(view, span, words) ? "threaten" : found;
}

/** "Declared that …": what is said tells whether anything is announced by it. @cost O(tokens of the cue) */
function isSolemn(view: ClauseView, { first, after }: Phrase, { solemn }: CueActWords): boolean {
  for (let at = first; at < after; at++) if (solemn.has(view.lower(at))) return true;
  return false;
}

/** "The roof had fallen", not "a state of emergency". */
const isClause = (view: ClauseView, span: Phrase): boolean =>
  mainClauses(view, span).some(({ subject, expletive }) => subject >= 0 || expletive >= 0);

/** "Vowed “harsh revenge”", "promised a crushing response": what is promised is a reprisal. */
function avenges(view: ClauseView, { first, after }: Phrase, { reprisals, responses, harsh }: CueActWords): boolean {
  let isHarsh = false;
  for (let at = first; at < Math.min(after, first + NEAR); at++) {
    const word = view.lower(at);
    if (reprisals.has(word) || (isHarsh && responses.has(word))) return true;
    isHarsh ||= harsh.has(word);
    const tag = view.tag(at);
    if (tag !== TAG.det && tag !== TAG.adj && tag !== TAG.adv && tag !== TAG.cconj && tag !== TAG.punct && !harsh.has(word)) return false;
  }
  return false;
}

/** "Brushed [the charge] aside": the particle ends what is said, or stands behind it. */
const isParted = (view: ClauseView, { after }: Phrase, then: ReadonlySet<string>, { aside }: CueActWords): boolean =>
  [after - 1, after].some((at) => aside.has(view.lower(at)) && then.has(view.lower(at)));

/** "Warned Uganda against sending warships": that it be not done. @cost O(NEAR) */
function warnsOff(view: ClauseView, { first, after: end }: Phrase, { after }: Phrase, { against }: CueActWords): boolean {
  for (let at = first + 1; at < Math.min(after, end + NEAR); at++) {
    if (view.lower(at) === against) return view.isGerund(at + 1);
    if (view.isFinite(at) && at >= end) return false;
  }
  return false;
}

/** "Refrained from [commenting on]": before the cue, or in it. */
const refrains = (view: ClauseView, { first }: Phrase, { refraining, from, halting, short, holding }: CueActWords): boolean =>
  (first > 1 && view.lower(first - 1) === from && refraining.has(view.lower(first - 2))) ||
  (refraining.has(view.lower(first)) && view.lower(first + 1) === from) ||
  (halting.has(view.lower(first)) && view.lower(first + 1) === short && holding.has(view.lower(first + 3)));

/** Tokens behind "pleaded" among which what is pleaded is looked for. */
const PLEA = 4;

/** "Pleaded guilty" owns up, "pleaded not guilty" denies; null where somebody pleads for something. */
function pleaded(view: ClauseView, verb: number, { after }: Phrase, { pleas, innocent }: CueActWords): Act | null {
  let denies = false;
  for (let at = verb + 1; at < Math.min(Math.max(after, verb + 2), verb + 1 + PLEA); at++) {
    const word = view.lower(at);
    denies ||= view.is(at, BIT.negation) && view.lower(at + 1) !== "contest";
    if (pleas.has(word)) return denies || innocent.has(word) ? "deny" : "assert";
  }
  return null;
}

/** Most tokens between a cue and what it carries: "expressed bewilderment at the fact that". */
const BETWEEN = 6;

/** Where the words end among which what a cue carries is looked for. */
const carriedEnd = (cue: Phrase, { first }: Phrase): number => (first > cue.after && first - cue.after <= BETWEEN ? first : cue.after);

/** Whether "to" and a verb, or what the tagger took for a noun, stand at a token, "not" before or behind it. */
function opensDeed(view: ClauseView, at: number): boolean {
  const to = view.is(at, BIT.negation) ? at + 1 : at;
  if (!view.is(to, BIT.infinitive)) return false;
  for (let next = to + 1; next < to + 4; next++) {
    const tag = view.tag(next);
    if (tag === TAG.verb || tag === TAG.aux || (tag === TAG.noun && next === to + 1 && !view.lower(next).endsWith("s"))) return true;
    if (tag !== TAG.adv && !view.is(next, BIT.negation)) return false;
  }
  return false;
}

/** "Would leave": whether a modal verb stands near the beginning of a content. */
function foretells(view: ClauseView, { first, after }: { readonly first: number; readonly after: number }): boolean {
  for (let at = first; at < Math.min(after, first + NEAR); at++) if (view.isModal(at)) return true;
  return false;
}

/** Whether a finite verb stands near the beginning of a content. */
function tells(view: ClauseView, { first, after }: Phrase): boolean {
  for (let at = first; at < Math.min(after, first + NEAR); at++) if (view.isFinite(at)) return true;
  return false;
}

/** "Assured the mayor of his adherence to the treaty". */
function assuresOf(view: ClauseView, { first, after }: Phrase, words: CueActWords): boolean {
  for (let at = first; at < Math.min(after, first + NEAR); at++)
    if (view.lower(at) === words.of && carriedAct(view, at + 1, after, words) === "commit") return true;
  return false;
}

/** "Asked both sides to wait", "told not to leave", "asked for calm": not "asked whether …", "told how to leave". */
function asksDeed(view: ClauseView, { cue, content }: Pick<Draft, "cue" | "content">, words: CueActWords): boolean {
  const { first, after } = content[0]!;
  if (words.purposes.has(view.lower(cue!.after - 1)) || (words.purposes.has(view.lower(cue!.after)) && first <= cue!.after + 1))
    return true;
  // "Asked the government for “additional protection”".
  const before = view.tag(first - 1) === TAG.punct ? first - 2 : first - 1;
  if (before > cue!.after && before - cue!.after < BETWEEN && words.purposes.has(view.lower(before))) return true;
  if (first < cue!.first || view.is(first, BIT.complementizer)) return false;
  const whom = view.mentionFrom(first);
  // "Asked the government for help".
  if (whom !== undefined && words.purposes.has(view.lower(view.tokenAt(whom.end)))) return view.tokenAt(whom.end) < after;
  for (let at = first; at < Math.min(after, first + NEAR); at++) {
    if (opensDeed(view, at)) return true;
    if (view.isFinite(at) || view.tag(at) === TAG.aux || view.quotation[at]! !== view.quotation[first]!) return false;
  }
  return false;
}

/** Tokens of "demanded to know". */
const WANTS_TO_KNOW = 3;

/** "Called [the sides] to restraint", "called [the mediators] to give an answer": somebody, "to" and a verb or what one is called to. */
function callsTo(view: ClauseView, { first, after }: Phrase, { calledTo }: CueActWords): boolean {
  const whom = view.mentionFrom(first);
  if (whom === undefined || whom.kind === "work" || whom.kind === "place") return false;
  const to = view.tokenAt(whom.end - 1) + 1;
  return to < after && view.is(to, BIT.infinitive) && (opensDeed(view, to) || calledTo.has(view.lower(to + 1)));
}

/** The act of the first noun from a token on; articles, adjectives and adverbs may stand before it. */
function carriedAct(view: ClauseView, from: number, after: number, { carried }: CueActWords): Act | null {
  for (let at = from; at < after; at++) {
    const act = carried.get(view.lower(at));
    if (act !== undefined) return act;
    const tag = view.tag(at);
    if (tag !== TAG.det && tag !== TAG.adj && tag !== TAG.adv && tag !== TAG.pron && tag !== TAG.punct && tag !== TAG.part) return null;
  }
  return null;
}

/** "That the manager resign", "that a commission be set up": a bare verb with a subject. */
function isSubjunctive(view: ClauseView, span: { readonly first: number; readonly after: number }, { be }: CueActWords): boolean {
  return mainClauses(view, span).some(({ head, subject, modal, last }) => {
    if (subject < 0 || modal >= 0 || subject > head) return false;
    return last >= 0 ? last > subject && view.lower(last) === be : view.tag(head) === TAG.verb && view.isBase(head);
  });
}

/** "Suggested that drivers stay at home" asks; "that a commission be set up" puts forward. */
const proposed = (view: ClauseView, span: { readonly first: number; readonly after: number }, { be }: CueActWords): Act =>
  mainClauses(view, span).some(({ last }) => last >= 0 && view.lower(last) === be) ? "offer" : "request";
