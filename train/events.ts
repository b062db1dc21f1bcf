// Takes sentences coded with PLOVER roots, gives the event model: `npm run train -- events` writes models/events.bin.
import { existsSync, readFileSync } from "node:fs";
import { EntityRoom } from "../src/annotate/events/entity-room.ts";
import { eventFeatures } from "../src/annotate/events/event-features.ts";
import { besideSource } from "../src/annotate/events/event-parties.ts";
import { EventWords } from "../src/annotate/events/event-words.ts";
import { askedVerb, nobodyFeatures, partiesIn } from "../src/annotate/events/event-actors.ts";
import { searched } from "../src/annotate/events/event-reading.ts";
import { PhraseEntities } from "../src/annotate/events/phrase-entities.ts";
import { HashList } from "../src/annotate/weights/hash-list.ts";
import { TreeLinks } from "../src/annotate/events/tree-links.ts";
import { EventTree } from "../src/annotate/events/event-tree.ts";
import { classifierOf, type ActorModel, type Classifier, type EventModel } from "../src/annotate/events/event-model.ts";
import type { ModelArray } from "../src/annotate/weights/model-file.ts";
import { annotator } from "../src/annotate/stage.ts";
import { EVENTS } from "../src/lang/en/events.ts";
import { PAGE } from "../src/lang/en/page.ts";
import { RELATIONS, UPOS, type Article, type Layers } from "../src/model/index.ts";
import { groundStages } from "../src/preset-stages.ts";
import { read } from "../src/read/index.ts";
import { learnedChooser, type Choice } from "./chooser.ts";
import { trainedLinear, type LinearRow } from "./linear.ts";

/** Places of the table, a power of two; classes: the roots and "no happening". */
const PLACES = 1 << 16;
const CLASSES = EVENTS.roots.length + 1;
const NOTHING = EVENTS.roots.length;
/** What a word inside a sentence counts whose root only the table gives, and one of another corpus of which only the group of roots is known. */
const TABLE_SHARE = 0.15;
const GROUP_SHARE = 0.5;
/** What a verb of ordinary news counts, and how many articles of it are read. */
const PLAIN_SHARE = 0.1;
const PLAIN = 40;
/** @source five-fold over PLV train and dev: bench/quality/plv.ts */
const SETTINGS = { classes: CLASSES, size: PLACES, epochs: 15, rate: 0.05, decay: 0.02, seed: 3 };

const ACTOR_PLACES = 1 << 16;
const ACTOR_SETTINGS = { size: ACTOR_PLACES, epochs: 8, rate: 0.03, least: 2, members: 4, shown: 1, seed: 5 };

const VERB = UPOS.indexOf("VERB");
const NOUN = UPOS.indexOf("NOUN");
const OBJECT = RELATIONS.indexOf("obj");

/** A sentence as the corpora have it. `penta`: 0 statement, 1 and 2 cooperation, 3 and 4 conflict, in words and in deeds. */
export interface CodedSentence {
  readonly id: string;
  readonly text: string;
  readonly code: string;
  readonly penta: number;
  readonly source_actor_span: { readonly start: number; readonly end: number } | null;
  readonly target_span: { readonly start: number; readonly end: number } | null;
}

/** A sentence read as far as the event stage needs. */
export interface ReadSentence {
  readonly gold: CodedSentence;
  readonly article: Article;
  readonly layers: Layers;
}

