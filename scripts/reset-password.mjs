// npm run reset-password -- EMAIL: a link to a new password, for who runs the machine. With
// --second-factor-off it also lets in somebody who has lost both the phone and the recovery codes.
import "./node-version.mjs";

const { installPackages, generateClient } = await import("./prepare.mjs");
const { fail, shutDown } = await import("./shutdown.mjs");

try {
  await installPackages();
  await generateClient();
  const [email = "", ...more] = process.argv.slice(2);
  if (!email || more.some((word) => word !== "--second-factor-off"))
    throw new Error("Usage: npm run reset-password -- EMAIL [--second-factor-off]");

  const { loadTypeScript } = await import("./load-typescript.mjs");
  const { loadVariables, readSettings } = await loadTypeScript("lib/embedded/settings.ts");
  const settings = readSettings(loadVariables());
  process.env.DATABASE_URL = await findDatabase(settings);

  const { makeLinkFor } = await loadTypeScript("lib/resets/commands.ts");
  const link = await makeLinkFor(email, { isSecondFactorOff: more.length > 0 });
  if (!link) throw new Error(`There is no account with the e-mail address ${email}.`);
  console.log(
    `\nA link to a new password, which works once, for an hour:\n${settings.siteUrl}/reset/${link.token}\n`,
  );
  await shutDown(0);
} catch (error) {
  await fail(error);
}

/** The database of the settings: the one that runs, or one that is started for this. */
async function findDatabase({ databaseUrl, directUrl, dataDir }) {
  if (databaseUrl) return directUrl ?? databaseUrl;
  const { loadTypeScript } = await import("./load-typescript.mjs");
  const { findRunningDatabase } = await loadTypeScript("lib/embedded/running.ts");
  const running = await findRunningDatabase(dataDir, "crossfloor");
  if (running) return running;
  const { migrateDatabase, openEmbeddedDatabase } = await import("./database.mjs");
  const started = await openEmbeddedDatabase(dataDir);
  await migrateDatabase(started);
  return started;
}
