// Takes what was read of a report, gives what a quotation is looked for in: text, way to the source, who says what; packed, and back.
import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { statementIds } from "../link/entities/statements.ts";
import type { Annotated, Article, Range } from "../model/index.ts";
import { wordHashes } from "./inverted-index.ts";

/** A statement with the names that its own report gives its speaker. */
export interface Said {
  readonly id: string;
  readonly names: readonly string[];
  readonly content: readonly Range[];
}

/** A report as quotations are looked for in it. */
export interface Quotable {
  readonly article: Pick<Article, "id" | "text" | "toSource">;
  readonly said: readonly Said[];
}

/** The same as it crosses threads and is kept: some 3 KB of a report of 5,000 characters. */
export interface PackedQuotable {
  readonly id: string;
  /** Its distinct words. */
  readonly words: Uint32Array;
  readonly packed: Uint8Array;
}

/** Fastest; more effort gains little. */
const LEVEL = 1;

/** What a report gives as said, by the names that stand there; the record knows better who that is. @cost O(text) */
export function quotableOf(annotated: Annotated): Quotable {
  const { article, layers } = annotated;
  const ids = statementIds(annotated);
  const said = layers.attributions.flatMap(({ saying, source, content }, at): Said[] => {
    const names = (source ?? []).map(({ start, end }) => article.text.slice(start, end));
    return saying ? [{ id: ids[at] ?? "", content, names }] : [];
  });
  const { id, text, toSource } = article;
  return { article: { id, text, toSource }, said };
}

export function packedQuotable(annotated: Annotated): PackedQuotable {
  const it = quotableOf(annotated);
  return { id: it.article.id, words: wordHashes(it.article.text), packed: new Uint8Array(deflateRawSync(serialize(it), { level: LEVEL })) };
}

/** @cost a tenth of a millisecond for a report of 5,000 characters */
export const unpackedQuotable = (packed: Uint8Array): Quotable => deserialize(inflateRawSync(packed)) as Quotable;
