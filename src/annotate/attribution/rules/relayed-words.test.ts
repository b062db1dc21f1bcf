import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { valueOf, type Range } from "../../../model/index.ts";
import { annotate } from "../../../presets.ts";

// What is said in each text by whom, and who passes it on: one statement each.
const CASES: readonly [why: string, text: string, speaker: string, content: string, relay: string | null][] = [
  ["a clause", "The Orb quoted Pia Vell as saying the bridge is safe.", "Pia Vell", "the bridge is safe", "The Orb"],
  [
    "an office and a name between commas",
    "The Daily Orb quoted the minister, Ada Rossi, as saying that the road would be closed.",
    "Ada Rossi",
    "that the road would be closed",
    "The Daily Orb",
  ],
  [
    "a relative clause beside the name",
    "State television quoted Governor Pia Vell, who took office in May, as telling deputies that the dam had held.",
    "Pia Vell",
    "that the dam had held",
    "State television",
  ],
  [
    "a pronoun; words in marks, and the writer's own behind a semicolon",
    "Pia Vell spoke in May. Later the state agency quoted her as saying that Ostrel is “ready to talk”; what this means, nobody knows.",
    "Pia Vell",
    "that Ostrel is “ready to talk”",
    "the state agency",
  ],
  ["a quotation behind", "The agency quoted Pia Vell as saying: “We will not leave.”", "Pia Vell", "“We will not leave.”", "The agency"],
  ["a quotation before", "“We will stay,” the Orb quoted Pia Vell as saying on Friday.", "Pia Vell", "“We will stay,”", "the Orb"],
  ["another verb of saying", "The paper quotes Pia Vell as warning of a new war.", "Pia Vell", "a new war", "The paper"],
  ["what is named", "The Orb also quoted the mayor, Pia Vell, as calling the plan a farce.", "Pia Vell", "the plan a farce", "The Orb"],
  ["having said", "Lorpress quoted Pia Vell as having said the road was closed.", "Pia Vell", "the road was closed", "Lorpress"],
  ["the passive with its agent", "Pia Vell was quoted by the Orb as saying “we are ready”.", "Pia Vell", "“we are ready”", "the Orb"],
  [
    "the passive without its agent",
    "“We are ready for the winter,” Pia Vell was quoted as saying.",
    "Pia Vell",
    "“We are ready for the winter,”",
    null,
  ],
  ["the passive, its agent last", "“We are ready,” Pia Vell was quoted as saying by the Daily Orb.", "Pia Vell", "“We are ready,”", null],
  ["the passive before a clause", "Pia Vell was cited as saying the bridge would open.", "Pia Vell", "the bridge would open", null],
  ["cited", "The Orb cited Pia Vell as saying no deal was near.", "Pia Vell", "no deal was near", "The Orb"],
  ["in front of the sentence", "Citing Pia Vell as saying nine had died, the Orb called for calm.", "Pia Vell", "nine had died", null],
];

for (const [why, text, speaker, content, relay] of CASES)
  test(`quoted as saying: ${why}`, () => {
    const { attributions, entities } = annotate(articleOf(text)).layers;
    const cut = ({ start, end }: Range): string => text.slice(start, end);
    const said = attributions.filter((it) => it.saying && it.rule.startsWith("verb/quoted-as-saying"));
    assert.deepEqual(
      said.map((it) => ({
        speaker: entities[valueOf(it.speaker) ?? -1]?.name,
        content: it.content.map(cut).join(" … "),
        relay: it.relayedBy === null ? null : cut(it.relayedBy),
      })),
      [{ speaker, content, relay }],
    );
    const passedOn = attributions.filter((it) => it.saying && it.content.some((span) => cut(span).includes(content)));
    assert.equal(passedOn.length, 1, "who passes words on says nothing");
  });

test("whoever is said to have told something tells it", () => {
  const text = "Norland said its neighbour had told it that the border would stay open.";
  const { attributions } = annotate(articleOf(text)).layers;
  const told = attributions.map(({ source, saying, content }) => [
    saying,
    ...[source?.[0], content[0]].map((it) => text.slice(it?.start, it?.end)),
  ]);
  assert.deepEqual(told, [
    [true, "Norland", "its neighbour had told it that the border would stay open"],
    [true, "its neighbour", "that the border would stay open"],
  ]);
});

// An outlet behind what it passes on, with whom it has it from.
const CREDITED: readonly [text: string, speaker: string, relay: string | null][] = [
  ["Two were hurt, Orlofax reports with reference to the ministry.", "ministry", "Orlofax"],
  ["The ship made port, Lorpress reported on Monday, citing a doctor.", "doctor", "Lorpress"],
  ["Two were hurt, reports Orlofax with reference to Ada Rossi.", "Ada Rossi", "Orlofax"],
  ["Two were hurt, Orlofax reports.", "Orlofax", null],
  ["The bridge is unsafe, Ada Rossi said, citing a report by engineers.", "Ada Rossi", null],
];
for (const [text, speaker, relay] of CREDITED)
  test(`who is credited: ${text}`, () => {
    const { attributions, entities } = annotate(articleOf(text)).layers;
    const said = attributions.filter(({ saying }) => saying);
    assert.deepEqual(
      said.map((it) => [
        entities[valueOf(it.speaker) ?? -1]?.name,
        it.relayedBy === null ? null : text.slice(it.relayedBy.start, it.relayedBy.end),
      ]),
      [[speaker, relay]],
    );
  });
