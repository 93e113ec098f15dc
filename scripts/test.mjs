// npm test: everything. npm test -- check, -- unit [pattern], -- browser [pattern]: only that part.
import "./node-version.mjs";

const { installPackages } = await import("./prepare.mjs");
const { fail, shutDown } = await import("./shutdown.mjs");

try {
  await installPackages();
  const { runStages } = await import("./test-stages.mjs");
  const { passed, failed } = await runStages(process.argv[2], process.argv[3]);

  console.log(`\n${passed} passed, ${failed} failed`);
  await shutDown(failed === 0 ? 0 : 1);
} catch (error) {
  await fail(error);
}
