// Takes the ground layers of a report, gives its attributions: by verbs, phrases, headlines, turns and floating quotations.
import type { Act, Addressee, Article, Attribution, Known, LocalEntity, LocalEntityIndex, Mode, Range } from "../../model/index.ts";
import { inferred, unknown, valueOf } from "../../model/index.ts";
import { addresseeOf, askedWhoReplies, goOnTo, partnersIn } from "./voices/addressees.ts";
import { answerEachOther } from "./voices/exchanges.ts";
import { actTeller, type ActTeller } from "./acts/acts.ts";
import type { Draft } from "./attribution-draft.ts";
import type { AttributionTables } from "./attribution-rule.ts";
import { BIT, compileWords } from "./attribution-words.ts";
import type { AttributionModel } from "./learned/attribution-model.ts";
import { ClauseView, type ClauseNeeds } from "./clause-view.ts";
import { confidenceOf } from "./learned/confidence.ts";
import { dashSpeech } from "./drafts/dash-speech.ts";
import { turnSources } from "./drafts/turned-sources.ts";
import { undouble } from "./drafts/doubled.ts";
import { joining } from "./drafts/joined-drafts.ts";
import { ownSpeakers, passOn, withinOwnWords } from "./voices/inner-voices.ts";
import { calledUpon } from "./drafts/called-upon.ts";
import { mainSpeakers } from "./drafts/main-speakers.ts";
import type { Phrase } from "./noun-phrase.ts";
import { pointBack } from "./drafts/pointed-contents.ts";
import { sidesIn } from "./voices/sides.ts";
import { whoIs, type Who } from "./voices/speakers.ts";
import { quoteOnly } from "./rules/relayed-words.ts";
import { lastHeld } from "../../text/last-held.ts";
import { speakersReacting } from "./drafts/reacting-speakers.ts";
import { speakThrough } from "./voices/through-speakers.ts";
import { followed, partedStage } from "../stage.ts";
import { ruleDrafts, startOf } from "./rules/rule-drafts.ts";
import { isUnsaid } from "./drafts/unsaid.ts";
import { undergo } from "./drafts/undergone.ts";
import { agedSpeakers } from "./voices/aged-speakers.ts";
import { apposedSpeakers } from "./voices/apposed-speakers.ts";
import { speakersAsked } from "./voices/asked-speakers.ts";
import { ownersOfPressOffices } from "./voices/press-offices.ts";
import { makersOfWritings } from "./voices/writings.ts";

/**
 * Gives the attributions of a report: what the rules find over tags, quotations and mentions, and what the model
 * finds, which sees the rules' finds among its features. Where both have a cue, the model bounds source and
 * content and the rules say what is done and to whom; what only one of them finds is kept.
 *
 * @param model null for the rules alone
 */
export const attributions = (tables: AttributionTables, model: AttributionModel | null) => {
  const { viewOf, draftsOf } = ruleReader(tables);
  const actOf = actTeller(tables);
  return partedStage({
    name: model === null ? "attributions/rules" : "attributions/perceptron",
    version: 25,
    needs: ["tokens", "sentences", "syntax", "quotations", "times", "mentions", "entities"],
    gives: "attributions",
    begin: (article, layers) => {
      const view = viewOf(article, layers);
      const who = heldWho(whoIs(view, layers.entities));
      const ruled = draftsOf(view, who.entityOf);
      const join = model === null ? () => ruled : joining(view, ruled, model);
      return followed(join, (drafts) => {
        pointBack(view, drafts);
        dashSpeech(view, drafts);
        passOn(view, drafts);
        quoteOnly(drafts);
        withinOwnWords(view, drafts);
        speakersReacting(view, drafts, tables.reactions);
        speakThrough(view, drafts, layers.entities, tables.through);
        mainSpeakers(view, drafts, tables.addressees);
        calledUpon(view, drafts, tables.addressees.your);
        turnSources(view, drafts);
        undergo(view, drafts);
        for (const it of drafts) if (it.cue !== null && isNotOnly(view, it.cue, tables.actWords.only)) it.affirmed = true;
        for (const it of drafts) withhold(view, it, tables.actWords.neither);
        undouble(view, drafts, who.entityOf);
        for (const it of drafts) if (it.saying && isUnsaid(view, it, tables.unsaid)) it.saying = false;
        return finish(view, drafts, actOf, who, layers.entities, tables);
      });
    },
  });
};

