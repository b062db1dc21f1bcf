// Takes a report's names, gives the entity that each means: people, bodies, places, states and capitals that act.
import type { LocalEntityIndex } from "../../model/index.ts";
import { BIT, type Lexicon } from "../mentions/lexicon.ts";
import { NOBODY, type EntityDraft, type EntityDrafts, type Meaning } from "./entity-drafts.ts";
import { groupAt, isShouted, nameLength, nameText, type NameGroups } from "../mentions/name-kinds.ts";
import type { NameGroup } from "../mentions/name-votes.ts";
import type { NameView } from "../mentions/name-view.ts";
import { Namesakes } from "./namesakes.ts";
import { peopleOf, type People, type PersonNames } from "./person-names.ts";
import {
  isAddressed,
  isAfter,
  isHeardFrom,
  isInvertedSubject,
  isJoined,
  isOwner,
  isPlaced,
  isSubject,
  ownsAsActor,
} from "../mentions/phrase-context.ts";
import type { Phrase, PhraseIndex } from "../mentions/phrases.ts";

/** Gives each name's entity; each is asked for once, in any order. */
export class NamedEntities {
  readonly #view: NameView;
  readonly #phrases: readonly Phrase[];
  readonly #drafts: EntityDrafts;
  readonly #lexicon: Lexicon;
  readonly #groups: ReadonlyMap<string, NameGroup>;
  readonly #groupOf: NameGroups["of"];
  readonly #people: People;
  readonly #namesakes: Namesakes;
  readonly #person = new Map<PersonNames, LocalEntityIndex>();
  /** Places and states by their folded words. */
  readonly #places = new Map<string, NameGroup>();
  /** Whether a group's name is some sovereign's; made once a group, for it may be named in every line. */
  readonly #sovereign = new Map<NameGroup, boolean>();
  /** 1 where a capital's name stands for one who acts. */
  readonly #acting: Uint8Array;

  constructor(view: NameView, phrases: readonly Phrase[], order: readonly PhraseIndex[], names: NameGroups, drafts: EntityDrafts) {
    this.#view = view;
    this.#phrases = phrases;
    this.#drafts = drafts;
    this.#lexicon = view.lexicon;
    const groups = names.byKey;
    this.#groups = groups;
    this.#groupOf = names.of;
    this.#people = peopleOf(groups.values(), view.lexicon.described.suffixes);
    this.#namesakes = new Namesakes(view, phrases, groups.values(), this.#people);
    for (const group of groups.values())
      if (group.kind === "place" || group.kind === "state") this.#places.set(group.words.join(" "), group);
    this.#acting = this.#readActing(order);
  }

