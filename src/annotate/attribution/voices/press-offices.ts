// Takes a report's drafts with who speaks in each, gives a body's press office ("the press service of the Guild") the body's own voice.
import { inferred, valueOf, type Known, type LocalEntity, type LocalEntityIndex } from "../../../model/index.ts";
import type { Draft } from "../attribution-draft.ts";
import type { PressWords } from "../attribution-rule.ts";
import type { ClauseView } from "../clause-view.ts";

const SPEAKS = "a press office speaks for its body";

/**
 * "The press service of [the Guild]", "[the Guild]'s press office": the body that has it, where a report names one.
 *
 * @cost O(drafts × tokens of who speaks)
 */
export function ownersOfPressOffices(
  view: ClauseView,
  drafts: readonly Draft[],
  speakers: readonly Known<LocalEntityIndex>[],
  entities: readonly LocalEntity[],
  words: PressWords,
): readonly Known<LocalEntityIndex>[] {
  return speakers.map((known, at) => {
    const { who } = drafts[at]!;
    const speaker = entities[valueOf(known) ?? -1];
    if (who === null || speaker?.kind !== "organization" || !isPressOffice(speaker, words)) return known;
    for (let token = who.first; token < who.after; token++) {
      const owner = valueOf(view.mentionFrom(token)?.entity ?? known);
      const isBody = owner !== null && owner !== speaker.index && entities[owner]?.kind === "organization";
      if (isBody) return inferred(owner, SPEAKS, [view.range(who.first, who.after)]);
    }
    return known;
  });
}

/** Whether a body is called by nothing but "press service" and whose it is. */
function isPressOffice({ name }: LocalEntity, { kinds, offices, of }: PressWords): boolean {
  const parts = name.toLowerCase().split(" ");
  return parts.some((word, at) => offices.has(word) && kinds.has(parts[at - 1] ?? "") && (at === parts.length - 1 || parts[at + 1] === of));
}
