// Takes the rules' drafts and the model's finds, gives one list: each attribution once.
import { joinBroken } from "./broken-quotations.ts";
import { continuedReports } from "./continued-reports.ts";
import { cover, cueIndex, draft, draftUnder, isCovered, overlaps, type Draft } from "../attribution-draft.ts";
import { dependentBit, ModelRoom, type AttributionModel } from "../learned/attribution-model.ts";
import { BIT } from "../attribution-words.ts";
import { chosenContents, withSources, type Found } from "../learned/found-attributions.ts";
import { waysOf } from "../learned/cue-ways.ts";
import { LEAST, sentenceFrom, settled } from "../rules/floating-quotations.ts";
import { foundVerb } from "./found-verbs.ts";
import { frontedContents } from "./fronted-contents.ts";
import { gappedAttributions } from "./gapped-attributions.ts";
import { afterOpener, pastTail, saysSomething } from "../cue-finder.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { antecedentBefore, type Phrase } from "../noun-phrase.ts";
import { innerStates } from "./inner-states.ts";
import { leadOn } from "./led-contents.ts";
import { isSaidWithin, trimSource } from "./nested-sayings.ts";
import { modelCues } from "../learned/model-cues.ts";
import { claimQuotations, partQuotations } from "./owned-quotations.ts";
import { pointedAttributions } from "./pointed-contents.ts";
import { isCutShort } from "../rules/postposed-attributions.ts";
import { partContents } from "./parted-contents.ts";
import { cueHead } from "../learned/pair-features.ts";
import type { Part } from "../../stage.ts";
import { relativeGaps } from "./relative-gaps.ts";
import { QUOTED_AS } from "../rules/relayed-words.ts";
import { resumeContents } from "./resumed-contents.ts";
import { startOf } from "../rules/rule-drafts.ts";
import { tokenStates } from "../learned/token-states.ts";
import { trimContents } from "./trimmed-contents.ts";
import { answerClaims } from "./answered-claims.ts";
import { asAsides } from "./as-asides.ts";
import { regainSubjects } from "./lost-subjects.ts";
import { wholeLists } from "../voices/whole-lists.ts";
import { wholeSources } from "../voices/whole-sources.ts";

const room = new ModelRoom();

/**
 * Gives the parts, each over a table of weights of its own, that find the cues, weigh all ways to bound their contents and
 * sources, choose the contents, then the sources, and join what is found to the rules' drafts.
 */
export const joining =
  (view: ClauseView, ruled: readonly Draft[], model: AttributionModel): Part<Draft[]> =>
  () => {
    const drafted = cueIndex(view.count, ruled);
    const states = tokenStates(view, ruled, dependentBit);
    const cues = modelCues(model.cue, model.gate, states, room);
    return () => {
      const ways = waysOf(model, states, cues, ruled, drafted, room);
      return () => {
        const chosen = chosenContents(model, ways);
        return () => joined(view, ruled, drafted, withSources(model, chosen));
      };
    };
  };

/** Joins what the model finds to the rules' drafts, sorted by place. @param cues the drafts' `cueIndex` */
function joined(view: ClauseView, ruled: readonly Draft[], cues: Int32Array, found: readonly Found[]): Draft[] {
  /** Of each of the rules' drafts what the model made of it, null where nothing; and all that it made, in its order. */
  const place = ruled.map((): Draft | null => null);
  const bounded: Draft[] = [];
  const fresh: Draft[] = [];
  for (const it of found) {
    const under = draftUnder(cues, it.cue);
    const rule = under < 0 ? undefined : ruled[under];
    if (rule?.rule.startsWith("turn/") === true) continue;
    if (rule === undefined || place[under] !== null) fresh.push(toldShort(view, modelDraft(view, it), ruled, cues));
    else bounded.push((place[under] = rebounded(view, rule, it, takesAnother(it, rule, ruled, cues))));
  }
  const said = new Uint8Array(view.count);
  const told = bounded.concat(fresh);
  for (const { content } of told) cover(said, content);
  for (const it of told) resume(view, it, said);
  const kept: Draft[] = [];
  for (let at = 0; at < ruled.length; at++) {
    const it = place[at] ?? (isDoubtful(view, ruled[at]!, said) ? null : ruled[at]!);
    if (it !== null) kept.push(it);
  }
  const all = joinBroken(view, settled(view, kept.concat(fresh)));
  for (const it of all) bound(view, it);
  leaveClaimed(view, all);
  for (const it of all) trimContents(view, it);
  for (const it of all) trimSource(view, it);
  wholeSources(view, all);
  wholeLists(view, all);
  regainSubjects(view, all);
  resumeContents(view, all);
  leadOn(view, all);
  partQuotations(view, all);
  claimQuotations(view, all);
  all.push(...relativeGaps(view, all));
  all.push(...asAsides(view, all));
  all.push(...gappedAttributions(view, all));
  all.push(...frontedContents(view, all, view.table.answered));
  all.push(...pointedAttributions(view, all));
  all.push(...answerClaims(view, all, view.table.answered));
  partContents(view, all);
  all.push(...continuedReports(view, all));
  all.push(...innerStates(view, all));
  return answering(inOrder(all), all, ruled, place);
}

