// Takes texts with chains of mentions, gives CoNLL F1 of ours and how many third-person pronouns mean the right one; prints it when run.
import { PAGE } from "../../src/lang/en/page.ts";
import { valueOf, type Annotated, type Mention } from "../../src/model/index.ts";
import { read } from "../../src/read/index.ts";
import { toSource } from "../../src/text/offset-map.ts";
import { annotateGround } from "../../test/fixtures/ground.ts";
import { corpusFile, isThere } from "./corpora.ts";
import { gumChains, meantimeChains, silverChains, type GoldMention, type GoldText } from "./gold-chains.ts";
import type { Pair } from "./hand/gold.ts";
import { chainFigures, type Chains } from "./scorers/coreference.ts";

export interface CoreferenceFigure {
  readonly name: string;
  readonly value: number;
}

/** Least share of what two spans cover that both cover, for the two to be one mention. */
const ALIKE = 0.5;
/** Pronouns whose antecedent is asked for one by one. */
const THIRD = new Set("he him his himself she her hers herself they them their theirs themselves it its itself".split(" "));
/** Never mentions in the corpora, so not counted as found. */
const RELATIVE = new Set(["who", "whom", "whose", "which", "that"]);

interface OurMention {
  readonly span: Pair;
  readonly core: Pair;
  readonly words: string;
  readonly entity: number;
  readonly mention: Mention;
}

function likeness([start, end]: Pair, [from, to]: Pair): number {
  const both = Math.min(end, to) - Math.max(start, from);
  return both <= 0 ? 0 : both / (end - start + to - from - both);
}

/** Our mentions of somebody known, in the text as given; relative pronouns and mentions without an entity are left out. */
function oursIn({ article, layers }: Annotated, until: number): OurMention[] {
  const inText = (range: { start: number; end: number }): Pair => {
    const { start, end } = toSource(article.toSource, range);
    return [start, end];
  };
  return layers.mentions.flatMap((mention): OurMention[] => {
    const entity = valueOf(mention.entity);
    const words = article.text.slice(mention.start, mention.end).toLowerCase();
    const span = inText(mention);
    if (entity === null || layers.entities[entity]?.kind === "work" || RELATIVE.has(words) || span[1] > until) return [];
    return [{ span, core: inText(mention.core), words, entity, mention }];
  });
}

/**
 * Pairs of a gold mention and one of ours, each in one pair at most, the most alike first: by the share that the
 * two spans have in common, or gold head and our core, whichever is more; half is the least.
 */
function mapped(gold: readonly GoldMention[], ours: readonly OurMention[]): Map<number, number> {
  const order = ours.map((_, index) => index).sort((a, b) => ours[a]!.span[0] - ours[b]!.span[0]);
  const pairs: { g: number; o: number; alike: number }[] = [];
  gold.forEach(({ span, head }, g) => {
    for (const o of order) {
      const it = ours[o]!;
      if (it.span[0] >= span[1]) break;
      const alike = Math.max(likeness(span, it.span), likeness(head, it.core));
      if (alike >= ALIKE) pairs.push({ g, o, alike });
    }
  });
  pairs.sort((a, b) => b.alike - a.alike || a.g - b.g || a.o - b.o);
  const found = new Map<number, number>();
  const used = new Set<number>();
  for (const { g, o } of pairs) {
    if (found.has(g) || used.has(o)) continue;
    found.set(g, o);
    used.add(o);
  }
  return found;
}

/** Groups numbers by what they are said to be; groups of one are dropped. */
function groups<Key>(items: readonly (readonly [number: number, key: Key])[]): number[][] {
  const by = new Map<Key, number[]>();
  for (const [number, key] of items) by.set(key, [...(by.get(key) ?? []), number]);
  return [...by.values()].filter(({ length }) => length > 1);
}

interface Compared {
  readonly system: Chains;
  /** Of the mentions that both sides have alone. */
  readonly common: Chains;
  /** Of third-person pronouns in a gold chain that has a name or description of ours: how many, how many right. */
  readonly pronouns: { readonly all: number; readonly right: number };
}

