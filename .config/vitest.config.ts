import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

const tests = ["lib", "components", "prisma"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
  )
  .filter((path) => path.endsWith(".test.ts"))
  .map((path) => path.replaceAll("\\", "/"));

/**
 * What asks for the database by its name; all other tests run without one, so that a rule is answered at
 * once.
 */
const database = tests.filter((path) =>
  readFileSync(join(root, path), "utf8").includes("process.env.TEST_DATABASE_URL"),
);

export default defineConfig({
  root,
  resolve: { alias: { "@": root } },
  test: {
    env: { NEXTAUTH_SECRET: "only for the unit tests, which answer nobody" },
    // A property test or a test on the real database may take a while on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: "rules", include: ["{lib,components,prisma}/**/*.test.ts"], exclude: database },
      },
      {
        extends: true,
        test: { name: "database", include: database, globalSetup: ".config/vitest.database.ts" },
      },
      {
        extends: true,
        test: {
          name: "security",
          include: ["lib/**/*.security.ts"],
          testTimeout: 300_000,
          fileParallelism: false,
          globalSetup: ".config/vitest.database.ts",
        },
      },
    ],
  },
});
