import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../test/fixtures/article.ts";
import { annotateGround } from "../../../test/fixtures/ground.ts";
import { assertMeant, meantBy, unmarked } from "../../../test/fixtures/meant.ts";
import { SENTENCE_WORDS, TOKEN_WORDS } from "../../lang/en/abbreviations.ts";
import { NAMES } from "../../lang/en/names.ts";
import type { Article } from "../../model/index.ts";
import { namedAndDescribed } from "./mentions.ts";
import { quotations } from "../attribution/quotations.ts";
import { boundedSentences } from "../syntax/sentences.ts";
import { annotator, stage, type AnyStage } from "../stage.ts";
import { wordTokens } from "../syntax/tokens.ts";

// Marks are the expectation: [words](whom they mean), "-" for nobody, "+" between the members of a group.
// The marks are stripped, the text is read, and each marked range must be a mention that means what stands there.
const CASES: readonly [why: string, marked: string][] = [
  ["a full name, then the surname", "[Ilmar Tosk](Ilmar Tosk) came late. [Tosk](Ilmar Tosk) said nothing."],
  ["office and name in one phrase", "[Norwegian Prime Minister Ilmar Tosk](Ilmar Tosk) arrived in [Oslo](Oslo)."],
  ["an apposition is part of the phrase", "[Maren Olve, a spokeswoman for the ministry](Maren Olve), said so."],
  ["an office, then the name after a comma", "[The foreign minister, Maren Olve](Maren Olve), said so."],
  ["a verb after it makes it no apposition", "They met [Ilmar Tosk](Ilmar Tosk), the minister said."],
  ["words in brackets belong to the name", "“[[Foreign Minister Maren] Olve](Maren Olve) was there,” he said."],
  ["no owner and holder in one", "[Official representative of the Foreign Ministry Maren Olve](Maren Olve) said so."],
  [
    "an office with a region, then its holder",
    "[The governor of the Tesk region Maren Olve](Maren Olve) said so. [Olve](Maren Olve) left [the Tesk region](Tesk region).",
  ],
  [
    "an office of an office with a republic, then the holder",
    "[The aide of the head of the Tesk Republic Maren Olve](Maren Olve) said so. [Olve](Maren Olve) left.",
  ],
  [
    "two full names after an office, each named again by itself",
    "[The press secretary of Peter Haldar Ilmar Tosk](Ilmar Tosk) said so. [Tosk](Ilmar Tosk) met [president Haldar](Peter Haldar).",
  ],
  [
    "the secretary of a president told without his name, by hers",
    "It was declared by [the press secretary of the Veldran president Ilze Maren](Ilze Maren) at a briefing. [Maren](Ilze Maren) left.",
  ],
  [
    "the noun alone is the landmark, under a like noun too",
    "They met at [the Tolmin reservoir](Tolmin reservoir). [The reservoir](Tolmin reservoir) is low, [the lake](Tolmin reservoir) is wide.",
  ],
  [
    "a ship by its noun",
    "They stopped [the trawler Sanna Veska](Sanna Veska). [The trawler](Sanna Veska) was empty. [The vessel](Sanna Veska) burned. [A patrol boat](patrol boat) left.",
  ],
  [
    "a company with its legal form and without",
    "[Harrow Steel Ltd](Harrow Steel Ltd) denied it. [Harrow Steel](Harrow Steel Ltd) will pay. [The company](Harrow Steel Ltd) is sorry.",
  ],
  ["a company of one word", "[Tokra GmbH](Tokra GmbH) denied it. [Tokra](Tokra GmbH) said it was sorry."],
  ["a town is no company", "[Tokra Ltd](Tokra Ltd) closed its mill in [Tokra](Tokra). The town of [Tokra](Tokra) is poor."],
  ["another lake is another", "They met at [the Tolmin reservoir](Tolmin reservoir). [A nearby lake](nearby lake) is dry."],
  [
    "the office tells who is meant",
    "[Kremlin spokesman Ilmar Tosk](Ilmar Tosk) spoke first. [The Kremlin representative](Ilmar Tosk) left. [The presidential press secretary](Ilmar Tosk) did not return.",
  ],
  [
    "a president's secretary is the presidency's spokesman",
    "[Russian President Oleg Brant](Oleg Brant) spoke. [Kremlin spokesman Ilmar Tosk](Ilmar Tosk) explained. [Brant’s press secretary](Ilmar Tosk) took questions.",
  ],
  [
    "described, then named in the next sentence",
    "[The press secretary of the President of Chile](Ilmar Tosk) said so. “We wait,” [Ilmar Tosk](Ilmar Tosk) told reporters.",
  ],
  ["named, then called a leader", "[Ilze Maren](Ilze Maren) came to the quay with two aides. [The Tesk leader](Ilze Maren) said so."],
  [
    "of two who act neither is the leader",
    "[Ilze Maren](Ilze Maren) came and [Oleg Brant](Oleg Brant) left. [The Tesk leader](Tesk leader) said so.",
  ],
  ["two who share a surname stay apart", "[Peter Tosk](Peter Tosk) met [Maria Tosk](Maria Tosk). [Mr. Tosk](Peter Tosk) smiled."],
  [
    "an honorific is no part of a name",
    "[H.E. Tana Mengist](Tana Mengist) spoke. [Tana Mengist](Tana Mengist) left. [Maulana Fazl Karim](Fazl Karim) stayed.",
  ],
  ["spellings of one name", "[Dmitry Tosk](Dmitry Tosk) came. Later [Dimitri Tosk](Dmitry Tosk) left."],
  ["he is the one who acts", "[Ilmar Tosk](Ilmar Tosk) met [Maren Olve](Maren Olve). [He](Ilmar Tosk) said it was late."],
  ["she is whom a title calls a woman", "[Mr. Tosk](Tosk) met [Mrs. Olve](Olve). [She](Olve) said it was late."],
  ["I within quotation marks is whoever speaks them", "“[I](Ilmar Tosk) am tired,” [Ilmar Tosk](Ilmar Tosk) said."],
  ["a capital that speaks", "[Baku](Azerbaijan) accused [Yerevan](Armenia) of shelling."],
  ["a capital where something is", "They met in [Baku](Baku) on Friday."],
  ["capitals joined by and", "A line between [Oslo](Norway) and [Lima](Peru) was opened, and both [Oslo](Norway) and [Lima](Peru) agreed."],
  ["a capital's streets are the city's", "[Lima](Lima)'s streets were empty."],
  ["a seat speaks for itself", "[The Kremlin](Kremlin) declined to comment."],
  ["a state's side is the state", "[The Peruvian side](Peru) agreed."],
  ["both sides are the two states set side by side", "[Peru](Peru) and [Chile](Chile) quarrel. [Both sides](Chile+Peru) agreed."],
  ["members listed after it", "It is friends with [both sides](Chile+Peru) — Peru and Chile — and with Spain. Spain and Italy rejoiced."],
  ["all sides may be anybody", "Peru and Chile quarrel. It calls on [all sides](sides) to stop."],
  ["the country is the one spoken of last", "[Peru](Peru) closed its border. Nobody left [the country](Peru)."],
  [
    "a region under several words",
    "[Orlo-Marsk](Orlo-Marsk), [a disputed territory](Orlo-Marsk), lies there. [The region](Orlo-Marsk) is poor. [The enclave](Orlo-Marsk) is small.",
  ],
  ["a republic of its name", "In Orlo-Marsk there was calm. [The unrecognized Orlo-Marsk Republic](Orlo-Marsk) said so."],
  [
    "ministries by state",
    "[The Peruvian Foreign Ministry](Peruvian Foreign Ministry) said so. [Peru's Foreign Ministry](Peruvian Foreign Ministry) said more.",
  ],
  [
    "the ministry is the one named last",
    "[Peru's defence ministry](Peru's defence ministry) said so. [The ministry](Peru's defence ministry) said more.",
  ],
  [
    "a learned people and country",
    "[Veldran President Ilmar Tosk](Ilmar Tosk) left. [Veldria](Veldria) is quiet. [The Veldran side](Veldria) agreed.",
  ],
  [
    "a learned capital speaks",
    "They met in [the Veldran capital](Oskarra), [Oskarra](Oskarra). The president of [Veldria](Veldria) spoke. [Oskarra](Veldria) accused Lima of lying.",
  ],
  ["a capital told behind its name", "In [Oskarra](Oskarra), [the capital of Veldria](Oskarra), it rained. [Oskarra](Veldria) denied it."],
  [
    "an abbreviation told in brackets",
    "[The Orlo Peace Council](Orlo Peace Council) ([OPC](Orlo Peace Council)) met. [OPC](Orlo Peace Council) said so.",
  ],
  ["an office with its state is no body", "[The Minister of Defence of Peru](Minister of Defence of Peru) spoke."],
  ["an office alone", "Rain fell. [The Prime Minister](Prime Minister) left."],
  ["people nobody names", "[Two officials familiar](-) left."],
  ["an office's own word as surname", "[Larry King](Larry King) spoke to [Bill Dean](Bill Dean)."],
  ["a body's name with of", "[The Ministry of Defense of Peru](Ministry of Defense of Peru) said so."],
  [
    "an official of an office nobody knew",
    "[Presidential spokeswoman Maren Olve](Maren Olve) came. [The Ravel official](Maren Olve) said so.",
  ],
  ["a minister abroad is a diplomat", "Norwegian Foreign Minister Maren Olve spoke. [The diplomat](Maren Olve) was calm."],
  [
    "so is who speaks for that ministry",
    "A spokeswoman for the Peruvian Foreign Ministry, Maren Olve, spoke. [The diplomat](Maren Olve) was calm.",
  ],
  ["and an envoy", "The special envoy, Ilmar Tosk, came. [The top diplomat](Ilmar Tosk) was calm."],
  ["not one of another state", "Norwegian Foreign Minister Maren Olve spoke. [The Peruvian diplomat](Peruvian diplomat) was calm."],
  ["nor any of them", "Norwegian Foreign Minister Maren Olve spoke. [A diplomat](diplomat) was calm."],
  ["one called so since comes first", "Foreign Minister Maren Olve spoke. A diplomat waved. [The diplomat](diplomat) was calm."],
  ["a prime minister is a politician", "Prime Minister Ilmar Tosk spoke. [The politician](Ilmar Tosk) was calm."],
  ["a colonel is an officer", "Colonel Ilmar Tosk spoke. [The officer](Ilmar Tosk) was calm."],
  ["not one of a kind", "Colonel Ilmar Tosk spoke. [The duty officer](duty officer) was calm."],
  [
    "who says it behind a quotation",
    "It was denied by Colonel Ilmar Tosk. “The duty officer was there. He saw it,” said [he](Ilmar Tosk).",
  ],
  ["a clerk is none", "The clerk, Ilmar Tosk, spoke. [The officer](officer) was calm."],
];

