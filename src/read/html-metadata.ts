// Takes what a page's head says, gives the report's metadata: JSON-LD first, then meta elements, then the rest.
import type { Metadata } from "../model/index.ts";
import { isRecord, isSchemaArticle, metadataOf, recordsIn, schemaMetadata } from "../text/schema-org.ts";
import type { Page } from "./html-tree.ts";

/** Names of meta elements by field, best first. @source Open Graph, article:, Dublin Core, Highwire citation_, schema.org microdata, parsely- */
const META_NAMES: Readonly<Record<keyof Metadata, readonly string[]>> = {
  title: ["og:title", "headline", "citation_title", "dc.title", "dcterms.title", "twitter:title", "parsely-title"],
  date: [
    ...["article:published_time", "article:published", "datepublished", "og:published_time", "citation_publication_date", "citation_date"],
    ...[
      "dc.date",
      "dc.date.issued",
      "dcterms.date",
      "dcterms.created",
      "parsely-pub-date",
      "pubdate",
      "publishdate",
      "publish-date",
      "date",
    ],
  ],
  outlet: ["og:site_name", "citation_journal_title", "citation_publisher", "dc.publisher", "dcterms.publisher", "application-name"],
  url: ["og:url", "parsely-link", "twitter:url"],
  lang: ["og:locale", "dc.language", "inlanguage"],
  author: ["author", "article:author", "citation_author", "dc.creator", "dcterms.creator", "parsely-author", "byl"],
};

/** JSON-LD longer than this is no description of a report. */
const JSON_LD_UNITS = 1_000_000;

function fromJsonLd(page: Page): Metadata {
  for (const text of page.jsonLd.slice(0, 20)) {
    if (text.length > JSON_LD_UNITS) continue;
    try {
      const [found] = recordsIn(JSON.parse(text), (value) => (isRecord(value) && isSchemaArticle(value) ? schemaMetadata(value) : null));
      if (found !== undefined) return found;
    } catch {
      continue;
    }
  }
  return {};
}

function fromMetas(page: Page, field: keyof Metadata): string | undefined {
  for (const name of META_NAMES[field]) {
    const content = page.metas.get(name);
    if (content !== undefined && !(field === "author" && content.startsWith("http"))) return content;
  }
  return undefined;
}

const given = (value: string | null | undefined): string | undefined => (value == null || value.trim() === "" ? undefined : value.trim());

/** What the page says of itself; what came with the capture goes before it. */
export function pageMetadata(page: Page, captured: Metadata): Metadata {
  const jsonLd = fromJsonLd(page);
  const field = (name: keyof Metadata): string | undefined => captured[name] ?? jsonLd[name] ?? fromMetas(page, name);
  const canonical = given(page.canonical);
  return metadataOf({
    title: field("title") ?? given(page.title),
    date: field("date") ?? page.times.map(given).find((it) => it !== undefined),
    outlet: field("outlet"),
    url: captured.url ?? (canonical?.startsWith("http") === true ? canonical : field("url")),
    lang: captured.lang ?? given(page.language) ?? jsonLd.lang ?? fromMetas(page, "lang"),
    author: field("author"),
  });
}
