// Takes an affair's reports, gives what each outlet and party calls the unnamed forces of each side: "border guards", "our men", "the Veldran outfit".
import { valueOf, type EntityId, type Episode, type LinkedReport } from "../../model/index.ts";
import type { Context } from "../context.ts";
import { mentionsByToken } from "../wording/mentions-by-token.ts";
import { labelIn, type Label, type NameGroup } from "./name-labels.ts";
import { episodeOf } from "./groups.ts";
import { ownerlessAt, ownerOf, type OwnedForce, type Ownerless } from "./ownerless.ts";
import { nounLabels, rangeOf, type NounLabel } from "./noun-labels.ts";
import { pushTo } from "../../text/lists.ts";

interface Force {
  readonly label: Label;
  /** Whose it is: a state or a side. */
  readonly party: EntityId;
  /** Which force, "" where the words do not say. */
  readonly branch: string;
  /** What it is called by, in the singular. */
  readonly noun: string;
}

interface Told extends Force {
  /** Whether its sentence dates no other time than its episode's. */
  readonly isNow: boolean;
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
  return { label, party, branch: branches[0] ?? "", noun: context.tables.lemmaOf(found.noun) };
}

/** A force that the words leave open is the only one that they name of that party. */
function groupsOf(forces: readonly Told[]): ForceGroup[] {
  const byParty = new Map<EntityId, Told[]>();
  for (const it of forces) pushTo(byParty, it.party, it);
  return [...byParty].flatMap(([party, own]) => {
    const branches = [...new Set(own.flatMap(({ branch }) => (branch === "" ? [] : [branch])))];
    const parts = branches.length < 2 ? [own] : ["", ...branches].map((branch) => own.filter((it) => it.branch === branch));
    return parts.flatMap((them) => groupFrom(party, them));
  });
}

interface ForceGroup extends OwnedForce {
  readonly called: string;
  readonly labels: Label[];
  readonly isNow: boolean;
}

function groupFrom(party: EntityId, forces: readonly Told[]): ForceGroup[] {
  const [first] = forces;
  if (first === undefined) return [];
  const branched = forces.find(({ branch }) => branch !== "");
  const nouns = new Set(forces.map(({ noun }) => noun));
  const labels = forces.map(({ label }) => label);
  const isNow = forces.some((it) => it.isNow);
  return [{ party, branch: branched?.branch ?? "", nouns, called: (branched ?? first).label.text, labels, isNow }];
}

/**
 * Gives what an episode's reports call each force, those that one report alone tells of too.
 *
 * @param episodes those of its affair: a sentence that dates another tells of no force that is nobody's by its words
 * @cost O(tokens × mentions and times of a label's report)
 */
export function forceNames(episode: Episode, episodes: readonly Episode[], context: Context): NameGroup[] {
  const { forces, owned, people, foes } = context.tables.nameLabels;
  const nouns = new Set([...forces, ...owned, ...people, ...foes]);
  const ownerless: Ownerless[] = [];
  const all = [...episode.reports].sort().flatMap((id) => {
    const report = context.reportOf(id);
    return nounLabels(report, nouns).flatMap((found) => {
      const isNow = (): boolean => episodeOf(report, found, episode, episodes) === episode.id;
      const force = forceAt(report, found, context);
      if (force !== null) return { ...force, isNow: isNow() };
      const other = ownerlessAt(report, found, context);
      if (other !== null && isNow()) ownerless.push(other);
      return [];
    });
  });
  const groups = groupsOf(all);
  const now = groups.filter((it) => it.isNow);
  const owners = ownerless.map((it) => ownerOf(it, now));
  owners.forEach((owner, at) => ownerless[at]?.labels.forEach((it) => owner?.labels.push(it)));
  return groups.map(({ called, labels }) => ({ called, labels }));
}
