// The test run: what is a test, what is set up once, where the results go.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/not-run.ts"],
    // What programs print is compared in English, whatever language the developer has set.
    env: { LC_ALL: "C" },
    testTimeout: 120_000,
    maxWorkers: 2,
    // .ci/run reads the counts from the JSON report.
    reporters: process.env["DEFUSE_RESULTS"] === undefined ? ["default"] : ["default", "json"],
    outputFile: { json: process.env["DEFUSE_RESULTS"] ?? "" },
  },
});
