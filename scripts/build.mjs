// npm run build: all that npm start makes before it serves, for an image that is made once and started often.
import "./node-version.mjs";

const { installPackages } = await import("./prepare.mjs");
const { fail, shutDown } = await import("./shutdown.mjs");

try {
  await installPackages();
  const { buildApp, generateClient } = await import("./prepare.mjs");
  await generateClient();
  await buildApp();
  await shutDown(0);
} catch (error) {
  await fail(error);
}
