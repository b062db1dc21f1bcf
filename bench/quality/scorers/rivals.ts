// Takes a dossier and an affair coded by hand, gives which of its rival accounts and drifts were found.
import type { Citation, Dossier } from "../../../src/model/index.ts";
import type { CodedRival, GoldAffair } from "./affair.ts";

/** A stretch of a report's source. */
interface Stretch {
  readonly report: string;
  readonly start: number;
  readonly end: number;
}

type Side = readonly Stretch[];

const isHit = (left: Side, right: Side): boolean =>
  left.some((a) => right.some((b) => a.report === b.report && a.start < b.end && b.start < a.end));

/** True where two sides of the one lie on two different sides of the other. */
const opposes = (coded: readonly Side[], found: readonly Side[]): boolean =>
  coded.some((a, i) => found.some((b, j) => isHit(a, b) && coded.some((c, k) => k !== i && found.some((d, l) => l !== j && isHit(c, d)))));

/** Where a side's words stand; its statements' whole contents where it names no words. */
function codedSides({ sides = [], accounts = [] }: CodedRival, { statements, texts }: GoldAffair): Side[] {
  const contents = new Map(
    statements.map(({ id, report, content }) => [id, content.map(([start, end]): Stretch => ({ report, start, end }))]),
  );
  const place = (report: string, words: string): Stretch[] => {
    const start = texts.get(report)?.indexOf(words) ?? -1;
    return start < 0 ? [] : [{ report, start, end: start + words.length }];
  };
  return [
    ...sides.map((side) => side.statements.flatMap((id) => contents.get(id) ?? [])),
    ...accounts.map(({ statement, report, words }) =>
      report === undefined ? (contents.get(statement ?? "") ?? []) : place(report, words),
    ),
  ];
}

const stretches = (citations: readonly Citation[]): Stretch[] => citations.map(({ report, start, end }) => ({ report, start, end }));

/** Each opposition that the dossier sets out, as the words that its sides rest on: rival accounts, and drifts with their two wordings. */
function foundSides({ rivals, utterances, statements }: Dossier): Side[][] {
  const contents = new Map(statements.map(({ id, content }) => [id, content]));
  return [
    ...rivals.map(({ sides }) =>
      sides.map((side) => stretches(side.words.length > 0 ? side.words : side.statements.flatMap((id) => contents.get(id) ?? []))),
    ),
    ...utterances.flatMap(({ drift }) => drift.map(({ left, right }) => [stretches([left]), stretches([right])])),
  ];
}

/**
 * Gives the ids of the coded rival accounts and drifts that the dossier sets out: one of its rival accounts or drifts
 * has words of two coded sides on two sides of its own.
 *
 * @param dossier its reports are named as the coded ones are
 */
export function rivalsFound(dossier: Dossier, gold: GoldAffair): string[] {
  const found = foundSides(dossier);
  return gold.expected.rival_accounts.filter((coded) => found.some((it) => opposes(codedSides(coded, gold), it))).map(({ id }) => id);
}
