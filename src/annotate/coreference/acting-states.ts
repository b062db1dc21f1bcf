// Takes a report's phrases in the order of the text, gives the state that speaks in a paragraph: whose "the army" and "the foreign minister" behind it are.
import { RELATIONS, type LocalEntityIndex, type Syntax } from "../../model/index.ts";
import { hasTree } from "../syntax/clause-tree.ts";
import type { Entry } from "../mentions/lexicon.ts";
import type { EntityDraft, EntityDrafts, Office } from "./entity-drafts.ts";
import type { NameView } from "../mentions/name-view.ts";
import type { Phrase } from "../mentions/phrases.ts";

const relation = (name: (typeof RELATIONS)[number]): number => RELATIONS.indexOf(name);
const SUBJECT = relation("nsubj");
const CONTENT = relation("ccomp");
/** Clauses that only tell more of something else. */
const ASIDE: ReadonlySet<number> = new Set((["acl", "acl:relcl", "advcl", "csubj"] as const).map(relation));
/** Parts of a state that have no other owner where a report names none. */
const PARTS: ReadonlySet<string> = new Set(["government", "foreign-ministry", "defence-ministry", "military", "head-of-state"]);
/** Marks of a token inside a dateline. @see NameView.lead */
const DATELINE = 1;

/** The state that acted last in each paragraph; none where the dateline tells one state, whose home news the report is. */
export class ActingStates {
  readonly #view: NameView;
  readonly #syntax: Syntax;
  readonly #isAsked: boolean;
  #state: LocalEntityIndex | -1 = -1;
  #block = -1;
  #number = -1;

  constructor(view: NameView, syntax: Syntax) {
    this.#view = view;
    this.#syntax = syntax;
    this.#isAsked = hasTree(syntax) && !hasHome(view);
  }

  /** Takes note of a phrase that means a state. @param number the phrase's place in the order of the text */
  saw({ coreEnd }: Phrase, state: LocalEntityIndex, number: number): void {
    if (!this.#isAsked || !this.#acts(coreEnd - 1)) return;
    this.#state = state;
    this.#number = number;
    this.#block = this.#view.block[coreEnd - 1] ?? -1;
  }

  /** The state that acted last before a phrase in its paragraph, and since a number; -1 where none did, or somebody is quoted. */
  before({ first }: Phrase, since: number): LocalEntityIndex | -1 {
    const isHere = this.#view.block[first] === this.#block && this.#view.quoted[first] === 0;
    return isHere && this.#number > since ? this.#state : -1;
  }

  /** Subject of a main clause that does nobody harm: what a state did to another is told by that other's ministry. */
  #acts(token: number): boolean {
    const { head, relation: of } = this.#syntax;
    const view = this.#view;
    const verb = head[token] ?? token;
    if (of[token] !== SUBJECT || verb <= token || view.quoted[token] === 1 || ASIDE.has(of[verb] ?? -1)) return false;
    if (of[verb] === CONTENT && (head[verb] ?? 0) < verb) return false;
    return !view.lexicon.described.harming.has(view.words(verb, verb + 1).toLowerCase());
  }
}

/** Whether the dateline names the places of one state. */
const hasHome = (view: NameView): boolean => homeWorlds(view).size === 1;

/** Keys of the states whose places the dateline names. @cost O(phrases of the tables) */
export function homeWorlds(view: NameView): ReadonlySet<string> {
  const worlds = new Set<string>();
  for (const { entry, first } of view.atoms) if (view.lead[first] === DATELINE && entry.world !== null) worlds.add(entry.world);
  return worlds;
}

/** True for the noun of a ministry, an army, a government. */
export const isPartOfSomeState = ({ sense, body, authority, name }: Entry): boolean =>
  sense === "body" && (body?.ofState === true || PARTS.has(authority ?? "") || name === MINISTRY);

/** The noun by which any ministry is called. */
export const MINISTRY = "ministry";

/** The state whose head was spoken of last, for "the presidential press service"; -1 where none was. @cost O(holders of offices) */
export function headedState(drafts: EntityDrafts, holders: Iterable<readonly LocalEntityIndex[]>): LocalEntityIndex | -1 {
  let last: EntityDraft | undefined;
  const landOf = ({ of, state }: Office): LocalEntityIndex | -1 => (state >= 0 ? state : drafts.at(of)?.kind === "place" ? of : -1);
  const isHead = (office: Office): boolean => office.authority === "head-of-state" && office.sort === "office" && landOf(office) >= 0;
  for (const list of holders)
    for (const entity of list) {
      const draft = drafts.at(entity);
      if (draft?.offices.some(isHead) === true && draft.lastSeen > (last?.lastSeen ?? -1)) last = draft;
    }
  const office = last?.offices.find(isHead);
  return office === undefined ? -1 : landOf(office);
}
