// Takes the speakers and antecedents labelled by hand, gives how many of them the product names; prints it when run.
import { createHash } from "node:crypto";
import { jsonlArticles } from "../../src/ingest/index.ts";
import { ruleReader } from "../../src/annotate/attribution/attributions.ts";
import { whoIs } from "../../src/annotate/attribution/voices/speakers.ts";
import { ATTRIBUTION } from "../../src/lang/en/attribution.ts";
import { valueOf, type Annotated, type Attribution, type LocalEntity, type Mention, type Range } from "../../src/model/index.ts";
import { readAndAnnotate } from "../../src/presets.ts";
import { toSource } from "../../src/text/offset-map.ts";
import { corpusFile, isThere, recordsOf } from "./corpora.ts";
import type { GoldArticle } from "./hand/draw.ts";
import {
  antecedentLabels,
  articleOf,
  KINDS,
  speakerLabels,
  unseenSpeakerLabels,
  type AntecedentLabel,
  type Pair,
  type SpeakerLabel,
} from "./hand/gold.ts";
import { describesSame, isSameName } from "./hand/same-name.ts";

/** One figure of the score, in per cent. */
export interface SpeakerFigure {
  readonly name: string;
  readonly value: number;
}

/** What became of one label. `found` is false where no cue and no content of the product overlaps it, or no mention. */
export interface Outcome {
  readonly label: SpeakerLabel | AntecedentLabel;
  readonly found: boolean;
  readonly right: boolean;
  /** What the product says instead or as well, for those who look for the reason. */
  readonly said: string;
}

/** What the label gives, in one shape for both sets. */
interface Wanted {
  readonly name: string | null;
  readonly named: boolean;
  readonly alternatives: readonly string[];
  readonly with?: readonly string[];
}

type Reading = ReadonlyMap<string, Annotated>;

const inSource = ({ article }: Annotated, range: Range): Pair => {
  const { start, end } = toSource(article.toSource, range);
  return [start, end];
};

/** Characters that two lists of ranges share. */
function shared(left: readonly Pair[], right: readonly Pair[]): number {
  let sum = 0;
  for (const [start, end] of left) for (const [from, to] of right) sum += Math.max(0, Math.min(end, to) - Math.max(start, from));
  return sum;
}

const lengthOf = (list: readonly Pair[]): number => list.reduce((sum, [start, end]) => sum + end - start, 0);

/** Share of what either covers that both cover. */
function likeness(left: readonly Pair[], right: readonly Pair[]): number {
  const both = shared(left, right);
  return both === 0 ? 0 : both / (lengthOf(left) + lengthOf(right) - both);
}

/** The one with the highest score; null where none is above nothing. */
function best<Item>(items: readonly Item[], score: (item: Item) => number): Item | null {
  let [chosen, high]: [Item | null, number] = [null, 0];
  for (const item of items) {
    const value = score(item);
    if (value > high) [chosen, high] = [item, value];
  }
  return chosen;
}

/** The attribution whose cue overlaps the label's most (the content decides between equals), else whose content does. */
function attributionAt(annotated: Annotated, cue: readonly Pair[], content: readonly Pair[]): Attribution | null {
  const pairs = (ranges: readonly Range[] | null): Pair[] => (ranges ?? []).map((it) => inSource(annotated, it));
  const contents = (it: Attribution): number => likeness(pairs(it.content), content);
  const cues = (it: Attribution): number => likeness(pairs(it.cue), cue);
  const { attributions } = annotated.layers;
  const byCue = best(attributions, (it) => (cues(it) === 0 ? 0 : cues(it) + contents(it)));
  return byCue ?? best(attributions, contents);
}

const peopleIn = ({ layers }: Annotated): string[] =>
  layers.entities.filter(({ kind, named }) => kind === "person" && named).map(({ name }) => name);

/** Whether an entity is what `given` calls so: one name, or, for the unnamed and for lower-case words, a description. */
function isCalled(it: LocalEntity, given: string, named: boolean, people: readonly string[]): boolean {
  if (isSameName(given, it.name, it.kind === "person" ? people : null)) return true;
  if (named && given !== given.toLowerCase()) return false;
  return [it.name, ...(it.named ? [] : it.labels)].some((words) => describesSame(given, words));
}

