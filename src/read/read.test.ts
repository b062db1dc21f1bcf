import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { PAGE } from "../lang/en/page.ts";
import type { Article, Capture } from "../model/index.ts";
import { toSource } from "../text/offset-map.ts";
import { read } from "./index.ts";

const captured = (source: string, mediaType: Capture["mediaType"], metadata: Capture["metadata"] = {}, file = "a.txt"): Capture => ({
  id: "a",
  file,
  mediaType,
  source,
  sourceHash: "",
  metadata,
});

const readText = (source: string, metadata: Capture["metadata"] = {}, file = "a.txt"): Article =>
  read(captured(source, "text/plain", metadata, file), PAGE).article;

const kinds = (article: Article): string[] => article.blocks.map((block) => block.kind);

const BODY = "The ferry between Ell and Northam sailed again on Tuesday, the harbour master said.";

const TEXTS: readonly (readonly [why: string, source: string, kinds: readonly string[]])[] = [
  ["one sentence is a paragraph", BODY, ["paragraph"]],
  ["a line without a full stop over a sentence is its headline", `Ferry sails again\n${BODY}`, ["headline", "paragraph"]],
  [
    "a masthead and its motto",
    `The Northam Courier\n\nYour strait, your paper. Since 1911\n\nFerry sails again after storm\n\n${BODY}`,
    ["menu", "menu", "headline", "paragraph"],
  ],
  [
    "a name and sections on one line",
    `Northam Now | Home News Sport\n\nFerry sails again after storm\n\n${BODY}`,
    ["menu", "headline", "paragraph"],
  ],
  [
    "what a writer is, below the name",
    `Ferry sails again\nBy Ana Lorr\nStrait correspondent, Northam\n${BODY}`,
    ["headline", "byline", "byline", "paragraph"],
  ],
  [
    "links below what is read most",
    `${BODY}\n\nMOST READ\n1. “We rowed”: a captain’s week\n2. Why ferries are late`,
    ["paragraph", "menu", "related", "related"],
  ],
  ["a day with a place", `Ferry sails again after storm\nNortham, 2 June 2021\n${BODY}`, ["headline", "timeline", "paragraph"]],
  [
    "a day with an hour of another form and a counter, above the headline",
    `2 June 2021, 08h15 — 312 readings\nFerry sails again after storm\n${BODY}`,
    ["timeline", "headline", "paragraph"],
  ],
  [
    "a day with its place over a credit is a caption's",
    `Ferry sails again after storm\n${BODY}\nNortham, 2 June 2021\nPhoto: Jo Pell\n${BODY} So.`,
    ["headline", "paragraph", "caption", "credit", "paragraph"],
  ],
  [
    "a motto between the name and its bar",
    `THE STRAIT MAIL\nPort Ell's own paper - 40 cents\nHome | Letters | Tides\nFerry sails again after storm\nFrom our reporter on the quay, with Reuters\n${BODY}`,
    ["menu", "menu", "menu", "headline", "byline", "paragraph"],
  ],
  [
    "who wrote it, where and what for",
    `Ferry sails again after storm\nBy Ana Lorr and Jo Pell\n${BODY}\nPell reported from Port Ell.\nAna Lorr teaches at the school of the sea.`,
    ["headline", "byline", "paragraph", "byline", "byline"],
  ],
  [
    "a sentence on somebody else stays text",
    `By Ana Lorr\n${BODY}\nMarn teaches at the school of the sea.`,
    ["byline", "paragraph", "paragraph"],
  ],
  ["initials with full stops", `${BODY}\nJ.M./p.v.`, ["paragraph", "byline"]],
  ["who helped, on the last line", `${BODY}\n\nWith Reuters.`, ["paragraph", "credit"]],
  ["a short sentence that opens so stays text", `${BODY}\n\nWith Tol went the cook.`, ["paragraph", "paragraph"]],
  [
    "a caption between two turns of a transcript is none of them",
    "Northam Radio: Will it sail?\n\nMira Tol: It will, I think.\n\nThe ferry seen from the quay of Ell, June 2, 2021\n\nNortham Radio: And you?\n\nMira Tol: We stay.\n\nNortham Radio: Why?",
    ["turn", "turn", "heading", "turn", "turn", "turn"],
  ],
  ["a section's name is no headline", `World\n\nFerry sails again after storm\n\n${BODY}`, ["menu", "headline", "paragraph"]],
  [
    "a sentence whose full stop was lost stays prose",
    `${BODY}\n“We sail,” she said, looking at the sea\n${BODY} So.`,
    ["paragraph", "paragraph", "paragraph"],
  ],
  ["a cue that ends in a colon stays prose", `${BODY}\n\nTol continued:\n\n${BODY} So.`, ["paragraph", "paragraph", "paragraph"]],
  ["a title inside the text", `${BODY}\n\nHow it began\n\n${BODY} So.`, ["paragraph", "heading", "paragraph"]],
  [
    "links at the foot, whatever they look like",
    `${BODY}\n\nRead next\nTol: the ferry was never late\n“We rowed”: a captain’s week`,
    ["paragraph", "related", "related", "related"],
  ],
  ["text goes on below a heading over links", `${BODY}\n\nRead next\n\n${BODY}`, ["paragraph", "related", "paragraph"]],
  [
    "notices at the foot, whole sentences among them",
    `${BODY}\n\nNOTICES\nLost on the quay: one umbrella. Answers to no name.\nNets mended`,
    ["paragraph", "related", "related", "related"],
  ],
  [
    "a quotation set large beside the text that holds it",
    `${BODY}\n\n“We have sailed in worse weather”\n\n“We have sailed in worse weather and with fewer people,” the captain said.`,
    ["paragraph", "caption", "paragraph"],
  ],
  [
    "a quotation that stands once stays text",
    `${BODY}\n\n“We have sailed in worse weather.”\n\n${BODY} So.`,
    ["paragraph", "paragraph", "paragraph"],
  ],
  [
    "one colon makes no transcript",
    `Mira Tol: ferry sails\n\n${BODY}\n\nIvo Marn: I do not know.\n\n${BODY} So.`,
    ["headline", "paragraph", "paragraph", "paragraph"],
  ],
  [
    "a police blotter is no transcript",
    "THEFT: On Monday a bicycle was taken.\nFIRE: On Tuesday a shed burned.\nTHEFT: On Friday a boat was taken.\nFIRE: On Sunday a tree burned.",
    ["paragraph", "paragraph", "paragraph", "paragraph"],
  ],
];
for (const [why, source, expected] of TEXTS) test(`blocks: ${why}`, () => assert.deepEqual(kinds(readText(source)), expected));

