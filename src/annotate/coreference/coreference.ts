// Takes a report's phrases, gives its entities and which of them each phrase means.
import type { Layers, LocalEntityIndex, Syntax } from "../../model/index.ts";
import { hasTree } from "../syntax/clause-tree.ts";
import { readAppositions, readExtended, readInterrupted, readPredicates } from "../mentions/appositions.ts";
import { readApposedNames } from "../mentions/apposed-names.ts";
import { readGivenNames } from "../mentions/given-names.ts";
import { antecedentOf } from "./antecedents.ts";
import { ActingStates } from "./acting-states.ts";
import { bodyOfPage, isBareBody, ministryOf, nameInFull, type Around } from "./bare-bodies.ts";
import { broadCallings } from "./broad-callings.ts";
import { joinCoordinated } from "./coordinated-bodies.ts";
import { coresOf } from "./phrase-cores.ts";
import { Descriptions } from "./descriptions.ts";
import { EntityDrafts, NOBODY, type EntityDraft, type Meaning, type Office } from "./entity-drafts.ts";
import { BIT } from "../mentions/lexicon.ts";
import { firstPersons } from "./first-persons.ts";
import { introduced } from "./introductions.ts";
import { isCompatriot } from "./compatriots.ts";
import { takeBracketedOwners } from "./bracketed-owners.ts";
import { partHolders } from "./holders.ts";
import { takeFarHolders } from "./far-holders.ts";
import { readMemberships } from "./memberships.ts";
import { partyTags, type PartyTags } from "./party-tags.ts";
import { nameGroups } from "../mentions/name-kinds.ts";
import { PART, type NameView } from "../mentions/name-view.ts";
import { NamedEntities } from "./named-entities.ts";
import type { NameTables } from "../mentions/names-rule.ts";
import { isInvertedSubject, isSubject } from "../mentions/phrase-context.ts";
import { coreFirstOf, firstOf, outermost, phrasesInOrder } from "../mentions/phrase-order.ts";
import { phraseAt, type Phrase, type PhraseIndex, type StatedRole } from "../mentions/phrases.ts";
import type { KeyAt } from "../mentions/typed-keys.ts";
import { Pronouns, type Teacher } from "./pronouns.ts";
import { quotedSpeakers, type QuotedSpeakers } from "./quoted-speakers.ts";
import { StatesInPlay } from "./states-in-play.ts";

/** A report's phrases with what each means. */
export interface Understood {
  readonly phrases: readonly Phrase[];
  readonly meanings: readonly Meaning[];
  readonly drafts: EntityDrafts;
  /** The phrases by where they begin. */
  readonly order: Int32Array;
}

/** What coreference asks of a report beside its phrases; `teacher` answers for pronouns while their weights are learned. */
export interface Ground extends Pick<Layers, "syntax" | "quotations"> {
  readonly teacher?: Teacher | null;
  readonly outlet?: string;
}

/** Callings that one person of a report has, as an office is held. */
const SINGULAR = new Set(["nominee", "incumbent", "republican", "democrat", "author", "defendant", "suspect"]);

/** Groups that may be two people named before. */
const PEOPLE = new Set("men women leaders ministers diplomats generals commanders candidates colleagues counterparts".split(" "));
/** Words that alone mean each of two. */
const EACH = new Set(["each", "both", "neither"]);
/** Words that make an office one that nobody at hand need hold. */
const ELSEWHERE = new Set("next future other another potential possible eventual would-be previous".split(" "));
/** A place or a work: no "who" stands for it. */
const NOBODIES: ReadonlySet<string> = new Set(["place", "work"]);
/** What of the name tables is asked here. */
type CoreferenceTables = Pick<NameTables, "demonymEndings" | "memberships" | "givenNames" | "partyTags" | "signed" | "broad">;

