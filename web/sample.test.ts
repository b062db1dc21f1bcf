import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import type { Dossier, DossierStatement, DossierUtterance } from "../src/model/index.ts";
import { anchor } from "../src/publish/page/html.ts";
import { VIEWS } from "../src/publish/page/page.ts";
import { placeAnchor } from "../src/publish/page/words.ts";
import { findings, goTo, inWindow, isSound, onView, visits, WIDTHS } from "./visit.ts";

const MAIN = fileURLToPath(new URL("../src/doors/cli/main.ts", import.meta.url));

/** The sample affair as `variorum demo` serves it: address, dossier, and how to end it. */
async function demo(): Promise<{ url: string; dossier: Dossier; close(): Promise<void> }> {
  const child = spawn(process.execPath, [MAIN, "demo", "--json", "--quiet"], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "close");
  const [bytes] = (await once(child.stdout, "data")) as [Buffer];
  const { url } = JSON.parse(bytes.toString()) as { url: string };
  const close = async (): Promise<void> => {
    child.kill("SIGINT");
    await ended;
  };
  return { url, dossier: (await (await fetch(`${url}dossier.json`)).json()) as Dossier, close };
}

const { opened, onPage } = visits();
let url: string;
let dossier: Dossier;
before(async () => {
  ({ url, dossier } = opened(await demo()));
});

const must = <T>(value: T | undefined, what: string): T => value ?? assert.fail(`the sample has no ${what}`);
const statementOf = (id: string): DossierStatement =>
  must(
    dossier.statements.find((it) => it.id === id),
    `statement ${id}`,
  );
const outletsOf = (utterance: DossierUtterance): number => new Set(utterance.readings.map(({ report }) => report)).size;
const textOf = async (page: Page, selector: string): Promise<string> => (await page.locator(selector).textContent()) ?? "";

