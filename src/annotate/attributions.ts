// Takes the ground layers of a report, gives its attributions: by verbs, phrases, headlines, turns and floating quotations.
import type { Attribution, Known, LocalEntityIndex, Mode, Range } from "../model/index.ts";
import { inferred, unknown, valueOf } from "../model/index.ts";
import { actTeller } from "./acts.ts";
import type { Draft } from "./attribution-draft.ts";
import { overlaps } from "./attribution-draft.ts";
import type { AttributionTables } from "./attribution-rule.ts";
import { BIT, compileWords } from "./attribution-words.ts";
import { ClauseView } from "./clause-view.ts";
import { verbCues } from "./cue-finder.ts";
import type { Phrase } from "./noun-phrase.ts";
import { asAttribution, floatingQuotations, headlineAttribution, nounAttributions, openedAttributions } from "./phrase-attributions.ts";
import { whoIs, type Who } from "./speakers.ts";
import { stage } from "./stage.ts";
import { turnAttributions } from "./transcript.ts";
import { verbAttributions } from "./verb-attributions.ts";

/** Gives the attributions of a report by rules over tags, quotations and mentions. */
export const ruledAttributions = (tables: AttributionTables) => {
  const table = compileWords(tables);
  const actOf = actTeller(tables.acts);
  const that = table.numberOf("that");
  const as = table.numberOf("as");
  return stage({
    name: "attributions/rules",
    version: 1,
    needs: ["tokens", "sentences", "syntax", "quotations", "times", "mentions", "entities"],
    gives: "attributions",
    run: (article, layers) => {
      const view = new ClauseView(article, layers, table);
      const who = whoIs(view, layers.entities);
      const drafts = turnAttributions(view);
      const turns = drafts.length;
      for (let sentence = 0; sentence < layers.sentences.count; sentence++) {
        const first = layers.sentences.first[sentence]!;
        const end = layers.sentences.end[sentence]!;
        if (end - first < 2) continue;
        const clause = { first, end, cues: verbCues(view, first, end) };
        const found = sentenceDrafts(view, clause, (at) => view.word[at] === as, who);
        drafts.push(...found);
      }
      const claimed = drafts.slice(turns);
      drafts.push(...floatingQuotations(view, claimed));
      return finish(view, tidy(drafts), that, actOf, who);
    },
  });
};

function sentenceDrafts(
  view: ClauseView,
  clause: { first: number; end: number; cues: ReturnType<typeof verbCues> },
  as: (at: number) => boolean,
  who: Who,
): Draft[] {
  const kind = view.blocks[view.layers.tokens.block[clause.first]!]?.kind;
  if (kind === "headline" || kind === "deck") {
    const headline = headlineAttribution(view, clause, (phrase) => who.entityOf(phrase) !== null);
    if (headline !== null) return [headline];
  }
  const opened = openedAttributions(view, clause);
  const byAs = asAttribution(view, clause, as);
  const taken = [...opened, ...(byAs === null ? [] : [byAs])];
  const verbs = verbAttributions(view, clause).filter(
    (it) => !taken.some(({ cue }) => cue !== null && it.cue !== null && overlaps(cue, it.cue)),
  );
  const found = [...taken, ...verbs];
  return [...found, ...nounAttributions(view, clause, found)];
}

/** Drops drafts that repeat another's content and cue; keeps their order by place. */
function tidy(drafts: readonly Draft[]): Draft[] {
  const kept = drafts.filter(
    (it, index) =>
      !drafts.some(
        (other, earlier) =>
          earlier < index && it.cue !== null && other.cue !== null && it.cue.first === other.cue.first && it.cue.after === other.cue.after,
      ),
  );
  const order = new Map(drafts.map((it, index) => [it, index]));
  const sorted = kept.sort((a, b) => startOf(a) - startOf(b) || order.get(a)! - order.get(b)!);
  const places = new Map(sorted.map((it, index) => [it, index]));
  for (const it of sorted) if (it.answers !== null) it.answers = places.get(drafts[it.answers]!) ?? null;
  return sorted;
}

const startOf = ({ source, cue, content }: Draft): number =>
  Math.min(source?.first ?? Infinity, cue?.first ?? Infinity, content[0]?.first ?? Infinity);

function finish(view: ClauseView, drafts: readonly Draft[], that: number, actOf: ReturnType<typeof actTeller>, who: Who): Attribution[] {
  const speakers = drafts.map((it): Known<LocalEntityIndex> => {
    if (it.who === null) return unknown("the report names no source");
    const known = who.speakerOf(it.who);
    const value = valueOf(known);
    return it.sameSpeaker && value !== null ? inferred(value, "the quotation goes on where the one before it ended") : known;
  });
  return drafts.map((it, index) => {
    const content = it.content.map((span) => view.range(span.first, span.after));
    const words = content.map(({ start, end }) => view.text.slice(start, end)).join(" ");
    const speaker = speakers[index]!;
    const value = valueOf(speaker);
    const asked = it.answers === null ? -1 : drafts.findIndex(({ answers }) => answers === index);
    const replier = it.act === "ask" ? drafts.findIndex(({ answers }) => answers === index) : asked;
    const addressed = it.addressee === null ? (replier >= 0 ? drafts[replier]!.who : null) : it.addressee;
    return {
      source: it.source === null ? null : [view.range(it.source.first, it.source.after)],
      cue: it.cue === null ? null : [view.range(it.cue.first, it.cue.after)],
      content,
      mode: it.rule.startsWith("turn/") ? "direct" : modeOf(view, it.content, that),
      act: actOf(
        {
          cue: it.act,
          affirmed: it.affirmed,
          asks: view.is(it.content[0]!.first, BIT.complementizer) && view.word[it.content[0]!.first] !== that,
        },
        words,
      ),
      affirmed: it.affirmed,
      speaker,
      speakers: value === null ? [] : who.membersOf(value, it.who),
      onBehalfOf: value === null ? null : who.onBehalfOf(value),
      addressee: addressed === null ? null : who.addressee(addressed),
      within: outermost(drafts, index),
      answers: it.answers,
      relayedBy: it.relayedBy === null ? null : view.range(it.relayedBy.first, it.relayedBy.after),
      confidence: 0.5,
      rule: it.rule,
    };
  });
}

/** Index of the narrowest draft whose content holds all of this one. */
function outermost(drafts: readonly Draft[], index: number): number | null {
  const it = drafts[index]!;
  const first = startOf(it);
  const after = Math.max(...it.content.map((span) => span.after), it.cue?.after ?? 0);
  let best: number | null = null;
  let width = Infinity;
  drafts.forEach((other, at) => {
    if (at === index) return;
    for (const span of other.content) {
      if (
        span.first <= first &&
        after <= span.after &&
        span.after - span.first < width &&
        !(span.first === first && span.after === after)
      ) {
        best = at;
        width = span.after - span.first;
      }
    }
  });
  return best;
}

/** Direct where every word stands between marks, indirect where none does; "that" counts for neither. */
function modeOf(view: ClauseView, content: readonly Phrase[], that: number): Mode {
  let quoted = 0;
  let free = 0;
  for (const { first, after } of content) {
    for (let at = first; at < after; at++) {
      const range: Range = { start: view.start[at]!, end: view.end[at]! };
      if (!isWord(view.text, range) || (at === first && view.word[at] === that)) continue;
      if (view.quotation[at]! >= 0) quoted++;
      else free++;
    }
  }
  return quoted === 0 ? "indirect" : free === 0 ? "direct" : "mixed";
}

const isWord = (text: string, { start, end }: Range): boolean => /[\p{L}\p{N}]/u.test(text.slice(start, end));