const OUTLETS: readonly (readonly [
  why: string,
  source: string,
  metadata: Capture["metadata"],
  file: string,
  state: string,
  value: string | undefined,
])[] = [
  ["a name before sections", `Strait Now | Home News Sport\nFerry sails again after storm\n${BODY}`, {}, "a.txt", "inferred", "Strait Now"],
  [
    "a name over a bar of sections",
    `STRAIT NOW\nHome | News | Sport\nFerry sails again after storm\n${BODY}`,
    {},
    "a.txt",
    "inferred",
    "Strait Now",
  ],
  [
    "a name and a motto",
    `THE LAMP — light on the strait\nNews | Sport | Weather\nFerry sails again after storm\n${BODY}`,
    {},
    "a.txt",
    "inferred",
    "The Lamp",
  ],
  [
    "a name that the file has too",
    `STRAITLINE – all about ferries\nFerry sails again after storm\n${BODY}`,
    {},
    "x/straitline-2021.txt",
    "inferred",
    "Straitline",
  ],
  [
    "a section over a bar is no name",
    `World News\nHome | News | Sport\nFerry sails again after storm\n${BODY}`,
    {},
    "a.txt",
    "unknown",
    undefined,
  ],
  [
    "a headline with a dash is no name",
    `Storm — Ferry sails again\nNews | Sport | Weather\nFerry sails again after storm\n${BODY}`,
    {},
    "a.txt",
    "unknown",
    undefined,
  ],
  [
    "a dateline's agency of two words, the file named after it",
    `NORTHAM, June 2 (Strait Wire) - ${BODY}`,
    {},
    "strait-wire-2021.txt",
    "inferred",
    "Strait Wire",
  ],
  [
    "a ministry over a bar, its state's name above",
    `Kingdom of Norland\nMinistry of Sea and Fisheries of Norland\nHome / Press / News\nFerry sails again after storm\n${BODY}`,
    {},
    "a.txt",
    "inferred",
    "Ministry of Sea and Fisheries of Norland",
  ],
  ["a ministry in a headline is no name", `Ministry of Sea Closes Port\n${BODY}`, {}, "a.txt", "unknown", undefined],
  [
    "an article before a noun, in capitals",
    `AGENCE ELLOISE D'INFORMATION\nHome | News | Sport\nFerry sails again after storm\n${BODY}`,
    {},
    "a.txt",
    "inferred",
    "Agence Elloise d'Information",
  ],
  ["letters that spell no word", `LP NEWS\n\nFerry sails again after storm\n\n${BODY}`, {}, "a.txt", "inferred", "LP News"],
  ["given", BODY, { outlet: "Ell Radio" }, "a.txt", "stated", "Ell Radio"],
  ["stated in a source line", `${BODY}\n\nSource: Ell Radio`, {}, "a.txt", "stated", "Ell Radio"],
  ["at the head of the page", `NORTHAM COURIER\n\nFerry sails again after storm\n\n${BODY}`, {}, "a.txt", "inferred", "Northam Courier"],
  ["in the copyright line", `${BODY}\n\n© 2021 Ell Radio. All rights reserved.`, {}, "a.txt", "inferred", "Ell Radio"],
  ["of the dateline's credit and the file's name", `NORTHAM, May 19 (Ellwire) — ${BODY}`, {}, "ellwire-2021.txt", "inferred", "Ellwire"],
  ["of the address", BODY, { url: "https://www.reuters.com/x" }, "a.txt", "inferred", "Reuters"],
  ["of the dateline's own form", `NORTHAM, May 19. /TASS/. ${BODY}`, {}, "a.txt", "inferred", "TASS"],
  ["an agency in brackets is anybody's", `NORTHAM (AP) — ${BODY}`, {}, "a.txt", "unknown", undefined],
  ["speaking of itself", `${BODY}\n\nELL.news reported earlier that it had sunk.`, {}, "a.txt", "inferred", "ELL.news"],
  ["of the file's name", BODY, {}, "x/meduza-ferry.txt", "inferred", "Meduza"],
  ["a common word in the file's name tells nothing", BODY, {}, "trend-time-dawn.txt", "unknown", undefined],
];
for (const [why, source, metadata, file, state, value] of OUTLETS)
  test(`outlet: ${why}`, () => {
    const { outlet } = readText(source, metadata, file);
    assert.equal(outlet.state, state);
    assert.equal("value" in outlet ? outlet.value : undefined, value);
  });

