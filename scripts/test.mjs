// npm test: everything. npm test -- check, -- unit [pattern], -- browser [pattern]: only that part.
// npm run test:faults [-- pattern]: kills, cuts, full disks, as often as was promised, with the figures.
// npm run test:security: what holds the promises of docs/security.md, those with many tries, too.
// npm run test:engines [-- pattern]: the main ways in Firefox and WebKitGTK, which npm test leaves out.
import "./node-version.mjs";

const { installPackages } = await import("./prepare.mjs");
const { printFigures } = await import("./figures.mjs");
const { fail, shutDown } = await import("./shutdown.mjs");

try {
  await installPackages();
  const { runStages } = await import("./test-stages.mjs");
  const { passed, failures } = await runStages(process.argv[2], process.argv[3]);

  printFigures();
  // Once more by name, where one looks first: a long run's own account of a failure may stand thousands of
  // lines above.
  if (failures.length > 0)
    console.log(["", "failed:", ...failures.map((failure) => `✗ ${failure}`)].join("\n"));
  console.log(`\n${passed} passed, ${failures.length} failed`);
  await shutDown(failures.length === 0 ? 0 : 1);
} catch (error) {
  await fail(error);
}