/** "Not only criticised the plan but …": that he did. */
function isNotOnly(view: ClauseView, { first, after }: Phrase, only: ReadonlySet<string>): boolean {
  for (let at = first; at < after; at++) if (view.is(at, BIT.negation) && only.has(view.lower(at + 1))) return true;
  return false;
}

/** "Neither Rossi nor Verdi would say when": both withhold it, where "neither" stands in front of the source or opens it. */
function withhold(view: ClauseView, it: Draft, neither: ReadonlySet<string>): void {
  const { source, cue } = it;
  if (source === null || cue === null || source.after > cue.first) return;
  const opens = neither.has(view.lower(source.first));
  if (!opens && !neither.has(view.lower(source.first - 1))) return;
  it.affirmed = false;
  if (source.after - source.first > 2) it.who = { first: opens ? source.first + 1 : source.first, after: source.after };
}

/** Reads a report as far as the rules' drafts: what training and the stage have in common. */
export function ruleReader(tables: AttributionTables) {
  const table = compileWords(tables);
  const as = table.numberOf("as");
  return {
    viewOf: (article: Article, layers: ClauseNeeds): ClauseView => new ClauseView(article, layers, table),
    draftsOf: (view: ClauseView, entityOf: (phrase: Phrase) => LocalEntityIndex | null): Draft[] =>
      ruleDrafts(view, as, tables.labels, entityOf),
  };
}

const heldWho = lastHeld<Who>();
const heldSides = lastHeld<ReturnType<typeof sidesIn>>();
const heldTelling = lastHeld<ReturnType<typeof addresseeOf>>();

const QUOTE_GOES_ON = "the quotation goes on where the one before it ended";
/** Why whoever spoke before is taken to speak, by the rule that found what is said. */
const GOES_ON: Readonly<Record<string, string>> = {
  "report/continued": "the report goes on in the next sentence",
  "report/state": "what the speaker before it feels only he can tell",
};

function finish(
  view: ClauseView,
  drafts: readonly Draft[],
  actOf: ActTeller,
  who: Who,
  entities: readonly LocalEntity[],
  tables: AttributionTables,
): Attribution[] {
  const named = drafts.map((it): Known<LocalEntityIndex> => {
    if (it.who === null) return unknown("the report names no source");
    const known = who.speakerOf(it.who, it.source);
    const value = valueOf(known);
    return it.sameSpeaker && value !== null ? inferred(value, GOES_ON[it.rule] ?? QUOTE_GOES_ON) : known;
  });
  const outer = enclosing(drafts);
  const apposed = apposedSpeakers(view, drafts, named, entities);
  const asked = speakersAsked(view, drafts, ownSpeakers(view, drafts, outer, apposed), outer, entities, tables.addressees);
  const own = ownersOfPressOffices(view, drafts, asked, entities, tables.press);
  const speakers = agedSpeakers(view, drafts, makersOfWritings(view, drafts, own, entities, tables.writings), entities);
  const sidesOf = heldSides(sidesIn(view, entities));
  const replies = new Map(drafts.flatMap((it) => (it.answers === null ? [] : [[it.answers, it] as const])));
  const { partners, openly } = partnersIn(view, drafts);
  const toWhom = heldTelling(addresseeOf(view, entities, who, tables));
  const acts: Act[] = [];
  const addressees: (Addressee | null)[] = [];
  for (let index = 0; index < drafts.length; index++) {
    const it = drafts[index]!;
    const speaker = valueOf(speakers[index]!);
    const sides = sidesOf(speaker);
    const act = actOf(view, it, sides, it.answers === null ? null : (drafts[it.answers] ?? null));
    // Whoever answers a question is the one it was put to.
    const partner = replies.get(index)?.who ?? partners[index] ?? null;
    acts.push(act);
    const within = outer[index] ?? null;
    const turn = within === null ? undefined : drafts[within];
    const teller = openly && turn?.rule === "turn/question" ? (turn.who ?? turn.source) : null;
    addressees.push(toWhom({ draft: it, act, sides, speaker, partner, teller, openly }));
  }
  goOnTo(drafts, addressees);
  askedWhoReplies(view, drafts, who, tables.addressees, addressees);
  answerEachOther(view, { drafts, acts, entities, speakers: speakers.map(valueOf), outer }, who, tables.addressees, addressees);
  const found: Attribution[] = [];
  for (let index = 0; index < drafts.length; index++)
    found.push(attributionOf(view, who, drafts[index]!, speakers[index]!, acts[index]!, addressees[index]!, outer[index]!));
  return found;
}

