// Takes an address, gives a page of the real browser to use; whatever goes wrong on it fails the test.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launch } from "./browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

export interface Look {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly script?: boolean;
}

/** The widths that each view is checked in; each light and dark. */
export const WIDTHS: readonly (readonly [name: string, look: Look])[] = [
  ["desktop", {}],
  ["phone", { viewport: PHONE }],
];

/** One browser for the tests of a file. */
export interface Visits {
  readonly browser: () => Browser;
  /** Closes something when the tests are over, whatever fails; the last opened first. */
  readonly opened: <T extends { close(): Promise<void> }>(it: T) => T;
  /** Opens a page and closes it after `use`; anything on its console, any error and any request off this machine fails the test. */
  readonly onPage: (url: string, look: Look, use: (page: Page) => Promise<void>) => Promise<void>;
}

/** Starts a browser before the tests of this file and closes it, and all that was opened, after them. */
export function visits(): Visits {
  const open: { close(): Promise<void> }[] = [];
  const opened: Visits["opened"] = (it) => {
    open.push(it);
    return it;
  };
  let browser: Browser;
  before(async () => {
    browser = opened(await launch());
  });
  after(async () => {
    for (const it of open.reverse()) await it.close();
  });
  return { browser: () => browser, opened, onPage: (url, look, use) => onPage(browser, url, look, use) };
}

/** Notes whatever a page should not do: speak on its console, fail, open a dialog, ask for anything off this machine. */
function watched(context: BrowserContext, page: Page): string[] {
  const wrong: string[] = [];
  page.on("console", (message) => wrong.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => wrong.push(`dialog: ${dialog.message()}`));
  context.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol !== "data:" && hostname !== "127.0.0.1") wrong.push(`request: ${request.url()}`);
  });
  return wrong;
}

async function onPage(browser: Browser, url: string, look: Look, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    viewport: look.viewport ?? DESKTOP,
    colorScheme: "light",
    javaScriptEnabled: look.script ?? true,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const wrong = watched(context, page);
  try {
    await page.goto(url);
    await use(page);
    assert.deepEqual(wrong, []);
  } finally {
    await context.close();
  }
}

const visibleViews = (page: Page): Promise<string[]> =>
  page.$$eval("main > .view", (views) =>
    views.filter((view) => (view as { checkVisibility?: () => boolean }).checkVisibility?.()).map((view) => view.id),
  );

/** Waits for a view to be shown, and fails where another is shown beside it. */
export async function onView(page: Page, id: string): Promise<void> {
  await page.locator(`#${id}`).waitFor({ timeout: 5000 });
  assert.deepEqual(await visibleViews(page), [id]);
}

/** Goes to a view by its address. */
export async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate(`location.hash = "#${id}"`);
  await onView(page, id);
}

/** Whether any of an element lies inside the window. */
export const inWindow = (page: Page, selector: string): Promise<boolean> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < (globalThis as unknown as { innerHeight: number }).innerHeight;
    });

/** Empties the views that are not shown, gives what fills them again: axe walks all that is there, shown or not. */
const ASIDE = `() => {
  const hidden = [...document.querySelectorAll("main > .view[hidden]")].map((view) => [view, [...view.childNodes]]);
  for (const [view] of hidden) view.replaceChildren();
  return () => { for (const [view, nodes] of hidden) view.append(...nodes); };
}`;

/**
 * axe's findings in the page, each on one line. It is run by the test's own world, past the page's policy.
 *
 * @param of `view` looks at the view that is shown alone, several times faster on a large dossier; `colours` at nothing
 *   but its colours: what another scheme changes
 */
export async function findings(page: Page, of: "page" | "view" | "colours" = "page"): Promise<string[]> {
  if ((await page.evaluate("typeof axe")) === "undefined") await page.evaluate(AXE);
  const aside = of === "page" ? "() => {}" : `(${ASIDE})()`;
  const options = JSON.stringify({ resultTypes: ["violations"], ...(of === "colours" ? { runOnly: ["color-contrast"] } : {}) });
  const found = (await page.evaluate(
    `(async () => { const back = ${aside}; try { return await axe.run(document, ${options}); } finally { back(); } })()`,
  )) as { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] };
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}

/** Fails where a view, shown, has an accessibility violation in light or dark, is wider than the window or goes on below its foot. */
export async function isSound(page: Page, view: string, use: (scheme: "light" | "dark") => Promise<void> = async () => {}): Promise<void> {
  await goTo(page, view);
  await fits(page, view);
  assert.deepEqual(await findings(page, "view"), [], view);
  await use("light");
  await page.emulateMedia({ colorScheme: "dark" });
  assert.deepEqual(await findings(page, "colours"), [], `${view}, dark`);
  await use("dark");
  await page.emulateMedia({ colorScheme: "light" });
}

/** Fails where the page is wider than its window, or goes on below its last line. */
async function fits(page: Page, what: string): Promise<void> {
  const [content, width, height, foot] = (await page.evaluate(
    `(() => { const at = document.documentElement; return [at.scrollWidth, innerWidth, at.scrollHeight, document.querySelector("footer").getBoundingClientRect().bottom + scrollY]; })()`,
  )) as [number, number, number, number];
  assert.ok(content <= width, `${what} is ${content} wide in a window of ${width}`);
  assert.ok(height <= Math.max(foot + MOST_BELOW, 1000), `${what} goes on ${height - foot} pixels below its foot`);
}

/** Pixels of white below the foot of a page. */
const MOST_BELOW = 120;
