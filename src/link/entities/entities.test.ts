import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { articleOf } from "../../../test/fixtures/article.ts";
import { annotateGround } from "../../../test/fixtures/ground.ts";
import { LINK_NAMES } from "../../lang/en/link-names.ts";
import { stated, type Annotated } from "../../model/index.ts";
import { linkEntities } from "./entities.ts";

const report = (text: string, index: number): Annotated => {
  const article = { ...articleOf(text), id: `report-${String(index)}` };
  return { article, ...annotateGround(article) };
};

/** Names of the entities that have `words` among their names and labels, with whom they act for. */
function called(texts: readonly string[], words: string): string[] {
  const { entities } = linkEntities(texts.map(report), LINK_NAMES);
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  return entities
    .filter(({ name, labels }) => name === words || labels.includes(words))
    .map(({ name, onBehalfOf }) => (onBehalfOf === null ? name : `${name} for ${nameOf.get(onBehalfOf) ?? ""}`));
}

const CASES: readonly [why: string, texts: readonly string[], words: string, expected: readonly string[]][] = [
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
    "a relative who is told by the name",
    ["The grandmother of Maren Olve spoke.", "Maren Olve spoke."],
    "The grandmother of Maren Olve",
    ["grandmother of Maren Olve"],
  ],
  [
    "a landmark that two peoples call two names",
    [
      "The Tolmin reservoir, which is called Veska in Norway, is low.",
      "Guards met at the Veska reservoir.",
      "They met at the Tolmin lake.",
    ],
    "the Veska reservoir",
    ["Tolmin reservoir"],
  ],
  [
    "a landmark whose report calls it by its noun",
    ["Guards met at the Veska reservoir. Norway calls the lake the Tolmin reservoir.", "They met at the Tolmin reservoir."],
    "the Veska reservoir",
    ["Tolmin reservoir"],
  ],
  [
    "a town is not the mine that bears its name",
    ["Miners died at the Orlo mine.", "Maren Olve lives in Orlo. She likes Orlo."],
    "Orlo",
    ["Orlo"],
  ],
  [
    "a tower of somebody's name is not its bearer",
    ["Tosk left on Monday. Tosk said that he had spoken of the Tosk Tower.", "Ilmar Tosk left. Tosk said that he was late."],
    "Tosk Tower",
    ["Tosk Tower"],
  ],
  [
    "a landmark with a hyphen and without",
    ["They met at the Tol-Marin bridge.", "The Tolmarin bridge fell."],
    "the Tol-Marin bridge",
    ["Tol-Marin bridge"],
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
    "two romanisations that one report tells apart",
    [
      ["2019-05-03", "Qasim Wad al-Harith spoke. Gasim Wad Elharith left."],
      ["2019-05-04", "Gasim Wad Elharith spoke."],
    ],
    "Qasim Wad al-Harith",
    ["Qasim Wad al-Harith"],
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

const ALIASES: readonly [why: string, text: string, one: string, other: string][] = [
  ["in another tongue", "Troops entered the town of Orlat, or Orlatu in Teshan, on Monday.", "Orlat", "Orlatu"],
  ["what each side calls it", "They crossed what Veldrans call the Sarro valley and Teshans know as Zarru.", "Sarro valley", "Zarru"],
  ["which they call", "Port Tash, which the Veldrans call Tashu, fell.", "Port Tash", "Tashu"],
  ["which some have renamed", "In Port Tash, which the settlers have renamed Tashu, nobody slept.", "Port Tash", "Tashu"],
  ["which locals call", "The town of Lomna, which locals call Lomu, burned.", "Lomna", "Lomu"],
  ["others say", "In Lomna (the Teshans say Lomu) the mill closed.", "Lomna", "Lomu"],
  ["known in their tongue", "The city of Lomna, known as Lomu in Teshan, burned.", "Lomna", "Lomu"],
  ["what two call it", "Trucks burned on the bridge that South Sudan calls Lomna and Sudan calls Lomu.", "Lomna", "Lomu"],
  ["known to two", "The bridge, known as Lomna to the South Sudanese and Lomu to the Sudanese, fell.", "Lomna", "Lomu"],
  ["whose name for it it is", "The ship sank off Lomna Island (Veldria's name is Lomu) at dawn.", "Lomna Island", "Lomu"],
  [
    "also known as",
    "The council will hold a session on the crash off Lomna, also known as Lomu, at 3pm on Saturday, diplomats say.",
    "Lomna",
    "Lomu",
  ],
  ["what another insists on calling it", "Lomna, a valley that is claimed by Norway, which insists on calling it Lomu, was calm.", "Lomna", "Lomu"], // prettier-ignore
  ["formerly", "Shelling hit the city of Minekra (formerly Stalinsk) at dawn.", "Minekra", "Stalinsk"],
];

for (const [why, text, one, other] of ALIASES) {
  test(`one thing under two names, as a text says: ${why}`, () => {
    const first = report(text, 1);
    const { entities } = linkEntities([first, report(`Rain fell on ${other}. The road to ${other} is closed.`, 2)], LINK_NAMES);
    const found = entities.filter(({ name, labels }) => [name, ...labels].includes(one) || [name, ...labels].includes(other));
    assert.equal(found.length, 1);
    const cited = (found[0]?.aliasesAt ?? []).map((at) => first.article.text.slice(at.start, at.end)).join(" ");
    assert.ok(cited.includes(one) && cited.includes(other), cited);
  });
}

test("a town and what merely stands beside it are two", () => {
  for (const text of [
    "They went to Orlat, or Lomna if it rained.",
    "Orlat (Veldria) was calm.",
    "In Orlat, which the settlers have left for Lomna, all was calm.",
    "Orlat and Lomna were calm.",
    "Orlat was calm, and they are fond of calling it Lomna in jest.",
  ]) {
    const { entities } = linkEntities([report(text, 1)], LINK_NAMES);
    assert.ok(
      entities.every(({ aliasesAt }) => aliasesAt.length === 0),
      text,
    );
  }
});

test("two nouns of area after one name are one place's labels, unless a report sets them against each other", () => {
  const beside = "Ilmar Tosk, Maren Olve and Oleg Brant spoke.";
  const valley = `Guns fell silent in the Sarro valley on Monday. ${beside}`;
  const district = `Guns fell silent in the Sarro district on Monday. ${beside}`;
  const places = (...texts: readonly string[]): number =>
    linkEntities(texts.map(report), LINK_NAMES).entities.filter(({ kind, name }) => kind === "place" && name.startsWith("Sarro")).length;
  assert.equal(places(valley, district), 1);
  assert.equal(places(valley, district, "Rain fell in the Sarro district on Monday. Guns fell silent in the Sarro valley."), 2);
  assert.equal(places(valley, "Guns fell silent in the Sarro district on Monday."), 2);
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
