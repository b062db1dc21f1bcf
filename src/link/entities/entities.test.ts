import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { called, report } from "../../../test/fixtures/linked-names.ts";
import { LINK_NAMES } from "../../lang/en/link-names.ts";
import { stated, type Annotated } from "../../model/index.ts";
import { linkEntities } from "./entities.ts";

const CASES: readonly [why: string, texts: readonly string[], words: string, expected: readonly string[]][] = [
  [
    "a company with its legal form and without",
    ["Harrow Steel plc denied it.", "Shares of Harrow Steel fell. Harrow Steel Inc. is sorry."],
    "Harrow Steel",
    ["Harrow Steel Inc."],
  ],
  [
    "of two names of a body, that of the report which mentions it more often",
    [
      "The Ministry of Defense of Peru denied it.",
      "Peru's Defense Ministry denied it. It was wrong, Peru's Defense Ministry said. Peru's Defense Ministry left.",
    ],
    "The Ministry of Defense of Peru",
    ["Peru's Defense Ministry for Peru"],
  ],
  ["spellings", ["Dmitry Tosk spoke.", "Dimitri Tosk spoke.", "Dmitry Tosk left."], "Dimitri Tosk", ["Dmitry Tosk"]],
  [
    "a near spelling with one office",
    ["Kremlin spokesman Ilmar Tosk spoke.", "Kremlin spokesman Ilmer Tosk spoke."],
    "Ilmer Tosk",
    ["Ilmar Tosk for Kremlin"],
  ],
  [
    "of two spellings, that of the report which mentions its bearer more often",
    ["Kremlin spokesman Ilmar Toskaev spoke.", "Kremlin spokesman Ilmar Toskev spoke. Toskev left. Toskev came back."],
    "Ilmar Toskaev",
    ["Ilmar Toskev for Kremlin"],
  ],
  [
    "near spellings of given name and surname with one office",
    ["Kremlin spokesman Tarig Elamin spoke.", "Kremlin spokesman Tariq Alamin spoke."],
    "Tariq Alamin",
    ["Tarig Elamin for Kremlin"],
  ],
  ["a near spelling without one stays apart", ["Ilmar Tosk spoke.", "Ilmer Tosk spoke."], "Ilmer Tosk", ["Ilmer Tosk"]],
  [
    "a place in the spelling of two languages, where two reports speak of the same people",
    [
      "Ilmar Tosk came to the village of Hnativets. Maren Olve met Ada Brant there.",
      "Ilmar Tosk left the village of Gnativets. Maren Olve met Ada Brant there.",
    ],
    "Hnativets",
    ["Gnativets"],
  ],
  [
    "places of like names that no people tie",
    ["Ilmar Tosk came to the village of Hnativets.", "Maren Olve left the village of Gnativets."],
    "Gnativets",
    ["Gnativets"],
  ],
  [
    "places that one report tells apart",
    [
      "Ilmar Tosk came to the village of Hnativets. Maren Olve met Ada Brant in the village of Gnativets.",
      "Ilmar Tosk left the village of Gnativets. Maren Olve met Ada Brant there.",
    ],
    "Hnativets",
    ["Hnativets"],
  ],
  [
    "a spokesman's state in so many words, where another report takes the ministry for that of the state it spoke of last",
    [
      "Peruvian Foreign Ministry spokesman Ilmar Tosk spoke.",
      "Chile's Foreign Ministry waited. Ilmar Tosk, the spokesman of the Foreign Ministry, spoke. Ilmar Tosk left.",
    ],
    "Ilmar Tosk",
    ["Ilmar Tosk for Peruvian Foreign Ministry"],
  ],
  ["namesakes stay apart", ["Ilmar Tosk spoke.", "Maren Tosk spoke."], "Maren Tosk", ["Maren Tosk"]],
  ["middle initials tell people apart", ["Ilmar A. Tosk spoke.", "Ilmar B. Tosk spoke."], "Ilmar B. Tosk", ["Ilmar B. Tosk"]],
  ["a middle initial left out", ["Ilmar A. Tosk spoke.", "Ilmar Tosk spoke."], "Ilmar Tosk", ["Ilmar A. Tosk"]],
  ["a surname alone fits its one bearer", ["Ilmar Tosk spoke.", "Mr. Tosk spoke."], "Mr. Tosk", ["Ilmar Tosk"]],
  ["a surname alone that two bear stays apart", ["Ilmar Tosk spoke.", "Maren Tosk spoke.", "Mr. Tosk spoke."], "Mr. Tosk", ["Tosk"]],
  [
    "described in one report, named in another",
    ["Kremlin spokesman Ilmar Tosk spoke.", "The Kremlin spokesman said so."],
    "The Kremlin spokesman",
    ["Ilmar Tosk for Kremlin"],
  ],
  [
    "by the president's name",
    ["Kremlin spokesman Ilmar Tosk spoke.", "Russian President Oleg Brant came. Brant's press secretary said so."],
    "Brant's press secretary",
    ["Ilmar Tosk for Kremlin"],
  ],
  [
    "whose office it is, under two forms of the name",
    ["Ilmar A. Tosk came. Mr. Tosk's office denied it.", "Ilmar Tosk came. Tosk's office denied it."],
    "Tosk's office",
    ["Mr. Tosk's office for Ilmar A. Tosk"],
  ],
  [
    "offices of two people of one surname are two",
    ["Ilmar Tosk came. Ilmar Tosk's office denied it.", "Maren Tosk came. Maren Tosk's office denied it."],
    "Maren Tosk's office",
    ["Maren Tosk's office for Maren Tosk"],
  ],
  [
    "two holders of one office",
    ["Kremlin spokesman Ilmar Tosk spoke.", "Kremlin spokesman Maren Olve spoke.", "The Kremlin spokesman said so."],
    "The Kremlin spokesman",
    ["Kremlin spokesman for Kremlin"],
  ],
  [
    "ministries by state",
    ["Peru's Foreign Ministry said so.", "The Peruvian Foreign Ministry said so."],
    "The Peruvian Foreign Ministry",
    ["Peruvian Foreign Ministry for Peru"],
  ],
  [
    "a capital told in one report speaks in another",
    ["The president of Veldria spoke in Oskarra, the capital of Veldria.", "Oskarra accused Lima of lying."],
    "Oskarra",
    ["Oskarra for Veldria", "Veldria"],
  ],
  [
    "a people without its country",
    ["The president of Veldria and the Veldran foreign minister spoke.", "The Veldran side agreed."],
    "The Veldran side",
    ["Veldria"],
  ],
  ["a given name and its short form", ["Michael Tosk spoke.", "Mike Tosk left."], "Mike Tosk", ["Michael Tosk"]],
  ["transliterations of one name", ["Sergei Tosk spoke.", "Sergey Tosk left."], "Sergey Tosk", ["Sergei Tosk"]],
  ["an initial fits its one bearer", ["Maren Tosk spoke.", "M. Tosk left."], "M. Tosk", ["Maren Tosk"]],
  ["an initial that two bear stays apart", ["Maren Tosk spoke.", "Mikkel Tosk spoke.", "M. Tosk left."], "M. Tosk", ["M. Tosk"]],
  ["a married couple are two", ["Ilmar Tosk and his wife Maren Tosk came.", "Maren Tosk left."], "Maren Tosk", ["Maren Tosk"]],
  [
    "a surname alone with a given name of one of a couple",
    ["Ilmar Tosk came with Maren Tosk.", "Maren Tosk spoke. Tosk left."],
    "Ilmar Tosk",
    ["Ilmar Tosk"],
  ],
  [
    "who speaks for a president in one report and for his seat in another speaks for the seat",
    [
      "President Oleg Brant is ill, his spokesman Ilmar Tosk said.",
      "President Oleg Brant’s spokesman Ilmar Tosk left.",
      "The Calvarin spokesman, Ilmar Tosk, came to the Calvarin.",
    ],
    "Ilmar Tosk",
    ["Ilmar Tosk for Calvarin"],
  ],
  [
    "whose office it is, by a word for what was named before",
    ["The Orlo Museum closed. Its director, Ana Soto, wept."],
    "Ana Soto",
    ["Ana Soto for Orlo Museum"],
  ],
  [
    "two mayors of one surname stay two",
    ["Mayor Ilmar Tosk of Lima spoke.", "Mayor Maren Tosk of Oslo spoke."],
    "Maren Tosk",
    ["Maren Tosk"],
  ],
  ["father and son", ["Ilmar Tosk Jr. spoke.", "Ilmar Tosk left."], "Ilmar Tosk", ["Ilmar Tosk", "Ilmar Tosk"]],
  [
    "a son by his office",
    ["Kremlin spokesman Ilmar Tosk Jr. spoke.", "Kremlin spokesman Ilmar Tosk left."],
    "Kremlin spokesman Ilmar Tosk",
    ["Ilmar Tosk for Kremlin"],
  ],
  [
    "offices of one state over time",
    ["Peruvian Defence Minister Maren Olve spoke.", "Peruvian Prime Minister Maren Olve spoke."],
    "Peruvian Prime Minister Maren Olve",
    ["Maren Olve for Peru"],
  ],
  [
    "offices of two states",
    [
      "Peruvian Defence Minister Maren Olve spoke.",
      "Peruvian Defence Minister Maren Olve left.",
      "Norwegian Foreign Minister Maren Olve spoke.",
      "Norwegian Foreign Minister Maren Olve left.",
    ],
    "Norwegian Foreign Minister Maren Olve",
    ["Maren Olve for Norway"],
  ],
  [
    "a description that ran together with the name",
    ["The Minister of Defence of Peru Maren Olve spoke.", "Maren Olve spoke.", "Peru objected."],
    "The Minister of Defence of Peru Maren Olve",
    ["Maren Olve for Peru"],
  ],
  [
    "a person with the name of a state of the tables",
    ["Jordan Brell spoke. Jordan left. Jordan's foreign minister spoke."],
    "Jordan Brell",
    ["Jordan Brell"],
  ],
  [
    "a relative who is told by the name",
    ["The grandmother of Maren Olve spoke.", "Maren Olve spoke."],
    "The grandmother of Maren Olve",
    ["grandmother of Maren Olve"],
  ],
  [
    "a ministry by its spokeswoman",
    [
      "Maren Olve, a spokeswoman for the Peruvian Foreign Ministry, spoke.",
      "Maren Olve, the Foreign Ministry's spokeswoman, spoke. The Foreign Ministry sent a note.",
    ],
    "the Foreign Ministry",
    ["Peruvian Foreign Ministry for Peru"],
  ],
  [
    "a body by what stands before it",
    ["Peru sent a note. Its defence ministry said so.", "The Peruvian Defense Ministry said so."],
    "The Peruvian Defense Ministry",
    ["Peruvian Defense Ministry for Peru"],
  ],
];

