// Takes sentences in which a writing speaks, checks whose words it is taken to hold.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotate } from "../../../presets.ts";

/** Who says the report's last statement; null where nobody is known to. */
function lastSpeaker(text: string): string | null {
  const { layers } = annotate(articleOf(text));
  const said = layers.attributions.filter(({ saying }) => saying).at(-1);
  return layers.entities[said?.speakers[0] ?? -1]?.name ?? null;
}

const CASES: readonly [why: string, speaker: string, text: string][] = [
  ["signed", "Hanna Roske", "The brewery will close in May, according to a letter signed by Hanna Roske, who chairs the works council."],
  ["not of who got hold of it", "letter", "The brewery will close in May, according to a letter obtained by the Daily Orlo."],
  ["from a body", "Bakers' Guild", "A statement from the Bakers' Guild said the strike would go on until Easter."],
  ["its reader's verb in front", "Piet Alders", "“We were never asked,” reads a note signed by Piet Alders, the choir's treasurer."],
  ["with whom it was sent to between", "Ines Prado", "A letter to the bishop from Ines Prado said that the organ was gone."],
  ["an apology", "Ines Prado", "Ines Prado's apology noted that the organ had been her father's."],
  ["an account under somebody's name", "Ines Prado", "Ines Prado's account tweeted on Monday: “The organ is gone.”"],
  ["of whoever owns it", "Ines Prado", "Ines Prado's open letter says that the organ was gone."],
  [
    "told again by its noun",
    "Helen Ashe",
    "Helen Ashe, a director, said in a statement that the mill would move. The statement said no jobs would be lost.",
  ],
  [
    "told again by a pronoun",
    "Helen Ashe",
    "Helen Ashe, a director, said in a statement that the mill would move. The statement said no jobs would be lost. It added that the move had been planned for years.",
  ],
  [
    "told of before by whom it is",
    "Bakers' Guild",
    "The full statement by the Bakers' Guild is out. The statement condemns the new rules.",
  ],
  ["told of by whom it is in the sentence before", "Bakers' Guild", "The statement by the Bakers' Guild is out. It demands an apology."],
  [
    "we in what a body publishes under its name",
    "Ministry of Health",
    "Statement by the Ministry of Health on the ferry\n\nThe ministry regrets the delay. At the same time we reaffirm that the ferry will be mended.",
  ],
  [
    "sent, then told again by a pronoun",
    "Ilmar Tosk",
    "The chairman of the guild, Ilmar Tosk, himself a baker, sent an open letter to the bishop. “For nine years we have waited,” it says.",
  ],
  [
    "by its author",
    "Ilmar Tosk",
    "The chairman of the guild, Ilmar Tosk, sent an open letter to the bishop. The organ must be mended, demands the author of the letter.",
  ],
  [
    "signed in the paragraph before",
    "Ilmar Tosk",
    "So states a note handed out this morning and signed by the provost, Ilmar Tosk.\n\n“We do not ask a favour,” reads the note.",
  ],
  [
    "of a body, told behind its name",
    "Ministry of Trade of Peru",
    "The Ministry of Trade of Peru condemns the tax. “We were never asked,” reads the statement of the Ministry.",
  ],
  [
    "called a document afterwards",
    "Ilmar Tosk",
    "Ilmar Tosk said in a statement that the organ was safe. “Nobody touched it,” the document reads.",
  ],
  [
    "another's document",
    "document",
    "Ilmar Tosk said the organ was safe. A document was leaked on Monday. “It was sold,” the document reads.",
  ],
  ["nobody's that the report names", "letter", "A letter said that the organ was gone."],
];

for (const [why, speaker, text] of CASES)
  test(`a writing speaks for whoever made it: ${why}`, () => assert.equal(lastSpeaker(text), speaker));
