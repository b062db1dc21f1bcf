// Takes the names of a report, gives what kind of thing each names, by the tables and by how the report uses it.
import type { EntityKind } from "../../model/index.ts";
import { DIGIT, hasSmallLetter, KIND, LETTER, singleSpaced, withoutBrackets } from "../../text/characters.ts";
import { BIT, type Entry } from "./lexicon.ts";
import { linkPeoples } from "./name-peoples.ts";
import { isSurelyPerson, stateVotes, WEIGHT, type NameGroup, type Votes } from "./name-votes.ts";
import type { NameTables } from "./names-rule.ts";
import type { NameView } from "./name-view.ts";
import { endsAsPlace, isAcronym, isTeam, isTitleOfWork } from "./name-forms.ts";
import { isPlaceNoun } from "./place-phrases.ts";
import type { KeyAt } from "./typed-keys.ts";
import {
  hasOwn,
  isAttribute,
  isBeforePlace,
  isCredited,
  isInvertedSubject,
  isPlaced,
  isProvince,
  isSubject,
  isUttering,
} from "./phrase-context.ts";
import { phraseAt, type Phrase, type PhraseIndex } from "./phrases.ts";

/** True for a word of a name, no bracket, hyphen or the like. */
function isWord(view: NameView, at: number): boolean {
  const kind = KIND[view.text.charCodeAt(view.start[at] ?? 0)];
  return kind === LETTER || kind === DIGIT;
}

/** How many words a name has. */
export function nameLength(view: NameView, { coreFirst, coreEnd }: Phrase): number {
  let many = 0;
  for (let at = coreFirst; at < coreEnd; at++) if (isWord(view, at)) many++;
  return many;
}

/** Keys of a name's words. */
function nameWords(view: NameView, { coreFirst, coreEnd }: Phrase, keyAt: KeyAt): string[] {
  if (coreEnd === coreFirst + 1) return isWord(view, coreFirst) ? [keyAt(view, coreFirst)] : [];
  const words: string[] = [];
  for (let at = coreFirst; at < coreEnd; at++) if (isWord(view, at)) words.push(keyAt(view, at));
  return words;
}

/** The names of a report by their keys, and which of them each phrase gives. */
export interface NameGroups {
  readonly byKey: ReadonlyMap<string, NameGroup>;
  /** Undefined for phrases that are no name. */
  readonly of: GroupOf;
}

type GroupOf = readonly (NameGroup | undefined)[];

/** The name that a phrase gives, undefined for -1 as well (`phraseAt`). */
export const groupAt = (of: GroupOf, index: PhraseIndex): NameGroup | undefined => (index < 0 ? undefined : of[index]);

/** A name as it stands, without brackets, white space folded. */
export function nameText(view: NameView, { coreFirst, coreEnd }: Phrase): string {
  const text = view.spaced(coreFirst, coreEnd);
  const bare = withoutBrackets(text);
  return bare === text ? text : singleSpaced(bare);
}

/** Gathers the names and settles their kinds. @cost O(phrases), a map of names */
export function nameGroups(view: NameView, phrases: readonly Phrase[], keyAt: KeyAt, endings: NameTables["demonymEndings"]): NameGroups {
  const groups = new Map<string, NameGroup>();
  const groupOf = new Array<NameGroup | undefined>(phrases.length).fill(undefined);
  const forms = view.lexicon.described.corporateForms;
  for (let index = 0; index < phrases.length; index++) {
    const phrase = phrases[index]!;
    if (phrase.sort !== "name") continue;
    const words = withoutForm(nameWords(view, phrase, keyAt), forms);
    const key = keyOf(phrase, words);
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = blank(key, words, nameText(view, phrase), phrase, index)));
    else {
      if (isShouted(group.text)) group.text = nameText(view, phrase);
      group.phrases.push(index);
    }
    if (!phrase.titled) group.head ??= phrase.head;
    groupOf[index] = group;
    voteByForm(view, phrase, group.votes);
    voteByModel(view, phrase, group.votes);
  }
  for (const phrase of phrases) voteByOwned(view, phrase, phrases, groupOf);
  linkPeoples(groups, endings);
  for (const group of groups.values()) group.kind = kindOf(group);
  for (const group of endsOfNames(groups)) group.kind = "person";
  joinForms(groups, groupOf, forms);
  learnCapitals(phrases, groupOf);
  return { byKey: groups, of: groupOf };
}

/** Fewest words of a company's name that tells it by itself: "Orlo Ltd" may not be the "Orlo" that is a town. */
const TELLING = 2;

