// Takes a report, gives every place where it tells that people were killed or hurt: how many, who, in which words.
import { PROSE, valueOf, type LinkedReport, type Mention, type Range } from "../../model/index.ts";
import { wordsIn } from "../../text/number-reader.ts";
import { compiled, lowerAt, type Compiled, type Word } from "../../text/number-words.ts";
import { peopleIn, type People, type Stretch } from "./casualty-people.ts";
import type { CasualtyWords, Direction, HarmKind } from "../../text/casualty-words.ts";

/** Where in a report: its headline, its first paragraph, further down. */
export type Zone = "head" | "lead" | "body";

/** One telling of harm. */
export interface Harm {
  readonly kind: HarmKind;
  /** How many; null where it tells of several without a number; 0 where it says nobody. */
  readonly count: number | null;
  /** The number is a bound or rough: "at least two". */
  readonly hedged: boolean;
  /** Those harmed, where each is told of singly: surname or "#age". */
  readonly keys: readonly string[];
  readonly ages: readonly number[];
  /** How those harmed are told of; "nobody" where the word stands alone: "a fatal shooting". */
  readonly form: People["form"] | "nobody";
  readonly other: boolean;
  /** Only some of those harmed: "two of the five"; and how many all are, null where that is not told. */
  readonly part: boolean;
  readonly whole: number | null;
  readonly suspect: boolean;
  /** Where the first of those harmed stands, in words of its sentence; -1 where nobody is told of. */
  readonly who: number;
  readonly zone: Zone;
  readonly sentence: number;
  /** Null where it stands in a headline that is not part of the text. */
  readonly at: Range | null;
}

/** Words between those harmed and what says so, and between such a word and those behind it. */
const LEFT_REACH = 14;
const RIGHT_REACH = 5;
const LONGEST_TRIGGER = 5;
/** Words of a sentence that are read; a longer one is cut. */
const LONGEST_SENTENCE = 400;

interface Trigger {
  readonly first: number;
  readonly end: number;
  readonly kind: HarmKind;
  readonly direction: Direction;
}

/** Words and phrases that tell harm, longest first. @cost O(words) */
function triggersIn(words: readonly Word[], table: CasualtyWords, starts: ReadonlySet<string>): Trigger[] {
  const found: Trigger[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!starts.has(words[at]!.lower)) continue;
    for (let length = LONGEST_TRIGGER; length > 0; length -= 1) {
      const phrase = words.slice(at, at + length).map(({ lower }) => lower).join(" ").replaceAll(" - ", "-"); // prettier-ignore
      const row = table.triggers.get(phrase);
      if (row === undefined) continue;
      found.push({ first: at, end: at + length, ...row });
      at += length - 1;
      break;
    }
  }
  return found;
}

/** Those who stand in one list: the people at `index` and their neighbours joined by "and" or commas. */
function listFrom(stretch: Stretch, people: readonly People[], index: number, step: -1 | 1): People[] {
  const list = [people[index]!];
  for (let at = index + step; at >= 0 && at < people.length; at += step) {
    const [left, right] = step < 0 ? [people[at]!, list.at(-1)!] : [list.at(-1)!, people[at]!];
    const gap = stretch.words.slice(left.end, right.first).map(({ lower }) => lower);
    if (gap.length === 0 || gap.length > 8 || right.form === "pronoun") break;
    // "He and three others"
    if (left.form === "pronoun" && !(gap.length === 1 && stretch.table.closers.has(gap[0]!) && right.other)) break;
    const joins = gap.some((it) => stretch.table.joints.has(it));
    const plain = gap.every((it, place) => stretch.table.joints.has(it) || stretch.table.of.has(it) || isName(stretch, left.end + place) || /^\d+$/.test(it)); // prettier-ignore
    if (!joins || !plain) break;
    // Commas alone join the members of a list only where an "and" closes it, or in a headline.
    const bare = stretch.headline && gap.every((it) => stretch.table.joints.has(it));
    const closed = bare || list.length > 1 || gap.some((it) => stretch.table.closers.has(it));
    if (!closed) break;
    list.push(people[at]!);
  }
  return list;
}

const isName = ({ text, words, table }: Stretch, at: number): boolean => {
  const first = text.charAt(words[at]?.start ?? 0);
  return first !== first.toLowerCase() || lowerAt(words, at) === "." || table.nameTails.has(lowerAt(words, at));
};

/** Index of the people that stand nearest before a word; -1 where a clause of others lies between. */
function nearestLeft(people: readonly People[], at: number): number {
  const index = people.findLastIndex(({ end }) => end <= at);
  return index >= 0 && at - people[index]!.end <= LEFT_REACH ? index : -1;
}

