// Takes a sentence, gives what a phrase attributes to somebody: "according to", "by her account", "if the mayor is to be believed".
import { ANY_PHRASE, BIT, OPENS } from "../attribution-words.ts";
import { draft, type Draft } from "../attribution-draft.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { contentEnd, spanTo, type Clause } from "./content.ts";
import { afterOpener } from "../cue-finder.ts";
import { ownerBefore, phraseStarting, type Phrase } from "../noun-phrase.ts";
import { clauseStart, trimEnd } from "./postposed-attributions.ts";

/** A phrase that names a source: it runs from `first` to `after`. */
interface Opened {
  readonly first: number;
  readonly after: number;
  readonly cue: Phrase;
  readonly source: Phrase;
}

/** "According to Rossi, [the ford is closed]"; "[The ford is closed], according to Rossi"; "By his account, [it is closed]". */
export function openedAttributions(view: ClauseView, clause: Clause): Draft[] {
  const drafts: Draft[] = [];
  for (let at = clause.first; at < clause.end; at++) {
    if (!view.opens(at, OPENS.source) || view.quotation[at]! >= 0) continue;
    const opened = namedBehind(view, at, clause.end) ?? viewBehind(view, at, clause) ?? provisoAt(view, at, clause.end);
    if (opened === null) continue;
    const content = openedContent(view, clause, opened);
    const { cue, source } = opened;
    const rule = content !== null && content[0]!.first < opened.first ? "phrase/according-after" : "phrase/according-before";
    if (content !== null) drafts.push(draft({ source, cue, content, rule }));
    at = opened.after - 1;
  }
  return drafts;
}

/** "according to [the mayor]". */
function namedBehind(view: ClauseView, at: number, end: number): Opened | null {
  const after = afterOpener(view, at, end);
  if (after < 0) return null;
  const source =
    view.tag(after) === TAG.pron && view.isComma(after + 1) ? { first: after, after: after + 1 } : phraseStarting(view, after, end);
  return source === null ? null : { first: at, after: source.after, cue: { first: at, after }, source };
}

/** "by [her] account", "in [the mayor's] words": a preposition, whose view it is, and a comma or the sentence's end. */
function viewBehind(view: ClauseView, at: number, { first, end }: Clause): Opened | null {
  if (!view.isViewNoun(at) || !(view.isComma(at + 1) || at + 1 >= end - 1)) return null;
  const source = ownerBefore(view, at, first);
  const opens = source === null ? -1 : source.first - 1;
  if (source === null || opens < first || view.tag(opens) !== TAG.adp || !(opens === first || view.isComma(opens - 1))) return null;
  return { first: opens, after: at + 1, cue: { first: at, after: at + 1 }, source };
}

/** "if [the register] is to be believed", "if you ask [the mayor]". */
function provisoAt(view: ClauseView, at: number, end: number): Opened | null {
  for (const words of view.table.provisos) {
    if (view.word[at] !== words[0]) continue;
    let source: Phrase | null = null;
    let cue = at;
    let next = at;
    for (const word of words) {
      if (word === ANY_PHRASE) {
        source = phraseStarting(view, next, end);
        if (source === null) break;
        if (cue === at && words.at(-1) !== ANY_PHRASE) cue = source.after;
        next = source.after;
      } else if (next < end && view.word[next] === word) next++;
      else {
        source = null;
        break;
      }
    }
    if (source === null) continue;
    return { first: at, after: next, cue: { first: cue, after: words.at(-1) === ANY_PHRASE ? source.first : next }, source };
  }
  return null;
}

function openedContent(view: ClauseView, clause: Clause, { first: opener, after: end, source }: Opened): Phrase[] | null {
  if (isWithinReport(view, opener, clause.first)) return namesSomebody(view, source) ? reportFrom(view, clause, end) : null;
  const start = partStart(view, clause, opener);
  const before = { first: start, after: Math.max(start, trimEnd(view, start, opener)) };
  const inserted = view.isComma(end) && end + 1 < clause.end ? insertedIn(view, clause, opener, end + 1) : null;
  if (inserted !== null) return inserted === "quotation" ? [before, quotedFrom(view, end + 1)] : spanTo(end + 1, inserted);
  if (before.after > start && hasFiniteBetween(view, start, before.after)) return [before];
  const comma = nextComma(view, end, clause.end);
  if (comma < 0) return before.after > start && hasNominal(view, before) ? [before] : bareBehind(view, clause, opener, end);
  const after = contentEnd(view, comma + 1, clause, false);
  if (after <= comma + 1) return null;
  return opener - start > 2 ? [before, { first: comma + 1, after }] : [{ first: comma + 1, after }];
}

