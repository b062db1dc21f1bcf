// Takes annotated articles, gives their names as spans: PolNeAR's machine annotation made consistent, GUM's entities by hand.
import { existsSync, readFileSync } from "node:fs";
import { documentsOf, type GoldDocument } from "./conllu.ts";

/** A name; `kind` is an index into `NAME_KINDS`, offsets are of the text, half-open. */
export interface GoldName {
  readonly start: number;
  readonly end: number;
  readonly kind: number;
}

/** A text with its names. */
export interface NamedText {
  readonly id: string;
  readonly text: string;
  readonly names: readonly GoldName[];
  /** 0 where people annotated it, 1 where a machine did. */
  readonly silver: boolean;
}

/** A token as CoreNLP left it. */
type SilverToken = readonly [start: number, end: number, tag: string, type: string, ...rest: unknown[]];

const SILVER_KINDS: Readonly<Record<string, number>> = { PERSON: 0, ORGANIZATION: 1, LOCATION: 2, MISC: 3 };
const TITLES = new Set(["mr.", "mrs.", "ms.", "dr.", "mr", "mrs", "ms", "dr"]);
const records = <Record>(file: string): Record[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record);

/** Words of a span with their offsets, parted at white space. */
function wordsOf(text: string, start: number, end: number): { word: string; start: number }[] {
  const words: { word: string; start: number }[] = [];
  for (let at = start; at < end;) {
    while (at < end && /\s/u.test(text.charAt(at))) at++;
    let next = at;
    while (next < end && !/\s/u.test(text.charAt(next))) next++;
    if (next > at) words.push({ word: text.slice(at, next), start: at });
    at = next;
  }
  return words;
}

/** Runs of tokens of one type; titles and articles, which that annotator puts in and leaves out as it comes, are cut off. */
export function silverNames(text: string, tokens: readonly SilverToken[]): GoldName[] {
  const names: GoldName[] = [];
  let open: { start: number; end: number; kind: number } | null = null;
  const close = (): void => {
    if (open !== null) {
      const [first, second] = wordsOf(text, open.start, open.end);
      const isCut =
        first !== undefined && second !== undefined && (TITLES.has(first.word.toLowerCase()) || first.word.toLowerCase() === "the");
      names.push(isCut ? { ...open, start: second.start } : open);
    }
    open = null;
  };
  for (const [start, end, , type] of tokens) {
    const kind = SILVER_KINDS[type];
    if (open !== null && open.kind === kind && start - open.end < 3) {
      open.end = end;
      continue;
    }
    close();
    if (kind !== undefined) open = { start, end, kind };
  }
  close();
  return names;
}

/**
 * The same names, a lone surname of a person whose full name stands in the text made that person's wherever it stands alone.
 *
 * The annotator reads each sentence by itself and takes "Trump" for an organization, a place or nothing as it comes.
 */
export function agreeing(text: string, names: readonly GoldName[]): GoldName[] {
  const surnames = new Map<string, number>();
  for (const { start, end, kind } of names) {
    const words = wordsOf(text, start, end);
    const last = words.at(-1)?.word ?? "";
    if (words.length < 2 || words.length > 4 || last.length < 3) continue;
    surnames.set(last, (surnames.get(last) ?? 0) + (kind === 0 ? 1 : -1));
  }
  const covered = new Uint8Array(text.length);
  const kept = names.map((name) => {
    covered.fill(1, name.start, name.end);
    return (surnames.get(text.slice(name.start, name.end)) ?? 0) > 0 ? { ...name, kind: 0 } : name;
  });
  for (const [surname, votes] of surnames) {
    if (votes < 1) continue;
    for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
      const end = at + surname.length;
      const isWord = !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end));
      const isAlone = !/^\s+\p{Lu}/u.test(text.slice(end, end + 3)) && text.charAt(end) !== "-" && text.charAt(at - 1) !== "-";
      if (isWord && isAlone && covered[at] === 0) kept.push({ start: at, end, kind: 0 });
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** PolNeAR's articles with CoreNLP's names; none where the corpus is missing. */
export function silverTexts(corpora: string, split: string): NamedText[] {
  const file = `${corpora}/polnear-corenlp/${split}.jsonl`;
  if (!existsSync(file)) return [];
  const texts = new Map(records<{ id: string; text: string }>(`${corpora}/polnear/${split}.jsonl`).map(({ id, text }) => [id, text]));
  return records<{ id: string; toks: readonly SilverToken[] }>(file).flatMap(({ id, toks }) => {
    const text = texts.get(id);
    return text === undefined ? [] : [{ id, text, names: agreeing(text, silverNames(text, toks)), silver: true }];
  });
}

/** A name that the machine gave this often one kind, in so great a share of its places, is of that kind wherever it gave another. */
const SETTLED = { times: 8, share: 0.75 } as const;

/** The machine reads each sentence by itself: what it takes for a body in forty articles is one in the forty-first as well. */
export function settled(texts: readonly NamedText[]): NamedText[] {
  const counts = new Map<string, number[]>();
  for (const { text, names } of texts)
    for (const { start, end, kind } of names) {
      const name = text.slice(start, end);
      const count = counts.get(name) ?? [0, 0, 0, 0];
      count[kind] = count[kind]! + 1;
      counts.set(name, count);
    }
  const kinds = new Map<string, number>();
  for (const [name, count] of counts) {
    const most = Math.max(...count);
    const all = count.reduce((sum, it) => sum + it, 0);
    if (all >= SETTLED.times && most >= all * SETTLED.share) kinds.set(name, count.indexOf(most));
  }
  return texts.map((it) => ({
    ...it,
    names: it.names.map((name) => ({ ...name, kind: kinds.get(it.text.slice(name.start, name.end)) ?? name.kind })),
  }));
}

