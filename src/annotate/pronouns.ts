// Takes pronouns, gives who they mean: by gender, number, nearness and who acts.
import type { LocalEntityIndex } from "../model/index.ts";
import type { EntityDrafts, Meaning } from "./entity-drafts.ts";
import type { NameView } from "./name-view.ts";
import type { PronounWord } from "./names-rule.ts";
import { isInvertedSubject, isSubject } from "./phrase-context.ts";
import type { Phrase } from "./phrases.ts";

/** How many earlier phrases are looked at. */
const BACK = 24;
/** How many sentences back a pronoun reaches. */
const REACH = 3;

/** What one earlier phrase is to a pronoun. */
interface Trace {
  readonly entity: LocalEntityIndex;
  readonly phrase: Phrase;
  readonly sentence: number;
  readonly acts: boolean;
  readonly quoted: boolean;
  readonly plural: boolean;
}

const NONE: Meaning = { entity: -1, because: "no one in reach fits" };

/** Remembers who was spoken of, and finds whom a pronoun means. */
export class Pronouns {
  readonly #view: NameView;
  readonly #drafts: EntityDrafts;
  readonly #traces: Trace[] = [];

  constructor(view: NameView, drafts: EntityDrafts) {
    this.#view = view;
    this.#drafts = drafts;
  }

  /** Takes note of a phrase and whom it means, in the order of the text. */
  saw(phrase: Phrase, entity: LocalEntityIndex): void {
    const view = this.#view;
    const acts = isSubject(view, phrase) || isInvertedSubject(view, phrase);
    const plural = phrase.sort === "group" || phrase.pronoun?.plural === true;
    this.#traces.push({
      entity,
      phrase,
      sentence: view.sentence[phrase.first] ?? 0,
      acts,
      quoted: view.quoted[phrase.first] === 1,
      plural,
    });
  }

  meaning(phrase: Phrase, pronoun: PronounWord): Meaning {
    if (pronoun.relative === true) return this.#antecedent(phrase);
    if (pronoun.person < 3) return { entity: -1, because: "said of whoever speaks or is spoken to" };
    const quoted = this.#view.quoted[phrase.first] === 1;
    const sentence = this.#view.sentence[phrase.first] ?? 0;
    let best: Trace | null = null;
    let bestScore = -Infinity;
    for (let at = this.#traces.length - 1; at >= Math.max(0, this.#traces.length - BACK); at--) {
      const trace = this.#traces[at];
      if (trace === undefined || sentence - trace.sentence > REACH) break;
      if (!this.#agrees(trace, pronoun) || trace.phrase.end > phrase.first) continue;
      const score = this.#score(trace, sentence, quoted, pronoun);
      if (score > bestScore) [best, bestScore] = [trace, score];
    }
    if (best === null || bestScore < (pronoun.gender === "it" ? 0 : -4)) return NONE;
    this.#learnGender(best, bestScore, pronoun);
    return { entity: best.entity, because: best.acts ? "the last one who acts or speaks" : "the nearest that fits" };
  }

  /** "X, who" and "X who": the phrase right before. */
  #antecedent({ first }: Phrase): Meaning {
    const view = this.#view;
    const end = first > 0 && view.sign(first - 1) === "," ? first - 1 : first;
    for (let at = this.#traces.length - 1; at >= Math.max(0, this.#traces.length - BACK); at--) {
      const trace = this.#traces[at];
      const isRight = trace !== undefined && trace.phrase.end === end && view.sentence[trace.phrase.first] === view.sentence[first];
      if (isRight) return { entity: trace.entity, because: "the one right before it" };
    }
    return NONE;
  }

  /** One who acts nearby and is called "she" is taken for a woman from there on. */
  #learnGender({ entity, acts }: Trace, score: number, { gender, plural }: PronounWord): void {
    const draft = this.#drafts.at(entity);
    if (draft !== undefined && acts && score >= 1 && !plural && (gender === "he" || gender === "she")) draft.gender ??= gender;
  }

  #agrees({ entity, plural }: Trace, { plural: many, gender }: PronounWord): boolean {
    const draft = this.#drafts.at(entity);
    if (draft === undefined) return false;
    if (many) return plural || draft.kind === "group";
    if (gender === "it") return draft.kind === "state" || draft.kind === "organization" || draft.kind === "place" || draft.kind === "work";
    return draft.kind === "person" && !plural && (draft.gender === null || draft.gender === gender);
  }

  /** Higher is likelier: one sentence back costs as much as not acting. */
  #score({ entity, phrase, sentence, acts, quoted }: Trace, here: number, isQuoted: boolean, pronoun: PronounWord): number {
    const draft = this.#drafts.at(entity);
    let score = -1.5 * (here - sentence);
    if (acts) score += 2;
    if (quoted && !isQuoted) score -= 2;
    if (phrase.sort === "pronoun") score += 0.5;
    if (draft?.named === true) score += 0.5;
    if (draft !== undefined && draft.kind === "person" && draft.nameWords === 1 && draft.offices.length === 0) score -= 1;
    if (draft?.gender != null && draft.gender === pronoun.gender) score += 0.5;
    if (pronoun.gender === "it" && phrase.sort === "people") score -= 1;
    if (draft?.kind === "place" && pronoun.gender === "it" && !acts) score -= 1;
    return score;
  }
}