describe("the sample affair", () => {
  test("every tab shows its view, and no view is empty", () =>
    onPage(url, {}, async (page) => {
      for (const { id, title } of VIEWS) {
        await page.getByRole("tab", { name: title, exact: true }).click();
        await onView(page, id);
        assert.ok((await textOf(page, `#${id}`)).trim().length > title.length + 40, id);
      }
    }));

  test("positions: a party’s points stand in its section, a point said again with a column for each episode", () =>
    onPage(url, {}, async (page) => {
      await goTo(page, "positions");
      for (const { id, points } of dossier.positions) {
        const section = page.locator(`#${anchor("p", id)}`);
        const rows = points.filter(({ course }) => course !== "kept").flatMap(({ utterances }) => utterances);
        assert.equal(
          await section.locator("div > .said-list > li").count(),
          rows.length + points.filter(({ course }) => course === "kept").flatMap(({ utterances }) => utterances).length,
        );
        assert.equal(await section.locator(".point").count(), points.length - points.filter(({ course }) => course !== "kept").length);
      }
    }));

  test("the head says what the dossier holds", () =>
    onPage(url, {}, async (page) => {
      const head = (await textOf(page, ".masthead")).replace(/\s+/g, " ");
      assert.ok(head.includes(`${dossier.reports.length} reports`), head);
      assert.ok(head.includes(`${dossier.statements.length} statements`), head);
      for (const { title } of dossier.episodes) assert.ok(head.includes(title), title);
    }));

  test("a reading leads to its words in the report, and from there back to its row", () =>
    onPage(url, {}, async (page) => {
      const utterance = must(
        dossier.utterances.find((it) => outletsOf(it) > 2 && it.drift.length > 0),
        "utterance with drift in three outlets",
      );
      const row = anchor("u", utterance.id);
      for (const { statement } of utterance.readings) {
        await goTo(page, "record");
        const place = placeAnchor(statement);
        await page.locator(`#${row} a[href="#${place}"]`).first().click();
        await onView(page, "reports");
        assert.equal(await page.evaluate("document.activeElement.id"), place);
        assert.ok(await inWindow(page, `#${place}`));
        const lit = (await page.locator(`[data-m~="${place}"].said.lit`).allTextContents()).join("");
        assert.equal(
          lit,
          statementOf(statement)
            .content.map(({ exact }) => exact)
            .join(""),
        );
        await page.locator(`#${place}`).locator("xpath=preceding-sibling::sup[1]/a").click();
        await onView(page, "record");
        assert.ok(await page.locator(`#${row}`).evaluate((element) => element.classList.contains("lit")));
        assert.ok(await inWindow(page, `#${row}`));
      }
      await page.goBack();
      await onView(page, "reports");
    }));

  test("every statement, dated happening, rival account and name leads somewhere that is then seen", () =>
    onPage(url, {}, async (page) => {
      const hashes = await page.$$eval("a[href^='#']", (links) => [...new Set(links.map((link) => link.getAttribute("href") ?? ""))]);
      assert.ok(hashes.length > dossier.statements.length);
      const missing = await page.evaluate(`${JSON.stringify(hashes)}.filter((hash) => document.getElementById(hash.slice(1)) === null)`);
      assert.deepEqual(missing, []);
      for (const hash of hashes.filter((_, at) => at % STEP === 0)) {
        await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
        const seen = await page
          .locator(`[id="${hash.slice(1)}"]`)
          .evaluate((element) => (element as unknown as { checkVisibility(): boolean }).checkVisibility());
        assert.ok(seen, hash);
      }
    }));

  test("filters by speaker, outlet, act, episode and drift leave the rows that the dossier has", () =>
    onPage(url, {}, async (page) => {
      const rows = page.locator("#record .row:visible");
      const all = await rows.count();
      assert.equal(all, dossier.utterances.length);
      const count = (test: (it: DossierUtterance) => boolean): number => dossier.utterances.filter(test).length;
      const speaker = must(dossier.utterances.find(({ drift }) => drift.length > 0)?.speaker ?? undefined, "speaker of a drift").name;
      const [episode] = dossier.episodes;
      const FILTERS: readonly (readonly [name: string, value: string, left: number])[] = [
        ["speaker", speaker, count((it) => it.speaker?.name === speaker)],
        ["episode", episode?.id ?? "", count((it) => it.episode === episode?.id)],
        ["act", "deny", count((it) => it.members.some(({ statement }) => statementOf(statement).act === "deny"))],
      ];
      for (const [name, value, left] of FILTERS) {
        await page.locator(`#filters select[name=${name}]`).selectOption(value);
        assert.equal(await rows.count(), left, name);
        assert.equal(await textOf(page, "#filtered"), `${left} of ${all} rows`);
        await page.getByRole("button", { name: "Clear" }).click();
        assert.equal(await rows.count(), all);
      }
      await page.getByLabel("drift only").check();
      assert.equal(
        await rows.count(),
        count(({ drift }) => drift.length > 0),
      );
    }));

  test("a true quotation is attested and leads to its place, an altered one is told apart, an invented one is not found", () =>
    onPage(`${url}#check`, {}, async (page) => {
      const ask = async (quotation: string): Promise<string> => {
        await page.getByLabel("Quotation").fill(quotation);
        await page.getByRole("button", { name: "Check" }).click();
        return (await page.locator("#verdict h3").allTextContents()).join("");
      };
      assert.match(await ask("We do not fire at schools. None of our guns stood closer than six kilometers to that building"), /^Attested/);
      assert.match(await textOf(page, "#verdict"), /TALPRES/);
      await page.getByRole("link", { name: "read it there" }).first().click();
      await onView(page, "reports");
      assert.match((await page.locator("#reports .lit").allTextContents()).join(""), /We do not fire at schools/);
      await goTo(page, "check");
      assert.match(
        await ask("We do not fire at schools. None of our guns stood closer than sixteen kilometers to that building"),
        /nearest/,
      );
      assert.deepEqual(await page.locator("#verdict li").first().locator("del").allTextContents(), ["sixteen"]);
      assert.match(await ask("The bridge will be painted yellow before the winter fair opens"), /^Not found/);
    }));
});

/** Every link is looked up; one in so many is followed. */
const STEP = 17;

test("all views together have no accessibility violation", () =>
  onPage(url, {}, async (page) => assert.deepEqual(await findings(page), [])));

for (const [name, look] of WIDTHS)
  test(`${name}: every view of the sample is sound, light and dark`, () =>
    onPage(url, look, async (page) => {
      for (const { id } of VIEWS) await isSound(page, id);
    }));
