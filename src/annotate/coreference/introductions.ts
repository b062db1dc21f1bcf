// Takes a report's phrases and what each means, gives their meanings where a speaker is described first and named in the next sentences, or named and called a leader in the next.
import type { LocalEntityIndex } from "../../model/index.ts";
import type { Gender } from "../mentions/names-rule.ts";
import type { NameView } from "../mentions/name-view.ts";
import { isInvertedSubject, isSubject } from "../mentions/phrase-context.ts";
import type { Phrase } from "../mentions/phrases.ts";
import { namedInNextParagraph } from "./lead-speakers.ts";
import { calledOtherwise } from "./varied-callings.ts";
import type { EntityDraft, EntityDrafts, Meaning, Office } from "./entity-drafts.ts";

/** How many sentences a description may stand before the name that is then told: "the aide said. … Ilse Marenko told …". */
const INTRODUCED_WITHIN = 3;

/** A report's phrases with what each means. */
interface Told {
  readonly phrases: readonly Phrase[];
  readonly meanings: readonly Meaning[];
  readonly drafts: EntityDrafts;
  /** The phrases by where they begin. */
  readonly order: Int32Array;
  /** Titles by which anybody named before may be called again: "leader". */
  readonly leaders: ReadonlySet<string>;
}

/**
 * A speaker described without a name whom the next sentences name without an office is one with that name; so is "the Orlo
 * leader" with the only person who acts in the sentence before, where they stand in one paragraph and that one has no office.
 *
 * @param hold says that a person holds an office
 * @cost O(phrases + entities)
 */
export function introduced(view: NameView, told: Told, hold: (person: LocalEntityIndex, office: Office) => void): readonly Meaning[] {
  const { phrases, meanings, drafts } = told;
  const words = view.lexicon.described;
  if (!drafts.list.some(isUnnamed)) return meanings;
  const first = new Map<LocalEntityIndex, Phrase>();
  for (let index = 0; index < phrases.length; index++) {
    const phrase = phrases[index]!;
    const entity = meanings[index]!.entity;
    if (phrase.sort === "pronoun" || drafts.at(entity)?.kind !== "person") continue;
    const known = first.get(entity);
    if (known === undefined || phrase.first < known.first) first.set(entity, phrase);
  }
  const moved = introductions(view, told, first, hold);
  for (const [entity, named] of namedInNextParagraph(view, drafts, first, words))
    if (!moved.has(entity)) {
      moved.set(entity, named);
      for (const held of told.drafts.list[entity]!.offices) hold(named, held);
    }
  for (const [entity, named] of calledOtherwise(view, told, words)) if (!moved.has(entity)) moved.set(entity, named);
  return moved.size === 0 ? told.meanings : told.meanings.map((it) => moveTo(it, moved));
}

const isUnnamed = ({ kind, named }: EntityDraft): boolean => kind === "person" && !named;

/** Told by an office or as who speaks for somebody, and not by name. */
const isDescribed = ({ kind, named, offices: [office] }: EntityDraft): boolean =>
  !named && kind === "person" && office !== undefined && office.of >= 0 && (office.sort === "speaker" || office.sort === "office");

