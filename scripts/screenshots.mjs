// npm run screenshots: takes the README's pictures, and a contact sheet of every page in every size, light
// and dark, in both languages. `npm run screenshots -- "a student"` takes those of one scene. A sheet that
// looks as before is left as it is.
import "./node-version.mjs";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { installPackages } from "./prepare.mjs";
import { fail, onShutdown, shutDown } from "./shutdown.mjs";

const SHEETS = ".github/screenshots";

try {
  await installPackages();
  const { buildApp, generateClient } = await import("./prepare.mjs");
  await generateClient();
  await buildApp();

  mkdirSync(".data", { recursive: true });
  const folder = mkdtempSync(".data/screenshots-");
  onShutdown(() => rmSync(folder, { recursive: true }));
  const exitCode = await takePictures(resolve(folder), process.argv[2]);
  listSheets();
  await shutDown(exitCode);
} catch (error) {
  await fail(error);
}

async function takePictures(dataDir, scene) {
  const { serveAlone } = await import("./browser-tests.mjs");
  const { findBrowser } = await import("./find-browser.mjs");
  const { node, runOpenly } = await import("./run.mjs");
  const { settings } = await serveAlone(dataDir);
  const only = scene ? ["--grep", scene] : [];
  return runOpenly(
    node("@playwright/test/cli.js", "test", "--config", ".config/screenshots.config.ts", ...only),
    {
      ...settings,
      BASE_URL: settings.NEXTAUTH_URL,
      CHROMIUM_PATH: await findBrowser(),
    },
  );
}

/** A page that shows all sheets below each other. */
function listSheets() {
  const names = readdirSync(SHEETS).filter((name) => name.endsWith(".webp"));
  const shown = names.map((name) => `## ${name.replace(".webp", "")}\n\n![${name}](${name})\n`);
  writeFileSync(
    `${SHEETS}/README.md`,
    `# Every page\n\nMade by \`npm run screenshots\`.\n\n${shown.join("\n")}`,
  );
  console.log(`\n${names.length} sheets in ${SHEETS}`);
}
