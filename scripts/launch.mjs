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
  const backupDays = settings.databaseUrl ? 0 : settings.backupDays;
  const leastFreeMegabytes = settings.databaseUrl ? 0 : settings.leastFreeMegabytes;
  const directUrl = settings.directUrl ?? databaseUrl;
  const isNew = await migrateDatabase(directUrl);
  await lookAtRole(directUrl, settings.directUrl !== null);
  const seeding = step("look after the content", async () =>
    tellFirstSignIn(
      settings,
      await seedDatabase(directUrl, settings.isDemoWanted, settings.teacherSignup === "open"),
    ),
  );
  if (isNew) await seeding;
  const [signIn] = await Promise.all([
    seeding,
    step("start the app", () =>
      serve(writeSettings({ ...settings, databaseUrl, secret, backupDays, leastFreeMegabytes }), { isDev }),
    ),
  ]);

  if (backupDays > 0) keepBackups(databaseUrl, settings);

  const inNetwork = await listAddresses(settings);
  const lines = [`Crossfloor: ${settings.siteUrl}`, ...inNetwork, ...signIn, "Ctrl-C stops it."];
  console.log(`\n${lines.join("\n")}\n`);
}

/**
 * The app's own database has a role that owns it and nothing more; another one should have, too. Behind a
 * pooler how long the app waits is the role's, since a connection is not the app's own.
 */
async function lookAtRole(databaseUrl, isPooled) {
  const { givePatience, isSuperuser } = await loadTypeScript("lib/embedded/app-role.ts");
  if (isPooled) await givePatience(databaseUrl);
  if (await isSuperuser(databaseUrl))
    console.warn(
      "DATABASE_URL names a superuser. Give the app a role that owns its database and nothing more.",
    );
}

/** Backs the embedded database up once a day, as long as this runs; a failure is told and tried again. */
function keepBackups(databaseUrl, { dataDir, backupDays: days }) {
  const back = async () => {
    const { tell } = await loadTypeScript("lib/log/log.ts");
    const { keepDailyBackup } = await loadTypeScript("lib/backup/daily.ts");
    await keepDailyBackup(databaseUrl, join(dataDir, "backups"), { days }).catch((error) =>
      tell("error", "not-backed-up", { error }),
    );
  };
  void back();
  setInterval(back, 3_600_000).unref();
}

/** Where phones reach what is served on localhost. */
async function listAddresses({ siteUrl, port }) {
  const { isLoopback } = await loadTypeScript("lib/web/here.ts");
  const { listOwnAddresses } = await loadTypeScript("lib/network/own-addresses.ts");
  if (!isLoopback(new URL(siteUrl).host)) return [];
  return listOwnAddresses(port).map((address) => `For phones in your network: http://${address}`);
}

async function keepSecret(dataDir) {
  const { keepSecret } = await loadTypeScript("lib/embedded/kept-secret.ts");
  return keepSecret(join(dataDir, "nextauth-secret"));
}
