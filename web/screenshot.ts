// Takes a dossier's page (an HTML file), gives pictures of it: wide, dark and on a phone. `node web/screenshot.ts PAGE.html [FOLDER]`
import { mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch } from "./browser.ts";

const WIDE = { width: 1360, height: 900 };
const PHONE = { width: 390, height: 844 };

interface Picture {
  readonly name: string;
  /** What the address points at; empty for the top of the page. */
  readonly at: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly scheme: "light" | "dark";
}

const PICTURES: readonly Picture[] = [
  { name: "record", at: "", viewport: WIDE, scheme: "light" },
  { name: "record-dark", at: "", viewport: WIDE, scheme: "dark" },
  { name: "record-phone", at: "record", viewport: PHONE, scheme: "light" },
  { name: "timeline", at: "timeline", viewport: WIDE, scheme: "light" },
];

/** The README shows these; larger ones make it slow to open. */
const MOST_BYTES = 300_000;

const [page, folder = fileURLToPath(new URL("../docs/pictures", import.meta.url))] = process.argv.slice(2);
if (page === undefined) {
  process.stderr.write("usage: node web/screenshot.ts PAGE.html [FOLDER]\n");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const browser = await launch();
for (const { name, at, viewport, scheme } of PICTURES) {
  const context = await browser.newContext({ viewport, colorScheme: scheme, reducedMotion: "reduce" });
  const tab = await context.newPage();
  await tab.goto(`${pathToFileURL(resolve(page)).href}${at === "" ? "" : `#${at}`}`);
  const path = join(folder, `${name}.png`);
  await tab.screenshot({ path });
  await context.close();
  const { size } = statSync(path);
  process.stdout.write(`${path} ${size} bytes${size > MOST_BYTES ? ", too large" : ""}\n`);
}
await browser.close();
