// Takes a phrase for a force that does not say whose it is ("a battalion", "the border police across the river", "invaders"), gives which of the forces told of elsewhere it is.
import { RELATIONS, UPOS, valueOf, type EntityId, type Linked, type LinkedReport } from "../../model/index.ts";
import { firstWhere } from "../../text/bisect.ts";
import type { Context } from "../context.ts";
import { isOfMany, labelIn, type Label } from "./name-labels.ts";
import { longerEnds, rangeOf, type NounLabel } from "./noun-labels.ts";
import type { CompareTables } from "../rule.ts";

/** A force of nobody by its words. */
export interface Ownerless {
  readonly labels: readonly Label[];
  readonly branch: string;
  readonly noun: string;
  /** "Foreign", "invaders": of another side than that of whoever calls them so. */
  readonly isStrange: boolean;
  /** "A battalion": of which nothing was said before. */
  readonly isNew: boolean;
  /** The state of whoever calls them so; null where none is known. */
  readonly by: EntityId | null;
}

/** What an episode tells of one force. */
export interface OwnedForce {
  readonly party: EntityId;
  readonly branch: string;
  readonly nouns: ReadonlySet<string>;
}

const OBLIQUE: ReadonlySet<number> = new Set((["obl", "nmod"] as const).map((it) => RELATIONS.indexOf(it)));
const OBJECT = RELATIONS.indexOf("obj");
const NOMINAL: ReadonlySet<number> = new Set((["NOUN", "PROPN"] as const).map((it) => UPOS.indexOf(it)));
const MODIFYING: ReadonlySet<number> = new Set((["DET", "ADJ", "PRON"] as const).map((it) => UPOS.indexOf(it)));
/** Tokens behind a preposition within which its noun stands. */
const NEAR = 4;

/** Whether a place behind a noun says where it is, and not where something is done: "with the guards across the river", "has an army on the bank". */
function isPlaced(report: LinkedReport, { head, end }: NounLabel, word: (at: number) => string, { nameLabels }: CompareTables): boolean {
  const { syntax } = report.annotated.layers;
  if (OBLIQUE.has(syntax.relation[head] ?? -1)) return nameLabels.beyond.has(word(end));
  return syntax.relation[head] === OBJECT && nameLabels.having.has(word(syntax.head[head] ?? head)) && nameLabels.standing.has(word(end));
}

/** Where the place ends that stands behind a noun and says where it is; the noun's own end where none does. */
function placedEnd(report: LinkedReport, found: NounLabel, { tables }: Context): number {
  const { article, layers } = report.annotated;
  const { tokens, syntax, times } = layers;
  const word = (at: number): string => article.text.slice(tokens.start[at] ?? 0, tokens.end[at] ?? 0).toLowerCase();
  const { end } = found;
  if (!isPlaced(report, found, word, tables)) return end;
  let at = end + 1;
  while (at < end + NEAR && MODIFYING.has(syntax.upos[at] ?? -1)) at++;
  if (!NOMINAL.has(syntax.upos[at] ?? -1) || NOMINAL.has(syntax.upos[at + 1] ?? -1)) return end;
  const range = rangeOf(report, end, at + 1);
  const time = times[firstWhere(times.length, (it) => (times[it]?.end ?? 0) > range.start)];
  return time !== undefined && time.start < range.end ? end : at + 1;
}

const statesByName = new WeakMap<Linked, ReadonlyMap<string, ReadonlySet<EntityId>>>();

/** States by their names and labels in lower case. @cost O(entities) once a run */
function statesOf(linked: Linked): ReadonlyMap<string, ReadonlySet<EntityId>> {
  const before = statesByName.get(linked);
  if (before !== undefined) return before;
  const made = new Map<string, Set<EntityId>>();
  for (const { kind, id, name, labels } of linked.entities)
    if (kind === "state")
      for (const it of [name, ...labels]) made.set(it.toLowerCase(), (made.get(it.toLowerCase()) ?? new Set<EntityId>()).add(id));
  statesByName.set(linked, made);
  return made;
}

/** The state that an outlet bears in its name, by one of that state's names or its capital's; null where none does, or several do. @cost O(words of the name) */
function stateOfOutlet(report: LinkedReport, { linked }: Context): EntityId | null {
  const words = (valueOf(report.annotated.article.outlet) ?? "").toLowerCase().split(/\s+/);
  const [first, other] = new Set(words.flatMap((it) => [...(statesOf(linked).get(it) ?? [])]));
  return first !== undefined && other === undefined ? first : null;
}

/** Gives a force that no word of its phrase gives to anybody; null where the phrase says more of it than an article and its branch. */
export function ownerlessAt(report: LinkedReport, found: NounLabel, context: Context): Ownerless | null {
  const { nameLabels: words, indefinite, owning } = context.tables;
  const { article, layers } = report.annotated;
  const noun = context.tables.lemmaOf(found.noun);
  const isFoe = words.foes.has(found.noun);
  if (!words.forces.has(found.noun) && !isFoe) return null;
  const isPlain = (it: string): boolean =>
    it === words.definite || words.pointing.has(it) || indefinite.has(it) || words.branches.has(it) || words.foreign.has(it);
  if (found.before.some((it) => !isPlain(it) || isOfMany(it, context))) return null;
  const isStrange = isFoe || found.before.some((it) => words.foreign.has(it));
  // "Would troops be sent?": any.
  if (!isStrange && found.before.length === 0) return null;
  const after = article.text.slice(layers.tokens.start[found.end] ?? 0, layers.tokens.end[found.end] ?? 0);
  if (after === owning) return null;
  const label = labelIn(report, rangeOf(report, found.first, found.end), context);
  const ends = [...longerEnds(report, found, words.binding), placedEnd(report, found, context)].filter((it) => it > found.end);
  const speaker = label.by === null ? null : context.parties.partyOf(label.by);
  return {
    labels: [label, ...ends.map((end) => labelIn(report, rangeOf(report, found.first, end), context))],
    branch: [...found.before, found.noun].flatMap((it) => words.branches.get(it) ?? [])[0] ?? "",
    noun,
    isStrange,
    isNew: indefinite.has(found.before[0] ?? ""),
    by: isStrange ? (speaker ?? stateOfOutlet(report, context)) : null,
  };
}

/**
 * The only force of the episode that it can be: of its branch, or borne by its noun, else, where it is new or another
 * side's, the only one told of.
 */
export function ownerOf<Force extends OwnedForce>(
  { branch, noun, isStrange, isNew, by }: Ownerless,
  forces: readonly Force[],
): Force | null {
  const others = forces.filter(({ party }) => party !== by);
  const only = (them: readonly Force[]): Force | null => (them.length === 1 ? (them[0] ?? null) : null);
  if (branch !== "") {
    const own = others.filter((it) => it.branch === branch);
    return own.length > 0 || !isStrange ? only(own) : only(others.filter(({ nouns }) => nouns.has(noun)));
  }
  const named = others.filter(({ nouns }) => nouns.has(noun));
  return named.length > 0 || !(isNew || isStrange) ? only(named) : only(others);
}
