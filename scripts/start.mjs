// npm start, npm run dev (--dev): everything from a fresh clone to a running app, with nothing but Node and
// npm.
import "./node-version.mjs";

const { installPackages } = await import("./prepare.mjs");
const { fail } = await import("./shutdown.mjs");

try {
  await installPackages();
  const { launch } = await import("./launch.mjs");
  await launch(process.argv.includes("--dev"));
} catch (error) {
  await fail(error);
}
