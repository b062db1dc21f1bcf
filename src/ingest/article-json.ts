// Takes a JSON value, gives the articles in it: our own records, or schema.org's.
import type { MediaType, Metadata } from "../model/index.ts";

/** An article as a JSON record carries it. */
export interface JsonArticle {
  readonly id: string | null;
  readonly text: string;
  readonly metadata: Metadata;
  readonly mediaType: MediaType;
}

type Record_ = Readonly<Record<string, unknown>>;

/** Arrays and graphs are opened this deep; anything deeper is no article anybody publishes. */
const DEPTH = 4;

const isRecord = (value: unknown): value is Record_ => typeof value === "object" && value !== null && !Array.isArray(value);

/** The record's own string field, trimmed; undefined where it is absent, empty or something else. */
function textField(record: Record_, name: string): string | undefined {
  if (!Object.hasOwn(record, name)) return undefined;
  const value = record[name];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** A schema.org value that may be a string, a record with a name, or a list of either: its names, joined. */
function nameOf(value: unknown): string | undefined {
  const names = (Array.isArray(value) ? value.slice(0, 20) : [value])
    .map((it) => (typeof it === "string" ? it.trim() : isRecord(it) ? (textField(it, "name") ?? textField(it, "@id")) : undefined))
    .filter((it) => it !== undefined && it !== "");
  return names.length > 0 ? names.join(", ") : undefined;
}

/** Metadata with the absent fields left out. */
export function metadataOf(fields: { readonly [Field in keyof Metadata]: string | undefined }): Metadata {
  return Object.fromEntries(Object.entries(fields).filter((entry) => entry[1] !== undefined));
}

/** True for schema.org's Article and everything named after it (NewsArticle, ReportageNewsArticle, …). */
function isSchemaArticle(record: Record_): boolean {
  const type = record["@type"];
  const types = Array.isArray(type) ? type : [type];
  return types.some((it) => typeof it === "string" && (it.endsWith("Article") || it.endsWith("BlogPosting") || it.endsWith("Report")));
}

function schemaArticle(record: Record_): JsonArticle | null {
  const body = record["articleBody"] ?? record["text"];
  if (typeof body !== "string") return null;
  const page = record["mainEntityOfPage"];
  return {
    id: textField(record, "id") ?? null,
    text: body,
    mediaType: "application/ld+json",
    metadata: metadataOf({
      title: textField(record, "headline") ?? textField(record, "name"),
      date: textField(record, "datePublished") ?? textField(record, "dateCreated"),
      outlet: nameOf(record["publisher"]),
      url: textField(record, "url") ?? (isRecord(page) ? textField(page, "@id") : textField(record, "mainEntityOfPage")),
      lang: textField(record, "inLanguage"),
      author: nameOf(record["author"]),
    }),
  };
}

/** One record as an article: `{id, text, title?, date?, outlet?, url?, lang?, author?}`, or null. */
export function articleOf(value: unknown): JsonArticle | null {
  if (!isRecord(value)) return null;
  if (isSchemaArticle(value)) return schemaArticle(value);
  const text = Object.hasOwn(value, "text") ? value["text"] : undefined;
  if (typeof text !== "string") return null;
  const id = value["id"];
  return {
    id: typeof id === "number" ? String(id) : (textField(value, "id") ?? null),
    text,
    mediaType: "application/json",
    metadata: metadataOf({
      title: textField(value, "title"),
      date: textField(value, "date"),
      outlet: textField(value, "outlet"),
      url: textField(value, "url"),
      lang: textField(value, "lang"),
      author: textField(value, "author"),
    }),
  };
}

/**
 * Every article in a JSON value, in order: the value itself, or those in an array or an `@graph`.
 *
 * @cost O(values in the arrays opened); no recursion
 */
export function articlesOf(value: unknown): JsonArticle[] {
  const found: JsonArticle[] = [];
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const article = articleOf(next.value);
    const depth = next.depth + 1;
    if (article !== null) found.push(article);
    else if (depth <= DEPTH) for (const inner of containedIn(next.value).toReversed()) open.push({ value: inner, depth });
  }
  return found;
}

function containedIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return [];
  const inner = value["@graph"] ?? value["mainEntity"];
  return Array.isArray(inner) ? inner : isRecord(inner) ? [inner] : [];
}
