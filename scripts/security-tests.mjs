import { runBrowserTests } from "./browser-tests.mjs";
import { runUnitTests } from "./unit-tests.mjs";

/** Tests of rules and of the database that hold a promise of docs/security.md. */
const UNITS = [
  "lib/accounts",
  "lib/administration",
  "lib/auth",
  "lib/input",
  "lib/joining",
  "lib/keeping",
  "lib/limits",
  "lib/live",
  "lib/log",
  "lib/packages",
  "lib/phases/races",
  "lib/phases/turns",
  "lib/second-factor",
  "lib/security",
  "lib/student-data",
];

/** And those of whole pages and calls, by how their files begin. */
const SPECS = [
  "access(?!ibility)",
  "accounts",
  "api-fuzz",
  "api-refusals",
  "api-retries",
  "bad-input",
  "cookies",
  "headers",
  "limits",
  "live",
  "logs",
  "odd-input",
  "policy",
  "quiet",
  "seats",
  "set-otherwise",
  "student-data",
  "two-worlds",
];

/** Runs all that holds what is promised about who may do and know what, those with many or long tries too. */
export async function runSecurityTests({ folder }) {
  const specs = `/e2e/(${SPECS.join("|")})[\\w-]*\\.spec`;
  const all = [
    await runUnitTests({ folder }, ["security"]),
    await runUnitTests({ folder, pattern: UNITS }),
    await runBrowserTests({ folder, pattern: specs, variables: { EVERY_BODY: "1" } }),
  ];
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failures: all.flatMap(({ failures }) => failures),
  };
}
