// Takes nothing; checks what two tellers say on either side of one issue, in whatever words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { toldRivals } from "../../../test/fixtures/told-rivals.ts";

const cases: readonly [why: string, texts: readonly string[], told: readonly string[]][] = [
  [
    "locked, and thrown open",
    [
      "Nineteen people were crushed at the mill in Tessin. “The gate was padlocked and we beat on it,” said Rudi Brandt, a weaver.",
      "The mill owner, Olga Falk, said a guard had unbolted the gate before seven.",
    ],
    ["issues: a guard had unbolted the gate / The gate was padlocked"],
  ],
  [
    "nobody let through, and all waved in",
    [
      "Some 300 people waited in the snow at Tessin. “At the barrier nobody lets us through,” said Rudi Brandt, a teacher.",
      "The interior minister, Olga Falk, said whoever came to the barrier was waved in.",
    ],
    ["issues: whoever came to the barrier was waved in / At the barrier nobody lets us through"],
  ],
  [
    "of their own accord, and thrown out",
    [
      "Counting in Tessin went on without witnesses. The Linden Party said guards had thrown out its observers at ten.",
      "The election board’s chairman, Leo Holm, said the observers had gone home of their own accord.",
    ],
    ["issues: the observers had gone home of their own accord / guards had thrown out its observers at ten"],
  ],
  [
    "still held, and all released",
    [
      "A march was broken up in Tessin. Many were still being held on Tuesday, said Rudi Brandt, a lawyer.",
      "A march was broken up in Tessin. Olga Falk, the interior ministry’s spokeswoman, said all of them had been released by Monday.",
    ],
    ["issues: Many were still being held on Tuesday / all of them had been released by Monday"],
  ],
  [
    "a gate that may be opened",
    [
      "“The gate was padlocked and we beat on it,” said Rudi Brandt, a weaver at the mill in Tessin.",
      "The mill owner, Olga Falk, said the gate would be opened in May.",
    ],
    [],
  ],
  [
    "a door, and talks that are open",
    ["The door was locked, said Rudi Brandt, a weaver in Tessin.", "The mill owner, Olga Falk, said the matter in Tessin was open."],
    [],
  ],
  [
    "some released",
    [
      "A march was broken up in Tessin. Many were still being held on Tuesday, said Rudi Brandt, a lawyer.",
      "A march was broken up in Tessin. Olga Falk, the interior ministry’s spokeswoman, said two of them had been released by Monday.",
    ],
    [],
  ],
];
for (const [why, texts, told] of cases) test(why, async () => assert.deepEqual(await toldRivals(texts, ["issues"]), told));
