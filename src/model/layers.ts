// Gives the layers that stages put over a report's text, and what a layer is called.
import type { Article, Reliance } from "./article.ts";
import type { Attribution } from "./attribution.ts";
import type { Event } from "./event.ts";
import type { LocalEntity, Mention } from "./mention.ts";
import type { Problem } from "./problem.ts";
import type { Range } from "./span.ts";
import type { TimeExpression } from "./time.ts";

/**
 * The tokens of a report in parallel arrays, `count` long; white space is no token.
 *
 * `start` and `end` are text offsets; `upos` indexes `UPOS` (all X before tagging); `block` is the
 * index of the block a token stands in. Tokens exist for prose blocks only.
 *
 * @source Universal Dependencies English tokenisation
 */
export interface Tokens {
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly block: Uint16Array;
}

/** Universal part-of-speech tags; a tag's code is its index. @source Universal Dependencies v2 */
export const UPOS = [
  "X",
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
] as const;
export type Upos = (typeof UPOS)[number];

/** Penn tags; a tag's code is its index. @source Penn Treebank tags as used in Universal Dependencies English */
export const XPOS = [
  "NN",
  "IN",
  "DT",
  "NNP",
  "JJ",
  "PRP",
  ".",
  "RB",
  ",",
  "NNS",
  "VB",
  "CC",
  "VBD",
  "VBP",
  "VBZ",
  "CD",
  "VBN",
  "VBG",
  "TO",
  "MD",
  "PRP$",
  "UH",
  ":",
  "-RRB-",
  "-LRB-",
  "WDT",
  "WRB",
  "WP",
  "HYPH",
  "``",
  "''",
  "RP",
  "POS",
  "NNPS",
  "JJR",
  "JJS",
  "EX",
  "RBR",
  "SYM",
  "FW",
  "NFP",
  "$",
  "GW",
  "ADD",
  "PDT",
  "RBS",
  "LS",
  "AFX",
  "WP$",
] as const;
export type Xpos = (typeof XPOS)[number];

/**
 * Dependency relations; a relation's code is its index. Subtypes are kept where they carry a meaning that is asked
 * for (passives, agents, relative clauses, possessors, particles), all others are cut.
 *
 * @source Universal Dependencies v2
 */
export const RELATIONS = [
  "dep",
  "root",
  "nsubj",
  "nsubj:pass",
  "obj",
  "iobj",
  "csubj",
  "csubj:pass",
  "ccomp",
  "xcomp",
  "obl",
  "obl:agent",
  "advcl",
  "advmod",
  "aux",
  "aux:pass",
  "cop",
  "mark",
  "nmod",
  "nmod:poss",
  "appos",
  "nummod",
  "acl",
  "acl:relcl",
  "amod",
  "det",
  "case",
  "compound",
  "compound:prt",
  "flat",
  "fixed",
  "conj",
  "cc",
  "parataxis",
  "list",
  "discourse",
  "vocative",
  "expl",
  "orphan",
  "goeswith",
  "reparandum",
  "dislocated",
  "punct",
] as const;
export type Relation = (typeof RELATIONS)[number];

/**
 * Tag and tree of every token, in the order of `Tokens`.
 *
 * `upos` indexes `UPOS`, `xpos` indexes `XPOS` (Penn tags), `head` is the token index of the head
 * (a token that heads its sentence points to itself), `relation` indexes `RELATIONS`. Where no parser ran,
 * `head` and `relation` are empty arrays.
 */
export interface Syntax {
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly head: Int32Array;
  readonly relation: Uint8Array;
}

/** Sentences as token ranges in parallel arrays: sentence `i` is tokens `first[i]` up to, not including, `end[i]`. */
export interface Sentences {
  readonly count: number;
  readonly first: Uint32Array;
  readonly end: Uint32Array;
}

/**
 * A stretch between quotation marks, marks included in `start` and `end`; `inner` is what stands between.
 *
 * `closed` is how its end is known: by its own mark, by the next paragraph's opening mark (a
 * quotation that runs on: `continues` is the index of the quotation it continues), or only inferred at the
 * end of its block, in which case a Problem says so.
 */
export interface Quotation extends Range {
  readonly inner: Range;
  readonly closed: "mark" | "continued" | "inferred";
  readonly continues: number | null;
  /** How many quotations it stands inside; 0 for the outermost. */
  readonly depth: number;
}

/** Every layer of a report, by name. */
export interface Layers {
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly syntax: Syntax;
  readonly quotations: readonly Quotation[];
  readonly times: readonly TimeExpression[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly LocalEntity[];
  readonly reliance: readonly Reliance[];
  readonly attributions: readonly Attribution[];
  readonly events: readonly Event[];
}

export type LayerName = keyof Layers;

/** A report with all its layers: what goes from `annotate` to `link`. Plain data. */
export interface Annotated {
  readonly article: Article;
  readonly layers: Layers;
  readonly problems: readonly Problem[];
}