for (const [why, texts, words, expected] of CASES) {
  test(why, () => {
    const found = called(texts, words).sort();
    assert.deepEqual(found, [...expected].sort());
  });
}

const DATED: readonly [
  why: string,
  reports: readonly (readonly [day: string, text: string])[],
  words: string,
  expected: readonly string[],
][] = [
  [
    "“Jr.” left out in the same days",
    [
      ["2019-05-03", "Ilmar Tosk Jr. spoke."],
      ["2019-05-04", "Ilmar Tosk left."],
    ],
    "Ilmar Tosk",
    ["Ilmar Tosk"],
  ],
  [
    "“Jr.” left out years later may be the father",
    [
      ["2019-05-03", "Ilmar Tosk Jr. spoke."],
      ["2012-05-04", "Ilmar Tosk left."],
    ],
    "Ilmar Tosk",
    ["Ilmar Tosk", "Ilmar Tosk"],
  ],
  [
    "the calling that another report puts before the name",
    [
      ["2019-05-03", "Radio host Maren Olve spoke."],
      ["2019-05-04", "The radio host said so."],
    ],
    "The radio host",
    ["Maren Olve"],
  ],
  [
    "of two who are called so none",
    [
      ["2019-05-03", "Radio host Maren Olve spoke."],
      ["2019-05-03", "Radio host Ilmar Tosk spoke."],
      ["2019-05-04", "The radio host said so."],
    ],
    "The radio host",
    ["radio host"],
  ],
  [
    "a calling of other days",
    [
      ["2019-05-03", "Radio host Maren Olve spoke."],
      ["2019-08-04", "The radio host said so."],
    ],
    "The radio host",
    ["radio host"],
  ],
  [
    "nobody in particular",
    [
      ["2019-05-03", "Radio host Maren Olve spoke."],
      ["2019-05-04", "A radio host said so."],
    ],
    "A radio host",
    ["radio host"],
  ],
  [
    "two romanisations in the same days",
    [
      ["2019-05-03", "Qasim Wad al-Harith spoke."],
      ["2019-05-04", "Gasim Wad Elharith left."],
      ["2019-05-04", "Gasim Wad Elharith spoke."],
    ],
    "Qasim Wad al-Harith",
    ["Gasim Wad Elharith"],
  ],
  [
    "a given name alone respelt",
    [
      ["2019-05-03", "Yefrem Kellermann spoke."],
      ["2019-05-04", "Efrem Kellermann left."],
      ["2019-05-04", "Efrem Kellermann spoke."],
    ],
    "Yefrem Kellermann",
    ["Efrem Kellermann"],
  ],
  [
    "a given name that hardens at its end, with a surname in German spelling",
    [
      ["2019-05-03", "Ilmurad Drosht spoke."],
      ["2019-05-04", "Ilmurat Droscht left."],
      ["2019-05-04", "Ilmurat Droscht spoke."],
    ],
    "Ilmurad Drosht",
    ["Ilmurat Droscht"],
  ],
  [
    "a surname alone in another spelling",
    [
      ["2019-05-03", "Ilmar Malchevski spoke."],
      ["2019-05-04", "Minister Malčevski left."],
    ],
    "Ilmar Malchevski",
    ["Ilmar Malchevski"],
  ],
  [
    "a surname alone in another spelling years later",
    [
      ["2019-05-03", "Ilmar Malchevski spoke."],
      ["2012-05-04", "Minister Malčevski left."],
    ],
    "Minister Malčevski",
    ["Malčevski"],
  ],
  [
    "two romanisations that one report tells apart",
    [
      ["2019-05-03", "Qasim Wad al-Harith spoke. Gasim Wad Elharith left."],
      ["2019-05-04", "Gasim Wad Elharith spoke."],
    ],
    "Qasim Wad al-Harith",
    ["Qasim Wad al-Harith"],
  ],
  [
    "a name as Ukrainian and as Russian has it",
    [
      ["2019-05-03", "Hryhorii Hlushkov spoke."],
      ["2019-05-04", "Grigory Glushkov left."],
      ["2019-05-04", "Grigory Glushkov spoke."],
    ],
    "Hryhorii Hlushkov",
    ["Grigory Glushkov"],
  ],
  [
    "a given name alone as Ukrainian has it",
    [
      ["2019-05-03", "Bohdana Kellermann spoke."],
      ["2019-05-04", "Bogdana Kellermann left."],
      ["2019-05-04", "Bogdana Kellermann spoke."],
    ],
    "Bohdana Kellermann",
    ["Bogdana Kellermann"],
  ],
  [
    "sisters are no spellings of each other",
    [
      ["2019-05-03", "Dana Kellermann spoke."],
      ["2019-05-04", "Dina Kellermann left."],
    ],
    "Dana Kellermann",
    ["Dana Kellermann"],
  ],
  [
    "a surname alone means the one whom others name in those days",
    [
      ["2019-05-03", "Ilmar Tosk spoke."],
      ["2019-05-04", "Mr. Tosk left."],
      ["2012-01-09", "Maren Tosk spoke."],
    ],
    "Mr. Tosk",
    ["Ilmar Tosk"],
  ],
];
for (const [why, reports, words, expected] of DATED)
  test(why, () => {
    const { entities } = linkEntities(
      reports.map(([, text], index) => report(text, index)),
      LINK_NAMES,
      reports.map(([day]) => stated(day, [])),
    );
    assert.deepEqual(
      entities.filter(({ name, labels }) => name === words || labels.includes(words)).map(({ name }) => name),
      expected,
    );
  });

