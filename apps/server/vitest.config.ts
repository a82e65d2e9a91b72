import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "demo/**/*.test.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Each file may run a server and its database: on two cores more at once only makes all of them slow.
    maxWorkers: 2,
  },
});