/** New entity by old one. @param first where each person is first named or described */
function introductions(
  view: NameView,
  { phrases, meanings, drafts, leaders }: Told,
  first: ReadonlyMap<LocalEntityIndex, Phrase>,
  hold: (person: LocalEntityIndex, office: Office) => void,
): Map<LocalEntityIndex, LocalEntityIndex> {
  const moved = new Map<LocalEntityIndex, LocalEntityIndex>();
  if (!drafts.list.some(isDescribed)) return moved;
  const acts = view.room.uint8(drafts.list.length);
  for (let index = 0; index < phrases.length; index++) {
    const phrase = phrases[index]!;
    const { entity } = meanings[index]!;
    if (isActing(view, phrase, drafts.at(entity))) acts[entity] = 1;
  }
  const actingIn = (within: number): Acting[] =>
    phrases
      .map((phrase, index) => ({ phrase, entity: meanings[index]!.entity }))
      .filter(({ phrase, entity }) => (view.sentence[phrase.first] ?? 0) === within && isActing(view, phrase, drafts.at(entity)));
  const sentence = (entity: LocalEntityIndex): number => view.sentence[first.get(entity)?.first ?? 0] ?? 0;
  const bare = new Map<number, LocalEntityIndex[]>();
  /** "The spokesman, Ilmar Tosk": of whom it is not said for whom he speaks. */
  const unowned = new Map<number, LocalEntityIndex>();
  for (let entity = 0; entity < drafts.list.length; entity++) {
    const it = drafts.list[entity]!;
    if (it.kind !== "person" || !it.named || it.nameWords < 2 || acts[entity] === 0) continue;
    if (isUnownedSpeaker(it)) unowned.set(sentence(entity), entity);
    if (it.offices.length > 0) continue;
    bare.set(sentence(entity), [...(bare.get(sentence(entity)) ?? []).slice(0, 1), entity]);
  }
  for (let entity = 0; entity < drafts.list.length; entity++) {
    const { offices, gender } = drafts.list[entity]!;
    const [office] = offices;
    if (office === undefined || acts[entity] === 0 || !isDescribed(drafts.list[entity]!)) continue;
    const from = sentence(entity);
    const before = leaders.has(office.title) ? onlyBare(view, drafts, actingIn(from - 1), first.get(entity)) : -1;
    const leader = drafts.at(before);
    if (leader !== undefined && (gender === null || leader.gender === null || leader.gender === gender)) {
      moved.set(entity, before);
      for (const held of offices) hold(before, held);
      continue;
    }
    const speaker = office.sort === "speaker" ? (unowned.get(from + 1) ?? unowned.get(from + 2) ?? -1) : -1;
    if (speaker >= 0 && agrees(gender, drafts.at(speaker)?.gender ?? null)) {
      moved.set(entity, speaker);
      for (const held of offices) hold(speaker, held);
      continue;
    }
    const fit = Array.from({ length: INTRODUCED_WITHIN }, (_, step) => bare.get(from + 1 + step) ?? []).flat();
    const [only] = fit;
    const other = drafts.at(only ?? -1);
    if (only === undefined || fit.length > 1 || (gender !== null && other?.gender != null && other.gender !== gender)) continue;
    moved.set(entity, only);
    for (const held of offices) hold(only, held);
  }
  return moved;
}

/** "The spokesman, Ilmar Tosk", of whom it is not said for whom he speaks. */
function isUnownedSpeaker({ offices }: EntityDraft): boolean {
  return offices.length > 0 && offices.every(({ of, sort }) => of < 0 && sort === "speaker");
}

const agrees = (one: Gender | null, other: Gender | null): boolean => one === null || other === null || one === other;

/** True for a person's phrase, no pronoun, that is said to do something. */
const isActing = (view: NameView, phrase: Phrase, draft: EntityDraft | undefined): boolean =>
  phrase.sort !== "pronoun" && draft?.kind === "person" && (isSubject(view, phrase) || isInvertedSubject(view, phrase));

/** A person who acts, and where. */
interface Acting {
  readonly phrase: Phrase;
  readonly entity: LocalEntityIndex;
}

/** The only one who acts, where that is a person of full name without an office in the paragraph of a phrase; -1 elsewhere. */
function onlyBare(view: NameView, drafts: EntityDrafts, acting: readonly Acting[], within: Phrase | undefined): LocalEntityIndex | -1 {
  const [only] = acting;
  const draft = drafts.at(only?.entity ?? -1);
  if (only === undefined || within === undefined || draft === undefined || acting.some(({ entity }) => entity !== only.entity)) return -1;
  const isBare = draft.named && draft.offices.length === 0 && draft.nameWords > 1;
  return isBare && view.block[only.phrase.first] === view.block[within.first] ? only.entity : -1;
}

function moveTo(meaning: Meaning, moved: ReadonlyMap<LocalEntityIndex, LocalEntityIndex>): Meaning {
  const entity = moved.get(meaning.entity);
  return entity === undefined ? meaning : { ...meaning, entity, because: "described, then named in the next sentences" };
}
