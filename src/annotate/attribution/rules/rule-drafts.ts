// Takes a report's ground layers, gives what the rules take for attributions, as token positions.
import type { LocalEntityIndex } from "../../../model/index.ts";
import { overlaps, type Draft } from "../attribution-draft.ts";
import type { ClauseView } from "../clause-view.ts";
import { contentAfter } from "./content.ts";
import { needsPhrase, verbCues, type FoundCue } from "../cue-finder.ts";
import { dashInterviews } from "./dash-interviews.ts";
import { floatingQuotations } from "./floating-quotations.ts";
import type { Phrase } from "../noun-phrase.ts";
import { interviewAttributions } from "./interviews.ts";
import { openedAttributions } from "./opened-attributions.ts";
import { asAttribution, headlineAttribution, nounAttributions, signedQuotations } from "./phrase-attributions.ts";
import { turnAttributions } from "./transcript.ts";
import type { LabelWords } from "../attribution-rule.ts";
import { withheldComments } from "./withheld-comments.ts";
import { verbAttributions } from "./verb-attributions.ts";

/**
 * Gives the drafts of a report, sorted by place: turns, headlines, verbs, phrases, floating quotations.
 *
 * @param as table number of the word that opens "As Rossi said, …"
 * @param labels what turns are labelled with that name nobody
 * @param entityOf entity that a phrase names, or null: a headline's "— Rossi" must be somebody
 */
export function ruleDrafts(
  view: ClauseView,
  as: number,
  labels: LabelWords,
  entityOf: (phrase: Phrase) => LocalEntityIndex | null,
): Draft[] {
  const { sentences } = view.layers;
  const drafts = turnAttributions(view, labels);
  const turns = drafts.length;
  const dashed = dashInterviews(view, drafts);
  drafts.push(...dashed.drafts);
  if (turns === 0) drafts.push(...interviewAttributions(view, dashed.blocks, drafts.length));
  drafts.push(...signedQuotations(view));
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const first = sentences.first[sentence]!;
    const end = sentences.end[sentence]!;
    if (end - first < 2) continue;
    for (const it of sentenceDrafts(view, { first, end, cues: cuesIn(view, first, end) }, as, labels, entityOf)) drafts.push(it);
  }
  drafts.push(...floatingQuotations(view, drafts.slice(turns)));
  return tidy(drafts);
}

/** The verbal cues of a sentence; one that says something with some phrases only ("held", "placed") is none without such a phrase. */
function cuesIn(view: ClauseView, first: number, end: number): FoundCue[] {
  const cues = verbCues(view, first, end);
  if (!cues.some(({ cue }) => needsPhrase(cue))) return cues;
  return cues.filter((it) => !needsPhrase(it.cue) || contentAfter(view, it, { first, end, cues: [] }) !== null);
}

function sentenceDrafts(
  view: ClauseView,
  clause: { first: number; end: number; cues: readonly FoundCue[] },
  as: number,
  labels: LabelWords,
  entityOf: (phrase: Phrase) => LocalEntityIndex | null,
): Draft[] {
  const kind = view.blocks[view.layers.tokens.block[clause.first]!]?.kind;
  if (kind === "headline" || kind === "deck") {
    const isSpeaker = (phrase: Phrase): boolean => !labels.headings.has(wordsOf(view, phrase)) && entityOf(phrase) !== null;
    const headline = headlineAttribution(view, clause, isSpeaker);
    if (headline !== null) return [headline];
  }
  const found = openedAttributions(view, clause);
  found.push(...withheldComments(view, clause));
  const byAs = asAttribution(view, clause, (at) => view.word[at] === as);
  if (byAs !== null) found.push(byAs);
  const taken = found.length;
  for (const it of verbAttributions(view, clause)) if (!isTaken(it, found, taken)) found.push(it);
  for (const it of nounAttributions(view, clause, found)) found.push(it);
  return found;
}

/** Whether the cue of a draft is one of the first few's. */
function isTaken({ cue }: Draft, drafts: readonly Draft[], many: number): boolean {
  for (let at = 0; at < many; at++) {
    const other = drafts[at]!.cue;
    if (other !== null && cue !== null && overlaps(other, cue)) return true;
  }
  return false;
}

/** A phrase of one word in small letters, "" of a longer one. */
const wordsOf = (view: ClauseView, { first, after }: Phrase): string => (after - first === 1 ? view.lower(first) : "");

/** Drops drafts that repeat another's content and cue; keeps their order by place, and of those that begin together their own. */
function tidy(drafts: readonly Draft[]): Draft[] {
  const cues = new Set<number>();
  const kept: Draft[] = [];
  for (const it of drafts) {
    if (it.cue !== null) {
      const key = it.cue.first * CUE_ENDS + it.cue.after;
      if (cues.has(key)) continue;
      cues.add(key);
    }
    kept.push(it);
  }
  const sorted = kept.sort((a, b) => startOf(a) - startOf(b));
  if (!sorted.some(({ answers }) => answers !== null)) return sorted;
  const places = new Map(sorted.map((it, index) => [it, index]));
  for (const it of sorted) if (it.answers !== null) it.answers = places.get(drafts[it.answers]!) ?? null;
  return sorted;
}

/** More than the tokens of any report: what a cue's first token is multiplied by to make one number of both its bounds. */
const CUE_ENDS = 2 ** 26;

/** First token of a draft. */
export const startOf = ({ source, cue, content }: Draft): number =>
  Math.min(source?.first ?? Infinity, cue?.first ?? Infinity, content[0]?.first ?? Infinity);
