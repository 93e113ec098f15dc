import { join } from "node:path";
import { readReport } from "./report.mjs";
import { node, runTests } from "./run.mjs";

/** Runs vitest's tests of these projects; those that need one have a database of their own. */
export async function runUnitTests({ folder, pattern }, projects = ["rules", "database"]) {
  const report = join(folder, `${projects.join("-")}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const only = [...projects.map((name) => `--project=${name}`), ...[pattern ?? []].flat()];

  const exitCode = await runTests(
    node("vitest/vitest.mjs", "run", "--config", ".config/vitest.config.ts", ...reporters, ...only),
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
