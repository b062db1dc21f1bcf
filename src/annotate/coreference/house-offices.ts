// Takes a report's phrases and what they mean, gives people of whom it tells an office and no owner the body they are of: "The tribunal adjourned. Judge Tesk said …".
import type { LocalEntityIndex } from "../../model/index.ts";
import type { NameView } from "../mentions/name-view.ts";
import type { HouseWords } from "../mentions/names-rule.ts";
import { isAddressed, isInvertedSubject, isSubject } from "../mentions/phrase-context.ts";
import type { Phrase } from "../mentions/phrases.ts";
import type { Understood } from "./coreference.ts";
import type { EntityDraft } from "./entity-drafts.ts";

/**
 * Gives a person without an owner the body that has such an office: of the kinds that the office is of, the one spoken of
 * last before it in the paragraph, else the only one of the report; for an office that any body has ("a spokesman", "the
 * director"), the body that was the last to act in the paragraph. What stands between quotation marks tells nothing.
 *
 * @cost O(phrases + entities)
 */
export function settleInHouses(view: NameView, understood: Understood, words: HouseWords): void {
  const { phrases, meanings, drafts, order } = understood;
  const homes = homesOf(words);
  const open: boolean[] = [];
  const sought = new Set<string>();
  for (const draft of drafts.list) {
    const is = isOpen(draft, homes) && seeksHouse(draft, homes);
    open.push(is);
    if (is) for (const { title } of draft.offices) for (const noun of nounsOf(title, homes)) sought.add(noun);
  }
  if (!open.includes(true)) return;
  const bodies = new Bodies(drafts.list, sought);
  let block = -1;
  let actor: LocalEntityIndex | -1 = -1;
  for (const index of order) {
    const phrase = phrases[index]!;
    const entity = meanings[index]?.entity ?? -1;
    const draft = drafts.at(entity);
    if (view.block[phrase.first] !== block) {
      block = view.block[phrase.first] ?? -1;
      actor = -1;
      bodies.forget();
    }
    if (draft === undefined || view.quoted[phrase.first] === 1) continue;
    if (phrase.sort === "name" && words.lawmakers.has(view.words(phrase.first, phrase.first + 1))) open[entity] = false;
    if (open[entity] === true && draft.of < 0) draft.of = houseOf(draft, bodies, homes, actor);
    if (draft.kind === "organization") bodies.saw(entity);
    if (!acts(view, phrase)) continue;
    // A person or state that acted stands between an office and the body before them.
    if (draft.kind === "organization") actor = entity;
    else if (draft.kind === "person" || draft.kind === "state") actor = -1;
  }
}

/** The table as it is asked: the bodies' nouns by role. */
interface Homes {
  readonly houses: ReadonlyMap<string, readonly string[]>;
  readonly ranks: ReadonlyMap<string, readonly string[]>;
  readonly anyBody: ReadonlySet<string>;
}

/** Nouns of the bodies that an office is of. */
const nounsOf = (title: string, { houses, ranks }: Homes): readonly string[] => [...(houses.get(title) ?? []), ...(ranks.get(title) ?? [])];

function seeksHouse({ offices }: EntityDraft, { houses, ranks, anyBody }: Homes): boolean {
  for (const { title } of offices) if (anyBody.has(title) || houses.has(title) || ranks.has(title)) return true;
  return false;
}

const known = new WeakMap<HouseWords, Homes>();

/** @cost once a table */
function homesOf(words: HouseWords): Homes {
  const before = known.get(words);
  if (before !== undefined) return before;
  const fresh = { houses: byRole(words.houses), ranks: byRole(words.ranks), anyBody: words.anyBody };
  known.set(words, fresh);
  return fresh;
}

const byRole = (list: HouseWords["houses"]): ReadonlyMap<string, readonly string[]> =>
  new Map(list.flatMap(({ roles, bodies }) => roles.map((role) => [role, bodies] as const)));

/** A person whose offices belong to nobody that the report tells, and to no part of a state that no police has as well. */
const isOpen = ({ kind, of, offices }: EntityDraft, { ranks }: Homes): boolean =>
  kind === "person" &&
  of < 0 &&
  offices.length > 0 &&
  offices.every((it) => it.of < 0 && (it.authority === null || ranks.has(it.title)) && !it.ofState);

function houseOf({ offices }: EntityDraft, bodies: Bodies, homes: Homes, actor: LocalEntityIndex | -1): LocalEntityIndex | -1 {
  for (const { title } of offices) {
    const found = bodies.ofKind(homes.houses.get(title) ?? []);
    if (found >= 0) return found;
    const near = bodies.lastOf(homes.ranks.get(title) ?? []);
    if (near >= 0) return near;
  }
  return offices.some(({ title }) => homes.anyBody.has(title)) ? actor : -1;
}

/** The bodies of a report by the words that they are called by. */
class Bodies {
  readonly #nouns: ReadonlyMap<LocalEntityIndex, readonly string[]>;
  /** Every body by word: two at the most, which is enough to know that it is not the only one. */
  readonly #named = new Map<string, LocalEntityIndex[]>();
  readonly #described = new Map<string, LocalEntityIndex[]>();
  /** The body spoken of last by word, and when. */
  readonly #last = new Map<string, readonly [entity: LocalEntityIndex, at: number]>();
  #at = 0;

  /** @param known nouns that are asked for: of others nothing is kept */
  constructor(list: readonly EntityDraft[], known: ReadonlySet<string>) {
    const nouns = new Map<LocalEntityIndex, readonly string[]>();
    this.#nouns = nouns;
    if (known.size === 0) return;
    list.forEach(({ kind, name, named, seen }, entity) => {
      if (kind !== "organization" || seen === 0) return;
      const own = [...new Set(name.toLowerCase().split(/\P{L}/u))].filter((word) => known.has(word));
      nouns.set(entity, own);
      const all = named ? this.#named : this.#described;
      for (const noun of own) {
        const those = all.get(noun);
        if (those === undefined) all.set(noun, [entity]);
        else if (those.length < 2) those.push(entity);
      }
    });
  }

  saw(entity: LocalEntityIndex): void {
    for (const noun of this.#nouns.get(entity) ?? []) this.#last.set(noun, [entity, this.#at++]);
  }

  /** Another paragraph begins. */
  forget(): void {
    this.#last.clear();
  }

  /** The body called by one of the nouns that was spoken of last in the paragraph, else the only one of the report; -1 where neither is. */
  ofKind(nouns: readonly string[]): LocalEntityIndex | -1 {
    const best = this.lastOf(nouns);
    if (best >= 0) return best;
    const named = new Set(nouns.flatMap((noun) => this.#named.get(noun) ?? []));
    const all = named.size > 0 ? named : new Set(nouns.flatMap((noun) => this.#described.get(noun) ?? []));
    const [only = -1] = all;
    return all.size === 1 ? only : -1;
  }

  /** The body called by one of the nouns that was spoken of last in the paragraph, -1 where none was. */
  lastOf(nouns: readonly string[]): LocalEntityIndex | -1 {
    let best = -1;
    let when = -1;
    for (const noun of nouns) {
      const [entity, at] = this.#last.get(noun) ?? [-1, -1];
      if (at > when) [best, when] = [entity, at];
    }
    return best;
  }
}

const acts = (view: NameView, phrase: Phrase): boolean =>
  phrase.pronoun?.relative !== true && (isSubject(view, phrase) || isInvertedSubject(view, phrase) || isAddressed(view, phrase));