/** Numbers: gold mentions by index, ours without a partner above them. */
function compared({ text, mentions }: GoldText, ours: readonly OurMention[], wrong?: (words: string, span: Pair) => void): Compared {
  const pairs = mapped(mentions, ours);
  const goldOf = new Map([...pairs].map(([g, o]) => [o, g]));
  const found = ours.map((it, o) => [goldOf.get(o) ?? mentions.length + o, it.entity] as const);
  const gold = mentions.map((it, g) => [g, it.chain] as const);
  const system = { gold: groups(gold), found: groups(found) };
  const common = {
    gold: groups(gold.filter(([g]) => pairs.has(g))),
    found: groups(found.filter(([number]) => number < mentions.length)),
  };
  const chains = mainChains(mentions, ours, pairs);
  const asked = mentions.flatMap(({ span, chain }, g) => {
    if (!THIRD.has(text.slice(...span).toLowerCase()) || !chains.has(chain)) return [];
    const o = pairs.get(g);
    const right = o !== undefined && chains.get(chain)!.has(ours[o]!.entity);
    if (!right) wrong?.(o === undefined ? "open" : "wrong", span);
    return [right];
  });
  return { system, common, pronouns: { all: asked.length, right: asked.filter((it) => it).length } };
}

/** Entities of ours by the gold chain that their names and descriptions stand in. */
function mainChains(
  mentions: readonly GoldMention[],
  ours: readonly OurMention[],
  pairs: ReadonlyMap<number, number>,
): Map<string, Set<number>> {
  const chains = new Map<string, Set<number>>();
  for (const [g, o] of pairs) {
    const it = ours[o]!;
    if (it.mention.form === "pronoun") continue;
    const { chain } = mentions[g]!;
    chains.set(chain, (chains.get(chain) ?? new Set()).add(it.entity));
  }
  return chains;
}

function annotatedText({ id, text }: GoldText): Annotated {
  const capture = { id, file: id, mediaType: "text/plain", source: text, sourceHash: "", metadata: {} } as const;
  const { article } = read(capture, PAGE);
  return { article, ...annotateGround(article) };
}

const round = (value: number): number => Math.round(value * 10) / 10;

function figuresOf(set: string, texts: readonly Compared[]): CoreferenceFigure[] {
  const { muc, b3, ceafe, conll } = chainFigures(texts.map(({ system }) => system));
  const sum = (of: (it: Compared) => number): number => texts.reduce((all, it) => all + of(it), 0);
  const common = chainFigures(texts.map((it) => it.common)).conll;
  const pronouns =
    (100 * sum((it) => it.pronouns.right)) /
    Math.max(
      1,
      sum((it) => it.pronouns.all),
    );
  return Object.entries({ conll, muc, b3, ceafe, common, pronouns }).map(([name, value]) => ({
    name: `${set}/${name}`,
    value: round(value),
  }));
}

const SETS = {
  "gum-news": ["ud-gum", (split: string) => gumChains(split).filter(({ genre }) => genre === "news" || genre === "interview")],
  gum: ["ud-gum", gumChains],
  meantime: ["meantime", meantimeChains],
  silver: ["polnear-corenlp", silverChains],
} as const;

/** Figures of every corpus that is there. @param tell gets each pronoun that went wrong, for those who look for the reason */
export function coreferenceFigures(split = "dev", tell?: (line: string) => void): CoreferenceFigure[] {
  return Object.entries(SETS).flatMap(([set, [folder, textsOf]]) => {
    const file = corpusFile(`${folder}/${split}`);
    if (!isThere(folder === "ud-gum" ? file.replace(".jsonl", ".conllu") : file)) return [];
    const texts = textsOf(split).map((it) =>
      compared(it, oursIn(annotatedText(it), it.until), (what, [start, end]) =>
        tell?.(
          `${set} ${what} ${it.id}: ${it.text.slice(Math.max(0, start - 160), start).replaceAll("\n", " ")}[${it.text.slice(start, end)}]${it.text.slice(end, end + 30).replaceAll("\n", " ")}`,
        ),
      ),
    );
    return figuresOf(set, texts);
  });
}

/** `node bench/quality/coreference.ts [SPLIT] [--errors]` */
if (import.meta.main) {
  const [split = "dev"] = process.argv.slice(2).filter((it) => !it.startsWith("--"));
  const tell = process.argv.includes("--errors") ? (line: string): void => console.log(line) : undefined;
  for (const { name, value } of coreferenceFigures(split, tell)) console.log(`${name.padEnd(20)} ${value.toFixed(1)}`);
}
