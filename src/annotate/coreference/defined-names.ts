// Takes a report's phrases and what they mean, gives short names that the text defines the entity whose they are: 'Orlo Steel plc ("Orlo" or the "Company")'.
import type { LocalEntityIndex } from "../../model/index.ts";
import type { NameView } from "../mentions/name-view.ts";
import type { Understood } from "./coreference.ts";

const OPENING = new Set(["“", "„", '"', "«", "‘", "'"]);
const CLOSING = new Set(["”", "“", '"', "»", "’", "'"]);
/** Most tokens of what a definition's brackets hold, of one short name, and between a name and its brackets ("plc"). */
const [LONGEST, SHORT, TAIL] = [14, 3, 2];

/**
 * Gives a short name that stands in marks within brackets right behind a body's name that entity, wherever the report uses
 * it, and with it all that was said of the short name alone. Nothing where the brackets hold no marks.
 *
 * @cost O(phrases), and O(phrases + entities) for each definition
 */
export function settleDefined(view: NameView, understood: Understood): Understood {
  const { phrases, drafts } = understood;
  let { meanings } = understood;
  for (let index = 0; index < phrases.length; index++) {
    const { sort, end, titled } = phrases[index]!;
    const entity = meanings[index]?.entity ?? -1;
    const draft = drafts.at(entity);
    if (sort !== "name" || titled || draft === undefined || draft.kind === "person" || draft.kind === "state") continue;
    let open = end;
    while (open < end + TAIL && open < view.count && view.sign(open) === "" && !view.isVerb(open)) open++;
    if (view.sign(open) !== "(") continue;
    for (const name of shortNames(view, open)) meanings = adopted(view, { phrases, meanings, drafts }, entity, name);
  }
  return meanings === understood.meanings ? understood : { ...understood, meanings };
}

/** The words in marks within the brackets that open at a token, in small letters. */
function shortNames(view: NameView, open: number): string[] {
  const found: string[] = [];
  let from = -1;
  for (let at = open + 1; at < view.count && at <= open + LONGEST; at++) {
    const sign = view.sign(at);
    if (from >= 0 && CLOSING.has(sign)) {
      if (at > from && at - from <= SHORT && view.isCapital(from)) found.push(view.words(from, at).toLowerCase());
      from = -1;
    } else if (from < 0 && OPENING.has(sign)) from = at + 1;
    else if (sign === ")") return found;
  }
  return [];
}

/** What phrases mean where every entity that the report calls by a short name alone is the one whose name it is. */
function adopted(
  view: NameView,
  { phrases, meanings, drafts }: Pick<Understood, "phrases" | "meanings" | "drafts">,
  entity: LocalEntityIndex,
  name: string,
): Understood["meanings"] {
  const taken = new Set<LocalEntityIndex>();
  phrases.forEach(({ sort, coreFirst, coreEnd, of }, index) => {
    const other = meanings[index]?.entity ?? -1;
    const draft = drafts.at(other);
    if (draft === undefined || other === entity || sort === "pronoun" || of >= 0 || !view.isCapital(coreFirst)) return;
    if (draft.kind === "person" || draft.kind === "state" || draft.world !== null) return;
    if (view.words(coreFirst, coreEnd).toLowerCase() === name) taken.add(other);
  });
  if (taken.size === 0) return meanings;
  const own = drafts.at(entity);
  if (own?.kind === "work") own.kind = "organization";
  const settled = (it: LocalEntityIndex | -1): LocalEntityIndex | -1 => (it >= 0 && taken.has(it) ? entity : it);
  for (const draft of drafts.list) {
    draft.of = settled(draft.of);
    draft.offices.forEach((office, at) => (draft.offices[at] = { ...office, of: settled(office.of) }));
  }
  const because = "a short name that the text gives it";
  return meanings.map((it) => (it.entity >= 0 && taken.has(it.entity) ? { ...it, entity, because: it.because ?? because } : it));
}