/** A company's words without its legal form: "Harrow Steel Ltd" is "Harrow Steel". */
const withoutForm = (words: readonly string[], forms: ReadonlySet<string>): readonly string[] =>
  words.length > TELLING && forms.has(words.at(-1) ?? "") ? words.slice(0, -1) : words;

/** Gives "Tokra GmbH" the phrases of "Tokra" where that is a body as well. */
function joinForms(groups: Map<string, NameGroup>, groupOf: (NameGroup | undefined)[], forms: ReadonlySet<string>): void {
  for (const group of groups.values()) {
    const [word = "", form = ""] = group.words;
    const other = group.words.length === TELLING && forms.has(form) && group.entry === null ? groups.get(word) : undefined;
    if (other === undefined || other.kind !== "organization" || other.entry !== null) continue;
    for (const index of other.phrases) groupOf[index] = group;
    group.phrases.push(...other.phrases);
    group.phrases.sort((a, b) => a - b);
    groups.delete(word);
  }
}

export const isShouted = (text: string): boolean => text.length > 5 && !hasSmallLetter(text) && text === text.toUpperCase();

/** A name that the tables know has their key, but for people who bear it: "President Jordan". */
function keyOf({ entry, titled, head }: Phrase, words: readonly string[]): string {
  if (entry !== null && !titled && head === null && entry.sense !== "body")
    return `${entry.sense}:${entry.world ?? entry.name}:${entry.name}`;
  return words.join(" ");
}

const blank = (key: string, words: readonly string[], text: string, { entry, titled, head }: Phrase, index: PhraseIndex): NameGroup => ({
  key,
  words,
  text,
  phrases: [index],
  entry: titled ? null : entry,
  head: titled ? null : head,
  kind: "organization",
  stateOf: null,
  bodyOf: null,
  link: null,
  votes: {
    person: 0,
    organization: 0,
    place: 0,
    state: 0,
    people: 0,
    work: 0,
    titled: 0,
    presided: 0,
    firstNamed: 0,
    officed: 0,
    acts: 0,
    storm: 0,
    called: 0,
    credited: 0,
    read: [0, 0, 0, 0], // one of `NAME_KINDS` each
  },
});

function voteByForm(view: NameView, phrase: Phrase, votes: Votes): void {
  const { coreFirst, coreEnd, head, determiner } = phrase;
  const length = coreEnd - coreFirst;
  const bits = view.bits(coreFirst);
  if (phrase.titled || phrase.roles.length > 0) votes.titled += 1;
  if (length > 1 && length < 6 && (bits & BIT.firstName) !== 0 && head === null) votes.firstNamed += 1;
  if (length === 1 && (bits & BIT.firstName) !== 0) votes.person += WEIGHT.acts;
  if (
    length > 2 &&
    length < 5 &&
    view.words(coreFirst + 1, coreFirst + 2).length === 2 &&
    view.text.charAt((view.end[coreFirst + 1] ?? 1) - 1) === "."
  )
    votes.person += WEIGHT.initial;
  if (length === 2 && head === null && determiner !== "the") votes.person += WEIGHT.twoWords;
  if (determiner === "the" || determiner === "a") {
    votes.organization += WEIGHT.article;
    votes.person -= WEIGHT.article;
  }
  if (isSubject(view, phrase) || isInvertedSubject(view, phrase)) votes.acts += 1;
  if (length > 1 && isUttering(view, phrase)) {
    votes.acts += 1;
    votes.person += WEIGHT.lead;
  }
  if (isCredited(view, phrase)) {
    votes.acts += 1;
    votes.organization += WEIGHT.article;
  }
  voteByClause(view, phrase, votes);
  if (length === 1 && hasOwn(view, phrase)) votes.person += WEIGHT.own;
  if (isBeforePlace(view, phrase)) votes.place += WEIGHT.placed;
  if (isTitleOfWork(view, phrase)) votes.work += WEIGHT.work;
  if (isPlaced(view, phrase)) votes.place += WEIGHT.placed;
  if (isTeam(view, phrase)) votes.organization += WEIGHT.team;
  if (length > 1 && (bits & BIT.opensStorm) !== 0) votes.storm += 1;
  if (length > 1 && (bits & BIT.opensBody) !== 0) votes.organization += WEIGHT.opensBody;
  if (isAcronym(view, phrase)) votes.organization += WEIGHT.acronym;
  if (head?.sense === "body") votes.organization += WEIGHT.bodyNoun;
  if (isPlaceNoun(head) || endsAsPlace(view, phrase)) votes.place += WEIGHT.placeNoun;
  if (head?.sense === "capital-word") votes.place += WEIGHT.capitalOf;
  if (view.lead[coreFirst] === 2) votes.person += WEIGHT.lead;
  if (view.lead[coreFirst] === 1) {
    const sign = view.sign(phrase.first - 1);
    const isCredit = sign === "(" || sign === "/";
    votes[isCredit ? "organization" : "place"] += WEIGHT.lead;
    if (isCredit) votes.credited += 1;
  }
  if (isAttribute(view, phrase)) votes.people += WEIGHT.attribute;
}

