// Takes a report's drafts with their acts and sides, gives to whom each is said: whom the cue names, the other side of an interview, or the side it is aimed at.
import { valueOf, type Act, type Addressee, type LocalEntity, type LocalEntityIndex } from "../../model/index.ts";
import type { Draft } from "./attribution-draft.ts";
import type { AddresseeWords } from "./attribution-rule.ts";
import { BIT } from "./attribution-words.ts";
import type { ClauseView } from "./clause-view.ts";
import type { Phrase } from "./noun-phrase.ts";
import type { Sides } from "./sides.ts";
import type { Who } from "./speakers.ts";

/** Acts that are done to somebody, so that who is named in them is meant. */
const AIMED: ReadonlySet<Act> = new Set(["accuse", "condemn", "request", "offer", "threaten", "support", "recognise"]);

/** Most words of a content in which the side that it is aimed at is looked for. */
const REACH = 60;

/** What tells to whom a statement is made. */
export interface Addressed {
  readonly draft: Draft;
  readonly act: Act;
  readonly sides: Sides;
  /** Who is spoken to in an interview; null elsewhere. */
  readonly partner: Phrase | null;
}

/**
 * Gives a function that tells the addressee. Of people named by their state ("Chilean guards") in an act against or
 * toward them the state is meant; where the cue names nobody, the first other state that is named in what is said.
 *
 * @cost O(words of the content)
 */
export function addresseeOf(
  view: ClauseView,
  entities: readonly LocalEntity[],
  who: Who,
  words: AddresseeWords,
): (it: Addressed) => Addressee | null {
  const stateOf = (entity: LocalEntityIndex | null, steps = 4): LocalEntityIndex | null => {
    if (entity === null || steps === 0) return null;
    return entities[entity]?.kind === "state" ? entity : stateOf(entities[entity]?.onBehalfOf ?? null, steps - 1);
  };
  const stateIn = ({ first, after }: Phrase, isMeant: (token: number) => boolean): Addressee | null => {
    for (let at = first; at < Math.min(after, first + REACH); at++) {
      if (!isMeant(at)) continue;
      for (const index of [view.mentionAt[at]!, view.mentionTo[at]!]) {
        const mention = view.layers.mentions[index];
        const state = mention === undefined ? null : stateOf(valueOf(mention.entity));
        if (state === null) continue;
        const { start, end } = mention!;
        return { name: view.text.slice(start, end), entities: [state], at: { start, end } };
      }
    }
    return null;
  };
  const named = (phrase: Phrase, { act, sides }: Addressed): Addressee | null => {
    const spoken = view.text.slice(view.start[phrase.first], view.end[phrase.after - 1]).toLowerCase();
    if (isNobody(view, phrase, spoken, words)) return null;
    const found = who.addressee(phrase);
    if (words.reporters.has(spoken) && view.quotation[phrase.first]! < 0) return { ...found, entities: [], toOutlet: true };
    const [only] = found.entities;
    const isGroup = only === undefined || entities[only]?.kind === "group";
    return (isGroup && AIMED.has(act) ? stateIn(phrase, (at) => sides.side(at) === "other") : null) ?? found;
  };
  return (it) => {
    const { draft, act, sides, partner } = it;
    const told = draft.addressee === null ? null : named(draft.addressee, it);
    if (told !== null) return told;
    if (partner !== null) return who.addressee(partner);
    if (!sides.forState || !AIMED.has(act)) return null;
    for (const span of draft.content) {
      const meant = stateIn(span, (at) => sides.side(at) === "other");
      if (meant !== null) return meant;
    }
    return null;
  };
}

/** "Each other", "the other": nobody else. "A news conference" is an occasion. */
const isNobody = (view: ClauseView, { first }: Phrase, spoken: string, { nobodies }: AddresseeWords): boolean =>
  nobodies.has(spoken) || nobodies.has(spoken.slice(spoken.lastIndexOf(" ") + 1)) || view.is(first, BIT.relative);

/**
 * Gives for each turn of an interview the label of who is spoken to: the one who asks, and for what that one says
 * whoever speaks next. Null where several ask, as at a news conference, and for what stands in no turn.
 *
 * @cost O(drafts)
 */
export function partnersIn(view: ClauseView, drafts: readonly Draft[]): readonly (Phrase | null)[] {
  const labelOf = ({ source }: Draft): string =>
    source === null ? "" : view.text.slice(view.start[source.first], view.end[source.after - 1]);
  const turns = drafts.filter(({ rule, source }) => rule.startsWith("turn/") && source !== null);
  const askers = new Set(turns.filter(({ rule }) => rule === "turn/question").map(labelOf));
  const [asker] = askers;
  const partners = new Map<Draft, Phrase>();
  if (asker === undefined || askers.size > 1) return drafts.map(() => null);
  const asking = turns.find((it) => labelOf(it) === asker)?.source ?? null;
  let next: Phrase | null = null;
  for (const it of [...turns].reverse()) {
    const partner = labelOf(it) === asker ? next : asking;
    if (partner !== null) partners.set(it, partner);
    if (labelOf(it) !== asker) next = it.source;
  }
  return drafts.map((it) => partners.get(it) ?? null);
}
