// Takes an affair's reports, gives what each outlet and party calls the unnamed forces of each side: "border guards", "our men", "the Veldran outfit".
import { valueOf, type EntityId, type Episode, type LinkedReport } from "../model/index.ts";
import type { Context } from "./context.ts";
import { mentionsByToken } from "./mentions-by-token.ts";
import { labelIn, type Label, type NameGroup } from "./name-labels.ts";
import { nounLabels, rangeOf, type NounLabel } from "./noun-labels.ts";

interface Force {
  readonly label: Label;
  /** Whose it is: a state or a side. */
  readonly party: EntityId;
  /** Which force, "" where the words do not say. */
  readonly branch: string;
}

/** Tokens after "in" within which a state's uniform is looked for. */
const WORN_WITHIN = 4;

/** The party of a state or side that a stretch speaks of, the last of several; null for none. */
function partyIn(report: LinkedReport, start: number, end: number, { parties }: Context): EntityId | null {
  let party: EntityId | null = null;
  for (const mention of report.annotated.layers.mentions) {
    if (mention.start < start || mention.end > end) continue;
    const local = valueOf(mention.entity);
    const entity = local === null ? undefined : report.entityOf[local];
    if (entity === undefined) continue;
    const owner = parties.partyOf(entity);
    if (parties.entity(owner)?.kind === "state") party = owner;
  }
  return party;
}

/** "Persons in Veldran uniform": where the phrase ends with it; the noun's own end where none is worn. */
function wornEnd(report: LinkedReport, { head, end }: NounLabel, context: Context): number {
  const { tables } = context;
  const { wearing, uniforms } = tables.nameLabels;
  const { article, layers } = report.annotated;
  const word = (at: number): string => article.text.slice(layers.tokens.start[at] ?? 0, layers.tokens.end[at] ?? 0).toLowerCase();
  if (word(head + 1) !== wearing) return end;
  for (let at = head + 2; at < layers.tokens.count && at <= head + WORN_WITHIN; at++) if (uniforms.has(word(at))) return at + 1;
  return end;
}

/** "The militias of Norland": where the state that it is of ends behind a noun; the noun's own end where none follows. */
function ownedEnd(report: LinkedReport, { head, end }: NounLabel, { tables }: Context): number {
  const { article, layers } = report.annotated;
  const { tokens } = layers;
  if (end > head + 1 || article.text.slice(tokens.start[end] ?? 0, tokens.end[end] ?? 0) !== tables.owning) return end;
  for (let at = end + 1; at < tokens.count && at <= end + WORN_WITHIN; at++) {
    const mention = mentionsByToken(report).token(at);
    if (mention?.form === "name") return at + 1;
    if (!tables.determiners.has(article.text.slice(tokens.start[at] ?? 0, tokens.end[at] ?? 0).toLowerCase())) return end;
  }
  return end;
}

function forceAt(report: LinkedReport, found: NounLabel, context: Context): Force | null {
  const { nameLabels: words, numberWords } = context.tables;
  const isCounted = found.before.some((it) => numberWords.has(it) || /^\d/u.test(it) || words.others.has(it));
  if (isCounted) return null;
  const worn = wornEnd(report, found, context);
  const end = worn > found.end ? worn : ownedEnd(report, found, context);
  const range = rangeOf(report, found.first, end);
  const label = labelIn(report, range, context);
  const isOurs = words.ours.has(found.before[0] ?? "");
  const party = isOurs ? (label.by === null ? null : context.parties.partyOf(label.by)) : partyIn(report, range.start, range.end, context);
  if (party === null || context.parties.entity(party)?.kind !== "state") return null;
  const isOwned = words.owned.has(found.noun) && (isOurs || found.before[0] === words.its);
  if (!words.forces.has(found.noun) && !isOwned && !(words.people.has(found.noun) && worn > found.end)) return null;
  const branches = [...found.before, found.noun].flatMap((it) => words.branches.get(it) ?? []);
  return { label, party, branch: branches[0] ?? "" };
}

/** A force that the words leave open is the only one that they name of that party. */
function groupsOf(forces: readonly Force[]): Force[][] {
  const byParty = new Map<EntityId, Force[]>();
  for (const it of forces) byParty.set(it.party, [...(byParty.get(it.party) ?? []), it]);
  return [...byParty.values()].flatMap((own) => {
    const branches = [...new Set(own.flatMap(({ branch }) => (branch === "" ? [] : [branch])))];
    if (branches.length < 2) return [own];
    return ["", ...branches].map((branch) => own.filter((it) => it.branch === branch));
  });
}

/** Gives what an episode's reports call each force, those that one report alone tells of too. @cost O(tokens × mentions of a label's report) */
export function forceNames({ reports }: Episode, context: Context): NameGroup[] {
  const { forces, owned, people } = context.tables.nameLabels;
  const nouns = new Set([...forces, ...owned, ...people]);
  const all = [...reports].sort().flatMap((id) => {
    const report = context.reportOf(id);
    return nounLabels(report, nouns).flatMap((found) => forceAt(report, found, context) ?? []);
  });
  return groupsOf(all).flatMap((group): NameGroup[] => {
    const labels = group.map(({ label }) => label);
    const [first] = group;
    if (first === undefined) return [];
    const branch = group.find((it) => it.branch !== "")?.label.text ?? first.label.text;
    return [{ called: branch, labels }];
  });
}