  /** The entity of a name or of a people's name. */
  meaning(index: PhraseIndex, entityOf: (of: PhraseIndex) => LocalEntityIndex | -1): Meaning {
    const phrase = this.#phrases[index];
    if (phrase === undefined) return NOBODY;
    if (phrase.sort === "people") return this.#peopleMeaning(phrase);
    const group = groupAt(this.#groupOf, index);
    if (group === undefined) return NOBODY;
    if (phrase.same >= 0 && group.entry === null) return this.#same(group, entityOf(phrase.same));
    return this.#bearer(phrase, group) ?? this.#known(index, group) ?? this.#unknown(index, phrase, group, entityOf);
  }

  /** True where a phrase can name a state: only those may be asked for out of turn. */
  mayBeState(index: PhraseIndex): boolean {
    if (this.#phrases[index]?.sort === "people") return true;
    const group = groupAt(this.#groupOf, index);
    return group !== undefined && (group.kind === "state" || group.stateOf !== null || group.entry?.sense === "capital");
  }

  /** The state whose capital a name is, by the tables or by the report; -1 for any other. */
  stateSeatedIn(index: PhraseIndex): LocalEntityIndex | -1 {
    const group = groupAt(this.#groupOf, index);
    const world = group?.entry?.sense === "capital" ? group.entry.world : null;
    if (world !== null) return this.#state(world, this.#lexicon.state(world)?.name ?? group!.text);
    return group?.link === "capital" && group.stateOf !== null ? this.#learnedState(group.stateOf) : -1;
  }

  /** Who sits where a phrase says: a state in its capital, else the place. */
  seatOf(index: PhraseIndex, entityOf: (of: PhraseIndex) => LocalEntityIndex | -1): LocalEntityIndex | -1 {
    const state = this.stateSeatedIn(index);
    return state >= 0 ? state : entityOf(index);
  }

  /** Full or single name of a person, ambiguous where several bear it. */
  #bearer(phrase: Phrase, group: NameGroup): Meaning | null {
    const full = this.#people.ofGroup.get(group.key);
    if (full !== undefined) return { entity: this.#entityOfPerson(full), because: null };
    const [word = ""] = group.words;
    if (group.words.length !== 1 || (group.entry !== null && !this.#mayBePerson(phrase, group))) return null;
    if (group.kind === "state" && !this.#isSaying(phrase)) return null;
    if ((group.head !== null && !phrase.titled) || this.#isSovereign(group)) return null;
    const bearers = this.#people.bearing(word);
    const [only] = bearers;
    if (only === undefined) return null;
    const titled = this.#namesakes.titledGender(word);
    // "Mrs. Orlen" tells the wife from "Orlen": what a wife is titled says nothing of the bare name.
    if (bearers.length > 1) return this.#nearest(phrase, bearers, phrase.gender ?? (titled === "she" ? null : titled));
    if (this.#isElder(group, only)) return null;
    const gender = phrase.gender ?? titled;
    const entity = this.#entityOfPerson(only);
    const isOther = gender !== null && (this.#drafts.at(entity)?.gender ?? gender) !== gender;
    return isOther ? null : { entity, because: null };
  }

  /**
   * "Mr. Tosk …" before anyone is named but "Ilmar Tosk Jr.": the surname is somebody else's, whom the report takes for
   * known. A bare name before the full one may be a headline's, so one with a title or two are asked for.
   */
  #isElder({ phrases }: NameGroup, { isJunior, groups }: PersonNames): boolean {
    if (!isJunior) return false;
    const first = Math.min(...groups.flatMap((it) => it.phrases).map((index) => this.#phrases[index]?.first ?? 0));
    const before = phrases.flatMap((index) => this.#phrases[index] ?? []).filter((it) => it.first < first);
    return before.length > 1 || before.some(({ titled }) => titled);
  }

  /** "King Orlen": a name by itself that no full name ends with, be somebody else called Ilmar Orlen. */
  #isSovereign(group: NameGroup): boolean {
    const known = this.#sovereign.get(group);
    if (known !== undefined) return known;
    const isCrowned = (index: PhraseIndex): boolean =>
      this.#phrases[index]?.roles.some(({ entry }) => this.#lexicon.described.sovereign.has(entry.name)) ?? false;
    const is = group.phrases.some(isCrowned);
    this.#sovereign.set(group, is);
    return is;
  }

  /** Right before or behind a verb of saying: "Jordan said" is whom the report has named in full, be it a country's name too. */
  #isSaying(phrase: Phrase): boolean {
    const view = this.#view;
    return (
      (isSubject(view, phrase) && view.isUttering(phrase.end)) || (isInvertedSubject(view, phrase) && view.isUttering(phrase.first - 1))
    );
  }

  #mayBePerson(phrase: Phrase, { entry }: NameGroup): boolean {
    if (entry?.sense === "state") return this.#isSaying(phrase);
    return (entry?.sense === "place" || entry?.sense === "capital") && !isPlaced(this.#view, phrase) && isSubject(this.#view, phrase);
  }

  /** Of several namesakes the one of fitting gender whom the surname alone means here; all of them where nothing tells. */
  #nearest(phrase: Phrase, bearers: readonly PersonNames[], gender: EntityDraft["gender"]): Meaning {
    const fits = (person: PersonNames): boolean => (this.#genderOfEntity(person) ?? gender) === gender;
    const sure = gender === null ? [] : bearers.filter((person) => this.#genderOfEntity(person) === gender);
    const fitting = gender === null ? bearers : sure.length > 0 ? sure : bearers.filter(fits);
    const [only] = fitting;
    if (fitting.length === 1 && only !== undefined)
      return { entity: this.#entityOfPerson(only), because: "the only namesake of that gender" };
    const meant = this.#namesakes.meant(phrase, fitting.length > 0 ? fitting : bearers);
    if (meant !== null) return { entity: this.#entityOfPerson(meant.person), because: meant.because };
    return { entity: -1, because: "several people bear this name", candidates: bearers.map((it) => this.#entityOfPerson(it)) };
  }

  #genderOfEntity(person: PersonNames): EntityDraft["gender"] {
    return this.#drafts.at(this.#entityOfPerson(person))?.gender ?? null;
  }

  #entityOfPerson(person: PersonNames): LocalEntityIndex {
    const known = this.#person.get(person);
    if (known !== undefined) return known;
    const weight = ({ phrases, words }: NameGroup): number => phrases.length * 8 + Math.min(words.length, 7);
    const isEndOf = (it: NameGroup, other: NameGroup): boolean =>
      other.words.length > it.words.length && other.words.slice(-it.words.length).join(" ") === it.words.join(" ");
    // "Elder Ilmar Tosk" once is no fuller name than "Ilmar Tosk", which begins with a first name and is oftener used.
    const isOften = (it: NameGroup, other: NameGroup): boolean =>
      it.words.length > 1 && it.phrases.length > other.phrases.length && this.#beginsWithGiven(it) && !this.#beginsWithGiven(other);
    const whole = person.groups.filter((it) => !person.groups.some((other) => isEndOf(it, other) && !isOften(it, other)));
    const fullest = whole.reduce((best, it) => (weight(it) > weight(best) ? it : best));
    const entity = this.#drafts.add({
      kind: "person",
      name: fullest.text,
      nameWords: fullest.words.length,
      gender: this.#genderOf(person.groups),
    });
    this.#person.set(person, entity);
    return entity;
  }

  #beginsWithGiven({ phrases: [index = -1] }: NameGroup): boolean {
    const phrase = this.#phrases[index];
    return phrase !== undefined && (this.#view.bits(phrase.coreFirst) & BIT.firstName) !== 0;
  }

  #genderOf(groups: readonly NameGroup[]): "he" | "she" | null {
    for (const { phrases } of groups) {
      for (const index of phrases) {
        const phrase = this.#phrases[index];
        if (phrase === undefined) continue;
        if (phrase.gender !== null) return phrase.gender;
        const bits = this.#view.bits(phrase.coreFirst) & (BIT.he | BIT.she);
        if (bits === BIT.he) return "he";
        if (bits === BIT.she) return "she";
      }
    }
    return null;
  }

  #peopleMeaning({ entry }: Phrase): Meaning {
    return entry?.world == null ? NOBODY : { entity: this.#state(entry.world, entry.name), because: null, metonym: "demonym" };
  }

  #state(key: string, name: string): LocalEntityIndex {
    return this.#drafts.keyed(key, () => ({ kind: "state", name, world: key }));
  }

  /** A city; a capital's state is kept where the report speaks of it. */
  #city(key: string, name: string, of: LocalEntityIndex | -1): LocalEntityIndex {
    const city = this.#drafts.keyed(key, () => ({ kind: "place", name, of, city: true }));
    const draft = this.#drafts.at(city);
    if (draft !== undefined && draft.of < 0) draft.of = of;
    return city;
  }

  #same(group: NameGroup, entity: LocalEntityIndex | -1): Meaning {
    if (entity >= 0) this.#drafts.alias(group.key, entity);
    return { entity, because: null };
  }

  /** A name of the tables. */
  #known(index: PhraseIndex, { entry, key }: NameGroup): Meaning | null {
    if (entry === null) return null;
    const { world, name } = entry;
    if (entry.sense === "state") return { entity: this.#state(world ?? name, name), because: null };
    if (entry.sense === "capital") {
      if (this.#acting[index] === 0) return { entity: this.#city(key, name, this.#drafts.find(world ?? "")), because: null };
      const state = this.#lexicon.state(world ?? "");
      return { entity: this.#state(world ?? name, state?.name ?? name), because: `a capital that acts: ${name}`, metonym: "capital" };
    }
    if (entry.sense === "seat") {
      const of = this.#state(world ?? "", this.#lexicon.state(world ?? "")?.name ?? name);
      const draft = { kind: "organization", name, world: `${world ?? ""}/${name.toLowerCase()}`, of, authority: entry.authority } as const;
      return {
        entity: this.#drafts.keyed(`seat:${world ?? ""}:${entry.authority ?? ""}:${name}`, () => draft),
        because: null,
        metonym: "seat",
      };
    }
    if (entry.sense === "body") return null;
    const kind = entry.sense === "place" ? "place" : "organization";
    return { entity: this.#drafts.keyed(`${kind}:${name}`, () => ({ kind, name, world })), because: null };
  }

  /** A name that no table has. */
  #unknown(index: PhraseIndex, phrase: Phrase, group: NameGroup, entityOf: (of: PhraseIndex) => LocalEntityIndex | -1): Meaning {
    const drafts = this.#drafts;
    if (group.stateOf !== null && (group.link === "people" || this.#acting[index] === 1)) {
      const entity = this.#learnedState(group.stateOf);
      if (group.link === "people" && group.text.endsWith("s")) return { entity: this.#peopleOf(group, entity), because: null };
      return group.link === "people"
        ? { entity, because: null, metonym: "demonym" }
        : { entity, because: "the report names it as the capital", metonym: "capital" };
    }
    if (group.kind === "organization" && group.head?.sense === "body")
      return { entity: this.#body(phrase, group, entityOf), because: null };
    const base = this.#base(group);
    if (base !== null) return { entity: this.#placeEntity(base), because: null };
    if (group.kind === "state") return { entity: this.#learnedState(group.key), because: null };
    if (group.kind === "place" && group.words.length === 1 && phrase.head === null && this.#speaks(phrase))
      return { entity: this.#actingPlace(group), because: "a place that acts" };
    if (group.kind === "place") return { entity: this.#placeOf(group), because: null };
    const { kind, text: name, words, head } = group;
    // The gender is looked for once a name, not at each of its mentions.
    const genderOf = (): "he" | "she" | null => (kind === "person" ? this.#genderOf([group]) : null);
    const entity = drafts.keyed(group.key, () => ({ kind, name, nameWords: words.length, head, gender: genderOf() }));
    return { entity, because: null };
  }

  /** Those of a country: "Veldrans". */
  #peopleOf({ key, text }: NameGroup, of: LocalEntityIndex): LocalEntityIndex {
    return this.#drafts.keyed(`people:${key}`, () => ({ kind: "group", name: text, of }));
  }

  /** Who acts in a place's name: its own entity, which another report may know as a capital's government. */
  #actingPlace({ key, text }: NameGroup): LocalEntityIndex {
    return this.#drafts.keyed(`acting:${key}`, () => ({ kind: "organization", name: text }));
  }

  #speaks(phrase: Phrase): boolean {
    return (this.#view.bits(phrase.end) & BIT.acting) !== 0 && isSubject(this.#view, phrase) && !this.#view.isAuxiliary(phrase.end);
  }

  #learnedState(key: string): LocalEntityIndex {
    const group = this.#groups.get(key);
    if (group === undefined) return this.#state(key.split(":")[1] ?? key, key.split(":")[2] ?? key);
    if (group.entry !== null) return this.#state(group.entry.world ?? group.entry.name, group.entry.name);
    return this.#drafts.keyed(`state:${key}`, () => ({ kind: "state", name: group.text }));
  }

  /** A place; one that the report calls a state's capital is kept as that state's. */
  #placeOf(group: NameGroup): LocalEntityIndex {
    const entity = this.#placeEntity(group);
    const draft = this.#drafts.at(entity);
    if (draft !== undefined && group.stateOf !== null && draft.of < 0) draft.of = this.#learnedState(group.stateOf);
    return entity;
  }

  #placeEntity(group: NameGroup): LocalEntityIndex {
    const { entry } = group;
    if (group.kind === "state") return this.#learnedState(group.key);
    if (entry !== null)
      return this.#drafts.keyed(entry.sense === "capital" ? group.key : `place:${entry.name}`, () => ({ kind: "place", name: entry.name }));
    return this.#drafts.keyed(`place:${group.key}`, () => ({
      kind: "place",
      name: group.text,
      nameWords: group.words.length,
      head: group.head,
      city: group.link === "capital" || group.head?.sense === "capital-word",
    }));
  }

  /** "Nagorno-X Republic" is "Nagorno-X", and "X" after a hyphenated "Nagorno-X" is the same place. */
  #base({ words, head, kind, entry }: NameGroup): NameGroup | null {
    if (entry !== null || head?.sense === "landmark") return null;
    if (head?.sense === "place-word" || kind === "place") {
      for (let end = words.length - 1; end > 0; end--) {
        const found = this.#places.get(words.slice(0, end).join(" "));
        if (found !== undefined && head?.sense === "place-word") return found;
      }
    }
    return null;
  }

  /** "Russian Foreign Ministry", "Russia's Foreign Ministry" and "Ministry of Foreign Affairs of Russia" are one. */
  #body(phrase: Phrase, group: NameGroup, entityOf: (of: PhraseIndex) => LocalEntityIndex | -1): LocalEntityIndex {
    const { head } = phrase;
    const owned = phrase.of >= 0 ? entityOf(phrase.of) : this.stateSeatedIn(phrase.seatedIn);
    const of = owned < 0 && group.bodyOf !== null ? this.#learnedState(group.bodyOf) : owned;
    const isOffice = head?.body?.ofState === true || head?.authority != null;
    const key = isOffice && of >= 0 ? `body:${head?.name ?? ""}|${String(of)}` : group.key;
    const owner = this.#drafts.at(of);
    const written = nameText(this.#view, phrase);
    const name = isShouted(written) ? group.text : written;
    const draft = {
      kind: "organization",
      name,
      nameWords: nameLength(this.#view, phrase),
      head,
      of: owner === undefined ? -1 : of,
      authority: head?.authority ?? null,
    } as const;
    const entity = this.#drafts.keyed(key, () => draft);
    const known = this.#drafts.at(entity);
    if (known !== undefined && known.of < 0) known.of = of;
    return entity;
  }

  /** Which capitals act: by their own sentence, then by the name they are joined to with "and". */
  #readActing(order: readonly PhraseIndex[]): Uint8Array {
    const acting = this.#view.room.uint8(this.#phrases.length);
    for (let index = 0; index < this.#groupOf.length; index++) {
      const group = this.#groupOf[index];
      if (group !== undefined && (group.entry?.sense === "capital" || group.link === "capital"))
        acting[index] = this.#acts(this.#phrases[index]!) ? 1 : 0;
    }
    for (let at = 1; at < order.length; at++) {
      const [left, right] = [order[at - 1]!, order[at]!];
      if (this.#areJoined(left, right) && (acting[left] === 1 || this.#isActor(left))) acting[right] = 1;
    }
    for (let at = order.length - 2; at >= 0; at--) {
      const [left, right] = [order[at]!, order[at + 1]!];
      if (this.#areJoined(left, right) && (acting[right] === 1 || this.#isActor(right))) acting[left] = 1;
    }
    return acting;
  }

  #areJoined(left: PhraseIndex, right: PhraseIndex): boolean {
    return isJoined(this.#view, this.#phrases[left]!, this.#phrases[right]!);
  }

  /** States named by their own names lend their standing to a capital beside them: "Moscow and Armenia agreed". */
  #isActor(index: PhraseIndex): boolean {
    const phrase = this.#phrases[index];
    return phrase !== undefined && phrase.sort === "name" && phrase.entry?.sense === "state" && this.#acts(phrase);
  }

  #acts(phrase: Phrase): boolean {
    const view = this.#view;
    if (isOwner(view, phrase)) return ownsAsActor(view, phrase);
    if (isSubject(view, phrase) && isAfter(view, phrase, BIT.of)) return true;
    if (isHeardFrom(view, phrase)) return true;
    if (isPlaced(view, phrase) || isAfter(view, phrase, BIT.moving)) return false;
    if (isSubject(view, phrase) || isInvertedSubject(view, phrase) || isAddressed(view, phrase)) return true;
    if (phrase.determiner === "both" || isAfter(view, phrase, BIT.among)) return true;
    const next = view.atom(phrase.end)?.entry;
    return next?.sense === "body" || next?.sense === "role" || next?.group?.sort === "officials";
  }
}
