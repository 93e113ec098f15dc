import { defineConfig } from "@playwright/test";
import tests from "./playwright.config";

/** The tests' own set-up, for what takes pictures instead of testing. */
export default defineConfig({ ...tests, testMatch: "screenshots.ts", timeout: 600_000, reporter: "line" });
