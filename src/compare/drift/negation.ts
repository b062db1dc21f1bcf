// Takes two readings of one utterance, gives negations lost or gained, and "until" turned into "after".
import type { Drift } from "../../model/index.ts";
import type { Pair } from "../wording/alignment.ts";
import type { CompareTables } from "../rule.ts";
import { quote, sharedWords, spanOf, type View } from "../wording/views.ts";
import { isContent, type Word } from "../wording/words.ts";

/** Pairs around a negated word that must agree, so that the two speak of one thing. */
const NEIGHBOURS = 2;
const REACH = 7;
/** Share of the shorter reading that must agree for a lost "not" to be one (MSRP and BASIL by eye: below it the two say other things). */
const LEAST_SHARED = 0.55;
/** Words within which an antonym must have a neighbour on the same side that agrees. */
const BESIDE = 3;

const clauseHas = ({ words, clause }: View, at: number, forms: ReadonlySet<string>): boolean =>
  words.some(({ form }, index) => Math.abs((clause[index] ?? 0) - (clause[at] ?? 0)) <= 1 && forms.has(form));

/** How many other pairs stand near this one on both sides. */
const support = (pairs: readonly Pair[], { i, j }: Pair): number =>
  pairs.filter((it) => it.i !== i && Math.abs(it.i - i) <= REACH && Math.abs(it.j - j) <= REACH && it.likeness >= 0.8).length;

/** How often a word is negated: by a word before it, and by a cue that denies the whole. */
const polarity = (view: View, at: number): number => ((view.negatedBy[at] ?? -1) >= 0 ? 1 : 0) + (view.denied ? 1 : 0);

/** Words before a verb in which a "not" may bear on it over a clause: "not deep enough so that we expect". */
const FAR = 12;

const negatedBefore = ({ words }: View, at: number, { negators }: CompareTables): boolean =>
  words.slice(Math.max(0, at - FAR), at).some(({ form }) => negators.has(form));

/** Whether what stands before the two words in their clauses agrees in something, and what stands after them, wherever both have words there. */
function framed(left: View, right: View, pairs: readonly Pair[], { i, j }: Pair): boolean {
  const beside = (view: View, at: number, after: boolean): number[] =>
    view.words.flatMap((word, index) => (isContent(word) && index > at === after && index !== at && view.clause[index] === view.clause[at] ? [index] : [])); // prettier-ignore
  return [false, true].every((after) => {
    const [mine, theirs] = [beside(left, i, after), beside(right, j, after)];
    return mine.length === 0 || theirs.length === 0 || pairs.some((it) => mine.includes(it.i) && theirs.includes(it.j));
  });
}

/** Whether a reading has a name that stands for nothing in the other: another place, another party, and so another thing. */
const namesElse = ({ words }: View, side: "i" | "j", pairs: readonly Pair[]): boolean =>
  words.some(({ kind, self }, at) => kind === "name" && self !== true && !pairs.some((it) => it[side] === at));

/** Whether every content word of either reading stands for one of the other, so that in a few words nothing else differs. */
const agreeWholly = (left: View, right: View, pairs: readonly Pair[]): boolean =>
  [left, right].every(({ words }) => words.filter(isContent).length === pairs.filter(({ likeness }) => likeness >= 0.95).length);

/** Words between "no longer" or "still" and what it is said of. */
const CEASING_REACH = 3;

/** Gives what is "no longer" so in one reading and "still" so in the other. */
export function ceasedDrift(left: View, right: View, pairs: readonly Pair[], { ceasing, negators }: CompareTables): Drift[] {
  if (sharedWords(left, right, pairs) < LEAST_SHARED) return [];
  const before = ({ words }: View, at: number, form: string): number =>
    words.findIndex((it, index) => index < at && index >= at - CEASING_REACH && it.form === form);
  return pairs.flatMap(({ i, j, likeness }): Drift[] => {
    if (likeness < 0.95) return [];
    const [longer, still] = ceasing;
    const turned = before(left, i, longer) < 0;
    const [ceased, at, lasts, other] = turned ? [right, j, left, i] : [left, i, right, j];
    const [a, b] = [before(ceased, at, longer), before(lasts, other, still)];
    if (a < 0 || b < 0 || !negators.has(ceased.words[a - 1]?.form ?? "") || lasts.words.some(({ form }) => negators.has(form))) return [];
    const [here, there] = [spanOf(ceased, a - 1, at), spanOf(lasts, b, other)];
    const says = `${quote(ceased.words[at])} is so no more in one reading and still so in the other.`;
    return [{ kind: "negation", left: turned ? there : here, right: turned ? here : there, says }];
  });
}

