// npm run distribute: makes the tables of a Citus cluster what lib/distribution/tables.ts says. After the
// migrations, as often as one likes.
import "./node-version.mjs";

const { installPackages } = await import("./prepare.mjs");
const { fail, shutDown } = await import("./shutdown.mjs");

try {
  await installPackages();
  const { loadTypeScript } = await import("./load-typescript.mjs");
  const { loadVariables, readSettings } = await loadTypeScript("lib/embedded/settings.ts");
  const { directUrl, databaseUrl } = readSettings(loadVariables());
  if (!databaseUrl)
    throw new Error("The embedded database is of one node: name a cluster's in DATABASE_URL.");
  const { distributeDatabase } = await loadTypeScript("lib/distribution/distribute.ts");
  const made = await distributeDatabase(directUrl ?? databaseUrl);
  console.log(made.length > 0 ? `Distributed: ${made.join(", ")}.` : "All tables are where they should be.");
  await shutDown(0);
} catch (error) {
  await fail(error);
}
