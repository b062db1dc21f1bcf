// Takes what an episode's reports call each happening, gives what one voice condemns by its name and another plays down or doubts by its own: "a massacre", "the dispersal"; "the terrorist act", "an alleged act of sabotage".
import type { EntityId, Episode, NameEntry, Span } from "../../model/index.ts";
import type { Account, Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import { pushTo } from "../../text/lists.ts";
import { outletTeller, tellerOf, tellerSide, type Teller } from "./tellers.ts";

type Label = NameEntry["labels"][number];

interface Called {
  readonly label: Label;
  readonly teller: Teller;
  readonly account: Account | null;
}

/** What a label holds of the thing: it condemns, plays down, or doubts that it was; null where it does none of them or several. */
function standOf({ text }: Label, { tables }: Context): "condemns" | "mild" | null {
  const { condemning, heads, justifying, justifiers } = tables.opposedLabels;
  const { condemningAlso, doubting, mild } = tables.claims.labelled;
  const words = text.toLowerCase().split(/[^\p{L}-]+/u);
  if (words.some((it) => doubting.has(it))) return "mild";
  const condemns = words.some((it) => condemning.includes(it) || condemningAlso.has(it));
  const plays = words.some((it) => mild.has(it) || justifying.includes(it) || (heads.includes(it) && words.some((that) => justifiers.includes(that)))); // prettier-ignore
  return condemns === plays ? null : condemns ? "condemns" : "mild";
}

const named = (by: EntityId, { parties }: Context): Teller => {
  const party = parties.partyOf(by) ?? by;
  return { key: parties.nameOf(party).toLowerCase(), name: parties.nameOf(party), entity: party, isOutlet: false };
};

/** Whose word a label is: who is said to call it so, who says what it stands in, else the outlet. */
function calledIn(label: Label, accounts: readonly Account[], context: Context): Called {
  const account = accounts.findLast(({ statement }) => statement.report === label.report && statement.content.some(({ start, end }) => start <= label.start && label.end <= end)) ?? null; // prettier-ignore
  if (label.by !== null) return { label, teller: named(label.by, context), account };
  return { label, teller: account === null ? outletTeller(label.report, context) : tellerOf(account, context), account };
}

/** Units of text before a label within which a "not" denies it. */
const DENIED_BEFORE = 16;

/** "This is not an accident": nobody calls it so. */
function isDenied({ report, start }: Label, { reportOf, tables }: Context): boolean {
  const before = reportOf(report)
    .annotated.article.text.slice(Math.max(0, start - DENIED_BEFORE), start)
    .toLowerCase();
  return before.split(/[^\p{L}'’]+/u).some((it) => tables.negators.has(it));
}

function byTeller(all: readonly Called[]): Called[][] {
  const found = new Map<string, Called[]>();
  for (const it of all) pushTo(found, it.teller.key, it);
  return [...found.values()];
}

/** Labels of one stand that are shown. */
const SHOWN = 6;

/** @param names what the reports of all episodes call everything @cost O(labels × statements of their report) */
export function labelledRivals(episode: Episode, accounts: readonly Account[], names: readonly NameEntry[], context: Context): Found[] {
  const reports = new Set(episode.reports);
  return names.flatMap(({ entity, labels }): Found[] => {
    if (entity !== null && context.parties.entity(entity)?.kind !== undefined) return [];
    const here = labels
      .filter(({ report, pronoun }) => reports.has(report) && pronoun === undefined)
      .filter((it) => !isDenied(it, context));
    const by = (stand: "condemns" | "mild"): Called[] => here.filter((it) => standOf(it, context) === stand).slice(0, SHOWN).map((it) => calledIn(it, accounts, context)); // prettier-ignore
    const [condemning, mild] = [by("condemns"), by("mild")];
    const mine = byTeller(condemning);
    // Who condemns it may speak of it by another's word as well.
    const theirs = byTeller(mild.filter((a) => !condemning.some((b) => b.teller.key === a.teller.key)));
    const [first, other] = [mine[0]?.[0], theirs[0]?.[0]];
    if (first === undefined || other === undefined) return [];
    const side = (them: readonly Called[]): Found["sides"][number] => tellerSide(them[0]!.teller, them.flatMap(({ account }) => account ?? []), them.map(({ label: { report, start, end } }): Span => ({ report, start, end }))); // prettier-ignore
    return [{ kind: "name", about: `what is called “${first.label.text}” and “${other.label.text}”`, sides: [...mine, ...theirs].map(side) }]; // prettier-ignore
  });
}
