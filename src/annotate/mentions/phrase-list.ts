// Takes a draft of a phrase, gives the phrases it holds.
import { isLandmark, isPlaceNoun } from "./place-phrases.ts";
import { PART, type NameView } from "./name-view.ts";
import type { Draft } from "./phrase-draft.ts";
import { phraseAt, phraseOf, type NewPhrase, type Phrase, type PhraseIndex } from "./phrases.ts";

/** The phrases of a report so far; inner ones stand before those that hold them. */
export class PhraseList {
  readonly phrases: Phrase[] = [];
  readonly #view: NameView;

  constructor(view: NameView) {
    this.#view = view;
  }

  push(phrase: NewPhrase): PhraseIndex {
    return this.phrases.push(phraseOf(phrase)) - 1;
  }

  pushBody(draft: Draft): PhraseIndex {
    const { headFirst, headEnd, head } = draft;
    const named =
      head?.sense === "body" && this.#view.isCapital(headFirst) && (this.#view.initial[headFirst] === 0 || this.#standsAlone(draft));
    const owner = phraseAt(this.phrases, draft.of);
    const coreFirst =
      named && owner !== undefined && owner.sort !== "pronoun"
        ? Math.min(headFirst, owner.sort === "name" ? owner.coreFirst : owner.first)
        : headFirst;
    return this.push({
      first: draft.first,
      end: headEnd,
      coreFirst: Math.max(coreFirst, draft.first),
      coreEnd: headEnd,
      sort: named ? "name" : "described",
      entry: head,
      head,
      of: draft.of,
      determiner: draft.determiner,
      modified: draft.modified,
    });
  }

  /** "Congress has voted": a parliament's noun that opens a sentence without an article is its name. */
  #standsAlone({ determiner, first, head, headFirst, headEnd, modified, of }: Draft): boolean {
    const isBare = determiner === "none" && !modified && of < 0 && first === headFirst && headEnd - headFirst === 1;
    return isBare && head?.authority === "legislature" && !this.#view.isTitleCase(headFirst);
  }

  /** A name; `first` is where its phrase begins, with what stands before it. */
  pushName(draft: Draft, first: number, nameFirst: number): PhraseIndex {
    const { known, nameHead, determiner, gender, titled, of } = draft;
    const roles = titled ? [...draft.roles] : [];
    let from = nameFirst;
    const people = phraseAt(this.phrases, draft.people);
    if (people !== undefined && people.end === nameFirst && nameHead !== null && !titled) from = people.first;
    const isBare = determiner === "both" || determiner === "this" || (draft.modified && !titled && !this.#isWithAdjective(draft));
    const begin = isBare ? from : Math.min(first, from);
    const isClosed = draft.marked || (draft.bracket && this.#view.part[draft.nameEnd] === PART.close);
    const capital = draft.head?.sense === "capital-word" ? draft.head : null;
    // "The canton X": what X is, where no table knows better.
    const noun = (isPlaceNoun(draft.head) || isLandmark(draft.head)) && !titled && (known === null || draft.marked) ? draft.head : null;
    const own = begin < nameFirst || determiner === "both" ? determiner : "none";
    return this.push({
      first: begin,
      end: draft.nameEnd + (isClosed ? 1 : 0),
      coreFirst: from,
      coreEnd: draft.nameEnd,
      sort: "name",
      entry: noun === null ? known : null,
      head: nameHead ?? capital ?? noun,
      roles,
      determiner: own,
      gender,
      titled: titled && capital === null,
      of,
    });
  }

  /** "The unrecognised X Republic" is one name with what stands before it, "another reason X" is none. */
  #isWithAdjective({ determiner, nameFirst }: Draft): boolean {
    const view = this.#view;
    const before = nameFirst - 1;
    return determiner === "the" && (!view.tagged || view.isAdjective(before) || (view.isVerb(before) && !view.isFinite(before)));
  }

  /** Closes the draft; gives its outermost phrase, the owner's where nothing but an owner was read, or -1. */
  finish(draft: Draft): PhraseIndex {
    const { head, nameFirst } = draft;
    if (nameFirst >= 0 && (!draft.titled || head?.sense === "role" || head?.sense === "title" || head?.sense === "capital-word")) {
      return this.pushName(draft, draft.loose && !draft.titled ? nameFirst : draft.first, nameFirst);
    }
    if (nameFirst >= 0) return this.pushName(draft, nameFirst, nameFirst);
    if (head === null) return draft.of;
    const capital = this.#view.isCapital(draft.headFirst) && this.#view.initial[draft.headFirst] === 0;
    if (head.sense === "title" || (draft.loose && !(capital && head.sense === "body"))) return draft.of;
    if (isLandmark(head) && draft.determiner === "none" && draft.of < 0) return -1;
    const isMass = head.body?.bare === true || head.authority !== null;
    if (head.sense === "body" && !capital && !isMass && !draft.modified && draft.determiner === "none" && draft.of < 0) return -1;
    if (head.sense === "body") return this.pushBody(draft);
    return this.push({
      first: draft.first,
      end: draft.headEnd,
      coreFirst: draft.headFirst,
      coreEnd: draft.headEnd,
      sort: head.sense === "group" ? "group" : "described",
      entry: head,
      head,
      of: draft.of,
      roles: [...draft.roles],
      determiner: draft.determiner,
      gender: draft.gender,
      modified: draft.modified,
    });
  }
}
