import { join } from "node:path";
import { readReport } from "./report.mjs";
import { node, runOpenly } from "./run.mjs";

/** Runs vitest, which has a database of its own. */
export async function runUnitTests({ folder, pattern }) {
  const report = join(folder, "unit.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const patterns = pattern ? [pattern] : [];

  const exitCode = await runOpenly(node("vitest/vitest.mjs", "run", "--config", ".config/vitest.config.ts", ...reporters, ...patterns));
  return readReport(report, exitCode, ({ numPassedTests, numFailedTests, testResults }) => ({
    passed: numPassedTests,
    failed: numFailedTests + testResults.filter(isBroken).length,
  }));
}

/** A file that failed before its first test. */
function isBroken({ status, assertionResults }) {
  return status === "failed" && assertionResults.length === 0;
}
