// Takes a report's phrases and what each means, gives its entities as other rooms see them.
import type { LocalEntity, LocalEntityIndex } from "../../model/index.ts";
import type { Understood } from "./coreference.ts";
import type { EntityDraft, EntityDrafts, Office } from "./entity-drafts.ts";
import type { NameView } from "../mentions/name-view.ts";

/**
 * Gives the entities that some phrase means or some entity acts for, in the order of the text.
 *
 * @returns with `indexOf`, by draft the index of each that is kept, -1 for the others
 */
export function localEntities(
  view: NameView,
  { phrases, meanings, drafts, order }: Understood,
): {
  entities: readonly LocalEntity[];
  indexOf: Int32Array;
} {
  const indexOf = view.room.int32(drafts.list.length, -1);
  /** The drafts that are kept, in the order of the text. */
  const kept: number[] = [];
  const labels: Labels[] = [];
  const keep = (entity: number): LocalEntityIndex => {
    if (indexOf[entity]! >= 0) return indexOf[entity]!;
    kept.push(entity);
    return (indexOf[entity] = labels.push(new Labels()) - 1);
  };
  for (let number = 0; number < order.length; number++) {
    const phrase = phrases[order[number]!]!;
    const meaning = meanings[order[number]!];
    if (meaning === undefined || drafts.at(meaning.entity) === undefined) continue;
    const index = keep(meaning.entity);
    if (phrase.sort !== "pronoun") labels[index]!.add(view.spaced(phrase.first, phrase.end));
  }
  for (let entity = 0; entity < drafts.list.length; entity++) {
    const { authority, of, kind } = drafts.list[entity]!;
    if (kind === "organization" && authority !== null && of >= 0) drafts.alias(seatKey(authority, of), entity);
  }
  // Those acted for are kept too, to the end of each chain.
  const owners: (LocalEntityIndex | -1)[] = [];
  for (let index = 0; index < kept.length; index++) {
    const owner = actsFor(drafts, kept[index]!);
    owners.push(owner);
    if (owner >= 0) keep(owner);
  }
  const entities: LocalEntity[] = [];
  for (let index = 0; index < kept.length; index++) {
    const draft = drafts.list[kept[index]!]!;
    const owner = owners[index]!;
    entities.push({
      index,
      kind: draft.kind,
      name: draft.name,
      named: draft.named,
      labels: labels[index]!.besides(draft.name),
      offices: draft.offices.length === 0 ? [] : [...new Set(draft.offices.map(({ words }) => words))],
      onBehalfOf: owner < 0 ? null : indexOf[owner]!,
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
  const one = drafts.at(entity);
  const other = drafts.at(of);
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
  let best: Office | null = null;
  let high = 0;
  for (const office of draft.offices) {
    const rank = office.acts ? rankOf(drafts, office, draft.named) : 0;
    if (rank > high) [best, high] = [office, rank];
  }
  if (best === null) return draft.of === entity ? -1 : draft.of;
  const owner = drafts.at(best.of);
  const isOfState = owner?.kind === "group" && owner.of >= 0;
  const of = owner?.kind === "person" ? headed(drafts, best) : isOfState ? owner.of : best.of;
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
