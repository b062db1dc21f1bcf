// Takes bodies that are told by a bare noun or by "his", gives whose they are: "the Ministry" behind "the Ministry of Trade of Veldria", "his ministry" of a minister's.
import type { LocalEntityIndex } from "../../model/index.ts";
import type { Entry } from "../mentions/lexicon.ts";
import { nameLength, nameText } from "../mentions/name-kinds.ts";
import type { NameView } from "../mentions/name-view.ts";
import { phraseAt, type Phrase } from "../mentions/phrases.ts";
import { homeWorlds, isPartOfSomeState, MINISTRY, type ActingStates } from "./acting-states.ts";
import type { EntityDraft, EntityDrafts, Meaning, Office } from "./entity-drafts.ts";
import type { NamedEntities } from "./named-entities.ts";

/** True for a name that is nothing but a body's noun: "the Council", or, for what a state has, "the Foreign Ministry". */
export function isBareBody(view: NameView, { sort, head, coreFirst, coreEnd, roles, of, titled }: Phrase): boolean {
  if (sort !== "name" || titled || of >= 0 || roles.length > 0 || head?.sense !== "body" || head.body?.sort !== undefined) return false;
  if (coreEnd - coreFirst === 1) return true;
  const atom = view.atom(coreFirst);
  return atom?.entry === head && atom.end === coreEnd && isPartOfSomeState(head);
}

/** What bears on a bare noun: those that can be called so, the one of some that was spoken of last, and of people. */
interface Asked {
  readonly view: NameView;
  readonly drafts: EntityDrafts;
  readonly bodies: readonly LocalEntityIndex[];
  readonly latest: (some: readonly LocalEntityIndex[]) => LocalEntityIndex | -1;
  readonly around: Around;
  readonly actors: ActingStates;
  readonly named: NamedEntities;
}

/** What a report tells beside its bodies: who was named last, and its outlet's name, "" where that is not known. */
export interface Around {
  readonly lastNamed: LastNamed;
  readonly outlet: string;
}

/** The body that a name means which is nothing but a body's noun (`isBareBody`), not one told by the capital where it sits; null where it is not known which. */
export function bareBody(asked: Asked, phrase: Phrase): Meaning | null {
  if (asked.named.stateSeatedIn(phrase.seatedIn) >= 0) return null;
  const acting = actingBody(asked, phrase);
  if (acting >= 0) return { entity: acting, because: "a body of the state that acts there" };
  const last = lastBody(asked, phrase);
  return last < 0 ? null : { entity: last, because: "the body called so that was named last" };
}

/**
 * "Veldria denied it. Foreign Ministry spokesman Rossi …": that of the state that acted last in the paragraph, unless such a
 * body was spoken of since; -1 elsewhere. "The Ministry" alone may be the page's own.
 */
function actingBody({ view, drafts, bodies, latest, actors }: Asked, phrase: Phrase): LocalEntityIndex | -1 {
  const { head, coreFirst, coreEnd } = phrase;
  if (head === null || coreEnd - coreFirst === 1 || !isPartOfSomeState(head)) return -1;
  const of = actors.before(phrase, drafts.at(latest(bodies))?.lastSeen ?? -1);
  if (of < 0) return -1;
  const draft = { kind: "organization", name: view.words(coreFirst, coreEnd), named: true, of, head, authority: head.authority } as const;
  return drafts.keyed(`body:${head.name}|${String(of)}`, () => draft);
}

/**
 * The body that a bare noun means: the one without an owner that was named before, else the last of that noun, unless the
 * report comes from another state. "The Ministry" behind a minister is his, "the Ministry" on a ministry's own page its own.
 *
 * @returns -1 where it is told for the first time, or it is not known which is meant
 */
function lastBody({ view, drafts, bodies, latest, around }: Asked, phrase: Phrase): LocalEntityIndex | -1 {
  const { coreFirst, coreEnd, head } = phrase;
  const isShort = coreEnd - coreFirst === 1;
  if (isShort && head !== null && ownNoun(around) === head.name) return ownBody(around, drafts, head);
  const own = latest(bodies.filter((it) => drafts.stateOf(it) < 0));
  const last = own >= 0 ? own : latest(bodies);
  if (last < 0) return -1;
  const seen = drafts.at(last)?.lastSeen ?? -1;
  const minister =
    isShort && head?.name === MINISTRY ? drafts.at(around.lastNamed((it) => it.lastSeen > seen && it.offices.some(hasBody))) : undefined;
  const office = minister?.offices.find(hasBody);
  if (office !== undefined && office.body !== drafts.at(last)?.head?.name)
    return latest(bodies.filter((it) => drafts.at(it)?.head?.name === office.body));
  if (own >= 0 || isShort) return last;
  const homes = homeWorlds(view);
  const world = drafts.at(drafts.stateOf(last))?.world;
  return homes.size === 1 && !homes.has(world ?? "") ? -1 : last;
}