/**
 * Where what is said goes on behind a comma: "the bell, which, in the opinion of the parents, [was stolen]", "it stands in
 * Prague and, in their view, [belongs to them]" end there; "it had become, in the phrase of one breeder, “a court case”"
 * has a quotation there; null elsewhere.
 */
function insertedIn(view: ClauseView, clause: Clause, opener: number, from: number): number | "quotation" | null {
  const before = view.isComma(opener - 1) ? opener - 2 : opener - 1;
  if (before < clause.first) return null;
  if (view.is(before, BIT.relative) || (view.is(before, BIT.coordinator) && view.isComma(opener - 1) && !view.is(before, BIT.negation))) {
    const after = contentEnd(view, from, clause, false);
    return after > from && hasFiniteBetween(view, from, after) ? after : null;
  }
  return view.isComma(opener - 1) && view.opensQuotation(from) ? "quotation" : null;
}

const quotedFrom = (view: ClauseView, first: number): Phrase => ({ first, after: view.afterQuotation(first) });

/** "Rossi noted that, according to his office, [the ford is closed]": whether "that" of a report stands right before. */
const isWithinReport = (view: ClauseView, opener: number, floor: number): boolean => {
  const before = view.isComma(opener - 1) ? opener - 2 : opener - 1;
  return before > floor && view.is(before, BIT.that) && view.tag(before - 1) === TAG.verb;
};

/** "His office", not "the information at hand". */
function namesSomebody(view: ClauseView, { first, after }: Phrase): boolean {
  for (let at = first; at < after; at++) if (view.mentionAt[at]! >= 0) return true;
  return false;
}

function reportFrom(view: ClauseView, clause: Clause, end: number): Phrase[] | null {
  const from = view.isComma(end) ? end + 1 : end;
  const after = contentEnd(view, from, clause, false);
  return after > from && hasFiniteBetween(view, from, after) ? [{ first: from, after }] : null;
}

/** "If the register is to be believed [a third of her is his]": no comma needed behind a proviso that opens its sentence. */
function bareBehind(view: ClauseView, clause: Clause, opener: number, from: number): Phrase[] | null {
  if (view.is(opener, BIT.opener) || !hasFiniteBetween(view, from, clause.end)) return null;
  const after = contentEnd(view, from, clause, false);
  return after > from ? [{ first: from, after }] : null;
}

/** How far before an opener a semicolon is looked for, in tokens: an unending line would be quadratic. */
const FAR = 120;

/** Where the part of a sentence begins that an opener stands in: behind the last semicolon before it. */
function partStart(view: ClauseView, clause: Clause, opener: number): number {
  if (view.is(opener - 1, BIT.coordinator) && !view.is(opener, BIT.opener)) return opener;
  for (let at = opener - 1; at > Math.max(clause.first, opener - FAR); at--)
    if (view.sign(at) === ";" && view.quotation[at]! < 0) return at + 1;
  return clauseStart(view, clause);
}

function hasNominal(view: ClauseView, { first, after }: Phrase): boolean {
  for (let at = first; at < after; at++) if (view.isNominal(at)) return true;
  return false;
}

/** The comma that closes "according to …": right behind its source, or behind what is said of the source. */
function nextComma(view: ClauseView, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (view.quotation[at]! >= 0) return -1;
    if (!view.isComma(at)) continue;
    if (view.is(at + 1, BIT.relative) && commaFrom(view, at + 1, end) > 0) return commaFrom(view, at + 1, end);
    const more = phraseStarting(view, at + 1, end);
    return more !== null &&
      view.isComma(more.after) &&
      view.tag(at + 1) !== TAG.pron &&
      !view.is(at + 1, BIT.preposition) &&
      more.after - at < 12 &&
      !hasFiniteBetween(view, at + 1, more.after) &&
      startsClause(view, more.after + 1, end)
      ? more.after
      : at;
  }
  return -1;
}

/** Longest relative clause behind a source, in tokens. */
const LONGEST_RELATIVE = 16;

function commaFrom(view: ClauseView, from: number, end: number): number {
  for (let at = from; at < Math.min(end, from + LONGEST_RELATIVE); at++) if (view.isComma(at)) return at;
  return -1;
}

export const hasFiniteBetween = (view: ClauseView, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (view.isFinite(at)) return true;
  return false;
};

/** Whether a subject seems to begin at `at`, so that what stands before it was an apposition. */
const startsClause = (view: ClauseView, at: number, end: number): boolean =>
  at < end &&
  (view.tag(at) === TAG.det ||
    view.tag(at) === TAG.propn ||
    view.tag(at) === TAG.pron ||
    view.tag(at) === TAG.noun ||
    view.opensQuotation(at));
