// npm run picture: takes the README's picture of the room, as a student sees the demo.
import "./node-version.mjs";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { installPackages } from "./prepare.mjs";
import { fail, onShutdown, shutDown } from "./shutdown.mjs";

const PICTURE = ".github/room.png";

try {
  await installPackages();
  const { buildApp, generateClient } = await import("./prepare.mjs");
  await generateClient();
  await buildApp();

  mkdirSync(".data", { recursive: true });
  const folder = mkdtempSync(".data/picture-");
  onShutdown(() => rmSync(folder, { recursive: true }));
  const { serveAlone } = await import("./browser-tests.mjs");
  const { settings, demo } = await serveAlone(resolve(folder));
  await takePicture(settings.NEXTAUTH_URL, demo.code);
  console.log(`\n${PICTURE}`);
  await shutDown(0);
} catch (error) {
  await fail(error);
}

async function takePicture(site, code) {
  const { chromium } = await import("@playwright/test");
  const { findBrowser } = await import("./find-browser.mjs");
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 820 } });
  await page.goto(`${site}/join/${code}`);
  await page.getByLabel("Your name").fill("Noor");
  await page.getByRole("button", { name: "Join" }).click();
  await page.getByRole("button", { name: "I wrote it down" }).click();
  await page.getByRole("article", { name: "Paragraph 2" }).getByRole("button").first().click();
  await page.getByRole("region", { name: "Arguments on paragraph 2" }).waitFor();
  await page.screenshot({ path: PICTURE });
  await browser.close();
}
