import assert from "node:assert/strict";
import { test } from "node:test";
import { recordOf } from "../../test/fixtures/coded.ts";
import { WEIR } from "../../test/fixtures/weir.ts";
import { toDossier } from "./dossier.ts";
import { escapeMarkdown, toMarkdown } from "./markdown.ts";
import { visible } from "./visible.ts";

const ESCAPED: readonly (readonly [why: string, text: string, escaped: string])[] = [
  ["a tag is text", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
  ["an image is text", "![x](javascript:y)", "\\!\\[x\\](javascript:y)"],
  ["emphasis is text", "*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"],
  ["a heading in the text opens none", "a\n# b", "a \\# b"],
  ["a number does not open a list", "1. May", "1\\. May"],
  ["a year in a sentence stays", "In 1998. May", "In 1998. May"],
  ["a dash does not open a list", "- b", "\\- b"],
  ["a character reference is text", "&lt;", "&amp;lt;"],
  ["a table bar is text", "a|b", "a\\|b"],
  ["an override is shown", "a\u202eb", "a⟨U+202E⟩b"],
];
for (const [why, text, escaped] of ESCAPED) test(why, () => assert.equal(escapeMarkdown(text), escaped));

test("the record is told with speakers, outlets, places, drift and rivals", () => {
  const markdown = toMarkdown(toDossier({ version: "0.0.0", configHash: "0" })(recordOf(WEIR)));
  for (const words of [
    "# The Sallow weir · The Lowhaven ferries",
    "1 independent source:",
    "Valley Wire (direct; valley-wire-2019 242–285): The county must run the weir by next summer",
    "drift, strength: could / must.",
    "#### Rival accounts",
    "Corin Vell: at most a dozen sheep",
    "#### May be rival\n\n- said of the gate, not so of the mill (42 %)",
    "- **1887** the towns share the weir",
    "annotate/unpaired-quotation in courant-2014",
  ])
    assert.ok(markdown.includes(words), words);
  assert.ok(!markdown.includes("<b>"));
});

test("what an affair's episodes share is told with where", () => {
  const dossier = toDossier({ version: "0.0.0", configHash: "0" })(recordOf(WEIR));
  const [affair, ...others] = dossier.affairs;
  const at = dossier.statements.flatMap(({ content }) => content).slice(0, 1);
  const shared = [{ entity: { id: "the-weir", name: "The *weir*" }, episodes: dossier.episodes.slice(0, 1).map(({ id }) => id), at }];
  const markdown = toMarkdown({ ...dossier, affairs: [{ ...affair!, shared }, ...others] });
  assert.match(markdown, /### What its episodes share\n\n- \*\*The \\\*weir\\\*\*\* \([^)]+\): .+ \(.+, .+ \d+–\d+\)\n/);
  assert.ok(!toMarkdown({ ...dossier, affairs: [{ ...affair!, shared: [] }, ...others] }).includes("episodes share"));
});

const SHOWN: readonly (readonly [text: string, shown: string])[] = [
  ["plain — “quoted” ü 漢 😀", "plain — “quoted” ü 漢 😀"],
  ["a\0b\u007f", "a⟨U+0000⟩b⟨U+007F⟩"],
  ["a\r\nb\tc", "a\nb\tc"],
  ["\u2066x\u2069", "⟨U+2066⟩x⟨U+2069⟩"],
  ["a\ud800b", "a⟨U+D800⟩b"],
  ["x\u{e0041}y", "x⟨U+E0041⟩y"],
  ["👩\u200d🚀", "👩\u200d🚀"],
  ["a\u200db", "a⟨U+200D⟩b"],
];
for (const [text, shown] of SHOWN) test(`shown as ${shown}`, () => assert.equal(visible(text), shown));
