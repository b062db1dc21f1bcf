// Takes a desk that nobody has used, does in a real browser what people do with it in a day, at desktop and phone width.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { accessFor } from "../src/doors/http/access.ts";
import { serveDesk } from "../src/doors/http/desk-server.ts";
import { openStore, serviceOver } from "../src/engine.ts";
import type { Dossier } from "../src/model/index.ts";
import { verifyDossier } from "../src/publish/verify.ts";
import { blankDesk } from "../test/fixtures/blank-desk.ts";
import { findings, visits, WIDTHS } from "./visit.ts";

const REPORTS = fileURLToPath(new URL("../sample/reports", import.meta.url));
const FILES = readdirSync(REPORTS).map((name) => join(REPORTS, name));
const NOW = "2026-01-02T03:04:05Z";
const folder = mkdtempSync(join(tmpdir(), "variorum-day-"));
/** Where pictures of every page go: to be looked at. */
const PICTURES = process.env["VARIORUM_PICTURES"] ?? join(folder, "pictures");
mkdirSync(PICTURES, { recursive: true });

const PASTED =
  "LAKESIDE, 3 May 2019 - The orchard council of Pellin will sell the old cider press. “It has pressed its last apple,” council head Marta Lund said on Friday.";

const { browser, opened, onPage } = visits();
// The first opened is closed last: a database must not lose its folder before it ends, and may still write while it does.
opened({ close: () => Promise.resolve(rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })) });

/** A desk of its own for each test. */
async function desk(name: string): Promise<{ url: string }> {
  const service = serviceOver(await openStore(await blankDesk(join(folder, name))), 1);
  const served = await serveDesk({
    ...{ service, host: "127.0.0.1", port: 0, perMinute: 0, now: () => NOW },
    access: accessFor("127.0.0.1", ""),
  });
  opened({
    close: async () => {
      await served.close();
      await service.close();
    },
  });
  return served;
}

/** Fails where a page has an accessibility violation in light or dark, or is wider than its window; keeps pictures of both. */
async function isSound(page: Page, name: string): Promise<void> {
  const [content, width] = (await page.evaluate("[document.documentElement.scrollWidth, innerWidth]")) as [number, number];
  assert.ok(content <= width, `${name} is ${content} wide in a window of ${width}`);
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await findings(page, colorScheme === "light" ? "view" : "colours"), [], `${name}, ${colorScheme}`);
    await page.screenshot({ path: join(PICTURES, `${name}-${colorScheme}.png`), fullPage: name.includes("affair") ? false : true });
  }
}

const text = async (page: Page, selector: string): Promise<string> =>
  ((await page.locator(selector).first().textContent()) ?? "").replace(/\s+/g, " ");

/** Waits until the record tells that it was made anew. */
const recordNews = (page: Page): Promise<void> => page.getByText(/The record holds \d+ reports/).waitFor({ timeout: 60_000 });

const dossierOf = async (url: string, affair: string): Promise<Dossier> =>
  (await (await fetch(`${url}api/v1/affairs/${affair}/dossier`)).json()) as Dossier;

/** The affair with the most reports: the sample's. */
async function sampleAffair(url: string): Promise<string> {
  const { items } = (await (await fetch(`${url}api/v1/affairs`)).json()) as { items: { id: string; reports: number }[] };
  return items.sort((a, b) => b.reports - a.reports)[0]?.id ?? assert.fail("no affair");
}

async function adds(page: Page, name: string): Promise<void> {
  await isSound(page, `${name}-empty`);
  assert.match(await text(page, "main"), /There are no reports yet/);
  await page.getByRole("link", { name: "Add some" }).click();
  // Hidden until its script listens.
  await page.locator("#add").waitFor();
  await page.locator("#files").setInputFiles(FILES);
  await recordNews(page);
  assert.equal(await page.locator("#outcome li").count(), FILES.length);
  await page.getByLabel("Text").fill(PASTED);
  await page.getByLabel("Outlet").fill("Lakeside Post");
  await page.getByRole("button", { name: "Add" }).click();
  await page.getByText(`The record holds ${FILES.length + 1} reports`).waitFor({ timeout: 60_000 });
  await isSound(page, `${name}-add`);
  await page.getByRole("button", { name: "Add" }).click();
  assert.match(await text(page, "#outcome"), /There is neither a link nor a text yet/);
  await page.getByRole("link", { name: "See them" }).click();
  await page.locator(".cards > li").first().waitFor();
  assert.equal(await page.locator(".cards > li").count(), 2);
  assert.match(await text(page, ".latest li"), /Lakeside Post/);
  assert.equal(await page.locator(".cards .strip").count(), 2);
  await isSound(page, `${name}-front`);
}