function nearestRight({ words, table }: Stretch, people: readonly People[], at: number): number {
  const index = people.findIndex(({ first }) => first >= at);
  if (index < 0 || people[index]!.first - at > RIGHT_REACH) return -1;
  const gap = words.slice(at, people[index]!.first).map(({ lower }) => lower);
  return gap.every((it) => !table.stops.has(it) && it !== "," && it !== ";") ? index : -1;
}

/** Whether a participle tells of what stands before it: "were shot", "two killed", "three others injured". */
function passive({ words, table }: Stretch, people: readonly People[], { first }: Trigger): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 4); at -= 1) {
    const word = lowerAt(words, at);
    if (table.be.has(word)) return true;
    if (people.some((it) => it.end === at + 1)) return at === first - 1;
    if (!table.adverbs.has(word) && !word.endsWith(table.adverbEnding)) return false;
  }
  return false;
}

/**
 * Index of those whom somebody strikes: "a woman shot her husband and their son", "a man shot and killed his wife"; -1
 * where what stands before is harmed itself ("two men shot on Elm Street") or the doer strikes himself.
 */
function strikes({ words, table }: Stretch, people: readonly People[], { first, end }: Trigger): number {
  const twice = table.closers.has(lowerAt(words, end)) && table.passive.has(lowerAt(words, end + 1));
  const next = twice ? end + 2 : end;
  // "Two gunmen shot six people" tells of six, "four shot, one dead" of no doer.
  const doer = twice || people.some((it) => it.end === first && (it.form !== "number" || people.some((those) => those.first === next)));
  const struck = doer ? people.findIndex((it) => it.first >= next && it.form !== "pronoun") : -1;
  const between = struck < 0 ? [] : words.slice(next, people[struck]!.first).map(({ lower }) => lower);
  // "his former wife's two daughters": whose they are stands before them.
  const owned = table.articles.has(between[0] ?? "") && between.length <= RIGHT_REACH + 2;
  const near = between.length === 0 || (owned && between.every((it) => it !== "," && !table.stops.has(it) && !table.triggers.has(it)));
  return near ? struck : -1;
}

/** Whether people stand right before a word of harm, so that it may be they who do it. */
const doesIt = ({ words, table }: Stretch, people: readonly People[], { first }: Trigger): boolean =>
  people.some((it) => it.end === first) && !table.be.has(lowerAt(words, first - 1));

/** Whether a word of harm tells what did not happen, "could have been killed", "would have died", or leaves it open, "dead or alive". */
function isUnreal({ words, table }: Stretch, { first, end }: Trigger): boolean {
  if (table.alternatives.has(`${lowerAt(words, end)} ${lowerAt(words, end + 1)}`)) return true;
  for (let at = first - 1; at > 0 && at >= first - 4; at -= 1) {
    const word = lowerAt(words, at);
    if (word === table.have) return table.unreal.has(lowerAt(words, at - 1));
    if (!table.be.has(word) && !table.adverbs.has(word) && !word.endsWith(table.adverbEnding)) return false;
  }
  return false;
}

/** Whether a word of harm is a noun for a discharge: "fired a shot". */
const isFiring = ({ words, table }: Stretch, { first, end }: Trigger): boolean =>
  end === first + 1 && table.firings.get(words[first]!.lower)?.has(lowerAt(words, first - 1)) === true;

/** Whether somebody does to himself what harms nobody: "turned himself in", "drove himself to a hospital". */
const isUnharmed = ({ words, table }: Stretch, { first, kind }: Trigger): boolean =>
  kind === "self" && table.selves.has(words[first]!.lower) && !table.selfHarming.has(lowerAt(words, first - 1));

