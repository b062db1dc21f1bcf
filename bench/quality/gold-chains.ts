// Takes corpora with coreference, gives each text with its chains: GUM and MEANTIME by people, PolNeAR's by a machine.
import { readFileSync } from "node:fs";
import { documentsOf } from "../../train/conllu.ts";
import { corpusFile, recordsOf } from "./corpora.ts";
import type { Pair } from "./hand/gold.ts";

/** A stretch of text that speaks of somebody; `head` is the part without which it would not. */
export interface GoldMention {
  readonly span: Pair;
  readonly head: Pair;
  readonly chain: string;
}

export interface GoldText {
  readonly id: string;
  readonly genre: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  /** Where in the text chains were annotated at all. */
  readonly until: number;
}

/** GUM's types that our entities have too. */
const KINDS = new Set(["person", "organization", "place"]);

interface Entity {
  readonly chain: string;
  readonly type: string;
  readonly first: number;
  last: number;
  /** Numbers of the tokens without which it would not name, counted from 1 within it. */
  readonly minimal: string;
}

/** Entities of one document's tokens, as GUM's `Entity=` opens and closes them: "(3-person-…" and "3)". */
function entitiesOf(marks: readonly string[]): Entity[] {
  const open = new Map<string, Entity[]>();
  const found: Entity[] = [];
  marks.forEach((mark, at) => {
    let [opens, chain] = [false, ""];
    for (const piece of mark.match(/[()]|[^()]+/g) ?? []) {
      if (piece === "(") opens = true;
      else if (piece === ")") {
        const it = open.get(chain)?.pop();
        if (it !== undefined) found.push({ ...it, last: at });
      } else {
        const [id = "", type = "", , , , minimal = ""] = piece.split("-");
        chain = id.split("[")[0] ?? "";
        if (opens) open.set(chain, [...(open.get(chain) ?? []), { chain, type, first: at, last: at, minimal }]);
        opens = false;
      }
    }
  });
  return found;
}

/** `Entity=` of every token, by document, in the order in which `documentsOf` numbers them. */
function marksIn(file: string): Map<string, string[]> {
  const marks = new Map<string, string[]>();
  let list: string[] = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.startsWith("# newdoc")) marks.set(line.slice(line.indexOf("=") + 1).trim(), (list = []));
    if (line === "" || line.startsWith("#")) continue;
    const columns = line.split("\t");
    if (!/^\d+$/.test(columns[0] ?? "")) continue;
    list.push(
      (columns[9] ?? "")
        .split("|")
        .find((it) => it.startsWith("Entity="))
        ?.slice(7) ?? "",
    );
  }
  return marks;
}

/** GUM's documents: chains of persons, organizations and places; the head is its `minspan`. */
export function gumChains(split: string): GoldText[] {
  const file = corpusFile(`ud-gum/${split}`).replace(".jsonl", ".conllu");
  const marks = marksIn(file);
  return documentsOf(file).map(({ id, genre, text, start, end }) => {
    const entities = entitiesOf(marks.get(id) ?? []);
    const typeOf = new Map(entities.toReversed().map(({ chain, type }) => [chain, type]));
    const mentions = entities
      .filter(({ chain }) => KINDS.has(typeOf.get(chain) ?? ""))
      .map(({ chain, first, last, minimal }): GoldMention => {
        const heads = minimal
          .split(",")
          .map(Number)
          .filter((it) => it > 0 && it <= last - first + 1);
        const [from, to] = [first + Math.min(...heads) - 1, first + Math.max(...heads) - 1];
        const span: Pair = [start[first]!, end[last]!];
        return { span, head: heads.length === 0 ? span : [start[from]!, end[to]!], chain };
      });
    return { id, genre, text, mentions, until: text.length };
  });
}

/** MEANTIME's first sentences: persons, organizations and places; it marks no heads. */
export function meantimeChains(split: string): GoldText[] {
  interface Coded {
    readonly start: number;
    readonly end: number;
    readonly chain: string;
  }
  const records = recordsOf<{ id: string; text: string; entities: Coded[]; events: Coded[]; sents: [number, number, number][] }>(
    corpusFile(`meantime/${split}`),
  );
  return records.map(({ id, text, entities, events, sents }) => {
    const last = Math.max(0, ...[...entities, ...events].map(({ end }) => end));
    const mentions = entities
      .filter(({ chain }) => /^(?:PER|ORG|LOC)/.test(chain))
      .map(({ start, end, chain }): GoldMention => ({ span: [start, end], head: [start, end], chain }));
    return {
      id,
      genre: "news",
      text,
      mentions,
      until: Math.max(last, ...sents.filter(([, , end]) => end <= last).map(([, , end]) => end)),
    };
  });
}

/** What CoreNLP says of PolNeAR's articles: heads are the head words of its trees. */
export function silverChains(split: string): GoldText[] {
  type Token = readonly [start: number, end: number, tag: string, type: string, head: number, relation: string, lemma: string];
  const silver = new Map(
    recordsOf<{ id: string; toks: Token[]; coref: [number, number][][] }>(corpusFile(`polnear-corenlp/${split}`)).map((it) => [it.id, it]),
  );
  return recordsOf<{ id: string; text: string }>(corpusFile(`polnear/${split}`)).flatMap(({ id, text }) => {
    const known = silver.get(id);
    if (known === undefined) return [];
    const { toks } = known;
    const mentions = known.coref.flatMap((chain, index) =>
      chain.map(([first, end]): GoldMention => {
        let head = end - 1;
        for (let at = first; at < end; at++) if (toks[at]![4] < first || toks[at]![4] >= end) head = at;
        return { span: [toks[first]![0], toks[end - 1]![1]], head: [toks[head]![0], toks[head]![1]], chain: String(index) };
      }),
    );
    return [{ id, genre: "news", text, mentions, until: text.length }];
  });
}
