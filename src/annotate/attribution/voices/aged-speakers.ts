// Takes drafts and who speaks in them, gives who is told by an age alone: "“I saw it,” [the 60-year-old] said".
import { inferred, valueOf, type Known, type LocalEntity, type LocalEntityIndex } from "../../../model/index.ts";
import type { Draft } from "../attribution-draft.ts";
import { OPENS } from "../../syntax/word-traits.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";

/** Most paragraphs between whoever is named and his age. */
const NEAR = 2;

/**
 * Gives a source that is no more than "the", a number and what hyphens bind to it the person who spoke last before it, in
 * this paragraph or the two before, or whose name has opened a sentence since; where nobody did, it stays unknown.
 *
 * @cost O(drafts), and O(drafts between) at such a source
 */
export function agedSpeakers(
  view: ClauseView,
  drafts: readonly Draft[],
  speakers: readonly Known<LocalEntityIndex>[],
  entities: readonly LocalEntity[],
): readonly Known<LocalEntityIndex>[] {
  let found: Known<LocalEntityIndex>[] | null = null;
  for (let index = 0; index < drafts.length; index++) {
    const { source } = drafts[index]!;
    if (source === null || valueOf(speakers[index]!) !== null || !isAge(view, source)) continue;
    const who = lastPerson(view, drafts, found ?? speakers, entities, index, source.first);
    if (who === null) continue;
    found ??= [...speakers];
    found[index] = inferred(who, "called by an age, who spoke last before");
  }
  return found ?? speakers;
}

/** "The 60-year-old". */
function isAge(view: ClauseView, { first, after }: Phrase): boolean {
  if (view.word[first] !== view.table.definite || view.tag(first + 1) !== TAG.num || after - first < 4) return false;
  for (let at = first + 2; at < after; at += 2) if (view.sign(at) !== "-") return false;
  return !view.is(after - 1, BIT.possessive);
}

/** The person who speaks last before a token, in its paragraph or one shortly before. */
function lastPerson(
  view: ClauseView,
  drafts: readonly Draft[],
  speakers: readonly Known<LocalEntityIndex>[],
  entities: readonly LocalEntity[],
  index: number,
  before: number,
): LocalEntityIndex | null {
  const { block } = view.layers.tokens;
  const opener = lastOpener(view, entities, before);
  for (let at = index - 1; at >= 0; at--) {
    const place = drafts[at]!.source?.first ?? drafts[at]!.content[0]?.first ?? before;
    if (block[before]! - block[place]! > NEAR || place < opener.at) break;
    const who = valueOf(speakers[at]!);
    if (who !== null && entities[who]?.kind === "person" && place < before) return who;
  }
  return opener.entity;
}

/** The person whose name was the last to open a sentence before a token, in its paragraph or the one before. */
function lastOpener(
  view: ClauseView,
  entities: readonly LocalEntity[],
  before: number,
): { readonly at: number; readonly entity: LocalEntityIndex | null } {
  const { block } = view.layers.tokens;
  for (let at = before - 1; at >= 0 && block[before]! - block[at]! <= 1; at--) {
    const mention = view.mentionFrom(at);
    if (mention?.form !== "name" || (view.traits.shape[at]! & OPENS) === 0 || view.quotation[at]! >= 0) continue;
    const entity = valueOf(mention.entity);
    if (entity !== null && entities[entity]?.kind === "person") return { at, entity };
  }
  return { at: -1, entity: null };
}
