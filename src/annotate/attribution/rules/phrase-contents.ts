// Takes what stands behind a verb, gives where a phrase of a certain make holds its amount, cause, list, burden or the like.
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { phraseStarting } from "../noun-phrase.ts";

/** Most tokens between a verb and what tells of which make its phrase is. */
const NEAR = 14;

/** Whether an amount or a time of day stands at `at`: "nine", "more than 200", "4:20 a.m.". */
export function amountAt(view: ClauseView, at: number, end: number): boolean {
  if (at < end && view.time[at]! >= 0) return true;
  for (let next = at; next < Math.min(end, at + 4); next++) {
    const tag = view.tag(next);
    if (tag === TAG.num) return true;
    if (tag !== TAG.adv && tag !== TAG.adj && tag !== TAG.adp && tag !== TAG.det && tag !== TAG.sym) return false;
  }
  return false;
}

/** Token of "at" in "the damage at nine million", "her age as 17": a noun phrase stands before it and an amount behind; -1 where not so. */
export function rateBehind(view: ClauseView, from: number, end: number): number {
  let finite = false;
  for (let at = from; at < Math.min(end, from + NEAR); at++) {
    if (view.tag(at) === TAG.punct || view.quotation[at]! >= 0) return -1;
    finite ||= view.isFinite(at);
    if (!view.is(at, BIT.rate | BIT.naming) || at === from || !amountAt(view, at + 1, end)) continue;
    if (finite ? isLastAmount(view, at + 1, end) : isCountable(view, at - 1, from)) return at;
  }
  return -1;
}

/** Whether what has an amount ends here: a noun, "the wounded", "the dead", a time. */
const isCountable = (view: ClauseView, at: number, from: number): boolean =>
  view.isNominal(at) ||
  view.isPast(at) ||
  view.time[at]! >= 0 ||
  (at > from && view.tag(at) === TAG.adj && view.is(at - 1, BIT.determiner));

/** Whether nothing but an amount stands between `at` and the clause's end: behind a relative clause ("the bodies it had received at eleven") nothing less shows what the amount belongs to. */
function isLastAmount(view: ClauseView, at: number, end: number): boolean {
  let next = at;
  while (
    next < end &&
    (view.tag(next) === TAG.num || view.tag(next) === TAG.noun || view.tag(next) === TAG.sym || view.tag(next) === TAG.adp)
  )
    next++;
  return next > at && (next >= end || isTrailing(view, next));
}

/** Token of "to" in "the leak to the frost", or, where the verb alone says little, in "it down to the frost"; -1 where neither follows. */
export function causeBehind(view: ClauseView, from: number, down: boolean): number {
  const to = down ? from + 1 : from;
  if (down && view.tag(from) !== TAG.adv && view.tag(from) !== TAG.adp) return -1;
  return view.is(to, BIT.infinitive) && view.tag(to) === TAG.adp ? to : -1;
}

/** Token of "responsible" in "the mayor responsible", -1 where no noun phrase stands before one. */
export function liableBehind(view: ClauseView, from: number, end: number): number {
  let nominal = false;
  for (let at = from; at < Math.min(end, from + NEAR); at++) {
    if (nominal && view.isLiable(at)) return view.isNominal(at + 1) || view.tag(at + 1) === TAG.adj ? -1 : at;
    const tag = view.tag(at);
    if (tag === TAG.aux || tag === TAG.sconj || (tag === TAG.verb && view.isFinite(at)) || (tag === TAG.punct && !view.opensQuotation(at)))
      return -1;
    nominal ||= view.isNominal(at) || tag === TAG.pron;
  }
  return -1;
}

/** Most tokens from a verb to the noun that it takes, and from "blame" to "on". */
const [TAKEN, LAID] = [5, 20];

/** Token of a noun of a sort among the first behind a verb, before any preposition; -1 where none is. */
export function nounNear(view: ClauseView, from: number, end: number, isSort: (at: number) => boolean): number {
  for (let at = from; at < Math.min(end, from + TAKEN); at++) {
    if (isSort(at)) return view.tag(at) === TAG.noun ? at : -1;
    const tag = view.tag(at);
    if (tag === TAG.adp || tag === TAG.verb || tag === TAG.sconj || tag === TAG.punct) return -1;
  }
  return -1;
}

/** Token of "on" in "the blame for the leak on the mayor", -1 where it is not laid on anybody. */
export function burdenBehind(view: ClauseView, from: number, end: number): number {
  const noun = nounNear(view, from, end, (at) => view.isBurden(at));
  if (noun < 0) return -1;
  for (let at = noun + 1; at < Math.min(end, noun + LAID); at++) {
    if (view.isOnto(at) && view.tag(at) === TAG.adp) return phraseStarting(view, at + 1, end) === null ? -1 : at;
    if (view.isComma(at) || view.quotation[at]! >= 0) return -1;
  }
  return -1;
}

/** Token of the colon behind a noun phrase and what goes with it ("three reasons at the meeting:"), -1 where none is near. */
export function colonBehind(view: ClauseView, from: number, end: number): number {
  let nominal = false;
  for (let at = from; at < Math.min(end, from + NEAR); at++) {
    if (view.sign(at) === ":") return nominal && at + 1 < end ? at : -1;
    const tag = view.tag(at);
    if (tag === TAG.verb || tag === TAG.aux || tag === TAG.sconj || view.quotation[at]! >= 0) return -1;
    nominal ||= tag === TAG.noun;
  }
  return -1;
}

/** Punctuation outside quotation marks that ends a content without being part of it. */
export function isTrailing(view: ClauseView, at: number): boolean {
  if (view.quotation[at]! >= 0) return false;
  const sign = view.sign(at);
  return (
    sign === "." ||
    sign === "," ||
    sign === ";" ||
    sign === ":" ||
    sign === "!" ||
    sign === "?" ||
    view.isDash(at) ||
    view.text.slice(view.start[at], view.end[at]).startsWith("..")
  );
}
