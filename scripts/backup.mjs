// npm run backup -- FILE: everything in the database into a new file, while the app goes on.
// npm run restore -- FILE: the same back, into an empty database, while no app runs.
import "./node-version.mjs";

const { installPackages } = await import("./prepare.mjs");
const { fail, shutDown } = await import("./shutdown.mjs");

try {
  const [act, path] = process.argv.slice(2);
  if (!path) throw new Error(`Usage: npm run ${act} -- FILE`);
  await installPackages();
  const { loadTypeScript } = await import("./load-typescript.mjs");
  const { loadVariables, readSettings } = await loadTypeScript("lib/embedded/settings.ts");
  const settings = readSettings(loadVariables());
  const { openEmbeddedDatabase } = await import("./database.mjs");

  if (act === "backup") {
    const { writeBackup } = await loadTypeScript("lib/backup/write-backup.ts");
    const { findRunningDatabase } = await loadTypeScript("lib/embedded/running.ts");
    const databaseUrl =
      settings.directUrl ??
      settings.databaseUrl ??
      (await findRunningDatabase(settings.dataDir, "crossfloor")) ??
      (await openEmbeddedDatabase(settings.dataDir));
    const rows = await writeBackup(databaseUrl, path);
    console.log(
      `${path} holds ${rows} rows. The secret in DATA_DIR, or NEXTAUTH_SECRET, is not in it: keep it, too.`,
    );
  } else {
    const { restoreBackup } = await loadTypeScript("lib/backup/restore-backup.ts");
    const { directUrl, databaseUrl: givenUrl, dataDir } = settings;
    const databaseUrl = directUrl ?? givenUrl ?? (await openEmbeddedDatabase(dataDir));
    const rows = await restoreBackup(databaseUrl, path);
    console.log(`${rows} rows are restored from ${path}. Next: npm start`);
  }
  await shutDown(0);
} catch (error) {
  await fail(error);
}
