// Takes a report's entities, gives the state whose home news it is: offices and bodies of a state that it names without one are that state's.
import { valueOf, type Article, type LocalEntityIndex } from "../../model/index.ts";
import { foldWord } from "../../text/name-key.ts";
import type { NameView } from "../mentions/name-view.ts";
import { isPartOfSomeState } from "./acting-states.ts";
import { OWN_BODY } from "./bare-bodies.ts";
import type { Understood } from "./coreference.ts";
import type { EntityDraft, EntityDrafts, Office } from "./entity-drafts.ts";

/** Marks of a token inside a dateline. @see NameView.lead */
const DATELINE = 1;

/** Keys of the states where outlets are at home, by the outlet's name. */
export type OutletHomes = ReadonlyMap<string, string>;

/**
 * Lets "the interior minister" and "the foreign ministry" act for the state from which the report comes: the one of its
 * dateline, or of the line with its place and day, else the one whose capital or name the outlet bears. Where the dateline
 * tells two states, nothing is taken for known. "President Tosk" is of that state too where the report names one such
 * president alone and knows of no other of that state. Where no home is known, the one state whose rulers the report names
 * is that of its ministers.
 *
 * @cost O(phrases + entities)
 */
export function settleAtHome(view: NameView, article: Article, understood: Understood, homes: OutletHomes): void {
  const { drafts } = understood;
  const told = datelineState(view, understood);
  const line = told === undefined ? placeLineState(view, article, drafts) : told;
  const outlet = valueOf(article.outlet) ?? "";
  const key = homes.get(outlet);
  const isTold = told !== undefined || line >= 0;
  const named = isTold ? -1 : outletState(outlet, drafts);
  const known = isTold || named >= 0 || key === undefined ? -1 : drafts.keyed(key, () => stateOf(view, key));
  const home = isTold ? line : named >= 0 ? named : known;
  if (home < 0) {
    if (told === undefined) settleUnderOne(drafts);
    return;
  }
  const own = drafts.at(drafts.find(OWN_BODY));
  if (own !== undefined) own.of = home;
  for (const draft of drafts.list) if (draft.of < 0 && isOfSomeState(draft)) draft.of = home;
  // An outlet abroad writes of its own president as it does at home.
  if (named >= 0 || key === undefined || !isTold || drafts.at(home)?.world === key) settleHeads(view, understood, home);
}

/**
 * "Interior Secretary Ana Rossi" in a report of no known home that names the head, the government or the seat of one state
 * alone: she is of that state. A foreign minister, a body or somebody without a name may as well be of another.
 */
function settleUnderOne(drafts: EntityDrafts): void {
  const states = new Set<LocalEntityIndex | -1>();
  drafts.list.forEach(({ kind, seen, named, authority, offices }, entity) => {
    if (seen === 0 || !named) return;
    const rules = kind === "person" ? offices.some(isRuling) : kind === "organization" && RULERS.has(authority ?? "");
    if (rules) states.add(drafts.stateOf(entity));
  });
  states.delete(-1);
  const [only = -1] = states;
  if (states.size !== 1) return;
  for (const draft of drafts.list)
    if (draft.kind === "person" && draft.named && draft.of < 0 && isOfSomeState(draft) && draft.offices.some(isOfCabinet)) draft.of = only;
}

const isRuling = ({ authority, sort, acts }: Office): boolean => sort === "office" && acts && RULERS.has(authority ?? "");

/** Parts of a state that are its rulers. */
const RULERS: ReadonlySet<string> = new Set(["head-of-state", "government", "legislature"]);

/** "President Ana Rossi" of a report in which nobody else is a president without a state, and nobody the president of the home state. */
function settleHeads(view: NameView, { phrases, meanings, drafts }: Understood, home: LocalEntityIndex): void {
  const found = new Map<string, Set<LocalEntityIndex>>();
  phrases.forEach(({ sort, titled, roles, first, coreFirst }, index) => {
    const role = roles.at(-1);
    if (sort !== "name" || !titled || role === undefined || role.of >= 0 || role.past || first === coreFirst) return;
    if (role.entry.role?.sort !== "office" || !HEADS.has(role.entry.authority ?? "") || !view.isCapital(coreFirst - 1)) return;
    const entity = meanings[index]?.entity ?? -1;
    const draft = drafts.at(entity);
    if (draft?.kind !== "person" || draft.of >= 0 || draft.offices.some((it) => it.of >= 0 && it.acts)) return;
    found.set(role.entry.name, (found.get(role.entry.name) ?? new Set()).add(entity));
  });
  for (const [title, people] of found) {
    const [only = -1] = people;
    const isTaken = drafts.list.some((it, at) => at !== only && it.named && it.offices.some((held) => isHeld(held, title, home)));
    const draft = people.size === 1 && !isTaken ? drafts.at(only) : undefined;
    if (draft !== undefined) draft.of = home;
  }
}