/** Whether the entities are the ones wanted: each of several, and no named one where there is none to name. */
function isRight(
  { name, named, alternatives, with: others = [] }: Wanted,
  entities: readonly LocalEntity[],
  people: readonly string[],
): boolean {
  if (name === null) return entities.every((it) => !it.named);
  const isIt = (given: string): boolean => entities.some((it) => isCalled(it, given, named, people));
  return [name, ...alternatives].some(isIt) && others.every(isIt);
}

const namesOf = (entities: readonly LocalEntity[]): string => entities.map(({ name }) => name).join("; ");

function speakerOutcome(label: SpeakerLabel, annotated: Annotated, content: readonly Pair[]): Outcome {
  const attribution = attributionAt(annotated, label.cue ?? [], content);
  if (attribution === null) return { label, found: false, right: false, said: "no attribution" };
  const { entities } = annotated.layers;
  const one = valueOf(attribution.speaker);
  const spoken = [...new Set(one === null ? attribution.speakers : [one, ...attribution.speakers])].map((index) => entities[index]!);
  const words = (attribution.source ?? []).map(({ start, end }) => annotated.article.text.slice(start, end)).join(" … ");
  const said = `${namesOf(spoken)} (${attribution.speaker.state}, source “${words}”, ${attribution.rule})`;
  return { label, found: true, right: isRight({ ...label, name: label.speaker }, spoken, peopleIn(annotated)), said };
}

const { viewOf } = ruleReader(ATTRIBUTION);

/** Who speaks where the source is the one that people marked: what is left when finding it is no question. */
function givenOutcome(label: SpeakerLabel, annotated: Annotated): Outcome {
  const { article, layers } = annotated;
  const { tokens, entities } = layers;
  const at = Array.from({ length: tokens.count }, (_, token) => token).filter((token) => {
    const range = { start: tokens.start[token]!, end: tokens.end[token]! };
    return shared([inSource(annotated, range)], label.source) > 0;
  });
  const [first] = at;
  if (first === undefined) return { label, found: false, right: label.speaker === null, said: "no tokens" };
  const phrase = { first, after: at.at(-1)! + 1 };
  const who = whoIs(viewOf(article, layers), entities);
  const one = valueOf(who.speakerOf(phrase));
  const spoken = (one === null ? [] : [...new Set([one, ...who.membersOf(one, phrase)])]).map((index) => entities[index]!);
  const said = `${namesOf(spoken)} (${who.speakerOf(phrase).state}, given “${article.text.slice(tokens.start[first], tokens.end[phrase.after - 1])}”)`;
  return { label, found: true, right: isRight({ ...label, name: label.speaker }, spoken, peopleIn(annotated)), said };
}

/** Entities that a mention stands for: those of a plural, else its one. */
function entitiesOf(mention: Mention, { layers }: Annotated): LocalEntity[] {
  const one = valueOf(mention.entity);
  const indices = mention.members !== undefined && mention.members.length > 0 ? mention.members : one === null ? [] : [one];
  return indices.map((index) => layers.entities[index]!);
}

function antecedentOutcome(label: AntecedentLabel, annotated: Annotated): Outcome {
  const mention = best(annotated.layers.mentions, (it) => likeness([inSource(annotated, it)], label.source));
  if (mention === null) return { label, found: false, right: label.name === null, said: "no mention" };
  const entities = entitiesOf(mention, annotated);
  const said = `${namesOf(entities)} (${mention.form}, ${mention.entity.state}: ${mention.entity.because ?? ""})`;
  return { label, found: true, right: isRight(label, entities, peopleIn(annotated)), said };
}

/** The articles that hold labels, read and annotated as `annotate` does. */
async function readingOf(articles: readonly GoldArticle[]): Promise<Reading> {
  async function* lines(): AsyncGenerator<string> {
    for (const record of articles) {
      const { id, text, title, date, outlet, url, lang } = record as GoldArticle & Record<string, unknown>;
      yield `${JSON.stringify({ id, text, title, date, outlet, url, lang })}\n`;
    }
  }
  const reading = new Map<string, Annotated>();
  for await (const { capture } of jsonlArticles(lines())) if (capture !== null) reading.set(capture.id, readAndAnnotate(capture));
  return reading;
}

/** What became of the labels of each set. */
interface Outcomes {
  readonly speakers: readonly Outcome[];
  readonly given: readonly Outcome[];
  readonly unseen: readonly Outcome[];
  readonly unseenGiven: readonly Outcome[];
  readonly antecedents: readonly Outcome[];
}

