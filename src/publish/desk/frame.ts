// Takes a desk page's title and content, gives the whole page: the style of every page, one script of the desk's own.
import { readFileSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import { html, plain, type VNode } from "../page/html.ts";
import { hashOf, pageStyle } from "../page/page.ts";

/** Where the desk's script is served. */
export const SCRIPT_AT = "/assets/desk.js";

/** The script that makes the desk's pages live. */
export const deskScript = (): string => readFileSync(new URL("./desk.js", import.meta.url), "utf8");

/** Where the script is served that lets an editor correct on an affair's page. */
export const CORRECT_AT = "/assets/correct.js";
export const correctScript = (): string => readFileSync(new URL("./correct.js", import.meta.url), "utf8");
let forEditors: string | null = null;
export const correctStyle = (): string => (forEditors ??= readFileSync(new URL("./correct.css", import.meta.url), "utf8"));

let forLeaves: string | null = null;
/** What the page of an affair needs to show the way among its leaves. */
export const leavesStyle = (): string => (forLeaves ??= readFileSync(new URL("./leaves.css", import.meta.url), "utf8"));

let style: string | null = null;
const styleOf = (): string => (style ??= `${pageStyle()}\n${readFileSync(new URL("./desk.css", import.meta.url), "utf8")}`);

/** What a desk page may do: its own style, its own script, and speak to its own desk. */
export const deskPolicy = (): string =>
  [
    "default-src 'none'",
    `style-src ${hashOf(styleOf())}`,
    "script-src 'self'",
    "connect-src 'self'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

const LINKS: readonly (readonly [href: string, title: string])[] = [
  ["/", "Affairs"],
  ["/search", "Search"],
  ["/check", "Did they say it?"],
  ["/add", "Add reports"],
  ["/corrections", "Corrections"],
];

/** @param here address of the page among the links @cost O(content) */
export function deskPage(title: string, here: string, content: VNode): string {
  const head = html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${plain(title)} · Variorum</title>
    <link rel="icon" href="data:," />
    <style dangerouslySetInnerHTML=${{ __html: styleOf() }}></style>
    <script type="module" src=${SCRIPT_AT}></script>
  </head>`;
  const body = html`<body>
    <div class="page desk">
      <a class="skip" href="#content">To the content</a>
      <header class="masthead"><p class="crumb">Variorum · the desk</p></header>
      <nav aria-label="Desk" class="views">
        <div>${LINKS.map(([href, name]) => html`<a href=${href} aria-current=${href === here ? "page" : null}>${name}</a>`)}</div>
      </nav>
      <main id="content" tabindex="-1">
        <h1>${plain(title)}</h1>
        ${content}
      </main>
      <p id="news" class="news meta" role="status" aria-live="polite"></p>
    </div>
  </body>`;
  return `<!doctype html>\n<html lang="en">${renderToString(head)}${renderToString(body)}</html>\n`;
}
