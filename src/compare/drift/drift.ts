// Takes an utterance's readings, gives the differences between them that change what is said.
import type { Drift } from "../../model/index.ts";
import { alignWords } from "../wording/alignment.ts";
import type { Context } from "../context.ts";
import { attachmentDrift, exclusiveDrift } from "./attachment.ts";
import { actorDrift, dateDrift, numberDrift, placeDrift, townDrift, turnedDrift } from "./figures.ts";
import { absenceDrift, antonymDrift, ceasedDrift, denialDrift, limitDrift, negationDrift, withheldDrift } from "./negation.ts";
import { boundlessDrift, foreverDrift } from "./bounds.ts";
import { openDrift, readyDrift, spanDrift, unboundDrift, widenedDrift } from "./dropped.ts";
import { conditionDrift, exceptionDrift, leaveDrift } from "./scope.ts";
import { sideDrift } from "./sides.ts";
import { hedgeDrift, strengthDrift } from "./strength.ts";
import type { Count } from "../wording/quantities.ts";
import type { WordedReading, WordedUtterance } from "../utterances/readings.ts";
import { viewOf, type View } from "../wording/views.ts";

/** Wordings of one utterance that are compared each with each; the rest of many are copies of these. */
const COMPARED = 10;

/**
 * Every kind of drift between two readings. Within one report a speaker goes on rather than is worded anew; and two who
 * are not known to be one voice gainsay each other where the one denies what the other says (`rivals/denials.ts`).
 */
function driftBetween(left: View, right: View, context: Context): Drift[] {
  if (left.of.report === right.of.report) return [];
  const { tables, parties } = context;
  const pairs = alignWords(left.words, right.words);
  const countsOf = (view: View): readonly Count[] => context.countsIn(view.words, context.reportOf(view.of.report));
  const voices = parties.voices(left.of, right.of);
  const numbers = numberDrift(left, right, pairs, countsOf, tables);
  const dates = dateDrift(left, right, pairs, context.reportOf);
  const oneVoice = voices === "same" || voices === "for";
  return [
    ...(oneVoice
      ? [
          ...negationDrift(left, right, pairs, tables),
          ...denialDrift(left, right, pairs, tables),
          ...withheldDrift(left, right, tables),
          ...conditionDrift(left, right, pairs, tables),
          ...sideDrift(left, right, pairs, tables),
          ...openDrift(left, right, pairs, tables),
          ...readyDrift(left, right, pairs, tables),
          ...unboundDrift(left, right, pairs, tables),
          ...widenedDrift(left, right, pairs, tables),
          ...spanDrift(left, right, pairs, tables),
          ...boundlessDrift(left, right, pairs, tables),
          ...foreverDrift(left, right, pairs, tables),
        ]
      : []),
    ...exceptionDrift(left, right, pairs, tables),
    ...leaveDrift(left, right, pairs, tables),
    ...ceasedDrift(left, right, pairs, tables),
    ...hedgeDrift(left, right, pairs, tables),
    ...antonymDrift(left, right, pairs, tables),
    ...absenceDrift(left, right, pairs, tables),
    ...limitDrift(left, right, pairs, tables),
    // Another number on another day: another happening, and no other wording of this one.
    ...(numbers.length > 0 && dates.length > 0 ? [] : [...numbers, ...dates]),
    ...actorDrift(left, right, pairs, context),
    ...placeDrift(left, right, pairs, tables, parties),
    ...turnedDrift(left, right, pairs, tables),
    ...townDrift(left, right, pairs, tables),
    ...exclusiveDrift(left, right, tables),
    ...strengthDrift(left, right, pairs, tables),
    ...attachmentDrift(left, right, countsOf, tables),
  ];
}

/** Readings of different wording, the first of each kept. */
function distinct(views: readonly View[]): View[] {
  const seen = new Set<string>();
  return views.filter(({ words, cue }) => {
    const key = [...cue, ...words].map(({ form }) => form).join(" ");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Adds what drifts between readings; a difference that several pairs show is told once. @cost O(readings² × words²), both capped */
export function withDrift({ utterance, readings }: WordedUtterance, context: Context): WordedUtterance {
  if (readings.length < 2) return { utterance, readings };
  // What is copied stands for its copies.
  const isCopied = ({ of }: WordedReading): number => (context.reportOf(of.report).copies.length > 0 ? 1 : 0);
  const views = distinct(
    [...readings]
      .sort((a, b) => isCopied(a) - isCopied(b))
      .map((it) => {
        const report = context.reportOf(it.of.report);
        const cue = (it.of.cue ?? []).flatMap((range) => context.reader.words(report, range));
        return viewOf(it.of, it.words, cue, context.tables);
      }),
  ).slice(0, COMPARED);
  const told = new Set<string>();
  const drift: Drift[] = [];
  views.forEach((left, at) => {
    for (const right of views.slice(at + 1)) {
      for (const it of driftBetween(left, right, context)) {
        const key = `${it.kind} ${[it.says].join("")}`;
        const turned = `${it.kind} ${it.left.report} ${it.left.start} ${it.right.report} ${it.right.start}`;
        if (told.has(key) || told.has(turned)) continue;
        told.add(key).add(turned);
        drift.push(it);
      }
    }
  });
  return { utterance: { ...utterance, drift }, readings };
}