/** What became of every label; null, said aloud, where the corpus is not there. */
export async function speakerOutcomes(): Promise<Outcomes | null> {
  const file = corpusFile("polnear/dev");
  if (!isThere(file)) {
    process.stderr.write(`skipped: speakers are not measured, ${file} is missing\n`);
    return null;
  }
  const gold = recordsOf<GoldArticle>(file);
  const contents = new Map<string, readonly Pair[] | null>(
    gold.flatMap(({ id, attributions }) => attributions.map((it) => [`${id}#${it.id}`, it.content])),
  );
  const reading = await readingOf(gold);
  const inArticle = (label: { readonly id: string }): Annotated => reading.get(articleOf(label))!;
  const asRead = (label: SpeakerLabel): Outcome => speakerOutcome(label, inArticle(label), contents.get(label.id) ?? []);
  const asGiven = (label: SpeakerLabel): Outcome => givenOutcome(label, inArticle(label));
  return {
    speakers: speakerLabels().map(asRead),
    given: speakerLabels().map(asGiven),
    unseen: unseenSpeakerLabels().map(asRead),
    unseenGiven: unseenSpeakerLabels().map(asGiven),
    antecedents: antecedentLabels().map((label) => antecedentOutcome(label, inArticle(label))),
  };
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10);

/** Articles by a hash of their ids: those of the first half were looked at while rules were made, the others only counted. */
function half(outcomes: readonly Outcome[], which: 0 | 1): Outcome[] {
  return outcomes.filter(({ label }) => (createHash("sha256").update(articleOf(label)).digest()[0]! & 1) === which);
}

function figuresOf(set: string, outcomes: readonly Outcome[]): SpeakerFigure[] {
  const share = (name: string, of: readonly Outcome[], good: (it: Outcome) => boolean = ({ right }) => right): SpeakerFigure => ({
    name: `${set}/${name}`,
    value: percent(of.filter(good).length, of.length),
  });
  const found = outcomes.filter((it) => it.found);
  const kinds = KINDS.map((kind) => ({ kind, of: outcomes.filter(({ label }) => label.kind === kind) })).filter(({ of }) => of.length > 0);
  const saying = outcomes.filter(({ label }) => "says" in label && label.says);
  return [
    share("all", outcomes),
    ...(saying.length === 0
      ? []
      : [
          share("says", saying),
          share("says-found", saying, (it) => it.found),
          share(
            "says-of-found",
            saying.filter((it) => it.found),
          ),
        ]),
    ...kinds.map(({ kind, of }) => share(kind, of)),
    share(
      "named",
      outcomes.filter(({ label }) => label.named),
    ),
    share(
      "unnamed",
      outcomes.filter(({ label }) => !label.named),
    ),
    share("first-half", half(outcomes, 0)),
    share("second-half", half(outcomes, 1)),
    share("found", outcomes, (it) => it.found),
    share("of-found", found),
  ];
}

/** Speakers and antecedents as the product names them, in per cent; none where the corpus is not there. */
export async function speakerFigures(): Promise<SpeakerFigure[]> {
  const outcomes = await speakerOutcomes();
  if (outcomes === null) return [];
  const { speakers, given, unseen, unseenGiven, antecedents } = outcomes;
  return [
    ...figuresOf("speakers", speakers),
    ...figuresOf("speakers-given-source", given),
    ...figuresOf("speakers-unseen", unseen),
    ...figuresOf("speakers-unseen-given-source", unseenGiven),
    ...figuresOf("antecedents", antecedents),
  ];
}

/** `node bench/quality/speakers.ts [--errors]`: the errors of the first half of the articles, source given */
if (import.meta.main) {
  if (process.argv.includes("--errors")) {
    const { speakers = [], given = [], antecedents = [] } = (await speakerOutcomes()) ?? {};
    const sets = process.argv.includes("--found") ? [speakers] : [given, antecedents];
    for (const { label, said } of sets.flatMap((it) => half(it, 0)).filter(({ right }) => !right)) {
      const wanted = "speaker" in label ? label.speaker : (label as AntecedentLabel).name;
      process.stdout.write(`${"speaker" in label ? "speaker" : "antecedent"} ${label.kind} ${label.id}: ${wanted} | ${said}\n`);
    }
  } else for (const { name, value } of await speakerFigures()) process.stdout.write(`${name.padEnd(34)} ${value.toFixed(1)}\n`);
}
