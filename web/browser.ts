// Takes nothing, gives the one real browser that tests and pictures share: a Chromium that comes as a package.
import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser } from "playwright-core";

/**
 * The arguments that the package suggests are left out: its `--single-process` dies with the first page closed.
 * These keep the browser from asking any network of its own accord.
 */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser; close it when done. The first start unpacks it, some seconds. */
export const launch = async (): Promise<Browser> =>
  playwright.launch({ executablePath: await chromium.executablePath(), args: ARGUMENTS, headless: true });
