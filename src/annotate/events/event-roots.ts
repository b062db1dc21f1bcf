// Takes a word that may name a happening, gives the root that the tables and the model give it, and asks whether it may carry its sentence.
import { RELATIONS, UPOS, type Syntax } from "../../model/index.ts";
import { HashList } from "../weights/hash-list.ts";
import { eventFeatures, stemFeature } from "./event-features.ts";
import { lastClassAlone, likeliestBut, scored, type EventModel } from "./event-model.ts";
import type { EventReading } from "./event-reading.ts";
import type { EventTree } from "./event-tree.ts";
import type { Trigger } from "./events-rule.ts";

const VERB = UPOS.indexOf("VERB");

/** What is asked of a sentence: its tokens, its tree, and the verb that carries what it tells, -1 for none. */
export interface JudgedSentence {
  readonly bounds: readonly [number, number];
  readonly tree: EventTree | null;
  readonly lead: number;
}

const LEADING: ReadonlySet<number> = new Set(
  (["root", "ccomp", "parataxis", "xcomp", "advcl"] as const).map((it) => RELATIONS.indexOf(it)),
);
const [ROOT, OBJECT] = (["root", "obj"] as const).map((it) => RELATIONS.indexOf(it));
/** How likely the root must be of a verb that no table names, and of a word whose table root it overrules inside a sentence. */
const LEAST_LEAD = 0.1;
const LEAST_OVERRULING = 0.6;
/** How likely it must be that a verb names no happening though it or its object speaks for a root. */
const LEAST_NOTHING = 0.6;
/** What stands for a verb that carries its sentence and is in no table. */
export const OPEN: Trigger = { lemma: "", code: null, form: "verb", forms: [] };

/** The model with room for the features of a word and their scores. */
export interface Judge {
  readonly model: EventModel;
  readonly list: HashList;
  readonly room: Float64Array;
  /** Whose scores are in the room. */
  weighed: { readonly sentence: JudgedSentence; readonly at: number } | null;
  /** Whether a stem alone speaks for no happening. */
  readonly isIdle: (stem: number) => boolean;
}

export const judgeOf = (model: EventModel): Judge => ({
  model,
  list: new HashList(),
  room: new Float64Array(model.roots.classes),
  weighed: null,
  isIdle: lastClassAlone(model.roots),
});

/** No root: all are asked for. */
const NONE = -1;

/** Writes the scores of a word's roots into the judge's room; what carries a sentence is asked about twice. */
export function weighRoots({ words }: EventReading, at: number, sentence: JudgedSentence, tree: EventTree, judge: Judge): void {
  if (judge.weighed?.sentence === sentence && judge.weighed.at === at) return;
  eventFeatures(tree, words, at, at === sentence.lead, sentence.bounds, judge.list);
  scored(judge.model.roots, judge.list, judge.room);
  judge.weighed = { sentence, at };
}

/**
 * The trigger with the root that the model gives it; null where a verb is in no table and names no happening for
 * the model either. Without a tree or a model the table's root stands.
 */
export function decided(
  reading: EventReading,
  at: number,
  known: Trigger | undefined,
  sentence: JudgedSentence,
  judge: Judge | null,
): Trigger | null {
  const { tree, lead } = sentence;
  if (judge === null || tree === null) return known ?? null;
  const { words, tables, syntax } = reading;
  weighRoots(reading, at, sentence, tree, judge);
  let [root, chance] = likeliestBut(judge.room, NONE, judge.model.roots.unit);
  // A word that speaks for a root by itself or by its object is passed over only where the model is sure.
  const object = at === lead ? objectOf(syntax, at) : -1;
  const isHinted = object >= 0 && (words.kind(at) > 0 || words.kind(object) > 0);
  if (root === tables.roots.length && isHinted && chance < LEAST_NOTHING)
    [root, chance] = likeliestBut(judge.room, root, judge.model.roots.unit);
  const code = tables.roots[root] ?? null;
  if (known === undefined) return code === null || chance < LEAST_LEAD ? null : { ...OPEN, code };
  if (code === null) return known;
  const least = at !== lead ? LEAST_OVERRULING : known.code === null ? LEAST_LEAD : 0;
  return chance < least || (known.code === null && at !== lead) ? known : { ...known, code };
}

/** Whether a verb may carry its sentence and its stem alone does not speak against it: what is asked before a tree is made. */
export function mayLead({ syntax, words }: EventReading, at: number, { isIdle }: Judge): boolean {
  if (syntax.upos[at] !== VERB) return false;
  if (!LEADING.has(syntax.relation[at] ?? -1)) {
    const head = syntax.head[at] ?? at;
    if (syntax.relation[head] !== ROOT || syntax.upos[head] === VERB) return false;
  }
  return words.kind(at) > 0 || !isIdle(stemFeature(words, at)) || words.kind(objectOf(syntax, at)) > 0;
}

/** Tokens behind a verb among which its object is looked for. */
const OBJECT_REACH = 8;

/** A verb's object ("conducted an investigation"), -1 for none. */
function objectOf({ head, relation }: Syntax, at: number): number {
  for (let it = at + 1; it <= at + OBJECT_REACH; it += 1) if (head[it] === at && relation[it] === OBJECT) return it;
  return -1;
}
