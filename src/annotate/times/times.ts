// Takes an article, gives its time expressions with their values under the date that the article itself carries.
import { PROSE, unknown, type Article, type Block, type Range, type TimeExpression, type TimeForm } from "../../model/index.ts";
import { resolveTimes } from "../../text/narrative.ts";
import { firstWhere } from "../../text/bisect.ts";
import { publicationDateOf } from "../../text/publication.ts";
import { stage } from "../stage.ts";
import { happeningReader, type DatingAt } from "./happenings.ts";
import { leanReader } from "./lean.ts";
import { phraseAt, timeAt } from "./match.ts";
import { emptyPieces, glued, MARK, markAt, pieceLength, readPieces, senseAt, timeLexicon, type Pieces } from "./pieces.ts";
import type { Lean, TimeTables } from "./rule.ts";
import { stretchAt, type Stretch } from "./stretches.ts";
import { tenseReader } from "./tense.ts";

const NOT_YET = unknown();
const VERSION = 10;

/** Tells which way a time looks that its own words leave open. */
type LeanAt = (at: Range, block: Block) => Lean | null;

/** Gives a reader of when happenings were, from the times found. */
type Dates = (times: readonly TimeExpression[]) => DatingAt;

/**
 * Gives a function that finds an article's time expressions by table-driven scanning, left to right, longest first.
 *
 * It reads the text itself, in pieces of its own: tokens split "two-year" and keep "mid-1990s", and an
 * expression must be found either way. Values come from the article's own date clues; where they give no
 * date, the form is kept and `link` resolves it again.
 *
 * @cost time O(text); no look-back beyond a sentence
 */
function scanner(tables: TimeTables): (article: Article, leanAt: LeanAt, dates: Dates | null) => readonly TimeExpression[] {
  const lexicon = timeLexicon(tables);
  const pieces = emptyPieces(lexicon);
  return (article, leanAt, dates) => {
    const found: TimeExpression[] = [];
    const stretches: Stretch[] = [];
    for (const block of article.blocks) {
      if (!PROSE.has(block.kind) && block.kind !== "heading") continue;
      readPieces(pieces, article.text, block.lead?.end ?? block.start, block.end);
      for (let at = 0; at < pieces.count; at++) {
        if (!mayOpen(pieces, at)) continue;
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
      for (let at = 0; dates !== null && at < pieces.count; at++) {
        const word = pieces.word[at]!;
        const stretch = word < 0 || !lexicon.counts[word] ? null : stretchAt(pieces, at, tables.happenings);
        if (stretch !== null) stretches.push(stretch);
      }
    }
    const published = publicationDateOf(article);
    const times = resolveTimes(found, published);
    if (dates === null || stretches.length === 0) return times;
    const dated = withStretches(times, stretches, dates(times));
    return dated === times ? times : resolveTimes(dated, published);
  };
}

/** Whether a time may begin at a piece: a figure, or a word of the tables that opens one by itself, by its phrase or by what follows. */
function mayOpen(pieces: Pieces, at: number): boolean {
  const { starts, phrased, leans } = pieces.lexicon;
  const word = pieces.word[at]!;
  const mark = pieces.mark[at];
  // "the ’80s"
  if (word < 0 && mark === MARK.digits) return mayTell(pieces, at);
  if (word < 0) return mark === MARK.apostrophe && glued(pieces, at + 1) && pieces.mark[at + 1] === MARK.digits;
  if (!starts[word]) return false;
  if (phrased[word]) return phraseAt(pieces, at) !== null;
  return !leans[word] || at + 1 >= pieces.count || pieces.word[at + 1]! >= 0 || pieces.mark[at + 1] !== MARK.word;
}

/** Figures of a year, and letters of what makes an hour of a figure: "pm", the "o" of "o’clock". */
const [YEAR, HOUR] = [4, 2];

/** Whether a figure may open a time: not "25 people", where it is no year's and stands before a longer word that no table has. */
function mayTell(pieces: Pieces, at: number): boolean {
  const next = at + 1;
  if (next >= pieces.count || pieces.word[next]! >= 0 || pieces.mark[next] !== MARK.word || glued(pieces, next)) return true;
  if (pieceLength(pieces, next) <= HOUR || pieceLength(pieces, at) === YEAR) return true;
  // "March 17-20", "June 3rd and 5": a day behind another.
  return markAt(pieces, at - 2) === MARK.digits || markAt(pieces, at - 3) === MARK.digits;
}

/** Whether one of some ranges, in order and apart from each other, overlaps another. @cost O(log ranges) */
function overlaps(ranges: readonly Range[], { start, end }: Range): boolean {
  const at = firstWhere(ranges.length, (index) => ranges[index]!.end > start);
  return at < ranges.length && ranges[at]!.start < end;
}

/** Whether a time of its own goes on behind what counts it: "the day before yesterday". */
function goesOn(times: readonly TimeExpression[], { start, behind }: Stretch): boolean {
  const at = firstWhere(times.length, (index) => times[index]!.end > behind);
  return at < times.length && times[at]!.start <= start;
}

/** The times with those that are counted from a happening of known date; each takes the place of what it overlaps. */
function withStretches(times: readonly TimeExpression[], stretches: readonly Stretch[], datingAt: DatingAt): readonly TimeExpression[] {
  const counted = stretches.flatMap((stretch): TimeExpression[] => {
    const dating = goesOn(times, stretch) ? null : datingAt(stretch.behind);
    if (dating === null || (stretch.ofDay && dating.days > 1)) return [];
    const { start, end } = stretch;
    const happening = { start: dating.time.start, end: dating.time.end };
    const form = { ...stretch.form, happening };
    return [{ start, end, type: form.type, anchor: "happening", form, value: NOT_YET }];
  });
  // What dates a happening is itself counted from none.
  const found = counted.filter(({ form }) => !overlaps(counted, form.happening!));
  if (found.length === 0) return times;
  const kept = times.filter((time) => !overlaps(found, time));
  return [...kept, ...found].sort((a, b) => a.start - b.start);
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
    run: (article) => scan(article, (at, block) => leanOf(article.text, at, block), null),
  });
}

/** Gives the stage that reads times with tags at hand: which way "on Friday" looks is told by the tense of its clause. */
export function tensedTimesStage(tables: TimeTables) {
  const scan = scanner(tables);
  const leanOf = leanReader(tables.lean);
  const tenseOf = tenseReader(tables.tense);
  const datesOf = happeningReader(tables.happenings);
  return stage({
    name: "times/tensed",
    version: VERSION,
    needs: ["tokens", "syntax"],
    gives: "times",
    run: (article, layers) =>
      scan(
        article,
        (at, block) => tenseOf(article.text, layers, at) ?? leanOf(article.text, at, block),
        (times) => datesOf(article.text, layers, times),
      ),
  });
}
