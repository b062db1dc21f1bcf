// Takes an article, gives its time expressions with their values under the date that the article itself carries.
import { PROSE, unknown, type Article, type Block, type Range, type TimeExpression, type TimeForm } from "../../model/index.ts";
import { resolveTimes } from "../../text/narrative.ts";
import { publicationDateOf } from "../../text/publication.ts";
import { stage } from "../stage.ts";
import { leanReader } from "./lean.ts";
import { timeAt } from "./match.ts";
import { emptyPieces, MARK, readPieces, senseAt, timeLexicon, type Pieces } from "./pieces.ts";
import type { Lean, TimeTables } from "./rule.ts";
import { tenseReader } from "./tense.ts";

const NOT_YET = unknown();
const VERSION = 9;

/** Tells which way a time looks that its own words leave open. */
type LeanAt = (at: Range, block: Block) => Lean | null;

/**
 * Gives a function that finds an article's time expressions by table-driven scanning, left to right, longest first.
 *
 * It reads the text itself, in pieces of its own: tokens split "two-year" and keep "mid-1990s", and an
 * expression must be found either way. Values come from the article's own date clues; where they give no
 * date, the form is kept and `link` resolves it again.
 *
 * @cost time O(text); no look-back beyond a sentence
 */
function scanner(tables: TimeTables): (article: Article, leanAt: LeanAt) => readonly TimeExpression[] {
  const lexicon = timeLexicon(tables);
  const pieces = emptyPieces(lexicon);
  return (article, leanAt) => {
    const found: TimeExpression[] = [];
    for (const block of article.blocks) {
      if (!PROSE.has(block.kind) && block.kind !== "heading") continue;
      readPieces(pieces, article.text, block.lead?.end ?? block.start, block.end);
      for (let at = 0; at < pieces.count; at++) {
        const word = pieces.word[at]!;
        if (word < 0 ? pieces.mark[at] !== MARK.digits && pieces.mark[at] !== MARK.apostrophe : !lexicon.starts[word]) continue;
        if (word >= 0 && lexicon.leans[word] && pieces.word[at + 1]! < 0 && pieces.mark[at + 1] === MARK.word && at + 1 < pieces.count)
          continue;
        const time = timeAt(pieces, at);
        if (time === null) continue;
        const range = { start: pieces.start[at]!, end: pieces.end[time.next - 1]! };
        const lean = time.needsLean || time.ahead !== null ? leanAt(range, block) : null;
        const stated = time.ahead !== null && lean === "future" ? time.ahead : time.needsLean ? withLean(time.form, lean) : time.form;
        const form = isDayOf(pieces, at, stated) ? { ...stated, whichOf: true as const } : stated;
        const anchor = stated === time.ahead ? "publication" : time.anchor;
        found.push({ ...range, type: form.type, anchor, form, value: NOT_YET });
        at = time.next - 1;
      }
    }
    return resolveTimes(found, publicationDateOf(article));
  };
}

/** Whether "of" stands before a day with its year. */
const isDayOf = (pieces: Pieces, at: number, { day, year }: TimeForm): boolean =>
  day !== undefined && year !== undefined && senseAt(pieces, at - 1)?.is === "of";

const withLean = (form: TimeForm, lean: Lean | null): TimeForm => (lean === null ? form : { ...form, lean });

/** Gives the stage that reads times by the text alone: which way "on Friday" looks is told by the words around it. */
export function timesStage(tables: TimeTables) {
  const scan = scanner(tables);
  const leanOf = leanReader(tables.lean);
  return stage({
    name: "times/scanner",
    version: VERSION,
    needs: [],
    gives: "times",
    run: (article) => scan(article, (at, block) => leanOf(article.text, at, block)),
  });
}

/** Gives the stage that reads times with tags at hand: which way "on Friday" looks is told by the tense of its clause. */
export function tensedTimesStage(tables: TimeTables) {
  const scan = scanner(tables);
  const leanOf = leanReader(tables.lean);
  const tenseOf = tenseReader(tables.tense);
  return stage({
    name: "times/tensed",
    version: VERSION,
    needs: ["tokens", "syntax"],
    gives: "times",
    run: (article, layers) => scan(article, (at, block) => tenseOf(article.text, layers, at) ?? leanOf(article.text, at, block)),
  });
}
