import { join } from "node:path";
import { readReport } from "./report.mjs";
import { node, runOpenly } from "./run.mjs";

/** Runs vitest, which has a database of its own. */
export async function runUnitTests({ folder, pattern }) {
  const report = join(folder, "unit.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const patterns = pattern ? [pattern] : [];

  const projects = ["--project=rules", "--project=database"];
  const exitCode = await runOpenly(
    node(
      "vitest/vitest.mjs",
      "run",
      "--config",
      ".config/vitest.config.ts",
      ...projects,
      ...reporters,
      ...patterns,
    ),
  );
  return readReport(report, exitCode, ({ numPassedTests, testResults }) => ({
    passed: numPassedTests,
    failures: testResults.flatMap(failuresIn),
  }));
}

/** The names of the tests of a file that failed; of a file that failed before its first test, its own. */
function failuresIn({ name, status, assertionResults }) {
  if (status === "failed" && assertionResults.length === 0) return [name];
  return assertionResults.filter((test) => test.status === "failed").map((test) => test.fullName);
}