/** Gives verbs that one reading negates and the other does not. */
export function negationDrift(left: View, right: View, pairs: readonly Pair[], tables: CompareTables): Drift[] {
  if (left.of.act === "no-comment" || right.of.act === "no-comment") return [];
  if (sharedWords(left, right, pairs) < LEAST_SHARED) return [];
  const whole = agreeWholly(left, right, pairs);
  return pairs.flatMap((pair): Drift[] => {
    const { i, j, likeness } = pair;
    if (likeness < 0.95 || !(left.verb[i] || right.verb[j]) || support(pairs, pair) < (whole ? 1 : NEIGHBOURS)) return [];
    const [a, b] = [left.negatedBy[i] ?? -1, right.negatedBy[j] ?? -1];
    if ((left.forestalledBy[i] ?? -1) >= 0 || (right.forestalledBy[j] ?? -1) >= 0 || !framed(left, right, pairs, pair)) return [];
    if (a >= 0 === b >= 0 || polarity(left, i) % 2 === polarity(right, j) % 2) return [];
    // "not before X" and "after X" say the same; so do two negations in one clause.
    const [negated, at, plain, other] = a >= 0 ? [left, i, right, j] : [right, j, left, i];
    if (negatedBefore(plain, other, tables)) return [];
    if (clauseHas(negated, at, tables.limits) || clauseHas(plain, other, tables.negators) || clauseHas(plain, other, tables.onsets))
      return [];
    if (namesElse(left, "i", pairs) && namesElse(right, "j", pairs)) return [];
    // "They would not have paid if they had known": what did not happen only in thought.
    const supposes = ({ words }: View): boolean => words.some(({ form }) => tables.suppositions.has(form));
    if (supposes(negated) && !supposes(plain)) return [];
    // "Unless he is handed over" is "if he is not".
    if (clauseHas(plain, other, tables.limits) && clauseHas(negated, at, tables.suppositions)) return [];
    const word = quote(negated.words[at]);
    return [
      {
        kind: "negation",
        left: spanOf(left, a >= 0 ? a : i, i),
        right: spanOf(right, b >= 0 ? b : j, j),
        says: `${word} is negated in one reading and not in the other.`,
      },
    ];
  });
}

/** Words that a denied and a said content must share, and their share of the shorter: else they deny and say different things. */
const LEAST_DENIED = 3;
const DENIED_SHARE = 0.6;

