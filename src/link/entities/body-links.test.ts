// Takes reports that name one body in several ways, checks which of them are joined.
import assert from "node:assert/strict";
import { test } from "node:test";
import { called, report } from "../../../test/fixtures/linked-names.ts";
import { LINK_NAMES } from "../../lang/en/link-names.ts";
import { linkEntities } from "./entities.ts";

/** How many bodies there are whose name or one of whose labels holds the words, in any case. */
function bodiesCalled(texts: readonly string[], words: string): number {
  const { entities } = linkEntities(texts.map(report), LINK_NAMES);
  return entities.filter(
    ({ kind, name, labels }) => kind === "organization" && [name, ...labels].some((it) => it.toLowerCase().includes(words)),
  ).length;
}

const CASES: readonly [why: string, bodies: number, words: string, texts: readonly string[]][] = [
  [
    "in small letters",
    1,
    "electoral commission",
    ["On Monday the Electoral Commission said no.", "The electoral commission said it would count again."],
  ],
  [
    "without its state, where the report speaks of that state",
    1,
    "border service",
    ["The State Border Service of Kenya said no.", "Kenya waited. The State Border Service said two men were held."],
  ],
  [
    "without its state, where the report speaks of another",
    2,
    "border service",
    ["The State Border Service of Kenya said no.", "Uganda waited. The State Border Service said two men were held."],
  ],
];
for (const [why, bodies, words, texts] of CASES) test(`one body named ${why}`, () => assert.equal(bodiesCalled(texts, words), bodies));

const VELDRIA = "Veldria's foreign minister, Ilmar Tosk, came. Veldria's president, Ana Luk, left. Veldria's trade ministry said so.";
const HOME = "The Ministry of Trade denied it. Foreign Minister Ilmar Tosk wrote to President Ana Luk.";

/** Whose bodies are, by what every state has. */
const OWNERS: readonly [why: string, texts: readonly string[], words: string, expected: readonly string[]][] = [
  [
    "one that every state has is nobody's in particular",
    ["The Ministry of Trade denied it.", "The Ministry of Trade denied it."],
    "Ministry of Trade",
    ["Ministry of Trade", "Ministry of Trade"],
  ],
  [
    "that of the state whose rulers a report names without it",
    [HOME, VELDRIA, "Lokvaria closed the port. Lokvaria's trade ministry said so."],
    "The Ministry of Trade",
    ["Veldria's trade ministry for Veldria"],
  ],
  [
    "one whose spokeswoman is of another state elsewhere is none of the state that the report speaks of",
    [
      "“We regret it,” said Trade Ministry spokeswoman Ida Renk. Kenya had closed the port.",
      "Kenya's trade ministry said no.",
      "Uganda waited. Ida Renk, the spokeswoman for Uganda, said so.",
    ],
    "Trade Ministry",
    ["Trade Ministry for Uganda"],
  ],
  [
    "one officer may be misread",
    ["The Ministry of Trade denied it. Foreign Minister Ilmar Tosk wrote home.", VELDRIA],
    "The Ministry of Trade",
    ["Ministry of Trade"],
  ],
];
for (const [why, texts, words, expected] of OWNERS) test(`body: ${why}`, () => assert.deepEqual(called(texts, words), expected));

/** How many bodies the reports' bodies are over all. */
const MINISTRIES: readonly [why: string, bodies: number, texts: readonly string[]][] = [
  [
    "its letters",
    1,
    ["Kenya's MFA denied it.", "The Ministry of Foreign Affairs of Kenya denied it.", "The Kenyan foreign ministry said no."],
  ],
  ["its letters, of defence", 1, ["The UK MoD denied it.", "Britain's Ministry of Defence said no."]],
  ["internal affairs and interior", 1, ["The Ministry of Internal Affairs of Kenya denied it.", "Kenya's interior ministry said no."]],
  ["national defence", 1, ["The Ministry of National Defence of Kenya denied it.", "Kenya's defence ministry said no."]],
  ["emergencies", 1, ["The Ministry of Emergency Situations of Kenya denied it.", "Kenya's Emergencies Ministry said no."]],
  ["two ministries", 2, ["The Ministry of Internal Affairs of Kenya denied it.", "Kenya's MFA said no."]],
  ["two states'", 2, ["Uganda's MFA denied it.", "Kenya's MFA said no."]],
];
for (const [why, bodies, texts] of MINISTRIES)
  test(`a ministry by ${why}`, () => {
    const { entities } = linkEntities(texts.map(report), LINK_NAMES);
    assert.equal(entities.filter(({ kind }) => kind === "organization").length, bodies, entities.map(({ name }) => name).join("; "));
  });