const hasBody = ({ acts, body }: Office): boolean => acts && body !== null;

/** The noun of the body whose page a report is; null where an outlet's is. */
function ownNoun({ outlet }: Around): string | null {
  const words = outlet.toLowerCase().split(" ");
  return words.find((word) => word === MINISTRY) ?? null;
}

/** Under which the body whose page a report is stands among its entities. */
export const OWN_BODY = "own-body";

const ownBody = ({ outlet }: Around, drafts: EntityDrafts, head: Entry | null): LocalEntityIndex =>
  drafts.keyed(OWN_BODY, () => ({ kind: "organization", name: outlet, nameWords: outlet.split(" ").length, head }));

/** The body that says "we" on a page of its own; -1 on an outlet's. */
export const bodyOfPage = (around: Around, drafts: EntityDrafts): LocalEntityIndex | -1 =>
  ownNoun(around) === null ? -1 : ownBody(around, drafts, null);

/** "MINISTRY OF TRADE" or "Trade Ministry" in a headline, then "the Ministry of Trade": the name as it stands in the text. */
export function nameInFull(view: NameView, draft: EntityDraft, phrase: Phrase): void {
  const { name, nameWords: words } = draft;
  if (phrase.coreEnd - phrase.coreFirst === 1 || (words > 0 && name !== name.toUpperCase())) return;
  const text = nameText(view, phrase);
  if (text === text.toUpperCase()) return;
  draft.name = text;
  draft.nameWords = nameLength(view, phrase);
  draft.named = true;
}

/** What is asked of the people spoken of: the one named last who fits, -1 where nobody does. */
export type LastNamed = (fits: (it: EntityDraft) => boolean) => LocalEntityIndex | -1;

/**
 * "His ministry": the one that the minister heads or the spokesman speaks for, whoever else a pronoun might mean.
 *
 * @returns null where it is no minister's, or nothing is known of the ministry but whose it is
 */
export function ministryOf(
  drafts: EntityDrafts,
  phrases: readonly Phrase[],
  { head, of }: Phrase,
  owner: LocalEntityIndex | -1,
  lastNamed: LastNamed,
): Meaning | null {
  const pronoun = phraseAt(phrases, of)?.pronoun ?? null;
  if (head?.name !== MINISTRY || (pronoun?.gender !== "he" && pronoun?.gender !== "she")) return null;
  const { gender } = pronoun;
  const has = (it: EntityDraft): boolean => it.kind === "person" && (it.gender ?? gender) === gender && officeOf(drafts, it) !== undefined;
  const known = drafts.at(owner);
  const holder = drafts.at(known !== undefined && has(known) ? owner : lastNamed(has));
  const office = holder === undefined ? undefined : officeOf(drafts, holder);
  if (holder === undefined || office === undefined) return null;
  const body = drafts.at(office.of);
  if (isMinistry(body)) return { entity: office.of, because: `the ministry of ${holder.name}` };
  const state = office.state >= 0 ? office.state : drafts.stateOf(holder.of);
  const name = office.body ?? "";
  if (state < 0 || name === "") return null;
  const draft = { kind: "organization", name, nameWords: 0, named: true, of: state, authority: office.authority } as const;
  return { entity: drafts.keyed(`body:${name}|${String(state)}`, () => draft), because: `the ministry of ${holder.name}` };
}

const isMinistry = (body: EntityDraft | undefined): boolean => nounOf(body?.head ?? null) === MINISTRY;

const nounOf = (head: Entry | null): string => head?.name.slice(head.name.lastIndexOf(" ") + 1) ?? "";

/** The office by which somebody has a ministry: a minister's, or that of who speaks for one. */
const officeOf = (drafts: EntityDrafts, { offices }: EntityDraft): Office | undefined =>
  offices.find((it) => it.acts && (it.body !== null || isMinistry(drafts.at(it.of))));
