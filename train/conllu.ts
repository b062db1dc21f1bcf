// Takes a CoNLL-U file, gives its documents: raw text, blocks, and gold tokens in parallel arrays.
import { readFileSync } from "node:fs";
import type { Block } from "../src/model/index.ts";

/** A gold sentence: token indices into its document, half-open. */
export interface GoldSentence {
  readonly first: number;
  readonly end: number;
}

/** One document with what people annotated; `head` is a token index of the document, its own for a root. */
export interface GoldDocument {
  readonly id: string;
  /** GUM's genre ("news"); the part of the id before the first hyphen in EWT ("weblog"). */
  readonly genre: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly GoldSentence[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly form: readonly string[];
  readonly lemma: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly head: readonly number[];
  readonly relation: readonly string[];
}

/** A document while its lines are read. */
class Draft {
  text = "";
  blockStart = 0;
  gap = "";
  readonly blocks: Block[] = [];
  readonly sentences: GoldSentence[] = [];
  readonly start: number[] = [];
  readonly end: number[] = [];
  readonly form: string[] = [];
  readonly lemma: string[] = [];
  readonly upos: string[] = [];
  readonly xpos: string[] = [];
  readonly head: number[] = [];
  readonly relation: string[] = [];
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }

  closeBlock(): void {
    if (this.text.length > this.blockStart) this.blocks.push({ kind: "paragraph", start: this.blockStart, end: this.text.length });
    if (this.text !== "") this.text += "\n\n";
    this.gap = "";
    this.blockStart = this.text.length;
  }

  /** Adds one surface word (or the range of a multiword token), of which `forms` are the tokens. */
  addWord(rows: readonly string[][], spaceAfter: boolean, first: number): void {
    this.text += this.gap;
    this.gap = spaceAfter ? " " : "";
    for (const row of rows) {
      const [, form = "", lemma = "", upos = "", xpos = "", , head = "0", relation = ""] = row;
      this.start.push(this.text.length);
      this.text += form;
      this.end.push(this.text.length);
      this.head.push(head === "0" ? this.form.length : first + Number(head) - 1);
      this.form.push(form);
      this.lemma.push(lemma);
      this.upos.push(upos);
      this.xpos.push(xpos);
      this.relation.push(relation);
    }
  }

  done(): GoldDocument {
    this.closeBlock();
    const [corpus = "", genre = ""] = this.id.startsWith("GUM_") ? this.id.split("_") : [this.id, this.id.split("-")[0]];
    return { ...this, genre: genre === "" ? corpus : genre };
  }
}

/** Gives the documents of a CoNLL-U file in their order; empty nodes are left out. */
export function documentsOf(file: string): GoldDocument[] {
  const documents: GoldDocument[] = [];
  let draft: Draft | null = null;
  let rows: string[][] = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.startsWith("# newdoc")) {
      if (draft !== null) documents.push(draft.done());
      draft = new Draft(line.slice(line.indexOf("=") + 1).trim());
    } else if (line.startsWith("# newpar") && !line.startsWith("# newpar_block")) {
      draft?.closeBlock();
    } else if (line === "") {
      if (rows.length > 0 && draft !== null) addSentence(draft, rows);
      rows = [];
    } else if (!line.startsWith("#")) {
      rows.push(line.split("\t"));
    }
  }
  if (draft !== null) documents.push(draft.done());
  return documents;
}

function addSentence(draft: Draft, rows: readonly string[][]): void {
  const first = draft.form.length;
  const words = rows.filter(([id = ""]) => !id.includes("."));
  for (let at = 0; at < words.length; at++) {
    const row = words[at]!;
    const spaced = !(row[9] ?? "").split("|").includes("SpaceAfter=No");
    const range = /^(\d+)-(\d+)$/.exec(row[0] ?? "");
    const many = range === null ? 0 : Number(range[2]) - Number(range[1]) + 1;
    draft.addWord(many === 0 ? [row] : words.slice(at + 1, at + 1 + many), spaced, first);
    at += many;
  }
  draft.sentences.push({ first, end: draft.form.length });
}