/** The drafts, whose answers point at the rules' drafts by index, with answers that follow their questions to their new places. */
function answering(sorted: Draft[], all: readonly Draft[], ruled: readonly Draft[], place: readonly (Draft | null)[]): Draft[] {
  if (!sorted.some(({ answers }) => answers !== null)) return sorted;
  const placeIn = new Map(all.map((it, index) => [it, index]));
  for (const it of all) if (it.answers !== null) it.answers = placeIn.get(place[it.answers] ?? ruled[it.answers]!)!;
  const after = new Map(sorted.map((it, index) => [it, index]));
  for (const it of sorted) if (it.answers !== null) it.answers = after.get(all[it.answers]!) ?? null;
  return sorted;
}

interface Placed {
  readonly it: Draft;
  readonly start: number;
}

const byStart = (a: Placed, b: Placed): number => a.start - b.start;

/** The drafts by where they begin; of several that begin together those listed before come first. */
function inOrder(all: readonly Draft[]): Draft[] {
  const placed: Placed[] = [];
  for (const it of all) placed.push({ it, start: startOf(it) });
  const sorted: Draft[] = [];
  for (const { it } of placed.sort(byStart)) sorted.push(it);
  return sorted;
}

/**
 * "[The bridge is shut], the mayor said. “Nobody passes”, he added": a quotation in another sentence that has a cue of its own
 * is no part of what stands before a cue.
 *
 * @cost O(tokens of contents), only where something stands behind such a cue
 */
function leaveClaimed(view: ClauseView, all: readonly Draft[]): void {
  const parted = all.filter(({ cue, content, rule }) => cue !== null && content.length > 1 && rule.startsWith("verb/after-clause"));
  if (parted.length === 0) return;
  const claims = new Uint8Array(view.count);
  for (const { cue, content } of all)
    if (cue !== null)
      for (const { first, after } of content) for (let at = first; at < after; at++) claims[at] = Math.min(2, claims[at]! + 1);
  for (const it of parted)
    it.content = it.content.filter(({ first }, at) => at === 0 || sentenceFrom(view, first) <= it.cue!.first || claims[first]! < 2);
}

/** Most tokens of one content outside a quotation: contents within contents of an unending line would be quadratic. */
const LONGEST_CONTENT = 250;

function bound(view: ClauseView, it: Draft): void {
  const content: Phrase[] = [];
  for (const { first, after } of it.content) {
    const isLong = after - first > LONGEST_CONTENT && view.quotation[first + LONGEST_CONTENT]! < 0;
    content.push({ first, after: isLong ? first + LONGEST_CONTENT : after });
  }
  it.content = content;
}

/** Most tokens between a cue and the quotation that it interrupts. */
const RESUMES = 20;

/** "“It holds,” said Rossi, who built it, [“and it will hold.”]": a quotation goes on behind a comma after its cue and belongs to nobody else. */
function resume(view: ClauseView, { cue, content }: Draft, said: Uint8Array): void {
  const opens = content[0]!;
  if (cue === null || content.length > 1 || opens.after > cue.first || view.quotation[opens.first]! < 0) return;
  for (let at = cue.after; at < Math.min(view.count, cue.after + RESUMES); at++) {
    if (view.sign(at) === ".") return;
    if (!view.opensQuotation(at)) continue;
    if (said[at] === 1 || !view.isComma(at - 1)) return;
    const span = { first: at, after: view.afterQuotation(at) };
    content.push(span);
    return cover(said, [span]);
  }
}

/**
 * A verb that only the rules took for a cue, under a modal ("would say"), or inside what another says where nothing shows that
 * something is said by it too: seldom an attribution of its own (of 60 on PolNeAR's dev articles, 9).
 */
