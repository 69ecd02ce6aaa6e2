// The test projects: unit and architecture need no database; integration and contract run once on each of the two.
import { defineConfig } from "vitest/config";

const quiet = "tests/support/quiet-console.ts";

function onDatabase(name: "sqlite" | "postgres") {
  return {
    extends: true as const,
    test: {
      name,
      include: ["tests/{integration,contract}/**/*.test.{ts,tsx}"],
      env: { TEST_DATABASE: name },
      globalSetup: ["tests/support/global-setup.ts"],
      setupFiles: [quiet, "tests/support/database-setup.ts"],
      testTimeout: 20_000,
      hookTimeout: 60_000,
    },
  };
}

export default defineConfig({
  esbuild: { jsx: "automatic" },
  test: {
    pool: "forks",
    restoreMocks: true,
    testTimeout: 5_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,db,bin}/**/*.test.{ts,tsx}"],
          setupFiles: [quiet],
        },
      },
      {
        extends: true,
        test: {
          name: "architecture",
          include: ["tests/architecture/**/*.test.ts"],
          setupFiles: [quiet],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      onDatabase("sqlite"),
      onDatabase("postgres"),
    ],
  },
});
