// Takes a report's entities and a speaker, gives whose side a word of what is said names: the speaker's own, another's or nobody's.
import { valueOf, type LocalEntity, type LocalEntityIndex } from "../../../model/index.ts";
import type { ClauseView } from "../clause-view.ts";

/**
 * The speaker's own side, another party's, or nobody's that can be told; `place` is a place that is the speaker's own
 * where it acts.
 */
export type Side = "own" | "other" | "place" | null;

/** Whose side the words of a speaker name. */
export interface Sides {
  /** Whose side a token names. */
  readonly side: (token: number) => Side;
  /** Whether the speaker is a state or speaks for one. */
  readonly forState: boolean;
  /** Whether the speaker is a body or holds an office. */
  readonly speaks: boolean;
  /** Whether a token names a people, and none that is called as the speaker's own state is: "the Peruvians", said for Chile. */
  readonly isOtherPeople: (token: number) => boolean;
  /** Whether a token is a name that who holds an office of nobody known may well speak for: "Prime Minister Rossi said [Arvia] would pay". */
  readonly mayMean: (token: number) => boolean;
}

/** Most steps from a speaker to whom he speaks for in the end. */
const DEEPEST = 4;

/**
 * Gives a function that tells the sides of a speaker's words: own is he and everybody he speaks for ("the palace":
 * its state), other is every other state, body or person that is named.
 *
 * @cost O(1) a token
 */
export function sidesIn(view: ClauseView, entities: readonly LocalEntity[]): (speaker: LocalEntityIndex | null) => Sides {
  return (speaker) => {
    const own = chainOf(entities, speaker);
    const speaks = speaker !== null && (entities[speaker]?.offices.length ?? 0) > 0;
    const forState = own.some((it) => entities[it]?.kind === "state");
    const ofMention = (index: number): Side => {
      const mention = view.layers.mentions[index]!;
      const meant = valueOf(mention.entity);
      if (meant !== null && own.includes(meant)) return "own";
      // A capital that nobody knows for one: who holds an office and names a place that acts means his own.
      if (speaks && !forState && mention.kind === "place" && mention.form === "name") return "place";
      return meant !== null && isParty(entities, meant, own) ? "other" : null;
    };
    const side = (token: number): Side => {
      const [begins, ends] = [view.mentionAt[token] ?? -1, view.mentionTo[token] ?? -1];
      const first = begins < 0 ? null : ofMention(begins);
      const second = ends < 0 || ends === begins ? null : ofMention(ends);
      if (first === "own" || second === "own") return "own";
      return first === "place" || second === "place" ? "place" : (first ?? second);
    };
    const isOtherPeople = (token: number): boolean => {
      const mention = view.mentionEnding(token);
      if (mention?.kind !== "group" || mention.form !== "name") return false;
      const name = view.text.slice(view.start[token], view.end[token]);
      return !own.some((it) => sharesStem(entities[it]?.name ?? "", name));
    };
    const mayMean = (token: number): boolean => {
      const mention = view.mentionEnding(token);
      if (!speaks || forState || mention === undefined || mention.form !== "name" || mention.kind === "organization") return false;
      const meant = entities[valueOf(mention.entity) ?? -1];
      return meant === undefined || meant.kind !== "person" || isBareName(meant);
    };
    const isBody = own.some((it) => entities[it]?.kind === "state" || entities[it]?.kind === "organization");
    return { side, forState, speaks: speaks || isBody, isOtherPeople, mayMean };
  };
}

/** Letters that a people's name has of its state's. */
const STEM = 4;

const sharesStem = (state: string, people: string): boolean => state.slice(0, STEM).toLowerCase() === people.slice(0, STEM).toLowerCase();

/** A name of one word that nothing else is told of: no sure person. */
const isBareName = ({ name, labels, offices }: LocalEntity): boolean =>
  offices.length === 0 && !name.includes(" ") && labels.every((it) => !it.includes(" "));

/** The entity, whom it speaks for, and whom that one speaks for. */
function chainOf(entities: readonly LocalEntity[], entity: LocalEntityIndex | null): LocalEntityIndex[] {
  const chain: LocalEntityIndex[] = [];
  for (let it = entity; it !== null && !chain.includes(it) && chain.length < DEEPEST; it = entities[it]?.onBehalfOf ?? null) chain.push(it);
  return chain;
}

/** A state, a body or a named person none of whose chain is on the speaker's side. */
function isParty(entities: readonly LocalEntity[], entity: LocalEntityIndex, own: readonly LocalEntityIndex[]): boolean {
  const it = entities[entity];
  if (it === undefined || (it.kind !== "state" && it.kind !== "organization" && !(it.kind === "person" && it.named))) return false;
  return !chainOf(entities, entity).some((behind) => own.includes(behind));
}