async function asks(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}search`);
  await isSound(page, `${name}-search-empty`);
  await page.getByLabel("Words").fill("observers");
  await page.keyboard.press("Enter");
  await page.locator("mark").first().waitFor();
  await isSound(page, `${name}-search`);
  await page.getByRole("link", { name: "in its report" }).first().click();
  await page.locator("#reports .lit").first().waitFor();
  await page.goto(`${url}search?words=zeppelins`);
  assert.match(await text(page, "main"), /Nothing fits\. Try fewer words/);
  await page.goto(`${url}check`);
  await page.getByLabel("Quotation").fill("There are no Hestrian regular soldiers in the valley");
  await page.getByRole("button", { name: "Check" }).click();
  assert.match(await text(page, ".verdict"), /The nearest readings/);
  await isSound(page, `${name}-check`);
  await page.locator(".verdict").getByRole("link", { name: "in its report" }).first().click();
  await page.locator("#reports .said.lit").first().waitFor();
  await page.goto(`${url}check`);
  await page.getByLabel("Quotation").fill("pumps instead of flags");
  await page.getByRole("button", { name: "Check" }).click();
  assert.match(await text(page, ".verdict"), /^ ?Attested/);
}

async function corrects(page: Page, url: string, name: string): Promise<void> {
  const affair = await sampleAffair(url);
  const before = await dossierOf(url, affair);
  await page.goto(`${url}affairs/${affair}`);
  await isSound(page, `${name}-affair`);
  assert.equal(await page.locator(".episodes .strip:not(.scale)").count(), before.episodes.length);
  const share = page.locator(".shared .in a").first();
  assert.equal(await page.locator(((await share.getAttribute("href")) ?? "").replaceAll(".", "\\.")).count(), 1, "what is shared is cited");
  const reading = page.locator(".reading[data-st]").first();
  const id = (await reading.getAttribute("data-st")) ?? assert.fail("no statement");
  await reading.getByRole("button", { name: "correct this statement" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Correct a statement" });
  await dialog.waitFor();
  await isSound(page, `${name}-affair-correct`);
  await dialog.getByLabel("Why", { exact: true }).fill("the recording has it");
  await dialog.getByLabel("Your name").fill("Ada");
  await dialog.getByRole("button", { name: "Correct" }).click();
  assert.match(await text(page, ".correcting .told"), /Say who speaks/);
  await dialog.getByLabel("Who", { exact: true }).fill("Orla Fenwick");
  await dialog.getByRole("button", { name: "Correct" }).click();
  const note = page.locator(`.reading[data-st="${id}"] .corrected`);
  await note.waitFor({ timeout: 60_000 });
  assert.match(
    (await note.textContent()) ?? "",
    /speaker corrected to Orla Fenwick by Ada, 2026-01-02: the recording has it \(read as said by .+\)/,
  );
  await note.scrollIntoViewIfNeeded();
  await isSound(page, `${name}-affair-corrected`);
  await page.goto(`${url}corrections`);
  await isSound(page, `${name}-corrections`);
  await page.getByRole("button", { name: /Take back/ }).press("Enter");
  await page.getByRole("link", { name: "taken back" }).waitFor();
  await isSound(page, `${name}-corrections-undone`);
  await settled(url);
  assert.deepEqual(await dossierOf(url, affair), before);
}

/** Waits until nothing is being worked on. */
async function settled(url: string): Promise<void> {
  for (;;) {
    const { working } = (await (await fetch(`${url}api/v1/status`)).json()) as { working: boolean };
    if (!working) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function merges(page: Page, url: string, name: string): Promise<void> {
  const affair = await sampleAffair(url);
  const { episodes } = await dossierOf(url, affair);
  const [one, other] = episodes;
  await page.goto(`${url}affairs/${affair}`);
  await page.getByRole("button", { name: "correct this episode" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Correct an episode" });
  await dialog.getByLabel("Episode of this affair").selectOption(other!.id === one!.id ? one!.id : other!.id);
  await dialog.getByLabel("Why", { exact: true }).fill("one meeting");
  await dialog.getByLabel("Your name").fill("Ada");
  await isSound(page, `${name}-affair-merge`);
  await dialog.getByRole("button", { name: "Correct" }).click();
  await page.locator(".corrections").first().waitFor({ timeout: 60_000 });
  assert.match(await text(page, ".corrections"), /joined, corrected by Ada, 2026-01-02: one meeting/);
  await isSound(page, `${name}-affair-merged`);
  const merged = await dossierOf(url, await sampleAffair(url));
  assert.equal(merged.episodes.length, episodes.length - 1);
}

/** Opens a dialog of the affair's page, chooses what is right there and sends it. */
async function says(page: Page, button: string, dialog: string, choose: (in_: Locator) => Promise<void>): Promise<void> {
  await page.getByRole("button", { name: button }).first().click();
  const asked = page.getByRole("dialog", { name: dialog });
  await choose(asked);
  await asked.getByLabel("Why", { exact: true }).fill("the archive has it");
  await asked.getByLabel("Your name").fill("Ada");
  await asked.getByRole("button", { name: "Correct" }).click();
}

async function partsAndDrops(page: Page, url: string): Promise<void> {
  await page.goto(`${url}affairs/${await sampleAffair(url)}`);
  const dropped = (await page.locator(".reading[data-st]").first().getAttribute("data-st")) ?? assert.fail("no statement");
  await says(page, "correct this statement", "Correct a statement", (asked) => asked.getByLabel("It is not a statement").check());
  await page.locator(`.reading[data-st="${dropped}"]`).waitFor({ state: "detached", timeout: 60_000 });
  const after = await dossierOf(url, await sampleAffair(url));
  assert.ok(!after.statements.some(({ id }) => id === dropped));
  assert.equal(after.corrections?.length, 1);
  await page.goto(`${url}affairs/${await sampleAffair(url)}`);
  let parted = "";
  await says(page, "correct this episode", "Correct an episode", async (asked) => {
    await asked.getByLabel("These reports are of another").check();
    const first = asked.getByRole("group", { name: "Reports to split off" }).getByRole("checkbox").first();
    parted = (await first.getAttribute("value")) ?? "";
    await first.check();
  });
  await page.getByText(/Kept\. The record is made anew/).waitFor();
  await settled(url);
  const { items } = (await (await fetch(`${url}api/v1/reports?limit=100`)).json()) as { items: { id: string; episode: string }[] };
  const episode = items.find(({ id }) => id === parted)?.episode ?? assert.fail("the report is gone");
  assert.deepEqual(
    items.filter((it) => it.episode === episode).map(({ id }) => id),
    [parted],
  );
}

async function exports(page: Page, url: string): Promise<void> {
  await page.goto(`${url}affairs/${await sampleAffair(url)}`);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "one page" }).click()]);
  assert.match(download.suggestedFilename(), /^affair-\w+\.html$/);
  const [json] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "JSON" }).click()]);
  assert.match(json.suggestedFilename(), /\.json$/);
  const dossier = await dossierOf(url, await sampleAffair(url));
  const sources = new Map<string, string>();
  for (const { id } of dossier.reports)
    sources.set(id, await (await fetch(`${url}api/v1/reports/${encodeURIComponent(id)}/source`)).text());
  assert.deepEqual(verifyDossier(dossier, sources), []);
  const page1 = await (await fetch(`${url}api/v1/affairs/${dossier.affairs[0]!.id}/dossier?form=html`)).text();
  assert.ok(!page1.includes("correct.js") && !page1.includes("connect-src"), "an exported page has no controls");
}

test("a desk that ends says so on the pages that are open, and that it answers again", async () => {
  const store = await openStore(await blankDesk(join(folder, "ending")));
  const service = serviceOver(store, 1);
  const serving = (port: number) =>
    serveDesk({ ...{ service, host: "127.0.0.1", port, perMinute: 0, now: () => NOW }, access: accessFor("127.0.0.1", "") });
  const first = await serving(0);
  // What a browser says of a connection that was refused is no mistake of the page.
  const page = await browser().newPage();
  await page.goto(`${first.url}add`);
  await page.locator("#add").waitFor();
  await first.close();
  await page.getByText("The desk does not answer; trying again").waitFor();
  await page.getByLabel("Text").fill(PASTED);
  await page.getByRole("button", { name: "Add" }).click();
  await page.getByText("these reports may not be there").waitFor();
  const again = await serving(first.port);
  await page.getByText("The desk answers again.").waitFor({ timeout: 30_000 });
  await page.getByRole("button", { name: "Add" }).click();
  await page.getByText("The record holds 1 report").waitFor({ timeout: 60_000 });
  await page.close();
  await again.close();
  await service.close();
});

for (const [name, look] of WIDTHS)
  describe(`a day at the desk, ${name}`, () => {
    test("add, read, search, verify, correct, undo, merge, export, drop, split", async () => {
      const { url } = await desk(name);
      await onPage(url, look, async (page) => {
        await adds(page, name);
        await asks(page, url, name);
        await corrects(page, url, name);
        await merges(page, url, name);
        await exports(page, url);
        await partsAndDrops(page, url);
      });
    });
  });
