// Takes a JSON value, gives the schema.org articles in it and what they say of themselves.
import type { Metadata } from "../model/index.ts";

export type JsonRecord = Readonly<Record<string, unknown>>;

/** Arrays and graphs are opened this deep; anything deeper is no article anybody publishes. */
const DEPTH = 4;
/** Names of a list that are read. */
const NAMES = 20;

export const isRecord = (value: unknown): value is JsonRecord => typeof value === "object" && value !== null && !Array.isArray(value);

/** The record's own string field, trimmed; undefined where it is absent, empty or something else. */
export function textField(record: JsonRecord, name: string): string | undefined {
  if (!Object.hasOwn(record, name)) return undefined;
  const value = record[name];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** A value that may be a string, a record with a name, or a list of either: its names, joined. */
function nameOf(value: unknown): string | undefined {
  const names = (Array.isArray(value) ? value.slice(0, NAMES) : [value])
    .map((it) => (typeof it === "string" ? it.trim() : isRecord(it) ? (textField(it, "name") ?? textField(it, "@id")) : undefined))
    .filter((it) => it !== undefined && it !== "");
  return names.length > 0 ? names.join(", ") : undefined;
}

/** Metadata with the absent fields left out. */
export function metadataOf(fields: { readonly [Field in keyof Metadata]: string | undefined }): Metadata {
  return Object.fromEntries(Object.entries(fields).filter((entry) => entry[1] !== undefined));
}

/** True for schema.org's Article and what is named after it: NewsArticle, ReportageNewsArticle, BlogPosting, Report. */
export function isSchemaArticle(record: JsonRecord): boolean {
  const type = record["@type"];
  const types = Array.isArray(type) ? type.slice(0, NAMES) : [type];
  return types.some((it) => typeof it === "string" && (it.endsWith("Article") || it.endsWith("BlogPosting") || it.endsWith("Report")));
}

/** @source schema.org NewsArticle: headline, datePublished, publisher, url, mainEntityOfPage, inLanguage, author */
export function schemaMetadata(record: JsonRecord): Metadata {
  const page = record["mainEntityOfPage"];
  return metadataOf({
    title: textField(record, "headline") ?? textField(record, "name"),
    date: textField(record, "datePublished") ?? textField(record, "dateCreated"),
    outlet: nameOf(record["publisher"]),
    url: textField(record, "url") ?? (isRecord(page) ? textField(page, "@id") : textField(record, "mainEntityOfPage")),
    lang: textField(record, "inLanguage"),
    author: nameOf(record["author"]),
  });
}

function containedIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return [];
  const inner = value["@graph"] ?? value["mainEntity"];
  return Array.isArray(inner) ? inner : isRecord(inner) ? [inner] : [];
}

/**
 * Every record in a JSON value that `made` gives something for, in order: the value itself, or those in
 * an array or an `@graph`.
 *
 * @cost O(values in the arrays opened); no recursion
 */
export function recordsIn<T>(value: unknown, made: (value: unknown) => T | null): T[] {
  const found: T[] = [];
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const it = made(next.value);
    const depth = next.depth + 1;
    if (it !== null) found.push(it);
    else if (depth <= DEPTH) for (const inner of containedIn(next.value).toReversed()) open.push({ value: inner, depth });
  }
  return found;
}
