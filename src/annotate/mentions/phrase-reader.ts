// Takes a report's tokens with what each can be, gives the noun phrases and pronouns that speak of somebody.
import { BIT, type Entry } from "./lexicon.ts";
import { isCommonOwner, takeMembers } from "./body-members.ts";
import { NAME_KINDS } from "./name-labels.ts";
import { PART, type Atom, type NameView } from "./name-view.ts";
import { begin, determinerOf, emptyDraft, type Draft } from "./phrase-draft.ts";
import {
  attachComplement,
  attachPronoun,
  beginsAnother,
  goesOnAsName,
  isInitial,
  isOther,
  isPartOfState,
  isSurname,
  isWriterFor,
  joiningAt,
  mayJoin,
  partsAt,
} from "./phrase-complements.ts";
import { governs, isAddressAfresh } from "./phrase-context.ts";
import { PhraseList } from "./phrase-list.ts";
import { isLandmark, isPlaceNoun, namesPlace, numberEnd, openName, opensName, takeMarked } from "./place-phrases.ts";
import { phraseAt, type Phrase, type PhraseIndex, type SaidOfOffices } from "./phrases.ts";

/** How deep "the aide of the head of the office of …" is followed. */
const DEEPEST = 4;
/** Longest phrase in tokens, and widest white space in it in units: a longer one is cut and read on from there. */
const [LONGEST, WIDEST_GAP] = [40, 2];
const NAMES = new Set<Entry["sense"]>(["state", "capital", "seat", "body-name", "outlet", "place"]);
const ROLES = new Set<Entry["sense"]>(["title", "role", "roles", "group", "work", "capital-word"]);
/** One for each depth of complements; one report is read at a time, and they are begun anew for each phrase. */
const DRAFTS: readonly Draft[] = Array.from({ length: DEEPEST + 1 }, emptyDraft);

/** Reads all phrases of a report, left to right; each token is read once, and once more as a complement's end. */
export class PhraseReader {
  readonly #list: PhraseList;
  readonly #view: NameView;
  readonly #said: SaidOfOffices;

  constructor(view: NameView, said: SaidOfOffices) {
    this.#view = view;
    this.#list = new PhraseList(view);
    this.#said = said;
  }

  read(): Phrase[] {
    const { part, count } = this.#view;
    for (let at = 0; at < count;) {
      const here = part[at] ?? PART.other;
      if (here === PART.other || here === PART.genitive || here === PART.hyphen || here === PART.close || here === PART.inside) at++;
      else if (here === PART.pronoun) at = this.#pronoun(at);
      else at = Math.max(at + 1, this.#phrase(at, 0).end);
    }
    return this.#list.phrases;
  }

  #pronoun(at: number): number {
    if (this.#view.lexicon.pronouns.has(this.#view.word[at] ?? -1)) this.#pushPronoun(at);
    return at + 1;
  }

  #pushPronoun(at: number): PhraseIndex {
    const pronoun = this.#view.lexicon.pronouns.get(this.#view.word[at] ?? -1) ?? null;
    return this.#list.push({ first: at, end: at + 1, coreFirst: at, coreEnd: at + 1, sort: "pronoun", pronoun });
  }