/** One of a report's attributions. @param within the one whose content holds it */
function attributionOf(
  view: ClauseView,
  who: Who,
  it: Draft,
  speaker: Known<LocalEntityIndex>,
  act: Act,
  addressee: Addressee | null,
  within: number | null,
): Attribution {
  const value = valueOf(speaker);
  const content = it.content.map(({ first, after }) => view.range(first, after));
  return {
    source: it.source === null ? null : [view.range(it.source.first, it.source.after)],
    cue: it.cue === null ? null : [view.range(it.cue.first, it.cue.after)],
    content,
    mode: it.spoken || it.rule.startsWith("turn/") ? "direct" : modeOf(view, it.content),
    act,
    affirmed: it.affirmed,
    saying: it.saying,
    speaker,
    speakers: value === null ? [] : who.membersOf(value, it.who),
    onBehalfOf: value === null ? null : who.onBehalfOf(value),
    addressee,
    within,
    answers: it.answers,
    relayedBy: it.relayedBy === null ? null : view.range(it.relayedBy.first, it.relayedBy.after),
    confidence: confidenceOf(it.rule, it.chance),
    rule: it.rule,
  };
}

/** What a draft takes in of the report, or a span of its content. */
interface Stretch {
  readonly draft: number;
  readonly first: number;
  readonly after: number;
}

const byFirst = (a: Stretch, b: Stretch): number => a.first - b.first;

/**
 * Of each draft the index of the narrowest draft whose content holds all of it, null where none does.
 *
 * @cost O(drafts × contents open at one place): one pass over starts
 */
function enclosing(drafts: readonly Draft[]): readonly (number | null)[] {
  const hulls: Stretch[] = [];
  const spans: Stretch[] = [];
  for (let draft = 0; draft < drafts.length; draft++) {
    const it = drafts[draft]!;
    let hull = it.cue?.after ?? 0;
    for (const { first, after } of it.content) {
      spans.push({ draft, first, after });
      hull = Math.max(hull, after);
    }
    hulls.push({ draft, first: startOf(it), after: hull });
  }
  spans.sort(byFirst);
  const found = new Array<number | null>(drafts.length).fill(null);
  const open: Stretch[] = [];
  let next = 0;
  for (const { draft: index, first, after } of hulls.sort(byFirst)) {
    while (next < spans.length && spans[next]!.first <= first) open.push(spans[next++]!);
    let left = 0;
    for (const span of open) if (span.after > first) open[left++] = span;
    open.length = left;
    let width = Infinity;
    for (const span of open) {
      const size = span.after - span.first;
      if (span.draft === index || after > span.after || size >= width || (span.first === first && span.after === after)) continue;
      found[index] = span.draft;
      width = size;
    }
  }
  return found;
}

/** Direct where every word stands between marks, indirect where none does; "that" counts for neither. */
function modeOf(view: ClauseView, content: readonly Phrase[]): Mode {
  let quoted = 0;
  let free = 0;
  for (const { first, after } of content) {
    for (let at = first; at < after; at++) {
      const range: Range = { start: view.start[at]!, end: view.end[at]! };
      if (!isWord(view.text, range) || (at === first && view.is(at, BIT.that))) continue;
      if (view.quotation[at]! >= 0) quoted++;
      else free++;
    }
  }
  return quoted === 0 ? "indirect" : free === 0 ? "direct" : "mixed";
}

function isWord(text: string, { start, end }: Range): boolean {
  const first = text.charCodeAt(start);
  if ((first >= 0x61 && first <= 0x7a) || (first >= 0x41 && first <= 0x5a)) return true;
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}
