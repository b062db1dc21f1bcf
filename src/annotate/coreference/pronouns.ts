// Takes pronouns, gives who they mean: earlier phrases of fitting gender and number, weighed by what was learned.
import { BIT } from "../mentions/lexicon.ts";
import type { LocalEntityIndex } from "../../model/index.ts";
import { hasTree, headToken } from "../syntax/clause-tree.ts";
import type { EntityDraft, EntityDrafts, Meaning } from "./entity-drafts.ts";
import type { PronounWord } from "../mentions/names-rule.ts";
import { isInvertedSubject, isSubject } from "../mentions/phrase-context.ts";
import type { Phrase } from "../mentions/phrases.ts";
import { whoGoesOn } from "./last-sayer.ts";
import { BODIES, opensSpeaker } from "./owned-speakers.ts";
import { agrees, CLASSES, classOf, FeatureRows, passed, traceFeatures, WIDTH, type Asked, type Trace } from "./pronoun-features.ts";
import {
  frontedSubject,
  governorsOf,
  insertedFrom,
  isTold,
  namesUnder,
  ownSentences,
  saysAt,
  speaksAt,
  titleOf,
  type NameUnder,
  type PronounGround,
} from "./pronoun-places.ts";
import type { QuotedSpeakers } from "./quoted-speakers.ts";
import { WEIGHTS_BY_FEATURE } from "./pronoun-weights.ts";

/** How many earlier phrases are looked at. */
const BACK = 40;
/** How many sentences back a pronoun reaches. */
const REACH = 5;

/** How many times as likely as all others the one must be that a description means. */
const SURE = 1.5;
/** How many sentences back it may stand. */
const NEAR = 2;

/** Letters of the shortest pronoun with "self". */
const REFLEXIVE = 6;

/** Tokens of a quotation from which on its pronouns are the speaker's choice, not the report's. */
const OWN_WORDS = 5;

/** Weights by class of pronoun, `WIDTH` each; nought for a sign that none was learned for yet. */
const WEIGHTS = Float64Array.from({ length: CLASSES * WIDTH }, (_, at) => WEIGHTS_BY_FEATURE[at % WIDTH]?.[Math.floor(at / WIDTH)] ?? 0);

const NO_ENTITIES: ReadonlySet<LocalEntityIndex | -1> = new Set();

const NONE: Meaning = { entity: -1, because: "no one in reach fits" };

/** True for a quotation long enough to be somebody's own words: in those nobody is "he" to himself. */
const isWhole = ({ length }: QuotedSpeakers, quotation: number): boolean => quotation >= 0 && length[quotation]! >= OWN_WORDS;

/** The candidates of one pronoun with their features, a row each; row 0 is nobody. */
export interface Choice {
  readonly asked: Asked;
  readonly traces: readonly Trace[];
  readonly rows: FeatureRows;
}

/** Says which candidate is right, by index; -1 for nobody. Training's way in. */
export type Teacher = (choice: Choice) => number;

/** Remembers who was spoken of, and finds whom a pronoun means. */
export class Pronouns {
  readonly #ground: PronounGround;
  readonly #drafts: EntityDrafts;
  readonly #traces: Trace[] = [];
  readonly #rows = new FeatureRows(BACK + 1);
  /** The entities of the candidates last weighed, and what the phrases of each weigh together. */
  readonly #weighed = new Int32Array(BACK);
  readonly #sums = new Float64Array(BACK);
  readonly #teacher: Teacher | null;
  /** Who spoke the last quotation, and in which paragraph; -1 before the first. */
  #lastQuoted: { readonly entity: LocalEntityIndex | -1; readonly block: number } = { entity: -1, block: -1 };
  readonly #speakerOf: (token: number) => LocalEntityIndex | -1;
  /** By token: sentences of the report's own up to it. */
  readonly #own: Int32Array;

  /** @param speakerOf the entity that a word stands for, as far as known where it is asked */
  constructor(ground: PronounGround, drafts: EntityDrafts, speakerOf: (token: number) => LocalEntityIndex | -1, teacher: Teacher | null) {
    this.#ground = ground;
    this.#drafts = drafts;
    this.#speakerOf = speakerOf;
    this.#teacher = teacher;
    this.#own = ownSentences(ground.view, ground.quoted);
  }

