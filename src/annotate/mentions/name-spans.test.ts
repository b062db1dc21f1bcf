// Takes invented sentences, checks which names are read in them, from where to where, and what each names.
import assert from "node:assert/strict";
import { test } from "node:test";
import { annotateGround } from "../../../test/fixtures/ground.ts";
import { PAGE } from "../../lang/en/page.ts";
import { read } from "../../read/index.ts";

/** Names of a text as "kind:name", by place. */
function namesIn(source: string): string[] {
  const { article } = read({ id: "x", file: "x", mediaType: "text/plain", source: `${source}\n`, sourceHash: "", metadata: {} }, PAGE);
  return annotateGround(article)
    .layers.mentions.filter(({ form }) => form === "name")
    .map(({ kind, core }) => `${kind}:${article.text.slice(core.start, core.end)}`);
}

const CASES: readonly [why: string, text: string, names: readonly string[]][] = [
  [
    "a body of those who hold an office",
    "He spoke to the United States Conference of Mayors on Friday.",
    ["organization:United States Conference of Mayors"],
  ],
  [
    "an office in capitals between a ministry and a name",
    "Russian Foreign Ministry Spokeswoman Maren Olve agreed on Friday.",
    ["person:Maren Olve", "organization:Russian Foreign Ministry", "state:Russian"],
  ],
  ["a board of them", "The Broadcasting Board of Governors agreed on Friday.", ["organization:Broadcasting Board of Governors"]],
  ["members of a body are not the body", "Other members of Congress agreed with the plan.", ["organization:Congress"]],
  ["a parliament that opens a sentence", "Congress has three ways to answer. It chose none.", ["organization:Congress"]],
  ["what somebody has is no part of a name", "He wants to keep her Senate seat for years.", ["organization:Senate"]],
  ["letters with a number are a thing's", "The EB-5 program ended, and an F-16 jet fell.", []],
  ["unless they are a body's", "The leaders of the G-20 met on Friday.", ["organization:G-20"]],
  ["what is told in brackets in a transcript", "“We agree.” (CROSSTALK) “No.” (APPLAUSE)", []],
  [
    "a member's party and seat",
    "Sen. Ilmar Tosk (R-Utah) spoke, and Rep. Maren Olve, D-Va., left.",
    ["person:Ilmar Tosk", "person:Maren Olve"],
  ],
  ["a team", "The Boston Rovers won on Friday.", ["organization:Boston Rovers"]],
  ["a storm", "Hurricane Maren hit the coast on Friday.", ["work:Hurricane Maren"]],
  [
    "landmarks with their nouns",
    "Guards closed the Tolmin reservoir and the Orlo pumping station on Friday. The Kara Pass was blocked.",
    ["place:Tolmin reservoir", "place:Orlo pumping station", "place:Kara Pass"],
  ],
  ["a noun with its number", "Miners died in Shaft No. 4 of the Brenna mine on Friday.", ["place:Shaft No. 4", "place:Brenna mine"]],
  ["a noun that opens the name", "Troops left Camp Orlo on Friday, and Fort Tesk was empty.", ["place:Camp Orlo", "place:Fort Tesk"]],
  ["a name in quotation marks behind its noun", "On Friday the pumping station «Veska» failed.", ["place:Veska"]],
  [
    "a landmark's noun that is a surname",
    "On Friday Ilmar Hill met Susan Lake in Oslo.",
    ["person:Ilmar Hill", "person:Susan Lake", "place:Oslo"],
  ],
  ["a landmark's noun before another", "The market analyst Ilmar Tosk spoke on Friday.", ["person:Ilmar Tosk"]],
  [
    "a ship's name of several words",
    "The ferry Star of the Sound left the trawler Queen of Orlo behind.",
    ["work:Star of the Sound", "work:Queen of Orlo"],
  ],
  ["a ship's name with a cut article", "Divers found the tanker Reine d’Orsal on Friday.", ["work:Reine d’Orsal"]],
  ["a cutter's name", "The cutter Tolmin was hit on Friday and went down.", ["work:Tolmin"]],
  ["a ship's mark", "The frigate HMS Tolmin sailed on Friday.", ["work:HMS Tolmin"]],
  ["whose the ship is belongs to no name", "The patrol boat Tolmik of the Polish navy sank.", ["work:Tolmik", "state:Polish"]],
  ["who was on a ship is no ship", "The boat President Ilmar Tosk had sold sank.", ["person:Ilmar Tosk"]],
  [
    "the official name of a state",
    "The Kyrgyz Republic and the Republic of Hungary agreed.",
    ["state:Kyrgyz Republic", "state:Republic of Hungary"],
  ],
  ["a courtesy title behind somebody's thing", "In the back of her shop Mr Tosk sells tea.", ["person:Tosk"]],
  [
    "a body for two things",
    "The United States Fish and Wildlife Service had signaled its intention to end the ban.",
    ["organization:United States Fish and Wildlife Service"],
  ],
  [
    "two bodies stay two",
    "The White House and Justice Department declined to comment on Friday.",
    ["organization:White House", "organization:Justice Department"],
  ],
  ["a middle initial", "Chief Justice John G. Robb Jr. said that it was late on Friday.", ["person:John G. Robb"]],
  [
    "who is credited at the end of a headline",
    "No soldier crossed the river — Calvarin\n\nNobody crossed it, the Calvarin official added on Monday.",
    ["organization:Calvarin", "organization:Calvarin"],
  ],
  ["a bank of a country", "She joined the Central Bank of Brazil in May.", ["organization:Central Bank of Brazil"]],
];
for (const [why, text, names] of CASES) test(`names: ${why}`, () => assert.deepEqual(namesIn(text), names));
