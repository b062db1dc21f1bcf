// Takes the code and the documentation, checks that nothing public is missing from it and that it is not behind.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { DOCS, PAGES } from "../scripts/docs.ts";
import { declared } from "../scripts/docs/cli.ts";
import { exportsOf, faces } from "../scripts/docs/library.ts";
import { EXITS } from "../src/contract/exit.ts";
import { LINE_LAYERS } from "../src/engine.ts";
import { PROBLEM_CODES } from "../src/model/index.ts";
import { FINDING_CODES } from "../src/publish/verify.ts";
import { VERSION } from "../src/version.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, "utf8") : "");
const doc = (file: string): string => textOf(`${DOCS}${file}`);
const missing = (names: readonly string[], text: string): string[] => names.filter((name) => !text.includes(name));

for (const [file, page] of Object.entries(PAGES))
  test(`docs/${file} is what the code says: npm run docs`, () => assert.ok(doc(file) === page(), `docs/${file} is behind`));

test("every command and flag is documented", () => {
  for (const command of declared().commands) {
    const [, section = ""] = doc("cli.md").split(`\n## ${command.name()}\n`);
    assert.deepEqual(
      missing(
        command.options.map(({ flags }) => flags),
        section.split("\n## ")[0] ?? "",
      ),
      [],
      command.name(),
    );
    assert.ok(
      command.options.every(({ description }) => description !== ""),
      `${command.name()}: an option does not say what it does`,
    );
  }
});

test("every exit status, problem code and finding is documented", () => {
  for (const [name, { status }] of Object.entries(EXITS)) assert.match(doc("cli.md"), new RegExp(`\\| ${status} \\| ${name} \\|`));
  assert.deepEqual(missing([...Object.keys(PROBLEM_CODES), ...Object.keys(FINDING_CODES)], doc("problems.md")), []);
});

test("every export is documented and says what it is", () => {
  for (const [path, all] of exportsOf(faces().map(({ source }) => source))) {
    assert.ok(all.length > 0, path);
    if (path === "src/index.ts")
      assert.deepEqual(
        all.filter(({ comment }) => comment === "").map(({ name }) => name),
        [],
        "exports without a comment",
      );
    assert.deepEqual(
      missing(
        all.map(({ name }) => `### ${name}\n`),
        doc("library.md"),
      ),
      [],
    );
  }
});

test("every layer of an annotation line is documented", () =>
  assert.deepEqual(
    missing(
      LINE_LAYERS.map((name) => `\`${name}\``),
      doc("formats.md"),
    ),
    [],
  ));

test("the version is one: package, code and changelog", () => {
  assert.equal((JSON.parse(textOf(`${ROOT}package.json`)) as { version: string }).version, VERSION);
  assert.match(textOf(`${ROOT}CHANGELOG.md`), new RegExp(`^## ${VERSION.replaceAll(".", "\\.")}\\b`, "m"));
});

test("files that the documentation points to are there", () => {
  for (const file of ["README.md", "CONTRIBUTING.md", "docs/formats.md"]) {
    const text = textOf(`${ROOT}${file}`);
    assert.notEqual(text, "", file);
    const folder = file.includes("/") ? `${ROOT}docs/` : ROOT;
    const links = [...text.matchAll(/\]\(([^)\s#]{1,200})/g)].map(([, to = ""]) => to).filter((to) => !/^[a-z]+:/.test(to));
    assert.deepEqual(
      links.filter((to) => !existsSync(folder + to)),
      [],
      file,
    );
  }
});
