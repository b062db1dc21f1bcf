import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../test/fixtures/article.ts";
import { annotateGround } from "../../test/fixtures/ground.ts";
import { meantBy, unmarked } from "../../test/fixtures/meant.ts";
import { FEATURES } from "./pronoun-features.ts";
import { WEIGHTS_BY_FEATURE } from "./pronoun-weights.ts";

// Marks as in mentions.test.ts: [words](whom they mean), "-" for nobody, "+" between the members of a group.
const CASES: readonly [why: string, marked: string][] = [
  ["who, right behind its name", "[Maren Olve](Maren Olve), [who](Maren Olve) leads the party, said it was late."],
  [
    "who, behind what its noun is told by",
    "[Ilmar Tosk](Ilmar Tosk) from the harbour office, [who](Ilmar Tosk) was there, said it was late.",
  ],
  ["a plain noun that speaks", "[The announcer](announcer) said the ferry was late."],
  ["what a clause of saying is about", "[Callers](Callers) [who](Callers) said the ferry was late were thanked."],
  ["many speak", "[The grandparents](grandparents) said the ferry was late. Later [they](grandparents) said it had sunk."],
  ["I in a quotation told before", "[Maren Olve](Maren Olve) said: “[I](Maren Olve) am tired.”"],
  ["my in a quotation that goes on", "“It is late,” [Maren Olve](Maren Olve) said. “[My](Maren Olve) boat is gone.”"],
  ["I of a signed letter", "[I](Maren Olve) was there and saw it.\n\n[Maren Olve](Maren Olve); Bergen"],
  ["I of nobody", "[I](-) was there and saw it."],
  [
    "he in another's quotation is not the speaker",
    "[Ilmar Tosk](Ilmar Tosk) met [Oleg Brant](Oleg Brant). “[He](Oleg Brant) is tired,” [Tosk](Ilmar Tosk) said.",
  ],
];

for (const [why, marked] of CASES) {
  test(why, () => {
    const { text, expected } = unmarked(marked);
    const { layers } = annotateGround(articleOf(text));
    const drawn = expected.map((it) => `[${text.slice(it.start, it.end)}](${meantBy(layers, it)})`);
    assert.deepEqual(
      drawn,
      expected.map((it) => `[${text.slice(it.start, it.end)}](${it.meant})`),
    );
  });
}

test("every sign has its weights", () => assert.equal(WEIGHTS_BY_FEATURE.length, FEATURES.length));