  /** Reads one phrase from `first` with its complements; gives its end and its outermost phrase, -1 where it speaks of nobody. */
  #phrase(first: number, depth: number): { end: number; phrase: PhraseIndex } {
    const view = this.#view;
    const draft = begin(DRAFTS[depth]!, first, -1, "none");
    const sentence = view.sentence[first];
    let at = first;
    while (at < view.count && at - first < LONGEST && view.sentence[at] === sentence && view.block[at] === view.block[first]) {
      if (at > first && (view.start[at] ?? 0) - (view.end[at - 1] ?? 0) > WIDEST_GAP) break;
      const next = this.#take(draft, at);
      if (next < 0) break;
      at = next;
    }
    const phrase = this.#list.finish(draft);
    if (phrase < 0 || phrase === draft.of) return { end: at, phrase: -1 };
    if (depth >= DEEPEST) return { end: at, phrase };
    return { end: Math.max(at, this.#complements(phrase, at, depth)), phrase };
  }

  /** Takes the token at `at` into the draft; gives the next token, or -1 where the phrase ends before it. */
  #take(draft: Draft, at: number): number {
    const { part } = this.#view;
    if (this.#goesOn(draft, at)) return this.#goOn(draft, at);
    switch (part[at]) {
      case PART.determiner:
        return this.#determiner(draft, at);
      case PART.possessive:
        return this.#possessive(draft, at);
      case PART.modifier:
        return this.#joinsName(draft, at) ? at + 1 : this.#modifier(draft, at);
      case PART.perhaps:
        return governs(this.#view, at) ? -1 : this.#perhaps(draft, at);
      case PART.name:
        return this.#name(draft, at, at + 1, null);
      case PART.atom:
        return this.#atom(draft, at);
      case PART.genitive:
        return this.#genitive(draft, at);
      case PART.hyphen:
        return this.#hyphen(draft, at);
      case PART.open:
        return this.#bracket(draft, at);
      case PART.close:
        return draft.bracket ? at + 1 : -1;
      default:
        return this.#joinsName(draft, at) ? at + 1 : takeMarked(this.#view, draft, at);
    }
  }

  /** True where the model takes a token that is no name by itself into the name right before it: "of the", "'s", "and". */
  #goesOn(draft: Draft, at: number): boolean {
    const here = this.#view.part[at];
    if (draft.nameFirst < 0 || draft.nameEnd !== at || isWriterFor(this.#view, draft, at) || beginsAnother(this.#view, at)) return false;
    return here !== PART.name && here !== PART.atom && here !== PART.inside && this.#view.goesOn(at);
  }

  #goOn(draft: Draft, at: number): number {
    draft.nameEnd = at + 1;
    draft.known = null;
    return at + 1;
  }

  #determiner(draft: Draft, at: number): number {
    const { part } = this.#view;
    if (at !== draft.first && part[at - 1] !== PART.determiner && part[at - 1] !== PART.open) return -1;
    const is = determinerOf(this.#view.bits(at));
    if (draft.determiner === "none" || is === "both") draft.determiner = is;
    return at + 1;
  }

  #possessive(draft: Draft, at: number): number {
    const { part, count } = this.#view;
    if (at !== draft.first && part[at - 1] !== PART.determiner) return -1;
    const next = at + 1 < count ? part[at + 1] : PART.other;
    draft.of = this.#pushPronoun(at);
    draft.determiner = "possessive";
    return next === PART.modifier || next === PART.atom || next === PART.name || next === PART.perhaps ? at + 1 : -1;
  }

  #modifier(draft: Draft, at: number): number {
    if (draft.nameFirst >= 0 && draft.head !== null && draft.titled) return -1;
    const next = this.#view.part[at + 1];
    const goesOn = next === PART.modifier || next === PART.atom || next === PART.name || next === PART.hyphen;
    if (draft.head !== null && this.#view.isAdjective(at) && !goesOn) return -1;
    if (draft.nameFirst >= 0 || draft.head !== null) draft.loose = true;
    else draft.modified = true;
    const word = this.#view.word[at] ?? -1;
    draft.authority = this.#said.authorities.get(word) ?? draft.authority;
    draft.past ||= this.#said.past.has(word);
    if (!draft.loose) draft.people = -1;
    return at + 1;
  }

  /** Adverbs and participles stand inside a phrase, before its noun: "the newly elected president". */
  #perhaps(draft: Draft, at: number): number {
    const { part, count, tagged } = this.#view;
    if (draft.nameEnd === at && this.#joinsName(draft, at)) return at + 1;
    if (draft.head !== null || draft.nameFirst >= 0 || at === draft.first || this.#view.isFinite(at)) return -1;
    for (let next = at + 1; next < count && next < at + (tagged ? 3 : 4); next++) {
      const is = part[next];
      if (is === PART.modifier || is === PART.atom || is === PART.name) {
        draft.modified = true;
        return at + 1;
      }
      if (is !== PART.perhaps && is !== PART.hyphen) return -1;
    }
    return -1;
  }

  /** Small words inside names: "von", "&". */
  #joinsName(draft: Draft, at: number): boolean {
    const { part } = this.#view;
    if (draft.nameEnd !== at || draft.nameFirst < 0 || part[at + 1] !== PART.name || this.#view.begins(at + 1)) return false;
    const joins = (this.#view.bits(at) & BIT.particle) !== 0 || this.#view.sign(at) === "&";
    if (joins) draft.nameEnd = at + 1;
    return joins;
  }

  #hyphen(draft: Draft, at: number): number {
    const { part } = this.#view;
    const next = part[at + 1];
    const isSecondSyllable = next === PART.modifier && draft.nameEnd - draft.nameFirst > 1 && draft.known === null;
    if (draft.nameEnd === at && isSecondSyllable) {
      draft.nameEnd = at + 2;
      return at + 2;
    }
    if (draft.nameEnd === at && (next === PART.name || next === PART.atom)) {
      draft.nameEnd = at + 1;
      return at + 1;
    }
    if (draft.nameEnd === at) this.#release(draft);
    return at + 1;
  }

  #bracket(draft: Draft, at: number): number {
    const next = this.#view.part[at + 1];
    if (draft.bracket || (next !== PART.name && next !== PART.atom && next !== PART.determiner)) return -1;
    if (at !== draft.first && draft.nameEnd !== at) return -1;
    draft.bracket = true;
    if (draft.nameEnd === at) draft.nameEnd = at + 1;
    return at + 1;
  }

  /** Takes a name into the draft: goes on with the name there is, or begins the holder's after a role. */
  #name(draft: Draft, at: number, end: number, known: Entry | null): number {
    const runsOn = draft.nameFirst >= 0 && (draft.nameEnd === at || (draft.bracket && draft.nameEnd === at - 1));
    if (runsOn && !partsAt(this.#view, draft, at)) {
      draft.known = null;
      draft.nameEnd = end;
      return end;
    }
    if (draft.titled && draft.nameFirst >= 0) return -1;
    if (draft.nameFirst >= 0) this.#release(draft);
    if (draft.head?.sense === "role" && this.#view.namesNobody(at, known === null)) return -1;
    if (draft.head !== null && (draft.loose || draft.headEnd !== at) && this.#view.part[at - 1] !== PART.close) return -1;
    if (draft.head?.sense === "body" && (draft.head.body?.ofState === true || !this.#view.isCapital(draft.headFirst))) return -1;
    if (isOther(this.#view, draft, at)) return -1;
    if (
      draft.head !== null &&
      draft.head.sense !== "role" &&
      draft.head.sense !== "title" &&
      draft.head.sense !== "body" &&
      draft.head.sense !== "capital-word"
    )
      return draft.head.sense === "work" || (this.#isOfPlace(draft) && !isInitial(this.#view, at))
        ? this.#named(draft, at, end, known)
        : -1;
    return this.#named(draft, at, end, known);
  }

  #named(draft: Draft, at: number, end: number, known: Entry | null): number {
    const { head } = draft;
    if (head?.sense === "body") {
      draft.nameFirst = draft.headFirst;
      draft.nameHead = head;
      draft.head = null;
    } else draft.nameFirst = at;
    draft.nameEnd = end;
    draft.known = head?.sense === "body" ? null : known;
    draft.titled ||= head?.sense === "role" || head?.sense === "title" || head?.sense === "capital-word";
    draft.loose = false;
    return end;
  }

  #atom(draft: Draft, at: number): number {
    const atom = this.#view.atom(at);
    if (atom === null) return -1;
    const { sense } = atom.entry;
    if (NAMES.has(sense)) return this.#name(draft, at, atom.end, atom.entry);
    if (sense === "people") return this.#people(draft, atom);
    if (ROLES.has(sense)) return this.#role(draft, atom);
    return sense === "body" ? this.#body(draft, atom) : this.#placeWord(draft, atom);
  }

  #people(draft: Draft, { entry, first, end }: Atom): number {
    if (draft.nameFirst >= 0 && draft.nameEnd === first && this.#view.goesOn(first)) return this.#name(draft, first, end, entry);
    if (draft.head !== null) return -1;
    if (draft.nameFirst < 0 && goesOnAsName(this.#view, end)) return this.#name(draft, first, end, null);
    if (draft.nameFirst >= 0) return draft.nameEnd === first ? this.#name(draft, first, end, entry) : -1;
    const people = this.#list.push({ first, end, coreFirst: first, coreEnd: end, sort: "people", entry, determiner: draft.determiner });
    if (draft.of < 0 || draft.determiner === "possessive") draft.of = people;
    draft.people = people;
    return end;
  }

  /** A role, a group or a writing: what stands before it is whom it belongs to. */
  #role(draft: Draft, { entry, first, end }: Atom): number {
    if (isSurname(this.#view, draft, first, end)) return this.#name(draft, first, end, null);
    if (draft.titled && draft.nameFirst >= 0) return -1;
    if (entry.sense === "title" && (draft.nameFirst >= 0 || isAddressAfresh(this.#view, draft, first))) return -1;
    if (draft.head !== null && (draft.head.sense === "group" || draft.head.sense === "roles") && draft.headEnd !== first) return -1;
    if (isLandmark(draft.head)) draft.head = null;
    else if (draft.head?.sense === "body" || draft.head?.sense === "place-word") {
      draft.of = this.#list.pushBody(draft);
      draft.head = null;
    } else if (draft.nameFirst >= 0) this.#release(draft);
    if (entry.role !== undefined) {
      const words = entry.sense === "title" ? entry.name : this.#view.words(first, end).toLowerCase();
      draft.roles.push({ entry, words, of: draft.of, authority: draft.authority, past: draft.past });
    }
    draft.head = entry;
    draft.gender ??= entry.gender;
    draft.headFirst = first;
    draft.headEnd = end;
    draft.loose = false;
    return end;
  }

  /** The name so far becomes a phrase of its own, to whom what follows belongs. */
  #release(draft: Draft): void {
    const name = this.#list.pushName(draft, draft.nameFirst, draft.nameFirst);
    if (draft.people < 0 || draft.known?.sense !== "place") draft.of = name;
    draft.nameFirst = -1;
    draft.nameEnd = -1;
    draft.nameHead = null;
    draft.known = null;
    draft.loose = false;
  }

  #body(draft: Draft, { entry, first, end }: Atom): number {
    const view = this.#view;
    const capital = view.isCapital(first);
    const isOfState = draft.known?.sense === "state" || draft.known?.sense === "place";
    const ofState = isPartOfState(entry, isOfState);
    if (draft.nameFirst < 0 && draft.head === null && capital && !ofState && view.begins(first) && view.goesOn(end)) {
      draft.nameFirst = first;
      draft.nameEnd = end;
      draft.nameHead = entry;
      return end;
    }
    if (
      draft.nameFirst >= 0 &&
      capital &&
      draft.nameEnd === first &&
      !draft.titled &&
      (!ofState || (entry.body?.ofState !== true && !isOfState && view.goesOn(first)))
    ) {
      draft.nameEnd = end;
      draft.nameHead = entry;
      draft.known = null;
      return end;
    }
    const numbered = draft.nameFirst < 0 && draft.head === null ? numberEnd(view, first, end) : end;
    if (numbered > end) return openName(draft, first, numbered, entry);
    if (entry.body?.sort === "firm") return capital ? this.#name(draft, first, end, null) : this.#modifier(draft, first);
    if (draft.titled && draft.nameFirst >= 0) return -1;
    takeMembers(this.#view, draft, entry, first);
    if (draft.head !== null && draft.head.sense !== "body" && !isPlaceNoun(draft.head) && !isLandmark(draft.head)) return -1;
    if (draft.nameFirst >= 0) this.#release(draft);
    if (draft.head === null || !capital) draft.headFirst = draft.head !== null && draft.headEnd === first ? draft.headFirst : first;
    draft.head = entry;
    draft.headEnd = end;
    draft.loose = false;
    return end;
  }

  #placeWord(draft: Draft, { entry, first, end }: Atom): number {
    const view = this.#view;
    const kind = view.kindAt(draft.nameFirst);
    const isArea =
      entry.sense === "place-word" && (draft.known !== null || kind < 0 || view.isCapital(first) || kind === NAME_KINDS.indexOf("place"));
    const isPlace = isArea || view.goesOn(first) || namesPlace(view, draft, entry, first);
    if (draft.nameFirst >= 0 && draft.nameEnd === first && !draft.titled && draft.head === null && isPlace) {
      if (entry.sense === "landmark" && draft.known !== null) this.#list.pushName(draft, draft.nameFirst, draft.nameFirst);
      draft.nameEnd = end;
      draft.nameHead = entry;
      draft.known = null;
      return end;
    }
    if (isLandmark(draft.head) && draft.headEnd === first) draft.head = null;
    if (draft.head !== null || (draft.nameFirst >= 0 && draft.titled)) return -1;
    if (draft.nameFirst >= 0) this.#release(draft);
    const numbered = numberEnd(view, first, end);
    if (numbered > end || opensName(view, { entry, first, end })) return openName(draft, first, numbered, entry);
    draft.head = entry;
    draft.headFirst = first;
    draft.headEnd = end;
    draft.loose = false;
    return end;
  }

  /** A name behind "the canton"; behind the noun of a landmark only in quotation marks, since "at the prison Orlo said" names none. */
  #isOfPlace({ head, of, determiner }: Draft): boolean {
    if (head?.sense === "vessel") return determiner !== "none" || of >= 0;
    return head?.sense === "place-word" && phraseAt(this.#list.phrases, of)?.sort !== "name";
  }

  /** What stands before "'s" is done; what follows belongs to it. */
  #genitive(draft: Draft, at: number): number {
    const next = this.#view.part[at + 1];
    if (next === undefined || next === PART.other || next === PART.pronoun || next === PART.determiner) return -1;
    const owner = this.#list.finish(draft);
    if (owner < 0) return isCommonOwner(draft, next) ? at + 1 : -1;
    begin(draft, draft.first, owner, "possessive");
    return at + 1;
  }

  /** Reads "of …" and "in …" after a phrase that can have them; gives where reading goes on. */
  #complements(index: PhraseIndex, from: number, depth: number): number {
    const phrase = this.#list.phrases[index];
    const view = this.#view;
    if (phrase === undefined || phrase.end !== from || phrase.head === null || phrase.titled) return from;
    const joining = mayJoin(view, phrase, from) ? joiningAt(view, phrase, from) : null;
    if (joining === null) return from;
    const isBare = view.part[from + 1] === PART.pronoun;
    const { end, phrase: inner } = isBare ? { end: this.#pronoun(from + 1), phrase: -1 } : this.#phrase(from + 1, depth + 1);
    const complement = phraseAt(this.#list.phrases, inner);
    if (complement === undefined) return Math.max(end, attachPronoun(this.#list, phrase, from + 1));
    if (joining === "seat") phrase.seatedIn = inner;
    else if (joining === "sent") phrase.end = complement.end;
    else attachComplement(this.#list, view, phrase, inner, depth === 0 ? index : -1);
    return end;
  }
}