test("what the table knows has its Wikidata identifier, whichever name it goes by", () => {
  const { entities } = linkEntities(
    [
      "The U.N. met in Paris, the capital of France. The White House and the Kremlin objected.",
      "French troops left Paris. Ilmar Tosk spoke.",
    ].map(report),
    LINK_NAMES,
  );
  const ids = new Map(entities.map(({ name, wikidata }) => [name, wikidata]));
  assert.equal(ids.get("United Nations"), "Q1065");
  assert.equal(ids.get("France"), "Q142");
  assert.equal(ids.get("Paris"), "Q90");
  assert.equal(ids.get("White House"), "Q35525");
  assert.equal(ids.get("Kremlin"), "Q133274");
  assert.equal(ids.get("Ilmar Tosk"), null);
});

test("offices carry the days of the reports that give them, cited", () => {
  const dated = (text: string, index: number, day: string): Annotated => {
    const { article, ...more } = report(text, index);
    return { ...more, article: { ...article, dateClues: [{ from: "metadata", value: day, at: null }] } };
  };
  const reports = [
    dated("Peruvian Defence Minister Maren Olve spoke.", 1, "2017-03-01"),
    dated("Peruvian Defence Minister Maren Olve left.", 2, "2018-06-02"),
    dated("Peruvian Prime Minister Maren Olve spoke.", 3, "2021-09-10"),
    dated("Peruvian Prime Minister Ilmar Tosk spoke.", 4, "2017-03-02"),
    dated("The Peruvian prime minister was silent.", 5, "2017-03-03"),
    dated("The former Peruvian Defence Minister Maren Olve spoke.", 6, "2021-09-11"),
  ];
  const { entities, entityOf } = linkEntities(reports, LINK_NAMES);
  const olve = entities.find(({ name }) => name === "Maren Olve");
  assert.deepEqual(
    olve?.held.map(({ office, from, to, at }) => [office, from, to, at.length]),
    [
      ["defence minister", "2017-03-01", "2018-06-02", 2],
      ["prime minister", "2021-09-10", "2021-09-10", 1],
    ],
  );
  const tosk = entities.find(({ name }) => name === "Ilmar Tosk");
  assert.ok(entityOf[4]?.includes(tosk?.id ?? ""), "the prime minister of that month");
});

