// Takes an episode's clauses, gives figures that one sentence has by two counts: "forty died according to Norway, sixty according to Lorvia", "40 tonnes by Norway's reckoning, 65 by Lorvia's".
import type { Found } from "./accounts.ts";
import type { Clause, Sentence } from "./clauses.ts";
import type { Context } from "../context.ts";
import { namedIn, phraseEnd } from "./rejected.ts";
import { tellerSide, type Teller } from "./tellers.ts";
import { exclude, type Count } from "../wording/quantities.ts";

/** By whose count a figure is given. Numbers are indices into the sentence's words. */
interface Reckoned {
  readonly teller: Teller;
  /** The first word of "by Norway's reckoning", and the one behind the last. */
  readonly from: number;
  readonly end: number;
}

/** Words from the "'s" to the noun for a count: "Norway's own [estimate]". */
const NOUN_REACH = 3;
/** Words between a figure and whose count it is. */
const FIGURE_REACH = 14;

/** "By Norway's reckoning", "according to Norway"; of a second one, "by Lorvia's" is enough. */
function reckonedAt(sentence: Sentence, at: number, isSecond: boolean, context: Context): Reckoned | null {
  const { words } = sentence;
  const { according, reckonings } = context.tables.claims;
  const isAccording = according.every((form, step) => words[at + step]?.form === form);
  if (isAccording) {
    const start = at + according.length;
    const joined = words.findIndex(
      ({ form, kind }, index) => index > start && (kind === "number" || context.tables.claims.joining.has(form)),
    );
    const end = Math.min(phraseEnd(sentence, start, context), joined < 0 ? words.length : joined);
    const teller = namedIn(sentence, start, end, context);
    return teller === null ? null : { teller, from: at, end };
  }
  if (!context.tables.claims.reckoning.has(words[at]?.form ?? "")) return null;
  const owner = words.findIndex(({ form }, index) => index > at && index <= at + FIGURE_REACH && POSSESSIVE.has(form));
  if (owner < 0) return null;
  const noun = words.findIndex(({ lemma }, index) => index > owner && index <= owner + NOUN_REACH && reckonings.has(lemma));
  const isOver = words[owner + 1] === undefined || words[owner + 1]?.kind === "mark";
  if (noun < 0 && !(isSecond && isOver)) return null;
  const teller = namedIn(sentence, at + 1, owner, context);
  return teller === null ? null : { teller, from: at, end: (noun < 0 ? owner : noun) + 1 };
}
const POSSESSIVE: ReadonlySet<string> = new Set(["'s", "’s", "'", "’"]);

/** Figures whose noun the second may leave out: "40 tonnes …, 65 …". */
interface Figure extends Pick<Count, "from" | "to" | "first"> {
  readonly last: number;
  readonly noun: string | null;
}

function figuresIn(sentence: Sentence, context: Context): readonly Figure[] {
  const { words, report } = sentence;
  const counts = context.countsIn(words, report);
  const { according } = context.tables.claims;
  // "Sixty according to": no noun.
  const isNoun = (at: number): boolean => words[at]?.form !== according[0];
  const counted = counts.map((it): Figure => ({ from: it.from, to: it.to, first: it.first, last: isNoun(it.noun) ? it.noun : it.last, noun: isNoun(it.noun) ? (words[it.noun]?.stem ?? null) : null })); // prettier-ignore
  const large = new Map(context.tables.numbers.large);
  const isCounted = (at: number): boolean => counted.some(({ first, last }) => first <= at && at <= last);
  // "65", "65 million".
  const bare = words.flatMap(({ kind, lemma }, at): Figure[] => {
    const by = large.get(words[at + 1]?.form ?? "");
    const value = kind === "number" && !isCounted(at) ? Number(lemma) * (by ?? 1) : NaN;
    return Number.isFinite(value) && value > 1 ? [{ from: value, to: value, first: at, last: by === undefined ? at : at + 1, noun: null }] : []; // prettier-ignore
  });
  return [...counted, ...bare].sort((a, b) => a.first - b.first);
}

/** The figure that stands right before whose count it is. */
const figureOf = (figures: readonly Figure[], { from }: Reckoned, after: number): Figure | undefined =>
  figures.findLast(({ first, last }) => first >= after && last < from && from - last <= FIGURE_REACH);

function rivalIn(sentence: Sentence, clauses: readonly Clause[], context: Context): Found[] {
  const { words } = sentence;
  const reckoned: Reckoned[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const found = reckonedAt(sentence, at, reckoned.length > 0, context);
    if (found === null) continue;
    reckoned.push(found);
    at = found.end - 1;
  }
  const [one, other, more] = reckoned;
  if (one === undefined || other === undefined || more !== undefined || one.teller.key === other.teller.key) return [];
  const figures = figuresIn(sentence, context);
  const [mine, theirs] = [figureOf(figures, one, 0), figureOf(figures, other, one.end)];
  if (mine === undefined || theirs === undefined || (theirs.noun !== null && theirs.noun !== mine.noun) || !exclude(mine, theirs))
    return [];
  const side = ({ teller, end }: Reckoned, { first }: Figure): Found["sides"][number] => {
    const span = { report: sentence.report.annotated.article.id, start: words[first]?.start ?? 0, end: words[end - 1]?.end ?? 0 };
    const accounts = clauses.flatMap((it) => (it.sentence === sentence && it.account !== null && it.teller.key === teller.key ? [it.account] : [])); // prettier-ignore
    return tellerSide(teller, [...new Set(accounts)], [span]);
  };
  return [{ kind: "figure", about: `${mine.from} or ${theirs.from}`, sides: [side(one, mine), side(other, theirs)] }];
}

/** @cost O(words of the sentences) */
export const reckonedRivals = (clauses: readonly Clause[], context: Context): Found[] =>
  [...new Set(clauses.map(({ sentence }) => sentence))].flatMap((it) => rivalIn(it, clauses, context));
