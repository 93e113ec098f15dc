import { defineConfig } from "@playwright/test";
import type { EngineOptions } from "../e2e/engines/engine-test";

/** The main ways in two more engines, each of which brings its own driver. */
export default defineConfig<object, EngineOptions>({
  testDir: "../e2e/engines",
  testMatch: "ways.ts",
  outputDir: "../test-results/engines",
  workers: 2,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000, toPass: { timeout: 15_000, intervals: [100] } },
  reporter: [["list"], ["json"]],
  projects: [
    { name: "Firefox", use: { engineName: "firefox" } },
    { name: "WebKitGTK", use: { engineName: "webkit" } },
  ],
});
