// Takes a report's drafts, gives what an aside attributes that no draft has: "As [Rossi] put it, …", "…, as [the minister] said."
import { cover, cueIndex, draft, draftUnder, isCovered, type Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import { saysClauses } from "../cue-finder.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { phraseStarting, type Phrase } from "../noun-phrase.ts";
import { hasFiniteBetween } from "../rules/opened-attributions.ts";
import { clauseStart, trimEnd } from "../rules/postposed-attributions.ts";

/** Longest name or description of who speaks in such an aside, in tokens. */
const LONGEST = 12;

/** An aside: where it begins and ends, its comma left out; who speaks, and by which verb. */
interface Aside extends Phrase {
  readonly source: Phrase;
  readonly cue: Phrase;
}

/**
 * Gives the attributions of such asides, and lays those right that were found with nothing but "it" for what is said.
 * What stands within another's words is left to them.
 *
 * @cost O(tokens), a phrase more at each "as" that opens a sentence or follows a comma
 */
export function asAsides(view: ClauseView, drafts: readonly Draft[]): Draft[] {
  const { sentences } = view.layers;
  const found: Draft[] = [];
  let said: Uint8Array | null = null;
  let cues: Int32Array | null = null;
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const first = sentences.first[sentence]!;
    const end = sentences.end[sentence]!;
    const opens = clauseStart(view, { first, end });
    for (let at = opens; at < end; at++) {
      if (!view.is(at, BIT.naming) || !(at === opens || view.isComma(at - 1) || view.quotation[at - 1]! >= 0) || view.quotation[at]! >= 0)
        continue;
      const aside = asideAt(view, at, end);
      const content = aside === null ? [] : contentOf(view, aside, opens, end);
      if (aside === null || content.length === 0) continue;
      said ??= saidIn(view, drafts);
      cues ??= cueIndex(view.count, drafts);
      const under = draftUnder(cues, aside.cue);
      const known = under < 0 ? undefined : drafts[under];
      const { source, cue } = aside;
      if (known !== undefined) {
        if (isOff(view, known, at)) Object.assign(known, { source, who: source, cue, content, saying: true });
      } else if (!isCovered(said, cue)) found.push(draft({ source, who: source, cue, content, rule: "phrase/as-aside" }));
      break;
    }
  }
  return found;
}

function saidIn(view: ClauseView, drafts: readonly Draft[]): Uint8Array {
  const said = new Uint8Array(view.count);
  for (const it of drafts) if (it.saying && it.cue !== null) cover(said, it.content);
  return said;
}

/** Whether nothing but a pronoun is what is said, or the "as" is taken for a part of it. */
const isOff = (view: ClauseView, { content }: Draft, as: number): boolean =>
  content.some(({ first, after }) => after === as + 1 || (after - first === 1 && view.tag(first) === TAG.pron));

/** The aside that "as" opens, with a comma, colon or the sentence's end behind it; null where none does. */
function asideAt(view: ClauseView, as: number, end: number): Aside | null {
  const source = phraseStarting(view, as + 1, Math.min(end, as + 1 + LONGEST));
  if (source === null) return null;
  let verb = source.after;
  while (verb < end && view.is(verb, BIT.auxiliary)) verb++;
  const cues = view.tag(verb) === TAG.verb && view.isFinite(verb) ? (view.cuesAt(verb) ?? []) : [];
  const isPut = view.is(verb + 1, BIT.dummy) && cues.some(({ frames }) => frames.includes("rate") && frames.includes("cause"));
  const after = isPut ? verb + 2 : verb + 1;
  if (!isPut && !cues.some((it) => !it.weak && it.tail.length === 0 && saysClauses(it))) return null;
  const sign = view.sign(after);
  const closes = after >= end || view.isComma(after) || sign === "." || sign === ":" || sign === ";";
  return closes ? { first: as, after, source, cue: { first: source.after, after } } : null;
}

/** What is said beside an aside: behind one that opens its sentence, before one that ends it, around one within. */
function contentOf(view: ClauseView, { first, after }: Aside, opens: number, end: number): Phrase[] {
  const behind = { first: after + 1, after: trimEnd(view, after + 1, end) };
  const goesOn = behind.after > behind.first && hasFiniteBetween(view, behind.first, behind.after);
  if (first === opens) return goesOn || view.opensQuotation(behind.first) ? [behind] : [];
  if (view.quotation[first - 1]! >= 0) return [{ first: view.quotationStart(first - 1), after: first }];
  const before = { first: opens, after: first - 1 };
  const isWhole = hasFiniteBetween(view, before.first, before.after);
  if (isWhole) return view.isComma(after) && goesOn ? [] : [before];
  return view.isComma(after) && goesOn ? [before, behind] : [];
}
