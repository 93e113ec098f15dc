// npm run bench [-- ROW …]: measures the rows of the Speed table beside their bare limits in one run, and
// prints them beside NodeBB's figures.
import "../node-version.mjs";

const { generateClient, installPackages } = await import("../prepare.mjs");
const { fail, shutDown } = await import("../shutdown.mjs");

try {
  await installPackages();
  await generateClient();
  const { runBench } = await import("./run-bench.mjs");
  await runBench(process.argv.slice(2));
  await shutDown(0);
} catch (error) {
  await fail(error);
}