/** Gives contents that one outlet has the speaker deny and the other has them say, with no "not" in either. */
export function denialDrift(left: View, right: View, pairs: readonly Pair[], tables: CompareTables): Drift[] {
  const shorter = Math.min(left.words.filter(isContent).length, right.words.filter(isContent).length);
  if (pairs.length < Math.max(LEAST_DENIED, shorter * DENIED_SHARE)) return [];
  const negates = ({ words }: View): boolean => words.some(({ form }) => tables.negators.has(form));
  // "Would not say what …" leaves a question open and denies nothing.
  const leavesOpen = ({ of, words }: View): boolean =>
    of.act === "no-comment" || of.act === "ask" || tables.questionWords.has(words[0]?.form ?? "");
  if (leavesOpen(left) || leavesOpen(right)) return [];
  const outright = ({ cue }: View): boolean => cue.some(({ lemma }) => tables.denials.has(lemma) || tables.holdings.has(lemma));
  if (!outright(left.denied ? left : right)) return [];
  if (left.denied === right.denied || negates(left) || negates(right)) return [];
  const at = (view: View): Drift["left"] => {
    const words = view.cue.length > 0 ? view.cue : view.words;
    return { report: view.of.report, start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
  };
  return [{ kind: "negation", left: at(left), right: at(right), says: "One outlet has it denied, the other has it said." }];
}

/** "Finished" as what it is a form of, whether it is tagged as verb or adjective. */
const plainLemma = ({ form, lemma, upos }: Word, { lemmaOf }: CompareTables): string =>
  upos === "ADJ" && form.endsWith("ed") ? lemmaOf(form, "VERB") : lemma;

/** Gives words whose opposite stands in their place: neighbours agree on both sides, the words themselves are antonyms. */
export function antonymDrift(left: View, right: View, pairs: readonly Pair[], tables: CompareTables): Drift[] {
  if (sharedWords(left, right, pairs) < LEAST_SHARED) return [];
  const paired = new Set(pairs.map(({ i }) => i));
  return left.words.flatMap((word, i): Drift[] => {
    const opposites = tables.antonyms.get(plainLemma(word, tables)) ?? [];
    if (opposites.length === 0 || !isContent(word) || paired.has(i)) return [];
    const j = right.words.findIndex((it) => opposites.includes(plainLemma(it, tables)));
    if (j < 0 || pairs.some((it) => it.j === j) || support(pairs, { i, j, likeness: 1 }) < NEIGHBOURS) return [];
    const beside = pairs.some(
      (it) => Math.abs(it.i - i) <= BESIDE && Math.abs(it.j - j) <= BESIDE && it.i < i === it.j < j && it.likeness >= 0.8,
    );
    if (!beside) return [];
    if (polarity(left, i) % 2 !== polarity(right, j) % 2) return [];
    const says = `One reading has ${quote(word)} where the other has ${quote(right.words[j])}.`;
    return [{ kind: "negation", left: spanOf(left, i, i), right: spanOf(right, j, j), says }];
  });
}

/** What follows ends what is said, begins it, or (after "only if") is needed for it. */
type BoundKind = "limit" | "onset" | "need";

interface Bound {
  readonly at: number;
  readonly kind: BoundKind;
  /** "even if". */
  readonly even: boolean;
  /** First and last of the words that open it: of "as long as", "even if" there are several. */
  readonly first: number;
  readonly last: number;
  /** First content word of what follows. */
  readonly of: number;
}

/** Whether the clause that opens at a word bounds what is said ("until", "as long as") or leaves it unbounded ("after", "even if"). */
function boundAt(
  { words }: View,
  at: number,
  { limits, onsets, lasting, conceding, suppositions, exclusives }: CompareTables,
): BoundKind | null {
  const form = words[at]?.form ?? "";
  if (limits.has(form) || (form === lasting[1] && words[at - 1]?.form === lasting[0] && words[at + 1]?.form === lasting[0])) return "limit";
  if (suppositions.has(form) && exclusives.has(words[at - 1]?.form ?? "")) return "need";
  return onsets.has(form) || (suppositions.has(form) && words[at - 1]?.form === conceding) ? "onset" : null;
}

/** Gives every "until X", "as long as X", "after X", "even if X" with the first word of X. */
function boundsOf(view: View, tables: CompareTables): Bound[] {
  return view.words.flatMap((_, at): Bound[] => {
    const kind = boundAt(view, at, tables);
    if (kind === null) return [];
    const lasts = view.words[at]?.form === tables.lasting[1];
    const even = view.words[at - 1]?.form === tables.conceding;
    const first = lasts || even || kind === "need" ? at - 1 : at;
    const last = lasts ? at + 1 : at;
    const of = view.words.findIndex((it, index) => index > at && index <= at + REACH && isContent(it));
    return of < 0 ? [] : [{ at, kind, even, first, last, of }];
  });
}

/**
 * Gives conditions turned round: "not … until X" against "not … even after X". Where the one negates and the
 * other does not, the two turns cancel out and nothing is reported.
 */
export function limitDrift(left: View, right: View, pairs: readonly Pair[], tables: CompareTables): Drift[] {
  const negates = (view: View, at: number): boolean =>
    view.words.some(
      ({ form }, index) => tables.negators.has(form) && index < at && (view.clause[at] ?? 0) - (view.clause[index] ?? 0) <= 1,
    );
  const theirs = boundsOf(right, tables);
  return boundsOf(left, tables).flatMap((mine) =>
    theirs.flatMap((its): Drift[] => {
      const follows = (at: number, { at: bound, of }: Bound): boolean => at > bound && at - of <= BESIDE;
      const near = pairs.some(({ i, j, likeness }) => likeness >= 0.8 && follows(i, mine) && follows(j, its));
      // The clause that the condition bounds must be one as well: one verb, one polarity.
      const bounded = pairs.some(({ i, j, likeness }) => likeness >= 0.95 && i < mine.at && j < its.at && left.verb[i] && right.verb[j]);
      // "Only if" and "until" need alike; it is "even if" that turns them round.
      if ((mine.kind === "need" && !its.even) || (its.kind === "need" && !mine.even)) return [];
      if (mine.kind === its.kind || !near || !bounded || negates(left, mine.at) !== negates(right, its.at)) return [];
      const opener = ({ words }: View, { first, last }: Bound): string =>
        `“${words
          .slice(first, last + 1)
          .map(({ form }) => form)
          .join(" ")}”`;
      const says = `What follows ${opener(left, mine)} in one reading follows ${opener(right, its)} in the other.`;
      return [{ kind: "date", left: spanOf(left, mine.first, mine.of), right: spanOf(right, its.first, its.of), says }];
    }),
  );
}

/** Words from "no" to the noun that it determines. */
const EMPTY_REACH = 3;

/** Where a word that denies of everybody opens the clause of a verb before it ("neither side", "nobody"); -1 for none. */
function emptySubject({ words, clause }: View, verb: number, { nobodies, negators }: CompareTables): number {
  const subject = words.findIndex(({ token }) => token === words[verb]?.subject);
  const isEmpty = (at: number): boolean => {
    const { form, upos } = words[at] ?? { form: "", upos: "" };
    // "No ballot left": what "no" determines is who does it.
    return nobodies.has(form) || (upos === "DET" && negators.has(form) && subject > at && subject <= at + EMPTY_REACH);
  };
  return words.findIndex((_, at) => at < verb && clause[at] === clause[verb] && isEmpty(at));
}

/** Gives verbs said of nobody in one reading and of somebody in the other, and things that one has with and the other without. */
export function absenceDrift(left: View, right: View, pairs: readonly Pair[], tables: CompareTables): Drift[] {
  if (sharedWords(left, right, pairs) < LEAST_SHARED) return [];
  return pairs.flatMap((pair): Drift[] => {
    const { i, j, likeness } = pair;
    if (likeness < 0.95) return [];
    const plainly = (left.negatedBy[i] ?? -1) < 0 && (right.negatedBy[j] ?? -1) < 0 && left.denied === right.denied;
    if (plainly && left.verb[i] && right.verb[j] && support(pairs, pair) >= NEIGHBOURS) {
      const [a, b] = [emptySubject(left, i, tables), emptySubject(right, j, tables)];
      const [plain, other] = a >= 0 ? [right, j] : [left, i];
      if (a >= 0 !== b >= 0 && !negatedBefore(plain, other, tables)) {
        const says = `${quote(left.words[i])} is said of nobody in one reading and of somebody in the other.`;
        return [{ kind: "negation", left: spanOf(left, Math.max(a, 0), i), right: spanOf(right, Math.max(b, 0), j), says }];
      }
    }
    const [without, having] = tables.lacking;
    const [x, y] = [left.words[i - 1]?.form, right.words[j - 1]?.form];
    if (!((x === without && y === having) || (x === having && y === without))) return [];
    const says = `One reading has ${quote(left.words[i - 1])} before ${quote(left.words[i])}, the other ${quote(right.words[j - 1])}.`;
    return [{ kind: "negation", left: spanOf(left, i - 1, i), right: spanOf(right, j - 1, j), says }];
  });
}

/** Gives words that one outlet has the speaker withhold and the other has them hint at: "declined to say whether", "did not exclude that". */
export function withheldDrift(left: View, right: View, tables: CompareTables): Drift[] {
  const withheld = ({ of, cue }: View): boolean => of.act === "no-comment" && cue.some(({ lemma }) => tables.refusals.has(lemma));
  const hinted = ({ of, cue }: View): boolean => of.act !== "no-comment" && cue.some(({ lemma }) => tables.claims.hints.has(lemma));
  if (!(withheld(left) && hinted(right)) && !(withheld(right) && hinted(left))) return [];
  const at = ({ of, cue }: View): Drift["left"] => ({ report: of.report, start: cue[0]?.start ?? 0, end: cue.at(-1)?.end ?? 0 });
  return [{ kind: "strength", left: at(left), right: at(right), says: "One outlet has it left unsaid, the other has it hinted at." }];
}