test("language: English by its words, stated where given, else unknown", () => {
  assert.equal(readText(BODY).language.state, "inferred");
  assert.equal(readText(BODY, { lang: "en-GB" }).language.state, "stated");
  assert.equal(readText("Паром между двумя портами снова вышел в море во вторник.").language.state, "unknown");
});

test("what lies beyond the limit is kept in one block and a Problem says so", () => {
  const { article, problems } = read(captured(`${BODY}\n`.repeat(60_001), "text/plain"), PAGE);
  assert.equal(article.blocks.at(-1)?.kind, "unread");
  assert.ok(problems.some((problem) => problem.code === "read/cut"));
});

test("a report of menus alone says that it has no body", () => {
  const { problems } = read(captured("Share\n\nPrint\n\n163\n", "text/plain"), PAGE);
  assert.deepEqual(
    problems.map((problem) => problem.code),
    ["read/no-body"],
  );
});

/** Blocks in order, apart, over all that is not white space. */
function assertCovered(article: Article): void {
  let end = 0;
  for (const block of article.blocks) {
    assert.ok(block.start >= end && block.end > block.start);
    assert.equal(article.text.slice(end, block.start).trim(), "");
    assert.equal(article.text.slice(block.start, block.end).trim().length, block.end - block.start);
    end = block.end;
  }
  assert.equal(article.text.slice(end).trim(), "");
}

const LINE = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom(
    BODY,
    "Share",
    "How it began",
    "Mira Tol: We sail.",
    "Q: Why?",
    "A: I do not know.",
    "Jo Pell/Reuters",
    "",
    "• One",
    "Source: Ell",
    "May 3, 2021",
    "‘A b c’ The d e f",
  ),
);

test("any lines: blocks are sorted, apart, and cover all that is not white space", () => {
  const text = fc.array(LINE, { maxLength: 20 }).map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(text, (source) => assertCovered(readText(source))),
    { seed: 2, numRuns: 300 },
  );
});

const TAG = fc.constantFrom(
  "<p>",
  "</p>",
  "<div>",
  "</div>",
  "<li>",
  "<ul>",
  "</ul>",
  "<b>",
  "</b>",
  "<br>",
  "<h1>",
  "</h1>",
  "<a href=x>",
  "</a>",
  "<script>",
  "</script>",
  "<!--",
  "-->",
  "<nav>",
  "</nav>",
  "<pre>",
  "&amp;",
  "&nbsp;",
  "&#8220;",
  "&notin;",
  "&",
  "<",
  " ",
  "\n",
);

test("any markup: every unit of a block leads to itself, to a reference, or to folded white space", () => {
  const markup = fc.array(fc.oneof(TAG, TAG, LINE), { maxLength: 40 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(markup, (source) => {
      const { article } = read(captured(source, "text/html"), PAGE);
      assertCovered(article);
      let last = 0;
      for (let unit = 0; unit < article.text.length; unit++) {
        const range = toSource(article.toSource, { start: unit, end: unit + 1 });
        const there = source.slice(range.start, range.end);
        const words = article.text.charAt(unit);
        assert.ok(there === words || there.startsWith("&") || there.trim() === "", JSON.stringify([there, words]));
        assert.ok(range.start >= last || there.startsWith("&"));
        last = range.start;
      }
    }),
    { seed: 3, numRuns: 500 },
  );
});
