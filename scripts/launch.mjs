import { join } from "node:path";
import { migrateDatabase, openEmbeddedDatabase, seedDatabase } from "./database.mjs";
import { tellFirstSignIn } from "./first-sign-in.mjs";
import { loadTypeScript } from "./load-typescript.mjs";
import { buildApp, generateClient } from "./prepare.mjs";
import { serve, waitForPort } from "./serve.mjs";
import { step } from "./step.mjs";

/**
 * Serves the app as the environment and .env set it: the built one, or for `isDev` the one being worked on.
 */
export async function launch(isDev) {
  const { loadVariables, readSettings, writeSettings } = await loadTypeScript("lib/embedded/settings.ts");
  const settings = readSettings(loadVariables());
  await waitForPort(settings.port);

  const [databaseUrl] = await Promise.all([
    settings.databaseUrl ?? step("start the database", () => openEmbeddedDatabase(settings.dataDir)),
    generateClient().then(() => isDev || buildApp()),
  ]);

  const secret = settings.secret ?? (await keepSecret(settings.dataDir));
  const isNew = await migrateDatabase(databaseUrl);
  const seeding = step("look after the content", async () =>
    tellFirstSignIn(settings.dataDir, await seedDatabase(databaseUrl, settings.isDemoWanted)),
  );
  if (isNew) await seeding;
  const [signIn] = await Promise.all([
    seeding,
    step("start the app", () => serve(writeSettings({ ...settings, databaseUrl, secret }), { isDev })),
  ]);

  const lines = [`Crossfloor: ${settings.siteUrl}`, ...signIn, "Ctrl-C stops it."];
  console.log(`\n${lines.join("\n")}\n`);
}

async function keepSecret(dataDir) {
  const { keepSecret } = await loadTypeScript("lib/embedded/kept-secret.ts");
  return keepSecret(join(dataDir, "nextauth-secret"));
}