function isDoubtful(view: ClauseView, it: Draft, said: Uint8Array): boolean {
  const { rule, cue } = it;
  if (cue === null || !rule.startsWith("verb/") || rule === QUOTED_AS) return false;
  // "“It holds,” the mayor said, according to the agency": a quotation with its cue right behind it.
  if (rule === "verb/after-quotation" && view.quotation[cue.first]! < 0) return false;
  // "Denied having said": whose denial it is stands outside.
  if (isCovered(said, cue)) return it.source === null || !isCovered(said, it.source) || !isSaidWithin(view, it, cue);
  // "Will not comment on": what is withheld is so here and now.
  if (rule === "verb/before-withheld") return false;
  for (let at = cue.first; at < cue.after; at++) if (view.isModal(at)) return true;
  return false;
}

/** "Rome claims [that …], but Paris claims that …": whether the model's content runs into a cue that the rules know to be another's. */
function takesAnother({ content }: Found, rule: Draft, ruled: readonly Draft[], cues: Int32Array): boolean {
  for (const { first, after } of content) {
    for (let token = first; token < after; token++) {
      const cue = cues[token]! < 0 ? null : ruled[cues[token]!]!.cue;
      if (cue === null || cue === rule.cue) continue;
      if (!rule.content.some((span) => span.first <= cue.first && cue.after <= span.after)) return true;
    }
  }
  return false;
}

/** "The union rejects [the cuts], its chairman let us know, and …": the content of an attitude, as far as the clause of whoever tells of it. */
function toldShort(view: ClauseView, attitude: Draft, ruled: readonly Draft[], cues: Int32Array): Draft {
  const span = attitude.content[0]!;
  if (attitude.saying) return attitude;
  const end = Math.max(span.after, attitude.content.at(-1)!.after);
  for (let token = span.first; token < end; token++) {
    if (cues[token]! < 0) continue;
    const teller = ruled[cues[token]!];
    const from = teller?.source?.first ?? -1;
    if (teller?.rule !== "verb/after-clause" || from <= span.first + 1 || from > token || !view.isComma(from - 1)) continue;
    if (teller.content.some((told) => told.after <= from && overlaps(told, span)))
      attitude.content = [{ first: span.first, after: Math.min(span.after, from - 1) }];
    return attitude;
  }
  return attitude;
}

/** A rule's draft with the model's bounds, which has weighed the rule's among others, but for the few that it must not touch. */
function rebounded(view: ClauseView, rule: Draft, found: Found, tooFar: boolean): Draft {
  const { cue, source, chance } = found;
  const joint = { ...rule, chance, rule: `${rule.rule}+model` };
  if (standsFast(view, rule, found)) return joint;
  const near = nominalIn(view, source, cue);
  const isLong = near !== null && near.after - near.first > 1 && isRelative(view, near);
  const known = near === null || (!isLong && rule.source !== null && overlaps(near, rule.source));
  const who = known && rule.who !== null ? rule.who : whoIn(view, near);
  return { ...joint, source: near ?? rule.source, who, cue, content: tooFar ? rule.content : withClause(view, rule, found) };
}

/**
 * "[The bridge is shut], the mayor said. [“Nobody passes.”]": a clause is not given up for what stands behind its cue in another
 * sentence, and a quotation there that is long enough to stand by itself is another statement.
 */
function withClause(view: ClauseView, { rule, content: clause }: Draft, { cue, content }: Found): Phrase[] {
  if (rule !== "verb/after-clause") return [...content];
  const isBehind = ({ first }: Phrase): boolean => sentenceFrom(view, first) > cue.first;
  const own = content.filter((it) => !isBehind(it) || view.quotation[it.first]! < 0 || it.after - it.first < LEAST);
  return own.every(isBehind) ? [...clause, ...own] : own;
}

/**
 * Whether a rule's bounds stand against the model's: an agency that passes words on is no speaker; who speaks ("…, said
 * the mayor") and who is told ("…, the mayor told the Herald") are not what is said; no part of an interrupted quotation is lost.
 */
function standsFast(view: ClauseView, { rule, source, content: ruled, addressee }: Draft, { content }: Found): boolean {
  if (rule === "verb/relayed" || rule === QUOTED_AS || (rule === "verb/after-clause" && ruled.length > 1 && isCutShort(view, ruled[0]!)))
    return true;
  // "Spoke of [nine hurt], the governor of five": what stands right behind the verb is not given up for what follows a comma.
  const [opens, ruledFirst] = [content[0]!.first, ruled[0]!.first];
  if (rule === "verb/before-object" && opens > ruledFirst && view.isComma(opens - 1)) return true;
  const shared = content.some((span) => ruled.some((other) => overlaps(span, other)));
  if (!shared)
    return content.some((span) => (source !== null && overlaps(span, source)) || (addressee !== null && overlaps(span, addressee)));
  return (
    rule === "verb/after-quotation" &&
    ruled.length > content.length &&
    content.every((span) => ruled.some((other) => overlaps(span, other)))
  );
}

