// Takes descriptions ("the Kremlin spokesman", "the ministry", "the enclave"), gives the entities they mean.
import type { EntityKind, LocalEntityIndex } from "../../model/index.ts";
import { headedState, isPartOfSomeState, MINISTRY, type ActingStates } from "./acting-states.ts";
import { calledBroadly, type BroadCallings } from "./broad-callings.ts";
import { fits, NOBODY, type EntityDraft, type EntityDrafts, type Meaning, type Office } from "./entity-drafts.ts";
import { BIT, type Described, type Entry } from "../mentions/lexicon.ts";
import type { NameView } from "../mentions/name-view.ts";
import { isInvertedSubject, isSubject } from "../mentions/phrase-context.ts";
import { type Phrase, type StatedRole } from "../mentions/phrases.ts";
import { bareBody, isBareBody, type Around } from "./bare-bodies.ts";
import { areAlike, isCalled } from "./landmark-nouns.ts";
import type { NamedEntities } from "./named-entities.ts";
import { describedText, ownedText } from "./owned-names.ts";

/** How many states and places are kept in mind. */
const PLACES = 32;

/** Gives what descriptions mean, in the order of the text; keeps who holds which office. */
export class Descriptions {
  readonly #view: NameView;
  readonly #told: { readonly phrases: readonly Phrase[]; readonly drafts: EntityDrafts };
  readonly #words: Described;
  readonly #drafts: EntityDrafts;
  /** Entities by title of office. */
  readonly #holders = new Map<string, LocalEntityIndex[]>();
  /** States and places in the order they were last spoken of, the last one last; at most `PLACES`. */
  #places: LocalEntityIndex[] = [];
  /** What landmarks and ships are said to be. */
  readonly #called = new Map<LocalEntityIndex, Entry>();
  /** Bodies by head noun. */
  readonly #bodies = new Map<string, LocalEntityIndex[]>();

  readonly #actors: ActingStates;
  readonly #broad: BroadCallings;
  readonly #named: NamedEntities;

  constructor(
    view: NameView,
    phrases: readonly Phrase[],
    named: NamedEntities,
    drafts: EntityDrafts,
    actors: ActingStates,
    broad: BroadCallings,
  ) {
    this.#view = view;
    this.#named = named;
    this.#actors = actors;
    this.#broad = broad;
    this.#told = { phrases, drafts };
    this.#words = view.lexicon.described;
    this.#drafts = drafts;
  }

  /** Gives a role the title under which offices are compared: all who speak for somebody are "speaker". */
  office({ entry, words, of, authority, past }: StatedRole, entityOf: (of: number) => LocalEntityIndex | -1): Office {
    const owner = of >= 0 ? entityOf(of) : -1;
    const sort = entry.role?.sort ?? "calling";
    const title = sort === "speaker" ? "speaker" : entry.name;
    // "The president of the Senate" is no state's.
    const isOfBody = entry.authority === "head-of-state" && this.#drafts.at(owner)?.kind === "organization";
    const own = sort === "speaker" || isOfBody ? null : entry.authority;
    const wouldBe = entry.role?.stands === true && this.#drafts.authorityOf(owner) !== null;
    const acts = sort === "speaker" || sort === "office" || sort === "rank" || entry.role?.actsFor === true;
    return {
      title,
      sort,
      words,
      acts: acts && !wouldBe && !past,
      ofState: entry.role?.ofState === true,
      ofCabinet: entry.role?.ofCabinet === true,
      ofPlace: entry.role?.ofPlace === true,
      body: entry.role?.body ?? null,
      of: owner,
      authority: authority ?? own ?? this.#drafts.authorityOf(owner),
      state: this.#drafts.stateOf(owner),
    };
  }

  /** Titles that anybody at the head of something is given: "leader". */
  get leaders(): ReadonlySet<string> {
    return this.#words.leader;
  }

  /** Says that an entity holds an office. */
  hold(entity: LocalEntityIndex, office: Office): void {
    const draft = this.#drafts.at(entity);
    if (draft === undefined) return;
    const same = draft.offices.some(({ title, words, of }) => title === office.title && words === office.words && of === office.of);
    if (!same && draft.offices.length < 12) draft.offices.push(office);
    const holders = this.#holders.get(office.title);
    if (holders === undefined) this.#holders.set(office.title, [entity]);
    else if (holders.at(-1) !== entity && holders.length < 64 && !holders.includes(entity)) holders.push(entity);
  }

