// Takes drafts and who speaks in them, gives those whose source names at its end whom it describes before: "[the trader] Orlo Grain", "[the company], Orlo Steel, said".
import { inferred, valueOf, type Known, type LocalEntity, type LocalEntityIndex, type Mention } from "../../../model/index.ts";
import type { Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";

/** Most tokens from the comma to the name: "[, a Tarnow timber merchant called] Rolf Tesk". */
const TOLD_BEFORE = 8;

const BECAUSE = "stands beside the name";

/**
 * Gives a source that speaks for nobody who is named, and ends with a name that it describes, the one named; and all that
 * the described one says elsewhere.
 *
 * @cost O(drafts + tokens of their sources)
 */
export function apposedSpeakers(
  view: ClauseView,
  drafts: readonly Draft[],
  speakers: readonly Known<LocalEntityIndex>[],
  entities: readonly LocalEntity[],
): readonly Known<LocalEntityIndex>[] {
  let found: Known<LocalEntityIndex>[] | null = null;
  const same = new Map<LocalEntityIndex, LocalEntityIndex>();
  for (let index = 0; index < drafts.length; index++) {
    const { source } = drafts[index]!;
    const known = valueOf(speakers[index]!);
    if (source === null || (known !== null && entities[known]?.named === true)) continue;
    const name = apposedName(view, source);
    const meant = name === null ? null : valueOf(name.entity);
    if (name === null || meant === null || meant === known || entities[meant]?.named !== true) continue;
    found ??= [...speakers];
    found[index] = inferred(meant, BECAUSE, [{ start: name.start, end: name.end }]);
    if (known !== null) same.set(known, meant);
  }
  if (found === null) return speakers;
  for (let index = 0; index < found.length; index++) {
    const meant = same.get(valueOf(found[index]!) ?? -1);
    if (meant !== undefined) found[index] = inferred(meant, BECAUSE);
  }
  return found;
}

/** The name that ends a source and is of whom its other words describe; null where they tell of somebody else. */
function apposedName(view: ClauseView, source: Phrase): Mention | null {
  const name = nameAtEnd(view, source);
  if (name?.form !== "name" || (name.kind !== "person" && name.kind !== "organization" && name.kind !== "work")) return null;
  const first = view.tokenAt(name.start);
  if (first <= source.first || view.mentionAt[source.first] === view.mentionAt[first]) return null;
  const isFull = /\s/u.test(view.text.slice(name.start, name.end));
  const comma = lastComma(view, source.first, first);
  const told = openingUpTo(view, source.first, comma < 0 ? first : comma);
  if (comma < 0) {
    const isNamed = isFull || name.kind !== "person" || (told !== undefined && told.end === view.end[first - 1] && isBodyOrWork(told));
    return isNamed && isPlain(view, source.first, first) ? name : null;
  }
  if (first - comma > TOLD_BEFORE || !isFull || view.tag(source.first) === TAG.adp) return null;
  if (!isOneThing(view, source.first, comma) || !isPlain(view, comma + 1, first)) return null;
  // "One of the priests, Rolf Tesk".
  if (view.tag(source.first) === TAG.num) return name.kind === "person" ? name : null;
  return told === undefined || fits(view, told, name, comma) ? name : null;
}

/** The description that ends at a token, where it opens the source or stands behind an owner; else what opens it. */
function openingUpTo(view: ClauseView, first: number, end: number): Mention | undefined {
  const ending = view.mentionEnding(end - 1);
  if (ending === undefined || ending.start <= view.start[first]! || view.is(view.tokenAt(ending.start) - 1, BIT.possessive))
    return ending ?? view.mentionFrom(first);
  return view.mentionFrom(first) ?? ending;
}

const isBodyOrWork = ({ form, kind }: Mention): boolean => form === "description" && (kind === "organization" || kind === "work");

/** The name with which a source ends, be it told of a person where he is from: "One of the priests, Rev. Rolf Tesk [of the Orlo Abbey]". */
function nameAtEnd(view: ClauseView, source: Phrase): Mention | undefined {
  const last = view.mentionEnding(lastOfName(view, source));
  const joiner = last === undefined ? -1 : view.tokenAt(last.start) - 1;
  const before = joiner > source.first && view.tag(joiner) === TAG.adp ? view.mentionEnding(joiner - 1) : undefined;
  return before?.form === "name" && before.kind === "person" && last?.kind !== "person" ? before : last;
}

/** The last word of a source, before the age that may stand behind a name: "Rolf Tesk[, 49,]". */
function lastOfName(view: ClauseView, { first, after }: Phrase): number {
  let at = after - 1;
  while (at > first && view.tag(at) === TAG.punct) at--;
  if (view.tag(at) === TAG.num && view.isComma(at - 1)) at -= 2;
  while (at > first && view.tag(at) === TAG.punct) at--;
  return at;
}

/** The last comma between two tokens, the first of them not looked at; -1 where there is none. */
function lastComma(view: ClauseView, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) if (view.isComma(at)) return at;
  return -1;
}

/** Whether nothing but a noun and what stands before it is told from one token to another: one thing, and no preposition. */
function isPlain(view: ClauseView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (view.tag(at) === TAG.adp && view.sign(at - 1) !== "-") return false;
  return isOneThing(view, from, to);
}

/** Whether one noun with what hangs on it is told from one token to another: no verb, no clause, no "and", no comma. */
function isOneThing(view: ClauseView, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (view.isFinite(at) || view.is(at, BIT.relative) || view.is(at, BIT.coordinator) || view.isComma(at)) return false;
  return true;
}

/** Whether a description is of whom a name names: people of a person; of a body what ends right at the comma. */
function fits(view: ClauseView, told: Mention, name: Mention, comma: number): boolean {
  if (told.form !== "description") return false;
  const ends = told.end === view.end[comma - 1];
  if (told.kind === "organization") return ends;
  return told.kind !== "group" && told.kind !== "place" && (name.kind === "person" || ends);
}
