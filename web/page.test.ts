import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { before, describe, test } from "node:test";
import { serveDossier, type Served } from "../src/doors/http/serve.ts";
import { toDossier } from "../src/publish/dossier.ts";
import { toPage, VIEWS } from "../src/publish/page/page.ts";
import { recordOf, type CodedAffair } from "../test/fixtures/coded.ts";
import { hostileAffair } from "../test/fixtures/hostile-affair.ts";
import { WEIR } from "../test/fixtures/weir.ts";
import { findings, goTo, inWindow, isSound, onView, visits, WIDTHS } from "./visit.ts";

const PICTURES = mkdtempSync(join(tmpdir(), "variorum-pages-"));

let weir: Served;
let hostile: Served;

function serve(coded: CodedAffair): Promise<Served> {
  const record = recordOf(coded);
  const dossier = toDossier({ version: "0.0.0", configHash: "0" })(record);
  const sources = new Map([...record.captures].map(([id, { source }]) => [id, source]));
  return serveDossier({ dossier, page: toPage(dossier, sources), sources, port: 0 });
}

const { browser, opened, onPage } = visits();
before(async () => {
  weir = opened(await serve(WEIR));
  hostile = opened(await serve(hostileAffair()));
});

describe("with JavaScript", () => {
  test("one view at a time; each tab shows its own, by click and by arrow key", () =>
    onPage(weir.url, {}, async (page) => {
      await onView(page, "record");
      for (const { id, title } of VIEWS) {
        await page.getByRole("tab", { name: title, exact: true }).click();
        await onView(page, id);
        assert.equal(new URL(page.url()).hash, `#${id}`);
      }
      await page.keyboard.press("Home");
      await onView(page, "record");
      await page.keyboard.press("ArrowRight");
      await onView(page, "voices");
      assert.equal(await page.evaluate("document.activeElement.id"), "tab-voices");
    }));

  test("a citation leads to its place in the source, and from there back to its row", () =>
    onPage(weir.url, {}, async (page) => {
      const row = page.locator("#u-county");
      await row.locator('a[href="#s-h1"]').click();
      await onView(page, "reports");
      const place = page.locator("#s-h1");
      assert.equal(await page.evaluate("document.activeElement.id"), "s-h1");
      assert.ok(await inWindow(page, "#s-h1"));
      const lit = await page.locator('[data-m~="s-h1"].said.lit').allTextContents();
      assert.equal(lit.join(""), "The county could run the weir by next summer");
      await place.locator("xpath=preceding-sibling::sup[1]/a").click();
      await onView(page, "record");
      assert.ok(await row.evaluate((element) => element.classList.contains("lit")));
      assert.ok(await inWindow(page, "#u-county"));
      await page.goBack();
      await onView(page, "reports");
      await page.goBack();
      await onView(page, "record");
      assert.equal(new URL(page.url()).hash, "#u-county");
    }));

  test("every internal link of every view leads to something that is then seen", () =>
    onPage(weir.url, {}, async (page) => {
      const hashes = await page.$$eval("a[href^='#']", (links) => [...new Set(links.map((link) => link.getAttribute("href") ?? ""))]);
      assert.ok(hashes.length > 80);
      for (const hash of hashes) {
        await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
        const seen = await page
          .locator(`[id="${hash.slice(1)}"]`)
          .evaluate((element) => (element as unknown as { checkVisibility(): boolean }).checkVisibility());
        assert.ok(seen, hash);
      }
    }));

  test("a deep link opens the right view at once", () =>
    onPage(`${weir.url}#t-t2`, {}, async (page) => {
      await onView(page, "timeline");
      assert.ok(await inWindow(page, "#t-t2"));
    }));

  test("a deep link to what is gone opens the first view, and nothing else", () =>
    onPage(`${weir.url}#u-that-is-gone`, {}, (page) => onView(page, "record")));

  test("filters leave the rows asked for, say how many, and are cleared", () =>
    onPage(weir.url, {}, async (page) => {
      const rows = page.locator("#record .row:visible");
      const all = await rows.count();
      await page.locator("#filters select[name=speaker]").selectOption("Tamsin Oake");
      assert.equal(await rows.count(), 4);
      assert.equal(await page.locator("#filtered").textContent(), `4 of ${all} rows`);
      await page.locator("#filters select[name=outlet]").selectOption("outlet:Valley Wire");
      assert.equal(await rows.count(), 2);
      await page.locator("#filters select[name=act]").selectOption("accuse");
      assert.equal(await rows.count(), 0);
      assert.ok(await page.getByText("No row of this episode passes the filters.").first().isVisible());
      await page.getByRole("button", { name: "Clear" }).click();
      assert.equal(await rows.count(), all);
      await page.getByLabel("drift only").check();
      assert.equal(await rows.count(), 2);
      await page.evaluate("location.hash = '#u-by-itself'");
      // A link to a row that is filtered out clears the filters.
      await page.locator("#u-by-itself").waitFor({ timeout: 5000 });
    }));

  test("j and k go from row to row", () =>
    onPage(`${weir.url}#u-by-itself`, {}, async (page) => {
      await page.keyboard.press("j");
      const next = await page.evaluate("document.activeElement.id");
      assert.notEqual(next, "u-by-itself");
      await page.keyboard.press("k");
      assert.equal(await page.evaluate("document.activeElement.id"), "u-by-itself");
    }));

  const QUOTED: readonly (readonly [why: string, quotation: string, speaker: string, verdict: RegExp, words: RegExp])[] = [
    ["attested", "we lost forty ewes and a footbridge", "Tamsin Oake", /^Attested, in one place/, /Brenmoor Courant · Tamsin Oake, direct/],
    ["attested through markup", "the county could run the weir by next summer", "", /^Attested/, /Tamsin Oake, indirect/],
    ["said by another", "we lost forty ewes", "Corin Vell", /not as words of Corin Vell/, /Tamsin Oake/],
    ["the outlet's own", "shared the weir since 1887", "", /^Attested/, /the outlet’s own words/],
    ["nearest", "The county should run the weir by next summer", "", /nearest readings/, /should/],
    ["not found", "We shall drain the whole sea tomorrow morning", "", /^Not found/, /no proof/],
    ["empty", " ", "", /^$/, /Write or paste/],
  ];
  test("a quotation is attested, near or not found, and leads to where it stands", () =>
    onPage(`${weir.url}#check`, {}, async (page) => {
      for (const [why, quotation, speaker, verdict, words] of QUOTED) {
        await page.getByLabel("Quotation").fill(quotation);
        await page.locator("#ask select").selectOption(speaker);
        await page.getByRole("button", { name: "Check" }).click();
        assert.match((await page.locator("#verdict h3").allTextContents()).join(""), verdict, why);
        assert.match((await page.locator("#verdict").textContent()) ?? "", words, why);
      }
      await page.getByLabel("Quotation").fill("The county should run the weir by next summer");
      await page.getByRole("button", { name: "Check" }).click();
      assert.deepEqual(await page.locator("#verdict li").first().locator("del").allTextContents(), ["should"]);
      await page.getByRole("link", { name: "read it there" }).first().click();
      await onView(page, "reports");
    }));
});

