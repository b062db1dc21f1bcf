// Takes a report's phrases and what each means, gives who is described where he first speaks and named when he speaks again: "A former pilot told the court … “No,” Rolf Tesk, 61, replied."
import type { LocalEntityIndex } from "../../model/index.ts";
import { BIT, type Described } from "../mentions/lexicon.ts";
import type { NameView } from "../mentions/name-view.ts";
import { isSubject } from "../mentions/phrase-context.ts";
import type { Phrase } from "../mentions/phrases.ts";
import type { EntityDraft, EntityDrafts, Office } from "./entity-drafts.ts";

/** How many sentences the name may stand behind the description. */
const WITHIN = 4;
/** In which of the first sentences of a report somebody told with "a" is who it is about. */
const LEAD = 4;

/** Most words of a phrase from its first to the one that the others hang on. */
const DEEPEST = 6;

/**
 * Named entity by described one, where one person without a name says something, the next paragraph names one person
 * for the first time, who says something and has no other office, and each of the two is the only one of the kind.
 *
 * @param first where each person is first named or described
 * @param words callings of people whose names are withheld ("an official"), and titles that anybody may bear ("Dr")
 * @cost O(people)
 */
export function namedInNextParagraph(
  view: NameView,
  drafts: EntityDrafts,
  first: ReadonlyMap<LocalEntityIndex, Phrase>,
  words: Pick<Described, "withheld" | "honoured">,
): ReadonlyMap<LocalEntityIndex, LocalEntityIndex> {
  const named: LocalEntityIndex[] = [];
  for (const [entity, phrase] of first)
    if (isFullName(drafts.list[entity]!) && (isSubject(view, phrase) || says(view, phrase))) named.push(entity);
  const moved = new Map<LocalEntityIndex, LocalEntityIndex>();
  const taken = new Map<LocalEntityIndex, number>();
  for (const [entity, phrase] of first) {
    const draft = drafts.list[entity]!;
    if (draft.named || draft.offices.length === 0) continue;
    if (!isOpen(view, phrase, draft.offices.at(-1)!, words.withheld) || !says(view, phrase)) continue;
    const only = nextOf(view, phrase, named, first);
    if (only === undefined || !agree(draft, drafts.list[only]!, words.honoured)) continue;
    moved.set(entity, only);
    taken.set(only, (taken.get(only) ?? 0) + 1);
  }
  for (const [entity, only] of moved) if (taken.get(only) !== 1) moved.delete(entity);
  return moved;
}

/** Whoever is named first behind a description and says something, where nobody else without an office does in that paragraph. @param named in the order of the text */
function nextOf(
  view: NameView,
  described: Phrase,
  named: readonly LocalEntityIndex[],
  first: ReadonlyMap<LocalEntityIndex, Phrase>,
): LocalEntityIndex | undefined {
  const behind = named.filter((it) => isBehind(view, described, first.get(it)!));
  const [next, ...others] = behind.sort((one, other) => first.get(one)!.first - first.get(other)!.first);
  const place = first.get(next ?? -1);
  if (next === undefined || place === undefined || !says(view, place)) return undefined;
  const isBeside = (phrase: Phrase): boolean =>
    phrase.roles.length === 0 && view.block[phrase.first] === view.block[place.first] && says(view, phrase);
  return others.some((it) => isBeside(first.get(it)!)) ? undefined : next;
}

/** Whether a phrase is the subject of a verb of saying. */
export function says(view: NameView, { first, end, coreFirst }: Phrase): boolean {
  let token = coreFirst;
  for (let step = 0; step < DEEPEST && (view.head[token] ?? -1) >= first && view.head[token]! < end && view.head[token] !== token; step++)
    token = view.head[token]!;
  const verb = view.head[token] ?? -1;
  if (verb === token || verb < 0 || view.sentence[verb] !== view.sentence[token]) return false;
  return (view.bits(verb) & BIT.acting) !== 0 || view.isUttering(verb);
}

const isFullName = ({ named, kind, nameWords }: EntityDraft): boolean => named && kind === "person" && nameWords > 1;

/** Whether a described person is one whom a report goes on to name: an office of somebody's, or with "a" in its first sentences. */
function isOpen(view: NameView, { determiner, first, end }: Phrase, { sort, of, title }: Office, withheld: ReadonlySet<string>): boolean {
  if (withheld.has(title) || sort === "speaker") return false;
  if (determiner === "a" || determiner === "none") return (view.sentence[first] ?? 0) < LEAD;
  return (of >= 0 || (view.bits(end) & BIT.of) !== 0) && sort !== "tie";
}

/** Whether a name stands in the paragraph behind a description, or in a later sentence of its own. */
function isBehind(view: NameView, described: Phrase, name: Phrase): boolean {
  const sentences = (view.sentence[name.first] ?? 0) - (view.sentence[described.first] ?? 0);
  return sentences > 0 && sentences <= WITHIN && (view.block[name.first] ?? 0) - (view.block[described.first] ?? 0) <= 2;
}

/** Whether what a report says of the named one does not part him from the described one. */
function agree(described: EntityDraft, named: EntityDraft, honoured: ReadonlySet<string>): boolean {
  if (described.gender !== null && named.gender !== null && described.gender !== named.gender) return false;
  return named.offices.every(
    (it) =>
      it.sort === "rank" || honoured.has(it.title) || (it.of < 0 && described.offices.some((other) => isPartOf(it.title, other.title))),
  );
}

/** "Minister" of "trade minister", "editor" of "editor". */
const isPartOf = (short: string, long: string): boolean => long === short || long.endsWith(` ${short}`);
