import { existsSync, statSync } from "node:fs";
import { alone } from "./alone.mjs";
import { node, runQuietly } from "./run.mjs";
import { whenChanged } from "./stamp.mjs";
import { step } from "./step.mjs";

const FOLDERS = ["app", "components", "lib", "messages", "prisma/motions", "public"];
const FILES = [
  "instrumentation-client.ts",
  "instrumentation.ts",
  "next.config.mjs",
  "package-lock.json",
  "package.json",
  "prisma/schema.prisma",
  "proxy.ts",
  "tsconfig.json",
];

/** What a build holds of the settings. */
const VARIABLES = ["NEXT_DEPLOYMENT_ID", "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"];

/** Installs the packages of package-lock.json, unless they are. */
export async function installPackages() {
  const npm = process.env.npm_execpath?.endsWith("npm-cli.js")
    ? [process.execPath, process.env.npm_execpath]
    : ["npm"];
  const install = () => step("install packages", () => runQuietly([...npm, "ci", "--include=dev"]));

  await alone(() =>
    whenChanged(["package-lock.json"], "node_modules/.crossfloor-lock", () => isInstalled() || install()),
  );
}

/**
 * Generates the database client, unless it is the schema's. The engine that Prisma asks for only has to
 * exist: it is not run.
 */
export async function generateClient() {
  const variables = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" };
  const generate = () =>
    step("generate the database client", () =>
      runQuietly(node("prisma/build/index.js", "generate"), variables),
    );

  await alone(() =>
    whenChanged(
      ["prisma/schema.prisma", "package-lock.json"],
      "lib/db/generated/.crossfloor-schema",
      generate,
    ),
  );
}

/** Builds the app, unless the build is of these sources. */
export async function buildApp() {
  const build = async () => {
    await step("build the app", () => runQuietly(node("next/dist/bin/next", "build")));
    await step("pack its scripts", packScripts);
  };

  await alone(() => whenChanged([...FOLDERS, ...FILES], ".next/.crossfloor-sources", build, VARIABLES));
}

/** TypeScript can be loaded once the packages are installed, not before. */
async function packScripts() {
  const { loadTypeScript } = await import("./load-typescript.mjs");
  const { packFiles } = await loadTypeScript("lib/server/packed-files.ts");
  await packFiles();
}

/** Whether npm itself was run after the lock file last changed. */
function isInstalled() {
  const trace = "node_modules/.package-lock.json";
  return existsSync(trace) && statSync(trace).mtimeMs >= statSync("package-lock.json").mtimeMs;
}