for (const [why, marked] of CASES) test(why, () => assertMeant(marked));

const untagged = stage({
  name: "syntax/none",
  version: 1,
  needs: [],
  gives: "syntax",
  run: () => ({ upos: new Uint8Array(0), xpos: new Uint8Array(0), head: new Int32Array(0), relation: new Uint8Array(0) }),
});

const named = namedAndDescribed(NAMES);
const bare = annotator([
  wordTokens(TOKEN_WORDS),
  boundedSentences(SENTENCE_WORDS),
  untagged,
  quotations,
  named.mentions,
  named.entities,
] as readonly AnyStage[]);

const UNTAGGED: readonly string[] = [
  "[Norwegian Prime Minister Ilmar Tosk](Ilmar Tosk) arrived in [Oslo](Oslo). [He](Ilmar Tosk) said so.",
  "[Baku](Azerbaijan) accused [Yerevan](Armenia) of shelling.",
  "[The Kremlin spokesman](Kremlin spokesman) said so.",
];

for (const marked of UNTAGGED) {
  test(`without tags: ${marked}`, () => {
    const { text, expected } = unmarked(marked);
    const { layers } = bare(articleOf(text));
    assert.deepEqual(
      expected.map((it) => meantBy(layers, it)),
      expected.map((it) => it.meant),
    );
  });
}

