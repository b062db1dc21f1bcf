// Takes an episode's reports, gives what each calls people and things that nobody names: "marchers", "rioters"; "the hall", "a gymnasium".
import { UPOS, valueOf, type EntityId, type Episode, type LinkedReport } from "../model/index.ts";
import type { Context } from "./context.ts";
import { labelIn, type Label, type NameGroup } from "./name-labels.ts";
import type { ThingKind } from "./name-rule.ts";
import { nounLabels, rangeOf, type NounLabel } from "./noun-labels.ts";

interface Told {
  readonly label: Label;
  readonly noun: string;
  /** What tells it from others of its kind: the nouns before its noun, "" where there are none. */
  readonly which: string;
  /** Whose it is by its words: "Veldran" fighters; null where they do not say. */
  readonly owner: EntityId | null;
}

const NOUNS: ReadonlySet<number> = new Set((["NOUN", "PROPN"] as const).map((it) => UPOS.indexOf(it)));

/** The party of the last entity named inside a phrase. */
function ownerIn(report: LinkedReport, start: number, end: number, { parties }: Context): EntityId | null {
  let owner: EntityId | null = null;
  for (const mention of report.annotated.layers.mentions) {
    if (mention.start < start || mention.end > end || mention.form !== "name") continue;
    const local = valueOf(mention.entity);
    const entity = local === null ? undefined : report.entityOf[local];
    if (entity !== undefined) owner = parties.partyOf(entity);
  }
  return owner;
}

function toldAt(report: LinkedReport, found: NounLabel, { several }: ThingKind, context: Context): Told | null {
  const { nameLabels: words, numberWords, negators } = context.tables;
  const isOther = (it: string): boolean => words.others.has(it) || words.counting.has(it) || numberWords.has(it) || negators.has(it);
  if (found.before.some((it) => isOther(it) || /^\d/u.test(it))) return null;
  // "Rail strike": a noun without an article is no one thing.
  if (!several && found.before.length === 0) return null;
  const range = rangeOf(report, found.first, found.end);
  const { upos } = report.annotated.layers.syntax;
  const which = found.before.filter((_, at) => found.first + at < found.head && NOUNS.has(upos[found.first + at] ?? -1)).join(" ");
  return { label: labelIn(report, range, context), noun: found.noun, which, owner: ownerIn(report, range.start, range.end, context) };
}

/** People of one side: those that the words leave open are of the only side that they name. */
function bySide(told: readonly Told[]): Told[][] {
  const owners = [...new Set(told.flatMap(({ owner }) => owner ?? []))];
  if (owners.length < 2) return [[...told]];
  return [null, ...owners].map((owner) => told.filter((it) => it.owner === owner));
}

/**
 * One thing: where a report has two of the kind, or two reports different ones, only what bears one noun is one. The
 * general noun ("ship") is then nobody's.
 */
function byNoun(told: readonly Told[], { general }: ThingKind): Told[][] {
  const nouns = [...new Set(told.map(({ noun }) => noun))].filter((it) => !general.has(it));
  const parted = new Map<string, Set<string>>();
  for (const { label, which } of told)
    if (which !== "") parted.set(label.report, (parted.get(label.report) ?? new Set<string>()).add(which.toLowerCase()));
  if ([...parted.values()].some((it) => it.size > 1)) return [];
  if (nouns.length < 2) return [[...told]];
  const inOne = new Map<string, Set<string>>();
  for (const { label, noun } of told)
    if (!general.has(noun)) inOne.set(label.report, (inOne.get(label.report) ?? new Set<string>()).add(noun));
  if ([...inOne.values()].every((it) => it.size < 2)) return [[...told]];
  return nouns.map((noun) => told.filter((it) => it.noun === noun));
}

/** Gives what an episode's reports call each group of people and each thing of a kind, those that one report alone tells of too. @cost O(tokens × mentions of a label's report) */
export function groupNames({ reports }: Episode, context: Context): NameGroup[] {
  const { things } = context.tables.nameLabels;
  return things.flatMap((kind) => {
    const told = [...reports].sort().flatMap((id) => {
      const report = context.reportOf(id);
      return nounLabels(report, kind.nouns).flatMap((found) => toldAt(report, found, kind, context) ?? []);
    });
    const groups = kind.several ? bySide(told) : byNoun(told, kind);
    return groups.flatMap((group): NameGroup[] => {
      const labels = group.map(({ label }) => label);
      const [first] = labels;
      return first === undefined ? [] : [{ called: first.text, labels }];
    });
  });
}