/** Those whom a word of harm is said of; empty where nobody can be told. */
function harmedBy(stretch: Stretch, people: readonly People[], trigger: Trigger, before: readonly People[] | null): readonly People[] {
  const { words, table } = stretch;
  const left = (): readonly People[] => {
    const index = nearestLeft(people, trigger.first);
    return index < 0 ? [] : listFrom(stretch, people, index, -1);
  };
  const right = (at: number): readonly People[] => {
    const index = nearestRight(stretch, people, at);
    return index < 0 ? [] : listFrom(stretch, people, index, 1);
  };
  if (before !== null) return before;
  switch (trigger.direction) {
    case "left":
      return left();
    case "right":
      return right(trigger.end);
    case "of": {
      if (table.of.has(lowerAt(words, trigger.end))) return right(trigger.end + 1);
      const owner = people.findLast(({ end }) => end <= trigger.first);
      const gap = owner === undefined ? [] : words.slice(owner.end, trigger.first).map(({ lower }) => lower);
      const owns = /^['’]$/.test(gap[0] ?? "") && gap.length <= 4;
      // "three killings" are of three; "two shootings" may have struck any number.
      const counts = owner?.form === "number" && gap.length <= 1 && trigger.kind === "killed";
      return owner !== undefined && (owns || counts) ? [owner] : [];
    }
    default: {
      const isPassive = passive(stretch, people, trigger);
      const struck = isPassive && !doesIt(stretch, people, trigger) ? -1 : strikes(stretch, people, trigger);
      if (struck >= 0) return listFrom(stretch, people, struck, 1);
      if (isPassive) return left();
      const those = right(trigger.end);
      return those.length > 0 ? those : left();
    }
  }
}

/** Whether two words of harm say it of the same people: "shot and killed", "shot, wounded", "was shot to death". */
function chained({ words, table }: Stretch, last: Trigger | undefined, next: Trigger): boolean {
  if (last === undefined || next.first - last.end > 3) return false;
  const gap = words.slice(last.end, next.first).map(({ lower }) => lower);
  return gap.every((it) => table.joints.has(it) || table.adverbs.has(it) || table.chains.has(it));
}

/** What may be read of one sentence or headline. */
interface Place {
  readonly zone: Zone;
  readonly sentence: number;
  /** False where its offsets are not the text's. */
  readonly cited: boolean;
}

/** How many a list counts: "six people, three men and three women" are six. */
function countOf(list: readonly People[]): number | null {
  if (list.length === 0 || list.some(({ count }) => count === null)) return null;
  const sum = list.reduce((all, { count }) => all + count!, 0);
  const [first, ...rest] = [...list].sort((a, b) => a.first - b.first);
  return rest.length > 1 && first!.form === "number" && sum === 2 * first!.count! ? first!.count : sum;
}

function harmOf(stretch: Stretch, list: readonly People[], kind: HarmKind, ends: readonly [number, number], place: Place): Harm {
  const { words } = stretch;
  const leftmost = list.reduce<People | undefined>((best, it) => (best === undefined || it.first < best.first ? it : best), undefined);
  const first = Math.min(ends[0], ...list.map((it) => it.first));
  const last = Math.min(words.length, Math.max(ends[1], ...list.map((it) => it.end))) - 1;
  return {
    kind,
    count: countOf(list),
    hedged: list.some((it) => it.hedged),
    keys: list.flatMap(({ key }) => key ?? []),
    ages: list.flatMap(({ age }) => age ?? []),
    form: list[0]?.form ?? "nobody",
    other: leftmost?.other ?? false,
    part: list.some((it) => it.part),
    whole: list.find((it) => it.whole !== null)?.whole ?? null,
    suspect: list.some((it) => it.suspect),
    who: list[0]?.first ?? -1,
    zone: place.zone,
    sentence: place.sentence,
    at: place.cited ? { start: words[first]!.start, end: words[last]!.end } : null,
  };
}

/** "double homicide", "triple shooting". */
function multiplesIn(stretch: Stretch, place: Place): Harm[] {
  const { words, table } = stretch;
  return words.flatMap(({ lower }, at): Harm[] => {
    const count = table.multiples.get(lower);
    const kind = count === undefined ? undefined : [at + 1, at + 2].map((it) => table.multiplied.get(lowerAt(words, it))).find((it) => it !== undefined); // prettier-ignore
    if (count === undefined || kind === undefined) return [];
    return [{ ...harmOf(stretch, [], kind, [at, at + 2 <= words.length ? at + 2 : at + 1], place), count, form: "number" }];
  });
}

/** Whoever is told of by "he" with the key of the one person before him in the sentence: "A 17-year-old was riding home when he was shot". */
function stoodFor(stretch: Stretch, people: readonly People[], those: readonly People[], trigger: Trigger): readonly People[] {
  const [one] = those;
  if (those.length !== 1 || one!.form !== "pronoun" || !(trigger.direction === "left" || passive(stretch, people, trigger))) return those;
  const before = people.findLast((it) => it.end <= one!.first && it.count === 1 && it.form !== "pronoun");
  return before === undefined || before.key === null || before.suspect ? those : [{ ...one!, key: before.key, age: before.age }];
}

/** Those of whom an adverb alone says that they died: "nine people shot, one fatally". */
const fatallyIn = ({ words, table }: Stretch, people: readonly People[]): People[] =>
  people
    .filter(({ end, form }) => form === "number" && table.fatally.has(lowerAt(words, end)) && !table.triggers.has(lowerAt(words, end + 1)))
    .map((it) => ({ ...it, part: true }));

/** Harm told in one sentence. @cost O(words × people near) */
function harmsIn(stretch: Stretch, starts: ReadonlySet<string>, place: Place): Harm[] {
  const { words, table } = stretch;
  const triggers = triggersIn(words, table, starts).filter(
    (it) => !isUnreal(stretch, it) && !isUnharmed(stretch, it) && !isFiring(stretch, it),
  );
  const people = peopleIn(stretch);
  const found = multiplesIn(stretch, place);
  let last: Trigger | undefined;
  let those: readonly People[] = [];
  for (const trigger of triggers) {
    const same = chained(stretch, last, trigger) && those.length > 0 && trigger.direction !== "of" ? those : null;
    those = harmedBy(stretch, people, trigger, same);
    last = trigger;
    const nobody = [1, 2, 3].some((back) => table.nobody.has(lowerAt(words, trigger.first - back)));
    const fatal = [1, 2].some((back) => table.fatally.has(lowerAt(words, trigger.first - back)));
    const kind = fatal && trigger.kind !== "care" ? "killed" : trigger.kind;
    const ends = [trigger.first, trigger.end] as const;
    if (nobody) found.push({ ...harmOf(stretch, [], kind, ends, place), count: 0 });
    else found.push(harmOf(stretch, stoodFor(stretch, people, those, trigger), kind, ends, place));
  }
  for (const it of fatallyIn(stretch, people)) found.push(harmOf(stretch, [it], "killed", [it.first, it.end + 1], place));
  for (const it of people)
    if (it.victim || (it.form === "number" && it.count !== null && isToll(stretch, it)))
      found.push(harmOf(stretch, [it], "victims", [it.first, it.end], place));
  return found;
}

const isToll = ({ words, table }: Stretch, { first, end }: People): boolean =>
  words.slice(first, end).some(({ lower }) => table.tolls.has(lower));

const isPersonName = ({ kind, form }: Mention): boolean => kind === "person" && form === "name";

/** Gives a function that reads harm out of reports; build once per language. */
export function harmReader(table: CasualtyWords): (report: Pick<LinkedReport, "annotated">) => Harm[] {
  const numbers = compiled(table.numbers);
  const starts = new Set([...table.triggers.keys()].map((it) => /^[a-z]+/.exec(it)?.[0] ?? it));
  return (report) => [...inTitle(report, table, numbers, starts), ...inText(report, table, numbers, starts)];
}

/** The headline that came beside the text. */
function inTitle(
  { annotated }: Pick<LinkedReport, "annotated">,
  table: CasualtyWords,
  numbers: Compiled,
  starts: ReadonlySet<string>,
): Harm[] {
  const title = annotated.article.titleGiven ?? "";
  const words = wordsIn(title, { start: 0, end: title.length }).slice(0, LONGEST_SENTENCE);
  return harmsIn({ text: title, words, names: [], table, numbers, times: [], headline: true }, starts, {
    zone: "head",
    sentence: -1,
    cited: false,
  });
}

function inText(
  { annotated }: Pick<LinkedReport, "annotated">,
  table: CasualtyWords,
  numbers: Compiled,
  starts: ReadonlySet<string>,
): Harm[] {
  const { article, layers } = annotated;
  const { tokens, sentences } = layers;
  const names = layers.mentions.filter(isPersonName).map(({ core }) => core);
  const paragraphs = article.blocks.filter(({ kind }) => PROSE.has(kind) && kind !== "headline" && kind !== "deck");
  const leadEnd = paragraphs[0]?.end ?? 0;
  const dated = layers.times.filter(({ type }) => type === "DATE" || type === "TIME");
  const heads = article.blocks.filter(({ kind }) => kind === "headline" || kind === "deck");
  let name = 0;
  const found: Harm[] = [];
  for (let index = 0; index < sentences.count; index += 1) {
    const [first, end] = [sentences.first[index]!, sentences.end[index]!];
    const range = { start: tokens.start[first]!, end: tokens.end[end - 1]! };
    while (name < names.length && names[name]!.end <= range.start) name += 1;
    const words = wordsIn(article.text, range).slice(0, LONGEST_SENTENCE);
    const zone = heads.some((it) => it.start <= range.start && range.end <= it.end) ? "head" : range.start < leadEnd ? "lead" : "body";
    const near = names.slice(name, name + 40).filter((it) => it.start < range.end);
    const times = dated.filter((it) => it.start < range.end && range.start < it.end);
    found.push(
      ...harmsIn({ text: article.text, words, names: near, times, table, numbers, headline: zone === "head" }, starts, {
        zone,
        sentence: index,
        cited: true,
      }),
    );
  }
  return found;
}

/** The day a report was published; null where nobody knows. */
export const publishedOf = ({ published }: Pick<LinkedReport, "published">): string | null => valueOf(published)?.slice(0, 10) ?? null;