class Coreference {
  readonly drafts = new EntityDrafts();
  readonly meanings: (Meaning | undefined)[];
  readonly #view: NameView;
  readonly #phrases: readonly Phrase[];
  readonly #order: readonly PhraseIndex[];
  readonly #named: NamedEntities;
  readonly #descriptions: Descriptions;
  readonly #pronouns: Pronouns;
  readonly #actors: ActingStates;
  readonly #tags: PartyTags;
  readonly #known = (index: PhraseIndex): Meaning | undefined => (index < 0 ? undefined : this.meanings[index]);
  readonly #entityOf = (index: PhraseIndex): LocalEntityIndex | -1 => this.#resolve(index).entity;
  readonly #around: Around;
  readonly #syntax: Syntax;
  /** True while weights are learned: nothing may then rest on those there are. */
  readonly #isTaught: boolean;
  readonly #quoted: QuotedSpeakers;
  readonly #by: string;
  /** Phrase that has each token in its core, the shortest of several; empty where no tree was read. */
  readonly #cores: Int32Array = new Int32Array(0);
  #states: StatesInPlay | null = null;

  constructor(view: NameView, ground: Ground, phrases: Phrase[], keyAt: KeyAt, tables: CoreferenceTables) {
    partHolders(view, phrases);
    takeFarHolders(view, phrases);
    if (ground.teacher == null) joinCoordinated(view, phrases);
    this.#view = view;
    this.#by = tables.signed.by;
    this.#phrases = phrases;
    this.meanings = new Array<Meaning | undefined>(phrases.length).fill(undefined);
    this.#order = outermost(phrases, view.count);
    readAppositions(view, phrases, this.#order);
    takeBracketedOwners(view, phrases);
    readPredicates(view, phrases, this.#order);
    readInterrupted(view, phrases, this.#order);
    readExtended(view, phrases, this.#order);
    readApposedNames(view, phrases, this.#order);
    readGivenNames(view, phrases, this.#order, tables.givenNames);
    readMemberships(view, phrases, this.#order, tables.memberships);
    this.#named = new NamedEntities(view, phrases, this.#order, nameGroups(view, phrases, keyAt, tables.demonymEndings), this.drafts);
    this.#tags = partyTags(view, phrases, this.#order, tables.partyTags);
    const { syntax } = ground;
    this.#actors = new ActingStates(view, syntax);
    this.#descriptions = new Descriptions(view, phrases, this.#named, this.drafts, this.#actors, broadCallings(tables.broad));
    this.#around = { lastNamed: (fits) => this.#pronouns.lastNamed(fits), outlet: ground.outlet ?? "" };
    this.#isTaught = ground.teacher != null;
    this.#syntax = syntax;
    const quoted = quotedSpeakers(view, syntax, ground.quotations);
    this.#quoted = quoted;
    this.#pronouns = new Pronouns({ view, syntax, quoted }, this.drafts, (token) => this.#spokenBy(token), ground.teacher ?? null);
    if (hasTree(syntax)) this.#cores = coresOf(view, phrases);
  }

  run(): Understood {
    this.#nameOffices();
    this.#states = new StatesInPlay(this.#view, this.#phrases, this.#order, (index) => this.#stateOf(index));
    const order = phrasesInOrder(this.#phrases, this.#view.count, coreFirstOf);
    for (let number = 0; number < order.length; number++) this.#visit(order[number]!, number);
    for (const [index, meaning] of this.#firstPersons()) this.meanings[index] = meaning;
    const known: Meaning[] = [];
    for (const meaning of this.meanings) known.push(meaning ?? NOBODY);
    const hold = (person: LocalEntityIndex, office: Office): void => this.#descriptions.hold(person, office);
    const leaders = this.#descriptions.leaders;
    const told = { phrases: this.#phrases, drafts: this.drafts, order: phrasesInOrder(this.#phrases, this.#view.count, firstOf) };
    const meanings = introduced(this.#view, { ...told, meanings: known, leaders }, hold);
    return { ...told, meanings };
  }

  /** Once everything else is known: whoever speaks a quotation is often named behind it. */
  #firstPersons(): ReadonlyMap<PhraseIndex, Meaning> {
    const meantBy = (token: number): LocalEntityIndex | -1 => this.#known(this.#cores[token] ?? -1)?.entity ?? -1;
    return firstPersons(this.#view, {
      phrases: this.#phrases,
      drafts: this.drafts,
      quoted: this.#quoted,
      meantBy,
      entityOf: this.#entityOf,
      by: this.#by,
      ownBody: () => bodyOfPage(this.#around, this.drafts),
    });
  }

  /** Offices that stand beside names are known before any description is read; others wait their turn. */
  #nameOffices(): void {
    const many = this.#phrases.length;
    for (let index = 0; index < many; index++) {
      const phrase = this.#phrases[index]!;
      if (phrase.sort !== "name" || isBareBody(this.#view, phrase)) continue;
      for (const role of phrase.roles) if (!this.#waits(phrase, role)) this.#hold(index, phrase, role);
      if (phrase.head?.sense === "body") this.#descriptions.keepBody(this.#resolve(index).entity, phrase.head);
    }
  }

  /** A described owner, "its" and a surname alone mean whom the text before them makes them mean. */
  #waits({ coreFirst, coreEnd }: Phrase, { of }: StatedRole): boolean {
    const owner = phraseAt(this.#phrases, of);
    const isIts = owner?.sort === "pronoun" || phraseAt(this.#phrases, owner?.of ?? -1)?.sort === "pronoun";
    const isBare = owner !== undefined && isBareBody(this.#view, owner);
    return coreEnd - coreFirst === 1 || owner?.sort === "described" || isIts || isBare;
  }

  #hold(index: PhraseIndex, { gender }: Phrase, role: StatedRole): void {
    const { entity } = this.#resolve(index);
    const draft = this.drafts.at(entity);
    if (draft !== undefined) draft.gender ??= gender;
    this.#descriptions.hold(entity, this.#descriptions.office(role, this.#entityOf));
  }

  #visit(index: PhraseIndex, number: number): void {
    const phrase = this.#phrases[index];
    if (phrase === undefined) return;
    const { entity } = this.#resolve(index);
    const draft = this.drafts.at(entity);
    if (draft === undefined) return;
    if (phrase.sort === "name") for (const role of phrase.roles) if (this.#waits(phrase, role)) this.#hold(index, phrase, role);
    if (phrase.memberOf >= 0 && draft.kind === "person" && draft.of < 0) this.#joinBody(draft, phrase.memberOf);
    if (phrase.sort === "name" && phrase.roles.length === 0 && draft.kind === "person" && draft.of < 0) this.#joinState(draft, phrase);
    if (draft.kind === "organization" && phrase.head !== null && isBareBody(this.#view, phrase)) {
      this.#descriptions.keepBody(entity, phrase.head);
      nameInFull(this.#view, draft, phrase);
    }
    draft.lastSeen = number;
    draft.seen++;
    const country = this.drafts.at(draft.kind === "place" ? draft.of : -1);
    if (country !== undefined) country.lastSeen = number;
    this.#descriptions.saw(entity, draft.kind);
    if (draft.kind === "state") this.#actors.saw(phrase, entity, number);
    else if (draft.kind === "person" && draft.of < 0 && phrase.roles.some(isMinisterOfSome)) draft.of = this.#actors.before(phrase, -1);
    if (phrase.pronoun?.relative !== true && !this.#isAnybodys(phrase)) this.#pronouns.saw(phrase, entity);
  }

  /** A person of whom the report says which body is theirs. */
  #joinBody(person: EntityDraft, body: PhraseIndex): void {
    const of = this.#entityOf(body);
    const kind = this.drafts.at(of)?.kind;
    if (kind === "organization" || kind === "state") person.of = of;
  }

  /** "Veldria's Ilmar Tosk": whom a report calls by his state's name speaks for it, as far as it tells nothing else. */
  #joinState(person: EntityDraft, { of }: Phrase): void {
    const state = phraseAt(this.#phrases, of);
    if (state?.sort !== "name" || this.#view.part[state.end] !== PART.genitive) return;
    const entity = this.#entityOf(of);
    if (this.drafts.at(entity)?.kind === "state") person.of = entity;
  }

  /** "Your child": nobody in particular, whom no pronoun of the report's own means. */
  #isAnybodys({ pronoun, first }: Phrase): boolean {
    const owner = pronoun === null ? this.#view.lexicon.pronouns.get(this.#view.word[first] ?? -1) : undefined;
    return owner?.person === 2 && owner.possessive && this.#quoted.quotation[first]! < 0;
  }

  #resolve(index: PhraseIndex): Meaning {
    const known = this.meanings[index];
    if (known !== undefined) return known;
    this.meanings[index] = NOBODY; // a circle of appositions ends here
    const meaning = this.#find(index);
    this.meanings[index] = meaning;
    return meaning;
  }

  #find(index: PhraseIndex): Meaning {
    const phrase = this.#phrases[index];
    if (phrase === undefined) return NOBODY;
    if (phrase.pronoun?.relative === true) return this.#antecedent(phrase) ?? this.#pronouns.meaning(phrase, phrase.pronoun);
    if (phrase.pronoun !== null) return this.#pronouns.meaning(phrase, phrase.pronoun);
    if (phrase.same >= 0 && phrase.sort !== "name") return this.#beside(phrase);
    if (phrase.sort === "people" && phrase.entry?.plural === true) return this.#descriptions.meaning(phrase, this.#entityOf);
    const bare = this.#isTaught ? null : this.#descriptions.bareBody(phrase, this.#around);
    if (bare !== null) return bare;
    const one = isCompatriot(this.#view, phrase) ? this.#compatriot(index) : null;
    if (one !== null) return one;
    if (phrase.sort === "name" || phrase.sort === "people") return this.#named.meaning(index, this.#entityOf);
    const meaning = this.#described(phrase);
    const isSides = phrase.head?.group?.sort === "states" || (phrase.head?.body?.sort === "side" && phrase.determiner === "both");
    const members = isSides && phrase.of < 0 ? (this.#states?.membersOf(phrase) ?? null) : null;
    if (members !== null)
      return { ...meaning, entity: this.#together(meaning, phrase), members, because: "the two states set side by side" };
    const each = phrase.sort === "group" && EACH.has(phrase.head?.name ?? "") ? this.#pronouns.lastSpoken() : null;
    if (each !== null) return { ...meaning, members: each, because: "the two spoken of last" };
    const two = this.#isTwoPeople(phrase) ? this.#pronouns.lastTwo() : null;
    return two === null ? meaning : { ...meaning, members: two, because: "the two people spoken of last" };
  }

  /** What "both sides" is by itself: a side's state is asked for where one is meant, and here two are. */
  #together({ entity }: Meaning, { coreFirst, coreEnd }: Phrase): LocalEntityIndex {
    const name = this.#view.words(coreFirst, coreEnd);
    return entity >= 0 ? entity : this.drafts.keyed(`sides:${name}`, () => ({ kind: "group", name, nameWords: 0, named: false }));
  }

  /** Who a word stands for, names and what stands before it only: a pronoun further on is not asked out of turn. */
  #spokenBy(token: number): LocalEntityIndex | -1 {
    const index = this.#cores[token] ?? -1;
    const known = this.#known(index);
    if (known !== undefined) return known.entity;
    return phraseAt(this.#phrases, index)?.sort === "name" ? this.#entityOf(index) : -1;
  }

  /** "The city of X" is X, and X is a city. */
  #beside({ same, head }: Phrase): Meaning {
    const entity = this.#entityOf(same);
    const draft = this.drafts.at(entity);
    if (head?.sense === "landmark" || head?.sense === "vessel") this.#descriptions.callSo(entity, head);
    if (head?.sense === "body" && draft?.kind === "organization") this.#descriptions.keepBody(entity, head);
    if (draft?.kind === "place" && head !== null) draft.city ||= this.#view.lexicon.described.city.has(head.name);
    return { entity, because: "stands beside the name" };
  }

  /** "Both men", "the two ministers". */
  #isTwoPeople({ first, coreFirst, determiner, head, of }: Phrase): boolean {
    if (of >= 0 || !(head?.sense === "roles" || (head?.group !== undefined && PEOPLE.has(head.name)))) return false;
    if (determiner === "both") return true;
    for (let at = first; at < coreFirst; at++) if ((this.#view.bits(at) & BIT.two) !== 0) return determiner === "the";
    return false;
  }

  /** A description's entity; one that is new and definite may be a name's. */
  #described(phrase: Phrase): Meaning {
    const told = this.#tags(phrase, this.drafts, this.#entityOf) ?? this.#ministry(phrase);
    if (told !== null) return told;
    const meaning = this.#descriptions.meaning(phrase, this.#entityOf);
    const draft = this.drafts.at(meaning.entity);
    const isCalling = SINGULAR.has(phrase.roles.at(-1)?.entry.name ?? "");
    const isNew = draft !== undefined && !draft.named && (draft.seen === 0 || isCalling);
    const isDefinite = phrase.determiner === "the" || phrase.determiner === "this";
    if (!isNew || !isDefinite || this.#cores.length === 0 || this.#isTaught) return meaning;
    const kind = draft.kind;
    if (kind !== "person" && kind !== "organization") return meaning;
    const entity = kind === "person" ? this.#heldBy(phrase) : this.#calledSo(phrase);
    if (entity < 0) return meaning;
    for (const office of draft.offices) this.#descriptions.hold(entity, office);
    if (phrase.head !== null && kind === "organization") this.#descriptions.keepBody(entity, phrase.head);
    return { entity, because: "the one most likely described so" };
  }

  #ministry(phrase: Phrase): Meaning | null {
    if (this.#isTaught || phrase.determiner !== "possessive") return null;
    return ministryOf(this.drafts, this.#phrases, phrase, this.#entityOf(phrase.of), this.#around.lastNamed);
  }

  /** "The senator", "the Veldran nominee": the person at hand who has no office of another kind. */
  #heldBy(phrase: Phrase): LocalEntityIndex | -1 {
    const role = phrase.roles.at(-1);
    const sort = role?.entry.role?.sort;
    const owner = phraseAt(this.#phrases, role?.of ?? -1);
    const isFree =
      owner === undefined ||
      SINGULAR.has(role?.entry.name ?? "") ||
      owner.sort === "people" ||
      owner.entry?.sense === "place" ||
      owner.entry?.sense === "state";
    if (
      role === undefined ||
      !isFree ||
      !this.#isActor(phrase) ||
      (sort !== "office" && role.entry.authority !== "legislature" && !SINGULAR.has(role.entry.name))
    )
      return -1;
    const isOther = (it: Office): boolean =>
      sort === "office" && (it.sort === "speaker" || (it.sort === "office" && it.title !== role.entry.name));
    const taken = this.#takenBy(phrase);
    return this.#pronouns.described(
      phrase,
      "person",
      (entity) => !taken.has(entity) && !(this.drafts.at(entity)?.offices ?? []).some(isOther),
    );
  }

  /** "The senator denounced Rossi": whomever the verb of a subject takes is somebody else. @cost O(tokens of the sentence) */
  #takenBy({ coreEnd, end }: Phrase): ReadonlySet<LocalEntityIndex> {
    const view = this.#view;
    const { head } = this.#syntax;
    const found = new Set<LocalEntityIndex>();
    for (let at = end; at < view.count && view.sentence[at] === view.sentence[end - 1]; at++) {
      const index = head[at] === head[coreEnd - 1] ? (this.#cores[at] ?? -1) : -1;
      if (phraseAt(this.#phrases, index)?.sort === "name") found.add(this.#entityOf(index));
    }
    return found;
  }

  /** "The Norwegian said": whoever of that state was spoken of; one of whom no state is told, where no such person was. */
  #compatriot(index: PhraseIndex): Meaning | null {
    if (this.#cores.length === 0 || this.#isTaught) return null;
    const state = this.#named.meaning(index, this.#entityOf).entity;
    const ofState = (it: EntityDraft, entity: LocalEntityIndex): boolean => it.kind === "person" && this.drafts.stateOf(entity) === state;
    const ofNone = (it: EntityDraft, entity: LocalEntityIndex): boolean => it.kind === "person" && this.drafts.stateOf(entity) < 0;
    const own = this.#pronouns.lastNamed(ofState);
    const entity = own >= 0 ? own : this.#pronouns.lastNamed(ofNone);
    return entity < 0 ? null : { entity, because: "named by nationality" };
  }

  /** True for a subject that is no "next president". */
  #isActor(phrase: Phrase): boolean {
    const view = this.#view;
    for (let at = phrase.first; at < phrase.coreFirst; at++) if (ELSEWHERE.has(view.words(at, at + 1).toLowerCase())) return false;
    return isSubject(view, phrase) || isInvertedSubject(view, phrase);
  }

  /** "The bank": the body at hand that is not called otherwise. */
  #calledSo(phrase: Phrase): LocalEntityIndex | -1 {
    const { called, outlets } = this.#view.lexicon.described;
    const noun = phrase.head?.name ?? "";
    const isCalled = called.has(noun) || (outlets.has(noun) && phrase.determiner !== "this");
    if (phrase.of >= 0 || phrase.seatedIn >= 0 || phrase.modified || !isCalled) return -1;
    const isAny = this.#view.lexicon.described.anyBody.has(noun);
    return this.#pronouns.described(phrase, "organization", (entity) => {
      const { head = null, authority = null } = this.drafts.at(entity) ?? {};
      return head?.sense !== "body" || head.body?.sort === "firm" || (isAny && authority === null && head.body?.ofState !== true);
    });
  }

  /** Whom the clause that "who" opens is about; null where nothing tells. */
  #antecedent({ first }: Phrase): Meaning | null {
    if (this.#cores.length === 0) return null;
    const isNobody = (index: PhraseIndex): boolean => NOBODIES.has(this.drafts.at(this.#entityOf(index))?.kind ?? "");
    const told = antecedentOf({ view: this.#view, syntax: this.#syntax, phrases: this.#phrases, cores: this.#cores }, first, isNobody);
    const entity = told === null ? -1 : this.#entityOf(told.index);
    return entity < 0 || told === null ? null : { entity, because: told.because };
  }

  /** The state that a phrase names, by its own name or its people's or its capital's. */
  #stateOf(index: PhraseIndex): LocalEntityIndex | -1 {
    const phrase = this.#phrases[index];
    if (phrase === undefined || !this.#named.mayBeState(index) || isCompatriot(this.#view, phrase)) return -1;
    const entity = this.#entityOf(index);
    return this.drafts.at(entity)?.kind === "state" ? entity : -1;
  }
}

/** "The interior minister": of a state, but not said of which. */
const isMinisterOfSome = ({ entry, of }: StatedRole): boolean => of < 0 && entry.role?.ofState === true;

/** Gives what each phrase means. @cost O(phrases × a small constant): look-backs and candidates are capped */
export const understand = (view: NameView, ground: Ground, phrases: Phrase[], keyAt: KeyAt, tables: CoreferenceTables): Understood =>
  new Coreference(view, ground, phrases, keyAt, tables).run();
