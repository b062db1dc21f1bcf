// Takes a report's phrases and what each means, gives who is named and then called otherwise where he speaks on: "Rolf Tesk said no. … “Never,” the 51-year-old teacher said."
import type { LocalEntityIndex } from "../../model/index.ts";
import { UPOS } from "../../model/index.ts";
import { BIT, type Described } from "../mentions/lexicon.ts";
import type { NameView } from "../mentions/name-view.ts";
import { isSubject } from "../mentions/phrase-context.ts";
import type { Phrase } from "../mentions/phrases.ts";
import type { EntityDraft, EntityDrafts, Meaning } from "./entity-drafts.ts";
import { says } from "./lead-speakers.ts";

const NUM = UPOS.indexOf("NUM");
/** Paragraphs between who spoke last and the words by which he is called again. */
const NEAR = 1;

/** A report's phrases with what each means. */
interface Told {
  readonly phrases: readonly Phrase[];
  readonly meanings: readonly Meaning[];
  readonly drafts: EntityDrafts;
  /** The phrases by where they begin. */
  readonly order: Int32Array;
}

/**
 * Named entity by described one, where a description that was not told before says something, tells no more than an age,
 * a trait or that it is somebody, and a named person was the last to speak or act, in its paragraph or the one before.
 *
 * @cost O(phrases)
 */
export function calledOtherwise(
  view: NameView,
  { phrases, meanings, drafts, order }: Told,
  words: Pick<Described, "traits" | "anyone">,
): ReadonlyMap<LocalEntityIndex, LocalEntityIndex> {
  const moved = new Map<LocalEntityIndex, LocalEntityIndex>();
  const seen = new Set<LocalEntityIndex>();
  let last: { readonly entity: LocalEntityIndex; readonly block: number } | null = null;
  for (const index of order) {
    const phrase = phrases[index]!;
    const entity = meanings[index]?.entity ?? -1;
    const draft = drafts.at(entity);
    if (draft?.kind !== "person" || view.quoted[phrase.coreFirst] === 1) continue;
    const isNew = !seen.has(entity);
    seen.add(entity);
    const speaks = says(view, phrase);
    if (!speaks && !(draft.named && isSubject(view, phrase))) continue;
    const block = view.block[phrase.first] ?? 0;
    const before = drafts.at(last?.entity ?? -1);
    if (
      isNew &&
      !draft.named &&
      last !== null &&
      before !== undefined &&
      block - last.block <= NEAR &&
      isVaried(view, phrase, words) &&
      agree(draft, before)
    )
      moved.set(entity, last.entity);
    else if (draft.named) last = { entity, block };
    else last = moved.has(entity) ? { entity: moved.get(entity)!, block } : null;
  }
  return moved;
}

const agree = (described: EntityDraft, { gender, nameWords }: EntityDraft): boolean =>
  nameWords > 0 && (described.gender === null || gender === null || described.gender === gender);

/** "The 51-year-old teacher", "the veteran captain", "the politician": nothing by which somebody is told the first time. */
function isVaried(view: NameView, phrase: Phrase, { traits, anyone }: Pick<Described, "traits" | "anyone">): boolean {
  const { first, coreFirst, coreEnd, end, determiner, roles } = phrase;
  if ((determiner !== "the" && determiner !== "this") || (view.bits(end) & (BIT.of | BIT.placing | BIT.relative)) !== 0) return false;
  if (roles.some(({ of }) => of >= 0)) return false;
  if (anyone.has(view.words(coreFirst, coreEnd).toLowerCase())) return true;
  for (let at = first + 1; at < coreFirst; at++) {
    if (view.upos[at] === NUM && view.sign(at + 1) === "-") return true;
    if (traits.has(view.words(at, at + 1).toLowerCase())) return true;
  }
  return false;
}
