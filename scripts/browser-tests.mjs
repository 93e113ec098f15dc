import { randomBytes } from "node:crypto";
import { join, resolve } from "node:path";
import { migrateDatabase, openEmbeddedDatabase, seedDatabase } from "./database.mjs";
import { findBrowser } from "./find-browser.mjs";
import { loadTypeScript } from "./load-typescript.mjs";
import { readReport } from "./report.mjs";
import { node, runTests } from "./run.mjs";
import { serve } from "./serve.mjs";
import { step } from "./step.mjs";

/** Runs the browser tests in Chromium, all or those of files whose names hold a pattern. */
export async function runBrowserTests({ folder, pattern, variables }) {
  const browser = await findBrowser();
  console.log(`  browser: ${browser}`);
  const only = pattern ? [pattern] : [];
  return runPlaywright(folder, ".config/playwright.config.ts", only, {
    CHROMIUM_PATH: browser,
    ...variables,
  });
}

/** Runs Playwright against the built app, on a port and a database of its own, and returns what it found. */
export async function runPlaywright(folder, config, only, variables) {
  const { settings } = await step("start the app for the browser tests", () => serveAlone(resolve(folder)));
  const report = resolve(folder, "browser.json");
  const exitCode = await runTests(node("@playwright/test/cli.js", "test", "--config", config, ...only), {
    ...settings,
    ...variables,
    BASE_URL: settings.NEXTAUTH_URL,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });

  return readReport(report, exitCode, ({ stats, errors, suites }) => ({
    passed: stats.expected + stats.flaky,
    failures: [...suites.flatMap(failuresIn), ...errors.map(({ message }) => message)],
  }));
}

/** The titles of a suite's tests that failed, and of those of the suites in it, each with its browser. */
function failuresIn({ specs, suites = [] }) {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected")
      .map(({ projectName }) => `${projectName}: ${title}`),
  );
  return [...own, ...suites.flatMap(failuresIn)];
}

/**
 * Serves the built app as on a first `npm start`, whatever the developer's own settings are; but a test may
 * say where it comes from, as through a proxy, so that tests do not use up each other's limits, and the page
 * of the design is there. Returns its settings and the demo's sign-in.
 */
export async function serveAlone(dataDir) {
  const { readSettings, writeSettings } = await loadTypeScript("lib/embedded/settings.ts");
  const { findFreePort } = await loadTypeScript("lib/embedded/free-port.ts");

  const databaseUrl = await openEmbeddedDatabase(join(dataDir, "database"), true);
  await migrateDatabase(databaseUrl);
  const { demo } = await seedDatabase(databaseUrl, true);

  const given = readSettings({ PORT: String(await findFreePort()), DATA_DIR: dataDir, TRUST_PROXY: "1" });
  const settings = {
    ...writeSettings({ ...given, databaseUrl, secret: randomBytes(32).toString("hex") }),
    SHOW_DESIGN: "1",
    METRICS_TOKEN: randomBytes(32).toString("hex"),
    ADMINISTRATOR_EMAIL: demo.teacherEmail,
    ADMINISTRATOR_PASSWORD: demo.teacherPassword,
  };
  await serve(settings, { onLost: (error) => console.error(error.message) });
  return { settings, demo };
}