describe("without JavaScript", () => {
  test("every view is there, one after the other", () =>
    onPage(weir.url, { script: false }, async (page) => {
      for (const { id } of VIEWS) assert.ok(await page.locator(`#${id}`).isVisible(), id);
      assert.ok(!(await page.locator("#filters").isVisible()));
      await page.screenshot({ path: join(PICTURES, "no-script.png"), fullPage: true });
    }));
});

describe("on paper", () => {
  test("every view is printed, whichever is open", () =>
    onPage(`${weir.url}#names`, {}, async (page) => {
      await page.emulateMedia({ media: "print" });
      for (const { id } of VIEWS.filter((view) => view.id !== "check")) assert.ok(await page.locator(`#${id}`).isVisible(), id);
      assert.ok(!(await page.locator("#tabs").isVisible()));
      await page.pdf({ path: join(PICTURES, "print.pdf") });
    }));
});

for (const [name, look] of WIDTHS)
  test(`${name}: every view is sound, light and dark`, () =>
    onPage(weir.url, look, async (page) => {
      for (const { id } of VIEWS)
        await isSound(page, id, async (scheme) => {
          await page.screenshot({ path: join(PICTURES, `${name}-${scheme}-${id}.png`) });
        });
    }));

describe("hostile reports", () => {
  for (const script of [true, false])
    test(`nothing in them runs, ${script ? "with" : "without"} our own script`, () =>
      onPage(hostile.url, { script }, async (page) => {
        if (script)
          for (const { id } of VIEWS) {
            await goTo(page, id);
          }
        assert.equal(await page.locator("img, iframe, object, embed").count(), 0);
        assert.equal(await page.locator("script").count(), 1);
        if (script) assert.equal(await page.evaluate("typeof window.reached"), "undefined");
        assert.ok((await page.locator("#reports").textContent())?.includes("<script>window.reached='script'</script>"));
        await page.screenshot({ path: join(PICTURES, `hostile-${script}.png`), fullPage: true });
      }));

  test("a hostile quotation is looked for, not run", () =>
    onPage(`${hostile.url}#check`, {}, async (page) => {
      await page.getByLabel("Quotation").fill("<img src=x onerror=\"window.reached='asked'\"> window reached script");
      await page.getByRole("button", { name: "Check" }).click();
      assert.notEqual(await page.locator("#verdict").textContent(), "");
      assert.equal(await page.locator("img").count(), 0);
      assert.equal(await page.evaluate("typeof window.reached"), "undefined");
    }));

  test("no accessibility violation in any view", () =>
    onPage(hostile.url, {}, async (page) => {
      for (const { id } of VIEWS) {
        await goTo(page, id);
        assert.deepEqual(await findings(page), [], id);
      }
    }));
});

test("the page opens from a file too", async () => {
  const record = recordOf(WEIR);
  const dossier = toDossier({ version: "0.0.0", configHash: "0" })(record);
  const page = toPage(dossier, new Map([...record.captures].map(([id, { source }]) => [id, source])));
  const context = await browser().newContext();
  const opened = await context.newPage();
  const wrong: string[] = [];
  opened.on("console", (message) => wrong.push(message.text()));
  const file = join(PICTURES, "page.html");
  writeFileSync(file, page);
  await opened.goto(pathToFileURL(file).href);
  await opened.getByRole("tab", { name: "Voices" }).click();
  await onView(opened, "voices");
  assert.deepEqual(wrong, []);
  await context.close();
});