export const codedSentences = (file: string): CodedSentence[] =>
  existsSync(file)
    ? readFileSync(file, "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as CodedSentence)
    : [];

/** Reads sentences as the product does, without attributions. @param reader the reader's model @param names the names' model */
export function sentencesRead(coded: readonly CodedSentence[], reader: Uint8Array, names: Uint8Array): ReadSentence[] {
  const annotate = annotator(groundStages(reader, names));
  return coded.map((gold) => {
    const { article } = read(
      { id: gold.id, file: gold.id, mediaType: "text/plain", source: gold.text, sourceHash: "", metadata: {} },
      PAGE,
    );
    return { gold, article, layers: annotate(article).layers };
  });
}

/** Which roots each group of the five-class corpora holds, as PLV has them side by side. */
function rootsByGroup(coded: readonly CodedSentence[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, Set<number>>();
  for (const { code, penta } of coded) found.set(penta, (found.get(penta) ?? new Set()).add(EVENTS.roots.indexOf(code)));
  return new Map([...found].map(([penta, roots]) => [penta, [...roots].sort((a, b) => a - b)]));
}

/** `hint`: the root that the word or its object speaks for, from 1. */
type Labelling = (lead: boolean, table: number, hint: number) => Pick<LinearRow, "label" | "weight" | "among"> | null;

/** A row for each word of a text that may name a happening and that `labelled` has an answer for. */
function rowsOf({ article, layers }: Pick<ReadSentence, "article" | "layers">, labelled: Labelling): LinearRow[] {
  const { tokens, syntax, sentences } = layers;
  const form = (at: number): string => article.text.slice(tokens.start[at], tokens.end[at]).toLowerCase();
  const words = new EventWords(article, layers, EVENTS);
  const list = new HashList();
  const rows: LinearRow[] = [];
  for (let index = 0; index < sentences.count; index++) {
    const [first, end] = [sentences.first[index]!, sentences.end[index]!];
    const tree = new EventTree(first, end, syntax, words);
    const lead = tree.lead();
    for (let at = first; at < end; at++) {
      const tag = syntax.upos[at];
      const kind = tag === VERB ? "verb" : tag === NOUN ? "noun" : null;
      if (kind === null) continue;
      const table = EVENTS.triggers.find((it) => it.form === kind && it.forms.includes(form(at)));
      if (table === undefined && at !== lead) continue;
      const root = table?.code == null ? -1 : EVENTS.roots.indexOf(table.code);
      const object = tree.children(at).find((it) => syntax.relation[it] === OBJECT);
      const answer = labelled(at === lead, root, words.kind(at) || (object === undefined ? 0 : words.kind(object)));
      if (answer === null) continue;
      eventFeatures(tree, words, at, at === lead, [first, end], list);
      rows.push({ ...answer, features: list.row().map((it) => it & (PLACES - 1)) });
    }
  }
  return rows;
}

const byTable: Labelling = (_, table) => (table < 0 ? null : { label: table, weight: TABLE_SHARE });

/** Rows of a coded sentence: the verb that carries it has its root, the other words what the table says. */
const codedRows = (sentence: ReadSentence): LinearRow[] =>
  rowsOf(sentence, (lead, table) => (lead ? { label: EVENTS.roots.indexOf(sentence.gold.code) } : byTable(lead, table, 0)));

/** Rows of sentences of which only the group is known. */
function groupedRows(sentence: ReadSentence, groups: ReadonlyMap<number, readonly number[]>): LinearRow[] {
  const { penta } = sentence.gold;
  const among = penta === 0 ? [NOTHING] : groups.get(penta);
  return among === undefined
    ? []
    : rowsOf(sentence, (lead, table) =>
        lead
          ? among.length === 1
            ? { label: among[0]!, weight: GROUP_SHARE }
            : { label: -1, among, weight: GROUP_SHARE }
          : byTable(lead, table, 0),
      );
}

/** A choice between nobody and the words of a sentence; others whose phrase meets the marked stretch are not learnt to be wrong. */
function choiceOf(
  nobody: Int32Array,
  heads: readonly number[],
  rows: readonly Int32Array[],
  right: number,
  meetsMarked: (head: number) => boolean,
): Choice {
  const kept = heads.map((_, at) => at).filter((at) => heads[at] === right || !meetsMarked(heads[at]!));
  return { candidates: [nobody, ...kept.map((at) => rows[at]!)], right: 1 + kept.findIndex((at) => heads[at] === right) };
}

/** For one coded sentence who of its words is the source and who the target; nobody where none is among those marked. */
function actorChoices({ gold, article, layers }: ReadSentence): { source: Choice; target: Choice }[] {
  const { tokens, syntax, sentences } = layers;
  const form = (at: number): string => article.text.slice(tokens.start[at], tokens.end[at]).toLowerCase();
  const words = new EventWords(article, layers, EVENTS);
  const said = new Int32Array(0);
  const reading = {
    ...layers,
    ...searched(layers),
    article,
    tables: EVENTS,
    words,
    form,
    countsIn: () => [],
    said,
    links: new TreeLinks(),
    room: new EntityRoom(),
  };
  const row = new HashList();
  const found: { source: Choice; target: Choice }[] = [];
  for (let index = 0; index < sentences.count; index++) {
    const bounds = [sentences.first[index]!, sentences.end[index]!] as const;
    const tree = new EventTree(...bounds, syntax, words);
    const lead = tree.lead();
    if (lead < 0) continue;
    const parsed = { tree, entities: new PhraseEntities(reading, tree, ...bounds) };
    const asked = askedVerb(reading, parsed, lead, EVENTS.roots.indexOf(gold.code));
    const { heads, rows, ends } = partiesIn(asked, bounds);
    const inside = (token: number, span: CodedSentence["target_span"]): boolean =>
      span !== null && tokens.start[token]! < span.end && span.start < tokens.end[token]!;
    const meets = (head: number, span: CodedSentence["target_span"]): boolean => {
      const [from, to] = tree.phraseOf(head);
      return span !== null && tokens.start[from]! < span.end && span.start < tokens.end[to - 1]!;
    };
    // The word of the marked stretch that hangs on something outside it.
    const meant = (span: CodedSentence["target_span"]): number => {
      const among = heads.filter((it) => inside(it, span));
      return among.find((it) => tree.head(it) === it || !inside(tree.head(it), span)) ?? among[0] ?? -1;
    };
    const [source, target] = [meant(gold.source_actor_span), meant(gold.target_span)];
    const placesOf = (list: Int32Array): Int32Array => list.map((it) => it & (ACTOR_PLACES - 1));
    const own = ends.map((end, at) => placesOf(rows.row(ends[at - 1] ?? 0, end)));
    const seen = (write: (out: HashList) => void): Int32Array => {
      write(row);
      return placesOf(row.row());
    };
    const tied = heads.map((head) => seen((out) => besideSource(asked.view, head, source, asked.root, out)));
    const both = own.map((it, at) => Int32Array.from([...it, ...tied[at]!]));
    found.push({
      source: choiceOf(seen((out) => nobodyFeatures(asked, "source", out)), heads, own, source, (it) => meets(it, gold.source_actor_span)), // prettier-ignore
      target: choiceOf(
        seen((out) => nobodyFeatures(asked, "target", out)),
        heads,
        both,
        target,
        (it) => meets(it, gold.target_span),
      ),
    });
  }
  return found;
}

/** Weights as whole numbers of one byte. */
function roundedClassifier(weights: Float64Array, classes: number): Classifier {
  const largest = weights.reduce((most, it) => Math.max(most, Math.abs(it)), 1e-9);
  const unit = Math.fround(largest / 127);
  return classifierOf(
    classes,
    unit,
    Int8Array.from(weights, (it) => Math.round(it / unit)),
  );
}

/** Rows of ordinary news: a verb that carries a sentence and speaks for no root names no happening. */
const plainRows = (report: Pick<ReadSentence, "article" | "layers">): LinearRow[] =>
  rowsOf(report, (lead, table, hint) => (lead && table < 0 && hint === 0 ? { label: NOTHING, weight: PLAIN_SHARE } : null));

/** What training stands on: coded sentences, others of which only the group is known, and ordinary news. */
export interface EventCorpus {
  readonly coded: readonly ReadSentence[];
  readonly grouped: readonly ReadSentence[];
  readonly plain: readonly Pick<ReadSentence, "article" | "layers">[];
}

/** Every corpus there is, read. @param reader the reader's model @param names the names' model @param folder where the corpora lie */
export function eventCorpus(folder: string, reader: Uint8Array, names: Uint8Array): EventCorpus {
  const rows = (name: string): CodedSentence[] => codedSentences(`${folder}/${name}.jsonl`);
  return {
    coded: sentencesRead([...rows("plv/train"), ...rows("plv/dev")], reader, names),
    grouped: sentencesRead(rows("cameo_penta/train"), reader, names),
    plain: sentencesRead(rows("polnear/train").slice(0, PLAIN), reader, names),
  };
}

/** @cost about ten seconds */
export function trainEvents({ coded, grouped, plain }: EventCorpus): EventModel {
  const groups = rootsByGroup(coded.map(({ gold }) => gold));
  const rows = [...coded.flatMap(codedRows), ...grouped.flatMap((it) => groupedRows(it, groups)), ...plain.flatMap(plainRows)];
  return { roots: roundedClassifier(trainedLinear(rows, SETTINGS), CLASSES), ...trainedActors(coded) };
}

/** Who does it and whom it strikes, learnt from coded sentences. @cost about five seconds */
export function trainedActors(coded: readonly ReadSentence[]): ActorModel {
  const choices = coded.flatMap(actorChoices);
  return {
    sources: learnedChooser(
      choices.map(({ source }) => source),
      ACTOR_SETTINGS,
    ),
    targets: learnedChooser(
      choices.map(({ target }) => target),
      ACTOR_SETTINGS,
    ),
  };
}

export const eventArrays = ({ roots, sources, targets }: EventModel): Record<string, ModelArray> => ({
  "roots/shape": Float32Array.of(roots.classes, roots.unit),
  "roots/weights": roots.weights,
  "sources/weights": sources.weights,
  "sources/scale": sources.scale,
  "targets/weights": targets.weights,
  "targets/scale": targets.scale,
});
