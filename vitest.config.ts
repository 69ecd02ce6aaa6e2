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
          // They keep nothing between files, so a fresh process for each would only cost (18 s of CPU to 6).
          isolate: false,
          include: ["{app,db,bin}/**/*.test.{ts,tsx}"],
          setupFiles: [quiet],
        },
      },
      {
        extends: true,
        test: {
          name: "architecture",
          isolate: false,
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
