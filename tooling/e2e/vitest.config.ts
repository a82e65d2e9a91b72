import { defineConfig } from "vitest/config";

export default defineConfig({
  // One browser and one server at a time: the figures are taken on small machines.
  test: {
    include: ["src/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 180_000,
  },
});