test("whom an entity acts for", () => {
  const { entities } = annotateGround(
    articleOf(
      "Russian Foreign Ministry spokeswoman Maren Olve spoke. Kremlin spokesman Ilmar Tosk spoke too. The Peruvian army's press secretary was silent.",
    ),
  ).layers;
  const chain = (name: string): string[] => {
    const names: string[] = [];
    for (let at = entities.find((it) => it.name === name); at !== undefined && names.length < 5;) {
      names.push(at.name);
      at = at.onBehalfOf === null ? undefined : entities[at.onBehalfOf];
    }
    return names;
  };
  assert.deepEqual(chain("Maren Olve"), ["Maren Olve", "Russian Foreign Ministry", "Russia"]);
  assert.deepEqual(chain("Ilmar Tosk"), ["Ilmar Tosk", "Kremlin", "Russia"]);
  assert.deepEqual(chain("Peruvian army's press secretary"), ["Peruvian army's press secretary", "Peruvian army", "Peru"]);
});

const HOSTILE: readonly [what: string, text: string][] = [
  ["owners of owners", "Peru's ".repeat(4000)],
  ["offices of offices", "the head of the office of ".repeat(4000)],
  ["one name after another", "Ilmar Tosk and Maren Olve, ".repeat(4000)],
  [
    "a thousand namesakes",
    Array.from(
      { length: 2000 },
      (_, at) =>
        `X${"abcdefghij"[at % 10] ?? ""}${"klmnopqrst"[Math.floor(at / 10) % 10] ?? ""}${String.fromCharCode(97 + (Math.floor(at / 100) % 26))}a Tosk spoke. `,
    ).join(""),
  ],
  ["brackets", "[".repeat(5000) + "Tosk" + "]".repeat(5000)],
  ["hyphens", "Tosk-".repeat(8000)],
  ["pronouns", "He told him that she knew they saw it. ".repeat(2000)],
  ["regions", "The region and the country and the city met both sides. ".repeat(2000)],
  ["nothing", ""],
];

for (const [what, text] of HOSTILE) {
  test(`hostile: ${what}`, () => {
    const from = process.cpuUsage();
    const article: Article = articleOf(text);
    const { layers, problems } = annotateGround(article);
    const { user } = process.cpuUsage(from);
    assert.deepEqual(
      problems.filter(({ code }) => code === "annotate/failed"),
      [],
    );
    for (const { start, end, core } of layers.mentions)
      assert.ok(start < end && start <= core.start && core.end <= end && end <= text.length);
    assert.ok(user < 4_000_000, `${String(user)} microseconds`);
  });
}
