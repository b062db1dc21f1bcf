// Takes a JSON value, gives the articles in it: our own records, or schema.org's.
import type { MediaType, Metadata } from "../model/index.ts";
import { isRecord, isSchemaArticle, metadataOf, recordsIn, schemaMetadata, textField } from "../text/schema-org.ts";

/** An article as a JSON record carries it. */
export interface JsonArticle {
  readonly id: string | null;
  readonly text: string;
  readonly metadata: Metadata;
  readonly mediaType: MediaType;
}

/** One record as an article: `{id, text, title?, date?, outlet?, url?, lang?, author?}` or a schema.org article with its body; null else. */
function articleOf(value: unknown): JsonArticle | null {
  if (!isRecord(value)) return null;
  const isSchema = isSchemaArticle(value);
  const text = isSchema ? (value["articleBody"] ?? value["text"]) : Object.hasOwn(value, "text") ? value["text"] : undefined;
  if (typeof text !== "string") return null;
  const id = value["id"];
  return {
    id: typeof id === "number" ? String(id) : (textField(value, "id") ?? null),
    text,
    mediaType: isSchema ? "application/ld+json" : "application/json",
    metadata: isSchema
      ? schemaMetadata(value)
      : metadataOf({
          title: textField(value, "title"),
          date: textField(value, "date"),
          outlet: textField(value, "outlet"),
          url: textField(value, "url"),
          lang: textField(value, "lang"),
          author: textField(value, "author"),
        }),
  };
}

/** Every article in a JSON value, in order: the value itself, or those in an array or an `@graph`. */
export const articlesOf = (value: unknown): JsonArticle[] => recordsIn(value, articleOf);
