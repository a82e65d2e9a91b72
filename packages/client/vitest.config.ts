import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "build/**/*.test.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Compilers, most of them: more at once would only make all of them slow.
    maxWorkers: 2,
  },
});
