// Takes a report's phrases and what each means, gives its entities as other rooms see them.
import type { LocalEntity, LocalEntityIndex } from "../../model/index.ts";
import { singleSpaced } from "../../text/characters.ts";
import type { Understood } from "./coreference.ts";
import type { EntityDraft, EntityDrafts, Office } from "./entity-drafts.ts";
import type { NameView } from "../mentions/name-view.ts";

/**
 * Gives the entities that some phrase means or some entity acts for, in the order of the text.
 *
 * @param order the phrases by place
 * @returns with `indexOf`, the index of each draft that is kept
 */
export function localEntities(
  view: NameView,
  { phrases, meanings, drafts }: Understood,
  order: Int32Array,
): {
  entities: readonly LocalEntity[];
  indexOf: ReadonlyMap<number, LocalEntityIndex>;
} {
  const indexOf = new Map<number, LocalEntityIndex>();
  const labels: Labels[] = [];
  const keep = (entity: number): LocalEntityIndex => {
    const known = indexOf.get(entity);
    if (known !== undefined) return known;
    indexOf.set(entity, labels.push(new Labels()) - 1);
    return labels.length - 1;
  };
  for (let number = 0; number < order.length; number++) {
    const phrase = phrases[order[number]!]!;
    const meaning = meanings[order[number]!];
    if (meaning === undefined || drafts.at(meaning.entity) === undefined) continue;
    const kept = keep(meaning.entity);
    if (phrase.sort !== "pronoun") labels[kept]?.add(singleSpaced(view.words(phrase.first, phrase.end)));
  }
  for (let entity = 0; entity < drafts.list.length; entity++) {
    const { authority, of, kind } = drafts.list[entity]!;
    if (kind === "organization" && authority !== null && of >= 0) drafts.alias(seatKey(authority, of), entity);
  }
  // Those acted for are kept too, to the end of each chain.
  const owners: (LocalEntityIndex | -1)[] = [];
  for (const entity of indexOf.keys()) {
    const owner = actsFor(drafts, entity);
    owners.push(owner);
    if (owner >= 0) keep(owner);
  }
  const entities: LocalEntity[] = [];
  for (const [entity, index] of indexOf) {
    const draft = drafts.at(entity) as EntityDraft;
    const owner = owners[index]!;
    entities.push({
      index,
      kind: draft.kind,
      name: draft.name,
      named: draft.named,
      labels: labels[index]!.besides(draft.name),
      offices: draft.offices.length === 0 ? [] : [...new Set(draft.offices.map(({ words }) => words))],
      onBehalfOf: owner < 0 ? null : (indexOf.get(owner) ?? null),
      world: draft.world,
    });
  }
  return { entities, indexOf };
}

/** The wordings of one entity, each once, in the order of the text. Most have one or two: a set is kept of many only. */
class Labels {
  #list: string[] = NO_LABELS;
  #many: Set<string> | null = null;

  add(label: string): void {
    if (this.#list === NO_LABELS) this.#list = [label];
    else if (!(this.#many?.has(label) ?? this.#list.includes(label))) {
      this.#list.push(label);
      if (this.#list.length === FEW) this.#many = new Set(this.#list);
      else this.#many?.add(label);
    }
  }

  /** All but the name itself. */
  besides(name: string): readonly string[] {
    return this.#list.includes(name) ? this.#list.filter((label) => label !== name) : this.#list;
  }
}

/** In the place of a list as long as there is nothing to be listed; nothing is ever added to it. */
const NO_LABELS: string[] = [];

const FEW = 16;

/** Under which a state's body for a part of it is kept, beside the keys of names. */
const seatKey = (authority: string, state: number): string => `seat-of|${authority}|${String(state)}`;

/** Whom an entity acts for: `ownerOf`, but no body that was read into one with the name of its own man. */
function actsFor(drafts: EntityDrafts, entity: LocalEntityIndex): LocalEntityIndex | -1 {
  const of = ownerOf(drafts, entity);
  const [one, other] = [drafts.at(entity), drafts.at(of)];
  if (one?.kind !== "person" || other?.kind !== "organization") return of;
  const name = one.name.split(" ").slice(-2).join(" ");
  const isRunOn = /^\p{Lu}\S* \p{Lu}/u.test(name) && other.name.endsWith(` ${name}`);
  return isRunOn ? -1 : of;
}

/** Whom an entity acts for: the body of its office, rather than the person who heads that body; else the body it is said to be of. */
function ownerOf(drafts: EntityDrafts, entity: LocalEntityIndex): LocalEntityIndex | -1 {
  const draft = drafts.at(entity);
  if (draft === undefined || draft.kind === "state") return -1;
  if (draft.kind !== "person") return draft.of === entity ? -1 : draft.of;
  if (draft.offices.length === 0) return draft.of === entity ? -1 : draft.of;
  const speaking = draft.offices.filter(({ acts }) => acts);
  const ranked = speaking.map((office) => ({ office, rank: rankOf(drafts, office, draft.named) })).filter(({ rank }) => rank > 0);
  const [best] = ranked.sort((a, b) => b.rank - a.rank);
  if (best === undefined) return draft.of === entity ? -1 : draft.of;
  const owner = drafts.at(best.office.of);
  const isOfState = owner?.kind === "group" && owner.of >= 0;
  const of = owner?.kind === "person" ? headed(drafts, best.office) : isOfState ? owner.of : best.office.of;
  return of === entity ? -1 : of;
}

/** A body says more than a state, or a state's troops, a state more than a person, a person more than the strikers whose spokesman one is, a mayor's town, the community of which one is president or the monastery of which one is the abbot; the land of which one is president; another place says nothing. @param isNamed an unnamed spokesman of troops is not the state's */
function rankOf(drafts: EntityDrafts, office: Office, isNamed: boolean): number {
  const { of, sort, title, ofPlace } = office;
  const owner = drafts.at(of);
  if (owner === undefined) return 0;
  const weight = sort === "speaker" ? 10 : sort === "office" ? 5 : 1;
  if (owner.kind === "organization") return weight + 3;
  if (owner.kind === "state" && title === JUDGE) return 0;
  if (owner.kind === "state" || (isNamed && owner.kind === "group" && owner.of >= 0)) return weight + 2;
  if (owner.kind === "person") return weight + 1;
  const isTown = sort === "speaker" || (sort === "office" && owner.named && owner.head?.sense === "place-word");
  const isHouse = owner.kind === "place" && (ofPlace || isTown || owner.head?.sense === "landmark" || rules(office, owner));
  return isHouse || (owner.kind === "group" && owner.of < 0) ? weight : 0;
}

/** Title of judges, who speak for no government: "a federal judge of Veldria". */
const JUDGE = "justice";

/** "The president of Orlo", "Orlo's foreign minister", where Orlo is no town and no table calls it a state: a land that rules itself. */
const rules = ({ sort, title, authority, ofState }: Office, { named, city }: EntityDraft): boolean =>
  named && !city && sort === "office" && (RULING.has(authority ?? "") || ofState || title === "leader");

/** Parts of a state that only what rules itself has. */
const RULING: ReadonlySet<string> = new Set(["head-of-state", "government", "foreign-ministry", "defence-ministry", "military"]);

/** Who speaks for a president speaks for the presidency's seat where the report names it, else for the president. */
function headed(drafts: EntityDrafts, { of, authority }: Office): LocalEntityIndex | -1 {
  const state = drafts.stateOf(of);
  const seat = authority === null || state < 0 ? -1 : drafts.find(seatKey(authority, state));
  return seat >= 0 ? seat : of;
}