/** What the model alone finds; what is done by it, the cue's verb tells. */
function modelDraft(view: ClauseView, { cue, content, source, chance }: Found): Draft {
  const head = cueHead(view, cue);
  const word = view.word[head]!;
  const verb = word < 0 ? undefined : view.table.cues[word]?.find((it) => saysSomething(it) && pastTail(view, it, head, view.count) > 0);
  const quoted = content.some(
    ({ first, after }) => view.quotation[first]! >= 0 || view.quotation[after - 1]! >= 0 || view.is(first, BIT.that),
  );
  const told = verb === undefined ? foundVerb(view, head) : undefined;
  const isOpener = afterOpener(view, cue.first, cue.after) === cue.after;
  const saying = verb !== undefined || told?.withheld === false || quoted || isOpener || withholds(view, cue, content);
  const affirmed = !(verb?.withholds ?? false) && !negated(view, cue);
  const named = nominalIn(view, source, cue);
  // "“It holds”, commented to the journalists": whom somebody tells is not who tells it.
  const only = named !== null && named.first === cue.after + 1 && view.is(cue.after, BIT.infinitive) ? null : named;
  return draft({
    source: only,
    who: whoIn(view, only),
    cue,
    content: [...content],
    act: verb?.act ?? told?.act ?? null,
    affirmed,
    saying,
    chance,
    rule: saying ? "model/saying" : "model/stance",
  });
}

/** The first of a source's spans that can name somebody; of one with a semicolon in it only the part next to the cue. */
function nominalIn(view: ClauseView, source: readonly Phrase[], cue: Phrase): Phrase | null {
  const found = source.find((span) => isNominal(view, span)) ?? null;
  if (found === null || found.after > cue.first) return found;
  let { first } = found;
  for (let at = first; at < found.after - 1; at++) if (view.sign(at) === ";") first = at + 1;
  return { first, after: found.after };
}

/** Whether a source can name somebody: it holds a noun, a name or a pronoun. */
function isNominal(view: ClauseView, { first, after }: Phrase): boolean {
  for (let at = first; at < after; at++) {
    const tag = view.tag(at);
    if (tag === TAG.noun || tag === TAG.propn || tag === TAG.pron || tag === TAG.num || view.mentionAt[at]! >= 0) return true;
  }
  return false;
}

/** The phrase that tells who a source is: for "who" and "which" the phrase they stand behind. */
function whoIn(view: ClauseView, source: Phrase | null): Phrase | null {
  if (source === null || !isRelative(view, source) || source.first === 0) return source;
  return antecedentBefore(view, source.first, 0) ?? source;
}

/** "Who", "which", "who in May, as a clerk,": a pronoun of a clause, alone or with what stands between it and its verb. */
const isRelative = (view: ClauseView, { first, after }: Phrase): boolean =>
  view.is(first, BIT.relative) && (after - first === 1 || view.tag(first) === TAG.pron);

/** "did not wish [to comment]", "refused [to say why]": what is not done is a saying. */
const withholds = (view: ClauseView, cue: Phrase, [opens]: readonly Phrase[]): boolean =>
  negated(view, cue) &&
  opens !== undefined &&
  (isWithheld(view, cue) || (view.is(opens.first, BIT.infinitive) && hasCueVerb(view, opens.first + 1)));

/** "Won't [discuss]", "would not [comment on]": verbs that say something only where they are negated. */
function isWithheld(view: ClauseView, cue: Phrase): boolean {
  const head = cueHead(view, cue);
  const cues = view.cuesAt(head);
  const isCue = cues?.some((it) => it.frames.includes("withheld") && pastTail(view, it, head, view.count) > 0) === true;
  return isCue || foundVerb(view, head)?.withheld === true;
}

const hasCueVerb = (view: ClauseView, at: number): boolean =>
  view.word[at]! >= 0 &&
  view.tag(at) === TAG.verb &&
  view.cuesAt(at)?.some((it) => !it.weak && pastTail(view, it, at, view.count) > 0) === true;

function negated(view: ClauseView, { first, after }: Phrase): boolean {
  for (let at = first; at < after; at++) if (view.is(at, BIT.negation)) return true;
  return false;
}
