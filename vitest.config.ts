import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/not-run.ts"],
    testTimeout: 120_000,
    maxWorkers: 2,
  },
});
