// Takes a dossier and its sources, gives one self-contained HTML page: readable without a network, without JavaScript, on paper.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import type { Dossier } from "../../model/index.ts";
import { Check } from "./check.ts";
import { editionOf, type Edition } from "./edition.ts";
import { html, plain, type VNode } from "./html.ts";
import { Masthead, Tabs, type Serving } from "./masthead.ts";
import { Names } from "./names.ts";
import { Positions } from "./positions.ts";
import { Problems } from "./problems.ts";
import { Record } from "./record.ts";
import { Reports } from "./reports.ts";
import { Rivals } from "./rivals.ts";
import { Silences } from "./silences.ts";
import { Sources } from "./sources.ts";
import { Timeline } from "./timeline.ts";
import { Voices } from "./voices.ts";

/** The views, in the order of their tabs. `id` is their `#`. */
export const VIEWS: readonly { readonly id: string; readonly title: string; readonly view: (props: { edition: Edition }) => VNode }[] = [
  { id: "record", title: "Record", view: Record },
  { id: "voices", title: "Voices", view: Voices },
  { id: "positions", title: "Positions", view: Positions },
  { id: "timeline", title: "Timeline", view: Timeline },
  { id: "rivals", title: "Rival accounts", view: Rivals },
  { id: "names", title: "Names", view: Names },
  { id: "sources", title: "Sources", view: Sources },
  { id: "reports", title: "Reports", view: Reports },
  { id: "silences", title: "Silences", view: Silences },
  { id: "problems", title: "Problems", view: Problems },
  { id: "check", title: "Did they say it?", view: Check },
];

/** The parts of the style in the order in which they overrule each other. */
const STYLE = ["base", "face", "head", "front", "words", "record", "lists", "drawings", "apparatus", "reports", "check", "media"];

/** Our own style and script: the build copies both beside this file. */
const asset = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

/** The style of every page, as one text. */
export const pageStyle = (): string => STYLE.map((part) => asset(`./style/${part}.css`)).join("\n");

/** One script of two files: what the second imports from the first is already there. */
const script = (): string => `${asset("./quote.js")}\n${asset("./client.js").replace(/^import .*$/gm, "")}`;

/** A text as a policy names it. */
export const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

/** What the page may do: run and style itself with exactly these two texts, and nothing else but what its desk adds. */
const policyFor = (style: string, code: string, serving: Serving | null): string =>
  [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    ...(serving?.script == null ? [`script-src ${hashOf(code)}`] : [`script-src ${hashOf(code)} 'self'`, "connect-src 'self'"]),
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");

const POLICY = 'http-equiv="Content-Security-Policy" content="';

/** The policy that a page of ours carries, for whoever serves it; one that allows nothing where it carries none. */
export function policyIn(page: string): string {
  const from = page.indexOf(POLICY);
  return from < 0 ? "default-src 'none'" : page.slice(from + POLICY.length, page.indexOf('"', from + POLICY.length));
}

const Body = ({ edition, serving }: { edition: Edition; serving: Serving | null }): VNode =>
  html`<div class="page">
    <a class="skip" href="#views">To the record</a>
    <${Masthead} edition=${edition} serving=${serving} />
    <${Tabs} views=${VIEWS} />
    <main id="views" tabindex="-1">
      ${VIEWS.map(
        ({ id, title, view }) =>
          html`<section class="view" id=${id} aria-labelledby=${`title-${id}`}>
            <h2 class="view-title" id=${`title-${id}`}>${title}</h2>
            <${view} edition=${edition} />
          </section>`,
      )}
    </main>
    <footer class="meta">
      <p>
        Every line rests on the words it links to. Made by variorum ${edition.dossier.build.version} from ${edition.dossier.reports.length}
        reports; it says what they say, not what is so.
      </p>
      <p>input <span class="hash">${edition.dossier.build.inputHash}</span></p>
      <p>seal <span class="hash">${edition.dossier.build.seal}</span></p>
    </footer>
  </div>`;

/**
 * The dossier as one HTML page. It opens from a file, asks nothing of any network and runs only its own script.
 *
 * @param sources each report's source as given, by id; a report without one is shown without its text
 * @param serving the desk that serves the page; null for a page that stands alone
 * @cost O(dossier + sources)
 */
export function toPage(dossier: Dossier, sources: ReadonlyMap<string, string>, serving: Serving | null = null): string {
  const style = serving === null ? pageStyle() : `${pageStyle()}\n${serving.style}`;
  const code = script();
  const edition = editionOf(dossier, sources);
  const title = dossier.affairs.map((affair) => affair.title).join(" · ") || "Dossier";
  const head = html`<head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content=${policyFor(style, code, serving)} />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="generator" content=${`variorum ${dossier.build.version}`} />
    <title>${plain(title)}</title>
    <link rel="icon" href="data:," />
    <style dangerouslySetInnerHTML=${{ __html: style }}></style>
  </head>`;
  const body = html`<body>
    <${Body} edition=${edition} serving=${serving} />
    <script type="module" dangerouslySetInnerHTML=${{ __html: code }}></script>
    ${serving?.script == null ? null : html`<script type="module" src=${serving.script}></script>`}
  </body>`;
  return `<!doctype html>\n<html lang="en">${renderToString(head)}${renderToString(body)}</html>\n`;
}
