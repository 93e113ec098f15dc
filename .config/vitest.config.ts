import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { "@": root } },
  test: {
    include: ["{lib,components,prisma}/**/*.test.ts"],
    env: { NEXTAUTH_SECRET: "only for the unit tests, which answer nobody" },
    globalSetup: ".config/vitest.database.ts",
    // A property test or a test on the real database may take a while on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
