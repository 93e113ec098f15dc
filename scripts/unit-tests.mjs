import { join } from "node:path";
import { readReport } from "./report.mjs";
import { node, runTests } from "./run.mjs";

/**
 * Runs vitest's tests of these projects, side by side: one goes on while another waits for its database.
 * Those that need one have a database of their own.
 */
export async function runUnitTests(place, projects = ["rules", "database"], variables = {}) {
  const all = await Promise.all(projects.map((project) => runProject(place, project, variables)));
  const passed = all.reduce((sum, one) => sum + one.passed, 0);
  const failures = all.flatMap((one) => one.failures);
  return passed === 0 && failures.length === 0
    ? { passed, failures: ["there is no such test"] }
    : { passed, failures };
}

/** One project's tests; none is no failure, where a pattern asks for those of another one. */
async function runProject({ folder, pattern }, project, variables) {
  const report = join(folder, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const only = [`--project=${project}`, "--passWithNoTests", ...[pattern ?? []].flat()];

  const exitCode = await runTests(
    node("vitest/vitest.mjs", "run", "--config", ".config/vitest.config.ts", ...reporters, ...only),
    variables,
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
