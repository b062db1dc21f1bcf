// Gives the entities of a report while they are being found out, and the one list they stand in.
import type { EntityKind, LocalEntityIndex } from "../../model/index.ts";
import type { Entry } from "../mentions/lexicon.ts";
import type { Authority, Gender, RoleWord } from "../mentions/names-rule.ts";

/** An office, calling or tie as a report states it of one entity. */
export interface Office {
  /** Same for all words of one office: "speaker" for spokesmen and press secretaries. */
  readonly title: string;
  readonly sort: RoleWord["sort"];
  readonly words: string;
  /** True where its holder acts for whom it belongs to. */
  readonly acts: boolean;
  /** True where only a state has it: "foreign minister". */
  readonly ofState: boolean;
  /** True for a "secretary of state", an "attorney general". */
  readonly ofCabinet: boolean;
  /** True for a mayor's or governor's, who acts for a place. */
  readonly ofPlace: boolean;
  /** The body that its holder heads, as its noun is: "foreign ministry". */
  readonly body: string | null;
  /** Whom it belongs to, -1 where the report does not say. */
  readonly of: LocalEntityIndex | -1;
  readonly authority: Authority | null;
  /** The state it belongs to in the end, -1 where not known. */
  readonly state: LocalEntityIndex | -1;
}

export interface EntityDraft {
  kind: EntityKind;
  name: string;
  /** Words in `name`; the fullest name is kept. */
  nameWords: number;
  named: boolean;
  world: string | null;
  of: LocalEntityIndex | -1;
  /** What a body or seat is the government's part for. */
  authority: Authority | null;
  /** Head noun, for "the ministry" later on. */
  readonly head: Entry | null;
  gender: Gender | null;
  /** True for capitals and what the report calls a town or city. */
  city: boolean;
  readonly offices: Office[];
  /** Order number of the last phrase that meant it; -1 before the first. */
  lastSeen: number;
  seen: number;
}

/** What a phrase means, with the reason where it is inferred. */
export interface Meaning {
  readonly entity: LocalEntityIndex | -1;
  readonly because: string | null;
  readonly metonym?: "capital" | "seat" | "demonym";
  readonly members?: readonly LocalEntityIndex[];
  readonly candidates?: readonly LocalEntityIndex[];
}

export const NOBODY: Meaning = { entity: -1, because: null };

/** The entities of one report. */
export class EntityDrafts {
  readonly list: EntityDraft[] = [];
  readonly #byKey = new Map<string, LocalEntityIndex>();

  at(index: LocalEntityIndex | -1): EntityDraft | undefined {
    return index < 0 ? undefined : this.list[index];
  }

  /** The entity that a key stands for, made by `draft` where the key is new. */
  keyed(key: string, draft: () => Partial<EntityDraft> & Pick<EntityDraft, "kind" | "name">): LocalEntityIndex {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const index = this.add(draft());
    this.#byKey.set(key, index);
    return index;
  }

  find(key: string): LocalEntityIndex | -1 {
    return this.#byKey.get(key) ?? -1;
  }

  alias(key: string, index: LocalEntityIndex): void {
    if (!this.#byKey.has(key)) this.#byKey.set(key, index);
  }

  add(known: Partial<EntityDraft> & Pick<EntityDraft, "kind" | "name">): LocalEntityIndex {
    const draft = {
      kind: known.kind,
      name: known.name,
      nameWords: known.nameWords ?? 1,
      named: known.named ?? true,
      world: known.world ?? null,
      of: known.of ?? -1,
      authority: known.authority ?? null,
      head: known.head ?? null,
      gender: known.gender ?? null,
      city: known.city ?? false,
      offices: [],
      lastSeen: -1,
      seen: 0,
    };
    return this.list.push(draft) - 1;
  }

  /** The state that an entity is or acts for; -1 where none is known. @cost O(1): chains are cut at four */
  stateOf(index: LocalEntityIndex | -1): LocalEntityIndex | -1 {
    let at = index;
    for (let step = 0; step < 4; step++) {
      const draft = this.at(at);
      if (draft === undefined) return -1;
      if (draft.kind === "state") return at;
      const office = draft.offices.find(({ state }) => state >= 0);
      if (office !== undefined) return office.state;
      at = draft.of;
    }
    return -1;
  }

  /** What part of a state an entity is or speaks for. */
  authorityOf(index: LocalEntityIndex | -1): Authority | null {
    const draft = this.at(index);
    return draft === undefined ? null : (draft.authority ?? draft.offices.find(({ authority }) => authority !== null)?.authority ?? null);
  }
}

/** True where a held office can be the one described: same owner, or same part of the same state, as far as said. */
export function fits(held: Office, described: Office): boolean {
  if (described.of < 0 && described.authority === null) return true;
  if (described.of >= 0 && described.of === held.of) return true;
  if (described.sort !== "speaker" && described.of < 0) return true;
  const sameState = described.state < 0 || held.state < 0 || described.state === held.state;
  if (described.authority !== null) return described.authority === held.authority && sameState;
  return described.state >= 0 && described.of === described.state && described.state === held.state && described.sort !== "calling";
}