const isHeld = ({ title, state, acts }: Office, wanted: string, home: LocalEntityIndex): boolean =>
  title === wanted && state === home && acts;

/** Parts of a state whose heads are told without it in its own news. */
const HEADS: ReadonlySet<string> = new Set(["head-of-state", "government", "foreign-ministry", "defence-ministry"]);

/** The one state of the dateline's places; -1 where there are two, undefined where none is known. */
function datelineState(view: NameView, { phrases, meanings, drafts }: Understood): LocalEntityIndex | -1 | undefined {
  let found: LocalEntityIndex | -1 | undefined;
  for (let index = 0; index < phrases.length; index++) {
    const { coreFirst, entry } = phrases[index]!;
    if (view.lead[coreFirst] !== DATELINE) continue;
    const entity = meanings[index]?.entity ?? -1;
    const state = entry?.sense === "capital" ? drafts.keyed(entry.world ?? "", () => stateOf(view, entry.world)) : drafts.stateOf(entity);
    if (state >= 0) found = found === undefined || found === state ? state : -1;
  }
  return found;
}

/** "Nairobi, 15 June 2018" in a line of its own, as letters and releases have it, where the report speaks of Nairobi; -1 elsewhere. */
function placeLineState(view: NameView, { text, blocks }: Article, drafts: EntityDrafts): LocalEntityIndex | -1 {
  for (const { kind, start, end } of blocks.slice(0, OPENING)) {
    if (kind !== "timeline") continue;
    const comma = text.indexOf(",", start);
    if (comma < 0 || comma >= end || comma - start > LONGEST_PLACE) continue;
    const name = foldWord(text.slice(start, comma).trim());
    const capital = view.atoms.find(
      ({ entry, first, end: last }) => entry.sense === "capital" && foldWord(view.words(first, last)) === name,
    );
    if (capital !== undefined) return drafts.keyed(capital.entry.world ?? "", () => stateOf(view, capital.entry.world));
  }
  return -1;
}

/** Blocks at the top of a report among which the line with its place and day is looked for. */
const OPENING = 12;
/** Longest name of a place, in units. */
const LONGEST_PLACE = 40;

const stateOf = (view: NameView, world: string | null): Pick<EntityDraft, "kind" | "name" | "world"> => ({
  kind: "state",
  name: view.lexicon.state(world ?? "")?.name ?? "",
  world,
});

/** "The Orlo Gazette" where Orlo is a capital that the report speaks of, "Veldria Today" where Veldria is a state of it; -1 elsewhere. */
function outletState(outlet: string, drafts: EntityDrafts): LocalEntityIndex | -1 {
  const words = outlet.split(/\s+|(?<=\p{Ll})(?=\p{Lu})/u).map(foldWord);
  let found = -1;
  drafts.list.forEach(({ kind, name, named }, entity) => {
    if (!named || (kind !== "state" && kind !== "place") || !words.includes(foldWord(name))) return;
    const state = drafts.stateOf(entity);
    if (state >= 0) found = state;
  });
  return found;
}

/** True for a body or an office-holder of a state of which the report does not say which it is. */
function isOfSomeState({ kind, world, head, offices }: EntityDraft): boolean {
  if (world !== null) return false;
  if (kind === "organization") return head !== null && isPartOfSomeState(head);
  return kind === "person" && offices.length > 0 && offices.every(({ of }) => of < 0) && offices.some(isOfState);
}

/** A minister's office, not a president's: clubs and companies have those. */
const isOfState = ({ ofState, ofCabinet, acts }: Office): boolean => (ofState || ofCabinet) && acts;

const isOfCabinet = ({ ofCabinet, acts }: Office): boolean => ofCabinet && acts;
