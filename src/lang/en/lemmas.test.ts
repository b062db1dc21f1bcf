// Checks dictionary forms, with and without a tag.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Upos } from "../../model/index.ts";
import { lemmaOf } from "./lemmas.ts";

const cases: readonly [word: string, upos: Upos | undefined, lemma: string][] = [
  ["said", "VERB", "say"],
  ["hoped", "VERB", "hope"],
  ["hopped", "VERB", "hop"],
  ["stopping", "VERB", "stop"],
  ["bring", "VERB", "bring"],
  ["denies", "VERB", "deny"],
  ["denied", "VERB", "deny"],
  ["refuted", "VERB", "refute"],
  ["overthrew", "VERB", "overthrow"],
  ["criticizes", "VERB", "criticize"],
  ["’s", "AUX", "be"],
  ["n’t", "PART", "not"],
  ["countries", "NOUN", "country"],
  ["spokesmen", "NOUN", "spokesman"],
  ["crises", "NOUN", "crisis"],
  ["roses", "NOUN", "rose"],
  ["boxes", "NOUN", "box"],
  ["politics", "NOUN", "politics"],
  ["1990s", "NOUN", "1990s"],
  ["Orlov", "PROPN", "Orlov"],
  ["him", "PRON", "he"],
  ["I", "PRON", "I"],
  ["best", "ADJ", "good"],
  ["5,000", "NUM", "5000"],
  ["said", undefined, "say"],
  ["countries", undefined, "country"],
];
for (const [word, upos, lemma] of cases) test(`${word} (${upos ?? "untagged"})`, () => assert.equal(lemmaOf(word, upos), lemma));