/** Adds what the model says of each of the name's words. */
function voteByModel({ reading }: NameView, { coreFirst, coreEnd }: Phrase, { read }: Votes): void {
  if (reading === null) return;
  for (let at = coreFirst; at < coreEnd; at++)
    for (let kind = 0; kind < read.length; kind++) read[kind] = read[kind]! + reading.kinds[at * read.length + kind]!;
}

/** "X, who …" is a person, "X, which …" is none. */
function voteByClause(view: NameView, { end }: Phrase, votes: Votes): void {
  const bits = view.sign(end) === "," ? view.bits(end + 1) : 0;
  if ((bits & BIT.relative) === 0) return;
  if ((bits & BIT.who) !== 0) votes.person += WEIGHT.who;
  else votes.organization += WEIGHT.who;
}

/** Heads of states and governments, one or several. */
function isHead({ authority, role }: Entry): boolean {
  const of = authority ?? role?.authority;
  return of === "head-of-state" || of === "government";
}

/** What a name has tells what it is: only states have foreign ministers. */
function voteByOwned(view: NameView, phrase: Phrase, phrases: readonly Phrase[], groupOf: GroupOf): void {
  for (const { entry, of } of phrase.roles) {
    const owner = groupAt(groupOf, of);
    if (owner === undefined) continue;
    if (entry.role?.ofPlace === true) owner.votes.place += WEIGHT.placed;
    if (entry.role?.sort === "office") owner.votes.officed += 1;
    if (entry.role?.ofBody === true) owner.votes.organization += WEIGHT.bodyNoun;
    else if (entry.role?.actsFor === true || entry.role?.sort === "speaker") owner.votes.organization += WEIGHT.article;
    if (isProvince(view, phraseAt(phrases, of))) owner.votes.place += WEIGHT.placeNoun;
    else if (entry.role?.ofState === true) owner.votes.state += WEIGHT.stateOffice;
    else if (isHead(entry)) owner.votes.presided += 1;
  }
  const whole = groupAt(groupOf, phrase.same);
  if (phrase.head?.sense === "body" && phrase.sort === "described" && whole !== undefined) {
    whole.votes.organization += WEIGHT.bodyNoun;
    if (phrase.determiner !== "none") whole.votes.called += 1;
  }
  if (phrase.head?.sense === "vessel" && phrase.sort === "described" && whole !== undefined) whole.votes.storm += 1;
  if (isPlaceNoun(phrase.head) && phrase.sort === "described" && whole !== undefined) whole.votes.place += WEIGHT.placeNoun;
  const owner = groupAt(groupOf, phrase.of);
  const owned = phrase.head;
  if (owner === undefined || owned === null || phrase.roles.length > 0) return;
  if (owned.body?.ofPlace === true) owner.votes.place += WEIGHT.placed;
  if (owned.sense === "capital-word") owner.votes.state += WEIGHT.capitalOf;
  else if (owned.body?.ofState === true || (owned.body?.sort === "side" && !phrase.modified)) owner.votes.state += WEIGHT.stateOffice;
  else if (owned.sense === "body" && owned.authority !== null) owner.votes.state += WEIGHT.stateBody;
  else if (owned.group?.sort === "officials") owner.votes.state += WEIGHT.stateBody / 2;
  const ownerPhrase = phraseAt(phrases, phrase.of);
  if (ownerPhrase !== undefined && isAttribute(view, ownerPhrase)) owner.votes.people += WEIGHT.attribute / 2;
}

function kindOf(group: NameGroup): EntityKind {
  const { entry, votes, stateOf, words } = group;
  if (entry !== null)
    return entry.sense === "state" ? "state" : entry.sense === "capital" || entry.sense === "place" ? "place" : "organization";
  if (stateOf !== null) return "state";
  if (votes.storm > 0 || group.head?.sense === "vessel") return "work";
  if (votes.read.some((it) => it !== 0)) return kindByModel(group);
  const { organization, place, titled, firstNamed, acts } = votes;
  const state = group.head?.sense === "body" ? 0 : stateVotes(group);
  if (isSurelyPerson(group) && group.head === null) return "person";
  if (state >= WEIGHT.stateOffice && !isSurelyPerson(group) && words.length < 4 && state > organization) return "state";
  const person = votes.person + Math.min(titled, 2) * WEIGHT.titled + Math.min(firstNamed, 2) * WEIGHT.firstName + acts * WEIGHT.acts;
  if (votes.work > 0 && !isSurelyPerson(group) && votes.work >= place && votes.work >= organization) return "work";
  if (person > organization && person >= place) return "person";
  if (place > organization) return "place";
  return organization > 0 || words.length > 3 ? "organization" : "person";
}

