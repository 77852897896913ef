import { defineConfig } from "vitest/config";

const results = process.env.RESULTS;

export default defineConfig({
  test: {
    environment: "happy-dom",
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    restoreMocks: true,
    reporters: results === undefined ? ["default"] : ["default", ["junit", { outputFile: `${results}/Shell.junit.xml` }]],
  },
});