  /** Takes note of a phrase and whom it means, in the order of the text. */
  saw(phrase: Phrase, entity: LocalEntityIndex): void {
    const { view, quoted, syntax } = this.#ground;
    const token = hasTree(syntax) ? headToken(syntax, phrase.coreFirst, phrase.coreEnd) : phrase.coreEnd - 1;
    if ((quoted.spoken[token] ?? -1) >= 0) this.#lastQuoted = { entity, block: view.block[token] ?? -1 };
    const says = saysAt(this.#ground, token);
    const title = titleOf(syntax, phrase, token);
    this.#traces.push({
      entity,
      phrase,
      sentence: view.sentence[phrase.first] ?? 0,
      acts: isSubject(view, phrase) || isInvertedSubject(view, phrase),
      speaks: speaksAt(view, syntax, token),
      plural: phrase.sort === "group" || phrase.pronoun?.plural === true,
      token,
      seen: this.#drafts.at(entity)?.seen ?? 0,
      says,
      saysTitled: title === token ? says : saysAt(this.#ground, title),
      told: isTold(this.#ground, token),
      own: this.#own[token] ?? 0,
    });
  }

  meaning(phrase: Phrase, pronoun: PronounWord): Meaning {
    if (pronoun.relative === true) return this.#antecedent(phrase);
    if (pronoun.person < 3) return { entity: -1, because: "said of whoever speaks or is spoken to" };
    const fronted = pronoun.possessive && pronoun.gender === "it" ? this.#frontedSubject(phrase) : -1;
    if (fronted >= 0) return { entity: fronted, because: "what its spokesman's words are said of" };
    const choice = this.#choice(phrase, pronoun);
    const taught = this.#teacher?.(choice);
    const entity =
      taught === undefined
        ? this.#ownerOr(whoGoesOn(this.#likeliest(choice), choice, this.#ground.quoted), choice)
        : (choice.traces[taught]?.entity ?? -1);
    if (entity < 0) return NONE;
    const last = choice.traces.find((it) => it.entity === entity);
    this.#learnGender(entity, last, pronoun);
    return { entity, because: last?.acts === true ? "the last one who acts or speaks" : "the likeliest that fits" };
  }

  /** "Chile denied it, a spokesman of its ministry said": the state or body that the clause in front is about; -1 elsewhere. */
  #frontedSubject(phrase: Phrase): LocalEntityIndex | -1 {
    const subject = frontedSubject(this.#ground, phrase.first);
    if (subject < 0) return -1;
    const trace = this.#traces.slice(-BACK).findLast(({ phrase: { coreFirst, coreEnd } }) => coreFirst <= subject && subject < coreEnd);
    const kind = this.#drafts.at(trace?.entity ?? -1)?.kind;
    return trace !== undefined && (kind === "state" || kind === "organization") ? trace.entity : -1;
  }

  /** "[Its] spokesman": the likeliest state or body nearby, where a thing or nobody was likelier: neither has one. */
  #ownerOr(likeliest: LocalEntityIndex | -1, choice: Choice): LocalEntityIndex | -1 {
    const { asked, traces } = choice;
    if (asked.pronoun.gender !== "it" || !asked.pronoun.possessive || !opensSpeaker(this.#ground.view, asked.phrase.end)) return likeliest;
    const isBody = (entity: LocalEntityIndex): boolean => BODIES.has(this.#drafts.at(entity)?.kind ?? "");
    if (isBody(likeliest)) return likeliest;
    const near = new Set(traces.filter(({ sentence }) => asked.sentence - sentence <= NEAR).map(({ entity }) => entity));
    const count = this.#weigh(choice, classOf(asked), (entity) => near.has(entity) && isBody(entity));
    let best = -1;
    for (let at = 0; at < count; at++) if (best < 0 || this.#sums[at]! > this.#sums[best]!) best = at;
    return best < 0 ? likeliest : this.#weighed[best]!;
  }

  /** What is asked of every candidate of one pronoun. */
  #asked(phrase: Phrase, pronoun: PronounWord): Asked {
    const { view, quoted } = this.#ground;
    const token = phrase.first;
    const quotation = quoted.quotation[token] ?? -1;
    const speaking = quotation < 0 ? -1 : (quoted.speaker[quotation] ?? -1);
    const speaker = speaking < 0 || speaking === token ? -1 : this.#speakerAhead(speaking, token);
    const utters = quoted.spoken[token] ?? -1;
    const below = phrase.pronoun === null ? [] : namesUnder(this.#ground, token);
    const says = saysAt(this.#ground, token);
    return {
      phrase,
      pronoun,
      token,
      sentence: view.sentence[token] ?? 0,
      speaks: speaksAt(view, this.#ground.syntax, token),
      says,
      told: isTold(this.#ground, token),
      under: this.#named(below, false),
      beside: this.#named(below, true),
      above: governorsOf(this.#ground.syntax, token),
      own: this.#own[token] ?? 0,
      quotation,
      speaker,
      utters,
      lastQuoted: this.#lastQuoted.entity,
      insertedFrom: insertedFrom(this.#ground, token),
      isReflexive:
        view.end[token]! - view.start[token]! >= REFLEXIVE &&
        view
          .words(token, token + 1)
          .toLowerCase()
          .includes("sel"),
      spokenOf: this.#spokenOf(pronoun.plural || pronoun.gender === "it" ? -1 : utters),
    };
  }

  /** All earlier phrases in reach that agree, the nearest first. */
  #choice(phrase: Phrase, pronoun: PronounWord): Choice {
    const asked = this.#asked(phrase, pronoun);
    const { quoted } = this.#ground;
    const { token, quotation, speaker, spokenOf, beside } = asked;
    const himself = isWhole(quoted, quotation) ? speaker : -1;
    const traces: Trace[] = [];
    const rows = this.#rows;
    rows.nobody();
    const last = { actor: true, speaker: true, sayer: true, same: true };
    for (let at = this.#traces.length - 1, between = 0; at >= 0 && between < BACK; at--, between++) {
      const trace = this.#traces[at];
      if (trace === undefined || (asked.sentence - trace.sentence > REACH && asked.own - trace.own > NEAR)) break;
      const draft = this.#drafts.at(trace.entity);
      if (draft === undefined || trace.phrase.end > token || !agrees(draft, trace.plural, pronoun)) continue;
      if (
        trace.entity === himself ||
        (spokenOf.size > 0 && spokenOf.has(trace.entity)) ||
        (trace.sentence === asked.sentence && trace.token > asked.insertedFrom && quoted.quotation[trace.token]! < 0) ||
        (beside.size > 0 && beside.has(trace.entity))
      )
        continue;
      traces.push(trace);
      traceFeatures(this.#ground, asked, trace, draft, between, last, rows, traces.length);
      passed(last, asked, trace);
    }
    return { asked, traces, rows };
  }

  /** Whom a quotation's speaker means; where that is a pronoun further on, whoever spoke the quotation before it in its paragraph, else who was last told there to say something. */
  #speakerAhead(speaking: number, token: number): LocalEntityIndex | -1 {
    const known = this.#speakerOf(speaking);
    const { view, quoted } = this.#ground;
    if (known >= 0 || speaking < token || !view.lexicon.pronouns.has(view.word[speaking] ?? -1)) return known;
    const here = view.block[token];
    if (this.#lastQuoted.block === here) return this.#lastQuoted.entity;
    const told = this.#traces
      .slice(-BACK)
      .findLast(({ says, token: at }) => says && view.block[at] === here && quoted.quotation[at] === -1);
    return told?.entity ?? known;
  }

  #named(names: readonly NameUnder[], isNearOnly: boolean): ReadonlySet<LocalEntityIndex | -1> {
    if (names.length === 0) return NO_ENTITIES;
    const found = new Set<LocalEntityIndex>();
    for (const { token, isNear } of names) {
      const entity = isNear || !isNearOnly ? this.#speakerOf(token) : -1;
      if (entity >= 0) found.add(entity);
    }
    return found;
  }

  /** Everybody whom a quotation speaks of: no person who speaks it is one of them, though a body may name itself. */
  #spokenOf(quotation: number): ReadonlySet<LocalEntityIndex> {
    if (quotation < 0) return NO_ENTITIES;
    const { quotation: of } = this.#ground.quoted;
    const entities = new Set<LocalEntityIndex>();
    for (let at = this.#traces.length - 1; at >= Math.max(0, this.#traces.length - BACK); at--) {
      const { token, entity } = this.#traces[at]!;
      if (of[token] === quotation) entities.add(entity);
    }
    return entities;
  }

  /** The entity whose phrases together weigh most; -1 where nobody weighs more. */
  #likeliest(choice: Choice): LocalEntityIndex | -1 {
    const kind = classOf(choice.asked);
    const count = this.#weigh(choice, kind, null);
    let best = -1;
    let high = this.#weight(choice.rows, 0, kind);
    for (let at = 0; at < count; at++) {
      if (this.#sums[at]! <= high) continue;
      high = this.#sums[at]!;
      best = this.#weighed[at]!;
    }
    return best;
  }

  #weight(rows: FeatureRows, row: number, kind: number): number {
    return Math.exp(rows.weighed(row, WEIGHTS, kind * WIDTH));
  }

  /** Writes what all phrases of each entity weigh together; gives how many entities there are. @cost O(`BACK` squared) */
  #weigh({ traces, rows }: Choice, kind: number, isFit: ((entity: LocalEntityIndex) => boolean) | null): number {
    let count = 0;
    for (let index = 0; index < traces.length; index++) {
      const { entity } = traces[index]!;
      if (isFit !== null && !isFit(entity)) continue;
      let at = 0;
      while (at < count && this.#weighed[at] !== entity) at++;
      if (at === count) {
        this.#weighed[count++] = entity;
        this.#sums[at] = 0;
      }
      this.#sums[at]! += this.#weight(rows, index + 1, kind);
    }
    return count;
  }

  /**
   * The named one that "the senator" or "the bank" means though nothing tied the word to the name: the likeliest, where
   * it is `SURE` times as likely as all others together; -1 elsewhere.
   *
   * @param fits whether the words can be said of an entity at all
   */
  described(phrase: Phrase, kind: "person" | "organization", fits: (entity: LocalEntityIndex) => boolean): LocalEntityIndex | -1 {
    const gender = kind === "person" ? phrase.gender : "it";
    const choice = this.#choice(phrase, { form: "", person: 3, plural: false, gender, possessive: false });
    const isFit = (entity: LocalEntityIndex): boolean => {
      const draft = this.#drafts.at(entity);
      return draft !== undefined && draft.named && draft.kind === kind && fits(entity);
    };
    const count = this.#weigh(choice, kind === "person" ? 0 : 1, isFit);
    let best = -1;
    let high = 0;
    let all = 0;
    for (let at = 0; at < count; at++) {
      const sum = this.#sums[at]!;
      all += sum;
      if (sum <= high) continue;
      high = sum;
      best = this.#weighed[at]!;
    }
    return high > SURE * (all - high) && choice.asked.sentence - (choice.traces.find((it) => it.entity === best)?.sentence ?? -9) <= NEAR
      ? best
      : -1;
  }

  /** The two named people spoken of last, in reach; null where there are not two. */
  lastTwo(): readonly [LocalEntityIndex, LocalEntityIndex] | null {
    const from = this.#traces.at(-1)?.sentence ?? 0;
    let one = -1;
    for (let at = this.#traces.length - 1; at >= 0; at--) {
      const { entity, sentence } = this.#traces[at]!;
      if (from - sentence > REACH) break;
      const draft = this.#drafts.at(entity);
      if (draft?.kind !== "person" || !draft.named || entity === one) continue;
      if (one >= 0) return one < entity ? [one, entity] : [entity, one];
      one = entity;
    }
    return null;
  }

  /** Of those that fit the one named that was spoken of last, in reach; -1 where none was. */
  lastNamed(fits: (it: EntityDraft, entity: LocalEntityIndex) => boolean): LocalEntityIndex | -1 {
    const from = this.#traces.at(-1)?.sentence ?? 0;
    for (let at = this.#traces.length - 1; at >= Math.max(0, this.#traces.length - BACK); at--) {
      const { entity, sentence } = this.#traces[at]!;
      if (from - sentence > REACH) break;
      const draft = this.#drafts.at(entity);
      if (draft?.named === true && fits(draft, entity)) return entity;
    }
    return -1;
  }

  /** The last two that acted, people, bodies or states, where both did so in the last two sentences; null elsewhere: "each". */
  lastSpoken(): readonly [LocalEntityIndex, LocalEntityIndex] | null {
    const found = new Set<LocalEntityIndex>();
    const from = this.#traces.at(-1)?.sentence ?? 0;
    for (let at = this.#traces.length - 1; at >= 0 && found.size < 3; at--) {
      const { entity, sentence, acts } = this.#traces[at]!;
      if (from - sentence >= NEAR) break;
      const kind = this.#drafts.at(entity)?.kind;
      if (acts && this.#drafts.at(entity)?.named === true && kind !== "place" && kind !== "work") found.add(entity);
    }
    const [one, other] = [...found].sort((a, b) => a - b);
    return one !== undefined && other !== undefined && found.size === 2 ? [one, other] : null;
  }

  /** Whether a body or place stands right behind somebody, joined to them by one small word. */
  #belongs({ entity, phrase }: Trace, { entity: whose, phrase: before }: Trace): boolean {
    const kind = this.#drafts.at(entity)?.kind;
    const isThing = kind === "organization" || kind === "place";
    return isThing && this.#drafts.at(whose)?.kind === "person" && before.end === phrase.first - 1;
  }

  /** "X, who" and "X who": the phrase right before; "X from the office, who": the one it belongs to, for an office is no who. */
  #antecedent({ first }: Phrase): Meaning {
    const { view } = this.#ground;
    const end = first > 0 && view.sign(first - 1) === "," ? first - 1 : first;
    for (let at = this.#traces.length - 1; at >= Math.max(0, this.#traces.length - BACK); at--) {
      const trace = this.#traces[at];
      const isRight = trace !== undefined && trace.phrase.end === end && view.sentence[trace.phrase.first] === view.sentence[first];
      if (!isRight) continue;
      if ((view.bits(first) & BIT.who) !== 0 && this.#drafts.at(trace.entity)?.kind === "place") return this.#fromThere(at, trace);
      const before = this.#traces[at - 1];
      const told = before !== undefined && (view.bits(first) & BIT.who) !== 0 && this.#belongs(trace, before) ? before : trace;
      return { entity: told.entity, because: told === trace ? "the one right before it" : "the one that what stands before it belongs to" };
    }
    return NONE;
  }

  /** "Dan Colby of Brown County, Ohio, who": the nearest person before a chain of places in the sentence. @cost O(`BACK`) */
  #fromThere(place: number, { phrase }: Trace): Meaning {
    const { view } = this.#ground;
    for (let at = place - 1; at >= Math.max(0, place - BACK); at--) {
      const trace = this.#traces[at];
      if (trace === undefined || view.sentence[trace.phrase.first] !== view.sentence[phrase.first]) break;
      const kind = this.#drafts.at(trace.entity)?.kind;
      if (kind === "person" || kind === "group") return { entity: trace.entity, because: "the one that what stands before it belongs to" };
      if (kind !== "place") break;
    }
    return NONE;
  }

  /** One who acts nearby and is called "she" is taken for a woman from there on. */
  #learnGender(entity: LocalEntityIndex, last: Trace | undefined, { gender, plural }: PronounWord): void {
    const draft = this.#drafts.at(entity);
    if (draft !== undefined && last?.acts === true && !plural && (gender === "he" || gender === "she")) draft.gender ??= gender;
  }
}