const GUM_KINDS: Readonly<Record<string, number>> = { person: 0, organization: 1, place: 2, time: -1 };

/** A mention while its tokens are read; token indices of the document, `last` included. */
interface GumMention {
  readonly type: string;
  readonly first: number;
  last: number;
}

/** "(1-person-new(2-place-new)1)" falls into openings, whole mentions and closings. */
function partsOf(note: string): string[] {
  const parts: string[] = [];
  let part = "";
  for (const sign of note) {
    if (sign === "(" && part !== "") parts.push(part);
    part = sign === "(" ? sign : part + sign;
    if (sign !== ")") continue;
    parts.push(part);
    part = "";
  }
  return part === "" ? parts : [...parts, part];
}

/** Mentions of a document's `Entity=` notes, which stand token by token in `notes`. */
function gumMentions(notes: readonly string[]): GumMention[] {
  const mentions: GumMention[] = [];
  const open = new Map<string, GumMention[]>();
  notes.forEach((note, token) => {
    for (const part of partsOf(note)) {
      if (!part.startsWith("(")) {
        const mention = open.get(part.slice(0, -1))?.pop();
        if (mention !== undefined) mention.last = token;
        continue;
      }
      const [id = "", type = ""] = part.slice(1, part.endsWith(")") ? -1 : undefined).split("-");
      const mention = { type, first: token, last: token };
      mentions.push(mention);
      if (!part.endsWith(")")) open.set(id, [...(open.get(id) ?? []), mention]);
    }
  });
  return mentions;
}

/** Entity notes of a CoNLL-U file, a list a document, token by token as `documentsOf` counts them. */
function entityNotes(file: string): string[][] {
  const documents: string[][] = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.startsWith("# newdoc")) documents.push([]);
    if (line === "" || line.startsWith("#")) continue;
    const fields = line.split("\t");
    const id = fields[0] ?? "";
    if (id.includes("-") || id.includes(".")) continue;
    const note = (fields[9] ?? "").split("|").find((it) => it.startsWith("Entity="));
    documents.at(-1)?.push(note === undefined ? "" : note.slice("Entity=".length));
  }
  return documents;
}

const IN_NAMES = new Set(["of", "for", "and", "the", "on", "&", "'s", "’s"]);

/** The proper name inside a mention: its head's proper nouns, in a body's or work's name with what "of" and "for" join; null where its head is none. */
function nameOf(document: GoldDocument, { type, first, last }: GumMention): { first: number; end: number } | null {
  const { upos, head, form, xpos } = document;
  let top = first;
  while (top < last && head[top]! >= first && head[top]! <= last && head[top] !== top) top++;
  if (upos[top] !== "PROPN" || (xpos[top] === "NNPS" && type === "person")) return null;
  let from = top;
  let end = top + 1;
  const opens = new Set(document.sentences.map((it) => it.first));
  const isCapital = (at: number): boolean =>
    /^\p{Lu}/u.test(form[at] ?? "") && !opens.has(at) && ["ADJ", "NOUN", "VERB", "X"].includes(upos[at] ?? "");
  const proper = (at: number): boolean =>
    upos[at] === "PROPN" || isCapital(at) || (form[at] === "-" && upos[at - 1] === "PROPN" && upos[at + 1] === "PROPN");
  while (from > first && proper(from - 1)) from--;
  while (end <= last && proper(end)) end++;
  for (;;) {
    let next = end;
    while (next <= last && next - end < 3 && IN_NAMES.has(form[next] ?? "")) next++;
    if (type === "person" || next === end || next > last || !proper(next)) break;
    while (next <= last && proper(next)) next++;
    end = next;
  }
  return { first: from, end };
}

/** GUM's documents with the names among their entities. @param isTitle words before a person's name that are no part of it, lower case */
export function gumTexts(file: string, isTitle: (word: string) => boolean): (NamedText & { readonly genre: string })[] {
  const notes = entityNotes(file);
  return documentsOf(file).map((document, index) => {
    const names: GoldName[] = [];
    for (const mention of gumMentions(notes[index] ?? [])) {
      const kind = GUM_KINDS[mention.type] ?? 3;
      const range = kind < 0 ? null : nameOf(document, mention);
      if (range === null) continue;
      while (kind === 0 && range.first < range.end && isTitle((document.form[range.first] ?? "").toLowerCase())) range.first++;
      if (range.first === range.end) continue;
      names.push({ start: document.start[range.first]!, end: document.end[range.end - 1]!, kind });
    }
    return { id: document.id, genre: document.genre, text: document.text, names: outer(names), silver: false };
  });
}

/** Names that are not inside another. */
const outer = (names: readonly GoldName[]): GoldName[] =>
  names
    .filter(
      ({ start, end }, at) =>
        !names.some((it, other) => it.start <= start && it.end >= end && (it.end - it.start > end - start || other < at)),
    )
    .sort((a, b) => a.start - b.start);