  /** Says that a body has a head noun, for "the ministry" later on. */
  keepBody(entity: LocalEntityIndex, head: Entry): void {
    const nouns = [head.name, head.name.slice(head.name.lastIndexOf(" ") + 1)];
    if (head.authority?.endsWith(`-${MINISTRY}`) === true) nouns.push(MINISTRY);
    for (const noun of nouns) {
      const bodies = this.#bodies.get(noun);
      if (bodies === undefined) this.#bodies.set(noun, [entity]);
      else if (!bodies.includes(entity) && bodies.length < 64) bodies.push(entity);
    }
  }

  /** The body that a name means which is nothing but a body's noun; null where none is. */
  bareBody(phrase: Phrase, around: Around): Meaning | null {
    if (!isBareBody(this.#view, phrase)) return null;
    const bodies = this.#bodies.get(phrase.head?.name ?? "") ?? [];
    const [drafts, actors, named] = [this.#drafts, this.#actors, this.#named];
    return bareBody({ view: this.#view, drafts, bodies, latest: (some) => this.#latest(some), around, actors, named }, phrase);
  }

  /** Says that a landmark or ship is called by a noun that is none of its name: "the Sanna, a ferry". */
  callSo(entity: LocalEntityIndex, noun: Entry): void {
    if (!this.#called.has(entity)) this.#called.set(entity, noun);
  }

  /** The noun of a landmark or ship, null for what is neither. */
  #landmarkNoun(entity: LocalEntityIndex): Entry | null {
    const head = this.#called.get(entity) ?? this.#drafts.at(entity)?.head ?? null;
    return head?.sense === "landmark" || head?.sense === "vessel" ? head : null;
  }

  /** Takes note that an entity is spoken of, for "the region" later on. */
  saw(entity: LocalEntityIndex, kind: EntityKind): void {
    if (kind !== "state" && kind !== "place" && this.#landmarkNoun(entity)?.sense !== "vessel") return;
    const known = this.#places.indexOf(entity);
    if (known >= 0) this.#places.splice(known, 1);
    this.#places.push(entity);
    if (this.#places.length > PLACES) this.#places.shift();
  }

  meaning(phrase: Phrase, entityOf: (of: number) => LocalEntityIndex | -1): Meaning {
    switch (phrase.head?.sense) {
      case "role":
        return this.#person(phrase, entityOf);
      case "body":
        return this.#body(phrase, phrase.head, entityOf);
      case "landmark":
      case "vessel":
        return this.#landmark(phrase, phrase.head, entityOf);
      case "place-word":
      case "capital-word":
        return this.#place(phrase, phrase.head, entityOf);
      default:
        return this.#other(phrase, entityOf);
    }
  }

  #person(phrase: Phrase, entityOf: (of: number) => LocalEntityIndex | -1): Meaning {
    const [role] = phrase.roles.slice(-1);
    if (role === undefined) return NOBODY;
    const office = this.office(role, entityOf);
    const definite =
      phrase.determiner !== "a" && (phrase.determiner !== "none" || office.of >= 0 || this.#view.isCapital(phrase.coreFirst));
    const found = definite ? this.#holderOrSpeaker(office, phrase) : -1;
    if (found >= 0) {
      if (office.of >= 0 && (office.sort === "speaker" || this.#isOpen(found, office))) this.hold(found, office);
      return { entity: found, because: `holds the office: ${office.words}` };
    }
    const key = `described:${office.title}|${String(office.of)}|${office.authority ?? ""}|${office.of < 0 ? role.words : ""}`;
    const draft = {
      kind: "person",
      name: ownedText(this.#view, this.#told, phrase, role.of, office.of),
      nameWords: 0,
      named: false,
      gender: phrase.gender,
    } as const;
    const entity = definite ? this.#drafts.keyed(key, () => draft) : this.#drafts.add(draft);
    this.hold(entity, office);
    return { entity, because: null };
  }

  /** "President X", then "the Veldran president", who is X: an office of which it was not said whose it is. */
  #isOpen(entity: LocalEntityIndex, { sort, title }: Office): boolean {
    const held = this.#drafts.at(entity)?.offices.filter((it) => it.title === title) ?? [];
    return sort === "office" && held.length > 0 && held.every(({ of }) => of < 0);
  }

  /**
   * "The Ravelin official", where nothing yet said who is of the Ravelin: the spokeswoman who spoke last, as
   * long as no other body is known to be hers.
   */
  #holderOrSpeaker(office: Office, phrase: Phrase): LocalEntityIndex | -1 {
    const holder = this.#lastOf(this.#holder(office, phrase), office, phrase);
    const owner = this.#drafts.at(office.of);
    const isGeneral = this.#words.anybody.has(office.title) || office.title === "speaker";
    const isUnknown = owner !== undefined && owner.of < 0 && owner.offices.length === 0 && owner.world === null;
    const isBody = isUnknown && (owner.kind === "organization" || (owner.kind === "person" && owner.nameWords === 1));
    if (holder >= 0 || !isGeneral || !isBody || phrase.determiner !== "the") return holder;
    const speaker = this.#latest(this.#holders.get("speaker") ?? []);
    const held = this.#drafts.at(speaker)?.offices.filter(({ sort }) => sort === "speaker") ?? [];
    const isTaken = held.some(({ of }) => this.#drafts.at(of)?.kind === "organization");
    if (speaker < 0 || isTaken || (phrase.gender !== null && (this.#drafts.at(speaker)?.gender ?? phrase.gender) !== phrase.gender))
      return -1;
    const [first] = held;
    if (first !== undefined) this.hold(speaker, { ...first, of: office.of });
    return speaker;
  }

  /** "The diplomat": whoever is called so, or the minister named since. */
  #lastOf(holder: LocalEntityIndex | -1, office: Office, phrase: Phrase): LocalEntityIndex | -1 {
    const word = this.#broad.get(office.title);
    if (word === undefined) return holder;
    // "The official said" of the minister named before, where no official was told without a name.
    const isAnother = this.#holders.has(office.title) || !(isSubject(this.#view, phrase) || isInvertedSubject(this.#view, phrase));
    if (this.#words.anybody.has(office.title) && isAnother) return holder;
    const other = calledBroadly(this.#view, this.#drafts, this.#holders, word, office, phrase);
    return (this.#drafts.at(other)?.lastSeen ?? -1) > (this.#drafts.at(holder)?.lastSeen ?? -1) ? other : holder;
  }

  /** Who was spoken of last among those that fit; one named only later where an owner makes it plain. */
  #holder(office: Office, { gender }: Phrase): LocalEntityIndex | -1 {
    let best = -1;
    let bestSeen = -2;
    let later = 0;
    for (const title of this.#titlesFor(office)) {
      for (const entity of this.#holders.get(title) ?? []) {
        const draft = this.#drafts.at(entity);
        if (draft === undefined || (gender !== null && draft.gender !== null && draft.gender !== gender)) continue;
        if (!draft.offices.some((held) => held.title === title && fits(held, office))) continue;
        if (title !== office.title && !draft.named && this.#words.anybody.has(office.title)) continue;
        if (draft.lastSeen < 0) {
          // "The president" first and "President X of Y" behind: one of whom it is said whose he is was not spoken of before.
          if (office.of < 0 && draft.offices.some((held) => held.title === title && held.of >= 0)) continue;
          later++;
        }
        if (draft.lastSeen > bestSeen) [best, bestSeen] = [entity, draft.lastSeen];
      }
    }
    if (bestSeen >= 0) return best;
    // "The Kremlin official" may be anybody there: whoever is named only later need not be meant.
    const isPlain = (office.of >= 0 || office.authority !== null) && !this.#words.anybody.has(office.title);
    return later === 1 && isPlain ? best : -1;
  }

  /** "The minister" may be any minister, "the Kremlin official" anybody of the Kremlin. */
  #titlesFor({ title, of, authority }: Office): readonly string[] {
    if (this.#words.anyOffice.has(title)) return [title, ...[...this.#holders.keys()].filter((it) => it.includes(title) && it !== title)];
    if (this.#words.anybody.has(title) && (of >= 0 || authority !== null))
      return ["speaker", ...[...this.#holders.keys()].filter((it) => it !== "speaker")];
    if (this.#words.leader.has(title) && of >= 0) return [...this.#words.leads];
    return [title];
  }

  #body(phrase: Phrase, head: Entry, entityOf: (of: number) => LocalEntityIndex | -1): Meaning {
    const owner = phrase.of >= 0 ? phrase.of : phrase.seatedIn;
    const told = owner < 0 ? -1 : this.#ruler(phrase.of >= 0 ? entityOf(owner) : this.#named.seatOf(owner, entityOf), head);
    if (head.body?.sort === "side" && !phrase.modified) return this.#side(told);
    const of = told >= 0 ? told : this.#actingOwner(phrase, head);
    if (of < 0) {
      const isMinistry = !phrase.modified && this.#words.ministries.has(head.name);
      const last = this.#latest([head.name, ...(isMinistry ? [MINISTRY] : [])].flatMap((noun) => this.#bodies.get(noun) ?? []));
      if (last >= 0 && phrase.determiner !== "a") return { entity: last, because: `the ${head.name} named last` };
      const landmark = phrase.determiner === "the" || phrase.determiner === "this" ? this.#latest(this.#landmarksCalled(head.name)) : -1;
      if (landmark >= 0 && !phrase.modified) return { entity: landmark, because: `the ${head.name} spoken of last` };
    }
    const name = ownedText(this.#view, this.#told, phrase, owner, of);
    const draft = {
      kind: "organization",
      name,
      nameWords: 0,
      named: told >= 0,
      of,
      head,
      authority: head.authority,
    } as const;
    const entity = this.#drafts.keyed(`body:${head.name}|${String(of)}`, () => draft);
    this.keepBody(entity, head);
    return { entity, because: told === of ? null : "a body of the state that acts there" };
  }

  /** "Their army", said of a people, and the ministry of a capital are the state's. */
  #ruler(owner: LocalEntityIndex | -1, head: Entry): LocalEntityIndex | -1 {
    const kind = this.#drafts.at(owner)?.kind;
    const state = (kind === "group" || kind === "place") && isPartOfSomeState(head) ? this.#drafts.stateOf(owner) : -1;
    return state >= 0 ? state : owner;
  }

  /** "Veldria denied it. The army …": the state that acted last in the paragraph, unless such a body was spoken of since. */
  #actingOwner(phrase: Phrase, head: Entry): LocalEntityIndex | -1 {
    const headed = head.authority === "head-of-state" ? headedState(this.#drafts, this.#holders.values()) : -1;
    if (headed >= 0 || !isPartOfSomeState(head)) return headed;
    const last = phrase.determiner === "a" ? -1 : this.#latest(this.#bodies.get(head.name) ?? []);
    return this.#actors.before(phrase, this.#drafts.at(last)?.lastSeen ?? -1);
  }

  #side(of: LocalEntityIndex | -1): Meaning {
    const state = this.#drafts.stateOf(of);
    // "This side of the river" is no party.
    if (this.#drafts.at(of)?.head?.sense === "landmark") return NOBODY;
    return state < 0 ? { entity: of, because: null } : { entity: state, because: "a state's side is the state", metonym: "demonym" };
  }

  #place(phrase: Phrase, head: Entry, entityOf: (of: number) => LocalEntityIndex | -1): Meaning {
    if (phrase.determiner === "possessive" && this.#words.country.has(head.name)) {
      const state = this.#drafts.stateOf(entityOf(phrase.of));
      if (state >= 0) return { entity: state, because: "the state of whoever owns it" };
    }
    if (phrase.determiner === "none" || phrase.determiner === "a" || phrase.of >= 0 || this.#isElsewhere(phrase))
      return this.#newPlace(phrase, head, entityOf);
    const found = this.#latestPlace(head.name, phrase.modified);
    return found >= 0 ? { entity: found, because: `the ${head.name} spoken of last` } : this.#newPlace(phrase, head, entityOf);
  }

  /** "The station": the landmark of that noun spoken of last, else the only one of the report that can be called so. */
  #landmark(phrase: Phrase, head: Entry, entityOf: (of: number) => LocalEntityIndex | -1): Meaning {
    // "The bridge that Veldrans call Orlo" is told by its clause, not by what was spoken of before.
    const isTold = (this.#view.bits(phrase.end) & BIT.relative) !== 0;
    const isAnother = phrase.determiner === "a" || phrase.determiner === "every" || isTold || this.#isElsewhere(phrase);
    if (isAnother || phrase.of >= 0) return this.#newPlace(phrase, head, entityOf);
    const known = this.#places.filter((it) => this.#landmarkNoun(it)?.sense === head.sense);
    const same = this.#landmarksCalled(head.name);
    const alike = same.length > 0 ? same : known.filter((it) => areAlike(this.#words.alike, this.#landmarkNoun(it), head));
    const found = same.length > 0 ? this.#latest(same) : alike.length === 1 ? (alike[0] ?? -1) : -1;
    return found >= 0 ? { entity: found, because: `the ${head.name} spoken of last` } : this.#newPlace(phrase, head, entityOf);
  }

  #landmarksCalled(noun: string): readonly LocalEntityIndex[] {
    return this.#places.filter((it) => isCalled(this.#landmarkNoun(it)?.name ?? "", noun));
  }

  #isElsewhere({ first, coreFirst }: Phrase): boolean {
    for (let at = first; at < coreFirst; at++) if (this.#words.elsewhere.has(this.#view.words(at, at + 1).toLowerCase())) return true;
    return false;
  }

  #newPlace(phrase: Phrase, head: Entry, entityOf: (of: number) => LocalEntityIndex | -1): Meaning {
    const of = phrase.of >= 0 ? entityOf(phrase.of) : -1;
    const name = describedText(this.#view, phrase);
    // What somebody says of "a lake" may be of any, and "our boat" is no more spoken of behind the quotation.
    const isAny = (phrase.determiner === "a" || phrase.determiner === "possessive") && this.#view.quoted[phrase.first] === 1;
    const entity = this.#drafts.keyed(`place-described:${name.toLowerCase()}|${String(of)}`, () => ({
      kind: head.sense === "vessel" ? "work" : "place",
      name,
      nameWords: 0,
      named: false,
      of,
      head: isAny ? null : head,
    }));
    return { entity, because: null };
  }

  /** The country, city or region spoken of last; a region is preferred by how often it was named. */
  #latestPlace(noun: string, modified: boolean): LocalEntityIndex | -1 {
    const wantsState = this.#words.country.has(noun) && !modified;
    const wantsCity = this.#words.city.has(noun);
    let best = -1;
    let bestScore = 0;
    for (const entity of this.#places) {
      const draft = this.#drafts.at(entity);
      if (draft === undefined || draft.kind !== (wantsState ? "state" : "place")) continue;
      if (!wantsState && (wantsCity !== this.#isCity(draft) || (!wantsCity && !this.#canBe(draft, noun)))) continue;
      const score =
        wantsState || wantsCity
          ? draft.lastSeen + 1
          : (draft.lastSeen + 1) * Math.min(draft.seen, 4) + (draft.head?.name === noun ? 1e6 : 0);
      if (score > bestScore) [best, bestScore] = [entity, score];
    }
    return best;
  }

  /** Groups and writings: one entity for the same words of the same owner. */
  #other(phrase: Phrase, entityOf: (of: number) => LocalEntityIndex | -1): Meaning {
    const { entry } = phrase;
    const isPeople = entry?.sense === "people" && entry.world !== null;
    const of = phrase.of >= 0 ? entityOf(phrase.of) : isPeople ? this.#drafts.find(entry.world ?? "") : -1;
    const kind: EntityKind = phrase.head?.sense === "work" ? "work" : "group";
    const name = describedText(this.#view, phrase);
    const acts = phrase.head?.group?.sort === "officials";
    const entity = this.#drafts.keyed(`${kind}:${name.toLowerCase()}|${String(of)}`, () => ({
      kind,
      name,
      nameWords: 0,
      named: false,
      of: acts || isPeople ? of : -1,
      head: phrase.head,
    }));
    return { entity, because: null };
  }

  #isCity({ head, city }: EntityDraft): boolean {
    return city || (head !== null && this.#words.city.has(head.name));
  }

  /** True where a place can be called by a noun: its own, or one that any region may have. */
  #canBe({ head }: EntityDraft, noun: string): boolean {
    return head?.sense !== "landmark" && (head?.name === noun || this.#words.anyRegion.has(noun));
  }

  #latest(entities: readonly LocalEntityIndex[]): LocalEntityIndex | -1 {
    let best = -1;
    for (const entity of entities) {
      const seen = this.#drafts.at(entity)?.lastSeen ?? -1;
      if (seen >= 0 && seen > (this.#drafts.at(best)?.lastSeen ?? -1)) best = entity;
    }
    return best;
  }
}
