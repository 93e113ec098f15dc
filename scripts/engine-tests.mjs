import { existsSync, mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runBrowserTests, runPlaywright } from "./browser-tests.mjs";
import { installFromDebian } from "./find-browser.mjs";

/** Debian's packages, each with the programs of which one is needed. */
const NEEDED = {
  "firefox-esr": ["firefox-esr", "firefox"],
  "webkit2gtk-driver": ["WebKitWebDriver"],
  xvfb: ["Xvfb"],
};

/**
 * Runs the main ways in Firefox and in WebKitGTK, or those whose engine or title holds a pattern; and every
 * look of every page in Chromium.
 */
export async function runEngineTests({ folder, pattern }) {
  if (findMissing().length > 0 && process.getuid?.() === 0)
    installFromDebian("Firefox and WebKitGTK", findMissing());
  if (findMissing().length > 0)
    throw new Error(`Programs are missing. As root on Debian: apt-get install ${findMissing().join(" ")}`);

  const only = pattern ? ["--grep", pattern] : [];
  const variables = { FIREFOX_PATH: findProgram(NEEDED["firefox-esr"]) };
  const ways = await runPlaywright(folder, ".config/engines.config.ts", only, variables);
  if (pattern) return ways;
  const own = join(folder, "looks");
  mkdirSync(own);
  const looks = await runBrowserTests({
    folder: own,
    pattern: "accessibility",
    variables: { EVERY_LOOK: "1" },
  });
  return { passed: ways.passed + looks.passed, failures: [...ways.failures, ...looks.failures] };
}

function findMissing() {
  return Object.keys(NEEDED).filter((name) => !findProgram(NEEDED[name]));
}

function findProgram(names) {
  const places = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => places.map((place) => join(place, name))).find(existsSync);
}
