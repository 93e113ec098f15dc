import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { runBrowserTests } from "./browser-tests.mjs";
import { runEngineTests } from "./engine-tests.mjs";
import { buildApp, generateClient } from "./prepare.mjs";
import { node, runOpenly } from "./run.mjs";
import { runSecurityTests } from "./security-tests.mjs";
import { onShutdown } from "./shutdown.mjs";
import { runUnitTests } from "./unit-tests.mjs";

const STAGES = [
  {
    part: "check",
    name: "type check",
    run: () => check(node("next/dist/bin/next", "typegen"), node("typescript/bin/tsc", "--noEmit")),
  },
  {
    part: "check",
    name: "lint",
    run: () =>
      check(node("@biomejs/biome/bin/biome", "check", "--config-path=.config", "--error-on-warnings")),
  },
  {
    part: "check",
    name: "unused code",
    run: () => check(node("knip/bin/knip.js", "--config", ".config/knip.json")),
  },
  {
    part: "check",
    name: "minimum versions",
    run: () => check([process.execPath, "scripts/check-versions.mjs"]),
  },
  { part: "unit", name: "unit tests", run: runUnitTests },
  {
    part: "each-fault",
    name: "build and main faults once",
    run: (place) =>
      runFaultTests(
        { ...place, pattern: ["faults/killed", "faults/answer-lost", "several/together"] },
        "once",
      ),
  },
  {
    part: "faults",
    name: "build and faults as often as promised",
    isAside: true,
    run: (place) => runFaultTests(place, "all"),
  },
  {
    part: "browser",
    name: "build and browser tests",
    run: (place) => buildApp().then(() => runBrowserTests(place)),
  },
  {
    part: "security",
    name: "build and tests of security",
    isAside: true,
    run: (place) => buildApp().then(() => runSecurityTests(place)),
  },
  {
    part: "engines",
    name: "build and main ways in two more engines",
    isAside: true,
    run: (place) => buildApp().then(() => runEngineTests(place)),
  },
];

/**
 * Runs every stage but those aside, or those of one part, each whatever became of the others. Returns how
 * many tests passed, and what failed, by name; a check is one.
 */
export async function runStages(part, pattern) {
  const stages = STAGES.filter((stage) => (part ? stage.part === part : !stage.isAside));
  if (stages.length === 0)
    throw new Error(
      "Usage: npm test [-- check | unit [pattern] | each-fault | browser [pattern] | faults [pattern] | security | engines [pattern]]",
    );

  await generateClient();
  const folder = makeFolder();
  const total = { passed: 0, failures: [] };
  for (const stage of stages) {
    const { passed, failures } = await runStage(stage, { folder: folder.path, pattern });
    total.passed += passed;
    total.failures.push(...failures.map((failure) => `${stage.name}: ${failure}`));
  }

  folder.isDone = total.failures.length === 0;
  return total;
}

async function runStage({ name, run }, place) {
  console.log(`\n── ${name}`);
  const begun = performance.now();
  const result = await run(place).catch((error) => {
    console.error(error.message);
    return { passed: 0, failures: [error.message] };
  });

  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const failed = result.failures.length;
  console.log(
    `${failed === 0 ? "✓" : "✗"} ${name}: ${result.passed} passed, ${failed} failed (${seconds} s)`,
  );
  return result;
}

/** They start the built app themselves. */
const runFaultTests = (place, FAULTS) => buildApp().then(() => runUnitTests(place, ["faults"], { FAULTS }));

async function check(...commands) {
  for (const command of commands)
    if ((await runOpenly(command)) !== 0) return { passed: 0, failures: ["see above"] };
  return { passed: 1, failures: [] };
}

/**
 * A folder for the run's database and reports. It goes when everything has passed, after everything in it has
 * ended.
 */
function makeFolder() {
  mkdirSync(".data", { recursive: true });
  const folder = { path: mkdtempSync(".data/test-"), isDone: false };
  onShutdown(() => folder.isDone && rmSync(folder.path, { recursive: true }));
  return folder;
}
