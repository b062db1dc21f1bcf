// Takes two readings of one utterance, gives dates and spans of time that belong to another word in one than in the other.
import type { Drift } from "../../model/index.ts";
import type { Count } from "../wording/quantities.ts";
import type { CompareTables } from "../rule.ts";
import { counterpart, quote, sameWord, spanOf, type View } from "../wording/views.ts";
import { isContent } from "../wording/words.ts";

/** A date or span of time with the word that it belongs to. All numbers are indices into the view's words. */
interface Attached {
  readonly first: number;
  readonly last: number;
  readonly key: string;
  readonly head: number;
  readonly by: "noun" | "verb";
}

const isYear = (form: string): boolean => form.length === 4 && form >= "1000" && form <= "2100" && Number.isInteger(Number(form));

/** The words that say when: years, week days, months, and counted units ("ten days"). */
function timesIn(view: View, counts: readonly Count[], tables: CompareTables): { first: number; last: number; key: string }[] {
  const single = view.words.flatMap(({ form, kind }, at) =>
    isYear(form) || tables.weekdays.has(form) || (kind === "name" && tables.dropped.months.has(form))
      ? [{ first: at, last: at, key: form }]
      : [],
  );
  const spans = counts.flatMap(({ first, noun, from }) => {
    const unit = view.words[noun]?.lemma ?? "";
    return tables.timeUnits.has(unit) ? [{ first, last: noun, key: `${from} ${unit}` }] : [];
  });
  return [...single, ...spans];
}

/** The verb a time phrase goes with: the last before it in its clause, else the next; a light verb gives way to its noun. */
function verbFor(view: View, first: number, last: number, tables: CompareTables): number {
  // "since 1987": the preposition could open a clause and here does not.
  const opens = tables.clauseOpeners.has(view.words[first - 1]?.form ?? "");
  const clause = view.clause[opens ? first - 2 : first];
  const inClause = (index: number): boolean => view.clause[index] === clause;
  const before = view.verb.findLastIndex((is, index) => is && index < first && inClause(index));
  const verb = before >= 0 ? before : view.verb.findIndex((is, index) => is && index > last && inClause(index));
  if (verb < 0 || !tables.lightVerbs.has(view.words[verb]?.lemma ?? "")) return verb;
  const noun = view.words.findIndex((it, index) => index > verb && index <= verb + 3 && isContent(it) && (index < first || index > last));
  return noun < 0 ? verb : noun;
}

function attachedIn(view: View, counts: readonly Count[], tables: CompareTables): Attached[] {
  return timesIn(view, counts, tables).flatMap(({ first, last, key }): Attached[] => {
    const [before, after] = [view.words[first - 1], view.words[last + 1]];
    if (before !== undefined && tables.determiners.has(before.form) && after?.kind === "content") {
      let head = last + 1;
      while (view.words[head + 1]?.kind === "content" && !view.verb[head + 1]) head += 1;
      return [{ first, last, key, head, by: "noun" }];
    }
    if (before === undefined || !tables.prepositions.has(before.form)) return [];
    const owner = before.form === tables.owning ? first - 2 : -1;
    if (owner >= 0 && view.words[owner]?.kind === "content" && !view.verb[owner]) return [{ first: first - 1, last, key, head: owner, by: "noun" }]; // prettier-ignore
    const head = verbFor(view, first, last, tables);
    return head < 0 ? [] : [{ first: first - 1, last, key, head, by: "verb" }];
  });
}

/** "Come within ten days and inspect it": the verb that the time is of in the other reading stands here in a clause of its own. */
const leftBehind = (view: View, time: Attached, verb: number): boolean =>
  verb > time.last && view.verb[verb] === true && view.clause[verb] !== view.clause[time.last];

/**
 * Whether two heads are different things of one sentence: the verb's counterpart stands in the other reading as
 * well, and there it is not what the time belongs to. A noun that the other reading has too as the verb's
 * object ("the 1994 treaty was signed", "signed the treaty in 1994") takes its date along: no difference.
 */
function differ(left: View, a: Attached, right: View, b: Attached): boolean {
  const mine = counterpart(left.words[a.head], right, true);
  const theirs = counterpart(right.words[b.head], left, true);
  if (mine === b.head || theirs === a.head) return false;
  if (a.by === "verb" && b.by === "verb") return (mine >= 0 && theirs >= 0) || leftBehind(right, b, mine) || leftBehind(left, a, theirs);
  if (a.by === "noun" && b.by === "verb") return mine < 0 && theirs >= 0;
  if (a.by === "verb" && b.by === "noun") return theirs < 0 && mine >= 0;
  return mine >= 0 && theirs >= 0;
}

/** Longest stretch, in words, that is shown from a time to the word it belongs to. */
const SHOWN = 8;

function shown(view: View, { first, last, head }: Attached): Drift["left"] {
  const [from, to] = [Math.min(first, head), Math.max(last, head)];
  return to - from < SHOWN ? spanOf(view, from, to) : spanOf(view, first, last);
}

/** Gives an "only" that restricts another word in one reading than in the other, where each has both words. */
export function exclusiveDrift(left: View, right: View, tables: CompareTables): Drift[] {
  const restricted = ({ words }: View): { at: number; of: number } | null => {
    const all = words.flatMap(({ form }, at) => (tables.exclusives.has(form) ? [at] : []));
    const of = all.length === 1 ? words.findIndex((it, index) => index > all[0]! && isContent(it)) : -1;
    return of < 0 ? null : { at: all[0]!, of };
  };
  const [a, b] = [restricted(left), restricted(right)];
  if (a === null || b === null) return [];
  const [mine, theirs] = [counterpart(left.words[a.of], right), counterpart(right.words[b.of], left)];
  // What is restricted there stands here as well, on the other side of the "only" or behind another word.
  if (mine < 0 || theirs < 0 || mine === b.of || theirs === a.of || sameWord(left.words[a.of], right.words[b.of])) return [];
  const says = `${quote(left.words[a.at])} restricts ${quote(left.words[a.of])} in one reading and ${quote(right.words[b.of])} in the other.`;
  return [{ kind: "attachment", left: spanOf(left, a.at, a.of), right: spanOf(right, b.at, b.of), says }];
}

export function attachmentDrift(left: View, right: View, countsOf: (view: View) => readonly Count[], tables: CompareTables): Drift[] {
  const theirs = attachedIn(right, countsOf(right), tables);
  return attachedIn(left, countsOf(left), tables).flatMap((a) =>
    theirs.flatMap((b): Drift[] => {
      if (a.key !== b.key || !differ(left, a, right, b)) return [];
      const when = left.words.slice(a.first, a.last + 1).filter(isContent).map(({ form }) => form); // prettier-ignore
      const says = `“${when.join(" ")}” belongs to ${quote(left.words[a.head])} in one reading and to ${quote(right.words[b.head])} in the other.`;
      return [{ kind: "attachment", left: shown(left, a), right: shown(right, b), says }];
    }),
  );
}
