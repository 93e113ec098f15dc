import { existsSync, readFileSync } from "node:fs";

/**
 * How many tests passed, and the names of those that failed, by a reporter's JSON file.
 * A run that failed has at least one failure, whatever the file says.
 */
export function readReport(file, exitCode, read) {
  const { passed, failures } = existsSync(file)
    ? read(JSON.parse(readFileSync(file, "utf8")))
    : { passed: 0, failures: [] };
  const isToldOf = exitCode === 0 || failures.length > 0;
  return { passed, failures: isToldOf ? failures : [`it ended with ${exitCode}`] };
}