/** "Wad Elmin" after "Brigadier Tarik Wad Elmin": names of two words or more that end a person's full name, whatever they were taken for. @cost O(words of names) */
function endsOfNames(groups: ReadonlyMap<string, NameGroup>): NameGroup[] {
  const ends = new Set<string>();
  for (const { kind, words, votes } of groups.values())
    if (kind === "person" && votes.titled > 0) for (let at = 1; at < words.length - 1; at++) ends.add(words.slice(at).join(" "));
  return [...groups.values()].filter((it) => it.kind !== "person" && it.entry === null && it.head === null && ends.has(it.words.join(" ")));
}

/** What a sign of the text counts beside the model's log-odds, and the most that the model's sum over all places may say. */
const SIGN = 0.5;
const MOST = 12;
/** What speaks against a person in a word that stands beside no first name and no title in the whole report. */
const LONE = 3;

const notTooLow = (vote: number): number => Math.max(vote, -MOST);

/** What the model says together with the signs of the text, but for states and what titles and head nouns tell. */
function kindByModel(group: NameGroup): EntityKind {
  const { votes, head, words } = group;
  if (votes.titled > 0 && head === null) return "person";
  if (votes.called > 0 && votes.firstNamed === 0) return "organization";
  const states = head?.sense === "body" ? 0 : stateVotes(group);
  if (states >= WEIGHT.stateOffice && words.length < 4 && states > votes.organization && !isSurelyPerson(group)) return "state";
  if (head?.sense === "body") return "organization";
  const { read } = votes;
  const [person, organization] = [notTooLow(read[0]!), notTooLow(read[1]!)];
  const [place, other] = [notTooLow(read[2]!), notTooLow(read[3]!)];
  if (isPlaceNoun(head)) return organization > place + WEIGHT.placeNoun ? "organization" : "place";
  const isLone = words.length === 1 && votes.titled + votes.firstNamed === 0;
  const asPerson = votes.person + votes.acts * WEIGHT.acts + Math.min(votes.firstNamed, 2) * WEIGHT.firstName;
  const best = mostOf(
    person - (isLone ? LONE : 0) + SIGN * asPerson,
    organization + SIGN * votes.organization,
    place + SIGN * (votes.place + states),
    other + SIGN * (votes.work - votes.acts * WEIGHT.acts - votes.organization),
  );
  if (best !== "work" || words.length > 1 || votes.work > 0) return best;
  if (votes.acts > 0 && votes.organization > 0) return "organization";
  if (votes.people === 0) return best;
  return states > 0 || votes.officed > 0 ? "state" : "group";
}

/** The first kind of those for which most speaks. */
function mostOf(person: number, organization: number, place: number, work: number): "person" | "organization" | "place" | "work" {
  const most = Math.max(person, organization, place, work);
  return person === most ? "person" : organization === most ? "organization" : place === most ? "place" : "work";
}

/** "The Talvenian capital, Osmarin": from here on the report's own capitals are known. */
function learnCapitals(phrases: readonly Phrase[], groupOf: GroupOf): void {
  for (let index = 0; index < phrases.length; index++) {
    const phrase = phrases[index]!;
    if (phrase.head?.sense !== "capital-word") continue;
    const capital = groupAt(groupOf, phrase.sort === "name" ? index : phrase.same);
    if (capital === undefined || capital.entry !== null || capital.stateOf !== null) continue;
    const state = stateKeyOf(phrases, phrase.of, groupOf);
    capital.kind = "place";
    if (state === null || state === capital.key) continue;
    capital.stateOf = state;
    capital.link = "capital";
  }
}

function stateKeyOf(phrases: readonly Phrase[], of: PhraseIndex, groupOf: GroupOf): string | null {
  const owner = phraseAt(phrases, of);
  if (owner?.sort === "people" || owner?.entry?.sense === "state")
    return owner.entry === null ? null : `state:${owner.entry.world ?? ""}:${owner.entry.name}`;
  const group = groupAt(groupOf, of);
  if (group === undefined) return null;
  return group.link === "people" ? group.stateOf : group.key;
}
