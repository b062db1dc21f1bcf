// Takes the code, writes the pages of docs/ that say what stands in it: `npm run docs`. test/docs.test.ts holds them equal.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cliPage } from "./docs/cli.ts";
import { libraryPage } from "./docs/library.ts";
import { problemsPage } from "./docs/problems.ts";
import { readerPage } from "./docs/reader.ts";

/** Every generated page by its file in docs/. */
export const PAGES: Readonly<Record<string, () => string>> = {
  "cli.md": cliPage,
  "library.md": libraryPage,
  "problems.md": problemsPage,
  "reader.md": readerPage,
};

export const DOCS = fileURLToPath(new URL("../docs/", import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(DOCS, { recursive: true });
  for (const [file, page] of Object.entries(PAGES)) writeFileSync(`${DOCS}${file}`, page());
}
