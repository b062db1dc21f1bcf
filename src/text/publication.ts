// Takes an article's date clues, gives its publication date as far as the report itself says it.
import { inferred, stated, unknown, type Article, type DateClue, type Known } from "../model/index.ts";
import { dayOfIso } from "./calendar.ts";

/** Which clue is believed first, and whether it states the date or only lets us infer it. */
const ORDER: readonly { readonly from: DateClue["from"]; readonly because: string | null }[] = [
  { from: "metadata", because: null },
  { from: "timeline", because: null },
  { from: "dateline", because: null },
  { from: "url", because: "the date stands in the report's address" },
  { from: "headline", because: "its headline gives the day of what it gives" },
];

/**
 * Publication date of a report by its own clues alone: EDTF day or minute.
 *
 * A dateline without a year and the date of a caption's picture do not settle it; `link` weighs those.
 */
export function publicationDateOf(article: Pick<Article, "dateClues">): Known<string> {
  for (const { from, because } of ORDER) {
    const clue = article.dateClues.find((it) => it.from === from && dayOfIso(it.value) !== null);
    if (clue === undefined) continue;
    const at = clue.at === null ? [] : [clue.at];
    const reason = clue.because ?? because;
    return reason === null ? stated(clue.value, at) : inferred(clue.value, reason, at);
  }
  return unknown("the report carries no full date");
}
