import { chromium } from "@playwright/test";
import { findBrowser } from "../find-browser.mjs";
import { onShutdown } from "../shutdown.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

let launched;

/** The browser that all visits share: the one of the browser tests. */
export function openBrowser() {
  launched ??= launch();
  return launched;
}

async function launch() {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: FLAGS });
  onShutdown(() => browser.close());
  return browser;
}
