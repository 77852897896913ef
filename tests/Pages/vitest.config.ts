import { defineConfig } from "vitest/config";

const results = process.env.RESULTS;

export default defineConfig({
  test: {
    include: ["*.test.ts"],
    // One host, one database and one browser per file; the machine runs them one after the other.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: results === undefined ? ["default"] : ["default", ["junit", { outputFile: `${results}/Pages.junit.xml` }]],
  },
});
