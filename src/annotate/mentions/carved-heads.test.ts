// Takes reports that speak of heads, checks which of them are people; and callings that a tagger takes for adjectives.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../test/fixtures/article.ts";
import { annotateGround } from "../../../test/fixtures/ground.ts";

const CASES: readonly [why: string, person: string, is: boolean, text: string][] = [
  ["a bronze head", "bronze head of Apollo", false, "The bronze head of Apollo is gone. The head was never sold, said Ada Lind."],
  ["the head of a union", "head", true, "The head of the bakers' union spoke. The head said that flour was dear."],
  ["an owner's, beside a carved one", "Tor Dahl", true, "A marble head is gone. The museum's head, Tor Dahl, said it was old."],
];
for (const [why, person, is, text] of CASES)
  test(`a head is ${is ? "somebody" : "a thing"}: ${why}`, () => {
    const { entities } = annotateGround(articleOf(text)).layers;
    assert.equal(
      entities.some(({ kind, name }) => kind === "person" && name.startsWith(person)),
      is,
    );
  });

test("“the antiquarian” before a name is a calling", () => {
  const { entities } = annotateGround(articleOf("Of another mind is the antiquarian Fulvio Trebani, of Lugo, who sold it.")).layers;
  assert.deepEqual(entities.find(({ name }) => name === "Fulvio Trebani")?.offices, ["antiquarian"]);
});
