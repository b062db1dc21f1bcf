// Takes two readings of one utterance, gives differences in how far it holds: exceptions, conditions, leave to do a thing.
import type { Drift } from "../../model/index.ts";
import type { Pair } from "../wording/alignment.ts";
import type { CompareTables } from "../rule.ts";
import { quote, sharedWords, spanOf, type View } from "../wording/views.ts";
import { isContent } from "../wording/words.ts";

/** Share of the shorter reading that must agree for an exception or a condition to be of one thing. */
const LEAST_ALIKE = 0.75;
/** The same for leave that is given to do a thing. */
const LEAST_OF_DEED = 0.5;

/** Where "except", "but", "other than", "apart from" stands right before a number, or -1. */
function exceptionBefore({ words }: View, number: number, { exceptions }: CompareTables): number {
  const [before, earlier] = [words[number - 1]?.form ?? "", words[number - 2]?.form ?? ""];
  if (exceptions.has(before)) return number - 1;
  return exceptions.has(`${earlier} ${before}`) ? number - 2 : -1;
}

/** Gives a figure that one reading leaves out of all ("all but nine") and of which alone the other speaks ("nine of them"). */
export function exceptionDrift(left: View, right: View, pairs: readonly Pair[], tables: CompareTables): Drift[] {
  if (sharedWords(left, right, pairs) < LEAST_ALIKE) return [];
  const holdsAll = ({ words }: View): boolean => words.some(({ form }) => tables.totals.has(form));
  const negates = ({ words }: View): boolean => words.some(({ form }) => tables.negators.has(form));
  const excepts = ({ words }: View): boolean => words.some(({ form }) => tables.exceptions.has(form));
  return pairs.flatMap(({ i, j }): Drift[] => {
    if (left.words[i]?.kind !== "number") return [];
    const [a, b] = [exceptionBefore(left, i, tables), exceptionBefore(right, j, tables)];
    if (a >= 0 === b >= 0) return [];
    const [whole, part] = a >= 0 ? [left, right] : [right, left];
    if (!holdsAll(whole) || holdsAll(part) || excepts(part) || negates(part)) return [];
    const says = `${quote(left.words[i])} are left out in one reading and spoken of in the other.`;
    return [{ kind: "number", left: spanOf(left, a >= 0 ? a : i, i), right: spanOf(right, b >= 0 ? b : j, j), says }];
  });
}

/** Words from a verb of leave to what may be done: "authorised to fire", "ordered the men to fire". */
const LEAVE_REACH = 5;

interface Leave {
  /** The word that gives leave, and the verb of what may be done. */
  readonly by: number;
  readonly deed: number;
}

/** Every "authorised to fire", "allowed them to go". */
function leavesIn({ words, verb }: View, { leaves }: CompareTables): Leave[] {
  return words.flatMap(({ lemma, kind }, by): Leave[] => {
    if (kind !== "content" || !leaves.has(lemma)) return [];
    const to = words.findIndex(({ form }, at) => at > by && at <= by + LEAVE_REACH && form === "to");
    const deed = to < 0 ? -1 : words.findIndex((_, at) => at > to && at <= to + 2 && verb[at] === true);
    return deed < 0 ? [] : [{ by, deed }];
  });
}

/** The noun of whom nothing holds ("no officer"), or -1. */
const deniedOf = ({ words }: View): number => {
  const no = words.findIndex(({ form, upos }) => form === "no" && upos === "DET");
  return no < 0 ? -1 : words.findIndex((word, at) => at > no && at <= no + 2 && isContent(word));
};

/**
 * Gives deeds that one reading tells and for which the other tells only leave or an order ("fired", "were authorised to
 * fire"); and, of those of whom both deny something, a deed denied in one and only leave for another in the other.
 */
export function leaveDrift(left: View, right: View, pairs: readonly Pair[], tables: CompareTables): Drift[] {
  if (sharedWords(left, right, pairs) < LEAST_OF_DEED) return [];
  const [mine, theirs] = [leavesIn(left, tables), leavesIn(right, tables)];
  const mentions = ({ words }: View): boolean => words.some(({ lemma }) => tables.leaves.has(lemma) || tables.attitudes.has(lemma));
  const [with_, without, side] = mine.length > 0 ? ([left, right, "i"] as const) : ([right, left, "j"] as const);
  const [leave] = mine.length > 0 ? mine : theirs;
  if (leave === undefined || mentions(without)) return [];
  const other = side === "i" ? "j" : "i";
  const deed = pairs.find((it) => it[side] === leave.deed && it.likeness >= 0.8 && without.verb[it[other]] === true)?.[other] ?? -1;
  const [a, b] = [deniedOf(with_), deniedOf(without)];
  const bothDeny = a >= 0 && b >= 0 && pairs.some((it) => it[side] === a && it[other] === b);
  const object = pairs.some((it) => it[side] > leave.deed && it[other] > b);
  const done = deed >= 0 ? deed : bothDeny && object ? without.verb.findIndex((is, at) => is && at > b) : -1;
  if (done < 0) return [];
  const [here, there] = [spanOf(with_, leave.by, leave.deed), spanOf(without, done, done)];
  const says = `One reading speaks of leave (${quote(with_.words[leave.by])}), the other of the deed (${quote(without.words[done])}).`;
  return [{ kind: "strength", left: side === "i" ? here : there, right: side === "i" ? there : here, says }];
}

/** Where a condition without which nothing holds is opened ("provided that", "only if"), or -1. */
function strictCondition({ words }: View, { strictly, exclusives, suppositions }: CompareTables): number {
  return words.findIndex(({ form }, at) => {
    const [before, after] = [words[at - 1]?.form ?? "", words[at + 1]?.form ?? ""];
    return strictly.has(form) || strictly.has(`${before} ${form}`) || (exclusives.has(before) && suppositions.has(form) && after !== "");
  });
}

/** Gives a promise that one reading binds to a condition and the other makes without any. */
export function conditionDrift(left: View, right: View, pairs: readonly Pair[], tables: CompareTables): Drift[] {
  const [a, b] = [strictCondition(left, tables), strictCondition(right, tables)];
  if (a >= 0 === b >= 0 || sharedWords(left, right, pairs) < LEAST_ALIKE) return [];
  const [bound, free, side, other, at] = a >= 0 ? ([left, right, "i", "j", a] as const) : ([right, left, "j", "i", b] as const);
  const opens = ({ form }: { readonly form: string }): boolean =>
    tables.suppositions.has(form) || tables.limits.has(form) || tables.onsets.has(form) || tables.strictly.has(form) || form === "when";
  if (free.words.some(opens) || free.words.some(({ form }) => tables.negators.has(form))) return [];
  const willed = ({ words, verb }: View, index: number): boolean =>
    verb[index] === true &&
    words.slice(Math.max(0, index - 3), index).some(({ form }) => form === "will" || form === "would" || form === "'ll");
  const promised = pairs.find((it) => it.likeness >= 0.95 && it[side] < at && willed(bound, it[side]) && willed(free, it[other]));
  // What the free reading tells must stand before the condition: else it tells of the condition itself.
  if (promised === undefined || pairs.some((it) => it[side] > at)) return [];
  const last = bound.words.findIndex((word, index) => index > at && isContent(word));
  const [here, there] = [spanOf(bound, at, Math.max(at, last)), spanOf(free, promised[other], promised[other])];
  const says = `One reading sets a condition (${quote(bound.words[at])}), the other none.`;
  return [{ kind: "strength", left: side === "i" ? here : there, right: side === "i" ? there : here, says }];
}