test("the order of the reports changes nothing", () => {
  const reports = [...new Set(CASES.flatMap(([, texts]) => texts))].map(report);
  const expected = linkEntities(reports, LINK_NAMES);
  const idsOf = (order: readonly Annotated[]): Map<string, readonly string[]> => {
    const { entities, entityOf } = linkEntities(order, LINK_NAMES);
    assert.deepEqual(entities, expected.entities);
    return new Map(order.map(({ article }, at) => [article.id, entityOf[at] ?? []]));
  };
  const right = idsOf(reports);
  fc.assert(
    fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (order) => {
      const found = idsOf(order);
      for (const [id, ids] of right) assert.deepEqual(found.get(id), ids);
    }),
    { seed: 7, numRuns: 25 },
  );
});

test("every local entity has an entity, and every identifier is one entity's", () => {
  const reports = CASES.flatMap(([, texts]) => texts).map(report);
  const { entities, entityOf } = linkEntities(reports, LINK_NAMES);
  const ids = new Set(entities.map(({ id }) => id));
  assert.equal(ids.size, entities.length);
  reports.forEach(({ layers }, at) => {
    assert.equal(entityOf[at]?.length, layers.entities.length);
    for (const id of entityOf[at] ?? []) assert.ok(ids.has(id), id);
  });
});
