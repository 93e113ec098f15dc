import { existsSync, readFileSync } from "node:fs";

/** How many tests passed and failed, by a reporter's JSON file. A run that failed has at least one failure, whatever the file says. */
export function readReport(file, exitCode, count) {
  const { passed, failed } = existsSync(file) ? count(JSON.parse(readFileSync(file, "utf8"))) : { passed: 0, failed: 0 };
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) };
}
