// Takes drafts, gives those whose verb is left out: "Oslo reported nine dead, [Bergen three]"; "In Oslo they speak of war, [in Bergen of peace]".
import { draft, type Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";

/** Longest source and longest content of a clause without its verb, in tokens. */
const LONGEST = 8;

/**
 * Gives an attribution for each clause behind a draft that has its own source and content but shares the draft's cue,
 * and ends the draft's content before it.
 *
 * @cost O(tokens of the contents)
 */
export function gappedAttributions(view: ClauseView, drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((it) => (it.cue === null || it.source === null || !it.saying ? [] : partsOf(view, it, it.cue)));
}

function partsOf(view: ClauseView, it: Draft, cue: Phrase): Draft[] {
  const last = it.content.length - 1;
  const { first, after } = it.content[last]!;
  const parts: Draft[] = [];
  if (first < cue.after) return parts;
  let end = after;
  // A content that ends at a comma may have been cut before such a clause already.
  const until = after < view.count && view.isComma(after) ? after + 1 : after;
  for (let at = first + 1; at < until; at++) {
    if (view.quotation[at]! >= 0 || !view.isComma(at)) continue;
    const part = amountPart(view, it, at, first) ?? placePart(view, cue, at, first);
    if (part === null) {
      if (parts.length > 0 || view.sign(at) === ";") break;
      continue;
    }
    if (parts.length === 0) end = at;
    parts.push(draft({ ...part, cue, act: it.act, affirmed: it.affirmed, chance: it.chance, rule: "verb/gapped" }));
  }
  it.content = [...it.content.slice(0, last), { first, after: end }];
  return parts;
}

type Part = Pick<Draft, "source" | "content">;

/** ", Bergen three", ", and the police about 90": a name or a noun with "the", then an amount, where an amount was told of before. */
function amountPart(view: ClauseView, it: Draft, comma: number, first: number): Part | null {
  if (!hasNumber(view, first, comma)) return null;
  const opens = view.is(comma + 1, BIT.coordinator) ? comma + 2 : comma + 1;
  const source = speakerAt(view, opens);
  if (source === null) return null;
  let at = source.after;
  while (at < source.after + 3 && (view.tag(at) === TAG.adp || view.tag(at) === TAG.adv || view.tag(at) === TAG.adj)) at++;
  if (view.tag(at) !== TAG.num) return null;
  at++;
  while (at < source.after + LONGEST && (view.tag(at) === TAG.noun || view.tag(at) === TAG.adj || view.tag(at) === TAG.num)) at++;
  if (!endsAt(view, at) || it.source!.after > source.first) return null;
  // "The mayor spoke of eleven, the governor of nine": the cue's preposition is said again.
  const isAgain = view.tag(source.after) === TAG.adp && view.traits.form[source.after] === view.traits.form[it.cue!.after - 1];
  return { source, content: [{ first: isAgain ? source.after + 1 : source.after, after: at }] };
}

/** ", in Bergen of “peace”": the cue's preposition again behind a place. */
function placePart(view: ClauseView, cue: Phrase, comma: number, first: number): Part | null {
  const before = view.tag(cue.after - 1) === TAG.adp ? cue.after - 1 : first;
  const word = view.traits.form[before];
  if (view.tag(before) !== TAG.adp || view.tag(comma + 1) !== TAG.adp) return null;
  const source = speakerAt(view, comma + 2);
  if (source === null || view.traits.form[source.after] !== word) return null;
  let at = source.after + 1;
  while (at < view.count && at < source.after + LONGEST && !endsAt(view, at))
    at = view.opensQuotation(at) ? view.afterQuotation(at) : at + 1;
  const from = before === first ? source.after : source.after + 1;
  return at > from && endsAt(view, at) ? { source, content: [{ first: from, after: at }] } : null;
}

/** A mention that begins at a token, with "the" before it, and is no pronoun; null for anything else. */
function speakerAt(view: ClauseView, at: number): Phrase | null {
  const mention = view.mentionFrom(at);
  if (mention !== undefined && mention.form !== "pronoun") {
    let after = view.tokenAt(mention.end - 1) + 1;
    // A description may have taken the amount in.
    while (after > at + 1 && view.tag(after - 1) === TAG.num) after--;
    return { first: at, after };
  }
  let after = at;
  while (
    after < at + LONGEST &&
    (view.tag(after) === TAG.noun || view.tag(after) === TAG.propn || (after === at && view.tag(after) === TAG.det))
  )
    after++;
  return after > at && (view.tag(at) === TAG.propn || (view.tag(at) === TAG.det && after > at + 1)) ? { first: at, after } : null;
}

function hasNumber(view: ClauseView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (view.tag(at) === TAG.num) return true;
  return false;
}

/** Whether a clause ends before a token: a comma, stop or semicolon, "and". */
const endsAt = (view: ClauseView, at: number): boolean =>
  at >= view.count || view.isComma(at) || view.sign(at) === "." || view.sign(at) === ";" || view.is(at, BIT.coordinator);
